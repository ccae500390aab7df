"""Putting rendered messages into a chat: what arrived, what did not, and what nobody can know."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from html import unescape
from typing import Any

from telegram import InlineKeyboardMarkup
from telegram.constants import MessageLimit, ParseMode

from bot.errors import UNCHANGED, UNEDITABLE, classify, says
from bot.render import Rendered
from bot.transport import Telegram, keyboard
from domain.notices import Delivered, Delivery, Malformed

TEXT_UNITS = MessageLimit.MAX_TEXT_LENGTH
CAPTION_UNITS = MessageLimit.CAPTION_LENGTH
AT_ONCE = 100
"""Messages that Telegram deletes in one call."""

BEFORE = 10
"""What somebody typed stands just before the answer to it."""

CLEARED = 1000
"""So many numbers are looked at: the numbers of a bot's messages run on over all its chats."""

TAP_WORDS = 200
"""Characters that may flash up as the answer to a tap."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The message cannot be edited any more: what was to stand there has to be sent below."""


async def send(
    telegram: Telegram, chat: int, shown: Rendered, token: str | None = None, *, silent: bool = False
) -> Delivery:
    """Send a message; when Telegram refuses its form, send it plain and cut, and at last without buttons.

    So a message never dies of its markup. With a picture or a file the text is its caption, or stands below
    it when it is too long for one.
    """
    buttons = keyboard(shown, token)
    if shown.photo is not None or shown.document is not None:
        return await _send_media(telegram, chat, shown, buttons, silent=silent)
    return await _send_text(telegram, chat, shown, buttons, silent=silent)


async def edit(
    telegram: Telegram, chat: int, message_id: int, shown: Rendered, token: str | None = None
) -> Delivery | Gone:
    """Make a message of the bot show something else; what it shows already counts as delivered."""
    if shown.photo is not None or shown.document is not None:
        return Gone()
    buttons = keyboard(shown, token)

    async def in_html() -> None:
        await telegram.change(chat, message_id, shown.html, buttons)

    async def in_plain() -> None:
        text = cut(plain(shown.html), TEXT_UNITS)
        await telegram.change(chat, message_id, text, buttons, html=False)

    return await _edit(message_id, in_html, in_plain)


async def close(telegram: Telegram, chat: int, message_id: int) -> Delivery | Gone:
    """Take the buttons of a message away."""

    async def closing() -> None:
        await telegram.take_buttons(chat, message_id)

    return await _edit(message_id, closing)


async def clear(telegram: Telegram, chat: int, messages: Collection[int]) -> None:
    """Delete messages of a chat, with what lies between and just before them, as far as Telegram lets a bot.

    That is those of the last 48 hours. Numbers that belong to no message of this chat are passed over, and
    what cannot be deleted stays: whoever reads on is told how to clear the chat.
    """
    if not messages:
        return
    first = max(1, min(messages) - BEFORE, max(messages) - CLEARED + 1)
    numbers = sorted({*range(first, max(messages) + 1), *messages})
    for start in range(0, len(numbers), AT_ONCE):
        part = numbers[start : start + AT_ONCE]
        await _attempt(lambda part=part: telegram.delete_messages(chat, part))  # type: ignore[misc]  # a bound loop variable


async def erase(telegram: Telegram, chat: int, messages: tuple[int, ...]) -> Delivery:
    """Delete exactly these messages of a chat, and say what became of it."""
    return await _attempt(lambda: telegram.delete_messages(chat, messages))


async def pin(telegram: Telegram, chat: int, message_id: int) -> Delivery:
    """Pin a message at the top of its chat, without a sound."""

    async def pinning() -> object:
        return await telegram.pin_chat_message(chat, message_id, disable_notification=True)

    return await _attempt(pinning)


async def unpin(telegram: Telegram, chat: int, message_id: int) -> Delivery:
    """Let a message stand at the top no longer; it stays where it was said."""

    async def unpinning() -> object:
        return await telegram.unpin_chat_message(chat, message_id)

    return await _attempt(unpinning)


async def unpin_all(telegram: Telegram, chat: int) -> None:
    """Let nothing stand at the top of a chat any more."""

    async def unpinning() -> object:
        return await telegram.unpin_all_chat_messages(chat)

    await _attempt(unpinning)


async def answer_tap(telegram: Telegram, tap_id: str, words: str | None = None) -> None:
    """Stop the waiting sign on a tapped button, with a few words if there are any.

    Whatever becomes of it is of no weight: the tap is stored, and the sign goes by itself.
    """

    async def answering() -> None:
        await telegram.answer(tap_id, words[:TAP_WORDS] if words else None)

    await _attempt(answering)


def plain(html: str) -> str:
    """Return the text of HTML without its tags."""
    return unescape(re.sub(r"</?[a-zA-Z][^>]*>", "", html))


def cut(text: str, units: int) -> str:
    """Return the beginning of a text that fits into so many UTF-16 units, which is how Telegram counts."""
    raw = text.encode("utf-16-le")
    return text if len(raw) <= 2 * units else raw[: 2 * (units - 1)].decode("utf-16-le", "ignore") + "…"


async def _send_text(
    telegram: Telegram, chat: int, shown: Rendered, buttons: str | None, *, silent: bool
) -> Delivery:
    text = cut(plain(shown.html), TEXT_UNITS) or "…"

    async def in_html() -> int:
        return await telegram.say(chat, shown.html, buttons, silent=silent, protected=shown.protected)

    async def in_plain() -> int:
        return await telegram.say(chat, text, buttons, html=False, silent=silent, protected=shown.protected)

    async def bare() -> int:
        return await telegram.say(chat, text, None, html=False, silent=silent, protected=shown.protected)

    return await _first_accepted(in_html, in_plain, bare)


async def _send_media(
    telegram: Telegram, chat: int, shown: Rendered, buttons: str | None, *, silent: bool
) -> Delivery:
    if len(plain(shown.html).encode("utf-16-le")) > 2 * CAPTION_UNITS:
        await _attempt(lambda: _media(telegram, chat, shown, {"disable_notification": True}))
        return await _send_text(telegram, chat, shown, buttons, silent=silent)
    words: dict[str, Any] = {
        "caption": shown.html,
        "parse_mode": ParseMode.HTML,
        "reply_markup": buttons and InlineKeyboardMarkup.de_json(json.loads(buttons), telegram),
        "disable_notification": silent,
    }
    sent = await _attempt(lambda: _media(telegram, chat, shown, words))
    if isinstance(sent, Malformed):
        return await _send_text(telegram, chat, shown, buttons, silent=silent)
    return sent


async def _media(telegram: Telegram, chat: int, shown: Rendered, words: dict[str, Any]) -> int:
    file, words = shown.document, {**words, "protect_content": shown.protected}
    if file is not None:
        return (await telegram.send_document(chat, file.content, filename=file.name, **words)).message_id
    return (await telegram.send_photo(chat, shown.photo or b"", **words)).message_id


async def _first_accepted(*forms: Callable[[], Awaitable[int]]) -> Delivery:
    for form in forms:
        outcome = await _attempt(form)
        if not isinstance(outcome, Malformed):
            return outcome
    return Malformed()


async def _attempt(form: Callable[[], Awaitable[object]]) -> Delivery:
    try:
        sent = await form()
    except Exception as error:  # noqa: BLE001  whatever an answer breaks, what was sent was sent: it is classified
        return classify(error)
    return Delivered(sent if isinstance(sent, int) else 0)


async def _edit(message_id: int, *forms: Callable[[], Awaitable[object]]) -> Delivery | Gone:
    for form in forms:
        try:
            await form()
        except Exception as error:  # noqa: BLE001  see _attempt
            if says(error, UNCHANGED):
                break
            if says(error, *UNEDITABLE):
                return Gone()
            outcome = classify(error)
            if not isinstance(outcome, Malformed):
                return outcome
        else:
            break
    else:
        return Malformed()
    return Delivered(message_id)
