"""Sending: what a bot can show, and what a chat then keeps of it."""

import pytest
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import BadRequest

from sandbox import Person, Sandbox
from sandbox.samples import PIXEL
from tests.sandbox.calls import Calls
from tests.sandbox.clock import HandClock


async def test_message(bot: Bot, ana: Person, clock: HandClock) -> None:
    """A message stands in the chat under the next number, with the time of the sandbox."""
    sent = await bot.send_message(ana.id, "  Good evening  ", disable_notification=True, protect_content=True)
    assert (sent.message_id, sent.text, sent.date) == (2, "Good evening", clock.now())
    assert sent.has_protected_content
    assert (ana.last.text, ana.last.silent, ana.last.protected) == ("Good evening", True, True)


async def test_numbers_per_chat(bot: Bot, ana: Person, sandbox: Sandbox) -> None:
    """Every chat counts its messages for itself."""
    cleo = sandbox.person(502, first_name="Cleo")
    cleo.starts()
    to_ana = await bot.send_message(ana.id, "a")
    to_cleo = await bot.send_message(cleo.id, "b")
    assert to_ana.message_id == to_cleo.message_id == 2


async def test_inline_buttons(bot: Bot, ana: Person) -> None:
    """Buttons of every kind are kept: data, link, text to copy, style."""
    rows = [
        [InlineKeyboardButton("6", callback_data="k.6", style="primary")],
        [InlineKeyboardButton("Help", url="https://example.org/")],
        [InlineKeyboardButton("Code", copy_text=CopyTextButton("LDN-17"))],
    ]
    sent = await bot.send_message(ana.id, "Pain?", reply_markup=InlineKeyboardMarkup(rows))
    (six,), (link,), (code,) = ana.last.buttons
    assert (six.data, six.style) == ("k.6", "primary")
    assert (link.url, code.copies) == ("https://example.org/", "LDN-17")
    assert sent.reply_markup == InlineKeyboardMarkup(rows)


async def test_reply_keyboard(bot: Bot, ana: Person) -> None:
    """A keyboard in place of the typing field stays until it is taken away."""
    rows = [[KeyboardButton("Where I am", request_location=True), KeyboardButton("Type a town")]]
    await bot.send_message(ana.id, "Where are you?", reply_markup=ReplyKeyboardMarkup(rows))
    await bot.send_message(ana.id, "Take your time.")
    keyboard = ana.chat.reply_keyboard
    assert keyboard is not None
    assert [each.label for each in keyboard.rows[0]] == ["Where I am", "Type a town"]
    assert keyboard.rows[0][0].asks_location
    await bot.send_message(ana.id, "Thanks.", reply_markup=ReplyKeyboardRemove())
    assert ana.chat.reply_keyboard is None


async def test_reply(bot: Bot, ana: Person) -> None:
    """A reply names its message; one to a message that is gone is refused, or sent alone if it may be."""
    note = ana.says("slept badly")
    sent = await bot.send_message(ana.id, "Noted.", reply_parameters=ReplyParameters(note.id))
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "slept badly"
    assert ana.last.reply_to == note.id
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(ana.id, "x", reply_parameters=ReplyParameters(99))
    lenient = ReplyParameters(99, allow_sending_without_reply=True)
    assert (await bot.send_message(ana.id, "x", reply_parameters=lenient)).reply_to_message is None


async def test_photo(bot: Bot, ana: Person) -> None:
    """A picture is kept with its bytes, its caption and its buttons; it can be sent again by its id."""
    sent = await bot.send_photo(ana.id, PIXEL, caption="<b>Week 3</b>", parse_mode="HTML")
    assert (ana.last.photo, ana.last.text) == (PIXEL, "Week 3")
    assert (sent.photo[-1].width, sent.caption_entities[0].type) == (1, "bold")
    await bot.send_photo(ana.id, sent.photo[-1].file_id)
    assert ana.last.photo == PIXEL


async def test_not_a_photo(bot: Bot, ana: Person) -> None:
    """Bytes that are no picture are refused."""
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(ana.id, b"%PDF-1.7")


async def test_document(bot: Bot, ana: Person) -> None:
    """A file is kept with its bytes and its name."""
    sent = await bot.send_document(
        ana.id, b"%PDF-1.7 report", filename="report.pdf", caption="For your visit"
    )
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.mime_type) == ("report.pdf", "application/pdf")
    assert ana.last.document == b"%PDF-1.7 report"


async def test_chat_action(bot: Bot, ana: Person) -> None:
    """`typing` shows until the next message."""
    await bot.send_chat_action(ana.id, "typing")
    assert ana.chat.action == "typing"
    await bot.send_message(ana.id, "There.")
    assert ana.chat.action == ""


JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0000b080010002001011100ffd9")


async def test_jpeg(bot: Bot, ana: Person) -> None:
    """A JPEG is a picture too; one that breaks off is none."""
    sent = await bot.send_photo(ana.id, JPEG)
    assert (sent.photo[-1].width, sent.photo[-1].height) == (32, 16)
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(ana.id, JPEG[:24])


@pytest.mark.parametrize(
    ("method", "arguments", "refusal"),
    [
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendPhoto", {"photo": "photo-9"}, "wrong file_id or the file is temporarily unavailable"),
        ("sendChatAction", {}, "wrong parameter action in request"),
        ("sendMessage", {"text": "x", "reply_markup": "["}, "can't parse reply_markup JSON object"),
        ("sendMessage", {"text": "x", "reply_markup": [1]}, "object expected as reply markup"),
        ("sendMessage", {"text": "x", "entities": 5}, "can't parse entities: expected an Array"),
        ("sendMessage", {"text": "x", "entities": [5]}, "can't parse entities: expected an Object"),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": 5}},
            "object expected as reply markup",
        ),
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [5]}}, "expected an Array"),
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[5]]}}, "expected an Object"),
        ("sendMessage", {"text": "x", "reply_markup": {"keyboard": [[{"text": ""}]]}}, "must be non-empty"),
        ("editMessageText", {"text": "x"}, "message identifier is not specified"),
        ("editMessageText", {"text": "x", "message_id": "one"}, "message_id must be an integer"),
        (
            "editMessageCaption",
            {"caption": "x", "message_id": 2},
            "there is no caption in the message to edit",
        ),
        ("deleteMessages", {}, "message identifiers are not specified"),
        ("getChatMember", {"user_id": 9}, "user not found"),
        ("getChatAdministrators", {}, "there are no administrators in the private chat"),
        ("setMyCommands", {"commands": 5}, "can't parse commands JSON object"),
        ("setMyCommands", {"commands": [5]}, "can't parse BotCommand: expected an Object"),
        ("setMyCommands", {"commands": [], "language_code": "english"}, "invalid language code specified"),
        (
            "setWebhook",
            {"url": "https://x/", "secret_token": "?"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_wrong_arguments(
    calls: Calls, ana: Person, method: str, arguments: dict[str, object], refusal: str
) -> None:
    """Arguments that are missing or not what they should be are refused."""
    await calls("sendMessage", chat_id=ana.id, text="hello")
    answer = await calls(method, chat_id=ana.id, **arguments)
    assert answer.status == 400
    assert refusal in answer.refusal
