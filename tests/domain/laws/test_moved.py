"""Moving the dose to the morning and back: one dose a care day, and half a day between two of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.case import CareDay, Case, Outcome
from domain.commands.dosing import DoseNotKnown, NotTaken, TakeDose, TakeLater
from domain.commands.moving import AskEvening, ChooseMorning
from domain.days import BETWEEN_DOSES
from domain.facts.day import DayOpened
from domain.messages.day import EveningCheck
from domain.plan import Daily, WayBack
from domain.running import daily_on
from tests.domain.courses import day
from tests.domain.play import FIRST_DOSE, THREE_STEPS, Play, ana, at

MOVABLE = replace(THREE_STEPS, ways_back=tuple(WayBack))
EVENINGS = st.sampled_from([time(17), time(20), time(21), time(23, 30), time(0, 30), time(2)])
MORNINGS = st.sampled_from([time(5), time(7), time(8, 30), time(10), time(11)])
SAYS = ("taken", "late", "unknown when", "missed", "not sure", "later", "nothing")


@dataclass(frozen=True)
class Hour:
    """So many minutes on: what is said of the newest dose, and whether the dose moves."""

    minutes: int
    says: str
    moves: time | None
    back: bool


def hours() -> st.SearchStrategy[list[Hour]]:
    """Return some days of answers and moves."""
    minutes = st.sampled_from([5, 30, 90, 200, 400, 700])
    wanted = st.one_of(st.none(), st.none(), st.none(), MORNINGS)
    back = st.sampled_from([False, False, False, True])
    each = st.tuples(minutes, st.sampled_from(SAYS), wanted, back).map(lambda parts: Hour(*parts))
    return st.lists(each, min_size=8, max_size=40)


def answer(play: Play, says: str) -> None:
    """Say something of the newest dose that was asked about."""
    open_days = [d for d in play.case.days if d.dose is not None and d.intake is None]
    if not open_days or says == "nothing":
        return
    which = open_days[-1].day
    match says:
        case "taken":
            play.does(TakeDose(which))
        case "late":
            play.does(TakeDose(which, time(3)))
        case "unknown when":
            play.does(TakeDose(which, time_unknown=True))
        case "missed":
            play.does(NotTaken(which))
        case "not sure":
            play.does(DoseNotKnown(which))
        case _:
            play.does(TakeLater(which, 60))


def move(play: Play, hour: Hour) -> None:
    """Move the dose by the buttons, where they are there."""
    if hour.moves is not None:
        play.does(ChooseMorning(hour.moves))
    elif hour.back:
        play.does(AskEvening())
    for label in ("yes_morning", "yes_evening"):
        if label in play.labels():
            play.taps(label)


def first_named(play: Play) -> list[tuple[datetime, Case, EveningCheck]]:
    """Return each message that names a dose not yet past, with its moment and the case at it."""
    return [
        (notice.due_at, case, notice.message)
        for notice, case in zip(play.notices, play.when_said, strict=True)
        if isinstance(notice.message, EveningCheck)
        and notice.message.dose is not None
        and not notice.message.dose.past
    ]


def could_be_taken(case: Case, before: CareDay) -> datetime | None:
    """Return the latest moment at which the dose of an earlier evening may have been taken."""
    intake, end = before.intake, case.end_of(before.day)
    if intake is None or intake.outcome is Outcome.NOT_KNOWN:
        return end
    if intake.outcome is Outcome.MISSED:
        return None
    return intake.taken_at or min(intake.at, end)


@given(EVENINGS, hours())
def test_no_dose_is_prompted_within_half_a_day_of_one_that_was_or_may_have_been_taken(
    dose: time, lived: list[Hour]
) -> None:
    """Whatever is answered and whenever it moves: each care day has one dose, opened once and in order.

    Mutants: `waits_for_answer` in domain/days.py is always empty; `known_from` in domain/lastnight.py leaves
    the half day after its care day out for a dose that is not known.
    """
    case = ana(plan=MOVABLE, dose_time=dose, check_time=dose, enrolled_on=FIRST_DOSE)
    play = Play(case, at(day(0), "12:00"))
    for hour in lived:
        play.passes(play.now + timedelta(minutes=hour.minutes))
        answer(play, hour.says)
        move(play, hour)
    play.passes(play.now + timedelta(days=2))
    opened = [fact for fact in play.facts if isinstance(fact, DayOpened)]
    assert all(count == 1 for count in Counter(fact.day for fact in opened).values())
    assert [fact.day for fact in opened] == [day(number) for number in range(len(opened))]
    for due, then, check in first_named(play):
        before = [d for d in then.days if d.day < check.day and d.dose is not None]
        if not before or daily_on(then.legs, check.day) is not Daily.MORNING:
            continue
        if daily_on(then.legs, before[-1].day) is Daily.MORNING:
            continue
        last = could_be_taken(then, before[-1])
        assert last is None or due >= last + BETWEEN_DOSES
