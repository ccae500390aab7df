"""A typed date: "18 May", "tomorrow", "3 days ago", "next Monday", "18/5/2027", "2027-05-18"."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from bot.typed.unclear import Doubt, Unclear

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",),
            ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sep", "sept"),
            ("october", "oct"), ("november", "nov"), ("december", "dec"),
        ), 1,
    )
    for name in names
}  # fmt: skip
_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate((
        ("monday", "mon"), ("tuesday", "tue", "tues"), ("wednesday", "wed"), ("thursday", "thu", "thurs"),
        ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
    ))
    for name in names
}  # fmt: skip
_RELATIVE: Final = {
    "today": 0, "tonight": 0, "now": 0, "tomorrow": 1, "tomorrow evening": 1, "the day after tomorrow": 2,
    "day after tomorrow": 2, "yesterday": -1, "last night": -1, "yesterday evening": -1,
    "the day before yesterday": -2, "day before yesterday": -2,
}  # fmt: skip
_COUNTS: Final = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_NUMBER: Final = r"[0-9]{1,3}|" + "|".join(_COUNTS)
_YEAR: Final = r"(?:,?\s+(?P<year>[0-9]{4}))?"
_DAY: Final = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"

_AGO: Final = re.compile(rf"(?P<count>{_NUMBER})\s+(?P<unit>day|week)s?\s+ago")
_IN: Final = re.compile(rf"in\s+(?P<count>{_NUMBER})\s+(?P<unit>day|week)s?")
_DAY_MONTH: Final = re.compile(rf"(?:the\s+)?{_DAY}\.?\s*(?:of\s+)?(?P<month>{_MONTH})\.?{_YEAR}")
_MONTH_DAY: Final = re.compile(rf"(?P<month>{_MONTH})\.?\s+(?:the\s+)?{_DAY}{_YEAR}")
_ISO: Final = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_NUMERIC: Final = re.compile(
    r"(?P<one>[0-9]{1,2})(?P<mark>[/.-])\s?(?P<two>[0-9]{1,2})(?:(?P=mark)\s?(?P<year>[0-9]{4}|[0-9]{2})?)?"
)
_WEEKDAY: Final = re.compile(rf"(?:(?P<way>next|last|this|on|coming)\s+)?(?P<name>{'|'.join(_WEEKDAYS)})")
_AROUND: Final = re.compile(
    rf"^(?:(?:since|from|on|about|starting)\s+)*(?:(?:{'|'.join(_WEEKDAYS)}),?\s+(?=[0-9]|the))?|[.!]+$"
)

_CENTURY: Final = 2000
_WITHIN: Final = timedelta(days=215)
"""A date without a year is meant within so many days of today, before or after (rarely both)."""


def parse_date(text: str, today: date, *, ahead: bool | None = None) -> date | Unclear[date]:
    """Return the date a text means, or why none was read.

    `ahead` says which dates can be an answer: True, today and later (a first dose to come); False, today and
    earlier (already taking); None, any. Where two remain ("3/4" is 3 April or March 4) both are offered.
    """
    left = _AROUND.sub("", " ".join(text.lower().split()))
    if left in _RELATIVE:
        return _chosen([today + timedelta(days=_RELATIVE[left])], today, ahead)
    for form, read in (
        (_AGO, _counted), (_IN, _counted), (_WEEKDAY, _weekday),
        (_ISO, _named), (_DAY_MONTH, _named), (_MONTH_DAY, _named), (_NUMERIC, _numeric),
    ):  # fmt: skip
        found = form.fullmatch(left)
        if found:
            return _chosen(read(found, today), today, ahead)
    return Unclear(Doubt.UNREADABLE)


def _chosen(dates: Iterable[date], today: date, ahead: bool | None) -> date | Unclear[date]:  # noqa: FBT001 - private, handed through
    possible = list(dict.fromkeys(dates))
    fitting = tuple(one for one in possible if ahead is None or one == today or (one > today) is ahead)
    if len(fitting) == 1:
        return fitting[0]
    return Unclear(Doubt.AMBIGUOUS, fitting) if fitting else Unclear(Doubt.IMPOSSIBLE)


def _counted(found: re.Match[str], today: date) -> list[date]:
    typed = found["count"]
    days = (_COUNTS.get(typed) or int(typed)) * (7 if found["unit"] == "week" else 1)
    return [today - timedelta(days=days) if found.re is _AGO else today + timedelta(days=days)]


def _weekday(found: re.Match[str], today: date) -> list[date]:
    """Return the dates a weekday may mean: on a Wednesday, "next Friday" is in two days or in nine."""
    coming = today + timedelta(days=(_WEEKDAYS[found["name"]] - today.weekday() - 1) % 7 + 1)
    past = coming - timedelta(days=7) if coming - timedelta(days=7) < today else coming - timedelta(days=14)
    next_week = today + timedelta(days=7 - today.weekday() + _WEEKDAYS[found["name"]])
    match found["way"]:
        case "next":
            return [coming, next_week]
        case "last":
            return [past]
        case "this" | "coming":
            return [coming]
        case _:
            return [coming, today, past] if today.weekday() == _WEEKDAYS[found["name"]] else [coming, past]


def _named(found: re.Match[str], today: date) -> list[date]:
    month = _MONTHS.get(found["month"]) or int(found["month"])
    return _of_years(found["year"], month, int(found["day"]), today)


def _numeric(found: re.Match[str], today: date) -> list[date]:
    """Return day/month and, unless a point stands between them, month/day."""
    one, two = int(found["one"]), int(found["two"])
    dates = _of_years(found["year"], two, one, today)
    return dates if found["mark"] == "." else dates + _of_years(found["year"], one, two, today)


def _of_years(year: str | None, month: int, day: int, today: date) -> list[date]:
    """Return the date in the year that was said, or else in every year in which it is near today."""
    if year is not None:
        said = int(year) if len(year) > 2 else _CENTURY + int(year)  # noqa: PLR2004 - "27" is 2027
        return _existing([said], month, day)
    found = _existing([today.year - 1, today.year, today.year + 1], month, day)
    return sorted((one for one in found if abs(one - today) <= _WITHIN), key=lambda one: abs(one - today))


def _existing(years: Iterable[int], month: int, day: int) -> list[date]:
    found: list[date] = []
    for year in years:
        try:
            found.append(date(year, month, day))
        except ValueError:  # 31 April, 29 February of most years, month 13
            continue
    return found
