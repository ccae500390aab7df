"""The command line: what it prints, what it refuses, and how it ends."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.render.hours import say_hours
from bot.render.reader import Reader
from domain.audit import Deed, Entry
from domain.commands.team.members import FoundTeam, JoinTeam
from domain.dose import Dose, Form, Liquid, Pieces
from domain.invitation import Invitation
from domain.plan import Advance, Sentence, WayBack
from domain.team.roles import Role
from sandbox import Rates, Sandbox
from scheduler.clock import SystemClock
from storage.audit import AuditSound, add_entry, verify
from storage.engine import Session
from storage.invites import redeem_invite
from storage.lock import take_lock
from storage.opening import open_storage
from storage.people import add_person
from storage.team_log import all_teams, open_team
from storage.teams import apply_team
from tests.world.team import hours
from tests.world.world import HOUSE

TOKEN = "1000000001:sandbox-token-of-no-value-000000000"
OTHER_TOKEN = "1000000002:sandbox-token-of-no-value-000000000"


@dataclass(frozen=True)
class Ended:
    """How a command ended; `output` is what stood on the terminal, standard error included."""

    exit_code: int
    stdout: str
    output: str


@dataclass
class Shell:
    """A folder of its own, the settings, and a server to talk to."""

    folder: Path
    sandbox: Sandbox
    env: dict[str, str]

    async def run(self, *words: str, stdin: str | bytes = "", **env: str) -> Ended:
        """Run one command to its end."""
        result = await asyncio.to_thread(
            lambda: CliRunner().invoke(app, list(words), input=stdin, env={**self.env, **env})
        )
        return Ended(result.exit_code, result.stdout, result.output)

    @property
    def database(self) -> Path:
        """Where the database is."""
        return self.folder / "ldnbot.db"

    def redeemed(self, link: str) -> Invitation | None:
        """Use an invitation up and return what it brought."""
        secret = link.partition("?start=")[2].strip()
        with open_storage(self.database) as storage:
            now = SystemClock().now()
            return storage.write_now(lambda session: redeem_invite(session, secret, 11, now))


@pytest.fixture
async def shell(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Shell]:
    """Give a folder, complete settings and a server on loopback."""
    for name in [name for name in os.environ if name.startswith("LDNBOT_")]:
        monkeypatch.delenv(name)
    now = datetime(2027, 5, 4, 9, tzinfo=UTC)
    sandbox = Sandbox(lambda: now, token=TOKEN, rates=Rates.off())
    with TemporaryDirectory() as name:  # short: the control socket's path has little room
        folder = Path(name)
        monkeypatch.chdir(folder)
        async with sandbox.serve() as root:
            env = {
                "LDNBOT_TOKEN": TOKEN,
                "LDNBOT_API_URL": root,
                "LDNBOT_DATABASE_URL": f"sqlite:///{folder}/ldnbot.db",
                "LDNBOT_EMERGENCY_NUMBER": "999",
                "LDNBOT_CRISIS_LINE": "a line, 555 0199",
                "LDNBOT_CLINIC_CONTACT": "a clinic, 555 0100",
            }
            yield Shell(folder, sandbox, env)


async def test_understand_writes_a_line_per_line(shell: Shell) -> None:
    """Sentences in, JSON lines out, whatever the bytes."""
    result = await shell.run("understand", stdin=b"pain 6.5\n\n\xff\xfe\nmy tongue feels swollen\n")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [line["pain"] for line in lines] == [6.5, None, None, None]
    assert lines[3]["red_flags"] == ["allergy"]


async def test_invitation_is_a_link_and_a_code(shell: Shell) -> None:
    """The link names the bot and a secret; the picture is a PNG; what was prescribed comes along."""
    png = shell.folder / "code.png"
    result = await shell.run(
        "invite", "patient", "--plan", "1.5x14,3x14,4.5", "--capsules", "1.5",
        "--prescriber", "Dr Ben Okafor", "--number", "555 0100",
        "--sentence", "missed=Leave it out.", "--png", str(png),
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    link = result.stdout.splitlines()[0]
    assert re.fullmatch(r"https://t\.me/\w+\?start=[A-Za-z0-9_-]{22}", link)
    assert png.read_bytes().startswith(b"\x89PNG")
    brought = shell.redeemed(link)
    assert brought is not None
    assert brought.plan is not None
    assert [step.days for step in brought.plan.steps] == [14, 14, None]
    assert brought.plan.words_for(Sentence.MISSED) == "Leave it out."
    assert isinstance(brought.preparation, Pieces)
    assert brought.prescriber is not None


TEAM = ("invite", "team", "--team", "Riverside", "--name", "Emil Hart")
HOURS = ("--hours", "Mon-Fri 9-17", "--zone", "Europe/London")


async def test_a_lead_is_invited_to_a_new_team(shell: Shell) -> None:
    """A link and a code; the second lead comes into the same team, whose hours stay as they are."""
    result = await shell.run(*TEAM, *HOURS, "--role", "lead,prescriber", "--digest", "08:30")
    assert result.exit_code == 0, result.output
    assert "Whoever opens it first leads the team" in result.stdout
    brought = shell.redeemed(result.stdout.splitlines()[0])
    assert brought is not None
    assert brought.member is not None
    assert (brought.member.name, brought.member.roles) == ("Emil Hart", (Role.LEAD, Role.PRESCRIBER))
    assert brought.member.confirmed
    again = await shell.run("invite", "team", "--team", "Riverside", "--name", "Dina Marsh")
    second = shell.redeemed(again.stdout.splitlines()[0])
    assert second is not None
    assert second.member is not None
    assert second.member.team_id == brought.member.team_id
    with open_storage(shell.database) as storage:
        (team,) = storage.write_now(all_teams)
    assert (say_hours(team.hours, Reader(HOUSE)), team.digest_at) == ("Mon-Fri 9-17", time(8, 30))


async def test_a_team_reads_at_the_hours_of_the_settings_where_none_are_given(shell: Shell) -> None:
    """Hours are never made up: without any the new team is refused in a sentence."""
    result = await shell.run(*TEAM)
    assert (result.exit_code, "Say when the new team reads" in result.output) == (1, True)
    result = await shell.run(*TEAM, LDNBOT_TEAM_HOURS="Sun-Thu 8-16 Asia/Kathmandu")
    assert result.exit_code == 0, result.output
    with open_storage(shell.database) as storage:
        (team,) = storage.write_now(all_teams)
    assert team.zone == "Asia/Kathmandu"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--hours", "Mon-Fri 9-5", "--zone", "UTC"), "closes before it opens"),
        (("--hours", "Mon-Fri 9-17", "--zone", "Mars/Olympus"), "there is no zone"),
        (("--hours", "always", "--zone", "UTC"), "neither days nor hours"),
        (("--hours", "Mon-Fri", "--zone", "UTC"), "no hours behind"),
        (("--hours", "9-17", "--zone", "UTC"), "no days before"),
        (("--hours", "Mon 9-17, Mon 16-18", "--zone", "UTC"), "overlaps"),
        (("--hours", "Mon-Fri 9-17"), "belong together"),
        (("--role", "boss"), "--role must be of"),
        (("--role", "nurse"), "--role must hold lead"),
        (("--digest", "25:00"), "--digest must be a time"),
        (("--digest", "9"), "--digest must be a time"),
        (("--name", " "), "--name must be a name"),
        (("--team", "x" * 65), "--team must be a name"),
    ],
)
async def test_a_team_that_cannot_be_read_is_refused_in_a_sentence(
    shell: Shell, options: tuple[str, ...], words: str
) -> None:
    """Nothing is made of it, and the exit code says that the input was bad."""
    result = await shell.run(*TEAM, *options)
    assert (result.exit_code, words in result.output) == (2, True), result.output
    assert not shell.database.exists()


async def test_a_patient_is_invited_into_a_team_that_there_is(shell: Shell) -> None:
    """The invitation brings the team along; what is not there, or twice, is said with what there is."""
    none = await shell.run("invite", "patient", "--team", "Riverside")
    assert (none.exit_code, "There is no team yet" in none.output) == (1, True)
    await shell.run(*TEAM, *HOURS, LDNBOT_OUT_OF_HOURS="NHS 111")
    other = await shell.run("invite", "patient", "--team", "Hillside")
    assert (other.exit_code, "There is no such team. There is:" in other.output) == (1, True)
    assert "Riverside" in other.output
    unknown = await shell.run("invite", "patient", "--team", "Riverside", "--prescriber-member", "Ben")
    assert (unknown.exit_code, "has no prescriber yet" in unknown.output) == (1, True)
    made = await shell.run("invite", "patient", "--team", "Riverside")
    brought = shell.redeemed(made.stdout.splitlines()[0])
    assert brought is not None
    assert brought.care is not None
    assert (brought.care.name, brought.care.prescriber, brought.care.out_of_hours) == (
        "Riverside",
        None,
        "NHS 111",
    )
    lone = await shell.run("invite", "patient", "--prescriber-member", "Ben")
    assert (lone.exit_code, "belongs to --team" in lone.output) == (2, True)
    moved = await shell.run("invite", "patient", "--again", "abc", "--team", "Riverside")
    assert (moved.exit_code, "leave out --team" in moved.output) == (2, True)


async def test_two_teams_of_one_name_are_told_apart_by_their_numbers(shell: Shell) -> None:
    """A name that means two is asked back with both; the one prescriber of a team answers for the plan."""
    await shell.run(*TEAM, *HOURS)
    now = SystemClock().now()

    def second(session: Session) -> str:
        team = open_team(session, now)
        found = FoundTeam("Riverside", hours("Mon-Fri 9-17"), time(9))
        apply_team(session, team.id, found, now)
        person = add_person(session, 12, 12, "en")
        joins = JoinTeam(person.id, "Dr Ben Okafor", (Role.PRESCRIBER,), confirmed=True)
        apply_team(session, team.id, joins, now)
        return team.id

    with open_storage(shell.database) as storage:
        number = storage.write_now(second)
    twice = await shell.run("invite", "patient", "--team", "Riverside")
    assert (twice.exit_code, "more than one team" in twice.output) == (1, True)
    for given in ((), ("--prescriber-member", "Dr Ben Okafor")):
        made = await shell.run("invite", "patient", "--team", number, *given)
        brought = shell.redeemed(made.stdout.splitlines()[0])
        assert brought is not None
        assert brought.care is not None
        assert brought.care.prescriber is not None
    wrong = await shell.run("invite", "patient", "--team", number, "--prescriber-member", "Cleo")
    assert "has no prescriber of this name" in wrong.output


async def test_template_tablets_and_liquids(shell: Shell) -> None:
    """An example plan by its key; tablets and liquids as they are sold."""
    result = await shell.run("invite", "patient", "--template", "three-step-14d", "--tablets", "1.5, 3")
    brought = shell.redeemed(result.stdout.splitlines()[0])
    assert brought is not None
    assert isinstance(brought.preparation, Pieces)
    assert brought.preparation.form is Form.TABLET
    result = await shell.run(
        "invite", "patient", "--plan", "0.5x14,1", "--liquid", "1 mg/mL", "--mark", "0.1 mL"
    )
    brought = shell.redeemed(result.stdout.splitlines()[0])
    assert brought is not None
    assert brought.preparation == Liquid(1000, 100)


async def test_what_the_prescriber_allows_comes_along(shell: Shell) -> None:
    """A ceiling of one's own, how steps are offered, adjustment days, no way back by oneself."""
    result = await shell.run(
        "invite", "patient", "--plan", "3x14,6", "--ceiling", "6 mg", "--advance", "prescriber",
        "--adjustment", "10/7", "--no-way-back",
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    brought = shell.redeemed(result.stdout.splitlines()[0])
    assert brought is not None
    assert brought.plan is not None
    assert brought.plan.ceiling == Dose(6000)
    assert brought.plan.advance is Advance.PRESCRIBER
    assert (brought.plan.window.after_start, brought.plan.window.after_increase) == (10, 7)
    assert brought.plan.ways_back == (WayBack.STAY,)


async def test_the_ways_back_are_the_prescribers(shell: Shell) -> None:
    """Half the dose for 14 to 21 days, one step back, or neither; staying is always one."""
    for words, ways, days in (
        ("half:21", (WayBack.STAY, WayBack.HALF), 21),
        ("previous, half", (WayBack.STAY, WayBack.PREVIOUS, WayBack.HALF), 14),
        ("morning, stay", (WayBack.STAY, WayBack.MORNING), 14),
        ("stay", (WayBack.STAY,), 14),
    ):
        result = await shell.run(
            "invite", "patient", "--plan", "3x14,4.5", "--ways-back", words, "--lead-days", "5"
        )
        assert result.exit_code == 0, result.output
        brought = shell.redeemed(result.stdout.splitlines()[0])
        assert brought is not None
        assert brought.plan is not None
        assert (brought.plan.ways_back, brought.plan.half_days) == (ways, days)
        assert brought.plan.lead_days == 5


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--plan", "3", "--lead-days", "soon"), "from 1 to 60"),
        (("--plan", "3", "--ways-back", "half:30"), "14 to 21 days"),
        (("--plan", "3", "--ways-back", "double"), "--ways-back: there is"),
        (("--plan", "3", "--ways-back", "stay", "--no-way-back"), "are both given"),
        (("--plan", "60mg"), "above the ceiling"),
        (("--plan", "1.5x0,3"), "has no days"),
        (("--plan", "1.5,3"), "only the last step"),
        (("--plan", "hello"), "not understood"),
        (("--plan", ""), "empty"),
        (("--plan", "1.5", "--template", "three-step-14d"), "keep one of them"),
        (("--template", "nonsense"), "three-step-14d"),
        (("--plan", "1.5x14,2", "--capsules", "1.5"), "cannot be made"),
        (("--capsules", "x"), "no strength"),
        (("--capsules", "0"), "above zero"),
        (("--capsules", "1.5", "--tablets", "1.5"), "keep one of them"),
        (("--liquid", "1 mg/mL"), "needs --mark"),
        (("--liquid", "one", "--mark", "0.1"), "must be a strength"),
        (("--liquid", "1 mg/mL", "--mark", "none"), "must be a volume"),
        (("--mark", "0.1"), "belongs to --liquid"),
        (("--prescriber", "Dr Okafor"), "belong together"),
        (("--prescriber", "Dr Okafor", "--number", "call me"), "telephone number"),
        (("--plan", "1.5", "--sentence", "nonsense=x"), "missed"),
        (("--plan", "1.5", "--sentence", "missed="), "must have words"),
        (("--sentence", "missed=Leave it out."), "belongs to a plan"),
        (("--ceiling", "6"), "belongs to a plan"),
        (("--plan", "1.5", "--ceiling", "lots"), "a dose a day in mg"),
        (("--plan", "1.5", "--ceiling", "60"), "at most 50"),
        (("--plan", "7", "--ceiling", "6"), "above the ceiling"),
        (("--template", "three-step-14d", "--ceiling", "6"), "has its own"),
        (("--plan", "1.5", "--advance", "soon"), "on_date, when_settled, prescriber"),
        (("--plan", "1.5", "--adjustment", "3/10"), "from 7 to 28"),
        (("--plan", "1.5", "--adjustment", "a while"), "from 7 to 28"),
        (("--nonsense",), "No such option"),
    ],
)
async def test_bad_prescription_is_refused_in_one_sentence(
    shell: Shell, words: tuple[str, ...], told: str
) -> None:
    """Bad input ends with 2, says what is wrong, and makes nothing."""
    result = await shell.run("invite", "patient", *words)
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())
    assert "Traceback" not in result.output
    assert not shell.database.exists()


async def test_bad_settings_are_all_told_at_once(shell: Shell) -> None:
    """Every mistake in one run, none with its value, and exit code 2."""
    result = await shell.run("run", LDNBOT_TOKEN="secret", LDNBOT_EMERGENCY_NUMBER="", LDNBOT_COLOUR="red")
    assert result.exit_code == 2
    assert "LDNBOT_TOKEN" in result.output
    assert "LDNBOT_COLOUR" in result.output
    assert "secret" not in result.output


@pytest.mark.parametrize("name", ["LDNBOT_EMERGENCY_NUMBER", "LDNBOT_CRISIS_LINE", "LDNBOT_CLINIC_CONTACT"])
async def test_run_needs_what_patients_in_danger_are_shown(shell: Shell, name: str) -> None:
    """Without emergency number, crisis line or clinic contact the bot does not start."""
    result = await shell.run("run", **{name: ""})
    assert result.exit_code == 2
    assert name in result.output


async def test_check_proves_everything(shell: Shell) -> None:
    """With everything in place, check says so line by line and ends with 0."""
    await shell.run("migrate")
    result = await shell.run("check")
    assert result.exit_code == 0, result.output
    for what in ("settings", "token and API", "clock", "database", "migrations", "languages", "permissions"):
        assert f"ok  {what}" in result.output


@pytest.mark.parametrize(
    ("env", "told"),
    [
        ({"LDNBOT_TOKEN": OTHER_TOKEN}, "BotFather"),
        ({"LDNBOT_API_URL": "http://127.0.0.1:9"}, "Check the network"),
        ({"LDNBOT_CRISIS_LINE": ""}, "LDNBOT_CRISIS_LINE is missing"),
        ({"LDNBOT_LANGUAGE": "xx"}, "there is only"),
    ],
)
async def test_check_says_what_to_do(shell: Shell, env: dict[str, str], told: str) -> None:
    """What is not in place is told with what to do about it, and ends with 1."""
    result = await shell.run("check", **env)
    assert result.exit_code == 1
    assert told in " ".join(result.output.split())


async def test_check_finds_a_damaged_and_a_public_database(shell: Shell) -> None:
    """A file that is no database, and one that others may read, are told apart from a good one."""
    shell.database.write_text("not a database")
    assert "is no database" in (await shell.run("check")).output
    shell.database.unlink()
    await shell.run("migrate")
    shell.database.chmod(0o644)
    assert "chmod 600" in (await shell.run("check")).output


async def test_check_looks_through_the_audit_trail(shell: Shell) -> None:
    """How many entries, and a hash for the notebook; where it does not hold, at which, and what to do."""
    await shell.run("migrate")
    assert (
        "ok  audit trail: 0 entries, unbroken; the last is 000000000000" in (await shell.run("check")).output
    )
    with open_storage(shell.database) as storage:
        entry = Entry(datetime(2027, 5, 4, 9, tzinfo=UTC), "Dina", None, Deed.GROUP_BOUND, None, "a team")
        storage.write_now(lambda session: add_entry(session, entry))
        sound = storage.write_now(verify)
    assert isinstance(sound, AuditSound)
    told = f"ok  audit trail: 1 entry, unbroken; the last is {sound.last[:12]}"
    assert told in (await shell.run("check")).output
    with closing(sqlite3.connect(shell.database)) as connection:
        connection.executescript("DROP TRIGGER audit_stays; DELETE FROM audit")
    result = await shell.run("check")
    assert result.exit_code == 1
    assert "NO  audit trail: does not hold at entry 1: an entry is missing." in result.output


async def test_nobody_is_alive_where_nothing_runs(shell: Shell) -> None:
    """Without a running bot, check --alive ends with 1."""
    result = await shell.run("check", "--alive")
    assert (result.exit_code, result.output) == (1, "No bot runs on this database.\n")


async def test_locked_database_is_told(shell: Shell) -> None:
    """A database in use is nobody else's: told in one sentence, exit code 1."""
    with take_lock(shell.database):
        for words in (("migrate",), ("run",), ("invite", "patient")):
            result = await shell.run(*words)
            assert result.exit_code == 1
            assert "in use" in " ".join(result.output.split())


async def test_running_bot_answers_invites_and_stops(shell: Shell) -> None:
    """A whole process: it runs, is alive, invites over its socket, answers, and stops when told to."""
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run",
        env={**os.environ, **shell.env, "PYTHONPATH": str(Path(__file__).parents[2])}, cwd=shell.folder,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert bot.stderr is not None
    while b"Running." not in (line := await asyncio.wait_for(bot.stderr.readline(), 30)):
        assert line, "the bot ended"
    assert (await shell.run("check", "--alive")).output == "alive\n"
    link = (await shell.run("invite", "patient")).stdout.splitlines()[0]
    cleo = shell.sandbox.person(13, first_name="Cleo")
    cleo.starts(link.partition("?start=")[2])
    await asyncio.wait_for(shell.sandbox.history.wait_beyond(len(shell.sandbox.history)), 10)
    assert "keep a diary" in cleo.last.text
    lead = await shell.run(*TEAM, *HOURS)
    assert lead.exit_code == 0, lead.output
    patient = await shell.run("invite", "patient", "--team", "Riverside")
    assert patient.exit_code == 0, patient.output
    assert "no such team" in (await shell.run("invite", "patient", "--team", "Hillside")).output
    assert (await shell.run("run")).exit_code == 1
    bot.send_signal(signal.SIGTERM)
    rest = await asyncio.wait_for(bot.stderr.read(), 20)
    assert await bot.wait() == 0
    assert TOKEN.encode() not in rest
    assert shell.sandbox.unconfirmed_updates() == 0


async def test_demo_says_where_it_is(shell: Shell) -> None:
    """The demo prints one line with its address, needs no settings, and ends when told to."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("LDNBOT_")}
    demo = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo",
        env={**env, "PYTHONPATH": str(Path(__file__).parents[2])}, cwd=shell.folder,
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert demo.stdout is not None
    line = await asyncio.wait_for(demo.stdout.readline(), 30)
    assert re.fullmatch(rb"http://127\.0\.0\.1:\d+/\n", line)
    demo.send_signal(signal.SIGINT)
    assert await asyncio.wait_for(demo.wait(), 20) == 0
