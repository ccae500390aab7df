"""What a team hears of a case: facts of the case, as commands to its team."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from domain.case import Case, Stage
from domain.commands.team.base import Heard
from domain.commands.team.charges import AddCharge, LoseCharge
from domain.facts.base import Fact
from domain.team.care import Sharing


def heard(before: Case, facts: Sequence[Fact], after: Case) -> tuple[Heard, ...]:
    """Return what the team of this case hears, in order. Who does not share is not spoken of."""
    return tuple(_coming(before, after)) + tuple(_news(facts, after))


def _coming(before: Case, after: Case) -> Iterator[Heard]:
    was = before.care is not None and before.care.is_told
    care = after.care if after.stage is not Stage.LEFT else None
    if care is not None and care.is_told and (not was or before.care != care):
        yield AddCharge(after.id, care.sharing is Sharing.NAME, care.prescriber)
    elif was and (care is None or not care.is_told):
        yield LoseCharge(after.id)


def _news(facts: Iterable[Fact], after: Case) -> Iterator[Heard]:
    del facts, after
    yield from ()
