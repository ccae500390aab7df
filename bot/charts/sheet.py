"""What a chart shows, as plain values that travel to the helper process: no drawing library here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.render.effects import effect_name, grade_name
from bot.render.marks import mark_name
from bot.render.reader import Reader
from domain.case import Case
from domain.history import EffectSpan, History
from domain.marks import Mark
from domain.summary import adjustment_spans

Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One chart: days and points (0-10), and every word on it in the reader's language."""

    title: str
    pain_axis: str
    pain: tuple[tuple[date, float], ...]
    baseline: tuple[str, float] | None
    steps: tuple[tuple[str, date, date], ...]
    adjustment: tuple[Span, ...]
    effects: tuple[tuple[str, date, date], ...]
    alerts: tuple[date, ...]
    last: date
    mean_name: str
    day_name: str
    adjustment_name: str
    alert_name: str
    missing_name: str = "no rating"
    pain_ticks: tuple[tuple[float, str], ...] = ()
    marks: tuple[tuple[str, tuple[date, ...]], ...] = ()
    """Own marks, each with its days."""
    late_name: str = ""
    late: frozenset[date] = frozenset()
    """Days whose number was added late: drawn hollow, and in no mean."""
    date_pattern: str = "%-d %b"


def sheet_of(case: Case, history: History, today: date, reader: Reader) -> Sheet:
    """Return the chart of a case's history up to a care day, with its words."""
    return Sheet(
        title=str(reader.say("Pain, day by day")),
        pain_axis=str(reader.say("Pain") if reader.fewer_numbers else reader.say("Pain, 0\u201310")),
        pain=tuple((p.day, p.halves / 2) for p in history.pain),
        baseline=_baseline(case, reader),
        steps=_steps(case, today, reader),
        adjustment=adjustment_spans(case, today),
        effects=tuple((_effect_shown(e, reader), e.since, e.until or today) for e in history.effects),
        alerts=tuple(alert.opened for alert in history.alerts),
        last=today,
        mean_name=str(reader.say("7-day average")),
        day_name=str(reader.say("one day")),
        adjustment_name=str(reader.say("adjustment period")),
        alert_name=str(reader.say("alert")),
        missing_name=str(reader.say("no rating")),
        pain_ticks=_words_of_scale(reader) if reader.fewer_numbers else NUMBERS,
        marks=tuple(
            (str(mark_name(mark, reader)), days)
            for mark in Mark
            if (days := tuple(m.day for m in history.marks if m.mark is mark))
        ),
        late_name=str(reader.say("added late")),
        late=frozenset(p.day for p in history.pain if not p.on_time),
    )


NUMBERS = tuple((float(points), str(points)) for points in range(0, 11, 2))


def _words_of_scale(reader: Reader) -> tuple[tuple[float, str], ...]:
    """The scale in words, for those who want fewer numbers."""
    return (
        (0.0, str(reader.say("none"))),
        (5.0, str(reader.say("middling"))),
        (10.0, str(reader.say("worst"))),
    )


def _effect_shown(effect: EffectSpan, reader: Reader) -> str:
    name = effect_name(effect.effect, reader)
    return str(name if effect.grade is None else f"{name}, {grade_name(effect.grade, reader)}")


def _baseline(case: Case, reader: Reader) -> tuple[str, float] | None:
    if case.baseline is None:
        return None
    return str(reader.say("before first dose")), float(case.baseline.mean.points)


def _steps(case: Case, today: date, reader: Reader) -> tuple[tuple[str, date, date], ...]:
    # Each leg ends where the next begins; before the first dose there is none.
    ends = [*(leg.since for leg in case.legs[1:]), today][: len(case.legs)]
    return tuple((reader.dose(leg.dose), leg.since, end) for leg, end in zip(case.legs, ends, strict=True))
