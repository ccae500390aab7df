"""Today's pain, and the course that has begun or shall begin."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from domain.case import Stage, StepCount
from domain.commands.enrolment import (
    ChooseCheckTime,
    ChooseDoseTime,
    EnterStrengths,
    GiveFirstRating,
    NamePrescriber,
    NumberPrescriber,
    PlanFirstDay,
    RememberPain,
    SaySince,
    SayStep,
    SayStepSince,
    ShowEnrolment,
    TypePlan,
)
from domain.dose import Dose
from domain.enrolment import PackForm, Question
from domain.messages.enrolment.questions import (
    Ask,
    AskFirstDay,
    AskLabel,
    AskStarted,
    AskStep,
    AskStepSince,
    Hint,
)
from domain.pain import BaselineSource, Mean
from domain.plan import Daily, Leg, LegKind
from tests.domain.enrolling import BEN, Enrolling

TODAY = date(2027, 5, 4)


def test_first_rating_belongs_to_the_diary() -> None:
    """The first pain rating is given within enrolment; half points typed are kept."""
    ana = Enrolling().invited().until_pain().does(GiveFirstRating(13))
    ana.sees(AskStarted(13))
    rating = ana.case.day(TODAY).rating
    assert rating is not None
    assert rating.halves == 13


@pytest.mark.parametrize("halves", [-1, 21])
def test_rating_off_the_scale_is_asked_back(halves: int) -> None:
    """11 is no rating."""
    ana = Enrolling().invited().until_pain().does(GiveFirstRating(halves))
    ana.sees(Ask(Question.PAIN, hint=Hint.NOT_READ))
    assert ana.case.day(TODAY).rating is None


def test_corrected_rating_keeps_what_it_replaces() -> None:
    """Back, another number: the diary has one rating."""
    ana = Enrolling().invited().until_started().taps("back", "number:7")
    assert ana.case.baseline_ratings == ((TODAY, 14),)


def test_first_day_can_be_typed_or_left_open() -> None:
    """Another day, or "I don't know yet"."""
    ana = Enrolling().invited().until_started().taps("not_yet", "another_day")
    ana.sees(AskFirstDay(14, hint=Hint.TYPE_IT))
    assert ana.does(PlanFirstDay(date(2027, 5, 10))).case.first_dose == date(2027, 5, 10)
    bea = Enrolling().invited().until_started().taps("not_yet", "dont_know_yet")
    assert bea.case.first_dose is None
    assert bea.case.stage is Stage.BASELINE


@pytest.mark.parametrize(
    ("day", "hint"), [(date(2027, 5, 3), Hint.DAY_PAST), (date(2028, 6, 1), Hint.DAY_FAR)]
)
def test_first_day_that_cannot_be_is_asked_back(day: date, hint: Hint) -> None:
    """Yesterday, or a year ahead."""
    ana = Enrolling().invited().until_started().taps("not_yet").does(PlanFirstDay(day))
    ana.sees(AskFirstDay(14, hint=hint))


def test_somebody_who_takes_it_already_goes_on_where_they_are() -> None:
    """Since 10 April, at the second step since 24 April; tonight's dose is asked about, pain is rated."""
    ana = Enrolling().invited().until_started().taps("yes_since").does(SaySince(date(2027, 4, 10)))
    ana.sees(AskStep((Dose(1500), Dose(3000), Dose(4500))))
    ana.does(ana.button("strength", Dose(3000)).command)
    ana.sees(AskStepSince(Dose(3000)))
    ana.taps("since_day").taps("number:5")
    assert ana.case.legs == (
        Leg(date(2027, 4, 10), 0, Dose(1500), LegKind.START),
        Leg(date(2027, 4, 24), 1, Dose(3000), LegKind.UP),
    )
    assert ana.case.counts == (StepCount(taken=14), StepCount(taken=10))
    assert ana.case.stage is Stage.ACTIVE
    assert ana.case.baseline is not None
    assert (ana.case.baseline.mean, ana.case.baseline.source) == (Mean(11, 1), BaselineSource.REMEMBERED)
    assert ana.case.baseline_ratings == ()
    assert (ana.set_up.today, ana.set_up.asks_dose, ana.set_up.asks_pain) == (True, True, False)


def test_somebody_at_the_first_step_is_not_asked_since_when() -> None:
    """It began with the first dose."""
    ana = Enrolling().invited().until_started().taps("yes_since", "yesterday", "strength", "dont_know")
    assert ana.case.legs == (Leg(date(2027, 5, 3), 0, Dose(1500), LegKind.START),)
    assert ana.case.baseline is None
    assert ana.case.first_dose == date(2027, 5, 3)


def test_steps_of_the_same_dose_are_chosen_by_their_numbers() -> None:
    """Up and down again has two steps of 1.5 mg: two buttons of the same words would say nothing.

    Mutant: `told_by_dose` in choices.py is always true.
    """
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 x 7, 3 x 7, 1.5")).taps("form_capsule")
    ana.does(EnterStrengths((Dose(1500),))).taps("my_plan", "strength", "at_time", "fine", "hide_name")
    ana.taps("number:5", "yes_since", "yesterday")
    ana.sees(AskStep((Dose(1500), Dose(3000), Dose(1500)), (Daily.ONCE,) * 3))
    ana.does(ana.button("step_number", 3).command)
    ana.sees(AskStepSince(Dose(1500)))
    assert ana.case.draft.step == 2


def test_plan_of_one_dose_has_no_step_to_ask_for() -> None:
    """4.5 mg from day 1."""
    ana = Enrolling().invited().until_plan().does(TypePlan("4.5 mg")).taps("form_capsule")
    ana.does(EnterStrengths((Dose(4500),))).taps("my_plan", "strength", "at_time", "fine", "hide_name")
    ana.taps("number:5", "yes_since", "today")
    ana.sees(Ask(Question.REMEMBERED))
    assert ana.taps("dont_know").case.legs == (Leg(TODAY, 0, Dose(4500), LegKind.START),)


def test_somebody_who_began_at_a_later_step_has_one_leg() -> None:
    """Since today at the second step: nothing lies before it."""
    ana = Enrolling().invited().until_started().taps("yes_since", "today")
    ana.does(SayStep(1)).does(SayStepSince(TODAY)).taps("dont_know")
    assert ana.case.legs == (Leg(TODAY, 1, Dose(3000), LegKind.START),)


@pytest.mark.parametrize(
    ("day", "hint"), [(date(2027, 5, 5), Hint.DAY_AHEAD), (date(2017, 5, 1), Hint.DAY_LONG_AGO)]
)
def test_first_dose_that_cannot_have_been_is_asked_back(day: date, hint: Hint) -> None:
    """Tomorrow, or longer ago than ten years."""
    ana = Enrolling().invited().until_started().taps("yes_since").does(SaySince(day))
    ana.sees(Ask(Question.SINCE, hint=hint))


def test_step_that_began_before_the_first_dose_is_asked_back() -> None:
    """And one in the future, or one that the plan does not have."""
    ana = Enrolling().invited().until_started().taps("yes_since").does(SaySince(date(2027, 4, 10)))
    ana.does(SayStep(3))
    ana.sees(AskStep((Dose(1500), Dose(3000), Dose(4500)), hint=Hint.NOT_READ))
    ana.does(SayStep(2)).does(SayStepSince(date(2027, 4, 9)))
    ana.sees(AskStepSince(Dose(4500), hint=Hint.DAY_BEFORE_START))
    ana.does(SayStepSince(date(2027, 5, 5)))
    ana.sees(AskStepSince(Dose(4500), hint=Hint.DAY_AHEAD))


def test_remembered_pain_off_the_scale_is_asked_back() -> None:
    """An age is no rating."""
    ana = Enrolling().invited().until_started().taps("yes_since", "yesterday", "strength")
    ana.does(RememberPain(88)).sees(Ask(Question.REMEMBERED, hint=Hint.NOT_READ))


def test_pack_that_was_not_there_is_looked_at_by_those_who_take_it() -> None:
    """Who takes it already has a pack: the label is asked for once more."""
    ana = Enrolling().invited().until_preview().taps("my_plan", "no_pack_yet", "at_time", "fine", "hide_name")
    ana.taps("number:5", "yes_since")
    ana.sees(AskLabel(PackForm.CAPSULE))
    ana.taps("strength").sees(Ask(Question.SINCE))


def test_not_started_after_all() -> None:
    """Back to "have you taken your first dose?": the course so far is forgotten, the first day asked."""
    ana = Enrolling().invited().until_started().taps("yes_since", "yesterday", "strength")
    ana.taps("back", "back", "back", "not_yet")
    ana.sees(AskFirstDay(14))
    assert ana.taps("dont_know_yet").case.legs == ()


def test_plan_changed_after_the_step_was_said_asks_for_the_step_again() -> None:
    """Another plan has other steps."""
    ana = Enrolling().invited().until_started().taps("yes_since").does(SaySince(date(2027, 4, 10)))
    ana.does(SayStep(2)).does(SayStepSince(date(2027, 5, 1)))
    while ana.message != Ask(Question.PLAN):
        ana.taps("back")
    ana.does(TypePlan("1.5 mg x 7, 3 mg")).taps("my_plan")
    ana.sees(AskStep((Dose(1500), Dose(3000))))


def test_enrolled_after_the_evenings_time_the_first_question_comes_tomorrow() -> None:
    """At 21:40 tonight's dose of 21:00 is not asked about any more."""
    ana = Enrolling().invited().until_started().waits(hours=3.5)
    ana.taps("yes_since", "yesterday", "strength", "dont_know")
    assert ana.case.enrolled_on == TODAY + timedelta(days=1)
    assert (ana.set_up.today, ana.set_up.asks_dose, ana.set_up.asks_pain) == (False, True, True)


def test_pain_that_has_a_later_time_of_its_own_is_not_promised_with_the_dose() -> None:
    """A dose at 9:00 and pain at 21:00: at 9:00 one thing is asked.

    Mutant: `_set_up` in finishing.py looks at the rating alone.
    """
    ana = Enrolling().invited().until_times().does(ChooseDoseTime(time(9))).taps("ask_apart")
    ana.does(ChooseCheckTime(time(21))).taps("hide_name", "number:5", "yes_since", "yesterday", "strength")
    ana.taps("dont_know")
    assert (ana.set_up.today, ana.set_up.asks_dose, ana.set_up.asks_pain) == (False, True, False)


def test_enrolment_spread_over_two_days_asks_for_todays_pain_tonight() -> None:
    """The rating of yesterday is yesterday's."""
    ana = Enrolling().invited().until_started().waits(days=1)
    ana.does(ShowEnrolment()).sees(AskStarted(None))
    ana.taps("not_yet", "dont_know_yet")
    assert (ana.set_up.today, ana.set_up.asks_pain) == (True, True)


def test_hold_is_still_said_at_the_end() -> None:
    """A hold from the health questions stands in the summary, and no dose is asked about."""
    ana = Enrolling().invited().until_health().taps("yes", "go_on", "none", "none", "no")
    ana.does(NamePrescriber(BEN.name)).does(NumberPrescriber(BEN.number)).does(TypePlan("4.5 mg"))
    ana.taps("form_capsule").does(EnterStrengths((Dose(4500),))).taps(
        "my_plan", "strength", "at_time", "fine"
    )
    ana.taps("hide_name", "number:5", "yes_since", "yesterday", "dont_know")
    assert (ana.set_up.held, ana.set_up.asks_dose) == (True, False)
    assert ana.case.on_hold
