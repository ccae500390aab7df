"""What is no silence of the patient's, and what ends one."""

from __future__ import annotations

from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import plain


async def test_days_on_which_the_bot_was_away_are_no_silence_of_hers(world: World) -> None:
    """Four days off: the evening that is due then is asked about as ever, and no other.

    Mutant: an evening that was never asked about counts as unanswered.
    """
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await world.passes(hours=1)
    await world.kill()
    await world.passes(days=4)
    sent = len(ana.sent())
    await world.starts()
    await world.passes(minutes=1)
    [asked] = ana.sent()[sent:]
    assert plain(asked.text).startswith("Evening check, Sunday 9 May")


async def test_a_tap_on_an_old_prompt_ends_the_silence(world: World) -> None:
    """Two evenings later the first one is answered: it counts for its day, and the next evening asks again.

    Mutant: only an answer to the newest prompt is heard.
    """
    ana = await world.evening("1.5x60,3")
    old = ana.last
    await world.passes(days=2)
    assert list(ana.buttons) == ["I am here"]
    await ana.taps("6", old)
    await ana.taps("Taken", old)
    ana.sees("Wednesday 5 May: pain 6, dose taken")
    await world.until(hour_of(world, 21, days=1))
    assert plain(ana.last.text).startswith("Saturday 8 May.")
    assert {"5", "Taken"} <= set(ana.buttons)
