"""The gate: each condition of a step up is named when it is not met, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from domain.case import (
    Alerting,
    CareDay,
    Case,
    Episode,
    EpisodeKind,
    Hold,
    HoldCause,
    Intake,
    OpenEffect,
    Opening,
    Outcome,
    Rating,
    StepCount,
    Stepping,
)
from domain.dose import Dose
from domain.effects import Effect, Grade
from domain.gate import is_for_prescriber, is_increase, next_step, standing, unmet
from domain.pain import BaselineSource, Mean
from domain.plan import Advance, Leg, LegKind, Step
from domain.report import Report, Word
from domain.unmet import (
    AlertOpen,
    EarlierStay,
    FormNotClean,
    LabelNotChecked,
    NotSettled,
    OnHold,
    OverCeiling,
    PainHigher,
    PrescriberNotAsked,
    SevereEffectOpen,
    StepDaysNotOver,
    TooFewRated,
    TooFewTaken,
    TooManyNotKnown,
)
from tests.domain.play import FIRST_DOSE, THREE_STEPS, ana, at

STEP_DAY = FIRST_DOSE + timedelta(days=14)
NOW = at(STEP_DAY, "18:00")


def day_of(number: int, halves: int | None = 9, outcome: Outcome | None = Outcome.TAKEN) -> CareDay:
    """Return a care day of the first step, as it was answered."""
    day = FIRST_DOSE + timedelta(days=number)
    evening = at(day, "21:05")
    return CareDay(
        day,
        Opening.ASKED,
        dose=Dose(1500),
        rating=None if halves is None else Rating(halves, evening),
        intake=None if outcome is None else Intake(outcome, evening),
    )


def ready(halves: tuple[int | None, ...] = (9,) * 14, **changes: object) -> Case:
    """Return Ana on the day her first step is over, everything answered: 14 days taken, pain as before."""
    days = tuple(day_of(n, h) for n, h in enumerate(halves))
    answered = Stepping(form_clean_at=NOW, label_ok_at=NOW, label_for_step=1)
    case = ana(days=days, counts=(StepCount(taken=14),), stepping=answered)
    return replace(case, **changes)  # type: ignore[arg-type]  # fields are named by the tests


def said(case: Case, word: Word) -> Case:
    """Return the case with a reported word of the prescriber about the step."""
    return replace(case, stepping=replace(case.stepping, go=Report("Dr Ben Okafor", STEP_DAY, word, NOW)))


def test_the_gate_is_open_when_everything_is_met() -> None:
    """With the days over, the doses taken, pain as before and both questions answered, nothing is unmet."""
    assert unmet(ready(), NOW) == ()
    assert is_increase(ready())


def test_the_days_of_the_step_come_first() -> None:
    """One day early the step waits until the day it is over."""
    early = at(STEP_DAY - timedelta(days=1), "18:00")
    assert standing(ready(), early) == (StepDaysNotOver(STEP_DAY),)


def test_a_last_step_and_a_case_without_a_course_have_no_gate() -> None:
    """On the last step, before the first dose and without a plan there is nothing to step up to."""
    last = ready(legs=(Leg(FIRST_DOSE, 2, Dose(4500), LegKind.START),))
    for case in (last, ready(legs=()), ready(plan=None)):
        assert next_step(case) is None
        assert not is_increase(case)
        assert unmet(case, NOW) == ()


def test_an_endless_step_in_the_middle_never_ends_by_itself() -> None:
    """A step without days in the middle of a plan is left by a new plan alone."""
    endless = replace(THREE_STEPS, steps=(Step(Dose(1500), None), Step(Dose(3000), None)))
    assert standing(ready(plan=endless), NOW) == (StepDaysNotOver(date.max),)


@pytest.mark.parametrize(
    ("counts", "named"),
    [
        (StepCount(taken=11, missed=3), (TooFewTaken(11, 14),)),
        (StepCount(taken=12, missed=2), ()),
        (StepCount(taken=8, missed=2, not_known=4), (TooManyNotKnown(4),)),
        (StepCount(taken=9, missed=2, not_known=3), ()),
        (StepCount(), (TooFewTaken(0, 0), TooManyNotKnown(14))),
    ],
)
def test_doses_must_be_taken_and_known(counts: StepCount, named: tuple[object, ...]) -> None:
    """At least 80 % of the known days taken, at most 3 not known; a day without an answer is not known."""
    assert standing(ready(counts=(counts,)), NOW) == named


def test_at_least_four_of_the_last_seven_days_are_rated() -> None:
    """Three rated days of the last seven are too few, four are enough."""
    three = (9,) * 7 + (None,) * 4 + (9,) * 3
    assert standing(ready(three), NOW) == (TooFewRated(3),)
    assert standing(ready((9,) * 7 + (None,) * 3 + (9,) * 4), NOW) == ()


def test_a_late_rating_is_left_out() -> None:
    """A rating that came late does not count towards the four."""
    case = ready((9,) * 7 + (None,) * 3 + (9,) * 4)
    late = case.days[-1]
    assert late.rating is not None
    case = case.with_day(replace(late, rating=replace(late.rating, on_time=False)))
    assert standing(case, NOW) == (TooFewRated(3),)


def test_todays_rating_counts_once_it_is_there() -> None:
    """The last seven days end today when today is rated, else yesterday."""
    rated = ready((9,) * 7 + (None,) * 4 + (9,) * 3).with_day(replace(day_of(14, 9, None)))
    assert standing(rated, NOW) == ()


def test_pain_one_and_a_half_points_higher_waits_inside_the_adjustment_period_too() -> None:
    """The plain week stands in where there is no W: 6.5 against 4.6 is higher, 6 is not."""
    assert standing(ready((13,) * 14), NOW) == (
        PainHigher(Mean(13 * 7, 7), Mean(110, 12), BaselineSource.DIARY),
    )
    assert standing(ready((12,) * 14), NOW) == ()


def test_the_worse_of_the_clean_week_and_the_plain_week_counts() -> None:
    """Higher clean days are not hidden by a milder adjustment week after them."""
    up = Leg(FIRST_DOSE + timedelta(days=21), 1, Dose(3000), LegKind.UP)
    plan = replace(THREE_STEPS, steps=(Step(Dose(1500), 21), Step(Dose(3000), 10), Step(Dose(4500), None)))
    case = ready(
        (9,) * 14 + (14,) * 7 + (9,) * 10,
        plan=plan,
        legs=(*ana().legs, up),
        counts=(StepCount(taken=21), StepCount(taken=10)),
    )
    later = at(FIRST_DOSE + timedelta(days=31), "18:00")
    assert standing(case, later) == (PainHigher(Mean(14 * 7, 7), Mean(110, 12), BaselineSource.DIARY),)


def test_without_a_baseline_there_is_nothing_to_compare() -> None:
    """No number stands in for a baseline that was never had."""
    assert standing(ready((19,) * 14, baseline=None), NOW) == ()


def test_a_severe_effect_an_alert_and_every_hold_is_named() -> None:
    """Each of them stands by itself; a milder effect does not."""
    severe = OpenEffect(1, Effect.NAUSEA, Grade.SEVERE, STEP_DAY)
    mild = OpenEffect(2, Effect.HEADACHE, Grade.MILD, STEP_DAY)
    alert = Episode(7, EpisodeKind.WORSE, STEP_DAY)
    holds = (
        Hold(1, HoldCause.OPIOID, NOW, STEP_DAY),
        Hold(2, HoldCause.GAP, NOW, STEP_DAY),
    )
    case = ready(effects=(severe, mild), alerting=Alerting(episodes=(alert,)), holds=holds)
    assert standing(case, NOW) == (
        OnHold(HoldCause.OPIOID),
        OnHold(HoldCause.GAP),
        SevereEffectOpen(Effect.NAUSEA),
        AlertOpen(7),
    )


def test_a_step_over_the_ceiling_is_never_open() -> None:
    """Whatever a plan says, its own ceiling holds, even on the prescriber's reported word."""
    low = replace(THREE_STEPS, ceiling=Dose(2000))
    assert standing(said(ready(plan=low), Word.GO_UP), NOW) == (OverCeiling(Dose(2000)),)


def test_the_form_counts_for_a_day_and_the_label_for_its_step() -> None:
    """An older form, and a label read for another step, are asked again."""
    old = replace(ready().stepping, form_clean_at=NOW - timedelta(hours=25), label_for_step=0)
    case = ready(stepping=old)
    assert unmet(case, NOW) == (FormNotClean(), LabelNotChecked())
    assert standing(case, NOW) == ()


def test_an_earlier_stay_holds_until_its_day() -> None:
    """A stay is named until its day, and not on it."""
    week = STEP_DAY + timedelta(days=7)
    case = ready(stepping=replace(ready().stepping, stayed_until=week))
    assert standing(case, NOW) == (EarlierStay(week),)
    assert EarlierStay(week) not in standing(case, at(week, "18:00"))


def test_modes_wait_for_the_prescriber_or_for_settled() -> None:
    """In prescriber mode the reported word is needed, in settled mode the patient's own."""
    by_prescriber = ready(plan=replace(THREE_STEPS, advance=Advance.PRESCRIBER))
    assert standing(by_prescriber, NOW) == (PrescriberNotAsked("Dr Ben Okafor"),)
    assert standing(replace(by_prescriber, prescriber=None), NOW) == (PrescriberNotAsked(""),)
    assert standing(said(by_prescriber, Word.STAY), NOW) == (PrescriberNotAsked("Dr Ben Okafor"),)
    assert standing(said(by_prescriber, Word.GO_UP), NOW) == ()
    when_settled = ready(plan=replace(THREE_STEPS, advance=Advance.WHEN_SETTLED))
    assert standing(when_settled, NOW) == (NotSettled(),)
    settled = replace(when_settled, stepping=replace(when_settled.stepping, settled=STEP_DAY))
    assert standing(settled, NOW) == ()


def test_the_prescribers_word_meets_what_is_for_the_prescriber_and_nothing_else() -> None:
    """Higher pain may be known and accepted; days, form, label and an open alert stand."""
    case = said(ready((13,) * 14, counts=(StepCount(taken=5, missed=5),)), Word.GO_UP)
    assert standing(case, NOW) == ()
    early: datetime = at(STEP_DAY - timedelta(days=2), "18:00")
    assert standing(case, early) == (StepDaysNotOver(STEP_DAY),)
    alert = Alerting(episodes=(Episode(1, EpisodeKind.WORSE, STEP_DAY),))
    assert standing(replace(case, alerting=alert), NOW) == (AlertOpen(1),)


def test_pain_and_safety_are_for_the_prescriber_and_days_are_not() -> None:
    """Only pain, safety and the plan's own mode send the patient to the prescriber."""
    assert is_for_prescriber((PainHigher(Mean(91, 7), Mean(110, 12), BaselineSource.DIARY),))
    assert is_for_prescriber((TooFewRated(2), AlertOpen(1)))
    assert not is_for_prescriber((TooFewRated(2), StepDaysNotOver(STEP_DAY)))


def test_a_planned_step_down_asks_for_its_days_the_form_and_the_label_alone() -> None:
    """Pain, missed doses or side effects do not keep anybody on a higher dose than the plan says."""
    down = replace(THREE_STEPS, steps=(Step(Dose(1500), 14), Step(Dose(1000), None)))
    case = ready((19,) * 14, plan=down, counts=(StepCount(missed=14),))
    assert unmet(case, NOW) == ()
    assert not is_increase(case)
