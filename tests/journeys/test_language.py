"""Another language: offered once somebody has signed it, and agreed to anew."""

from __future__ import annotations

from pathlib import Path

from bot.render.catalogue import also_in, languages
from tests.world import World
from tests.world.tongues import write_language


async def test_with_one_language_it_is_said_plainly(world: World) -> None:
    """No menu entry, no buttons, and no dead end."""
    await world.enrolled()
    await world.ana.says("/language")
    shown = world.ana.sees("I write in this language only so far.")
    assert shown.labels == ()


def test_a_language_nobody_has_signed_is_not_offered(tmp_path: Path) -> None:
    """Name and date stand in the header of its catalogue."""
    write_language(tmp_path, "nb", signed=False)
    write_language(tmp_path, "eo")
    with also_in(tmp_path):
        assert languages() == ("en", "eo")
    assert languages() == ("en",)


async def test_language_chosen_shows_consent_and_fixed_texts_anew(world: World, tmp_path: Path) -> None:
    """The answer, the evening and the urgent text are in it; consent is asked for until a yes."""
    write_language(tmp_path / "tongues", "nb")
    with also_in(tmp_path / "tongues"):
        await world.evening()
        ana = world.ana
        await ana.taps("Taken")
        await world.passes(hours=1)
        await ana.says("/language")
        await ana.taps("norsk bokmål")
        shown = ana.sees("[From now on I write to you like this.]").text
        assert "[In an emergency call" in shown
        assert "[What I keep: your answers, your plan, what you write.]" in shown
        assert (await world.case_of(ana)).agreed_in is None
        await world.passes(days=7, hours=1)
        assert sum("[From now on I write to you like this.]" in each.text for each in ana.sent()) == 1
        await ana.taps("[I agree]")
        case = await world.case_of(ana)
        assert (case.language, case.agreed_in) == ("nb", "nb")
        await world.passes(days=8)
        assert sum("[From now on I write to you like this.]" in each.text for each in ana.sent()) == 1
        await ana.says("my tongue is swelling up and I cannot breathe")
        ana.sees("[Call 999 now.]")
