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


SILENT_WEEK = range(120, 127)
FLARE = range(230, 240)
EVENING_AGAIN = time(21, 30)
NOON = time(12)


def _mixed_pain(day: int) -> float:
    """Worse at first, as some people are; better from the third month; one flare in the winter."""
    if 2 <= day <= 8 or day in FLARE:  # noqa: PLR2004  the scenario's own days
        return 2.0
    return -1.0 if day >= 70 else 0.0  # noqa: PLR2004  the same


MIXED = Scenario(
    "mixed",
    _mixed_pain,
    silent=frozenset(SILENT_WEEK),
    says={
        5: "awful day, everything hurts, cant sleep",
        20: "dentist gave me codeine",
        90: "bad night",
        232: "flare again, headache, slept badly",
        300: "period started",
    },
    happens=(
        Happening(9, (Says("50"), Edits("5"))),
        Happening(11, (Says("pain now 8"), Says("undo"))),
        Happening(
            24,
            (
                Says("/today"),
                Taps("show_hold"),
                Taps("asked_prescriber"),
                Taps("on_today"),
                Taps("said_go_on"),
            ),
        ),
        Happening(33, (TurnsOff(5),), time(19)),
        Happening(41, (CutsOff(3),), time(20)),
        Happening(
            52,
            (
                Flies("Asia/Tokyo"),
                Says("I'm in Tokyo until 20 July"),
                Says("Yes"),
                Says("At 21:00, by the clock there"),
            ),
        ),
        Happening(61, (Flies("Europe/London"), Says("home again"))),
        Happening(72, (Says("pause for 3 days"),)),
        Happening(95, (Says("/summary"), Says("on Monday it was 7"))),
        Happening(
            100,
            (
                Says("/plan"),
                Says("My prescriber changed the plan"),
                Says("Today"),
                Says("3 mg x 28, 4.5 mg"),
            ),
        ),
        Happening(140, (Says("/yesterday"), Says("yesterday was a 6"), Says("undo"))),
        Happening(160, (Says("pause for 10 days"),)),
        Happening(
            172,
            (
                Says("/today"),
                Says("What is on hold"),
                Says("I have asked my prescriber"),
                Says("Today"),
                Says("Start again at the first step"),
            ),
        ),
        Happening(
            250,
            (
                Says("/plan"),
                Says("My prescriber changed the plan"),
                Says("Yesterday"),
                Says("1.5 mg morning x 7, 1.5 mg twice daily"),
            ),
        ),
        Happening(310, (Says("/settings"), Says("Large buttons"), Says("Short text"))),
        Happening(330, (TurnsOff(30),), time(6)),
        Happening(340, (Says("/export"), Says("Tables (CSV)"), Says("/report"), Says("No question"))),
        Happening(360, (Says("/plan"), Says("/summary"), Says("/today"))),
    ),
)

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
        MIXED,
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
