"""A place that is typed: "New York until 3 May", "I am in Tokyo", "home again"; and the date of return."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from bot.glance import Glance
from bot.incoming import Typed
from bot.typed.dates import parse_date
from bot.typed.towns import known_town, parse_town
from bot.understand import Meaning
from domain.case import AskedFor, Case, Wanted
from domain.commands.travel import ComeHome, NamePlaces, SetOff
from domain.messages.travel import PlaceProof, UntilWhen, WhereTo, WhichClock, WhichPlace

HOME = frozenset(
    {"home again", "home", "i am home", "im home", "i am home again", "im home again", "back home"}
    | {"i am back home", "im back home", "i am back", "im back"}
)
"""What is said on the return: only while away, or where `/travel` asks something."""

QUESTIONS = WhereTo, WhichPlace, PlaceProof, WhichClock, UntilWhen

GOING = re.compile(
    r"(?:i am|im|we are|were|i have|ive|i|we)?\s*(?:now|just|here)?\s*"
    r"(?:in|arrived in|landed in|travelling to|traveling to|flying to|flew to|visiting)\s+(?P<place>.+)"
)
NO_PLACE = frozenset({"pain", "agony", "bed", "trouble", "tears", "hospital", "a flare", "a lot of pain"})
"""Where somebody is in another sense."""

UNTIL = re.compile(r"(?P<place>.*?)[\s,]*\b(?:until|till|til)\s+(?P<until>.+)")


def travel_typed(
    event: Typed, meaning: Meaning, glance: Glance, case: Case
) -> NamePlaces | SetOff | ComeHome | None:
    """Return the command of a place, of a date of return or of the way home; None: the text is about else."""
    said = _plain(event.text)
    if said in HOME and (case.away is not None or _is_asked(glance, case)):
        return ComeHome()
    back = _return(event, glance, case)
    if back is not None or _says_else(meaning):
        return back
    return _place(said, event.at, case)


def _is_asked(glance: Glance, case: Case) -> bool:
    """Whether a question of `/travel` is the one that stands open."""
    asked = glance.hangs or next(iter(glance.open), None)
    return wants_place(case) or (asked is not None and isinstance(asked.message, QUESTIONS))


def wants_place(case: Case) -> bool:
    """Whether a place is asked for: the next text, or a location, answers it."""
    return case.asking == AskedFor(Wanted.PLACE)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("\u2019", "").replace("'", "").rstrip(" .!").split())


def _says_else(meaning: Meaning) -> bool:
    """Whether a text is about pain, a dose or a side effect: "in pain" is no place."""
    return bool(
        meaning.pain_halves is not None
        or meaning.dose
        or meaning.word
        or meaning.effects
        or meaning.mentions
        or meaning.range
    )


def _return(event: Typed, glance: Glance, case: Case) -> SetOff | None:
    """A date that is typed to "until when?" is the last day there."""
    asked = glance.hangs or next(iter(glance.open), None)
    if asked is None or not isinstance(asked.message, UntilWhen):
        return None
    offered = [c.command for row in asked.choices for c in row if isinstance(c.command, SetOff)]
    day = _day(_plain(event.text).removeprefix("until "), event.at, case)
    return replace(offered[0], until=day) if day is not None and offered else None


def _day(text: str, at: datetime, case: Case) -> date | None:
    day = parse_date(text, case.today(at), ahead=True)
    return day if isinstance(day, date) else None


def _place(said: str, at: datetime, case: Case) -> NamePlaces | None:
    """A place with or without a date. Where none is asked for, it must be said in so many words."""
    dated = UNTIL.fullmatch(said)
    until = _day(dated["until"], at, case) if dated is not None else None
    text = dated["place"] if dated is not None and until is not None else said
    going = GOING.fullmatch(text)
    if going is not None and going["place"] in NO_PLACE:
        return None
    if wants_place(case):
        return NamePlaces(parse_town(going["place"] if going else text, at), until)
    towns = known_town(going["place"], at) if going else ()
    elsewhere = any(town.zone != case.phone for town in towns)
    return NamePlaces(towns, until) if elsewhere or (towns and case.away is not None) else None
