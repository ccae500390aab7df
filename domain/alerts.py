"""The alert rule: has pain stayed worse past the adjustment period? (types; the rule follows)"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.pain import Baseline, Mean


class FindingKind(StrEnum):
    """What `assess` can find on a day."""

    NOTICE = "notice"
    CONTACT_PROVIDER = "contact_provider"
    BACKSTOP = "backstop"
    WORSE_IN_WINDOW = "worse_in_window"
    NO_RELIEF_YET = "no_relief_yet"
    NOT_ENOUGH_DATA = "not_enough_data"


@dataclass(frozen=True, slots=True)
class Look:
    """One window that was looked at: its days, its mean, and whether only clean days were counted."""

    first: date
    last: date
    mean: Mean
    clean_only: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found on a day, with everything needed to recompute it by hand."""

    kind: FindingKind
    day: date
    rule: str
    clause: str
    baseline: Baseline | None
    looks: tuple[Look, ...]
    rated: tuple[tuple[date, int], ...] = ()
    """The single ratings (half points) a backstop counted."""
    overall: tuple[int, ...] = ()
    """The PGIC answers that counted."""


@dataclass(frozen=True, slots=True)
class AlertMemory:
    """What has been said already, so that each thing is said once per episode."""

    noticed: date | None = None
    episode_noticed: bool = False
    open_since: date | None = None
    quiet_until: date | None = None
    at_close: Mean | None = None
    below_since: date | None = None
