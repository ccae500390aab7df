"""Recording a decision: facts first, then everything that follows from them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlmodel import Session, col, insert, select, update

from domain.agenda import next_wake
from domain.case import Case, Stage
from domain.decision import Decision
from domain.evolve import evolve
from domain.facts.base import Fact
from domain.held import as_held
from storage.codec import domain_version, encode, encode_case
from storage.outbox import amend_alerts, enqueue, withdraw, withdraw_all
from storage.people import set_reachable
from storage.projections import project
from storage.tables import CaseRow, FactRow

PATIENCE = timedelta(minutes=1)
"""A case that still has something due after its wake is looked at again this much later, not at once."""


class Stale(Exception):
    """The case was changed by somebody else since it was loaded; nothing was recorded."""


def record(session: Session, case: Case, decision: Decision, now: datetime, actor: str) -> Case:
    """Record what was decided about this case, and return the case as it is now.

    Raises Stale when the stored case is not the one that was decided about.
    """
    _check_version(session, case)
    changed = add_facts(session, case, decision.facts, now, actor)
    keep(session, case, changed, now)
    withdraw(session, case.person, decision.withdrawals)
    notices = decision.notices
    if changed.on_hold:
        notices = tuple(replace(notice, message=as_held(notice.message, ())[0]) for notice in notices)
    if changed.on_hold and not case.on_hold:
        amend_alerts(session, case.id, lambda message: as_held(message, ())[0])
    if changed.stage is Stage.LEFT and case.stage is not Stage.LEFT:
        withdraw_all(session, case.id)
    enqueue(session, case.id, notices)
    return changed


def add_facts(session: Session, case: Case, facts: Iterable[Fact], now: datetime, actor: str) -> Case:
    """Append facts to the log, fold them, and write what questions are asked of later."""
    for fact in facts:
        case = evolve(case, fact)
        kind, body = encode(fact)
        row = {"case_id": case.id, "seq": case.version, "at": now, "actor": actor, "kind": kind, "body": body}
        session.exec(insert(FactRow).values(row))
        project(fact, session, case)
    return case


def keep(session: Session, before: Case, after: Case, now: datetime) -> None:
    """Write the folded case and when it next has something to do."""
    session.exec(
        update(CaseRow)
        .where(col(CaseRow.id) == before.id)
        .values(
            stage=after.stage.value,
            version=after.version,
            next_wake_at=_next_look(after, now),
            snapshot=encode_case(after),
            snapshot_schema=domain_version(),
        )
    )
    if after.reachable is not before.reachable:
        set_reachable(session, after.person, reachable=after.reachable)


def _check_version(session: Session, case: Case) -> None:
    stored = session.exec(select(CaseRow.version).where(CaseRow.id == case.id)).one()
    if stored != case.version:
        raise Stale(case.id)


def _next_look(case: Case, now: datetime) -> datetime | None:
    wake = next_wake(case)
    return wake if wake is None or wake > now else now + PATIENCE
