"""The dose of an evening: later, earlier, not at all, and what the morning after asks."""

from __future__ import annotations

from datetime import datetime

from domain.case import CareDay, Outcome, Reason
from tests.world import World
from tests.world.robot import plain

MISSED = "Leave it out. Take the next one at your usual time. Never two."
"""Her prescriber's sentence about a missed dose."""


async def _tonight(world: World) -> CareDay:
    """What is recorded of the care day whose evening was opened last."""
    return (await world.case_of(world.ana)).days[-1]


async def _taken_at(world: World) -> datetime | None:
    intake = (await _tonight(world)).intake
    assert intake is not None
    assert intake.outcome is Outcome.TAKEN
    return intake.taken_at


async def test_later_asks_again_when_it_was_wanted(world: World) -> None:
    """In an hour is 22:00, not 21:30; the answer says so."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Later")
    assert list(ana.buttons) == ["In 15 minutes", "In 1 hour", "At bedtime", "Back"]
    await ana.taps("In 1 hour")
    ana.sees("I will ask again at 22:00.")
    sent = len(ana.sent())
    await world.passes(minutes=59)
    assert len(ana.sent()) == sent
    await world.passes(minutes=1)
    assert len(ana.sent()) == sent + 1
    await ana.taps("Taken")
    assert f"{await _taken_at(world):%H:%M}" == "21:00"  # UTC


async def test_earlier_offers_times_that_have_been(world: World) -> None:
    """Half hours behind us, and a way to say that one does not know."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Earlier...")
    assert list(ana.buttons) == ["19:00", "19:30", "20:00", "20:30", "21:00", "I don't know when", "Back"]
    await ana.taps("20:30")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 20:30.")


async def test_a_time_may_be_typed_to_earlier(world: World) -> None:
    """20:40 is no half hour, but it is when she took it."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Earlier...")
    await ana.says("20:40")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 20:40.")


async def test_i_do_not_know_when_is_taken_without_a_time(world: World) -> None:
    """The dose is taken; no time is made up."""
    ana = await world.evening()
    await ana.taps("Earlier...")
    await ana.taps("I don't know when")
    assert await _taken_at(world) is None


async def test_not_today_takes_a_reason_and_answers_in_the_prescribers_words(world: World) -> None:
    """Forgot: the prescriber's own sentence, and the pain is still asked for in the same message."""
    ana = await world.evening()
    prompt = ana.last
    await ana.taps("Not today...")
    assert list(ana.buttons) == ["Forgot", "Side effect", "Ran out", "Told to stop", "Other", "Back"]
    await ana.taps("Forgot")
    assert "Recorded: Wednesday, no dose." in ana.last.text
    assert f"Dr Ben Okafor's words for this: “{MISSED}”" in ana.last.text
    await ana.taps("4")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 4, no dose.")
    assert ana.last.id == prompt.id
    intake = (await _tonight(world)).intake
    assert intake is not None
    assert (intake.outcome, intake.reason) == (Outcome.MISSED, Reason.FORGOT)


async def test_back_from_every_list_changes_nothing(world: World) -> None:
    """Later, Earlier and Not today are looked at and left again."""
    ana = await world.evening()
    before = await world.case_of(ana)
    for label in ("Later", "Earlier...", "Not today..."):
        await ana.taps(label)
        await ana.taps("Back")
        assert "Taken" in ana.buttons
    assert await world.case_of(ana) == before


async def test_ran_out_puts_the_dose_on_hold(world: World) -> None:
    """Nothing can be taken of nothing: no more dose prompts; the check-ins go on."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Not today...")
    await ana.taps("Ran out")
    assert (await world.case_of(ana)).on_hold
    sent = len(ana.sent())
    await world.passes(days=1)
    assert not any("Tonight's dose" in event.text for event in ana.sent()[sent:])
    assert any("Pain, average" in event.text for event in ana.sent()[sent:])


async def test_told_to_stop_ends_the_dose_prompts_at_once(world: World) -> None:
    """No dose is ever asked about again."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Not today...")
    await ana.taps("Told to stop")
    sent = len(ana.sent())
    await world.passes(days=3)
    assert not any("Tonight's dose" in event.text for event in ana.sent()[sent:])


async def test_morning_after_took_it(world: World) -> None:
    """About 21:00: the dose is taken, at its usual time."""
    ana = await world.evening()
    await ana.taps("5")
    await world.passes(hours=12)
    await ana.taps("Took it, about 21:00")
    assert f"{await _taken_at(world):%H:%M}" == "20:00"  # UTC
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 21:00.")


async def test_morning_after_took_it_at_another_time(world: World) -> None:
    """A quarter past eleven, typed."""
    ana = await world.evening()
    await ana.taps("5")
    await world.passes(hours=12)
    await ana.taps("Took it at another time")
    ana.sees("When did you take the dose of Wednesday?")
    await ana.says("23:15")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 23:15.")


async def test_dose_taken_on_the_morning_after_is_of_that_morning(world: World) -> None:
    """She woke, took it at half past eight, and types that to the morning's question."""
    ana = await world.evening()
    await ana.taps("5")
    await world.passes(hours=12)
    await ana.taps("Took it at another time")
    await ana.says("8:30am")
    assert f"{await _taken_at(world):%d %H:%M}" == "06 07:30"  # UTC


async def test_morning_after_did_not_take_it(world: World) -> None:
    """Missed, in the prescriber's words; what got in the way may be skipped."""
    ana = await world.evening()
    await ana.taps("5")
    await world.passes(hours=12)
    await ana.taps("Did not take it")
    assert f"“{MISSED}”" in ana.last.text
    ana.sees("What got in the way?")
    await ana.taps("Skip this")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, no dose.")


async def test_morning_after_not_sure(world: World) -> None:
    """Not known is neither taken nor missed, and nothing is taken to be safe."""
    ana = await world.evening()
    await ana.taps("5")
    await world.passes(hours=12)
    await ana.taps("Not sure")
    ana.sees("Recorded: not known. Please don't take another to be safe.")
    ana.sees("Next question: tonight at 21:00.")
    intake = (await _tonight(world)).intake
    assert intake is not None
    assert intake.outcome is Outcome.NOT_KNOWN


async def test_unanswered_for_good_is_not_known(world: World) -> None:
    """Nobody answered: when the next evening begins the dose is not known, and never missed."""
    ana = await world.evening()
    await world.passes(days=1)
    intake = (await world.case_of(ana)).days[-2].intake
    assert intake is not None
    assert intake.outcome is Outcome.NOT_KNOWN


async def test_a_part_of_the_dose_is_asked_back_and_shown_as_such(world: World) -> None:
    """“took half” offers no whole dose any more; the record, /today and /summary say "in part"."""
    ana = await world.evening()
    await ana.says("only took half")
    asked = ana.last
    assert "How much of the dose of Wednesday did you take in all?" in plain(asked.text)
    assert "Please don't take another to be safe." in plain(asked.text)
    assert list(ana.buttons) == ["Part of it", "The whole dose", "Nothing yet"]
    await ana.taps("Part of it")
    told = plain(ana.last.text)
    assert told.startswith("Recorded: Wednesday, dose taken in part.")
    assert "Please ask Dr Ben Okafor:" in told
    await ana.taps("5")
    assert "pain 5, dose taken in part 21:00" in plain(ana.last.text)
    await ana.says("/today")
    ana.sees("Taken in part at 21:00.")
    await ana.says("/summary")
    assert "1 of them in part" in plain(ana.sent()[-1].text)
