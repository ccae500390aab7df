"""Enrolment under random taps, typed answers, old buttons and pauses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.case import Stage
from domain.commands import enrolment
from domain.commands.base import Command
from domain.commands.enrolment import AcceptInvite, GoOn, NotNow, PreviousQuestion, ShowEnrolment
from domain.decide import decide
from domain.decision import Decision, Refusal
from domain.enrolment import BRANCHES, ORDER, Question
from domain.messages.enrolment import EnrolmentQuestion
from tests.domain.enrolling import BEN, CAPSULES, THREE_STEPS, Enrolling
from tests.domain.laws.walks import built

KINDS = [getattr(enrolment, name) for name in enrolment.__all__]
INVITATIONS = (AcceptInvite(), AcceptInvite(THREE_STEPS, CAPSULES, BEN), AcceptInvite(prescriber=BEN))
MOVING = frozenset({Question.DONE, *BRANCHES})


def moves() -> st.SearchStrategy[Command | int]:
    """Return a tap on one of the buttons that stand there (by place), or any command of enrolment at all."""
    return st.one_of(st.integers(0, 30), st.integers(0, 30), st.one_of([built(kind) for kind in KINDS]))


def walk(invitation: AcceptInvite, steps: list[Command | int]) -> Enrolling:
    """Make the moves; each has an answer, and the open question can be shown again after each."""
    ana = Enrolling().does(invitation)
    for step in steps:
        shown = [choice.command for row in ana.rows for choice in row]
        command = (
            step if isinstance(step, Command) else shown[step % len(shown)] if shown else ShowEnrolment()
        )
        before = ana.case.draft
        assert ana.does(command).answered, command
        if ana.case.stage is Stage.ENROLLING and isinstance(command, NotNow | GoOn | ShowEnrolment):
            assert ana.case.draft.question == before.question
            assert ana.case.draft.answered == before.answered
        again = decide(ana.case, ShowEnrolment(), ana.now)
        assert isinstance(again, Refusal) or again.answer is not None
    return ana


@settings(max_examples=40)
@given(st.sampled_from(INVITATIONS), st.lists(moves(), max_size=40))
def test_every_move_has_an_answer_and_the_question_can_be_shown_again(
    invitation: AcceptInvite, steps: list[Command | int]
) -> None:
    """L1 of enrolment. Mutant: `at_step` in decide/enrolment/course.py takes a step that the plan lacks."""
    walk(invitation, steps)


@settings(max_examples=40)
@given(st.sampled_from(INVITATIONS), st.lists(moves(), max_size=40))
def test_going_back_loses_no_answer(invitation: AcceptInvite, steps: list[Command | int]) -> None:
    """All that was answered stays so. Mutant: `went_back` takes the question out of `answered`."""
    ana = walk(invitation, steps)
    before = ana.case.draft
    ana.does(PreviousQuestion())
    assert ana.case.draft.answered == before.answered


@settings(max_examples=40)
@given(st.sampled_from(INVITATIONS), st.lists(st.integers(0, 30), max_size=120))
def test_taps_alone_never_dose_without_consent(invitation: AcceptInvite, taps: list[int]) -> None:
    """No diary begins without consent. Mutant: `Question.CONSENT` stands in `BRANCHES`."""
    ana = walk(invitation, list(taps))
    if ana.case.stage in {Stage.BASELINE, Stage.ACTIVE}:
        assert ana.case.consent is not None


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=5)
@given(data=st.data())
def test_answer_out_of_turn_records_nothing(kind: type[Command], data: st.DataObject) -> None:
    """At the very first message no answer to a later question is taken."""
    command = data.draw(built(kind))
    decision = decide(Enrolling().invited().case, command, Enrolling().now)
    assert isinstance(decision, Decision)
    if kind is not enrolment.BeginEnrolment:
        assert not decision.facts
        assert decision.answer is not None


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=5)
@given(data=st.data())
def test_answer_after_the_end_records_nothing(kind: type[Command], data: st.DataObject) -> None:
    """Once the diary runs no command of enrolment changes anything."""
    ana = Enrolling().invited().until_started().taps("not_yet", "dont_know_yet")
    assert isinstance(decide(ana.case, data.draw(built(kind)), ana.now), Refusal)


def test_questions_asked_of_everybody_stand_in_order() -> None:
    """Somebody without any invitation data is asked each of them once, in the order of the list."""
    ana = Enrolling().invited()
    seen = [ana.case.draft.question]
    seen.extend(ana.taps(word).case.draft.question for word in ("enrol_start", "yes_both", "agree"))
    assert seen == [q for q in ORDER if q not in MOVING][: len(seen)]
    assert isinstance(ana.message, EnrolmentQuestion)
