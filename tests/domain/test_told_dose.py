"""When a dose was taken, where the words of the next morning may mean last evening or this morning."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from domain.case import Outcome
from domain.commands.telling import Tell
from domain.messages.day import DayRecord
from domain.messages.dosing import TakenWhen
from domain.messages.notions import RecordedFirst
from tests.domain.play import FIRST_DOSE, Play, ana, at

TUESDAY = FIRST_DOSE
WEDNESDAY = TUESDAY + timedelta(days=1)


def says(now: str, hour: int, minute: int = 0, *, both: bool = True) -> Play:
    """Return Ana's play at this time of the morning after, saying when she took Tuesday's dose."""
    play = Play(ana(), at(TUESDAY, "12:00"))
    play.passes(at(WEDNESDAY, now))
    evening = time(hour + 12, minute)
    told = Tell("took it", play.now, message=77, outcome=Outcome.TAKEN, taken_at=evening)
    play.does(replace(told, times=(time(hour, minute), evening)) if both else told)
    return play


def test_a_time_of_either_half_is_asked_about_where_the_next_dose_depends_on_it() -> None:
    """“11:30” at 11:45: taken for certain; 23:30 and 11:30 are buttons, and 11:30 moves tonight's question.

    Mutant: `is_unsure` looks only at a time that was not read.
    """
    play = says("11:45", 11, 30)
    assert isinstance(play.answer, RecordedFirst)
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert (intake.outcome, intake.taken_at) == (Outcome.TAKEN, None)
    play.taps("at_time", time(11, 30))
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert intake.taken_at == at(WEDNESDAY, "11:30")


@pytest.mark.parametrize(
    ("now", "hour", "minute", "both"),
    [("11:45", 9, 0, True), ("10:15", 11, 30, True), ("11:45", 11, 30, False), ("02:30", 1, 0, True)],
    ids=["12 h before the next", "has not been yet", "said in full", "the same night"],
)
def test_else_it_is_the_evenings(now: str, hour: int, minute: int, *, both: bool) -> None:
    """Nothing is asked that decides nothing: the record shows the time, beside `Change`.

    Mutant: every hour without its half is asked about.
    """
    play = says(now, hour, minute, both=both)
    assert isinstance(play.answer, DayRecord | TakenWhen)
    intake = play.case.day(TUESDAY).intake
    assert now == "02:30" or (intake is not None and intake.taken_at is not None)
