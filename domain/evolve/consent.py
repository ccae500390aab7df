"""Folding the facts of the consent after the enrolment."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case, Stage
from domain.evolve.arms import arm
from domain.facts.consent import ConsentAskedAnew, ConsentRenewed, ConsentWithdrawn
from domain.team.care import Sharing


@arm.register
def withdrawn(fact: ConsentWithdrawn, case: Case) -> Case:
    """End everything; what is recorded stays as it is until it is deleted."""
    return replace(
        case,
        stage=Stage.WITHDRAWN,
        finished_on=case.finished_on or fact.day,
        consent=None,
        care=replace(case.care, sharing=Sharing.NOBODY, patient_name=None) if case.care else None,
        pause=None,
        asking=None,
        end_unsaid=False,
    )


@arm.register
def renewed(fact: ConsentRenewed, case: Case) -> Case:
    """Keep version and time; a diary that was closed is open again, and its course is over."""
    stage = Stage.FINISHED if case.stage is Stage.WITHDRAWN else case.stage
    return replace(
        case,
        stage=stage,
        consent=fact.consent,
        consent_at=fact.at,
        consent_asked=None,
        agreed_in=case.language,
    )


@arm.register
def asked_anew(fact: ConsentAskedAnew, case: Case) -> Case:
    """Remember when it was put."""
    return replace(case, consent_asked=fact.day)
