"""Commands of enrolment from the invitation to the health questions, and those that fit at any question."""

from __future__ import annotations

from dataclasses import dataclass

from domain.case import Prescriber
from domain.commands.base import Command
from domain.dose import Preparation
from domain.enrolment import Question, Town
from domain.plan import Plan
from domain.questions import Health
from domain.screening import SafetyQuestion
from domain.team.care import CareTeam


@dataclass(frozen=True, slots=True)
class AcceptInvite(Command):
    """The invitation was redeemed; what it does not bring is asked. A second time it changes nothing."""

    plan: Plan | None = None
    preparation: Preparation | None = None
    prescriber: Prescriber | None = None
    care: CareTeam | None = None
    """The team that invites; None: the diary is kept at home."""


@dataclass(frozen=True, slots=True)
class ShowEnrolment(Command):
    """Show the open question again: `/start`, or any word."""


@dataclass(frozen=True, slots=True)
class GoOn(Command):
    """Button *Go on*: the open question below, and what was said stays readable."""


@dataclass(frozen=True, slots=True)
class NotNow(Command):
    """Stop here for now; nothing is lost."""


@dataclass(frozen=True, slots=True)
class PreviousQuestion(Command):
    """Button *Back*: the question answered before this one."""


@dataclass(frozen=True, slots=True)
class ExplainEnrolment(Command):
    """The word "help" during enrolment: what this is, and where help is."""


@dataclass(frozen=True, slots=True)
class NotRead(Command):
    """A typed text that is no answer to this question."""

    question: Question
    town: str | None = None
    """Of the town's proof: the name that stands there, which is kept nowhere else."""


@dataclass(frozen=True, slots=True)
class FinishFirst(Command):
    """A command of the menu, before the diary has begun."""


@dataclass(frozen=True, slots=True)
class TypeInstead(Command):
    """A button such as *Other time*: the answer to this question will be typed."""

    question: Question


@dataclass(frozen=True, slots=True)
class BeginEnrolment(Command):
    """Button *Start*."""


@dataclass(frozen=True, slots=True)
class SayAccount(Command):
    """18 or over, and whether the account is shared."""

    adult: bool
    shared: bool = False


@dataclass(frozen=True, slots=True)
class SayAge(Command):
    """18 or over, asked by itself of those who share the account."""

    adult: bool


@dataclass(frozen=True, slots=True)
class ReadConsent(Command):
    """Button *Read it all*."""


@dataclass(frozen=True, slots=True)
class Agree(Command):
    """Consent to this version of the text."""

    consent: int


@dataclass(frozen=True, slots=True)
class Decline(Command):
    """No consent, or anything written after that: nothing is kept."""


@dataclass(frozen=True, slots=True)
class NameTowns(Command):
    """A town was typed: the places of that name, most likely first; none when no such place is known."""

    towns: tuple[Town, ...]


@dataclass(frozen=True, slots=True)
class ListZones(Command):
    """Button *Choose from a list*."""


@dataclass(frozen=True, slots=True)
class ChooseZone(Command):
    """A zone (IANA name), from a button or a location pin; the town's name is shown once and not kept."""

    zone: str
    town: str | None = None


@dataclass(frozen=True, slots=True)
class ProveZone(Command):
    """Whether the phone's own clock says the same."""

    same: bool


@dataclass(frozen=True, slots=True)
class AnswerScreening(Command):
    """The answer to one of the four health questions."""

    question: SafetyQuestion
    answer: Health
