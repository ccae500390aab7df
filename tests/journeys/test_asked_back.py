"""What the bot is not sure of: asked back with buttons, and nothing else is closed by that."""

from __future__ import annotations

from domain.case import Outcome
from tests.world import World
from tests.world.robot import plain


async def test_two_numbers_and_the_dose_in_one_message(world: World) -> None:
    """“5-6” keeps the dose open: one tap for the number, one for the dose, as on any evening."""
    ana = await world.evening()
    await ana.says("5-6")
    assert "Tonight's dose: 1 capsule of 1.5 mg = 1.5 mg." in plain(ana.last.text)
    await ana.taps("6")
    await ana.taps("Taken")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 6, dose taken 21:00.")


async def test_two_numbers_beside_codeine(world: World) -> None:
    """The hold is told, and the number is asked for below it."""
    ana = await world.evening()
    await ana.says("5-6, they gave me codeine")
    ana.sees("Dose reminders are on hold")
    await ana.taps("5")
    rating = (await world.case_of(ana)).days[-1].rating
    assert rating is not None
    assert rating.halves == 10


async def test_took_it_at_three(world: World) -> None:
    """Taken for certain, at 15:00 or at 03:00: the time that has been is a button."""
    ana = await world.evening()
    await ana.says("took it at 3")
    assert "When did you take the dose of Wednesday?" in plain(ana.last.text)
    assert ana.buttons[0] == "15:00"
    await ana.taps("15:00")
    assert "dose taken 15:00" in plain(ana.last.text)


async def test_a_side_effect_in_the_way_is_asked_for_by_name(world: World) -> None:
    """Not today, side effect: the list comes by itself, the pain stays open in its message."""
    ana = await world.evening()
    await ana.taps("Not today...")
    await ana.taps("Side effect")
    await world.passes(seconds=5)
    assert "Nausea" in ana.buttons
    await ana.taps("Nausea")
    await ana.taps("Mild")
    await ana.taps("5")
    case = await world.case_of(ana)
    today = case.days[-1]
    assert today.intake is not None
    assert (today.intake.outcome, len(case.effects), today.rating is not None) == (Outcome.MISSED, 1, True)


async def test_a_refill_on_eight_nine(world: World) -> None:
    """“8/9” may be two days: both are buttons, and no pain is made of it."""
    ana = await world.evening()
    await ana.says("ran out")
    await ana.says("8/9")
    assert "Which day do you mean?" in plain(ana.last.text)
    assert len(ana.buttons) == 2  # 9 August and 8 September
    await ana.taps(0)
    assert (await world.case_of(ana)).refill_on is not None
