"""Limits: what Telegram takes at most, and its words for more."""

import pytest
from telegram import Bot, BotCommand
from telegram.error import BadRequest

from sandbox import Person
from sandbox.errors import ApiError
from sandbox.limits import UPLOAD_BYTES, check_upload
from tests.sandbox.calls import Calls


def keyboard(rows: int, width: int = 1, data: str = "x") -> dict[str, object]:
    """Answer so many rows of so many buttons."""
    return {"inline_keyboard": [[{"text": "b", "callback_data": data}] * width] * rows}


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("x" * 4096, None),
        ("x" * 4097, "Bad Request: message is too long"),
        ("\N{GRINNING FACE}" * 2048, None),
        ("\N{GRINNING FACE}" * 2049, "Bad Request: message is too long"),
        ("", "Bad Request: message text is empty"),
        (" \n ", "Bad Request: message text is empty"),
    ],
)
async def test_text(calls: Calls, ana: Person, text: str, refusal: str | None) -> None:
    """A text has 1 to 4096 UTF-16 units."""
    answer = await calls("sendMessage", chat_id=ana.id, text=text)
    assert answer.body.get("description") == refusal


async def test_text_counts_without_markup(calls: Calls, ana: Person) -> None:
    """Tags do not count."""
    assert (await calls("sendMessage", chat_id=ana.id, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")).result


async def test_half_a_character(calls: Calls, ana: Person) -> None:
    """Half a surrogate pair is refused."""
    answer = await calls("sendMessage", chat_id=ana.id, text="\ud83d")
    assert answer.refusal == "Bad Request: strings must be encoded in UTF-8"


async def test_caption(bot: Bot, ana: Person) -> None:
    """A caption has at most 1024."""
    await bot.send_document(ana.id, b"x", caption="x" * 1024)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(ana.id, b"x", caption="x" * 1025)


@pytest.mark.parametrize(
    ("data", "fits"), [("x" * 64, True), ("ä" * 32, True), ("ä" * 33, False), ("", False)]
)
async def test_callback_data(calls: Calls, ana: Person, data: str, *, fits: bool) -> None:
    """The data of a button have 1 to 64 bytes."""
    answer = await calls("sendMessage", chat_id=ana.id, text="t", reply_markup=keyboard(1, data=data))
    assert answer.body["ok"] is fits
    assert fits or answer.refusal == "Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.parametrize(
    ("rows", "width", "fits"), [(1, 8, True), (1, 9, False), (100, 1, True), (101, 1, False), (13, 8, False)]
)
async def test_buttons(calls: Calls, ana: Person, rows: int, width: int, *, fits: bool) -> None:
    """A keyboard has at most 100 buttons, 8 in a row."""
    answer = await calls("sendMessage", chat_id=ana.id, text="t", reply_markup=keyboard(rows, width))
    assert answer.body["ok"] is fits
    assert fits or answer.refusal == "Bad Request: reply markup is too long"


async def test_button_that_does_nothing(calls: Calls, ana: Person) -> None:
    """A button under a message must do something."""
    markup = {"inline_keyboard": [[{"text": "b"}]]}
    answer = await calls("sendMessage", chat_id=ana.id, text="t", reply_markup=markup)
    assert "text buttons are unallowed in the inline keyboard" in answer.refusal


async def test_callback_answer(calls: Calls, ana: Person) -> None:
    """The answer to a tap has at most 200 characters."""
    await calls("sendMessage", chat_id=ana.id, text="t", reply_markup=keyboard(1))
    tap = ana.taps("b")
    long = await calls("answerCallbackQuery", callback_query_id=tap.id, text="x" * 201)
    assert long.refusal == "Bad Request: MESSAGE_TOO_LONG"
    assert (await calls("answerCallbackQuery", callback_query_id=tap.id, text="x" * 200)).result


async def test_commands(bot: Bot) -> None:
    """A menu has at most 100 commands of at most 32 small letters, with a description of at most 256."""
    await bot.set_my_commands([BotCommand(f"c{n}", "d" * 256) for n in range(100)])
    for commands, refusal in (
        ([BotCommand(f"c{n}", "d") for n in range(101)], "BOT_COMMANDS_TOO_MUCH"),
        ([BotCommand("Pain", "d")], "BOT_COMMAND_INVALID"),
        ([BotCommand("c" * 33, "d")], "BOT_COMMAND_INVALID"),
        ([BotCommand("pain", "d" * 257)], "BOT_COMMAND_DESCRIPTION_INVALID"),
    ):
        with pytest.raises(BadRequest, match=f"(?i){refusal}"):
            await bot.set_my_commands(commands)


async def test_descriptions(bot: Bot) -> None:
    """A name has at most 64 characters, a description 512, a short one 120."""
    await bot.set_my_description("x" * 512)
    await bot.set_my_short_description("x" * 120)
    await bot.set_my_name("x" * 64)
    with pytest.raises(BadRequest):
        await bot.set_my_description("x" * 513)
    with pytest.raises(BadRequest):
        await bot.set_my_short_description("x" * 121)
    with pytest.raises(BadRequest):
        await bot.set_my_name("x" * 65)


async def test_photo_of_10_mb(bot: Bot, ana: Person) -> None:
    """A picture has at most 10 MB."""
    with pytest.raises(BadRequest, match="is too big for a photo; the maximum size is 10485760 bytes"):
        await bot.send_photo(ana.id, b"\x89PNG" + bytes(10 * 1024 * 1024), write_timeout=5, read_timeout=5)


def test_upload_of_50_mb() -> None:
    """A file has at most 50 MB (asked of the rule itself: 50 MB over HTTP would slow every run)."""
    check_upload(bytes(UPLOAD_BYTES), "document")
    with pytest.raises(ApiError, match="Request Entity Too Large"):
        check_upload(bytes(UPLOAD_BYTES + 1), "document")


async def test_empty_file(bot: Bot, ana: Person) -> None:
    """An empty file is refused."""
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(ana.id, b"")
