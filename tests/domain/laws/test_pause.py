"""In a pause nothing is started but what belongs to alerts; after it the health form comes before a dose."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given

from domain.case import Case
from domain.commands.pausing import EndPause, PauseUntil
from domain.commands.stepping import AnswerForm
from domain.messages.alerting import AlertQuestion
from domain.messages.travel import HomeAgain
from domain.questions import Health, Purpose
from tests.domain.laws.courses import course_walks
from tests.domain.laws.test_l13 import asks_for_a_dose
from tests.domain.laws.walks import Move, walk
from tests.domain.play import Play


@given(course_walks())
def test_the_clock_starts_nothing_in_a_pause_but_questions_about_open_alerts_and_the_way_home(
    start: tuple[Case, list[Move]],
) -> None:
    """Mutant: `_concerns` in agenda/__init__.py returns CONCERNS always."""
    for play in walk(*start):
        paused = Play(play.case, play.now)
        paused.does(PauseUntil(play.case.today(play.now) + timedelta(days=3)))
        if paused.case.pause is None:
            continue
        paused.notices.clear()
        back = paused.case.start_of(paused.case.pause.until)  # a flight east may bring it within 40 hours
        for notice in paused.passes(min(play.now + timedelta(hours=40), back - timedelta(minutes=1))):
            assert isinstance(notice.message, AlertQuestion | HomeAgain), notice


@given(course_walks())
def test_after_a_pause_no_dose_is_asked_for_before_a_clean_health_form(
    start: tuple[Case, list[Move]],
) -> None:
    """Mutant: `_before_dose` in decide/pausing.py leaves the hold out."""
    for play in walk(*start):
        paused = Play(play.case, play.now)
        paused.does(PauseUntil(play.case.today(play.now) + timedelta(days=3)))
        if paused.case.pause is None or not paused.case.legs:
            continue
        since = paused.case.pause.since
        paused.passes(play.now + timedelta(days=2))
        paused.does(EndPause())
        if paused.case.resumed_on == since:
            continue  # flown west, so that no evening was left out
        doses = [n for n in paused.passes(paused.now + timedelta(days=3)) if asks_for_a_dose(n)]
        assert not doses, doses
        paused.does(AnswerForm(Purpose.LIFT, Health.NO))
