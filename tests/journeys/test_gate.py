"""What a step up waits for, in the chat: each condition by its name; with all of them met the question."""

from __future__ import annotations

import pytest

from domain.plan import Advance
from tests.journeys.courses import hour_of
from tests.journeys.steps import EVENINGS, at_the_step, lives, next_evening, step_day, takes_it
from tests.world import World
from tests.world.robot import plain

WAITS = "The next step waits. Your dose stays as it is."


def reasons(world: World) -> list[str]:
    """The lines that say why the step waits, of the newest message that has any."""
    text = plain(world.ana.sees("•").text)
    return [line.removeprefix("• ") for line in text.splitlines() if line.startswith("•")]


async def test_the_days_of_the_step_come_first(world: World) -> None:
    """On day 4 of 7 the plan names the day, and no question is asked before it.

    Mutant: `_calendar` in gate.py yields nothing.
    """
    await takes_it(world)
    await world.ana.says("/plan")
    assert reasons(world) == ["It can come on 8 May at the earliest."]
    assert "Ask me about the next step" not in world.ana.buttons
    await lives(world)
    assert not [e for e in world.ana.sent() if "Next in your plan" in e.text]
    await step_day(world)
    world.ana.sees("The 7 days of this step are over.")


async def test_doses_left_out_make_the_step_wait(world: World) -> None:
    """Two of seven: named with the numbers, and it is for no prescriber. Mutant: NEEDED is 1 of 5."""
    await takes_it(world)
    for number in range(EVENINGS):
        await next_evening(world, number)
        if number:
            await world.ana.taps("5")
        if number % 2:
            await world.ana.taps("Taken")
        else:
            await world.ana.taps("Not today...")
            await world.ana.taps("Forgot")
    await step_day(world)
    world.ana.sees(WAITS)
    assert reasons(world) == ["Doses taken on at least 6 of 7 days; so far on 5."]
    assert "I have asked my prescriber" not in world.ana.buttons


async def test_days_nobody_knows_of_make_the_step_wait(world: World) -> None:
    """Four days without an answer about the dose are one too many. Mutant: MOST_NOT_KNOWN is 4."""
    await takes_it(world, "1.5x8,3")
    for number in range(EVENINGS + 1):
        await next_evening(world, number)
        if number:
            await world.ana.taps("5")
        if number == EVENINGS:
            await world.ana.taps("Taken")
    await step_day(world)
    world.ana.sees(WAITS)
    assert "Days of this step without an answer about the dose: 4; at most 3." in reasons(world)


async def test_too_few_ratings_make_the_step_wait(world: World) -> None:
    """Three of the last seven days: one is missing. Mutant: the gate asks for 3."""
    await takes_it(world)
    for number in range(EVENINGS):
        await next_evening(world, number)
        if number in {1, 2}:
            await world.ana.taps("5")
        await world.ana.taps("Taken")
    await step_day(world)
    assert reasons(world) == ["Days rated in the last 7: 3; at least 4 are needed."]


async def test_a_severe_side_effect_makes_the_step_wait_until_it_is_gone(world: World) -> None:
    """By its name, for the prescriber; once it is gone the question comes. Mutant: grade 3 is no reason."""
    await takes_it(world)
    await lives(world)
    await world.ana.says("severe nausea")
    await step_day(world)
    world.ana.sees(WAITS)
    assert reasons(world) == ["A severe side effect is open: nausea."]
    world.ana.offered("I have asked my prescriber")
    await world.ana.says("the nausea is gone")
    await step_day(world)
    world.ana.sees("The 7 days of this step are over.")


async def test_an_open_alert_makes_the_step_wait_and_is_one_tap_away(world: World) -> None:
    """Whatever the alert was about. Mutant: `AlertOpen` is left out of the gate."""
    await takes_it(world)
    await lives(world, "7")
    await world.ana.taps("It is too much")
    await step_day(world)
    world.ana.sees(WAITS)
    assert "An alert is open. Please close it first." in reasons(world)
    await world.ana.taps(next(label for label in world.ana.buttons if label.startswith("Open alert")))
    world.ana.sees("you said that it was too much")


async def test_on_hold_no_step_is_asked_about(world: World) -> None:
    """The question hour passes in silence; the plan says what is on hold. Mutant: `look` asks on hold."""
    await takes_it(world)
    await lives(world)
    await world.ana.says("/hospital")
    await step_day(world)
    world.ana.sees_nothing_of("Next in your plan")
    await world.ana.says("/plan")
    world.ana.sees("Dose reminders are on hold since 7 May, waiting for Dr Ben Okafor.")
    assert "Ask me about the next step" not in world.ana.buttons


@pytest.mark.parametrize("answer", ["Yes", "Not sure"])
async def test_a_health_form_that_is_not_clean_holds_and_takes_no_step(world: World, answer: str) -> None:
    """No second question follows; the evening asks for pain alone. Mutant: "Not sure" counts as none."""
    await at_the_step(world)
    await world.ana.taps(answer)
    world.ana.sees("Dose reminders are on hold since 8 May.")
    world.ana.sees_nothing_of("How much naltrexone is in one capsule?")
    await world.until(hour_of(world, 21, 1))
    assert "Dose reminders are on hold." in plain(world.ana.sees("Evening check, Saturday 8 May").text)
    assert len((await world.case_of(world.ana)).legs) == 1


async def test_a_label_not_read_yet_keeps_the_dose(world: World) -> None:
    """Without the pack no yes is asked for, and tonight's dose is the one of before. Mutant: no label."""
    await at_the_step(world)
    await world.ana.taps("None")
    await world.ana.taps("I don't have it yet")
    world.ana.sees("That is fine. Your dose stays until you have it.")
    await world.until(hour_of(world, 21, 1))
    world.ana.sees("Tonight's dose: 1 capsule of 1.5 mg = 1.5 mg.")


async def test_a_plan_of_the_patients_own_word_waits_for_it(world: World) -> None:
    """“It has settled”, and the questions follow. Mutant: the mode is not looked at."""
    await at_the_step(world, advance=Advance.WHEN_SETTLED)
    assert reasons(world) == ["In your plan you say when this step has settled."]
    await world.ana.taps("It has settled")
    await world.ana.taps("None")
    await world.ana.taps("1.5 mg")
    await world.ana.taps("Yes, move to 3 mg")
    await world.until(hour_of(world, 21, 1))
    world.ana.sees("Tonight's dose: 2 capsules of 1.5 mg = 3 mg.")


async def test_a_plan_of_the_prescribers_word_waits_for_it(world: World) -> None:
    """Asked on which day, who said what; then form, label and the patient's own yes. Mutant: no mode."""
    await at_the_step(world, advance=Advance.PRESCRIBER)
    assert reasons(world) == ["In your plan Dr Ben Okafor confirms each step."]
    await world.ana.taps("I have asked my prescriber")
    await world.ana.taps("Today")
    await world.ana.taps("Go up")
    assert len((await world.case_of(world.ana)).legs) == 1
    await world.ana.taps("None")
    await world.ana.taps("1.5 mg")
    world.ana.sees("Shall your dose change from tonight?")


async def test_every_condition_that_is_not_met_is_named_in_one_message(world: World) -> None:
    """Pain, side effect, alert: three lines, and whom to ask. Mutant: only the first reason is told."""
    await takes_it(world)
    await lives(world, "8")
    await world.ana.taps("It is too much")
    await world.ana.says("severe nausea")
    await step_day(world)
    text = plain(world.ana.sees(WAITS).text)
    assert [line[:27] for line in reasons(world)] == [
        "Your pain is higher: 7.2 on",
        "A severe side effect is ope",
        "An alert is open. Please cl",
    ]
    assert "Please ask Dr Ben Okafor: 020 7946 0100." in text
