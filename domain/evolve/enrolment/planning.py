"""Folding the facts of enrolment about prescriber, plan and pack."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case
from domain.dose import Liquid
from domain.enrolment import PACK, PackForm, Question
from domain.evolve.arms import arm
from domain.facts.enrolment import (
    FormChosen,
    LabelSeen,
    LiquidChosen,
    PlanAnswered,
    PlanEntered,
    PreparationEntered,
    PrescriberNamed,
    PrescriberNumbered,
)
from domain.pack import Unmakeable, lines
from domain.questions import LabelAnswer


@arm.register
def named(fact: PrescriberNamed, case: Case) -> Case:
    """Keep the name; a number that is known already now belongs to it."""
    prescriber = replace(case.prescriber, name=fact.name) if case.prescriber else None
    draft = replace(case.draft, name=fact.name).answer(Question.PRESCRIBER_NAME)
    return replace(case, prescriber=prescriber, draft=draft)


@arm.register
def numbered(fact: PrescriberNumbered, case: Case) -> Case:
    """Keep name and number."""
    draft = case.draft.answer(Question.PRESCRIBER_NUMBER)
    return replace(case, prescriber=fact.prescriber, draft=draft)


@arm.register
def plan(fact: PlanEntered, case: Case) -> Case:
    """Keep the plan; what was said of other steps, or of a pack that cannot make these, is asked again."""
    draft = case.draft.answer(Question.PLAN).reopen(Question.PLAN_PREVIEW)
    if draft.since:
        draft = draft.ask_step(len(fact.plan.steps))
    if case.preparation and isinstance(lines(case.preparation, fact.plan.steps), Unmakeable):
        draft = draft.reopen(Question.FORM, Question.LABEL).spare(*PACK)
        case = replace(case, preparation=None)
    return replace(case, plan=fact.plan, draft=draft)


@arm.register
def form(fact: FormChosen, case: Case) -> Case:
    """Ask what belongs to this form."""
    asked = (Question.LIQUID, Question.MARK) if fact.form is PackForm.LIQUID else (Question.STRENGTHS,)
    draft = (
        case.draft.answer(Question.FORM).spare(*PACK).reopen(*asked, Question.PLAN_PREVIEW, Question.LABEL)
    )
    return replace(case, preparation=None, draft=replace(draft, form=fact.form))


@arm.register
def liquid(fact: LiquidChosen, case: Case) -> Case:
    """Keep the strength; the mark of the syringe is asked next."""
    draft = case.draft.answer(Question.LIQUID).reopen(Question.MARK, Question.PLAN_PREVIEW, Question.LABEL)
    return replace(case, preparation=None, draft=replace(draft, micrograms_per_ml=fact.micrograms_per_ml))


@arm.register
def preparation(fact: PreparationEntered, case: Case) -> Case:
    """Keep the preparation; what to take changes with it."""
    question = Question.MARK if isinstance(fact.preparation, Liquid) else Question.STRENGTHS
    draft = case.draft.answer(question).reopen(Question.PLAN_PREVIEW, Question.LABEL)
    return replace(case, preparation=fact.preparation, draft=draft)


@arm.register
def previewed(fact: PlanAnswered, case: Case) -> Case:
    """The preview is answered either way; a doubt is a hold. The plan says which times are asked."""
    del fact
    draft = case.draft.answer(Question.PLAN_PREVIEW)
    mornings, evenings = (case.plan.has_mornings, case.plan.has_evenings) if case.plan else (False, True)
    draft = draft.call_for(Question.MORNING_TIME) if mornings else draft.spare(Question.MORNING_TIME)
    if evenings:
        draft = draft.call_for(Question.DOSE_TIME, Question.TOGETHER)
    else:
        draft = draft.spare(Question.DOSE_TIME, Question.TOGETHER).call_for(Question.CHECK_TIME)
    return replace(case, draft=draft)


@arm.register
def label(fact: LabelSeen, case: Case) -> Case:
    """Remember a label that was found right."""
    right = fact.answer is LabelAnswer.RIGHT
    stepping = replace(
        case.stepping, label_ok_at=fact.at if right else None, label_for_step=0 if right else None
    )
    unseen = fact.answer is LabelAnswer.NOT_YET
    draft = replace(case.draft, pack_unseen=unseen).answer(Question.LABEL)
    return replace(case, stepping=stepping, draft=draft)
