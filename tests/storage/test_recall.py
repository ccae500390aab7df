"""Old care days: fetched from the log for the one decision that changes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from domain.case import DAYS_KEPT, CareDay, Intake, Opening, Outcome, Rating
from domain.commands.base import Command, Wake
from domain.commands.day import ChangeDay
from domain.commands.telling import Amend, Tell
from domain.decision import Decision
from domain.dose import Dose
from domain.facts.base import Fact
from domain.facts.day import DayOpened, IntakeSet, RatingSet
from storage.engine import Session, Storage
from storage.load import load
from storage.recall import recall
from storage.record import record
from tests.storage.desk import DAY, EVENING, Patient

MESSAGE = 4711


def evening(day: date) -> datetime:
    """21:00 of a day, aware UTC."""
    return datetime.combine(day, time(21), UTC)


def days(count: int) -> list[Fact]:
    """So many evenings from the first on, each rated; the first also by a message and with its dose."""
    facts: list[Fact] = []
    for number in range(count):
        day = DAY + timedelta(days=number)
        first = number == 0
        facts += [
            DayOpened(day, Opening.ASKED, Dose(1500), evening(day), asked=True),
            RatingSet(day, Rating(number % 20, evening(day), message=MESSAGE if first else 47110 + number)),
        ]
    return facts


def recalled(storage: Storage, ana: Patient, command: Command, *facts: Fact) -> CareDay | None:
    """Record facts and return the day that the command brings back."""

    def asking(session: Session) -> CareDay | None:
        case = record(session, load(session, ana.case.id), Decision(facts), EVENING, "patient")
        assert case.recalled is None
        return recall(session, case, command).recalled

    return storage.write_now(asking)


def test_an_old_day_is_what_the_log_says(storage: Storage, ana: Patient) -> None:
    """What was due, and what counts now: the last word, not the first."""
    facts = [*days(DAYS_KEPT + 2)]
    then = Intake(Outcome.TAKEN, evening(DAY))
    found = recalled(
        storage, ana, ChangeDay(DAY), *facts, IntakeSet(DAY, then), RatingSet(DAY, Rating(13, evening(DAY)))
    )
    assert found == CareDay(
        DAY, opening=Opening.ASKED, dose=Dose(1500), rating=Rating(13, evening(DAY)), intake=then
    )


def test_a_day_that_is_held_is_not_fetched(storage: Storage, ana: Patient) -> None:
    """Nor is anything for a command that is about no day."""
    newest = DAY + timedelta(days=DAYS_KEPT + 1)
    assert recalled(storage, ana, ChangeDay(newest), *days(DAYS_KEPT + 2)) is None
    assert recalled(storage, ana, Wake()) is None


def test_the_day_of_an_old_message_is_found(storage: Storage, ana: Patient) -> None:
    """By the number of the message, and not of one that begins alike (47110 is not 4711)."""
    said = Tell("7", evening(DAY))
    assert recalled(storage, ana, Amend(MESSAGE, said), *days(DAYS_KEPT + 2)) is not None
    assert recalled(storage, ana, Amend(471, said)) is None
    assert recalled(storage, ana, Amend(47110 + DAYS_KEPT, said)) is None


def test_while_all_days_are_held_none_is_looked_for(storage: Storage, ana: Patient) -> None:
    """A young diary costs nothing."""
    assert recalled(storage, ana, Amend(99, Tell("7", EVENING)), *days(3)) is None
