"""The picture of /summary, part by part: what is drawn where, and that it is told apart without colour."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from bot.charts.draw import ALERT, BAND, INK, LINE, draw, draw_top
from domain.history import MarkDay, PainDay
from domain.marks import Mark
from tests.bot.test_charts import TODAY, history, sheet
from tests.domain.play import FIRST_DOSE


def top() -> Axes:
    """Return the axes of Ana's chart: three weeks, five days without a rating, one of them added late."""
    full = history()
    late = replace(full, pain=tuple(replace(p, on_time=p.day != TODAY) for p in full.pain))
    axes = Figure().subplots()
    draw_top(axes, sheet(late))
    return axes


def test_every_part_is_named_below_the_picture() -> None:
    """Days, mean, baseline, adjustment period, missing days, late ones, alerts. Mutant: one has no name."""
    legend = top().get_legend()
    assert legend is not None
    named = {text.get_text() for text in legend.get_texts()}
    lines = {"one day", "7-day average", "no rating", "added late", "alert"}
    assert named == lines | {"before first dose", "adjustment period"}


def test_days_without_a_rating_are_a_gap_in_the_line() -> None:
    """No line bridges the week that has too few ratings. Mutant: a gap begins no new run."""
    drawn = [line for line in top().lines if line.get_linestyle() == "-"]
    means = [days for line in drawn if len(days := np.asarray(line.get_xdata(), dtype=float)) > 2]
    assert len(means) == 2
    assert means[1][0] - means[0][-1] > 1


def test_steps_are_shaded_and_the_adjustment_period_is_hatched() -> None:
    """The baseline is a band across."""
    patches = top().patches
    assert [each.get_hatch() for each in patches].count("///") == 1
    assert len(patches) == 3  # a step, the adjustment period, the baseline


def test_own_marks_are_drawn_as_diamonds() -> None:
    """Each has its line and its name; side effects are bars. Mutant: marks are not passed on."""
    marked = replace(history(), marks=(MarkDay(FIRST_DOSE + timedelta(days=3), Mark.BAD_NIGHT),))
    assert sheet(marked).marks == (("bad night", (FIRST_DOSE + timedelta(days=3),)),)
    assert len(draw(sheet(marked))) > len(draw(sheet(history())))


def test_a_day_that_was_added_late_is_hollow_and_in_no_mean() -> None:
    """It is seen, and changes no line."""
    full = history()
    one = replace(full, pain=(*full.pain[:-1], PainDay(TODAY, 20, on_time=False)))
    assert sheet(one).late == frozenset({TODAY})
    axes = Figure().subplots()
    draw_top(axes, sheet(one))
    hollow = [line for line in axes.lines if line.get_fillstyle() == "none"]
    assert len(hollow) == 1


def test_no_two_parts_have_the_same_form() -> None:
    """In black and white: dot, hollow dot, stroke, triangle, line. Mutant: late days are filled."""
    lines = [line for line in top().lines if not str(line.get_label()).startswith("_")]
    forms = {(line.get_marker(), line.get_linestyle(), line.get_fillstyle()) for line in lines}
    assert len(forms) == len(lines) == 5


@pytest.mark.parametrize("colour", [INK, LINE, ALERT])
def test_what_is_drawn_on_the_band_stands_out_from_it(colour: str) -> None:
    """Three times lighter or darker, whatever the hue: eyes that tell no red from green see it as well.

    Contrast as in WCAG 2.2, 1.4.11.
    """
    light = sorted((_luminance(colour), _luminance(BAND)))
    assert (light[1] + 0.05) / (light[0] + 0.05) >= 3


def _luminance(colour: str) -> float:
    channels = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
