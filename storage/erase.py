"""Erasing: what a person was told is not kept is not kept."""

from sqlmodel import Session, col, delete

from storage.tables import (
    EffectRow,
    EpisodeRow,
    FactRow,
    IntakeRow,
    MarkRow,
    OutboxRow,
    OverallRow,
    PainNowRow,
    PegRow,
    RatingRow,
    ScreenRow,
)

ABOUT_A_CASE = (
    OutboxRow,
    ScreenRow,
    RatingRow,
    PainNowRow,
    IntakeRow,
    EffectRow,
    EpisodeRow,
    PegRow,
    OverallRow,
    MarkRow,
)


def erase_before(session: Session, case_id: str, seq: int) -> None:
    """Delete what was recorded about a case before this fact, and all messages of it; who it was stays.

    The bytes are overwritten in the file (secure_delete), and in its journal when that is next emptied.
    """
    session.exec(delete(FactRow).where(col(FactRow.case_id) == case_id, col(FactRow.seq) < seq))
    for table in ABOUT_A_CASE:
        session.exec(delete(table).where(col(table.case_id) == case_id))
