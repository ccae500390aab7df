"""Own marks of a day: drawn beside the pain, never asked for, and looked at by no rule."""

from __future__ import annotations

from enum import StrEnum


class Mark(StrEnum):
    """What a patient may mark of a care day. It explains no number away: no rule reads it."""

    PERIOD = "period"
    INFECTION = "infection"
    INJURY = "injury"
    BAD_NIGHT = "bad_night"
    OVERDID = "overdid"
    STRESS = "stress"
