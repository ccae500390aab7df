"""The gate in front of every decision of a team: may this member do this, here, about this patient?"""

from __future__ import annotations

from domain.commands.team import orders
from domain.commands.team.assigning import (
    AskAway,
    AskCover,
    AskCoverUntil,
    AssignPatient,
    EndCover,
    PutPrescriber,
    SetCover,
    ShowCharges,
    ShowWhoSees,
    UnassignPatient,
)
from domain.commands.team.base import AboutCase, Heard, TeamCommand, TeamWake
from domain.commands.team.cards import NextCard, OpenCard, ShowChart
from domain.commands.team.digest import FailDigest, ShowDigest, ShowMine, ShowPatients
from domain.commands.team.letters import DropTo, PreviewTo, SeeLetter, SendTo, UndoTo, WriteTo
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
from domain.commands.team.tickets import (
    AskHandOver,
    AskTicketOutcome,
    CloseTicket,
    HandTicket,
    NoteReach,
    ReleaseTicket,
    ShowTicket,
    TakeTicket,
)
from domain.decision import Refusal
from domain.messages.team.members import NotAllowed, NotYetConfirmed, NotYourPatient
from domain.permissions import Action, may
from domain.team.context import Context
from domain.team.roles import ChatKind
from domain.team.team import Membership, Team

ACTIONS: dict[type[TeamCommand], Action] = {
    ShowMembers: Action.SEE_TEAM,
    InviteMember: Action.INVITE_MEMBER,
    ConfirmMember: Action.CONFIRM_MEMBER,
    AskRemoveMember: Action.REMOVE_MEMBER,
    RemoveMember: Action.REMOVE_MEMBER,
    AskLeaveTeam: Action.LEAVE_TEAM,
    LeaveTeam: Action.LEAVE_TEAM,
    OfferGroup: Action.BIND_GROUP,
    BindGroup: Action.BIND_GROUP,
    UnbindGroup: Action.UNBIND_GROUP,
    **dict.fromkeys((WriteTo, PreviewTo, SendTo, DropTo, UndoTo), Action.MESSAGE),
    SeeLetter: Action.TAKE,
    TakeTicket: Action.TAKE,
    ReleaseTicket: Action.RELEASE,
    AskHandOver: Action.HAND_OVER,
    HandTicket: Action.HAND_OVER,
    ShowTicket: Action.TAKE,
    AskTicketOutcome: Action.CLOSE_TICKET,
    CloseTicket: Action.CLOSE_TICKET,
    orders.ShowOrders: Action.REVIEW,
    orders.HoldDoses: Action.HOLD,
    orders.ShowHolds: Action.ANSWER_HOLD,
    orders.AnswerHolds: Action.ANSWER_HOLD,
    orders.AnswerStep: Action.CONFIRM_STEP,
    orders.StepPatientBack: Action.STEP_BACK,
    orders.StopPatient: Action.STOP_COURSE,
    orders.AskTeamPlan: Action.PROPOSE_PLAN,
    orders.TypeTeamPlan: Action.PROPOSE_PLAN,
    orders.PreviewPlan: Action.PROPOSE_PLAN,
    orders.ProposePlan: Action.PROPOSE_PLAN,
    orders.PutPlan: Action.SET_PLAN,
    orders.DropProposal: Action.SET_PLAN,
    orders.LookAtPlan: Action.SET_PLAN,
    orders.SettlePlan: Action.SET_PLAN,
    orders.AskReview: Action.REVIEW,
    orders.TypeReview: Action.REVIEW,
    orders.AskClose: Action.CLOSE_CASE,
    orders.CloseCase: Action.CLOSE_CASE,
    ShowCharges: Action.ASSIGN,
    ShowWhoSees: Action.ASSIGN,
    AssignPatient: Action.ASSIGN,
    UnassignPatient: Action.ASSIGN,
    PutPrescriber: Action.ASSIGN,
    AskAway: Action.COVER,
    AskCover: Action.COVER,
    AskCoverUntil: Action.COVER,
    SetCover: Action.COVER,
    EndCover: Action.COVER,
    ShowDigest: Action.SEE_DIGEST,
    ShowMine: Action.SEE_DIGEST,
    ShowPatients: Action.SEE_DIGEST,
    OpenCard: Action.OPEN_CARD,
    NextCard: Action.OPEN_CARD,
    ShowChart: Action.SEE_CHART,
}
"""What a member's command is called in the table of permissions. One that is not here is nobody's."""

OF_THE_OPERATOR = (FoundTeam, InviteMember, JoinTeam, Heard, NoteReach, TeamWake, FailDigest)
"""What is done without a member: by the command line, an invitation, a case or the clock."""


def not_allowed(team: Team, command: TeamCommand, context: Context) -> Refusal | None:
    """Return why this is refused, None where it is allowed."""
    if context.by is None:
        return None if isinstance(command, OF_THE_OPERATOR) else Refusal(NotAllowed(team.zone))
    member, action = team.member(context.by), ACTIONS.get(type(command))
    if member is None or action is None or member.membership is Membership.REMOVED:
        return Refusal(NotAllowed(team.zone))
    if member.membership is Membership.WAITING:
        return Refusal(NotYetConfirmed(team.zone, team.name))
    if not may(action, member.roles, context.chat):
        in_private = context.chat is ChatKind.GROUP and may(action, member.roles, ChatKind.PRIVATE)
        return Refusal(NotAllowed(team.zone, in_private=in_private))
    if isinstance(command, AboutCase) and not team.sees(context.by, command.case_id):
        return Refusal(NotYourPatient(team.zone))
    return None
