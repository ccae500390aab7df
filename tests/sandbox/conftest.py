"""A sandbox that is being served, with Ana in it, and python-telegram-bot's own Bot in front of it."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from sandbox import Person, Sandbox
from tests.sandbox.calls import Calls
from tests.sandbox.clock import HandClock


@pytest.fixture
def clock() -> HandClock:
    """Answer a clock at 20:00 UTC on a Monday."""
    return HandClock()


@pytest.fixture
async def sandbox(clock: HandClock) -> AsyncIterator[Sandbox]:
    """Answer a sandbox on a free port, with Telegram's usual rates."""
    box = Sandbox(clock.now, sleep_until=clock.sleep_until)
    async with box.serve():
        yield box


@pytest.fixture
def ana(sandbox: Sandbox) -> Person:
    """Answer Ana, who has pressed Start; the bot has not looked yet."""
    person = sandbox.person(501, first_name="Ana", language_code="en")
    person.starts()
    return person


@pytest.fixture
async def bot(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    """Answer python-telegram-bot's Bot, talking to the sandbox over HTTP."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # spans as spans: without it PTB warns at each of them
    request = HTTPXRequest(connection_pool_size=16, read_timeout=1, http_version="1.1")
    polls = HTTPXRequest(connection_pool_size=4, read_timeout=1)
    async with Bot(
        sandbox.token,
        base_url=f"{sandbox.url}/bot",
        base_file_url=f"{sandbox.url}/file/bot",
        request=request,
        get_updates_request=polls,
    ) as ready:
        yield ready


@pytest.fixture
async def calls(sandbox: Sandbox) -> AsyncIterator[Calls]:
    """Answer plain HTTP calls, to see the bytes that python-telegram-bot hides."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session:
        yield Calls(session, sandbox.url, sandbox.token)
