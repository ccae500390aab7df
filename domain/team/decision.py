"""What a command to a team comes to: a plain value, as for a case."""

from __future__ import annotations

from dataclasses import dataclass

from domain.audit import Entry
from domain.commands.base import Command
from domain.facts.team.base import TeamFact
from domain.invitation import Invitation
from domain.messages.base import Message
from domain.notices import Answer, Notice, Rows


@dataclass(frozen=True, slots=True)
class ForCase:
    """A command that a case has to decide in the same transaction."""

    case_id: str
    command: Command
    who: str
    """Who asks, as the case's log names it."""


@dataclass(frozen=True, slots=True)
class Copies:
    """What every message about a topic shows from now on, wherever it hangs."""

    topic: str
    message: Message
    choices: Rows = ()
    in_group: Rows | None = None
    """The buttons of the copy in the group, where they differ."""
    mine: tuple[int, Rows] | None = None
    """The buttons of one person's copies, where they differ."""


@dataclass(frozen=True, slots=True)
class TeamDecision:
    """Facts, notices, withdrawn topics and an answer; and what is asked of cases, kept and handed out."""

    facts: tuple[TeamFact, ...] = ()
    notices: tuple[Notice, ...] = ()
    withdrawals: tuple[str, ...] = ()
    """Topics of which nothing more need be said, to any member."""
    answer: Answer | None = None
    for_cases: tuple[ForCase, ...] = ()
    copies: tuple[Copies, ...] = ()
    entries: tuple[Entry, ...] = ()
    """What the audit trail keeps of it."""
    invites: Invitation | None = None
    """An invitation to make: its link is the answer, and is kept nowhere."""

    def __add__(self, later: TeamDecision) -> TeamDecision:
        """Join two decisions of one command; what is single is the later one's where it has it."""
        return TeamDecision(
            self.facts + later.facts,
            tuple(n for n in self.notices if n.topic not in later.withdrawals) + later.notices,
            self.withdrawals + later.withdrawals,
            later.answer or self.answer,
            self.for_cases + later.for_cases,
            self.copies + later.copies,
            self.entries + later.entries,
            later.invites or self.invites,
        )


NOTHING = TeamDecision()
