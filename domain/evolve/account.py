"""Folding what is true of the account."""

from __future__ import annotations

from dataclasses import replace

from domain.case import CareDay, Case, Silence
from domain.evolve.arms import arm
from domain.facts.account import AccountMoved


@arm.register
def moved(fact: AccountMoved, case: Case) -> Case:
    """Somebody is there, in an open chat; message numbers of the old chat mean nothing in the new one."""
    del fact
    episodes = tuple(replace(each, message=None) for each in case.alerting.episodes)
    return replace(
        case,
        days=tuple(_unnumbered(day) for day in case.days),
        mornings=tuple(_unnumbered(day) for day in case.mornings),
        alerting=replace(case.alerting, episodes=episodes),
        reachable=True,
        silence=Silence(),
    )


def _unnumbered(day: CareDay) -> CareDay:
    rating = replace(day.rating, message=None) if day.rating else None
    intake = replace(day.intake, message=None) if day.intake else None
    return replace(day, rating=rating, intake=intake)
