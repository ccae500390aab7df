"""An answer to an alert is taken back: it is open, and asked about, as before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.case import HoldCause
from domain.commands.alerting import (
    AskMistake,
    CloseAlert,
    HasEased,
    HaveContacted,
    RemindTomorrow,
    SayRedFlag,
    TooMuch,
    WithdrawFlag,
)
from domain.commands.base import Command
from domain.commands.day import UndoLast
from domain.effects import RedFlag
from domain.facts.alerting import Closing, EpisodeAgain, Mistake
from domain.messages.alerting import AlertGone, AlertQuestion, PainAlert
from domain.messages.day import NothingToUndo
from tests.domain.answers import answer_of, told
from tests.domain.play import Play, ana, at
from tests.domain.raised import ALERT_DAY, alerted, rate_until, said

CLOSINGS = (Closing.PLAN_STAYS, Closing.PLAN_CHANGED, Closing.KNOWN, Closing.WRONG_ALERT)
ANSWERS: tuple[Command, ...] = (
    HaveContacted(1),
    RemindTomorrow(1),
    *(CloseAlert(1, outcome) for outcome in (*CLOSINGS, Closing.NOT_REACHED)),
)


def is_open(play: Play) -> bool:
    """Whether any alert is open."""
    return bool(play.case.alerting.episodes)


def back_to_open(play: Play) -> None:
    """Check that the question about the alert is what is answered, said to be undone."""
    assert told(play, AlertQuestion).undone


@pytest.mark.parametrize("how", ["button", "typed"])
@pytest.mark.parametrize("command", ANSWERS)
def test_every_answer_to_an_alert_is_taken_back(command: Command, how: str) -> None:
    """The alert, what the rule remembers, and its buttons are as before; its next question comes as planned.

    Mutant: `back` in evolve/alerting.py leaves `memory` as it is. Second mutant: it keeps `contacted`.
    """
    play = alerted()
    before = play.case.alerting
    play.does(command)
    assert "undo" in play.labels()
    play.taps("undo") if how == "button" else play.does(UndoLast())
    back_to_open(play)
    assert play.case.alerting == before
    assert play.labels() == ["have_contacted", "remind_tomorrow", "too_much"]
    asked = play.passes(at(ALERT_DAY + timedelta(days=1), "10:00"))
    assert any(isinstance(notice.message, AlertQuestion) for notice in asked)


def test_answers_are_taken_back_one_after_the_other() -> None:
    """The closing first: somebody still knows; then that as well, and then the rating before it."""
    play = alerted()
    before = play.case.alerting
    play.does(HaveContacted(1))
    knows = play.case.alerting
    play.does(CloseAlert(1, Closing.PLAN_STAYS))
    play.does(UndoLast())
    assert play.case.alerting == knows
    assert "plan_stays" in play.labels()
    play.does(UndoLast())
    assert play.case.alerting == before
    assert play.case.said[-1].what == "pain"


def test_weeks_later_a_closed_alert_is_opened_again_and_asked_about_from_the_next_day() -> None:
    """There is no limit of time; what the rule has said of other things since is not forgotten."""
    play = alerted()
    play.does(CloseAlert(1, Closing.WRONG_ALERT))
    back = next(c for row in play.choices for c in row if c.label == "undo").command
    rate_until(play, ALERT_DAY + timedelta(days=9), 13)
    assert not is_open(play)
    play.does(back)
    (episode,) = play.case.alerting.episodes
    today = play.case.today(play.now)
    assert (episode.number, episode.next_ask) == (1, today + timedelta(days=1))
    memory = play.case.alerting.memory
    assert (memory.open_since, memory.quiet_until) == (ALERT_DAY, None)
    rate_until(play, today + timedelta(days=3), 18)
    assert len(said(play, PainAlert)) == 1, "no second alert while it is open"


def test_a_closed_alert_of_too_much_stands_again() -> None:
    """Eased was not so."""
    play = Play(ana(), at(ALERT_DAY, "12:00"))
    play.does(TooMuch())
    before = play.case.alerting
    play.does(HasEased(1))
    play.taps("undo")
    back_to_open(play)
    assert play.case.alerting == before


def test_saying_it_is_too_much_once_more_is_not_what_undo_takes_back() -> None:
    """The alert stays asked about anew. Mutant: `again` keeps every fact of its kind as said."""
    play = Play(ana(), at(ALERT_DAY, "12:00"))
    play.does(TooMuch())
    play.does(TooMuch())
    assert any(isinstance(fact, EpisodeAgain) for fact in play.facts)
    play.does(UndoLast())
    assert answer_of(play) == NothingToUndo()
    assert len(play.case.alerting.episodes) == 1


def test_the_undo_of_a_contact_opens_no_alert_that_is_closed() -> None:
    """Its button is past: what closed the alert has an undo of its own."""
    play = alerted()
    play.does(HaveContacted(1))
    contact = next(c for row in play.choices for c in row if c.label == "undo").command
    play.does(CloseAlert(1, Closing.PLAN_STAYS))
    closing = next(c for row in play.choices for c in row if c.label == "undo").command
    play.does(contact)
    assert answer_of(play) == AlertGone()
    assert play.case.alerting.episodes == ()
    play.does(closing)
    play.does(closing)
    assert answer_of(play) == AlertGone()


def test_an_undo_lifts_no_hold_and_brings_back_no_red_flag_that_was_a_mistake() -> None:
    """The hold of a red flag stands whatever is taken back; a flag that never was stays so."""
    play = Play(ana(), at(ALERT_DAY, "12:00"))
    play.does(SayRedFlag((RedFlag.ALLERGY,)))
    holds = play.case.holds
    assert [hold.cause for hold in holds] == [HoldCause.RED_FLAG]
    play.does(HaveContacted(1))
    contact = next(c for row in play.choices for c in row if c.label == "undo").command
    play.taps("undo")
    back_to_open(play)
    assert play.case.holds == holds
    play.does(HaveContacted(1))
    play.does(CloseAlert(1, Closing.PLAN_STAYS))
    play.does(UndoLast())
    assert play.case.holds == holds
    assert "plan_stays" in play.labels()
    play.does(AskMistake(1, Mistake.MISTYPED))
    play.does(WithdrawFlag(1, Mistake.MISTYPED))
    play.does(contact)
    assert answer_of(play) == AlertGone()
    play.does(UndoLast())
    assert answer_of(play) == NothingToUndo()
    assert play.case.alerting.episodes == ()


def test_an_alert_that_the_case_never_had_is_not_made() -> None:
    """A button of another case's values changes nothing."""
    other = alerted()
    other.does(CloseAlert(1, Closing.PLAN_STAYS))
    back = next(c for row in other.choices for c in row if c.label == "undo").command
    play = Play(ana(), at(ALERT_DAY, "12:00"))
    play.does(back)
    assert play.case.alerting.episodes == ()
    assert replace(play.case, version=0, silence=ana().silence) == ana()
