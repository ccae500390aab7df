"""Recording decisions: facts first, then everything that follows from them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import bindparam, insert, update
from sqlmodel import Session

from domain.agenda import next_wake
from domain.case import Case
from domain.decision import Decision
from domain.evolve import evolve
from domain.facts.base import Fact
from domain.held import as_held
from storage.codec import domain_version, encode, encode_case
from storage.outbox import amend_alerts, line_up, take_back, withdraw_all, withdraw_questions
from storage.people import set_reachable
from storage.projections import project
from storage.stale import SILENT
from storage.tables import CaseRow, FactRow
from storage.writes import Stale, Writes, table_of

__all__ = ["Stale", "record", "record_all"]

PATIENCE = timedelta(minutes=1)
"""A case that still has something due after its wake is looked at again this much later, not at once."""

CASE, FACT = table_of(CaseRow), table_of(FactRow)
ADD_FACT = insert(FACT)
KEEP = (
    update(CASE)
    .where(CASE.c.id == bindparam("of"), CASE.c.version == bindparam("was"))
    .values(
        stage=bindparam("stage"),
        version=bindparam("version"),
        next_wake_at=bindparam("next_wake_at"),
        snapshot=bindparam("snapshot"),
        snapshot_schema=bindparam("snapshot_schema"),
    )
)


def record(session: Session, case: Case, decision: Decision, now: datetime, actor: str) -> Case:
    """Record what was decided about this case, and return the case as it is now.

    Raises Stale when the stored case is not the one that was decided about.
    """
    return record_all(session, ((case, decision),), now, actor)[0]


def record_all(
    session: Session, decided: Iterable[tuple[Case, Decision]], now: datetime, actor: str
) -> tuple[Case, ...]:
    """Record what was decided about each of these cases, and return them as they are now.

    Each case stands there once. Raises Stale when one is not stored as it was when it was decided about.
    """
    writes = Writes(session)
    changed = tuple(_gather(writes, case, decision, now, actor) for case, decision in decided)
    writes.flush()
    return changed


def _gather(writes: Writes, case: Case, decision: Decision, now: datetime, actor: str) -> Case:
    writes.begin()
    folded = _fold(case, decision.facts)
    changed = folded[-1][1] if folded else case
    # The case goes first: whether it is the one that was decided about is seen before anything is added.
    _keep(writes, case, changed, now)
    for fact, then in folded:
        _add_fact(writes, fact, then, now, actor)
    take_back(writes, case.person, decision.withdrawals)
    notices = decision.notices
    if changed.on_hold:
        notices = tuple(replace(notice, message=as_held(notice.message, ())[0]) for notice in notices)
    if changed.on_hold and not case.on_hold:
        amend_alerts(writes.flush(), case.id, lambda message: as_held(message, ())[0])
    if changed.stage in SILENT and case.stage not in SILENT:
        withdraw_all(writes.flush(), case.id)
    elif changed.pause is not None and case.pause is None:
        withdraw_questions(writes.flush(), case.id)
    line_up(writes, case.id, notices)
    return changed


def _fold(case: Case, facts: Iterable[Fact]) -> list[tuple[Fact, Case]]:
    """Each fact, and the case once it is true."""
    folded = []
    for fact in facts:
        case = evolve(case, fact)
        folded.append((fact, case))
    return folded


def _add_fact(writes: Writes, fact: Fact, case: Case, now: datetime, actor: str) -> None:
    """Append a fact to the log, and write what questions are asked of later."""
    kind, body = encode(fact)
    writes.add(ADD_FACT, case_id=case.id, seq=case.version, at=now, actor=actor, kind=kind, body=body)
    project(fact, writes, case)


def _keep(writes: Writes, before: Case, after: Case, now: datetime) -> None:
    """Write the folded case and when it next has something to do."""
    writes.add_sure(
        KEEP,
        of=before.id,
        was=before.version,
        stage=after.stage.value,
        version=after.version,
        next_wake_at=_next_look(after, now),
        snapshot=encode_case(after),
        snapshot_schema=domain_version(),
    )
    if after.reachable is not before.reachable:
        set_reachable(writes.flush(), after.person, reachable=after.reachable)


def _next_look(case: Case, now: datetime) -> datetime | None:
    wake = next_wake(case)
    return wake if wake is None or wake > now else now + PATIENCE
