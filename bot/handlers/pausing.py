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
    r" (?P<how>until|till|to|for) (?P<when>.+?)[ .!]*",
    re.IGNORECASE,
)
LENGTHS = {"for": "in "}
"""What stands before the words of a day, where they say how long and not until when."""


def pause_typed(event: Typed, meaning: Meaning, case: Case) -> TypePause | EndPause | None:
    """Return the pause that a text wants, or its end; None: the text is about something else."""
    if case.stage not in RUNNING:
        return None
    if meaning.word == "resume" and case.pause is not None:
        return EndPause()
    wanted = PAUSING.fullmatch(" ".join(event.text.split()))
    if wanted is not None:
        return _until(LENGTHS.get(wanted["how"].lower(), "") + wanted["when"], event, case)
    if case.asking != AskedFor(Wanted.PAUSE_END) or _says_else(meaning):
        return None
    typed = _until(event.text, event, case)
    return typed if typed.days or any(character.isdigit() for character in event.text) else None


def _until(words: str, event: Typed, case: Case) -> TypePause:
    read = parse_date(words, case.today(event.at), ahead=True)
    return TypePause((read,) if isinstance(read, date) else read.options)


def _says_else(meaning: Meaning) -> bool:
    """Whether a text is about pain, a dose or a side effect; a lone number is asked back as a day."""
    rated = meaning.pain_halves is not None and not meaning.bare
    return rated or bool(meaning.dose or meaning.word or meaning.effects or meaning.mentions)
