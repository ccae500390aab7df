"""Enrolment on the phone: from the link to the first evening."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.case import HoldCause, Prescriber, Stage
from sandbox import Deed
from storage.load import facts_of
from tests.world import World
from tests.world.enrolling import prescribed
from tests.world.robot import Robot, plain

ANSWERS = (
    "tap:Start", "tap:Yes, both", "tap:I agree", "Leeds, England", "tap:Yes",
    "tap:No", "tap:None", "tap:None", "tap:No",
    "Dr Ben Okafor", "0113 496 0000", "1.5 mg x 14, 3 mg x 14, 4.5 mg",
    "tap:Capsules", "tap:1.5 mg", "tap:This is what my prescriber gave me", "tap:1.5 mg",
    "tap:21:00", "tap:Fine", "tap:Hide the medicine's name", "tap:5", "tap:Not yet", "tap:I don't know yet",
)  # fmt: skip
"""Somebody at home, without anything from the invitation."""


async def answers(who: Robot, *given: str) -> None:
    """Tap or type, one after the other."""
    for answer in given:
        if answer.startswith("tap:"):
            await who.taps(answer.removeprefix("tap:"))
        else:
            await who.says(answer)


async def invited(world: World) -> Robot:
    """Let Ana open her link."""
    await world.ana.starts(await world.invitation())
    return world.ana


async def facts(world: World, who: Robot) -> int:
    """Return how many facts are kept."""
    case = await world.case_of(who)
    return len(await world.machine.storage.read(lambda session: facts_of(session, case.id)))


async def test_at_home_from_the_link_to_the_first_evening(world: World) -> None:
    """About 18 answers; the next evening asks for one thing, the pain."""
    ana = await invited(world)
    ana.sees("No clinic is connected. Alerts come to you alone.")
    await answers(ana, *ANSWERS)
    assert plain(ana.last.text).startswith("You are set up. Tomorrow at 21:00 I ask one thing: your pain.")
    case = await world.case_of(ana)
    assert (case.stage, case.zone) == (Stage.BASELINE, "Europe/London")
    await world.passes(hours=24)
    ana.sees_nothing_of("Evening check")
    await world.passes(hours=12)
    ana.sees("Evening check")


async def test_every_answer_can_be_typed(world: World) -> None:
    """The words of a button are the button, in small letters too."""
    ana = await invited(world)
    await answers(ana, *(answer.removeprefix("tap:").lower() for answer in ANSWERS))
    ana.sees("You are set up.")


async def test_taps_edit_one_message_and_typed_answers_get_one_below(world: World) -> None:
    """Taps change one message; a typed town gets the next question below, and the old buttons go."""
    ana = await invited(world)
    before = len(ana.sent())
    await answers(ana, "tap:Start", "tap:Yes, both")
    assert len(ana.sent()) == before
    first = ana.last
    await answers(ana, "tap:I agree", "Leeds, England")
    assert ana.last.id != first.id
    assert not any(message.labels for message in ana.heard if message.id != ana.last.id)


async def test_restart_after_every_answer_loses_nothing(world: World) -> None:
    """The bot is started anew after each answer; the next tap finds the question where it was."""
    ana = await invited(world)
    for answer in ANSWERS:
        await answers(ana, answer)
        await world.restart()
    ana.sees("You are set up.")


async def test_start_shows_the_open_question_again(world: World) -> None:
    """Away for three days in the middle: /start, and on."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:11])
    await ana.taps("Not now")
    ana.sees("Your answers are kept.")
    await world.passes(days=3)
    await ana.starts()
    assert "What does your prescription say?" in ana.last.text
    await answers(ana, *ANSWERS[11:])
    ana.sees("You are set up.")


async def test_any_word_goes_on_after_a_pause(world: World) -> None:
    """Where a name is asked for, "stop" is no name; neither is the greeting that goes on."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:9], "Stop")
    ana.sees("We stop here for now.")
    await ana.says("hello again")
    assert "Who prescribed your medicine?" in ana.last.text
    await answers(ana, *ANSWERS[9:])
    assert (await world.case_of(ana)).prescriber == Prescriber("Dr Ben Okafor", "0113 496 0000")


async def test_help_in_the_middle(world: World) -> None:
    """Help says whom to call, and the question stands below."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:11], "help")
    ana.sees("0113 496 0000")
    await ana.taps("Go on")
    assert "What does your prescription say?" in ana.last.text


async def test_under_18_closes_the_invitation(world: World) -> None:
    """Kind words; nothing is kept, and nothing starts again."""
    ana = await invited(world)
    await answers(ana, "tap:Start", "tap:I am under 18")
    ana.sees("I am made for adults")
    case = await world.case_of(ana)
    assert (case.stage, case.zone, case.consent) == (Stage.LEFT, "UTC", None)
    await world.passes(days=3)
    sent = len(ana.sent())
    await ana.says("7")
    assert len(ana.sent()) <= sent + 1
    assert (await world.case_of(ana)).days == ()


async def test_under_18_urgent_words_are_answered_and_kept_nowhere(world: World) -> None:
    """The crisis line, without a button, a hold or a fact; not a byte of the words or of the plan stays."""
    ana = world.ana
    await ana.starts(await world.invitation(prescribed()))
    await answers(ana, "tap:Start", "tap:I am under 18")
    before = await facts(world, ana)
    for text in ("I want to kill myself", "my tongue is swollen zebra", "/pain I want to kill myself"):
        await ana.says(text)
        assert "I have kept nothing of what you wrote." in ana.last.text
        assert not ana.last.labels
    ana.sees("116 123")
    ana.sees("Call 999 now.")
    assert await facts(world, ana) == before
    await world.passes(days=2)
    ana.sees_nothing_of("I will not ask about your dose")
    await world.stops()
    content = b"".join(file.read_bytes() for file in world.database.parent.iterdir() if file.is_file())
    assert b"zebra" not in content
    assert b"Okafor" not in content
    await world.starts()


async def test_before_the_consent_urgent_words_are_answered_and_kept_nowhere(world: World) -> None:
    """Who has not agreed yet gets the numbers to call; the question stays open."""
    ana = await invited(world)
    await answers(ana, "tap:Start")
    before = await facts(world, ana)
    await ana.says("I want to kill myself")
    assert "116 123" in ana.last.text
    assert await facts(world, ana) == before
    await answers(ana, "yes both")
    ana.sees("What I keep:")


async def test_no_to_consent_gets_the_same_answer_until_start(world: World) -> None:
    """Texts and commands change nothing and ask nothing; /start shows the text again."""
    ana = await invited(world)
    await answers(ana, "tap:Start", "tap:Yes, both", "tap:No")
    before = await facts(world, ana)
    for text in ("7", "took it", "/pain", "/help", "help", "ok", "/hospital"):
        await ana.says(text)
        assert "I start no diary" in ana.last.text
    await ana.says("I want to kill myself")
    assert "116 123" in ana.last.text
    assert await facts(world, ana) == before
    await ana.starts()
    assert "What I keep:" in ana.last.text
    await answers(ana, "tap:I agree")
    ana.sees("Which town are you in?")


async def test_location_pin_becomes_a_zone_and_nothing_else(world: World) -> None:
    """Oslo on the map is Europe/Oslo; the place itself is kept nowhere."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:3])
    ana.phone.sends_location(59.91, 10.75)
    await world.settle()
    await ana.taps("Yes")
    assert (await world.case_of(ana)).zone == "Europe/Oslo"
    await world.stops()
    content = world.database.read_bytes()
    assert b"59.91" not in content
    assert b"10.75" not in content
    await world.starts()


async def test_town_that_exists_twice_is_chosen(world: World) -> None:
    """Birmingham: which one?"""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:3], "Birmingham")
    ana.sees("There are several places of this name.")
    choice = next(label for label in ana.buttons if "Alabama" in label)
    await answers(ana, f"tap:{choice}")
    ana.sees("Does your phone say the same?")
    assert (await world.case_of(ana)).zone == "America/Chicago"


async def test_list_of_zones(world: World) -> None:
    """Who does not want to type chooses."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:3], "tap:Choose from a list", "tap:Berlin", "tap:Yes")
    assert (await world.case_of(ana)).zone == "Europe/Berlin"


async def test_wrong_clock_asks_for_the_town_again(world: World) -> None:
    """The phone shows another time: another town."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:3], "Tokyo", "tap:No")
    ana.sees("Then that was not the right town.")
    await answers(ana, *ANSWERS[3:5])
    assert (await world.case_of(ana)).zone == "Europe/London"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("15mg x 14, 3 mg", "above 4.5 mg a day"),
        ("60 mg", "above 4.5 mg a day"),
        ("1.5 mg x 0, 3 mg", "lasts no day"),
        ("what do you mean", "I did not understand"),
        ("x" * 4096, "I did not understand"),
    ],
)
async def test_plan_that_is_no_plan_is_asked_back(world: World, typed: str, shown: str) -> None:
    """What was wrong is named; nothing is kept, nothing guessed."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:11], typed)
    ana.sees(shown)
    assert (await world.case_of(ana)).plan is None


async def test_decimal_commas_are_understood(world: World) -> None:
    """1,5 mg is 1.5 mg."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:11], "1,5 mg x 14, 3 mg", "tap:Capsules", "1,5 mg")
    assert "Step 1: 1.5 mg = 1 capsule of 1.5 mg" in plain(ana.last.text)


async def test_strengths_that_cannot_make_the_plan_are_refused(world: World) -> None:
    """1 mg capsules for 1.5 mg: the dose is named, nothing is rounded, the strength is asked for again."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:11], "1.5 mg x 14, 3 mg", "tap:Capsules", "1 mg")
    assert "1.5 mg" in plain(ana.last.text)
    assert "This is what my prescriber gave me" not in ana.buttons
    assert (await world.case_of(ana)).preparation is None
    await answers(ana, "0.5 mg and 1 mg")
    assert "This is what my prescriber gave me" in ana.buttons


async def test_time_that_is_none_is_asked_back(world: World) -> None:
    """25:00 is no time; 22:30 is."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:16], "25:00")
    ana.sees("I did not understand that.")
    await answers(ana, "22:30", "tap:Fine")
    assert (await world.case_of(ana)).dose_time.isoformat() == "22:30:00"


async def test_opioid_holds_doses_and_the_diary_starts(world: World) -> None:
    """Yes to the first question: whom to call stays readable, and no dose is ever asked about."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:5], "tap:Yes")
    ana.sees("has to look at this before I remind you of any dose")
    await answers(ana, "tap:Go on", *ANSWERS[6:-2], "tap:Yes, since ...", "tap:Yesterday", "tap:1.5 mg")
    await answers(ana, "tap:I don't know")
    ana.sees("has to look at this before I remind you of any dose")
    ana.sees("Dose reminders are on hold until Dr Ben Okafor has answered.")
    await world.passes(days=2)
    ana.sees("Evening check")
    ana.sees_nothing_of("Tonight's dose")
    assert {hold.cause for hold in (await world.case_of(ana)).holds} == {HoldCause.OPIOID}


async def test_thoughts_of_self_harm_get_the_crisis_text_at_once(world: World) -> None:
    """A message of its own, with sound, before anything else goes on."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:8], "tap:Yes")
    crisis = ana.sees("Please talk to a person now.")
    assert "116 123" in crisis.text
    assert any(event.deed is Deed.SENT and event.text == crisis.text for event in ana.sent())
    await answers(ana, "tap:Go on")
    ana.sees("Who prescribed your medicine?")


async def test_correction_keeps_every_other_answer(world: World) -> None:
    """Back from the pain to the dose time: what was answered in between is not asked again."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:19], "tap:Back", "tap:Back", "tap:Back", "20:15", "tap:Fine")
    assert "Your pain on average" in ana.last.text


async def test_somebody_on_the_second_step_is_asked_about_tonights_dose(world: World) -> None:
    """Taking it already: the dose of the step of now is asked about this evening."""
    ana = await invited(world)
    started = f"{world.now - timedelta(days=20):%Y-%m-%d}"
    await answers(ana, *ANSWERS[:-2], "tap:Yes, since ...", started, "tap:3 mg")
    await answers(ana, f"tap:{next(label for label in ana.buttons if label.startswith('Since'))}", "tap:6")
    ana.sees("Today at 21:00 I ask one thing: your dose.")
    await world.passes(hours=12)
    assert "2 capsules of 1.5 mg = 3 mg" in plain(ana.last.text)


async def test_answers_in_other_words_and_with_slips(world: World) -> None:
    """Yes, ok, an age, "no" for none, a pack in one answer, a bare time: each is the answer it means."""
    ana = await invited(world)
    await answers(ana, "ok", "34")
    ana.sees("And is this Telegram account yours alone?")
    await answers(ana, "yes", "ok", "Leeds, England", "yess", "nope", "no", "none of these", "noo")
    await answers(ana, "Dr Ben Okafor", "0113 496 0000", "1.5 mg x 14 3 mg x 14 4.5", "1.5 mg capsules")
    assert "Step 1: 1.5 mg = 1 capsule of 1.5 mg" in plain(ana.last.text)
    await answers(ana, "yes", "1.5", "1:30")
    assert "01:30 at night or 13:30?" in plain(ana.last.text)
    assert ana.buttons[:2] == ("01:30", "13:30")
    await answers(ana, "tap:01:30", "fien", "hide", "5", "yes", "yesterday", "setp 1", "dont know")
    ana.sees("You are set up.")
    case = await world.case_of(ana)
    assert (case.dose_time.isoformat(), case.legs[0].step, case.on_hold) == ("01:30:00", 0, False)


async def test_liquid_is_described_in_one_answer(world: World) -> None:
    """Form and strength at once; the mark of the syringe is asked next."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:12], "liquid 5 mg/mL", "0.1")
    assert "Step 1: 1.5 mg = 0.3 mL" in plain(ana.last.text)


async def test_another_town_at_the_clock_question(world: World) -> None:
    """A town or a pin that comes while a clock is to be proved is the new town; the name stays as typed."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:3], "Leeds, England", "5")
    assert "Leeds: I have" in plain(ana.last.text)
    await ana.says("Oslo")
    assert "Oslo: I have" in plain(ana.last.text)
    ana.phone.sends_location(35.68, 139.69)
    await world.settle()
    assert "Where you are: I have" in plain(ana.last.text)
    await answers(ana, "yes")
    assert (await world.case_of(ana)).zone == "Asia/Tokyo"


async def test_commands_wait_until_all_is_set_up(world: World) -> None:
    """One line why, and the open question; a typed word of the menu alike."""
    ana = await invited(world)
    await answers(ana, *ANSWERS[:5])
    for text in ("/plan", "/today", "/summary", "today"):
        await ana.says(text)
        assert ana.last.text.startswith("First we finish setting up.")
        assert "1 of 4" in ana.last.text
    await ana.says("/help")
    assert "All other commands work when we are done." in ana.last.text
