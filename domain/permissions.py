"""Who may do what, where: one table. What does not stand in it is not allowed.

It is looked up at the moment of the act, in the transaction that does it: a member who was removed while a
button of theirs was still to be seen may do nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from domain.team.roles import ChatKind, Role


class Action(StrEnum):
    """What a member of a team may want to do."""

    SEE_TEAM = "see_team"
    """Who is in the team, and in which role."""
    INVITE_MEMBER = "invite_member"
    CONFIRM_MEMBER = "confirm_member"
    REMOVE_MEMBER = "remove_member"
    BIND_GROUP = "bind_group"
    UNBIND_GROUP = "unbind_group"
    LEAVE_TEAM = "leave_team"
    COVER = "cover"
    """Say who stands in for somebody who is away."""
    INVITE_PATIENT = "invite_patient"
    ASSIGN = "assign"
    """Say which members see a patient."""
    SEE_DIGEST = "see_digest"
    OPEN_CARD = "open_card"
    """The card itself goes to the private chat, wherever it was asked for."""
    SEE_CHART = "see_chart"
    SEE_TRAIL = "see_trail"
    """Who looked at what, and who changed what."""
    TAKE = "take"
    RELEASE = "release"
    """Undo *I have it*."""
    HAND_OVER = "hand_over"
    CLOSE_TICKET = "close_ticket"
    MESSAGE = "message"
    HOLD = "hold"
    ANSWER_HOLD = "answer_hold"
    """End a hold, or keep it: the prescriber, or a nurse who names the prescriber."""
    CONFIRM_STEP = "confirm_step"
    STEP_BACK = "step_back"
    PROPOSE_PLAN = "propose_plan"
    """Put a plan before the prescriber."""
    SET_PLAN = "set_plan"
    """Put a plan before the patient."""
    STOP_COURSE = "stop_course"
    REVIEW = "review"
    CLOSE_CASE = "close_case"


_PRIVATE = frozenset({ChatKind.PRIVATE})
_GROUP = frozenset({ChatKind.GROUP})
_ANYWHERE = _PRIVATE | _GROUP

_EVERYBODY = tuple(Role)
_CLINICAL = (Role.PRESCRIBER, Role.NURSE, Role.PHARMACIST)
_NURSING = (Role.PRESCRIBER, Role.NURSE)


def _row(roles: Iterable[Role], chats: frozenset[ChatKind] = _PRIVATE) -> Mapping[Role, frozenset[ChatKind]]:
    return dict.fromkeys(roles, chats)


TABLE: Mapping[Action, Mapping[Role, frozenset[ChatKind]]] = {
    Action.SEE_TEAM: _row(_EVERYBODY),
    Action.INVITE_MEMBER: _row((Role.LEAD,)),
    Action.CONFIRM_MEMBER: _row((Role.LEAD,)),
    Action.REMOVE_MEMBER: _row((Role.LEAD,)),
    Action.BIND_GROUP: _row((Role.LEAD,), _ANYWHERE),
    Action.UNBIND_GROUP: _row((Role.LEAD,), _ANYWHERE),
    Action.LEAVE_TEAM: _row(_EVERYBODY),
    Action.COVER: _row((Role.LEAD,)),
    Action.INVITE_PATIENT: _row((*_NURSING, Role.LEAD)),
    Action.ASSIGN: _row((Role.LEAD,)),
    Action.SEE_DIGEST: _row(_EVERYBODY, _ANYWHERE),
    Action.OPEN_CARD: _row(_EVERYBODY, _ANYWHERE),
    Action.SEE_CHART: _row(_EVERYBODY),
    Action.SEE_TRAIL: _row((Role.PRESCRIBER, Role.LEAD)),
    Action.TAKE: _row(_EVERYBODY, _ANYWHERE),
    Action.RELEASE: _row(_EVERYBODY, _ANYWHERE),
    Action.HAND_OVER: _row(_EVERYBODY),
    Action.CLOSE_TICKET: _row(_EVERYBODY),
    Action.MESSAGE: _row(_CLINICAL),
    Action.HOLD: _row(_NURSING),
    Action.ANSWER_HOLD: _row(_NURSING),
    Action.CONFIRM_STEP: _row((Role.PRESCRIBER,)),
    Action.STEP_BACK: _row((Role.PRESCRIBER,)),
    Action.PROPOSE_PLAN: _row(_CLINICAL),
    Action.SET_PLAN: _row((Role.PRESCRIBER,)),
    Action.STOP_COURSE: _row((Role.PRESCRIBER,)),
    Action.REVIEW: _row(_CLINICAL),
    Action.CLOSE_CASE: _row(_NURSING),
}


def may(action: Action, roles: Iterable[Role], chat: ChatKind) -> bool:
    """Whether somebody with these roles may do this in such a chat."""
    row = TABLE.get(action, {})
    return any(chat in row.get(role, frozenset()) for role in roles)
