"""Folding what a patient lets the team see."""

from __future__ import annotations

from dataclasses import replace

from domain.case import AskedFor, Case, Stage, Wanted
from domain.enrolment import Question
from domain.evolve.arms import arm
from domain.facts.care import CareLeft, CareOffered, OwnNameWanted, SharingChosen, TeamAsked

OWN_NAME = AskedFor(Wanted.OWN_NAME)


@arm.register
def offered(fact: CareOffered, case: Case) -> Case:
    """Know the team that invites; what it may see is asked after the consent."""
    draft = case.draft.call_for(Question.SHARING) if case.stage is Stage.ENROLLING else case.draft
    return replace(case, care=replace(fact.care, sharing=None, patient_name=None), draft=draft)


@arm.register
def wanted(fact: OwnNameWanted, case: Case) -> Case:
    """Wait for the name: as a question of its own at enrolment, later as the next text."""
    if case.stage is Stage.ENROLLING:
        return replace(case, draft=case.draft.answer(Question.SHARING).reopen(Question.OWN_NAME))
    if fact.wanted:
        return replace(case, asking=OWN_NAME)
    return replace(case, asking=None) if case.asking == OWN_NAME else case


@arm.register
def chosen(fact: SharingChosen, case: Case) -> Case:
    """Keep what the team may see."""
    if case.care is None:
        return case
    asking = None if case.asking == OWN_NAME else case.asking
    draft = case.draft
    if case.stage is Stage.ENROLLING:
        draft = draft.answer(Question.SHARING)
        draft = draft.answer(Question.OWN_NAME) if fact.name else draft.spare(Question.OWN_NAME)
    care = replace(case.care, sharing=fact.sharing, patient_name=fact.name)
    return replace(case, care=care, draft=draft, asking=asking)


@arm.register
def asked(fact: TeamAsked, case: Case) -> Case:
    """It waits with the team: the case itself stays as it is."""
    del fact
    return case


@arm.register
def left(fact: CareLeft, case: Case) -> Case:
    """Keep the diary at home from now on."""
    del fact
    return replace(case, care=None)
