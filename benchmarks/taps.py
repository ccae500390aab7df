"""Taps: durably recorded and answered, beside the library's own polling with a handler that stores a row."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles

from sqlalchemy import event
from sqlmodel import Field, Session, SQLModel, create_engine
from telegram import InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes

from benchmarks.crowd import ALL, FIRST_CHAT, evening_of, open_crowd, play_course
from benchmarks.delivery import evening_buttons
from benchmarks.figures import Figure
from benchmarks.stage import (
    TOKEN,
    NoLimits,
    Stopwatch,
    as_durable,
    ask,
    machine_at,
    serving,
    settled,
    until_count,
)
from bot.wiring.machine import Machine
from scheduler.wake import wake_once

MOST = timedelta(minutes=3)
A_SECOND = 30
FIVE = 5
"""Which button is tapped: pain 5."""


def measure(folder: Path, size: int, days: int) -> Iterator[Figure]:
    """Tap so often at once, then for ten seconds at 30 a second, on ours and on the usual bot."""
    course = play_course(folder, days)
    mine, cpu, waits = asyncio.run(ours(folder, course, size))
    usual, usual_cpu, usual_waits = asyncio.run(_usual(folder, size))
    yield Figure(f"taps recorded and answered, limits off ({size:,} at once)", mine, "a second", 150)
    yield Figure("processor time of one of them", cpu * 1000, "ms")
    yield Figure(f"median wait at {A_SECOND} taps a second", median(waits) * 1000, "ms")
    yield Figure(f"p99 wait at {A_SECOND} taps a second", p99(waits) * 1000, "ms", 300, below=True)
    yield Figure("taps by the library's Updater and a SQLModel row each", usual, "a second")
    yield Figure("processor time of one of those", usual_cpu * 1000, "ms")
    yield Figure(f"p99 wait of those at {A_SECOND} taps a second", p99(usual_waits) * 1000, "ms")


def p99(waits: list[float]) -> float:
    """Return what 99 of 100 waits do not exceed."""
    return quantiles(waits, n=100)[-1]


async def ours(folder: Path, course: Path, size: int) -> tuple[float, float, list[float]]:
    """Return taps a second, processor seconds of one, and how long each waited at 30 a second."""
    now = evening_of(course)
    steady = min(size, 10 * A_SECOND)
    storage = open_crowd(folder, course, size + steady, log=ALL)
    await wake_once(storage, now)
    with serving() as root:
        async with machine_at(storage, root, now, NoLimits(now)) as machine, carried(machine):
            await until_count(root, "sendMessage", size + steady, MOST)
            # The course was played on another day: without this every case is told of an outage meanwhile.
            await machine.outages.vouch(now)
            settled()
            stop = asyncio.Event()
            polling = asyncio.create_task(machine.poll.run(stop))
            measured = await _tapped(root, size, steady, "editMessageText")
            stop.set()
            await polling
            return measured


@asynccontextmanager
async def carried(machine: Machine) -> AsyncIterator[None]:
    """Carry what the bot starts while the block runs."""
    carrying = asyncio.create_task(machine.carrier.carry_on())
    try:
        yield
    finally:
        machine.carrier.stop_claiming()
        await carrying


async def _tapped(root: str, size: int, steady: int, reply: str) -> tuple[float, float, list[float]]:
    """Tap, and return taps a second, processor seconds of one, and how long the steady ones waited."""
    watch = Stopwatch()
    await ask(root, "tap", {"first": FIRST_CHAT + 1, "chats": size, "per_second": 0, "button": FIVE})
    answered = await until_count(root, reply, size, MOST)
    rate, cpu = answered / watch.wall, watch.cpu / answered
    await ask(
        root,
        "tap",
        {"first": FIRST_CHAT + 1 + size, "chats": steady, "per_second": A_SECOND, "button": FIVE},
    )
    await until_count(root, reply, size + steady, MOST)
    waits = await ask(root, "replies")
    return rate, cpu, [float(each) for each in waits] if isinstance(waits, list) else []


class Rated(SQLModel, table=True):
    """What the usual bot keeps: one row for a tap."""

    metadata = SQLModel.metadata.__class__()
    id: int | None = Field(default=None, primary_key=True)
    chat: int
    data: str


async def _usual(folder: Path, size: int) -> tuple[float, float, list[float]]:
    """The same taps for a bot as its tutorials build it: Updater, handler, session, commit, edit."""
    path = folder / "usual.db"
    path.unlink(missing_ok=True)
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", as_durable)
    Rated.metadata.create_all(engine)
    steady = min(size, 10 * A_SECOND)

    async def rate(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        del context
        query = update.callback_query
        if query is None or query.data is None:
            return
        with Session(engine) as session:
            session.add(Rated(chat=query.from_user.id, data=query.data))
            session.commit()
        await query.answer()
        await query.edit_message_text("Recorded.", reply_markup=InlineKeyboardMarkup([]))

    with serving() as root:
        application = Application.builder().token(TOKEN).base_url(f"{root}/bot").build()
        application.add_handler(CallbackQueryHandler(rate))
        async with application:
            for number in range(1, size + steady + 1):
                await application.bot.send_message(FIRST_CHAT + number, ".", reply_markup=evening_buttons())
            if application.updater is None:
                raise RuntimeError("an application without an updater")
            await application.updater.start_polling()
            await application.start()
            settled()
            measured = await _tapped(root, size, steady, "editMessageText")
            await application.updater.stop()
            await application.stop()
    engine.dispose()
    return measured
