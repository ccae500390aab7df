"""Prescriber, plan and pack."""

from __future__ import annotations

from datetime import date

import pytest

from domain.case import HoldCause, Prescriber
from domain.commands.enrolment import (
    ChooseLiquid,
    ChooseMark,
    EnterStrengths,
    NamePrescriber,
    NumberPrescriber,
    TypePlan,
)
from domain.dose import CannotMake, Dose, Form, Pieces, VolumeToTake
from domain.enrolment import PackForm, Question
from domain.messages.enrolment.between import HeldForPlan
from domain.messages.enrolment.questions import (
    Ask,
    AskLabel,
    AskPack,
    AskPrescriberNumber,
    Hint,
    PlanRefused,
    PreviewPlan,
)
from domain.pack import Line
from domain.prescription import Reason, Refused
from tests.domain.enrolling import BEN, Enrolling

TODAY = date(2027, 5, 4)


def test_prescribers_name_and_number_are_kept_as_typed() -> None:
    """The number is asked for with the name in the question."""
    ana = Enrolling().invited().until_prescriber().does(NamePrescriber("  Dr  Ben Okafor "))
    ana.sees(AskPrescriberNumber("Dr Ben Okafor"))
    assert ana.does(NumberPrescriber("0113 496 0000")).case.prescriber == BEN


def test_corrected_name_keeps_the_number() -> None:
    """Back to the name: the number is not asked for again."""
    ana = Enrolling().invited().until_plan().taps("back", "back").does(NamePrescriber("Dr B. Okafor"))
    ana.sees(Ask(Question.PLAN))
    assert ana.case.prescriber == Prescriber("Dr B. Okafor", BEN.number)


@pytest.mark.parametrize("name", ["", "   ", "x" * 61])
def test_what_is_no_name_is_asked_back(name: str) -> None:
    """Nothing, or a page of text, is no name."""
    ana = Enrolling().invited().until_prescriber().does(NamePrescriber(name))
    ana.sees(Ask(Question.PRESCRIBER_NAME, hint=Hint.NOT_READ))


@pytest.mark.parametrize("number", ["", "call me", "12", "1" * 21, "1" + " x" * 30])
def test_what_is_no_telephone_number_is_asked_back(number: str) -> None:
    """Too few or too many digits."""
    ana = (
        Enrolling()
        .invited()
        .until_prescriber()
        .does(NamePrescriber("Dr Okafor"))
        .does(NumberPrescriber(number))
    )
    ana.sees(AskPrescriberNumber("Dr Okafor", hint=Hint.NOT_READ))


def test_plan_not_understood_names_the_piece() -> None:
    """The piece that could not be read is named, and nothing is kept."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, purple"))
    ana.sees(PlanRefused(Refused(Reason.UNREADABLE, 1, "purple")))
    assert ana.case.plan is None
    assert "back" in ana.labels


def test_plan_above_the_usual_ceiling_is_refused() -> None:
    """15 mg for 1.5 mg is caught before it is anybody's plan."""
    ana = Enrolling().invited().until_plan().does(TypePlan("15mg x 14, 3 mg"))
    assert isinstance(ana.message, PlanRefused)
    assert ana.message.refused.reason is Reason.ABOVE_CEILING
    assert ana.case.plan is None


def test_pack_that_cannot_make_the_plan_is_refused_with_the_dose() -> None:
    """1 mg capsules cannot make 1.5 mg: the dose is named and the label asked for again."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, 3 mg")).taps("form_capsule")
    ana.sees(AskPack(Question.STRENGTHS, PackForm.CAPSULE))
    ana.does(EnterStrengths((Dose(1000),)))
    ana.sees(AskPack(Question.STRENGTHS, PackForm.CAPSULE, Dose(1500), CannotMake.NO_COMBINATION))
    assert ana.case.preparation is None
    ana.does(EnterStrengths((Dose(1000), Dose(500), Dose(500))))
    assert ana.case.preparation == Pieces(Form.CAPSULE, (Dose(500), Dose(1000)))


def test_liquid_is_previewed_with_its_strength() -> None:
    """5 mg/mL and 1 mg/mL differ fivefold: the volume stands beside the dose."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, 3 mg")).taps("form_liquid")
    ana.sees(AskPack(Question.LIQUID, PackForm.LIQUID))
    ana.does(ana.button("per_ml", Dose(5000)).command)
    ana.sees(AskPack(Question.MARK, PackForm.LIQUID))
    ana.taps("mark_100")
    ana.sees(
        PreviewPlan(
            (
                Line(Dose(1500), VolumeToTake(300, 5000), 14),
                Line(Dose(3000), VolumeToTake(600, 5000), None),
            ),
            None,
        )
    )


def test_dose_between_two_marks_is_refused() -> None:
    """0.3 mL cannot be drawn up by marks of 0.2 mL."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg")).taps("form_liquid")
    ana.does(ChooseLiquid(5000)).taps("mark_200")
    ana.sees(AskPack(Question.MARK, PackForm.LIQUID, Dose(1500), CannotMake.BETWEEN_MARKS))


def test_impossible_packs_are_asked_back() -> None:
    """No strength, no mark."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg")).taps("form_liquid")
    ana.does(ChooseLiquid(0))
    ana.sees(AskPack(Question.LIQUID, PackForm.LIQUID, hint=Hint.NOT_READ))
    ana.does(ChooseLiquid(1000)).does(ChooseMark(0))
    ana.sees(AskPack(Question.MARK, PackForm.LIQUID, hint=Hint.NOT_READ))
    ana.taps("back", "back", "form_capsule").does(EnterStrengths(()))
    ana.sees(AskPack(Question.STRENGTHS, PackForm.CAPSULE, hint=Hint.NOT_READ))


def test_plan_typed_wrongly_is_typed_again_without_a_hold() -> None:
    """A slip seen in the preview is corrected; the pack that makes the new plan as well stays."""
    ana = Enrolling().invited().until_preview().taps("type_again").does(TypePlan("1.5 mg x 7, 3 mg"))
    assert [line.days for line in ana.preview.lines] == [7, None]
    assert not ana.holds


def test_new_plan_that_the_pack_cannot_make_asks_for_the_pack() -> None:
    """From 1.5 mg capsules to a plan with 1 mg."""
    ana = Enrolling().invited().until_preview().taps("type_again").does(TypePlan("1 mg x 7, 2 mg"))
    ana.sees(Ask(Question.FORM))
    assert ana.case.preparation is None


def test_other_pack_is_chosen_from_the_preview() -> None:
    """Tablets after all."""
    ana = Enrolling().invited().until_preview().taps("other_pack", "form_tablet")
    ana.sees(AskPack(Question.STRENGTHS, PackForm.TABLET))
    ana.does(EnterStrengths((Dose(1500),)))
    assert ana.case.preparation == Pieces(Form.TABLET, (Dose(1500),))


def test_plan_that_is_not_the_prescribers_is_held() -> None:
    """With "no, or not sure" there is no dose reminder, and enrolment goes on."""
    ana = Enrolling().invited().until_preview().taps("not_my_plan")
    ana.sees(HeldForPlan(BEN))
    assert ana.holds == {HoldCause.PLAN_DOUBT}
    ana.taps("go_on").sees(AskLabel(PackForm.CAPSULE))
