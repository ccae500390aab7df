"""A red flag goes out whatever becomes of the rest of its text: faults of a real database, at real doors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from domain.case import Case, HoldCause
from tests.journeys.evenings import first_dose_evening
from tests.world import World

BOTH = "pain 8, took it, and my tongue feels swollen"
REST = "NoteKept"
"""The kind of fact that the rest of such a text always records, and its red flag never."""

REFUSED = "SELECT RAISE(ABORT, 'refused')"
"""A row that breaks a rule: a fault of ours, and no use in trying again."""

UNUSABLE = "SELECT abs(-9223372036854775807 - 1)"
"""An error of the database itself: it cannot do its work now, and is to be tried again."""


def spoil(world: World, kind: str, fault: str) -> None:
    """Let the database fail at every fact of this kind from now on."""
    with _database(world) as database:
        database.execute(
            f"CREATE TRIGGER spoilt BEFORE INSERT ON fact WHEN NEW.kind = '{kind}' BEGIN {fault}; END"
        )


def mend(world: World) -> None:
    """Let the database work again."""
    with _database(world) as database:
        database.execute("DROP TRIGGER spoilt")


def dead_letters(world: World) -> list[tuple[str, str]]:
    """Return what was put aside: kind and error."""
    with _database(world) as database:
        return database.execute("SELECT kind, error FROM dead_letter").fetchall()


@contextmanager
def _database(world: World) -> Iterator[sqlite3.Connection]:
    database = sqlite3.connect(world.database, isolation_level=None)
    try:
        yield database
    finally:
        database.close()


def alerts(world: World) -> int:
    """Return how often the emergency text was sent."""
    return sum("Call 999 now." in event.text for event in world.ana.sent())


def rated(case: Case) -> bool:
    """Return whether pain 8 is recorded."""
    return any(day.rating is not None and day.rating.halves == 16 for day in case.days)


async def flags_of(world: World) -> tuple[int, int]:
    """Return how many red flags are open, and how many holds stand for one."""
    case = await world.case_of(world.ana)
    return len(case.alerting.episodes), sum(hold.cause is HoldCause.RED_FLAG for hold in case.holds)


async def test_rest_that_can_never_be_kept_does_not_stop_the_flag(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """The text goes out, without a number it has not got; the rest becomes a dead letter without words."""
    world.expects_errors = True
    await first_dose_evening(world)
    spoil(world, REST, REFUSED)
    await world.ana.says(BOTH)
    shown = world.ana.sees("Call 999 now.")
    assert "is recorded" not in shown.text
    world.ana.sees("I could not keep the rest of what you wrote. It can wait.")
    assert await flags_of(world) == (1, 1)
    assert not rated(await world.case_of(world.ana))
    assert dead_letters(world) == [("rest of Typed", "Contradiction")]
    assert "swollen" not in caplog.text
    mend(world)
    await world.ana.says("8")
    world.ana.sees("pain 8")


async def test_rest_that_cannot_be_kept_yet_is_kept_later(world: World) -> None:
    """The flag does not wait for a database that fails at the rest; the rest waits for it."""
    world.expects_errors = True
    await first_dose_evening(world)
    spoil(world, REST, UNUSABLE)
    await world.ana.says(BOTH)
    world.ana.sees("Call 999 now.")
    await world.passes(minutes=2)
    assert not rated(await world.case_of(world.ana))
    mend(world)
    await world.passes(minutes=2)
    assert rated(await world.case_of(world.ana))
    assert (await flags_of(world), alerts(world), dead_letters(world)) == ((1, 1), 1, [])


async def test_killed_between_flag_and_rest_loses_and_doubles_nothing(world: World) -> None:
    """Telegram sends the text again: the rest is made up for, the flag stays one."""
    world.expects_errors = True
    await first_dose_evening(world)
    spoil(world, REST, UNUSABLE)
    await world.ana.says(BOTH)
    world.ana.sees("Call 999 now.")
    await world.kill()
    mend(world)
    await world.starts()
    assert rated(await world.case_of(world.ana))
    assert (await flags_of(world), alerts(world), dead_letters(world)) == ((1, 1), 1, [])


async def test_killed_before_it_is_confirmed_raises_one_flag(world: World) -> None:
    """An update that Telegram sends again after both were committed changes nothing."""
    await first_dose_evening(world)
    await world.ana.says(BOTH)
    await world.kill()
    await world.starts()
    case = await world.case_of(world.ana)
    assert rated(case)
    assert (await flags_of(world), alerts(world)) == ((1, 1), 1)


async def test_edit_that_cannot_be_kept_does_not_stop_the_flag(world: World) -> None:
    """The same holds for an edited message."""
    world.expects_errors = True
    await first_dose_evening(world)
    said = await world.ana.says("6")
    spoil(world, REST, REFUSED)
    await world.ana.edits(said, "8 and my tongue feels swollen")
    world.ana.sees("Call 999 now.")
    assert dead_letters(world) == [("rest of Edited", "Contradiction")]
