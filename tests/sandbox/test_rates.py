"""Rates: how much Telegram takes before it says 429, on the clock of the sandbox."""

import pytest
from telegram import Bot
from telegram.error import RetryAfter

from sandbox import Person, Rates, Sandbox
from tests.sandbox.calls import Calls
from tests.sandbox.clock import HandClock


async def test_one_chat(bot: Bot, calls: Calls, ana: Person, clock: HandClock) -> None:
    """A chat takes a short burst of 5, then one message a second; what is refused is not delivered."""
    for _ in range(5):
        await bot.send_message(ana.id, "x")
    answer = await calls("sendMessage", chat_id=ana.id, text="x")
    assert (answer.status, answer.refusal) == (429, "Too Many Requests: retry after 1")
    assert answer.body["parameters"] == {"retry_after": 1}
    with pytest.raises(RetryAfter):
        await bot.send_message(ana.id, "x")
    assert len(ana.chat.messages) == 6
    clock.moves(seconds=1)
    await bot.send_message(ana.id, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(ana.id, "x")


async def test_overall(bot: Bot, sandbox: Sandbox, clock: HandClock) -> None:
    """All chats together take 30 messages a second."""
    people = [sandbox.person(600 + n) for n in range(31)]
    for person in people:
        person.starts()
    for person in people[:30]:
        await bot.send_message(person.id, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(people[30].id, "x")
    clock.moves(seconds=1)
    await bot.send_message(people[30].id, "x")


async def test_group(bot: Bot, sandbox: Sandbox, ana: Person, clock: HandClock) -> None:
    """A group takes 20 messages a minute."""
    group = sandbox.group(-70, title="Team", members=[ana])
    group.adds_bot(ana.account)
    for _ in range(20):
        await bot.send_message(group.id, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(group.id, "x")
    clock.moves(minutes=1)
    await bot.send_message(group.id, "x")


async def test_switched_off(clock: HandClock) -> None:
    """The rates can be switched off."""
    box = Sandbox(clock.now, rates=Rates.off())
    async with box.serve() as url, Bot(box.token, base_url=f"{url}/bot") as bot:
        ana = box.person(501, first_name="Ana")
        ana.starts()
        for _ in range(40):
            await bot.send_message(ana.id, "x")
        assert len(ana.chat.messages) == 41
