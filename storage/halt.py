"""The halt: with a wrong token nothing is sent, also after a restart, until somebody has looked at it."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, case, col, update

from storage.tables import OPEN, UNDELIVERABLE, WITHDRAWN, HaltRow, OutboxRow


def halt(session: Session, given_up: Iterable[int], now: datetime) -> None:
    """Stop delivery, and put back in line what was given up by mistake, by row of the outbox."""
    session.merge(HaltRow(id=1, at=now))
    session.exec(
        update(OutboxRow)
        .where(col(OutboxRow.id).in_(tuple(given_up)), col(OutboxRow.state) == UNDELIVERABLE)
        .values(state=case((col(OutboxRow.recalled), WITHDRAWN), else_=OPEN), not_before=now)
    )


def is_halted(session: Session) -> bool:
    """Whether delivery is stopped."""
    return session.get(HaltRow, 1) is not None


def lift_halt(session: Session) -> bool:
    """Let delivery go on; return whether it was stopped."""
    row = session.get(HaltRow, 1)
    if row is not None:
        session.delete(row)
    return row is not None
