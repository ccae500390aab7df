"""Deciding about a prescriber's word that is taken back: what it ended or let wait is as it was before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.case import Case
from domain.commands.holding import TakeBackLift, TakeBackWord
from domain.commands.stepping import ShowPlan
from domain.days import RUNNING
from domain.decide.arms import arm
from domain.decide.holding import closed, dose_topics, hold_rows, told_of_hold
from domain.decide.stepping import why_it_waits
from domain.decision import Decision, Refusal, then
from domain.facts.base import Fact
from domain.facts.day import Answered
from domain.facts.holding import HoldReportBack, LiftBack
from domain.facts.stepping import LegUndone, StepReportBack
from domain.gate import next_step, standing
from domain.intake import all_doses
from domain.messages.holding import WordTakenBack
from domain.notices import Answer, Choice
from domain.plan import LegKind
from domain.stillsaid import counts_still, to_stand_again
from domain.topics import HOLD, STEP


@arm.register
def takes_back_word(command: TakeBackWord, case: Case, now: datetime) -> Decision | Refusal:
    """Take back a word that nothing has come of yet: the holds, or the step, wait for one again."""
    of_step = command.step_was is not None
    if case.stage not in RUNNING or not counts_still(case, command.report, of_step=of_step):
        return closed()
    fact: Fact = HoldReportBack(command.report, command.pack_was)
    if command.step_was is not None:
        fact = StepReportBack(command.report, command.step_was)
    back = Decision((fact, Answered(now)), withdrawals=(STEP,) if of_step else ())
    return then(case, back, lambda c: tell_word_back(c, now))


@arm.register
def takes_back_lift(command: TakeBackLift, case: Case, now: datetime) -> Decision | Refusal:
    """Let the holds that ended on the word stand again; the leg begun with it never was, if unused."""
    holds = to_stand_again(case, command.holds)
    if not holds:
        return closed()
    lifted = LiftBack(command.report, holds, case.today(now))
    back = Decision((*_leg_undone(case, command), lifted, Answered(now)), withdrawals=dose_topics(case, now))
    return then(case, back, lambda c: tell_word_back(c, now))


def _leg_undone(case: Case, command: TakeBackLift) -> tuple[Fact, ...]:
    """The leg that the end of the holds began, where nothing is recorded of it."""
    if len(case.legs) != command.legs + 1 or case.legs[-1].kind is not LegKind.RESTART or command.legs == 0:
        return ()
    leg = case.legs[-1]
    said = any(each.day >= leg.since and each.intake is not None for each in all_doses(case))
    return () if said else (LegUndone(leg),)


def tell_word_back(case: Case, now: datetime) -> Decision:
    """Say that the word counts no more, and what waits for one again."""
    if case.on_hold:
        holds = replace(told_of_hold(case, now), card=None)
        return Decision(answer=Answer(WordTakenBack(holds=holds), HOLD, hold_rows(case, now)))
    step = next_step(case)
    if step is not None and case.dosing and standing(case, now):
        waits, rows = why_it_waits(case, step, now)
        return Decision(answer=Answer(WordTakenBack(waits=waits), STEP, rows))
    return Decision(answer=Answer(WordTakenBack(), STEP, ((Choice("show_plan", ShowPlan()),),)))
