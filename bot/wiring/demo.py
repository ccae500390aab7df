"""`ldnbot demo`: the real bot against the sandbox, on a clock that the page moves; nothing leaves here."""

from __future__ import annotations

import asyncio
import secrets
import signal
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from bot.handlers.menu import publish_menu
from bot.house import House
from bot.wiring.driver import Driver
from bot.wiring.machine import Blueprint, build
from domain.case import Prescriber
from domain.dose import Dose, Form, Pieces
from domain.invitation import Invitation
from domain.plan import Plan, Sentence, Step, WayBack
from sandbox import Rates, Sandbox
from scheduler.clock import SteppedClock, SystemClock
from storage.invites import create_invite
from storage.opening import open_storage

ANA = 501
LET_OUT = timedelta(seconds=30)
HOUSE = House(
    clinic_name="Riverside Pain Clinic",
    clinic_contact="Riverside Pain Clinic, 555 0100",
    emergency="112",
    crisis_line="the listening line, 555 0199, day and night",
    poison_line="poison information, 555 0122",
    team_hours="Mon-Fri 9-17",
    out_of_hours="the doctors on call, 555 0111",
)
"""Nobody of this is real."""


def example() -> Invitation:
    """Return what the demo's patient is invited with: the plan that the chats of the documentation follow."""
    steps = (Step(Dose(1500), 14), Step(Dose(3000), 14), Step(Dose(4500), None))
    sentences = (
        (Sentence.MISSED, "Leave it out. Take the next one at your usual time. Never two."),
        (Sentence.WHILE_ALERT, "Take it as planned until we have spoken."),
    )
    return Invitation(
        Plan(steps, ways_back=(WayBack.STAY, WayBack.PREVIOUS, WayBack.MORNING), sentences=sentences),
        Pieces(Form.CAPSULE, (Dose(1500),)),
        Prescriber("Dr Ben Okafor", "555 0100"),
    )


def show_blocking(port: int, ready: Callable[[str], None]) -> None:
    """Show the demo until Ctrl-C; `ready` is told its address."""
    asyncio.run(_show(port, ready))


async def _show(port: int, ready: Callable[[str], None]) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    start = SystemClock().now().replace(second=0, microsecond=0)
    with tempfile.TemporaryDirectory(prefix="ldnbot-demo-") as folder:
        async with staged(Path(folder), start, port) as (sandbox, _):
            ready(f"{sandbox.url}/")
            await stop.wait()


@asynccontextmanager
async def staged(folder: Path, start: datetime, port: int = 0) -> AsyncIterator[tuple[Sandbox, Driver]]:
    """Give a sandbox with a bot and Ana, who was invited, all living by one stepped clock."""
    clock = SteppedClock(start)
    # Its clock stands still while somebody types: Telegram's limits would hold answers back for ever.
    sandbox = Sandbox(clock.now, sleep_until=clock.sleep_until, rates=Rates.off())
    async with sandbox.serve(port) as root:
        blueprint = Blueprint(sandbox.token, root, HOUSE)
        driver = Driver(clock, sandbox)
        stage = _Stage(folder / "demo.db", clock, blueprint, driver)
        await stage.start_bot()
        sandbox.controls = _Hand(driver)
        sandbox.add_lever("Stop the bot, as in a power cut", "Faults", stage.kill_bot)
        sandbox.add_lever("Start the bot again", "Faults", stage.start_bot)
        await stage.invite(sandbox)
        try:
            yield sandbox, driver
        finally:
            await stage.kill_bot()


class _Hand:
    """The page's hand on the clock. It lets out what waits only for room under Telegram's limits.

    The clock stands still while somebody taps, and so does the room: without those seconds a red flag after
    twenty quick taps would go unanswered.
    """

    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    def now(self) -> datetime:
        return self._driver.now()

    async def advance_by(self, seconds: float) -> None:
        await self._driver.advance_by(seconds)

    async def next_prompt(self) -> None:
        await self._driver.next_prompt()

    async def settle(self) -> None:
        await self._driver.settle()
        until = self.now() + LET_OUT
        while self.now() < until and await self._driver.holds_mail():
            await self._driver.advance_by(1)


class _Stage:
    """The demo's bot, which may be killed and started while the page is open."""

    def __init__(self, database: Path, clock: SteppedClock, blueprint: Blueprint, driver: Driver) -> None:
        self._database = database
        self._clock = clock
        self._blueprint = blueprint
        self._driver = driver

    async def start_bot(self) -> None:
        if self._driver.machine is not None:
            return
        machine = build(self._blueprint, open_storage(self._database), self._clock)
        await machine.carrier.take_over()
        await publish_menu(machine.telegram)
        self._driver.machine = machine
        await self._driver.settle()

    async def kill_bot(self) -> None:
        machine = self._driver.machine
        if machine is not None:
            await self._driver.drop()
            await machine.close()

    async def invite(self, sandbox: Sandbox) -> None:
        """Invite Ana, and let her open the link."""
        secret, now = secrets.token_urlsafe(16), self._clock.now()
        if self._driver.machine is not None:
            await self._driver.machine.storage.write(
                lambda session: create_invite(session, secret, example(), now)
            )
        sandbox.person(ANA, first_name="Ana", language_code="en").starts(secret)
        await self._driver.settle()
