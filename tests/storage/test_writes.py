"""Gathered writes: the driver gets what SQLAlchemy would have given it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from domain.case import Outcome
from storage.engine import Session, Storage
from storage.projections import INTAKE, SET_INTAKE
from storage.writes import Writes
from tests.storage.desk import EVENING, Patient

DAY = date(2027, 5, 3)


def test_values_are_kept_as_their_columns_say(storage: Storage, ana: Patient) -> None:
    """Days, moments and words come back as they were; a day that is written twice has the later one.

    Mutants: values go to the driver as they are; the second row of a day is left out.
    """

    def writing(session: Session) -> list[tuple[object, ...]]:
        writes = Writes(session)
        for outcome, at in ((Outcome.NOT_KNOWN, None), (Outcome.TAKEN, EVENING)):
            row = {"outcome": outcome.value, "taken_at": at, "reason": None, "part": False}
            writes.add(SET_INTAKE, case_id=ana.case.id, care_day=DAY, **row)
        writes.flush()
        found = session.connection().execute(select(INTAKE).where(INTAKE.c.care_day == DAY))
        return [tuple(row) for row in found]

    assert storage.write_now(writing) == [(ana.case.id, DAY, "taken", EVENING, None, False)]


def test_a_row_without_a_value_is_an_error(storage: Storage, ana: Patient) -> None:
    """Of rows that go together each has what the first has; mutant: what is missing is written as empty."""

    def writing(session: Session) -> None:
        writes, whole = Writes(session), {"outcome": "taken", "taken_at": None, "reason": None, "part": False}
        writes.add_all(
            SET_INTAKE,
            [
                {"case_id": ana.case.id, "care_day": DAY, **whole},
                {"case_id": ana.case.id, "care_day": DAY, "outcome": "taken"},
            ],
        )
        writes.flush()

    with pytest.raises(KeyError):
        storage.write_now(writing)
