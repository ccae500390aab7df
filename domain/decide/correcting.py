"""A typed correction of a rating ("oops, I meant 5"): which care day's rating it puts right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from domain.case import CareDay, Case
from domain.case.said import What
from domain.commands.day import RatePain
from domain.commands.telling import Tell
from domain.days import SKEW, open_checkin
from domain.decision import NOTHING, Decision
from domain.messages.day import DayRecord, WhichDayCorrected
from domain.notices import Answer, Choice
from domain.topics import DAYS

CORRECTED_FOR: Final = timedelta(hours=24)
"""How long after a rating "no, 5" can only mean that one; a rating speaks of the last 24 hours."""

LOOKS_BACK: Final = timedelta(days=14)
"""How far back a rating is offered, as where an earlier day is picked."""

OFFERED: Final = 3
"""Days offered where it is not clear which rating is put right."""

NUMBERS: Final[frozenset[What]] = frozenset({"pain", "pain_now", "peg", "overall"})
"""Answers that are a number: a correction is of the last of them, and of a rating only if that was one."""


def corrected_day(case: Case, command: Tell) -> date | None:
    """Return the care day whose rating a text puts right: the one that was given last, if that is recent.

    None: the text puts nothing right, or it is not clear what (see `days_in_doubt`).
    """
    last = _given_last(case, command)
    if last is None or not _is_recent(case, last, command):
        return None
    return None if _open_beside(case, last, command) is not None else last.day


def days_in_doubt(case: Case, command: Tell) -> tuple[date, ...]:
    """Return the care days of which one is meant, the newest first; none: it is clear.

    An evening that waits for its number may be answered by the words; a day after the rating before it, they
    can only be that answer.
    """
    last = _given_last(case, command)
    if last is None or command.pain_halves is None:
        return ()
    recent, beside = _is_recent(case, last, command), _open_beside(case, last, command)
    if beside is not None:
        return (beside, last.day) if recent else ()
    oldest = case.today(command.said_at) - LOOKS_BACK
    rated = [d.day for d in case.days if d.rating is not None and d.day >= oldest]
    return () if recent else tuple(reversed(rated[-OFFERED:]))


def ask_day(command: Tell, days: tuple[date, ...]) -> Answer:
    """Ask which care day's rating is meant; until then nothing changes."""
    halves = command.pain_halves or 0
    row = tuple(Choice("past_day", RatePain(day, halves), day) for day in days)
    return Answer(WhichDayCorrected(halves), DAYS, (row,))


def says_amended(answer: Answer | None) -> Decision:
    """The day's record says that it was changed; other answers stand as they are."""
    if answer is None or not isinstance(answer.message, DayRecord):
        return NOTHING
    return Decision(answer=replace(answer, message=replace(answer.message, amended=True)))


def _given_last(case: Case, command: Tell) -> CareDay | None:
    """Return the care day whose rating was given last before a correction; None where it corrects none."""
    if not command.correction or command.day is not None or command.yesterday:
        return None
    said = next((last.what for last in reversed(case.said) if last.what in NUMBERS), "pain")
    if said != "pain":
        return None
    rated = [(d.rating.at, d) for d in case.days if d.rating is not None]
    given = [(at, d) for at, d in rated if at <= command.said_at + SKEW]
    return max(given, key=lambda each: each[0])[1] if given else None


def _is_recent(case: Case, last: CareDay, command: Tell) -> bool:
    yesterday = case.today(command.said_at) - timedelta(days=1)
    at = command.said_at if last.rating is None else last.rating.at
    return last.day >= yesterday and command.said_at - at <= CORRECTED_FOR


def _open_beside(case: Case, last: CareDay, command: Tell) -> date | None:
    """Return the evening that waits for its own number, if that is another day than the one rated last."""
    waits = open_checkin(case, command.said_at)
    return None if waits == last.day else waits
