"""What plan, times and topics say of two doses a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.adjustment import adjustment_days
from domain.case import Case, Outcome, Reason, Slot
from domain.commands.base import Command
from domain.commands.day import AskPainAlone
from domain.commands.dosing import NotTaken, TakeDose, TakeLater
from domain.commands.times import AskTime, SetCheckTime, SetDoseTime, SetMorningTime
from domain.days import BETWEEN_TWO_DOSES
from domain.decision import NOTHING, Decision
from domain.dose import Dose
from domain.facts.day import DayOpened
from domain.gate import unmet
from domain.messages.day import Asking, EveningCheck
from domain.messages.dosing import MissedRecorded, MorningAfter, TakenWhen
from domain.messages.times import TimesShown, TooClose
from domain.plan import Daily, Leg, LegKind, Step, course
from domain.prescription import Reason as Why
from domain.prescription import Refused, check, parse_plan
from domain.times import Which
from domain.topics import day_of, of_day, slot_of
from domain.unmet import OverCeiling
from tests.domain.courses import day
from tests.domain.play import Play, ana, at
from tests.domain.slots.two import BEGUN, SPLIT, after_the_first, asked, in_the_morning, said, twice


def test_the_ceiling_is_of_a_day() -> None:
    """Twice 1.5 mg is 3 mg a day: a plan, a pack and a step are held against that."""
    assert Step(Dose(1500), 7, daily=Daily.TWICE).a_day == Dose(3000)
    assert parse_plan("2.5 twice daily") == Refused(Why.ABOVE_CEILING, 0, "2.5 mg twice daily")
    assert parse_plan("2.25 twice daily") == (Step(Dose(2250), None, daily=Daily.TWICE),)
    pack = ana().preparation
    assert pack is not None
    refused = check((Step(Dose(1500), None, daily=Daily.TWICE),), Dose(2000), pack)
    assert refused == Refused(Why.ABOVE_CEILING, 0, "3 mg")
    legs = (Leg(BEGUN, 0, Dose(1500), LegKind.START, daily=Daily.MORNING),)
    low = replace(SPLIT, ceiling=Dose(2000))
    reasons = unmet(replace(in_the_morning(), plan=low, legs=legs), at(day(0), "18:00"))
    assert OverCeiling(Dose(2000)) in reasons


MORNING, TWICE, ONCE = Daily.MORNING, Daily.TWICE, Daily.ONCE


@pytest.mark.parametrize(
    ("text", "daily"),
    [
        ("1.5 morning x7, 1.5 twice daily x42, then 4.5", (MORNING, TWICE, ONCE)),
        (
            "1.5 mg in the morning for 7 days, 1.5 mg twice a day for 6 weeks, 4.5 nocte",
            (MORNING, TWICE, ONCE),
        ),
        ("1.5 mg bd x 14, 4.5 at night", (TWICE, ONCE)),
        ("1.5 mg b.d. for 2 weeks, 2 mg mane", (TWICE, MORNING)),
        ("1.5 x 7 morning, 1.5 mg morning and evening x 42, 4.5 evening", (MORNING, TWICE, ONCE)),
        ("1 mg 2 times a day x 7, 2 mg daily", (TWICE, ONCE)),
    ],
)
def test_a_prescription_says_at_which_parts_of_the_day(text: str, daily: tuple[Daily, ...]) -> None:
    """As prescribers write it; what says nothing is once, at the patient's own time."""
    steps = parse_plan(text)
    assert not isinstance(steps, Refused)
    assert tuple(step.daily for step in steps) == daily


def test_twice_a_day_is_more_than_once() -> None:
    """The same dose a second time a day opens ten adjustment days, and the course shows how often."""
    up = Leg(day(20), 1, Dose(1500), LegKind.UP, daily=Daily.TWICE)
    legs = (Leg(day(0), 0, Dose(1500), LegKind.START, daily=Daily.MORNING), up)
    found = adjustment_days(SPLIT.window, legs, day(40))
    assert max(found) == day(29)
    assert [ahead.daily for ahead in course(SPLIT, legs, day(20))] == [Daily.TWICE, Daily.ONCE]


def test_the_two_times_lie_six_hours_apart() -> None:
    """A time that is too close to the other is not taken; the morning's is changed by itself."""
    play = Play(twice(), at(day(0), "12:00"))
    assert said(play, SetDoseTime(time(14))) == TooClose(time(14), 6, Which.DOSE)
    assert isinstance(said(play, SetMorningTime(time(16))), TooClose)
    shown = said(play, SetMorningTime(time(8, 30)))
    assert isinstance(shown, TimesShown)
    assert (shown.sets.times.morning, shown.mornings, shown.evenings) == (time(8, 30), True, True)
    play.passes(at(day(1), "08:30"))
    assert asked(play)[-1] == (day(1), Slot.MORNING, at(day(1), "08:30"))


def test_earlier_offers_the_times_of_its_own_dose() -> None:
    """A time that has not come is asked back by the dose it is of."""
    play = after_the_first()
    play.passes(at(day(1), "09:30"))
    asks = said(play, TakeDose(day(1), time(11), slot=Slot.MORNING))
    assert asks == TakenWhen(day(1), in_future=True, slot=Slot.MORNING)
    offered = [c.value for row in play.choices for c in row if isinstance(c.value, time)]
    assert offered == [time(7), time(7, 30), time(8), time(8, 30), time(9), time(9, 30)]


def test_missed_in_the_morning_is_said_in_the_prescribers_words() -> None:
    """Its own button, its own reasons; the pain of the day is not asked for beside it."""
    play = after_the_first()
    play.passes(at(day(1), "09:30"))
    missed = said(play, NotTaken(day(1), Reason.FORGOT, Slot.MORNING))
    assert isinstance(missed, MissedRecorded)
    assert (missed.slot, missed.pain_open) == (Slot.MORNING, False)


def test_the_morning_after_an_outage_is_asked_about_as_late_or_in_the_evening() -> None:
    """Back at 12:00: "I was away at 9:00"; back after the evening's time: that message is the one."""
    play = after_the_first()
    play.passes(at(day(1), "08:00"))
    play.now = at(day(1), "12:00")
    play.passes(at(day(1), "12:00"))
    check = play.notices[-1].message
    assert isinstance(check, EveningCheck)
    assert (check.slot, check.asking) == (Slot.MORNING, Asking.LATE)
    assert check.dose is not None
    assert check.dose.past


FIRST = "evening", "morning-dose"

SLOT_COMMANDS = st.one_of(
    st.tuples(st.sampled_from([-1, 0, 0, 0]), st.sampled_from(Slot)).map(lambda p: ("take", *p)),
    st.tuples(st.sampled_from([-1, 0, 0]), st.sampled_from(Slot)).map(lambda p: ("miss", *p)),
    st.tuples(st.sampled_from([0, 0]), st.sampled_from(Slot)).map(lambda p: ("later", *p)),
)


def command_of(play: Play, move: tuple[str, int, Slot]) -> Command:
    """Return the command of a drawn move, about today or the day before."""
    kind, back, slot = move
    on = play.case.today(play.now) + timedelta(days=back)
    if kind == "take":
        return TakeDose(on, slot=slot)
    return NotTaken(on, Reason.FORGOT, slot) if kind == "miss" else TakeLater(on, 60, slot)


@pytest.mark.parametrize("case", [twice(), in_the_morning()], ids=["twice", "morning"])
@given(moves=st.lists(st.tuples(st.sampled_from([1, 30, 180, 420, 700, 1440]), SLOT_COMMANDS), max_size=12))
def test_each_slot_opens_once_and_what_is_answered_is_not_asked(
    case: Case, moves: list[tuple[int, tuple[str, int, Slot]]]
) -> None:
    """L4 and L5 for every slot: days in order, none twice; none asked about once it is answered.

    Two first prompts of one day keep their six hours. Mutants: `next_morning` in days.py returns the last
    opened day itself; `_open_morning` in asking.py forgets that it is recorded; `kept_from` in days.py
    forgets the other slot.
    """
    play = Play(case, at(day(0), "07:00"))
    for minutes, move in moves:
        play.passes(play.now + timedelta(minutes=minutes))
        play.does(command_of(play, move))
    play.passes(play.now + timedelta(days=2))
    for slot in Slot:
        opened = [f.day for f in play.facts if isinstance(f, DayOpened) and f.slot is slot]
        assert all(b - a == timedelta(days=1) for a, b in pairwise(opened))
    firsts = []
    for notice, then in zip(play.notices, play.when_said, strict=True):
        message = notice.message
        if isinstance(message, EveningCheck) and message.dose is None:
            continue
        if isinstance(message, EveningCheck | MorningAfter):
            intake = then.day(message.day, message.slot).intake
            assert intake is None or intake.outcome is Outcome.NOT_KNOWN
        if notice.key in {f"{kind}:ana:{message.day}" for kind in FIRST if isinstance(message, EveningCheck)}:
            firsts.append(notice.due_at)
    assert all(later - one >= BETWEEN_TWO_DOSES for one, later in pairwise(firsts))


def test_a_pain_question_after_midnight_comes_once_beside_two_doses() -> None:
    """At 0:30, three hours after the evening's dose; `Play` checks that nothing is woken for nothing.

    Mutant: `pain_comes_later` in domain/days.py asks for the morning's as well.
    """
    play = after_the_first()
    play.does(SetCheckTime(time(0, 30)))
    play.passes(at(day(2), "12:00"))
    alone = [n.due_at for n in play.notices if n.key.startswith("pain:")]
    assert alone == [at(day(2), "00:30")]
    assert play.does(AskPainAlone(day(1))) == NOTHING  # once more for the same day: in vain


def test_a_topic_names_its_day_and_which_of_two_doses() -> None:
    """And nothing of it where it is about something else."""
    for slot in Slot:
        assert (day_of(of_day(day(1), slot)), slot_of(of_day(day(1), slot))) == (day(1), slot)
    assert (day_of("step"), slot_of("step")) == (None, Slot.MAIN)


def test_the_morning_is_offered_other_mornings() -> None:
    """Asked at what time the morning's dose shall be, only mornings are offered."""
    decided = after_the_first().does(AskTime(Which.MORNING))
    assert isinstance(decided, Decision)
    assert decided.answer is not None
    offered = [choice.value for row in decided.answer.choices for choice in row]
    assert [wall for wall in offered if isinstance(wall, time)] == [time(7), time(8), time(9), time(10)]
