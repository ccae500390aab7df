"""The words of enrolment: total, neutral in the first line, and without a forbidden phrase."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.house import House
from bot.render import Reader, Rendered, render
from domain.case import Prescriber
from domain.commands.base import Command
from domain.commands.enrolment import (
    ChooseCheckTime,
    ChooseLiquid,
    ChooseZone,
    EnterStrengths,
    NamePrescriber,
    NumberPrescriber,
    SaySince,
    TypePlan,
)
from domain.dose import Dose
from domain.enrolment import PackForm, Question
from domain.messages import enrolment
from domain.messages.base import Message
from domain.messages.enrolment.between import EnrolmentExplained, HeldForScreening, SetUp
from domain.messages.enrolment.questions import (
    Ask,
    AskLabel,
    AskPrescriberNumber,
    ConsentText,
    Hello,
    Hint,
    PlanRefused,
)
from domain.prescription import Reason, Refused
from domain.registry import kinds_of
from tests.domain.enrolling import BEN, TODAY, Enrolling
from tests.domain.laws.walks import built

HOUSE = House("Riverside Pain Clinic", "Riverside Pain Clinic, 020 7946 0100", "999", "Samaritans, 116 123")
READER = Reader(HOUSE, zone="Europe/London")
KINDS = [kind for kind in kinds_of(Message).values() if kind.__module__.startswith(enrolment.__name__)]
DRUG = ("ldn", "naltrexone")


def shown(ana: Enrolling, reader: Reader = READER) -> Rendered:
    """Return what stands on the phone."""
    assert ana.message is not None
    return render(ana.message, ana.rows, reader)


def buttons(ana: Enrolling) -> tuple[str, ...]:
    """Return the words on the buttons."""
    return tuple(button.text for row in shown(ana).buttons for button in row)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=15)
@given(data=st.data())
def test_first_line_is_neutral(kind: type[Message], data: st.DataObject) -> None:
    """A locked phone shows the start of a message: never the medicine. Health alone speaks of withdrawal."""
    html = render(data.draw(built(kind)), (), READER).html
    assert not any(word in html.split("\n", 1)[0].lower() for word in DRUG)
    assert "withdrawal" not in html.lower()


TYPED: dict[Question, Command] = {
    Question.TOWN: ChooseZone("Europe/London", "Leeds"),
    Question.PRESCRIBER_NAME: NamePrescriber(BEN.name),
    Question.PRESCRIBER_NUMBER: NumberPrescriber(BEN.number),
    Question.PLAN: TypePlan("1.5 mg x 14, 3 mg"),
    Question.STRENGTHS: EnterStrengths((Dose(1500),)),
    Question.LIQUID: ChooseLiquid(5000),
    Question.CHECK_TIME: ChooseCheckTime(time(20)),
    Question.SINCE: SaySince(TODAY),
}


@settings(max_examples=40)
@given(st.lists(st.integers(0, 30), max_size=60))
def test_every_button_has_words(taps: list[int]) -> None:
    """Wherever taps lead, each button says something."""
    ana = Enrolling().invited()
    for tap in taps:
        assert all(buttons(ana))
        choices = [choice.command for row in ana.rows for choice in row]
        typed = TYPED.get(ana.case.draft.question)
        ana.does(
            typed if typed and tap % 2 else choices[tap % len(choices)] if choices else NumberPrescriber("")
        )


def test_hello_is_said_word_for_word() -> None:
    """Who invites, that it is a program, and that no clinic is connected."""
    html = render(Hello(BEN.name), (), READER).html
    assert html.startswith("Hello. Riverside Pain Clinic (Dr Ben Okafor) invites you to keep a diary.")
    assert "I am a program. Nobody reads this chat live. In an emergency call 999." in html
    assert "No clinic is connected. Alerts come to you alone." in html


def test_preview_shows_each_dose_as_what_to_take() -> None:
    """In mg and in capsules, with the days."""
    html = shown(Enrolling().invited().until_preview()).html.replace("\u00a0", " ")
    assert "Step 1: 1.5 mg = 1 capsule of 1.5 mg, at least 14 days." in html
    assert "Step 3: 4.5 mg = 3 capsules of 1.5 mg." in html


def test_refused_plan_names_the_piece_escaped() -> None:
    """What was typed is shown, never as markup."""
    html = shown(Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, <3 & x"))).html
    assert "Step 2: I did not understand “&lt;3 &amp; x”." in html


def test_text_after_a_yes_names_whom_to_call_and_that_nobody_was_told() -> None:
    """The prescriber's number, the out-of-hours number where there is one, and the one true line."""
    reader = replace(READER, house=replace(HOUSE, out_of_hours="111"))
    html = render(HeldForScreening(BEN), (), reader).html
    assert "Dr Ben Okafor has to look at this before I remind you of any dose." in html
    assert BEN.number in html
    assert "When closed: 111." in html
    assert "Nobody has been told: no clinic is connected. Alerts come to you alone." in html


def test_crisis_lines_come_first() -> None:
    """A yes to the last question: the numbers stand above everything else."""
    html = render(HeldForScreening(None, crisis=True), (), READER).html
    assert html.index("116 123") < html.index("prescriber")


def test_contact_without_the_clinics_name_is_shown_beside_it() -> None:
    """Who is responsible has a name and a way to reach them."""
    reader = replace(READER, house=replace(HOUSE, clinic_contact="020 7946 0100"))
    assert "Riverside Pain Clinic, 020 7946 0100." in render(ConsentText(1), (), reader).html


def test_prescribers_name_cannot_break_the_text() -> None:
    """A name with markup in it is shown as it is."""
    assert "Dr &lt;i&gt;" in render(AskPrescriberNumber("Dr <i>"), (), READER).html


@pytest.mark.parametrize("hint", list(Hint))
def test_every_hint_says_something_of_its_own(hint: Hint) -> None:
    """The question stands below what was wrong."""
    plain = render(Ask(Question.DOSE_TIME), (), READER).html
    hinted = render(Ask(Question.DOSE_TIME, hint=hint), (), READER).html
    assert hinted.endswith(plain)
    assert len(hinted) > len(plain)


@pytest.mark.parametrize("question", list(Question))
def test_not_understood_shows_how_to_answer(question: Question) -> None:
    """Never "invalid": an example instead."""
    html = render(Ask(question, hint=Hint.NOT_READ), (), READER).html
    assert html.startswith("I did not understand that. ")
    assert "invalid" not in html.lower()


def test_summary_says_what_comes_next() -> None:
    """The day and time of the next question, and what comes before the first dose."""
    html = shown(Enrolling().invited().until_started().taps("not_yet", "diary_first")).html
    assert "You are set up. Tomorrow at 21:00 I ask one thing: your pain." in html
    assert "On 18 May, before the first dose, I ask the health questions again." in html


def test_summary_of_a_hold_names_whom_to_call() -> None:
    """With and without a known prescriber."""
    ana = Enrolling().invited().until_started().taps("not_yet", "dont_know_yet")
    assert ana.set_up.first_dose is None
    held = replace(ana.set_up, held=True)
    assert BEN.number in render(held, (), READER).html
    assert "call your prescriber" in render(replace(held, prescriber=None), (), READER).html
    assert isinstance(held, SetUp)


def test_buttons_are_those_of_the_approved_text() -> None:
    """The words of the buttons, question by question."""
    ana = Enrolling().invited()
    assert buttons(ana) == ("Start", "No thanks")
    assert buttons(ana.taps("enrol_start"))[:3] == ("Yes, both", "I am under 18", "I share it")
    assert buttons(ana.taps("yes_both"))[:3] == ("I agree", "Read it all", "No")
    ana.taps("agree").does(ChooseZone("Europe/London", "Leeds"))
    assert buttons(ana)[:2] == ("Yes", "No")
    assert buttons(ana.taps("yes"))[:3] == ("No", "Yes", "Not sure")
    assert buttons(ana.taps("no"))[:3] == ("None", "One or more", "Not sure")


@pytest.mark.parametrize("form", list(PackForm))
def test_label_question_does_not_say_what_the_label_should_say(form: PackForm) -> None:
    """It asks for one capsule, one tablet or 1 mL, and names no strength."""
    html = render(AskLabel(form), (), READER).html
    assert "mg" not in html
    assert {"capsule": "capsule", "tablet": "tablet", "liquid": "1 mL"}[form] in html


def test_prescriber_in_the_explanation() -> None:
    """Help names whom to call about the medicine, once known."""
    assert "0113" in render(EnrolmentExplained(Prescriber("Dr B", "0113")), (), READER).html


@pytest.mark.parametrize(
    ("pack", "why"),
    [
        (EnterStrengths((Dose(50),)), "more than 12 at once"),
        (EnterStrengths((Dose(1000),)), "cannot make it"),
    ],
)
def test_pack_that_cannot_make_a_dose_is_named_with_the_dose(pack: EnterStrengths, why: str) -> None:
    """Which dose, and why not."""
    ana = (
        Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, 3 mg")).taps("form_tablet").does(pack)
    )
    html = shown(ana).html.replace("\u00a0", " ")
    assert "Your plan has 1.5 mg" in html
    assert why in html


def test_dose_between_two_marks_is_named() -> None:
    """A syringe with marks too far apart."""
    ana = (
        Enrolling()
        .invited()
        .until_plan()
        .does(TypePlan("1.5 mg"))
        .taps("form_liquid")
        .does(ChooseLiquid(5000))
    )
    assert "between two marks" in shown(ana.taps("mark_200")).html


@pytest.mark.parametrize("reason", list(Reason))
def test_refused_plan_says_why(reason: Reason) -> None:
    """Each reason has words of its own, and the way to type a plan stands below."""
    html = render(PlanRefused(Refused(reason, 1, "3 mg")), (), READER).html
    assert "1.5 mg x 14, 3 mg x 14, 4.5 mg" in html
    assert len(html.split("\n\n")) == 3


@pytest.mark.parametrize("pain", [True, False])
@pytest.mark.parametrize("dose", [True, False])
def test_summary_names_what_is_asked(*, pain: bool, dose: bool) -> None:
    """Pain, dose, or both."""
    ana = Enrolling().invited().until_started().taps("not_yet", "dont_know_yet")
    html = render(
        replace(ana.set_up, today=True, asks_pain=pain, asks_dose=dose, started=dose), (), READER
    ).html
    assert html.startswith("You are set up. Today at 21:00 I ask ")
    assert ("dose." in html) is dose
