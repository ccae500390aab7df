"""Deciding that a diary is closed: why, surely, and then nothing of it is the team's any more."""

from __future__ import annotations

from dataclasses import replace

from domain.audit import Deed
from domain.commands.orders import OrderClose
from domain.commands.team.orders import AskClose, CloseCase, ShowOrders
from domain.decision import Refusal
from domain.messages.team.orders import Act, CloseWhy
from domain.notices import Choice, Rows
from domain.order import Closing
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decide.orders.doing import Doing, about, carry_out, say, signed, void
from domain.team.decision import TeamDecision
from domain.team.team import Team


@team_arm.register
def why(command: AskClose, team: Team, context: Context) -> TeamDecision | Refusal:
    """Ask why, and say what each answer means."""
    found = about(team, context, command)
    if found is None:
        return void(team, command)
    rows: Rows = (
        *((Choice(f"close_{each}", CloseCase(command.case_id, each)),) for each in Closing),
        (Choice("order_not", ShowOrders(command.case_id)),),
    )
    return say(command.case_id, CloseWhy(team.zone, found[0].code), rows)


@team_arm.register
def close(command: CloseCase, team: Team, context: Context) -> TeamDecision | Refusal:
    """Close it on the second tap."""
    surely = None if command.sure else replace(command, sure=True)
    order = OrderClose(signed(team, context), command.why)
    doing = Doing(Act.CLOSE, Deed.CLOSED_CASE, why=command.why)
    return carry_out(team, context, command, order, doing, surely)
