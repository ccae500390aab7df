"""What a decision writes, gathered: a batch of cases costs one round through the database, not hundreds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.sql.dml import Delete, Insert, Update
from sqlmodel import Session, SQLModel

Write = Insert | Update | Delete
"""A statement made once, its values to be named later."""


class Stale(Exception):
    """A case was changed by somebody else since it was loaded; nothing is to be recorded of it."""


class Writes:
    """Statements in waiting. Of one case they are done in the order in which they were added.

    The first ones of all cases go together, then the second ones, and so on: cases do not read each other.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._steps: list[dict[Write, list[Mapping[str, Any]]]] = []
        self._step = 0
        self._sure: set[Write] = set()

    def begin(self) -> None:
        """Begin the writes of another case."""
        self._step = 0

    def add(self, statement: Write, /, **values: Any) -> None:
        """Put a statement in line."""
        self.add_all(statement, (values,))

    def add_all(self, statement: Write, rows: Sequence[Mapping[str, Any]]) -> None:
        """Put a statement in line that is done once for each row."""
        if not rows:
            return
        if self._step == len(self._steps):
            self._steps.append({})
        self._steps[self._step].setdefault(statement, []).extend(rows)
        self._step += 1

    def add_sure(self, statement: Write, /, **values: Any) -> None:
        """Put a statement in line; a row it does not find makes all of it Stale."""
        self._sure.add(statement)
        self.add(statement, **values)

    def exec(self, statement: Write) -> None:
        """Do this at once, after what waits: for what is written too rarely to be gathered."""
        self.flush().connection().execute(statement)

    def flush(self) -> Session:
        """Do what waits and return the session, for what has to look at the rows. Raises Stale."""
        connection = self._session.connection()
        for together in self._steps:
            for statement, values in together.items():
                done = connection.execute(statement, values).rowcount
                if statement in self._sure and done != len(values):
                    raise Stale(done)
        self._steps.clear()
        self._step = 0
        return self._session


def table_of(row: type[SQLModel]) -> Table:
    """Return the table of a row type."""
    return SQLModel.metadata.tables[str(row.__tablename__)]
