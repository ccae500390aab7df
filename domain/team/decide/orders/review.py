"""Deciding about a review note."""

from __future__ import annotations

from dataclasses import replace

from domain.audit import Deed
from domain.commands.orders import OrderReview
from domain.commands.team.orders import AskReview, TypeReview
from domain.decision import Refusal
from domain.messages.team.orders import Act, ReviewWanted
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decide.orders.doing import Doing, about, carry_out, say, signed, void
from domain.team.decide.orders.rows import order_rows
from domain.team.decision import TeamDecision
from domain.team.team import Team


@team_arm.register
def ask(command: AskReview, team: Team, context: Context) -> TeamDecision | Refusal:
    """Ask for the note, in reply."""
    found = about(team, context, command)
    if found is None:
        return void(team, command)
    return say(command.case_id, ReviewWanted(team.zone, command.case_id, found[0].code))


@team_arm.register
def note(command: TypeReview, team: Team, context: Context) -> TeamDecision | Refusal:
    """Keep the note with the diary; what came of the review is chosen below."""
    order = OrderReview(signed(team, context), command.text)
    doing = Doing(Act.REVIEW, Deed.REVIEWED)
    done = carry_out(team, context, command, order, doing, None)
    charge = team.charge(command.case_id)
    if done.answer is None or not done.for_cases or charge is None:
        return done
    rows = order_rows(team, charge, context)
    return replace(done, answer=replace(done.answer, choices=rows))
