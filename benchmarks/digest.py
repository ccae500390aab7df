"""The digest of a team with many patients: read and computed, and what people wait for meanwhile."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from datetime import time as wall
from functools import partial
from pathlib import Path
from statistics import median

from pydantic import TypeAdapter
from sqlalchemy import delete, insert

from benchmarks.crowd import ALL, FIRST_CHAT, case_id, evening_of, open_crowd, play_course
from benchmarks.figures import Figure
from benchmarks.stage import NoLimits, ask, machine_at, serving, settled, until_count
from benchmarks.taps import A_SECOND, FIVE, carried, p99
from domain.facts.team.charges import ChargeAdded
from domain.facts.team.members import MemberJoined, TeamFounded
from domain.team.codes import code_of
from domain.team.hours import Span, TeamHours
from domain.team.reasons import Reason
from domain.team.roles import Role
from domain.team.standing import Standing, standing
from domain.team.ticket import Matter
from scheduler.wake import wake_once
from storage.engine import Session, Storage
from storage.load import load
from storage.tables import StandingRow, UpdateRow
from storage.team_log import load_team, open_team, record_facts
from storage.teams import wake_team
from storage.writes import table_of

DAYS = 10
"""Digests, one a second while people tap: the slowest counts."""

MOST = timedelta(minutes=3)
EVERY_DAY = TeamHours((Span(tuple(range(7)), wall(0), wall(0)),), "UTC")


def measure(folder: Path, size: int, days: int) -> Iterator[Figure]:
    """Make digests of so many patients, first alone, then while people tap 30 times a second."""
    course = play_course(folder, days)
    alone, waits = asyncio.run(_digests(folder, course, size))
    made = f"slowest of {len(alone)} digests of {size:,} patients, read and computed"
    yield Figure(made, max(alone), "s", 1, below=True)
    yield Figure("median of them", median(alone) * 1000, "ms")
    waited = f"p99 wait at {A_SECOND} taps a second while one is made each second"
    yield Figure(waited, p99(waits) * 1000, "ms", 300, below=True)


async def _digests(folder: Path, course: Path, size: int) -> tuple[list[float], list[float]]:
    now, steady = evening_of(course), DAYS * A_SECOND
    crowd = max(size, steady)
    storage = open_crowd(folder, course, crowd, log=ALL)
    team = await storage.write(lambda session: _found(session, size, now))
    await wake_once(storage, now)
    with serving() as root:
        async with machine_at(storage, root, now, NoLimits(now)) as machine, carried(machine):
            await until_count(root, "sendMessage", crowd, MOST)
            await machine.outages.vouch(now)
            settled()
            stop = asyncio.Event()
            polling = asyncio.create_task(machine.poll.run(stop))
            making = asyncio.create_task(_make(storage, team, now))
            asked = {"first": FIRST_CHAT + 1, "chats": steady, "per_second": A_SECOND, "button": FIVE}
            await ask(root, "tap", asked)
            await until_count(root, "editMessageText", steady, MOST)
            took = await making
            waits = await ask(root, "replies")
            stop.set()
            await polling
    return took, [float(each) for each in waits] if isinstance(waits, list) else []


async def _make(storage: Storage, team: str, now: datetime) -> list[float]:
    took = []
    for day in range(1, DAYS + 1):
        began = time.perf_counter()
        await storage.write(partial(wake_team, team_id=team, now=now + timedelta(days=day)))
        took.append(time.perf_counter() - began)
        await asyncio.sleep(max(0.0, 1 - took[-1]))
    last = (await storage.read(lambda session: load_team(session, team))).digested
    if last != (now + timedelta(days=DAYS)).date():
        raise RuntimeError("a digest was not made")
    return took


def _found(session: Session, size: int, now: datetime) -> str:
    """Found a team of so many patients, led by the one who was copied; of every third something is open."""
    # The numbers of the course's own updates would come again.
    session.connection().execute(delete(table_of(UpdateRow)))
    team = open_team(session, now)
    charges = tuple(ChargeAdded(case_id(n), code_of(n), True, 1, now) for n in range(1, size + 1))  # noqa: FBT003  a fact
    lead = MemberJoined(1, "Emil Hart", (Role.LEAD,), now, confirmed=True)
    record_facts(session, team, (TeamFounded("Riverside", EVERY_DAY, wall(9)), lead, *charges), now, "bench")
    shape = TypeAdapter(Standing)
    known = standing(load(session, case_id(1)))
    rows = [
        {"case_id": case_id(n), "team_id": team.id, "body": shape.dump_json(_of(known, n, now)).decode()}
        for n in range(1, size + 1)
    ]
    session.connection().execute(insert(table_of(StandingRow)), rows)
    return team.id


def _of(known: Standing, number: int, now: datetime) -> Standing:
    open_ = (Reason(list(Matter)[number % len(Matter)], now.date(), about=1),) if not number % 3 else ()
    return replace(known, case_id=case_id(number), reasons=open_)
