"""What is at hand of each strength, counted down by doses taken, and what the rest of the course needs of it.

All of it follows from the dates of the course as it stands (`course`): what moves a step moves the order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.case import Case, Outcome
from domain.dose import CannotMake, Dose, PiecesToTake, Preparation, Stock, strengths_of, what_to_take
from domain.plan import Daily, course
from domain.running import dose_on

Used = dict[Dose, int]


@dataclass(frozen=True, slots=True)
class Need:
    """What the rest of the course needs of one strength: pieces, or microlitres of a liquid."""

    strength: Dose
    """Of one piece, or of 1 mL."""
    at_hand: int
    needed: int | None
    """None: the course has no last day, or this strength none."""
    until: date | None
    """The last day on which it is needed; None as above."""
    lasts_until: date | None = None
    """The last day for which there is enough; None: enough for all, or for no day at all."""
    order_by: date | None = None
    """The day by which to order, the pharmacy's days taken off; None: enough."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    first: date
    end: date | None
    """The first day after it; None: open."""
    used: Used


def uses(preparation: Preparation | None, dose: Dose | None) -> Used:
    """Return what one dose takes of each strength: pieces, or microlitres."""
    if preparation is None or dose is None:
        return {}
    amount = what_to_take(preparation, dose)
    if isinstance(amount, CannotMake):
        return {}
    if isinstance(amount, PiecesToTake):
        return {part.strength: part.count for part in amount.parts}
    return {Dose(amount.micrograms_per_ml): amount.microlitres}


def counted_down(case: Case, day: date, taken: bool, was_taken: bool) -> Case:  # noqa: FBT001  a pair of states
    """Return the case with the day's dose taken off what is at hand, or put back on it.

    Only days whose dose was not swallowed when the patient counted: what is counted is what there is.
    """
    supply = case.supply
    if supply.counted_on is None or day < supply.counted_on or taken == was_taken:
        return case
    if not taken and day not in supply.taken:
        return case
    used = uses(case.preparation, case.day(day).dose or dose_on(case.legs, day))
    sign = -1 if taken else 1
    stocks = tuple(
        replace(stock, amount=max(0, stock.amount + sign * used.get(stock.strength, 0)))
        for stock in supply.stocks
    )
    days = (*supply.taken, day) if taken else _without_one(supply.taken, day)
    return replace(case, supply=replace(supply, stocks=stocks, taken=days[-DAYS_REMEMBERED:]))


def _without_one(days: tuple[date, ...], day: date) -> tuple[date, ...]:
    """Return the days without one dose of this day: it may have had two."""
    place = days.index(day)
    return (*days[:place], *days[place + 1 :])


DAYS_REMEMBERED = 70
"""As far back as a dose can still be corrected: 35 days, with two doses each."""


def needs(case: Case, today: date) -> tuple[Need, ...]:
    """Return what is needed of each strength from today on; () where nothing was counted.

    A dose of today that is recorded as taken is no longer needed.
    """
    if case.preparation is None or case.supply.counted_on is None:
        return ()
    stretches = tuple(_stretches(case, today))
    at_hand = {stock.strength: stock.amount for stock in case.supply.stocks}
    found = (
        _need(strength, at_hand.get(strength, 0), stretches, case.lead_days)
        for strength in strengths_of(case.preparation)
    )
    return tuple(need for need in found if need is not None)


def _stretches(case: Case, today: date) -> Iterator[_Stretch]:
    if case.plan is None:
        return
    intake = case.day(today).intake
    first = today + timedelta(days=1 if intake and intake.outcome is Outcome.TAKEN else 0)
    for ahead in course(case.plan, case.legs, max(today, case.stepping.stayed_until or today)):
        begins = max(first, ahead.starts)
        if ahead.until is None or begins < ahead.until:
            times = 2 if ahead.daily is Daily.TWICE else 1
            once = uses(case.preparation, ahead.dose)
            yield _Stretch(begins, ahead.until, {strength: times * of for strength, of in once.items()})


def _need(strength: Dose, at_hand: int, stretches: tuple[_Stretch, ...], lead: int) -> Need | None:
    mine = [stretch for stretch in stretches if strength in stretch.used]
    if not mine:
        return None
    lasts = _lasts(strength, at_hand, mine)
    last = mine[-1]
    ends = [(stretch, stretch.end) for stretch in mine if stretch.end is not None]
    endless = last.end is None
    needed = sum((end - stretch.first).days * stretch.used[strength] for stretch, end in ends)
    until = None if last.end is None else last.end - timedelta(days=1)
    order = None if lasts is None else lasts - timedelta(days=lead)
    enough_for = None if lasts is None or lasts <= mine[0].first else lasts - timedelta(days=1)
    return Need(strength, at_hand, None if endless else needed, until, enough_for, order)


def _lasts(strength: Dose, at_hand: int, stretches: list[_Stretch]) -> date | None:
    """The first day for which there is not enough; None: there is enough for all."""
    left = at_hand
    for stretch in stretches:
        daily = stretch.used[strength]
        days = left // daily
        if stretch.end is None or days < (stretch.end - stretch.first).days:
            return stretch.first + timedelta(days=days)
        left -= (stretch.end - stretch.first).days * daily
    return None


def order_by(case: Case, today: date) -> date | None:
    """Return the soonest day by which something is to be ordered; None: enough, or nothing counted."""
    return min((need.order_by for need in needs(case, today) if need.order_by is not None), default=None)


def stock_of(preparation: Preparation, counts: tuple[int, ...]) -> tuple[Stock, ...]:
    """Return the counts beside their strengths, in the order in which they were asked for."""
    return tuple(Stock(s, count) for s, count in zip(strengths_of(preparation), counts, strict=True))
