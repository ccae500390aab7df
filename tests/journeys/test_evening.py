"""An ordinary evening, and all the ways in which it is not ordinary."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.case import CareDay, Outcome
from sandbox import Event
from tests.world import World
from tests.world.robot import Robot, plain


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
    assert list(ana.buttons) == ["Taken", "Earlier...", "Later", "Not today...", "Change", "Undo"]
    await world.passes(minutes=1)
    await ana.taps("Taken")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 21:01.")
    assert "Anything bothering you? No answer needed." in ana.last.text
    assert list(ana.buttons) == ["Side effect", "Note", "Change", "Undo"]
    assert (ana.last.id, len(ana.sent())) == (prompt.id, sent)


async def test_the_dose_may_be_answered_first(world: World) -> None:
    """Two blocks, each closing by itself, in either order; what was tapped can be changed at once."""
    ana = await world.evening()
    await ana.taps("Taken")
    assert list(ana.buttons) == [*(str(n) for n in range(11)), "Change", "Undo"]
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
