"""People: everything a phone can send arrives in a form that python-telegram-bot reads."""

from datetime import timedelta

import pytest
from telegram import Bot, Message

from sandbox import Deed, Person, Sandbox
from tests.sandbox.clock import HandClock


async def newest(bot: Bot) -> Message:
    """Answer the newest message that the bot got."""
    message = (await bot.get_updates())[-1].effective_message
    assert message is not None
    return message


async def test_text(bot: Bot, ana: Person, clock: HandClock) -> None:
    """A text names its writer, its moment and what it replies to."""
    sent = await bot.send_message(ana.id, "Pain?")
    clock.moves(minutes=3)
    ana.says("about a six", reply_to=sent.message_id)
    message = await newest(bot)
    assert (message.text, message.date) == ("about a six", clock.now())
    assert message.reply_to_message is not None
    assert message.reply_to_message.text == "Pain?"
    assert message.from_user is not None
    assert (message.from_user.first_name, message.from_user.language_code) == ("Ana", "en")


async def test_start_with_payload(bot: Bot, sandbox: Sandbox) -> None:
    """A link brings its payload behind /start, marked as a command."""
    sandbox.person(502, first_name="Cleo").starts("abc_1-2")
    message = await newest(bot)
    assert message.text == "/start abc_1-2"
    assert message.entities[0].type == "bot_command"


async def test_edit(bot: Bot, ana: Person, clock: HandClock) -> None:
    """A corrected message arrives under its old number, with the time of the correction."""
    said = ana.says("50")
    clock.moves(minutes=1)
    ana.edits(said, "5")
    update = (await bot.get_updates())[-1]
    assert update.edited_message is not None
    assert (update.edited_message.message_id, update.edited_message.text) == (said.id, "5")
    assert update.edited_message.edit_date == clock.now()
    await bot.send_message(ana.id, "mine")
    with pytest.raises(ValueError, match="what they wrote themselves"):
        ana.edits(ana.last, "yours")


async def test_other_things(bot: Bot, ana: Person) -> None:
    """Pictures, voice, stickers, places, contacts and files arrive as what they are."""
    ana.sends_photo(caption="my capsules")
    ana.sends_voice(seconds=7)
    ana.sends_sticker()
    ana.sends_location(48.2, 16.37)
    ana.sends_contact("+43", "Tom")
    ana.sends_document(b"a,b", name="diary.csv")
    photo, voice, sticker, place, contact, document = (each.message for each in (await bot.get_updates())[1:])
    assert photo is not None
    assert photo.caption == "my capsules"
    assert voice is not None
    assert voice.voice is not None
    assert voice.voice.duration == timedelta(seconds=7)
    assert sticker is not None
    assert sticker.sticker is not None
    assert place is not None
    assert place.location is not None
    assert place.location.latitude == 48.2
    assert contact is not None
    assert contact.contact is not None
    assert document is not None
    assert document.document is not None
    assert document.document.file_name == "diary.csv"


async def test_forward(bot: Bot, ana: Person) -> None:
    """A forwarded message says that it is one."""
    ana.forwards("8", sender="Tom")
    message = await newest(bot)
    assert message.text == "8"
    assert message.forward_origin is not None
    assert message.forward_origin.type == "hidden_user"


async def test_hostile_names(bot: Bot, sandbox: Sandbox) -> None:
    """Names are whatever people make them."""
    name = "<b>&\N{RIGHT-TO-LEFT OVERRIDE}" + "\N{PILL}" * 60
    sandbox.person(502, first_name=name).starts()
    message = await newest(bot)
    assert message.from_user is not None
    assert message.from_user.first_name == name


async def test_history(bot: Bot, ana: Person, sandbox: Sandbox, clock: HandClock) -> None:
    """History keeps who did what when, and what was said even after it was edited or deleted."""
    said = ana.says("6")
    clock.moves(seconds=5)
    sent = await bot.send_message(ana.id, "Recorded 6", disable_notification=True)
    await bot.edit_message_text("Recorded 5", ana.id, sent.message_id)
    await bot.delete_message(ana.id, sent.message_id)
    _, six, recorded, edited, deleted = sandbox.history
    assert (six.who, six.deed, six.text, six.message_id) == ("Ana", Deed.SAID, "6", said.id)
    assert (recorded.who, recorded.deed, recorded.text, recorded.silent) == (
        "LDNbot",
        Deed.SENT,
        "Recorded 6",
        True,
    )
    assert recorded.at == clock.now()
    assert (edited.deed, edited.text) == (Deed.EDITED, "Recorded 5")
    assert deleted.deed is Deed.DELETED
    assert sandbox.history.of(Deed.SENT, chat=ana.id) == (recorded,)
    assert sandbox.history.since(3) == (edited, deleted)


async def test_too_long_to_type(ana: Person) -> None:
    """The app takes 4096 characters and no more."""
    ana.says("x" * 4096)
    with pytest.raises(ValueError, match="at most 4096"):
        ana.says("x" * 4097)


async def test_names(bot: Bot, sandbox: Sandbox) -> None:
    """Family name and user name are told; a deleted account has no name left."""
    cleo = sandbox.person(502, first_name="Cleo", last_name="Doe", username="cleo")
    cleo.starts()
    cleo.edits(cleo.says("x"), "y")
    chat = await bot.get_chat(cleo.id)
    assert (chat.first_name, chat.last_name, chat.username) == ("Cleo", "Doe", "cleo")
    cleo.deletes_account()
    assert (await bot.get_chat(cleo.id)).first_name == ""


async def test_a_robot_among_people(bot: Bot, sandbox: Sandbox, ana: Person) -> None:
    """Who writes in a group without a name does so as a robot of Telegram's own."""
    nobody = sandbox.person(1087968824, first_name="Group", username="GroupAnonymousBot", is_bot=True)
    group = sandbox.group(-70, title="Team", members=[ana, nobody])
    group.adds_bot(ana.account)
    nobody.says("/bind", group=group)
    message = await newest(bot)
    assert message.from_user is not None
    assert message.from_user.is_bot
