"""Times of day in a text."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

from bot.understand.reading import Reading
from bot.understand.tokens import CLOCK, NUMBER, PHONE

_NOON: Final = 12
_HOURS: Final = 24
_MINUTES: Final = 60
# A bare hour from 6 to 11 of a dose is read as evening: the plans here are taken at bedtime, a person who
# takes the dose in the morning says so ("am", "this morning"), and the record shows the time beside `Change`.
# 12 and 1 to 5 are as likely one as the other half of the day at night, so they are asked about.
_SPOKEN_MINUTES: Final = frozenset({15, 20, 30, 40, 45, 50})  # "nine thirty"
_MINUTES_TO: Final = frozenset({10, 20, 25})  # "at 5 to 6" may be a range
_HIGHEST: Final = 10  # "5 to 10" may be a range of pain, "20 to 11" is none
_EVENING_HOURS: Final = range(6, 12)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time at tokens `start` up to `end`; `at` is None when the half of the day is anybody's guess."""

    start: int
    end: int
    at: time | None
    explicit: bool  # told by its form ("22:00", "10pm", "half nine"): no "at" is needed before it


def find_moments(reading: Reading) -> dict[int, Moment]:
    """Answer every time in the text, also bare numbers that could be one, by the token it starts at."""
    moments: dict[int, Moment] = {}
    index = 0
    while index < len(reading.words):
        moment = _read_moment(reading, index)
        if moment is None:
            index += 1
        else:
            moments[moment.start] = moment
            index = moment.end
    return moments


def _read_moment(reading: Reading, index: int) -> Moment | None:
    times = reading.lexicon.times
    named = times.named.get(reading.words[index])
    if named is not None:
        return Moment(index, index + 1, time(named), explicit=True)
    return _read_spoken(reading, index) or _read_digits(reading, index)


def _read_spoken(reading: Reading, index: int) -> Moment | None:
    """Read "half ten", "quarter to ten", "ten past nine"."""
    times, numbers = reading.lexicon.times, reading.lexicon.numbers
    first, second = reading.word(index), reading.word(index + 1)
    if first in numbers.half and (hour := _whole(reading, index + 1)) is not None:
        return _finish(reading, index, index + 2, (hour, 30))
    spoken = _whole(reading, index + 1)
    hour = _whole(reading, index)
    if hour is not None and spoken is not None and 1 <= hour <= _NOON and spoken in _SPOKEN_MINUTES:
        return _finish(reading, index, index + 2, (hour, spoken))
    minutes = 15 if first in times.quarter else _whole(reading, index)
    hour = _whole(reading, index + 2)
    if minutes is None or hour is None or not 1 <= hour <= _NOON or minutes >= _MINUTES // 2:
        return None
    if second in times.past and (first in times.quarter or minutes % 5 == 0):
        return _finish(reading, index, index + 3, (hour, minutes))
    told_at = minutes in _MINUTES_TO and (minutes > _HIGHEST or reading.word(index - 1) in times.before)
    if second in times.to and (first in times.quarter or told_at):
        return _finish(reading, index, index + 3, ((hour - 1) or _NOON, _MINUTES - minutes))
    return None


def _read_digits(reading: Reading, index: int) -> Moment | None:
    token = reading.tokens[index]
    spoken = _whole(reading, index) if token.raw.isalpha() else None
    pair = _split_digits(token.raw, token.kind) if spoken is None else (spoken, 0)
    if pair is None or pair[0] >= _HOURS or pair[1] >= _MINUTES:
        return None
    return _finish(reading, index, index + 1, pair)


def _split_digits(raw: str, kind: str) -> tuple[int, int] | None:
    if kind == CLOCK or (kind == NUMBER and re.fullmatch(r"\d{1,2}[.,]\d{2}", raw)):
        hour, minute = re.split(r"[:h.,]", raw)
        return int(hour), int(minute)
    if kind in {NUMBER, PHONE, "unclear"} and re.fullmatch(r"[012]\d[0-5]\d", raw):
        return int(raw[:2]), int(raw[2:])
    if kind in {NUMBER, "unclear"} and re.fullmatch(r"\d{1,2}", raw):
        return int(raw), 0
    return None


def _whole(reading: Reading, index: int) -> int | None:
    if not 0 <= index < len(reading.tokens):
        return None
    token = reading.tokens[index]
    whole = token.kind == NUMBER and token.value is not None and token.value.is_integer()
    return int(token.value) if whole and token.value is not None else None


def _finish(reading: Reading, start: int, end: int, pair: tuple[int, int]) -> Moment:
    """Settle the half of the day: "am" or "pm", a part of the day, the form of the number, or the evening."""
    times = reading.lexicon.times
    explicit = reading.tokens[start].kind == CLOCK or end - start > 1
    while reading.word(end) in times.oclock:
        end, explicit = end + 1, True
    if reading.word(end) in times.am | times.pm:
        half = "am" if reading.word(end) in times.am else "pm"
        return Moment(start, end + 1, _place(pair, half), explicit=True)
    raw = reading.tokens[start].raw
    military = raw.startswith("0") or pair[0] > _NOON or pair[0] == 0
    explicit = explicit or bool(re.fullmatch(r"[012]\d[0-5]\d|\d{1,2}[.,]\d{2}", raw))
    return Moment(
        start, end, _place(pair, None if military else _part_of_day(reading, end)), explicit=explicit
    )


def _part_of_day(reading: Reading, end: int) -> str:
    times = reading.lexicon.times
    for index in range(end, min(end + 3, reading.clause_end(end - 1))):
        if reading.word(index) in times.morning:
            return "am"
        if reading.word(index) in times.evening:
            return "evening"
    return "unsaid"


def _place(pair: tuple[int, int], half: str | None) -> time | None:
    hour, minute = pair
    match half:
        case "am":
            return time(hour % _NOON, minute) if hour <= _NOON else time(hour, minute)
        case "pm":
            return time(hour % _NOON + _NOON, minute) if hour <= _NOON else time(hour, minute)
        case "unsaid" | "evening":
            return time(hour + _NOON, minute) if hour in _EVENING_HOURS else None
        case _:
            return time(hour, minute)
