"""Days that are over: /yesterday, the last two weeks, a day named in a sentence; kept, marked, and said."""

from __future__ import annotations

from datetime import date, timedelta

from domain.case import CareDay, Outcome
from tests.world import World
from tests.world.robot import plain

WEDNESDAY = date(2027, 5, 5)
"""The evening that `world.evening()` comes to."""


async def _day(world: World, day: date = WEDNESDAY) -> CareDay:
    return (await world.case_of(world.ana)).day(day)


async def test_yesterday_shows_what_can_still_be_added(world: World) -> None:
    """/yesterday: the scale and the dose of that day; at 21:00 of the next they are late and marked."""
    ana = await world.evening()
    await world.passes(days=1)
    await ana.says("/yesterday")
    assert plain(ana.last.text).startswith("Wednesday 5 May: dose not known.")
    assert "Not sure" in ana.buttons
    await ana.taps("6")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 6, dose not known.")
    assert "Added late: it is kept and marked" in plain(ana.last.text)
    await ana.taps("Did not take it")
    ana.sees("Recorded: Wednesday, no dose.")
    day = await _day(world)
    assert day.rating is not None
    assert (day.rating.halves, day.rating.on_time) == (12, False)
    assert day.intake is not None
    assert day.intake.outcome is Outcome.MISSED


async def test_the_word_yesterday_is_the_command(world: World) -> None:
    """Before noon it is no late entry, and is not called one."""
    ana = await world.evening()
    await world.passes(hours=13)
    await ana.says("yesterday")
    await ana.taps("4")
    assert "Wednesday 5 May: pain 4." in plain(ana.last.text)
    ana.sees_nothing_of("Added late")


async def test_any_of_the_last_14_days_can_be_picked(world: World) -> None:
    """Two taps to a day nine days ago; the list says where something is missing; a day may be typed."""
    ana = await world.evening()
    await world.passes(days=9)
    await ana.says("/yesterday")
    await ana.taps("Another day")
    assert (
        len(ana.buttons) == (await world.case_of(ana)).days[-1].day.toordinal() - date(2027, 5, 4).toordinal()
    )
    assert "No number for pain: Wed 5 May, Thu 6 May" in plain(ana.last.text)
    await ana.says("Wed 5 May")
    await ana.taps("7")
    await ana.taps("Taken")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 7, dose taken.")
    assert "Added late" in plain(ana.last.text)
    day = await _day(world)
    assert day.intake is not None
    assert (day.intake.outcome, day.intake.taken_at) == (Outcome.TAKEN, None)


async def test_a_day_may_be_named_in_a_sentence(world: World) -> None:
    """“on Wednesday it was 7” two days later is Wednesday's, and so is “didn't take it on Wednesday”."""
    ana = await world.evening()
    await world.passes(days=2)
    await ana.says("on Wednesday it was 7")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 7")
    await ana.says("didn't take it on Wednesday")
    day, tonight = await _day(world), await _day(world, WEDNESDAY + timedelta(days=2))
    assert day.rating is not None
    assert day.intake is not None
    assert (day.rating.halves, day.intake.outcome) == (14, Outcome.MISSED)
    assert (tonight.rating, tonight.intake) == (None, None)


async def test_a_day_too_long_ago_is_never_todays(world: World) -> None:
    """A date before the diary began: nothing is recorded, and the days that can be added are shown."""
    ana = await world.evening()
    await ana.says("on 2 April it was 7")
    assert plain(ana.last.text).startswith("That day is too long ago to be added here.")
    assert (await _day(world)).rating is None


async def test_undo_works_on_every_confirmation_and_weeks_later(world: World) -> None:
    """The button of the confirmation itself, three weeks on: that day is open again, and nothing else."""
    ana = await world.evening()
    await ana.taps("6")
    await ana.taps("Taken")
    confirmed = ana.last
    for _ in range(21):
        await world.passes(days=1)
        await ana.says("4, took it")
    await ana.taps("Undo", confirmed)
    ana.sees("Undone: your last answer about the dose of Wednesday.")
    day = await _day(world)
    assert (day.rating is not None, day.intake) == (True, None)
    await ana.taps("Undo", confirmed)
    assert (await _day(world)).rating is None


async def test_a_rating_of_seven_weeks_ago_can_be_changed(world: World) -> None:
    """Older than what a case holds: `Change` on its record, and an edit of its message, still count."""
    ana = await world.evening()
    mine = await ana.says("6")
    record = ana.last
    await ana.says("/settings")
    await world.passes(days=49)
    await ana.edits(mine, "7")
    assert "Wednesday 5 May: pain 7" in plain(ana.last.text)
    ana.sees("Changed.")
    await ana.taps("Change")
    await ana.taps("4")
    assert "Wednesday 5 May: pain 4" in plain(ana.last.text)
    assert record.id != mine.id


async def test_an_edit_of_three_weeks_ago_that_brings_a_red_flag(world: World) -> None:
    """The new words are answered at once; taken out again the flag stands, and so does the number."""
    ana = await world.evening()
    mine = await ana.says("6")
    await world.passes(days=21)
    await ana.edits(mine, "6 and my tongue is swollen")
    await world.passes(seconds=5)
    ana.sees("Call 999 now.")
    assert (await world.case_of(ana)).on_hold
    await ana.edits(mine, "6")
    assert (await world.case_of(ana)).on_hold
    rating = (await _day(world)).rating
    assert rating is not None
    assert rating.halves == 12
