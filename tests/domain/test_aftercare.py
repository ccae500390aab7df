"""The plan's end, the review, and the weekly check-ins after a course."""

from __future__ import annotations

from dataclasses import replace

from domain.agenda import agenda
from domain.case import Case, Stage, Week
from domain.commands.aftercare import (
    AnswerAfter,
    AnswerAfterOverall,
    AskAfter,
    BeginAftercare,
    EndAftercare,
    EndPlan,
    LeaveAftercare,
    TellPlanEnd,
    TellReview,
)
from domain.commands.erasing import ForgetDiary
from domain.commands.holding import Hospital, ReopenCourse, ReportEnd, StopCourse
from domain.dose import Dose
from domain.evolve import evolve_all
from domain.facts.aftercare import AfterAsked, AfterSaid
from domain.facts.holding import Decider, EndCause
from domain.messages.aftercare import (
    AftercareOff,
    AftercareOn,
    AfterKept,
    AfterQuestion,
    LastSummary,
    PlanEnded,
    PlanEndsSoon,
)
from domain.messages.alerting import ReviewDue
from domain.messages.base import Message
from domain.messages.day import EveningCheck
from domain.messages.holding import EndKept
from domain.messages.stepping import QuestionClosed
from domain.notices import Notice
from domain.plan import Plan, Step, course, plan_end
from tests.domain.answers import told
from tests.domain.courses import day, lives
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, Play, ana, at

SHORT = Plan((Step(Dose(1500), 10, ends=True),))


def said(play: Play, kind: type[Message]) -> list[Notice]:
    """Return the notices of a kind so far."""
    return [notice for notice in play.notices if isinstance(notice.message, kind)]


def begun(case: Case | None = None) -> Play:
    """Return a play at noon of the day of the first dose."""
    return Play(case or ana(plan=SHORT), at(FIRST_DOSE, "12:00"))


def stopped() -> Play:
    """Return a play whose course has ended by the patient's own wish on the third day."""
    play = lives(begun(ana()), 0, 2)
    play.now = at(day(3), "12:00")
    play.does(StopCourse(EndCause.OWN_WISH))
    play.does(ReportEnd(Decider.MYSELF))
    return play


def test_the_course_knows_its_last_day() -> None:
    """An end is a date of the last step; half a dose, an earlier step, or no end word has none yet."""
    case = ana(plan=SHORT)
    assert plan_end(SHORT, case.legs) == day(10)
    assert course(SHORT, case.legs, day(0))[-1].until == day(10)
    assert plan_end(SHORT, ()) is None
    assert plan_end(THREE_STEPS, case.legs) is None
    assert plan_end(SHORT, (replace(case.legs[0], half=True),)) is None
    assert plan_end(SHORT, (replace(case.legs[0], held=3),)) == day(13)


def test_a_plan_that_ends_says_so_a_week_before_and_asks_for_no_dose_after() -> None:
    """Whom to ask, then the end: no evening, no dose, the offer of weekly check-ins."""
    play = lives(begun(), 0, 9)
    (before,) = said(play, PlanEndsSoon)
    assert before.message == PlanEndsSoon(day(9), BEN)
    assert before.due_at == at(day(3), "18:00")
    play.passes(at(day(14), "12:00"))
    (over,) = said(play, PlanEnded)
    assert over.message == PlanEnded(day(9), BEN)
    assert play.case.stage is Stage.FINISHED
    assert len(said(play, EveningCheck)) == 10
    assert not play.case.end_unsaid


def test_on_hold_a_plan_does_not_end() -> None:
    """Held days do not count; the end moves and is spoken of anew once it is known."""
    play = lives(begun(), 0, 4)
    play.now = at(day(5), "12:00")
    play.does(Hospital())
    play.passes(at(day(20), "12:00"))
    assert play.case.stage is Stage.ACTIVE
    for command in (EndPlan(), TellPlanEnd()):
        version = play.case.version
        play.does(command)
        assert play.case.version == version
    early = begun()
    early.does(EndPlan())
    assert early.case.stage is Stage.ACTIVE


def test_after_an_end_weekly_check_ins_are_offered_and_come_four_times() -> None:
    """Yes, then a week later pain and overall; four of them, a last summary, then silence."""
    play = stopped()
    assert told(play, EndKept).offers
    play.taps("after_yes")
    assert told(play, AftercareOn).first == day(10)
    for number in range(1, 4):
        play.passes(at(day(3 + 7 * number), "18:00"))
        assert play.notices[-1].message == AfterQuestion(number, 4)
        play.taps("number", 4)
        assert told(play, AfterQuestion).pain == 4
        play.taps("overall_3")
        assert told(play, AfterKept) == AfterKept(4, 3, day(3 + 7 * (number + 1)))
    play.passes(at(day(60), "12:00"))
    (last,) = said(play, LastSummary)
    assert isinstance(last.message, LastSummary)
    weeks = last.message.weeks
    assert weeks == (*(Week(day(3 + 7 * n), 4, 3) for n in (1, 2, 3)), Week(day(31)))
    assert [due.command for due in agenda(play.case)] == [ForgetDiary()]
    assert play.case.stage is Stage.FINISHED


def test_the_fourth_answer_is_followed_by_the_last_summary() -> None:
    """A check-in answered late still counts, up to the summary; then its buttons are closed."""
    play = stopped()
    play.taps("after_yes")
    play.passes(at(day(31), "18:00"))
    play.does(AnswerAfterOverall(day(31), 2))
    assert told(play, AfterKept) == AfterKept(None, 2, None)
    play.passes(at(day(40), "12:00"))
    assert len(said(play, LastSummary)) == 1
    play.does(AnswerAfter(day(31), 2))
    told(play, QuestionClosed)


def test_no_and_no_more_end_it_at_once() -> None:
    """Nothing is asked without a yes, and nothing after a no."""
    play = stopped()
    play.taps("after_no")
    told(play, AftercareOff)
    assert [due.command for due in agenda(play.case)] == [ForgetDiary()]
    play.does(BeginAftercare())
    play.does(BeginAftercare())
    told(play, AftercareOn)
    play.does(LeaveAftercare())
    told(play, AftercareOff)
    assert [due.command for due in agenda(play.case)] == [ForgetDiary()]


def test_what_is_no_answer_is_closed() -> None:
    """Another day, another number, a running course: nothing changes."""
    play = stopped()
    play.does(BeginAftercare())
    play.passes(at(day(10), "18:00"))
    for command in (
        AnswerAfter(day(9), 3),
        AnswerAfter(day(10), 11),
        AnswerAfterOverall(day(9), 3),
        AnswerAfterOverall(day(10), 8),
    ):
        play.does(command)
        told(play, QuestionClosed)
    version = play.case.version
    for due in (AskAfter(), EndAftercare(), TellReview(), EndPlan()):
        play.does(due)
    assert play.case.version == version
    running = begun()
    running.does(BeginAftercare())
    told(running, QuestionClosed)
    loose = evolve_all(ana(), (AfterAsked(day(1)), AfterSaid(day(1), pain=2)))
    assert loose.aftercare is None


def test_taken_up_again_nothing_of_the_weeks_is_left() -> None:
    """A course that goes on is not asked about as one that has ended."""
    play = stopped()
    play.does(BeginAftercare())
    weeks = evolve_all(play.case, (AfterAsked(day(4)), AfterSaid(day(9), pain=2))).aftercare
    assert weeks is not None
    assert weeks.weeks == (Week(day(4)),)
    play.does(ReopenCourse())
    assert play.case.aftercare is None
    four = replace(play.case, stage=Stage.FINISHED, aftercare=replace(weeks, weeks=(Week(day(4)),) * 4))
    full = Play(four, at(day(5), "12:00"))
    full.does(BeginAftercare())
    told(full, QuestionClosed)


def test_the_review_is_said_to_be_due_once() -> None:
    """On day 84 by the plan's own number, silently; not to somebody who came after it."""
    plan = replace(THREE_STEPS, review_day=5)
    play = lives(begun(ana(plan=plan)), 0, 12)
    (review,) = said(play, ReviewDue)
    assert review.due_at == at(day(5), "18:00")
    assert review.silent
    late = Play(ana(plan=plan, enrolled_on=day(9)), at(day(9), "12:00"))
    lives(late, 9, 12)
    assert said(late, ReviewDue) == []
