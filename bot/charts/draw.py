"""Drawing a chart: runs in the helper process only, where matplotlib may be imported."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from bot.charts.sheet import Sheet

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK, LINE, BAND, HATCH, ALERT = "#1b2a38", "#0b5fa5", "#f2c14e", "#8a97a3", "#b3261e"
"""Told apart without colour as well: points, a line, a band, hatching and a triangle."""

STEP_SHADES = ("#eef3f7", "#dfe8ef")
MEAN_NEEDS = 4
"""A weekly mean needs 4 rated days of 7."""

SHOWN_EFFECTS = 6
ROOM_FOR_NAME = 0.08
"""Of the course's length: a step that begins sooner after the last one named goes without its name."""

LOWEST = -0.5
"""Where the scale begins on paper: below the 0, so that a 0 is seen."""

MOST_TICKS = 9
"""Days named below the chart: whole days apart, so that none is named twice."""


def draw(sheet: Sheet) -> bytes:
    """Return the chart as PNG: daily pain, 7-day mean, baseline, steps, adjustment days, effects, alerts."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415  heavy: helper process only
    from matplotlib.figure import Figure  # noqa: PLC0415  the same

    effects = sheet.effects[-SHOWN_EFFECTS:]
    rows = len(effects) + len(sheet.marks)
    figure = Figure(figsize=(9, 5.2 + 0.44 * rows), dpi=110, layout="constrained")
    FigureCanvasAgg(figure)
    heights = [5, 0.52 * max(rows, 1)]
    top, below = (
        figure.subplots(2, 1, sharex=True, height_ratios=heights) if rows else (figure.subplots(), None)
    )
    draw_top(top, sheet)
    if below is not None:
        _draw_effects(below, effects)
        _draw_marks(below, sheet.marks, len(effects))
        _frame_rows(below, rows)
    out = BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()


def draw_top(axes: Axes, sheet: Sheet, legend_columns: int = 6) -> None:
    """Draw pain and course into these axes."""
    _draw_course(axes, sheet)
    _draw_pain(axes, sheet)
    axes.legend(
        loc="upper center", bbox_to_anchor=(0.5, -0.09), ncols=legend_columns, fontsize=9, frameon=False
    )  # fmt: skip


def _draw_course(axes: Axes, sheet: Sheet) -> None:
    named, begins = date.min, sheet.pain[0][0] if sheet.pain else sheet.last
    for number, (name, first, end) in enumerate(sheet.steps):
        until = end + timedelta(days=1) if number == len(sheet.steps) - 1 else end
        axes.axvspan(_from(first), _from(until), color=STEP_SHADES[number % 2], zorder=0)
        if (first - named) >= (sheet.last - sheet.steps[0][1]) * ROOM_FOR_NAME:
            axes.text(
                _from(max(first, begins)),
                10.55,
                f" {name}",
                fontsize=10,
                color=INK,
                va="bottom",
                clip_on=False,
            )
            named = first
        axes.plot([_from(first)] * 2, [LOWEST, 11.2], color=HATCH, linewidth=0.8, zorder=1)
    for number, (first, last) in enumerate(sheet.adjustment):
        axes.axvspan(
            _from(first), _from(last + timedelta(days=1)), facecolor="none", edgecolor=HATCH, hatch="///",
            linewidth=0, alpha=0.45, zorder=1, label=sheet.adjustment_name if number == 0 else None,
        )  # fmt: skip
    if sheet.baseline is not None:
        name, level = sheet.baseline
        axes.axhspan(level - 0.15, level + 0.15, color=BAND, alpha=0.8, zorder=1, label=name)


def _draw_pain(axes: Axes, sheet: Sheet) -> None:
    timely = [(day, points) for day, points in sheet.pain if day not in sheet.late]
    late = [(day, points) for day, points in sheet.pain if day in sheet.late]
    axes.plot(
        [_at(day) for day, _ in timely], [points for _, points in timely], "o", color=INK, markersize=4.5,
        alpha=0.75, label=sheet.day_name, zorder=3,
    )  # fmt: skip
    if late:
        axes.plot(
            [_at(day) for day, _ in late], [points for _, points in late], "o", color=INK, markersize=4.5,
            fillstyle="none", label=sheet.late_name, zorder=3,
        )  # fmt: skip
    for number, run in enumerate(_mean_runs(sheet)):
        axes.plot(
            [_at(day) for day, _ in run], [mean for _, mean in run], "-", color=LINE, linewidth=2.4,
            label=sheet.mean_name if number == 0 else None, zorder=2,
        )  # fmt: skip
    missing = _unrated(sheet)
    if missing:
        axes.plot(
            [_at(day) for day in missing], [LOWEST + 0.15] * len(missing), "|", color=INK, markersize=6,
            label=sheet.missing_name, zorder=3,
        )  # fmt: skip
    if sheet.alerts:
        days = [_at(day) for day in sheet.alerts]
        axes.plot(
            days, [9.7] * len(days), "v", color=ALERT, markersize=11, label=sheet.alert_name, zorder=4
        )  # fmt: skip
    _frame(axes, sheet)


def _frame(axes: Axes, sheet: Sheet) -> None:
    from matplotlib.dates import DateFormatter, DayLocator  # noqa: PLC0415  heavy: helper process only

    axes.set_ylim(LOWEST, 11.2)
    axes.set_yticks([at for at, _ in sheet.pain_ticks], [name for _, name in sheet.pain_ticks])
    axes.set_ylabel(sheet.pain_axis, fontsize=11)
    axes.set_title(sheet.title, fontsize=13, loc="left", pad=14, color=INK)
    first = sheet.pain[0][0] if sheet.pain else sheet.last
    apart = (sheet.last - first).days // MOST_TICKS + 1
    axes.xaxis.set_major_locator(DayLocator(interval=apart))  # type: ignore[no-untyped-call]  # matplotlib
    axes.xaxis.set_major_formatter(DateFormatter(sheet.date_pattern))  # type: ignore[no-untyped-call]  # the same
    axes.set_xlim(_at(first) - 0.8, _at(sheet.last) + 0.8)
    axes.grid(axis="y", color="#d5dbe0", linewidth=0.7)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def _draw_effects(axes: Axes, effects: tuple[tuple[str, date, date], ...]) -> None:
    for row, (name, first, last) in enumerate(effects):
        axes.plot([_from(first), _from(last) + 1], [row, row], color=INK, linewidth=5, solid_capstyle="butt")
        axes.text(_from(first), row + 0.32, name, fontsize=9, color=INK, va="bottom")


def _draw_marks(axes: Axes, marks: tuple[tuple[str, tuple[date, ...]], ...], above: int) -> None:
    """A diamond for each day, and the name beside the first: told apart from the bars without colour."""
    for row, (name, days) in enumerate(marks, start=above):
        axes.plot([_at(day) for day in days], [row] * len(days), "D", color=INK, markersize=5)
        axes.text(_from(min(days)), row + 0.32, name, fontsize=9, color=INK, va="bottom")


def _frame_rows(axes: Axes, rows: int) -> None:
    axes.set_ylim(-0.7, rows + 0.3)
    axes.set_yticks([])
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def _mean_runs(sheet: Sheet) -> list[list[tuple[date, float]]]:
    """Return the 7-day means as unbroken runs: a gap in the ratings is a gap in the line."""
    rated = {day: points for day, points in sheet.pain if day not in sheet.late}
    runs: list[list[tuple[date, float]]] = [[]]
    if not rated:
        return []
    day, last = min(rated), max(rated)
    while day <= last:
        week = [rated[d] for n in range(7) if (d := day - timedelta(days=n)) in rated]
        if len(week) >= MEAN_NEEDS:
            runs[-1].append((day, sum(week) / len(week)))
        elif runs[-1]:
            runs.append([])
        day += timedelta(days=1)
    return [run for run in runs if run]


def _unrated(sheet: Sheet) -> list[date]:
    """Return the days between the first and the last rating that have none."""
    rated = {day for day, _ in sheet.pain}
    if not rated:
        return []
    span = (max(rated) - min(rated)).days
    return [day for n in range(span) if (day := min(rated) + timedelta(days=n)) not in rated]


def _at(day: date) -> float:
    """Return a day as matplotlib counts days."""
    return float((day - date(1970, 1, 1)).days)


def _from(day: date) -> float:
    """Return where a day begins: its rating stands in the middle of it."""
    return _at(day) - 0.5
