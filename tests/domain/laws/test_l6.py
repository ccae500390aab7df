"""L6: a dose changes only within the plan, upwards one step at a time, and never without an explicit yes.

The plan itself changes only to what was typed as the prescriber's and confirmed: then, and only then, its
first step may be any dose up to the ceiling.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from hypothesis import example, given

from domain.agenda import next_wake
from domain.case import Case
from domain.commands.base import Command, Wake
from domain.commands.moving import MoveToEvening, MoveToMorning
from domain.commands.replan import ConfirmNewPlan
from domain.commands.stepping import AnswerForm, AskHalf, MoveUp
from domain.decide import decide
from domain.decision import Decision, Refusal
from domain.dose import CannotMake, Dose, what_to_take
from domain.evolve import evolve, evolve_all
from domain.facts.base import Fact
from domain.facts.moving import DoseMoved
from domain.facts.replan import PlanReplaced
from domain.facts.stepping import LegBegan
from domain.messages.day import EveningCheck
from domain.moving import in_the_evening
from domain.plan import USUAL_CEILING, Daily, Leg, LegKind, WayBack
from domain.questions import Health, Purpose
from domain.running import dose_on
from tests.domain.laws.courses import (
    ABOUT_A_NEW_PLAN,
    HALVED,
    MOVABLE,
    MOVES,
    NEW_STEPS,
    ORDERS,
    SHORT,
    asked,
    course_walks,
    halved,
    held,
    moved,
    running,
    typed,
)
from tests.domain.laws.walks import Move, walk
from tests.domain.play import FIRST_DOSE, Play, at


def rises(before: Case, leg: Leg) -> bool:
    """Whether a leg is a higher dose than the one the course stood at."""
    return bool(before.legs) and leg.dose > before.legs[-1].dose


def whole(leg: Leg) -> Dose:
    """Return the dose of the step that a leg belongs to."""
    return Dose(leg.dose.micrograms * 2) if leg.half else leg.dose


def changes(case: Case, facts: tuple[Fact, ...]) -> list[tuple[Case, Leg, bool]]:
    """Return each leg that begins among these facts, the case before it, and whether a new plan begins."""
    found, before = [], None
    for fact in facts:
        if isinstance(fact, LegBegan):
            found.append((case, fact.leg, isinstance(before, PlanReplaced)))
        case, before = evolve(case, fact), fact
    return found


@example(
    (
        held(halved(running(HALVED))),
        [Move(720, dozes=False, command=AnswerForm(Purpose.LIFT, Health.NO), choice=None)],
    )
)
@example((asked(halved(running(HALVED))), [Move(0, dozes=False, command=None, choice=None)]))
@example(
    (
        running(MOVABLE),
        [Move(0, dozes=False, command=MoveToMorning(time(8), FIRST_DOSE + timedelta(days=1)), choice=None)],
    )
)
@given(course_walks())
def test_a_dose_changes_within_the_plan_one_step_up_at_most_and_only_by_a_yes(
    start: tuple[Case, list[Move]],
) -> None:
    """L6. Mutant: `move_up` in decide/stepping.py drops `command.step != case.legs[-1].step + 1`.

    Second mutant: `_restart` in decide/lifting.py takes `plan.steps[-1]` when the course starts again.
    Third mutant: it forgets that the leg was half a dose, so that the next step follows on half of one.
    Fourth mutant: `half_of` in decide/half.py does not ask what the plan allows. Fifth: `number_after` in
    domain/plan.py goes past the step that half a dose was of. Sixth: `may_move` in domain/moving.py does not
    ask what the plan allows. Seventh: `moved_to` in domain/legs.py forgets the part of the day.
    """
    for play in walk(*start):
        check(start[0], tuple(play.facts))
        for step in range(-1, 4):  # a yes of another day, or for another step
            decision = decide(play.case, MoveUp(step), play.now)
            assert isinstance(decision, Decision)
            check(play.case, decision.facts)


def check(case: Case, facts: tuple[Fact, ...]) -> None:
    """Check every leg that begins among these facts."""
    for before, leg, by_new_plan in changes(case, facts):
        assert before.plan is not None
        assert whole(leg) == before.plan.steps[leg.step].dose
        if leg.half:
            assert WayBack.HALF in before.plan.ways_back
            assert before.preparation is not None
            assert not isinstance(what_to_take(before.preparation, leg.dose), CannotMake)
        assert leg.daily is before.plan.steps[leg.step].daily
        assert leg.daily is not Daily.ONCE or not before.plan.steps[leg.step].moved
        if rises(before, leg):
            assert leg.dose <= before.plan.ceiling
        if by_new_plan:
            assert leg.step == 0
            assert leg.kind is not LegKind.UP
        elif rises(before, leg):
            assert leg.kind is LegKind.UP
            assert leg.step == before.legs[-1].step + (0 if before.legs[-1].half else 1)


@example((running(MOVABLE), [Move(0, dozes=False, command=None, choice=None)]))
@example((moved(running(MOVABLE)), [Move(0, dozes=False, command=None, choice=None)]))
@given(course_walks())
def test_the_part_of_the_day_changes_by_a_yes_alone_where_the_plan_allows_it(
    start: tuple[Case, list[Move]],
) -> None:
    """The dose moves by that tap alone, and nothing but the part of the day: the same dose, the same steps.

    Mutant: `choose_morning` in decide/moving.py moves at once. Second mutant: `in_the_morning` in
    domain/moving.py turns doses that are taken twice a day. Third: `may_move` asks for nothing of the plan.
    """
    for play in walk(*start):
        shown = [choice.command for row in play.choices for choice in row]
        for command in (*shown, *MOVES, Wake()):
            decision = decide(play.case, command, play.now)
            if isinstance(decision, Refusal):
                continue  # it changes nothing
            case = play.case
            for fact in decision.facts:
                if isinstance(fact, DoseMoved):
                    assert isinstance(command, MoveToMorning | MoveToEvening)
                    check_move(case, evolve_all(case, decision.facts))
                case = evolve(case, fact)


def check_move(case: Case, after: Case) -> None:
    """Check that the dose is the same at another part of the day, now and in each step to come."""
    assert case.plan is not None
    assert after.plan is not None
    assert WayBack.MORNING in case.plan.ways_back
    now, then = case.legs[-1], after.legs[-1]
    assert (then.step, then.dose, then.half, then.a_day) == (now.step, now.dose, now.half, now.a_day)
    assert {now.daily, then.daily} == {Daily.ONCE, Daily.MORNING}
    assert in_the_evening(after.plan) == in_the_evening(case.plan)
    assert [s.a_day for s in after.plan.steps] == [s.a_day for s in case.plan.steps]


@given(course_walks())
def test_whatever_is_decided_a_rise_is_the_answer_to_a_yes_alone(start: tuple[Case, list[Move]]) -> None:
    """L6. Mutant: `look` in decide/stepping.py begins the next leg by itself when the gate is open.

    Second mutant: `go_on` in decide/questioning.py takes the step once form and label are answered.
    """
    for play in walk(*start):
        wake = next_wake(play.case) or play.now
        shown = [choice.command for row in play.choices for choice in row]
        for command, now in (*((each, play.now) for each in (*shown, *ORDERS)), (Wake(), wake)):
            decision = decide(play.case, command, now)
            facts = decision.facts if isinstance(decision, Decision) else ()
            if any(rises(before, leg) for before, leg, _ in changes(play.case, facts)):
                assert isinstance(command, MoveUp | ConfirmNewPlan)


@given(course_walks())
def test_the_plan_is_replaced_by_the_yes_to_what_was_typed_and_shown_alone(
    start: tuple[Case, list[Move]],
) -> None:
    """L6. Mutant: `confirm` in decide/replan.py drops the comparison of `command.steps` with `new.steps`.

    Second mutant: `_ceiling` in decide/replan.py is `max` of the two. Third: `order_plan` in
    decide/orders/plans.py replaces the plan at once.
    """
    for play in walk(*start):
        shown = [choice.command for row in play.choices for choice in row]
        for command in (*shown, *ABOUT_A_NEW_PLAN, *ORDERS, Wake()):
            decision = decide(play.case, command, play.now)
            facts = decision.facts if isinstance(decision, Decision) else ()
            for fact in facts:
                if isinstance(fact, PlanReplaced):
                    check_plan(play.case, command, fact)


def check_plan(case: Case, command: Command, fact: PlanReplaced) -> None:
    """Check that the plan is what was confirmed, below the ceiling, and otherwise as before."""
    assert isinstance(command, ConfirmNewPlan)
    assert case.plan is not None
    assert case.new_plan is not None
    assert fact.plan.steps == command.steps == case.new_plan.steps
    draft = case.new_plan.draft
    given = case.plan if draft is None else replace(case.plan, ceiling=draft.ceiling, advance=draft.advance)
    most = min(case.plan.ceiling, USUAL_CEILING) if draft is None else draft.ceiling
    assert max(step.a_day for step in fact.plan.steps) <= most
    assert replace(given, steps=fact.plan.steps, version=fact.plan.version) == fact.plan
    assert fact.report.said_on == case.new_plan.said_on


@given(course_walks())
def test_every_dose_that_is_asked_for_is_the_leg_of_its_day(start: tuple[Case, list[Move]]) -> None:
    """L6. Mutant: `_open` in decide/asking.py asks for `case.plan.steps[-1].dose`."""
    for play in walk(*start):
        for notice, case in zip(play.notices, play.when_said, strict=True):
            message = notice.message
            if isinstance(message, EveningCheck) and message.dose is not None:
                assert message.dose.dose == dose_on(case.legs, message.day)


def test_the_walks_do_reach_a_new_plan() -> None:
    """The law is not empty: from one of its beginnings one tap replaces the plan."""
    play = Play(typed(running(SHORT)), at(FIRST_DOSE, "12:00"))
    play.does(ConfirmNewPlan(FIRST_DOSE, NEW_STEPS[1], Health.NO))
    assert play.case.legs[-1].kind is LegKind.CHANGED


def test_the_walks_do_reach_half_a_dose() -> None:
    """The law is not empty: from one of its beginnings two taps halve the dose."""
    play = Play(running(HALVED), at(FIRST_DOSE, "12:00"))
    play.does(AskHalf())
    play.taps("take_half")
    play.taps("label_value")
    assert play.case.legs[-1].half


def test_the_walks_do_reach_a_step_up() -> None:
    """The law is not empty: from one of its beginnings three taps take a step."""
    play = Play(running(SHORT), at(FIRST_DOSE, "12:00"))
    play.passes(at(FIRST_DOSE, "18:00"))
    play.taps("form_none")
    play.taps("label_value")
    play.taps("move_to")
    assert play.case.legs[-1].kind is LegKind.UP
