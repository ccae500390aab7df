"""Editing one's own message into words that need an answer at once, and out of them."""

from __future__ import annotations

from domain.case import Case
from tests.journeys.evenings import first_dose_evening
from tests.world import World


def rating(case: Case) -> int | None:
    """Return tonight's rating in half points."""
    found = case.days[-1].rating
    return found.halves if found else None


async def test_edit_into_a_red_flag_raises_it_and_amends_the_rating(world: World) -> None:
    """An edited message is read as a typed one is: "6" becomes 7, and the flag goes out."""
    await first_dose_evening(world)
    said = await world.ana.says("6")
    await world.ana.edits(said, "7 and my tongue feels swollen")
    shown = world.ana.sees("Call 999 now.")
    assert "Pain 7 is recorded." in shown.text
    case = await world.case_of(world.ana)
    assert rating(case) == 14
    assert len(case.alerting.episodes) == 1


async def test_edit_of_an_unclear_number_is_its_rating(world: World) -> None:
    """What was asked back, "50", is the evening's pain once it is changed to "5"."""
    await first_dose_evening(world)
    said = await world.ana.says("50")
    assert rating(await world.case_of(world.ana)) is None
    await world.ana.edits(said, "5")
    assert rating(await world.case_of(world.ana)) == 10
    world.ana.sees("pain 5")


async def test_edit_fills_everything_that_a_text_can_say(world: World) -> None:
    """Pain, dose and side effect of the new words are recorded, as of typed ones."""
    await first_dose_evening(world)
    said = await world.ana.says("6")
    await world.ana.edits(said, "7, took it, bit of nausea")
    case = await world.case_of(world.ana)
    assert rating(case) == 14
    assert case.days[-1].intake is not None
    world.ana.sees("nausea")


async def test_edit_out_of_a_red_flag_lifts_nothing_and_says_so(world: World) -> None:
    """What was written then still holds; two taps take it back, and the rating counts as it is now."""
    await first_dose_evening(world)
    said = await world.ana.says("8 and my tongue feels swollen")
    await world.ana.edits(said, "7")
    shown = world.ana.sees("What I wrote then still holds.")
    assert (
        "I will not ask about your dose until Dr Ben Okafor has answered. Pain 7 is recorded." in shown.text
    )
    case = await world.case_of(world.ana)
    assert case.on_hold
    assert len(case.alerting.episodes) == 1
    assert rating(case) == 14
    await world.ana.taps("I mistyped")
    await world.ana.taps("Yes, take it back")
    assert not (await world.case_of(world.ana)).on_hold


async def test_edit_that_mends_a_letter_is_no_second_alert(world: World) -> None:
    """The text goes out again, for it may say more; it stays one alert."""
    await first_dose_evening(world)
    said = await world.ana.says("my tongue feels swolen")
    await world.ana.edits(said, "my tongue feels swollen")
    assert sum("Call 999 now." in event.text for event in world.ana.sent()) == 2
    assert len((await world.case_of(world.ana)).alerting.episodes) == 1
