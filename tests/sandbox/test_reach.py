"""Reach: who can be written to, and Telegram's words where nobody can."""

import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden

from sandbox import Person, Sandbox
from tests.sandbox.calls import Calls


async def test_bots_cannot_write_first(bot: Bot, sandbox: Sandbox) -> None:
    """A chat exists once its person has written."""
    cleo = sandbox.person(502, first_name="Cleo")
    for chat in (cleo.id, 999):
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(chat, "hello")
    cleo.starts("invite-17")
    await bot.send_message(cleo.id, "hello")
    assert cleo.last.text == "hello"


async def test_met_in_a_group(bot: Bot, sandbox: Sandbox, ana: Person) -> None:
    """Somebody whom the bot knows from a group only is 403."""
    cleo = sandbox.person(502, first_name="Cleo")
    sandbox.group(-70, title="Team", members=[ana, cleo]).adds_bot(ana.account)
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(cleo.id, "hello")


async def test_blocked(bot: Bot, ana: Person, calls: Calls) -> None:
    """Who blocks the bot is out of reach until unblocking; the bot is told of both."""
    ana.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ana.id, "hello")
    with pytest.raises(ValueError, match="unblocks"):
        ana.says("hello?")
    ana.unblocks()
    await bot.send_message(ana.id, "hello")
    blocked, unblocked = (each["my_chat_member"] for each in (await calls.updates())[1:])
    assert [each["new_chat_member"]["status"] for each in (blocked, unblocked)] == ["kicked", "member"]
    parsed = (await bot.get_updates())[1].my_chat_member
    assert parsed is not None
    assert parsed.new_chat_member.status == "kicked"


async def test_deactivated(bot: Bot, ana: Person, calls: Calls) -> None:
    """A deleted account is out of reach, and the bot was not told."""
    ana.deletes_account()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(ana.id, "hello")
    assert len(await calls.updates()) == 1


async def test_kicked_from_a_group(bot: Bot, sandbox: Sandbox, ana: Person) -> None:
    """A group that put the bot out is out of reach."""
    group = sandbox.group(-70, title="Team", members=[ana])
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(group.id, "hello")
    group.adds_bot(ana.account)
    await bot.send_message(group.id, "hello")
    group.kicks_bot(ana.account)
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(group.id, "hello")


async def test_migrated(bot: Bot, sandbox: Sandbox, ana: Person, calls: Calls) -> None:
    """A group that has become a supergroup refuses and names its new number, which then works."""
    group = sandbox.group(-70, title="Team", members=[ana])
    group.adds_bot(ana.account)
    new = group.migrates(ana.account)
    with pytest.raises(ChatMigrated) as refusal:
        await bot.send_message(group.id, "hello")
    assert refusal.value.new_chat_id == new.id == -1000000000070
    sent = await bot.send_message(new.id, "hello")
    assert (sent.chat.type, sent.message_id) == ("supergroup", 2)
    services = [each["message"] for each in await calls.updates() if "message" in each]
    assert services[-2]["migrate_to_chat_id"] == new.id
    assert services[-1]["migrate_from_chat_id"] == group.id
