"""The four health questions, and what each answer means.

The list of questions follows the naltrexone label and the FINAL trial's exclusions (Bruun 2024); which of
them stop and which are only to be asked about is clinicians' experience, no trial.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.case import HoldCause
from domain.questions import Health


class SafetyQuestion(StrEnum):
    """The four questions, in the order in which they are asked; one message each."""

    OPIOID = "opioid"
    """An opioid in the last 4 weeks, even once, prescribed, bought or given.

    The label asks for 7-10 opioid-free days, up to 14 after methadone or buprenorphine; the FINAL trial used
    4 weeks (Bruun 2024).
    """
    CONDITIONS = "conditions"
    """Allergy to naltrexone or naloxone, liver disease, severe kidney disease, a transplant, pregnancy or
    breastfeeding, opioid withdrawal, another naltrexone medicine (naltrexone label)."""
    OTHER_MEDICINES = "other_medicines"
    """An operation or dentist planned, loperamide, opioid cough medicine, thyroid tablets, much alcohol, MS
    with spasm (clinicians' experience, no trial)."""
    MIND = "mind"
    """Thoughts of suicide or self-harm, seeing or hearing things, now."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an answer leads to: a hold, the crisis text before it, or a question to the prescriber."""

    hold: HoldCause | None = None
    crisis: bool = False
    ask_prescriber: bool = False

    @property
    def clean(self) -> bool:
        """Whether nothing follows."""
        return not (self.hold or self.crisis or self.ask_prescriber)


CLEAN = Meaning()

_UNLESS_NO = {
    SafetyQuestion.OPIOID: Meaning(hold=HoldCause.OPIOID),
    SafetyQuestion.CONDITIONS: Meaning(hold=HoldCause.SCREENING),
    SafetyQuestion.OTHER_MEDICINES: Meaning(ask_prescriber=True),
    SafetyQuestion.MIND: Meaning(hold=HoldCause.SCREENING, crisis=True),
}


def meaning(question: SafetyQuestion, answer: Health) -> Meaning:
    """Return what an answer means; "not sure" counts like a yes."""
    return CLEAN if answer is Health.NO else _UNLESS_NO[question]
