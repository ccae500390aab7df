"""Who hears a typed text that answers the question asked last: one reader per kind of question.

The order for a text: red flags, the message it replies to, the words of a visible button (these in `bot`),
then the question asked last (here), then everything it says by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from domain.case import AskedFor, Case, Wanted
from domain.commands.telling import Tell
from domain.decision import Decision

Reader = Callable[[AskedFor, Tell, Case, datetime], Decision | None]
"""Decides a text as the answer to the question; None: it says something else."""

_READERS: dict[Wanted, Reader] = {}


def hears_for(wanted: Wanted) -> Callable[[Reader], Reader]:
    """Register the reader of what was asked for."""

    def register(reader: Reader) -> Reader:
        _READERS[wanted] = reader
        return reader

    return register


def hear_asked(case: Case, command: Tell, now: datetime) -> Decision | None:
    """Decide a text as the answer to the question asked last; None where it is none, or none was asked.

    A text that replies to the message of a care day is about that day, whatever was asked last.
    """
    asked = case.asking
    if asked is None or command.day is not None:
        return None
    reader = _READERS.get(asked.wants)
    return None if reader is None else reader(asked, command, case, now)
