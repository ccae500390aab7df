"""Pinning: the line at the top of a chat."""

from sandbox.errors import bad_request
from sandbox.history import Deed
from sandbox.messages import Message
from sandbox.params import Params
from sandbox.world import World


def pin(world: World, params: Params) -> object:
    """Pin a message."""
    message = _find(world, params, "message to pin not found")
    if not message.pinned:
        world.log(world.bot, Deed.PINNED, message.chat, world.pin(message, pinned=True))
    return True


def unpin(world: World, params: Params) -> object:
    """Unpin a message, or the newest pinned one if none is named."""
    chat = world.open(params.chat)
    named = params.integer("message_id")
    message = _find(world, params, "message to unpin not found") if named else chat.pinned
    if message is not None and message.pinned:
        world.log(world.bot, Deed.UNPINNED, message.chat, world.pin(message, pinned=False))
    return True


def unpin_all(world: World, params: Params) -> object:
    """Unpin all messages of a chat."""
    for message in world.open(params.chat).messages:
        if message.pinned:
            world.log(world.bot, Deed.UNPINNED, message.chat, world.pin(message, pinned=False))
    return True


def _find(world: World, params: Params, missing: str) -> Message:
    chat = world.open(params.chat)
    if chat.is_group and chat.bot_status != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    message = chat.shown.get(params.integer("message_id"))
    if message is None:
        raise bad_request(missing)
    return message


METHODS = {"pinchatmessage": pin, "unpinchatmessage": unpin, "unpinallchatmessages": unpin_all}
