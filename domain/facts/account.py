"""Facts about the account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class AccountMoved(Fact):
    """The diary belongs to another account from this moment on (aware UTC). Neither is named."""

    at: datetime
