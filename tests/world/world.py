"""The world: one bot on one database, the sandbox it talks to, and the clock that both live by."""

from __future__ import annotations

import atexit
import secrets
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from bot.house import House
from bot.wiring.driver import Driver
from bot.wiring.machine import Blueprint, Machine, build
from domain.case import Case
from domain.due import dose_moment
from domain.invitation import Invitation
from domain.plan import WayBack
from sandbox import Rates, Sandbox
from scheduler.clock import SteppedClock
from storage.engine import Session
from storage.invites import create_invite
from storage.load import load
from storage.lock import Lock, take_lock
from storage.opening import open_storage
from storage.people import find_person
from tests.world.enrolling import answer_all, prescribed
from tests.world.robot import Robot

START = datetime(2027, 5, 4, 9, tzinfo=UTC)
HOUSE = House(
    clinic_name="Riverside Pain Clinic",
    clinic_contact="Riverside Pain Clinic, 020 7946 0100",
    emergency="999",
    crisis_line="Samaritans, 116 123",
)
HELD_BACK = timedelta(seconds=20)
"""How long people wait for an answer: a burst of messages at one moment is held back for a few seconds."""

NAMES = {"Ana": 11, "Ben": 12, "Cleo": 13, "Dina": 14, "Emil": 15}


class World:
    """What the tests hold in their hands. The bot runs unless it was killed."""

    def __init__(self, clock: SteppedClock, sandbox: Sandbox, database: Path, blueprint: Blueprint) -> None:
        """Put everybody in their places; nothing runs yet."""
        self.clock = clock
        self.sandbox = sandbox
        self.database = database
        self.blueprint = blueprint
        self.driver = Driver(clock, sandbox)
        self.expects_errors = False
        """Whether this test makes the bot log errors on purpose."""
        self._lock: Lock | None = None
        people = {
            name: Robot(sandbox.person(number, first_name=name), self.settle, lambda: tuple(sandbox.history))
            for name, number in NAMES.items()
        }
        self.ana, self.ben, self.cleo = people["Ana"], people["Ben"], people["Cleo"]
        self.dina, self.emil = people["Dina"], people["Emil"]

    @property
    def now(self) -> datetime:
        """The present, aware UTC."""
        return self.clock.now()

    @property
    def machine(self) -> Machine:
        """The running bot; fails when it was killed."""
        if self.driver.machine is None:
            raise AssertionError("the bot does not run")
        return self.driver.machine

    async def settle(self) -> None:
        """Let everything that is due now happen, and wait for answers that Telegram's limits hold back."""
        await self.driver.settle()
        limit = self.now + HELD_BACK
        while self.driver.machine is not None and not self.machine.answering.idle:
            waking = self.clock.next_sleeper()
            if waking is None or waking > limit:
                return
            await self.driver.advance(waking)

    async def passes(
        self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
    ) -> None:
        """Let time pass, with everything that happens meanwhile."""
        span = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        await self.driver.advance(self.now + span)

    async def until(self, moment: datetime) -> None:
        """Let time pass up to this moment (aware)."""
        await self.driver.advance(moment)

    async def starts(self) -> None:
        """Start the bot, as the command line does: lock, database, answers that waited, then the rest."""
        self._lock = take_lock(self.database)
        if not self.database.exists():
            shutil.copy(_template(), self.database)
        machine = build(self.blueprint, open_storage(self.database), self.clock)
        await machine.carrier.take_over()
        self.driver.machine = machine
        await self.settle()

    async def stops(self) -> None:
        """Stop the bot in good order."""
        await self.driver.settle()
        await self.machine.poll.confirm()
        await self.kill()

    async def kill(self) -> None:
        """Stop the bot as it is: nothing is confirmed, nothing is finished."""
        machine = self.machine
        await self.driver.drop()
        await machine.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    async def restart(self) -> None:
        """Stop the bot in good order and start it again."""
        await self.stops()
        await self.starts()

    async def invitation(self, invitation: Invitation | None = None) -> str:
        """Make an invitation and return its secret, which is what follows `/start`."""
        secret = secrets.token_urlsafe(16)
        now = self.now
        await self.machine.storage.write(
            lambda session: create_invite(session, secret, invitation or Invitation(), now)
        )
        return secret

    async def enrolled(
        self,
        plan: str = "1.5x14,3x14,4.5",
        *,
        baseline_days: int = 14,
        strengths: tuple[str, ...] = ("1.5",),
        dose_time: str = "21:00",
        discreet: bool = True,
        town: str = "Leeds, England",
        check_time: str | None = None,
        taking_since: int | None = None,
        ways_back: tuple[WayBack, ...] | None = None,
        who: Robot | None = None,
    ) -> Robot:
        """Let Ana (or somebody else) enrol through the chat; the first dose is so many days from today.

        `taking_since`: she takes it already, on the first step, since so many days ago.
        """
        person = who or self.ana
        secret = await self.invitation(prescribed(plan, strengths, ways_back))
        await answer_all(
            person,
            secret,
            baseline_days=baseline_days,
            dose_time=dose_time,
            discreet=discreet,
            town=town,
            check_time=check_time,
            taking_since=taking_since,
        )
        return person

    async def evening(
        self,
        plan: str = "1.5x14,3x14,4.5",
        *,
        dose_time: str = "21:00",
        town: str = "Leeds, England",
        taking_since: int = 3,
    ) -> Robot:
        """Let Ana, who takes it already, come to an evening that asks for pain and dose, just asked."""
        person = await self.enrolled(plan, dose_time=dose_time, town=town, taking_since=taking_since)
        case = await self.case_of(person)
        today = case.today(self.now)
        await self.until(dose_moment(case, today))
        await person.taps("Taken")
        tomorrow = today + timedelta(days=1)
        await self.until(dose_moment(case, tomorrow))
        return person

    async def case_of(self, robot: Robot) -> Case:
        """Return the case of a person as the database has it now."""

        def reading(session: Session) -> Case:
            person = find_person(session, robot.id)
            assert person is not None
            assert person.case_id is not None
            return load(session, person.case_id)

        return await self.machine.storage.read(reading)


@cache
def _template() -> Path:
    """A new database, made once: migrating takes longer than most tests."""
    folder = Path(tempfile.mkdtemp(prefix="ldnbot-test-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    open_storage(folder / "template.db").close_now()
    return folder / "template.db"


@asynccontextmanager
async def open_world(
    folder: Path,
    *,
    start: datetime = START,
    rates: Rates | None = None,
    enrolment_open: bool = False,
    running: bool = True,
) -> AsyncIterator[World]:
    """Give a world whose bot runs, and take it down afterwards."""
    clock = SteppedClock(start)
    sandbox = Sandbox(clock.now, sleep_until=clock.sleep_until, rates=rates or Rates())
    async with sandbox.serve() as root:
        blueprint = Blueprint(sandbox.token, root, HOUSE, enrolment_open=enrolment_open, read_timeout=0.5)
        world = World(clock, sandbox, folder / "ldnbot.db", blueprint)
        if running:
            await world.starts()
        try:
            yield world
        finally:
            if world.driver.machine is not None:
                await world.kill()
