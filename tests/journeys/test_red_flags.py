"""Red flags in the chat: answered at once, by fixed words, with the dose on hold."""

from __future__ import annotations

import pytest

from domain.case import HoldCause, Outcome
from sandbox import Kind
from tests.journeys.courses import hour_of, on_the_course
from tests.journeys.evenings import first_dose_evening
from tests.world import World
from tests.world.robot import plain

SWOLLEN = "My tongue is swollen."
PROGRAM = "I am a program. I cannot call for you, and nobody is reading this chat."
NOBODY = "Nobody has been told: no clinic is connected. Alerts come to you alone."
DOUBT = ("Happening now", "It is over", "Someone else", "I mistyped")


async def test_words_beside_a_number_get_the_emergency_text_and_the_number_is_recorded(world: World) -> None:
    """Chats F: whom to call, what to say, nobody was told, the rating; in fixed words, not the patient's."""
    await first_dose_evening(world)
    await world.ana.says("pain 8 and my tongue feels swollen")
    shown = world.ana.sees("Call 999 now.")
    assert "Nobody has been told: no clinic is connected. Alerts come to you alone." in shown.text
    assert "I will not ask about your dose until Dr Ben Okafor has answered." in shown.text
    assert "Pain 8 is recorded." in shown.text
    assert "feels swollen" not in shown.text
    case = await world.case_of(world.ana)
    assert [hold.cause for hold in case.holds][-1] is HoldCause.RED_FLAG
    ratings = [d.rating.halves for d in case.days if d.rating is not None]
    assert ratings[-1] == 16


async def test_no_dose_question_follows_and_the_alert_is_asked_about_next_day(world: World) -> None:
    """Check-ins go on; the morning brings the question whether a person knows."""
    await first_dose_evening(world)
    await world.ana.says("my tongue feels swollen")
    before = len(world.ana.sent())
    await world.passes(hours=26)
    since = [event.text for event in world.ana.sent()[before:]]
    assert any("Have you spoken to a person about it?" in text for text in since)
    assert not any("Tonight's dose" in text for text in since)
    await world.ana.taps("I have called")
    world.ana.sees("What came of it?")
    await world.ana.taps("The plan stays as it is")
    assert not (await world.case_of(world.ana)).alerting.episodes


async def test_i_mistyped_takes_two_taps_and_the_dose_is_asked_about_again(world: World) -> None:
    """The cause never was, so the hold never was."""
    await first_dose_evening(world)
    await world.ana.says("my tongue feels swollen")
    assert (await world.case_of(world.ana)).on_hold
    await world.ana.taps("I mistyped")
    world.ana.sees("You did not mean it?")
    await world.ana.taps("Yes, take it back")
    world.ana.sees("Kept as mistyped.")
    assert not (await world.case_of(world.ana)).on_hold
    await world.ana.taps("Tonight's check")
    world.ana.offered("Taken")


async def test_thoughts_of_self_harm_get_the_crisis_line(world: World) -> None:
    """Day and night, and the emergency number beside it."""
    await first_dose_evening(world)
    await world.ana.says("I want to end my life")
    shown = world.ana.sees("Please talk to a person now.")
    assert "Samaritans, 116 123" in shown.text
    assert "999" in shown.text
    await world.ana.taps("Someone is with me")
    world.ana.sees("What came of it?")


async def test_yellow_eyes_are_for_the_same_day(world: World) -> None:
    """The clinic today; worse: the emergency number."""
    await first_dose_evening(world)
    await world.ana.says("my eyes are yellow")
    world.ana.sees("Please call today:")
    await world.ana.taps("It is over")
    shown = world.ana.sees("Recorded: it is over.")
    assert "I will not ask about your dose until" in shown.text
    assert (await world.case_of(world.ana)).on_hold


async def test_the_text_arrives_although_telegram_failed_the_first_time(world: World) -> None:
    """A grave message is repeated until it is known to have arrived."""
    await first_dose_evening(world)
    world.sandbox.faults.add(Kind.ERROR_BEFORE, method="sendMessage", times=1)
    await world.ana.says("my tongue feels swollen")
    await world.passes(minutes=10)
    world.ana.sees("Call 999 now.")


async def test_it_is_answered_during_enrolment_as_well(world: World) -> None:
    """Before any plan or prescriber is known."""
    await world.ana.starts(await world.invitation())
    await world.ana.taps("Start")
    await world.ana.says("I cannot breathe")
    world.ana.sees("Call 999 now.")


async def test_late_at_night_the_whole_text_stands_as_it_was_written(world: World) -> None:
    """Chats F at 23:07: every line of it, its buttons, and the rating."""
    await on_the_course(world)
    await world.until(hour_of(world, 23, 7))
    await world.ana.says("pain 8 and my tongue feels swollen")
    shown = world.ana.sees("Call 999 now.")
    assert shown.text.splitlines() == [
        "Call 999 now.",
        "",
        f"Say: “{SWOLLEN} I take low dose naltrexone. It blocks opioid medicines.”",
        "",
        "If someone is near, ask them to stay with you.",
        "",
        f"{PROGRAM} {NOBODY} Do not wait for an answer here.",
        "",
        "I will not ask about your dose until Dr Ben Okafor has answered. Pain 8 is recorded.",
    ]
    assert world.ana.buttons == ("Call 999: copy number", "I have called", "It is over", "I mistyped")


@pytest.mark.parametrize(
    "text", ["had chest pain last week", "what if I can't breathe?", "is my tongue or hers swollen?"]
)
async def test_in_doubt_the_text_goes_out_at_once_with_four_answers(world: World, text: str) -> None:
    """It asks whether it is happening now, and the dose is on hold meanwhile."""
    await first_dose_evening(world)
    await world.ana.says(text)
    shown = world.ana.sees("I am not sure I understood you.")
    assert "Please call today" in shown.text or "Call 999 now." in shown.text
    assert world.ana.buttons[1:] == DOUBT
    assert (await world.case_of(world.ana)).on_hold


async def test_happening_now_ends_the_doubt(world: World) -> None:
    """The text goes out again as it stands without doubt."""
    await first_dose_evening(world)
    await world.ana.says("what if I can't breathe?")
    await world.ana.taps("Happening now")
    assert world.ana.last.text.startswith("Call 999 now.")
    assert "not sure" not in world.ana.last.text
    assert "I have called" in world.ana.buttons


async def test_someone_else_lets_the_dose_be_asked_about_again(world: World) -> None:
    """Two taps: it never was about her."""
    await first_dose_evening(world)
    await world.ana.says("is my tongue or hers swollen?")
    await world.ana.taps("Someone else")
    await world.ana.taps("Yes, take it back")
    world.ana.sees("Kept as about someone else.")
    assert not (await world.case_of(world.ana)).on_hold


@pytest.mark.parametrize("text", ["took two", "took 2 capsules", "8, took two", "took 3 mg"])
async def test_two_capsules_are_the_dose_of_who_takes_two(world: World, text: str) -> None:
    """3 mg are two capsules of 1.5 mg: that is the dose, and no alert."""
    await world.evening("3x14,4.5")
    await world.ana.says(text)
    case = await world.case_of(world.ana)
    assert not case.alerting.episodes
    assert not case.on_hold
    intake = case.days[-1].intake
    assert intake is not None
    assert intake.outcome is Outcome.TAKEN


@pytest.mark.parametrize("text", ["took two", "took 2 capsules", "took 3 mg"])
async def test_two_capsules_are_asked_about_where_the_dose_is_one(world: World, text: str) -> None:
    """Whom to call stands first; it may be a slip, so it is asked."""
    await world.evening("1.5x14,3")
    await world.ana.says(text)
    shown = world.ana.sees("I am not sure I understood you.")
    assert "Take no more tonight." in shown.text
    assert world.ana.buttons[1:] == ("Yes", "No, as planned")
    assert (await world.case_of(world.ana)).on_hold


async def test_words_of_too_much_are_no_question_of_counting(world: World) -> None:
    """Who says "by mistake" is taken at their word, whatever the dose is."""
    await world.evening("3x14,4.5")
    await world.ana.says("took two by mistake")
    shown = world.ana.sees("Take no more tonight.")
    assert "not sure" not in shown.text


async def test_very_drowsy_on_codeine_is_an_emergency_and_a_hold_with_a_card(world: World) -> None:
    """The flag's text and the card for whoever treats her; both causes hold the dose."""
    await first_dose_evening(world)
    await world.ana.says("dentist gave me codeine and now I am very drowsy")
    shown = world.ana.sees("Call 999 now.")
    assert "I took an opioid medicine, and I am very drowsy or breathing slowly." in shown.text
    world.ana.sees("Please show this to the person treating you")
    causes = {hold.cause for hold in (await world.case_of(world.ana)).holds}
    assert causes == {HoldCause.RED_FLAG, HoldCause.OPIOID}


async def test_in_hospital_is_a_hold_with_a_card(world: World) -> None:
    """No red flag, but the dose is on hold at once."""
    await first_dose_evening(world)
    await world.ana.says("in hospital")
    world.ana.sees("Please show this to the person treating you")
    case = await world.case_of(world.ana)
    assert [hold.cause for hold in case.holds] == [HoldCause.HOSPITAL]
    assert not case.alerting.episodes


async def test_words_behind_a_slash_are_heard(world: World) -> None:
    """Whatever command they follow, known or not, and the number beside them is recorded."""
    await first_dose_evening(world)
    await world.ana.says("/pain 8 and my tongue feels swollen")
    assert "Pain 8 is recorded." in world.ana.sees("Call 999 now.").text
    await world.ana.says("/I can't breathe")
    assert len((await world.case_of(world.ana)).alerting.episodes) == 2


async def test_words_below_a_picture_are_heard(world: World) -> None:
    """The picture is not looked at; what is written below it is."""
    await first_dose_evening(world)
    world.ana.phone.sends_photo(caption="my lips are swollen")
    await world.settle()
    assert "My lips are swollen." in world.ana.sees("Call 999 now.").text


async def test_words_over_two_lines_are_heard(world: World) -> None:
    """Enter in the middle of a sentence hides nothing."""
    await first_dose_evening(world)
    await world.ana.says("I want\nto die")
    world.ana.sees("Please talk to a person now.")


async def test_crisis_text_comes_before_the_hold_of_the_same_text(world: World) -> None:
    """Whom to talk to is read first, then the card; the evening that is open loses its dose."""
    await on_the_course(world, evenings=1)
    before = len(world.ana.sent())
    await world.ana.says("I want to die, the tramadol does not help")
    said = [plain(event.text) for event in world.ana.sent()[before:]]
    assert said[0].startswith("Thank you for telling me. Please talk to a person now.")
    assert said[1].startswith("Please show this to the person treating you:")


async def test_in_a_burst_the_danger_is_answered_first_and_all_is_kept_in_order(world: World) -> None:
    """Five messages in one breath, the fourth is the flag: its text comes before every other answer.

    What was decided before the hold and is said after it no longer names tonight's dose. Mutants: answers in
    the order of the messages; an answer said as it was decided.
    """
    await first_dose_evening(world)
    before = len(world.ana.sent())
    for text in ("8", "slept badly", "what a week", "my tongue feels swollen", "and my cat is ill"):
        world.ana.phone.says(text)
    await world.settle()
    await world.passes(seconds=30)
    answers = [plain(event.text) for event in world.ana.sent()[before:]]
    assert answers[0].startswith("Call 999 now.")
    assert len(answers) > 1
    assert not [answer for answer in answers[1:] if "Tonight's dose" in answer]
    shown = [label for message in world.ana.heard[-4:] for row in message.labels for label in row]
    assert "Taken" not in shown
    day = (await world.case_of(world.ana)).days[-1]
    assert day.rating is not None
    assert day.rating.halves == 16
