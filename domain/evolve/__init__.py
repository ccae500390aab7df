"""Folding facts into a case: `evolve` is the only way a case changes."""

from __future__ import annotations

from collections.abc import Iterable

from domain.case import Case
from domain.case.whole import altered_case
from domain.evolve import (  # noqa: F401  each registers its arms
    account,
    aftercare,
    alerting,
    care,
    consent,
    day,
    effects,
    enrolment,
    erasing,
    holding,
    language,
    letters,
    marks,
    moving,
    orders,
    pack,
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

AT_HAND = 8
"""More facts than a decision usually has."""

_lately: tuple[tuple[Case, Fact, Case], ...] = ()


def evolve(case: Case, fact: Fact) -> Case:
    """Return the case once this fact is true of it.

    Deciding and recording fold the very same facts into the very same case: what came of the last few is at
    hand, found by identity, for comparing two cases takes longer than folding.
    """
    global _lately  # noqa: PLW0603  a memory of what is always so: the answer is the same with and without it
    for known, by, then in _lately:
        if known is case and by is fact:
            return then
    folded = altered_case(arm(fact, case), version=case.version + 1)
    _lately = ((case, fact, folded), *_lately[: AT_HAND - 1])
    return folded


def evolve_all(case: Case, facts: Iterable[Fact]) -> Case:
    """Return the case once these facts are true of it, in order."""
    for fact in facts:
        case = evolve(case, fact)
    return case
