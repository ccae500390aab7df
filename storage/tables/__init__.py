"""All rows, their checks and indexes. Row types never leave this package.

Every index says which question it answers: an index nobody asks for slows every write.
"""

from storage.tables.audit import NONE_BEFORE, AuditHeadRow, AuditRow
from storage.tables.diary import (
    EffectRow,
    EpisodeRow,
    IntakeRow,
    MarkRow,
    OverallRow,
    PainNowRow,
    PegRow,
    RatingRow,
)
from storage.tables.letters import LetterRow
from storage.tables.people import CaseRow, FactRow, InviteRow, InviteTryRow, PersonRow, SnapshotRow
from storage.tables.running import DeadLetterRow, HaltRow, HeartRow, OutageRow, UpdateRow
from storage.tables.said import (
    DEAD,
    DELIVERED,
    EXPIRED,
    OPEN,
    SENDING,
    SETTLED,
    STATES,
    UNDELIVERABLE,
    UNSURE,
    WITHDRAWN,
    FleetingRow,
    OutboxRow,
    PinnedRow,
    ScreenRow,
)
from storage.tables.team import InboxRow, MembershipRow, StandingRow, TeamFactRow, TeamRow

__all__ = [
    "DEAD",
    "DELIVERED",
    "EXPIRED",
    "NONE_BEFORE",
    "OPEN",
    "SENDING",
    "SETTLED",
    "STATES",
    "UNDELIVERABLE",
    "UNSURE",
    "WITHDRAWN",
    "AuditHeadRow",
    "AuditRow",
    "CaseRow",
    "DeadLetterRow",
    "EffectRow",
    "EpisodeRow",
    "FactRow",
    "FleetingRow",
    "HaltRow",
    "HeartRow",
    "InboxRow",
    "IntakeRow",
    "InviteRow",
    "InviteTryRow",
    "LetterRow",
    "MarkRow",
    "MembershipRow",
    "OutageRow",
    "OutboxRow",
    "OverallRow",
    "PainNowRow",
    "PegRow",
    "PersonRow",
    "PinnedRow",
    "RatingRow",
    "ScreenRow",
    "SnapshotRow",
    "StandingRow",
    "TeamFactRow",
    "TeamRow",
    "UpdateRow",
]
