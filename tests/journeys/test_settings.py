"""/settings in the chat: every choice by a tap and by typing, kept over a restart."""

from __future__ import annotations

from datetime import time

from domain.case import Prescriber
from domain.preferences import Preferences
from tests.journeys.evenings import first_dose_evening
from tests.world import World
from tests.world.robot import plain


async def test_choices_of_the_enrolment_are_seen_and_changed(world: World) -> None:
    """One message, edited in place by taps; typed words do the same; a restart forgets nothing."""
    ana = await world.enrolled(baseline_days=3)
    await ana.says("/settings")
    shown = plain(ana.last.text)
    assert "Dose and pain: 21:00, in one message." in shown
    assert "Time zone: Europe/London." in shown
    assert "Prescriber: Dr Ben Okafor, 020 7946 0100." in shown
    assert "Pack: capsules of 1.5 mg." in shown
    assert "First dose: Friday 7 May." in shown
    await ana.taps("Times")
    await ana.taps("Dose time")
    await ana.taps("20:00")
    ana.sees("Pain and dose in one message: 20:00.")
    await ana.says("/settings")
    page = ana.sees("Dose and pain: 20:00, in one message.")
    await ana.taps("Discreet wording")
    await ana.taps("Show it")
    assert ana.last.id == page.id
    assert "Discreet wording: off" in ana.last.text
    await ana.taps("This account")
    await ana.taps("I share it")
    assert "This account: shared." in ana.last.text
    await world.restart()
    await ana.says("discreet wording")
    ana.sees("You share this account, so my wording stays discreet.")
    await ana.says("all settings")
    await ana.says("this account")
    await ana.says("it is mine alone")
    ana.sees("This account: yours alone.")
    case = await world.case_of(ana)
    assert (case.shared_account, case.discreet) == (False, True)


async def test_prescriber_is_typed_with_the_number_and_a_rating_stays_a_rating(world: World) -> None:
    """What else is said meanwhile is heard as always; the number may come after a restart."""
    ana = await world.evening()
    await ana.says("settings")
    await ana.says("prescriber")
    await ana.says("pain 6")
    ana.sees("pain 6")
    await ana.says("change prescriber")
    await ana.says("Dr Dina Aziz")
    ana.sees("Under which number can you reach Dr Dina Aziz?")
    await world.restart()
    await ana.says("0113 496 0000")
    ana.sees("Prescriber: Dr Dina Aziz, 0113 496 0000.")
    case = await world.case_of(ana)
    assert case.prescriber == Prescriber("Dr Dina Aziz", "0113 496 0000")
    rating = case.day(case.today(world.now)).rating
    assert rating is not None
    assert rating.halves == 12


async def test_ways_of_showing_hold_at_once_and_for_what_the_bot_sends(world: World) -> None:
    """Large buttons stand three a row in the next evening message too; short and fewer numbers likewise."""
    ana = await world.evening()
    await ana.says("/settings")
    await ana.taps("Large buttons")
    assert max(len(row) for row in ana.last.labels) <= 3
    assert "Large buttons: on." in ana.last.text
    await ana.says("short text on")
    await ana.says("fewer numbers")
    await world.restart()
    assert (await world.case_of(ana)).preferences == Preferences(
        large_buttons=True, short_text=True, fewer_numbers=True
    )
    await ana.says("7")
    record = plain(ana.last.text)
    assert "pain recorded" in record
    assert "7" not in record.partition(":")[2].partition("\n")[0]
    await world.passes(days=1)
    asked = ana.offered("10")
    assert "Pain, last 24 hours?" in plain(asked.text)
    assert "1 capsule of 1.5 mg = 1.5 mg. Already taken? Do not take another." in plain(asked.text)
    assert [row for row in asked.labels if "0" in row] == [("0", "1", "2")]
    await ana.says("large buttons off")
    await ana.says("/today")
    assert not (await world.case_of(ana)).preferences.large_buttons


async def test_bedtime_and_silence_are_chosen_by_tap_and_by_typing(world: World) -> None:
    """A typed time is the bedtime while that is asked; a number up to 10 stays a rating."""
    ana = await world.evening()
    await ana.says("/settings")
    await ana.taps("Bedtime")
    await ana.taps("00:00")
    ana.sees("Bedtime: 00:00, nothing is asked again later.")
    await ana.says("bedtime")
    await ana.says("7")
    await ana.says("change bedtime")
    await ana.says("10:15")
    ana.sees("Bedtime: 22:15, nothing is asked again later.")
    await ana.says("silent questions on")
    await ana.says("weekly summary off")
    ana.sees("Weekly summary: off.")
    await world.restart()
    case = await world.case_of(ana)
    assert case.preferences == Preferences(bedtime=time(22, 15), silent=True, weekly_summary=False)
    rating = case.day(case.today(world.now)).rating
    assert rating is not None
    assert rating.halves == 14
    await world.passes(days=1)
    assert ana.offered("Taken").silent
    await ana.says("what i agreed to")
    ana.sees("You agreed")


async def test_with_fewer_numbers_an_alert_speaks_in_plain_words(world: World) -> None:
    """The record echoes no number, the alert names the days and no means, and whom to call stands in it."""
    await first_dose_evening(world)
    ana = world.ana
    await ana.says("fewer numbers on")
    for _ in range(3):
        await ana.says("8, took it")
        ana.sees("pain recorded, dose taken 21:00.")
        await world.passes(days=1)
    alert = plain(ana.sees("Please read this when you have a quiet minute.").text)
    assert "Your pain was much higher on several days than before." in alert
    assert "Days: Tue 11 May; Wed 12 May; Thu 13 May." in alert
    assert "5.0" not in alert
    assert "call Riverside Pain Clinic, 020 7946 0100" in alert
