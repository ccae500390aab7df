"""Strategies for every registered kind of fact, command and message, built from its annotations alone."""

from __future__ import annotations

import dataclasses
import types
from datetime import UTC, date, datetime, time
from enum import Enum
from importlib import import_module
from pkgutil import walk_packages
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

import domain.commands
import domain.facts
import domain.messages
from domain.dose import Dose
from domain.registry import kinds_of
from domain.team.hours import Span, TeamHours

T = TypeVar("T")

DAYS = st.dates(date(2027, 3, 1), date(2027, 5, 31))
MOMENTS = st.datetimes(datetime(2027, 3, 1), datetime(2027, 5, 31), timezones=st.just(UTC))  # noqa: DTZ001  bounds
HOURS = st.sampled_from(
    [
        TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), "Europe/London"),
        TeamHours((Span((0, 2), time(8, 30), time(13)), Span((0, 2), time(14), time(0))), "Asia/Kathmandu"),
    ]
)
"""Hours that a team may have; any others are refused when they are made."""

PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    int: st.integers(0, 20),
    str: st.text(max_size=12),
    bool: st.booleans(),
    float: st.integers(0, 20).map(lambda halves: halves / 2),
    date: DAYS,
    datetime: MOMENTS,
    time: st.times().map(lambda wall: wall.replace(microsecond=0)),
    Dose: st.integers(1, 90).map(lambda grains: Dose(grains * 50)),
    type(None): st.none(),
    TeamHours: HOURS,
}
BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "zone": st.sampled_from(["UTC", "Europe/London", "Pacific/Apia", "Asia/Kathmandu"]),
    "score": st.integers(1, 7),
}
"""Fields whose values the annotation does not tell."""


def any_of(root: type[T], package: types.ModuleType) -> st.SearchStrategy[T]:
    """Any value of any kind below a root."""
    for module in walk_packages(package.__path__, f"{package.__name__}."):
        import_module(module.name)
    kinds = sorted(kinds_of(root).values(), key=lambda kind: kind.__name__)
    return st.one_of([values(kind) for kind in kinds])


def values(annotation: Any) -> st.SearchStrategy[Any]:
    """Any value of this annotation."""
    if annotation in PLAIN:
        return PLAIN[annotation]
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return st.sampled_from(parts)
    if origin in (Union, types.UnionType):
        return st.one_of([values(part) for part in parts])
    if origin is tuple and parts[-1] is Ellipsis:
        return st.lists(st.deferred(lambda: values(parts[0])), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(values, parts))
    if origin is frozenset:
        return st.frozensets(values(parts[0]), max_size=3)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return st.sampled_from(list(annotation))
    if dataclasses.is_dataclass(annotation) and isinstance(annotation, type):
        hints = get_type_hints(annotation)
        fields = {each.name: hints[each.name] for each in dataclasses.fields(annotation)}
        return st.builds(
            annotation, **{n: BY_NAME[n] if n in BY_NAME else values(h) for n, h in fields.items()}
        )
    raise TypeError(f"storage cannot keep {annotation!r}")


FACTS, COMMANDS, MESSAGES = domain.facts, domain.commands, domain.messages
