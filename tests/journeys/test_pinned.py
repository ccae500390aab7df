"""The pinned line in the chat: there with the diary, right every day, silent, and never in anybody's way."""

from __future__ import annotations

from sandbox.faults import Kind
from sandbox.history import Deed
from tests.journeys.courses import answers_evening, enrols, on_the_course
from tests.world import World
from tests.world.robot import plain


def pinned(world: World) -> str:
    """What stands at the top of Ana's chat."""
    message = world.ana.phone.chat.pinned
    return plain(message.text) if message else ""


async def test_the_line_is_pinned_silently_and_goes_with_the_days(world: World) -> None:
    """One message, pinned once, edited as the days and the course go on; it makes no sound."""
    await enrols(world, baseline_days=7)
    assert pinned(world) == "Diary days - first dose 11 May - next 21:00"
    await answers_evening(world)
    pins = [e for e in world.sandbox.history if e.deed is Deed.PINNED]
    assert len(pins) == 1
    (sent,) = [e for e in world.ana.sent() if plain(e.text).startswith("Diary days")]
    assert sent.silent


async def test_the_line_counts_the_days_of_the_step_and_says_a_hold(world: World) -> None:
    """Day 1, day 2; a hold is said at once, with the name of whom it waits for."""
    await on_the_course(world, "1.5x14,3x14,4.5", evenings=1)
    assert pinned(world) == "Step 1 of 3 - 1.5 mg - day 1 of 14 - next 21:00"
    await world.passes(hours=9)
    assert pinned(world) == "Step 1 of 3 - 1.5 mg - day 2 of 14 - next 21:00"
    await world.ana.says("/hospital")
    assert pinned(world).startswith("Dose reminders on hold since")
    assert pinned(world).endswith("waiting for Dr Ben Okafor")


async def test_a_deleted_line_is_made_anew(world: World) -> None:
    """The next change finds it gone."""
    await enrols(world, baseline_days=7)
    line = world.ana.phone.chat.pinned
    assert line is not None
    world.ana.phone.deletes(line)
    await world.ana.says("/hospital")
    again = world.ana.phone.chat.pinned
    assert again is not None
    assert again.id != line.id


async def test_the_line_survives_a_restart(world: World) -> None:
    """The same message goes on being the line."""
    await enrols(world, baseline_days=7)
    line = world.ana.phone.chat.pinned
    await world.restart()
    await answers_evening(world)
    await world.passes(hours=12)
    again = world.ana.phone.chat.pinned
    assert again is not None
    assert line is not None
    assert again.id == line.id


async def test_a_line_that_cannot_be_pinned_hurts_nothing_else(world: World) -> None:
    """Telegram refuses to pin: the evening comes and is answered as ever."""
    world.sandbox.faults.add(Kind.ERROR_BEFORE, method="pinChatMessage", times=None)
    await enrols(world, baseline_days=7)
    await answers_evening(world)
    world.ana.sees("pain 5")


async def test_with_everything_deleted_nothing_stands_at_the_top(world: World) -> None:
    """The line goes with the rest."""
    await enrols(world, baseline_days=7)
    assert pinned(world)
    await world.ana.says("/delete")
    await world.ana.taps("Delete everything")
    await world.ana.taps("Yes, delete everything")
    assert not pinned(world)
