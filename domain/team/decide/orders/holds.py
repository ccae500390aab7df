"""Deciding a member's hold, the answer to holds, and the end of a course."""

from __future__ import annotations

from dataclasses import replace

from domain.audit import Deed
from domain.case import Case
from domain.commands.orders import OrderHold, OrderStop, OrderWord
from domain.commands.team.orders import AnswerHolds, HoldDoses, ShowHolds, StopPatient
from domain.decide.orders.holds import words_for
from domain.decision import Refusal
from domain.dose import Dose
from domain.messages.team.orders import Act, HoldsShown, WhoseWord
from domain.notices import Choice, Rows
from domain.team.answering import who_answer_for
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decide.orders.doing import (
    Doing,
    about,
    carry_out,
    for_prescriber,
    may_prescribe,
    say,
    signed,
    void,
)
from domain.team.decision import TeamDecision
from domain.team.team import Team


@team_arm.register
def hold(command: HoldDoses, team: Team, context: Context) -> TeamDecision | Refusal:
    """Put dose prompts on hold: whoever nurses may, for a hold takes nothing that cannot be given back."""
    surely = None if command.sure else replace(command, sure=True)
    order = OrderHold(signed(team, context))
    return carry_out(team, context, command, order, Doing(Act.HOLD, Deed.HELD), surely)


@team_arm.register
def show_holds(command: ShowHolds, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show what is on hold, and what may be said to it."""
    found = about(team, context, command)
    if found is None or not found[1].on_hold:
        return void(team, command)
    charge, case = found
    holds = tuple(hold.number for hold in case.holds)
    rows: Rows = tuple(
        (Choice(f"hold_word_{word}", AnswerHolds(case.id, holds, word, step), _dose(case, step)),)
        for word, step in words_for(case)
    )
    causes = tuple(dict.fromkeys(each.cause for each in case.holds))
    since = min(each.day for each in case.holds)
    return say(case.id, HoldsShown(team.zone, charge.code, causes, since), rows)


def _dose(case: Case, step: int | None) -> Dose | None:
    steps = case.plan.steps if case.plan is not None else ()
    return steps[step].dose if step is not None and 0 <= step < len(steps) else None


@team_arm.register
def answer(command: AnswerHolds, team: Team, context: Context) -> TeamDecision | Refusal:
    """Keep the prescriber's word; who does not answer for the plan says first whose word it is."""
    found = about(team, context, command)
    if found is None:
        return void(team, command)
    charge, case = found
    named = None if may_prescribe(team, context, charge) else command.on_word_of
    if named is None and not may_prescribe(team, context, charge):
        rows: Rows = tuple(
            (Choice("word_of", replace(command, on_word_of=each.person), each.name),)
            for each in who_answer_for(team, charge)
        )
        return say(case.id, WhoseWord(team.zone, charge.code), rows) if rows else for_prescriber(team, charge)
    if named is not None and named not in {each.person for each in who_answer_for(team, charge)}:
        return for_prescriber(team, charge)
    by = signed(team, context, named)
    order = OrderWord(by, command.holds, command.word, command.step)
    dose = _dose(case, command.step)
    doing = Doing(Act.ANSWER_HOLD, Deed.ANSWERED_HOLD, command.word, dose, by.on_word_of)
    return carry_out(
        team, context, command, order, doing, None if command.sure else replace(command, sure=True)
    )


@team_arm.register
def stop(command: StopPatient, team: Team, context: Context) -> TeamDecision | Refusal:
    """End the course."""
    found = about(team, context, command)
    if found is not None and not may_prescribe(team, context, found[0]):
        return for_prescriber(team, found[0])
    surely = None if command.sure else replace(command, sure=True)
    order = OrderStop(signed(team, context))
    return carry_out(team, context, command, order, Doing(Act.STOP, Deed.STOPPED), surely)
