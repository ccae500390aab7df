"""Commands about the consent after the enrolment: shown, taken back, asked for anew."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class ShowConsent(Command):
    """What was agreed to, when, and the way to take it back; once it was taken back, what is left to do."""


@dataclass(frozen=True, slots=True)
class AskWithdrawConsent(Command):
    """Button *Take my yes back*: says what follows, and asks once more."""


@dataclass(frozen=True, slots=True)
class WithdrawConsent(Command):
    """The consent is taken back: nothing more is done with the data."""


@dataclass(frozen=True, slots=True)
class RenewConsent(Command):
    """The yes to this version of the text, outside of the enrolment."""

    consent: int


# What the clock asks for.


@dataclass(frozen=True, slots=True)
class AskConsentAnew(Command):
    """The text has changed since the patient agreed to it: show what is new, and ask."""
