"""From what people do to what is asked of their case: order of reading, menu, edits and replies."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from bot.handlers.menu import MENU
from domain.case import Case
from tests.world import World, open_world

TUESDAY = date(2027, 5, 4)
WEDNESDAY = date(2027, 5, 5)
EVENING = 35
"""Hours from the enrolment, at 10:00 in Leeds, to 21:00 of the next day."""


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Give a world in which Ana keeps her diary and the evening's question is open."""
    async with open_world(tmp_path) as opened:
        await opened.enrolled()
        await opened.passes(hours=EVENING)
        yield opened


def halves(case: Case, day: date) -> int | None:
    """Return the rating of a day in half points."""
    rating = case.day(day).rating
    return rating.halves if rating else None


@pytest.mark.parametrize(
    ("text", "rated"),
    [
        ("6", 12), ("6.5", 13), ("6/10", 12), ("about a six", 12), ("pain 7, slept badly", 14),
        ("no pain today", 0), ("Pain is 3", 6), (" 10 ", 20), ("8️⃣", 16), ("half past", None),
        ("50", None), ("-3", None), ("²", None), ("½", None), ("hands 4, back 7", None), ("5-6", None),
    ],
)  # fmt: skip
async def test_typed_rating_is_the_evenings(world: World, text: str, rated: int | None) -> None:
    """A number as people write it rates the open evening; what is none is asked back, never guessed."""
    before = len(world.ana.heard)
    await world.ana.says(text)
    assert halves(await world.case_of(world.ana), WEDNESDAY) == rated
    assert len(world.ana.heard) > before


async def test_red_flag_goes_before_everything(world: World) -> None:
    """Words that need an answer at once get it, even beside a number and inside a question."""
    await world.ana.says("pain 8 and my tongue feels swollen")
    world.ana.sees("Call 999 now.")
    assert halves(await world.case_of(world.ana), WEDNESDAY) == 16
    assert (await world.case_of(world.ana)).on_hold


async def test_typed_label_is_the_tap(world: World) -> None:
    """A word on a visible button is that button, whatever its case and with a slip."""
    await world.ana.says("6")
    await world.ana.says("SIDE EFECT")
    world.ana.offered("Nausea")


async def test_edit_amends_what_was_said(world: World) -> None:
    """A corrected message corrects the record, and says what counts now."""
    said = await world.ana.says("5")
    await world.ana.edits(said, "6")
    assert halves(await world.case_of(world.ana), WEDNESDAY) == 12
    world.ana.sees("pain 6")


async def test_reply_speaks_of_the_day_it_replies_to(world: World) -> None:
    """A reply to yesterday's message is about yesterday."""
    evening = world.ana.last
    await world.passes(days=1)
    await world.ana.says("4", reply_to=evening)
    case = await world.case_of(world.ana)
    assert halves(case, WEDNESDAY) == 8
    assert halves(case, date(2027, 5, 6)) is None


async def test_every_command_of_the_menu_is_answered(world: World) -> None:
    """Each command in the menu does something, and the menu that Telegram shows is this one."""
    for entry in MENU:
        before = len(world.ana.sent())
        await world.ana.says(f"/{entry.name}")
        await world.passes(seconds=10)
        assert len(world.ana.sent()) > before, entry.name


async def test_command_with_the_bots_name_is_the_command(world: World) -> None:
    """Telegram adds the bot's name in places; it is the same command."""
    await world.ana.says("/HELP@ldnbot")
    world.ana.sees("/today")


async def test_stranger_reaches_nothing(world: World) -> None:
    """Whatever a stranger types, taps or edits, the answer is how to come in."""
    for text in ("6", "/today", "my tongue feels swollen", "/summary"):
        await world.cleo.says(text)
        world.cleo.sees("invitation link")
    said = await world.cleo.says("x")
    sent = len(world.cleo.sent())
    await world.cleo.edits(said, "y")
    assert len(world.cleo.sent()) == sent
