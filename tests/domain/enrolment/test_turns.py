"""Doubled taps, pauses, help, and answers out of turn."""

from __future__ import annotations

from datetime import date, time

import pytest

from domain.commands.enrolment import (
    BeginEnrolment,
    ChooseCheckTime,
    ChooseForm,
    ExplainEnrolment,
    GiveFirstRating,
    NotNow,
    NotRead,
    Reenter,
    SayAccount,
    ShowEnrolment,
    TypeInstead,
    TypePlan,
)
from domain.dose import Dose
from domain.enrolment import PackForm, Question, Want, reads
from domain.messages.enrolment.between import AlreadyEnrolled, EnrolmentExplained, EnrolmentPaused
from domain.messages.enrolment.questions import Ask, AskStarted, Hello, Hint
from domain.plan import Plan, Step
from tests.domain.enrolling import BEN, THREE_STEPS, Enrolling

TODAY = date(2027, 5, 4)


def test_two_starts_at_once_are_harmless() -> None:
    """The second redemption shows the first question again and records nothing."""
    ana = Enrolling().invited(THREE_STEPS).invited()
    ana.sees(Hello(None))
    assert len(ana.facts) == 1
    assert ana.case.plan == THREE_STEPS


def test_double_tap_is_harmless() -> None:
    """Two taps on one button answer one question."""
    ana = Enrolling().invited()
    start = ana.button("enrol_start").command
    ana.does(start).does(start)
    ana.sees(Ask(Question.ADULT))
    assert len(ana.facts) == 2


def test_no_thanks_and_a_start_later() -> None:
    """Nothing was begun; the button is still there."""
    ana = Enrolling().invited().taps("no_thanks")
    ana.sees(EnrolmentPaused(begun=False))
    ana.taps("enrol_start").sees(Ask(Question.ADULT))


def test_pause_at_any_question_goes_on_there() -> None:
    """After "not now" and three days the same question stands there."""
    ana = Enrolling().invited().until_plan().taps("not_now")
    ana.sees(EnrolmentPaused(begun=True))
    assert ana.case.draft.paused
    ana.waits(days=3).does(ShowEnrolment()).sees(Ask(Question.PLAN))
    assert not ana.case.draft.paused


def test_answer_right_after_a_pause_is_taken() -> None:
    """An old button that is the answer ends the pause; pausing twice is pausing once."""
    ana = Enrolling().invited().until_pain().taps("not_now")
    facts = len(ana.facts)
    ana.does(NotNow())
    assert len(ana.facts) == facts
    ana.does(GiveFirstRating(10)).sees(AskStarted(10))
    assert not ana.case.draft.paused


def test_help_does_not_lose_the_question() -> None:
    """Help, then the same question below."""
    ana = Enrolling().invited().until_plan().does(ExplainEnrolment())
    ana.sees(EnrolmentExplained(BEN))
    ana.taps("go_on").sees(Ask(Question.PLAN))
    assert ana.below


def test_words_that_are_no_answer_are_asked_back() -> None:
    """The question stands there again, and how to answer it."""
    ana = Enrolling().invited().until_times().does(NotRead(Question.DOSE_TIME))
    ana.sees(Ask(Question.DOSE_TIME, hint=Hint.NOT_READ))
    ana.does(NotRead(Question.PAIN)).sees(Ask(Question.DOSE_TIME))
    ana.does(TypeInstead(Question.PAIN)).sees(Ask(Question.DOSE_TIME))


def test_back_shows_the_answer_before_and_then_goes_on_where_it_was() -> None:
    """Two steps back, one answer corrected: no other answer is lost or asked again."""
    ana = Enrolling().invited().until_pain().taps("back", "back", "ask_apart")
    ana.sees(Ask(Question.CHECK_TIME))
    ana.does(ChooseCheckTime(time(19))).sees(Ask(Question.PAIN))


def test_preview_button_of_an_earlier_screen_changes_nothing() -> None:
    """An old *Type it again* does not reopen a confirmed plan; nothing else can be reopened by it."""
    ana = Enrolling().invited().until_times().does(Reenter(Question.PLAN))
    ana.sees(Ask(Question.DOSE_TIME))
    bea = Enrolling().invited().until_preview().does(Reenter(Question.DONE))
    assert bea.preview.lines


def test_old_buttons_after_enrolment_change_nothing() -> None:
    """Everything is set up: an old button says so."""
    ana = Enrolling().invited().until_started().taps("not_yet", "dont_know_yet")
    before = ana.case
    for command in (BeginEnrolment(), SayAccount(adult=False), ShowEnrolment(), ChooseForm(PackForm.LIQUID)):
        ana.does(command).sees(AlreadyEnrolled())
    assert ana.case == before


@pytest.mark.parametrize("question", list(Question))
def test_every_question_says_what_a_typed_answer_is(question: Question) -> None:
    """The edge never has to guess what a text should be read as."""
    assert isinstance(reads(question), Want)


def test_not_invited_sees_the_first_message() -> None:
    """A case without an accepted invitation records nothing."""
    ana = Enrolling().does(BeginEnrolment())
    ana.sees(Hello(None))
    assert not ana.facts


def test_plan_steps_are_what_the_prescriber_gave() -> None:
    """Nothing is added to the typed plan."""
    ana = Enrolling().invited().until_plan().does(TypePlan("0.5 mg x 7, 1 mg"))
    assert ana.case.plan == Plan((Step(Dose(500), 7), Step(Dose(1000), None)))
