"""Wordings: what stands on a button may be typed, a number may be no rating, and doubt is asked kindly."""

from __future__ import annotations

from domain.case import CareDay
from tests.world import World
from tests.world.robot import plain

LISTS = (
    ("later", "In 15 minutes"),
    ("earlier...", "I don't know when"),
    ("not today", "Ran out"),
)
"""Words of the evening's buttons, and a button of what they open."""

UNCLEAR = ("50", "5-6", "pain fourish maybe 5", "???", "took it at 3", "25:00")


async def _today(world: World) -> CareDay:
    return (await world.case_of(world.ana)).days[-1]


async def test_every_word_below_the_evening_opens_what_its_button_opens(world: World) -> None:
    """Later, Earlier, Not today, Back, I don't know when: typed as well as tapped."""
    ana = await world.evening()
    for word, offered in LISTS:
        await ana.says(word)
        assert offered in ana.buttons, word
        await ana.says("back")
        assert "Taken" in ana.buttons, word
    await ana.says("earlier")
    await ana.says("I don't know when")
    assert plain(ana.last.text).startswith("Wednesday 5 May: dose taken.")


async def test_took_it_at_ten_is_a_time_and_no_rating(world: World) -> None:
    """At half past ten: taken at 22:00, and the pain is still asked for."""
    ana = await world.evening()
    await world.passes(minutes=90)
    await ana.says("took it at 10")
    assert plain(ana.last.text).startswith("Wednesday 5 May: dose taken 22:00.")
    assert "10" in ana.buttons
    assert (await _today(world)).rating is None


async def test_a_dose_of_another_size_is_asked_about_and_is_no_rating(world: World) -> None:
    """“took 4.5 mg” where the dose is 1.5: the number of a dose is never pain; whom to call comes first."""
    ana = await world.evening()
    await ana.says("took 4.5 mg")
    told = ana.sees("Did you take 4.5 mg in all? Please tap below.")
    assert plain(told.text).startswith("Please call now:")
    assert (await _today(world)).rating is None


async def test_the_likeliest_reading_stands_first(world: World) -> None:
    """In doubt between two numbers both are buttons, as they were said, and one tap settles it."""
    ana = await world.evening()
    await ana.says("pain fourish maybe 5")
    assert list(ana.buttons)[:2] == ["4", "5"]
    await ana.taps("4")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 4.")


async def test_nobody_is_told_that_something_is_invalid(world: World) -> None:
    """Whatever is typed: a plain answer, and neither that word nor an error."""
    ana = await world.evening()
    for text in UNCLEAR:
        sent = len(ana.sent())
        await ana.says(text)
        assert len(ana.sent()) > sent, text
    for word in ("nvalid", "rror", "went wrong"):
        ana.sees_nothing_of(word)


async def test_ten_far_from_the_week_is_asked_about_and_nine_is_not(world: World) -> None:
    """After evenings of 5 a 9 is kept as it is; a 10 is kept, and it is asked whether that is right."""
    ana = await world.evening()
    for _ in range(4):
        await ana.says("5, took it")
        await world.passes(days=1)
    await ana.says("9")
    assert "Is that right?" not in plain(ana.last.text)
    await world.passes(days=1)
    await ana.says("10")
    assert "pain 10." in plain(ana.last.text)
    assert "Is that right? If not, tap Change." in plain(ana.last.text)
    assert "Change" in ana.buttons


async def test_pain_of_a_moment_is_in_no_mean(world: World) -> None:
    """Two numbers in one afternoon are both kept, and the week's mean stays that of the evenings."""
    ana = await world.evening()
    await ana.says("6, took it")
    await world.passes(hours=18)
    for number in ("9", "10"):
        await ana.says(number)
        assert "It does not replace your evening number." in plain(ana.last.text)
    await ana.says("/summary")
    await world.passes(seconds=3)
    assert "Last 7 days: 5.5, 2 days rated" in plain(ana.last.text)
