"""What a decision of a team may look at beside the team itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.case import Case
from domain.history import History
from domain.team.digest import Absence
from domain.team.roles import ChatKind
from domain.team.standing import Standing


@dataclass(frozen=True, slots=True)
class Context:
    """When, who, where, and about whom. `by` is the person who does it; None: clock, case or operator."""

    now: datetime
    by: int | None = None
    chat: ChatKind = ChatKind.PRIVATE
    case: Case | None = None
    """The case that the command names, as it is now."""
    cases: tuple[Case, ...] = ()
    """The cases of what is due, when a team is woken."""
    standings: tuple[Standing, ...] = ()
    """How the team's patients stand, where the decision is about all of them."""
    away: tuple[Absence, ...] = ()
    """When the bot was away since the last digest, where that is told."""
    history: History | None = None
    """The whole of the case that the command names, where it is shown."""

    def of(self, case_id: str) -> Case | None:
        """Return a case that is at hand."""
        return next((each for each in (self.case, *self.cases) if each and each.id == case_id), None)
