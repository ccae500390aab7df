"""Deciding: `Undo` of an own choice about a step, of "all the same", and of "no" about thoughts of self-harm.

None of them ends a hold or brings a dose: the step, or the question, is as it was before the answer.
"""

from __future__ import annotations

from datetime import date, datetime

from domain.case import Case
from domain.commands.effects import TakeBackMood, TakeBackSame
from domain.commands.replan import TakeBackOtherDoctor
from domain.commands.stepping import ShowPlan, TakeBackStay, WantStep
from domain.decide.arms import arm
from domain.decide.effects import effects_answer, follow_buttons
from domain.decide.holding import closed
from domain.decide.mood import MOOD_ANSWERS
from domain.decide.wordback import tell_word_back
from domain.decision import Decision, Refusal, then
from domain.facts.day import Answered
from domain.facts.effects import MoodBack, SameBack
from domain.facts.replan import OtherDoctorBack
from domain.facts.stepping import StayBack
from domain.messages.effects import EffectGone, EffectsQuestion, MoodQuestion
from domain.messages.stepping import StayTakenBack
from domain.notices import Answer, Choice
from domain.stillsaid import other_doctor_stands, stay_stands
from domain.topics import MOOD, STEP


@arm.register
def takes_back_stay(command: TakeBackStay, case: Case, now: datetime) -> Decision | Refusal:
    """Take an own stay back; the step comes by its questions and a yes, as before."""
    if not stay_stands(case, command.step_was):
        return closed()
    message = StayTakenBack(_ahead(case, command, now))
    row = (Choice("want_step", WantStep()), Choice("show_plan", ShowPlan()))
    rows = (row,) if case.dosing else (row[1:],)
    back = (StayBack(command.step_was), Answered(now))
    return Decision(back, withdrawals=(STEP,), answer=Answer(message, STEP, rows))


def _ahead(case: Case, command: TakeBackStay, now: datetime) -> date | None:
    until = command.step_was.stayed_until
    return until if until is not None and until > case.today(now) else None


@arm.register
def takes_back_other(command: TakeBackOtherDoctor, case: Case, now: datetime) -> Decision | Refusal:
    """Say what the step waits for without it; the plan was never another."""
    if not other_doctor_stands(case, command.step_was):
        return closed()
    back = Decision((OtherDoctorBack(command.step_was), Answered(now)), withdrawals=(STEP,))
    return then(case, back, lambda c: tell_word_back(c, now))


@arm.register
def takes_back_same(command: TakeBackSame, case: Case, now: datetime) -> Decision | Refusal:
    """Ask about those that are still followed once more."""
    still = tuple(effect for effect in case.effects if effect.number in command.numbers)
    if not still:
        return Decision(answer=effects_answer(EffectGone()))
    back = (SameBack(command.numbers, case.today(now)), Answered(now))
    question = EffectsQuestion(still, undone=True)
    return Decision(back, answer=effects_answer(question, follow_buttons(still, question=True)))


@arm.register
def takes_back_mood(command: TakeBackMood, case: Case, now: datetime) -> Decision | Refusal:
    """Ask about thoughts of self-harm once more; an alert that another answer brought stands."""
    del command
    back = (MoodBack(case.today(now)), Answered(now))
    return Decision(back, answer=Answer(MoodQuestion(undone=True), MOOD, MOOD_ANSWERS))
