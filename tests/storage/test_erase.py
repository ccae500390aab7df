"""What a person was told is not kept is nowhere."""

from __future__ import annotations

from pathlib import Path

from sqlmodel import col, update

from domain.case import Prescriber, Stage
from domain.decision import Decision
from domain.facts.enrolment import InviteAccepted, InviteClosed
from storage import outbox, people
from storage.engine import Session
from storage.load import facts_of, load
from storage.record import record
from storage.tables import CaseRow
from tests.storage.desk import EVENING, enrol, notice, open_desk

NAME = "Benedicta Okafor-Quist"


def test_of_somebody_turned_away_only_the_account_stays(tmp_path: Path) -> None:
    """No fact, no message, no snapshot, no byte in any file; and the case is loaded as before the erasing."""
    accepted = InviteAccepted(None, None, Prescriber(NAME, "+44 20 7946 0000"))

    def turning_away(session: Session) -> None:
        to = enrol(session)
        case = record(session, to.case, Decision((accepted, accepted), (notice(to),)), EVENING, "patient")
        case = record(session, case, Decision((accepted, InviteClosed())), EVENING, "patient")
        assert load(session, case.id) == case
        assert facts_of(session, case.id) == [InviteClosed()]
        assert outbox.next_delivery(session) is None
        session.exec(update(CaseRow).where(col(CaseRow.id) == case.id).values(snapshot_schema="older"))
        assert load(session, case.id) == case
        assert case.stage is Stage.LEFT
        assert people.get_person(session, case.person).case_id == case.id

    with open_desk(tmp_path) as storage:
        storage.write_now(turning_away)
    assert NAME.encode() not in b"".join(file.read_bytes() for file in tmp_path.iterdir())
