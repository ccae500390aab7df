"""The conditions of a step that are not met, each by name and with its numbers.

The thresholds stand in `domain/gate.py`; here is only what is said about them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Literal

from domain.case import HoldCause
from domain.dose import Dose
from domain.effects import Effect
from domain.pain import BaselineSource, Mean


@dataclass(frozen=True, slots=True)
class StepDaysNotOver:
    """The step's own days are not over before this care day."""

    until: date
    name: Literal["step_days_not_over"] = "step_days_not_over"


@dataclass(frozen=True, slots=True)
class EarlierStay:
    """The patient, or the prescriber as reported, chose to stay until this care day."""

    stay_until: date
    name: Literal["earlier_stay"] = "earlier_stay"


@dataclass(frozen=True, slots=True)
class TooFewTaken:
    """The dose was taken on fewer than 80 % of the known days of the step; `part`: on so many in part."""

    taken: int
    known: int
    name: Literal["too_few_taken"] = "too_few_taken"
    part: int = 0


@dataclass(frozen=True, slots=True)
class TooManyNotKnown:
    """More than 3 days of the step are not known."""

    days: int
    name: Literal["too_many_not_known"] = "too_many_not_known"


@dataclass(frozen=True, slots=True)
class TooFewRated:
    """Fewer than 4 of the last 7 days are rated."""

    rated: int
    name: Literal["too_few_rated"] = "too_few_rated"


@dataclass(frozen=True, slots=True)
class PainHigher:
    """The weekly mean is 1.5 points or more above the baseline."""

    week: Mean
    baseline: Mean
    source: BaselineSource
    name: Literal["pain_higher"] = "pain_higher"


@dataclass(frozen=True, slots=True)
class SevereEffectOpen:
    """A side effect of grade 3 is open."""

    effect: Effect
    name: Literal["severe_effect_open"] = "severe_effect_open"


@dataclass(frozen=True, slots=True)
class AlertOpen:
    """An alert is not closed."""

    alert: int
    name: Literal["alert_open"] = "alert_open"


@dataclass(frozen=True, slots=True)
class OnHold:
    """Dose prompts are on hold."""

    cause: HoldCause
    name: Literal["on_hold"] = "on_hold"


@dataclass(frozen=True, slots=True)
class PrescriberNotAsked:
    """The plan says that the prescriber confirms each step, and no such word is reported."""

    prescriber: str
    name: Literal["prescriber_not_asked"] = "prescriber_not_asked"


@dataclass(frozen=True, slots=True)
class NotSettled:
    """The plan says that the patient says when the step has settled."""

    settled: Literal[False] = False
    name: Literal["not_settled"] = "not_settled"


@dataclass(frozen=True, slots=True)
class FormNotClean:
    """The short health form is not answered with "none" within the last day."""

    form: Literal[False] = False
    name: Literal["form_not_clean"] = "form_not_clean"


@dataclass(frozen=True, slots=True)
class LabelNotChecked:
    """The label was not checked for this step."""

    label: Literal[False] = False
    name: Literal["label_not_checked"] = "label_not_checked"


@dataclass(frozen=True, slots=True)
class OverCeiling:
    """The next step's dose lies above the plan's ceiling for a day."""

    ceiling: Dose
    name: Literal["over_ceiling"] = "over_ceiling"


Unmet = (
    StepDaysNotOver
    | EarlierStay
    | TooFewTaken
    | TooManyNotKnown
    | TooFewRated
    | PainHigher
    | SevereEffectOpen
    | AlertOpen
    | OnHold
    | PrescriberNotAsked
    | NotSettled
    | FormNotClean
    | LabelNotChecked
    | OverCeiling
)

FOR_PRESCRIBER = (
    TooFewTaken,
    TooManyNotKnown,
    TooFewRated,
    PainHigher,
    SevereEffectOpen,
    PrescriberNotAsked,
)
"""Conditions that the prescriber's reported "go up" meets; the others stand whatever is reported."""

PAIN_OR_SAFETY = (PainHigher, SevereEffectOpen, AlertOpen, OnHold, PrescriberNotAsked, OverCeiling)
"""Conditions for which the step waits for the prescriber in every mode."""

PRESCRIBERS = frozenset(f.default for kind in PAIN_OR_SAFETY for f in fields(kind) if f.name == "name")
"""The same by their names, as they are kept of what was told."""

ASKED_NEXT = (FormNotClean, LabelNotChecked)
"""Conditions that the questions at the step meet: they are put once nothing else is in the way."""


def is_news(names: tuple[str, ...], told: tuple[str, ...]) -> bool:
    """Whether a reason is new, or it is no longer for the prescriber: both change what there is to do.

    Both are names of reasons: those of now, and those told last.
    """
    asks, asked = PRESCRIBERS.intersection(names), PRESCRIBERS.intersection(told)
    return not set(told).issuperset(names) or bool(asks) is not bool(asked)
