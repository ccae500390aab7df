"""When a dose is tonight's, today's or past; and what happens to an evening that was held by mistake."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from domain.case import Outcome, Stage
from domain.commands.day import ChatFound, ChatLost, ShowDay, WasAway
from domain.commands.dosing import DoseNotKnown, TakeDose
from domain.commands.holding import Hospital
from domain.messages.day import Asking, DayRecord, EveningCheck
from domain.messages.dosing import DueDose
from domain.notices import Gravity, WhenUnsure
from tests.domain.play import FIRST_DOSE, Play, ana, at

TUESDAY = FIRST_DOSE
WEDNESDAY = TUESDAY + timedelta(days=1)


def asked_at(moment: datetime, **case: object) -> Play:
    """Return Ana's play at a moment of the day of her first dose, woken all along."""
    play = Play(ana(**case), at(TUESDAY, "05:00"))
    play.passes(moment)
    return play


def last_check(play: Play) -> EveningCheck:
    """Return the newest question about an evening."""
    message = play.notices[-1].message
    assert isinstance(message, EveningCheck)
    return message


def test_after_an_outage_of_hours_the_dose_is_past_and_said_once() -> None:
    """Asked at 21:00, away 21:10-03:30: one message, the dose as past, and no follow-up after it."""
    play = asked_at(at(TUESDAY, "21:05"))
    play.now = at(WEDNESDAY, "03:30")
    play.does(WasAway(at(TUESDAY, "21:10"), play.now))
    check = last_check(play)
    assert check.asking is Asking.AWAY
    assert check.dose is not None
    assert check.dose.past
    assert play.notices[-1].when_unsure is WhenUnsure.DROP
    assert play.notices[-1].gravity is Gravity.DOSE
    assert play.notices[-1].expires_at == at(WEDNESDAY, "04:00")
    before = len(play.notices)
    play.passes(at(WEDNESDAY, "08:59"))
    assert len(play.notices) == before


def test_a_follow_up_that_is_hours_late_is_left_to_the_morning() -> None:
    """Due at 21:30, woken at 02:00: nothing is said at night; at 09:00 the dose is asked about as past."""
    play = asked_at(at(TUESDAY, "21:05"))
    play.now = at(WEDNESDAY, "02:00")
    assert play.passes(at(WEDNESDAY, "08:59")) == []
    assert len(play.passes(at(WEDNESDAY, "09:00"))) == 1


def test_nothing_of_an_outage_is_said_into_a_closed_chat() -> None:
    """Blocked: the outage is not told; once open again the open evening comes with the greeting alone."""
    play = asked_at(at(TUESDAY, "21:05"))
    play.does(ChatLost())
    before = len(play.notices)
    play.does(WasAway(at(TUESDAY, "21:05"), at(TUESDAY, "21:20")))
    assert len(play.notices) == before
    play.does(ChatFound())
    assert len(play.notices) == before + 1


def test_a_dose_put_off_by_the_patient_is_still_tonights() -> None:
    """“At bedtime” asks at 23:00 about tonight's dose, two hours after its time."""
    play = asked_at(at(TUESDAY, "21:00"))
    play.taps("later")
    play.taps("at_bedtime")
    play.passes(at(TUESDAY, "23:00"))
    dose = last_check(play).dose
    assert dose is not None
    assert not dose.past


def shown(play: Play) -> DueDose:
    """Return the dose of the day as it is shown on demand."""
    play.does(ShowDay())
    assert isinstance(play.answer, DayRecord)
    assert play.answer.dose is not None
    return play.answer.dose


def test_the_day_shown_late_speaks_of_the_past() -> None:
    """At 21:29 `/today` shows tonight's dose; at 23:30 a past one, which has no "later" any more."""
    play = asked_at(at(TUESDAY, "21:29"))
    assert not shown(play).past
    assert "later" in play.labels()
    play.passes(at(TUESDAY, "23:30"))
    assert shown(play).past
    assert "later" not in play.labels()
    assert {"taken", "earlier", "did_not_take_it", "not_sure"} <= set(play.labels())


def test_not_sure_tonight_ends_the_questions_about_the_dose() -> None:
    """After "not sure" no follow-up names the dose; the record offers it as past."""
    play = asked_at(at(TUESDAY, "21:00"))
    play.does(DoseNotKnown(TUESDAY))
    said = play.passes(at(WEDNESDAY, "20:00"))
    assert all(isinstance(n.message, EveningCheck) and n.message.dose is None for n in said)
    play.does(ShowDay(TUESDAY))
    assert isinstance(play.answer, DayRecord)
    assert play.answer.dose is not None
    assert play.answer.dose.past


def test_a_morning_dose_is_todays() -> None:
    """Dose at 08:00: asked at 08:00 as today's dose."""
    play = asked_at(at(TUESDAY, "08:00"), dose_time=time(8), check_time=time(8))
    dose = last_check(play).dose
    assert dose is not None
    assert dose.daytime


def test_pain_in_the_evening_after_a_morning_dose_has_its_own_question() -> None:
    """Dose at 08:00, pain at 21:00: the morning asks for the dose alone, the evening for the pain alone."""
    play = asked_at(at(TUESDAY, "08:00"), dose_time=time(8), check_time=time(21))
    assert not last_check(play).pain_open
    assert "number" not in play.labels()
    play.taps("taken")
    assert isinstance(play.answer, DayRecord)
    assert not play.answer.pain_open
    (evening,) = play.passes(at(TUESDAY, "21:00"))
    assert isinstance(evening.message, EveningCheck)
    assert evening.message.pain_open
    assert evening.message.dose is None
    play.taps("number", 4)
    assert play.case.day(TUESDAY).rating is not None
    assert play.passes(at(WEDNESDAY, "07:59")) == []


def test_such_a_pain_question_is_asked_late_within_its_day_and_not_after() -> None:
    """Woken at 23:30 it is asked late; woken the next morning it is not, and the day goes on."""
    play = asked_at(at(TUESDAY, "08:00"), dose_time=time(8), check_time=time(21))
    play.taps("taken")
    play.now = at(TUESDAY, "23:30")
    (late,) = play.passes(play.now)
    assert isinstance(late.message, EveningCheck)
    assert late.message.asking is Asking.LATE
    other = asked_at(at(TUESDAY, "08:00"), dose_time=time(8), check_time=time(21))
    other.taps("taken")
    other.now = at(WEDNESDAY, "04:30")
    assert other.passes(other.now) == []


def test_twelve_hours_lie_between_two_prompts_of_a_dose() -> None:
    """The dose time moved from 23:00 to 08:00 overnight: the next prompt waits until 11:00."""
    play = asked_at(at(TUESDAY, "23:00"), dose_time=time(23), check_time=time(23))
    play.taps("taken")
    play.case = replace(play.case, dose_time=time(8), check_time=time(8))
    said = play.passes(at(WEDNESDAY, "23:00"))
    doses = [n.due_at for n in said if isinstance(n.message, EveningCheck) and n.message.dose is not None]
    assert doses[0] == at(WEDNESDAY, "11:00")


def on_the_second_day(moment: datetime) -> Play:
    """Return Ana's play at a moment of her second day: the first dose is taken, so a hold ends no course."""
    play = asked_at(at(TUESDAY, "21:00"))
    play.taps("number", 5)
    play.taps("taken")
    play.passes(moment)
    return play


def test_a_hold_tapped_by_mistake_gives_the_evening_its_dose_back() -> None:
    """`/hospital` at 20:58, the evening opens held, "by mistake" at 21:03: the dose is asked about."""
    play = on_the_second_day(at(WEDNESDAY, "20:58"))
    play.does(Hospital())
    hold = play.choices
    play.passes(at(WEDNESDAY, "21:03"))
    play.choices = hold
    play.taps("tapped_by_mistake")
    play.passes(at(WEDNESDAY, "21:04"))
    dose = last_check(play).dose
    assert dose is not None
    assert not dose.past
    play.does(TakeDose(WEDNESDAY))
    intake = play.case.day(WEDNESDAY).intake
    assert intake is not None
    assert intake.outcome is Outcome.TAKEN


def test_a_hold_taken_back_in_time_leaves_the_evening_as_it_was() -> None:
    """Taken back at 20:51: the evening opens as always, once."""
    play = on_the_second_day(at(WEDNESDAY, "20:50"))
    play.does(Hospital())
    play.taps("tapped_by_mistake")
    (said,) = play.passes(at(WEDNESDAY, "21:00"))
    assert isinstance(said.message, EveningCheck)
    assert said.message.dose is not None


def test_somebody_who_has_left_is_greeted_by_nobody() -> None:
    """The chat of somebody who left is open again: that is known, and nothing is said."""
    play = asked_at(at(TUESDAY, "12:00"), stage=Stage.LEFT, reachable=False)
    before = len(play.notices)
    play.does(ChatFound())
    assert play.case.reachable
    assert len(play.notices) == before
