"""What reached us, as plain values: the last place that reads Telegram's update."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from telegram import CallbackQuery, ChatMember, ChatMemberUpdated, Message, Update
from telegram.constants import ChatType


class Thing(StrEnum):
    """What somebody sent that is not text."""

    VOICE = "voice"
    PICTURE = "picture"
    STICKER = "sticker"
    CONTACT = "contact"
    LOCATION = "location"
    FORWARDED = "forwarded"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sent it, from which chat. `private` is true only in the sender's own chat with the bot."""

    telegram_id: int
    chat: int
    private: bool
    human: bool
    language: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A text, when it was written (aware UTC), its number, and the message it replies to."""

    text: str
    at: datetime
    message: int
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """An own text was changed. `at` is when it was first written."""

    text: str
    at: datetime
    message: int


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button was tapped. It has no time of its own, so `at` is when it reached us."""

    tap: str
    data: str
    message: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """A command of the menu, without slash and bot name, and what follows it."""

    name: str
    argument: str
    at: datetime
    message: int


@dataclass(frozen=True, slots=True)
class Sent:
    """Something that is not a text of one's own. A location carries its latitude and longitude in degrees.

    `caption` is what the sender wrote below it.
    """

    thing: Thing
    at: datetime
    message: int
    place: tuple[float, float] | None = None
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Closed:
    """The chat was closed to the bot."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Opened:
    """The chat is open again."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has become a supergroup: it lives in this chat from now on."""

    chat: int
    at: datetime


Event = Typed | Edited | Tapped | Asked | Sent | Closed | Opened | Moved


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update: its number, who, and what happened."""

    update_id: int
    sender: Sender
    event: Event


def read_update(update: Update, received: datetime) -> Incoming | None:
    """Return what an update says; None for one that says nothing to us. `received` is aware UTC."""
    event = _event(update, received)
    sender = _sender(update)
    return None if event is None or sender is None else Incoming(update.update_id, sender, event)


def _event(update: Update, received: datetime) -> Event | None:
    if update.callback_query is not None:
        return _tapped(update.callback_query, received)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    if update.edited_message is not None:
        return _edited(update.edited_message)
    if update.message is not None:
        return _written(update.message)
    return None


def _sender(update: Update) -> Sender | None:
    user, chat = update.effective_user, update.effective_chat
    if chat is None or user is None:
        return None
    return Sender(
        telegram_id=user.id,
        chat=chat.id,
        private=chat.type == ChatType.PRIVATE and chat.id == user.id,
        human=not user.is_bot,
        language=user.language_code or "",
    )


def _tapped(query: CallbackQuery, received: datetime) -> Tapped | None:
    if query.message is None:
        return None
    return Tapped(query.id, query.data or "", query.message.message_id, received)


def _membership(changed: ChatMemberUpdated) -> Closed | Opened:
    shut = changed.new_chat_member.status in {ChatMember.BANNED, ChatMember.LEFT}
    return Closed(changed.date) if shut else Opened(changed.date)


def _edited(message: Message) -> Edited | None:
    if message.text is None or message.forward_origin is not None:
        return None
    return Edited(message.text, message.date, message.message_id)


def _written(message: Message) -> Event | None:
    if message.migrate_to_chat_id is not None:
        return Moved(message.migrate_to_chat_id, message.date)
    if message.forward_origin is not None:
        return Sent(Thing.FORWARDED, message.date, message.message_id)
    if message.text is not None:
        return _text(message, message.text)
    if message.location is not None:
        place = (message.location.latitude, message.location.longitude)
        return Sent(Thing.LOCATION, message.date, message.message_id, place)
    thing = _thing(message)
    if thing is None:
        return None
    return Sent(thing, message.date, message.message_id, caption=message.caption or "")


def _text(message: Message, text: str) -> Typed | Asked:
    if text.startswith("/") and len(text) > 1 and text[1].isalpha():
        name, _, argument = text[1:].partition(" ")
        name = name.partition("@")[0].casefold()
        return Asked(name, argument.strip(), message.date, message.message_id)
    replied = message.reply_to_message
    return Typed(text, message.date, message.message_id, replied.message_id if replied else None)


def _thing(message: Message) -> Thing | None:
    """What was sent; None for Telegram's own notes (pinned, a photo of the chat changed)."""
    if message.voice or message.audio or message.video_note:
        return Thing.VOICE
    if message.photo or message.video:
        return Thing.PICTURE
    if message.sticker or message.animation or message.dice:
        return Thing.STICKER
    if message.contact:
        return Thing.CONTACT
    return Thing.OTHER if message.effective_attachment is not None else None
