"""Stopping, starting, dying, and being cut off."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.wiring.machine import Machine, build
from domain.facts.day import NoteKept
from sandbox import Kind
from storage.cases import running_cases
from storage.engine import Session
from storage.load import facts_of
from storage.lock import AlreadyRunning, take_lock
from storage.opening import open_storage
from tests.world import World, open_world

EVENING = 35
"""Hours from the enrolment, at 10:00 in London, to 21:00 of the next day."""


async def test_restart_keeps_everything(world: World) -> None:
    """A restart in the middle of an enrolment goes on with the same question."""
    await world.ana.starts(await world.invitation())
    await world.ana.taps("Start")
    await world.restart()
    await world.ana.taps("Yes, both")
    world.ana.sees("What I keep")


async def test_power_cut_keeps_what_was_answered(world: World) -> None:
    """What was recorded before the bot died is there afterwards, and nothing is asked twice."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    await world.ana.taps("6")
    before, sent = await world.case_of(world.ana), len(world.ana.sent())
    await world.kill()
    await world.starts()
    assert await world.case_of(world.ana) == before
    assert len(world.ana.sent()) == sent


async def test_update_that_was_not_confirmed_is_not_lost(world: World) -> None:
    """What was said while the bot was down is heard when it is back."""
    await world.ana.starts(await world.invitation())
    await world.kill()
    world.ana.phone.says("start")
    await world.starts()
    world.ana.sees("18 or over")


async def test_second_instance_is_refused(world: World) -> None:
    """Two bots on one database would send everything twice."""
    with pytest.raises(AlreadyRunning):
        take_lock(world.database)


async def test_blocked_and_unblocked(world: World) -> None:
    """Who blocks the bot is not written to; who unblocks it is welcome, and the diary goes on."""
    await world.enrolled()
    await world.ana.blocks()
    assert not (await world.case_of(world.ana)).reachable
    sent = len(world.ana.sent())
    await world.passes(days=2)
    assert len(world.ana.sent()) == sent
    await world.ana.unblocks()
    await world.ana.says("/today")
    assert (await world.case_of(world.ana)).reachable
    await world.passes(days=1)
    assert len(world.ana.sent()) > sent


async def test_answer_given_during_an_outage_counts(world: World) -> None:
    """Telegram could not be reached when the evening was answered: the answer counts."""
    await world.enrolled()
    await world.passes(hours=EVENING)
    world.sandbox.faults.add(Kind.ERROR_BEFORE, method="getUpdates", times=None)
    world.ana.phone.says("6")
    await world.passes(minutes=10)
    world.sandbox.faults.clear()
    await world.passes(minutes=1)
    rating = (await world.case_of(world.ana)).days[-1].rating
    assert rating is not None
    assert rating.halves == 12


async def test_name_full_of_markup_is_only_a_name(tmp_path: Path) -> None:
    """Names are hostile: tags, marks of direction and a forest of pictures break no message."""
    async with open_world(tmp_path) as world:
        mallory = world.sandbox.person(66, first_name="<b>&\u202e" + "😀" * 30, last_name="</b><a href='x'>")
        mallory.starts(await world.invitation())
        await world.settle()
        assert "Riverside Pain Clinic" in mallory.last.text


async def test_bad_update_stops_nobody(world: World) -> None:
    """An update nobody can read is put aside, and what came after it is answered."""
    world.expects_errors = True
    world.sandbox.injects({"message": {"message_id": "?", "date": "yesterday", "chat": 5, "text": "x"}})
    await world.cleo.starts()
    world.cleo.sees("invitation link")
    assert world.sandbox.unconfirmed_updates() == 0


async def test_thing_that_is_no_text_is_answered_plainly(world: World) -> None:
    """Voice, pictures, stickers, contacts and forwarded words are not taken, and it is said what to do."""
    await world.enrolled()
    before = await world.case_of(world.ana)
    phone = world.ana.phone
    things: tuple[tuple[Callable[[], object], str], ...] = (
        (phone.sends_voice, "I cannot listen. Type a number or tap."),
        (phone.sends_photo, "I cannot look at pictures"),
        (phone.sends_sticker, "I cannot tell what this means"),
        (lambda: phone.forwards("7, awful"), "forwarded"),
    )
    for send, words in things:
        send()
        await world.passes(seconds=5)
        world.ana.sees(words)
        world.ana.sees("999")
        assert await world.case_of(world.ana) == before


async def test_unknown_command_points_at_help(world: World) -> None:
    """A slash command that does not exist is answered."""
    await world.enrolled()
    await world.ana.says("/fly")
    world.ana.sees("/help")


async def test_killed_in_the_middle_of_a_backlog_loses_and_doubles_nothing(world: World) -> None:
    """A bot that dies between two commits of one batch hears every update once, after it is back."""
    await world.enrolled()
    await world.kill()
    texts = [f"day {number} in the garden" for number in range(20)]
    for text in texts:
        world.ana.phone.says(text)
    machine = build(world.blueprint, open_storage(world.database), world.clock)
    polling = asyncio.create_task(machine.poll.poll_once())
    while len(await notes_of(machine)) < 5:
        await machine.clock.sleep_until(world.now)
    polling.cancel()
    await asyncio.wait({polling})
    await machine.close()
    await world.starts()
    assert sorted(await notes_of(world.machine)) == sorted(texts)


async def notes_of(machine: Machine) -> list[str]:
    """Return every note that was kept, in order."""

    def reading(session: Session) -> list[str]:
        facts = [fact for case_id in running_cases(session) for fact in facts_of(session, case_id)]
        return [fact.text for fact in facts if isinstance(fact, NoteKept)]

    return await machine.storage.read(reading)
