"""Holds in the chat: at once, with the card; back by the prescriber's reported word and clean questions."""

from __future__ import annotations

from domain.plan import LegKind
from tests.journeys.courses import answers_evening, hour_of, on_the_course
from tests.world import World
from tests.world.robot import plain


async def test_hospital_shows_the_card_and_asks_for_no_dose(world: World) -> None:
    """Dose, last dose, prescriber; the evening asks for pain alone."""
    await on_the_course(world, evenings=2)
    await world.ana.says("/hospital")
    card = plain(world.ana.sees("Please show this to the person treating you:").text)
    assert "I take low dose naltrexone, 1.5 mg, last dose" in card
    assert "Prescriber: Dr Ben Okafor, 020 7946 0100." in card
    assert "Dose reminders are on hold since" in card
    assert "Nobody has been told: no clinic is connected." in card
    await world.until(hour_of(world, 21, days=1))
    await world.passes(seconds=5)
    evening = world.ana.sees("Evening check")
    assert "Tonight's dose" not in evening.text
    await world.ana.taps("5")
    assert "Taken" not in world.ana.buttons


async def test_the_reported_word_and_clean_questions_bring_the_dose_back(world: World) -> None:
    """Two taps for the report, one for the form; the course begins anew at the same step."""
    await on_the_course(world, evenings=2)
    await world.ana.says("/hospital")
    await world.until(hour_of(world, 12, days=2))
    await world.ana.says("/plan")
    await world.ana.taps("I have asked my prescriber")
    await world.ana.taps("Yesterday")
    await world.ana.taps("Go on as before")
    world.ana.sees("Before dose reminders come back, one question.")
    assert (await world.case_of(world.ana)).on_hold
    await world.ana.taps("None")
    world.ana.sees("Dose reminders are back.")
    case = await world.case_of(world.ana)
    assert not case.on_hold
    assert case.legs[-1].kind is LegKind.RESTART
    await world.until(hour_of(world, 21))
    world.ana.sees("Tonight's dose: 1 capsule of 1.5 mg = 1.5 mg.")


async def test_a_tap_beside_is_taken_back(world: World) -> None:
    """Within a quarter of an hour, and nothing else has changed."""
    await on_the_course(world, evenings=1)
    await world.ana.says("/hospital")
    await world.ana.taps("I tapped this by mistake")
    world.ana.sees("Taken back. Reminders come as before.")
    assert not (await world.case_of(world.ana)).on_hold


async def test_a_hold_closes_an_open_evening(world: World) -> None:
    """After the hold no follow-up about the dose of 21:00 goes out."""
    await on_the_course(world)
    await world.until(hour_of(world, 21))
    await world.passes(minutes=10)
    await world.ana.says("/hospital")
    before = len(world.ana.sent())
    await world.until(hour_of(world, 12, days=1))
    assert not [e for e in world.ana.sent()[before:] if "dose" in e.text and "on hold" not in e.text]


async def test_several_missed_days_ask_the_prescriber(world: World) -> None:
    """The fourth missed dose in a row holds; each cause is named in /plan."""
    await on_the_course(world, evenings=1)
    for _ in range(4):
        await world.until(hour_of(world, 21, days=1))
        await world.passes(seconds=5)
        await world.ana.taps("5")
        await world.ana.taps("Not today...")
        await world.ana.taps("Forgot")
    held = world.ana.sees("Several days in a row without a recorded dose.")
    assert "How do I start again?" in held.text
    await world.ana.says("/plan")
    world.ana.sees("waiting for Dr Ben Okafor")


async def test_run_out_comes_back_with_a_new_pack(world: World) -> None:
    """The next day it is there: form, label, and the dose is back without the prescriber."""
    await on_the_course(world, evenings=1)
    await world.until(hour_of(world, 21, days=1))
    await world.passes(seconds=5)
    await world.ana.taps("5")
    await world.ana.taps("Not today...")
    await world.ana.taps("Ran out")
    world.ana.sees("You have run out.")
    await world.until(hour_of(world, 12, days=1))
    await world.ana.taps("I have it again")
    await world.ana.taps("None")
    await world.ana.taps("1.5 mg")
    world.ana.sees("Dose reminders are back.")
    await answers_evening(world)
    assert (await world.case_of(world.ana)).counts[-1].taken == 1


async def test_told_to_stop_ends_the_reminders_and_can_be_taken_back(world: World) -> None:
    """At once; a mistake of the same day leaves everything as it was."""
    await on_the_course(world, evenings=1)
    await world.until(hour_of(world, 21, days=1))
    await world.passes(seconds=5)
    await world.ana.taps("5")
    await world.ana.taps("Not today...")
    await world.ana.taps("Told to stop")
    world.ana.sees("I no longer remind you of doses")
    await world.ana.taps("That was a mistake")
    world.ana.sees("Taken back. Everything is as it was")
    assert (await world.case_of(world.ana)).dosing


async def test_a_label_that_differs_is_never_given_an_amount(world: World) -> None:
    """Another strength on the pack: hold, prescriber and pharmacist; no evening names a dose."""
    await on_the_course(world, "1.5x7,3x7,4.5", evenings=7)
    await world.until(hour_of(world, 18, days=1))
    await world.passes(seconds=5)
    await world.ana.taps("None")
    await world.ana.taps("Something else")
    world.ana.sees("Please do not guess an amount, and ask your pharmacist as well.")
    await world.until(hour_of(world, 21))
    await world.passes(seconds=5)
    assert "capsule" not in world.ana.last.text


async def test_a_hold_takes_the_dose_out_of_the_evening_that_is_open(world: World) -> None:
    """No amount and no button of the dose is left; the pain is answered there; a dose taken is told on."""
    await on_the_course(world, evenings=1)
    await world.until(hour_of(world, 21, days=1))
    await world.passes(seconds=5)
    await world.ana.says("my dentist gave me tramadol")
    evening = world.ana.sees("Evening check")
    assert "Tonight's dose" not in evening.text
    assert "Dose reminders are on hold." in evening.text
    assert [plain(label) for row in evening.labels for label in row] == [str(n) for n in range(11)]
    await world.ana.says("took it")
    told = plain(world.ana.last.text)
    assert "dose taken 21:00" in told
    assert "Dose reminders are on hold. Please call" in told
    assert "Shaking, sweating, violent vomiting, very sleepy, slow breathing: 999." in told
    await world.ana.taps("5")
    rated = (await world.case_of(world.ana)).days[-1].rating
    assert rated is not None
    assert rated.halves == 10


async def test_red_flag_takes_the_dose_out_of_the_evening_that_is_open(world: World) -> None:
    """It has no answer of its own; the evening loses its dose all the same."""
    await on_the_course(world, evenings=1)
    await world.until(hour_of(world, 21, days=1))
    await world.passes(seconds=5)
    await world.ana.says("my tongue feels swollen")
    world.ana.sees_nothing_of("Tonight's dose")
    assert not [m for m in world.ana.heard if "Taken" in [each for row in m.labels for each in row]]
