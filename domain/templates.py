"""Plans in use, as examples that a prescriber may start from; each names where it comes from.

None is advice of ours, and no patient is ever offered one.
"""

from __future__ import annotations

from dataclasses import dataclass

from domain.dose import Dose
from domain.plan import USUAL_CEILING, Daily, Step


@dataclass(frozen=True, slots=True)
class Template:
    """An example plan: its key, steps, ceiling a day, and source."""

    key: str
    steps: tuple[Step, ...]
    source: str
    ceiling: Dose = USUAL_CEILING


def _rising(days: int, *milligrams: str) -> tuple[Step, ...]:
    """Steps of the same length; the last stays until the plan changes."""
    *lower, last = (Dose.of_mg(mg) for mg in milligrams)
    return (*(Step(dose, days) for dose in lower), Step(last, None))


_BY_HALVES = ("0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5")

TEMPLATES = (
    Template(
        "weekly-1mg",
        _rising(7, "1", "2", "3", "4", "4.5"),
        "LDN Research Trust (Dickson), most pain conditions",
    ),
    Template(
        "gentle-0.5mg-14d",
        _rising(14, *_BY_HALVES),
        "LDN Research Trust (Dickson), for sensitive people, ME/CFS, long COVID",
    ),
    Template("liquid-0.5mg-7d", _rising(7, *_BY_HALVES), "Moser; Norland starter kit (5 mg/mL)"),
    Template("three-step-7d", _rising(7, "1.5", "3", "4.5"), "common US clinic habit"),
    Template("three-step-14d", _rising(14, "1.5", "3", "4.5"), "common US clinic habit"),
    Template(
        "full-from-day-1",
        _rising(1, "4.5"),
        "Younger 2009, 2013; Cree 2010; Smith (Crohn's)",
    ),
    Template(
        "final-trial-6mg",
        _rising(7, "1.5", "3", "4.5", "6"),
        "FINAL (Bruun 2024); weekly steps from its protocol paper, to be confirmed by the prescriber",
        Dose(6000),
    ),
    Template(
        "morning-split",
        (
            Step(Dose(1500), 7, daily=Daily.MORNING),
            Step(Dose(1500), 42, daily=Daily.TWICE),
            Step(Dose(4500), None),
        ),
        "Polo 2019",
    ),
    Template("slow-monthly", _rising(30, "1", "2", "3"), "O'Kelly 2022, long COVID", Dose(3000)),
)


def template(key: str) -> Template | None:
    """Return the example plan of this key, or None."""
    return next((one for one in TEMPLATES if one.key == key), None)
