"""What the label says, and when the dose is taken."""

from __future__ import annotations

from datetime import date, time

import pytest

from domain.case import HoldCause
from domain.commands.enrolment import ChooseCheckTime, ChooseDoseTime, EnterStrengths, ReadLabel, TypePlan
from domain.dose import Dose, Form, Liquid, Pieces
from domain.enrolment import PackForm, Question
from domain.messages.enrolment.between import HeldForLabel
from domain.messages.enrolment.questions import Ask, AskLabel, AskTogetherAt, Hint
from domain.pack import form_of
from tests.domain.enrolling import BEN, CAPSULES, Enrolling

TODAY = date(2027, 5, 4)


def test_label_that_differs_is_held_and_shows_no_amount() -> None:
    """Something else on the label: hold, prescriber and pharmacist."""
    ana = Enrolling().invited().until_preview().taps("my_plan", "something_else")
    ana.sees(HeldForLabel(BEN))
    assert ana.holds == {HoldCause.LABEL}
    assert ana.case.stepping.label_ok_at is None


def test_typed_strength_that_differs_is_held() -> None:
    """A typed 15 mg is something else than 1.5 mg, too."""
    ana = Enrolling().invited().until_preview().taps("my_plan").does(ReadLabel((Dose(15000),)))
    assert ana.holds == {HoldCause.LABEL}


def test_several_strengths_are_read_together() -> None:
    """Two packs: what was entered is what the labels say."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, 3 mg")).taps("form_capsule")
    ana.does(EnterStrengths((Dose(1000), Dose(500)))).taps("my_plan", "strength")
    assert ana.case.stepping.label_ok_at == ana.now


def test_one_of_two_packs_is_half_the_answer_and_no_hold() -> None:
    """The label of the other pack is wanted as well; both together are right."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, 3 mg")).taps("form_capsule")
    ana.does(EnterStrengths((Dose(1000), Dose(500)))).taps("my_plan").does(ReadLabel((Dose(500),)))
    ana.sees(AskLabel(PackForm.CAPSULE, hint=Hint.OTHER_PACK))
    assert not ana.holds
    ana.does(ReadLabel((Dose(500), Dose(1000))))
    assert ana.case.stepping.label_ok_at == ana.now


def test_pack_that_is_not_there_yet_is_asked_about_later() -> None:
    """No hold, and no label that was found right: it is asked for before the first dose."""
    ana = Enrolling().invited().until_preview().taps("my_plan", "no_pack_yet")
    ana.sees(Ask(Question.DOSE_TIME))
    assert not ana.holds
    assert ana.case.stepping.label_ok_at is None


@pytest.mark.parametrize(
    ("pack", "form"),
    [
        (CAPSULES, PackForm.CAPSULE),
        (Pieces(Form.TABLET, (Dose(1500),)), PackForm.TABLET),
        (Liquid(1000, 100), PackForm.LIQUID),
    ],
)
def test_label_question_names_what_the_pharmacy_gave(pack: Pieces | Liquid, form: PackForm) -> None:
    """One capsule, one tablet, or 1 mL."""
    assert form_of(pack) is form


def test_typed_times_and_a_pain_question_of_its_own() -> None:
    """Dose at 22:30, pain at 20:00."""
    ana = Enrolling().invited().until_times().taps("other_time")
    ana.sees(Ask(Question.DOSE_TIME, hint=Hint.TYPE_IT))
    ana.does(ChooseDoseTime(time(22, 30, 59)))
    ana.sees(AskTogetherAt(time(22, 30)))
    ana.taps("ask_apart").does(ChooseCheckTime(time(20)))
    assert (ana.case.dose_time, ana.case.check_time) == (time(22, 30), time(20))
    assert ana.taps("show_name").case.discreet is False


def test_changed_dose_time_asks_about_the_pain_question_again() -> None:
    """Back to the dose time: pain goes with the new time until something else is said."""
    ana = Enrolling().invited().until_times().taps("at_time", "ask_apart").does(ChooseCheckTime(time(20)))
    ana.taps("back", "back", "back").does(ChooseDoseTime(time(8)))
    ana.sees(AskTogetherAt(time(8)))
    assert ana.taps("fine").case.check_time == time(8)
