"""The root of all messages that say who has been told."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.messages.base import Message
from domain.told import AT_HOME, Told


@dataclass(frozen=True, slots=True)
class TellsWho(Message):
    """A message in which the patient reads who knows of it.

    Whoever decides leaves `told` as it is: `domain/decide/truth.py` writes it into every decision.
    """

    told: Told = field(default=AT_HOME, kw_only=True)

    @property
    def tells(self) -> bool:
        """Whether the message, as it is, says who has been told."""
        return True
