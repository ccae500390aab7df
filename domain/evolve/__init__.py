"""Folding facts into a case: `evolve` is the only way a case changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.case import Case
from domain.evolve import (  # noqa: F401  each registers its arms
    alerting,
    consent,
    day,
    effects,
    enrolment,
    holding,
    pausing,
    replan,
    settings,
    stepping,
    supply,
    times,
    travel,
    visit,
    weekly,
)
from domain.evolve.arms import arm
from domain.facts.base import Fact


def evolve(case: Case, fact: Fact) -> Case:
    """Return the case once this fact is true of it."""
    return replace(arm(fact, case), version=case.version + 1)


def evolve_all(case: Case, facts: Iterable[Fact]) -> Case:
    """Return the case once these facts are true of it, in order."""
    for fact in facts:
        case = evolve(case, fact)
    return case
