"""Folding own marks into their care days."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case, LastSaid
from domain.evolve.arms import arm
from domain.facts.marks import MarkSet, MarkTakenBack
from domain.marks import Mark


@arm.register
def marked(fact: MarkSet, case: Case) -> Case:
    """Mark the day, in the order of the list."""
    day = case.day(fact.day)
    marks = tuple(mark for mark in Mark if mark in {*day.marks, fact.mark})
    case = case.with_said(LastSaid("mark", fact.day, mark=fact.mark))
    return case.with_day(replace(day, marks=marks))


@arm.register
def taken_back(fact: MarkTakenBack, case: Case) -> Case:
    """Take the mark off the day; it is said no more."""
    day, said = case.day(fact.day), LastSaid("mark", fact.day, mark=fact.mark)
    case = replace(case, said=tuple(each for each in case.said if each != said))
    return case.with_day(replace(day, marks=tuple(mark for mark in day.marks if mark is not fact.mark)))
