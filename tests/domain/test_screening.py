"""The four health questions, and what each answer brings."""

from __future__ import annotations

import pytest

from domain.case import HoldCause
from domain.commands.enrolment import AnswerScreening, NamePrescriber, NumberPrescriber
from domain.messages.enrolment.between import AskYourPrescriber, HeldForScreening
from domain.messages.enrolment.questions import Ask, AskHealth, Hint
from domain.notices import Gravity, WhenUnsure
from domain.questions import Health
from domain.screening import SafetyQuestion, meaning
from tests.domain.enrolling import BEN, Enrolling


@pytest.mark.parametrize("question", list(SafetyQuestion))
def test_no_means_nothing(question: SafetyQuestion) -> None:
    """A plain no brings no hold, no text and no question to the prescriber."""
    assert meaning(question, Health.NO).clean


@pytest.mark.parametrize("question", list(SafetyQuestion))
def test_not_sure_counts_like_yes(question: SafetyQuestion) -> None:
    """A doubt is a good answer, and as careful as a yes."""
    assert meaning(question, Health.NOT_SURE) == meaning(question, Health.YES)
    assert not meaning(question, Health.YES).clean


def test_clean_form_is_remembered_with_its_time() -> None:
    """Four times no: nothing is on hold, and the form counts as clean from that moment."""
    ana = Enrolling().invited().until_prescriber()
    assert not ana.holds
    assert ana.case.stepping.form_clean_at == ana.now


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_opioid_puts_doses_on_hold_at_once(answer: str) -> None:
    """An opioid within 4 weeks, or a doubt about it: no dose reminder until the prescriber has looked."""
    ana = Enrolling().invited().until_health().taps(answer)
    assert ana.holds == {HoldCause.OPIOID}
    ana.sees(HeldForScreening(None))
    assert ana.case.stepping.form_clean_at is None


def test_what_was_said_stays_readable_and_enrolment_goes_on() -> None:
    """After a hold the next question comes below: the text with whom to call is not overwritten."""
    ana = Enrolling().invited().until_health().taps("yes", "go_on")
    ana.sees(AskHealth(SafetyQuestion.CONDITIONS))
    assert ana.below


def test_condition_puts_doses_on_hold() -> None:
    """Pregnancy, liver disease and the like: hold."""
    ana = Enrolling().invited().until_health().taps("no", "one_or_more")
    assert ana.holds == {HoldCause.SCREENING}


def test_other_medicines_are_for_the_prescriber_without_a_hold() -> None:
    """Thyroid tablets or a planned dentist: ask, but nothing is held."""
    ana = Enrolling().invited().until_health().taps("no", "none", "one_or_more")
    assert not ana.holds
    ana.sees(AskYourPrescriber(None))


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_thoughts_of_self_harm_get_the_crisis_text_first(answer: str) -> None:
    """The grave text goes out until it has arrived; the hold is in the same transaction."""
    ana = Enrolling().invited().until_health().taps("no", "none", "none", answer)
    assert [notice.gravity for notice in ana.notices] == [Gravity.ALERT]
    assert ana.notices[0].when_unsure is WhenUnsure.UNTIL_DELIVERED
    assert HoldCause.SCREENING in ana.holds
    ana.sees(HeldForScreening(None, crisis=True))


def test_invited_with_prescriber_one_reads_whom_to_call() -> None:
    """Where the invitation names the prescriber, the text after a yes has name and number."""
    ana = Enrolling().invited(prescriber=BEN).until_health().taps("yes")
    ana.sees(HeldForScreening(BEN))


def test_graver_of_two_taps_counts() -> None:
    """A yes that arrives just after a no is not lost, wherever enrolment stands by then."""
    ana = Enrolling().invited().until_health()
    yes = ana.button("yes").command
    ana.taps("no").does(yes)
    assert ana.holds == {HoldCause.OPIOID}
    ana.taps("go_on").sees(AskHealth(SafetyQuestion.CONDITIONS))


def test_double_tap_on_yes_alerts_once() -> None:
    """Two taps on one button bring one crisis text and one hold."""
    ana = Enrolling().invited().until_health().taps("no", "none", "none")
    yes = ana.button("yes").command
    ana.does(yes).does(yes)
    assert len(ana.notices) == 1
    ana.sees(Ask(ana.case.draft.question))


def test_milder_late_tap_changes_nothing() -> None:
    """A no that arrives after a yes takes nothing back."""
    ana = Enrolling().invited().until_health().taps("yes")
    ana.does(AnswerScreening(SafetyQuestion.OPIOID, Health.NO))
    assert ana.holds == {HoldCause.OPIOID}


def test_corrected_yes_leaves_the_hold_to_the_prescriber() -> None:
    """Back and no: the answer is corrected, the hold stays, and that is said."""
    ana = Enrolling().invited().until_health().taps("yes", "go_on", "back", "no")
    ana.sees(AskHealth(SafetyQuestion.CONDITIONS, hint=Hint.HOLD_STAYS))
    assert ana.holds == {HoldCause.OPIOID}
    ana.taps("none", "none", "no")
    assert ana.case.stepping.form_clean_at == ana.now


def test_corrected_no_holds_like_any_yes() -> None:
    """Back and yes: the hold comes with the correction, and enrolment goes on where it was."""
    ana = Enrolling().invited().until_prescriber().does(NamePrescriber(BEN.name))
    ana.does(NumberPrescriber(BEN.number)).taps("back", "back", "back", "back", "one_or_more")
    ana.sees(AskYourPrescriber(BEN))
    ana.taps("go_on").sees(Ask(ana.case.draft.question))
    assert ana.case.stepping.form_clean_at is None
