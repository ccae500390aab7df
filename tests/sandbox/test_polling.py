"""getUpdates: what waits, what is confirmed, what is too old, and who may ask."""

import asyncio

import pytest
from telegram import Bot
from telegram.error import Conflict

from sandbox import Person, Sandbox
from tests.sandbox.calls import Calls
from tests.sandbox.clock import HandClock


async def test_offset_confirms(bot: Bot, ana: Person, sandbox: Sandbox) -> None:
    """An update comes again and again until a later offset confirms it."""
    ana.says("6")
    first = await bot.get_updates()
    again = await bot.get_updates()
    assert [each.message.text for each in first if each.message] == ["/start", "6"]
    assert [each.update_id for each in again] == [each.update_id for each in first] == [1000, 1001]
    assert sandbox.unconfirmed_updates() == 2
    assert await bot.get_updates(offset=1002) == ()
    assert sandbox.unconfirmed_updates() == 0


async def test_limit(calls: Calls, ana: Person) -> None:
    """A batch has at most `limit` updates, the oldest first."""
    ana.says("a")
    ana.says("b")
    batch = await calls.updates(limit=2)
    assert [each["message"]["text"] for each in batch] == ["/start", "a"]


async def test_negative_offset(calls: Calls, ana: Person, sandbox: Sandbox) -> None:
    """A negative offset forgets all but the newest updates."""
    ana.says("newest")
    assert [each["message"]["text"] for each in await calls.updates(offset=-1)] == ["newest"]
    assert sandbox.unconfirmed_updates() == 1


async def test_long_poll(bot: Bot, ana: Person, sandbox: Sandbox) -> None:
    """A long poll answers as soon as something happens."""
    await bot.get_updates(offset=1001)
    waiting = asyncio.create_task(bot.get_updates(offset=1001, timeout=30))
    while not sandbox.polled():
        await asyncio.wait({waiting}, timeout=0.01)
    ana.says("hello")
    (update,) = await waiting
    assert update.message is not None
    assert update.message.text == "hello"


async def test_no_timeout_answers_at_once(calls: Calls) -> None:
    """Without a timeout an empty queue is answered at once."""
    assert await calls.updates(timeout=0) == []


async def test_newer_poll_displaces(bot: Bot, calls: Calls, sandbox: Sandbox) -> None:
    """A newer poll ends an older one that still waits, with 409."""
    older = asyncio.create_task(bot.get_updates(timeout=30))
    while not sandbox.polled():
        await asyncio.wait({older}, timeout=0.01)
    assert await calls.updates() == []
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await older


async def test_two_pollers_get_the_same(bot: Bot, calls: Calls, ana: Person) -> None:
    """Two pollers that ask one after the other both get the same updates, and nobody a 409."""
    del ana
    one = await bot.get_updates()
    other = await calls.updates()
    assert [each.update_id for each in one] == [each["update_id"] for each in other] == [1000]


async def test_allowed_updates(calls: Calls, ana: Person) -> None:
    """Kinds that were not asked for are not kept; the wish is remembered."""
    await calls.updates(allowed_updates=["message"], offset=1001)
    message = ana.says("50")
    ana.edits(message, "5")
    ana.blocks()
    assert [min(each) for each in await calls.updates()] == ["message"]


async def test_text_waits_a_day(calls: Calls, ana: Person, clock: HandClock, sandbox: Sandbox) -> None:
    """A text waits 24 hours on the clock of the sandbox, and no longer."""
    ana.says("late")
    clock.moves(hours=23, minutes=59)
    assert len(await calls.updates()) == 2
    clock.moves(minutes=1)
    assert await calls.updates() == []
    assert sandbox.unconfirmed_updates() == 0


async def test_tap_waits_150_seconds(bot: Bot, calls: Calls, ana: Person, clock: HandClock) -> None:
    """A tap waits 150 seconds, and no longer."""
    del bot
    await calls(
        "sendMessage",
        chat_id=ana.id,
        text="Pain?",
        reply_markup={"inline_keyboard": [[{"text": "6", "callback_data": "x"}]]},
    )
    ana.taps("6")
    clock.moves(seconds=149)
    assert "callback_query" in (await calls.updates())[-1]
    clock.moves(seconds=1)
    assert "callback_query" not in (await calls.updates())[-1]
