"""Answers that say more, or something else, than the open question asks."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from domain.case import Stage
from domain.commands.enrolment import (
    ChooseCheckTime,
    ChooseZone,
    DescribePack,
    FinishFirst,
    NameTowns,
    NotRead,
    OfferDays,
    OfferTimes,
    SayAge,
    SaySince,
    TypePlan,
)
from domain.dose import CannotMake, Dose
from domain.enrolment import PackForm, Question, Town
from domain.messages.enrolment.between import AlreadyEnrolled, InviteIsClosed
from domain.messages.enrolment.questions import (
    Ask,
    AskHealth,
    AskLabel,
    AskPack,
    AskStarted,
    Hint,
    PreviewPlan,
    ProveTown,
    WhichDay,
    WhichTime,
)
from domain.screening import SafetyQuestion
from tests.domain.enrolling import TODAY, Enrolling

LEEDS = Town("Leeds", "England", "Europe/London")
OSLO = Town("Oslo", "Norway", "Europe/Oslo")


def test_an_age_alone_leaves_the_account_to_be_asked_about() -> None:
    """34 answers one of two questions."""
    ana = Enrolling().invited().taps("enrol_start").does(SayAge(adult=True))
    ana.sees(Ask(Question.ADULT, hint=Hint.AND_ALONE))
    ana.does(SayAge(adult=False)).sees(Ask(Question.ADULT))


def test_another_town_takes_the_place_of_the_one_to_be_proved() -> None:
    """Typed or chosen; no town at all changes nothing."""
    ana = Enrolling().invited().until_town().does(NameTowns((LEEDS,))).does(NameTowns((OSLO,)))
    assert ana.case.zone == "Europe/Oslo"
    ana.does(NameTowns(()))
    assert ana.case.draft.question is Question.TOWN_PROOF
    ana.does(ChooseZone("Europe/London", "Leeds")).taps("yes").sees(AskHealth(SafetyQuestion.OPIOID))
    ana.does(NameTowns((OSLO,))).sees(AskHealth(SafetyQuestion.OPIOID))
    assert ana.case.zone == "Europe/London"


def test_the_towns_name_stays_as_it_was_typed() -> None:
    """After an answer that was not understood; out of turn the name is of no use."""
    ana = Enrolling().invited().until_town().does(NameTowns((LEEDS,)))
    ana.does(NotRead(Question.TOWN_PROOF, "Leeds"))
    ana.sees(ProveTown("Leeds", "Europe/London", time(18, 14), hint=Hint.NOT_READ))
    ana.does(NotRead(Question.TOWN, "Leeds")).sees(ProveTown(None, "Europe/London", time(18, 14)))
    ana.taps("yes").does(NotRead(Question.TOWN_PROOF, "Leeds")).sees(AskHealth(SafetyQuestion.OPIOID))


def test_a_command_of_the_menu_waits() -> None:
    """With the reason and the open question; afterwards there is none."""
    ana = Enrolling().invited().taps("enrol_start").does(FinishFirst())
    ana.sees(Ask(Question.ADULT, hint=Hint.SETTING_UP))
    ana.taps("under_18").does(FinishFirst()).sees(InviteIsClosed())


def test_a_pack_in_one_answer_leads_to_the_preview() -> None:
    """Form and strength of capsules or tablets; of a liquid the mark is asked for."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, 3 mg"))
    assert ana.case.draft.question is Question.FORM
    ana.does(DescribePack(PackForm.TABLET, (Dose(1500),)))
    assert isinstance(ana.message, PreviewPlan)
    ana.taps("my_plan").sees(AskLabel(PackForm.TABLET))
    ana.does(DescribePack(PackForm.TABLET, (Dose(3000),))).sees(AskLabel(PackForm.TABLET))
    drops = Enrolling().invited().until_plan().does(TypePlan("1.5 mg"))
    drops.does(DescribePack(PackForm.LIQUID, (Dose(5000),))).sees(AskPack(Question.MARK, PackForm.LIQUID))


def test_a_pack_that_cannot_make_the_plan_keeps_its_form() -> None:
    """The dose is named, and the label is asked for again."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, 3 mg"))
    ana.does(DescribePack(PackForm.CAPSULE, (Dose(1000),)))
    ana.sees(AskPack(Question.STRENGTHS, PackForm.CAPSULE, Dose(1500), CannotMake.NO_COMBINATION))
    assert ana.case.draft.question is Question.STRENGTHS


@pytest.mark.parametrize("form", list(PackForm))
def test_a_pack_without_strength_is_not_read(form: PackForm) -> None:
    """Nothing is guessed."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg")).does(DescribePack(form, ()))
    ana.sees(Ask(Question.FORM, hint=Hint.NOT_READ))


def test_a_time_that_may_be_two_is_asked_back() -> None:
    """Both are buttons; the other question's time is not taken."""
    ana = Enrolling().invited().until_preview().taps("my_plan", "strength")
    ana.does(OfferTimes(Question.CHECK_TIME, time(1, 30), time(13, 30))).sees(Ask(Question.DOSE_TIME))
    ana.does(OfferTimes(Question.DOSE_TIME, time(1, 30), time(13, 30)))
    ana.sees(WhichTime(time(1, 30), time(13, 30)))
    ana.does(ana.button("at_time", time(1, 30)).command)
    assert ana.case.dose_time == time(1, 30)
    ana.does(OfferTimes(Question.TOGETHER, time(2), time(14))).sees(WhichTime(time(2), time(14)))
    ana.does(ana.button("at_time", time(14)).command)
    assert (ana.case.check_time, ana.case.dose_time) == (time(14), time(1, 30))


def test_a_date_that_may_be_two_is_asked_back() -> None:
    """“3/4” is 3 April or 4 March: both are buttons; where no date is asked for the question stands."""
    first, second = date(2027, 3, 4), date(2027, 4, 3)
    ana = Enrolling().invited().taps("enrol_start").does(OfferDays(Question.ADULT, (first, second)))
    ana.sees(Ask(Question.ADULT))
    ana = Enrolling().invited().until_started().does(OfferDays(Question.STARTED, (first, second)))
    ana.sees(WhichDay())
    for day in (first, second):
        assert ana.button("on_date", day).command == SaySince(day)


def test_times_are_offered_for_no_other_question() -> None:
    """Where no time is asked for, the open question stands."""
    ana = Enrolling().invited().taps("enrol_start").does(OfferTimes(Question.ADULT, time(1), time(13)))
    ana.sees(Ask(Question.ADULT))


def test_a_time_at_once_is_another_time() -> None:
    """Asked whether together, a time says apart and when."""
    ana = Enrolling().invited().until_preview().taps("my_plan", "strength", "at_time")
    ana.does(ChooseCheckTime(time(19)))
    assert (ana.case.check_time, ana.case.dose_time) == (time(19), time(21))
    ana.sees(Ask(Question.DISCREET))


def test_the_day_of_the_first_dose_says_that_it_was_taken() -> None:
    """Asked whether, a day says yes and when; a day to come says neither."""
    ana = Enrolling().invited().until_started().does(SaySince(TODAY + timedelta(days=1)))
    ana.sees(AskStarted(10, hint=Hint.DAY_AHEAD))
    ana.does(SaySince(TODAY - timedelta(days=3)))
    assert ana.case.draft.since == TODAY - timedelta(days=3)
    assert ana.case.draft.question is Question.AT_STEP
    assert ana.case.stage is Stage.ENROLLING


def test_after_the_end_there_is_nothing_to_finish() -> None:
    """The diary runs."""
    ana = Enrolling().invited().until_started().taps("not_yet", "dont_know_yet")
    ana.does(FinishFirst()).sees(AlreadyEnrolled())
