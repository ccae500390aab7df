"""Wall times, zones and care days agree with each other, whatever a zone has done to its clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.moments import (
    care_day,
    end_of,
    exists,
    hours_apart,
    instant,
    moment_in,
    start_of,
    turn_time,
    wall_clock,
)

ZONES = sorted(zone for zone in available_timezones() if zone not in {"localtime", "Factory"})
HARD = (
    "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati", "Africa/Cairo", "America/New_York",
    "America/St_Johns", "Europe/London", "Asia/Kathmandu", "Pacific/Chatham", "America/Scoresbysund",
)  # fmt: skip

zones = st.sampled_from(HARD) | st.sampled_from(ZONES)
days = st.dates(date(1990, 1, 1), date(2037, 12, 30))
walls = st.times().map(lambda wall: wall.replace(second=0, microsecond=0))
moments = st.datetimes(datetime(1990, 1, 2), datetime(2037, 12, 30)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001 - UTC is put on below


def utc(text: str) -> datetime:
    """The moment of an ISO text in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_time_in_the_spring_gap_is_the_first_moment_after_it() -> None:
    """01:30 does not exist in London on 28 March 2027: the clock goes from 01:00 to 02:00."""
    assert instant(date(2027, 3, 28), time(1, 30), "Europe/London") == utc("2027-03-28T01:00")


def test_a_gap_of_half_an_hour_is_left_at_its_end() -> None:
    """Lord Howe jumps from 02:00 to 02:30, so 02:10 is 02:30."""
    assert instant(date(2027, 10, 3), time(2, 10), "Australia/Lord_Howe") == utc("2027-10-02T15:30")


def test_a_time_in_the_autumn_fold_is_the_first_of_the_two() -> None:
    """01:30 happens twice in London on 31 October 2027; the first is still summer time."""
    assert instant(date(2027, 10, 31), time(1, 30), "Europe/London") == utc("2027-10-31T00:30")


def test_a_date_that_a_zone_never_had_has_no_moment() -> None:
    """Apia went from 29 to 31 December 2011, Kiritimati from 30 December 1994 to 1 January 1995."""
    assert instant(date(2011, 12, 30), time(12), "Pacific/Apia") is None
    assert not exists(date(2011, 12, 30), "Pacific/Apia")
    assert not exists(date(1994, 12, 31), "Pacific/Kiritimati")
    assert exists(date(2011, 12, 31), "Pacific/Apia")


def test_the_care_day_before_a_skipped_date_ends_on_the_next_date_there_is() -> None:
    """At 00:40 after the skip the evening of the 29th still counts; the 30th is an empty care day."""
    zone, nine = "Pacific/Apia", time(21)
    late = instant(date(2011, 12, 31), time(0, 40), zone)
    assert late is not None
    assert care_day(late, zone, nine) == date(2011, 12, 29)
    assert start_of(date(2011, 12, 30), zone, nine) == end_of(date(2011, 12, 30), zone, nine)
    assert moment_in(date(2011, 12, 29), time(0, 40), zone, nine) == late


@pytest.mark.parametrize(
    ("dose_time", "turn"),
    [
        (time(21), time(4)), (time(23, 30), time(6, 30)), (time(0, 30), time(7, 30)), (time(17), time(0)),
        (time(4, 59), time(11, 59)), (time(5), time(4)), (time(8), time(4)), (time(16, 59), time(4)),
    ],
)  # fmt: skip
def test_the_care_day_turns_seven_hours_after_an_evening_dose_and_at_four_otherwise(
    dose_time: time, turn: time
) -> None:
    """21:00 turns at 04:00; a dose between 05:00 and 17:00 leaves the turn at 04:00."""
    assert turn_time(dose_time) == turn


def test_twenty_to_one_at_night_still_counts_for_the_evening() -> None:
    """With a dose at 21:00, 00:40 on Wednesday belongs to Tuesday, and 04:00 is Wednesday."""
    zone = "Europe/London"
    assert care_day(utc("2027-01-13T00:40"), zone, time(21)) == date(2027, 1, 12)
    assert care_day(utc("2027-01-13T04:00"), zone, time(21)) == date(2027, 1, 13)


def test_a_dose_after_midnight_belongs_to_the_evening_before() -> None:
    """The dose of care day 12 January at 00:30 is taken on the 13th by the calendar."""
    at = moment_in(date(2027, 1, 12), time(0, 30), "Europe/London", time(21))
    assert at == utc("2027-01-13T00:30")


def test_an_hour_that_the_clock_repeats_after_the_turn_is_the_new_day_both_times() -> None:
    """New York repeats 01:00-02:00; a turn at 01:30 happens once, at the first 01:30."""
    zone, dose_time = "America/New_York", time(18, 30)
    assert care_day(utc("2027-11-07T05:15"), zone, dose_time) == date(2027, 11, 6)
    assert care_day(utc("2027-11-07T05:30"), zone, dose_time) == date(2027, 11, 7)
    assert care_day(utc("2027-11-07T06:15"), zone, dose_time) == date(2027, 11, 7)


@given(zones, days, walls)
def test_an_instant_shows_its_own_wall_time_or_the_first_after_a_gap(
    zone: str, day: date, wall: time
) -> None:
    """Breaks if the fold's second or a moment inside the gap is chosen: `fold=1` in instant()."""
    at = instant(day, wall, zone)
    local = datetime.combine(day, wall)
    if at is None:
        assert not exists(day, zone)
    elif wall_clock(at, zone) == local:
        assert wall_clock(at - timedelta(hours=1), zone) != local
    else:
        assert wall_clock(at, zone) > local
        assert wall_clock(at - timedelta(seconds=1), zone) < local


@given(zones, moments, walls)
@example("Pacific/Apia", datetime(2011, 12, 30, 10, 10, tzinfo=UTC), time(21))
@example("America/New_York", datetime(2027, 11, 7, 6, 15, tzinfo=UTC), time(18, 30))
@example("America/St_Johns", datetime(2010, 11, 7, 2, 45, tzinfo=UTC), time(17))
def test_care_days_partition_time(zone: str, moment: datetime, dose_time: time) -> None:
    """Each moment lies in exactly one care day; breaks if care_day() compares wall times, not moments."""
    day = care_day(moment, zone, dose_time)
    assert start_of(day, zone, dose_time) <= moment < end_of(day, zone, dose_time)
    assert end_of(day, zone, dose_time) == start_of(day + timedelta(days=1), zone, dose_time)


@given(zones, days, walls, walls)
def test_a_wall_time_lies_within_its_care_day(zone: str, day: date, wall: time, dose_time: time) -> None:
    """Breaks if a wall time before the turn stays on the same calendar day in moment_in()."""
    at = moment_in(day, wall, zone, dose_time)
    assert start_of(day, zone, dose_time) <= at <= end_of(day + timedelta(days=1), zone, dose_time)
    if exists(day, zone) and wall_clock(at, zone).time() == wall:
        assert care_day(at, zone, dose_time) == day


@given(days, walls, st.integers(-30, 30), st.sampled_from(["UTC", "Asia/Kathmandu", "Etc/GMT+5"]))
def test_in_a_zone_without_clock_changes_shifting_the_date_shifts_the_moment(
    day: date, wall: time, by: int, zone: str
) -> None:
    """L7: breaks if a moment is computed from anything but the day handed in."""
    shift = timedelta(days=by)
    assert moment_in(day + shift, wall, zone, time(21)) == moment_in(day, wall, zone, time(21)) + shift


@given(walls, walls)
def test_hours_apart_go_the_shorter_way_round(one: time, other: time) -> None:
    """23:00 and 01:00 are two hours apart; never more than twelve, and the order does not matter."""
    assert hours_apart(one, other) == hours_apart(other, one) <= 12
    assert hours_apart(time(23), time(1)) == 2


def test_every_zone_of_the_table_can_be_asked() -> None:
    """No zone that a phone may name makes a care day fail, today or on the day its clock changes."""
    for zone in ZONES:
        ZoneInfo(zone)
        assert end_of(date(2027, 3, 28), zone, time(21)) > start_of(date(2027, 3, 28), zone, time(21))
