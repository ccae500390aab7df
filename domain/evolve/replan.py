"""Folding the facts of a new plan."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case
from domain.evolve.arms import arm
from domain.facts.replan import NewPlanAsked, NewPlanDropped, NewPlanRead, PlanReplaced
from domain.topics import REPLAN


@arm.register
def asked(fact: NewPlanAsked, case: Case) -> Case:
    """Take the next text as the new plan."""
    return replace(case, asking=REPLAN, new_plan=fact.new)


@arm.register
def read(fact: NewPlanRead, case: Case) -> Case:
    """Keep what was typed until it is confirmed; another text may still correct it."""
    return replace(case, new_plan=fact.new)


@arm.register
def dropped(fact: NewPlanDropped, case: Case) -> Case:
    """Ask no longer."""
    del fact
    return _answered(case)


@arm.register
def replaced(fact: PlanReplaced, case: Case) -> Case:
    """Set the plan; a label read for a step of the plan before was read for none of this one."""
    stepping = replace(case.stepping, label_for_step=None)
    if fact.label_anew:
        stepping = replace(stepping, label_ok_at=None)
    return replace(_answered(case), plan=fact.plan, stepping=stepping)


def _answered(case: Case) -> Case:
    return replace(case, asking=None if case.asking == REPLAN else case.asking, new_plan=None)
