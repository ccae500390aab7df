"""The reader: words, dates, times, doses and scores in somebody's language and zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from fractions import Fraction
from functools import lru_cache

from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from bot.house import House
from bot.render.catalogue import translate, translate_many
from bot.render.markup import Html, esc
from domain.dose import Amount, Counted, Dose, Form, PiecesToTake, VolumeToTake
from domain.moments import wall_clock
from domain.pain import Mean
from domain.stretches import Stretches, zone_at
from storage.letters import Written

SAME = 2048
"""So many days, times and numbers are kept as they are written: an evening shows everybody the same few."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: language, zone, the clinic's numbers, what a lock screen may show, and the chosen ways."""

    house: House
    language: str = "en"
    zone: str = "UTC"
    discreet: bool = True
    large_buttons: bool = False
    """At most three buttons a row, and none with words that are cut off (`bot/render/rows.py`)."""
    short_text: bool = False
    """Messages that have a short form are said in it (`bot/render/brief.py`)."""
    fewer_numbers: bool = False
    """No own scores and means: a record says that it is recorded, an alert speaks in plain words."""
    letter: Written | None = None
    """The letter that the message shows: its words are in no message."""
    stretches: Stretches = ()
    """By which zone the reader's phone showed what moment; empty: always by `zone`."""

    def say(self, text: str, /, **values: object) -> Html:
        """Return a text of the catalogue with its values put in, each escaped."""
        return Html(translate(self.language, text).format_map({k: self._shown(v) for k, v in values.items()}))

    def say_many(self, one: str, many: str, count: int, /, **values: object) -> Html:
        """Return the form of a text that fits the count, which is also the value {count}."""
        text = translate_many(self.language, one, many, count)
        return Html(text.format_map({k: self._shown(v) for k, v in {"count": count, **values}.items()}))

    def _shown(self, value: object) -> Html:
        if isinstance(value, Dose):
            return esc(self.dose(value))
        return esc(value)

    def weekday_date(self, day: date) -> str:
        """Return a day as "Tuesday 25 May"."""
        return _date(day, "EEEE d MMMM", self.language)

    def short_weekday_date(self, day: date) -> str:
        """Return a day as "Tue 25 May"."""
        return _date(day, "EEE d MMM", self.language)

    def weekday(self, day: date) -> str:
        """Return the name of a day's weekday."""
        return _date(day, "EEEE", self.language)

    def month_day(self, day: date) -> str:
        """Return a day as "25 May"."""
        return _date(day, "d MMMM", self.language)

    def month_days(self, days: tuple[date, ...]) -> str:
        """Return days as "14 and 21 June", "28 June and 5 July", the month once where it is the same."""
        last = days[-1]
        same = all((day.year, day.month) == (last.year, last.month) for day in days)
        before = [str(day.day) if same else self.month_day(day) for day in days[:-1]]
        return str(format_list([*before, self.month_day(last)], locale=self.language))

    def full_date(self, day: date) -> str:
        """Return a day as "25 May 2027"."""
        return _date(day, "d MMMM y", self.language)

    def long_date(self, moment: datetime) -> str:
        """Return the day of a moment (aware UTC), where the reader lives, as "25 May 2027"."""
        return self.full_date(wall_clock(moment, self.zone).date())

    def span(self, first: date, last: date) -> str:
        """Return two days as "2-8 July" or "28 June-4 July"; one day as "2 July"."""
        if first == last:
            return self.month_day(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}\u2013{self.month_day(last)}"
        return f"{self.month_day(first)}\u2013{self.month_day(last)}"

    def wall(self, wall: time) -> str:
        """Return a wall time as "21:00"."""
        return _wall(wall, self.language)

    def time(self, moment: datetime) -> str:
        """Return a moment (aware UTC) as the reader's clock shows it, "21:02"."""
        return self.wall(self.local(moment).time())

    def local(self, moment: datetime) -> datetime:
        """Return a moment (aware UTC) as the reader's phone showed it: date and time, naive."""
        return wall_clock(moment, zone_at(self.stretches, moment) if self.stretches else self.zone)

    def number(self, value: Fraction | int, decimals: int) -> str:
        """Return a number with at most so many decimals, none of them a trailing zero."""
        pattern = "0." + "#" * decimals
        return _number(float(value), pattern, self.language)

    def dose(self, dose: Dose) -> str:
        """Return a dose in mg as ISMP asks: a zero before the point, none after, a space before the unit."""
        return f"{self.number(dose.mg, 3)}\u00a0mg"

    def doses(self, doses: tuple[Dose, ...]) -> str:
        """Return doses as "1.5 mg and 0.5 mg"."""
        return str(format_list([self.dose(dose) for dose in doses], locale=self.language))

    def score(self, halves: int) -> str:
        """Return a rating given in half points as "6" or "6.5"."""
        return self.number(Fraction(halves, 2), 1)

    def mean(self, mean: Mean) -> str:
        """Return a mean with one decimal, "6.4"; a dash where no day was rated."""
        if mean.rated == 0:
            return "\u2013"
        return _number(float(mean.points), "0.0", self.language)

    def take(self, amount: Amount) -> Html:
        """Return what to take: "2 capsules of 1.5 mg", "0.3 mL of the 5 mg/mL liquid"."""
        match amount:
            case PiecesToTake(form, parts):
                return Html(" + ".join(self._pieces(form, part) for part in parts))
            case VolumeToTake(microlitres, micrograms_per_ml):
                return self.say(
                    "{volume} mL of the {strength}/mL liquid",
                    volume=self.number(Fraction(microlitres, 1000), 3),
                    strength=f"{self.number(Fraction(micrograms_per_ml, 1000), 3)}\u00a0mg",
                )

    def _pieces(self, form: Form, part: Counted) -> Html:
        if form is Form.TABLET:
            return self.say_many(
                "{count} tablet of {strength}",
                "{count} tablets of {strength}",
                part.count,
                strength=part.strength,
            )
        return self.say_many(
            "{count} capsule of {strength}",
            "{count} capsules of {strength}",
            part.count,
            strength=part.strength,
        )


@lru_cache(SAME)
def _date(day: date, pattern: str, language: str) -> str:
    return str(format_date(day, pattern, locale=language))


@lru_cache(SAME)
def _wall(wall: time, language: str) -> str:
    return str(format_time(wall, "HH:mm", locale=language))


@lru_cache(SAME)
def _number(value: float, pattern: str, language: str) -> str:
    return str(format_decimal(value, pattern, locale=language))
