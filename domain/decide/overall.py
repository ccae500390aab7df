"""Answers to the overall question, and to what is new since."""

from __future__ import annotations

from datetime import date, datetime

from domain.case import Case
from domain.commands.alerting import (
    AnswerOverall,
    NothingNew,
    RestoreOverall,
)
from domain.decide.alerting import OVERALL, anything_new, look
from domain.decide.arms import arm
from domain.decide.weekly import go_on
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.alerting import (
    OverallSaid,
)
from domain.facts.day import Answered
from domain.messages.alerting import (
    NothingNewKept,
    OverallKept,
)
from domain.notices import Answer, Choice


@arm.register
def overall(command: AnswerOverall, case: Case, now: datetime) -> Decision | Refusal:
    """Record how things are overall, look at the rule again, and ask whether anything is new."""
    if not 1 <= command.score <= 7:  # noqa: PLR2004 - PGIC has seven answers
        return NOTHING
    today = case.today(now)
    was = next((one.score for one in case.overall if one.day == today), None)
    said = Decision((OverallSaid(today, command.score), Answered(now)))
    said = then(case, said, lambda c: _kept(c, command, today, was))
    return then(case, said, lambda c: look(c, today, now))


def _kept(case: Case, command: AnswerOverall, today: date, was: int | None) -> Decision:
    """Ask whether anything is new; in a round of weekly questions the next one instead."""
    if command.weekly is not None:
        return go_on(case, command.weekly)
    rows = (*anything_new(today), (Choice("undo", RestoreOverall(today, was)),))
    return Decision(answer=Answer(OverallKept(command.score), OVERALL, rows))


@arm.register
def nothing_new(command: NothingNew, case: Case, now: datetime) -> Decision | Refusal:
    """Nothing new: nothing more is asked."""
    del command, case
    return Decision((Answered(now),), answer=Answer(NothingNewKept(), OVERALL))
