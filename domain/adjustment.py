"""Adjustment days: the care days after a first or a higher dose without the ordinary pain alert."""

from __future__ import annotations

from datetime import date, timedelta

from domain.plan import AdjustmentWindow, LegKind, Legs


def adjustment_days(window: AdjustmentWindow, legs: Legs, until: date) -> frozenset[date]:
    """Return the adjustment days up to and including `until`.

    14 days from the first dose or a restart, 10 from an increase (7-14 reported: clinicians' experience, no
    trial). An unbroken run ends after 28 days; the 14 days after a cut run are outside whatever is increased.
    A run that ends by itself is not cut. Going down opens none.
    """
    if not legs:
        return frozenset()
    opening = [
        (leg.since, leg.since + timedelta(days=_length(window, legs, n))) for n, leg in enumerate(legs)
    ]
    over = max(end for _, end in opening)  # years may follow in which nothing is opened
    found: set[date] = set()
    day, run, free = legs[0].since, 0, 0
    while day <= until and day < over:
        opened = any(begins <= day < ends for begins, ends in opening)
        if opened and free == 0 and run == window.longest_run:
            free = window.open_after_cut
        run = run + 1 if opened and free == 0 else 0
        if run:
            found.add(day)
        free = max(0, free - 1)
        day += timedelta(days=1)
    return frozenset(found)


def _length(window: AdjustmentWindow, legs: Legs, number: int) -> int:
    """How many adjustment days a leg opens."""
    leg = legs[number]
    if leg.kind in {LegKind.START, LegKind.RESTART}:
        return window.after_start
    went_up = number > 0 and leg.a_day > legs[number - 1].a_day
    return window.after_increase if went_up else 0
