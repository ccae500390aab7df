"""What is due about what is at hand: one word when it is time to order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from domain.agenda.due import Due
from domain.case import Case
from domain.commands.supply import TellOrder
from domain.questions import question_moment
from domain.supply import order_by


def due(case: Case) -> Iterator[Due]:
    """Yield the word about ordering, once for a count: not on its day, and not on hold."""
    counted = case.supply.counted_on
    if counted is None or case.supply.told is not None or not case.dosing:
        return
    last = max([counted, *(day.day for day in case.days[-1:])])
    by = order_by(case, last)
    if by is not None:
        yield Due(question_moment(case, max(by, counted + timedelta(days=1))), TellOrder())
