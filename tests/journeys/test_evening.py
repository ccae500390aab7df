"""An ordinary evening, and all the ways in which it is not ordinary."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.case import CareDay, Outcome, Reason
from sandbox import Event
from tests.world import World
from tests.world.robot import Robot, plain

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


def _since(who: Robot, sent: int) -> list[str]:
    """The first lines of what was sent after so many messages."""
    return [_first_line(event) for event in who.sent()[sent:]]


def _first_line(event: Event) -> str:
    return plain(event.text).splitlines()[0]


async def test_two_taps_and_the_same_message_is_the_record(world: World) -> None:
    """Chats B: a number, Taken; nothing new is sent, and the message says what stands."""
    ana = await world.evening()
    prompt, sent = ana.last, len(ana.sent())
    assert plain(prompt.text).startswith("Evening check, Wednesday 5 May")
    assert "Tonight's dose: 1 capsule of 1.5 mg = 1.5 mg. Already taken? Do not take another." in plain(
        prompt.text
    )
    await ana.taps("5")
    assert "Wednesday 5 May: pain 5." in plain(ana.last.text)
    assert list(ana.buttons) == ["Taken", "Earlier...", "Later", "Not today...", "Change"]
    await world.passes(minutes=1)
    await ana.taps("Taken")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 21:01.")
    assert "Anything bothering you? No answer needed." in ana.last.text
    assert list(ana.buttons) == ["Side effect", "Note", "Change"]
    assert (ana.last.id, len(ana.sent())) == (prompt.id, sent)


async def test_the_dose_may_be_answered_first(world: World) -> None:
    """Two blocks, each closing by itself, in either order; what was tapped can be changed at once."""
    ana = await world.evening()
    await ana.taps("Taken")
    assert list(ana.buttons) == [*(str(n) for n in range(11)), "Change"]
    await ana.taps("5")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 21:00.")


async def test_follow_ups_come_twice_and_then_the_morning_asks_once(world: World) -> None:
    """Chats C: 21:30 with sound, 22:30 silently, 09:00 silently, and then nothing until the evening."""
    ana = await world.evening()
    sent = len(ana.sent())
    await world.passes(hours=23, minutes=59)
    asked = ana.sent()[sent:]
    assert [f"{event.at + timedelta(hours=1):%H:%M}" for event in asked] == ["21:30", "22:30", "09:00"]
    assert [event.silent for event in asked] == [False, True, True]
    assert [_first_line(event) for event in asked] == [
        "Your evening check of Wednesday is still open.",
        "Still open. I will not ask again tonight.",
        "I have no answer about Wednesday's dose.",
    ]


async def test_answered_evening_is_not_followed_up(world: World) -> None:
    """Two taps, and it is quiet until the next evening."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    sent = len(ana.sent())
    await world.passes(hours=23, minutes=59)
    assert len(ana.sent()) == sent


async def test_second_taken_is_asked_back(world: World) -> None:
    """Did you take another one? No: the record stands, at the time it had."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await world.passes(minutes=20)
    await ana.says("taken")
    ana.sees("Already recorded at 21:00. Did you take another one?")
    await ana.taps("No")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 21:00.")
    assert not (await world.case_of(ana)).on_hold


async def test_tap_at_twenty_to_one_counts_for_the_evening(world: World) -> None:
    """After midnight is still this evening; the calendar may say otherwise."""
    ana = await world.evening()
    await world.passes(hours=3, minutes=40)
    await ana.taps("5")
    await ana.taps("Taken")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 00:40.")
    sent = len(ana.sent())
    await world.passes(hours=20, minutes=20)
    assert _since(ana, sent) == ["Evening check, Thursday 6 May"]


async def test_any_of_the_open_prompts_answers_and_the_others_close(world: World) -> None:
    """Three messages about one evening hang in the chat: the oldest is tapped, and all are answered."""
    ana = await world.evening()
    oldest = ana.last
    await world.passes(hours=2)
    assert len([message for message in ana.heard if "Taken" in str(message.labels)]) == 3
    await ana.taps("5", oldest)
    await ana.taps("Taken", oldest)
    assert [message for message in ana.heard if "Taken" in str(message.labels)] == []
    assert (await _tonight(world)).rating is not None


async def test_yesterdays_prompt_speaks_of_yesterday(world: World) -> None:
    """Two evenings are open and the old one is tapped: it is yesterday's dose, and tonight's stays open."""
    ana = await world.evening()
    yesterday = ana.last
    await world.passes(days=1)
    await ana.taps("Taken", yesterday)
    case = await world.case_of(ana)
    before, tonight = case.days[-2:]
    assert before.intake is not None
    assert before.intake.outcome is Outcome.TAKEN
    assert tonight.intake is None
    assert "Taken" in ana.buttons
    assert "Thursday 6 May" in plain(ana.last.text)


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
    ana.sees("Next question: Thursday, 21:00.")
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


async def test_change_and_undo(world: World) -> None:
    """5 was meant to be 6; the dose was not taken after all."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await ana.taps("Change")
    await ana.taps("6")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 6, dose taken 21:00.")
    await ana.taps("Change")
    await ana.taps("Undo dose")
    assert "Wednesday 5 May: pain 6." in plain(ana.last.text)
    assert "Taken" in ana.buttons
    await ana.taps("Change")
    await ana.taps("Undo pain")
    day = await _tonight(world)
    assert (day.rating, day.intake) == (None, None)


async def test_another_time_for_a_recorded_dose_is_no_second_dose(world: World) -> None:
    """Taken was tapped late: the time is put right, and nobody asks whether there was another."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await ana.taps("Change")
    await ana.taps("Taken at another time")
    await ana.taps("20:00")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 20:00.")


async def test_taken_dose_becomes_none(world: World) -> None:
    """Taken was a slip: there was no dose."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await ana.taps("Change")
    await ana.taps("Not today...")
    await ana.taps("Forgot")
    intake = (await _tonight(world)).intake
    assert intake is not None
    assert intake.outcome is Outcome.MISSED


async def test_the_words_of_a_button_are_the_button(world: World) -> None:
    """Taken, not today, forgot, typed, are those taps; a slip of the finger is forgiven."""
    ana = await world.evening()
    await ana.says("5")
    await ana.says("Takne")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 21:00.")
    await world.passes(days=1)
    await ana.says("not today")
    await ana.says("forgot")
    ana.sees("Recorded: Thursday, no dose.")


async def test_took_it_at_nine_typed(world: World) -> None:
    """At ten she says that it was nine: nine in the evening, today."""
    ana = await world.evening()
    await world.passes(hours=1)
    await ana.says("took it at 9")
    assert f"{await _taken_at(world):%H:%M}" == "20:00"  # UTC
    assert (await _tonight(world)).rating is None


async def test_hold_in_the_minute_before_the_prompt(world: World) -> None:
    """20:59, "dentist gave me codeine": at 21:00 no dose is asked about, and the pain is."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await world.passes(hours=23, minutes=59)
    sent = len(ana.sent())
    await ana.says("dentist gave me codeine")
    assert (await world.case_of(ana)).on_hold
    await world.passes(hours=12, minutes=1)
    assert not any("Tonight's dose" in event.text for event in ana.sent()[sent:])
    assert not any("no answer about" in event.text for event in ana.sent()[sent:])
    assert any("Pain, average" in event.text for event in ana.sent()[sent:])


async def test_separate_times_make_two_messages(world: World) -> None:
    """Pain at noon, the dose at 21:00: each asks for its own, and a number answers the pain."""
    ana = await world.enrolled(taking_since=3, check_time="noon")
    await world.until(world.now.replace(hour=20))
    await ana.taps("Taken")
    await world.passes(hours=15)
    assert "Pain, average" in ana.last.text
    assert "dose" not in ana.last.text
    await ana.says("6")
    await world.passes(hours=9)
    assert "Tonight's dose" in ana.last.text
    assert "Pain, average" not in ana.last.text
    await ana.taps("Taken")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 6, dose taken 21:00.")
