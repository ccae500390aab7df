"""What a command comes to: a decision or a refusal, both plain values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from domain.case import Case
from domain.evolve import evolve_all
from domain.facts.base import Fact
from domain.messages.base import Message
from domain.notices import Answer, Notice


@dataclass(frozen=True, slots=True)
class Decision:
    """Facts to record, notices to start, topics of which nothing more need be said, and the answer.

    A withdrawal takes back what is still open in the outbox under that topic; notices of the same decision
    are enqueued after it.
    """

    facts: tuple[Fact, ...] = ()
    notices: tuple[Notice, ...] = ()
    withdrawals: tuple[str, ...] = ()
    answer: Answer | None = None

    def __add__(self, later: Decision) -> Decision:
        """Join two decisions of one command; the later answer stands where there is one.

        A later withdrawal also takes an earlier notice of that topic back.
        """
        if self is NOTHING or later is NOTHING:
            return later if self is NOTHING else self
        kept = tuple(n for n in self.notices if n.topic not in later.withdrawals)
        return Decision(
            self.facts + later.facts,
            kept + later.notices,
            self.withdrawals + later.withdrawals,
            later.answer or self.answer,
        )


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing changes; this is said, plainly and kindly."""

    message: Message


NOTHING = Decision()


def then(case: Case, first: Decision, follow: Callable[[Case], Decision]) -> Decision:
    """Return `first` joined with what follows once its facts are true."""
    return first + follow(evolve_all(case, first.facts))
