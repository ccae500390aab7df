"""A case that leaves the database comes back as it was (law L2), into this one or another."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copyfile

import pytest
from sqlmodel import select

from bot.copies import NoCopy, as_tables, as_whole, read_whole
from domain.case import Case, Intake, Outcome, Prescriber, Rating
from domain.case.careday import Opening
from domain.commands.alerting import TooMuch
from domain.decision import Decision
from domain.dose import Dose
from domain.facts.base import Fact
from domain.facts.care import CareOffered, SharingChosen
from domain.facts.day import DayOpened, IntakeSet, NoteKept, PainNowNoted, RatingSet
from domain.facts.enrolment import InviteAccepted, InviteClosed
from domain.facts.letters import LetterCame, LetterSent
from domain.facts.marks import MarkSet
from domain.facts.settings import PreferencesSet
from domain.marks import Mark
from domain.messages.alerting import ThreeWays
from domain.notices import Choice, Gravity, Notice
from domain.preferences import Preferences
from domain.team.care import CareTeam, Sharing
from domain.team.team import ALWAYS
from storage.archive import Archive, Taken, archive_of, cases_of_all, restore
from storage.engine import Session, Storage
from storage.letters import Draft, draft_letter
from storage.load import load
from storage.opening import open_storage
from storage.outbox import enqueue
from storage.people import add_person, get_person
from storage.reads import history
from storage.record import record
from storage.tables import OutboxRow
from storage.team_log import open_team
from tests.storage.desk import ANA, DAY, EVENING, Patient, enrol

NOTE = "=SUM(A1) said my knee, “tired” – 7 °C outside"


def facts() -> tuple[Fact, ...]:
    """Return a little of everything."""
    opened = DayOpened(DAY, Opening.ASKED, Dose(1500), EVENING, asked=True)
    return (
        InviteAccepted(None, None, Prescriber("Dr Ben Okafor", "020 7946 0000")),
        PreferencesSet(Preferences(large_buttons=True)),
        opened,
        RatingSet(DAY, Rating(13, EVENING)),
        IntakeSet(DAY, Intake(Outcome.TAKEN, EVENING, EVENING), None),
        NoteKept(DAY, EVENING, NOTE),
        PainNowNoted(EVENING, 13),
        MarkSet(DAY, Mark.STRESS, EVENING),
    )


def filled(session: Session) -> Case:
    """Return Ana's case with all that."""
    ana = enrol(session)
    return record(session, ana.case, Decision(facts()), EVENING, "patient")


@pytest.fixture
def other(tmp_path: Path, new_database: Path) -> Storage:
    """Another database, empty and open."""
    path = tmp_path / "other" / "ldnbot.db"
    path.parent.mkdir()
    copyfile(new_database, path)
    return open_storage(path)


def test_exported_and_read_in_again_it_is_the_same_case(storage: Storage, other: Storage) -> None:
    """Case, history and log, byte for byte. Mutant: `restore` forgets `project`."""

    def coming(session: Session) -> Case:
        person = get_person(session, add_person(session, ANA, ANA, "en").id)
        return restore(session, read_whole(file), person)

    def writing(session: Session) -> Case:
        case = filled(session)
        for person, words, fact in ((case.person, "=1 from Ana", LetterSent), (77, "from Ben", LetterCame)):
            mine = person == case.person
            draft = Draft(
                case.id, "t", person, to_team=mine, name="" if mine else "Ben", text=words, message=None
            )
            letter = draft_letter(session, draft, EVENING)
            sent = LetterSent(letter, EVENING) if fact is LetterSent else LetterCame(letter, "Ben", EVENING)
            case = record(session, case, Decision((sent,)), EVENING, "patient")
        return case

    with other:
        was = storage.write_now(writing)
        archive = storage.write_now(lambda session: archive_of(session, was.id))
        assert {each.text for each in archive.messages} == {"=1 from Ana", "from Ben"}
        file = as_whole(archive, EVENING)
        case = other.write_now(coming)
        assert case == was
        assert other.write_now(lambda session: load(session, was.id)) == was
        past = storage.write_now(lambda session: history(session, was.id))
        assert other.write_now(lambda session: history(session, was.id)) == past
        again = other.write_now(lambda session: archive_of(session, was.id))
        assert as_whole(again, EVENING) == file
        assert as_tables(again, EVENING) == as_tables(archive, EVENING)


def test_a_case_is_read_in_once(storage: Storage, ana: Patient) -> None:
    """Nobody gets a second one, and nobody's case becomes somebody else's."""
    record_of = storage.write_now(lambda session: archive_of(session, ana.case.id))

    def for_cleo(session: Session) -> None:
        restore(session, record_of, get_person(session, add_person(session, 7, 7, "en").id))

    for work in (lambda session: restore(session, record_of, ana.person), for_cleo):
        with pytest.raises(Taken):
            storage.write_now(work)


def test_of_somebody_turned_away_the_numbers_go_on(storage: Storage, other: Storage) -> None:
    """What was erased before the first fact left counts as well."""

    def closed(session: Session) -> Case:
        to = enrol(session)
        accepted = InviteAccepted(None, None, None)
        return record(session, to.case, Decision((accepted, InviteClosed())), EVENING, "patient")

    with other:
        was = storage.write_now(closed)
        archive = storage.write_now(lambda session: archive_of(session, was.id))

        def coming(session: Session) -> Case:
            return restore(session, archive, get_person(session, add_person(session, ANA, ANA, "en").id))

        assert other.write_now(coming) == was


def test_cases_are_listed_without_a_name(storage: Storage, ana: Patient) -> None:
    """Number, stage and day."""
    assert list(storage.write_now(cases_of_all)) == [(ana.case.id, "invited", EVENING)]
    with pytest.raises(LookupError):
        storage.write_now(lambda session: archive_of(session, "nobody"))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda _: "{}", "no copy"),
        (lambda _: "not json", "no copy"),
        (lambda text: text.replace('"version": 3', '"version": 4'), "version 4"),
        (lambda text: text.replace('"seq": 2', '"seq": 9'), "gap"),
        (lambda text: text.replace('"language"', '"name"'), "person"),
    ],
)
def test_what_is_no_copy_is_refused_without_quoting_it(change: object, why: str, storage: Storage) -> None:
    """Cut off, of another version, with a fact missing."""
    was = storage.write_now(filled)
    archive = storage.write_now(lambda session: archive_of(session, was.id))
    text = as_whole(archive, EVENING).decode()
    assert callable(change)
    with pytest.raises(NoCopy, match=why) as refused:
        read_whole(change(text).encode())
    assert "knee" not in str(refused.value)


def test_an_empty_case_is_a_copy_too() -> None:
    """Nothing recorded yet."""
    empty = Archive("0" * 16, EVENING, "en", ())
    assert read_whole(as_whole(empty, EVENING)) == empty


def test_an_alert_that_had_not_arrived_is_said_where_the_diary_comes_back(
    storage: Storage, other: Storage
) -> None:
    """Waiting or on its way when the copy was made; one that arrived, or a question, is not.

    Mutants: `restore` queues nothing; everything that waits is taken along.
    """

    def coming(session: Session) -> list[tuple[str, int, str]]:
        person = get_person(session, add_person(session, ANA, ANA, "en").id)
        restore(session, read_whole(file), person)
        rows = session.exec(select(OutboxRow)).all()
        return [(row.key, row.person_id, row.state) for row in rows]

    with other:
        was = storage.write_now(filled)
        alert = Notice(
            "alert:1",
            was.person,
            ThreeWays(None, None, dosing=True),
            "alert:1",
            EVENING,
            ((Choice("too_much", TooMuch()),),),
            gravity=Gravity.ALERT,
        )
        question = Notice("week:1", was.person, ThreeWays(None, None, dosing=True), "week", EVENING)
        storage.write_now(lambda session: enqueue(session, was.id, (alert, question)))
        archive = storage.write_now(lambda session: archive_of(session, was.id))
        file = as_whole(archive, EVENING)
        [(key, _, state)] = other.write_now(coming)
        assert (key, state) == ("alert:1", "open")


def test_a_copy_of_the_first_version_is_read(storage: Storage) -> None:
    """It knew nothing of what waits."""
    was = storage.write_now(filled)
    archive = storage.write_now(lambda session: archive_of(session, was.id))
    old = json.loads(as_whole(archive, EVENING))
    del old["case"]["waiting"]
    assert read_whole(json.dumps({**old, "version": 1}).encode()) == archive


def test_a_diary_from_a_file_is_kept_at_home(storage: Storage, other: Storage) -> None:
    """No team there was asked, and the name is not kept. Mutant: `restore` leaves the team in the case."""

    def sharing(session: Session) -> Case:
        care = CareTeam(open_team(session, EVENING).id, "Riverside", ALWAYS)
        named = SharingChosen(Sharing.NAME, EVENING, 2, "Ana M.")
        case = filled(session)
        return record(session, case, Decision((CareOffered(care), named)), EVENING, "patient")

    def coming(session: Session) -> Case:
        person = get_person(session, add_person(session, ANA, ANA, "en").id)
        return restore(session, archive, person)

    with other:
        case = storage.write_now(sharing)
        assert case.care is not None
        archive = storage.write_now(lambda session: archive_of(session, case.id))
        assert other.write_now(coming).care is None
        back = other.write_now(lambda session: load(session, case.id))
        assert (back.care, back.version) == (None, case.version + 1)
