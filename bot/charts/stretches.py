"""The table of the page for a visit: a row per stretch of days on one dose."""

from __future__ import annotations

from dataclasses import dataclass
from html import unescape

from bot.charts.plain import MOST, Plain
from bot.render.course import how_often
from bot.render.markup import esc
from domain.case import Case
from domain.history import History
from domain.pain import BaselineSource
from domain.visit import Stretch, last_week, stretches

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretches(Plain):
    """Pain and doses of each stretch, in the reader's words."""

    def rows(self, case: Case, history: History) -> tuple[Row, ...]:
        """Return the rows, the headings first."""
        head = (
            self.say("Dose"),
            self.say("Days"),
            self.say("Pain, mean"),
            self.say("Range"),
            self.say("Days rated"),
            self.say("Doses"),
        )
        found = stretches(case, history, self.today)
        before = tuple(each for each in found if each.dose is None)
        legs = tuple(each for each in found if each.dose is not None)
        rows = [
            self._row(self._named(each, case), each, doses=each.dose is not None)
            for each in (*before, *legs[-MOST:])
        ]
        week = self._row(self.say("Last 7 days"), last_week(history, self.today), doses=False)
        return (head, *self._baseline(case), *rows, week)

    def _baseline(self, case: Case) -> tuple[Row, ...]:
        """The number that stands in for the days before, where it is not simply their mean."""
        base = case.baseline
        if base is None or base.source is BaselineSource.DIARY:
            return ()
        match base.source:
            case BaselineSource.REMEMBERED:
                name = self.say("Before, as remembered (+0.5)")
            case BaselineSource.FIRST_WEEKS:
                name = self.say("First two weeks here")
            case _:
                name = self.say("Before, set by prescriber")
        return ((name, "", self.reader.mean(base.mean), "", "", ""),)

    def _named(self, each: Stretch, case: Case) -> str:
        if each.dose is not None:
            return unescape(how_often(esc(self.reader.dose(each.dose)), each.daily, self.reader))
        return self.say("Before the first dose") if case.legs else self.say("No dose yet")

    def _row(self, name: str, each: Stretch, *, doses: bool) -> Row:
        number = self.reader.score
        return (
            name,
            self.reader.span(each.first, each.last),
            self.reader.mean(each.mean) if each.mean else "–",
            f"{number(each.low)} – {number(each.high)}"
            if each.low is not None and each.high is not None
            else "–",
            self.say("{rated} of {days}", rated=each.mean.rated if each.mean else 0, days=each.days),
            self._became(each) if doses else "",
        )

    def _became(self, each: Stretch) -> str:
        became = f"{each.taken} / {each.missed} / {each.not_known}"
        return self.say("{counts}, {part} in part", counts=became, part=each.part) if each.part else became
