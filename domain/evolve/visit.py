"""Folding the question for a visit."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case
from domain.evolve.arms import arm
from domain.facts.visit import VisitQuestionSet


@arm.register
def question(fact: VisitQuestionSet, case: Case) -> Case:
    """Keep it for this page and the next."""
    return replace(case, visit_question=fact.question)
