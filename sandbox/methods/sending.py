"""Sending: messages, pictures and files from the bot."""

from dataclasses import replace

from sandbox.chats import Chat
from sandbox.entities import Entity
from sandbox.errors import bad_request
from sandbox.history import Deed
from sandbox.keyboards import Markup, read_markup
from sandbox.limits import check_caption, check_text, check_upload
from sandbox.messages import File, Media, Message
from sandbox.methods.content import read_content
from sandbox.params import Params
from sandbox.pictures import picture_size
from sandbox.world import World


def send_message(world: World, params: Params) -> object:
    """Show a text in a chat."""
    chat = world.open(params.chat)
    content = read_content(params, "text", "entities")
    check_text(content[0])
    return _send(world, params, chat, content, None)


def send_photo(world: World, params: Params) -> object:
    """Show a picture in a chat."""
    return _send_media(world, params, "photo")


def send_document(world: World, params: Params) -> object:
    """Show a file in a chat."""
    return _send_media(world, params, "document")


def send_chat_action(world: World, params: Params) -> object:
    """Show that the bot is typing (or the like)."""
    chat = world.open(params.chat)
    if not params.text("action"):
        raise bad_request("wrong parameter action in request")
    chat.action = params.text("action")
    return True


def _send_media(world: World, params: Params, kind: str) -> object:
    chat = world.open(params.chat)
    content = read_content(params, "caption", "caption_entities")
    check_caption(content[0])
    return _send(world, params, chat, content, _read_media(world, params, kind))


def _read_media(world: World, params: Params, kind: str) -> Media:
    upload = params.upload(kind)
    if upload is None:
        if not params.text(kind):
            raise bad_request(f"there is no {kind} in the request")
        file = world.files.by_id(params.text(kind))
    else:
        check_upload(upload.content, kind)
        file = world.files.keep(kind, upload.content, upload.name, upload.mime_type)
    return Media(kind, file, _details(kind, file))


def _details(kind: str, file: File) -> dict[str, object]:
    if kind == "document":
        return {"file_name": file.name, "mime_type": file.mime_type}
    width, height = picture_size(file.content)
    return {"width": width, "height": height}


def _send(
    world: World, params: Params, chat: Chat, content: tuple[str, tuple[Entity, ...]], media: Media | None
) -> object:
    markup = read_markup(params.structure("reply_markup"))
    reply_to = _reply_to(params, chat)
    world.gate.charge(chat.id, group=chat.is_group, now=world.now())
    message = Message(
        chat=chat.id,
        id=chat.next_id(),
        at=world.now(),
        author=world.bot.id,
        from_bot=True,
        text=content[0],
        entities=content[1],
        media=media,
        buttons=markup.inline,
        silent=params.flag("disable_notification"),
        protected=params.flag("protect_content"),
        reply_to=reply_to,
    )
    world.put(message)
    world.log(world.bot, Deed.SENT, chat.id, message)
    _change_keyboard(chat, markup)
    return world.message_json(message)


def _reply_to(params: Params, chat: Chat) -> int | None:
    raw = params.structure("reply_parameters")
    lenient = params.flag("allow_sending_without_reply")
    if isinstance(raw, dict):
        number, lenient = int(raw.get("message_id", 0)), bool(raw.get("allow_sending_without_reply"))
    else:
        number = params.integer("reply_to_message_id")
    if number == 0:
        return None
    if number in chat.shown:
        return number
    if lenient:
        return None
    raise bad_request("message to be replied not found")


def _change_keyboard(chat: Chat, markup: Markup) -> None:
    chat.action = ""
    if markup.reply is not None:
        chat.reply_keyboard = replace(markup.reply)
    elif markup.removes_reply:
        chat.reply_keyboard = None


METHODS = {
    "sendmessage": send_message,
    "sendphoto": send_photo,
    "senddocument": send_document,
    "sendchataction": send_chat_action,
}
