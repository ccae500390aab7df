"""Mending: `Undo` below every confirmation takes back what it stands under; an edit runs the rules again."""

from __future__ import annotations

from domain.case import CareDay, OpenEffect
from domain.facts.day import PainNowNoted, RatingSet
from storage.engine import Session
from storage.load import facts_of
from tests.journeys.evenings import first_dose_evening
from tests.world import World
from tests.world.robot import plain

Kept = tuple[tuple[CareDay, ...], tuple[OpenEffect, ...], int]
"""Days, side effects, and at how many moments outside the evening pain stands."""


async def _kept(world: World) -> Kept:
    case = await world.case_of(world.ana)

    def standing(session: Session) -> int:
        facts = facts_of(session, case.id)
        moments = {each.at: each.halves for each in facts if isinstance(each, PainNowNoted)}
        return sum(halves is not None for halves in moments.values())

    return case.days, case.effects, await world.machine.storage.read(standing)


async def _is_taken_back(world: World, typed: str, confirmed: str) -> None:
    before = await _kept(world)
    await world.ana.says(typed)
    assert confirmed in plain(world.ana.last.text)
    assert await _kept(world) != before, typed
    await world.ana.taps("Undo", world.ana.last)
    assert await _kept(world) == before, typed


async def test_undo_below_each_confirmation_takes_back_what_it_confirmed(world: World) -> None:
    """Rating, dose, no dose, side effect, mark, note, pain now, a day before: one tap, and all is as it was.

    Mutant: `Undo` below a side effect takes back the dose.
    """
    ana = await world.evening()
    for typed, confirmed in (("6", "pain 6."), ("taken", "dose taken 21:00."), ("forgot", "no dose.")):
        await _is_taken_back(world, typed, confirmed)
    await ana.says("6")
    await ana.says("taken")
    await _is_taken_back(world, "period started", "Marked: period.")
    await _is_taken_back(world, "bit of nausea", "Recorded as well: nausea (mild).")
    await ana.says("the cat sat on my feet")
    await ana.taps("Undo", ana.last)
    assert plain(ana.last.text).startswith("Undone: the note is out of your diary.")
    await world.passes(hours=18)
    await _is_taken_back(world, "8", "pain now, 15:00: 8.")
    await _is_taken_back(world, "yesterday 5", "pain 5")


async def test_undo_below_a_side_effect_leaves_the_evening_as_it_is(world: World) -> None:
    """The effect goes, the record of the day stands where it stood, and no dose is asked about again."""
    ana = await world.evening()
    await ana.says("6, took it")
    await ana.says("feel dizzy")
    await ana.taps("Undo", ana.last)
    assert plain(ana.last.text).startswith(
        "Undone: your last answer about a side effect.\nWednesday 5 May: pain 6, dose taken 21:00."
    )
    assert "Taken" not in ana.buttons
    assert (await world.case_of(ana)).effects == ()


async def test_what_was_told_before_has_nothing_to_take_back(world: World) -> None:
    """Told again it is followed as before: no `Undo` that would take back what was told in between.

    Mutant: whatever was told last is taken back.
    """
    ana = await world.evening()
    await ana.says("6, took it")
    await ana.says("bit of nausea")
    await ana.says("mild headache")
    await ana.says("bit of nausea")
    assert "Recorded as well: nausea (mild)." in plain(ana.last.text)
    assert "Undo" not in ana.buttons
    assert "Change" in ana.buttons


async def test_an_edited_rating_is_looked_at_by_the_rules_again(world: World) -> None:
    """3 was a slip for 8, the third in a row: what counts now is said, the alert comes, both are kept."""
    await first_dose_evening(world)
    ana = world.ana
    for _ in range(2):
        await ana.says("8, took it")
        await world.passes(days=1)
    mine = await ana.says("3, took it")
    ana.sees_nothing_of("Please read this when you have a quiet minute.")
    await ana.edits(mine, "8, took it")
    await world.passes(seconds=5)
    changed = ana.sees("Changed.")
    assert "Thursday 13 May: pain 8, dose taken 21:00." in plain(changed.text)
    alert = ana.sees("Please read this when you have a quiet minute.")
    assert "Thu 13 May: 8" in plain(alert.text)
    case = await world.case_of(ana)
    facts = await world.machine.storage.read(lambda session: facts_of(session, case.id))
    ratings = [each for each in facts if isinstance(each, RatingSet) and each.day == case.days[-1].day]
    assert [each.rating.halves for each in ratings if each.rating is not None] == [6, 16]


async def test_a_rating_brought_down_takes_no_alert_back(world: World) -> None:
    """What was sent stays, and is asked about; the record says the number that counts now."""
    await first_dose_evening(world)
    ana = world.ana
    for _ in range(2):
        await ana.says("8, took it")
        await world.passes(days=1)
    mine = await ana.says("8, took it")
    await world.passes(seconds=5)
    ana.sees("Please read this when you have a quiet minute.")
    await ana.edits(mine, "3, took it")
    assert "Thursday 13 May: pain 3" in plain(ana.sees("Changed.").text)
    await world.passes(days=1)
    ana.sees("Have you spoken to a person about it?")


async def test_a_typed_correction_puts_the_evening_right(world: World) -> None:
    """Words like "oops i meant 5": the evening, no moment; both are kept, `Undo` brings 6 back.

    Mutant: `Tell.correction` is never set.
    """
    ana = await world.evening()
    await ana.says("6, took it")
    await ana.says("oops i meant 5")
    assert plain(ana.last.text).startswith("Changed.\nWednesday 5 May: pain 5, dose taken 21:00.")
    await ana.taps("Undo", ana.last)
    assert "Wednesday 5 May: pain 6, dose taken 21:00." in plain(ana.last.text)
    await world.passes(hours=17)
    await ana.says("no, 5")
    assert "Wednesday 5 May: pain 5, dose taken 21:00." in plain(ana.last.text)
    assert "pain now" not in plain(ana.last.text)
    await world.passes(hours=1)
    await ana.says("chest pain, sorry meant 7")
    assert "999" in plain(ana.last.text)
