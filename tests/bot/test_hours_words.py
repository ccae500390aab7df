"""How a team's working hours are said."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.house import House
from bot.render.hours import say_hours
from bot.render.reader import Reader
from domain.team.hours import Span, TeamHours, read_hours

READER = Reader(House("Riverside", "020 7946 0100", "999", "116 123"), "en", "Europe/London")
ZONE = "Europe/London"

times = st.times().map(lambda wall: wall.replace(second=0, microsecond=0))


@st.composite
def team_hours(draw: st.DrawFn) -> TeamHours:
    """Hours with each day in one group at most, and one or two spans to a group."""
    groups = draw(st.lists(st.integers(0, 2), min_size=7, max_size=7))
    spans: list[Span] = []
    for group in range(2):
        days = tuple(day for day, own in enumerate(groups) if own == group)
        walls = sorted(draw(st.lists(times, min_size=2, max_size=4, unique=True)))
        pairs = zip(walls[::2], walls[1::2], strict=False)
        spans.extend(Span(days, opens, closes) for opens, closes in pairs if days)
    assume(spans)
    return TeamHours(tuple(spans), ZONE)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("monday-friday 09:00-17:00", "Mon-Fri 9-17"),
        ("Mon-Thu 9-17; Fri 9-12.30", "Mon-Thu 9-17, Fri 9-12:30"),
        ("mon,wed 8:30-13, 14-18", "Mon, Wed 8:30-13 and 14-18"),
        ("Mon-Wed,Fri 9-17", "Mon-Wed, Fri 9-17"),
        ("Mon,Tue 9-17", "Mon-Tue 9-17"),
        ("Sun-Thu 9-17", "Sun-Thu 9-17"),
        ("Sat,Sun,Mon,Wed 9-17", "Wed, Sat-Mon 9-17"),
        ("Mon 18-24", "Mon 18-24"),
        ("Mon-Sun 9:05-17", "daily 9:05-17"),
        ("daily 0-24", "day and night"),
        ("daily 0-12, 12-24", "daily 0-12 and 12-24"),
        ("weekdays 0-24", "Mon-Fri 0-24"),
    ],
)
def test_hours_are_said_briefly(typed: str, said: str) -> None:
    """Days in a row are joined, minutes are said only where there are some, and midnight is 24.

    Breaks if a row of days ends with the week ("Sun, Mon-Thu"): `day == 6 or` in `lasts`, `day == 0 or` in
    `firsts`.
    """
    hours = read_hours(typed, ZONE)
    assert isinstance(hours, TeamHours)
    assert say_hours(hours, READER) == said


def test_days_are_named_in_the_readers_language() -> None:
    """A language has its own names for the days, and its own word between two times."""
    hours = TeamHours((Span((0, 1), time(9), time(12)), Span((0, 1), time(13), time(17, 30))), ZONE)
    assert say_hours(hours, replace(READER, language="de")) == "Mo-Di 9-12 und 13-17:30"


@given(team_hours())
def test_what_is_said_can_be_typed(hours: TeamHours) -> None:
    """Whoever types the hours as they were said to them changes nothing.

    Breaks if two groups that share a time are joined: `key=lambda span: span.opens` in say_hours().
    """
    assert read_hours(say_hours(hours, READER), ZONE) == hours
