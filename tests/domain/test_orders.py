"""What the care team orders: as at home, on the prescriber's own word, and the patient reads whose."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.case import Case, Hold, HoldCause, Stage
from domain.commands.aftercare import BeginAftercare
from domain.commands.base import Command
from domain.commands.holding import Hospital, ReopenCourse, StartReport
from domain.commands.orders import (
    OrderClose,
    OrderHold,
    OrderLook,
    OrderPlan,
    OrderReview,
    OrderStep,
    OrderStepBack,
    OrderStop,
    OrderWord,
)
from domain.commands.replan import (
    AskAboutPlan,
    LeavePlan,
    ReplanMoreDays,
    ReplanOn,
    ShowNewPlan,
    StartReplan,
    TypeNewPlan,
)
from domain.commands.stepping import AnswerForm, AnswerLabel, ShowPlan
from domain.decide import decide
from domain.decide.enrolment.finishing import finish
from domain.decide.orders.holds import words_for
from domain.decide.orders.plans import look_wanted
from domain.decision import NOTHING, Decision
from domain.dose import Dose
from domain.enrolment import Draft, Question
from domain.facts.holding import HoldOpened, HoldReported
from domain.facts.orders import CaseClosed, HoldsKept, ReviewNoted
from domain.messages.base import Message
from domain.messages.orders import (
    DiaryClosed,
    HoldAnswered,
    HoldOrdered,
    PlanLookedAt,
    StepAnswered,
    StepBackOrdered,
    StopOrdered,
)
from domain.messages.replan import NewPlanKept, NewPlanQuestion, NewPlanShown, NewPlanUnread
from domain.messages.sharing import TeamAnswers
from domain.messages.stepping import HealthForm, QuestionClosed
from domain.order import Closing, PlanDraft
from domain.plan import Advance, LegKind, Step
from domain.questions import Health, LabelAnswer, Purpose
from domain.report import Word
from tests.domain.laws.courses import BY, NURSE, ORDERS, SHORT, held, running, second, shared
from tests.domain.play import FIRST_DOSE, Play, at

NOON = at(FIRST_DOSE, "12:00")
HIGHER = PlanDraft((Step(Dose(3000), 7), Step(Dose(6000), None)), Dose(6000), Advance.PRESCRIBER)


def ana(case: Case | None = None) -> Play:
    """Return Ana, who shares with a team, at noon of a day of her course."""
    return Play(shared(case or running(SHORT)), NOON)


def after(play: Play, command: Command) -> Message | None:
    """Return what is answered to a command."""
    play.does(command)
    return play.answer


def said(play: Play) -> list[type]:
    """Return what kinds of messages were started."""
    return [type(notice.message) for notice in play.notices]


@pytest.mark.parametrize("order", ORDERS)
def test_no_team_orders_anything_in_a_diary_that_it_does_not_see(order: Command) -> None:
    """Mutant: `may_order` in decide/orders/telling.py asks for the stage alone."""
    assert decide(running(SHORT), order, NOON) == NOTHING
    over = shared(replace(running(SHORT), stage=Stage.FINISHED, closed=Closing.LEFT))
    assert decide(over, order, NOON) == NOTHING


def test_a_hold_of_the_team_acts_at_once_and_once() -> None:
    """The patient reads by whom; a second one changes nothing."""
    play = ana()
    play.does(OrderHold(NURSE))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.PRESCRIBER]
    assert play.notices[-1].message == HoldOrdered(NURSE)
    assert play.does(OrderHold(BY)) == NOTHING
    assert not [n for n in play.passes(NOON + timedelta(days=1)) if isinstance(n.message, HoldOrdered)]


def test_the_word_to_go_on_brings_the_health_questions_as_at_home() -> None:
    """Reminders come back after a clean answer, and the report has the prescriber's name."""
    play = ana()
    play.does(OrderHold(BY))
    play.now += timedelta(hours=1)
    play.does(OrderWord(NURSE, (1,), Word.GO_ON))
    assert said(play)[-2:] == [HoldAnswered, HealthForm]
    report = next(fact.report for fact in play.facts if isinstance(fact, HoldReported))
    assert (report.by, report.said_on) == ("Dr Ben Okafor", FIRST_DOSE)
    assert play.case.on_hold
    play.does(AnswerForm(Purpose.LIFT, Health.NO))
    assert not play.case.on_hold


def test_a_word_covers_the_holds_that_it_was_given_for_and_no_other() -> None:
    """Mutant: `order_word` in decide/orders/holds.py does not compare the numbers."""
    play = ana()
    play.does(OrderHold(BY))
    play.does(Hospital())
    assert play.does(OrderWord(BY, (1,), Word.GO_ON)) == NOTHING
    assert play.does(OrderWord(BY, (1, 2), Word.GO_UP)) == NOTHING
    play.does(OrderWord(BY, (1, 2), Word.STAY))
    assert play.facts[-1] == HoldsKept(BY, FIRST_DOSE, (1, 2))
    assert said(play)[-1] is HoldAnswered
    assert play.case.on_hold


def test_the_prescriber_may_start_again_at_a_step_that_was_reached() -> None:
    """Only steps up to the last one are on offer, and the dose is named to the patient."""
    play = ana(held(second(running(SHORT))))
    assert (Word.START_AGAIN, 0) in words_for(play.case)
    assert (Word.START_AGAIN, 2) not in words_for(play.case)
    assert words_for(running(SHORT)) == ()
    play.does(OrderWord(BY, (1,), Word.START_AGAIN, 0))
    told = play.notices[-2].message
    assert isinstance(told, HoldAnswered)
    assert told.start_at == Dose(1500)
    fresh = replace(play.case, plan=None, new_pack=play.case.preparation)
    assert words_for(fresh) == ((Word.GO_ON, None), (Word.NEW_PACK, None), (Word.STAY, None))


def test_a_stop_of_the_team_ends_the_course_and_asks_nobody_who_said_so() -> None:
    """Taken up again by the patient it waits for the prescriber, on the same day as well."""
    play = ana()
    play.does(OrderStop(BY))
    assert (play.case.stage, play.case.end_unsaid) == (Stage.FINISHED, False)
    assert play.notices[-1].message == StopOrdered(BY, FIRST_DOSE, offers=True)
    play.does(ReopenCourse())
    assert [hold.cause for hold in play.case.holds] == [HoldCause.PRESCRIBER]
    early = ana(replace(running(SHORT), stage=Stage.BASELINE, legs=(), counts=()))
    early.does(OrderStop(BY))
    assert early.notices[-1].message == StopOrdered(BY, FIRST_DOSE)


def test_a_step_that_waits_for_the_prescriber_comes_on_their_word_and_the_patients_yes() -> None:
    """The word alone changes no dose; another step than the next is no step."""
    play = ana(replace(running(SHORT), plan=replace(SHORT, advance=Advance.PRESCRIBER)))
    before = play.case.legs
    assert play.does(OrderStep(BY, 2, Word.GO_UP)) == NOTHING
    assert play.does(OrderStep(BY, 1, Word.END)) == NOTHING
    play.does(OrderStep(BY, 1, Word.GO_UP))
    assert said(play) == [StepAnswered, HealthForm]
    assert play.case.legs == before
    play.does(AnswerForm(Purpose.STEP, Health.NO))
    play.does(AnswerLabel(Purpose.STEP, LabelAnswer.RIGHT))
    play.taps("move_to")
    assert play.case.legs[-1].kind is LegKind.UP
    assert play.does(OrderStep(BY, 1, Word.GO_UP)) == NOTHING


def test_the_prescriber_may_let_a_patient_stay() -> None:
    """No question about the step for a week."""
    play = ana()
    play.does(OrderStep(BY, 1, Word.STAY))
    assert play.notices[-1].message == StepAnswered(BY, FIRST_DOSE, Word.STAY, FIRST_DOSE + timedelta(days=7))
    assert len(play.notices) == 1


def test_a_step_back_goes_as_far_as_the_plan_allows() -> None:
    """One step, to a lower dose; before the second step there is none."""
    assert ana().does(OrderStepBack(BY, 0)) == NOTHING
    play = ana(second(running(SHORT)))
    assert play.does(OrderStepBack(BY, 1)) == NOTHING
    play.does(OrderStepBack(BY, 0))
    told = play.notices[-1].message
    assert isinstance(told, StepBackOrdered)
    assert (told.dose.dose, play.case.legs[-1].dose) == (Dose(1500), Dose(1500))


def test_a_new_plan_of_the_prescriber_counts_from_the_patients_yes_on() -> None:
    """Old beside new; the plan before goes on meanwhile; ceiling and mode are the prescriber's.

    Mutant: `_as_given` in decide/replacing.py forgets the ceiling.
    """
    play = ana()
    before = play.case.plan
    play.does(OrderPlan(BY, HIGHER))
    shown = play.notices[-1].message
    assert isinstance(shown, NewPlanShown)
    assert shown.by == BY
    assert play.labels() == ["plan_understood", "plan_question"]
    assert play.case.plan is before
    play.taps("plan_understood")
    play.taps("form_none")
    assert isinstance(play.answer, NewPlanKept)
    assert play.answer.team
    assert play.case.plan is not None
    assert (play.case.plan.ceiling, play.case.plan.advance) == (Dose(6000), Advance.PRESCRIBER)
    assert play.case.legs[-1].dose == Dose(3000)


@pytest.mark.parametrize(
    "draft",
    [
        PlanDraft((), Dose(4500), Advance.ON_DATE),
        PlanDraft((Step(Dose(60_000), None),), Dose(60_000), Advance.ON_DATE),
        PlanDraft((Step(Dose(6000), None),), Dose(4500), Advance.ON_DATE),
        PlanDraft((Step(Dose(1000), None),), Dose(4500), Advance.ON_DATE),
    ],
)
def test_a_plan_that_cannot_be_taken_is_put_to_nobody(draft: PlanDraft) -> None:
    """Empty, 60 mg, above its own ceiling, or not to be made of the pack."""
    assert ana().does(OrderPlan(BY, draft)) == NOTHING


def test_a_plan_above_its_ceiling_is_refused_where_no_pack_is_known() -> None:
    """The ceiling needs no pack."""
    bare = ana(replace(running(SHORT), preparation=None))
    assert bare.does(OrderPlan(BY, PlanDraft(HIGHER.steps, Dose(4500), Advance.ON_DATE))) == NOTHING
    bare.does(OrderPlan(BY, HIGHER))
    assert said(bare) == [NewPlanShown]


def test_an_unread_plan_is_asked_about_after_a_day_and_after_two_the_prescriber_is_told() -> None:
    """The patient hears of it once, also in silence; the second time is the team's."""
    play = ana()
    play.does(OrderPlan(BY, HIGHER))
    told = play.passes(NOON + timedelta(hours=47))
    assert [n.message.by for n in told if isinstance(n.message, NewPlanUnread)] == [BY]
    assert play.case.new_plan is not None
    assert len(play.case.new_plan.reminded) == 1
    assert not [n for n in play.passes(NOON + timedelta(hours=49)) if isinstance(n.message, NewPlanUnread)]
    assert play.case.new_plan is not None
    assert len(play.case.new_plan.reminded) == 2


def test_a_patient_neither_drops_nor_types_over_the_prescribers_plan() -> None:
    """A question is the way; what is typed is no plan."""
    play = ana()
    play.does(OrderPlan(BY, HIGHER))
    assert isinstance(after(play, LeavePlan()), QuestionClosed)
    assert isinstance(after(play, TypeNewPlan("1.5 mg")), TeamAnswers)
    assert isinstance(after(play, ShowNewPlan()), NewPlanShown)
    assert isinstance(after(play, AskAboutPlan()), NewPlanQuestion)
    assert play.labels() == ["show_new_plan"]


def test_with_a_team_nobody_reports_what_the_prescriber_says() -> None:
    """It is put to the team instead, and the plan is as before."""
    play = ana()
    for command in (StartReplan(), ReplanOn(FIRST_DOSE), ReplanMoreDays(), StartReport(Purpose.STEP)):
        assert isinstance(after(play, command), TeamAnswers)
    play.does(ShowPlan())
    assert "new_plan" not in play.labels()
    play.does(Hospital())
    assert "asked_prescriber" not in play.labels()


def looking() -> Play:
    """Return Ana with a plan that a prescriber has still to look at."""
    hold = Hold(1, HoldCause.PLAN_LOOK, NOON, FIRST_DOSE)
    return ana(replace(running(SHORT), holds=(hold,), holds_ever=1))


def test_a_plan_that_was_typed_waits_for_a_look_where_there_is_a_team() -> None:
    """At home, or from the invitation, it waits for nobody."""
    case = shared(running(SHORT))
    hold = look_wanted(case, typed=True, now=NOON)
    assert hold is not None
    assert hold.cause is HoldCause.PLAN_LOOK
    for other, typed in ((case, False), (running(SHORT), True), (replace(case, plan=None), True)):
        assert look_wanted(other, typed=typed, now=NOON) is None
    enrolling = replace(case, stage=Stage.ENROLLING, draft=Draft(frozenset({Question.PLAN})))
    assert any(isinstance(fact, HoldOpened) for fact in finish(enrolling, NOON).facts)


def test_a_typed_plan_that_is_right_ends_the_wait_for_a_look() -> None:
    """It was looked at, and dose reminders begin."""
    play = looking()
    play.does(OrderLook(BY, right=True))
    assert not play.case.on_hold
    assert play.notices[-1].message == PlanLookedAt(BY, right=True)
    assert play.does(OrderLook(BY, right=True)) == NOTHING


def test_a_typed_plan_that_is_not_right_waits_for_another() -> None:
    """The hold stands until the new plan is understood and the health question answered."""
    play = looking()
    play.does(OrderLook(BY, right=False))
    assert play.case.on_hold
    play.now += timedelta(hours=1)
    play.does(OrderPlan(BY, PlanDraft((Step(Dose(1500), None),), Dose(4500), Advance.ON_DATE)))
    play.taps("plan_understood")
    play.does(AnswerForm(Purpose.LIFT, Health.NO))
    play.does(AnswerLabel(Purpose.LIFT, LabelAnswer.RIGHT))
    assert not play.case.on_hold


def test_a_review_note_is_kept_and_sends_nothing() -> None:
    """An empty one, or one at home, is none."""
    play = ana()
    play.does(OrderReview(BY, " Better sleep. Go on for 12 weeks. "))
    assert play.facts == [ReviewNoted(BY, NOON, "Better sleep. Go on for 12 weeks.")]
    assert play.notices == []
    assert play.does(OrderReview(BY, "  ")) == NOTHING
    assert decide(running(SHORT), OrderReview(BY, "Note"), NOON) == NOTHING


@pytest.mark.parametrize("why", [Closing.FINISHED, Closing.LEFT])
def test_a_closed_diary_asks_nothing_more_and_stays_the_patients(why: Closing) -> None:
    """Told once; no prompt, no follow-up, no way to begin again by oneself."""
    play = ana()
    play.does(OrderClose(BY, why))
    assert play.facts == [CaseClosed(BY, FIRST_DOSE, why)]
    assert play.notices[-1].message == DiaryClosed("Riverside", BY, why)
    assert play.passes(NOON + timedelta(days=40)) == []
    for command in (ReopenCourse(), BeginAftercare()):
        assert isinstance(after(play, command), QuestionClosed)
    play.does(ShowPlan())
    assert "start_course_again" not in play.labels()
    assert isinstance(decide(play.case, OrderClose(BY, Closing.DIED), play.now), Decision)
    assert play.case.closed is why
