"""A new plan as the patient reports it: a day, the plan as typed, old and new side by side, and the yes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.adjustment import adjustment_days
from domain.case import AskedFor, Case, HoldCause, Stage, Wanted
from domain.commands.alerting import HaveContacted
from domain.commands.day import AskNote, RatePain
from domain.commands.dosing import TakeDose
from domain.commands.holding import Hospital
from domain.commands.replan import (
    ConfirmNewPlan,
    LeavePlan,
    ReplanMoreDays,
    ReplanOn,
    StartReplan,
    TypeNewPlan,
)
from domain.commands.stepping import MoveUp, ShowPlan
from domain.decide.holding import put_on_hold
from domain.decision import Decision, Refusal
from domain.dose import Dose, Form, Liquid, Pieces
from domain.evolve import evolve_all
from domain.facts.replan import NewPlanDropped, PlanReplaced
from domain.facts.stepping import LabelAnswered, LegBegan
from domain.messages.holding import HoldsOver, HoldTold
from domain.messages.plan_view import PlanShown
from domain.messages.replan import (
    NewPlanHealth,
    NewPlanKept,
    NewPlanRefused,
    NewPlanShown,
    NewPlanWanted,
    PlanLeft,
    PlanStart,
    ReplanWhen,
)
from domain.messages.stepping import HealthForm, LabelAwaited, LabelQuestion, QuestionClosed
from domain.plan import Leg, LegKind, Plan, Step
from domain.prescription import Reason, Refused
from domain.questions import Purpose
from domain.report import NewPlan, Report, Word
from domain.topics import DOSE_TOPICS
from tests.domain.answers import answer_of, told
from tests.domain.courses import asked, baseline, day, lives
from tests.domain.holds import PLAN, after_days
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, USUAL, Play, ana, at
from tests.domain.raised import alerted

NEW = "3 mg x 10, 4.5 mg"
STEPS = (Step(Dose(3000), 10), Step(Dose(4500), None))
LOWER = (Step(Dose(1500), None),)


def types(play: Play, text: str = NEW) -> None:
    """Report a new plan of today as far as old and new stand side by side."""
    play.does(StartReplan())
    play.taps("on_today")
    told(play, NewPlanWanted)
    play.does(TypeNewPlan(text))


def second(case: Case | None = None, **changes: object) -> Play:
    """Return the play at noon of the third day on the second step, 3 mg, which began on day 14."""
    legs = (*ana().legs, Leg(day(14), 1, Dose(3000), LegKind.UP))
    begun = case or ana(legs=legs, counts=(ana().counts[0],) * 2, enrolled_on=day(16), **changes)
    return Play(begun, at(day(16), "12:00"))


def agrees(play: Play) -> Decision | Refusal:
    """Say yes to the plan that is shown, and "None" to the health form that comes before a higher dose."""
    decision = play.taps("my_plan")
    return play.taps("form_none") if "form_none" in play.labels() else decision


def replaced(play: Play) -> list[PlanReplaced]:
    """Return how the plan was replaced so far."""
    return [fact for fact in play.facts if isinstance(fact, PlanReplaced)]


def test_a_new_plan_is_kept_as_reported_and_begins_tonight_with_its_first_step() -> None:
    """Who gave it and when stand in the fact; old and new are shown with dates before the yes."""
    play = after_days(3)
    play.does(ShowPlan())
    play.taps("new_plan")
    assert answer_of(play) == ReplanWhen(BEN)
    play.taps("on_yesterday")
    assert answer_of(play) == NewPlanWanted(BEN, day(2))
    assert play.case == replace(play.case, asking=AskedFor(Wanted.NEW_PLAN))
    play.does(TypeNewPlan(NEW))
    shown = told(play, NewPlanShown)
    assert [(s.number, s.dose.dose, s.starts) for s in shown.old] == [
        (1, Dose(1500), day(0)),
        (2, Dose(3000), day(14)),
        (3, Dose(4500), day(28)),
    ]
    assert [(s.number, s.dose.dose, s.starts) for s in shown.new] == [
        (1, Dose(3000), day(3)),
        (2, Dose(4500), day(13)),
    ]
    assert shown.start == PlanStart(day(3), is_today=True, is_first_dose=False)
    assert len(play.case.legs) == 1
    decision = agrees(play)
    assert set(DOSE_TOPICS) <= set(getattr(decision, "withdrawals", ()))
    (fact,) = replaced(play)
    assert fact.report == Report("Dr Ben Okafor", day(2), Word.NEW_PLAN, play.now)
    assert play.case.plan == fact.plan == replace(PLAN, steps=STEPS, version=2)
    assert play.case.legs[-1] == Leg(day(3), 0, Dose(3000), LegKind.CHANGED)
    assert play.case.baseline == USUAL
    assert play.case.asking is None
    assert not play.case.new_plan
    kept = told(play, NewPlanKept)
    assert (kept.by, kept.said_on, kept.on_hold) == ("Dr Ben Okafor", day(2), False)
    said = play.passes(at(day(3), "21:00"))
    dose = getattr(said[-1].message, "dose", None)
    assert dose is not None
    assert dose.dose == Dose(3000)


def test_more_opens_ten_adjustment_days_and_less_opens_none() -> None:
    """An increase by a new plan is an increase; going down is not."""
    higher, lower = second(), second()
    types(higher, "4.5 mg")
    agrees(higher)
    types(lower, "1.5 mg")
    agrees(lower)
    assert lower.case.legs[-1] == Leg(day(16), 0, Dose(1500), LegKind.CHANGED)
    window = THREE_STEPS.window
    assert max(adjustment_days(window, higher.case.legs, day(40))) == day(25)
    assert max(adjustment_days(window, lower.case.legs, day(40))) == day(23)  # of the step up on day 14


def test_the_evening_that_is_opened_keeps_its_dose() -> None:
    """From tomorrow then; `/plan` says so, and names no step of the plan before."""
    play = after_days(3)
    play.passes(at(day(3), "21:05"))
    types(play)
    assert told(play, NewPlanShown).start == PlanStart(day(4), is_today=False, is_first_dose=False)
    agrees(play)
    assert play.case.day(day(3)).dose == Dose(1500)
    play.does(ShowPlan())
    plan = told(play, PlanShown)
    assert (plan.changes_on, plan.steps) == (day(4), 2)
    assert [step.dose.dose for step in plan.course] == [Dose(3000), Dose(4500)]
    play.passes(at(day(4), "12:00"))
    play.does(ShowPlan())
    plan = told(play, PlanShown)
    assert (plan.changes_on, plan.step, plan.day_of_step) == (None, 1, 1)


def test_a_step_that_was_agreed_and_has_not_begun_falls_away() -> None:
    """The new plan takes its place; a step question still open is answered with the new plan's state."""
    play = asked()
    for tapped in ("form_none", "label_value", "move_to"):
        play.taps(tapped)
    assert play.case.legs[-1].kind is LegKind.UP
    types(play, "2 mg x 7, 3 mg")
    assert told(play, NewPlanRefused).refused.reason is Reason.CANNOT_MAKE
    play.does(TypeNewPlan("1.5 mg x 7, 3 mg"))
    agrees(play)
    assert [leg.kind for leg in play.case.legs] == [LegKind.START, LegKind.CHANGED]
    assert play.case.stepping.label_for_step is None
    play.does(MoveUp(1))
    assert len(play.case.legs) == 2
    assert play.case.legs[-1].dose == Dose(1500)


def test_the_next_step_of_the_new_plan_goes_through_the_gate() -> None:
    """Its days, the form, the label and the yes, as ever."""
    play = lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 3)
    play.passes(at(day(4), "12:00"))
    types(play, "3 mg x 5, 4.5 mg")
    agrees(play)
    lives(play, 4, 8)
    play.passes(at(day(9), "18:00"))
    for tapped in ("form_none", "label_value", "move_to"):
        play.taps(tapped)
    assert play.case.legs[-1] == Leg(day(9), 1, Dose(4500), LegKind.UP)


def test_before_the_first_dose_only_the_plan_is_replaced() -> None:
    """No leg begins; the day of the first dose stays, or is still to be chosen."""
    planned = baseline(7)
    types(planned)
    assert told(planned, NewPlanShown).start == PlanStart(day(7), is_today=False, is_first_dose=True)
    agrees(planned)
    assert not planned.case.legs
    assert planned.case.first_dose == day(7)
    assert planned.case.stepping.label_ok_at is not None
    assert told(planned, NewPlanKept).start.begins == day(7)
    open_day = baseline(None)
    types(open_day)
    shown = told(open_day, NewPlanShown)
    assert shown.start == PlanStart(None, is_today=False, is_first_dose=True)
    assert [step.dose.dose for step in shown.old] == [Dose(1500), Dose(3000), Dose(4500)]
    agrees(open_day)
    assert told(open_day, NewPlanKept).course == ()


def test_a_first_dose_that_is_agreed_for_tonight_is_the_new_plans() -> None:
    """It stays a start: 14 adjustment days from the first dose."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    types(play)
    agrees(play)
    assert play.case.legs == (Leg(FIRST_DOSE, 0, Dose(3000), LegKind.START),)
    assert play.case.baseline == USUAL


def test_a_restart_that_has_not_begun_stays_one() -> None:
    """After a hold the adjustment period counts as from the first dose, whichever plan goes on."""
    legs = (*ana().legs, Leg(day(3), 0, Dose(1500), LegKind.RESTART))
    play = Play(ana(legs=legs, counts=(ana().counts[0],) * 2, enrolled_on=day(3)), at(day(3), "12:00"))
    types(play)
    agrees(play)
    assert play.case.legs[-1] == Leg(day(3), 0, Dose(3000), LegKind.RESTART)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("6 mg x 7, 4.5 mg", Refused(Reason.ABOVE_CEILING, 0, "6 mg")),
        ("15mg", Refused(Reason.ABOVE_CEILING, 0, "15 mg")),
        ("1.5 mg x 0, 3 mg", Refused(Reason.ZERO_DAYS, 0, "1.5 mg x 0")),
        ("1.5 mg, 3 mg", Refused(Reason.NO_DAYS, 0, "1.5 mg")),
        ("4.5", Refused(Reason.UNREADABLE, 0, "4.5")),
        ("1.5 mg x 7, more", Refused(Reason.UNREADABLE, 1, "more")),
        ("1 mg x 7, 1.5 mg", Refused(Reason.CANNOT_MAKE, 0, "1 mg")),
    ],
)
def test_what_is_not_understood_or_cannot_be_taken_changes_nothing(text: str, why: Refused) -> None:
    """The piece is named, and another text may follow; a lone number may be a rating and is asked back."""
    play = after_days(3)
    types(play, text)
    assert answer_of(play) == NewPlanRefused(why, Dose(4500), BEN)
    assert not replaced(play)
    play.does(TypeNewPlan(NEW))
    agrees(play)
    assert play.case.plan is not None
    assert play.case.plan.steps == STEPS


def test_no_new_plan_goes_above_what_the_plan_before_allowed() -> None:
    """A ceiling of 3 mg stays; above 4.5 mg no plan is ever typed."""
    low = Play(ana(plan=replace(THREE_STEPS, ceiling=Dose(3000))), at(FIRST_DOSE, "12:00"))
    types(low)
    assert told(low, NewPlanRefused).ceiling == Dose(3000)
    high = Play(ana(plan=replace(THREE_STEPS, ceiling=Dose(6000))), at(FIRST_DOSE, "12:00"))
    types(high, "6 mg")
    assert told(high, NewPlanRefused).ceiling == Dose(4500)
    low.case = replace(low.case, new_plan=NewPlan(FIRST_DOSE, FIRST_DOSE, STEPS))
    low.does(ConfirmNewPlan(FIRST_DOSE, STEPS))
    assert answer_of(low) == QuestionClosed()


def test_no_leaves_the_plan_as_it_is() -> None:
    """And the buttons of before are dead."""
    play = after_days(3)
    types(play)
    yes = play.choices[0][0].command
    play.taps("old_plan")
    assert answer_of(play) == PlanLeft()
    assert isinstance(play.facts[-1], NewPlanDropped)
    assert (play.case.plan, play.case.new_plan, play.case.asking) == (after_days(3).case.plan, None, None)
    for command in (yes, LeavePlan(), TypeNewPlan(NEW)):
        play.does(command)
        assert answer_of(play) == QuestionClosed()
    assert not replaced(play)


def test_the_yes_counts_for_the_very_steps_that_were_shown_last() -> None:
    """A yes to another text, of another day, or to nothing at all replaces nothing."""
    play = after_days(3)
    types(play)
    play.does(TypeNewPlan("1.5 mg"))
    for command in (
        ConfirmNewPlan(day(3), STEPS),
        ConfirmNewPlan(day(2), LOWER),
        ConfirmNewPlan(day(3), ()),
    ):
        play.does(command)
        assert answer_of(play) == QuestionClosed()
    play.does(ReplanOn(day(3)))
    play.does(ConfirmNewPlan(day(3), ()))
    assert answer_of(play) == QuestionClosed()
    assert not replaced(play)


def test_a_note_that_is_asked_for_meanwhile_is_a_note() -> None:
    """The last question is the one that a text answers; dropping the plan leaves the note's alone."""
    play = after_days(3)
    types(play)
    play.does(AskNote(day(3)))
    play.does(LeavePlan())
    assert play.case.asking == AskedFor(Wanted.NOTE, day(3))


def test_days_before_yesterday_stand_behind_one_more_button() -> None:
    """None before the enrolment, none ahead."""
    play = after_days(7)
    play.does(StartReplan())
    assert play.labels() == ["on_today", "on_yesterday", "on_another_day", "another_doctor"]
    play.taps("on_another_day")
    assert play.labels() == ["on_day"] * 6
    play.taps("on_day", day(5))
    assert answer_of(play) == NewPlanWanted(BEN, day(5))
    for said_on in (day(8), day(-1)):
        play.does(ReplanOn(said_on))
        assert answer_of(play) == QuestionClosed()
    first = Play(ana(enrolled_on=day(1)), at(FIRST_DOSE, "12:00"))
    first.does(StartReplan())
    assert first.labels() == ["on_today", "another_doctor"]
    open_door = Play(ana(enrolled_on=None), at(FIRST_DOSE, "12:00"))
    open_door.does(StartReplan())
    assert open_door.labels() == ["on_today", "another_doctor"]


def test_after_the_course_nothing_can_be_replaced() -> None:
    """Every button of a new plan is answered plainly."""
    case = ana(
        stage=Stage.FINISHED,
        new_plan=NewPlan(FIRST_DOSE, FIRST_DOSE, STEPS),
        asking=AskedFor(Wanted.NEW_PLAN),
    )
    play = Play(case, at(FIRST_DOSE, "12:00"))
    for command in (
        StartReplan(),
        ReplanMoreDays(),
        ReplanOn(FIRST_DOSE),
        TypeNewPlan(NEW),
        ConfirmNewPlan(FIRST_DOSE, STEPS),
    ):
        play.does(command)
        assert answer_of(play) == QuestionClosed()
    play.does(ShowPlan())
    assert "new_plan" not in play.labels()


TWO = Pieces(Form.CAPSULE, (Dose(500), Dose(1500)))
HALF = Step(Dose(500), None)


@pytest.mark.parametrize(("answer", "begins"), [("label_value", 1), ("label_not_yet", 0)])
def test_other_strengths_are_read_from_the_label_before_they_are_taken(answer: str, begins: int) -> None:
    """Not there yet: nothing changes, and the yes comes again with the pack."""
    play = Play(ana(preparation=TWO, enrolled_on=day(0)), at(FIRST_DOSE, "12:00"))
    play.does(RatePain(day(0), 9))
    play.does(TakeDose(day(0)))
    types(play, "0.5 mg")
    agrees(play)
    assert answer_of(play) == LabelQuestion(Form.CAPSULE, (Dose(500),))
    play.taps(answer)
    assert len(replaced(play)) == begins
    if begins:
        assert play.case.legs[-1] == Leg(day(1), 0, Dose(500), LegKind.CHANGED)
        assert play.case.stepping.label_ok_at == play.now
        told(play, NewPlanKept)
        assert [f.step for f in play.facts if isinstance(f, LabelAnswered)] == [0]
    else:
        assert answer_of(play) == LabelAwaited(Purpose.STEP)
        play.taps("have_the_pack")
        told(play, LabelQuestion)


def test_a_label_that_differs_holds_with_the_new_plan_in_place() -> None:
    """No amount is asked for until the prescriber has answered."""
    play = second(preparation=TWO)
    types(play, "0.5 mg")
    agrees(play)
    play.taps("label_different")
    assert told(play, HoldTold).causes == (HoldCause.LABEL,)
    assert (play.case.plan or Plan(())).steps == (HALF,)
    assert play.case.stepping.label_ok_at is None


def test_before_the_first_dose_another_strength_brings_the_label_question_again() -> None:
    """It was read for the strength of the plan before."""
    play = baseline(7, preparation=TWO)
    types(play, "0.5 mg")
    agrees(play)
    assert play.case.stepping.label_ok_at is None
    assert replaced(play)[0].label_anew


def test_a_liquid_stays_the_same_bottle() -> None:
    """One strength: its label was read; a dose between two marks of the syringe is refused."""
    play = second(preparation=Liquid(1000, 100))
    types(play, "0.55 mg")
    assert told(play, NewPlanRefused).refused.reason is Reason.CANNOT_MAKE
    play.does(TypeNewPlan("0.5 mg"))
    agrees(play)
    told(play, NewPlanKept)
    bare = second(preparation=None, prescriber=None)
    types(bare, "0.55 mg")
    agrees(bare)
    assert told(bare, NewPlanKept).by == ""


def test_a_hold_stays_while_the_plan_is_replaced() -> None:
    """Only the usual report ends it; then the new plan's first step goes on, as a restart."""
    play = after_days(3)
    play.does(Hospital())
    types(play)
    agrees(play)
    assert play.case.on_hold
    assert told(play, NewPlanKept).on_hold
    assert all(getattr(n.message, "dose", None) is None for n in play.passes(at(day(4), "12:00")))
    for tapped in ("asked_prescriber", "on_today", "said_go_on", "form_none"):
        if tapped == "asked_prescriber":
            play.does(ShowPlan())
        play.taps(tapped)
    assert play.case.holds == ()
    assert play.case.legs[-1] == Leg(day(4), 0, Dose(3000), LegKind.RESTART)


def doubted(*more: HoldCause) -> Play:
    """Return the play of a patient who was not sure about the plan at enrolment."""
    play = baseline(7)
    for cause in (HoldCause.PLAN_DOUBT, *more):
        play.case = evolve_all(play.case, put_on_hold(play.case, cause, play.now).facts)
    play.passes(at(day(1), "12:00"))
    return play


def test_a_doubt_about_the_plan_ends_with_the_plan_that_was_given() -> None:
    """Two taps have been given: the health questions and the label follow at once."""
    play = doubted()
    play.does(ShowPlan())
    assert "new_plan" not in play.labels()
    play.taps("right_plan")
    play.taps("on_today")
    play.does(TypeNewPlan(NEW))
    play.taps("my_plan")
    told(play, HealthForm)
    assert play.case.hold_report == Report("Dr Ben Okafor", day(1), Word.GO_ON, play.now)
    play.taps("form_none")
    play.taps("label_value")
    told(play, HoldsOver)
    assert not play.case.on_hold
    assert not [fact for fact in play.facts if isinstance(fact, LegBegan)]


def test_a_doubt_beside_another_cause_waits_for_the_usual_report() -> None:
    """A new plan says nothing about an operation."""
    play = doubted(HoldCause.OPERATION)
    types(play)
    agrees(play)
    assert told(play, NewPlanKept).on_hold
    assert play.case.hold_report is None
    assert len(play.case.holds) == 2


def test_a_word_from_before_the_doubt_does_not_end_it() -> None:
    """The plan is replaced; what holds is asked about as ever."""
    play = baseline(7)
    play.passes(at(day(1), "12:00"))
    play.case = evolve_all(play.case, put_on_hold(play.case, HoldCause.PLAN_DOUBT, play.now).facts)
    play.does(StartReplan())
    play.taps("on_yesterday")
    play.does(TypeNewPlan(NEW))
    agrees(play)
    assert told(play, NewPlanKept).on_hold
    assert play.case.on_hold


def test_an_alert_that_is_closed_with_a_changed_plan_leads_here() -> None:
    """The button stands below the answer, and nothing else of the alert changes."""
    play = alerted()
    play.does(HaveContacted(play.case.alerting.episodes[-1].number))
    play.taps("plan_changed")
    assert play.labels() == ["new_plan", "undo"]
    play.taps("new_plan")
    assert answer_of(play) == ReplanWhen(BEN)


def test_a_higher_dose_comes_after_the_health_form() -> None:
    """The yes to a higher dose asks the short form first; "Not sure" holds, and the old plan stays."""
    play = after_days(3)
    types(play)
    play.taps("my_plan")
    asked_first = told(play, NewPlanHealth)
    assert (asked_first.now.dose, asked_first.higher.dose) == (Dose(1500), Dose(3000))
    assert not replaced(play)
    play.taps("not_sure")
    assert [hold.cause for hold in play.case.holds] == [HoldCause.SCREENING]
    assert not replaced(play)
    assert play.case.plan == PLAN


def test_a_lower_dose_asks_nothing_more() -> None:
    """Going down needs no health form: the yes is enough."""
    play = second()
    types(play, "1.5 mg")
    play.taps("my_plan")
    assert len(replaced(play)) == 1
