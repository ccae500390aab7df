"""A ticket: one thing about one patient that waits for somebody of the team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Matter(StrEnum):
    """Why a patient needs the team, gravest first: the order of every list."""

    RED_FLAG = "red_flag"
    TOO_MUCH = "too_much"
    """The patient said that it is too much."""
    SEVERE_EFFECT = "severe_effect"
    WORSE = "worse"
    """Pain has stayed worse past the adjustment period, or a backstop fired."""
    WORSE_IN_WINDOW = "worse_in_window"
    PLAN_UNREAD = "plan_unread"
    HOLD = "hold"
    """Doses are on hold and wait for the prescriber's word."""
    STEP = "step"
    """A step waits for the prescriber."""
    PLAN = "plan"
    """A typed or proposed plan waits for the prescriber's look."""
    QUESTION = "question"
    """The patient has a question about the plan."""
    MESSAGE = "message"
    REVIEW = "review"
    SILENT = "silent"
    BLOCKED = "blocked"
    """The chat of the patient is closed to the bot."""


URGENT = (Matter.RED_FLAG, Matter.TOO_MUCH)
"""Sent at once, whatever the hour."""

ALERTS = (*URGENT, Matter.SEVERE_EFFECT, Matter.WORSE)
"""What is sent by itself; everything else is read in the digest."""

WAITING = (Matter.HOLD, Matter.STEP, Matter.PLAN, Matter.QUESTION, Matter.MESSAGE, Matter.REVIEW)
"""What waits for an answer of the team."""


ESCALATED = (Matter.HOLD, Matter.STEP, Matter.PLAN, Matter.QUESTION, Matter.MESSAGE)
"""What goes to the leads, and is said to the patient, when nobody has answered for two working days."""


class TicketOutcome(StrEnum):
    """What became of it."""

    SPOKEN = "spoken"
    PLAN_CHANGED = "plan_changed"
    KNOWN = "known"
    """Known and accepted."""
    NOT_REACHED = "not_reached"
    WRONG = "wrong"
    """A wrong alert."""
    OVER = "over"
    """It is no longer so: the patient answered, or took it back."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """One thing that waits. `rung` counts how far it has climbed without a taker."""

    number: int
    case_id: str
    matter: Matter
    opened_at: datetime
    about: int = 0
    """The number of the episode, hold or effect within the case; 0: there is one at a time."""
    rung: int = 0
    sent_at: datetime | None = None
    """When it was last sent to somebody by itself."""
    since: datetime | None = None
    """When its ladder begins, where that is not when it was opened: in doubt, or opened again."""
    asked: tuple[int, ...] = ()
    """Who was sent it on this ladder, the last one last."""
    sent_to: tuple[int, ...] = ()
    """Who was sent it the last time."""
    night_sent: bool = False
    """Whether it was sent while the team does not read: once."""
    not_before: datetime | None = None
    """It climbs no further before this moment: the team did not read when it was its turn."""
    again: int = 0
    """How often it was opened again."""
    heeded: bool = False
    """Whether somebody ever had it."""
    told_nobody_at: datetime | None = None
    """When the patient was told that nobody has opened it."""
    taken_by: int | None = None
    """The person who has it."""
    taken_at: datetime | None = None
    outcome: TicketOutcome | None = None
    closed_at: datetime | None = None
    review_on: date | None = None

    @property
    def begins(self) -> datetime:
        """When its ladder begins."""
        return self.since or self.opened_at

    @property
    def topic(self) -> str:
        """What its messages are about: one topic for all copies."""
        return f"ticket:{self.number}"
