"""Folding what the care team orders."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case, Stage
from domain.evolve.arms import arm
from domain.facts.orders import CaseClosed, WordGiven


@arm.register
def given(fact: WordGiven, case: Case) -> Case:
    """A word of the team after which the course is over has ended it."""
    return replace(case, stopped_by_team=True) if case.stage is Stage.FINISHED and not fact.holds else case


@arm.register
def closed(fact: CaseClosed, case: Case) -> Case:
    """Ask nothing any more; the team no longer sees the diary, which stays the patient's own."""
    return replace(
        case,
        stage=Stage.FINISHED,
        finished_on=case.finished_on or fact.day,
        closed=fact.why,
        care=None,
        pause=None,
        asking=None,
        new_plan=None,
        hold_report=None,
        aftercare=None,
        end_unsaid=False,
    )
