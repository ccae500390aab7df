"""The numbers of the alert rule, and what it can find."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from domain.pain import Baseline, Look

HALF = Fraction(1, 2)


class FindingKind(StrEnum):
    """What `assess` can find on a day."""

    NOTICE = "notice"
    CONTACT_PROVIDER = "contact_provider"
    BACKSTOP = "backstop"
    WORSE_IN_WINDOW = "worse_in_window"
    NO_RELIEF_YET = "no_relief_yet"
    NOT_ENOUGH_DATA = "not_enough_data"


ABOUT_HIGH_PAIN = frozenset({
    FindingKind.NOTICE, FindingKind.CONTACT_PROVIDER, FindingKind.BACKSTOP, FindingKind.WORSE_IN_WINDOW,
})  # fmt: skip
"""Findings of pain that is higher; the others are about benefit and about missing answers."""


class Clause(StrEnum):
    """Which clause of the rule found it; the numbers stand in `AlertRule`."""

    RISE = "rise"
    A = "a"
    B = "b"
    C = "c"
    THREE_HIGH = "three_high"
    PGIC = "pgic"
    PGIC_WEEKS = "pgic_weeks"
    TWO_WEEKS = "two_weeks"
    SLOW = "slow"
    FULL_DOSE = "full_dose"
    FEW_RATED = "few_rated"


BACKSTOPS = frozenset({Clause.THREE_HIGH, Clause.PGIC, Clause.PGIC_WEEKS, Clause.TWO_WEEKS})
"""Clauses that look inside the adjustment window too, and that break the quiet after an alert was closed."""


@dataclass(frozen=True, slots=True)
class AlertRule:
    """The numbers of one version of the rule; rises and levels in points, spans in care days.

    A starting rule: its contact clause (a) and the backstops were tuned on the diaries of 199 people with
    back pain, none of them on LDN ((a): 0.10 alerts per 100 patient-weeks of ordinary noise; a lasting rise
    of 2 points found within 14 days in 84 %). The other clauses are clinicians' experience, no trial.
    """

    name: str = "1"
    notice_rise: Fraction = Fraction(1)
    """Notice: W this far above B, outside the adjustment window."""

    contact_rise: Fraction = 3 * HALF
    """(a): W this far above B on two days."""
    worse_rise: Fraction = Fraction(1)
    """(b): the same with PGIC 6-7."""
    apart: int = 7
    look_back: int = 14
    """The two days are `apart` to `look_back` days from each other."""
    fresh_rated: int = 4
    """Rated clean days needed after the first of the two, so that nothing is counted twice."""

    worse: int = 6
    """PGIC from here on is "much worse"."""
    pgic_days: int = 7
    """A PGIC answer counts for so many days: it is asked weekly."""

    high_baseline: Fraction = Fraction(8)
    high_mean: Fraction = 19 * HALF
    high_rise: Fraction = HALF
    """(c): from `high_baseline`, W at `high_mean` and this far above B on two days, or PGIC for two weeks."""
    no_room: Fraction = Fraction(9)
    """From this baseline on the number cannot show a rise: PGIC alone."""

    burst_rise: Fraction = Fraction(3)
    burst_rated: int = 3
    burst_days: int = 5
    """Backstop: so many rated days within so many calendar days, this far above B."""
    tens_alone: Fraction = Fraction(7)
    """Up to this baseline the ratings fire alone; above it (to `high_baseline`) three tens need PGIC 6-7."""
    burst_alone: Fraction = Fraction(9)
    """The level of such days where there is no baseline."""
    long_rise: Fraction = Fraction(2)
    long_days: int = 14
    """Backstop: R this far above B on every one of so many days."""

    slow_rise: Fraction = 3 * HALF
    slow_from: int = 28
    """Slow rule: R this far above B today, 7 and 14 days ago, from so many days after the first dose."""

    full_dose_days: int = 28
    """No relief yet: so many days on the last step, and the review day reached (benefit: 4-12 weeks)."""

    settled_rise: Fraction = HALF
    settled_days: int = 7
    """Re-armed: W below B plus this on so many days."""
    rises_again: Fraction = Fraction(1)
    """W this far above its value at closing breaks the quiet."""
    notice_every: int = 14
    remind_every: int = 28
    nudge_every: int = 7
    """At most one notice, one finding for the team, one nudge about missing answers in so many days."""


RULE = AlertRule()


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found on a day, with everything needed to recompute it by hand."""

    kind: FindingKind
    day: date
    rule: str
    clause: Clause
    since: date
    """The first of the days that counted."""
    baseline: Baseline | None
    looks: tuple[Look, ...] = ()
    """The means that counted, the oldest first; where W of the day is known it is the last."""
    rated: tuple[tuple[date, int], ...] = ()
    """The single ratings (half points) a backstop counted."""
    overall: tuple[int, ...] = ()
    """The PGIC answers that counted."""
    overall_days: tuple[date, ...] = ()
    """Beside `overall`: the care day of each answer; () in what was recorded before days were kept."""
