"""Topics: the names under which notices, screens and withdrawals find each other."""

from __future__ import annotations

from datetime import date

from domain.case import Slot

STEP = "step"
FIRST_DOSE = "first-dose"
HOLD = "hold"
PACK = "pack"
NOTE = "note"
NOBODY = "nobody"
"""Of no question: what is open keeps its buttons."""
REPLAN = "replan"
SETTINGS = "settings"
TEAM = "team"
VISIT = "visit"
WEEKLY = "weekly"
WEEK = "week"
DAYS = "days"
"""The list of care days that are over."""
PAUSE = "pause"
MOOD = "mood"
CONSENT = "consent"
OWN_DATA = "own-data"
SUPPLY = "supply"
AFTER = "after"
HEEDED = "heeded"
"""What the team does with an alert: news, and no question."""

DOSE_TOPICS = (STEP, FIRST_DOSE)
"""Beside every open day, what a hold takes back: step questions and first-dose questions (law L13)."""


ALERTS = "alert:"
"""How the topics of alert episodes begin."""


def of_day(day: date, slot: Slot = Slot.MAIN) -> str:
    """Return the topic of a care day's evening message and its follow-ups, or of its morning dose's."""
    return f"day:{day.isoformat()}" if slot is Slot.MAIN else f"day:{day.isoformat()}:{slot}"


def day_of(topic: str) -> date | None:
    """Return the care day a topic is about; None for any other topic."""
    head, _, rest = topic.partition(":")
    return date.fromisoformat(rest.partition(":")[0]) if head == "day" else None


def slot_of(topic: str) -> Slot:
    """Return which dose of its care day a topic is about."""
    return Slot.MORNING if topic.startswith("day:") and topic.endswith(f":{Slot.MORNING}") else Slot.MAIN


def of_episode(number: int) -> str:
    """Return the topic of an alert episode."""
    return f"{ALERTS}{number}"
