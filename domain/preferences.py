"""How a patient likes to be asked and shown things: choices that change no rule, no dose and no alert."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class Rhythm(StrEnum):
    """How often the evening's pain is asked about, where the patient chose it."""

    DAILY = "daily"
    THREE_A_WEEK = "three_a_week"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What `/settings` offers beside the choices of the enrolment."""

    large_buttons: bool = False
    """At most three buttons a row, for a tremor or a small screen."""
    short_text: bool = False
    fewer_numbers: bool = False
    """Records are confirmed without echoing scores and means; alerts speak in plain words."""
    rhythm: Rhythm | None = None
    """None: daily at first, then fading by itself."""
    weekly_summary: bool = True
    bedtime: time = time(23)
    """Wall time of "bedtime": a question can be put off until then, and none comes later."""
