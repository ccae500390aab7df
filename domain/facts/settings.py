"""Facts about how a patient likes to be asked and shown things."""

from __future__ import annotations

from dataclasses import dataclass

from domain.facts.base import Fact
from domain.preferences import Preferences


@dataclass(frozen=True, slots=True)
class PreferencesSet(Fact):
    """From now on the patient likes it like this."""

    preferences: Preferences
