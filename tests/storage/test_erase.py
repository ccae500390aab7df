"""What a person was told is not kept is nowhere."""

from __future__ import annotations

from pathlib import Path

from sqlmodel import SQLModel, col, select, update

from domain.audit import Deed, Entry
from domain.case import Prescriber, Rating, Stage
from domain.commands.erasing import DeleteEverything
from domain.decision import Decision
from domain.facts.day import NoteKept, PainNowNoted, RatingSet
from domain.facts.enrolment import InviteAccepted, InviteClosed
from storage import claiming, people
from storage.audit import add_entry
from storage.cases import Applied, apply, wake_due
from storage.engine import Session
from storage.load import facts_of, load
from storage.record import record
from storage.screens import bind_message, store_screen
from storage.tables import PersonRow, SnapshotRow
from storage.updates import see_update
from tests.storage.desk import ANA, BEN, DAY, EVENING, Patient, buttons, enrol, evening, notice, open_desk

NAME = "Benedicta Okafor-Quist"


def test_of_somebody_turned_away_only_the_account_stays(tmp_path: Path) -> None:
    """No fact, no message, no snapshot, no byte in any file; and the case is loaded as before the erasing."""
    accepted = InviteAccepted(None, None, Prescriber(NAME, "+44 20 7946 0000"))

    def turning_away(session: Session) -> None:
        to = enrol(session)
        add_entry(session, Entry(EVENING, NAME, None, Deed.INVITED, to.case.id, None))
        case = record(session, to.case, Decision((accepted, accepted), (notice(to),)), EVENING, "patient")
        case = record(session, case, Decision((accepted, InviteClosed())), EVENING, "patient")
        assert load(session, case.id) == case
        assert facts_of(session, case.id) == [InviteClosed()]
        assert claiming.next_delivery(session) is None
        session.exec(update(SnapshotRow).where(col(SnapshotRow.case_id) == case.id).values(folded_by="older"))
        assert load(session, case.id) == case
        assert case.stage is Stage.LEFT
        assert people.get_person(session, case.person).case_id == case.id

    with open_desk(tmp_path) as storage:
        storage.write_now(turning_away)
    assert NAME.encode() not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


NOTE = "everything hurts since the move to Harrogate"
OF_NOBODY = {
    *{"heart", "halt", "dead_letter", "audit_head", "invite_try", "update_seen"},
    *{"team", "team_fact", "inbox"},
    *{"fleeting", "outage"},
}
"""Tables that name neither case nor person. Tries and updates are cleared by account and chat; a team's log
names patients by the number of their case alone, and the name is in the case. What is to be deleted from a
team's chats has to be known until it is.
"""


def fill(session: Session, telegram_id: int) -> Patient:
    """Return a patient about whom every kind of row is kept."""
    to = enrol(session, telegram_id)
    facts = (
        InviteAccepted(None, None, Prescriber(NAME, "+44 20 7946 0000")),
        NoteKept(DAY, EVENING, NOTE),
        RatingSet(DAY, Rating(13, EVENING)),
        PainNowNoted(EVENING, 13),
    )
    case = record(session, to.case, Decision(facts, (notice(to),)), EVENING, "patient")
    token = store_screen(
        session, (to.person.id, to.person.chat, case.id), "note", evening(), buttons(), EVENING
    )
    bind_message(session, token, 77)
    see_update(session, 7 * telegram_id, EVENING, to.person.chat)
    add_entry(session, Entry(EVENING, "Dina", 9, Deed.VIEWED_CARD, case.id, "a team", NOTE))
    return to


def rows(session: Session) -> dict[str, int]:
    """Return how many rows each table has."""
    return {
        table.name: len(session.connection().execute(table.select()).all())
        for table in SQLModel.metadata.sorted_tables
    }


def test_every_table_that_can_hold_something_of_a_person_names_the_person() -> None:
    """So that a table that is added later is emptied too. Mutant: a table with a column `of_case`."""
    unnamed = {
        table.name
        for table in SQLModel.metadata.sorted_tables
        if not {"case_id", "person_id"} & set(table.c.keys()) and table.name != "person"
    }
    assert unnamed == OF_NOBODY


def test_of_somebody_who_deletes_everything_no_row_and_no_byte_is_left(tmp_path: Path) -> None:
    """While the bot runs on, in the database and in its journal; and somebody else keeps everything.

    Mutant: `secure_delete` off in storage/engine.py, or `empty_journal_now` without TRUNCATE.
    """

    def only_ben(session: Session) -> dict[str, int]:
        fill(session, BEN)
        return rows(session)

    def deleting(session: Session) -> Applied:
        ana = fill(session, ANA)
        done = apply(session, ana.case.id, DeleteEverything(), EVENING, "patient", 500)
        assert isinstance(done, Applied)
        return done

    with open_desk(tmp_path) as storage:
        before = storage.write_now(only_ben)
        done = storage.write_now(deleting)
        storage.empty_journal_now()
        after = storage.write_now(rows)
        assert after.pop("update_seen") == before.pop("update_seen") + 2  # numbers alone
        assert after.pop("audit") == before.pop("audit") + 1  # hashes alone
        assert after == before
        assert done.erased is not None
        assert done.erased.messages == (77,)
        kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        assert kept.count(NOTE.encode()) == 2
        assert str(ANA).encode() not in storage.write_now(_chats)


def _chats(session: Session) -> bytes:
    people = session.exec(select(PersonRow.telegram_id, PersonRow.chat_id)).all()
    seen = session.connection().execute(SQLModel.metadata.tables["update_seen"].select()).all()
    return repr((people, seen)).encode()


def test_what_was_on_its_way_to_somebody_who_is_gone_settles_nothing(tmp_path: Path) -> None:
    """A notice that was claimed is dropped; one that waited is never claimed."""

    def deleting(session: Session) -> None:
        ana = fill(session, ANA)
        claimed = claiming.claim(session, EVENING, "run", claiming.Claim(10, 10))
        assert len(claimed) == 1
        apply(session, ana.case.id, DeleteEverything(), EVENING, "patient")
        assert claiming.claim(session, EVENING, "run", claiming.Claim(10, 10)) == ()
        assert claiming.next_delivery(session) is None
        assert wake_due(session, EVENING) == 0
        assert people.find_person(session, ANA) is None

    with open_desk(tmp_path) as storage:
        storage.write_now(deleting)
