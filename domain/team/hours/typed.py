"""Working hours as somebody types them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from domain.team.hours.span import Span, TeamHours
from domain.zones import is_zone

HOUR = 60
WHOLE_DAY = 24 * HOUR
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEVERAL = {"daily": range(7), "weekday": range(5), "weekend": range(5, 7)}
SHORTEST = 3
"""Letters of a day: with two, "we" would be Wednesday."""

DASH = re.compile(r"\s*(?:[-‐‑‒–—−]|\bto\b)\s*")
PIECE = re.compile(r"[^\s,;&/]+")
HOURS = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?-([0-9]{1,2})(?:[:.]([0-9]{2}))?")


class Fault(StrEnum):
    """What is wrong with typed hours."""

    ZONE = "zone"
    """No such zone."""
    WORD = "word"
    """Neither days nor hours."""
    NO_DAYS = "no_days"
    """Hours come before any day."""
    NO_HOURS = "no_hours"
    """Days without hours after them, or nothing at all."""
    BACKWARDS = "backwards"
    """Empty, or closes before it opens; a night is two spans."""
    TWICE = "twice"
    """Overlaps with hours before it."""


@dataclass(frozen=True, slots=True)
class HoursUnclear:
    """Typed hours that cannot be read: why, and the words it is about ("" where there are none)."""

    fault: Fault
    words: str


def read_hours(text: str, zone: str) -> TeamHours | HoursUnclear:
    """Read "Mon-Thu 9-17, Fri 9-12:30", "Mon,Wed 8:30-13 and 14-18", "Sun-Thu 9-17", "daily 0-24".

    Days hold for all hours up to the next days. A range of days may go round the week's end, hours may not go
    round midnight. A time that is left out is never guessed, so "9-5" is unclear.
    """
    if not is_zone(zone):
        return HoursUnclear(Fault.ZONE, zone)
    spans = _spans(_pieces(text))
    return spans if isinstance(spans, HoursUnclear) else TeamHours(spans, zone)


def _pieces(text: str) -> tuple[str, ...]:
    """Return the words of a text as days ("mon-fri") and hours ("9-12:30"), each by itself."""
    words = DASH.sub("-", text.casefold().replace("every day", "daily"))
    pieces = (piece.strip(".:") for piece in PIECE.findall(words))
    return tuple(piece for piece in pieces if piece not in {"", "and"})


def _spans(pieces: tuple[str, ...]) -> tuple[Span, ...] | HoursUnclear:
    spans: list[Span] = []
    days: set[int] = set()
    wants_hours = True
    for piece in pieces:
        named = _days(piece)
        if named:
            days = days | named if wants_hours else named
            wants_hours = True
            continue
        read = _span(piece, days)
        if isinstance(read, HoursUnclear):
            return read
        if any(read.overlaps(each) for each in spans):
            return HoursUnclear(Fault.TWICE, piece)
        spans.append(read)
        wants_hours = False
    return HoursUnclear(Fault.NO_HOURS, "".join(pieces[-1:])) if wants_hours else tuple(spans)


def _days(piece: str) -> set[int]:
    """Return the days that a piece names; none where it names no days."""
    several = SEVERAL.get(piece.removesuffix("s"))
    if several is not None:
        return set(several)
    first, dash, last = piece.partition("-")
    start, end = _day(first), _day(last if dash else first)
    if start is None or end is None or (dash and start == end):
        return set()
    return {(start + n) % 7 for n in range((end - start) % 7 + 1)}


def _day(word: str) -> int | None:
    name = word.rstrip(".").removesuffix("s")
    if len(name) < SHORTEST:
        return None
    return next((n for n, day in enumerate(WEEK) if day.startswith(name)), None)


def _span(piece: str, days: set[int]) -> Span | HoursUnclear:
    found = HOURS.fullmatch(piece)
    if found is None:
        return HoursUnclear(Fault.WORD, piece)
    opens, closes = _minutes(found[1], found[2]), _minutes(found[3], found[4])
    if opens is None or closes is None:
        return HoursUnclear(Fault.WORD, piece)
    if not days:
        return HoursUnclear(Fault.NO_DAYS, piece)
    if opens >= closes:
        return HoursUnclear(Fault.BACKWARDS, piece)
    return Span(tuple(sorted(days)), _wall(opens), _wall(closes))


def _minutes(hour: str, minute: str | None) -> int | None:
    """Return the minutes since midnight, at most those of 24:00; None for what no clock shows."""
    past = int(minute or 0)
    since_midnight = int(hour) * HOUR + past
    return since_midnight if past < HOUR and since_midnight <= WHOLE_DAY else None


def _wall(minutes: int) -> time:
    return time(minutes // HOUR % 24, minutes % HOUR)
