"""Commands about the page for a visit to the prescriber."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class AskVisit(Command):
    """`/report`: is there a question that the patient wants to ask?"""


@dataclass(frozen=True, slots=True)
class WriteVisit(Command):
    """The question as typed; None: the page goes without one. Then the page is shown."""

    question: str | None


@dataclass(frozen=True, slots=True)
class KeepVisit(Command):
    """Button *Keep my question*: the page with the question of last time."""


@dataclass(frozen=True, slots=True)
class SendVisit(Command):
    """Button *Make the file*: the page that was shown, as a document."""
