"""The audit trail: added to, emptied with its case, and found out when anything else was done to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.audit import Deed, Entry
from domain.commands.erasing import DeleteEverything
from storage.audit import (
    AuditBroken,
    AuditSound,
    Flaw,
    add_entry,
    entries_about,
    entries_of_team,
    forget_case,
    verify,
)
from storage.cases import apply
from storage.engine import Contradiction, Session, Storage
from storage.tables import CaseRow
from tests.storage.desk import ANA, BEN, CLEO, EVENING, MINUTE, enrol, open_desk

T = TypeVar("T")

ROLLED_BACK = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""One database for all examples: each takes back what it did."""


class TakenBack(Exception):
    """Nothing of a transaction is kept."""


def try_out(storage: Storage, fn: Callable[[Session], T]) -> T:
    """What the function returns, with all that it did taken back."""
    results: list[T] = []

    def whole(session: Session) -> None:
        results.append(fn(session))
        raise TakenBack

    with pytest.raises(TakenBack):
        storage.write_now(whole)
    return results[0]


def run(session: Session, *statements: str) -> None:
    """Do what somebody with the file in hand could do."""
    for statement in statements:
        session.connection().exec_driver_sql(statement)


def dina(case_id: str | None, team_id: str | None = None, detail: str = "") -> Entry:
    """Dina looks at something."""
    return Entry(EVENING, "Dina", 9, Deed.VIEWED_CARD, case_id, team_id, detail)


@st.composite
def trails(draw: st.DrawFn) -> list[Entry | str]:
    """Entries about three cases or none, and names of cases that are forgotten in between."""
    case = st.sampled_from(["first", "second", "third"])
    team = st.none() | st.sampled_from(["north", "south"])
    moment = st.integers(0, 9).map(lambda minutes: EVENING + minutes * MINUTE)
    actor = st.none() | st.integers(1, 9)
    deed = st.sampled_from(Deed)
    entry = st.builds(Entry, moment, st.text(max_size=5), actor, deed, st.none() | case, team, st.text())
    return draw(st.lists(st.one_of(entry, entry, case), min_size=1, max_size=12))


def live(session: Session, trail: list[Entry | str]) -> list[Entry]:
    """Write it all down; return the entries that are left, oldest first."""
    for number, case_id in enumerate(("first", "second", "third")):
        person = enrol(session, 5000 + number).person.id
        session.add(CaseRow(id=case_id, person_id=person, opened_at=EVENING, stage="active", version=0))
    left: list[Entry] = []
    for each in trail:
        if isinstance(each, Entry):
            add_entry(session, each)
            left.append(each)
        else:
            about = [entry for entry in left if entry.case_id == each]
            assert forget_case(session, each) == len(about)
            left = [entry for entry in left if entry.case_id != each]
    return left


@ROLLED_BACK
@given(trail=trails())
def test_whatever_is_added_and_forgotten_the_trail_is_sound_and_can_be_read(
    storage: Storage, trail: list[Entry | str]
) -> None:
    """All entries of cases that are left come back, newest first.

    Mutants: `forget_case` leaves the head alone; `add_entry` does not flush before it writes.
    """

    def living(session: Session) -> None:
        left = live(session, trail)[::-1]
        sound = verify(session)
        assert isinstance(sound, AuditSound)
        entries = [each for each in trail if isinstance(each, Entry)]
        assert (sound.count, sound.count - sound.forgotten) == (len(entries), len(left))
        for case_id in ("first", "second", "third"):
            about = tuple(entry for entry in left if entry.case_id == case_id)
            assert entries_about(session, case_id, 99) == about
            assert entries_about(session, case_id, 2) == about[:2]
        for team_id in ("north", "south"):
            team = tuple(entry for entry in left if entry.team_id == team_id)
            assert entries_of_team(session, team_id, 99) == team

    try_out(storage, living)


SPOILT = """
UPDATE audit SET at = at + 1 WHERE seq = {seq}
UPDATE audit SET before = 'x' WHERE seq = {seq}
UPDATE audit SET before = substr(before, 2) || 'x' WHERE seq = {seq}
UPDATE audit SET hash = 'x' WHERE seq = {seq}
UPDATE audit SET hash = substr(hash, 2) || 'x' WHERE seq = {seq}
UPDATE audit SET salted = 'x' WHERE seq = {seq}
UPDATE audit SET salted = substr(salted, 2) || 'x' WHERE seq = {seq}
UPDATE audit SET salt = 'x' WHERE seq = {seq}
UPDATE audit SET salt = substr(salt, 2) || 'x' WHERE seq = {seq}
UPDATE audit SET salt = NULL WHERE seq = {seq}
UPDATE audit SET salt = salt || substr(body, 1, 1), body = substr(body, 2) WHERE seq = {seq}
UPDATE audit SET body = 'x' WHERE seq = {seq}
UPDATE audit SET body = replace(body, 'Dina', 'Cleo') WHERE seq = {seq}
UPDATE audit SET body = CAST(body AS BLOB) WHERE seq = {seq}
UPDATE audit SET body = NULL WHERE seq = {seq}
UPDATE audit SET case_id = 'x' WHERE seq = {seq}
UPDATE audit SET case_id = NULL WHERE seq = {seq}
UPDATE audit SET team_id = 'x' WHERE seq = {seq}
UPDATE audit SET team_id = NULL WHERE seq = {seq}
UPDATE audit SET salt = NULL, body = NULL WHERE seq = {seq}
UPDATE audit SET salt = NULL, body = NULL, case_id = NULL, team_id = NULL WHERE seq = {seq}
UPDATE audit SET team_id = 'north' WHERE seq = 4
UPDATE audit SET salt = 'x', body = '{{}}' WHERE seq = 4
DELETE FROM audit WHERE seq = {seq}
DELETE FROM audit WHERE seq >= {seq}
DELETE FROM audit WHERE seq <= {seq}
DELETE FROM audit WHERE seq = {seq}; {turn}; UPDATE audit SET seq = -seq - (-seq > {seq})
{turn}; UPDATE audit SET seq = CASE -seq WHEN {seq} THEN {next} WHEN {next} THEN {seq} ELSE -seq END
{turn}; UPDATE audit SET seq = -seq + (-seq >= {seq}); INSERT INTO audit SELECT {seq}, {of} WHERE seq = {next}
INSERT INTO audit SELECT 7, {of} WHERE seq = {seq}
UPDATE audit_head SET count = count + 1
UPDATE audit_head SET count = count - 1
UPDATE audit_head SET last = (SELECT before FROM audit WHERE seq = {seq})
UPDATE audit_head SET forgotten = forgotten + 1
DELETE FROM audit_head
""".strip().splitlines()
"""One thing each that is done to a trail of six entries, where nothing stands in the way."""

TURN = "UPDATE audit SET seq = -seq"
OF = "at, before, hash, salted, salt, body, case_id, team_id FROM audit"

UNGUARDED = [
    "PRAGMA defer_foreign_keys = ON",
    "PRAGMA ignore_check_constraints = ON",
    *[
        f"DROP TRIGGER IF EXISTS {name}"
        for name in (
            "audit_is_appended_to",
            "audit_is_only_emptied",
            "audit_stays",
            "audit_head_is_one",
            "audit_head_only_grows",
            "audit_head_stays",
        )
    ],
]


def six(session: Session) -> None:
    """Six entries: three about Ana, and one each about Ben, about nobody, and about Cleo, who is gone."""
    ana, ben, cleo = (enrol(session, each).case.id for each in (ANA, BEN, CLEO))
    for case_id in (ana, ben, None, cleo, ana, ana):
        add_entry(session, dina(case_id, "north"))
    assert forget_case(session, cleo) == 1
    assert isinstance(verify(session), AuditSound)


@pytest.mark.parametrize("spoiling", SPOILT)
def test_whatever_is_done_to_it_past_the_bot_is_found(storage: Storage, spoiling: str) -> None:
    """Changed, taken out, cut off, swapped, put in, emptied, hidden: at the beginning, within, near the end.

    Mutants: any condition of `_flaw` or `_against` taken away; `_hash` without seq, moment or `salted`.
    """

    def spoil(session: Session, seq: int) -> None:
        six(session)
        run(session, *UNGUARDED)
        before = rows(session)
        run(session, *spoiling.format(seq=seq, next=seq + 1, turn=TURN, of=OF).split("; "))
        changed = rows(session) != before  # what names no case cannot lose the name of one
        assert isinstance(verify(session), AuditBroken) == changed

    for seq in (1, 3, 4, 5):
        try_out(storage, partial(spoil, seq=seq))


def rows(session: Session) -> list[object]:
    """All that is kept of the trail."""
    tables = ("SELECT * FROM audit ORDER BY seq", "SELECT * FROM audit_head")
    return [tuple(row) for each in tables for row in session.connection().exec_driver_sql(each)]


def test_the_hashes_can_be_worked_out_by_hand(storage: Storage) -> None:
    """As decision 24 says, so that a trail of today can be checked by whoever comes later.

    Mutants: `_hash` leaves out any of its four parts; `_salted` leaves out the salt.
    """
    storage.write_now(six)
    last = "0" * 64

    def read(session: Session) -> list[tuple[int, int, str, str, str, str | None, str]]:
        found = session.connection().exec_driver_sql(
            "SELECT seq, at, before, hash, salted, salt, body FROM audit ORDER BY seq"
        )
        return [tuple(row) for row in found]

    for seq, at, before, of_all, salted, salt, body in storage.write_now(read):
        assert before == last
        assert of_all == sha256(f"{before}|{seq}|{at}|{salted}".encode()).hexdigest()
        assert salt is None or salted == sha256((salt + body).encode()).hexdigest()
        last = of_all


def test_it_is_said_where_the_trail_breaks_and_how(storage: Storage) -> None:
    """The first entry that does not hold."""
    found = {
        "UPDATE audit SET at = 0 WHERE seq IN (4, 2)": AuditBroken(2, Flaw.CHANGED),
        "UPDATE audit SET salt = salt || '{', body = substr(body, 2) WHERE seq = 5": AuditBroken(
            5, Flaw.CHANGED
        ),
        "DELETE FROM audit WHERE seq = 3": AuditBroken(3, Flaw.MISSING),
        "DELETE FROM audit WHERE seq > 4": AuditBroken(5, Flaw.MISSING),
        "UPDATE audit SET case_id = NULL WHERE seq = 5": AuditBroken(5, Flaw.MISPLACED),
        "UPDATE audit_head SET count = 4": AuditBroken(5, Flaw.ADDED),
        "UPDATE audit_head SET last = 'x'": AuditBroken(6, Flaw.HEAD),
        "UPDATE audit SET salt = NULL, body = NULL, case_id = NULL, team_id = NULL": AuditBroken(
            6, Flaw.EMPTIED
        ),
    }

    def spoil(session: Session, statement: str) -> AuditSound | AuditBroken:
        six(session)
        run(session, *UNGUARDED, statement)
        return verify(session)

    assert {each: try_out(storage, partial(spoil, statement=each)) for each in found} == found


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM audit WHERE seq = 6",
        "UPDATE audit SET at = at + 1",
        "UPDATE audit SET seq = 9 WHERE seq = 6",
        "UPDATE OR REPLACE audit SET seq = 5 WHERE seq = 6",
        "UPDATE audit SET salted = 'x' WHERE seq = 1",
        "UPDATE audit SET body = 'x' WHERE seq = 1",
        "UPDATE audit SET body = NULL WHERE seq = 1",
        "UPDATE audit SET case_id = NULL, team_id = NULL WHERE seq = 1",
        "UPDATE audit SET body = 'x' WHERE body IS NULL",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 2",
        "REPLACE INTO audit (seq, at, before, hash, salted) VALUES (6, 0, 'x', 'x', 'x')",
        "INSERT INTO audit (seq, at, before, hash, salted) VALUES (8, 0, 'x', 'x', 'x')",
        "DELETE FROM audit_head",
        "UPDATE audit_head SET count = count - 1",
        "UPDATE audit_head SET forgotten = 0",
        "REPLACE INTO audit_head (id, count, forgotten, last) VALUES (1, 0, 0, 'x')",
    ],
)
def test_the_database_itself_takes_back_nothing(storage: Storage, statement: str) -> None:
    """What is added stays as it is, whoever asks. Mutant: any trigger of migration 0009 left out."""
    storage.write_now(six)
    before = storage.write_now(rows)
    with pytest.raises(Contradiction):
        storage.write_now(lambda session: run(session, statement))
    assert storage.write_now(rows) == before


def test_an_entry_is_kept_with_what_it_tells_of_or_not_at_all(storage: Storage) -> None:
    """A transaction that fails leaves none; and about a case that is not there none is written."""
    storage.write_now(six)
    before = storage.write_now(verify)
    try_out(storage, lambda session: add_entry(session, dina(None)))
    with pytest.raises(Contradiction):
        storage.write_now(lambda session: add_entry(session, dina("nobody's")))
    assert storage.write_now(verify) == before


NAME, TEAM, DETAIL = "Benedicta Okafor-Quist", "the team of Harrogate", "asked about the rash on her arm"


def test_of_a_deleted_case_the_trail_keeps_no_name_no_number_and_no_word(tmp_path: Path) -> None:
    """In no file, while the bot runs on; nor the salt, with which a guess could be tried. Ben's stays.

    Mutants: `forget_case` leaves the salt or the team, or is not called by `erase_person`.
    """

    def filling(session: Session) -> tuple[str, list[str]]:
        ana, ben = enrol(session, ANA).case.id, enrol(session, BEN).case.id
        add_entry(session, dina(ben))
        add_entry(session, Entry(EVENING, NAME, 987_654, Deed.MESSAGED, ana, TEAM, DETAIL))
        add_entry(session, Entry(EVENING, NAME, 987_654, Deed.EXPORTED, ana, None))
        salts = session.connection().exec_driver_sql("SELECT salt FROM audit WHERE seq > 1").scalars().all()
        return ana, [NAME, TEAM, DETAIL, "987654", ana, *salts]

    with open_desk(tmp_path) as storage:
        case_id, secrets = storage.write_now(filling)
        before = storage.write_now(verify)
        assert isinstance(before, AuditSound)
        storage.write_now(lambda session: apply(session, case_id, DeleteEverything(), EVENING, "patient"))
        storage.empty_journal_now()
        assert storage.write_now(verify) == AuditSound(3, 2, before.last)
        kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        assert [each for each in secrets if each.encode() in kept] == []
        assert b"Dina" in kept
