"""The whole way, and what an invitation brings along."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from domain.case import Stage
from domain.commands.enrolment import (
    AcceptInvite,
)
from domain.dose import Counted, Dose, Form, Liquid, Pieces, PiecesToTake
from domain.enrolment import CONSENT_VERSION, Question
from domain.messages.enrolment import (
    Ask,
    Hello,
    PreviewPlan,
    SetUp,
)
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
