"""Scenarios: how a virtual patient fares and behaves, as numbers. Day 0 is the day of the first dose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import time
from random import Random

USUAL = 4.6
"""Points on a usual day before the first dose."""

SPREAD = 0.8
"""Standard deviation from day to day in points. Published within-person SDs lie at 1.1-1.3 at the median; a
whole-number scale adds to what is drawn here."""

BASELINE_DAYS = 7
PLAN = "1.5 mg x 14, 3 mg x 14, 4.5 mg"


@dataclass(frozen=True, slots=True)
class Says:
    """Something is typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Taps:
    """The newest button with the words of this label is tapped; `value` is what stands in its {value}."""

    label: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Edits:
    """The last own message is edited to this."""

    text: str


@dataclass(frozen=True, slots=True)
class Flies:
    """The patient, and the clock of the phone, are in this zone from now on."""

    zone: str


@dataclass(frozen=True, slots=True)
class TurnsOff:
    """The bot is killed, and started again after so many hours."""

    hours: float


@dataclass(frozen=True, slots=True)
class CutsOff:
    """Telegram does not answer the bot for so many hours."""

    hours: float


Deed = Says | Taps | Edits | Flies | TurnsOff | CutsOff

MORNING = time(11)


@dataclass(frozen=True, slots=True)
class Happening:
    """What happens on a day of the course, from a wall time where the patient is, a minute apart."""

    day: int
    deeds: tuple[Deed, ...]
    at: time = MORNING


@dataclass(frozen=True, slots=True)
class Scenario:
    """One virtual patient."""

    name: str
    worse: Callable[[int], float]
    """Points above the usual pain on a day of the course."""
    silent: frozenset[int] = frozenset()
    """Days on which nothing is answered."""
    says: Mapping[int, str] = field(default_factory=dict)
    """What is typed after the evening's answers, by day."""
    happens: tuple[Happening, ...] = ()
    """Everything else, in the order of time."""


def _never(day: int) -> float:
    del day
    return 0.0


SCENARIOS: dict[str, Scenario] = {
    scenario.name: scenario
    for scenario in (
        Scenario("flare", lambda day: 2.0 if 1 <= day <= 9 else 0.0),  # noqa: PLR2004  the scenario's own days
        Scenario("worse", lambda day: 2.0 if day >= 20 else 0.0),  # noqa: PLR2004  the same
        Scenario("silent", _never, silent=frozenset(range(10, 17))),
        Scenario(
            "opioid",
            _never,
            says={12: "dentist gave me codeine"},
            happens=(
                Happening(
                    19,
                    (
                        Says("/today"),
                        Taps("show_hold"),
                        Taps("asked_prescriber"),
                        Taps("on_today"),
                        Taps("said_go_on"),
                    ),
                ),
            ),
        ),
        Scenario(
            "intolerant",
            _never,
            says={17: "terrible nausea, can't stand it"},
            happens=(
                Happening(29, (Says("/plan"), Taps("go_back"), Taps("go_back_to"))),
                Happening(34, (Says("/effects"), Taps("gone"))),
            ),
        ),
    )
}


class Body:
    """The pain of a virtual patient, day by day: drawn once, with a fixed seed."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        """Draw from the seed; the same seed always gives the same course."""
        self._scenario = scenario
        self._random = Random(f"{scenario.name}:{seed}")  # noqa: S311  a course to replay, no secret
        self._drawn: dict[int, int] = {}

    def pain(self, day: int) -> int:
        """Return the whole-number rating (0-10) of a day; negative days are before the first dose."""
        if day not in self._drawn:
            drawn = USUAL + self._scenario.worse(day) + self._random.gauss(0, SPREAD)
            self._drawn[day] = min(10, max(0, round(drawn)))
        return self._drawn[day]
