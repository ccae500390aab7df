"""Open alerts: asked about until something came of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.case import EpisodeKind, HoldCause, Stage
from domain.commands.alerting import (
    AskAboutAlert,
    CloseAlert,
    HasEased,
    HaveContacted,
    RemindTomorrow,
    TooMuch,
)
from domain.commands.base import Command
from domain.commands.dosing import TakeDose, TookAnother
from domain.facts.alerting import Closing
from domain.messages.alerting import (
    AlertClosed,
    AlertGone,
    AlertQuestion,
    ExtraDoseKept,
    ExtraDoseText,
    NotReachedKept,
    PainAlert,
    PersonKnows,
    RemindedOn,
    ThreeWays,
)
from domain.notices import Gravity
from tests.domain.hearing import answered, heard
from tests.domain.play import BEN, THREE_STEPS, Play, ana, at
from tests.domain.raised import ALERT_DAY, alerted, day, play_of, rate, rate_until, said


def test_an_alert_is_asked_about_next_day_on_day_3_on_day_7_and_weekly_at_10() -> None:
    """Until it is closed; from day 3 on whom to call is said again."""
    play = alerted()
    play.passes(at(ALERT_DAY + timedelta(days=22), "12:00"))
    asked = said(play, AlertQuestion)
    assert [notice.due_at for notice in asked] == [
        at(ALERT_DAY + timedelta(days=n), "10:00") for n in (1, 3, 7, 14, 21)
    ]
    messages = [notice.message for notice in asked]
    assert [m.plainly for m in messages if isinstance(m, AlertQuestion)] == [False, True, True, True, True]


def test_contacted_asks_what_came_of_it_and_closes_until_the_review() -> None:
    """Two taps; four weeks of quiet; no more questions."""
    play = alerted()
    play.choices = said(play, PainAlert)[0].choices
    play.taps("have_contacted")
    assert heard(play) == PersonKnows(EpisodeKind.WORSE, on_hold=False, prescriber=BEN)
    play.taps("plan_stays")
    assert heard(play) == AlertClosed(
        Closing.PLAN_STAYS, ALERT_DAY + timedelta(days=28), on_hold=False, prescriber=BEN
    )
    assert not play.case.alerting.episodes
    rate_until(play, ALERT_DAY + timedelta(days=27), 13)
    assert len(said(play, PainAlert)) == 1
    assert not said(play, AlertQuestion)
    rate_until(play, ALERT_DAY + timedelta(days=28), 13)
    first, second = (notice.message for notice in said(play, PainAlert))
    assert isinstance(first, PainAlert)
    assert isinstance(second, PainAlert)
    assert (first.before, second.before) == ((), (ALERT_DAY,))


def test_contacted_without_an_outcome_is_asked_what_came_of_it_next_day() -> None:
    """The buttons are the outcomes then, and the number is not repeated."""
    play = alerted()
    play.does(HaveContacted(1))
    play.passes(at(ALERT_DAY + timedelta(days=3), "12:00"))
    question = said(play, AlertQuestion)[-1]
    assert isinstance(question.message, AlertQuestion)
    assert question.message.contacted == ALERT_DAY
    assert not question.message.plainly
    labels = [c.label for row in question.choices for c in row]
    assert labels == ["plan_stays", "plan_changed", "known_already", "wrong_alert", "not_reached"]


def test_what_the_patient_said_cannot_have_been_a_wrong_alert() -> None:
    """Only the rule's own alerts can."""
    play = play_of()
    play.does(TooMuch())
    play.does(HaveContacted(1))
    assert play.labels() == ["plan_stays", "plan_changed", "known_already", "not_reached", "undo"]


def test_nobody_reached_closes_nothing_and_is_asked_again_tomorrow() -> None:
    """An alert about which nobody knows is no closed alert."""
    play = alerted()
    play.does(CloseAlert(1, Closing.NOT_REACHED))
    tomorrow = ALERT_DAY + timedelta(days=1)
    assert heard(play) == NotReachedKept(BEN, tomorrow)
    assert play.case.alerting.episodes[0].next_ask == tomorrow


def test_remind_me_tomorrow_asks_tomorrow_at_10() -> None:
    """Whatever the schedule would have been."""
    play = alerted()
    play.passes(at(ALERT_DAY + timedelta(days=1), "12:00"))
    play.does(RemindTomorrow(1))
    assert heard(play) == RemindedOn(ALERT_DAY + timedelta(days=2))
    play.passes(at(ALERT_DAY + timedelta(days=2), "12:00"))
    assert said(play, AlertQuestion)[-1].due_at == at(ALERT_DAY + timedelta(days=2), "10:00")


def test_too_much_shows_three_ways_as_a_message_of_its_own_every_time() -> None:
    """One episode, however often it is said; a grave notice with two buttons."""
    play = play_of()
    rate(play, day(1), 14)
    play.taps("too_much")
    play.does(TooMuch(day(1)))
    notices = said(play, ThreeWays)
    assert len(notices) == 2
    assert len({notice.key for notice in notices}) == 2
    assert all(notice.gravity is Gravity.ALERT for notice in notices)
    assert [c.label for row in notices[0].choices for c in row] == ["have_called", "has_eased"]
    assert len(play.case.alerting.episodes) == 1


def test_too_much_is_an_open_alert_to_the_rule_until_it_has_eased() -> None:
    """While it is open no other is raised; eased, the rule is as it was and not quiet for four weeks."""
    play = play_of()
    play.does(TooMuch())
    rate_until(play, day(4), 16)
    assert not said(play, PainAlert)
    play.passes(at(day(5), "12:00"))
    play.does(HasEased(1))
    answer = answered(play, AlertClosed)
    assert answer.review is None
    rate(play, day(5), 16)
    assert len(said(play, PainAlert)) == 1


def test_too_much_during_an_alert_is_asked_about_with_it_and_closed_with_it() -> None:
    """One question for both; easing ends the one, closing the newest ends both."""
    play = alerted()
    play.does(TooMuch())
    assert [e.kind for e in play.case.alerting.episodes] == [EpisodeKind.WORSE, EpisodeKind.TOO_MUCH]
    play.passes(at(ALERT_DAY + timedelta(days=1), "12:00"))
    assert len(said(play, AlertQuestion)) == 1
    eased = Play(play.case, play.now)
    eased.does(HasEased(2))
    assert [e.kind for e in eased.case.alerting.episodes] == [EpisodeKind.WORSE]
    assert eased.case.alerting.memory.open_since == ALERT_DAY
    play.does(CloseAlert(2, Closing.KNOWN))
    assert not play.case.alerting.episodes


def test_a_second_dose_is_a_grave_text_a_hold_and_an_episode() -> None:
    """Whom to call now, in the transaction that records it."""
    play = play_of()
    play.passes(at(day(0), "21:05"))
    play.does(TakeDose(day(0)))
    play.does(TakeDose(day(0)))
    play.does(TookAnother(day(0)))
    (notice,) = said(play, ExtraDoseText)
    assert isinstance(notice.message, ExtraDoseText)
    assert notice.message.dose == THREE_STEPS.steps[0].dose
    assert notice.gravity is Gravity.ALERT
    assert heard(play) == ExtraDoseKept(day(0))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.EXTRA_DOSE]
    play.passes(at(day(1), "12:00"))
    (question,) = said(play, AlertQuestion)
    assert "have_called" in [c.label for row in question.choices for c in row]
    play.does(CloseAlert(1, Closing.PLAN_STAYS))
    answer = answered(play, AlertClosed)
    assert answer.on_hold
    assert answer.review is None
    assert "have_their_answer" in play.labels()


@pytest.mark.parametrize(
    "command",
    [HaveContacted(9), CloseAlert(9, Closing.KNOWN), HasEased(9), RemindTomorrow(9)],
)
def test_a_button_of_a_closed_alert_is_answered_plainly(command: Command) -> None:
    """Nothing changes."""
    play = play_of()
    play.does(command)
    assert heard(play) == AlertGone()
    assert not play.facts


def test_nothing_is_asked_about_an_alert_that_is_closed() -> None:
    """Not even when the clock comes late."""
    play = play_of()
    play.does(AskAboutAlert(9))
    assert not play.notices


def test_somebody_who_left_is_asked_nothing() -> None:
    """Open episodes included."""
    play = play_of()
    play.does(TooMuch())
    play.case = replace(play.case, stage=Stage.LEFT)
    assert not play.passes(at(day(9), "12:00"))


def test_closing_where_no_plan_is_known_keeps_no_mean() -> None:
    """A case without a plan can still say that it is too much."""
    play = play_of(ana(plan=None))
    play.does(TooMuch())
    play.does(CloseAlert(1, Closing.PLAN_CHANGED))
    assert play.case.alerting.memory.at_close is None
