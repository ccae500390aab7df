"""Deleting: messages that the bot takes out of a chat, up to 48 hours old."""

from datetime import timedelta

from sandbox.errors import bad_request
from sandbox.history import Deed
from sandbox.messages import Message
from sandbox.params import Params
from sandbox.world import World

DELETABLE = timedelta(hours=48)
MOST_AT_ONCE = 100


def delete_message(world: World, params: Params) -> object:
    """Delete one message for everybody."""
    chat = world.open(params.chat)
    message = chat.shown.get(params.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if not _may_go(world, message):
        raise bad_request("message can't be deleted for everyone")
    _delete(world, message)
    return True


def delete_messages(world: World, params: Params) -> object:
    """Delete those of several messages that can be; the others are passed over."""
    chat = world.open(params.chat)
    numbers = params.structure("message_ids")
    if not isinstance(numbers, list) or not 1 <= len(numbers) <= MOST_AT_ONCE:
        raise bad_request("message identifiers are not specified")
    for number in numbers:
        message = chat.shown.get(int(number))
        if message is not None and _may_go(world, message):
            _delete(world, message)
    return True


def _may_go(world: World, message: Message) -> bool:
    chat = world.chat(message.chat)
    own = message.from_bot or not chat.is_group or chat.bot_status == "administrator"
    return own and world.now() - message.at <= DELETABLE


def _delete(world: World, message: Message) -> None:
    world.remove(message)
    world.log(world.bot, Deed.DELETED, message.chat, message)


METHODS = {"deletemessage": delete_message, "deletemessages": delete_messages}
