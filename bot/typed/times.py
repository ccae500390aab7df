"""A typed time of day: "9pm", "21", "21:00", "2100", "half past nine"."""

import re
from datetime import time
from typing import Final

from bot.typed.unclear import Doubt, Unclear

_NOON: Final = 12
_HOURS: Final = 24
_MINUTES: Final = 60
_EVENING: Final = range(6, 12)

_NUMBERS: Final = {
    word: value
    for value, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | {"fifteen": 15, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty five": 25, "twenty-five": 25,
     "thirty": 30, "half": 30, "forty": 40, "forty five": 45, "fifty": 50}  # fmt: skip
_NAMED: Final = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_AFTERNOON: Final = frozenset({"pm", "p", "at night", "in the evening", "in the afternoon", "tonight"})

_HALF_OF_DAY: Final = (
    r"(?:\s*(?P<half>[ap]\.?m\.?|[ap]|at night|tonight|in the (?:morning|afternoon|evening)))?"
)
_DIGITS: Final = re.compile(
    r"(?P<hour>[0-9]{1,2})(?:(?P<mark>[:.h])(?P<minute>[0-9]{2})?|(?P<run>[0-9]{2}))?"
    r"(?:\s*(?:o'?clock|hours|hrs|uhr))?" + _HALF_OF_DAY
)
_WORD: Final = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_PAST: Final = re.compile(
    rf"(?P<minute>{_WORD}|[0-9]{{1,2}})\s+(?P<way>past|to)\s+(?P<hour>{_WORD}|[0-9]{{1,2}})" + _HALF_OF_DAY
)
_SPOKEN: Final = re.compile(rf"(?P<hour>{_WORD})(?:\s+(?P<minute>{_WORD})|\s+o'?clock)?" + _HALF_OF_DAY)
_AROUND: Final = re.compile(r"^(?:(?:at|around|about|usually|normally)\s+)+|[.!]+$")


def parse_time(text: str) -> time | Unclear[time]:
    """Return the time of day a text means, or why none was read.

    A bare hour from 6 to 11 is read as evening, as everywhere in this bot: the plans are taken at bedtime,
    and the answer is shown. 12, 1 to 5, and 10:00 to 11:59 as clocks show them may be either half of the
    day without am or pm: both are offered.
    """
    left = _AROUND.sub("", " ".join(text.lower().replace("’", "'").split()))
    if left in _NAMED:
        return _NAMED[left]
    for form, read in ((_DIGITS, _from_digits), (_PAST, _from_past), (_SPOKEN, _from_words)):
        found = form.fullmatch(left)
        if found:
            return read(found)
    return Unclear(Doubt.UNREADABLE)


def parse_morning(text: str) -> time | Unclear[time]:
    """Return the time a text means where a morning was asked for: a bare "8.30" is no evening."""
    early = parse_time(f"{text.rstrip(' .!')} am")
    return early if isinstance(early, time) else parse_time(text)


def _from_digits(found: re.Match[str]) -> time | Unclear[time]:
    hour, minute = int(found["hour"]), int(found["minute"] or found["run"] or 0)
    if hour >= _HOURS or minute >= _MINUTES:
        return Unclear(Doubt.IMPOSSIBLE)
    if found["half"] is None and (found["hour"].startswith("0") or hour > _NOON):
        return time(hour, minute)
    half = _half(hour, minute, found["half"])
    as_a_clock_shows = found["mark"] in {":", "."} and len(found["hour"]) > 1
    if as_a_clock_shows and found["half"] is None and isinstance(half, time):
        return Unclear(Doubt.AMBIGUOUS, (half, time(hour, minute)))
    return half


def _from_past(found: re.Match[str]) -> time | Unclear[time]:
    hour, minute = _number(found["hour"]), _number(found["minute"])
    if not 1 <= hour <= _NOON or not 0 < minute < _MINUTES:
        return Unclear(Doubt.IMPOSSIBLE)
    if found["way"] == "to":
        hour, minute = (hour - 1) or _NOON, _MINUTES - minute
    return _half(hour, minute, found["half"])


def _from_words(found: re.Match[str]) -> time | Unclear[time]:
    hour, minute = _number(found["hour"]), _number(found["minute"] or "0")
    if found["hour"] in {"half", "quarter", "a quarter"}:
        return Unclear(Doubt.UNREADABLE)  # "half nine" is 9:30 in London and 8:30 in Oslo
    if hour > _NOON:
        return Unclear(Doubt.UNREADABLE)
    return _half(hour, minute, found["half"])


def _number(word: str) -> int:
    return _NUMBERS[word] if word in _NUMBERS else int(word)


def _half(hour: int, minute: int, half: str | None) -> time | Unclear[time]:
    """Return the time in the half of the day that was said, or that is usual."""
    if hour > _NOON or hour == 0:  # "21:00 pm"
        return (
            time(hour, minute)
            if half is None or _is_afternoon(half) == (hour > 0)
            else Unclear(Doubt.IMPOSSIBLE)
        )
    morning, afternoon = time(hour % _NOON, minute), time(hour % _NOON + _NOON, minute)
    if half is not None:
        return _said(hour, half, morning, afternoon)
    if hour in _EVENING:
        return afternoon
    return Unclear(Doubt.AMBIGUOUS, (morning, afternoon) if hour == _NOON else (afternoon, morning))


def _said(hour: int, half: str, morning: time, afternoon: time) -> time:
    night = hour == _NOON or hour < _EVENING.start  # "12 at night", "2 at night"
    if half in {"at night", "tonight"} and night:
        return morning
    return afternoon if _is_afternoon(half) else morning


def _is_afternoon(half: str) -> bool:
    return half.replace(".", "") in _AFTERNOON
