"""The trail of the care team: who looked at, changed, answered or took away what, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Deed(StrEnum):
    """What a member of a team, or the operator, may do that is kept. Names stay: old trails carry them."""

    VIEWED_CARD = "viewed_card"
    VIEWED_CHART = "viewed_chart"
    VIEWED_DIGEST = "viewed_digest"
    VIEWED_MESSAGE = "viewed_message"
    TOOK = "took"
    HANDED_OVER = "handed_over"
    UNTOOK = "untook"
    CLOSED = "closed"
    REOPENED = "reopened"
    MESSAGED = "messaged"
    HELD = "held"
    ANSWERED_HOLD = "answered_hold"
    CONFIRMED_STEP = "confirmed_step"
    STEPPED_BACK = "stepped_back"
    PROPOSED_PLAN = "proposed_plan"
    DROPPED_PLAN = "dropped_plan"
    PUT_PLAN = "put_plan"
    LOOKED_AT_PLAN = "looked_at_plan"
    REVIEWED = "reviewed"
    STOPPED = "stopped"
    EXPORTED = "exported"
    CLOSED_CASE = "closed_case"
    INVITED = "invited"
    JOINED = "joined"
    CONFIRMED_MEMBER = "confirmed_member"
    REMOVED_MEMBER = "removed_member"
    ASSIGNED = "assigned"
    UNASSIGNED = "unassigned"
    GROUP_BOUND = "group_bound"
    GROUP_UNBOUND = "group_unbound"
    PUT_PRESCRIBER = "put_prescriber"
    SET_COVER = "set_cover"
    ENDED_COVER = "ended_cover"
    CONSENT_CHANGED = "consent_changed"
    TEAM_LEFT = "team_left"


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed.

    Whatever says anything of a patient names the patient's case: by it the entry is emptied when the patient
    deletes everything. An entry without a case is kept for ever, and so names nobody but the team's own.
    """

    at: datetime
    """Aware UTC."""
    who: str
    """The name as it was shown at the time; it stays when the member leaves, or takes another."""
    actor: int | None
    """Our number of the person; None for the operator at the machine."""
    deed: Deed
    case_id: str | None
    team_id: str | None
    detail: str = ""
