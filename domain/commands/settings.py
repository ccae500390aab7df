"""Commands about the settings: what was chosen at enrolment, and the ways of showing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from domain.case import Prescriber
from domain.commands.base import Command
from domain.preferences import Setting, Switch


@dataclass(frozen=True, slots=True)
class ShowSettings(Command):
    """`/settings`: every choice with its value."""


@dataclass(frozen=True, slots=True)
class AskSetting(Command):
    """Show one choice by itself."""

    setting: Setting


@dataclass(frozen=True, slots=True)
class SetSwitch(Command):
    """A choice that is on or off."""

    switch: Switch
    on: bool


@dataclass(frozen=True, slots=True)
class SetDiscreet(Command):
    """Whether the medicine's name is hidden from a locked phone."""

    hide: bool


@dataclass(frozen=True, slots=True)
class SetShared(Command):
    """Whether the account is shared: then the wording stays discreet."""

    shared: bool


@dataclass(frozen=True, slots=True)
class RenamePrescriber(Command):
    """A new prescriber's name: nothing is kept before the number that belongs to it."""

    name: str


@dataclass(frozen=True, slots=True)
class SetPrescriber(Command):
    """The prescriber's name and number."""

    prescriber: Prescriber


@dataclass(frozen=True, slots=True)
class SetBedtime(Command):
    """The wall time until which questions may be put off; no follow-up comes after it."""

    wall: time
