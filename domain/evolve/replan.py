"""Folding the facts of a new plan."""

from __future__ import annotations

from dataclasses import replace

from domain.case import AskedFor, Case, LastSaid, Stepping, Wanted
from domain.evolve.arms import arm
from domain.facts.replan import (
    NewPlanAsked,
    NewPlanDropped,
    NewPlanQuestioned,
    NewPlanRead,
    NewPlanReminded,
    OtherDoctorBack,
    OtherDoctorSaid,
    PlanReplaced,
)
from domain.report import Report


@arm.register
def asked(fact: NewPlanAsked, case: Case) -> Case:
    """Take the next text as the new plan."""
    return replace(case, asking=AskedFor(Wanted.NEW_PLAN), new_plan=fact.new)


@arm.register
def read(fact: NewPlanRead, case: Case) -> Case:
    """Keep what was typed until it is confirmed; another text may still correct the patient's own."""
    case = case if fact.new.by is None else _answered(case)
    return replace(case, new_plan=fact.new)


@arm.register
def questioned(fact: NewPlanQuestioned, case: Case) -> Case:
    """Let the new plan wait: the next text is about something else."""
    del fact
    return replace(_answered(case), new_plan=case.new_plan)


@arm.register
def reminded(fact: NewPlanReminded, case: Case) -> Case:
    """Keep when it was asked about; one that was answered meanwhile waits no more."""
    if case.new_plan is None:
        return case
    return replace(case, new_plan=replace(case.new_plan, reminded=(*case.new_plan.reminded, fact.at)))


@arm.register
def dropped(fact: NewPlanDropped, case: Case) -> Case:
    """Ask no longer."""
    del fact
    return _answered(case)


@arm.register
def replaced(fact: PlanReplaced, case: Case) -> Case:
    """Set the plan; a label read for a step of the plan before was read for none of this one."""
    stepping = replace(answers_other_doctor(case.stepping, fact.report), label_for_step=None)
    if fact.label_anew:
        stepping = replace(stepping, label_ok_at=None)
    return replace(_answered(case), plan=fact.plan, stepping=stepping)


@arm.register
def other_doctor(fact: OtherDoctorSaid, case: Case) -> Case:
    """No step before the prescriber's word; what they said of the next one was said before this."""
    stepping = replace(case.stepping, other_doctor=fact.day, go=None, offered=None, times_offered=0, told=())
    case = replace(case, stepping=stepping)
    return case.with_said(LastSaid("other_doctor", step_was=fact.step_was)) if fact.step_was else case


@arm.register
def other_doctor_back(fact: OtherDoctorBack, case: Case) -> Case:
    """Let the step wait for what it waited for before; a word reported since then counts."""
    was, now = fact.step_was, case.stepping
    stepping = replace(
        now, other_doctor=was.other_doctor, go=now.go or was.go, offered=None, told=(), looked=None
    )
    said = tuple(each for each in case.said if each != LastSaid("other_doctor", step_was=was))
    return replace(case, stepping=stepping, said=said)


def answers_other_doctor(stepping: Stepping, report: Report) -> Stepping:
    """Return where the questions stand after the prescriber's word; an older one answers nothing."""
    if stepping.other_doctor is None or report.said_on < stepping.other_doctor:
        return stepping
    return replace(stepping, other_doctor=None)


def _answered(case: Case) -> Case:
    mine = case.asking is not None and case.asking.wants is Wanted.NEW_PLAN
    return replace(case, asking=None if mine else case.asking, new_plan=None)
