"""Ana deletes everything, and what she, her chat and the database look like afterwards."""

from __future__ import annotations

from sandbox import Kind
from storage.engine import Session
from storage.people import find_person
from storage.tables import CaseRow
from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import Robot, plain


async def known(world: World, who: Robot) -> bool:
    """Return whether the database knows this account."""

    def reading(session: Session) -> bool:
        return find_person(session, who.id) is not None

    return await world.machine.storage.read(reading)


async def test_after_deleting_the_receipt_is_all_that_the_chat_shows(world: World) -> None:
    """Two taps; then a stranger, who needs a new invitation and may use one."""
    ana = await world.evening(taking_since=9)
    await ana.says("/delete")
    ana.sees("What goes, at once and for good")
    await ana.taps("Delete everything")
    await ana.taps("Yes, delete everything")
    assert "Everything about you is deleted here." in plain(ana.last.text)
    assert "Receipt" in ana.last.text
    recent = [m for m in ana.chat if (world.now - m.at).total_seconds() < 47 * 3600]
    assert recent == [ana.last]
    assert not await known(world, ana)
    sent = len(ana.sent())
    await world.passes(days=2)
    assert len(ana.sent()) == sent
    await ana.starts()
    ana.sees("invitation link")
    await ana.starts(await world.invitation())
    ana.sees("invites you")
    assert await known(world, ana)


async def test_old_buttons_are_dead_and_nobody_else_is_touched(world: World) -> None:
    """A message that is too old to be deleted keeps its buttons; they lead nowhere."""
    ana = await world.evening(taking_since=9)
    evening = ana.last
    await world.enrolled(who=world.cleo)
    await world.passes(hours=49)
    await ana.says("/delete")
    await ana.taps("Delete everything")
    await ana.taps("Yes, delete everything")
    assert ana.phone.chat.pinned is None
    ana.sees_nothing_of("Step 1")
    tap = await ana.forges("abcdefghijklmnop.0", evening.id)
    assert tap.answered
    assert not await known(world, ana)
    assert await known(world, world.cleo)


async def test_with_an_alert_open_the_way_out_names_whom_to_call(world: World) -> None:
    """It hinders nothing; and no comes first as well as yes."""
    ana = await world.evening(taking_since=9)
    await ana.says("my tongue is swollen")
    await ana.says("delete everything")
    ana.sees("An alert of yours is still open.")
    await ana.taps("No, keep it")
    ana.sees("Nothing was deleted.")
    assert await known(world, ana)


async def test_a_receipt_that_was_lost_is_said_once_more(world: World) -> None:
    """The bot dies between the deletion and its answer: the tap comes again, and the receipt is said."""
    ana = await world.evening(taking_since=9)
    await ana.says("/delete")
    await ana.taps("Delete everything")
    world.sandbox.faults.add(Kind.ERROR_BEFORE, method="getUpdates", times=0)
    ana.phone.taps("Yes, delete everything")
    await world.machine.poll.poll_once()
    await world.kill()
    assert not [m for m in ana.heard if "Receipt" in m.text]
    await world.starts()
    ana.sees("Receipt")


async def test_somebody_who_has_not_agreed_can_delete_too(world: World) -> None:
    """In the middle of the enrolment."""
    ana = world.ana
    await ana.starts(await world.invitation())
    await ana.taps("Start")
    await ana.says("/delete")
    await ana.taps("Delete everything")
    await ana.taps("Yes, delete everything")
    assert not await known(world, ana)


async def test_two_years_after_the_end_nothing_is_kept(world: World) -> None:
    """Not before, and without a word."""
    ana = await world.evening(taking_since=9)
    await ana.says("/delete")
    await ana.taps("Only stop the questions")
    await ana.taps("I decided myself")
    await world.passes(days=1)
    assert not ana.phone.chat.pinned
    await world.passes(days=728)
    assert await known(world, ana)
    await world.until(hour_of(world, 12, days=3))
    assert not await known(world, ana)
    assert await world.machine.storage.read(lambda session: session.get(CaseRow, "x")) is None
