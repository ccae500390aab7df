"""Views: chats and history as the page and the printers of transcripts read them."""

from datetime import UTC, datetime

from sandbox.callbacks import Tap
from sandbox.chats import Chat
from sandbox.entities import Entity
from sandbox.faults import Fault
from sandbox.history import Event
from sandbox.keyboards import Button, Rows
from sandbox.messages import Message
from sandbox.people import Person
from sandbox.wire import Json, entity_json
from sandbox.world import World


def moment(at: datetime | None) -> str | None:
    """Write a moment: ISO 8601 in UTC, `2026-03-02T20:00:00Z`."""
    return None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def see_person(world: World, person: Person) -> Json:
    """Write somebody, with the groups they are in."""
    account = person.account
    groups = [chat for chat in world.chats.values() if chat.is_group and person.id in chat.members]
    return {
        "id": account.id,
        "name": account.name,
        "language_code": account.language_code,
        "zone": account.zone,
        "deleted": account.deleted,
        "blocked": person.chat.bot_status == "kicked",
        "groups": [{"id": chat.id, "title": chat.title} for chat in groups if chat.migrated_to is None],
    }


def see_chat(world: World, chat: Chat, newest: int = 0) -> Json:
    """Write what a chat shows now: all of it, or so many of the newest messages."""
    person = None if chat.is_group else world.account(chat.id)
    keyboard = chat.reply_keyboard
    return {
        "id": chat.id,
        "kind": chat.kind,
        "title": chat.title if person is None else world.bot.first_name,
        "started": chat.started,
        "bot_status": chat.bot_status,
        "action": chat.action,
        "menu": world.menus.commands_for(chat.id, person.language_code) if person else [],
        "about": world.menus.words.get(("description", ""), ""),
        "pinned": see_message(world, chat.pinned) if chat.pinned else None,
        "reply_keyboard": None if keyboard is None else _rows(keyboard.rows),
        "messages": [see_message(world, message) for message in chat.messages[-newest:]],
    }


def see_message(world: World, message: Message) -> Json:
    """Write a message as it looks now."""
    return {
        "id": message.id,
        "at": moment(message.at),
        "from_bot": message.from_bot,
        "author": message.author,
        "name": world.account(message.author).name,
        "text": message.text,
        "entities": _entities(message.entities),
        "buttons": _rows(message.buttons),
        "media": _media(message),
        "silent": message.silent,
        "protected": message.protected,
        "reply_to": message.reply_to,
        "edited_at": moment(message.edited_at),
        "pinned": message.pinned,
        "forwarded_from": message.forwarded_from,
        "service": sorted(message.service),
    }


def see_event(event: Event) -> Json:
    """Write an event; pictures and files by their size only."""
    return {
        "number": event.number,
        "at": moment(event.at),
        "who": event.who,
        "account": event.account,
        "chat": event.chat,
        "deed": event.deed,
        "message_id": event.message_id,
        "text": event.text,
        "entities": _entities(event.entities),
        "buttons": _rows(event.buttons),
        "photo_bytes": None if event.photo is None else len(event.photo),
        "document_bytes": None if event.document is None else len(event.document),
        "silent": event.silent,
    }


def see_tap(tap: Tap) -> Json:
    """Write a tap and what the bot answered to it."""
    return {
        "id": tap.id,
        "message_id": tap.message_id,
        "data": tap.data,
        "answered": tap.answered,
        "text": tap.text,
        "alert": tap.alert,
    }


def see_fault(fault: Fault) -> Json:
    """Write a fault and how often it has hit."""
    return {
        "kind": fault.kind,
        "method": fault.method,
        "chat": fault.chat,
        "skip": fault.skip,
        "times": fault.times,
        "seconds": fault.seconds,
        "status": fault.status,
        "hits": fault.hits,
    }


def _entities(entities: tuple[Entity, ...]) -> list[Json]:
    return [entity_json(entity) for entity in entities]


def _rows(rows: Rows) -> list[list[Json]]:
    return [[_button(button) for button in row] for row in rows]


def _button(button: Button) -> Json:
    return {
        "label": button.label,
        "data": button.data,
        "url": button.url,
        "copies": button.copies,
        "style": button.style,
        "asks_location": button.asks_location,
        "asks_contact": button.asks_contact,
    }


def _media(message: Message) -> Json | None:
    media = message.media
    if media is None:
        return None
    body: Json = {"kind": media.kind, **media.details}
    if media.file is not None:
        body["url"] = f"/sandbox/files/{media.file.id}"
        body["name"] = media.file.name
        body["bytes"] = len(media.file.content)
    return body
