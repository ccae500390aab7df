"""Deciding who is in a team, and about its group."""

from __future__ import annotations

from domain.audit import Deed, Entry
from domain.commands.team.assigning import ShowCharges
from domain.commands.team.members import (
    AskLeaveTeam,
    AskRemoveMember,
    BindGroup,
    ConfirmMember,
    FoundTeam,
    InviteMember,
    JoinTeam,
    LeaveTeam,
    OfferGroup,
    RemoveMember,
    ShowMembers,
    UnbindGroup,
)
from domain.decision import Refusal
from domain.facts.team.members import (
    GroupBound,
    GroupUnbound,
    MemberConfirmed,
    MemberJoined,
    MemberRemoved,
    TeamFounded,
)
from domain.invitation import GroupOf, Invitation, Joining
from domain.messages.team.members import (
    GroupIsBound,
    GroupIsUnbound,
    LastLead,
    MemberLine,
    MemberSettled,
    MembersShown,
    MemberWaits,
    MemberWelcome,
    NotAllowed,
    RemovalAsked,
    YouAreIn,
    YouAreOut,
)
from domain.notices import Answer, Choice, Notice, Rows
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decide.covering import cover_rows
from domain.team.decision import NOTHING, Copies, TeamDecision
from domain.team.roles import ChatKind, Role
from domain.team.team import Member, Membership, Team

MEMBERS = "members"
GROUP = "group"


def topic_of(person: int) -> str:
    """Return the topic of what the leads read about somebody."""
    return f"member:{person}"


def own_topic(person: int) -> str:
    """Return the topic of what somebody reads about being in."""
    return f"being-in:{person}"


@team_arm.register
def found(command: FoundTeam, team: Team, context: Context) -> TeamDecision | Refusal:
    """Name the team, once."""
    del context
    if team.name:
        return NOTHING
    fact = TeamFounded(command.name, command.hours, command.digest_at, command.out_of_hours)
    return TeamDecision((fact,))


@team_arm.register
def invite(command: InviteMember, team: Team, context: Context) -> TeamDecision | Refusal:
    """Make an invitation; who comes by one of the operator's is in at once."""
    joining = Joining(team.id, command.name, command.roles, confirmed=context.by is None)
    entries = _kept(team, context, Deed.INVITED, command.name)
    return TeamDecision(invites=Invitation(member=joining), entries=entries)


@team_arm.register
def join(command: JoinTeam, team: Team, context: Context) -> TeamDecision | Refusal:
    """Let somebody in, and ask the leads whether it is the right person."""
    fact = MemberJoined(command.person, command.name, command.roles, context.now, command.confirmed)
    welcome = MemberWelcome(team.zone, team.name, command.roles, team.hours, command.confirmed)
    asking: Rows = (
        (
            Choice("confirm_member", ConfirmMember(command.person)),
            Choice("remove_member", RemoveMember(command.person)),
        ),
    )
    waits = MemberWaits(team.zone, command.name, command.roles)
    topic = topic_of(command.person)
    key = f"{topic}:{team.version}"
    notices = tuple(
        Notice(f"{key}:{lead.person}", lead.person, waits, topic, context.now, asking)
        for lead in team.with_role(Role.LEAD)
        if lead.person != command.person and not command.confirmed
    )
    entries = (Entry(context.now, command.name, command.person, Deed.JOINED, None, team.id),)
    return TeamDecision((fact,), notices, answer=Answer(welcome, own_topic(command.person)), entries=entries)


@team_arm.register
def confirm(command: ConfirmMember, team: Team, context: Context) -> TeamDecision | Refusal:
    """Let somebody act, and tell them."""
    member = team.member(command.person)
    if member is None or member.membership is Membership.REMOVED:
        return Refusal(NotAllowed(team.zone))
    if member.works:
        return TeamDecision(answer=_settled(team, context, member, removed=False))
    topic = topic_of(member.person)
    welcome = YouAreIn(team.zone, team.name, member.roles)
    own = own_topic(member.person)
    notice = Notice(f"{own}:{team.version}", member.person, welcome, own, context.now)
    answer = _settled(team, context, member, removed=False)
    return TeamDecision(
        (MemberConfirmed(member.person),),
        (notice,),
        answer=answer,
        copies=(Copies(topic, answer.message),),
        entries=_kept(team, context, Deed.CONFIRMED_MEMBER, member.name),
    )


@team_arm.register
def ask_remove(command: AskRemoveMember, team: Team, context: Context) -> TeamDecision | Refusal:
    """Say what follows, and ask once more."""
    return _ask(team, context, command.person)


@team_arm.register
def ask_leave(command: AskLeaveTeam, team: Team, context: Context) -> TeamDecision | Refusal:
    """Say what follows for whoever wants to go, and ask once more."""
    del command
    return _ask(team, context, context.by or 0)


def _ask(team: Team, context: Context, person: int) -> TeamDecision | Refusal:
    member = team.member(person)
    if member is None or member.membership is Membership.REMOVED:
        return Refusal(NotAllowed(team.zone))
    if _is_last_lead(team, member):
        return Refusal(LastLead(team.zone))
    patients = sum(1 for charge in team.charges if member.person in charge.members)
    tickets = sum(1 for ticket in team.tickets if ticket.taken_by == member.person)
    leaves = context.by == member.person
    surely = LeaveTeam() if leaves else RemoveMember(member.person)
    rows: Rows = ((Choice("remove_surely", surely), Choice("keep_member", ShowMembers())),)
    return TeamDecision(answer=Answer(RemovalAsked(team.zone, member.name, patients, tickets), MEMBERS, rows))


@team_arm.register
def remove(command: RemoveMember, team: Team, context: Context) -> TeamDecision | Refusal:
    """Let somebody act no more, at once."""
    return _remove(team, context, command.person)


@team_arm.register
def leave(command: LeaveTeam, team: Team, context: Context) -> TeamDecision | Refusal:
    """Let somebody go who wants to."""
    del command
    return _remove(team, context, context.by or 0)


def _remove(team: Team, context: Context, person: int) -> TeamDecision | Refusal:
    member = team.member(person)
    if member is None or member.membership is Membership.REMOVED:
        return Refusal(NotAllowed(team.zone))
    if _is_last_lead(team, member):
        return Refusal(LastLead(team.zone))
    topic = topic_of(person)
    out = YouAreOut(team.zone, team.name)
    leaves = context.by == person
    own = own_topic(person)
    notice = Notice(f"{own}:{team.version}", person, out, own, context.now)
    answer = Answer(out, own) if leaves else _settled(team, context, member, removed=True)
    return TeamDecision(
        (MemberRemoved(person),),
        () if leaves else (notice,),
        answer=answer,
        copies=(Copies(topic, _settled(team, context, member, removed=True).message),),
        entries=_kept(team, context, Deed.REMOVED_MEMBER, member.name),
    )


@team_arm.register
def show(command: ShowMembers, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show who is in the team; a lead may invite, confirm and remove."""
    del command
    known = [each for each in team.members if each.membership is not Membership.REMOVED]
    lines = tuple(
        MemberLine(
            each.name,
            each.roles,
            each.membership is Membership.WAITING,
            sum(1 for charge in team.charges if each.person in {charge.prescriber, *charge.members}),
            each.away_until,
            _name(team, each.cover),
            each.reachable,
        )
        for each in known
    )
    shown = MembersShown(team.zone, team.name, team.hours, lines, team.group is not None)
    return TeamDecision(answer=Answer(shown, MEMBERS, _for_lead(team, context, known)))


def _for_lead(team: Team, context: Context, known: list[Member]) -> Rows:
    member = team.member(context.by)
    if member is None or Role.LEAD not in member.roles:
        return ((Choice("leave_team", AskLeaveTeam()),),) if member else ()
    waiting = tuple(
        (
            Choice("confirm_named", ConfirmMember(each.person), each.name),
            Choice("remove_named", RemoveMember(each.person), each.name),
        )
        for each in known
        if not each.works
    )
    inside = tuple(
        (Choice("remove_named", AskRemoveMember(each.person), each.name),) for each in known if each.works
    )
    group = Choice("unbind_group", UnbindGroup()) if team.group is not None else None
    offered = group or Choice("bind_group", OfferGroup())
    sees: Rows = ((Choice("who_sees_whom", ShowCharges()),),) if team.charges else ()
    return (*waiting, *inside, *sees, *cover_rows(team), (offered,))


@team_arm.register
def offer_group(command: OfferGroup, team: Team, context: Context) -> TeamDecision | Refusal:
    """Make a code for this lead alone."""
    del command
    return TeamDecision(invites=Invitation(group=GroupOf(team.id, context.by or 0)))


@team_arm.register
def bind(command: BindGroup, team: Team, context: Context) -> TeamDecision | Refusal:
    """Speak to this group from now on, and say so there."""
    member = team.member(context.by)
    said = GroupIsBound(team.zone, team.name, member.name if member is not None else "")
    return TeamDecision(
        (GroupBound(command.group),),
        answer=Answer(said, GROUP),
        entries=_kept(team, context, Deed.GROUP_BOUND),
    )


@team_arm.register
def unbind(command: UnbindGroup, team: Team, context: Context) -> TeamDecision | Refusal:
    """Speak to the group no more."""
    del command
    said = Answer(GroupIsUnbound(team.zone, team.name), GROUP)
    if team.group is None:
        return TeamDecision(answer=said)
    told = Notice(f"{GROUP}:{team.version}", team.group, said.message, GROUP, context.now)
    return TeamDecision(
        (GroupUnbound(),),
        () if context.chat is ChatKind.GROUP else (told,),
        answer=said,
        entries=_kept(team, context, Deed.GROUP_UNBOUND),
    )


def _name(team: Team, person: int | None) -> str | None:
    member = team.member(person)
    return None if member is None else member.name


def _settled(team: Team, context: Context, member: Member, *, removed: bool) -> Answer:
    by = team.member(context.by)
    said = MemberSettled(team.zone, member.name, by.name if by is not None else "", removed=removed)
    return Answer(said, topic_of(member.person))


def _is_last_lead(team: Team, member: Member) -> bool:
    return [each.person for each in team.with_role(Role.LEAD)] == [member.person]


def _kept(team: Team, context: Context, deed: Deed, detail: str = "") -> tuple[Entry, ...]:
    member = team.member(context.by)
    name = member.name if member is not None else ""
    return (Entry(context.now, name, context.by, deed, None, team.id, detail),)
