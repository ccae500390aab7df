"""Folding letters: which were sent, and which were read."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case
from domain.evolve.arms import arm
from domain.facts.letters import LetterCame, LetterOpened, LetterRead, LetterSent, LetterTakenBack
from domain.letter import Letter, with_letter, with_read, without_letter


@arm.register
def came(fact: LetterCame, case: Case) -> Case:
    """Know of a letter of the team."""
    return replace(
        case, letters=with_letter(case.letters, Letter(fact.letter, to_team=False, at=fact.at, by=fact.by))
    )


@arm.register
def sent(fact: LetterSent, case: Case) -> Case:
    """Know of a letter to the team."""
    return replace(case, letters=with_letter(case.letters, Letter(fact.letter, to_team=True, at=fact.at)))


@arm.register
def taken_back(fact: LetterTakenBack, case: Case) -> Case:
    """Forget a letter that never left."""
    return replace(case, letters=without_letter(case.letters, fact.letter))


@arm.register
def read(fact: LetterRead | LetterOpened, case: Case) -> Case:
    """Know that a letter was read, by whichever side it was written to."""
    return replace(case, letters=with_read(case.letters, fact.letter))
