"""Leftovers: what nobody asks for any more. The facts stay, whatever their age."""

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, delete, select, text

from storage.tables import DEAD, SETTLED, DeadLetterRow, OutboxRow, ScreenRow

SCREENS_KEPT = timedelta(days=90)
"""How long a message without live buttons is known: a reply to an older one speaks of nothing."""

OUTBOX_KEPT = timedelta(days=30)
"""How long it is kept that something was said. Keys carry their day: none comes again after so long."""

LETTERS_KEPT = timedelta(days=365)
"""How long an update that failed is remembered."""

BATCH = 500
"""Rows of a kind per transaction: few enough that a tap never waits long for the writer."""


def forget_leftovers(session: Session, now: datetime, limit: int = BATCH) -> int:
    """Delete what is too old to be asked for, of each kind up to so many; return how many in all."""
    screens = select(ScreenRow.id).where(text(DEAD), col(ScreenRow.made_at) <= now - SCREENS_KEPT)
    outbox = select(OutboxRow.id).where(text(SETTLED), col(OutboxRow.due_at) <= now - OUTBOX_KEPT)
    letters = select(DeadLetterRow.id).where(col(DeadLetterRow.at) <= now - LETTERS_KEPT)
    return sum(
        _delete(session, table, old.limit(limit))
        for table, old in ((ScreenRow, screens), (OutboxRow, outbox), (DeadLetterRow, letters))
    )


def _delete(session: Session, table: Any, old: Any) -> int:
    return session.exec(delete(table).where(col(table.id).in_(old))).rowcount
