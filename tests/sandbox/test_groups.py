"""Groups: what a bot hears in one, and whom it sees there."""

import pytest
from telegram import Bot
from telegram.error import BadRequest

from sandbox import Group, Person, Sandbox
from tests.sandbox.calls import Calls


def team(sandbox: Sandbox, ana: Person, *, admin: bool = False) -> tuple[Group, Person]:
    """Answer a group of Ana and Ben with the bot in it."""
    ben = sandbox.person(503, first_name="Ben")
    group = sandbox.group(-70, title="Team", members=[ana, ben])
    group.adds_bot(ben.account, admin=admin)
    return group, ben


async def test_privacy(bot: Bot, calls: Calls, sandbox: Sandbox, ana: Person) -> None:
    """A bot hears commands for it, replies to it and its name; other talk it does not hear."""
    group, ben = team(sandbox, ana)
    sent = await bot.send_message(group.id, "Digest")
    ben.says("who is on duty?", group=group)
    ben.says("/help", group=group)
    ben.says("/bind@ldnbot_sandbox_bot 1234", group=group)
    ben.says("I have it", group=group, reply_to=sent.message_id)
    heard = [each["message"].get("text") for each in await calls.updates() if "message" in each]
    assert heard == ["/start", None, "/help", "/bind@ldnbot_sandbox_bot 1234", "I have it"]


async def test_administrator_hears_all(calls: Calls, sandbox: Sandbox, ana: Person) -> None:
    """An administrator hears everything."""
    group, ben = team(sandbox, ana, admin=True)
    ben.says("who is on duty?", group=group)
    assert (await calls.updates())[-1]["message"]["text"] == "who is on duty?"


async def test_joining(bot: Bot, sandbox: Sandbox, ana: Person) -> None:
    """The bot is told when somebody lets it in."""
    team(sandbox, ana)
    joined = (await bot.get_updates())[1].my_chat_member
    assert joined is not None
    assert (joined.chat.title, joined.from_user.first_name) == ("Team", "Ben")
    assert (joined.old_chat_member.status, joined.new_chat_member.status) == ("left", "member")


async def test_members(bot: Bot, sandbox: Sandbox, ana: Person) -> None:
    """The bot can ask what somebody is in a group, and who administers it."""
    group, ben = team(sandbox, ana)
    group.chat.admins.add(ben.id)
    assert (await bot.get_chat_member(group.id, ben.id)).status == "administrator"
    assert (await bot.get_chat_member(group.id, ana.id)).status == "member"
    assert [each.user.id for each in await bot.get_chat_administrators(group.id)] == [ben.id]
    group.removes(ana.account)
    assert (await bot.get_chat_member(group.id, ana.id)).status == "left"
    assert (await bot.get_chat(group.id)).title == "Team"


async def test_tap_in_a_group(calls: Calls, sandbox: Sandbox, ana: Person) -> None:
    """A tap in a group names who tapped."""
    group, ben = team(sandbox, ana)
    markup = {"inline_keyboard": [[{"text": "I have it", "callback_data": "h"}]]}
    await calls("sendMessage", chat_id=group.id, text="Alert", reply_markup=markup)
    ben.taps("I have it", group=group)
    query = (await calls.updates())[-1]["callback_query"]
    assert (query["from"]["id"], query["message"]["chat"]["id"]) == (503, -70)


async def test_pins_need_rights(bot: Bot, sandbox: Sandbox, ana: Person) -> None:
    """In a group only an administrator pins; all pins can be taken away at once."""
    group, ben = team(sandbox, ana)
    sent = await bot.send_message(group.id, "Digest")
    with pytest.raises(BadRequest, match="Not enough rights to manage pinned messages"):
        await bot.pin_chat_message(group.id, sent.message_id)
    group.adds_bot(ben.account, admin=True)
    await bot.pin_chat_message(group.id, sent.message_id)
    await bot.unpin_all_chat_messages(group.id)
    assert group.chat.pinned is None
    assert (await bot.get_chat_member(group.id, (await bot.get_me()).id)).status == "administrator"


async def test_only_members_write(sandbox: Sandbox, ana: Person) -> None:
    """Who is not in a group cannot write there; who is let in can."""
    group, _ = team(sandbox, ana)
    cleo = sandbox.person(502, first_name="Cleo")
    with pytest.raises(ValueError, match="Cleo is not in Team"):
        cleo.says("hello", group=group)
    group.adds(cleo.account)
    cleo.says("hello", group=group)
    with pytest.raises(ValueError, match="negative"):
        sandbox.group(7, title="Wrong")


async def test_nobodys_messages_are_the_bots_to_delete(bot: Bot, sandbox: Sandbox, ana: Person) -> None:
    """In a group the bot deletes what others wrote only as an administrator."""
    group, ben = team(sandbox, ana)
    said = ben.says("/help", group=group)
    with pytest.raises(BadRequest, match="can't be deleted"):
        await bot.delete_message(group.id, said.id)
    group.adds_bot(ben.account, admin=True)
    assert await bot.delete_message(group.id, said.id)
