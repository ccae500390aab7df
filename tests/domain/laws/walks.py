"""Random walks: any case, any commands, any jumps of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from types import NoneType, UnionType
from typing import Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from domain.case import Case, Stage
from domain.commands.base import Command, Wake
from domain.commands.team.base import TeamCommand
from domain.commands.travel import ComeHome, SetOff
from domain.dose import Dose, Liquid
from domain.messages.notions import RecordedFirst
from domain.messages.team.base import TeamMessage
from domain.registry import kinds_of
from domain.team.hours import Span, TeamHours
from tests.domain.play import FIRST_DOSE, Play, ana, at

T = TypeVar("T")

DAYS = st.integers(-3, 60).map(lambda n: FIRST_DOSE + timedelta(days=n))
WALLS = st.sampled_from([time(0, 30), time(4), time(9), time(20, 59), time(21), time(21, 5), time(23, 59)])
MOMENTS = st.tuples(DAYS, WALLS).map(lambda pair: datetime.combine(*pair, UTC))
HOURS = st.sampled_from(
    [
        TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), "Europe/London"),
        TeamHours((Span((0, 2), time(8, 30), time(13)), Span((0, 2), time(14), time(0))), "Asia/Kathmandu"),
    ]
)
"""Hours that a team may have; any others are refused when they are made."""

PLAIN = {
    bool: st.booleans(),
    int: st.integers(-2, 24),
    float: st.sampled_from([-1.0, 0.0, 4.0, 6.5, 10.0, 11.0]),
    str: st.sampled_from(["", "Ana", "<b>6 & 7", "x" * 300]),
    date: DAYS,
    time: WALLS,
    datetime: MOMENTS,
    NoneType: st.none(),
    TeamHours: HOURS,
    Dose: st.integers(1, 200).map(lambda n: Dose(50 * n)),
    Liquid: st.sampled_from([Liquid(1000, 100), Liquid(5000, 20)]),
}


def value_of(kind: object) -> st.SearchStrategy[object]:
    """Return values of an annotation: what a stored command or fact may hold."""
    if kind in PLAIN:
        return PLAIN[kind]
    if get_origin(kind) in {Union, UnionType}:
        return st.one_of([value_of(arm) for arm in get_args(kind)])
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind))
    if get_origin(kind) is frozenset:
        return st.frozensets(value_of(get_args(kind)[0]), max_size=2)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    if isinstance(kind, type) and is_dataclass(kind):
        return built(kind)
    raise LookupError(kind)


def _tuple(arms: tuple[object, ...]) -> st.SearchStrategy[object]:
    if arms[-1] is Ellipsis:
        return st.lists(value_of(arms[0]), max_size=2).map(tuple)
    return st.tuples(*(value_of(arm) for arm in arms))


def built(kind: type[T]) -> st.SearchStrategy[T]:
    """Return instances of a dataclass with any values in its fields."""
    hints = get_type_hints(kind)
    if kind is RecordedFirst:
        return _one_beside(kind, "record", hints)
    return st.deferred(lambda: st.builds(kind, **{f.name: _field(kind, f.name, hints) for f in fields(kind)}))  # type: ignore[arg-type]  # it is a dataclass


def _field(kind: type, name: str, hints: dict[str, object]) -> st.SearchStrategy[object]:
    """Return values of a field; the clock of a team is one that there is."""
    return ZONES if issubclass(kind, TeamMessage) and name == "zone" else value_of(hints[name])


def _one_beside(kind: type[T], always: str, hints: dict[str, object]) -> st.SearchStrategy[T]:
    """Return instances with exactly one of the other fields set, as the type says of itself."""
    others = [field.name for field in fields(kind) if field.name != always]  # type: ignore[arg-type]  # it is a dataclass
    return st.sampled_from(others).flatmap(
        lambda name: st.builds(kind, **{always: value_of(hints[always]), name: value_of(hints[name])})
    )


def commands() -> st.SearchStrategy[Command]:
    """Return any command of any concern of a case."""
    theirs = [kind for kind in kinds_of(Command).values() if not issubclass(kind, TeamCommand)]
    return st.one_of([built(kind) for kind in theirs])


@dataclass(frozen=True)
class Move:
    """Minutes pass, then somebody does something; `dozes`: the ticks of that time come all at its end."""

    minutes: int
    dozes: bool
    command: Command | None
    choice: int | None


def moves() -> st.SearchStrategy[Move]:
    """Return one move: mostly a button that is shown, sometimes any command at all."""
    minutes = st.sampled_from([0, 1, 15, 30, 90, 180, 720, 1440, 4320])
    tapped = st.tuples(minutes, st.booleans(), st.none(), st.integers(0, 40))
    forced = st.tuples(minutes, st.booleans(), commands(), st.none())
    flown = st.tuples(minutes, st.booleans(), journeys(), st.none())
    return st.one_of(tapped, tapped, tapped, forced, flown).map(lambda parts: Move(*parts))


ZONES = st.sampled_from(
    [
        "Europe/London",
        "Asia/Tokyo",
        "Pacific/Auckland",
        "Pacific/Honolulu",
        "America/New_York",
        "Asia/Kathmandu",
    ]
)


def journeys() -> st.SearchStrategy[Command]:
    """Return somebody's journey: somewhere else, by either clock, until a day; and home again."""
    away = st.builds(SetOff, zone=ZONES, pinned=st.booleans(), until=st.none() | DAYS)
    return away | st.just(ComeHome())


def starts() -> st.SearchStrategy[Case]:
    """Return a case to begin with: just invited, in its baseline days, in its course, in other zones."""
    new = Case(id="ana", person=1)
    baseline = ana(
        stage=Stage.BASELINE, legs=(), counts=(), baseline=None, first_dose=FIRST_DOSE + timedelta(days=7)
    )
    running = [
        ana(),
        ana(zone="America/New_York"),
        ana(zone="Pacific/Auckland", dose_time=time(23, 30), check_time=time(20)),
        ana(dose_time=time(8), check_time=time(21)),
    ]
    return st.sampled_from([new, baseline, replace(baseline, first_dose=None), *running])


def walks(length: int = 12) -> st.SearchStrategy[tuple[Case, list[Move]]]:
    """Return a beginning and the moves from there."""
    return st.tuples(starts(), st.lists(moves(), max_size=length))


def walk(case: Case, steps: list[Move]) -> Iterator[Play]:
    """Make the moves one after the other; yields the play after each."""
    play = Play(case, at(FIRST_DOSE, "12:00"))
    for step in steps:
        until = play.now + timedelta(minutes=step.minutes)
        if step.dozes:
            play.now = until
            play.does(Wake())
        play.passes(until)
        command = _command(play, step)
        if command is not None:
            play.does(command)
        yield play


def _command(play: Play, step: Move) -> Command | None:
    if step.choice is None:
        return step.command
    shown = [choice for row in play.choices for choice in row]
    return shown[step.choice % len(shown)].command if shown else None
