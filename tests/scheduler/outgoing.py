"""Notices on their way to people."""

from __future__ import annotations

from functools import partial

from domain.notices import Gravity, WhenUnsure
from storage import outbox
from storage.engine import Session, Storage
from storage.load import load
from tests.storage.desk import Patient, enrol, notice


async def put(storage: Storage, to: Patient, **kinds: Gravity) -> None:
    """Enqueue notices by key and gravity; alerts are repeated until they arrive."""

    def putting(session: Session) -> int:
        return outbox.enqueue(
            session,
            to.case.id,
            [
                notice(
                    to,
                    key,
                    gravity=gravity,
                    unsure=WhenUnsure.UNTIL_DELIVERED if gravity is Gravity.ALERT else WhenUnsure.DROP,
                )
                for key, gravity in kinds.items()
            ],
        )

    assert await storage.write(putting) == len(kinds)


async def crowd(storage: Storage, size: int) -> list[Patient]:
    """Many patients, each with a prompt that is due."""
    them = [await storage.write(partial(enrol, telegram_id=5000 + number)) for number in range(size)]
    for each in them:
        await put(storage, each, prompt=Gravity.DOSE)
    return them


async def reachable(storage: Storage, patient: Patient) -> bool:
    """Whether the case believes that somebody reads."""
    return (await storage.read(lambda session: load(session, patient.case.id))).reachable
