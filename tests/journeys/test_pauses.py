"""A pause and a consent taken back, as Ana sees them."""

from __future__ import annotations

from domain.decision import Decision
from domain.enrolment import CONSENT_VERSION
from domain.facts.consent import ConsentRenewed
from storage.record import record
from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import plain


async def test_ana_pauses_by_typing_a_day_and_nothing_comes_until_then(world: World) -> None:
    """Until a day: no message until its question hour; then the form, then the evening."""
    ana = await world.evening(taking_since=9)
    await ana.says("pause until in 3 days")
    ana.sees("Paused. I ask nothing before")
    sent = len(ana.sent())
    await world.until(hour_of(world, 17, days=3))
    assert len(ana.sent()) == sent
    await ana.says("/today")
    ana.sees("Paused. I ask nothing before")
    await world.until(hour_of(world, 18, 5))
    ana.sees("Your pause is over.")
    await ana.taps("None")
    await world.until(hour_of(world, 21, 5))
    assert "Taken" in ana.buttons


async def test_ana_ends_her_pause_with_one_tap(world: World) -> None:
    """From the menu: a week, and back the next morning."""
    ana = await world.evening(taking_since=9)
    await ana.taps("Taken")
    await ana.says("/pause")
    await ana.taps("1 week")
    await world.passes(hours=30)
    await ana.says("resume")
    ana.sees("Your pause is over.")


async def test_the_day_of_a_pause_is_typed_when_it_is_asked_for(world: World) -> None:
    """A number on its own is no rating then; what cannot be read is asked back."""
    ana = await world.evening(taking_since=9)
    await ana.says("/pause")
    await ana.taps("Another date")
    await ana.says("99")
    ana.sees("I need a day from tomorrow")
    await ana.says("in 5 days")
    assert (await world.case_of(ana)).pause is not None


async def test_what_waited_to_be_sent_is_not_sent_in_a_pause(world: World) -> None:
    """A follow-up that is due in the very moment of the pause stays unsaid."""
    ana = await world.evening(taking_since=9)
    sent = len(ana.sent())
    await ana.says("pause for a week")
    await world.passes(hours=14)
    assert len(ana.sent()) == sent + 1


async def test_ana_takes_her_yes_back_and_nothing_of_what_she_writes_is_kept(world: World) -> None:
    """Prompts end, old buttons are gone, numbers and notes change nothing, urgent words are answered."""
    ana = await world.evening(taking_since=9)
    evening = ana.last
    await ana.says("/consent")
    ana.sees("You agreed to this on")
    await ana.taps("Take my yes back")
    await ana.taps("Yes, take it back")
    ana.sees("You have taken your yes back.")
    version = (await world.case_of(ana)).version
    assert ana.sees(plain(evening.text)).labels == ()
    for words in ("7, awful day", "/pain", "/summary", "took it", "/start", "undo"):
        await ana.says(words)
        assert "You have taken your yes back." in plain(ana.last.text), words
    await ana.says("my tongue is swollen and I cannot breathe")
    assert "999" in ana.last.text
    assert (await world.case_of(ana)).version == version
    assert ana.phone.chat.pinned is None
    sent = len(ana.sent())
    await world.passes(days=3)
    assert len(ana.sent()) == sent


async def test_a_text_that_has_changed_is_shown_and_asked_about(world: World) -> None:
    """Ana agreed to an older one: what is new comes before the evening; her yes is kept."""
    ana = await world.evening(taking_since=9)
    case = await world.case_of(ana)
    older = Decision((ConsentRenewed(CONSENT_VERSION - 1, world.now),))
    await world.machine.storage.write(lambda session: record(session, case, older, world.now, "patient"))
    await world.until(hour_of(world, 18, 5, days=1))
    assert "The text you agreed to has changed." in plain(ana.last.text)
    await ana.taps("I agree")
    assert "Your yes is kept" in plain(ana.last.text)
    assert (await world.case_of(ana)).consent == CONSENT_VERSION
