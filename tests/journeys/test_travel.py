"""Away from home: typed, tapped or sent; pinned or shifted; with the emergency number of the country."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.world import World, open_world
from tests.world.robot import plain


def utc(text: str) -> datetime:
    """The moment of an ISO text in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


async def to_tokyo(world: World) -> None:
    """Let Ana, who takes it already, land in Tokyo the morning after an answered evening, for a week."""
    await world.evening(taking_since=20)
    await world.ana.taps("5")
    await world.ana.taps("Taken")
    await world.passes(hours=6)
    await world.ana.says("I'm in Tokyo")
    world.ana.sees("Tokyo: I have 11:00 now. Does your phone say the same?")
    await world.ana.taps("Yes")
    await world.ana.taps("At 21:00, by the clock there")
    await world.ana.taps("I don't know yet")


async def test_a_flight_of_nine_hours_and_back(world: World) -> None:
    """21:00 in Leeds, in Tokyo, and in Leeds again; the record of Leeds keeps its times."""
    ana = world.ana
    await to_tokyo(world)
    shown = plain(ana.sees("From now on I go by the clock of Tokyo").text)
    assert "Emergency number where you are: 119." in shown
    assert "Next question: Thursday 6 May, 21:00." in shown
    await world.until(utc("2027-05-06 12:00"))
    ana.sees("Evening check, Thursday 6 May")
    await ana.taps("5")
    await ana.taps("Taken")
    await ana.says("home again")
    ana.sees("I go by the clock of London again")
    await world.until(utc("2027-05-07 20:00"))
    ana.sees("Evening check, Friday 7 May")


async def test_red_flag_away_names_the_number_of_the_country(world: World) -> None:
    """119 in Japan, in the text and on the button; at home 999 again."""
    await to_tokyo(world)
    await world.ana.says("my tongue is swelling up and I cannot breathe")
    world.ana.sees("Call 119 now.")
    world.ana.offered("Call 119: copy number")
    await world.ana.says("help")
    world.ana.sees("Emergency: 119.")


async def test_where_the_number_is_not_known_it_is_not_guessed(world: World) -> None:
    """In Apia: the local emergency number, whom to ask, and the clinic's number beside it."""
    await world.evening(taking_since=20)
    await world.ana.taps("Taken")
    await world.passes(hours=12)
    await world.ana.says("/travel")
    await world.ana.says("Apia")
    await world.ana.taps("Yes")
    await world.ana.taps("At 21:00, by the clock there")
    await world.ana.taps("I don't know yet")
    world.ana.sees("I do not know the emergency number where you are.")
    await world.passes(minutes=1)
    await world.ana.says("my tongue is swelling up and I cannot breathe")
    text = plain(world.ana.sees("Call the local emergency number now.").text)
    assert "ask anyone near you to call it. Your clinic at home:" in text
    world.ana.offered("Copy your clinic's number")


async def test_travel_until_a_date_comes_home_by_itself(world: World) -> None:
    """Asked there until the 7th, and after that day at home, in one silent message."""
    ana = world.ana
    await world.evening(taking_since=20)
    await ana.taps("5")
    await ana.taps("Taken")
    await world.passes(hours=12)
    await ana.says("I am in New York until 7 May")
    await ana.taps("Yes")
    await ana.taps("At 16:00, as at home")
    shown = plain(ana.sees("From now on I go by the clock of New York").text)
    assert "I ask at the same moments as at home in London." in shown
    assert "Emergency number where you are: 911." in shown
    await world.until(utc("2027-05-06 20:00"))
    ana.sees("Daily check, Thursday 6 May")
    await world.until(utc("2027-05-08 09:00"))
    ana.sees("Your date has passed. I go by the clock of London again.")
    assert (await world.case_of(ana)).zone == "Europe/London"


async def test_phone_that_says_another_time_changes_nothing(world: World) -> None:
    """No: nothing is changed, and undo puts back what was changed by mistake."""
    ana = world.ana
    await world.evening(taking_since=20)
    await ana.says("/travel")
    await ana.says("Tokio")
    await ana.taps("No")
    ana.sees("Then I change nothing for now.")
    await ana.says("/travel")
    await ana.taps("Choose from a list")
    await ana.taps("New York")
    await ana.taps("Yes")
    await ana.taps("At 21:00, by the clock there")
    await ana.says("12 May")
    ana.sees("Until Wednesday 12 May.")
    await ana.taps("Undo this")
    ana.sees("I go by the clock of London again")
    assert (await world.case_of(ana)).stretches == ()


async def test_location_sent_once_is_a_place(world: World) -> None:
    """The keyboard that sends it is there while the place is asked for."""
    ana = world.ana
    await world.evening(taking_since=20)
    await ana.says("/travel")
    ana.phone.sends_location(35.68, 139.69)
    await world.settle()
    ana.sees("Tokyo: I have")


async def test_over_the_date_line_the_date_that_is_lost_is_said(tmp_path: Path) -> None:
    """Honolulu, noon of the 7th, to Auckland, where it is the 8th: the 7th is left out, and not missed."""
    async with open_world(tmp_path, start=utc("2027-05-04 20:00")) as world:
        ana = await world.evening(town="Honolulu", taking_since=20)
        await ana.taps("5")
        await ana.taps("Taken")
        await world.passes(hours=15)
        await ana.says("/travel")
        await ana.says("Auckland")
        await ana.taps("Yes")
        await ana.taps("At 21:00, by the clock there")
        await ana.taps("I don't know yet")
        shown = plain(ana.sees("From now on").text)
        assert "is left out: nothing is asked on it, and it does not count as missed." in shown
        sent = len(ana.sent())
        await world.passes(hours=30)
        firsts = [e for e in ana.sent()[sent:] if plain(e.text).startswith("Evening check")]
        assert len(firsts) == 1


async def test_the_day_before_the_clocks_change_it_says_what_becomes_of_the_dose(tmp_path: Path) -> None:
    """One silent message at noon of Saturday; nothing on Sunday."""
    async with open_world(tmp_path, start=utc("2027-10-27 10:00")) as world:
        ana = await world.evening(taking_since=20)
        await ana.taps("Taken")
        await world.until(utc("2027-10-30 11:01"))
        note = plain(ana.sees("On Sunday 31 October the clocks go back by 1 hour where you are.").text)
        assert "Between the two doses lie 25 hours instead of 24." in note
        [event] = [e for e in ana.sent() if "the clocks go back" in e.text]
        assert event.at - utc("2027-10-30 11:00") < timedelta(minutes=1)


async def test_feeling_sick_after_travel_is_no_place(world: World) -> None:
    """What a place was asked for does not swallow what somebody feels."""
    await world.evening(taking_since=20)
    await world.ana.says("/travel")
    await world.ana.says("pain 7")
    world.ana.sees("pain 7")
    await world.ana.says("I am in pain")
    world.ana.sees_nothing_of("I do not know that place")


async def test_as_at_home_the_questions_are_left_undone_and_come_at_the_moment_of_home(world: World) -> None:
    """05:00 in Tokyo; "home" and "leave it" change nothing, "undo" takes it back, and no evening is lost."""
    ana = world.ana
    await world.evening(taking_since=20)
    await ana.taps("Taken")
    await world.passes(hours=6)
    await ana.says("/travel")
    ana.sees("Until all is answered I go by the clock of London, as before.")
    await ana.says("home")
    ana.sees("I go by the clock of London already. Nothing is changed.")
    await ana.says("/travel")
    await ana.says("Tokyo")
    await ana.taps("Leave it as it is")
    ana.sees("All right, nothing is changed. I go by the clock of London.")
    for again in (True, False):
        await ana.says("I am in Tokyo")
        await ana.taps("Yes")
        await ana.taps("At 05:00, as at home")
        await ana.taps("I don't know yet")
        shown = plain(ana.sees("From now on I go by the clock of Tokyo").text)
        assert "Next question: Friday 7 May, 05:00." in shown
        assert "It is about Thursday 6 May: the days I name stay those at home." in shown
        if again:
            await ana.says("undo")
            ana.sees("I go by the clock of London again")
    await world.until(utc("2027-05-06 20:01"))
    ana.sees("Daily check, Thursday 6 May")
    await ana.says("home again")
    await world.until(utc("2027-05-07 20:01"))
    ana.sees("Friday 7 May. One tap is enough.")
