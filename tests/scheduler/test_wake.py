"""Time as a command: every due case is woken, and one that fails stops nobody."""

from __future__ import annotations

from functools import partial

import pytest
from sqlmodel import col, update

from domain.case import Case
from scheduler.wake import wake_once
from storage import cases
from storage.cases import PUSHED_ON
from storage.engine import Session, Storage, StorageTrouble
from storage.tables import CaseRow
from tests.storage.desk import EVENING, MINUTE, Patient, enrol, spoil


def make_due(session: Session, case: Case) -> None:
    """Let a case wait for this evening."""
    session.exec(update(CaseRow).where(col(CaseRow.id) == case.id).values(next_wake_at=EVENING))


def due(session: Session) -> list[str]:
    """Who is due this evening."""
    return list(cases.due_cases(session, EVENING))


async def test_every_due_case_is_woken_and_then_none_is(storage: Storage) -> None:
    """More than one batch; a second tick at the same moment finds nothing."""
    for number in range(3):
        case = (await storage.write(partial(enrol, telegram_id=5000 + number))).case
        await storage.write(partial(make_due, case=case))
    assert await wake_once(storage, EVENING - MINUTE) == 0
    assert await wake_once(storage, EVENING) == 3
    assert await wake_once(storage, EVENING) == 0


async def test_a_case_that_fails_waits_an_hour_and_stops_nobody(
    storage: Storage, ana: Patient, caplog: pytest.LogCaptureFixture
) -> None:
    """It is named by its id alone, the others are woken; mutant: the batch is given up."""
    ben = await storage.write(partial(enrol, telegram_id=1002))
    await storage.write(partial(spoil, case=ana.case))
    await storage.write(partial(make_due, case=ana.case))
    await storage.write(partial(make_due, case=ben.case))
    assert await wake_once(storage, EVENING) == 2
    assert await storage.read(due) == []
    assert await storage.read(partial(cases.due_cases, now=EVENING + PUSHED_ON)) == [ana.case.id]
    told = [record.getMessage() for record in caplog.records if ana.case.id in record.getMessage()]
    assert len(told) == 1
    assert "no" not in told[0].replace(ana.case.id, "").split()


async def test_trouble_with_the_database_blames_no_case(storage: Storage, ana: Patient) -> None:
    """A full disk pushes nobody on: the tick comes again."""
    await storage.write(partial(make_due, case=ana.case))
    await storage.write(
        lambda session: session.connection().exec_driver_sql("ALTER TABLE fact RENAME TO gone")
    )
    await storage.write(
        lambda session: session.connection().exec_driver_sql("ALTER TABLE 'case' RENAME TO away")
    )
    with pytest.raises(StorageTrouble):
        await wake_once(storage, EVENING)
