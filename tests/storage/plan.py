"""How SQLite goes about what we ask of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import event

from storage.engine import Session


def plan_of(session: Session, asking: Callable[[Session], object]) -> list[str]:
    """Ask, and return the steps SQLite takes for every statement of it."""
    asked: list[tuple[str, Any]] = []
    connection = session.connection()

    def note(*given: Any) -> None:
        asked.append((given[2], given[3]))

    event.listen(connection, "before_cursor_execute", note)
    asking(session)
    event.remove(connection, "before_cursor_execute", note)
    return [
        step
        for statement, values in asked
        for *_, step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
    ]
