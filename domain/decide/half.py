"""Deciding about half the dose of a step: as the plan allows and the pack can make it, on the second tap.

How often or how long half a dose helps was never tried (clinicians' experience, no trial).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.case import Case, HoldCause
from domain.commands.stepping import AskHalf, StayHere, TakeHalf
from domain.course import course_steps
from domain.decide.arms import arm
from domain.decide.holding import answer_hold, closed
from domain.decide.questioning import hold_for, label_rows, strengths_for
from domain.decide.stepping import begin_leg
from domain.decision import Decision, Refusal, then
from domain.dose import GRAIN, CannotMake, Dose, Form, Pieces, what_to_take
from domain.due import due_dose
from domain.evolve import evolve_all
from domain.facts.stepping import LabelAnswered, LegBegan
from domain.legs import at_dose
from domain.messages.stepping import BackAsked, LabelAwaited, LabelQuestion, NoHalf
from domain.notices import Answer, Choice
from domain.plan import Leg, LegKind, WayBack
from domain.questions import LabelAnswer, Purpose, begins_on
from domain.topics import STEP


@dataclass(frozen=True, slots=True)
class NoneMade:
    """Half the dose is allowed, but the pack cannot make half of this one."""

    whole: Dose


def half_of(case: Case, now: datetime) -> Dose | NoneMade | None:
    """Return half the dose of the current step; None where the plan does not allow it, or none has begun."""
    if case.plan is None or not case.dosing or WayBack.HALF not in case.plan.ways_back:
        return None
    leg = case.legs[-1]
    if leg.half or leg.since >= begins_on(case, now, leg.daily):
        return None
    if leg.dose.micrograms % (2 * GRAIN) or case.preparation is None:
        return NoneMade(leg.dose)
    half = Dose(leg.dose.micrograms // 2)
    return NoneMade(leg.dose) if isinstance(what_to_take(case.preparation, half), CannotMake) else half


def _leg(case: Case, half: Dose, now: datetime) -> Leg:
    return at_dose(case, now, case.legs[-1], half, LegKind.BACK, half=True)


@arm.register
def ask_half(command: AskHalf, case: Case, now: datetime) -> Decision | Refusal:
    """Show half the dose, for how long, and the dates that follow, and ask once more."""
    del command
    half = half_of(case, now)
    if not isinstance(half, Dose) or case.plan is None:
        return _none(case, half if isinstance(half, NoneMade) else None, now)
    leg, today = _leg(case, half, now), case.today(now)
    ahead = course_steps(evolve_all(case, (LegBegan(leg),)), today)
    now_dose, lower = due_dose(case, case.legs[-1].dose, leg.daily), due_dose(case, half, leg.daily)
    message = BackAsked(now_dose, lower, leg.since, leg.since == today, ahead, case.plan.half_days)
    yes = Choice("take_half", TakeHalf(leg.step), half)
    return Decision(answer=Answer(message, STEP, ((yes,), (Choice("stay_here", StayHere()),))))


def _none(case: Case, half: NoneMade | None, now: datetime) -> Decision:
    if case.on_hold:
        return answer_hold(case, now)
    return Decision(answer=Answer(NoHalf(half.whole if half else None, case.prescriber), STEP))


@arm.register
def take_half(command: TakeHalf, case: Case, now: datetime) -> Decision | Refusal:
    """Begin half the dose on the second tap; the label first where it is taken from another strength."""
    half = half_of(case, now)
    if not isinstance(half, Dose) or command.step != case.legs[-1].step:
        return answer_hold(case, now) if case.on_hold else closed()
    strengths = strengths_for(case.preparation, half)
    if strengths != strengths_for(case.preparation, case.legs[-1].dose):
        if command.label is None:
            return _ask_label(case, command, strengths)
        if command.label is LabelAnswer.NOT_YET:
            row = (Choice("have_the_pack", TakeHalf(command.step)),)
            return Decision(answer=Answer(LabelAwaited(Purpose.STEP), STEP, (row,)))
        if command.label is LabelAnswer.DIFFERENT:
            return hold_for(case, LabelAnswered(command.step, command.label, now), HoldCause.LABEL, now)
    read = Decision((LabelAnswered(command.step, command.label, now),) if command.label else ())
    return then(case, read, lambda c: begin_leg(c, _leg(c, half, now), now))


def _ask_label(case: Case, command: TakeHalf, strengths: tuple[Dose, ...]) -> Decision:
    form: Form | None = case.preparation.form if isinstance(case.preparation, Pieces) else None
    rows = label_rows(strengths, lambda answer: TakeHalf(command.step, answer))
    return Decision(answer=Answer(LabelQuestion(form, strengths), STEP, rows))
