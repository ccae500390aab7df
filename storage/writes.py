"""What a decision writes, gathered: a batch of cases costs one round through the database, not hundreds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.engine import Dialect
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
                plain = _plain(statement, tuple(values[0]), connection.dialect)
                done = connection.exec_driver_sql(plain.text, plain.parameters(values)).rowcount
                if statement in self._sure and done != len(values):
                    raise Stale(done)
        self._steps.clear()
        self._step = 0
        return self._session


@dataclass(frozen=True, slots=True)
class Plain:
    """A statement as the driver takes it, made once: SQLAlchemy works its parameters out anew for every row.

    `places` are its parameters in order: the name in a row, and what turns the value into the driver's.
    """

    text: str
    places: tuple[tuple[str, Callable[[Any], Any] | None], ...]
    fixed: Mapping[str, Any]
    """Values that the statement itself names."""

    def parameters(self, rows: Sequence[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
        """Return the parameters for these rows; raises KeyError for a row that lacks one."""
        given = [{**self.fixed, **row} for row in rows] if self.fixed else rows
        return [
            tuple([row[name] if turn is None else turn(row[name]) for name, turn in self.places])
            for row in given
        ]


@lru_cache(256)
def _plain(statement: Write, names: tuple[str, ...], dialect: Dialect) -> Plain:
    """Compile a statement for rows of these names. Every value comes from the row or from the statement."""
    made = statement.compile(dialect=dialect, column_keys=list(names), for_executemany=True)
    if made.insert_prefetch or made.update_prefetch:
        raise TypeError("a column that SQLAlchemy would fill in is no part of a gathered write")
    binds = [made.binds[name] for name in made.positiontup or ()]
    turns = [bind.type.dialect_impl(dialect).bind_processor(dialect) for bind in binds]
    fixed = {bind.key: bind.value for bind in binds if not bind.required and bind.key not in names}
    return Plain(str(made), tuple((b.key, turn) for b, turn in zip(binds, turns, strict=True)), fixed)


def table_of(row: type[SQLModel]) -> Table:
    """Return the table of a row type."""
    return SQLModel.metadata.tables[str(row.__tablename__)]
