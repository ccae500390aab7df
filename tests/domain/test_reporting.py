"""The prescriber's word as the patient reports it: two taps, then clean health questions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.case import HoldCause
from domain.commands.holding import (
    AskAboutGap,
    AskRefill,
    ExpectRefill,
    HaveItAgain,
    Hospital,
    NoneTaken,
    OpenGap,
    ReopenCourse,
    ReportEnd,
    ReportEndOn,
    ReportMoreDays,
    ReportOn,
    ReportWord,
    ShowHold,
    SomeTaken,
    StartReport,
    TakeBackHold,
)
from domain.commands.stepping import AnswerForm, OpenQuestions
from domain.decide.answering import as_notice
from domain.decide.holding import put_on_hold
from domain.decide.lifting import lift_holds
from domain.decision import NOTHING
from domain.dose import Dose, Form, Pieces
from domain.evolve import evolve_all
from domain.facts.holding import Decider, HoldLifted, HoldReported
from domain.messages.holding import (
    HoldsOver,
    HoldStands,
    HoldTold,
    ReportWhat,
    ReportWhen,
)
from domain.messages.stepping import HealthForm, QuestionClosed
from domain.plan import Leg, LegKind
from domain.questions import Health, Purpose
from domain.report import Word
from domain.topics import HOLD
from tests.domain.answers import answer_of, told
from tests.domain.courses import day
from tests.domain.holds import PLAN, after_days, held, reports
from tests.domain.play import BEN, Play, ana, at


def test_two_taps_report_the_word_and_the_health_questions_come_before_any_dose() -> None:
    """The holds stay open until the form is clean; only then they are lifted, as reported."""
    play = held()
    play.passes(at(day(4), "12:00"))
    play.does(StartReport(Purpose.LIFT))
    told(play, ReportWhen)
    play.taps("on_yesterday")
    assert answer_of(play) == ReportWhat(Purpose.LIFT, BEN, day(3))
    play.taps("said_go_on")
    told(play, HealthForm)
    assert play.case.on_hold
    play.taps("form_none")
    over = told(play, HoldsOver)
    assert (over.begins, over.restarted) == (day(4), True)
    lifted = [fact for fact in play.facts if isinstance(fact, HoldLifted)]
    assert [(f.by, f.said_on, f.day, f.held) for f in lifted] == [("Dr Ben Okafor", day(3), day(4), 1)]
    assert not play.case.on_hold


@pytest.mark.parametrize("answer", [Health.YES, Health.NOT_SURE])
def test_a_yes_after_the_report_needs_a_new_word(answer: Health) -> None:
    """Something new: the hold stays, another cause stands beside it, the report no longer counts."""
    play = held()
    reports(play, "said_go_on")
    play.does(AnswerForm(Purpose.LIFT, answer))
    assert play.case.hold_report is None
    assert [hold.cause for hold in play.case.holds] == [HoldCause.HOSPITAL, HoldCause.SCREENING]
    assert told(play, HoldTold).causes == (HoldCause.HOSPITAL, HoldCause.SCREENING)


def test_one_report_ends_several_holds() -> None:
    """Each cause is named, one answer ends all."""
    play = held()
    play.case = evolve_all(play.case, put_on_hold(play.case, HoldCause.PREGNANCY, play.now).facts)
    reports(play, "said_go_on")
    play.taps("form_none")
    assert not play.case.on_hold


def test_unanswered_health_questions_come_next_day_then_every_third_day() -> None:
    """Asked at the question hour, with no dose prompt meanwhile."""
    play = held()
    reports(play, "said_go_on")
    said = [n for n in play.passes(at(day(11), "12:00")) if isinstance(n.message, HealthForm)]
    assert [n.due_at for n in said] == [at(day(n), "18:00") for n in (4, 7, 10)]
    assert all(n.topic == HOLD for n in said)
    play.does(ShowHold())
    assert play.labels() == ["health_questions"]
    play.taps("health_questions")
    told(play, HealthForm)


def test_a_word_from_before_the_hold_cannot_end_it() -> None:
    """Only days since the hold began can be named; the oldest ones stand behind one more button."""
    play = held()
    play.does(StartReport(Purpose.LIFT))
    assert play.labels() == ["on_today", "not_asked_yet"]
    play.does(ReportWord(Purpose.LIFT, day(2), Word.GO_ON))
    assert answer_of(play) == QuestionClosed()
    play.passes(at(day(7), "12:00"))
    play.does(StartReport(Purpose.LIFT))
    assert play.labels() == ["on_today", "on_yesterday", "on_another_day", "not_asked_yet"]
    play.taps("on_another_day")
    assert play.labels() == ["on_day"] * 3 + ["not_asked_yet"]
    play.taps("on_day", day(4))
    assert answer_of(play) == ReportWhat(Purpose.LIFT, BEN, day(4))


def test_a_word_that_does_not_belong_to_the_question_changes_nothing() -> None:
    """The word "go up" ends no hold, "go on" moves no step, and nothing is reported about a first dose."""
    play = held()
    play.does(ReportWord(Purpose.LIFT, day(3), Word.GO_UP))
    assert answer_of(play) == QuestionClosed()
    free = after_days(3)
    free.does(ReportWord(Purpose.STEP, day(3), Word.END))
    assert answer_of(free) == QuestionClosed()
    for silent_command in (AskAboutGap(), AskRefill(), OpenGap()):
        assert free.does(silent_command) == NOTHING
    assert lift_holds(free.case, free.now) == NOTHING
    assert as_notice(free.case, NOTHING, "nothing", free.now) == NOTHING
    for command in (
        StartReport(Purpose.LIFT),
        ReportMoreDays(Purpose.LIFT),
        ReportOn(Purpose.FIRST_DOSE, day(3)),
        ShowHold(),
        ExpectRefill(None),
        HaveItAgain(),
        TakeBackHold(1),
        NoneTaken((day(1),)),
        SomeTaken((day(1),)),
        ReportEnd(Decider.MYSELF),
        ReportEndOn(Decider.ANOTHER, None),
        ReopenCourse(),
        OpenQuestions(Purpose.LIFT),
    ):
        free.does(command)
        assert answer_of(free) == QuestionClosed(), command


def test_start_again_may_be_at_a_step_between_never_above_the_last_dose() -> None:
    """On step 3 the first two are on offer; the label is of what that dose is taken from."""
    legs = (*ana().legs, Leg(day(1), 1, Dose(3000), LegKind.UP), Leg(day(2), 2, Dose(4500), LegKind.UP))
    pack = Pieces(Form.CAPSULE, (Dose(3000), Dose(1500)))
    case = ana(plan=PLAN, legs=legs, counts=(ana().counts[0],) * 3, preparation=pack)
    play = Play(case, at(day(4), "12:00"))
    play.does(Hospital())
    play.does(ReportOn(Purpose.LIFT, day(4)))
    assert play.labels() == ["said_go_on", "said_start_at", "said_start_again", "said_end", "back"]
    for step in (-1, 2, 3):
        play.does(ReportWord(Purpose.LIFT, day(4), Word.START_AGAIN, step))
        assert isinstance(play.answer, QuestionClosed)
    play.does(ReportWord(Purpose.LIFT, day(4), Word.START_AGAIN, 1))
    play.taps("form_none")
    play.taps("label_value", Dose(3000))
    leg = play.case.legs[-1]
    assert (leg.step, leg.dose, leg.kind) == (1, Dose(3000), LegKind.RESTART)


def test_start_again_means_the_first_step_and_never_a_higher_dose() -> None:
    """From step 2 back to step 1, as said; where the first step is higher it is not on offer."""
    legs = (*ana().legs, Leg(day(1), 1, Dose(3000), LegKind.UP))
    play = Play(ana(plan=PLAN, legs=legs, counts=(ana().counts[0],) * 2), at(day(3), "12:00"))
    play.does(Hospital())
    reports(play, "said_start_again")
    play.taps("form_none")
    play.taps("label_value", Dose(1500))
    assert (play.case.legs[-1].step, play.case.legs[-1].dose) == (0, Dose(1500))
    down = replace(PLAN, steps=tuple(reversed(PLAN.steps)))
    falling = Play(ana(plan=down, legs=legs, counts=(ana().counts[0],) * 2), at(day(3), "12:00"))
    falling.does(Hospital())
    falling.does(ReportOn(Purpose.LIFT, day(3)))
    assert falling.labels() == ["said_go_on", "said_end", "back"]


def test_who_has_not_asked_yet_comes_back_to_what_waits() -> None:
    """From the day back to the hold or the plan, from the answer back to the day; nothing is reported.

    Mutant: the question has no way out.
    """
    play = held()
    play.does(StartReport(Purpose.LIFT))
    play.taps("on_today")
    play.taps("back")
    play.taps("not_asked_yet")
    assert isinstance(play.answer, HoldTold | HoldStands)
    assert play.case.on_hold
    assert not any(isinstance(fact, HoldReported) for fact in play.facts)
