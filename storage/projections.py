"""From facts to the tables that questions are asked of: one arm per fact, none where nobody asks."""

from datetime import datetime
from functools import singledispatch

from sqlmodel import Session

from domain.case import Case
from domain.facts.base import Fact


@singledispatch
def project(fact: Fact, session: Session, case: Case, now: datetime) -> None:
    """Write what follows from a fact; `case` is the case once the fact is true. No arm: nothing follows."""
    del fact, session, case, now
