"""Folding the language."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case
from domain.evolve.arms import arm
from domain.facts.language import LanguageChosen


@arm.register
def chosen(fact: LanguageChosen, case: Case) -> Case:
    """Keep it; in which language was agreed stays until there is a yes in this one."""
    return replace(case, language=fact.language)
