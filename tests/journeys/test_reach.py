"""Whether a chat is open: who writes to the bot can be written to, whatever Telegram told of it."""

from __future__ import annotations

from functools import partial

from domain.commands.day import ChatLost
from storage.cases import apply
from tests.world import World

UNTOLD = 25
"""Hours after which Telegram no longer tells that a chat was opened again: it keeps updates for 24."""


async def unblocked_unnoticed(world: World) -> None:
    """Let Ana block the bot and open the chat again while the bot is off, so long that nobody tells it."""
    await world.ana.blocks()
    await world.stops()
    world.ana.phone.unblocks()
    await world.passes(hours=UNTOLD)
    await world.starts()
    assert not (await world.case_of(world.ana)).reachable


async def test_red_flag_is_answered_in_a_chat_thought_closed(world: World) -> None:
    """Who writes is there: the emergency text goes out, though nobody told that the chat is open."""
    await world.evening()
    await world.ana.taps("Taken")
    await unblocked_unnoticed(world)
    await world.ana.says("my tongue is swelling up and I cannot breathe")
    world.ana.sees("Call 999 now")
    assert (await world.case_of(world.ana)).reachable


async def test_red_flag_in_an_edit_is_answered_in_a_chat_thought_closed(world: World) -> None:
    """An own message that is changed says as well that somebody is there."""
    await world.evening()
    written = await world.ana.says("a quiet day")
    await unblocked_unnoticed(world)
    await world.ana.edits(written, "my tongue is swelling up and I cannot breathe")
    world.ana.sees("Call 999 now")


async def test_number_in_a_chat_thought_closed_brings_the_evenings_back(world: World) -> None:
    """A typed rating is recorded, the welcome comes once, and tomorrow is asked about again."""
    await world.evening()
    await world.ana.taps("Taken")
    await unblocked_unnoticed(world)
    before = len(world.ana.sent())
    await world.ana.says("6")
    await world.passes(minutes=5)
    await world.ana.says("7")
    await world.passes(days=1)
    said = [event.text for event in world.ana.sent()[before:]]
    assert sum("You can hear me again" in text for text in said) == 1
    assert any("Pain, average of the last 24 hours" in text for text in said)


async def test_dead_button_in_a_chat_thought_closed_opens_it(world: World) -> None:
    """Even a tap that leads nowhere was tapped by somebody."""
    await world.evening()
    prompt = world.ana.last
    await world.ana.taps("Taken")
    await unblocked_unnoticed(world)
    await world.ana.forges("x.0", prompt.id)
    assert (await world.case_of(world.ana)).reachable


async def test_words_before_the_chat_was_closed_do_not_open_it(world: World) -> None:
    """An update that Telegram repeats after a crash says nothing of now."""
    await world.enrolled()
    world.ana.phone.says("/today")
    world.ana.phone.blocks()
    await world.machine.poll.poll_once()
    await world.kill()
    await world.starts()
    assert not (await world.case_of(world.ana)).reachable


async def test_answer_in_a_chat_thought_closed_is_not_asked_for_again(world: World) -> None:
    """The welcome asks for what is still open once the answer is recorded."""
    await world.evening()
    case, now = await world.case_of(world.ana), world.now
    lost = partial(apply, case_id=case.id, command=ChatLost(), now=now, actor="telegram")
    await world.machine.storage.write(lost)
    await world.ana.taps("6")
    await world.passes(minutes=1)
    welcome = world.ana.sees("You can hear me again")
    assert not {"0", "6"} & {label for row in welcome.labels for label in row}
