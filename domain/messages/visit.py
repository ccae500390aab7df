"""Messages about the page for a visit. The question itself is in none of them: it stands on the page."""

from __future__ import annotations

from dataclasses import dataclass

from domain.messages.base import Message


@dataclass(frozen=True, slots=True)
class VisitAsked(Message):
    """Is there a question that the patient wants to ask?"""

    kept: bool
    """There is one from last time."""
    too_long: int | None = None
    """The text that was typed is longer than the page has room for: so many characters fit."""


@dataclass(frozen=True, slots=True)
class VisitShown(Message):
    """The page, to be looked at before anybody else sees it."""

    question: bool
    """Whether a question stands on it."""


@dataclass(frozen=True, slots=True)
class VisitFile(Message):
    """The page as a document."""


@dataclass(frozen=True, slots=True)
class VisitNotDrawn(Message):
    """The page could not be made just now."""
