"""Folding the facts about the weekly questions."""

from __future__ import annotations

from dataclasses import replace

from domain.case import AskedFor, Case, LastSaid, Wanted, Weekly
from domain.evolve.arms import arm
from domain.facts.weekly import PegSet, WeeklyAsked, WeeklyItemAsked, WeeklyOver, WeekSummed
from domain.weekly import ORDER, PEG


@arm.register
def asked(fact: WeeklyAsked, case: Case) -> Case:
    """Begin the round; the one before it is over with that."""
    peg = any(item in PEG for item in fact.items)
    last = fact.day if peg else case.weekly.peg_asked
    return replace(case, weekly=Weekly(fact.day, fact.items, peg_asked=last, not_on=case.weekly.not_on))


@arm.register
def item_asked(fact: WeeklyItemAsked, case: Case) -> Case:
    """Take the next number as the answer to this item."""
    return replace(case, asking=AskedFor(Wanted.WEEKLY, fact.day, ORDER.index(fact.item)))


@arm.register
def peg_set(fact: PegSet, case: Case) -> Case:
    """Set the answer; one of an older round is in the log alone."""
    case = without_question(case).with_said(
        LastSaid("peg", fact.day, item=fact.item, score_was=fact.score_was)
    )
    if fact.day != case.weekly.asked:
        return case
    others = tuple(given for given in case.weekly.peg if given[0] is not fact.item)
    mine = () if fact.score is None else ((fact.item, fact.score),)
    return replace(case, weekly=replace(case.weekly, peg=(*others, *mine)))


@arm.register
def summed(fact: WeekSummed, case: Case) -> Case:
    """Remember that it was said."""
    return replace(case, weekly=replace(case.weekly, summed=fact.day))


@arm.register
def over(fact: WeeklyOver, case: Case) -> Case:
    """Wait no longer."""
    if fact.day != case.weekly.asked:
        return case
    return without_question(replace(case, weekly=replace(case.weekly, over=True)))


def without_question(case: Case) -> Case:
    """Return the case with no weekly question waiting for a typed answer."""
    mine = case.asking is not None and case.asking.wants is Wanted.WEEKLY
    return replace(case, asking=None) if mine else case
