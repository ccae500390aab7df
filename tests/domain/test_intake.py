"""Doses counted: what a step's days came to, gaps, and doses that fell into a hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from domain.case import CareDay, Case, Hold, HoldCause, Intake, Opening, Outcome, StepCount
from domain.dose import Dose
from domain.intake import (
    adherence,
    days_held,
    days_without,
    doubtful_gap,
    gap,
    last_taken,
)
from domain.plan import Leg, LegKind
from tests.domain.play import FIRST_DOSE, ana, at


def day(number: int) -> date:
    """Return the care day so many days after the first dose."""
    return FIRST_DOSE + timedelta(days=number)


def after(*outcomes: Outcome | None) -> Case:
    """Return Ana's case after days of these outcomes from the first dose on; None: no answer."""
    case = ana()
    for number, outcome in enumerate(outcomes):
        intake = (
            None if outcome is None else Intake(outcome, at(day(number), "21:05"), at(day(number), "21:05"))
        )
        case = case.with_day(CareDay(day(number), Opening.ASKED, dose=Dose(1500), intake=intake))
    return case


TAKEN, MISSED, NOT_KNOWN = Outcome.TAKEN, Outcome.MISSED, Outcome.NOT_KNOWN


def test_a_day_without_an_answer_is_not_known() -> None:
    """Ten days on, 6 taken and 1 missed: the other 3 are not known."""
    case = replace(ana(), counts=(StepCount(taken=6, missed=1),))
    found = adherence(case, day(10))
    assert (found.taken, found.missed, found.not_known, found.known) == (6, 1, 3, 7)
    assert found.enough_taken


def test_nothing_is_known_before_the_course_and_on_its_first_day() -> None:
    """No legs, no counts; on the first day no day has gone by."""
    assert adherence(ana(legs=(), counts=()), day(3)).known == 0
    assert adherence(ana(), day(0)).not_known == 0
    assert adherence(ana(counts=()), day(2)).not_known == 2


def test_a_gap_is_the_longest_run_of_days_known_without_a_dose_since_the_last_one() -> None:
    """Missed days in a row count; a day not known parts them, a dose taken ends what was before it."""
    assert gap(after(TAKEN, MISSED, MISSED)) == (day(1), day(2))
    assert gap(after(MISSED, NOT_KNOWN, MISSED, MISSED, NOT_KNOWN)) == (day(2), day(3))
    assert gap(after(MISSED, TAKEN)) == ()
    assert gap(ana(legs=())) == ()


def test_tonights_open_dose_does_not_break_a_gap() -> None:
    """The last day may still be open."""
    assert gap(after(MISSED, MISSED, None)) == (day(0), day(1))


def test_a_day_left_out_parts_a_gap() -> None:
    """Days that do not follow one another are no run."""
    case = after(MISSED, MISSED, MISSED)
    apart = replace(case.day(day(2)), day=day(3))
    case = replace(case, days=(*case.days[:2], apart))
    assert gap(case) == (day(0), day(1))


def test_days_of_an_earlier_leg_are_no_part_of_a_gap() -> None:
    """After a restart the count begins anew."""
    case = after(MISSED, MISSED, MISSED)
    restarted = (*case.legs, Leg(day(2), 0, Dose(1500), LegKind.RESTART))
    assert gap(replace(case, legs=restarted)) == (day(2),)


def test_days_not_known_make_a_doubtful_run() -> None:
    """Only a run in which something is not known is asked about."""
    assert doubtful_gap(after(TAKEN, MISSED, NOT_KNOWN, MISSED)) == (day(1), day(2), day(3))
    assert doubtful_gap(after(TAKEN, MISSED, NOT_KNOWN, None)) == (day(1), day(2))
    assert doubtful_gap(after(TAKEN, MISSED, MISSED)) == ()
    assert doubtful_gap(ana(legs=())) == ()


def test_doses_on_hold_are_counted_once_their_time_has_come() -> None:
    """Held from the second day at noon: the dose of that evening is the first that falls into it."""
    hold = Hold(1, HoldCause.OPIOID, at(day(1), "12:00"), day(1))
    case = after(TAKEN)
    assert days_held(case, hold, at(day(1), "20:59")) == 0
    assert days_held(case, hold, at(day(1), "21:00")) == 1
    assert days_held(case, hold, at(day(3), "12:00")) == 2


def test_a_dose_taken_before_the_hold_of_its_day_is_not_held() -> None:
    """A hold late in the evening, after the dose, begins with the next dose."""
    hold = Hold(1, HoldCause.OPIOID, at(day(1), "22:00"), day(1))
    assert days_held(after(TAKEN, TAKEN), hold, at(day(1), "23:00")) == 0
    assert days_held(ana(legs=()), hold, at(day(5), "23:00")) == 0


def test_days_without_a_dose_add_those_before_the_hold() -> None:
    """Two missed days and two on hold are four without a dose."""
    hold = Hold(1, HoldCause.RAN_OUT, at(day(2), "21:10"), day(2))
    case = after(MISSED, MISSED, MISSED)
    assert days_without(case, hold, at(day(3), "22:00")) == 4


def test_the_last_dose_taken_is_known_by_its_day_and_moment() -> None:
    """The card shows the last dose; a course without one has none."""
    assert last_taken(after(TAKEN, MISSED)) == (day(0), at(day(0), "21:05"))
    assert last_taken(after(MISSED)) is None
