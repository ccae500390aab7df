"""Marking answers: together for many, and each returns only once its own is stored."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from bot.answered import Answered
from storage.engine import Session
from storage.updates import AlreadySeen, see_update
from tests.storage.desk import open_desk

NOW = datetime(2027, 5, 20, 19, tzinfo=UTC)


async def test_each_answer_is_stored_when_its_mark_returns(tmp_path: Path) -> None:
    """Those that come while one is written wait for the next write; none is lost and none said too soon.

    A mutant that forgets what waits when a write ends leaves all but the first unanswered.
    """
    storage = open_desk(tmp_path)
    numbers = range(1, 8)

    def taken(session: Session) -> list[AlreadySeen | None]:
        return [see_update(session, each, NOW) for each in numbers]

    async def answer(number: int) -> AlreadySeen | None:
        await answered.mark(number)
        return await storage.write(lambda session: see_update(session, number, NOW))

    with storage:
        assert set(await storage.write(taken)) == {None}
        answered = Answered(storage)
        seen = await asyncio.gather(*(answer(each) for each in numbers))
        assert [each.answered for each in seen if each is not None] == [True] * len(numbers)
        await storage.write(lambda session: see_update(session, 8, NOW))
        assert await answer(8) == AlreadySeen(answered=True, screen=None)
