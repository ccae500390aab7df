"""`ldnbot run`: one process, one database, until it is told to stop."""

from __future__ import annotations

import asyncio
import base64
import gc
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import httpx

from bot import custody
from bot.control import Body, listening, socket_beside
from bot.founding import FOUNDING, invite_to_team
from bot.handlers.menu import publish_menu
from bot.invitations import BODY, CARING, invite
from bot.wiring.machine import Blueprint, Machine, build
from domain.commands.exporting import ExportForm
from domain.moments import Clock
from scheduler.clock import SystemClock
from scheduler.losses import WrongBot
from scheduler.ticks import Tick, Ticks
from scheduler.tidy import tidy_once
from scheduler.wake import wake_once, wake_teams_once
from scheduler.watch import Ping, alive
from storage.lock import take_lock
from storage.opening import open_storage

log = logging.getLogger("bot")

WAKE_SECONDS = 5.0
REDRAW_SECONDS = 5.0
PIN_SECONDS = 5.0
LEAVING_SECONDS = 10.0
PING_SECONDS = 60.0
TIDY_SECONDS = 3600.0
LAST_WORDS = timedelta(seconds=20)
"""How long a stopping bot waits for what is on its way: a send that hangs is given up after 15 s.

What has not landed by then is unsure, and settled at the next start.
"""

LOOK_AGAIN = timedelta(milliseconds=50)


async def run(blueprint: Blueprint, database: Path, ping_url: str | None = None) -> None:
    """Run the bot until SIGTERM or SIGINT.

    Raises AlreadyRunning, Damaged or NotCurrent before anything is done, also WrongBot while delivery is
    stopped; and WrongBot (in a group) when chat after chat is lost.
    """
    clock = SystemClock()
    with take_lock(database):
        machine = build(blueprint, open_storage(database), clock)
        try:
            await live(machine, clock, database, _told_to_stop(), ping_url)
        finally:
            await machine.close()
    log.info("Stopped.")


def _told_to_stop() -> asyncio.Event:
    """Return what is set when the process is told to end."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


async def live(
    machine: Machine, clock: Clock, database: Path, stop: asyncio.Event, ping_url: str | None = None
) -> None:
    """Do everything a running bot does, in this order, until told to stop."""
    # 1. What another process left on its way is unsure.
    await machine.carrier.take_over()
    async with listening(socket_beside(database), commands(machine, clock)):
        # 2. Answers that waited come before anything is asked.
        await machine.poll.catch_up(stop)
        if stop.is_set():
            return
        # What is loaded by now stays for good: the collector need not look at it again and again.
        gc.collect()
        gc.freeze()
        log.info("Running.")
        # 3. Everything at once, until told to stop.
        async with asyncio.TaskGroup() as parts:
            menu = parts.create_task(publish_menu(machine.telegram))
            delivery = parts.create_task(machine.carrier.carry_on())
            async with ticking(machine, clock, ping_url):
                await machine.poll.run(stop)
            # 4. Finish: the batch is committed; nothing new leaves; what is on its way may land.
            machine.carrier.stop_claiming()
            await settle(machine, clock, delivery)
            menu.cancel()
            delivery.cancel()
        await machine.poll.confirm()


async def settle(machine: Machine, clock: Clock, delivery: asyncio.Task[None]) -> None:
    """Wait a moment for what is on its way; delivery ends by itself once all of it is recorded."""
    until = clock.now() + LAST_WORDS
    while clock.now() < until and not (delivery.done() and machine.answering.idle):
        await clock.sleep_until(clock.now() + LOOK_AGAIN)


@asynccontextmanager
async def ticking(machine: Machine, clock: Clock, ping_url: str | None) -> AsyncIterator[None]:
    """Do the regular things while the block runs."""

    async def wake(now: datetime) -> None:
        woken = await wake_once(machine.storage, now)
        if woken + await wake_teams_once(machine.storage, now):
            machine.carrier.nudge()

    async def tidy(now: datetime) -> None:
        await tidy_once(machine.storage, now)

    async def redraw(now: datetime) -> None:
        await machine.redrawing.redraw_once(now)

    async def let_go(now: datetime) -> None:
        await machine.leavings.delete_once(now)

    async def bring_pins(now: datetime) -> None:
        await machine.pinned.pin_once(now)

    ticks = [
        Tick("wake", WAKE_SECONDS, wake),
        Tick("redraw", REDRAW_SECONDS, redraw),
        Tick("pins", PIN_SECONDS, bring_pins),
        Tick("leavings", LEAVING_SECONDS, let_go),
        Tick("tidy", TIDY_SECONDS, tidy),
    ]
    async with AsyncExitStack() as opened:
        if ping_url is not None:  # without one there is no client: it brings a transport of its own
            client = await opened.enter_async_context(httpx.AsyncClient(timeout=10))
            ticks.append(Tick("ping", PING_SECONDS, Ping(machine.storage, ping_url, client).ping_once))
        running = Ticks(clock, ticks)
        running.start()
        try:
            yield
        finally:
            running.stop()


def commands(machine: Machine, clock: Clock) -> dict[str, Callable[[Body], Awaitable[Body]]]:
    """Return what the command line may ask of the running bot."""

    async def is_alive(body: Body) -> Body:
        del body
        return {"alive": await alive(machine.storage, clock.now())}

    async def make_invitation(body: Body) -> Body:
        try:
            invitation = BODY.validate_python(body["invitation"])
            caring = CARING.validate_python(body.get("caring"))
            made = await invite(machine.storage, clock, invitation, caring)
        except custody.NotDone as error:
            return {"refused": str(error)}
        return {"secret": made.secret, "until": made.until.isoformat()}

    async def make_team_invitation(body: Body) -> Body:
        founding, now = FOUNDING.validate_python(body["founding"]), clock.now()
        try:
            made = await machine.storage.write(lambda session: invite_to_team(session, founding, now))
        except custody.NotDone as error:
            return {"refused": str(error)}
        return {"secret": made.secret, "until": made.until.isoformat()}

    async def export(body: Body) -> Body:
        form, now = ExportForm(body["form"]), clock.now()
        try:
            archive = await machine.storage.write(
                lambda session: custody.take_copy(session, body["case"], form, now)
            )
        except custody.NotDone as error:
            return {"refused": str(error)}
        made = await asyncio.to_thread(custody.made, archive, form, now)
        return {"name": made.name, "file": base64.b64encode(made.content).decode()}

    async def erase(body: Body) -> Body:
        now = clock.now()
        try:
            receipt = await machine.storage.write(lambda session: custody.erase(session, body["case"], now))
        except custody.NotDone as error:
            return {"refused": str(error)}
        await machine.storage.empty_journal()
        log.info("Everything about a person was deleted, receipt %s.", receipt)
        return {"receipt": receipt}

    return {
        "alive": is_alive,
        "invite": make_invitation,
        "invite_team": make_team_invitation,
        "export": export,
        "erase": erase,
    }


class WrongToken(Exception):
    """Chat after chat was lost: the bot has stopped, and nothing of what it had to say is gone."""


def run_blocking(blueprint: Blueprint, database: Path, ping_url: str | None = None) -> None:
    """Run on a loop of its own, for the command line. Raises WrongToken beside what `run` raises."""
    try:
        asyncio.run(run(blueprint, database, ping_url))
    except WrongBot as error:
        raise WrongToken(str(error)) from None
    except BaseExceptionGroup as group:
        wrong = group.subgroup(WrongBot)
        if wrong is None:
            raise
        raise WrongToken(str(_leaf(wrong))) from None


def _leaf(error: BaseException) -> BaseException:
    return _leaf(error.exceptions[0]) if isinstance(error, BaseExceptionGroup) else error
