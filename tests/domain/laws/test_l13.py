"""L13: while a hold is open no dose is asked for, followed up or changed; and it is open with its cause."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given

from domain.case import Case, HoldCause
from domain.commands.holding import Hospital, TakeBackHold
from domain.commands.orders import OrderHold
from domain.commands.stepping import AnswerForm, AnswerLabel
from domain.decide import decide
from domain.decision import Decision
from domain.evolve import evolve, evolve_all
from domain.facts.base import Fact
from domain.facts.erasing import Erased
from domain.facts.holding import HoldLifted, HoldOpened, HoldTakenBack
from domain.facts.replan import PlanReplaced
from domain.facts.stepping import LegBegan
from domain.messages.day import EveningCheck
from domain.messages.dosing import MorningAfter
from domain.messages.stepping import FirstDoseAhead, HealthForm, SafetyBlock, StepWaits, StepYes
from domain.notices import Notice
from domain.questions import Health, LabelAnswer, Purpose
from domain.topics import DOSE_TOPICS, of_day
from tests.domain.laws.courses import NURSE, course_walks
from tests.domain.laws.walks import Move, walk
from tests.domain.play import Play

STEP_OFFERS = (StepYes, StepWaits, SafetyBlock, FirstDoseAhead)


def asks_for_a_dose(notice: Notice) -> bool:
    """Whether a notice is a dose prompt, a follow-up about a dose, or a step offer."""
    message = notice.message
    if isinstance(message, HealthForm):
        return message.purpose is not Purpose.LIFT
    dose = isinstance(message, EveningCheck) and message.dose is not None
    return dose or isinstance(message, (MorningAfter, *STEP_OFFERS)) or notice.topic in DOSE_TOPICS


@given(course_walks())
def test_on_hold_nothing_that_is_started_asks_for_a_dose_or_offers_a_step(
    start: tuple[Case, list[Move]],
) -> None:
    """L13. Mutant: `dose_open` in due.py forgets `not case.on_hold`."""
    for play in walk(*start):
        for notice, case in zip(play.notices, play.when_said, strict=True):
            if case.on_hold:
                assert not asks_for_a_dose(notice), notice
        held = Play(play.case, play.now)
        held.does(Hospital())
        if held.case.on_hold:
            assert not [n for n in held.passes(play.now + timedelta(hours=26)) if asks_for_a_dose(n)]


@given(course_walks())
def test_on_hold_the_dose_changes_only_with_the_end_of_every_hold_after_a_clean_form(
    start: tuple[Case, list[Move]],
) -> None:
    """L13. Mutant: `_about_holds` in decide/reporting.py lifts the holds at once, before the form.

    Second mutant: `opened` in evolve/holding.py keeps the earlier report, so that it covers the new hold.
    """
    for play in walk(*start):
        check_lifting(start[0], tuple(play.facts))
        if play.case.on_hold:
            other = Play(play.case, play.now + timedelta(minutes=1))
            other.does(Hospital(HoldCause.PREGNANCY))
            other.does(AnswerForm(Purpose.LIFT, Health.NO))
            check_lifting(play.case, tuple(other.facts))


def check_lifting(case: Case, facts: tuple[Fact, ...]) -> None:
    """Check that every hold among these facts ends after a report of its own, and a clean form after that.

    A leg begins on hold only as the first step of a new plan, with the fact that replaces the plan: it asks
    for no dose (the law above), and the hold ends as every other.
    """
    for before, fact in zip((None, *facts), facts, strict=False):
        if isinstance(fact, LegBegan):
            assert not case.on_hold or isinstance(before, PlanReplaced)
        if isinstance(fact, HoldLifted):
            report, clean = case.hold_report, case.stepping.form_clean_at
            assert report is not None
            assert clean is not None
            assert clean >= report.at
            assert report.at >= next(hold.since for hold in case.holds if hold.number == fact.number)
        case = evolve(case, fact)


@given(course_walks())
def test_a_hold_ends_by_nothing_but_a_report_or_a_mistake(start: tuple[Case, list[Move]]) -> None:
    """L13. Mutant: `_without` in evolve/holding.py keeps no hold at all."""
    for play in walk(*start):
        check_ends(start[0], tuple(play.facts))
        for number in range(1, play.case.holds_ever + 1):
            back = Play(play.case, play.now)
            back.does(TakeBackHold(number))
            check_ends(play.case, tuple(back.facts))


def check_ends(case: Case, facts: tuple[Fact, ...]) -> None:
    """Check that a hold is gone only when a fact that names it says so, or with everything, on request."""
    for fact in facts:
        if isinstance(fact, Erased):
            return
        after = evolve(case, fact)
        gone = {hold.number for hold in case.holds} - {hold.number for hold in after.holds}
        assert gone <= ({fact.number} if isinstance(fact, HoldLifted | HoldTakenBack) else set())
        case = after


@given(course_walks())
def test_what_causes_a_hold_holds_in_the_same_decision_and_takes_back_what_is_open(
    start: tuple[Case, list[Move]],
) -> None:
    """L13. Mutant: `hold_for` in decide/questioning.py leaves the hold to the next tick."""
    for play in walk(*start):
        for command in (
            Hospital(),
            AnswerForm(Purpose.STEP, Health.YES),
            AnswerForm(Purpose.LIFT, Health.NOT_SURE),
            AnswerLabel(Purpose.STEP, LabelAnswer.DIFFERENT),
            OrderHold(NURSE),
        ):
            _check(play, command)


def _check(play: Play, command: Hospital | AnswerForm | AnswerLabel | OrderHold) -> None:
    decision = decide(play.case, command, play.now)
    assert isinstance(decision, Decision)
    opened = [fact.hold for fact in decision.facts if isinstance(fact, HoldOpened)]
    if isinstance(command, AnswerForm | AnswerLabel) and decision.facts:
        assert evolve_all(play.case, decision.facts).on_hold
    if opened:
        asked = [d.day for d in play.case.days if d.dose is not None and d.intake is None]
        assert {of_day(day) for day in asked} <= set(decision.withdrawals)
        assert set(DOSE_TOPICS) <= set(decision.withdrawals)
