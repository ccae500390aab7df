"""Red flags in the chat: answered at once, by fixed words, with the dose on hold."""

from __future__ import annotations

from domain.case import HoldCause
from sandbox import Kind
from tests.journeys.evenings import first_dose_evening
from tests.world import World


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
