"""Taking an answer: what it makes true is recorded, and the next open question is asked.

An answer out of turn (two taps at once, an old button) changes nothing: the open question is shown again.
"""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, Stage
from domain.commands.enrolment import GoOn
from domain.decide.enrolment.asking import ask
from domain.decide.enrolment.finishing import finish
from domain.decision import NOTHING, Decision, Refusal, then
from domain.enrolment import TOPIC, Question
from domain.facts.base import Fact
from domain.facts.enrolment import EnrolmentResumed
from domain.messages.base import Message
from domain.messages.enrolment.between import AlreadyEnrolled, InviteIsClosed
from domain.messages.enrolment.questions import Hint
from domain.notices import Answer, Choice

ENROLLING = frozenset({Stage.INVITED, Stage.ENROLLING})
CLOSED = frozenset({Stage.LEFT, Stage.FINISHED})


def is_open(case: Case, question: Question) -> bool:
    """Whether this is the question that an answer belongs to now."""
    return case.stage is Stage.ENROLLING and case.draft.question is question


def take(case: Case, question: Question, now: datetime, *facts: Fact) -> Decision | Refusal:
    """Return the facts of an answer to the open question, and the next one."""
    if not is_open(case, question):
        return again(case, now)
    return record(case, Decision(facts), now)


def record(
    case: Case, done: Decision, now: datetime, said: Message | None = None, hint: Hint | None = None
) -> Decision:
    """Return what was done joined with what comes next; what has to be said first waits for *Go on*."""
    return then(case, done, lambda later: _onward(later, now, said, hint))


def _onward(case: Case, now: datetime, said: Message | None, hint: Hint | None) -> Decision:
    if said is not None:
        return Decision(answer=Answer(said, TOPIC, ((Choice("go_on", GoOn()),),)))
    if case.draft.question is Question.DONE:
        return finish(case, now)
    return Decision(answer=ask(case, now, hint))


def again(case: Case, now: datetime, hint: Hint | None = None) -> Decision | Refusal:
    """Return the open question once more; outside enrolment, that there is none."""
    if case.stage in ENROLLING:
        stopped = case.draft.paused or case.draft.declined
        back = Decision((EnrolmentResumed(),)) if stopped else NOTHING
        return record(case, back, now, hint=hint)
    return Refusal(InviteIsClosed() if case.stage in CLOSED else AlreadyEnrolled())
