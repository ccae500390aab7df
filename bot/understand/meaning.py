"""What a message means, and its form as JSON."""

from dataclasses import dataclass
from datetime import time
from typing import Final, Literal

from bot.understand.doses import Dose, Reason
from bot.understand.effects import Effect

Day = Literal["today", "yesterday"]
Ask = Literal["pain", "dose"]

_HALVES: Final = 2


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a message says: nothing here is guessed, what is not said is None or empty.

    `pain_halves`: the rating in half points (13 = 6.5).
    `range`: two different numbers for pain, in points, low first.
    `effects`: keys of the pick-list with grade 1 mild, 2 bothersome, 3 severe, None not told.
    `ended`: keys of those that are gone.
    `taken_at`: wall time of the dose; a bare hour from 6 to 11 is evening.
    `day`: the one day that the text names; a rating beside "took it last night" is of that day too.
    `ask`: what must be asked back; `dose_day`: of which day's dose, where the text names two days.
    `word`: the button or command that the whole text stands for.
    `bare`: the text is nothing but a number.
    `numbers_unclear`: numbers that could be a rating and are not clear, as typed.
    `doubtful`: every red flag may be past, another's, asked or quoted rather than the writer's own, now.
    `pieces`: how many capsules or tablets were taken, where no word says whether that was too many.
    `milligrams`: how many were taken of this medicine, where the text says so; `millilitres`: of a liquid.
    `notions`: what the text wants beside that: it is too much, the label says otherwise, which dose is due.
    `swelling`: what the red flag `allergy` speaks of, if it is one thing: tongue, lips, face, throat, hives.
    `correction`: the pain counts instead of a number said before ("oops, I meant 5"); no key of the JSON.
    """

    pain_halves: int | None = None
    range: tuple[float, float] | None = None
    effects: tuple[Effect, ...] = ()
    dose: Dose | None = None
    taken_at: time | None = None
    day: Day | None = None
    reason: Reason | None = None
    red_flags: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    ask: Ask | None = None
    word: str | None = None
    bare: bool = False
    numbers_unclear: tuple[str, ...] = ()
    doubtful: bool = False
    pieces: int | None = None
    swelling: str | None = None
    milligrams: float | None = None
    millilitres: float | None = None
    notions: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    dose_day: Day | None = None
    correction: bool = False


def to_json(meaning: Meaning) -> dict[str, object]:
    """Answer the meaning as JSON values: points (6 or 6.5), times as "22:00", empty lists instead of null."""
    pain = None if meaning.pain_halves is None else _points(meaning.pain_halves / _HALVES)
    return {
        "pain": pain,
        "range": None if meaning.range is None else [_points(bound) for bound in meaning.range],
        "effects": [{"key": key, "grade": grade} for key, grade in meaning.effects],
        "dose": meaning.dose,
        "taken_at": None if meaning.taken_at is None else f"{meaning.taken_at:%H:%M}",
        "day": meaning.day,
        "reason": meaning.reason,
        "red_flags": list(meaning.red_flags),
        "mentions": list(meaning.mentions),
        "ask": meaning.ask,
    }


def _points(value: float) -> int | float:
    return int(value) if value.is_integer() else value
