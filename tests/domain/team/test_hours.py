"""Working hours: what is typed is read or said to be unclear, and working time agrees with the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from domain.moments import instant, wall_clock
from domain.team.hours import (
    Fault,
    HoursUnclear,
    Span,
    TeamHours,
    after_working,
    after_working_days,
    is_open,
    opens_next,
    read_hours,
    working_days,
    working_time,
)

LONDON = "Europe/London"
ZONES = (
    LONDON, "Australia/Lord_Howe", "Pacific/Apia", "Africa/Cairo", "America/New_York", "America/St_Johns",
    "America/Havana", "Asia/Kathmandu", "Pacific/Chatham", "America/Scoresbysund", "UTC",
)  # fmt: skip
STEADY = ("UTC", "Asia/Kathmandu", "Etc/GMT+5")
ALL_WEEK = tuple(range(7))
OFFICE = TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), LONDON)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

times = st.times().map(lambda wall: wall.replace(second=0, microsecond=0))
moments = st.datetimes(datetime(1990, 1, 2), datetime(2037, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001 - UTC is put on below
lengths = st.timedeltas(timedelta(), timedelta(hours=400))
counts = st.integers(0, 40)


@st.composite
def team_hours(draw: st.DrawFn, zones: tuple[str, ...] = ZONES) -> TeamHours:
    """Hours of one or two spans, each with days of its own; the second may close at midnight."""
    days = st.sets(st.integers(0, 6), min_size=1).map(sorted).map(tuple)
    walls = sorted(draw(st.lists(times, min_size=2, max_size=4, unique=True)))
    if len(walls) == 3:
        walls.append(time(0))
    pairs = zip(walls[::2], walls[1::2], strict=True)
    return TeamHours(tuple(Span(draw(days), *pair) for pair in pairs), draw(st.sampled_from(zones)))


def always(zone: str) -> TeamHours:
    """A team that reads day and night."""
    return TeamHours((Span(ALL_WEEK, time(0), time(0)),), zone)


def read(text: str, zone: str = LONDON) -> TeamHours:
    """Hours that can be read."""
    hours = read_hours(text, zone)
    assert isinstance(hours, TeamHours)
    return hours


def london(text: str) -> datetime:
    """The moment at which London's clock shows this, the first of two."""
    local = datetime.fromisoformat(text)
    at = instant(local.date(), local.time(), LONDON)
    assert at is not None
    return at


# --- typing -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Mon-Fri 9-17", [("01234", "09:00", "17:00")]),
        ("MON–FRI 09:00 – 17:00", [("01234", "09:00", "17:00")]),
        ("mondays to fridays: 9 to 17.", [("01234", "09:00", "17:00")]),
        ("weekdays 9-17", [("01234", "09:00", "17:00")]),
        ("Mon-Thu 9-17, Fri 9-12:30", [("0123", "09:00", "17:00"), ("4", "09:00", "12:30")]),
        ("Mon,Wed 8:30-13 and 14-18", [("02", "08:30", "13:00"), ("02", "14:00", "18:00")]),
        ("Tues & Thurs 9.15-13 / 13-24", [("13", "09:15", "13:00"), ("13", "13:00", "00:00")]),
        ("Wed, Mon, Mon-Tue 9-17", [("012", "09:00", "17:00")]),
        ("Sun-Thu 9-17", [("01236", "09:00", "17:00")]),
        ("daily 9-17", [("0123456", "09:00", "17:00")]),
        ("Every day 0-24", [("0123456", "00:00", "00:00")]),
        ("Mon. 18-24, Tue. 0-6", [("0", "18:00", "00:00"), ("1", "00:00", "06:00")]),
        ("weekend 10-12", [("56", "10:00", "12:00")]),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, spans: list[tuple[str, str, str]]) -> None:
    """Days hold for all hours up to the next days; every dash is one; a range may go round the week's end."""
    wanted = tuple(
        Span(tuple(int(day) for day in days), time.fromisoformat(opens), time.fromisoformat(closes))
        for days, opens, closes in spans
    )
    assert read(text) == TeamHours(wanted, LONDON)


@pytest.mark.parametrize(
    ("text", "fault", "words"),
    [
        ("", Fault.NO_HOURS, ""),
        (" , ", Fault.NO_HOURS, ""),
        ("Mon-Fri", Fault.NO_HOURS, "mon-fri"),
        ("Mon-Fri 9-17, Sat", Fault.NO_HOURS, "sat"),
        ("9-17", Fault.NO_DAYS, "9-17"),
        ("Mon-Fri 9-5", Fault.BACKWARDS, "9-5"),
        ("Mon-Fri 9-9", Fault.BACKWARDS, "9-9"),
        ("Mon-Fri 22-6", Fault.BACKWARDS, "22-6"),
        ("Mon-Fri 9-0", Fault.BACKWARDS, "9-0"),
        ("Mon 24-24", Fault.BACKWARDS, "24-24"),
        ("Mon-Fri 9-17, Fri 16-18", Fault.TWICE, "16-18"),
        ("Mon-Fri 9-24 and 0-10", Fault.TWICE, "0-10"),
        ("Mon-Fri 0-10 and 9-24", Fault.TWICE, "9-24"),
        ("Mon-Fri 9-24, Mon 0-24", Fault.TWICE, "0-24"),
        ("Mon-Fri 9-25", Fault.WORD, "9-25"),
        ("Mon-Fri 9-24:01", Fault.WORD, "9-24:01"),
        ("Mon-Fri 9:60-17", Fault.WORD, "9:60-17"),
        ("Mon-Fri 9", Fault.WORD, "9"),
        ("Mon-Fri mornings", Fault.WORD, "mornings"),
        ("we Mon 9-17", Fault.WORD, "we"),
        ("Mon-Mon 9-17", Fault.WORD, "mon-mon"),
        ("Mon-Foo 9-17", Fault.WORD, "mon-foo"),
        ("Mon- 9-17", Fault.WORD, "mon-9-17"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_guessed(text: str, fault: Fault, words: str) -> None:
    """One wrong word makes all of it unclear: half of the hours would be wrong hours."""
    assert read_hours(text, LONDON) == HoursUnclear(fault, words)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "Europe", "../etc"])
def test_hours_without_a_zone_are_unclear(zone: str) -> None:
    """What no clock shows has no moments."""
    assert read_hours("Mon-Fri 9-17", zone) == HoursUnclear(Fault.ZONE, zone)


@given(st.text() | st.text("montuefri sadly0123456789-–:.,& ", max_size=30))
@example("Mon 9-5")
@example("Mon 9-12, Mon 11-13")
def test_any_text_is_hours_or_unclear(text: str) -> None:
    """Nothing that is typed raises. Breaks if hours that run backwards are made a span (`opens > 1440`)."""
    assert isinstance(read_hours(text, LONDON), TeamHours | HoursUnclear)


@pytest.mark.parametrize(
    ("days", "opens", "closes"),
    [
        ((), time(9), time(17)),
        ((7,), time(9), time(17)),
        ((-1, 0), time(9), time(17)),
        ((1, 0), time(9), time(17)),
        ((0, 0), time(9), time(17)),
        ((0,), time(17), time(9)),
        ((0,), time(9), time(9)),
    ],
)
def test_a_span_that_is_never_open_is_none(days: tuple[int, ...], opens: time, closes: time) -> None:
    """No days, days that are none, days out of order, backwards and empty."""
    with pytest.raises(ValueError, match=r"day|closes"):
        Span(days, opens, closes)


def test_a_team_that_never_reads_cannot_be_written_down() -> None:
    """No span, spans that overlap, and a zone that is none."""
    with pytest.raises(ValueError, match="never reads"):
        TeamHours((), LONDON)
    with pytest.raises(ValueError, match="overlap"):
        TeamHours((Span((0, 1), time(9), time(13)), Span((1,), time(12, 59), time(17))), LONDON)
    with pytest.raises(ValueError, match="zone"):
        TeamHours(OFFICE.spans, "Mars/Olympus")


@given(team_hours())
def test_hours_are_stored_and_read_again(hours: TeamHours) -> None:
    """As facts and cases are stored; what is no hours is a ValueError to both readers, not a value."""
    stored = msgspec.json.encode(hours)
    assert TypeAdapter(TeamHours).validate_json(stored) == hours
    assert msgspec.json.decode(stored, type=TeamHours) == hours
    with pytest.raises(ValueError, match="never reads"):
        TypeAdapter(TeamHours).validate_json(b'{"spans": [], "zone": "UTC"}')
    with pytest.raises(ValueError, match="never reads"):
        msgspec.json.decode(b'{"spans": [], "zone": "UTC"}', type=TeamHours)


# --- open and closed ----------------------------------------------------------------------------------


def test_the_team_of_the_alert_reads_on_friday_at_nine() -> None:
    """An alert of Thursday 21:04 may be seen on Friday at 9:00; from then until 17:00 the team is there.

    Breaks if a team is still there when it closes (`closes >= since` in _openings()).
    """
    thursday = london("2027-07-08T21:04")
    assert not is_open(OFFICE, thursday)
    assert opens_next(OFFICE, thursday) == london("2027-07-09T09:00")
    assert is_open(OFFICE, london("2027-07-09T09:00"))
    assert opens_next(OFFICE, london("2027-07-09T16:59")) == london("2027-07-09T16:59")
    assert not is_open(OFFICE, london("2027-07-09T17:00"))
    assert opens_next(OFFICE, london("2027-07-09T17:00")) == london("2027-07-12T09:00")


@given(team_hours(STEADY), moments)
def test_the_team_is_there_when_its_clock_says_so(hours: TeamHours, now: datetime) -> None:
    """Where no clock changes.

    Breaks if the moment's day is another zone's (`wall_clock(since, "UTC")` in _days_from()), or if midnight
    is the beginning of the day (`calendar = day` in _closing()).
    """
    local = wall_clock(now, hours.zone)
    within = any(
        local.weekday() in span.weekdays
        and span.opens <= local.time()
        and (local.time() < span.closes or span.closes == time(0))
        for span in hours.spans
    )
    assert is_open(hours, now) == within


@given(team_hours(), moments)
def test_the_next_opening_is_the_first_moment_of_work(hours: TeamHours, now: datetime) -> None:
    """Nothing is worked before it, and work begins at once.

    Breaks if an opening that has begun counts from its beginning (no `max` in _openings()).
    """
    opens = opens_next(hours, now)
    assert opens >= now
    assert is_open(hours, opens)
    assert working_time(hours, now, opens) == timedelta()
    assert working_time(hours, opens, opens + timedelta(seconds=1)) > timedelta()
    assert is_open(hours, now) == (opens == now)


@given(st.sampled_from(ZONES), moments, lengths)
@example("Pacific/Apia", datetime(2011, 12, 29, 12, tzinfo=UTC), 72 * HOUR)
@example("America/St_Johns", datetime(2010, 11, 6, 12, tzinfo=UTC), 72 * HOUR)
@example("America/Havana", datetime(2027, 3, 13, 12, tzinfo=UTC), 72 * HOUR)
def test_for_a_team_that_always_reads_all_time_is_working_time(
    zone: str, since: datetime, length: timedelta
) -> None:
    """Across a midnight that is left out, one that comes twice, and a day that the zone never had.

    Breaks if an opening that has begun is passed over (`opens >= since` in _openings()).
    """
    assert is_open(always(zone), since)
    assert working_time(always(zone), since, since + length) == length
    assert after_working(always(zone), since, length) == since + length


# --- working time -------------------------------------------------------------------------------------


def test_four_working_hours_go_over_the_night_and_the_weekend() -> None:
    """Thursday 15:00 and four working hours is Friday 11:00; Friday 21:00 counts from Monday 9:00."""
    assert after_working(OFFICE, london("2027-07-08T15:00"), 4 * HOUR) == london("2027-07-09T11:00")
    assert after_working(OFFICE, london("2027-07-09T21:00"), 4 * HOUR) == london("2027-07-12T13:00")
    assert working_time(OFFICE, london("2027-07-08T15:00"), london("2027-07-09T11:00")) == 4 * HOUR


def test_the_lunch_break_is_no_working_time() -> None:
    """8:30-13 and 14-18: two hours from 12:00 end at 15:00, one hour at 13:00, when the break begins."""
    hours = read("Mon,Wed 8:30-13 and 14-18")
    assert after_working(hours, london("2027-07-07T12:00"), 2 * HOUR) == london("2027-07-07T15:00")
    assert after_working(hours, london("2027-07-07T12:00"), HOUR) == london("2027-07-07T13:00")
    assert not is_open(hours, london("2027-07-07T13:30"))


def test_spans_count_in_the_order_of_the_day_however_they_were_typed() -> None:
    """Breaks if the spans of a day are taken as they were typed: no `sorted` in _open_on()."""
    hours = read("Mon 14-18, Mon 9-12")
    assert opens_next(hours, london("2027-07-05T08:00")) == london("2027-07-05T09:00")
    assert after_working(hours, london("2027-07-05T11:00"), 2 * HOUR) == london("2027-07-05T15:00")


@given(team_hours(), moments, lengths)
def test_so_much_work_has_passed_after_so_much_work(
    hours: TeamHours, since: datetime, length: timedelta
) -> None:
    """after_working() is the first moment at which working_time() has grown to it.

    Breaks if time before the opening counts (`return since + hours_of_work`).
    """
    at = after_working(hours, since, length)
    assert working_time(hours, since, at) == length
    if length:
        assert working_time(hours, since, at - timedelta(microseconds=1)) < length


@given(team_hours(), moments, lengths)
def test_after_the_work_between_two_moments_nothing_was_worked(
    hours: TeamHours, since: datetime, length: timedelta
) -> None:
    """The other way round: after the working time up to a moment nothing but closed time is left to it.

    Breaks if an opening counts in full that a moment cuts short (`closes - opens` in working_time()), or if
    work that ends with a closing is put off to the next opening (`<=` in after_working()).
    """
    until = since + length
    at = after_working(hours, since, working_time(hours, since, until))
    assert at <= until
    assert working_time(hours, at, until) == timedelta()


@given(team_hours(), moments, lengths, lengths)
def test_working_time_adds_up(hours: TeamHours, since: datetime, one: timedelta, other: timedelta) -> None:
    """From a to b and from b to c is from a to c, and never more than has passed by the clock.

    Breaks if an opening that has begun counts from its beginning (no `max` in _openings()).
    """
    a, b, c = since, since + one, since + one + other
    assert working_time(hours, a, b) + working_time(hours, b, c) == working_time(hours, a, c) <= c - a
    assert working_time(hours, b, a) == timedelta()


@given(team_hours(), moments, lengths, lengths, lengths)
def test_later_and_longer_never_end_sooner(
    hours: TeamHours, since: datetime, later: timedelta, length: timedelta, more: timedelta
) -> None:
    """The same or more work from the same or a later moment on.

    Breaks if what is left is taken from the end of an opening (`return closes - left`).
    """
    assert after_working(hours, since, length) <= after_working(hours, since + later, length + more)
    assert opens_next(hours, since) <= opens_next(hours, since + later)


@given(team_hours(STEADY), moments, lengths, counts, st.integers(-200, 200))
def test_whole_weeks_shift_every_answer_by_themselves(
    hours: TeamHours, since: datetime, length: timedelta, days: int, weeks: int
) -> None:
    """Where no clock changes. Breaks if days go by their place in the month (`day.day % 7` in _open_on())."""
    shift = timedelta(weeks=weeks)
    assert opens_next(hours, since + shift) == opens_next(hours, since) + shift
    assert after_working(hours, since + shift, length) == after_working(hours, since, length) + shift
    assert after_working_days(hours, since + shift, days) == after_working_days(hours, since, days) + shift
    assert working_days(hours, since + shift, since + shift + length) == working_days(
        hours, since, since + length
    )


def test_no_work_at_all_is_done_at_once() -> None:
    """Also while the team is away, and for less than nothing."""
    night = london("2027-07-08T21:00")
    assert after_working(OFFICE, night, timedelta()) == after_working(OFFICE, night, -HOUR) == night
    assert after_working_days(OFFICE, night, 0) == after_working_days(OFFICE, night, -1) == night


# --- clock changes ------------------------------------------------------------------------------------


def test_an_hour_that_the_clock_leaves_out_is_not_worked() -> None:
    """London goes from 1:00 to 2:00 on Sunday 28 March 2027: 0-9 is eight hours, and 1:15 is 2:00."""
    nights = read("daily 0-9")
    assert working_time(nights, london("2027-03-28T00:00"), london("2027-03-29T00:00")) == 8 * HOUR
    assert after_working(nights, london("2027-03-28T00:00"), 2 * HOUR) == london("2027-03-28T03:00")
    assert opens_next(read("Sun 1:15-5"), london("2027-03-28T00:30")) == london("2027-03-28T02:00")


def test_a_team_that_reads_only_in_the_hour_left_out_reads_the_week_after() -> None:
    """Sunday 1:15-1:45 is not there on 28 March, which is no working day either.

    Breaks if an empty opening is kept (`opens <= closes` in _open_on()).
    """
    gone = read("Sun 1:15-1:45")
    saturday = london("2027-03-27T12:00")
    assert opens_next(gone, saturday) == london("2027-04-04T01:15")
    assert not is_open(gone, london("2027-03-28T02:00"))
    assert working_days(gone, saturday, london("2027-04-04T01:44")) == 0
    assert after_working_days(gone, saturday, 1) == london("2027-04-04T01:45")


def test_an_hour_that_the_clock_repeats_is_worked_twice_unless_it_closes_within() -> None:
    """London has 1:00-2:00 twice on 31 October 2027: 0-9 is ten hours, 0-1:30 ends the first time."""
    sunday, monday = london("2027-10-31T00:00"), london("2027-11-01T00:00")
    assert working_time(read("daily 0-9"), sunday, monday) == 10 * HOUR
    assert working_time(read("daily 0-1:30"), sunday, monday) == 1.5 * HOUR
    assert opens_next(read("Sun 1:30-5"), sunday) == sunday + 1.5 * HOUR
    assert working_time(read("Sun 1:30-5"), sunday, monday) == 4.5 * HOUR


def test_a_day_that_a_zone_never_had_is_no_working_day() -> None:
    """Apia had no Friday 30 December 2011: from Thursday on, Monday is the second working day."""
    hours = read("Mon-Fri 9-17", "Pacific/Apia")
    thursday = instant(date(2011, 12, 29), time(9), "Pacific/Apia")
    monday = instant(date(2012, 1, 2), time(17), "Pacific/Apia")
    assert thursday is not None
    assert after_working_days(hours, thursday, 2) == monday
    assert after_working(hours, thursday, 16 * HOUR) == monday


# --- working days -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        ("2027-07-08T09:00", "2027-07-08T17:00", 1),
        ("2027-07-08T09:01", "2027-07-08T17:00", 0),
        ("2027-07-08T10:00", "2027-07-09T16:59", 0),
        ("2027-07-08T10:00", "2027-07-09T17:00", 1),
        ("2027-07-08T10:00", "2027-07-12T16:59", 1),
        ("2027-07-08T21:04", "2027-07-12T17:00", 2),
        ("2027-07-09T12:00", "2027-07-12T09:00", 0),
        ("2027-07-10T12:00", "2027-07-12T17:00", 1),
        ("2027-07-09T12:00", "2027-07-08T12:00", 0),
    ],
)
def test_a_working_day_counts_once_it_was_worked_from_opening_to_closing(
    since: str, until: str, days: int
) -> None:
    """The day something comes in counts only if that was before it opened, today once it has closed."""
    assert working_days(OFFICE, london(since), london(until)) == days


def test_a_step_that_waits_since_monday_afternoon_has_waited_three_working_days_on_friday_morning() -> None:
    """So the digest of Friday 9:00 says it; two working days are over on Wednesday when the team closes."""
    monday = london("2027-07-05T15:00")
    assert working_days(OFFICE, monday, london("2027-07-09T09:00")) == 3
    assert after_working_days(OFFICE, monday, 2) == london("2027-07-07T17:00")
    assert opens_next(OFFICE, after_working_days(OFFICE, monday, 2)) == london("2027-07-08T09:00")


def test_a_short_day_and_a_day_with_a_break_are_one_day_each() -> None:
    """A day's length does not matter; its break does not end it, and the morning's end is not its end."""
    hours = read("Mon-Thu 9-13 and 14-17, Fri 9-12:30")
    assert working_days(hours, london("2027-07-05T08:00"), london("2027-07-10T00:00")) == 5
    assert working_days(hours, london("2027-07-05T08:00"), london("2027-07-05T13:30")) == 0
    assert working_days(hours, london("2027-07-05T13:30"), london("2027-07-05T18:00")) == 0
    assert after_working_days(hours, london("2027-07-05T13:30"), 4) == london("2027-07-09T12:30")


@given(team_hours(), moments, st.integers(1, 40))
def test_so_many_days_have_passed_after_so_many_days(hours: TeamHours, since: datetime, days: int) -> None:
    """after_working_days() is the first moment at which working_days() has grown to it.

    Breaks if a day counts only after its closing (`<` in working_days()), or if days are counted from 0
    (`days` in islice()).
    """
    at = after_working_days(hours, since, days)
    assert working_days(hours, since, at) == days
    assert working_days(hours, since, at - timedelta(microseconds=1)) == days - 1


@given(team_hours(STEADY), moments, lengths)
def test_working_days_are_those_that_lie_between_as_a_whole(
    hours: TeamHours, since: datetime, length: timedelta
) -> None:
    """Counted day by day on the calendar, where no clock changes.

    Breaks if a day counts that had begun (`openings[-1][1] >= since` in _whole_days()), or with the end
    of its first span (`openings[0][1]`).
    """
    start, end = (wall_clock(moment, hours.zone) for moment in (since, since + length))
    whole = 0
    for n in range(length.days + 2):
        day = start.date() + n * DAY
        spans = [span for span in hours.spans if day.weekday() in span.weekdays]
        opens = [datetime.combine(day, span.opens) for span in spans]
        closes = [
            datetime.combine(day + DAY if span.closes == time(0) else day, span.closes) for span in spans
        ]
        whole += bool(spans) and start <= min(opens) and max(closes) <= end
    assert working_days(hours, since, since + length) == whole


@given(team_hours(), moments)
def test_a_thousand_days_come_to_an_end(hours: TeamHours, since: datetime) -> None:
    """However rarely a team reads: of 142 weeks few days are lost to a clock that jumps over them.

    Breaks, by not ending, if the next day is never looked at (no `day += DAY`).
    """
    until = since + 1000 * DAY
    reads_on = {day for span in hours.spans for day in span.weekdays}
    assert 135 * len(reads_on) <= working_days(hours, since, until) <= 143 * len(reads_on)
    assert working_time(hours, since, until) > timedelta()
    assert after_working(hours, since, working_time(hours, since, until)) <= until
