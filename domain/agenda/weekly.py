"""What is due about the weekly questions: the next round, and the end of one that is not answered."""

from __future__ import annotations

from collections.abc import Iterator

from domain.agenda.due import Due
from domain.case import Case
from domain.commands.weekly import AskWeekly, EndWeekly
from domain.weekly import over_at, round_at


def due(case: Case) -> Iterator[Due]:
    """Yield the next round and the end of the open one."""
    begins, ends = round_at(case), over_at(case)
    if begins is not None:
        yield Due(begins, AskWeekly())
    if ends is not None:
        yield Due(ends, EndWeekly())
