"""The consent after the enrolment: shown, taken back, asked for anew. Once taken back nothing is done."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given

from domain.agenda import agenda
from domain.case import Case, Stage
from domain.commands.alerting import SayRedFlag
from domain.commands.base import Command
from domain.commands.consent import (
    AskConsentAnew,
    AskWithdrawConsent,
    RenewConsent,
    ShowConsent,
    WithdrawConsent,
)
from domain.commands.day import ChatFound, ChatLost, RatePain
from domain.commands.erasing import ForgetDiary
from domain.commands.holding import ReopenCourse
from domain.decide import decide
from domain.decide.consent import STILL_DONE
from domain.decision import NOTHING, Decision
from domain.effects import RedFlag
from domain.enrolment import CONSENT_VERSION
from domain.messages.consent import ConsentChanged, ConsentGone, ConsentKept, ConsentShown, WithdrawalAsked
from domain.messages.day import EveningCheck
from domain.messages.door import UrgentAtDoor
from domain.retention import kept_until
from tests.domain.answers import told
from tests.domain.courses import day, lives
from tests.domain.laws.courses import courses
from tests.domain.laws.walks import commands
from tests.domain.play import FIRST_DOSE, Play, ana, at

AGREED_AT = at(date(2027, 5, 4), "10:00")


def agreed(consent: int = CONSENT_VERSION, **changes: object) -> Play:
    """Return Ana's play at noon of her first dose, agreed to this version."""
    return Play(ana(consent=consent, consent_at=AGREED_AT, **changes), at(FIRST_DOSE, "12:00"))


def withdrawn() -> Play:
    """Return her play once she has taken her yes back, on the fourth day."""
    play = lives(agreed(), 0, 2)
    play.passes(at(day(3), "12:00"))
    play.does(WithdrawConsent())
    return play


def test_the_consent_is_shown_with_its_day_and_the_way_to_take_it_back() -> None:
    """Two taps: the first says what follows."""
    play = agreed()
    play.does(ShowConsent())
    assert told(play, ConsentShown) == ConsentShown(CONSENT_VERSION, CONSENT_VERSION, AGREED_AT)
    play.taps("take_yes_back")
    assert told(play, WithdrawalAsked).alert_open is False
    play.taps("withdraw_no")
    told(play, ConsentShown)
    play.taps("take_yes_back")
    play.taps("withdraw_yes")
    gone = told(play, ConsentGone)
    assert (gone.since, gone.kept_until) == (FIRST_DOSE, date(2029, 5, 18))


def test_once_it_is_taken_back_nothing_is_asked_any_more() -> None:
    """No evening, no alert, no question: the case waits for nothing but its own deletion."""
    play = lives(agreed(), 0, 2)
    play.does(SayRedFlag((RedFlag.BREATHING,)))
    play.does(AskWithdrawConsent())
    assert told(play, WithdrawalAsked).alert_open is True
    play.does(WithdrawConsent())
    assert play.passes(at(day(100), "12:00")) == []


@given(courses(), commands())
def test_whatever_is_done_then_records_nothing(case: Case, command: Command) -> None:
    """No fact but those of the consent and of the chat itself. Mutant: `decide` forgets the guard."""
    play = Play(case, at(FIRST_DOSE, "12:00"))
    play.does(WithdrawConsent())
    assert play.case.stage is Stage.WITHDRAWN
    decision = decide(play.case, command, play.now)
    assert isinstance(decision, Decision)
    if not isinstance(command, STILL_DONE):
        assert (decision.facts, decision.notices) == ((), ())
        assert decision.answer is not None


def test_urgent_words_are_answered_even_then() -> None:
    """Whom to call, and nothing of it is kept."""
    play = withdrawn()
    play.does(SayRedFlag((RedFlag.BREATHING,)))
    assert told(play, UrgentAtDoor).flags == (RedFlag.BREATHING,)
    assert play.case.alerting.episodes == ()


def test_a_chat_that_is_found_again_is_not_written_to() -> None:
    """Only that it is open is remembered."""
    play = withdrawn()
    play.does(ChatLost())
    play.does(ChatFound())
    assert (play.case.reachable, play.notices[len(play.notices) :]) == (True, [])


def test_a_new_yes_opens_the_diary_and_the_course_only_by_another_tap() -> None:
    """On the same day the end is taken back as a mistake; later it is on hold for the prescriber."""
    play = withdrawn()
    play.taps("agree_again")
    assert told(play, ConsentShown).agreed is None
    play.taps("agree")
    assert told(play, ConsentKept).over is True
    assert (play.case.stage, play.case.consent) == (Stage.FINISHED, CONSENT_VERSION)
    play.passes(at(day(5), "12:00"))
    play.does(ReopenCourse())
    assert play.case.stage is Stage.ACTIVE
    assert play.case.on_hold


def test_a_newer_text_is_put_before_the_next_evening_and_then_weekly() -> None:
    """Diary and alerts go on meanwhile; nothing is asked of those who agreed to the text of now."""
    play = agreed(CONSENT_VERSION - 1)
    asked = play.passes(at(FIRST_DOSE, "18:00"))
    assert [notice.message for notice in asked] == [ConsentChanged(CONSENT_VERSION - 1, CONSENT_VERSION)]
    (evening,) = play.passes(at(FIRST_DOSE, "21:00"))
    assert isinstance(evening.message, EveningCheck)
    play.does(RatePain(FIRST_DOSE, 9))
    assert play.case.day(FIRST_DOSE).rating is not None
    later = [n for n in play.passes(at(day(8), "12:00")) if isinstance(n.message, ConsentChanged)]
    assert len(later) == 1
    assert play.case.consent_asked == day(7)
    current = agreed()
    assert not [n for n in current.passes(at(day(2), "20:00")) if isinstance(n.message, ConsentChanged)]


def test_yes_to_the_newer_text_is_kept_and_no_takes_the_consent_back() -> None:
    """Read first, then yes; and the other way."""
    play = agreed(CONSENT_VERSION - 1)
    play.passes(at(FIRST_DOSE, "18:00"))
    other = Play(play.case, play.now, choices=play.choices)
    play.taps("read_all")
    assert told(play, ConsentShown).agreed == CONSENT_VERSION - 1
    play.taps("agree")
    assert told(play, ConsentKept).over is False
    assert (play.case.consent, play.case.consent_asked) == (CONSENT_VERSION, None)
    other.taps("no")
    assert other.case.stage is Stage.WITHDRAWN


def test_a_yes_to_an_older_text_shows_the_newer_one() -> None:
    """A button from long ago."""
    play = agreed()
    play.does(RenewConsent(CONSENT_VERSION - 1))
    told(play, ConsentShown)
    assert decide(play.case, AskConsentAnew(), play.now) == NOTHING


@pytest.mark.parametrize(
    "command", [ShowConsent(), AskWithdrawConsent(), WithdrawConsent(), RenewConsent(CONSENT_VERSION)]
)
def test_during_the_enrolment_its_own_question_stands(command: Command) -> None:
    """Nothing changes."""
    play = Play(Case("ana", 1, stage=Stage.ENROLLING), at(FIRST_DOSE, "12:00"))
    play.does(command)
    assert play.case.stage is Stage.ENROLLING
    assert play.case.consent is None


def test_what_is_kept_goes_after_24_months() -> None:
    """To the day; a day that the month does not have is its last."""
    assert kept_until(date(2027, 5, 18)) == date(2029, 5, 18)
    assert kept_until(date(2028, 2, 29)) == date(2030, 2, 28)
    assert kept_until(date(2027, 12, 31)) == date(2029, 12, 31)


def test_taken_back_after_the_end_the_day_of_the_end_stays() -> None:
    """24 months count from the end of the course."""
    play = agreed(stage=Stage.FINISHED, finished_on=FIRST_DOSE - timedelta(days=30))
    play.does(WithdrawConsent())
    assert told(play, ConsentGone).since == FIRST_DOSE - timedelta(days=30)
    assert [due.command for due in agenda(play.case)] == [ForgetDiary()]
