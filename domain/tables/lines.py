"""What each fact writes into which table: one arm per fact, none where no table has it.

Here those of the diary; those of the course are in `course.py`.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import singledispatch

from domain.case import Case, Intake, OpenEffect
from domain.facts.alerting import OverallBack, OverallSaid
from domain.facts.base import Fact
from domain.facts.day import (
    AnotherDoseTaken,
    DayOpened,
    IntakeSet,
    NoteKept,
    NoteTakenBack,
    PainNowNoted,
    RatingSet,
)
from domain.facts.effects import EffectClosed, EffectGraded, EffectReported, EffectRestored
from domain.facts.marks import MarkSet, MarkTakenBack
from domain.facts.weekly import PegSet
from domain.tables.book import Book, moment_of, points


@singledispatch
def note(fact: Fact, book: Book, case: Case, at: datetime) -> None:
    """Write a fact down; `case` is the case once it is true. No arm: it stands in no table."""
    del fact, book, case, at


@note.register
def _(fact: RatingSet, book: Book, case: Case, at: datetime) -> None:
    del at
    if fact.rating is None:
        book.drop("ratings", (fact.day,))
        return
    rating = fact.rating
    book.put(
        "ratings",
        (fact.day,),
        *(fact.day, points(rating.halves), *moment_of(rating.at, case), rating.on_time),
    )


@note.register
def _(fact: PainNowNoted, book: Book, case: Case, at: datetime) -> None:
    del at
    if fact.halves is None:
        book.drop("pain_now", (fact.at,))
    else:
        day = case.today(fact.at)
        book.put("pain_now", (fact.at,), *moment_of(fact.at, case), day, points(fact.halves))


@note.register
def _(fact: DayOpened, book: Book, case: Case, at: datetime) -> None:
    del case, at
    if fact.dose is not None and not fact.held:
        book.due[fact.day, fact.slot] = fact.dose


@note.register
def _(fact: IntakeSet, book: Book, case: Case, at: datetime) -> None:
    del at
    if fact.intake is None:
        book.drop("doses", (fact.day, fact.slot))
    else:
        dose = _dose(fact.day, fact.intake, case)
        book.put("doses", (fact.day, fact.slot), *dose, fact.slot, fact.intake.part or None)


def _dose(day: date, intake: Intake, case: Case) -> tuple[object, ...]:
    return day, None, intake.outcome, *moment_of(intake.taken_at, case), intake.reason


@note.register
def _(fact: AnotherDoseTaken, book: Book, case: Case, at: datetime) -> None:
    """A second dose of a day is a line of its own."""
    del at
    book.put(
        "doses",
        (fact.day, "second", fact.at),
        fact.day,
        None,
        "extra",
        *moment_of(fact.at, case),
        None,
        None,
        None,
    )


@note.register
def _(fact: EffectReported, book: Book, case: Case, at: datetime) -> None:
    del case, at
    _effect(book, fact.effect)


@note.register
def _(fact: EffectRestored, book: Book, case: Case, at: datetime) -> None:
    del case, at
    if fact.effect is None:
        book.drop("side_effects", (fact.number,))
    else:
        _effect(book, fact.effect)


def _effect(book: Book, effect: OpenEffect) -> None:
    grade = effect.grade.name.lower() if effect.grade else None
    book.put("side_effects", (effect.number,), effect.number, effect.effect, grade, effect.since, None)


@note.register
def _(fact: EffectGraded, book: Book, case: Case, at: datetime) -> None:
    del case, at
    book.change("side_effects", (fact.number,), grade=fact.grade.name.lower())


@note.register
def _(fact: EffectClosed, book: Book, case: Case, at: datetime) -> None:
    del case, at
    book.change("side_effects", (fact.number,), until=fact.day)


@note.register
def _(fact: NoteKept, book: Book, case: Case, at: datetime) -> None:
    del at
    book.notes += 1
    key = (fact.day, book.notes, fact.at, fact.message)
    book.put("notes", key, fact.day, *moment_of(fact.at, case), fact.text)


@note.register
def _(fact: NoteTakenBack, book: Book, case: Case, at: datetime) -> None:
    del case, at
    for key in [each for each in book.lines["notes"] if each[2:] == (fact.at, fact.message)]:
        book.drop("notes", key)


@note.register
def _(fact: MarkSet, book: Book, case: Case, at: datetime) -> None:
    del at
    book.put("marks", (fact.day, fact.mark), fact.day, fact.mark, *moment_of(fact.at, case))


@note.register
def _(fact: MarkTakenBack, book: Book, case: Case, at: datetime) -> None:
    del case, at
    book.drop("marks", (fact.day, fact.mark))


@note.register
def _(fact: OverallSaid, book: Book, case: Case, at: datetime) -> None:
    del case, at
    book.put("overall", (fact.day,), fact.day, fact.score)


@note.register
def _(fact: OverallBack, book: Book, case: Case, at: datetime) -> None:
    """Taken back: what it was before stands again, or nothing."""
    del at
    book.drop("overall", (fact.day,))
    for said in case.overall:
        if said.day == fact.day:
            book.put("overall", (fact.day,), fact.day, said.score)


@note.register
def _(fact: PegSet, book: Book, case: Case, at: datetime) -> None:
    del at
    if fact.score is None:
        book.drop("peg", (fact.day, fact.item))
    else:
        book.put("peg", (fact.day, fact.item), fact.day, fact.item, fact.score, *moment_of(fact.at, case))
