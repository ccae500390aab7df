"""What the bot starts to say, over a network that loses things."""

from __future__ import annotations

from sandbox import Kind
from tests.journeys.courses import hour_of, on_the_course
from tests.world import World

EVENING = 35
"""Hours from the enrolment, at 10:00 in Leeds, to 21:00 of the next day."""


async def test_dose_prompt_that_may_have_arrived_is_not_repeated(world: World) -> None:
    """Two prompts could mean two doses: the follow-up half an hour later carries the question instead."""
    await on_the_course(world)
    before = len(world.ana.sent())
    world.sandbox.faults.add(Kind.ERROR_AFTER, method="sendMessage")
    await world.until(hour_of(world, 21, 29))
    assert len(world.ana.sent()) == before + 1
    assert "Taken" in world.ana.buttons
    await world.until(hour_of(world, 21, 31))
    assert len(world.ana.sent()) == before + 2


async def test_question_without_a_dose_is_repeated_once(world: World) -> None:
    """A pain question that may be lost does no harm twice, and none a third time."""
    await world.enrolled()
    await world.passes(hours=EVENING - 1)
    before = len(world.ana.sent())
    world.sandbox.faults.add(Kind.ERROR_AFTER, method="sendMessage", times=3)
    await world.passes(hours=1, minutes=29)
    assert len(world.ana.sent()) == before + 2


async def test_buttons_of_a_prompt_that_may_have_arrived_work(world: World) -> None:
    """Its tap is as good as any: the token was known before the message was sent."""
    await world.enrolled()
    await world.passes(hours=EVENING - 1)
    world.sandbox.faults.add(Kind.ERROR_AFTER, method="sendMessage")
    await world.passes(hours=1)
    await world.ana.taps("6")
    world.ana.sees("pain 6")


async def test_alert_is_repeated_until_it_is_known_to_have_arrived(world: World) -> None:
    """An alert goes on, numbered, whatever happens to its answers."""
    await world.enrolled()
    await world.passes(minutes=2)  # the pinned line has gone out
    world.sandbox.faults.add(Kind.ERROR_AFTER, method="sendMessage", times=3)
    await world.ana.says("my tongue is swelling up")
    await world.passes(minutes=10)
    copies = [event.text for event in world.ana.sent() if "Call 999 now." in event.text]
    assert len(copies) == 4
    assert "no. 2" in copies[1]
    assert "no. 4" in copies[3]


async def test_alert_that_never_left_is_sent_once(world: World) -> None:
    """Telegram's limit says that nothing was sent: then it is sent, and not numbered."""
    await world.enrolled()
    world.sandbox.faults.add(Kind.FLOOD, method="sendMessage", seconds=5, times=2)
    await world.ana.says("my tongue is swelling up")
    await world.passes(minutes=2)
    copies = [event.text for event in world.ana.sent() if "Call 999 now." in event.text]
    assert len(copies) == 1
    assert "Sent again" not in copies[0]


async def test_deleted_account_is_left_in_peace(world: World) -> None:
    """Who has left Telegram is not written to again."""
    await world.enrolled()
    world.ana.phone.deletes_account()
    await world.passes(days=3)
    assert not (await world.case_of(world.ana)).reachable
    calls = dict(world.sandbox.calls)
    await world.passes(days=3)
    assert world.sandbox.calls.get("sendMessage") == calls.get("sendMessage")
