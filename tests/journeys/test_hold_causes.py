"""Each cause of a hold, in the chat: at once, no dose question while it lasts, and who ends it."""

from __future__ import annotations

import pytest

from tests.journeys.courses import hour_of
from tests.journeys.test_pinned import pinned
from tests.world import World
from tests.world.robot import plain

ASKS_A_DOSE = ("Tonight's dose:", "I have no answer about", "Did not take it")


def since(world: World, before: int) -> list[str]:
    """What the bot has sent since then."""
    return [plain(event.text) for event in world.ana.sent()[before:]]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("the dentist gave me codeine", "An opioid painkiller: new, planned, or in the last weeks."),
        ("I have an operation next week", "An operation."),
        ("I am in hospital", "Hospital, an operation, or a new strong painkiller."),
        ("I am pregnant", "Pregnancy, or trying."),
    ],
)
async def test_what_is_typed_holds_the_dose_in_the_same_moment(world: World, text: str, cause: str) -> None:
    """The open evening loses its dose, the answer names the cause, the top line says it; pain is asked on.

    Mutant: a mention of HOLDING brings its questions and no hold.
    """
    await world.evening("1.5x14,3")
    await world.ana.says(text)
    told = plain(world.ana.sees("Dose reminders are on hold since 5 May.").text)
    assert cause in told
    assert "I still ask about your pain." in told
    assert pinned(world) == "Dose reminders on hold since 5 May, waiting for Dr Ben Okafor"
    assert not any("Taken" in row for m in world.ana.heard for row in m.labels)
    before = len(world.ana.sent())
    await world.ana.taps("5")
    await world.until(hour_of(world, 21, 1, days=1))
    assert since(world, before) == [plain(world.ana.sees("Evening check, Thursday 6 May").text)]
    assert not any(words in text for text in since(world, before) for words in ASKS_A_DOSE)


async def test_days_on_hold_are_never_missed_and_nobody_asks_about_them(world: World) -> None:
    """Three evenings: pain alone, no question next day, and none of them in the doses of the summary.

    Mutant: `is_held` is False for them: they are "not known", and then a gap.
    """
    await world.evening("1.5x14,3")
    await world.ana.taps("5")
    await world.ana.taps("Taken")
    await world.ana.says("I am pregnant")
    before = len(world.ana.sent())
    for _ in range(3):
        await world.passes(days=1)
        await world.ana.taps("5")
    assert not any(words in text for text in since(world, before) for words in ASKS_A_DOSE)
    await world.ana.says("/summary")
    assert "Doses: 2 taken, 0 missed, 0 not known" in plain(world.ana.last.text)


async def test_nothing_but_the_reported_word_ends_a_hold(world: World) -> None:
    """Words, a dose taken, a week: it stays. Mutant: a dose taken lifts it."""
    await world.evening("1.5x14,3")
    await world.ana.says("I have an operation next week")
    await world.ana.says("I want my reminders back")
    await world.ana.says("took it")
    world.ana.sees("Dose reminders are on hold. Please call")
    await world.passes(days=7)
    assert pinned(world) == "Dose reminders on hold since 5 May, waiting for Dr Ben Okafor"
    await world.ana.says("/dose")
    assert "capsule" not in world.ana.last.text


async def test_a_dose_taken_on_hold_is_of_the_day_it_was_taken(world: World) -> None:
    """Five days into a hold, "took it" is tonight's and no dose of then: the card for staff says so.

    Mutant: `_dose_day` in telling.py names the last evening that asked for a dose.
    """
    await world.evening("1.5x14,3")
    await world.ana.says("I have an operation next week")
    await world.passes(days=5)
    await world.ana.says("took it")
    assert "Monday 10 May" in plain(world.ana.last.text)
    await world.ana.says("/hospital")
    assert "last dose 10 May 21:00" in plain(world.ana.sees("Please show this").text)


async def test_told_to_wait_is_a_hold_and_no_end(world: World) -> None:
    """The prescriber's word, as it is told: asked back, then on hold at once until the next word.

    Mutant: the button ends the course.
    """
    await world.evening("1.5x14,3")
    await world.ana.says("Dr Okafor said to wait with it")
    world.ana.sees("Nothing has changed yet.")
    await world.ana.taps("Told to wait")
    told = plain(world.ana.sees("Dose reminders are on hold since 5 May.").text)
    assert "You were told to wait with your dose." in told
    assert "Reminders come back when Dr Ben Okafor has answered." in told
    world.ana.sees_nothing_of("Tonight's dose")
    await world.passes(days=1)
    await world.ana.taps("5")
    await world.ana.says("/plan")
    assert "Told to wait" not in world.ana.buttons
    await world.ana.taps("I have asked my prescriber")
    await world.ana.taps("Today")
    await world.ana.taps("Go on as before")
    await world.ana.taps("None")
    world.ana.sees("Dose reminders are back.")


async def test_told_to_wait_stands_in_the_plan_and_a_tap_beside_is_taken_back(world: World) -> None:
    """Within a quarter of an hour the dose is asked for as before. Mutant: TAPPED has /hospital alone."""
    await world.evening("1.5x14,3")
    await world.ana.says("/plan")
    await world.ana.taps("Told to wait")
    world.ana.sees_nothing_of("Tonight's dose")
    await world.ana.taps("I tapped this by mistake")
    world.ana.sees("Taken back. Reminders come as before.")
    await world.ana.says("/dose")
    world.ana.sees("Tonight's dose: 1.5 mg = 1 capsule of 1.5 mg.")
