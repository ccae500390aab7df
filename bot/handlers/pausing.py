"""A pause in words of one's own: "pause until 3 May", "pause for a week", and the day that was asked for."""

from __future__ import annotations

import re
from datetime import date

from bot.incoming import Typed
from bot.typed.dates import parse_date
from bot.understand import Meaning
from domain.case import AskedFor, Case, Wanted
from domain.commands.pausing import EndPause, TypePause
from domain.days import RUNNING

PAUSING = re.compile(
    r"(?:please )?pause(?: (?:the |my |all )?(?:questions|reminders|prompts|everything|it))?"
    r"(?: (?P<how>until|till|til|to|for))? (?P<when>.+?)[ .!]*",
    re.IGNORECASE,
)
ANSWER = re.compile(r"(?:(?P<how>until|till|til|to|for) )?(?P<when>.+?)[ .!]*", re.IGNORECASE)
"""The same, where the day was asked for."""


def pause_typed(event: Typed, meaning: Meaning, case: Case) -> TypePause | EndPause | None:
    """Return the pause that a text wants, or its end; None: the text is about something else."""
    if case.stage not in RUNNING:
        return None
    if meaning.word == "resume" and case.pause is not None:
        return EndPause()
    words = " ".join(event.text.split())
    wanted = PAUSING.fullmatch(words)
    if wanted is not None and wanted["how"] is not None:
        return TypePause(_days(wanted, event, case))
    if wanted is not None and (lasting := _read(f"in {wanted['when']}", event, case)):
        return TypePause(lasting)  # "pause 3 days"; "pause tomorrow" says when it begins, not when it ends
    if case.asking != AskedFor(Wanted.PAUSE_END):
        return None
    answer = ANSWER.fullmatch(words)
    days = () if answer is None else _days(answer, event, case)
    if _says_else(meaning, is_day=bool(days)):
        return None
    return TypePause(days) if days or any(character.isdigit() for character in words) else None


def _days(said: re.Match[str], event: Typed, case: Case) -> tuple[date, ...]:
    """Return the days that "until ..." or "for ..." may mean; none where it is no day."""
    is_length = (said["how"] or "").lower() == "for"
    until = () if is_length else _read(said["when"], event, case)
    return until or _read(f"in {said['when']}", event, case)


def _read(words: str, event: Typed, case: Case) -> tuple[date, ...]:
    read = parse_date(words, case.today(event.at), ahead=True)
    return (read,) if isinstance(read, date) else read.options


def _says_else(meaning: Meaning, *, is_day: bool) -> bool:
    """Whether a text is about pain, a dose or a side effect; a lone number is asked back as a day.

    A day may be a word as well: "tomorrow" stands on a button elsewhere.
    """
    rated = meaning.pain_halves is not None and not meaning.bare
    a_word = meaning.word is not None and not is_day
    return rated or a_word or bool(meaning.dose or meaning.effects or meaning.mentions)
