"""The audit trail of the care team: entries are added, emptied with their case, and otherwise never changed.

Each entry holds the hash of the one before, and of its own content a salted hash alone: emptying leaves the
chain as it was, and nobody can guess from the chain what was in it (docs/decisions/0024-audit-chain.md).
"""

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, insert, select, text, update
from sqlmodel import Session

from domain.audit import Deed, Entry
from storage.instants import Instant
from storage.tables import NONE_BEFORE, AuditHeadRow, AuditRow
from storage.writes import table_of

AUDIT, HEAD = table_of(AuditRow), table_of(AuditHeadRow)
SALT_CHARS = 64
"""256 random bits in hexadecimal. Always as many: no part of a body can pass for salt."""

AT_ONCE = 500
"""Rows in memory while the chain is looked through."""

AS_STORED = text("SELECT seq, at, before, hash, salted, salt, body, case_id, team_id FROM audit ORDER BY seq")
"""Without our types: what somebody has written into a column is looked at as it is."""

READ_HEAD = select(HEAD.c.count, HEAD.c.forgotten, HEAD.c.last)
MOVE_HEAD = update(HEAD).values(count=bindparam("seq"), last=bindparam("hash"))
ADD = insert(AUDIT)


class Flaw(StrEnum):
    """What is wrong with a chain, to be read after the number of the entry."""

    MISSING = "an entry is missing"
    ADDED = "an entry was added past the bot"
    CHANGED = "its number, time, hashes or content were changed"
    MISPLACED = "it is filed under another case or team than its content says"
    EMPTIED = "content was taken out of entries past the bot, or put back"
    HEAD = "the count of entries or the last hash was changed"


@dataclass(frozen=True, slots=True)
class AuditSound:
    """Every entry is there as it was added: how many, and how many of them were emptied with their case."""

    count: int
    forgotten: int
    last: str
    """Hash of the last entry: whoever has noted it elsewhere can tell a chain that was written anew."""


@dataclass(frozen=True, slots=True)
class AuditBroken:
    """The first entry (counted from 1) at which the chain does not hold, and why."""

    seq: int
    why: Flaw


def add_entry(session: Session, entry: Entry) -> None:
    """Add to the trail, in the transaction of what it tells of: neither is kept without the other.

    A case that is not there is a Contradiction at the door: of a deleted one nothing is written anew.
    """
    session.flush()  # a case of this transaction may not be written yet
    connection = session.connection()
    head = AuditSound(*connection.execute(READ_HEAD).one())
    seq, salt, body = head.count + 1, secrets.token_hex(SALT_CHARS // 2), _body(entry)
    salted = _salted(salt, body)
    moment = Instant().process_bind_param(entry.at, connection.dialect)
    last = _hash(head.last, seq, moment, salted)
    row = {"seq": seq, "at": entry.at, "before": head.last, "hash": last, "salted": salted}
    subject = {"case_id": entry.case_id, "team_id": entry.team_id}
    connection.execute(ADD, {**row, "salt": salt, "body": body, **subject})
    connection.execute(MOVE_HEAD, {"seq": seq, "hash": last})


def entries_about(session: Session, case_id: str, limit: int) -> tuple[Entry, ...]:
    """Return what was done about this case, newest first, up to so many."""
    return _newest(session, AUDIT.c.case_id == case_id, limit)


def entries_of_team(session: Session, team_id: str, limit: int) -> tuple[Entry, ...]:
    """Return what was done in this team, newest first, up to so many; without cases that were deleted."""
    return _newest(session, AUDIT.c.team_id == team_id, limit)


def forget_case(session: Session, case_id: str) -> int:
    """Empty every entry about this case and return how many: number, moment and hashes stay, nothing else."""
    connection = session.connection()
    empty = dict.fromkeys(("salt", "body", "case_id", "team_id"))
    emptied = connection.execute(update(AUDIT).where(AUDIT.c.case_id == case_id).values(empty)).rowcount
    more = HEAD.c.forgotten + bindparam("emptied")
    connection.execute(update(HEAD).values(forgotten=more), {"emptied": emptied})
    return emptied


def verify(session: Session) -> AuditSound | AuditBroken:
    """Look through the whole chain, every entry of it; nothing is changed.

    Found is what was changed, taken out, put in or swapped without working all hashes out anew. Somebody who
    writes to the file and does that is found only by a last hash that was noted outside of it.
    """
    last, count, forgotten = NONE_BEFORE, 0, 0
    rows = session.connection().execution_options(yield_per=AT_ONCE).execute(AS_STORED)
    for row in rows:
        flaw = _flaw(row, count, last)
        if flaw is not None:
            rows.close()
            return AuditBroken(count + 1, flaw)
        last, count, forgotten = row.hash, count + 1, forgotten + (row.body is None)
    head = session.connection().execute(READ_HEAD).first()
    return _against(head and AuditSound(*head), AuditSound(count, forgotten, last))


def _against(head: AuditSound | None, found: AuditSound) -> AuditSound | AuditBroken:
    """Compare with what the head says: the rows alone do not know what came after them."""
    if head is None:
        return AuditBroken(found.count, Flaw.HEAD)
    if head.count > found.count:
        return AuditBroken(found.count + 1, Flaw.MISSING)
    if head.count < found.count:
        return AuditBroken(head.count + 1, Flaw.ADDED)
    if head.last != found.last:
        return AuditBroken(found.count, Flaw.HEAD)
    return found if head.forgotten == found.forgotten else AuditBroken(found.count, Flaw.EMPTIED)


def _flaw(row: Row[Any], count: int, last: str) -> Flaw | None:
    if row.seq != count + 1:
        return Flaw.MISSING
    if row.before != last or row.hash != _hash(last, row.seq, row.at, row.salted):
        return Flaw.CHANGED
    subject = (row.case_id, row.team_id)
    if row.body is None and row.salt is None:
        return None if subject == (None, None) else Flaw.MISPLACED
    if not (isinstance(row.salt, str) and isinstance(row.body, str) and len(row.salt) == SALT_CHARS):
        return Flaw.CHANGED
    if row.salted != _salted(row.salt, row.body):
        return Flaw.CHANGED
    return None if subject == _subject(row.body) else Flaw.MISPLACED


def _newest(session: Session, of: ColumnElement[bool], limit: int) -> tuple[Entry, ...]:
    newest = select(AUDIT.c.at, AUDIT.c.body).where(of).order_by(AUDIT.c.seq.desc()).limit(limit)
    return tuple(_entry(at, body) for at, body in session.connection().execute(newest))


def _hash(before: str, seq: int, at: object, salted: str) -> str:
    """`at` is the moment as it is stored, in microseconds."""
    return hashlib.sha256(f"{before}|{seq}|{at}|{salted}".encode()).hexdigest()


def _salted(salt: str, body: str) -> str:
    return hashlib.sha256((salt + body).encode()).hexdigest()


def _body(entry: Entry) -> str:
    content = {
        "who": entry.who,
        "actor": entry.actor,
        "deed": entry.deed.value,
        "case": entry.case_id,
        "team": entry.team_id,
        "detail": entry.detail,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _subject(body: str) -> tuple[object, object] | None:
    """Return case and team as the content names them; None where it is none of ours."""
    try:
        content = json.loads(body)
        return content["case"], content["team"]
    except (ValueError, KeyError, TypeError):
        return None


def _entry(at: datetime, body: str) -> Entry:
    said = json.loads(body)
    return Entry(
        at, said["who"], said["actor"], Deed(said["deed"]), said["case"], said["team"], said["detail"]
    )
