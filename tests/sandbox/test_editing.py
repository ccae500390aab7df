"""Editing, deleting, pinning: what a bot may do to a message later on."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from sandbox import Deed, Person, Sandbox
from sandbox.samples import PIXEL
from tests.sandbox.clock import HandClock

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])
NO = InlineKeyboardMarkup([[InlineKeyboardButton("No", callback_data="n")]])


async def test_edit_text(bot: Bot, ana: Person, clock: HandClock) -> None:
    """An edit changes words and buttons in place and is marked with its time."""
    sent = await bot.send_message(ana.id, "Taken?", reply_markup=YES)
    clock.moves(minutes=1)
    edited = await bot.edit_message_text("Taken at 21:00", ana.id, sent.message_id)
    assert not isinstance(edited, bool)
    assert edited.edit_date == clock.now()
    assert (ana.last.text, ana.last.labels, ana.last.edited_at) == ("Taken at 21:00", (), clock.now())
    assert len(ana.chat.messages) == 2


async def test_edit_buttons(bot: Bot, ana: Person) -> None:
    """Buttons can be changed alone, and be taken away."""
    sent = await bot.send_message(ana.id, "Taken?", reply_markup=YES)
    await bot.edit_message_reply_markup(ana.id, sent.message_id, reply_markup=NO)
    assert (ana.last.text, ana.last.labels) == ("Taken?", (("No",),))
    await bot.edit_message_reply_markup(ana.id, sent.message_id)
    assert ana.last.labels == ()


async def test_edit_caption(bot: Bot, ana: Person) -> None:
    """The words below a picture can be changed; the picture stays."""
    sent = await bot.send_photo(ana.id, PIXEL, caption="Week 3")
    await bot.edit_message_caption(ana.id, sent.message_id, caption="Week 4")
    assert (ana.last.text, ana.last.photo) == ("Week 4", PIXEL)
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", ana.id, sent.message_id)


async def test_not_modified(bot: Bot, ana: Person) -> None:
    """An edit that changes nothing is refused, with buttons and without."""
    sent = await bot.send_message(ana.id, "Taken?", reply_markup=YES)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("Taken?", ana.id, sent.message_id, reply_markup=YES)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(ana.id, sent.message_id, reply_markup=YES)
    assert ana.last.edited_at is None


async def test_edit_what_is_not_there(bot: Bot, ana: Person) -> None:
    """Only one's own messages that are there can be edited."""
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", ana.id, 99)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", ana.id, 1)


async def test_edit_bad_html(bot: Bot, ana: Person) -> None:
    """An edit with bad HTML changes nothing."""
    sent = await bot.send_message(ana.id, "fine")
    with pytest.raises(BadRequest, match="Can't parse entities"):
        await bot.edit_message_text("<b>", ana.id, sent.message_id, parse_mode="HTML")
    assert ana.last.text == "fine"


async def test_delete(bot: Bot, ana: Person) -> None:
    """A deleted message is gone from the chat, once; in a private chat also one that the person wrote."""
    sent = await bot.send_message(ana.id, "card")
    assert await bot.delete_message(ana.id, sent.message_id)
    assert await bot.delete_message(ana.id, 1)
    assert ana.chat.messages == ()
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(ana.id, sent.message_id)


async def test_delete_after_48_hours(bot: Bot, ana: Person, clock: HandClock) -> None:
    """48 hours later a message cannot be deleted any more, but it can still be edited."""
    first = await bot.send_message(ana.id, "one")
    second = await bot.send_message(ana.id, "two")
    clock.moves(hours=48)
    await bot.delete_message(ana.id, first.message_id)
    clock.moves(seconds=1)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(ana.id, second.message_id)
    await bot.edit_message_text("three", ana.id, second.message_id)
    assert ana.last.text == "three"


async def test_delete_several(bot: Bot, ana: Person) -> None:
    """Several messages go at once; those that cannot go stay."""
    numbers = [(await bot.send_message(ana.id, text)).message_id for text in "ab"]
    assert await bot.delete_messages(ana.id, [*numbers, 99])
    assert [each.text for each in ana.chat.messages] == ["/start"]


async def test_pin(bot: Bot, ana: Person, sandbox: Sandbox) -> None:
    """A message is pinned, shown on top and unpinned; edits leave it pinned."""
    sent = await bot.send_message(ana.id, "Step 2 of 3")
    await bot.pin_chat_message(ana.id, sent.message_id, disable_notification=True)
    await bot.edit_message_text("Step 3 of 3", ana.id, sent.message_id)
    assert [each.text for each in ana.chat.messages if each.pinned] == ["Step 3 of 3"]
    assert (await bot.get_chat(ana.id)).pinned_message is not None
    await bot.unpin_chat_message(ana.id, sent.message_id)
    assert ana.chat.pinned is None
    assert [each.deed for each in sandbox.history][-3:] == [Deed.PINNED, Deed.EDITED, Deed.UNPINNED]
    with pytest.raises(BadRequest, match="Message to pin not found"):
        await bot.pin_chat_message(ana.id, 99)
