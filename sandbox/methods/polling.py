"""Polling: getUpdates, the one method that may wait."""

import asyncio

from sandbox.errors import ApiError
from sandbox.faults import Fault, Kind
from sandbox.methods.hooking import read_allowed
from sandbox.params import Params
from sandbox.updates import Poll, Update, displaced
from sandbox.wire import Json
from sandbox.world import World

MOST_UPDATES = 100
LONGEST_WAIT = 50
GARBAGE: Json = {"message": {"message_id": "?", "date": "yesterday", "chat": 5, "text": "unreadable"}}


async def get_updates(world: World, params: Params, faults: tuple[Fault, ...]) -> object:
    """Answer what waits; if nothing does, wait for `timeout` seconds of the loop's own time."""
    if world.webhook.url:
        raise _webhook_active()
    read_allowed(world, params)
    poll = world.updates.open_poll()
    try:
        if params.has("offset"):
            world.updates.confirm(params.integer("offset"))
        _spoil_queue(world, faults)
        await _wait(world, poll, min(max(params.integer("timeout"), 0), LONGEST_WAIT))
    finally:
        world.updates.close_poll(poll)
    limit = params.integer("limit", MOST_UPDATES)
    limit = limit if 1 <= limit <= MOST_UPDATES else MOST_UPDATES
    return _spoil_batch(world.updates.pending()[:limit], faults)


async def _wait(world: World, poll: Poll, seconds: int) -> None:
    if not world.updates.pending() and seconds > 0:
        try:
            await asyncio.wait_for(poll.woken.wait(), seconds)
        except TimeoutError:
            return
    if poll.displaced:
        raise displaced()


def _spoil_queue(world: World, faults: tuple[Fault, ...]) -> None:
    for fault in faults:
        if fault.kind is Kind.UNPARSABLE:
            world.updates.inject(GARBAGE)
        elif fault.kind is Kind.REDELIVERED:
            world.updates.redeliver()


def _spoil_batch(batch: tuple[Update, ...], faults: tuple[Fault, ...]) -> list[Json]:
    answers = [update.json for update in batch]
    for fault in faults:
        if fault.kind is Kind.DUPLICATED:
            answers = [answer for one in answers for answer in (one, one)]
        elif fault.kind is Kind.REORDERED:
            answers.reverse()
    return answers


def _webhook_active() -> ApiError:
    return ApiError(
        409,
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first",
    )
