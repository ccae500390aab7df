"""What each fact writes into which table: one arm per fact, none where no table has it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import singledispatch

from domain.case import Case, Episode, Hold, Intake, OpenEffect
from domain.facts.alerting import EpisodeClosed, EpisodeOpened, FlagWithdrawn, OverallBack, OverallSaid
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
from domain.facts.enrolment import InviteAccepted, PlanEntered
from domain.facts.holding import HoldLifted, HoldOpened, HoldTakenBack
from domain.facts.marks import MarkSet, MarkTakenBack
from domain.facts.pausing import Paused, PauseEnded
from domain.facts.replan import PlanReplaced
from domain.facts.weekly import PegSet
from domain.plan import Plan
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


@note.register
def _(fact: EpisodeOpened, book: Book, case: Case, at: datetime) -> None:
    del case, at
    episode = fact.episode
    book.put(
        "alerts",
        (episode.number,),
        *(episode.number, episode.kind, episode.opened, fact.at.astimezone(UTC), None, None),
        *(" ".join(episode.flags), *_evidence(episode)),
    )


def _evidence(episode: Episode) -> tuple[object, ...]:
    """What the rule saw, where it was the rule."""
    finding = episode.finding
    if finding is None:
        return (None,) * 7
    baseline = finding.baseline.mean.points if finding.baseline else None
    if not finding.looks:
        return finding.rule, finding.clause, baseline, None, None, None, None
    look = finding.looks[-1]
    mean = look.mean.points if look.mean.rated else None
    return finding.rule, finding.clause, baseline, look.first, look.last, mean, look.mean.rated


@note.register
def _(fact: EpisodeClosed, book: Book, case: Case, at: datetime) -> None:
    del case, at
    for number in fact.numbers:
        book.change("alerts", (number,), closed_on=fact.day, outcome=fact.outcome)


@note.register
def _(fact: FlagWithdrawn, book: Book, case: Case, at: datetime) -> None:
    del case, at
    book.change("alerts", (fact.number,), closed_on=fact.day, outcome=fact.mistake)


@note.register
def _(fact: InviteAccepted, book: Book, case: Case, at: datetime) -> None:
    del case
    if fact.plan is not None:
        _plan(book, fact.plan, at, fact.prescriber.name if fact.prescriber else "")


@note.register
def _(fact: PlanEntered, book: Book, case: Case, at: datetime) -> None:
    _plan(book, fact.plan, at, case.prescriber.name if case.prescriber else "")


@note.register
def _(fact: PlanReplaced, book: Book, case: Case, at: datetime) -> None:
    del case
    _plan(book, fact.plan, at, fact.report.by)


def _plan(book: Book, plan: Plan, at: datetime, by: str) -> None:
    """A plan is a line per step, and stays when another takes its place."""
    book.plans += 1
    for number, step in enumerate(plan.steps, start=1):
        book.put(
            "plan",
            (book.plans, number),
            *(book.plans, at.astimezone(UTC), number, step.dose, step.days, plan.ceiling, by),
        )


@note.register
def _(fact: HoldOpened, book: Book, case: Case, at: datetime) -> None:
    del at
    _hold(book, fact.hold, case)


def _hold(book: Book, hold: Hold, case: Case) -> None:
    since = moment_of(hold.since, case)
    book.put("holds", (hold.number,), hold.number, hold.cause, *since, hold.day, None, None)


@note.register
def _(fact: HoldLifted, book: Book, case: Case, at: datetime) -> None:
    del case, at
    book.change("holds", (fact.number,), ended_on=fact.day, ended_by=fact.by or "patient")


@note.register
def _(fact: HoldTakenBack, book: Book, case: Case, at: datetime) -> None:
    """A hold that never was stands in no table."""
    del case, at
    book.drop("holds", (fact.number,))


@note.register
def _(fact: Paused, book: Book, case: Case, at: datetime) -> None:
    del case, at
    book.put("pauses", (fact.since,), fact.since, fact.until, None)


@note.register
def _(fact: PauseEnded, book: Book, case: Case, at: datetime) -> None:
    del case, at
    if book.lines["pauses"]:
        last = max(book.lines["pauses"], key=str)
        book.change("pauses", last, ended_on=fact.day)
