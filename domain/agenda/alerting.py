"""What is due: alerting."""

from __future__ import annotations

from collections.abc import Iterator

from domain.agenda.due import Due
from domain.case import Case


def due(case: Case) -> Iterator[Due]:
    """Yield what this concern waits for."""
    del case
    yield from ()
