"""Faults: each one as the bot meets it, and what was really delivered."""

import asyncio

import aiohttp
import pytest
from telegram import Bot
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from sandbox import Kind, Person, Sandbox
from tests.sandbox.calls import Calls
from tests.sandbox.clock import HandClock


@pytest.mark.parametrize(
    ("kind", "error", "delivered"),
    [
        (Kind.RESET_BEFORE, NetworkError, False),
        (Kind.RESET_AFTER, NetworkError, True),
        (Kind.HANG_BEFORE, TimedOut, False),
        (Kind.HANG_AFTER, TimedOut, True),
        (Kind.ERROR_BEFORE, NetworkError, False),
        (Kind.ERROR_AFTER, NetworkError, True),
        (Kind.HTML_BEFORE, TelegramError, False),
        (Kind.HTML_AFTER, TelegramError, True),
        (Kind.TRUNCATED, NetworkError, True),
        (Kind.UNAUTHORIZED, InvalidToken, False),
        (Kind.NOT_FOUND, InvalidToken, False),
        (Kind.FLOOD, RetryAfter, False),
    ],
)
async def test_send(
    bot: Bot, ana: Person, sandbox: Sandbox, kind: Kind, error: type[TelegramError], *, delivered: bool
) -> None:
    """The call fails for the bot; the chat shows whether it had an effect; the next call works."""
    fault = sandbox.faults.add(kind, method="sendMessage")
    with pytest.raises(error):
        await bot.send_message(ana.id, "Take 1.5 mg", read_timeout=0.2)
    assert fault.hits == 1
    assert [each.text for each in ana.chat.messages[1:]] == ["Take 1.5 mg"] * delivered
    await bot.send_message(ana.id, "next")
    assert ana.last.text == "next"


async def test_delay(bot: Bot, ana: Person, sandbox: Sandbox, clock: HandClock) -> None:
    """A delay lasts on the clock of the sandbox, and counts neither as sent nor as in flight."""
    sandbox.faults.add(Kind.DELAY, method="sendMessage", seconds=90)
    sending = asyncio.create_task(bot.send_message(ana.id, "slow"))
    await clock.until_somebody_sleeps()
    assert (len(ana.chat.messages), sandbox.in_flight()) == (1, 0)
    clock.moves(seconds=90)
    await sending
    assert ana.last.text == "slow"


async def test_which_calls(calls: Calls, ana: Person, sandbox: Sandbox) -> None:
    """A fault hits calls of one method, to one chat, after some, and so many."""
    cleo = sandbox.person(502, first_name="Cleo")
    cleo.starts()
    fault = sandbox.faults.add("error_before", method="sendMessage", chat=ana.id, skip=1, times=2, status=500)
    statuses = [(await calls("sendMessage", chat_id=ana.id, text="x")).status for _ in range(4)]
    assert statuses == [200, 500, 500, 200]
    assert (await calls("sendMessage", chat_id=cleo.id, text="x")).status == 200
    assert (await calls("getMe")).status == 200
    assert fault.spent


async def test_until_cleared(calls: Calls, sandbox: Sandbox) -> None:
    """A fault without a number lasts until the faults are cleared."""
    sandbox.faults.add(Kind.NOT_FOUND, times=None)
    assert [(await calls("getMe")).status for _ in range(3)] == [404, 404, 404]
    sandbox.faults.clear()
    assert (await calls("getMe")).status == 200


async def test_duplicated(calls: Calls, ana: Person, sandbox: Sandbox) -> None:
    """A batch may hold each update twice."""
    ana.says("6")
    sandbox.faults.add(Kind.DUPLICATED)
    assert [each["update_id"] for each in await calls.updates()] == [1000, 1000, 1001, 1001]
    assert [each["update_id"] for each in await calls.updates()] == [1000, 1001]


async def test_redelivered(calls: Calls, ana: Person, sandbox: Sandbox) -> None:
    """Updates that were confirmed may come once more."""
    await calls.updates(offset=1001)
    ana.says("6")
    sandbox.faults.add(Kind.REDELIVERED)
    assert [each["update_id"] for each in await calls.updates(offset=1001)] == [1000, 1001]


async def test_reordered(calls: Calls, ana: Person, sandbox: Sandbox) -> None:
    """A batch may come in the wrong order."""
    ana.says("6")
    sandbox.faults.add(Kind.REORDERED)
    assert [each["update_id"] for each in await calls.updates()] == [1001, 1000]


async def test_unparsable(bot: Bot, calls: Calls, ana: Person, sandbox: Sandbox) -> None:
    """An update may be such that python-telegram-bot cannot read the batch it comes in."""
    sandbox.faults.add(Kind.UNPARSABLE)
    assert [each["update_id"] for each in await calls.updates()] == [1000, 1001]
    with pytest.raises(Exception, match=r".") as failure:
        await bot.get_updates()
    assert not isinstance(failure.value, TelegramError)
    await calls.updates(offset=1002)
    ana.says("6")
    assert len(await bot.get_updates(offset=1002)) == 1


async def test_stray_404_on_polls(calls: Calls, sandbox: Sandbox) -> None:
    """A poll may meet a stray 401 or 404 and work again the next time."""
    sandbox.faults.add(Kind.UNAUTHORIZED, method="getUpdates")
    sandbox.faults.add(Kind.NOT_FOUND, method="getUpdates")
    assert [(await calls("getUpdates")).status for _ in range(3)] == [401, 404, 200]


async def test_delay_needs_a_clock_to_wait_on(clock: HandClock) -> None:
    """Without a clock to wait on, a delay is an error and not a wait for ever."""
    box = Sandbox(clock.now)
    box.faults.add(Kind.DELAY, method="getMe")
    async with box.serve() as url, aiohttp.ClientSession() as session:
        assert (await session.get(f"{url}/bot{box.token}/getMe")).status == 500
