"""Tapping: what the bot answers to a tap."""

from sandbox.history import Deed
from sandbox.limits import check_callback_answer
from sandbox.params import Params
from sandbox.world import World


def answer_callback(world: World, params: Params) -> object:
    """Answer a tap, with a word that flashes up or without one."""
    text = params.text("text")
    check_callback_answer(text)
    tap = world.callbacks.answer(
        params.text("callback_query_id"), text, world.now(), alert=params.flag("show_alert")
    )
    message = world.chat(tap.chat).shown.get(tap.message_id)
    world.log(world.bot, Deed.ANSWERED, tap.chat, message, text)
    return True


METHODS = {"answercallbackquery": answer_callback}
