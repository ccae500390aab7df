"""Editing: what the bot changes about a message that it sent."""

from dataclasses import replace

from sandbox.errors import bad_request
from sandbox.history import Deed
from sandbox.keyboards import Rows, read_markup
from sandbox.limits import check_caption, check_text
from sandbox.messages import Message
from sandbox.methods.content import read_content
from sandbox.params import Params
from sandbox.world import World


def edit_text(world: World, params: Params) -> object:
    """Change the words of a message, and its buttons."""
    old = _find(world, params)
    text, entities = read_content(params, "text", "entities")
    check_text(text)
    if old.media is not None:
        raise bad_request("there is no text in the message to edit")
    return _change(world, old, replace(old, text=text, entities=entities, buttons=_buttons(params)))


def edit_caption(world: World, params: Params) -> object:
    """Change the words below a picture or file, and the buttons."""
    old = _find(world, params)
    text, entities = read_content(params, "caption", "caption_entities")
    check_caption(text)
    if old.media is None:
        raise bad_request("there is no caption in the message to edit")
    return _change(world, old, replace(old, text=text, entities=entities, buttons=_buttons(params)))


def edit_markup(world: World, params: Params) -> object:
    """Change the buttons of a message; without any they go."""
    old = _find(world, params)
    return _change(world, old, replace(old, buttons=_buttons(params)))


def _buttons(params: Params) -> Rows:
    return read_markup(params.structure("reply_markup")).inline


def _find(world: World, params: Params) -> Message:
    chat = world.open(params.chat)
    number = params.integer("message_id")
    if number == 0:
        raise bad_request("message identifier is not specified")
    message = chat.shown.get(number)
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot or message.service:
        raise bad_request("message can't be edited")
    return message


def _change(world: World, old: Message, new: Message) -> object:
    if new == old:
        raise bad_request(
            "message is not modified: specified new message content and reply markup "
            "are exactly the same as a current content and reply markup of the message"
        )
    message = world.put(replace(new, edited_at=world.now()))
    world.log(world.bot, Deed.EDITED, message.chat, message)
    return world.message_json(message)


METHODS = {
    "editmessagetext": edit_text,
    "editmessagecaption": edit_caption,
    "editmessagereplymarkup": edit_markup,
}
