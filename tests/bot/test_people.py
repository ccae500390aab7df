"""The one gate: who is let in, and as whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.incoming import Sender
from bot.people import ANONYMOUS_ADMIN, CHANNEL, SERVICE, Patient, Stranger, Turned, recognise, turn_away
from storage.cases import open_case
from storage.engine import Storage
from storage.opening import open_storage
from storage.people import add_person

NOW = datetime(2027, 5, 4, 9, tzinfo=UTC)


def sender(telegram_id: int, *, chat: int | None = None, private: bool = True, human: bool = True) -> Sender:
    """Return somebody, by default in an own private chat."""
    return Sender(telegram_id, telegram_id if chat is None else chat, private, human, "en")


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    """Give an empty database."""
    with open_storage(tmp_path / "ldnbot.db") as opened:
        yield opened


def test_person_in_an_own_private_chat_is_let_in() -> None:
    """Chat and account agree: nobody stands between."""
    assert turn_away(sender(11)) is None


@pytest.mark.parametrize("number", [ANONYMOUS_ADMIN, CHANNEL, SERVICE])
def test_accounts_behind_which_anybody_may_write_are_turned_away(number: int) -> None:
    """An anonymous admin, a channel and Telegram itself are nobody, in whatever chat."""
    assert turn_away(sender(number)) is Turned.MACHINE
    assert turn_away(sender(number, chat=-5, private=False)) is Turned.MACHINE


def test_bots_and_groups_are_turned_away() -> None:
    """A bot is told nothing, a group where to write."""
    assert turn_away(sender(99, human=False)) is Turned.MACHINE
    assert turn_away(sender(11, chat=-5, private=False)) is Turned.GROUP


def test_only_the_account_with_a_case_is_a_patient(storage: Storage) -> None:
    """Everybody else is a stranger, also a person whose case was never opened."""
    person = storage.write_now(lambda session: add_person(session, 11, 11, "en"))
    assert isinstance(storage.write_now(lambda session: recognise(session, sender(11))), Stranger)
    case = storage.write_now(lambda session: open_case(session, person.id, NOW))
    found = storage.write_now(lambda session: recognise(session, sender(11)))
    assert isinstance(found, Patient)
    assert found.case.id == case.id
    assert isinstance(storage.write_now(lambda session: recognise(session, sender(12))), Stranger)


def test_case_answers_in_its_own_chat_only(storage: Storage) -> None:
    """The account in another chat is a stranger there: a case is bound to one chat."""
    person = storage.write_now(lambda session: add_person(session, 11, 11, "en"))
    storage.write_now(lambda session: open_case(session, person.id, NOW))
    assert isinstance(storage.write_now(lambda session: recognise(session, sender(11, chat=12))), Stranger)
