"""A pause: for so long nothing is asked, because the patient wants it so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Pause:
    """No question is started from the evening of `since` up to the day before `until`, a care day each."""

    since: date
    until: date
