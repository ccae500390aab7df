"""Deciding about steps: up only through the gate and a yes, staying, and back as the plan allows (law L6)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.agenda.day import QUIET_FROM
from domain.case import Case, StepBefore
from domain.commands.stepping import (
    AskGoBack,
    GoBack,
    LookAtStep,
    MoveUp,
    SaySettled,
    StayHere,
    TakeBackStay,
    WantStep,
)
from domain.course import course_steps
from domain.decide.answering import as_notice
from domain.decide.arms import arm
from domain.decide.episodes import alert_rows
from domain.decide.holding import answer_hold, closed
from domain.decide.prescriber import prescribers_word
from domain.decide.questioning import go_on
from domain.decision import NOTHING, Decision, Refusal, then
from domain.due import dose_at, due_dose
from domain.evolve import evolve_all
from domain.facts.base import Fact
from domain.facts.stepping import (
    LegBegan,
    LegUndone,
    QuestionPut,
    Settled,
    Stayed,
    StayReason,
    StepLooked,
    StepWanted,
)
from domain.gate import is_for_prescriber, next_step, standing, unmet
from domain.legs import leg_of
from domain.messages.stepping import BackAsked, DoseChanged, NoWayBack, StayedHere, StepWaits, StillToday
from domain.notices import Answer, Choice, Rows
from domain.plan import Leg, LegKind, Step, WayBack, number_after, step_ends
from domain.questions import Purpose, begins_on
from domain.running import dose_on
from domain.topics import STEP
from domain.unmet import AlertOpen, NotSettled, is_news

STAY_DAYS = 7
"""After "stay on this dose" the next step is not asked about for a week."""


def look_at_step(case: Case, now: datetime) -> Decision:
    """Return what lies between the patient and the next step: why it waits, or the next question."""
    step = next_step(case)
    if step is None or not case.dosing:
        return closed()
    return step_waits(case, step, now) if standing(case, now) else go_on(case, Purpose.STEP, now)


def step_waits(case: Case, step: Step, now: datetime) -> Decision:
    """Return the answer that names every reason why the step waits."""
    message, rows = why_it_waits(case, step, now)
    return Decision(answer=Answer(message, STEP, rows))


def why_it_waits(case: Case, step: Step, now: datetime) -> tuple[StepWaits, Rows]:
    """Return every reason why the step waits, and what can be done about them."""
    reasons = standing(case, now)
    for_prescriber = is_for_prescriber(reasons)
    message = StepWaits(dose_at(case, step), reasons, case.prescriber, for_prescriber)
    rows: list[tuple[Choice, ...]] = []
    if any(isinstance(reason, NotSettled) for reason in reasons):
        rows.append((Choice("settled", SaySettled()),))
    if for_prescriber:
        rows.append((prescribers_word(case, Purpose.STEP),))
    rows += alert_rows(case) if any(isinstance(reason, AlertOpen) for reason in reasons) else ()
    return message, (*rows, (Choice("stay_here", StayHere()),))


@arm.register
def look(command: LookAtStep, case: Case, now: datetime) -> Decision | Refusal:
    """Look at the gate at the question hour: the question, or why it waits where that is news.

    A reason that goes and comes back with the days, as "too few rated" does, is told once.
    """
    del command
    today = case.today(now)
    step = next_step(case)
    if step is None or not case.dosing:
        return NOTHING
    reasons = standing(case, now)
    if not reasons:
        asked = then(
            case, Decision((QuestionPut(Purpose.STEP, today),)), lambda c: go_on(c, Purpose.STEP, now)
        )
        return as_notice(case, asked, "step", now)
    names = tuple(sorted({reason.name for reason in reasons}))
    if not is_news(names, case.stepping.told) or case.silence.unanswered >= QUIET_FROM:
        return Decision((StepLooked(today, case.stepping.told),))
    looked = Decision((StepLooked(today, names),))
    waits = Decision(withdrawals=(STEP,)) + step_waits(case, step, now)
    return as_notice(case, looked + waits, "step-waits", now)


@arm.register
def move_up(command: MoveUp, case: Case, now: datetime) -> Decision | Refusal:
    """Take the next step of the plan on the patient's yes, if the gate is open at this very moment."""
    step = next_step(case)
    if not case.dosing or step is None or command.step != number_after(case.legs[-1]):
        return answer_hold(case, now) if case.on_hold else closed()
    if unmet(case, now):
        return look_at_step(case, now)
    kind = LegKind.UP if step.a_day > case.legs[-1].a_day else LegKind.CHANGED
    return begin_leg(case, leg_of(case, now, command.step, step, kind), now)


def begin_leg(case: Case, leg: Leg, now: datetime) -> Decision:
    """Return the leg together with the answer that tells of it."""
    begun = Decision((LegBegan(leg),), withdrawals=(STEP,))
    return then(case, begun, lambda c: _changed(c, leg, now))


def _changed(case: Case, leg: Leg, now: datetime, *, undone: bool = False) -> Decision:
    today = case.today(now)
    message = DoseChanged(
        kind=leg.kind,
        dose=dose_at(case, leg),
        begins=leg.since,
        is_today=leg.since == today,
        course=course_steps(case, today),
        still=_still(case, today) if leg.since > today else None,
        undone=undone,
        half_days=case.plan.half_days if case.plan and leg.half else None,
    )
    return Decision(answer=Answer(message, STEP))


def _still(case: Case, today: date) -> StillToday | None:
    """Today's dose, which was asked about or recorded before the change."""
    dose = case.day(today).dose or dose_on(case.legs, today)
    return StillToday(due_dose(case, dose), case.day(today).intake) if dose else None


@arm.register
def stay(command: StayHere, case: Case, now: datetime) -> Decision | Refusal:
    """Stay on this dose: one tap, a reason afterwards if the patient wants to give one."""
    if not case.dosing or next_step(case) is None:
        return answer_hold(case, now) if case.on_hold else closed()
    today = case.today(now)
    until = _stay_until(case, command, today)
    was = _before_stay(case, until)
    stayed = Decision((Stayed(today, until, command.reason, was),), withdrawals=(STEP,))
    return then(case, stayed, lambda c: _stayed(c, today, was, ask_reason=command.reason is None))


def _before_stay(case: Case, until: date) -> StepBefore:
    """Return what a stay replaces; a reason given later belongs to the stay that stands."""
    stands = (each.step_was for each in reversed(case.said) if each.what == "stay")
    mine = next((was for was in stands if was is not None and was.until == until), None)
    if mine is not None and case.stepping.stayed_until == until:
        return mine
    return StepBefore(stayed_until=case.stepping.stayed_until, settled=case.stepping.settled, until=until)


def _stay_until(case: Case, command: StayHere, today: date) -> date:
    """A week from now, or from the end of the step's own days; a reason given later moves nothing."""
    chosen = case.stepping.stayed_until
    if command.reason is not None and chosen is not None and chosen > today:
        return chosen
    ends = step_ends(case.plan, case.legs) if case.plan else None
    return max(today, ends or today) + timedelta(days=STAY_DAYS)


def _stayed(case: Case, today: date, was: StepBefore, *, ask_reason: bool) -> Decision:
    until = case.stepping.stayed_until or today
    message = StayedHere(
        dose_at(case, case.legs[-1]),
        until,
        course_steps(case, today),
        ask_reason=ask_reason,
    )
    buttons = tuple(Choice(f"stay_{r}", StayHere(r)) for r in StayReason if r is not StayReason.PRESCRIBER)
    rows: Rows = tuple((button,) for button in buttons) if ask_reason else ()
    undo = (Choice("undo", TakeBackStay(was)), Choice("want_step", WantStep()))
    return Decision(answer=Answer(message, STEP, (*rows, undo)))


@arm.register
def settled(command: SaySettled, case: Case, now: datetime) -> Decision | Refusal:
    """Keep that the step has settled, and look at the gate at once."""
    del command
    if not case.dosing or next_step(case) is None:
        return answer_hold(case, now) if case.on_hold else closed()
    return then(case, Decision((Settled(case.today(now)),)), lambda c: look_at_step(c, now))


@arm.register
def want_step(command: WantStep, case: Case, now: datetime) -> Decision | Refusal:
    """End an own stay, and look at the gate at once."""
    del command
    if not case.dosing or next_step(case) is None:
        return answer_hold(case, now) if case.on_hold else closed()
    return then(case, Decision((StepWanted(case.today(now)),)), lambda c: look_at_step(c, now))


def step_before(case: Case) -> Step | None:
    """Return the step to go back to where the plan allows it: one back, and never to a higher dose."""
    if case.plan is None or not case.dosing or WayBack.PREVIOUS not in case.plan.ways_back:
        return None
    leg = case.legs[-1]
    before = case.plan.steps[leg.step - 1] if leg.step else None
    return before if before is not None and before.a_day < leg.a_day else None


def facts_back(case: Case, step: Step, now: datetime) -> tuple[Fact, ...]:
    """Return the way back: a step up without a dose yet never was, else a new leg at the lower dose."""
    begins, today, leg = begins_on(case, now, step.daily), case.today(now), case.legs[-1]
    if leg.kind is LegKind.UP and leg.since >= begins:
        return (LegUndone(leg), Stayed(today, today + timedelta(days=STAY_DAYS)))
    return (LegBegan(leg_of(case, now, leg.step - 1, step, LegKind.BACK)),)


@arm.register
def ask_go_back(command: AskGoBack, case: Case, now: datetime) -> Decision | Refusal:
    """Show the lower dose and the dates that follow, and ask once more."""
    del command
    step = step_before(case)
    if step is None:
        return answer_hold(case, now) if case.on_hold else _no_way_back(case)
    today, begins = case.today(now), begins_on(case, now, step.daily)
    ahead = course_steps(evolve_all(case, facts_back(case, step, now)), today)
    now_dose, lower = (
        dose_at(case, case.legs[-1]),
        dose_at(case, step),
    )
    message = BackAsked(now_dose, lower, begins, begins == today, ahead)
    yes = Choice("go_back_to", GoBack(case.legs[-1].step - 1), step.dose)
    return Decision(answer=Answer(message, STEP, ((yes,), (Choice("stay_here", StayHere()),))))


def _no_way_back(case: Case) -> Decision:
    return Decision(answer=Answer(NoWayBack(case.prescriber), STEP))


@arm.register
def go_back(command: GoBack, case: Case, now: datetime) -> Decision | Refusal:
    """Go back one step on the second tap."""
    step = step_before(case)
    if step is None or command.step != case.legs[-1].step - 1:
        return answer_hold(case, now) if case.on_hold else closed()
    leg = leg_of(case, now, command.step, step, LegKind.BACK)
    facts = facts_back(case, step, now)
    undone = any(isinstance(fact, LegUndone) for fact in facts)
    back = Decision(facts, withdrawals=(STEP,))
    return then(case, back, lambda c: _changed(c, leg, now, undone=undone))
