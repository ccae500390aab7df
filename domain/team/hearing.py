"""What a team hears of a case: facts of the case, as commands to its team."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from domain.case import Case, Stage
from domain.commands.team.base import Heard
from domain.commands.team.charges import AddCharge, LoseCharge
from domain.commands.team.letters import LetterBack, LetterForTeam
from domain.facts.base import Fact
from domain.facts.letters import LetterSent, LetterTakenBack
from domain.team.care import Sharing
from domain.team.needs import needs


def heard(before: Case, facts: Sequence[Fact], after: Case) -> tuple[Heard, ...]:
    """Return what the team of this case hears, in order. Who does not share is not spoken of."""
    return tuple(_coming(before, after)) + tuple(_news(before, facts, after))


def _coming(before: Case, after: Case) -> Iterator[Heard]:
    was = before.care is not None and before.care.is_told
    care = after.care if after.stage is not Stage.LEFT else None
    if care is not None and care.is_told and (not was or before.care != care):
        yield AddCharge(after.id, care.sharing is Sharing.NAME, care.prescriber)
    elif was and (care is None or not care.is_told):
        yield LoseCharge(after.id)


def _news(before: Case, facts: Iterable[Fact], after: Case) -> Iterator[Heard]:
    """What a patient who shares needs of the team and no longer needs, and what is written to it."""
    if after.care is None or not after.care.is_told or after.stage is Stage.LEFT:
        return
    yield from needs(before, facts, after)
    for fact in facts:
        match fact:
            case LetterSent(letter, at):
                yield LetterForTeam(after.id, letter, at)
            case LetterTakenBack(letter):
                yield LetterBack(after.id, letter)
            case _:
                continue
