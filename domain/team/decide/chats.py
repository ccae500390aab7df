"""Deciding what follows when a chat of the team's people is closed to the bot, or open again."""

from __future__ import annotations

from domain.audit import Deed, Entry
from domain.commands.team.tickets import NoteReach
from domain.decision import Refusal
from domain.facts.team.members import GroupUnbound
from domain.facts.team.tickets import MemberReach
from domain.messages.base import Message
from domain.messages.team.assigning import GroupLost, MemberReachable, MemberUnreachable
from domain.notices import Notice
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decision import NOTHING, TeamDecision
from domain.team.roles import Role
from domain.team.team import Team


@team_arm.register
def reach(command: NoteReach, team: Team, context: Context) -> TeamDecision | Refusal:
    """Tell the leads, once; a group that is lost is nobody's group any more."""
    if command.person == team.group:
        return NOTHING if command.reachable else _group_lost(team, context)
    member = team.member(command.person)
    if member is None or not member.works or member.reachable is command.reachable:
        return NOTHING
    kind = MemberReachable if command.reachable else MemberUnreachable
    fact = MemberReach(command.person, command.reachable)
    return TeamDecision((fact,), _to_leads(team, context, member.person, kind(team.zone, member.name)))


def _group_lost(team: Team, context: Context) -> TeamDecision:
    notices = _to_leads(team, context, team.group or 0, GroupLost(team.zone))
    entry = Entry(context.now, "", None, Deed.GROUP_UNBOUND, None, team.id)
    return TeamDecision((GroupUnbound(),), notices, entries=(entry,))


def _to_leads(team: Team, context: Context, lost: int, said: Message) -> tuple[Notice, ...]:
    topic = f"chat:{lost}"
    return tuple(
        Notice(f"{topic}:{team.version}", lead.person, said, topic, context.now)
        for lead in team.with_role(Role.LEAD)
        if lead.person != lost and lead.reachable
    )
