"""Writing: how something a person did in a chat becomes a message and an update."""

from collections.abc import Mapping
from dataclasses import replace

from sandbox.accounts import Account
from sandbox.chats import Chat
from sandbox.entities import Entity, find_entities, utf16_length
from sandbox.history import Deed
from sandbox.messages import Media, Message
from sandbox.wire import Json, message_json
from sandbox.world import World

LONGEST = 4096


def write(  # noqa: PLR0913 - a message has that many parts, all but three by name
    world: World,
    author: Account,
    chat: Chat,
    *,
    text: str = "",
    media: Media | None = None,
    reply_to: int | None = None,
    forwarded_from: str = "",
    service: Mapping[str, object] | None = None,
) -> Message:
    """Show a person's message in a chat and tell the bot of it, if it may know."""
    if utf16_length(text) > LONGEST:
        raise ValueError(f"the app takes at most {LONGEST} characters")
    message = Message(
        chat=chat.id,
        id=chat.next_id(),
        at=world.now(),
        author=author.id,
        from_bot=False,
        text=text,
        entities=_mark(text),
        media=media,
        reply_to=reply_to,
        forwarded_from=forwarded_from,
        service=service or {},
    )
    world.put(message)
    world.log(author, Deed.SAID, chat.id, message)
    tell(world, chat, "message", message)
    return message


def correct(world: World, author: Account, message: Message, text: str) -> Message:
    """Change a person's message and tell the bot of it, if it may know."""
    new = replace(message, text=text, entities=_mark(text), edited_at=world.now())
    world.put(new)
    world.log(author, Deed.CORRECTED, message.chat, new)
    tell(world, world.chat(message.chat), "edited_message", new)
    return new


def tell(world: World, chat: Chat, kind: str, message: Message) -> None:
    """Queue an update about a message, unless the bot is not there or may not read it."""
    if chat.bot_status in {"left", "kicked"}:
        return
    if chat.is_group and world.privacy and not _for_the_bot(world, chat, message):
        return
    world.updates.push(kind, message_json(message, world.account, world.chat))


def tell_membership(world: World, chat: Chat, by: Account, old: str, new: str) -> None:
    """Queue a `my_chat_member` update: what the bot was in a chat, and what it is now."""
    bot: Json = world.account_json(world.bot.id)
    until: Json = {"until_date": 0}
    world.updates.push(
        "my_chat_member",
        {
            "chat": world.chat_json(chat),
            "from": world.account_json(by.id),
            "date": int(world.now().timestamp()),
            "old_chat_member": {"user": bot, "status": old, **(until if old == "kicked" else {})},
            "new_chat_member": {"user": bot, "status": new, **(until if new == "kicked" else {})},
        },
    )


def _mark(text: str) -> tuple[Entity, ...]:
    return find_entities(text)


def _for_the_bot(world: World, chat: Chat, message: Message) -> bool:
    """Tell whether a bot in privacy mode gets this message of a group."""
    if chat.bot_status == "administrator" or message.service:
        return True
    original = chat.shown.get(message.reply_to or 0)
    if original is not None and original.from_bot:
        return True
    name = f"@{world.bot.username}"
    first = message.entities[0] if message.entities else None
    commands = first is not None and first.type == "bot_command" and first.offset == 0
    addressed = "@" not in message.text.split(maxsplit=1)[0] if message.text else False
    return name in message.text or (commands and addressed)
