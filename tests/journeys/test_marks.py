"""Own marks: below Note or typed, in the picture and in its words, never asked for, and taken back."""

from __future__ import annotations

from domain.marks import Mark
from tests.journeys.evenings import first_dose_evening
from tests.world import World
from tests.world.robot import plain


async def test_marks_are_tapped_below_note_and_drawn(world: World) -> None:
    """Two taps; the words of the summary name the day; a third tap takes it back."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await ana.taps("Note")
    assert list(ana.buttons) == ["Period", "Infection", "Injury", "Bad night", "Overdid it", "Stress"]
    await ana.taps("Period")
    assert "Marked: period." in plain(ana.last.text)
    await ana.says("/summary")
    assert ana.last.photo
    assert "Own marks: period 5 May" in plain(ana.last.text)
    await ana.taps("Take back: period")
    await ana.says("/summary")
    assert "Own marks" not in ana.last.text
    assert (await world.case_of(ana)).days[-1].marks == ()


async def test_marks_are_typed_and_undone(world: World) -> None:
    """“period started” and “bad night” are marks, no side effects; the evening stays open."""
    ana = await world.evening()
    await ana.says("period started")
    assert "Marked: period." in plain(ana.last.text)
    assert "Taken" in ana.buttons
    await ana.says("pain 6, bad night")
    case = await world.case_of(ana)
    assert case.days[-1].marks == (Mark.PERIOD, Mark.BAD_NIGHT)
    assert case.effects == ()
    assert case.days[-1].rating is not None
    await ana.says("undo")
    assert (await world.case_of(ana)).days[-1].marks == (Mark.PERIOD,)


async def test_marks_are_never_asked_for_and_explain_no_alert_away(world: World) -> None:
    """Three bad nights marked beside three ratings of 8: the alert comes all the same; no message asks.

    Mutant: a day with a mark is left out of what the rule sees.
    """
    await first_dose_evening(world)
    ana = world.ana
    for _ in range(3):
        asked = [label for row in ana.offered("Taken").labels for label in row]
        assert not {"Period", "Infection", "Bad night", "Stress"} & set(asked)
        await ana.says("8, took it, bad night")
        assert "Marked: bad night." in plain(ana.last.text) or "Please read this" in ana.last.text
        await world.passes(days=1)
    alert = ana.sees("Please read this when you have a quiet minute.")
    assert "Tue 11 May: 8, Wed 12 May: 8, Thu 13 May: 8." in plain(alert.text)
    assert "bad night" not in plain(alert.text)
