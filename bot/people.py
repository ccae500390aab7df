"""The one gate: who is writing, as whom, allowed what. Nothing about a patient happens in front of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.incoming import Sender
from domain.case import Case, Stage
from storage.engine import Session
from storage.load import load
from storage.people import Person, find_person

ANONYMOUS_ADMIN = 1087968824
CHANNEL = 136817688
SERVICE = 777000
NOBODY = frozenset({ANONYMOUS_ADMIN, CHANNEL, SERVICE})
"""Accounts of Telegram itself, behind which anybody may write."""


class Turned(StrEnum):
    """Who is not let in: a group is told where to write, a machine is told nothing."""

    GROUP = "group"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Stranger:
    """A person in an own private chat who has no diary here."""

    turned_away: bool = False
    """Whether an invitation of theirs was closed: under 18."""


@dataclass(frozen=True, slots=True)
class Patient:
    """A person with a case, in the chat that is bound to it."""

    person: Person
    case: Case


Visitor = Stranger | Patient


def turn_away(sender: Sender) -> Turned | None:
    """Return why somebody is not let in; None for a person in an own private chat (chat is account)."""
    if not sender.human or sender.telegram_id in NOBODY:
        return Turned.MACHINE
    return None if sender.private else Turned.GROUP


def recognise(session: Session, sender: Sender) -> Visitor:
    """Return who somebody is to us. Only the account counts: names, and what a message claims, do not."""
    return as_patient(session, sender, find_person(session, sender.telegram_id))


def as_patient(session: Session, sender: Sender, person: Person | None) -> Visitor:
    """Return the patient that this person is here, or a stranger."""
    if person is None or person.case_id is None or person.chat != sender.chat:
        return Stranger()
    case = load(session, person.case_id)
    # Who was turned away at the door has no diary: nothing more is kept, and a new invitation begins anew.
    return Stranger(turned_away=True) if case.stage is Stage.LEFT else Patient(person, case)
