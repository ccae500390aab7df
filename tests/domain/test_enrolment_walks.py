"""Enrolment under random taps, typed answers, old buttons and pauses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.case import Stage
from domain.commands import enrolment
from domain.commands.base import Command
from domain.commands.enrolment import GoOn, NotNow, PreviousQuestion, ShowEnrolment
from domain.decide import decide
from domain.decision import Decision, Refusal
from domain.enrolment import BRANCHES, ORDER, Question
from domain.messages.enrolment.questions import EnrolmentQuestion
from tests.domain.enrolling import BEN, CAPSULES, THREE_STEPS, Enrolling
from tests.domain.laws.walks import built

KINDS: list[type[Command]] = [getattr(enrolment, name) for name in enrolment.__all__]
BEGINNINGS: dict[str, Callable[[], Enrolling]] = {
    "invited": lambda: Enrolling().invited(),
    "invited with a plan": lambda: Enrolling().invited(THREE_STEPS, CAPSULES, BEN),
    "invited by name": lambda: Enrolling().invited(prescriber=BEN),
    "at the health questions": lambda: Enrolling().invited().until_health(),
    "at the plan": lambda: Enrolling().invited().until_plan(),
    "at the preview": lambda: Enrolling().invited().until_preview(),
    "at today's pain": lambda: Enrolling().invited().until_pain(),
    "taking it already": lambda: Enrolling().invited().until_started().taps("yes_since", "today"),
    "at the town": lambda: Enrolling().invited().until_town(),
}
MOVING = frozenset({Question.DONE, *BRANCHES})

TYPED: dict[Question, type[Command]] = {
    Question.TOWN: enrolment.ChooseZone,
    Question.PRESCRIBER_NAME: enrolment.NamePrescriber,
    Question.PRESCRIBER_NUMBER: enrolment.NumberPrescriber,
    Question.PLAN: enrolment.TypePlan,
    Question.STRENGTHS: enrolment.EnterStrengths,
    Question.LIQUID: enrolment.ChooseLiquid,
    Question.MARK: enrolment.ChooseMark,
    Question.LABEL: enrolment.ReadLabel,
    Question.DOSE_TIME: enrolment.ChooseDoseTime,
    Question.CHECK_TIME: enrolment.ChooseCheckTime,
    Question.PAIN: enrolment.GiveFirstRating,
    Question.SINCE: enrolment.SaySince,
    Question.AT_STEP: enrolment.SayStep,
    Question.STEP_SINCE: enrolment.SayStepSince,
    Question.REMEMBERED: enrolment.RememberPain,
    Question.FIRST_DAY: enrolment.PlanFirstDay,
}
"""What a typed answer becomes, with any value in it."""

MOVES = st.lists(st.sampled_from(["tap", "tap", "type", "type", "any"]), max_size=30)
BEGUN = st.sampled_from(sorted(BEGINNINGS))


def move(ana: Enrolling, kind: str, data: st.DataObject) -> Command:
    """Return a button that stands there, a typed answer to the open question, or any command at all."""
    shown = [choice.command for row in ana.rows for choice in row]
    typed = TYPED.get(ana.case.draft.question)
    if kind == "type" and typed is not None:
        return data.draw(built(typed))
    if kind != "any" and shown:
        return data.draw(st.sampled_from(shown))
    any_kind: type[Command] = data.draw(st.sampled_from(KINDS))
    return data.draw(built(any_kind))


def walk(beginning: str, moves: list[str], data: st.DataObject) -> Enrolling:
    """Make the moves; each has an answer, and the open question can be shown again after each."""
    ana = BEGINNINGS[beginning]()
    for kind in moves:
        before, command = ana.case.draft, move(ana, kind, data)
        assert ana.does(command).answered, command
        if ana.case.stage is Stage.ENROLLING and isinstance(command, NotNow | GoOn | ShowEnrolment):
            assert ana.case.draft.question == before.question
            assert ana.case.draft.answered == before.answered
        again = decide(ana.case, ShowEnrolment(), ana.now)
        assert isinstance(again, Refusal) or again.answer is not None
    return ana


@settings(max_examples=100)
@given(BEGUN, MOVES, st.data())
def test_every_move_has_an_answer_and_the_question_can_be_shown_again(
    beginning: str, moves: list[str], data: st.DataObject
) -> None:
    """L1 of enrolment. Mutant: `at_step` in decide/enrolment/course.py takes a step that the plan lacks."""
    walk(beginning, moves, data)


@settings(max_examples=60)
@given(BEGUN, MOVES, st.data())
def test_going_back_loses_no_answer(beginning: str, moves: list[str], data: st.DataObject) -> None:
    """All that was answered stays so. Mutant: `went_back` takes the question out of `answered`."""
    ana = walk(beginning, moves, data)
    before = ana.case.draft
    ana.does(PreviousQuestion())
    assert ana.case.draft.answered == before.answered


@settings(max_examples=60)
@given(BEGUN, MOVES, st.data())
def test_no_diary_begins_without_consent(beginning: str, moves: list[str], data: st.DataObject) -> None:
    """Whatever is tapped and typed. Mutant: `Question.CONSENT` stands in `BRANCHES`."""
    ana = walk(beginning, moves, data)
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
