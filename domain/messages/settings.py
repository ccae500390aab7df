"""Messages about the settings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from domain.case import Prescriber
from domain.dose import Preparation
from domain.messages.base import Message
from domain.preferences import Preferences, Setting
from domain.team.care import Sharing
from domain.times import Times


@dataclass(frozen=True, slots=True)
class SettingsShown(Message):
    """Every choice with its value. `changed`: one of them was changed just now."""

    times: Times
    """Those chosen last: they may begin only after tonight."""
    zone: str
    discreet: bool
    shared: bool
    prescriber: Prescriber | None
    preparation: Preparation | None
    preferences: Preferences
    consent_at: datetime | None
    first_dose: date | None
    """The day chosen for the first dose, while it is still to come."""
    first_dose_open: bool = False
    """No day is chosen yet: days of diary first are still offered."""
    changed: bool = False
    mornings: bool = False
    """Whether there are doses in the morning,"""
    evenings: bool = True
    """and whether there are some at the dose time."""
    team: str | None = None
    """The team that invited; None: the diary is kept at home."""
    sharing: Sharing | None = None


@dataclass(frozen=True, slots=True)
class SettingAsked(Message):
    """One choice by itself."""

    setting: Setting
    discreet: bool = True
    shared: bool = False
    prescriber: Prescriber | None = None
    name: str | None = None
    """Of the number: whose it is."""
    not_read: bool = False
    """What was typed is no answer to it."""
    bedtime: time = time(23)
