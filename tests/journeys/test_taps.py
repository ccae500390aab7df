"""Taps: repeated, forged, foreign, late and lost."""

from __future__ import annotations

from sandbox import Deed, Kind
from tests.world import World

EVENING = 35
"""Hours from the enrolment, at 10:00 in London, to 21:00 of the next day."""


async def test_same_update_twice_is_one_answer(world: World) -> None:
    """Telegram may deliver an update again: it is recorded once and answered once."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    await world.ana.taps("6")
    before = await world.case_of(world.ana)
    events = len(world.sandbox.history.of(Deed.SENT, Deed.EDITED, chat=world.ana.id))
    world.sandbox.world.updates.redeliver()
    await world.settle()
    assert await world.case_of(world.ana) == before
    assert len(world.sandbox.history.of(Deed.SENT, Deed.EDITED, chat=world.ana.id)) == events


async def test_unanswered_update_is_answered_when_it_comes_again(world: World) -> None:
    """A bot that died between commit and answer shows the answer when the update is repeated."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    world.sandbox.faults.add(Kind.HANG_BEFORE, method="editMessageText", times=None)
    world.ana.phone.taps("6")
    await world.machine.poll.poll_once()
    await world.kill()
    world.sandbox.faults.clear()
    assert world.ana.last.labels
    await world.starts()
    world.ana.sees("pain 6")


async def test_forged_tap_gets_a_word_and_nothing_else(world: World) -> None:
    """Data that no button carries changes nothing and shows nothing but a short no."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    before = await world.case_of(world.ana)
    token = next(b.data for row in world.ana.last.buttons for b in row if b.data).partition(".")[0]
    for data in ("", "x", f"{token}.99", f"{token}.-1", f"{token}.", f"{token}.²", ".0", "a.0", "\x00.1"):
        tap = await world.ana.forges(data, world.ana.last.id)
        assert (tap.answered, tap.text) == (True, "This button no longer works.")
    assert await world.case_of(world.ana) == before


async def test_foreign_tap_gets_the_same_word(world: World) -> None:
    """Somebody else's button does nothing, in either chat, and tells nothing."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    before = await world.case_of(world.ana)
    data = next(b.data for row in world.ana.last.buttons for b in row if b.data)
    await world.cleo.starts()
    own = await world.cleo.forges(data, world.cleo.last.id)
    theirs = await world.cleo.forges(data, world.ana.last.id, chat=world.ana.id)
    assert own.text == "This button no longer works."
    assert theirs.text in {"", "This button no longer works."}
    assert await world.case_of(world.ana) == before


async def test_button_on_another_message_does_nothing(world: World) -> None:
    """A token belongs to its message."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    data = next(b.data for row in world.ana.last.buttons for b in row if b.data)
    tap = await world.ana.forges(data, world.ana.last.id - 1)
    assert tap.text == "This button no longer works."


async def test_double_tap_records_once(world: World) -> None:
    """Two quick taps on one button are one answer."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    world.ana.phone.taps("6")
    world.ana.phone.taps("6")
    await world.settle()
    case = await world.case_of(world.ana)
    rating = case.days[-1].rating
    assert rating is not None
    assert rating.halves == 12
    assert case.days[-1].rating == rating
    world.ana.sees("pain 6")


async def test_typed_word_is_the_tap(world: World) -> None:
    """Whatever stands on a visible button may be typed, with a slip of the finger."""
    await world.ana.starts(await world.invitation())
    await world.ana.says("strat")
    await world.ana.says("yes, both")
    world.ana.sees("What I keep")


async def test_lost_edit_is_repeated(world: World) -> None:
    """An edit that may not have arrived is done again: doing it twice shows the same."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    world.sandbox.faults.add(Kind.RESET_BEFORE, method="editMessageText")
    await world.ana.taps("6")
    await world.passes(seconds=10)
    world.ana.sees("pain 6")


async def test_dead_button_puts_its_message_right(world: World) -> None:
    """When the edit never arrived, the old buttons still hang there: a tap shows what holds now."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    world.sandbox.faults.add(Kind.ERROR_BEFORE, method="editMessageText", times=None)
    await world.ana.taps("6")
    await world.passes(minutes=2)
    world.sandbox.faults.clear()
    tap = await world.ana.taps("4")
    assert tap.text == "This button no longer works."
    world.ana.sees("pain 6")
    rating = (await world.case_of(world.ana)).days[-1].rating
    assert rating is not None
    assert rating.halves == 12
