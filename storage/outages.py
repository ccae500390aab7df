"""When Telegram was last heard: an outage runs from the last good poll to the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, delete, select

from domain.facts.day import AwaySaid
from storage.cases import running_cases
from storage.tables import FactRow, HeartRow, OutageRow

OUTAGE = timedelta(seconds=120)
"""Button taps live 150 s on Telegram's side: a gap longer than this may have swallowed answers."""

BEAT = timedelta(seconds=5)
"""How exactly the last good poll is kept: a busy hour writes it every few seconds, not with every poll."""


OUTAGES_KEPT = timedelta(days=30)
"""How long it is known when the bot was away: a digest tells of what was since the one before."""


@dataclass(frozen=True, slots=True)
class Outage:
    """Nobody was heard between these moments (aware UTC); taps of that time may be lost."""

    since: datetime
    until: datetime


def mark_good_poll(session: Session, now: datetime) -> Outage | None:
    """Remember that Telegram answered just now; return the outage that this ends, if there was one."""
    ended = outage_before(session, now)
    heart = session.get(HeartRow, 1)
    if heart is None or abs(now - heart.last_good_poll_at) >= BEAT:
        session.merge(HeartRow(id=1, last_good_poll_at=now))
        session.flush()
    return ended


def outage_before(session: Session, now: datetime) -> Outage | None:
    """Return the outage that is going on at this moment, None if Telegram was heard within two minutes."""
    heard = last_good_poll(session)
    if heard is None or now - heard <= OUTAGE:
        return None
    return Outage(heard, now)


def keep_outage(session: Session, outage: Outage) -> None:
    """Keep that there was an outage, and forget those of long ago."""
    session.merge(OutageRow(since=outage.since, until=outage.until))
    session.flush()
    session.exec(delete(OutageRow).where(col(OutageRow.until) <= outage.until - OUTAGES_KEPT))


def outages_since(session: Session, since: datetime) -> tuple[Outage, ...]:
    """Return the outages that ended after this moment (aware UTC), in order."""
    ended = select(OutageRow).where(col(OutageRow.until) > since).order_by(col(OutageRow.since))
    return tuple(Outage(row.since, row.until) for row in session.exec(ended))


def untold(session: Session, outage: Outage) -> Sequence[str]:
    """Return the running cases that were not asked again since this outage began.

    The facts tell it: a process that died between two cases leaves the others to the next one.
    """
    since = select(FactRow.case_id).where(FactRow.kind == AwaySaid.__name__, col(FactRow.at) > outage.since)
    told = frozenset(session.exec(since))
    return [case_id for case_id in running_cases(session) if case_id not in told]


def last_good_poll(session: Session) -> datetime | None:
    """Return when Telegram was last heard (aware UTC, to five seconds), None if never."""
    heart = session.get(HeartRow, 1)
    return None if heart is None else heart.last_good_poll_at
