"""A plan as somebody types it from a prescription: wholly understood, or refused with the piece that was not.

"1.5 mg x 14, 3 mg x 14, 4.5 mg" is three steps; the last may be without days, no other may. A comma within a
dose is a decimal comma ("1,5 mg"), one after the days of a step separates; after days a space does as well
("1.5 mg x 14 3 mg x 14"). "Week 1-2: 1.5 mg" says its days itself, if the weeks follow one another. Nothing
is guessed. "..., end" after the days of the last step ends the plan there. "1.5 mg twice daily" is 1.5 mg
each time; "morning" and "evening" say when a dose is taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from domain.dose import GRAIN, CannotMake, Dose, Preparation, what_to_take
from domain.plan import USUAL_CEILING, Daily, Step

MOST_STEPS = 40
"""More steps than this is no titration plan."""

LONGEST_STEP = 366
"""A step of more days than a year has is a slip of the finger."""


class Reason(StrEnum):
    """Why a typed plan is refused."""

    EMPTY = "empty"
    UNREADABLE = "unreadable"
    ABOVE_CEILING = "above_ceiling"
    BELOW_GRAIN = "below_grain"
    ZERO_DAYS = "zero_days"
    TOO_LONG = "too_long"
    NO_DAYS = "no_days"
    TOO_MANY_STEPS = "too_many_steps"
    CANNOT_MAKE = "cannot_make"


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a plan is refused: at which step (from 0), and the words or the dose that it is about."""

    reason: Reason
    step: int | None = None
    value: str | None = None


_WORDS = {
    "one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "fourteen": 14,
}  # fmt: skip

_MICROGRAMS = {"mg": 1000, "milligram": 1000, "mcg": 1, "ug": 1, "microgram": 1}

_LEAD = (
    r"(?:(?:and|then|next|afterwards|after that|followed by|finally|take"
    r"|start(?:ing)? (?:with|at)|increase to|step\s?[0-9]+\s?[:.)-]?|[0-9]+\))"
    r"\s?(?=[\s0-9.,]|then|take|increase|weeks?\b|days?\b))*"
)
_CALENDAR = (
    r"(?:(?P<per>weeks?|days?)\s?(?P<first>[0-9]{1,3})"
    r"(?:\s?(?:-|\u2013|to|and|&)\s?(?P<last>[0-9]{1,3})(?![0-9])"
    r"|(?P<open>\s?(?:\+|and (?:on|after)|on(?:wards?)?)(?![a-z])))?\s?[:=\u2013-]?\s?)?"
)
"""Which weeks or days of the plan a step is for: "week 1-2: 1.5 mg", "from week 5 on: 4.5 mg"."""

_TWICE = (
    r"twice (?:a day|daily|per day)|2 times (?:a day|daily)|b\.?i?\.?d\.?"
    r"|(?:in the )?mornings? (?:and|&|\+) (?:in the |at )?(?:evenings?|nights?|bedtime)"
    r"|morning/evening|every 12 (?:hours|h)"
)
_MORNING = r"in the mornings?|(?:each|every) morning|mornings?(?: only)?|mane"

_FILLER = (
    rf"(?:\s?(?:\b(?:{_TWICE}|{_MORNING}"
    r"|low dose naltrexone|naltrexone|ldn|once (?:a day|daily)|daily|nightly|nocte|evenings?(?: only)?"
    r"|(?:a|per|every|each) (?:day|night)|at (?:night|bedtime)|in the (?:evening|morning)"
    r"|by mouth|orally)|/\s?day)(?![a-z]))*"
)
_SPAN = r"(?:days?|d|nights?|weeks?|wks?|w)(?![a-z])"
_OPEN = r"(?:\s?\b(?:ongoing|onwards|from then on|thereafter|and (?:stay|stop there)|until review)(?![a-z]))?"

_STEP = re.compile(
    _LEAD
    + r"\s?(?:from )?"
    + _CALENDAR
    + r"(?P<amount>[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)"
    + r"\s?(?:(?P<unit>mg|mcg|ug|milligram|microgram)s?(?![a-wyz]))?"
    + _FILLER
    + rf"(?:\s?(?:x\s?(?P<times>[0-9]+)(?:\s?(?P<times_unit>{_SPAN}))?"
    + rf"|(?:for|over)?\s?(?<![0-9])(?P<span>[0-9]+|{'|'.join(_WORDS)})\s?-?(?P<span_unit>{_SPAN})))?"
    + _FILLER
    + _OPEN
)
_BETWEEN = re.compile(r"\s*(?:[;,\n]|->|→|>|\.(?=\s|$)|\s(?=(?:and |)then\b|followed by\b))\s*")
_END = re.compile(r"(?:and )?(?:then )?(?:the )?(?:end|stop|finish)s?\.?")
"""What may be written for a plan that ends: "4.5 mg x 56, end"."""
_NEXT = re.compile(r"\s(?=[0-9]|step\s?[0-9]|(?:from )?(?:week|day)s?\s?[0-9])")
"""What may follow the days of a step without any sign between."""
_DOSE_FOLLOWS = re.compile(r"\s[0-9]+(?:[.,][0-9]+)?\s?(?:m|mc|u)g\b")
_BULLET = re.compile(r"^\s*[-\u2013\u2022\u00b7*]\s+(?=\S)", re.MULTILINE)
_NUMBERED = re.compile(r"^\s*[0-9]{1,2}\.\s+(?=\S)", re.MULTILINE)
_SPELLINGS = str.maketrans({"×": "x", "✕": "x", "*": "x", "µ": "u", "μ": "u"})
_SPACES = re.compile(r"\s+")


def parse_plan(text: str, ceiling: Dose = USUAL_CEILING) -> tuple[Step, ...] | Refused:
    """Return the steps of a typed plan, or why it is refused.

    A dose without a unit is in mg. Refused are: what is not understood, more than the ceiling in a day,
    a dose finer than 0.05 mg, a step of no days, days missing before the last step, and more than 40 steps.
    """
    left = _tidied(text)
    if not left:
        return Refused(Reason.EMPTY)
    steps: list[Step] = []
    while left:
        if steps and _END.fullmatch(left):
            return (*steps[:-1], replace(steps[-1], ends=True))
        if len(steps) == MOST_STEPS:
            return Refused(Reason.TOO_MANY_STEPS, MOST_STEPS, str(MOST_STEPS))
        taken = _take_step(left, steps, ceiling)
        if isinstance(taken, Refused):
            return taken
        step, left = taken
        if step.days is None and left:
            return Refused(Reason.NO_DAYS, len(steps), dose_text(step.dose))
        steps.append(step)
    return tuple(steps)


def check(steps: tuple[Step, ...], ceiling: Dose, preparation: Preparation) -> Refused | None:
    """Return the first step above the ceiling or that the preparation cannot make; None: all can be taken."""
    for number, step in enumerate(steps):
        if step.a_day > ceiling:
            return Refused(Reason.ABOVE_CEILING, number, dose_text(step.a_day))
        if isinstance(what_to_take(preparation, step.dose), CannotMake):
            return Refused(Reason.CANNOT_MAKE, number, dose_text(step.dose))
    return None


def dose_text(dose: Dose) -> str:
    """Return a dose as it is written on a prescription: "0.5 mg", "1 mg" (ISMP)."""
    whole, rest = divmod(dose.micrograms, 1000)
    return f"{whole}.{rest:03}".rstrip("0").rstrip(".") + " mg"


def _tidied(text: str) -> str:
    listed = _BULLET.sub("", text)
    if len(_NUMBERED.findall(listed)) > 1:
        listed = _NUMBERED.sub("", listed)
    one_spelling = listed.lower().translate(_SPELLINGS)
    return _SPACES.sub(lambda run: "\n" if "\n" in run[0] else " ", one_spelling).strip()


def _take_step(left: str, before: list[Step], ceiling: Dose) -> tuple[Step, str] | Refused:
    number = len(before)
    found = _STEP.match(left)
    if not found:
        return Refused(Reason.UNREADABLE, number, _piece(left))
    after = left[found.end() :]
    between = _BETWEEN.match(after) or (_NEXT.match(after) if _says_days(found) else None)
    if after and not between and not _DOSE_FOLLOWS.match(after):
        return Refused(Reason.UNREADABLE, number, _piece(after))
    dose = _dose(found, number, ceiling)
    if isinstance(dose, Refused):
        return dose
    if after and not between:
        return Refused(Reason.NO_DAYS, number, dose_text(dose))
    days = _days(found, sum(step.days or 0 for step in before))
    if isinstance(days, int) and not 0 < days <= LONGEST_STEP:
        return Refused(Reason.TOO_LONG if days else Reason.ZERO_DAYS, number, _piece(found[0]))
    if isinstance(days, str):
        return Refused(Reason.UNREADABLE, number, _piece(days))
    return Step(dose, days, daily=_daily(found[0])), after[between.end() :] if between else ""


def _daily(typed: str) -> Daily:
    """Return at which parts of the day a step is taken, as its words say."""
    if re.search(rf"\b(?:{_TWICE})(?![a-z])", typed):
        return Daily.TWICE
    return Daily.MORNING if re.search(rf"\b(?:{_MORNING})(?![a-z])", typed) else Daily.ONCE


def _dose(found: re.Match[str], number: int, ceiling: Dose) -> Dose | Refused:
    typed = found["amount"]
    micrograms = Fraction(typed.replace(",", ".")) * _MICROGRAMS[found["unit"] or "mg"]
    twice = _daily(found[0]) is Daily.TWICE
    written = f"{typed} {found['unit'] or 'mg'}" + (" twice daily" if twice else "")
    if micrograms * (2 if twice else 1) > ceiling.micrograms:
        return Refused(Reason.ABOVE_CEILING, number, written)
    if micrograms <= 0 or micrograms % GRAIN:
        return Refused(Reason.BELOW_GRAIN, number, written)
    return Dose(int(micrograms))


def _says_days(found: re.Match[str]) -> bool:
    return any(found[group] for group in ("times", "span", "per"))


def _days(found: re.Match[str], before: int) -> int | str | None:
    """Return how many days a step lasts; None where it says nothing; its words where they make no sense.

    Weeks of the plan have to follow those `before` them (days), and not to be given twice.
    """
    typed = found["times"] or found["span"]
    if found["per"]:
        return found[0] if typed else _of_calendar(found, before)
    if typed is None:
        return None
    unit = found["times_unit"] or found["span_unit"] or "d"
    return (_WORDS.get(typed) or int(typed)) * (7 if unit.startswith("w") else 1)


def _of_calendar(found: re.Match[str], before: int) -> int | str | None:
    length = 7 if found["per"].startswith("w") else 1
    first, last = int(found["first"]), int(found["last"] or found["first"])
    if (first - 1) * length != before or last < first:
        return found[0]
    return None if found["open"] else (last - first + 1) * length


def _piece(text: str) -> str:
    """Return the first piece of a text, as far as the next separator, to be shown."""
    return (_BETWEEN.split(text.strip(), maxsplit=1)[0] or text.strip())[:40]
