"""What a prescriber allows beside the steps: ceiling, how a step is offered, way back, adjustment days."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from domain.dose import Dose
from domain.plan import AdjustmentWindow, Advance, Plan, WayBack

HIGHEST_CEILING = Dose(50_000)
"""A whole tablet of naltrexone: above this it is no low dose any more, and surely a slip."""

SHORTEST, LONGEST = 7, 28
"""Adjustment days that a prescriber may choose (clinicians' experience, no trial)."""

MG = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*(?:mg)?")
HALF = re.compile(r"half(?:[:=]([0-9]{1,3}))?")
SHORTEST_HALF, LONGEST_HALF = 14, 21
"""Days at half the dose that a prescriber may choose (clinicians' experience, no trial)."""

LONGEST_LEAD = 60
"""Days a pharmacy may take."""

DAYS = re.compile(r"([0-9]{1,2})\s*/\s*([0-9]{1,2})")


class Wrong(Exception):
    """One option is wrong; its words say which and how."""


@dataclass(frozen=True, slots=True)
class Allowances:
    """The options as they were typed."""

    ceiling: str | None = None
    advance: str | None = None
    adjustment: str | None = None
    way_back: bool = True
    ways_back: str | None = None
    lead_days: str | None = None


def read_ceiling(given: Allowances) -> Dose | None:
    """Return the ceiling, None where none was given; raises Wrong."""
    if given.ceiling is None:
        return None
    match = MG.fullmatch(given.ceiling.strip())
    micrograms = Fraction(match[1].replace(",", ".")) * 1000 if match else Fraction(0)
    if micrograms.denominator != 1 or not 0 < micrograms <= HIGHEST_CEILING.micrograms:
        raise Wrong("--ceiling must be a dose a day in mg, at most 50, like 6")
    return Dose(int(micrograms))


def allow(plan: Plan, given: Allowances) -> Plan:
    """Return the plan with what the prescriber allows; raises Wrong."""
    ways, half_days = _ways_back(plan, given)
    return replace(
        plan,
        advance=_advance(given),
        window=_window(given),
        ways_back=ways,
        half_days=half_days,
        lead_days=_lead_days(plan, given),
    )


def _lead_days(plan: Plan, given: Allowances) -> int:
    if given.lead_days is None:
        return plan.lead_days
    typed = given.lead_days.strip()
    if not typed.isdecimal() or not 0 < int(typed) <= LONGEST_LEAD:
        raise Wrong("--lead-days must be the days a new pack takes, from 1 to 60")
    return int(typed)


def _ways_back(plan: Plan, given: Allowances) -> tuple[tuple[WayBack, ...], int]:
    """Staying is always allowed: nobody is made to go up."""
    if given.ways_back is None:
        return plan.ways_back if given.way_back else (WayBack.STAY,), plan.half_days
    if not given.way_back:
        raise Wrong("--no-way-back and --ways-back are both given: keep one of them")
    ways, half_days = {WayBack.STAY}, plan.half_days
    for piece in filter(None, given.ways_back.lower().replace(" ", "").split(",")):
        half = HALF.fullmatch(piece)
        if half is None and piece not in set(WayBack):
            raise Wrong(f"--ways-back: there is {', '.join(WayBack)}, with commas, and half:14 to half:21")
        ways.add(WayBack.HALF if half else WayBack(piece))
        half_days = int(half[1]) if half and half[1] else half_days
    if not SHORTEST_HALF <= half_days <= LONGEST_HALF:
        raise Wrong("--ways-back: half the dose is for 14 to 21 days, like half:14")
    return tuple(way for way in WayBack if way in ways), half_days


def _advance(given: Allowances) -> Advance:
    if given.advance is None:
        return Advance.ON_DATE
    if given.advance not in set(Advance):
        raise Wrong(f"--advance must be one of {', '.join(Advance)}")
    return Advance(given.advance)


def _window(given: Allowances) -> AdjustmentWindow:
    if given.adjustment is None:
        return AdjustmentWindow()
    match = DAYS.fullmatch(given.adjustment.strip())
    days = [int(number) for number in match.groups()] if match else []
    if not days or not all(SHORTEST <= number <= LONGEST for number in days):
        raise Wrong('--adjustment must be two numbers of days from 7 to 28, like "14/10"')
    return AdjustmentWindow(after_start=days[0], after_increase=days[1])
