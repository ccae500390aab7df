"""The end of a person's data: two taps, or 24 months after the end; and nothing is left of the case."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.agenda import next_wake
from domain.case import Case, Stage
from domain.commands.account import ShowHelp, ShowTeam
from domain.commands.alerting import SayRedFlag
from domain.commands.base import Wake
from domain.commands.consent import WithdrawConsent
from domain.commands.erasing import AskDelete, DeleteEverything, ForgetDiary
from domain.commands.exporting import AskExport, ExportForm
from domain.commands.holding import ReopenCourse, StopCourse
from domain.decide import decide
from domain.decision import NOTHING, Decision
from domain.effects import RedFlag
from domain.facts.erasing import Erased
from domain.facts.exporting import DataExported
from domain.facts.holding import EndCause
from domain.messages.account import Help, NoTeam
from domain.messages.erasing import DataKept, DeleteAsked, DeleteSurely
from domain.messages.exporting import ExportAsked, ExportReady
from domain.messages.holding import CourseOver
from tests.domain.answers import told
from tests.domain.courses import day
from tests.domain.play import BEN, FIRST_DOSE, Play, ana, at


def noon(**changes: object) -> Play:
    """Return Ana's play at noon of her first dose."""
    return Play(ana(**changes), at(FIRST_DOSE, "12:00"))


def test_deleting_takes_two_taps_and_leaves_nothing() -> None:
    """The first says what goes; no: nothing is deleted; yes: the case is empty."""
    play = noon()
    play.does(AskDelete())
    assert told(play, DeleteAsked).alert_open is False
    play.taps("keep_data")
    told(play, DataKept)
    play.does(AskDelete())
    play.taps("delete_all")
    told(play, DeleteSurely)
    play.taps("delete_surely")
    assert play.facts[-1] == Erased(play.now)
    assert play.case == Case("ana", 1, play.case.version, Stage.LEFT)
    assert next_wake(play.case) is None


def test_an_open_alert_names_whom_to_call_and_hinders_nothing() -> None:
    """The way on is the same."""
    play = noon()
    play.does(SayRedFlag((RedFlag.BREATHING,)))
    play.does(AskDelete())
    assert told(play, DeleteAsked).alert_open is True
    assert "delete_all" in play.labels()


def test_the_other_way_out_only_stops_the_questions() -> None:
    """It is offered while questions come."""
    play = noon()
    play.does(AskDelete())
    play.taps("only_stop")
    told(play, CourseOver)
    play.does(AskDelete())
    assert "only_stop" not in play.labels()


@pytest.mark.parametrize("way", [StopCourse(EndCause.OWN_WISH), WithdrawConsent()])
def test_24_months_after_the_end_everything_is_deleted_by_itself(
    way: StopCourse | WithdrawConsent,
) -> None:
    """Not a day before, whichever way it ended. Mutant: `kept_until` counts one year."""
    play = noon()
    play.does(way)
    play.passes(at(date(2029, 5, 17), "23:00"))
    assert not [fact for fact in play.facts if isinstance(fact, Erased)]
    assert decide(play.case, ForgetDiary(), play.now) == NOTHING
    play.passes(at(date(2029, 5, 18), "12:00"))
    assert play.case.stage is Stage.LEFT


def test_a_course_that_is_taken_up_again_is_kept() -> None:
    """Nothing of it is due for deletion any more."""
    play = noon()
    play.does(StopCourse(EndCause.OWN_WISH))
    play.passes(at(day(30), "12:00"))
    play.does(ReopenCourse())
    later = Play(play.case, play.now + timedelta(days=800))
    decision = decide(later.case, Wake(), later.now)
    assert isinstance(decision, Decision)
    assert not any(isinstance(fact, Erased) for fact in decision.facts)
    assert decide(later.case, ForgetDiary(), later.now) == NOTHING


def test_once_the_consent_is_taken_back_everything_can_be_deleted() -> None:
    """From the screen that says so."""
    play = noon()
    play.does(WithdrawConsent())
    play.taps("delete_all")
    told(play, DeleteAsked)
    play.does(DeleteEverything())
    assert play.case.stage is Stage.LEFT


def test_who_sees_what_is_said_with_whom_to_call() -> None:
    """No clinic is connected; help is one tap away as ever."""
    play = noon()
    play.does(ShowTeam())
    assert told(play, NoTeam).prescriber == BEN
    play.does(ShowHelp())
    assert told(play, Help).prescriber == BEN


def test_a_copy_is_recorded_in_its_form() -> None:
    """Asked for, then made: the log says which, and when."""
    play = noon()
    play.does(AskExport())
    told(play, ExportAsked)
    play.taps("export_whole")
    assert play.facts == [DataExported(ExportForm.WHOLE, play.now)]
    assert told(play, ExportReady).day == FIRST_DOSE
