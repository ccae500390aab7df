"""The chart: drawn in a helper process, so that the main process stays small."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.font_manager import FontProperties, findfont, get_font

from bot.charts import Charts, Page, page_of
from bot.charts.paper import printable, wrapped
from bot.charts.sheet import Sheet, sheet_of
from bot.house import House
from bot.render.reader import Reader
from domain.case import EpisodeKind, HoldCause
from domain.dose import Dose
from domain.effects import Effect, Grade
from domain.history import AlertSpan, EffectSpan, History, MarkDay, PainDay
from domain.marks import Mark
from domain.pain import Baseline, BaselineSource, Mean, Overall
from domain.plan import Leg, LegKind
from domain.visit import HoldSpan
from scheduler.clock import SteppedClock
from tests.domain.play import FIRST_DOSE, ana

READER = Reader(House("Riverside", "020 7946 0100", "999", "116 123"), "en", "Europe/London")
TODAY = FIRST_DOSE + timedelta(days=20)
PNG = b"\x89PNG\r\n\x1a\n"


def history() -> History:
    """Return three weeks with a gap, a side effect and an alert."""
    days = [n for n in range(-7, 21) if not 5 <= n <= 9]
    return History(
        pain=tuple(PainDay(FIRST_DOSE + timedelta(days=n), 9 + n % 3, on_time=True) for n in days),
        effects=(EffectSpan(Effect.NAUSEA, Grade.MILD, FIRST_DOSE, None),),
        alerts=(AlertSpan(EpisodeKind.WORSE, TODAY, None),),
    )


def sheet(history: History) -> Sheet:
    """Return Ana's chart."""
    return sheet_of(ana(), history, TODAY, READER)


async def test_charts_are_drawn_until_a_minute_has_passed_and_again_afterwards() -> None:
    """Each chart is a PNG; the helper ends after a minute idle and is started anew when needed."""
    clock = SteppedClock(datetime(2027, 6, 7, tzinfo=UTC))
    charts = Charts(clock)
    try:
        full = await charts.draw(sheet(history()))
        empty = await charts.draw(sheet(History()))
        assert full.startswith(PNG)
        assert empty.startswith(PNG)
        assert len(full) > len(empty)
        clock.move_to(clock.now() + timedelta(minutes=2))
        assert (await charts.draw(sheet(history()))).startswith(PNG)
    finally:
        await charts.close()
        await charts.close()


def test_the_sheet_carries_words_and_numbers() -> None:
    """Points, baseline, steps with their dose, adjustment days, effects and alerts, in words."""
    drawn = sheet(history())
    assert drawn.baseline == ("before first dose", 110 / 24)
    assert drawn.steps == (("1.5\u00a0mg", FIRST_DOSE, TODAY),)
    assert drawn.adjustment == ((FIRST_DOSE, date(2027, 5, 31)),)
    assert drawn.effects == (("nausea, mild", FIRST_DOSE, TODAY),)
    assert drawn.alerts == (TODAY,)
    assert sheet_of(ana(baseline=None), History(), TODAY, READER).baseline is None


def test_the_main_process_imports_no_drawing_library() -> None:
    """Importing the bot's charts brings neither matplotlib nor numpy: 40 MB stay with the helper."""
    code = (
        "import sys, bot.charts, bot.render; sys.exit(any(m in sys.modules for m in ('matplotlib', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def visited(**changes: object) -> Page:
    """Return the page of a visit with as much on it as there can be."""
    past = replace(
        history(),
        effects=tuple(EffectSpan(each, Grade.SEVERE, FIRST_DOSE, None) for each in Effect),
        alerts=tuple(AlertSpan(kind, TODAY, None) for kind in EpisodeKind) * 3,
        overall=(Overall(TODAY, 6),),
        marks=tuple(MarkDay(TODAY, mark) for mark in Mark),
    )
    legs = tuple(Leg(FIRST_DOSE + timedelta(days=n), n % 3, Dose(1500), LegKind.UP) for n in range(12))
    held = tuple(HoldSpan(cause, FIRST_DOSE, TODAY) for cause in HoldCause)
    asked = "$x^2$ & <b>why</b>? " * 19 + "\N{SNOWMAN}\N{PERSEVERING FACE}痛"
    case = ana(**{"legs": legs, "visit_question": asked, **changes})
    return page_of(case, past, held, TODAY, READER)


async def test_page_is_a_picture_to_look_at_and_the_same_as_a_file() -> None:
    """One page of A4 whatever is on it; what is typed is no formula and no markup."""
    charts = Charts(SteppedClock(datetime(2027, 6, 7, tzinfo=UTC)))
    try:
        assert (await charts.draw_page(visited(), "png")).startswith(PNG)
        file = await charts.draw_page(visited(), "pdf")
        assert file.startswith(b"%PDF-")
        assert file.count(b"/Type /Page\n") + file.count(b"/Type /Page ") == 1
    finally:
        await charts.close()


def test_page_says_what_a_visit_needs() -> None:
    """Today's step, the plan, a row per step beside the days before, side effects, events, the question."""
    page = page_of(ana(visit_question="Why?"), history(), (), TODAY, READER)
    assert page.question is not None
    assert page.question.lines == ("Why?",)
    assert page.plan.lines[0] == "Today: step 1 of 3, 1.5\u00a0mg = 1 capsule of 1.5\u00a0mg, since 18 May."
    assert "As given: 1.5\u00a0mg for 14 days, 3\u00a0mg for 14 days, 4.5\u00a0mg" in page.plan.lines
    assert [row[0] for row in page.table] == ["Dose", "Before the first dose", "1.5\u00a0mg", "Last 7 days"]
    assert page.table[1][2:5] == ("5.1", "4.5 – 5.5", "7 of 7")
    assert page.effects.lines == ("nausea (mild): since 18 May, 21 days, open",)
    assert page.events.lines == ("7 June: alert, pain stayed higher; still open",)
    assert page.footer[0].endswith("no cause implied.")


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(max_codepoint=383, categories=["L", "N", "P", "S"]), max_size=400))
def test_lines_are_broken_and_no_letter_is_lost(text: str) -> None:
    """A word longer than the line is broken as well. Mutant: `wrapped` leaves out the rest of a long word."""
    lines = wrapped(f"{text} {text[:20]} end", 200)
    assert "".join(lines).replace(" ", "") == f"{text}{text[:20]}end"


def test_own_marks_stand_among_what_happened() -> None:
    """A line for each mark, its days together where they follow each other."""
    days = (MarkDay(TODAY - timedelta(days=n), Mark.BAD_NIGHT) for n in (9, 2, 1))
    page = page_of(ana(), replace(history(), marks=tuple(days)), (), TODAY, READER)
    assert page.events.lines[0] == "Own mark, bad night: 29 May, 5–6 June"


def test_page_has_room_for_everything_and_counts_the_rest() -> None:
    """At most eight lines a list. Mutant: `_newest` returns all its lines."""
    page = visited()
    assert (len(page.effects.lines), len(page.events.lines), len(page.table)) == (8, 8, 11)
    assert page.effects.lines[0] == "and 10 before"
    assert visited(finished_on=TODAY).plan.lines[0] == "Dose reminders ended on 7 June."
    assert visited(legs=(), counts=()).plan.lines[0] == "The first dose is still to come."


def test_page_names_where_the_number_before_comes_from() -> None:
    """A remembered or given number is no mean of rated days, and is not shown as one."""
    for source, name in (
        (BaselineSource.REMEMBERED, "Before, as remembered (+0.5)"),
        (BaselineSource.FIRST_WEEKS, "First two weeks here"),
        (BaselineSource.PRESCRIBER, "Before, set by prescriber"),
    ):
        page = page_of(ana(baseline=Baseline(Mean(11, 1), source, None, None)), history(), (), TODAY, READER)
        assert page.table[1][:3] == (name, "", "5.5")


def test_fewer_numbers_stand_on_the_chart_as_words() -> None:
    """The scale is said in words; the page for a visit keeps its numbers."""
    fewer = replace(READER, fewer_numbers=True)
    assert [name for _, name in sheet_of(ana(), history(), TODAY, fewer).pain_ticks] == [
        "none",
        "middling",
        "worst",
    ]
    assert page_of(ana(), history(), (), TODAY, fewer) == page_of(ana(), history(), (), TODAY, READER)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("sad \N{MELTING FACE}\N{PILE OF POO} today", "sad [emoji] today"),
        ("\N{PILE OF POO}\ufe0f\N{ZERO WIDTH JOINER}\N{PILE OF POO}\U0001f3fd", "[emoji]"),
        ("痛い everywhere", "[letters] everywhere"),
        ("7 °C, naïve, боль, πόνος", "7 °C, naïve, боль, πόνος"),
        ("a\x00b\u200bc", "abc"),
    ],
)
def test_what_the_type_has_no_shape_for_is_a_word(typed: str, printed: str) -> None:
    """No box stands on the page. Mutant: every sign is kept."""
    shapes = frozenset(get_font(findfont(FontProperties())).get_charmap())
    assert printable(typed, shapes, ("[emoji]", "[letters]")) == printed
