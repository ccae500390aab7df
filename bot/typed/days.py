"""A care day that a sentence names: "on Monday it was 7", "two days ago 6", "did not take it on Friday"."""

import re
from datetime import date
from typing import Final

from bot.typed.dates import parse_date

_WEEKDAYS: Final = (
    "monday|mon|tuesday|tues|tue|wednesday|wed|thursday|thurs|thu|friday|fri|saturday|sat|sunday|sun"
)
_MONTHS: Final = (
    "january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|"
    "october|oct|november|nov|december|dec"
)
_COUNTS: Final = r"[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten"
_NAMED: Final = (
    rf"(?:{_COUNTS})\s+days?\s+ago|(?:the\s+)?day\s+before\s+yesterday|(?:last\s+)?(?:{_WEEKDAYS})"
    rf"|(?:the\s+)?[0-9]{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})"
    rf"|(?:{_MONTHS})\s+(?:the\s+)?[0-9]{{1,2}}(?:st|nd|rd|th)?"
)
_TIME_OF_DAY: Final = r"(?:'?s)?(?:\s+(?:night|evening|morning|afternoon))?"
_FIRST: Final = re.compile(
    rf"(?:(?:on|for)\s+)?(?P<day>{_NAMED}){_TIME_OF_DAY}\s*[,:;\u2013-]*\s*(?P<rest>.+)"
)
_LAST: Final = re.compile(rf"(?P<rest>.+?)\s*,?\s+(?:(?:on|for)\s+)?(?P<day>{_NAMED}){_TIME_OF_DAY}\s*[.!]*")

_AMONG: Final = re.compile(
    rf"(?P<rest>.+?)\s+(?:on|for)\s+(?P<day>{_NAMED}){_TIME_OF_DAY}\s+(?P<more>(?:at|about|around)\s+.+)"
)

_WORDS: Final = frozenset({
    "a", "about", "also", "an", "and", "around", "at", "been", "but", "capsule",
    "capsules", "did", "didn't", "didnt",
    "dose", "doses", "for", "forget", "forgot", "had", "half", "have", "i", "id", "i'd", "in", "it",
    "its", "it's", "ldn", "level", "like", "make", "me", "mg", "missed", "ml", "my", "no", "none",
    "not", "nothing", "number", "of", "on", "or", "out", "pain", "pill", "pills", "point", "rate",
    "rated", "roughly", "say", "score", "skip", "skipped", "tablet", "tablets", "take", "taken",
    "the", "them", "think", "to", "took", "up", "was", "wasn't", "wasnt", "were", "evening",
    "night", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
})  # fmt: skip
_NUMBER: Final = re.compile(
    r"[0-9]{1,2}(?:[.,][0-9])?(?:/10|-[0-9]{1,2})?|[0-9]{1,2}[:.][0-9]{2}(?:am|pm)?|[0-9]{1,2}(?:am|pm)"
)


def split_day(text: str, today: date) -> tuple[date, str] | None:
    """Return the day that a short sentence names, and the sentence without it; None where it names none.

    Only sentences made of the words with which a number or a dose is told: whatever else stands in one may
    make the day the day of something else ("on Monday I see the doctor, pain 7").
    """
    said = " ".join(text.lower().replace("\u2019", "'").split())
    for form in (_AMONG, _FIRST, _LAST):
        found = form.fullmatch(said)
        rest = _rest(found) if found is not None else ""
        if found is None or not _is_plain(rest):
            continue
        day = parse_date(found["day"], today, ahead=False)
        if isinstance(day, date) and day < today:
            return day, rest
    return None


def _rest(found: re.Match[str]) -> str:
    more = found.groupdict().get("more")
    return found["rest"] if more is None else f"{found['rest']} {more}"


def _is_plain(rest: str) -> bool:
    words = rest.rstrip(" .!").replace(",", " , ").replace(" , ", " ").split()
    return all(word in _WORDS or _NUMBER.fullmatch(word) for word in words)
