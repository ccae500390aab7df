"""Who of the team sees a patient, and who looked."""

from sqlmodel import Session

from domain.team.seen import SeenBy, seen_by
from storage.audit import entries_about
from storage.team_log import load_team

LOOKS = 10
"""As many of the last looks as are told at once."""


def look_at_team(session: Session, team_id: str, case_id: str) -> SeenBy:
    """Return who sees this patient, and who looked last."""
    return seen_by(load_team(session, team_id), case_id, entries_about(session, case_id, LOOKS))
