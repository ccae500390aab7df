"""Facts about how a patient likes to be asked and shown things."""

from __future__ import annotations

from dataclasses import dataclass

from domain.case import Prescriber
from domain.facts.base import Fact
from domain.preferences import Preferences


@dataclass(frozen=True, slots=True)
class PreferencesSet(Fact):
    """From now on the patient likes it like this."""

    preferences: Preferences


@dataclass(frozen=True, slots=True)
class WordingSet(Fact):
    """From now on the medicine's name is hidden from a locked phone, or shown."""

    hide: bool


@dataclass(frozen=True, slots=True)
class SharingSet(Fact):
    """The account is shared from now on, and the wording discreet; or it is the patient's alone."""

    shared: bool


@dataclass(frozen=True, slots=True)
class PrescriberSet(Fact):
    """From now on this is the prescriber."""

    prescriber: Prescriber
