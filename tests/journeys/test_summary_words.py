"""The words below the picture of /summary, and the page for a visit, as they stand in the chat."""

from __future__ import annotations

from tests.journeys.courses import answers_evening, hour_of
from tests.journeys.evenings import first_dose_evening
from tests.world import World
from tests.world.robot import plain


async def _asks(world: World, command: str) -> str:
    await world.ana.says(command)
    await world.passes(seconds=3)
    return plain(world.ana.last.text)


async def test_the_mean_of_a_step_stands_beside_the_days_before(world: World) -> None:
    """Diary of 5, evenings of 7 on the first dose: both means, and that no cause is implied."""
    await first_dose_evening(world)
    for pain in ("7", "7", "6"):
        await world.ana.says(f"{pain}, took it")
        await world.passes(days=1)
    words = await _asks(world, "/summary")
    assert "Before the first dose: 5.0" in words
    assert "1.5 mg (11–14 May): 6.7" in words
    assert "Raw averages; no cause implied." in words
    assert "Next step: 25 May at the earliest. More in /plan." in words


async def test_a_dose_of_which_nothing_is_known_is_counted_by_itself(world: World) -> None:
    """Taken, missed and not known are three numbers; what nobody answered is never missed."""
    ana = await world.evening()
    await ana.says("6, took it")
    await world.passes(days=1)
    await ana.says("6, forgot my dose")
    await world.passes(days=1)
    await ana.says("6")
    await world.passes(days=1)
    assert "Doses: 2 taken, 1 missed, 1 not known" in await _asks(world, "/summary")


async def test_what_comes_next_is_the_alert_where_one_is_open(world: World) -> None:
    """It stands in the place of the next step."""
    await first_dose_evening(world)
    for _ in range(3):
        await world.ana.says("8, took it")
        await world.passes(days=1)
    words = await _asks(world, "/summary")
    assert "An alert is open. Type /today to see it." in words
    assert "Next step" not in words


async def test_an_open_side_effect_is_named_with_its_grade_and_a_closed_one_is_not(world: World) -> None:
    """Since when it is followed; gone is gone."""
    ana = await world.evening()
    await ana.says("6, took it, mild nausea")
    assert "nausea, mild, since 5 May, open" in await _asks(world, "/summary")
    await ana.says("my nausea is gone")
    assert "nausea" not in await _asks(world, "/summary")


async def test_the_page_can_be_left_and_its_question_changed_before_there_is_a_file(world: World) -> None:
    """Shown first as a picture to Ana alone; another question makes another page; no file before her tap."""
    ana = await world.evening()
    await ana.says("6, took it")
    await ana.says("/report")
    await ana.says("May I take it in the morning?")
    await world.passes(seconds=3)
    assert "Nobody has it but you. Please look at it first" in plain(ana.last.text)
    assert ana.last.photo
    await ana.taps("Other question")
    await ana.says("And with coffee?")
    await world.passes(seconds=3)
    assert ana.last.photo
    assert not [message for message in ana.heard if message.document]
    assert (await world.case_of(ana)).visit_question == "And with coffee?"


async def test_the_summary_of_a_hold_promises_no_step(world: World) -> None:
    """On hold it says so in the place of what comes next."""
    await first_dose_evening(world)
    await answers_evening(world)
    await world.ana.says("dentist gave me codeine")
    await world.until(hour_of(world, 12, days=1))
    words = await _asks(world, "/summary")
    assert "Dose reminders are on hold." in words
    assert "Next step" not in words
