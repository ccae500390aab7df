"""Changing the times after enrolment: tonight's stays tonight's, and nothing is asked twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.case import Stage
from domain.commands.base import Command
from domain.commands.day import RatePain
from domain.commands.dosing import TakeDose
from domain.commands.times import (
    AskTime,
    AskTimes,
    DropShifts,
    OfferTime,
    SetCheckTime,
    SetDoseTime,
    SetOtherTime,
    SwitchTimes,
)
from domain.days import BETWEEN_DOSES
from domain.decision import Decision
from domain.evolve import evolve
from domain.facts.times import TimesBegun
from domain.messages.day import Asking, EveningCheck
from domain.messages.stepping import QuestionClosed
from domain.messages.times import TimeAsked, TimesShown, WhichOfTwo
from domain.notices import Notice
from domain.times import Shift, Times, Which
from tests.domain.courses import day
from tests.domain.play import Play, ana, at


def said(play: Play, command: Command) -> TimesShown:
    """Return what is shown of the times once this was done."""
    decided = play.does(command)
    assert isinstance(decided, Decision)
    assert decided.answer is not None
    assert isinstance(decided.answer.message, TimesShown)
    return decided.answer.message


def prompts(play: Play) -> list[tuple[date, int]]:
    """Return the care day of each evening message and the hour (London's summer) at which it came."""
    found = [n for n in play.notices if isinstance(n.message, EveningCheck)]
    return [(n.message.day, (n.due_at.hour + 1) % 24) for n in found if isinstance(n.message, EveningCheck)]


def test_a_later_time_holds_from_tonight() -> None:
    """A time still to come today is today's; pain goes along where it had the same time."""
    play = Play(ana(), at(day(0), "12:00"))
    shown = said(play, SetDoseTime(time(22)))
    assert (shown.sets.times, shown.after) == (Times(time(22), time(22)), None)
    assert shown.next_at == at(day(0), "22:00")
    play.passes(at(day(0), "22:10"))
    assert prompts(play) == [(day(0), 22)]


def test_a_time_that_is_over_today_begins_after_tonight() -> None:
    """Chosen at 12:00, 9:00 is no reason to say "I was away at 9:00": tonight comes at 21:00, as before."""
    play = Play(ana(), at(day(0), "12:00"))
    shown = said(play, SetDoseTime(time(9)))
    assert shown.after == day(0)
    assert shown.coming is not None
    assert shown.coming.times.dose == time(9)
    play.passes(at(day(0), "21:00"))
    play.does(RatePain(day(0), 9))
    play.does(TakeDose(day(0)))
    assert play.case.dose_time == time(9)
    play.passes(at(day(1), "09:05"))
    play.does(RatePain(day(1), 9))
    play.does(TakeDose(day(1)))
    play.passes(at(day(2), "09:30"))
    assert prompts(play)[:3] == [(day(0), 21), (day(1), 9), (day(2), 9)]


def test_the_first_message_after_a_change_keeps_its_distance() -> None:
    """Two first prompts for a dose are 12 h apart, also when a rating comes before the second one's time.

    Mutant: `next_evening_at` in days.py looks at the newest care day alone, which a rating begins.
    """
    play = Play(ana(dose_time=time(23), check_time=time(23)), at(day(0), "22:00"))
    said(play, SetDoseTime(time(8)))
    play.passes(at(day(1), "07:30"))
    play.does(RatePain(day(1), 8))
    play.passes(at(day(1), "12:00"))
    assert [n.due_at for n in play.notices if _is_first(n)] == [at(day(0), "23:00"), at(day(1), "11:00")]


def test_a_change_after_the_question_sends_nothing_again() -> None:
    """Tonight was asked at 21:00; 22:00 begins tomorrow, and only the follow-ups of tonight come."""
    play = Play(ana(), at(day(0), "20:59"))
    play.passes(at(day(0), "21:05"))
    shown = said(play, SetDoseTime(time(22)))
    assert shown.next_at == at(day(1), "22:00")
    before = len(play.notices)
    play.passes(at(day(0), "21:29"))
    assert len(play.notices) == before
    play.passes(at(day(1), "03:00"))
    asked = [n.message.asking for n in play.notices if isinstance(n.message, EveningCheck)]
    assert asked == [Asking.FIRST, Asking.AGAIN, Asking.LAST_TIME]


def test_pain_keeps_a_time_of_its_own() -> None:
    """Where pain had its own time, the dose moves alone; and pain can be put together with it again."""
    play = Play(ana(check_time=time(18)), at(day(0), "12:00"))
    assert said(play, SetDoseTime(time(22))).sets.times == Times(time(22), time(18))
    decided = play.does(AskTime(Which.CHECK))
    assert isinstance(decided, Decision)
    assert decided.answer is not None
    assert decided.answer.message == TimeAsked(Which.CHECK, daytime=False)
    assert decided.answer.choices[0][0].command == SetCheckTime(time(22))
    assert said(play, SetCheckTime(time(22))).sets.times.together


def test_the_pain_of_tonight_keeps_its_time() -> None:
    """The dose was asked at 20:00; pain, due at 23:00, is moved to 21:30 at 22:00: that begins tomorrow."""
    play = Play(ana(dose_time=time(20), check_time=time(23)), at(day(0), "19:00"))
    play.passes(at(day(0), "20:30"))
    play.does(TakeDose(day(0)))
    play.passes(at(day(0), "22:00"))
    said(play, SetCheckTime(time(21, 30)))
    play.passes(at(day(1), "22:00"))
    pain = [n.due_at for n in play.notices if n.key.startswith("pain:")]
    assert pain == [at(day(0), "23:00"), at(day(1), "21:30")]


def test_a_pain_question_by_itself_has_follow_ups_of_its_own() -> None:
    """The dose of 20:00 is taken at once; pain comes at 20:50 once, and again half an hour later.

    Mutant: `pain_is_asked` in asking.py never sets `alone`: "still open" comes with the question itself.
    """
    play = Play(ana(dose_time=time(19, 30), check_time=time(20, 50)), at(day(0), "19:00"))
    play.passes(at(day(0), "19:40"))
    play.does(TakeDose(day(0)))
    play.passes(at(day(0), "23:00"))
    assert [n.due_at for n in play.notices if isinstance(n.message, EveningCheck)] == [
        at(day(0), wall) for wall in ("19:30", "20:50", "21:20", "22:20")
    ]


def test_two_sets_are_switched_with_one_tap() -> None:
    """Day 21:00, night 9:00: the switch on a free evening begins after it, and back again."""
    play = Play(ana(), at(day(0), "12:00"))
    shown = said(play, SetOtherTime(time(9)))
    assert (shown.sets.shift, shown.sets.other) == (Shift.DAY, Times(time(9), time(9)))
    assert play.choices[0][0].command == SwitchTimes(Shift.NIGHT)
    shown = said(play, SwitchTimes(Shift.NIGHT))
    assert (shown.after, shown.coming is not None) == (day(0), True)
    again = said(play, SwitchTimes(Shift.NIGHT))
    assert (again.kept, again.coming) == (False, shown.coming)
    back = said(play, SwitchTimes(Shift.DAY))
    assert (back.sets.times.dose, back.coming) == (time(21), None)
    assert said(play, DropShifts()).sets.other is None
    assert said(play, SwitchTimes(Shift.NIGHT)).sets.times.dose == time(21)


def test_the_other_set_is_asked_for_by_its_shift() -> None:
    """Of somebody on the night set the day set is asked for, in the evening; the other way in the morning."""
    play = Play(ana(dose_time=time(9), check_time=time(9), shift=Shift.NIGHT), at(day(0), "12:00"))
    decided = play.does(AskTime(Which.OTHER))
    assert isinstance(decided, Decision)
    assert decided.answer is not None
    assert decided.answer.message == TimeAsked(Which.OTHER, daytime=True)
    assert decided.answer.choices[0][0].command == SetOtherTime(time(20))


def test_an_unclear_time_is_offered_both_ways() -> None:
    """A typed "9:30" is offered as both; each sets what was asked for."""
    play = Play(ana(), at(day(0), "12:00"))
    decided = play.does(OfferTime(Which.DOSE, time(9, 30), time(21, 30)))
    assert isinstance(decided, Decision)
    assert decided.answer is not None
    assert decided.answer.message == WhichOfTwo(time(9, 30), time(21, 30))
    assert [c.command for c in decided.answer.choices[0]] == [
        SetDoseTime(time(9, 30)),
        SetDoseTime(time(21, 30)),
    ]


@pytest.mark.parametrize(
    "command",
    [
        AskTimes(),
        AskTime(Which.DOSE),
        OfferTime(Which.DOSE, time(9), time(21)),
        SetDoseTime(time(9)),
        SwitchTimes(Shift.NIGHT),
    ],
)
def test_without_a_diary_there_are_no_times_to_change(command: Command) -> None:
    """Before the enrolment is over, and after leaving, nothing is changed."""
    decided = Play(ana(stage=Stage.LEFT), at(day(0), "12:00")).does(command)
    assert isinstance(decided, Decision)
    assert decided.facts == ()
    assert decided.answer is not None
    assert isinstance(decided.answer.message, QuestionClosed)


def test_times_that_never_were_to_come_do_not_begin() -> None:
    """The fact alone changes nothing."""
    assert evolve(ana(), TimesBegun()) == replace(ana(), version=1)


WALLS = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))
CHANGES = st.one_of(
    WALLS.map(SetDoseTime),
    WALLS.map(SetCheckTime),
    WALLS.map(SetOtherTime),
    st.sampled_from(Shift).map(SwitchTimes),
)


@given(st.lists(st.tuples(st.integers(0, 1500), CHANGES, st.booleans()), min_size=1, max_size=8))
def test_however_the_times_are_changed_first_prompts_keep_12_hours(
    moves: list[tuple[int, Command, bool]],
) -> None:
    """No two first prompts for a dose within 12 h, none for a day that had one, none says "I was away".

    Mutants: `_evening_left` in timing.py returns None; `next_evening_at` in days.py forgets `asked_at`.
    """
    play = Play(ana(), at(day(0), "12:00"))
    for minutes, command, answers in moves:
        play.passes(play.now + timedelta(minutes=minutes))
        play.does(command)
        if answers:
            play.does(TakeDose(play.case.today(play.now)))
    play.passes(play.now + timedelta(days=2))
    firsts = [n for n in play.notices if _is_first(n)]
    assert len({n.key for n in firsts}) == len(firsts)
    assert all(b.due_at - a.due_at >= BETWEEN_DOSES for a, b in pairwise(firsts))


def _is_first(notice: Notice) -> bool:
    message = notice.message
    if not isinstance(message, EveningCheck):
        return False
    assert message.asking is not Asking.LATE
    return message.dose is not None and message.asking not in {Asking.AGAIN, Asking.LAST_TIME}
