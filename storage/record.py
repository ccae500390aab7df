"""Recording decisions: facts first, then everything that follows from them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlmodel import Session

from domain.agenda import next_wake, soonest
from domain.case import Case, Stage
from domain.decision import Decision
from domain.evolve import evolve
from domain.facts.base import Fact
from domain.held import as_held
from domain.order import Closing
from domain.pinned import basis
from storage.codec import domain_version, encode, encode_due
from storage.inbox import tell_team
from storage.outbox import amend_alerts, line_up, take_back, withdraw_all, withdraw_questions
from storage.people import set_language, set_reachable
from storage.pins import drop_pin, mark_pin
from storage.projections import project
from storage.snapshot import encode_case
from storage.stale import SILENT
from storage.tables import CaseRow, FactRow, SnapshotRow
from storage.writes import Stale, Writes, table_of

__all__ = ["Stale", "gather", "record"]

PATIENCE = timedelta(minutes=1)
"""A case that still has something due after its wake is looked at again this much later, not at once."""

BEHIND = 12
"""So many facts of the clock's a stored snapshot may lack: folding them when the case is next read is cheaper
than writing it anew each evening."""

CASE, FACT, SNAPSHOT = table_of(CaseRow), table_of(FactRow), table_of(SnapshotRow)
ADD_FACT = insert(FACT)
_AS_DECIDED = update(CASE).where(CASE.c.id == bindparam("of"), CASE.c.version == bindparam("was"))
MOVE_ON = _AS_DECIDED.values(
    {name: bindparam(name) for name in ("stage", "version", "next_wake_at", "next_due")}
)
_PUT_SNAPSHOT = upsert(SNAPSHOT)
KEEP = _PUT_SNAPSHOT.on_conflict_do_update(
    index_elements=[SNAPSHOT.c.case_id],
    set_={"body": _PUT_SNAPSHOT.excluded.body, "folded_by": _PUT_SNAPSHOT.excluded.folded_by},
)


def record(session: Session, case: Case, decision: Decision, now: datetime, actor: str) -> Case:
    """Record what was decided about this case, and return the case as it is now.

    Raises Stale when the stored case is not the one that was decided about.
    """
    writes = Writes(session)
    changed = gather(writes, case, decision, now, actor)
    writes.flush()
    return changed


def gather(
    writes: Writes, case: Case, decision: Decision, now: datetime, actor: str, snapshot: int = 0
) -> Case:
    """Do the same with what is written together with other cases; each case once. Flushing raises Stale.

    `snapshot` is the version of the stored snapshot: one that is little behind is left as it is.
    """
    writes.begin()
    folded = _fold(case, decision.facts)
    changed = folded[-1][1] if folded else case
    # The case goes first: whether it is the one that was decided about is seen before anything is added.
    _keep(writes, case, changed, now, snapshot)
    writes.add_all(ADD_FACT, [_row(fact, then, now, actor) for fact, then in folded])
    for fact, then in folded:
        project(fact, writes, then)
    take_back(writes, case.person, decision.withdrawals)
    notices = decision.notices
    if changed.on_hold:
        notices = tuple(replace(notice, message=as_held(notice.message, ())[0]) for notice in notices)
    if (changed.on_hold and not case.on_hold) or (case.dosing and not changed.dosing):
        # Also a course that ends, or a pause: an alert that waits would name tonight's dose.
        amend_alerts(writes.flush(), case.id, lambda message: as_held(message, ())[0])
    closes = changed.closed is not None and case.closed is None
    if closes or (changed.stage in SILENT and case.stage not in SILENT):
        withdraw_all(writes.flush(), case.id)
    elif changed.pause is not None and case.pause is None:
        withdraw_questions(writes.flush(), case.id)
    line_up(writes, case.id, notices)
    if closes and is_gone(changed):
        drop_pin(writes.flush(), case.person)
    tell_team(writes, case, decision.facts, changed, now)
    if basis(changed) != basis(case) and not is_gone(changed):
        mark_pin(writes.flush(), case.person, now)
    return changed


def is_gone(case: Case) -> bool:
    """Whether nothing is ever sent to this chat again, and no message of it edited."""
    return case.stage is Stage.LEFT or case.closed is Closing.DIED


def _fold(case: Case, facts: Iterable[Fact]) -> list[tuple[Fact, Case]]:
    """Each fact, and the case once it is true."""
    folded = []
    for fact in facts:
        case = evolve(case, fact)
        folded.append((fact, case))
    return folded


def _row(fact: Fact, case: Case, now: datetime, actor: str) -> dict[str, Any]:
    """A fact as the log has it; `case` is the case once it is true."""
    kind, body = encode(fact)
    return {"case_id": case.id, "seq": case.version, "at": now, "actor": actor, "kind": kind, "body": body}


def _keep(writes: Writes, before: Case, after: Case, now: datetime, snapshot: int) -> None:
    """Write when the case next has something to do, and the folded case itself."""
    row = {
        "of": before.id,
        "was": before.version,
        "stage": after.stage.value,
        "version": after.version,
        "next_wake_at": _next_look(after, now),
        "next_due": encode_due(soonest(after)),
    }
    writes.add_sure(MOVE_ON, **row)
    if not snapshot or after.version - snapshot > BEHIND:
        keep_snapshot(writes, after)
    if after.reachable is not before.reachable:
        set_reachable(writes.flush(), after.person, reachable=after.reachable)
    if after.language is not None and after.language != before.language:
        set_language(writes.flush(), after.person, after.language)


def keep_snapshot(writes: Writes, case: Case) -> None:
    """Write the folded case in place of the one that was stored."""
    writes.add(KEEP, case_id=case.id, body=encode_case(case), folded_by=domain_version())


def _next_look(case: Case, now: datetime) -> datetime | None:
    wake = next_wake(case)
    return wake if wake is None or wake > now else now + PATIENCE
