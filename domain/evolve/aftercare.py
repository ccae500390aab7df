"""Folding the facts of the plan's end, the review and the check-ins after a course."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Aftercare, Case, Week
from domain.evolve.arms import arm
from domain.facts.aftercare import (
    AfterAsked,
    AftercareBegan,
    AftercareEnded,
    AfterSaid,
    PlanEndTold,
    ReviewTold,
)


@arm.register
def told(fact: PlanEndTold, case: Case) -> Case:
    """Remember which end was spoken of: one that moves is spoken of anew."""
    return replace(case, end_told=fact.end)


@arm.register
def reviewed(fact: ReviewTold, case: Case) -> Case:
    """Remember that the review was spoken of."""
    return replace(case, review_told=fact.day)


@arm.register
def began(fact: AftercareBegan, case: Case) -> Case:
    """Begin the check-ins."""
    return replace(case, aftercare=Aftercare(fact.day))


@arm.register
def asked(fact: AfterAsked, case: Case) -> Case:
    """Put one more week beside the others."""
    after = case.aftercare
    return replace(case, aftercare=replace(after, weeks=(*after.weeks, Week(fact.day)))) if after else case


@arm.register
def said(fact: AfterSaid, case: Case) -> Case:
    """Keep what was said of its week."""
    after = case.aftercare
    if after is None:
        return case
    weeks = tuple(_with(week, fact) if week.day == fact.day else week for week in after.weeks)
    return replace(case, aftercare=replace(after, weeks=weeks))


def _with(week: Week, fact: AfterSaid) -> Week:
    pain = week.pain if fact.pain is None else fact.pain
    return replace(week, pain=pain, overall=week.overall if fact.overall is None else fact.overall)


@arm.register
def ended(fact: AftercareEnded, case: Case) -> Case:
    """Ask nothing more."""
    del fact
    return replace(case, aftercare=None)
