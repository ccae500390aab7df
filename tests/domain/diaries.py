"""Diaries and courses to judge: days are counted from the first dose, levels are in points."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from random import Random

from domain.alerts import RULE, AlertMemory, Finding, FindingKind, assess, raise_now
from domain.dose import Dose
from domain.pain import Baseline, BaselineSource, Diary, Mean, Overall, RatedDay
from domain.plan import Leg, LegKind, Legs, Plan, Step

START = date(2027, 5, 18)
PLAN = Plan((Step(Dose(1500), 14), Step(Dose(3000), 14), Step(Dose(4500), None)))
THREE_STEPS: Legs = (
    Leg(START, 0, Dose(1500), LegKind.START),
    Leg(START + timedelta(days=14), 1, Dose(3000), LegKind.UP),
    Leg(START + timedelta(days=28), 2, Dose(4500), LegKind.UP),
)
ONE_STEP = Plan((Step(Dose(4500), None),))
ONE_LEG: Legs = (Leg(START, 0, Dose(4500), LegKind.START),)
HORIZON = 35
"""Care days of ratings that are at hand when the rule runs."""


def day(after: int) -> date:
    """The care day so many days after the first dose."""
    return START + timedelta(days=after)


def base(points: float | Fraction | str) -> Baseline:
    """A diary baseline of exactly so many points."""
    mean = Fraction(points)
    return Baseline(
        Mean(int(mean * 140), 70), BaselineSource.DIARY, START - timedelta(days=14), START - timedelta(days=1)
    )


def rated(levels: Mapping[int, float | None]) -> tuple[RatedDay, ...]:
    """Ratings by day after the first dose; None is a day without an answer."""
    return tuple(
        RatedDay(day(at), int(level * 2)) for at, level in sorted(levels.items()) if level is not None
    )


def steady(first: int, last: int, level: float | None) -> dict[int, float | None]:
    """The same level on every day from the one to the other, both included."""
    return dict.fromkeys(range(first, last + 1), level)


def diary(
    baseline: Baseline | None, levels: Mapping[int, float | None], overall: Mapping[int, int] | None = None
) -> Diary:
    """A diary of these levels and PGIC answers by day after the first dose."""
    answers = tuple(Overall(day(at), score) for at, score in sorted((overall or {}).items()))
    return Diary(baseline, rated(levels), answers)


def noisy(
    points: int, rise: Callable[[int], float], *, seed: int | None = None, until: int = 84
) -> dict[int, float | None]:
    """Seven days before the first dose and the course after it; with a seed, whole numbers of SD 1.1."""
    random = Random(seed)  # noqa: S311 - made-up diaries, no secret
    levels: dict[int, float | None] = {}
    for at in range(-7, until):
        level = points + (rise(at) if at >= 0 else 0)
        if seed is not None:
            level = round(level + random.gauss(0, 1.1))
        levels[at] = min(10, max(0, level))
    return levels


def found(seen: Diary, at: int, plan: Plan = ONE_STEP, legs: Legs = ONE_LEG) -> tuple[Finding, ...]:
    """What the rule finds on a day, with the ratings that are at hand then."""
    begun = tuple(leg for leg in legs if leg.since <= day(at))
    oldest = day(at - HORIZON + 1)
    ratings = tuple(one for one in seen.ratings if oldest <= one.day <= day(at))
    answers = tuple(one for one in seen.overall if one.day <= day(at))
    return assess(RULE, replace(seen, ratings=ratings, overall=answers), plan, begun, day(at))


def clauses(findings: tuple[Finding, ...]) -> set[tuple[str, str]]:
    """Which clauses were found, by kind."""
    return {(one.kind.value, one.clause.value) for one in findings}


class Telling:
    """Evening after evening: what is said of a diary, with the memory kept."""

    def __init__(self, seen: Diary, plan: Plan = ONE_STEP, legs: Legs = ONE_LEG) -> None:
        """Begin before the first dose, with nothing said."""
        self.seen, self.plan, self.legs = seen, plan, legs
        self.memory = AlertMemory()
        self.said: list[tuple[int, Finding]] = []

    def evening(self, at: int) -> tuple[Finding, ...]:
        """What is said on this evening."""
        findings = found(self.seen, at, self.plan, self.legs)
        begun = tuple(leg for leg in self.legs if leg.since <= day(at))
        said, self.memory = raise_now(RULE, self.memory, self.seen, self.plan, begun, findings, day(at))
        self.said += [(at, one) for one in said]
        return said

    def through(self, first: int, last: int) -> None:
        """Let the evenings from the one to the other pass, both included."""
        for at in range(first, last + 1):
            self.evening(at)

    def of(self, *kinds: FindingKind) -> list[tuple[int, str]]:
        """Days and clauses of what was said of these kinds."""
        return [(at, one.clause.value) for at, one in self.said if one.kind in kinds]
