"""Tapping: how a tap becomes a callback query."""

from sandbox.accounts import Account
from sandbox.callbacks import Tap
from sandbox.chats import Chat
from sandbox.history import Deed
from sandbox.wire import Json, inaccessible_json
from sandbox.world import World


def tap_data(
    world: World,
    by: Account,
    chat: Chat,
    message_id: int,
    data: str,
    *,
    label: str = "",
    forged: bool = False,
) -> Tap:
    """Tell the bot that somebody tapped; the data are believed, as Telegram believes them."""
    if chat.bot_status == "kicked":
        raise ValueError(f"{by.name} has blocked the bot: unblocks() first")
    tap = world.callbacks.open(world.now(), by.id, chat.id, message_id, data)
    message = chat.shown.get(message_id)
    world.log(by, Deed.FORGED if forged else Deed.TAPPED, chat.id, message, label or data)
    world.updates.push(
        "callback_query",
        {
            "id": tap.id,
            "from": world.account_json(by.id),
            "message": _message(world, chat, message_id),
            "chat_instance": str(-chat.id),
            "data": data,
        },
    )
    return tap


def _message(world: World, chat: Chat, message_id: int) -> Json:
    message = chat.shown.get(message_id)
    if message is None or world.is_old(message.at):
        return inaccessible_json(world.chat_json(chat), message_id)
    return world.message_json(message)
