"""Being away: shifted or pinned, until a date, and home again; and the note before the clocks change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.away import Away
from domain.case import Case, Stage
from domain.clockchange import changed_clock, clock_moves
from domain.commands.alerting import TooMuch
from domain.commands.base import Command, Wake
from domain.commands.day import UndoLast
from domain.commands.dosing import TakeDose
from domain.commands.settings import ShowSettings
from domain.commands.times import AskTimes, SetDoseTime, SetOtherTime
from domain.commands.travel import (
    AskReturn,
    AskTravel,
    ChooseClock,
    ChoosePlace,
    ComeHome,
    EndTrip,
    LeaveTravel,
    ListPlaces,
    NamePlaces,
    NoteClockChange,
    ProvePlace,
    SetOff,
    UndoTravel,
)
from domain.dose import Dose
from domain.enrolment import Town
from domain.evolve import evolve_all
from domain.facts.alerting import EpisodeAsked
from domain.facts.day import DayOpened
from domain.facts.travel import ClockChanged, WentAway
from domain.messages.base import Message
from domain.messages.dosing import MorningAfter
from domain.messages.settings import SettingsShown
from domain.messages.stepping import QuestionClosed
from domain.messages.times import TimesShown
from domain.messages.travel import (
    AwayShown,
    ClockChangeAhead,
    ClocksDiffer,
    HomeAgain,
    Moved,
    PlaceProof,
    SameClock,
    UntilWhen,
    WhereTo,
    WhichClock,
    WhichPlace,
)
from domain.plan import Daily, Leg, LegKind, Plan, Step
from domain.stretches import Stretch
from domain.times import Times
from tests.domain.courses import day
from tests.domain.play import FIRST_DOSE, Play, ana, at

TOKYO, NEW_YORK, LONDON = "Asia/Tokyo", "America/New_York", "Europe/London"


def utc(text: str) -> datetime:
    """The moment of an ISO text in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def landed() -> Play:
    """Ana in the morning of the day after her first dose, just landed in Tokyo: 11:00 there."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.passes(utc("2027-05-18T20:05"))
    play.does(TakeDose(FIRST_DOSE))
    play.passes(utc("2027-05-19T02:00"))
    return play


def said(play: Play, command: Command) -> Message:
    """What is answered."""
    play.does(command)
    return shown(play)


def shown(play: Play) -> Message:
    """What was answered last."""
    assert play.answer is not None
    return play.answer


def asked_at(play: Play) -> list[datetime]:
    """When evenings were opened."""
    return [fact.at for fact in play.facts if isinstance(fact, DayOpened)]


def test_a_town_is_proved_by_the_phone_and_each_step_is_one_tap() -> None:
    """Tokyo, yes, by the clock there, for a week: 21:00 there from tonight on."""
    play = landed()
    assert said(play, AskTravel()) == WhereTo()
    assert said(play, NamePlaces((Town("Tokyo", "Japan", TOKYO),))) == PlaceProof("Tokyo", TOKYO, time(11))
    play.taps("yes")
    assert shown(play) == WhichClock(TOKYO, LONDON, time(21), time(5))
    play.taps("clock_there", time(21))
    assert shown(play) == UntilWhen()
    play.taps("until_day", date(2027, 5, 26))
    away = shown(play)
    assert isinstance(away, AwayShown)
    assert away.away == Away(TOKYO, LONDON, date(2027, 5, 26))
    assert away.moved.next_at == utc("2027-05-19T12:00")
    play.passes(utc("2027-05-19T13:00"))
    assert asked_at(play)[-1] == utc("2027-05-19T12:00")


def test_pinned_to_home_the_moments_stay_those_of_home() -> None:
    """21:00 in London is 05:00 in Tokyo, that night and the next, and on the return no evening is lost.

    Mutant: `_sets_off` in journey.py gives `changed_clock` the zone of the place.
    """
    play = landed()
    away = said(play, SetOff(TOKYO, pinned=True))
    assert isinstance(away, AwayShown)
    assert away.moved == Moved(utc("2027-05-19T20:00"), about=day(1))
    assert (play.case.zone, play.case.phone) == (LONDON, TOKYO)
    play.passes(utc("2027-05-20T21:00"))
    home = said(play, ComeHome())
    assert isinstance(home, HomeAgain)
    assert home.moved == Moved(utc("2027-05-21T20:00"))
    play.passes(utc("2027-05-22T21:00"))
    assert asked_at(play)[1:] == [utc(f"2027-05-{each}T20:00") for each in (19, 20, 21, 22)]
    assert (play.case.zone, play.case.phone) == (LONDON, LONDON)


def test_as_at_home_a_time_is_read_and_shown_by_the_phone() -> None:
    """Asked at 05:00 in Tokyo and taken at 05:10: that is what is offered, said and shown.

    Mutants: `_taken_at` in dosing.py asks `case.moment`; `wall_of` in due.py does not ask the phone.
    """
    play = landed()
    play.does(SetOff(TOKYO, pinned=True))
    play.passes(utc("2027-05-19T20:30"))
    play.does(TakeDose(day(1), time(5, 10)))
    intake = play.case.day(day(1)).intake
    assert intake is not None
    assert intake.taken_at == utc("2027-05-19T20:10")
    play.passes(utc("2027-05-21T10:00"))
    [after] = [n for n in play.notices if isinstance(n.message, MorningAfter)]
    assert after.choices[0][0].value == time(5)
    assert play.case.day(day(2)).intake is None
    play.does(after.choices[0][0].command)
    taken = play.case.day(day(2)).intake
    assert taken is not None
    assert taken.taken_at == utc("2027-05-20T20:00")


def test_times_that_have_not_begun_begin_on_a_trip_as_at_home() -> None:
    """9:00 chosen at noon, valid from tomorrow, then to Tokyo as at home: 9:00 in London, that is 17:00.

    Mutant: `_sets_off` in journey.py gives `changed_clock` the zone of the place.
    """
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.does(SetDoseTime(time(9)))
    assert play.case.coming is not None
    play.does(ProvePlace(TOKYO, same=True))
    which = shown(play)
    assert isinstance(which, WhichClock)
    assert (which.usual, which.there) == (time(9), time(17))
    play.taps("clock_at_home")
    play.taps("return_unknown")
    play.passes(utc("2027-05-20T12:00"))
    assert asked_at(play) == [utc("2027-05-18T20:00"), utc("2027-05-19T08:00"), utc("2027-05-20T08:00")]
    play.does(ComeHome())
    play.passes(utc("2027-05-21T12:00"))
    assert asked_at(play)[-1] == utc("2027-05-21T08:00")


def test_of_two_doses_a_day_both_come_as_at_home() -> None:
    """9:00 and 21:00 in London are 17:00 and 05:00 in Tokyo; both are said before the choice.

    Mutant: `_which_clock` in travel.py names the evening's alone.
    """
    leg = Leg(FIRST_DOSE, 0, Dose(1500), LegKind.START, daily=Daily.TWICE)
    plan = Plan((Step(Dose(1500), None, daily=Daily.TWICE),))
    play = Play(ana(plan=plan, legs=(leg,), morning_time=time(9)), at(FIRST_DOSE, "12:00"))
    play.passes(utc("2027-05-19T02:00"))
    play.does(ProvePlace(TOKYO, same=True))
    which = shown(play)
    assert isinstance(which, WhichClock)
    assert (which.usual, which.there, which.morning) == (time(21), time(5), (time(9), time(17)))
    play.taps("all_as_at_home")
    play.taps("return_unknown")
    play.passes(utc("2027-05-20T21:00"))
    play.does(ComeHome())
    play.passes(utc("2027-05-21T21:00"))
    expected = [
        utc(f"2027-05-{each}") for each in ("19T08:00", "19T20:00", "20T08:00", "20T20:00", "21T08:00")
    ]
    assert asked_at(play)[1:6] == expected


def test_a_trip_that_was_recorded_with_moved_times_still_comes_home() -> None:
    """Before, the times themselves were moved to 05:00: they come back, and so they do with undo."""
    old = Away(TOKYO, LONDON, home_times=Times(time(21), time(21)))
    play = landed()
    tokyo = changed_clock(play.case, play.now, zone=TOKYO, dose_time=time(5), check_time=time(5))
    play.case = evolve_all(play.case, (ClockChanged(tokyo), WentAway(old)))
    play.does(ComeHome())
    assert (play.case.zone, play.case.dose_time, play.case.away) == (LONDON, time(21), None)
    play.taps("undo_travel")
    assert (play.case.zone, play.case.dose_time, play.case.away) == (TOKYO, time(5), old)


def test_on_a_trip_as_at_home_times_are_chosen_by_the_phone() -> None:
    """06:00 typed in Tokyo is 22:00 in London; 05:00 is shown before, and London's times after the return."""
    play = landed()
    play.does(SetOff(TOKYO, pinned=True))
    play.does(SetOtherTime(time(17)))
    times = said(play, AskTimes())
    assert isinstance(times, TimesShown)
    assert (times.sets.times, times.sets.other) == (Times(time(5), time(5)), Times(time(17), time(17)))
    play.does(SetDoseTime(time(6)))
    assert (play.case.dose_time, play.case.other_times) == (time(22), Times(time(9), time(9)))
    play.passes(utc("2027-05-19T21:30"))
    assert asked_at(play)[-1] == utc("2027-05-19T21:00")
    settings = said(play, ShowSettings())
    assert isinstance(settings, SettingsShown)
    assert (settings.zone, settings.times) == (TOKYO, Times(time(6), time(6)))


def test_the_end_date_reverts_by_itself_and_says_so_silently() -> None:
    """The last day there is asked there; the day after at home, without anybody saying anything."""
    play = landed()
    play.does(SetOff(TOKYO, pinned=False, until=date(2027, 5, 20)))
    play.passes(utc("2027-05-22T00:00"))
    assert asked_at(play)[1:] == [utc(f"2027-05-{at}") for at in ("19T12:00", "20T12:00", "21T20:00")]
    told = [n for n in play.notices if isinstance(n.message, HomeAgain)]
    assert [(n.due_at, n.silent, n.message.by_itself) for n in told if isinstance(n.message, HomeAgain)] == [
        (utc("2027-05-20T19:00"), True, True)
    ]
    assert told[0].choices[0][0].command == ChooseClock(TOKYO, pinned=False)
    assert play.case.away is None


def test_undo_puts_the_clock_of_before_back() -> None:
    """Also the clock of another journey."""
    play = landed()
    play.does(SetOff(TOKYO, pinned=False))
    play.taps("undo_travel")
    assert isinstance(shown(play), HomeAgain)
    assert (play.case.zone, play.case.away) == (LONDON, None)
    play.does(SetOff(TOKYO, pinned=False))
    play.does(SetOff(NEW_YORK, pinned=False))
    assert play.case.away is not None
    assert play.case.away.home == LONDON
    play.taps("undo_travel")
    assert isinstance(shown(play), AwayShown)
    assert (play.case.zone, play.case.away) == (TOKYO, Away(TOKYO, LONDON))


def test_the_word_undo_takes_a_trip_back_like_its_button() -> None:
    """And then the return, and nothing of a pain rating before; undone by the button it is not undone again.

    Mutant: `_sets_off` in journey.py records no `TripSaid`.
    """
    play = landed()
    play.does(SetOff(TOKYO, pinned=False))
    play.does(UndoLast())
    assert isinstance(shown(play), HomeAgain)
    assert (play.case.zone, play.case.away) == (LONDON, None)
    assert play.case.day(FIRST_DOSE).intake is not None
    play.does(SetOff(TOKYO, pinned=True))
    play.does(ComeHome())
    play.does(UndoLast())
    assert play.case.away == Away(TOKYO, LONDON, pinned=True)
    play.taps("home_again")
    play.taps("undo_travel")
    play.does(UndoLast())
    assert play.case.phone == LONDON


def test_the_questions_are_left_in_one_tap_and_home_is_an_answer() -> None:
    """Below each: leave it. It says what remains true, and the next text is no place any more."""
    play = landed()
    for command in (AskTravel(), ListPlaces(), ProvePlace(TOKYO, same=True), ChooseClock(TOKYO, pinned=True)):
        play.does(command)
        play.taps("leave_travel")
        assert shown(play) == SameClock(LONDON, left=True)
        assert (play.case.asking, play.case.away) == (None, None)
    play.does(AskTravel())
    assert said(play, ComeHome()) == SameClock(LONDON)
    assert play.case.asking is None


def test_a_date_that_was_said_with_the_place_is_not_asked_for_again() -> None:
    """After the proof only the clock is chosen; a day that is over is asked back."""
    play = landed()
    until = date(2027, 6, 3)
    play.does(NamePlaces((Town("New York", "USA", NEW_YORK),), until))
    play.taps("yes")
    play.taps("clock_there")
    away = shown(play)
    assert isinstance(away, AwayShown)
    assert away.away.until == until
    assert said(play, ChooseClock(TOKYO, pinned=False, until=date(2027, 5, 1))) == UntilWhen(not_read=True)
    assert said(play, SetOff(TOKYO, pinned=False, until=date(2029, 5, 1))) == UntilWhen(not_read=True)


def test_where_both_clocks_show_the_same_there_is_nothing_to_choose() -> None:
    """London and Lisbon; the return is asked for at once."""
    assert said(landed(), ProvePlace("Europe/Lisbon", same=True)) == UntilWhen()


def test_what_is_no_journey_changes_nothing() -> None:
    """No such place, several of a name, another time on the phone, the clock that counts already."""
    play = landed()
    before = play.case.stretches
    assert said(play, NamePlaces(())) == WhereTo(unknown=True)
    assert said(play, ChoosePlace("Ana")) == WhereTo(unknown=True)
    assert said(play, ListPlaces()) == WhereTo(listed=True)
    portlands = (
        Town("Portland", "Maine, USA", NEW_YORK),
        Town("Portland", "Oregon, USA", "America/Los_Angeles"),
    )
    assert said(play, NamePlaces(portlands)) == WhichPlace(portlands)
    assert said(play, ProvePlace(TOKYO, same=False)) == ClocksDiffer()
    assert said(play, ChoosePlace(LONDON)) == SameClock(LONDON)
    assert said(play, ComeHome()) == SameClock(LONDON)
    assert (play.case.stretches, play.case.away) == (before, None)


def test_while_away_travel_shows_where_and_the_way_back() -> None:
    """Home is home, by its name as well; another date, another place."""
    play = landed()
    play.does(SetOff(TOKYO, pinned=True))
    assert isinstance(said(play, AskTravel()), AwayShown)
    assert play.labels() == ["home_again", "another_place", "other_return"]
    assert said(play, AskTravel(elsewhere=True)) == WhereTo()
    assert said(play, AskReturn()) == UntilWhen()
    play.taps("until_day", date(2027, 5, 26))
    assert play.case.away == Away(TOKYO, LONDON, date(2027, 5, 26), pinned=True)
    assert said(play, ChoosePlace(TOKYO)) == SameClock(TOKYO)
    assert isinstance(said(play, ChoosePlace(LONDON)), HomeAgain)


@pytest.mark.parametrize(
    "command",
    [
        AskTravel(), NamePlaces(()), ListPlaces(), ChoosePlace(TOKYO), ProvePlace(TOKYO, same=True),
        LeaveTravel(), ChooseClock(TOKYO, pinned=True), SetOff(TOKYO, pinned=True), AskReturn(), ComeHome(),
        UndoTravel(None, LONDON, time(21), time(21)),
    ],
)  # fmt: skip
def test_without_a_diary_there_is_no_journey(command: Command) -> None:
    """After leaving nothing is changed."""
    assert isinstance(said(Play(ana(stage=Stage.LEFT), at(FIRST_DOSE, "12:00")), command), QuestionClosed)


def test_no_trip_ends_that_has_not_begun_or_is_not_over() -> None:
    """The command alone does nothing."""
    play = landed()
    facts = len(play.facts)
    play.does(EndTrip())
    assert len(play.facts) == facts


def test_the_date_that_is_left_out_and_the_one_that_comes_again_are_said() -> None:
    """Honolulu to Auckland and back."""
    play = Play(ana(zone="Pacific/Honolulu"), utc("2027-05-18T22:00"))
    play.passes(utc("2027-05-19T22:00"))
    away = said(play, SetOff("Pacific/Auckland", pinned=False))
    assert isinstance(away, AwayShown)
    assert away.moved.skipped == (day(1),)
    play.passes(utc("2027-05-20T20:00"))
    home = said(play, ComeHome())
    assert isinstance(home, HomeAgain)
    assert (home.moved.skipped, home.moved.again) == ((), day(2))


def test_a_date_that_comes_again_is_said_in_the_night_before_it_as_well() -> None:
    """At 02:00 in Honolulu the care day is yesterday's; the evening to come is that of a date that was asked.

    Mutant: `_moved` in journey.py looks at the care day of now alone.
    """
    play = Play(ana(zone="Pacific/Auckland"), utc("2027-05-18T00:00"))
    play.passes(utc("2027-05-19T12:00"))
    home = said(play, SetOff("Pacific/Honolulu", pinned=False))
    assert isinstance(home, AwayShown)
    assert home.moved == Moved(utc("2027-05-21T07:00"), again=day(1))


def noted(case: Case, start: datetime, until: datetime) -> list[tuple[datetime, ClockChangeAhead]]:
    """The notes about the clocks, and when each came."""
    play = Play(case, start)
    play.passes(until)
    return [(n.due_at, n.message) for n in play.notices if isinstance(n.message, ClockChangeAhead)]


def test_at_noon_before_the_clocks_change_the_dose_is_spoken_of_once() -> None:
    """London, 31 October 2027: 25 hours lie between the doses of Saturday and Sunday."""
    case = ana(enrolled_on=date(2027, 10, 28))
    found = noted(case, utc("2027-10-28T12:00"), utc("2027-11-03T12:00"))
    ahead = ClockChangeAhead(date(2027, 10, 31), -60, time(21), utc("2027-10-31T21:00"), 25)
    assert found == [(utc("2027-10-30T11:00"), ahead)]


def test_in_spring_a_dose_in_the_gap_is_asked_at_the_first_moment_after_it() -> None:
    """London, 28 March 2027: 01:30 does not exist; the dose of Saturday's care day comes at 02:00."""
    begins, night = date(2027, 3, 25), time(1, 30)
    leg = Leg(begins, 0, Dose(1500), LegKind.START)
    case = ana(enrolled_on=begins, first_dose=begins, legs=(leg,), dose_time=night, check_time=night)
    found = noted(case, utc("2027-03-25T12:00"), utc("2027-03-30T12:00"))
    assert [(at, message.minutes, message.dose_at) for at, message in found] == [
        (utc("2027-03-27T12:00"), 60, utc("2027-03-28T01:00"))
    ]


def test_on_a_trip_as_at_home_both_clocks_are_noted_each_as_it_moves_the_time_there() -> None:
    """21:00 in London is 16:00 in New York, 17:00 for the week between the two changes, and 16:00 again.

    Mutant: `moves_for` in clockchange.py looks at the clock there alone, or at that of home.
    """
    new_york = Stretch(LONDON, time(21), time(21), phone=NEW_YORK)
    case = ana(enrolled_on=date(2027, 10, 28), stretches=(new_york,))
    found = noted(case, utc("2027-10-28T12:00"), utc("2027-11-10T12:00"))
    home, there = date(2027, 10, 31), date(2027, 11, 7)
    at_home = ClockChangeAhead(home, -60, time(17), utc("2027-10-31T21:00"), 25, home=LONDON)
    away = ClockChangeAhead(there, -60, time(16), utc("2027-11-07T21:00"), 24, pinned=True)
    assert found == [(utc("2027-10-30T16:00"), at_home), (utc("2027-11-06T16:00"), away)]
    dublin = replace(new_york, phone="Europe/Dublin")
    same = noted(replace(case, stretches=(dublin,)), utc("2027-10-28T12:00"), utc("2027-11-10T12:00"))
    assert same == []


def test_as_at_home_in_the_east_the_time_after_the_change_is_named() -> None:
    """21:00 in London is 05:00 in Tokyo on the Sunday of the change, and 06:00 from Monday on.

    Mutant: `_ahead` in clocks.py takes the dose that falls on that Sunday in Tokyo, before the change.
    """
    tokyo = Stretch(LONDON, time(21), time(21), phone="Asia/Tokyo")
    case = ana(enrolled_on=date(2027, 10, 28), stretches=(tokyo,))
    [(_, note)] = noted(case, utc("2027-10-28T12:00"), utc("2027-11-10T12:00"))
    assert note == ClockChangeAhead(
        date(2027, 10, 31), -60, time(6), utc("2027-10-31T21:00"), 25, home=LONDON
    )


def test_of_two_doses_a_day_the_hours_between_two_evenings_are_not_named() -> None:
    """The morning's lies between them."""
    leg = Leg(date(2027, 10, 28), 0, Dose(1500), LegKind.START, daily=Daily.TWICE)
    plan = Plan((Step(Dose(1500), None, daily=Daily.TWICE),))
    case = ana(enrolled_on=date(2027, 10, 28), plan=plan, legs=(leg,), morning_time=time(9))
    [(_, note)] = noted(case, utc("2027-10-28T12:00"), utc("2027-11-03T12:00"))
    assert note.hours == 24


def test_no_note_where_the_clocks_never_change_or_no_dose_is_asked_about() -> None:
    """Kathmandu; and London without a dose."""
    start, until = utc("2027-10-28T12:00"), utc("2027-11-03T12:00")
    assert noted(ana(zone="Asia/Kathmandu", enrolled_on=date(2027, 10, 28)), start, until) == []
    assert noted(ana(stage=Stage.BASELINE, legs=(), counts=(), first_dose=None), start, until) == []


def test_a_note_that_comes_too_late_is_not_said() -> None:
    """The bot was away over the weekend: on Sunday night nobody needs to hear of it."""
    play = Play(ana(enrolled_on=date(2027, 10, 28)), utc("2027-10-28T12:00"))
    play.passes(utc("2027-10-30T09:00"))
    play.now = utc("2027-10-31T22:00")
    play.does(Wake())
    assert not [n for n in play.notices if isinstance(n.message, ClockChangeAhead)]
    play.does(NoteClockChange(date(2027, 10, 31)))
    play.passes(play.now + timedelta(days=2))
    assert not [n for n in play.notices if isinstance(n.message, ClockChangeAhead)]


def test_a_date_that_a_zone_left_out_is_no_change_of_its_clocks() -> None:
    """Apia went over the date line at the end of 2011: the calendar moved, not the clock."""
    assert [clock_moves("Pacific/Apia", date(2011, 12, each)) for each in (29, 30, 31)] == [0, 0, 0]


def test_an_open_alert_is_asked_about_once_on_the_first_day_of_another_clock() -> None:
    """10:00 in Auckland lies before the new day begins: the question waits for the day, and comes once.

    Mutant: `to_ask` in episodes.py does not look at when the care day begins.
    """
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.passes(utc("2027-05-19T21:00"))
    play.does(TooMuch())
    play.passes(utc("2027-05-19T23:00"))
    play.does(SetOff("Pacific/Auckland", pinned=False))
    before = len(play.facts)
    play.passes(utc("2027-05-20T10:00"))
    assert sum(isinstance(fact, EpisodeAsked) for fact in play.facts[before:]) == 1
