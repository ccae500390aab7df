"""The whole way, and what an invitation brings along."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from domain.case import Stage
from domain.commands.enrolment import AcceptInvite, ChooseDoseTime, PlanFirstDay
from domain.dose import Counted, Dose, Form, Liquid, Pieces, PiecesToTake
from domain.enrolment import CONSENT_VERSION, Question
from domain.messages.enrolment.between import SetUp
from domain.messages.enrolment.questions import Ask, Hello, PreviewPlan
from domain.pack import Line
from domain.plan import Plan
from tests.domain.enrolling import BEN, CAPSULES, THREE_STEPS, TUESDAY_EVENING, Enrolling

TODAY = date(2027, 5, 4)


def test_all_answers_set_the_diary_up() -> None:
    """After the last answer the first evening, the first dose and the times are fixed."""
    ana = Enrolling().invited().until_started().taps("not_yet", "diary_first")
    ana.sees(
        SetUp(
            today=False,
            day=TODAY + timedelta(days=1),
            at=TUESDAY_EVENING.replace(hour=20, minute=0) + timedelta(days=1),
            asks_dose=False,
            asks_pain=True,
            first_dose=date(2027, 5, 18),
            started=False,
            held=False,
            prescriber=BEN,
        )
    )
    case = ana.case
    assert (case.stage, case.enrolled_on, case.first_dose) == (Stage.BASELINE, TODAY, date(2027, 5, 18))
    assert (case.zone, case.dose_time, case.check_time) == ("Europe/London", time(21), time(21))
    assert (case.consent, case.consent_at, case.discreet) == (CONSENT_VERSION, TUESDAY_EVENING, True)
    assert (case.plan, case.preparation, case.prescriber) == (THREE_STEPS, CAPSULES, BEN)
    assert case.baseline_ratings == ((TODAY, 10),)
    assert case.stepping.label_ok_at == TUESDAY_EVENING
    assert not case.shared_account


def test_a_first_dose_chosen_for_this_evening_is_asked_about_with_it() -> None:
    """It is what the set-up promises; a label not read yet comes before it."""
    read = Enrolling().invited().until_times()
    unread = Enrolling().invited().until_preview().taps("my_plan", "no_pack_yet")
    for ana, before in ((read, False), (unread, True)):
        ana.does(ChooseDoseTime(time(22))).taps("fine", "hide_name", "number:5", "not_yet")
        ana.does(PlanFirstDay(TODAY))
        assert (ana.set_up.today, ana.set_up.day) == (True, TODAY)
        assert ana.set_up.at == TUESDAY_EVENING.replace(hour=21, minute=0)
        assert (ana.set_up.first_dose_then, ana.set_up.asks_dose) == (True, True)
        assert not ana.set_up.asks_pain
        assert ana.set_up.questions_first is before


def test_a_first_dose_chosen_after_its_time_is_tomorrows() -> None:
    """The dose time of 18:00 is over: nothing is asked tonight."""
    ana = Enrolling().invited().until_times().does(ChooseDoseTime(time(18)))
    ana.taps("fine", "hide_name", "number:5", "not_yet").does(PlanFirstDay(TODAY))
    assert (ana.set_up.today, ana.set_up.day) == (False, TODAY + timedelta(days=1))
    assert (ana.set_up.first_dose_then, ana.set_up.asks_pain) == (True, True)


def test_invitation_with_plan_and_prescriber_asks_for_neither() -> None:
    """What the prescriber's side already said is previewed in their name, not asked again."""
    ana = Enrolling().invited(THREE_STEPS, CAPSULES, BEN)
    ana.sees(Hello(BEN.name))
    ana.until_prescriber()
    ana.sees(
        PreviewPlan(
            tuple(
                Line(step.dose, PiecesToTake(Form.CAPSULE, (Counted(count, Dose(1500)),)), step.days)
                for count, step in enumerate(THREE_STEPS.steps, start=1)
            ),
            BEN.name,
        )
    )
    assert "type_again" not in ana.labels


def test_invitation_with_a_pack_that_cannot_make_its_plan_asks_for_the_pack() -> None:
    """A pack that does not fit the plan is not taken over."""
    pack = Pieces(Form.CAPSULE, (Dose(1000),))
    ana = Enrolling().invited(THREE_STEPS, pack, BEN).until_prescriber()
    ana.sees(Ask(Question.FORM))


@pytest.mark.parametrize("pack", [Pieces(Form.CAPSULE, ()), Liquid(1000, 0)])
def test_invitation_with_an_impossible_pack_or_an_empty_plan_asks_for_both(pack: Pieces | Liquid) -> None:
    """What cannot be true is asked."""
    ana = Enrolling().does(AcceptInvite(Plan(()), pack, BEN)).until_prescriber()
    ana.sees(Ask(Question.PLAN))
