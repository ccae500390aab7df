"""Deciding the prescriber's word about a step, and a step back."""

from __future__ import annotations

from dataclasses import replace

from domain.audit import Deed
from domain.commands.orders import OrderStep, OrderStepBack
from domain.commands.team.orders import AnswerStep, ShowOrders, StepPatientBack
from domain.decide.stepping import step_before
from domain.decision import Refusal
from domain.gate import next_step
from domain.messages.team.orders import Act, OrdersShown
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
from domain.team.decide.orders.rows import order_rows
from domain.team.decision import TeamDecision
from domain.team.team import Team


@team_arm.register
def show(command: ShowOrders, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show what can be done about this patient's plan."""
    found = about(team, context, command)
    if found is None:
        return void(team, command)
    charge, case = found
    shown = OrdersShown(team.zone, charge.code, case.on_hold)
    return say(case.id, shown, order_rows(team, charge, context))


@team_arm.register
def step(command: AnswerStep, team: Team, context: Context) -> TeamDecision | Refusal:
    """Keep the word about the next step."""
    found = about(team, context, command)
    if found is None:
        return void(team, command)
    charge, case = found
    if not may_prescribe(team, context, charge):
        return for_prescriber(team, charge)
    following = next_step(case)
    doing = Doing(Act.STEP, Deed.CONFIRMED_STEP, command.word, following.dose if following else None)
    surely = None if command.sure else replace(command, sure=True)
    order = OrderStep(signed(team, context), command.step, command.word)
    return carry_out(team, context, command, order, doing, surely)


@team_arm.register
def back(command: StepPatientBack, team: Team, context: Context) -> TeamDecision | Refusal:
    """Go back one step, as the plan allows."""
    found = about(team, context, command)
    if found is None:
        return void(team, command)
    charge, case = found
    if not may_prescribe(team, context, charge):
        return for_prescriber(team, charge)
    before = step_before(case)
    doing = Doing(Act.STEP_BACK, Deed.STEPPED_BACK, dose=before.dose if before else None)
    surely = None if command.sure else replace(command, sure=True)
    order = OrderStepBack(signed(team, context), command.step)
    return carry_out(team, context, command, order, doing, surely)
