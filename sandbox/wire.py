"""Wire: accounts, chats and messages in the JSON of the Bot API."""

from collections.abc import Callable
from dataclasses import replace

from sandbox.accounts import Account
from sandbox.chats import Chat
from sandbox.clock import unix
from sandbox.entities import Entity
from sandbox.keyboards import Button, Rows
from sandbox.messages import Media, Message

Json = dict[str, object]


def account_json(account: Account) -> Json:
    """Write a User; a deleted account has no name left."""
    if account.deleted:
        return {"id": account.id, "is_bot": False, "first_name": ""}
    body: Json = {"id": account.id, "is_bot": account.is_bot, "first_name": account.first_name}
    if account.last_name:
        body["last_name"] = account.last_name
    if account.username:
        body["username"] = account.username
    if account.language_code and not account.is_bot:
        body["language_code"] = account.language_code
    return body


def chat_json(chat: Chat, account: Account | None) -> Json:
    """Write a Chat; a private one carries the name of its person."""
    if account is None:
        return {"id": chat.id, "type": chat.kind, "title": chat.title}
    body = account_json(account)
    body.pop("is_bot")
    body.pop("language_code", None)
    return {**body, "id": chat.id, "type": "private"}


def entity_json(entity: Entity) -> Json:
    """Write a MessageEntity."""
    body: Json = {"type": entity.type, "offset": entity.offset, "length": entity.length}
    for name in ("url", "language", "custom_emoji_id", "unix_time", "date_time_format"):
        value = getattr(entity, name)
        if value is not None:
            body[name] = value
    if entity.user is not None:
        body["user"] = {"id": entity.user, "is_bot": False, "first_name": "?"}
    return body


def keyboard_json(rows: Rows) -> Json:
    """Write an InlineKeyboardMarkup."""
    return {"inline_keyboard": [[button_json(button) for button in row] for row in rows]}


def button_json(button: Button) -> Json:
    """Write a button as it came."""
    return {**button.raw, "text": button.label}


def media_json(media: Media) -> Json:
    """Write the part of a message that is not words."""
    if media.file is None:
        return {media.kind: dict(media.details)}
    body: Json = {
        "file_id": media.file.id,
        "file_unique_id": f"u{media.file.id}",
        "file_size": len(media.file.content),
        **media.details,
    }
    if media.kind == "photo":
        return {"photo": [body]}
    return {media.kind: body}


def message_json(message: Message, account: Callable[[int], Account], chat: Callable[[int], Chat]) -> Json:
    """Write a Message, as it is now."""
    body: Json = {
        "message_id": message.id,
        "from": account_json(account(message.author)),
        "chat": _where(message, account, chat),
        "date": unix(message.at),
        **_words(message),
        **message.service,
    }
    if message.edited_at is not None:
        body["edit_date"] = unix(message.edited_at)
    if message.buttons:
        body["reply_markup"] = keyboard_json(message.buttons)
    if message.protected:
        body["has_protected_content"] = True
    if message.forwarded_from:
        body["forward_origin"] = {
            "type": "hidden_user",
            "sender_user_name": message.forwarded_from,
            "date": unix(message.at),
        }
    original = chat(message.chat).shown.get(message.reply_to or 0)
    if original is not None:
        body["reply_to_message"] = message_json(_without_reply(original), account, chat)
    return body


def inaccessible_json(where: Json, message_id: int) -> Json:
    """Write an InaccessibleMessage: date 0, nothing else known."""
    return {"chat": where, "message_id": message_id, "date": 0}


def _where(message: Message, account: Callable[[int], Account], chat: Callable[[int], Chat]) -> Json:
    place = chat(message.chat)
    return chat_json(place, None if place.is_group else account(place.id))


def _words(message: Message) -> Json:
    entities = [entity_json(entity) for entity in message.entities]
    if message.media is None:
        body: Json = {"text": message.text} if message.text else {}
        return {**body, "entities": entities} if entities else body
    body = media_json(message.media)
    if message.text:
        body["caption"] = message.text
    return {**body, "caption_entities": entities} if entities else body


def _without_reply(message: Message) -> Message:
    return replace(message, reply_to=None)
