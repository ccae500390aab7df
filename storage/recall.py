"""Recalling a care day older than those a case holds: one's own data may be changed without a limit."""

from dataclasses import replace
from datetime import date

from sqlmodel import Session, col, func, or_, select

from domain.case import DAYS_KEPT, CareDay, Case
from domain.commands.base import Command
from domain.commands.telling import Amend
from domain.facts.account import AccountMoved
from domain.facts.day import DayOpened, IntakeSet, RatingSet
from domain.facts.marks import MarkSet, MarkTakenBack
from storage.codec import decode_fact
from storage.tables import FactRow

OF_A_DAY = tuple(kind.__name__ for kind in (DayOpened, RatingSet, IntakeSet, MarkSet, MarkTakenBack))


def recall(session: Session, case: Case, command: Command) -> Case:
    """Return the case with the old care day that the command is about, or as it is where there is none.

    Asked only for a day before the ones that are held, or a message that said none of those: rarely.
    """
    day = _said_by(session, case, command) if isinstance(command, Amend) else getattr(command, "day", None)
    if not isinstance(day, date) or len(case.days) < DAYS_KEPT or day >= case.days[0].day:
        return case
    return replace(case, recalled=_fold(session, case.id, day))


def _said_by(session: Session, case: Case, command: Amend) -> date | None:
    """Return the care day that this message of the patient rated or told the dose of, if it is an old one."""
    said = [value for d in case.days for value in (d.rating, d.intake) if value is not None]
    if len(case.days) < DAYS_KEPT or any(value.message == command.message for value in said):
        return None
    body = col(FactRow.body)
    number = f'%"message":{command.message}'
    named = or_(body.like(number + "}%"), body.like(number + ",%"))
    rows = (
        select(FactRow.kind, FactRow.body)
        .where(FactRow.case_id == case.id, col(FactRow.kind).in_(OF_A_DAY), named)
        .where(col(FactRow.seq) > _moved(session, case.id))
        .order_by(col(FactRow.seq).desc())
    )
    for kind, text in session.exec(rows):
        fact = decode_fact(kind, text)
        if isinstance(fact, RatingSet | IntakeSet):
            return fact.day
    return None


def _moved(session: Session, case_id: str) -> int:
    """Return the number of the fact that brought the diary to its account: messages before are another's."""
    moves = select(func.max(FactRow.seq)).where(
        FactRow.case_id == case_id, FactRow.kind == AccountMoved.__name__
    )
    return session.exec(moves).one() or 0


def _fold(session: Session, case_id: str, day: date) -> CareDay:
    """Return what the log says of one care day: what was due, and what counts now."""
    rows = (
        select(FactRow.kind, FactRow.body)
        .where(FactRow.case_id == case_id, col(FactRow.kind).in_(OF_A_DAY))
        .where(col(FactRow.body).like(f'%"day":"{day.isoformat()}"%'))
        .order_by(col(FactRow.seq))
    )
    found = CareDay(day)
    for kind, body in session.exec(rows):
        match decode_fact(kind, body):
            case DayOpened(day=of, opening=opening, dose=dose, held=held) if of == day:
                found = replace(found, opening=opening, dose=dose, held=held)
            case RatingSet(day=of, rating=rating) if of == day:
                found = replace(found, rating=rating)
            case IntakeSet(day=of, intake=intake) if of == day:
                found = replace(found, intake=intake)
            case MarkSet(day=of, mark=mark) if of == day:
                found = replace(found, marks=(*found.marks, mark))
            case MarkTakenBack(day=of, mark=mark) if of == day:
                found = replace(found, marks=tuple(each for each in found.marks if each is not mark))
            case _:
                continue
    return found
