"""Who may send words to a team: the button below a note, for who shares with one."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, Stage
from domain.commands.letters import OfferLetter
from domain.notices import Choice, Rows
from domain.team.care import CareTeam

CLOSED = frozenset({Stage.WITHDRAWN, Stage.LEFT})
"""Who took the consent back, or left, is not written to, and writes to nobody."""


def team_of(case: Case) -> CareTeam | None:
    """Return the team that reads what this patient sends, None where nobody does."""
    care = case.care
    return care if care is not None and care.is_told and case.stage not in CLOSED else None


def offer_send(case: Case, at: datetime, message: int | None) -> Rows:
    """Return the button below a note: only for who shares with a team."""
    return ((Choice("send_to_team", OfferLetter(at, message)),),) if team_of(case) is not None else ()
