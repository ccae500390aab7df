"""Trips, times, pauses and holds together: nothing close together, nothing twice, nothing for nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from domain.case import Case, HoldCause, Slot
from domain.commands.base import Command
from domain.commands.day import ImHere, RatePain, UndoLast
from domain.commands.dosing import TakeDose
from domain.commands.holding import Hospital, TakeBackHold
from domain.commands.pausing import EndPause, PauseUntil
from domain.commands.times import (
    SetCheckTime,
    SetDoseTime,
    SetMorningTime,
    SetOtherMorning,
    SetOtherTime,
    SwitchTimes,
)
from domain.commands.travel import ComeHome, SetOff
from domain.days import BETWEEN_DOSES, BETWEEN_TWO_DOSES
from domain.facts.day import DayOpened
from domain.messages.day import Asking, EveningCheck
from domain.times import Shift
from tests.domain.play import FIRST_DOSE, Play, ana, at
from tests.domain.slots.two import twice

ZONES = (
    "Asia/Tokyo", "America/New_York", "Pacific/Auckland", "Pacific/Honolulu", "Asia/Kathmandu",
    "Europe/London",
)  # fmt: skip
FIRST = frozenset({Asking.FIRST, Asking.SHORT, Asking.NO_ANSWER, Asking.LATE})


@dataclass(frozen=True)
class Take:
    """Say that a dose of today is taken, and how the pain is."""

    slot: Slot


@dataclass(frozen=True)
class Pause:
    """Pause for so many days."""

    days: int


@dataclass
class Trip:
    """What is done, and after how many minutes; shown in one line."""

    moves: list[tuple[int, Command | Take | Pause]] = field(default_factory=list)


WALLS = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))
AT_HOME = st.one_of(
    st.sampled_from(Slot).map(Take),
    st.sampled_from(Slot).map(Take),
    st.integers(1, 9).map(Pause),
    st.just(EndPause()),
    st.just(Hospital(HoldCause.OPIOID)),
    st.integers(1, 3).map(TakeBackHold),
)
AWAY = st.one_of(
    st.builds(SetOff, st.sampled_from(ZONES), pinned=st.booleans()),
    st.just(ComeHome()),
    st.just(UndoLast()),
)
TIMES = st.one_of(
    WALLS.map(SetDoseTime),
    WALLS.map(SetMorningTime),
    WALLS.map(SetCheckTime),
    WALLS.map(SetOtherTime),
    WALLS.map(SetOtherMorning),
    st.sampled_from(Shift).map(SwitchTimes),
)
MINUTES = st.integers(0, 2500)


def does(play: Play, move: Command | Take | Pause) -> None:
    """Do it on the day that it is now."""
    today = play.case.today(play.now)
    match move:
        case Take(slot):
            play.does(RatePain(today, 9))
            play.does(TakeDose(today, slot=slot))
        case Pause(days):
            play.does(PauseUntil(today + timedelta(days=days)))
        case command:
            play.does(command)


def prompts(play: Play) -> list[tuple[str, datetime]]:
    """Return the first messages that ask about a dose: their keys, and when they came."""
    return [
        (notice.key, notice.due_at)
        for notice in play.notices
        if isinstance(notice.message, EveningCheck)
        and notice.message.dose is not None
        and notice.message.asking in FIRST
    ]


def lived(case: Case, moves: list[tuple[int, Command | Take | Pause]]) -> Play:
    """Let all of it happen, and some days after it; each wake is for something (L3)."""
    play = Play(case, at(FIRST_DOSE, "12:00"))
    for minutes, move in moves:
        play.passes(play.now + timedelta(minutes=minutes))
        does(play, move)
    play.passes(play.now + timedelta(days=4))
    return play


@given(st.booleans(), st.lists(st.tuples(MINUTES, st.one_of(AT_HOME, AWAY, TIMES)), max_size=9))
def test_no_two_prompts_are_close_none_comes_twice_and_none_on_hold(
    two: bool,  # noqa: FBT001  drawn
    moves: list[tuple[int, Command | Take | Pause]],
) -> None:
    """Once a day 12 h, of two doses 6 h lie between first prompts; each slot opens once (L3, L4, L13).

    Mutants: `followed_by` in stretches.py drops no stretch that had not begun; `_kept_back` in days.py
    returns nothing; `open_evening` does not look which evening is next; `pain_comes_later` in days.py asks of
    the morning's dose as well.
    """
    play = lived(twice() if two else ana(), moves)
    found = prompts(play)
    keys = [key for key, _ in found]
    assert len(set(keys)) == len(keys)
    moments = [moment for _, moment in found]
    least = BETWEEN_TWO_DOSES if two else BETWEEN_DOSES
    assert all(later - one >= least for one, later in pairwise(moments))
    opened = [(fact.day, fact.slot) for fact in play.facts if isinstance(fact, DayOpened)]
    assert len(set(opened)) == len(opened)
    for notice, case in zip(play.notices, play.when_said, strict=True):
        asks = isinstance(notice.message, EveningCheck) and notice.message.dose is not None
        assert not (asks and (case.on_hold or case.pause is not None))


@given(
    st.booleans(),
    st.lists(st.tuples(MINUTES, AT_HOME), max_size=6),
    st.sampled_from(ZONES),
    st.integers(0, 6000),
    st.integers(0, 8000),
)
@example(two=True, moves=[], zone="Asia/Tokyo", off=300, back=2881)
def test_as_at_home_every_question_comes_at_the_moment_it_comes_at_home(
    two: bool,  # noqa: FBT001  drawn
    moves: list[tuple[int, Command | Take | Pause]],
    zone: str,
    off: int,
    back: int,
) -> None:
    """On the way, there, and after the return: of doses, pain, mornings after, pauses and holds.

    Mutant: `_sets_off` in journey.py gives `changed_clock` the zone of the place.
    """
    planned: list[tuple[int, Command | Take | Pause]] = []
    for minutes, move in moves:
        planned.append((planned[-1][0] + minutes if planned else minutes, move))
    here, there = (Play(twice() if two else ana(), at(FIRST_DOSE, "12:00")) for _ in range(2))
    for play, sets_off, returns in (
        (there, SetOff(zone, pinned=True), ComeHome()),
        (here, ImHere(FIRST_DOSE), ImHere(FIRST_DOSE)),  # whoever travels has said something
    ):
        steps = [*planned, (off, sets_off), (off + back, returns)]
        for when, step in sorted(steps, key=lambda each: each[0]):
            play.passes(at(FIRST_DOSE, "12:00") + timedelta(minutes=when))
            does(play, step)
        play.passes(play.now + timedelta(days=4))
    assert questions(there) == questions(here)
    assert bounds(there.case) == bounds(here.case)


def questions(play: Play) -> list[tuple[str, datetime]]:
    """Return what was asked and when, without the number of the fact it was asked at."""
    return [
        (":".join(notice.key.split(":")[:3]), notice.due_at)
        for notice in play.notices
        if not notice.key.startswith(("clock:", "home:"))
    ]


def bounds(case: Case) -> list[tuple[date, datetime]]:
    """Return the care days around the trip, and when each begins."""
    days = [FIRST_DOSE + timedelta(days=n) for n in range(20)]
    return [(each, case.start_of(each)) for each in days]
