"""Delivery to a server on loopback: claimed, rendered, sent and settled, beside the library's own sending."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.request import HTTPXRequest

from benchmarks.crowd import FIRST_CHAT, evening_of, open_crowd, play_course
from benchmarks.figures import Figure
from benchmarks.stage import TOKEN, NoLimits, Stopwatch, machine_at, serving, settled, until_count
from scheduler.deliver import AT_ONCE
from scheduler.wake import wake_once

MOST = timedelta(minutes=3)
TEXT = "Evening check for Sunday 27 June\n\nTonight: 4.5 mg = 3 capsules of 1.5 mg.\n\nHow was your pain?"


def measure(folder: Path, size: int, days: int) -> Iterator[Figure]:
    """Deliver so many prepared prompts, then send as many by the library alone."""
    course = play_course(folder, days)
    mine, my_cpu = asyncio.run(_deliver(folder, course, size))
    stock, stock_cpu = asyncio.run(_send(size))
    yield Figure(f"messages delivered, claim and settle included ({size:,})", mine, "a second", 500)
    yield Figure("processor time of one of them", my_cpu * 1000, "ms")
    yield Figure(f"messages only sent by python-telegram-bot, {AT_ONCE} at once", stock, "a second")
    yield Figure("processor time of one of those", stock_cpu * 1000, "ms")
    yield Figure("our processor time to the library's", my_cpu / stock_cpu, "", 0.6, below=True)


async def _deliver(folder: Path, course: Path, size: int) -> tuple[float, float]:
    """Return messages a second, and processor seconds of one."""
    now = evening_of(course)
    storage = open_crowd(folder, course, size)
    await wake_once(storage, now)
    with serving() as root:
        async with machine_at(storage, root, now, NoLimits(now)) as machine:
            settled()
            watch = Stopwatch()
            carrying = asyncio.create_task(machine.carrier.carry_on())
            count = await until_count(root, "sendMessage", size, MOST)
            machine.carrier.stop_claiming()
            await carrying
            return count / watch.wall, watch.cpu / count


async def _send(size: int) -> tuple[float, float]:
    with serving() as root:
        request = HTTPXRequest(connection_pool_size=AT_ONCE)
        async with Bot(TOKEN, base_url=f"{root}/bot", request=request) as bot:
            settled()
            gate, watch = asyncio.Semaphore(AT_ONCE), Stopwatch()

            async def one(number: int) -> None:
                async with gate:
                    chat, buttons = FIRST_CHAT + number, evening_buttons()
                    await bot.send_message(chat, TEXT, parse_mode=ParseMode.HTML, reply_markup=buttons)

            await asyncio.gather(*(one(number) for number in range(size)))
            return size / watch.wall, watch.cpu / size


def evening_buttons() -> InlineKeyboardMarkup:
    """As many as an evening has: the scale and four for the dose."""
    rows = (range(6), range(6, 11), (11, 12), (13, 14))
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(str(n), callback_data=f"{'A' * 16}.{n}") for n in row] for row in rows]
    )
