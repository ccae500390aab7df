"""What is asked about next, and from when a step can come: as `/today` and `/plan` say it."""

from __future__ import annotations

from datetime import time

from domain.case import Slot
from domain.commands.day import RatePain
from domain.commands.dosing import TakeDose
from domain.commands.stepping import ShowPlan, ShowToday
from domain.messages.plan_view import PlanShown, TodayShown
from domain.upcoming import Upcoming
from tests.domain.answers import told
from tests.domain.courses import day
from tests.domain.play import FIRST_DOSE, Play, ana, at
from tests.domain.slots.two import after_the_first, in_the_morning


def today(play: Play) -> TodayShown:
    """Return what `/today` shows."""
    play.does(ShowToday())
    return told(play, TodayShown)


def test_after_a_morning_dose_tonights_pain_comes_before_tomorrows_dose() -> None:
    """Both are named, in order of time. Mutant: `upcoming` leaves `_pain_today` out."""
    play = Play(in_the_morning(), at(FIRST_DOSE, "08:00"))
    assert today(play).upcoming == (
        Upcoming(at(day(0), "09:00"), Slot.MAIN),
        Upcoming(at(day(0), "21:00"), pain=True),
    )
    play.passes(at(FIRST_DOSE, "09:05"))
    play.does(TakeDose(FIRST_DOSE))
    shown = today(play)
    assert shown.upcoming == (
        Upcoming(at(day(0), "21:00"), pain=True),
        Upcoming(at(day(1), "09:00"), Slot.MAIN),
    )
    assert (shown.next_at, shown.two) == (at(day(0), "21:00"), False)


def test_of_two_doses_a_day_each_is_named() -> None:
    """The morning's, then the evening's with the pain; answered in advance, the evening asks tomorrow."""
    play = after_the_first()
    shown = today(play)
    assert shown.two
    assert shown.upcoming == (
        Upcoming(at(day(1), "09:00"), Slot.MORNING),
        Upcoming(at(day(1), "21:00"), Slot.MAIN, pain=True),
    )
    play.passes(at(day(1), "09:05"))
    play.does(RatePain(day(1), 9))
    play.does(TakeDose(day(1)))
    assert today(play).upcoming == (
        Upcoming(at(day(2), "09:00"), Slot.MORNING),
        Upcoming(at(day(2), "21:00"), Slot.MAIN, pain=True),
    )


def test_of_one_message_a_day_the_time_is_enough() -> None:
    """Pain and dose together: one next question. Before it pain with a time of its own is another."""
    assert (today(Play(ana(), at(FIRST_DOSE, "12:00"))).upcoming) == ()
    apart = today(Play(ana(check_time=time(18)), at(FIRST_DOSE, "12:00")))
    assert [each.pain for each in apart.upcoming] == [True, False]


def test_a_step_that_waits_can_come_tomorrow_once_tonights_dose_was_asked_about() -> None:
    """Not "today at the earliest", when today's dose is taken.

    Mutant: `_open_from` in course.py returns today.
    """
    play = Play(ana(), at(day(20), "12:00"))
    play.case = ana(enrolled_on=day(20))
    play.does(ShowPlan())
    assert told(play, PlanShown).course[1].starts == day(20)
    play.passes(at(day(20), "21:05"))
    play.does(TakeDose(day(20)))
    play.does(ShowPlan())
    assert told(play, PlanShown).course[1].starts == day(21)
