"""What is due about a pause: its end, at the question hour of the day on which asking begins again."""

from __future__ import annotations

from collections.abc import Iterator

from domain.agenda.due import Due
from domain.case import Case
from domain.commands.pausing import PauseOver
from domain.questions import question_moment


def due(case: Case) -> Iterator[Due]:
    """Yield the end of the pause."""
    if case.pause is not None:
        yield Due(question_moment(case, case.pause.until), PauseOver())
