"""What is due weekly: the next round of questions, the end of one that stays open, the summary."""

from __future__ import annotations

from collections.abc import Iterator

from domain.agenda.due import Due
from domain.case import Case
from domain.commands.weekly import AskWeekly, EndWeekly, SumUpWeek
from domain.week import summary_at
from domain.weekly import over_at, round_at


def due(case: Case) -> Iterator[Due]:
    """Yield the next round, the end of the open one, and the summary of its week."""
    begins, ends, sums = round_at(case), over_at(case), summary_at(case)
    if begins is not None:
        yield Due(begins, AskWeekly())
    if ends is not None:
        yield Due(ends, EndWeekly())
    if sums is not None:
        yield Due(sums, SumUpWeek())
