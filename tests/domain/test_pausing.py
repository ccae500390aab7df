"""A pause: nothing is asked until its day, nothing is missed by it, and the dose comes back by questions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest

from domain.agenda.pausing import due
from domain.case import AskedFor, HoldCause, Outcome, Pause, Stage, Wanted
from domain.commands.alerting import SayRedFlag
from domain.commands.day import RatePain
from domain.commands.dosing import NotTaken
from domain.commands.holding import ReportWord
from domain.commands.pausing import AskPause, AskPauseDate, EndPause, PauseOver, PauseUntil, TypePause
from domain.commands.stepping import AnswerForm, OpenQuestions, ShowDose, ShowPlan, ShowToday
from domain.commands.telling import Tell
from domain.decide import decide
from domain.decision import NOTHING
from domain.effects import RedFlag
from domain.facts.day import DayOpened, IntakeSet
from domain.facts.stepping import LegBegan
from domain.messages.alerting import AlertQuestion, EmergencyText
from domain.messages.base import Message
from domain.messages.day import EveningCheck
from domain.messages.holding import HoldsOver
from domain.messages.pausing import NothingToPause, PauseAsked, PauseBack, PauseDateWanted, PauseShown
from domain.messages.plan_view import DoseShown, PlanShown, TodayShown
from domain.messages.stepping import QuestionClosed
from domain.notices import Notice
from domain.plan import LegKind
from domain.questions import Health, Purpose
from domain.report import Word
from tests.domain.answers import told
from tests.domain.courses import baseline, day, lives
from tests.domain.play import FIRST_DOSE, Play, ana, at

M = TypeVar("M", bound=Message)


def of(kind: type[M], said: list[Notice]) -> list[M]:
    """Return the messages of a kind among what was said."""
    return [notice.message for notice in said if isinstance(notice.message, kind)]


def course() -> Play:
    """Return Ana's play at noon of her fourth day, every evening answered."""
    play = lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 2)
    play.passes(at(day(3), "12:00"))
    play.notices.clear()
    return play


def paused(until: int) -> Play:
    """Return her play in a pause from that noon up to this day."""
    play = course()
    play.does(PauseUntil(day(until)))
    return play


def test_the_pause_asks_for_how_long_and_says_when_it_is_too_long() -> None:
    """Three lengths and a date; after 4 days without a dose the prescriber says how to start again."""
    play = course()
    play.does(AskPause())
    assert (told(play, PauseAsked).gap_days, told(play, PauseAsked).alert_open) == (4, False)
    assert play.labels() == ["pause_3_days", "pause_1_week", "pause_2_weeks", "pause_other"]
    play.taps("pause_3_days")
    assert told(play, PauseShown).until == day(6)
    assert (told(play, PauseShown).is_gap, told(play, PauseShown).form_first) == (False, True)


def test_a_pause_asks_nothing_until_its_day_and_marks_nothing() -> None:
    """No prompt, follow-up or question; and no fact says anything about a dose."""
    play = paused(6)
    before = len(play.facts)
    assert play.passes(at(day(6), "17:59")) == []
    assert not [f for f in play.facts[before:] if isinstance(f, DayOpened | IntakeSet)]


def test_its_end_brings_the_health_form_and_then_the_evening() -> None:
    """At the question hour the short form; after "none" the dose is asked for in the evening, same leg."""
    play = paused(6)
    (back,) = of(PauseBack, play.passes(at(day(6), "18:00")))
    assert back.form is not None
    assert [hold.cause for hold in play.case.holds] == [HoldCause.PAUSE]
    play.does(AnswerForm(Purpose.LIFT, Health.NO))
    assert not told(play, HoldsOver).restarted
    (evening,) = of(EveningCheck, play.passes(at(day(6), "21:00")))
    assert evening.dose is not None
    assert evening.day == day(6)
    assert len(play.case.legs) == 1


def test_without_an_answer_to_the_form_the_evening_asks_for_pain_alone() -> None:
    """The dose waits for the form, which is asked for again the next day."""
    play = paused(6)
    play.passes(at(day(6), "18:00"))
    (evening,) = of(EveningCheck, play.passes(at(day(6), "21:00")))
    assert evening.dose is None
    asked = [n for n in play.passes(at(day(7), "18:00")) if n.topic == "hold"]
    assert len(asked) == 1


def test_a_form_that_is_not_clean_waits_for_the_prescriber() -> None:
    """A yes is a hold as anywhere else."""
    play = paused(6)
    play.passes(at(day(6), "18:00"))
    play.does(AnswerForm(Purpose.LIFT, Health.YES))
    assert {hold.cause for hold in play.case.holds} == {HoldCause.PAUSE, HoldCause.SCREENING}
    assert play.case.hold_report is None


def test_a_pause_as_long_as_the_gap_waits_for_the_prescriber() -> None:
    """Four days without a recorded dose: the hold for a gap, in the decision that ends the pause."""
    play = paused(7)
    assert told(play, PauseShown).is_gap
    (back,) = of(PauseBack, play.passes(at(day(7), "18:00")))
    assert back.hold is not None
    assert [hold.cause for hold in play.case.holds] == [HoldCause.GAP]
    assert play.case.hold_report is None


def test_doses_typed_in_a_pause_make_it_no_gap() -> None:
    """What is typed counts: with a dose on the second day no run is as long as the gap."""
    play = paused(7)
    play.passes(at(day(5), "21:30"))
    play.does(Tell("took it", play.now, 7, outcome=Outcome.TAKEN))
    assert play.case.day(day(5)).intake is not None
    play.passes(at(day(7), "18:00"))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.PAUSE]


def test_days_missed_before_the_pause_belong_to_its_gap() -> None:
    """Two days known without a dose and two of the pause are four."""
    play = lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 2)
    for n in (3, 4):
        play.passes(at(day(n), "21:00"))
        play.does(NotTaken(day(n)))
    play.does(PauseUntil(day(7)))
    play.passes(at(day(7), "18:00"))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.GAP]


def test_what_was_open_when_the_pause_began_is_not_asked_about_again() -> None:
    """No follow-up, no morning question, no silence; a late answer to it still counts."""
    play = course()
    play.passes(at(day(3), "21:10"))
    play.does(PauseUntil(day(6)))
    assert play.case.pause == Pause(day(4), day(6))
    assert play.passes(at(day(6), "17:00")) == []
    play.does(RatePain(day(3), 12))
    assert play.case.day(day(3)).rating is not None
    play.passes(at(day(6), "21:30"))
    assert play.case.silence.unanswered == 0


def test_red_flags_count_in_a_pause_and_an_open_alert_still_asks() -> None:
    """The text goes out at once, and the alert is asked about on the next day."""
    play = paused(7)
    play.does(SayRedFlag((RedFlag.BREATHING,)))
    assert isinstance(play.notices[-1].message, EmergencyText)
    asked = play.passes(at(day(5), "12:00"))
    assert [type(notice.message) for notice in asked] == [AlertQuestion]
    play.does(AskPause())
    assert told(play, PauseShown).alert_open


def test_a_pause_is_ended_early_with_one_tap() -> None:
    """The form comes in the answer, and this evening is asked about."""
    play = paused(7)
    play.passes(at(day(4), "15:00"))
    play.does(AskPause())
    play.taps("end_pause")
    assert told(play, PauseBack).today
    assert told(play, PauseBack).form is not None
    play.taps("form_none")
    (evening,) = play.passes(at(day(4), "21:00"))
    assert isinstance(evening.message, EveningCheck)
    assert evening.message.dose is not None


def test_one_that_left_nothing_out_ends_as_if_it_had_never_been() -> None:
    """No form: today's evening comes as it would have."""
    play = paused(7)
    play.does(EndPause())
    assert told(play, PauseBack) == PauseBack(day(3), today=True)
    assert not play.case.on_hold


def test_after_the_evening_hour_the_next_evening_is_the_first() -> None:
    """Nobody is told of a question that was never asked."""
    play = paused(7)
    play.passes(at(day(4), "22:00"))
    play.does(EndPause())
    assert (told(play, PauseBack).first, told(play, PauseBack).today) == (day(5), False)
    assert play.passes(at(day(4), "23:59")) == []


def test_before_the_first_dose_a_pause_ends_with_the_evening_alone() -> None:
    """There is no dose yet: no form, no extra message, and the first dose's questions come of themselves."""
    play = baseline(planned=5)
    play.does(PauseUntil(day(6)))
    assert told(play, PauseShown).form_first is False
    play.does(OpenQuestions(Purpose.FIRST_DOSE))
    told(play, QuestionClosed)
    said = play.passes(at(day(6), "18:01"))
    assert play.case.pause is None
    assert [notice.topic for notice in said] == ["first-dose"]


def test_on_hold_a_pause_leaves_the_hold_as_it_is() -> None:
    """The hold's own way out stands: nothing is added by the pause."""
    play = course()
    play.does(SayRedFlag((RedFlag.BREATHING,)))
    play.does(PauseUntil(day(9)))
    assert told(play, PauseShown).form_first is False
    play.passes(at(day(9), "18:00"))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.RED_FLAG]


def _asking(play: Play) -> AskedFor | None:
    return play.case.asking


def test_the_day_can_be_typed_and_what_is_unclear_is_asked_back() -> None:
    """A day that is past, too far or no day is asked for again; of two, both are offered."""
    play = course()
    play.does(AskPauseDate())
    assert _asking(play) == AskedFor(Wanted.PAUSE_END)
    assert told(play, PauseDateWanted).unclear is False
    for days in ((), (day(3),), (day(3) + timedelta(days=91),)):
        play.does(TypePause(days))
        assert told(play, PauseDateWanted).unclear is True
    play.does(TypePause((day(5), day(8))))
    play.taps("on_day", day(8))
    assert play.case.pause == Pause(day(3), day(8))
    assert _asking(play) is None
    play.does(TypePause((day(10),)))
    assert play.case.pause == Pause(day(3), day(10))
    play.does(PauseUntil(day(2)))
    assert told(play, PauseDateWanted).unclear is True


@pytest.mark.parametrize("command", [AskPause(), AskPauseDate(), PauseUntil(day(9)), TypePause((day(9),))])
def test_where_nothing_is_asked_there_is_nothing_to_pause(command: AskPause) -> None:
    """After the end of a course."""
    play = Play(ana(stage=Stage.FINISHED), at(FIRST_DOSE, "12:00"))
    play.does(command)
    told(play, NothingToPause)


def test_without_a_pause_its_end_asks_for_one_and_the_clock_does_nothing() -> None:
    """An old button, and a tick that comes too late."""
    play = course()
    play.does(EndPause())
    told(play, PauseAsked)
    assert decide(play.case, PauseOver(), play.now) == NOTHING


def test_today_plan_and_dose_say_that_it_is_paused() -> None:
    """No dose is named in a pause, and its end is one tap away everywhere."""
    play = paused(6)
    play.does(ShowToday())
    assert (told(play, TodayShown).paused_until, told(play, TodayShown).dose) == (day(6), None)
    assert told(play, TodayShown).next_at == at(day(6), "21:00")
    assert "end_pause" in play.labels()
    play.does(ShowDose())
    assert (told(play, DoseShown).paused_until, told(play, DoseShown).dose) == (day(6), None)
    assert "end_pause" in play.labels()
    play.does(ShowPlan())
    assert told(play, PlanShown).paused_until == day(6)
    assert "end_pause" in play.labels()


def test_a_hold_that_is_lifted_in_a_pause_begins_again_after_it() -> None:
    """The dose begins with the first evening that is asked about, and the form of the pause still comes."""
    play = course()
    play.case = replace(play.case, pause=Pause(day(3), day(6)))
    play.does(SayRedFlag((RedFlag.BREATHING,)))
    play.passes(at(day(5), "12:00"))
    play.does(OpenQuestions(Purpose.LIFT))
    play.does(ReportWord(Purpose.LIFT, day(5), Word.GO_ON))
    play.does(AnswerForm(Purpose.LIFT, Health.NO))
    begun = [fact.leg for fact in play.facts if isinstance(fact, LegBegan)]
    assert [(leg.since, leg.kind) for leg in begun] == [(day(6), LegKind.RESTART)]
    (back,) = of(PauseBack, play.passes(at(day(6), "18:00")))
    assert back.form is not None


def test_without_a_pause_none_ends() -> None:
    """The agenda has no end of what is not on."""
    assert list(due(ana())) == []
