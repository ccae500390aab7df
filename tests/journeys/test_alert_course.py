"""What an alert says and what becomes of it, in the chat: its text, its buttons, when it is asked about."""

from __future__ import annotations

from datetime import date

from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import plain

NOBODY = "Nobody has been told: no clinic is connected. Alerts come to you alone."
OPEN = "is still open: your pain was higher."


async def rates(world: World, pain: str, evenings: int) -> None:
    """Rate so many evenings, the first of them now, each with its dose."""
    for number in range(evenings):
        if number:
            await world.passes(days=1)
        await world.ana.taps(pain)
        await world.ana.taps("Taken")


async def three_nines(world: World) -> str:
    """Come to the alert of three evenings of 9 within the adjustment period; return its text."""
    await world.evening("1.5x28,3")
    await rates(world, "9", 3)
    return plain(world.ana.sees("Please read this when you have a quiet minute.").text)


async def test_a_backstop_alert_within_the_adjustment_period_says_everything(world: World) -> None:
    """What was seen, what to do by when, tonight's dose in the prescriber's words, whom to call, who knows.

    Mutant: BACKSTOPS is empty: nothing is said before the period is over.
    """
    assert await three_nines(world) == (
        "Please read this when you have a quiet minute.\n"
        "\n"
        "Your pain was much higher on several days than before.\n"
        "Your ratings: Wed 5 May: 9, Thu 6 May: 9, Fri 7 May: 9.\n"
        "Before your first dose, as you remember it, half a point added: 5.5.\n"
        "You are in your adjustment period. The ordinary pain alert is off; this one is not.\n"
        "I do not know why.\n"
        "\n"
        "What to do: by Tuesday 11 May, call Riverside Pain Clinic, 020 7946 0100. "
        "You can read them this message.\n"
        "Tonight's dose: Dr Ben Okafor's words for this: “Take it as planned until we have spoken.”\n"
        "Much worse, or something new: call them at once. Emergency: 999.\n"
        "\n" + NOBODY
    )
    assert world.ana.buttons == ("I have contacted them", "Remind me tomorrow", "It is too much")


async def test_lasting_worsening_is_a_quiet_question_first_and_then_one_alert(world: World) -> None:
    """Outside the period: how are you overall; a week later both weeks in numbers. Mutant: no notice."""
    await world.evening("1.5x56,3", taking_since=40)
    await rates(world, "8", 10)
    notice = next(e for e in world.ana.sent() if "Something I noticed in your numbers." in e.text)
    assert notice.silent
    assert notice.at < world.ana.sees("Please read this").at
    (alert,) = [e for e in world.ana.sent() if "Please read this" in e.text]
    assert not alert.silent
    assert "Last 7 days (8–14 May): 8.0 on average, 7 days rated." in plain(alert.text)
    assert "Earlier (1–7 May): 7.2, 4 days rated." in plain(alert.text)
    assert "Your adjustment period ended on" in plain(alert.text)


async def test_it_is_asked_about_next_day_on_day_3_on_day_7_and_then_weekly(world: World) -> None:
    """At ten, with whom to call once more from day 3 on. Mutant: FIRST_ASKED is (1, 3)."""
    await three_nines(world)
    for _ in range(15):
        await world.passes(days=1)
        await world.ana.says("5")
    asked = [e for e in world.ana.sent() if OPEN in plain(e.text)]
    assert [e.at.date() for e in asked][:3] == [date(2027, 5, 8), date(2027, 5, 10), date(2027, 5, 14)]
    assert "Please call:" not in asked[0].text
    for event in asked[1:]:
        assert "Please call: Riverside Pain Clinic, 020 7946 0100." in plain(event.text)
        assert NOBODY in plain(event.text)


async def test_remind_me_tomorrow_asks_tomorrow_at_ten(world: World) -> None:
    """Said with the day. Mutant: it is put off by a week."""
    await three_nines(world)
    await world.ana.taps("Remind me tomorrow")
    world.ana.sees("I will ask again on Saturday 8 May at 10:00.")
    await world.until(hour_of(world, 10, 1, days=1))
    world.ana.sees(OPEN)


async def test_too_much_on_an_alert_shows_the_three_ways(world: World) -> None:
    """The clinic, the crisis line, the emergency number, and who knows. Mutant: no crisis line."""
    await three_nines(world)
    await world.ana.taps("It is too much")
    text = plain(world.ana.sees("Please speak to a person:").text)
    assert "Riverside Pain Clinic, 020 7946 0100" in text
    assert "Thoughts of hurting yourself: Samaritans, 116 123." in text
    assert "In danger now: 999." in text
    assert NOBODY in text


async def test_contacted_keeps_it_open_until_what_came_of_it_is_said(world: World) -> None:
    """Then it is closed, with the day until which it is quiet. Mutant: contacting closes it."""
    await three_nines(world)
    await world.ana.taps("I have contacted them")
    await world.passes(days=1)
    assert "Has anything come of it?" in plain(world.ana.sees(OPEN).text)
    await world.ana.taps("The plan stays as it is")
    world.ana.sees("Until 5 June I stay quiet about this, unless your pain rises further.")
    before = len(world.ana.sent())
    await world.passes(days=4)
    assert not [e for e in world.ana.sent()[before:] if OPEN in plain(e.text)]


async def test_a_red_flag_goes_out_at_any_hour(world: World) -> None:
    """At three in the morning, with sound and at once. Mutant: it waits for eight."""
    await world.evening("1.5x14,3")
    await world.until(hour_of(world, 3, days=1))
    before = world.now
    await world.ana.says("my tongue feels swollen")
    sent = next(e for e in reversed(world.ana.sent()) if e.text.startswith("Call 999 now."))
    assert not sent.silent
    assert (sent.at - before).total_seconds() < 1


async def test_alerts_of_two_sorts_are_two_questions_and_each_its_own_end(world: World) -> None:
    """Pain and an urgent word: closing the one leaves the other open. Mutant: closing ends all."""
    await three_nines(world)
    await world.ana.says("my tongue feels swollen")
    await world.ana.taps("I have called")
    await world.ana.taps("The plan stays as it is")
    await world.until(hour_of(world, 10, 1, days=1))
    world.ana.sees(OPEN)
    await world.ana.says("/today")
    assert any(label.startswith("Open alert") for label in world.ana.buttons)
