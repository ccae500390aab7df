"""Deciding about the page for a visit: asked for, looked at, and only then made into a file."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case
from domain.commands.visit import AskVisit, KeepVisit, SendVisit, WriteVisit
from domain.decide.arms import arm
from domain.decision import Decision, Refusal
from domain.facts.visit import VisitQuestionSet
from domain.messages.visit import VisitAsked, VisitFile, VisitShown
from domain.notices import Answer, Choice, Rows
from domain.topics import VISIT

LONGEST_QUESTION = 400
"""Characters: five lines of the page."""


@arm.register
def asks(command: AskVisit, case: Case, now: datetime) -> Decision | Refusal:
    """Ask for the question; one of last time can stay."""
    del command, now
    return _asked(case)


def _asked(case: Case, too_long: int | None = None) -> Decision:
    kept = case.visit_question is not None
    keep: Rows = ((Choice("keep_question", KeepVisit()),),) if kept else ()
    skip: Rows = ((Choice("no_question", WriteVisit(None)),),)
    return Decision(answer=Answer(VisitAsked(kept, too_long), VISIT, (*keep, *skip)))


@arm.register
def writes(command: WriteVisit, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the question and show the page; one that does not fit on it is not cut but asked for again."""
    del now
    question = command.question.strip() if command.question else None
    if question and len(question) > LONGEST_QUESTION:
        return _asked(case, LONGEST_QUESTION)
    fact = VisitQuestionSet(question or None)
    return Decision((fact,), answer=_shown(question=bool(question)))


@arm.register
def keeps(command: KeepVisit, case: Case, now: datetime) -> Decision | Refusal:
    """Show the page with the question of last time."""
    del command, now
    return Decision(answer=_shown(question=case.visit_question is not None))


def _shown(*, question: bool) -> Answer:
    rows: Rows = (
        (Choice("make_file", SendVisit()),),
        (Choice("other_question", AskVisit()),),
    )
    return Answer(VisitShown(question), VISIT, rows)


@arm.register
def sends(command: SendVisit, case: Case, now: datetime) -> Decision | Refusal:
    """Send the page as a document, below what was shown."""
    del command, case, now
    return Decision(answer=Answer(VisitFile(), VISIT, below=True))
