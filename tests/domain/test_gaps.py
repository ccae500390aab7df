"""Days without a dose, days not known, and a pack that ran out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.case import HoldCause, Intake, Outcome, Reason
from domain.commands.day import RatePain
from domain.commands.dosing import NotTaken
from domain.commands.holding import ExpectRefill, HaveItAgain, NoneTaken, OpenGap, SomeTaken
from domain.decide.holding import put_on_hold
from domain.dose import Dose
from domain.evolve import evolve_all
from domain.messages.holding import GapDays, GapDoubt, GapKept, HoldTold, RefillAsked, RefillNoted
from domain.messages.stepping import LabelAwaited, LabelQuestion
from domain.plan import Leg, LegKind
from domain.questions import Purpose
from tests.domain.answers import answer_of, told
from tests.domain.courses import day
from tests.domain.holds import GAP_WORDS, after_days, reports
from tests.domain.play import Play, at


def missed(days: int) -> Play:
    """Return Ana's play after so many evenings on which she did not take it."""
    play = after_days(2)
    for n in range(2, 2 + days):
        play.passes(at(day(n), "21:30"))
        play.does(RatePain(day(n), 9))
        play.does(NotTaken(day(n), Reason.FORGOT))
    return play


def test_a_gap_opens_a_hold_with_the_missed_dose_that_makes_it() -> None:
    """Three missed days are none, the fourth is: held in the same transaction, in the prescriber's words."""
    play = missed(3)
    assert not play.case.on_hold
    play = missed(4)
    assert [hold.cause for hold in play.case.holds] == [HoldCause.GAP]
    told = [n.message for n in play.notices if isinstance(n.message, HoldTold)]
    assert [message.words for message in told] == [(GAP_WORDS,)]


def test_after_a_gap_the_course_restarts_even_when_no_dose_fell_into_the_hold() -> None:
    """Otherwise the same missed days would make the next gap."""
    play = missed(4)
    play.passes(at(day(6), "09:30"))
    reports(play, "said_go_on")
    play.taps("form_none")
    play.taps("label_value", Dose(1500))
    assert play.case.legs[-1].kind is LegKind.RESTART
    play.passes(at(day(6), "20:00"))
    assert not play.case.on_hold


def test_the_net_opens_a_gap_that_nothing_else_did() -> None:
    """Days recorded by another way are on hold at the next tick; without a gap nothing happens."""
    play = after_days(1)
    play.does(OpenGap())
    assert not play.case.on_hold
    case = play.case
    for n in range(1, 5):
        intake = Intake(Outcome.MISSED, at(day(5), "10:00"))
        case = case.with_day(replace(case.day(day(n)), dose=Dose(1500), intake=intake))
    play.case = case
    play.passes(at(day(5), "11:00"))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.GAP]


def silent(days: int) -> Play:
    """Return Ana's play after so many evenings without any answer, one taken before them."""
    play = after_days(1)
    play.passes(at(day(1 + days), "12:00"))
    return play


def test_days_not_known_are_asked_about_before_they_are_a_gap() -> None:
    """Four evenings without an answer: no hold, one question, once."""
    play = silent(8)
    asked = [n.message for n in play.notices if isinstance(n.message, GapDoubt)]
    assert len(asked) == 1
    assert not play.case.on_hold


def test_only_days_not_known_are_asked_about_and_all_of_them() -> None:
    """Missed ones are known; the evening before the question is over and not known too. Nobody is woken."""
    play = after_days(1)
    for n in (1, 2):
        play.passes(at(day(n), "21:30"))
        play.does(NotTaken(day(n), Reason.FORGOT))
    play.passes(at(day(9), "12:00"))
    asked = [n for n in play.notices if isinstance(n.message, GapDoubt)]
    assert [n.message for n in asked] == [GapDoubt(tuple(day(n) for n in range(3, 6)))]
    assert asked[0].due_at == at(day(6), "18:00")
    assert asked[0].silent


def test_none_taken_makes_them_missed_and_a_gap() -> None:
    """The patient's own word turns days not known into missed ones; four of them are a gap."""
    play = silent(6)
    days = next(n.message for n in play.notices if isinstance(n.message, GapDoubt)).days
    play.does(NoneTaken(days))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.GAP]
    told(play, HoldTold)


def test_none_taken_on_fewer_days_than_a_gap_is_recorded() -> None:
    """Two days are no gap: recorded, nothing held."""
    play = silent(6)
    days = next(n.message for n in play.notices if isinstance(n.message, GapDoubt)).days
    play.does(NoneTaken(days[-2:]))
    assert not play.case.on_hold
    assert answer_of(play) == GapKept(days[-2:])
    assert play.case.counts[-1].missed == 2


def test_some_taken_shows_the_days_one_by_one() -> None:
    """Each day has its own button."""
    play = silent(6)
    days = next(n.message for n in play.notices if isinstance(n.message, GapDoubt)).days
    play.does(SomeTaken(days))
    assert answer_of(play) == GapDays(days)
    assert play.labels() == ["on_day"] * len(days)


def ran_out(now: datetime | None = None) -> Play:
    """Return Ana's play after she said on the fourth evening that she ran out."""
    play = after_days(3)
    play.passes(now or at(day(3), "21:05"))
    play.does(NotTaken(day(3), Reason.RAN_OUT))
    return play


def test_ran_out_holds_and_asks_when_it_comes() -> None:
    """A hold with its own way out, and a question on the day it is expected."""
    play = ran_out()
    assert [hold.cause for hold in play.case.holds] == [HoldCause.RAN_OUT]
    assert play.labels() == ["asked_prescriber", "have_it_again", *["refill_on"] * 3, "cannot_say"]
    play.taps("refill_on", day(4))
    assert answer_of(play) == RefillNoted(day(4))
    asked = [n for n in play.passes(at(day(6), "12:00")) if isinstance(n.message, RefillAsked)]
    assert [n.due_at for n in asked] == [at(day(4), "18:00")]


def test_a_refill_for_a_day_gone_by_is_not_known() -> None:
    """An old button names no day ahead."""
    play = ran_out()
    play.does(ExpectRefill(day(1)))
    assert answer_of(play) == RefillNoted(None)


def test_with_the_medicine_back_in_time_form_and_label_come_before_the_dose() -> None:
    """A new pack is read; then the course goes on without asking the prescriber."""
    play = ran_out()
    play.passes(at(day(4), "15:00"))
    play.does(HaveItAgain())
    play.taps("form_none")
    told(play, LabelQuestion)
    play.taps("label_value", Dose(1500))
    assert not play.case.on_hold
    assert play.case.legs[-1] == Leg(day(4), 0, Dose(1500), LegKind.RESTART)


def test_a_pack_that_is_not_there_yet_or_differs_leaves_the_hold() -> None:
    """Not yet: asked later. Different: the prescriber is asked, nothing else counts."""
    play = ran_out()
    play.passes(at(day(4), "15:00"))
    play.does(HaveItAgain())
    play.taps("form_none")
    play.taps("label_not_yet")
    assert answer_of(play) == LabelAwaited(Purpose.LIFT)
    assert play.case.on_hold
    play.taps("have_the_pack")
    play.taps("label_different")
    assert [hold.cause for hold in play.case.holds] == [HoldCause.RAN_OUT, HoldCause.LABEL]
    assert play.case.hold_report is None


def test_without_medicine_for_as_long_as_a_gap_the_prescriber_is_asked() -> None:
    """Four days without a dose: "I have it again" alone no longer ends the hold."""
    play = ran_out()
    play.passes(at(day(6), "22:00"))
    play.does(HaveItAgain())
    told(play, HoldTold)
    assert play.case.hold_report is None


def test_have_it_again_does_not_end_another_hold() -> None:
    """With an opioid hold beside it only the prescriber's word counts."""
    play = ran_out()
    play.case = evolve_all(play.case, put_on_hold(play.case, HoldCause.OPIOID, play.now).facts)
    play.does(HaveItAgain())
    told(play, HoldTold)
    assert "have_it_again" not in play.labels()
