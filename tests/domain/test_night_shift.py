"""Two sets of times with two doses a day, and doses that lie the other way round in a care day."""

from __future__ import annotations

from datetime import time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.case import Slot
from domain.commands.dosing import TakeDose
from domain.commands.times import (
    AskTime,
    AskTimes,
    SetDoseTime,
    SetMorningTime,
    SetOtherMorning,
    SetOtherTime,
    SwitchTimes,
)
from domain.days import BETWEEN_TWO_DOSES
from domain.facts.day import DayOpened
from domain.messages.day import EveningCheck
from domain.messages.dosing import MorningAfter
from domain.messages.stepping import QuestionClosed
from domain.messages.times import TimeAsked, TimesShown, TooClose
from domain.times import BETWEEN_TWO, Shift, Times, Which
from tests.domain.courses import day
from tests.domain.play import FIRST_DOSE, Play, ana, at
from tests.domain.slots.two import after_the_first, asked, said, twice


def test_the_other_set_has_a_time_for_each_dose() -> None:
    """Nights: the evening's at 9:00 before sleep; then the morning's is asked for, and shown.

    Mutant: `sets_other_time` in timing.py keeps no morning time.
    """
    play = after_the_first()
    assert said(play, SetOtherTime(time(9))) == TimeAsked(Which.OTHER_MORNING, two=True)
    assert play.case.other_times == Times(time(9), time(9), time(21))
    assert [choice.value for choice in play.choices[0]] == [time(15), time(16), time(17), time(18)]
    assert said(play, SetOtherMorning(time(13))) == TooClose(time(13), BETWEEN_TWO, Which.OTHER_MORNING)
    shown = said(play, SetOtherMorning(time(17)))
    assert isinstance(shown, TimesShown)
    assert (shown.sets.times.morning, shown.sets.other) == (time(9), Times(time(9), time(9), time(17)))
    assert said(play, SetOtherTime(time(8))) == TimeAsked(Which.OTHER_MORNING, two=True)
    assert play.case.other_times == Times(time(8), time(8), time(17))


def test_switched_to_the_nights_both_doses_come_at_their_times() -> None:
    """Said at noon: tonight as before, then 9:00 and 17:00, each once.

    Mutant: `evening_dose_after` in days.py looks at the evening of the same day alone.
    """
    play = after_the_first()
    play.does(SetOtherTime(time(9)))
    play.does(SetOtherMorning(time(17)))
    play.passes(at(day(1), "12:00"))
    play.does(SwitchTimes(Shift.NIGHT))
    before = len(play.notices)
    for n in range(1, 4):
        play.passes(at(day(n), "23:00"))
        for slot in Slot:
            play.does(TakeDose(day(n), slot=slot))
    firsts = [
        (each, slot, moment)
        for each, slot, moment in asked(play, before)
        if moment in {at(each, "21:00"), at(each, "09:00"), at(each, "17:00")}
    ]
    assert firsts == [
        (day(1), Slot.MAIN, at(day(1), "21:00")),
        (day(2), Slot.MAIN, at(day(2), "09:00")),
        (day(2), Slot.MORNING, at(day(2), "17:00")),
        (day(3), Slot.MAIN, at(day(3), "09:00")),
        (day(3), Slot.MORNING, at(day(3), "17:00")),
    ]


def test_a_day_set_is_asked_for_in_the_morning_and_only_where_there_are_two_doses() -> None:
    """Of somebody on the nights the day's; without two doses a day there is none to set."""
    nights = twice(shift=Shift.NIGHT, dose_time=time(9), check_time=time(9), morning_time=time(17))
    play = Play(nights, at(day(0), "12:00"))
    assert said(play, SetOtherTime(time(21))) == TimeAsked(Which.OTHER_MORNING, daytime=True, two=True)
    assert [choice.value for choice in play.choices[0]] == [time(7), time(8), time(9), time(10)]
    assert said(play, AskTime(Which.OTHER_MORNING)) == TimeAsked(Which.OTHER_MORNING, daytime=True, two=True)
    once = Play(ana(), at(day(0), "12:00"))
    assert isinstance(said(once, SetOtherMorning(time(9))), QuestionClosed)
    assert isinstance(said(once, SetOtherTime(time(9))), TimesShown)


def test_a_morning_nobody_chose_a_time_for_is_shown_as_it_comes() -> None:
    """9:00, or half a day from the other dose."""
    play = Play(twice(shift=Shift.DAY, other_times=Times(time(9), time(9))), at(day(0), "12:00"))
    shown = said(play, AskTimes())
    assert isinstance(shown, TimesShown)
    assert (shown.sets.times.morning, shown.sets.other) == (time(9), Times(time(9), time(9), time(21)))


def test_a_morning_dose_in_the_evening_is_asked_about_again_before_the_next() -> None:
    """17:00 without an answer, the evening's at 9:00: the question comes with that one, once."""
    play = Play(twice(dose_time=time(9), check_time=time(9), morning_time=time(17)), at(day(0), "08:00"))
    for n in range(3):
        play.passes(at(day(n), "09:05"))
        play.does(TakeDose(day(n)))
    mornings = [n for n in play.notices if n.key.startswith("after-morning-dose:")]
    assert [(n.message, n.due_at) for n in mornings] == [
        (MorningAfter(day(1), Slot.MORNING), at(day(2), "09:00"))
    ]


WALLS = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))
MOVES = st.one_of(
    WALLS.map(SetDoseTime),
    WALLS.map(SetMorningTime),
    WALLS.map(SetOtherTime),
    WALLS.map(SetOtherMorning),
    st.sampled_from(Shift).map(SwitchTimes),
)


@given(st.lists(st.tuples(st.integers(0, 1500), MOVES, st.booleans()), min_size=1, max_size=8))
def test_however_the_times_are_changed_two_doses_keep_their_distance(
    moves: list[tuple[int, SetDoseTime | SwitchTimes, bool]],
) -> None:
    """No two first prompts within 6 h, none twice; and once the times rest, each day asks for both.

    Mutant: `evening_dose_after` in days.py returns the evening of the same day.
    """
    play = Play(twice(), at(FIRST_DOSE, "12:00"))
    for minutes, command, answers in moves:
        play.passes(play.now + timedelta(minutes=minutes))
        play.does(command)
        if answers:
            for slot in Slot:
                play.does(TakeDose(play.case.today(play.now), slot=slot))
    changed = play.case.today(play.now)
    play.passes(play.now + timedelta(days=6))
    firsts = [
        n for n in play.notices if n.key.startswith(("evening:", "morning-dose:")) and _is_first(n.message)
    ]
    assert len({n.key for n in firsts}) == len(firsts)
    assert all(b.due_at - a.due_at >= BETWEEN_TWO_DOSES for a, b in pairwise(firsts))
    opened = {(f.day, f.slot) for f in play.facts if isinstance(f, DayOpened) and f.asked}
    rested = [changed + timedelta(days=n) for n in (3, 4)]
    assert {(each, slot) for each in rested for slot in Slot} <= opened


def _is_first(message: object) -> bool:
    return isinstance(message, EveningCheck) and message.dose is not None and message.asking.name in {
        "FIRST", "SHORT", "LATE", "ARE_YOU_THERE", "NO_ANSWER",
    }  # fmt: skip
