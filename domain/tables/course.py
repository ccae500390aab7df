"""What alerts, plans, holds and pauses write into which table."""

from __future__ import annotations

from datetime import UTC, datetime

from domain.case import Case, Episode, Hold
from domain.facts.alerting import EpisodeClosed, EpisodeOpened, FlagWithdrawn
from domain.facts.enrolment import InviteAccepted, PlanEntered
from domain.facts.holding import HoldLifted, HoldOpened, HoldTakenBack
from domain.facts.pausing import Paused, PauseEnded
from domain.facts.replan import PlanReplaced
from domain.plan import Plan
from domain.tables.book import Book, moment_of
from domain.tables.lines import note


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
