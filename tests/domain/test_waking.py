"""Waking after a very long time, and the names under which commands are stored."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import timedelta
from types import ModuleType

import pytest

from domain.agenda import next_wake
from domain.commands.base import Command, Wake
from domain.decide.waking import AT_ONCE
from domain.facts.day import DayOpened
from domain.registry import kinds_of
from tests.domain.play import FIRST_DOSE, Play, ana, at


def test_more_than_a_year_away_is_caught_up_in_several_ticks() -> None:
    """Two years without a tick: each evening is opened once, not all in one transaction."""
    play = Play(ana(), at(FIRST_DOSE + timedelta(days=730), "12:00"))
    play.does(Wake())
    opened = [fact for fact in play.facts if isinstance(fact, DayOpened)]
    assert len(opened) <= AT_ONCE
    while (wake := next_wake(play.case)) is not None and wake <= play.now:
        play.does(Wake())
    days = [fact.day for fact in play.facts if isinstance(fact, DayOpened)]
    assert days == [FIRST_DOSE + timedelta(days=n) for n in range(730)]


def test_two_commands_of_one_name_are_found_at_start() -> None:
    """A stored command is read by its class name: two of one name raise, before anything is stored."""

    @dataclass(frozen=True, slots=True)
    class Root(Command):
        pass

    twins = [type("Twin", (Root,), {"__module__": f"domain.twin_{n}"}) for n in range(2)]
    for twin in twins:
        module = ModuleType(twin.__module__)
        module.Twin = twin  # type: ignore[attr-defined]  # a module made for this test
        sys.modules[twin.__module__] = module
    try:
        with pytest.raises(LookupError, match="Twin"):
            kinds_of(Root)
    finally:
        for twin in twins:
            del sys.modules[twin.__module__]
