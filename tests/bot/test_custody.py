"""Copy, erase and read in from the command line, beside a running bot and without one."""

from __future__ import annotations

import asyncio
import json
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlmodel import select
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.cli.allowances import Allowances
from bot.cli.prescriptions import Prescribed, read_prescription
from bot.control import listening, socket_beside
from bot.custody import NotDone
from bot.invitations import Made, make
from bot.wiring.machine import Blueprint, build
from bot.wiring.running import commands
from domain.decision import Decision
from domain.facts.consent import ConsentWithdrawn
from domain.facts.day import NoteKept
from domain.invitation import Invitation
from scheduler.clock import SteppedClock
from storage.cases import open_case
from storage.engine import Session
from storage.invites import redeem_invite
from storage.load import load
from storage.lock import take_lock
from storage.opening import open_storage
from storage.people import add_person, find_person
from storage.record import record
from storage.tables import InviteRow
from tests.world.world import HOUSE

NOW = datetime(2027, 5, 18, 20, tzinfo=UTC)
NOTE = "a stone in the left shoe"


def filled(session: Session, account: int = 11) -> str:
    """Return a case with a note in it."""
    person = add_person(session, account, account, "en")
    case = open_case(session, person.id, NOW)
    note = NoteKept(NOW.date(), NOW, NOTE)
    return record(session, case, Decision((note,)), NOW, "patient").id


@pytest.fixture
def folder() -> Iterator[Path]:
    """Give a short place: a socket's path has room for about a hundred letters."""
    with TemporaryDirectory() as made:
        yield Path(made)


def ldnbot(folder: Path, *words: str, said: str = "") -> Result:
    """Run one command on the database of this folder."""
    env = {"LDNBOT_DATABASE_URL": f"sqlite:///{folder / 'ldnbot.db'}"}
    return CliRunner().invoke(app, list(words), env=env, input=said)


def opened(folder: Path, *accounts: int) -> list[str]:
    """Make a database with a case for each account."""
    with open_storage(folder / "ldnbot.db") as storage:
        return [storage.write_now(lambda session, a=account: filled(session, a)) for account in accounts]  # type: ignore[misc]  # a bound loop variable


def test_one_case_need_not_be_named_and_the_copy_says_that_it_was_made(folder: Path) -> None:
    """On the terminal; the log names the operator."""
    opened(folder, 11)
    whole = json.loads(ldnbot(folder, "export").stdout)
    assert [fact["kind"] for fact in whole["case"]["facts"]] == ["NoteKept", "DataExported"]
    assert whole["case"]["facts"][-1]["actor"] == "operator"


def test_a_file_is_private_and_never_written_over(folder: Path) -> None:
    """Tables need one."""
    opened(folder, 11)
    out = folder / "copy.zip"
    assert ldnbot(folder, "export", "--tables").exit_code == 2
    assert ldnbot(folder, "export", "--tables", "--out", str(out)).exit_code == 0
    assert out.read_bytes().startswith(b"PK")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    again = ldnbot(folder, "export", "--out", str(out))
    assert (again.exit_code, out.read_bytes()[:2]) == (2, b"PK")
    nowhere = ldnbot(folder, "export", "--out", str(folder / "no" / "where"))
    assert nowhere.exit_code == 1


def test_of_several_cases_one_has_to_be_named(folder: Path) -> None:
    """They are listed by number, without a name."""
    first, second = opened(folder, 11, 12)
    refused = ldnbot(folder, "export")
    assert refused.exit_code == 1
    assert first in refused.output
    assert second in refused.output
    assert "no such case" in ldnbot(folder, "export", "nobody").output
    assert NOTE in ldnbot(folder, "export", second).stdout


def test_erased_means_gone_and_everybody_else_stays(folder: Path) -> None:
    """Asked first; not a byte is left in the file."""
    first, second = opened(folder, 11, 12)
    assert ldnbot(folder, "erase", first, said="n\n").exit_code == 1
    done = ldnbot(folder, "erase", first, said="y\n")
    assert "Receipt" in done.output
    assert ldnbot(folder, "erase", first, "--yes").exit_code == 1
    assert (folder / "ldnbot.db").read_bytes().count(NOTE.encode()) == 1
    assert NOTE in ldnbot(folder, "export", second).stdout


def test_a_copy_is_read_in_again_elsewhere(folder: Path) -> None:
    """For an account without a diary; a second time, or what is no copy, is refused."""
    (case,) = opened(folder, 11)
    copy = folder / "copy.json"
    ldnbot(folder, "export", "--out", str(copy))
    ldnbot(folder, "erase", case, "--yes")
    assert ldnbot(folder, "import", str(copy), "--account", "15").output == f"Read in as case {case}.\n"
    with open_storage(folder / "ldnbot.db") as storage:
        found = storage.write_now(lambda session: find_person(session, 15))
    assert found is not None
    assert found.case_id == case
    assert ldnbot(folder, "import", str(copy), "--account", "15").exit_code == 1
    copy.write_text(copy.read_text().replace("NoteKept", "NoteLost"))
    ldnbot(folder, "erase", case, "--yes")
    unknown = ldnbot(folder, "import", str(copy), "--account", "16")
    assert "does not know" in unknown.output
    copy.write_text("{}")
    assert ldnbot(folder, "import", str(copy), "--account", "16").exit_code == 2
    assert ldnbot(folder, "import", str(folder / "none"), "--account", "16").exit_code == 2


def test_without_a_database_nothing_is_made(folder: Path) -> None:
    """A wrong setting is no new empty database; one in use is left alone."""
    assert "does not exist" in ldnbot(folder, "export").output
    assert not (folder / "ldnbot.db").exists()
    opened(folder, 11)
    with take_lock(folder / "ldnbot.db"):
        assert "in use" in ldnbot(folder, "export").output


async def test_beside_a_running_bot_it_goes_through_the_bot(folder: Path) -> None:
    """It holds the database: it copies and erases when asked at its socket."""
    first, second = await asyncio.to_thread(opened, folder, 11, 12)
    database = folder / "ldnbot.db"
    machine = build(
        Blueprint("1:token", "http://127.0.0.1:9", HOUSE), open_storage(database), SteppedClock(NOW)
    )
    with take_lock(database):
        async with listening(socket_beside(database), commands(machine, SteppedClock(NOW))):
            copied = await asyncio.to_thread(ldnbot, folder, "export", first)
            assert NOTE in copied.stdout
            refused = await asyncio.to_thread(ldnbot, folder, "export")
            assert second in refused.output
            done = await asyncio.to_thread(ldnbot, folder, "erase", first, "--yes")
            assert "Receipt" in done.output
            gone = await asyncio.to_thread(ldnbot, folder, "erase", first, "--yes")
            assert "no such case" in gone.output
    await machine.close()


async def test_a_bot_that_fails_says_so(folder: Path) -> None:
    """Its words are its own, and name nobody."""

    async def fails(body: dict[str, object]) -> dict[str, object]:
        raise ValueError(str(body))

    async with listening(socket_beside(folder / "ldnbot.db"), {"export": fails}):
        failed = await asyncio.to_thread(ldnbot, folder, "export", "somebody")
    assert failed.exit_code == 1
    assert "ValueError" in failed.output
    assert "somebody" not in failed.output


def test_an_invitation_moves_a_diary_that_is_there(folder: Path) -> None:
    """Through the functions behind `invite patient --again`: the newest alone, and no diary that is asleep.

    Mutant: an older invitation for the same diary still works.
    """
    mine, withdrawn = opened(folder, 11, 12)
    with open_storage(folder / "ldnbot.db") as storage:

        def take_back(session: Session) -> None:
            decision = Decision((ConsentWithdrawn(NOW.date(), NOW),))
            record(session, load(session, withdrawn), decision, NOW, "patient")

        storage.write_now(take_back)

        def inviting(case_id: str) -> Made:
            return storage.write_now(lambda session: make(session, Invitation(case_id=case_id), None, NOW))

        first, second = inviting(mine), inviting(mine)
        for number in (withdrawn, "nobody"):
            with pytest.raises(NotDone):
                inviting(number)

        def redeeming(secret: str) -> Invitation | None:
            return storage.write_now(lambda session: redeem_invite(session, secret, 7, NOW))

        assert redeeming(first.secret) is None
        assert redeeming(second.secret) == Invitation(case_id=mine)
        left = storage.write_now(lambda session: session.exec(select(InviteRow)).all())
        assert [row.case_id for row in left] == [None]


@pytest.mark.parametrize(
    "given",
    [
        Prescribed(plan="1.5", again="x"),
        Prescribed(number="555 0100", again="x"),
        Prescribed(allowances=Allowances(way_back=False), again="x"),
    ],
)
def test_a_diary_that_moves_has_its_plan_already(given: Prescribed) -> None:
    """What belongs to a plan is refused beside --again."""
    assert "leave out what belongs to a plan" in str(read_prescription(given))
    assert read_prescription(Prescribed(again="x")) == Invitation(case_id="x")
