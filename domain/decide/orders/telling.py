"""How a patient hears of an order: by a message that the bot starts, and says by whom."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case
from domain.days import RUNNING
from domain.decision import Decision
from domain.messages.base import Message
from domain.notices import Answer, Notice, Rows, WhenUnsure
from domain.questions import is_quiet

ORDER = "order"
"""The topic of what the team says: it asks nothing, and so takes no button away."""


def may_order(case: Case) -> bool:
    """Whether a team may do anything in this diary: the patient lets it, and the course is not over."""
    return case.stage in RUNNING and case.care is not None and case.care.is_told


def told(
    case: Case,
    message: Message,
    now: datetime,
    topic: str = ORDER,
    choices: Rows = (),
    *,
    urgent: bool = False,
) -> Decision:
    """Return the notice of an order; an `urgent` one, that stops a dose, is sent until it has arrived."""
    notice = Notice(
        key=f"order:{type(message).__name__}:{topic}:{case.id}:{case.version}",
        person=case.person,
        message=message,
        topic=topic,
        due_at=now,
        choices=choices,
        when_unsure=WhenUnsure.UNTIL_DELIVERED if urgent else WhenUnsure.ONCE_MORE,
        silent=is_quiet(case, now),
    )
    return Decision(notices=(notice,))


def asked_next(case: Case, decided: Decision, now: datetime) -> Decision:
    """Return a decision whose answer, the next question, is put as a notice: nobody of the house tapped."""
    answer: Answer | None = decided.answer
    bare = Decision(decided.facts, decided.notices, decided.withdrawals)
    if answer is None:
        return bare
    return bare + told(case, answer.message, now, answer.topic, answer.choices)
