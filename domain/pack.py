"""The pack: whether it makes every dose of a plan, and what its label may say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from domain.dose import Amount, CannotMake, Dose, Form, Liquid, Pieces, Preparation, what_to_take
from domain.enrolment import PackForm
from domain.plan import Daily, Step


@dataclass(frozen=True, slots=True)
class Unmakeable:
    """A dose of the plan that the pack cannot make, and why."""

    dose: Dose
    why: CannotMake


@dataclass(frozen=True, slots=True)
class Line:
    """One step of a plan: its dose, what to take of the pack, for how many days (None: from then on)."""

    dose: Dose
    take: Amount
    days: int | None
    ends: bool = False
    """The plan ends after these days."""
    daily: Daily = Daily.ONCE


def lines(preparation: Preparation, steps: tuple[Step, ...]) -> tuple[Line, ...] | Unmakeable:
    """Return what to take at each step, or the first dose that the pack cannot make."""
    found: list[Line] = []
    for step in steps:
        take = what_to_take(preparation, step.dose)
        if isinstance(take, CannotMake):
            return Unmakeable(step.dose, take)
        found.append(Line(step.dose, take, step.days, step.ends, step.daily))
    return tuple(found)


def form_of(preparation: Preparation) -> PackForm:
    """Return what the pharmacy gave."""
    match preparation:
        case Pieces(Form.CAPSULE, _):
            return PackForm.CAPSULE
        case Pieces():
            return PackForm.TABLET
        case Liquid():
            return PackForm.LIQUID
        case _:
            assert_never(preparation)


def is_usable(preparation: Preparation) -> bool:
    """Whether a preparation is one at all: it has a strength, and a syringe has a mark."""
    match preparation:
        case Pieces(_, strengths):
            return bool(strengths)
        case Liquid(micrograms_per_ml, mark):
            return micrograms_per_ml > 0 and mark > 0
        case _:
            assert_never(preparation)
