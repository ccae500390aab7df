"""All parts of a running bot, put together from plain arguments."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from bot.answering import Answering
from bot.carrying import Sender
from bot.charts import Charts
from bot.dispatch import Desk, Reins
from bot.house import House
from bot.leaving import Leavings
from bot.outages import Outages
from bot.pinned import PinnedLines
from bot.poll import Poll
from bot.redrawing import Redrawing
from bot.sending import close
from bot.speaking import Pacing, Speaker
from bot.transport import READ_TIMEOUT, Telegram
from domain.moments import Clock
from scheduler.clock import SystemClock
from scheduler.deliver import Carrier
from storage.engine import Storage


@dataclass(frozen=True, slots=True)
class Blueprint:
    """What the operator decides, as plain values. `read_timeout` is in seconds of the machine's time."""

    token: str
    api_url: str
    house: House
    language: str = "en"
    enrolment_open: bool = False
    read_timeout: float = READ_TIMEOUT


@dataclass(frozen=True, slots=True)
class Machine:
    """A bot that is put together and does nothing yet."""

    storage: Storage
    telegram: Telegram
    clock: Clock
    poll: Poll
    answering: Answering
    carrier: Carrier
    outages: Outages
    speaker: Speaker
    charts: Charts
    pinned: PinnedLines
    redrawing: Redrawing
    leavings: Leavings

    async def close(self) -> None:
        """Let go of connections and database; what was not said is not said."""
        await self.answering.stop()
        await self.charts.close()
        await self.telegram.hang_up()
        await self.storage.close()


def build(blueprint: Blueprint, storage: Storage, clock: Clock) -> Machine:
    """Put a bot together on an open database."""
    telegram = Telegram(blueprint.token, blueprint.api_url, read_timeout=blueprint.read_timeout)
    charts = Charts(SystemClock())  # the helper holds memory of this machine: its idleness is real time
    outages, answering = Outages(storage), Answering()

    def spend(chat: int, now: datetime) -> None:
        carrier.pace.spend(chat, now)

    def hold(chat: int, until: datetime) -> None:
        carrier.pace.hold(chat, until)

    def urge() -> None:
        carrier.nudge()

    async def heard(moment: datetime) -> None:
        await outages.heard(moment)
        carrier.nudge()  # what was just committed may have put something into the outbox

    async def take_buttons(chat: int, message: int) -> None:
        await close(telegram, chat, message)

    pacing = Pacing(spend, hold)
    speaker = Speaker(telegram, storage, clock, blueprint.house, blueprint.language, charts, pacing)
    sender = Sender(telegram, speaker)
    carrier = Carrier(storage, sender, clock, secrets.token_hex(8), take_buttons)
    desk = Desk(
        storage,
        clock,
        speaker,
        heard,
        reins=Reins(answering.hush, urge),
        enrolment_open=blueprint.enrolment_open,
    )
    poll = Poll(telegram, clock, desk, answering)
    pinned = PinnedLines(telegram, storage, speaker, spend)
    redrawing = Redrawing(storage, speaker)
    leavings = Leavings(telegram, storage, speaker)
    return Machine(
        storage,
        telegram,
        clock,
        poll,
        answering,
        carrier,
        outages,
        speaker,
        charts,
        pinned,
        redrawing,
        leavings,
    )
