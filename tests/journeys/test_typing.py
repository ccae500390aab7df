"""What people type instead of tapping, and what it means."""

from __future__ import annotations

from tests.world import World
from tests.world.robot import plain


async def test_change_means_the_newest_answers(world: World) -> None:
    """However often it is typed, and whatever older message has that button; undo takes them back in turn."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await world.passes(days=1)
    await ana.says("6, took it")
    for _ in range(2):
        await ana.says("change")
        assert plain(ana.last.text).startswith("Thursday 6 May: pain 6, dose taken 21:00.")
        assert "Undo dose" in ana.buttons
    await ana.says("undo")
    assert plain(ana.last.text).startswith("Undone: your last answer about the dose of Thursday.")
    assert "Taken" in ana.buttons
    await ana.says("Undo!")
    assert "Undone: your last answer about the pain of Thursday." in plain(ana.last.text)
    await ana.says("undo")
    assert "the dose of Wednesday" in plain(ana.last.text)


async def test_words_that_are_no_answer_leave_the_question_open(world: World) -> None:
    """They are kept as a note below, and the evening's message keeps all its buttons."""
    ana = await world.evening()
    prompt = ana.last
    await ana.says("the cat sat on my feet")
    assert plain(ana.last.text).startswith("Kept as a note for Wednesday 5 May.")
    assert list(ana.buttons) == ["Rate my pain", "Side effect"]
    await ana.says("taken")
    assert "dose taken 21:00" in plain(ana.last.text)
    assert prompt.id != ana.last.id


async def test_a_forgotten_note_swallows_no_answer(world: World) -> None:
    """A rating is one although a note was asked for; the next evening ends the wish for a note."""
    ana = await world.evening()
    await ana.says("/note")
    await ana.says("about a six")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 6.")
    await ana.says("/note")
    await world.passes(days=1)
    await ana.says("bit of nausea")
    assert "Recorded as well: nausea" in plain(ana.last.text)
