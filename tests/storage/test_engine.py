"""The two doors to the database."""

from __future__ import annotations

import asyncio
from functools import partial

import pytest
from sqlmodel import col, insert, select, text, update

from storage import people
from storage.engine import Contradiction, Session, Storage, StorageTrouble, look
from storage.tables import FactRow, PersonRow
from tests.storage.desk import ANA, EVENING, Patient


def pragma(session: Session, name: str) -> object:
    """What SQLite answers."""
    return session.connection().execute(text(f"PRAGMA {name}")).scalar_one()


async def test_both_doors_are_set_up_as_they_must_be(storage: Storage) -> None:
    """Durable, checked, overwriting what is deleted; the reader cannot write."""
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
    }
    for name, value in wanted.items():
        assert await storage.write(partial(pragma, name=name)) == value
        assert await storage.read(partial(pragma, name=name)) == value
    assert await storage.read(lambda session: pragma(session, "query_only")) == 1


async def test_no_increment_is_lost(storage: Storage, ana: Patient) -> None:
    """Two hundred at once all count: with the driver's own transactions 145 were lost."""

    def more(session: Session) -> None:
        chat = session.exec(select(PersonRow.chat_id).where(PersonRow.id == ana.person.id)).one()
        session.exec(update(PersonRow).where(col(PersonRow.id) == ana.person.id).values(chat_id=chat + 1))

    await asyncio.gather(*(storage.write(more) for _ in range(200)))
    assert (await storage.read(lambda session: people.get_person(session, ana.person.id))).chat == ANA + 200


async def test_an_error_takes_everything_back(storage: Storage, ana: Patient) -> None:
    """Half a transaction is none."""

    def half(session: Session) -> None:
        people.set_reachable(session, ana.person.id, reachable=False)
        raise KeyError

    with pytest.raises(KeyError):
        await storage.write(half)
    assert (await storage.read(lambda session: people.get_person(session, ana.person.id))).reachable


async def test_reading_changes_nothing(storage: Storage, ana: Patient) -> None:
    """A write through the reading door is refused."""
    with pytest.raises(StorageTrouble):
        await storage.read(lambda session: people.set_reachable(session, ana.person.id, reachable=False))


async def test_an_error_of_the_database_shows_no_value(storage: Storage, ana: Patient) -> None:
    """L12: neither the statement nor its values, and nothing chained that has them."""
    row = {
        "case_id": ana.case.id,
        "seq": 0,
        "at": EVENING,
        "actor": "patient",
        "kind": "X",
        "body": "secret 7",
    }
    with pytest.raises(Contradiction) as caught:
        await storage.write(lambda session: session.exec(insert(FactRow), params=[row]))
    assert "secret" not in str(caught.value)
    assert caught.value.__suppress_context__


async def test_a_moment_without_a_zone_is_refused(storage: Storage, ana: Patient) -> None:
    """Whose clock would it be?"""
    row = {
        "case_id": ana.case.id,
        "seq": 1,
        "at": EVENING.replace(tzinfo=None),
        "actor": "x",
        "kind": "X",
        "body": "",
    }
    with pytest.raises(Exception, match="offset-naive"):
        await storage.write(lambda session: session.exec(insert(FactRow), params=[row]))


def test_whoever_looks_in_from_outside_changes_nothing_and_leaves_no_journal(
    storage: Storage, ana: Patient
) -> None:
    """Beside a running bot, and after it; a journal would make the next start look like one after a crash.

    Mutant: `look` opens the file as the readers do.
    """

    def chat(session: Session) -> int:
        return people.get_person(session, ana.person.id).chat

    assert look(storage.path, chat) == ANA
    with pytest.raises(StorageTrouble):
        look(storage.path, lambda session: people.set_reachable(session, ana.person.id, reachable=False))
    storage.close_now()
    assert look(storage.path, chat) == ANA
    assert [file.name for file in storage.path.parent.iterdir()] == [storage.path.name]
