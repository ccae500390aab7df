"""A change of zone or of times moves no day that has passed, and never brings two doses close together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter as PrettyPrinter

from domain.case import Case
from domain.clockchange import changed_clock
from domain.commands.dosing import TakeDose
from domain.days import BETWEEN_DOSES
from domain.evolve import evolve
from domain.facts.day import DayOpened
from domain.facts.travel import ClockChanged
from domain.intake import Adherence, adherence
from domain.stretches import zone_at
from tests.domain.courses import day
from tests.domain.play import FIRST_DOSE, Play, ana, at

TOKYO, AUCKLAND, HONOLULU = "Asia/Tokyo", "Pacific/Auckland", "Pacific/Honolulu"
ZONES = (
    "Europe/London",
    TOKYO,
    AUCKLAND,
    HONOLULU,
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
)
WALLS = (time(21), time(8), time(0, 30), time(17), time(23, 30), time(12))


class Life(Play):
    """A play that says no more of itself than when the clock changed.

    Hypothesis shows a dataclass field by field, whatever its `__repr__`: a long life is more text than it
    lets pass, and would fail the test for that.
    """

    def _repr_pretty_(self, shown: PrettyPrinter, cycle: object) -> None:
        """Show the stretches alone."""
        del cycle
        shown.text(
            " ".join(f"{s.zone} {s.dose_time} {s.since:%d} {s.begins:%d %H:%M}" for s in self.case.lived)
        )


def changes(play: Play, zone: str | None = None, dose: time | None = None, check: time | None = None) -> None:
    """The patient says now that the clock is another one."""
    fact = ClockChanged(changed_clock(play.case, play.now, zone=zone, dose_time=dose, check_time=check))
    play.case = evolve(play.case, fact)


def opened(play: Play) -> list[tuple[date, datetime]]:
    """The care days whose evening was opened, and when."""
    return [(fact.day, fact.at) for fact in play.facts if isinstance(fact, DayOpened)]


def utc(text: str) -> datetime:
    """The moment of an ISO text in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_leeds_to_tokyo_and_back_asks_at_nine_in_the_evening_there_and_then_here() -> None:
    """+9 h: 21:00 BST is followed by 21:00 JST, 16 h later; on the way back by 21:00 BST, 33 h later."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.passes(utc("2027-05-19T02:00"))
    changes(play, TOKYO)
    play.passes(utc("2027-05-20T14:00"))
    changes(play, "Europe/London")
    play.passes(utc("2027-05-22T12:00"))
    assert opened(play) == [
        (day(0), utc("2027-05-18T20:00")),
        (day(1), utc("2027-05-19T12:00")),
        (day(2), utc("2027-05-20T12:00")),
        (day(3), utc("2027-05-21T20:00")),
    ]


def test_over_the_date_line_westward_the_date_that_is_lost_has_no_slot() -> None:
    """Honolulu, noon of the 19th, to Auckland, where it is the 20th: the 19th is skipped, not missed."""
    play = Play(ana(zone=HONOLULU), utc("2027-05-18T22:00"))
    play.passes(utc("2027-05-19T22:00"))
    changes(play, AUCKLAND)
    assert play.case.is_skipped(day(1))
    play.passes(utc("2027-05-20T12:00"))
    assert opened(play) == [(day(0), utc("2027-05-19T07:00")), (day(2), utc("2027-05-20T09:00"))]


def test_over_the_date_line_eastward_the_date_that_comes_again_has_no_second_slot() -> None:
    """Auckland, evening of the 19th asked, to Honolulu, where the 19th comes again: next is the 20th."""
    play = Play(ana(zone=AUCKLAND), utc("2027-05-18T00:00"))
    play.passes(utc("2027-05-19T20:00"))
    changes(play, HONOLULU)
    play.passes(utc("2027-05-21T08:00"))
    assert opened(play)[1:] == [(day(1), utc("2027-05-19T09:00")), (day(2), utc("2027-05-21T07:00"))]


def test_a_dose_that_would_come_too_soon_after_the_last_is_left_out_with_its_date() -> None:
    """Los Angeles to Tokyo: 21:00 there is 8 h after 21:00 here, and 12 h after it is 01:00."""
    play = Play(ana(zone="America/Los_Angeles"), utc("2027-05-18T19:00"))
    play.passes(utc("2027-05-19T10:00"))
    changes(play, TOKYO)
    assert play.case.is_skipped(day(1))
    play.passes(utc("2027-05-20T13:00"))
    assert opened(play) == [(day(0), utc("2027-05-19T04:00")), (day(2), utc("2027-05-20T12:00"))]


def test_another_dose_time_holds_from_today_if_the_evening_has_not_come_and_else_from_tomorrow() -> None:
    """21:00 to 19:00 said at noon: tonight; said at 22:00: tomorrow night."""
    noon = Play(ana(), at(FIRST_DOSE, "12:00"))
    changes(noon, dose=time(19))
    noon.passes(at(FIRST_DOSE, "23:00"))
    assert opened(noon) == [(day(0), at(FIRST_DOSE, "19:00"))]
    late = Play(ana(), at(FIRST_DOSE, "12:00"))
    late.passes(at(FIRST_DOSE, "22:00"))
    changes(late, dose=time(19))
    late.passes(at(day(1), "23:00"))
    assert opened(late) == [(day(0), at(FIRST_DOSE, "21:00")), (day(1), at(day(1), "19:00"))]


def test_a_change_taken_back_before_it_began_leaves_nothing_behind() -> None:
    """Tokyo by mistake, London again a minute later: the days are as they were."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.passes(at(FIRST_DOSE, "22:00"))
    changes(play, TOKYO)
    play.now += timedelta(minutes=1)
    changes(play, "Europe/London")
    assert play.case.stretches == ()


def test_a_time_that_was_noted_keeps_the_clock_of_its_day() -> None:
    """A dose taken at 21:02 in Leeds is not at 05:02 once the patient is in Tokyo."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.passes(at(FIRST_DOSE, "21:02"))
    play.does(TakeDose(FIRST_DOSE))
    play.passes(utc("2027-05-19T02:00"))
    changes(play, TOKYO)
    assert zone_at(play.case.lived, at(FIRST_DOSE, "21:02")) == "Europe/London"
    assert zone_at(play.case.lived, play.now) == TOKYO
    assert play.case.moment(FIRST_DOSE, time(21)) == at(FIRST_DOSE, "21:00")


def test_stretches_that_were_over_long_ago_are_forgotten() -> None:
    """Those that reach into the 35 days kept stay, and the one before them."""
    play = Play(ana(zone=HONOLULU), utc("2027-05-18T22:00"))
    for month, wall in ((5, time(21)), (7, time(20)), (9, time(19))):
        play.passes(utc(f"2027-0{month}-25T22:00"))
        changes(play, AUCKLAND, wall)
    assert [each.dose_time for each in play.case.stretches] == [time(21), time(20), time(19)]
    assert all(each.zone == AUCKLAND for each in play.case.stretches)


def test_a_date_that_was_left_out_is_no_day_of_which_nothing_is_known() -> None:
    """Honolulu to Auckland: of two dates one had a dose, and it was taken."""
    play = Play(ana(zone=HONOLULU), utc("2027-05-18T22:00"))
    play.passes(utc("2027-05-19T07:30"))
    play.does(TakeDose(FIRST_DOSE))
    play.passes(utc("2027-05-19T22:00"))
    changes(play, AUCKLAND)
    play.passes(utc("2027-05-20T08:00"))
    assert adherence(play.case, play.case.today(play.now)) == Adherence(1, 0, 0)


def test_the_hour_before_the_turn_belongs_to_the_evening_before() -> None:
    """At 03:00 it is still yesterday, before and after a change of the clock."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    assert play.case.today(at(day(1), "03:00")) == FIRST_DOSE
    changes(play, TOKYO)
    assert play.case.today(utc("2027-05-19T18:00")) == day(1)


@st.composite
def lives(draw: st.DrawFn) -> Play:
    """Weeks in which the clock changes now and again, with every dose asked for."""
    walls = st.sampled_from(WALLS)
    case = ana(zone=draw(st.sampled_from(ZONES)), dose_time=draw(walls), check_time=draw(walls))
    play = Life(case, at(FIRST_DOSE, "12:00"))
    for _ in range(draw(st.integers(1, 5))):
        play.passes(play.now + timedelta(minutes=draw(st.integers(0, 4000))))
        which = draw(st.integers(0, 2))
        changes(
            play,
            draw(st.sampled_from(ZONES)) if which < 2 else None,
            draw(walls) if which else None,
            draw(walls) if which else None,
        )
    play.passes(play.now + timedelta(days=3))
    return play


@given(lives())
def test_whatever_the_clock_does_no_two_first_prompts_are_closer_than_twelve_hours(play: Play) -> None:
    """L4. Mutant: `next_evening_at` in days.py looks at the newest care day alone for when it was asked.

    An evening that came due in the very moment in which a newer one did is opened with it, and asks nothing.
    """
    moments = [fact.at for fact in play.facts if isinstance(fact, DayOpened) and fact.asked]
    assert all(later - one >= BETWEEN_DOSES for one, later in pairwise(moments))


@given(lives())
def test_no_date_has_two_evenings_and_only_skipped_dates_have_none(play: Play) -> None:
    """L4. Mutant: `next_evening` in days.py asks about the last opened day again."""
    days = [each for each, _ in opened(play)]
    assert days == sorted(set(days))
    between = {days[0] + timedelta(days=n) for n in range((days[-1] - days[0]).days)} if days else set()
    assert all(play.case.is_skipped(each) for each in between - set(days))


@given(lives(), st.integers(0, 30 * 24 * 60))
def test_care_days_go_on_without_holes_and_never_back(play: Play, minutes: int) -> None:
    """Mutant: `day_of` in stretches.py does not look back to the evening before."""
    moment = at(FIRST_DOSE, "12:00") - timedelta(days=3) + timedelta(minutes=minutes)
    here = play.case.today(moment)
    assert play.case.start_of(here) <= moment < play.case.end_of(here)
    assert play.case.today(moment - timedelta(hours=1)) <= here
    starts = [play.case.start_of(FIRST_DOSE + timedelta(days=n)) for n in range(-2, 30)]
    assert starts == sorted(starts)


@given(lives(), st.sampled_from(ZONES), st.sampled_from(WALLS))
def test_a_change_moves_no_day_before_it(play: Play, zone: str, wall: time) -> None:
    """Nor one that has been asked about.

    Mutants: `stretch_of` returns the newest stretch for every day; `_last_due` always names the day before;
    `day_starts` forgets when the first day of a stretch begins.
    """
    before = replace(play.case)
    today = before.today(play.now)
    changes(play, zone, wall)
    for n in range(1, 20):
        past = today - timedelta(days=n)
        assert _bounds(before, past) == _bounds(play.case, past)
        assert before.moment(past, wall) == play.case.moment(past, wall)
    assert play.case.today(play.now) >= today
    for hours in range(48):
        moment = play.now - timedelta(minutes=1, hours=hours)
        assert before.today(moment) == play.case.today(moment)
    if before.day(today).opening is not None:
        assert before.moment(today, wall) == play.case.moment(today, wall)


def _bounds(case: Case, each: date) -> tuple[datetime, datetime]:
    return case.start_of(each), case.end_of(each)


def test_a_clock_put_back_over_midnight_gives_no_day_twice() -> None:
    """St John's put 00:01 back to 23:01 of the day before; the day that had turned at midnight goes on."""
    case = ana(zone="America/St_Johns", dose_time=time(17), check_time=time(17))
    assert case.today(utc("2010-11-07T02:45")) == date(2010, 11, 7)
