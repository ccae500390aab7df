"""Walks near a change of dose: a step over, a hold reported, a first dose due; and what is done there."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from hypothesis import strategies as st

from domain.case import (
    AskedFor,
    CareDay,
    Case,
    Hold,
    HoldCause,
    Intake,
    Opening,
    Outcome,
    Rating,
    Stage,
    StepCount,
    Stepping,
    Wanted,
)
from domain.commands.base import Command
from domain.commands.dosing import TakeDose
from domain.commands.holding import Hospital, ReopenCourse, ReportWord, StopCourse, TakeBackHold
from domain.commands.moving import AskEvening, AskMorning, ChooseMorning, MoveToEvening, MoveToMorning
from domain.commands.orders import (
    OrderClose,
    OrderHold,
    OrderLook,
    OrderPlan,
    OrderStep,
    OrderStepBack,
    OrderStop,
    OrderWord,
)
from domain.commands.replan import ConfirmNewPlan, LeavePlan, ReplanOn, StartReplan, TypeNewPlan
from domain.commands.stepping import (
    AnswerBlock,
    AnswerForm,
    AnswerLabel,
    AskHalf,
    GoBack,
    MoveUp,
    StayHere,
    TakeHalf,
    WantStep,
)
from domain.dose import Dose, Form, Pieces
from domain.facts.holding import EndCause
from domain.moving import in_the_morning
from domain.order import Closing, PlanDraft, Signature
from domain.plan import Advance, Daily, Leg, LegKind, Plan, Step, WayBack
from domain.questions import Health, LabelAnswer, Purpose
from domain.report import NewPlan, Report, Word
from domain.screening import SafetyQuestion
from domain.team.care import CareTeam, Sharing
from domain.team.hours import Span, TeamHours
from tests.domain.laws.walks import Move, moves
from tests.domain.play import FIRST_DOSE, THREE_STEPS, ana, at

BEGUN = FIRST_DOSE - timedelta(days=15)
SHORT = replace(THREE_STEPS, steps=(Step(Dose(1500), 1), Step(Dose(3000), 1), Step(Dose(4500), None)))
FALLING = replace(THREE_STEPS, steps=(Step(Dose(3000), 2), Step(Dose(1500), 2), Step(Dose(4500), None)))
OVER = replace(SHORT, ceiling=Dose(3000))
HALVED = replace(SHORT, ways_back=(WayBack.STAY, WayBack.HALF), half_days=1)
MOVABLE = replace(
    SHORT,
    steps=(*SHORT.steps[:2], Step(Dose(2250), None, daily=Daily.TWICE)),
    ways_back=(WayBack.STAY, WayBack.PREVIOUS, WayBack.MORNING),
)
"""In the evening, which may be moved to the morning; twice a day in the end."""
SPLIT = replace(
    THREE_STEPS,
    steps=(
        Step(Dose(750), 1, daily=Daily.TWICE),
        Step(Dose(1500), 1, daily=Daily.TWICE),
        Step(Dose(4500), None),
    ),
    ways_back=tuple(WayBack),
    half_days=1,
)
"""Two doses a day, and one in the end."""
PLANS = (THREE_STEPS, SHORT, FALLING, OVER, HALVED, SPLIT, MOVABLE)
BOTH = Pieces(Form.CAPSULE, (Dose(1500), Dose(750)))
"""What a half dose can be made of."""


def running(plan: Plan) -> Case:
    """Return a case 15 days into its course, every evening answered, pain as before."""
    days = []
    for number in range(15):
        day = BEGUN + timedelta(days=number)
        evening = at(day, "21:05")
        rating, intake = Rating(9, evening), Intake(Outcome.TAKEN, evening)
        days.append(CareDay(day, Opening.ASKED, dose=plan.steps[0].dose, rating=rating, intake=intake))
    return ana(
        plan=plan,
        preparation=BOTH,
        days=tuple(days),
        first_dose=BEGUN,
        enrolled_on=BEGUN,
        legs=(Leg(BEGUN, 0, plan.steps[0].dose, LegKind.START, daily=plan.steps[0].daily),),
        counts=(StepCount(taken=15),),
    )


def held(case: Case) -> Case:
    """Return the case on hold since the day before, the prescriber's word just reported."""
    since = at(FIRST_DOSE - timedelta(days=1), "12:00")
    hold = Hold(1, HoldCause.OPIOID, since, FIRST_DOSE - timedelta(days=1))
    report = Report("Dr Ben Okafor", FIRST_DOSE, Word.GO_ON, at(FIRST_DOSE, "11:00"))
    return replace(case, holds=(hold,), holds_ever=1, hold_report=report)


def halved(case: Case) -> Case:
    """Return the case at half the dose of its step since the day before."""
    leg = Leg(
        FIRST_DOSE - timedelta(days=1), 0, Dose(case.legs[0].dose.micrograms // 2), LegKind.BACK, half=True
    )
    return replace(case, legs=(*case.legs, leg), counts=(StepCount(taken=14), StepCount(taken=1)))


def moved(case: Case) -> Case:
    """Return the case with its dose at 8:00 in the morning since the day before."""
    assert case.plan is not None
    leg = replace(case.legs[-1], since=FIRST_DOSE - timedelta(days=1), kind=LegKind.BACK, daily=Daily.MORNING)
    early = (StepCount(taken=14), StepCount(taken=1))
    return replace(
        case, plan=in_the_morning(case.plan), morning_time=time(8), legs=(*case.legs, leg), counts=early
    )


def second(case: Case) -> Case:
    """Return the case on the second step of its plan since three days."""
    assert case.plan is not None
    since = FIRST_DOSE - timedelta(days=3)
    step = case.plan.steps[1]
    leg = Leg(since, 1, step.dose, LegKind.UP, daily=step.daily)
    return replace(case, legs=(*case.legs, leg), counts=(StepCount(taken=12), StepCount(taken=3)))


def before_first(plan: Plan) -> Case:
    """Return a case on the day of its first dose, health questions and label still to come."""
    return ana(plan=plan, stage=Stage.BASELINE, legs=(), counts=(), stepping=Stepping())


def asked(case: Case) -> Case:
    """Return the case with form and label answered: only the yes is missing."""
    noon = at(FIRST_DOSE, "12:00")
    return replace(case, stepping=Stepping(form_clean_at=noon, label_ok_at=noon, label_for_step=1))


def typed(case: Case) -> Case:
    """Return the case with a new plan typed and shown: only the yes is missing."""
    return replace(
        case, new_plan=NewPlan(FIRST_DOSE, FIRST_DOSE, NEW_STEPS[1]), asking=AskedFor(Wanted.NEW_PLAN)
    )


def shared(case: Case) -> Case:
    """Return the case as one that a care team sees."""
    hours = TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), "Europe/London")
    return replace(case, care=CareTeam("team", "Riverside", hours, Sharing.CODE, prescriber=2))


def ordered(case: Case) -> Case:
    """Return the case with a new plan from its prescriber: only the yes is missing."""
    noon = at(FIRST_DOSE, "12:00")
    new = NewPlan(FIRST_DOSE, FIRST_DOSE, NEW_STEPS[0], noon, (), BY, PlanDraft(NEW_STEPS[0], HIGH, MODE))
    return replace(case, new_plan=new)


def courses() -> st.SearchStrategy[Case]:
    """Return a case near a change of dose."""
    found = []
    for plan in PLANS:
        case = running(plan)
        modes = [replace(case, plan=replace(plan, advance=mode)) for mode in Advance]
        found += [*modes, asked(case), held(case), second(case), held(second(case)), before_first(plan)]
        found += [typed(case), typed(second(case)), typed(held(case))]
    half = halved(running(HALVED))
    found += [half, asked(half), held(half), held(half), held(second(running(HALVED)))]
    found += [shared(case) for case in (running(SHORT), asked(running(SHORT)), held(running(SHORT)))]
    found += [
        shared(case) for case in (second(running(HALVED)), before_first(SHORT), ordered(running(SHORT)))
    ]
    early = moved(running(MOVABLE))
    found += [early, asked(early), held(early), typed(early), second(running(MOVABLE))]
    return st.sampled_from(found)


NEW_PLANS = ("3 mg x 1, 4.5 mg", "1.5 mg x 2, 3 mg", "4.5 mg", "6 mg", "1 mg", "3")
NEW_STEPS = ((Step(Dose(6000), None),), (Step(Dose(3000), 1), Step(Dose(4500), None)))
DAYS = tuple(FIRST_DOSE + timedelta(days=n) for n in range(-1, 4))
ABOUT_A_NEW_PLAN: tuple[Command, ...] = (
    StartReplan(),
    LeavePlan(),
    *(ReplanOn(day) for day in DAYS),
    *(TypeNewPlan(text) for text in NEW_PLANS),
    *(ConfirmNewPlan(FIRST_DOSE, steps, health) for steps in NEW_STEPS for health in (None, Health.NO)),
)
BY, NURSE = Signature("Dr Ben Okafor"), Signature("Dina Marsh", "Dr Ben Okafor")
HIGH, MODE = Dose(6000), Advance.PRESCRIBER
ORDERS: tuple[Command, ...] = (
    OrderHold(NURSE),
    *(OrderWord(NURSE, holds, word) for holds in ((1,), (2,), (1, 2)) for word in (Word.GO_ON, Word.STAY)),
    *(OrderWord(BY, (1,), Word.START_AGAIN, step) for step in (0, 1, 2)),
    *(OrderStep(BY, step, word) for step in (1, 2) for word in (Word.GO_UP, Word.STAY)),
    *(OrderStepBack(BY, step) for step in (0, 1)),
    OrderStop(BY),
    *(OrderPlan(BY, PlanDraft(steps, HIGH, MODE)) for steps in NEW_STEPS),
    OrderLook(BY, right=True),
    OrderClose(BY, Closing.FINISHED),
)
"""What a care team does in a diary."""

MOVES: tuple[Command, ...] = (
    AskMorning(),
    AskEvening(),
    *(ChooseMorning(time(hour)) for hour in (4, 8, 20)),
    *(MoveToMorning(time(8), day) for day in DAYS),
    *(MoveToEvening(day) for day in DAYS),
)
COMMANDS: tuple[Command, ...] = (
    Hospital(),
    Hospital(HoldCause.OPIOID),
    TakeBackHold(1),
    TakeBackHold(2),
    *(ReportWord(Purpose.LIFT, day, word) for day in DAYS for word in (Word.GO_ON, Word.START_AGAIN)),
    *(ReportWord(Purpose.LIFT, day, Word.START_AGAIN, step) for day in DAYS[1:3] for step in (0, 1, 2)),
    *(ReportWord(Purpose.STEP, day, word) for day in DAYS[:3] for word in (Word.GO_UP, Word.STAY)),
    *(AnswerForm(purpose, Health.NO) for purpose in Purpose for _ in range(3)),
    *(AnswerForm(purpose, Health.YES) for purpose in Purpose),
    *(AnswerBlock(question, Health.NO) for question in SafetyQuestion),
    *(AnswerLabel(purpose, LabelAnswer.RIGHT) for purpose in Purpose),
    AnswerLabel(Purpose.LIFT, LabelAnswer.DIFFERENT),
    *(MoveUp(step) for step in (0, 1, 1, 2, 2, 3)),
    *(GoBack(step) for step in (0, 1)),
    AskHalf(),
    *(TakeHalf(step, label) for step in (0, 1) for label in (None, LabelAnswer.RIGHT)),
    *MOVES,
    StayHere(),
    WantStep(),
    StopCourse(EndCause.OWN_WISH),
    ReopenCourse(),
    *(TakeDose(day) for day in DAYS),
    *ABOUT_A_NEW_PLAN,
    *ORDERS,
)
"""What changes a dose or a hold, asked for or not; what matters most stands several times."""


def course_moves() -> st.SearchStrategy[Move]:
    """Return one move: a button that is shown, one of these commands, or now and then any at all."""
    minutes = st.sampled_from([0, 0, 1, 15, 30, 180, 360, 720, 1440])
    tapped = st.tuples(minutes, st.booleans(), st.none(), st.integers(0, 40))
    chosen = st.tuples(minutes, st.booleans(), st.sampled_from(COMMANDS), st.none())
    likely = st.one_of(tapped, chosen, chosen).map(lambda parts: Move(*parts))
    return st.one_of(likely, likely, likely, moves())


def course_walks(length: int = 16) -> st.SearchStrategy[tuple[Case, list[Move]]]:
    """Return a beginning near a change of dose, and the moves from there."""
    return st.tuples(courses(), st.lists(course_moves(), min_size=3, max_size=length))
