"""What is due once a course is over: its diary is deleted when it has been kept for 24 months."""

from __future__ import annotations

from collections.abc import Iterator

from domain.agenda.due import Due
from domain.case import Case, Stage
from domain.commands.erasing import ForgetDiary
from domain.retention import kept_until


def due(case: Case) -> Iterator[Due]:
    """Yield the deletion of a diary that ended, or whose consent was taken back."""
    if case.stage in {Stage.FINISHED, Stage.WITHDRAWN} and case.finished_on is not None:
        yield Due(case.start_of(kept_until(case.finished_on)), ForgetDiary())
