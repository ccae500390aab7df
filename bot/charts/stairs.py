"""The picture of the plan: what it shows, as plain values, and how it is drawn (helper process only)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from bot.render.reader import Reader
from domain.messages.plan_view import PlanDrawn, Stretch

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Span = tuple[date, date]

OPEN_DAYS = 21
"""So far the last step is drawn where it has no last day."""

NARROW = 0.1
"""A stair narrower than this part of the picture has its dose above it and no date."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One stair: dose in mg, first day, the day after its last, where it stands, and its words."""

    mg: float
    first: date
    end: date
    stands: Stretch
    dose: str
    day: str


@dataclass(frozen=True, slots=True)
class Stairs:
    """The picture: stairs, adjustment days, today, and every word on it in the reader's language."""

    title: str
    axis: str
    bars: tuple[Bar, ...]
    adjustment: tuple[Span, ...]
    today: date
    today_name: str
    adjustment_name: str
    names: tuple[tuple[Stretch, str], ...]
    ends: str | None
    """Words at the end of a plan that has one."""


def stairs_of(message: PlanDrawn, reader: Reader) -> Stairs:
    """Return the picture of a plan with its words."""
    bars = tuple(
        Bar(
            float(stair.dose.mg),
            stair.first,
            stair.until or max(stair.first, message.today) + timedelta(days=OPEN_DAYS),
            stair.stands,
            reader.dose(stair.dose),
            reader.month_day(stair.first),
        )
        for stair in message.stairs
    )
    last = bars[-1].end if bars else message.today
    first = bars[0].first if bars else message.today
    return Stairs(
        title=str(reader.say("Your plan")),
        axis=str(reader.say("Dose a day, mg")),
        bars=bars,
        adjustment=tuple(
            (max(a, first), min(b, last - timedelta(days=1))) for a, b in message.adjustment if a < last
        ),
        today=message.today,
        today_name=str(reader.say("today")),
        adjustment_name=str(reader.say("adjustment period")),
        names=(
            (Stretch.PAST, str(reader.say("so far"))),
            (Stretch.NOW, str(reader.say("this step"))),
            (Stretch.AHEAD, str(reader.say("ahead, at the earliest"))),
        ),
        ends=str(reader.say("plan ends")) if message.ends else None,
    )


BAND = 0.08
"""Height of the adjustment days below the stairs, as part of the highest dose."""

INK, HATCH, TODAY = "#1b2a38", "#6b7883", "#b3261e"
LOOK = {Stretch.PAST: ("#c9d2da", "-"), Stretch.NOW: ("#0b5fa5", "-"), Stretch.AHEAD: ("#ffffff", "--")}
"""Told apart without colour: light, dark, and white with a dashed line."""


def draw_stairs(stairs: Stairs) -> bytes:
    """Return the plan as PNG: stairs by dose, adjustment days hatched, today as a line."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415  heavy: helper process only
    from matplotlib.figure import Figure  # noqa: PLC0415  the same

    figure = Figure(figsize=(9, 4.6), dpi=110, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    _draw_bars(axes, stairs)
    _draw_adjustment(axes, stairs)
    _frame(axes, stairs)
    out = BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()


def _draw_bars(axes: Axes, stairs: Stairs) -> None:
    width = max(1.0, _at(stairs.bars[-1].end) - _at(stairs.bars[0].first)) if stairs.bars else 1.0
    names = dict(stairs.names)
    shown: set[Stretch] = set()
    for bar in stairs.bars:
        days = _at(bar.end) - _at(bar.first)
        axes.bar(
            _at(bar.first), bar.mg, days, align="edge", edgecolor=INK, linewidth=1.4, zorder=2,
            label=None if bar.stands in shown else names[bar.stands],
            facecolor=LOOK[bar.stands][0], linestyle=LOOK[bar.stands][1],
        )  # fmt: skip
        shown.add(bar.stands)
        words = bar.dose if days < NARROW * width else f"{bar.dose}\n{bar.day}"
        axes.annotate(
            words, (_at(bar.first) + days / 2, bar.mg), (0, 4), textcoords="offset points",
            ha="center", va="bottom", fontsize=10, color=INK, zorder=4,
        )  # fmt: skip


def _draw_adjustment(axes: Axes, stairs: Stairs) -> None:
    below = -BAND * _highest(stairs)
    for number, (first, last) in enumerate(stairs.adjustment):
        axes.bar(
            _at(first), below, _at(last) + 1 - _at(first), align="edge", facecolor="#ffffff",
            edgecolor=HATCH, hatch="////", linewidth=0.8, zorder=3,
            label=stairs.adjustment_name if number == 0 else None,
        )  # fmt: skip


def _highest(stairs: Stairs) -> float:
    return max((bar.mg for bar in stairs.bars), default=1.0)


def _frame(axes: Axes, stairs: Stairs) -> None:
    from matplotlib.dates import AutoDateLocator, DateFormatter  # noqa: PLC0415  heavy: helper process only

    highest = _highest(stairs)
    axes.set_ylim(-BAND * highest, highest * 1.3)
    axes.axhline(0, color=INK, linewidth=1, zorder=4)
    axes.axvline(_at(stairs.today) + 0.5, color=TODAY, linewidth=2, zorder=5, label=stairs.today_name)
    if stairs.ends and stairs.bars:
        axes.annotate(
            stairs.ends, (_at(stairs.bars[-1].end), 0), (-4, 30), textcoords="offset points",
            ha="right", va="bottom", fontsize=10, color=INK, zorder=6,
        )  # fmt: skip
    axes.set_title(stairs.title, fontsize=13, loc="left", color=INK)
    axes.set_ylabel(stairs.axis, fontsize=11)
    axes.xaxis.set_major_locator(AutoDateLocator(maxticks=9))  # type: ignore[no-untyped-call]  # matplotlib
    axes.xaxis.set_major_formatter(DateFormatter("%-d %b"))  # type: ignore[no-untyped-call]  # the same
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.1), ncols=5, fontsize=9, frameon=False)


def _at(day: date) -> float:
    """Return where a day begins, as matplotlib counts days."""
    return float((day - date(1970, 1, 1)).days)
