"""The chart: drawn in a helper process, so that the main process stays small."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

from bot.charts import Charts
from bot.charts.sheet import Sheet, sheet_of
from bot.house import House
from bot.render.reader import Reader
from domain.case import EpisodeKind
from domain.effects import Effect, Grade
from domain.history import AlertSpan, EffectSpan, History, PainDay
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
    assert drawn.effects == (("nausea", FIRST_DOSE, TODAY),)
    assert drawn.alerts == (TODAY,)
    assert sheet_of(ana(baseline=None), History(), TODAY, READER).baseline is None


def test_the_main_process_imports_no_drawing_library() -> None:
    """Importing the bot's charts brings neither matplotlib nor numpy: 40 MB stay with the helper."""
    code = (
        "import sys, bot.charts, bot.render; sys.exit(any(m in sys.modules for m in ('matplotlib', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
