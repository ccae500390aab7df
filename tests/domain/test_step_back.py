"""Going back a step, and questions that are no longer open."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Outcome, Reason, StepCount
from domain.commands.dosing import NotTaken, TakeDose
from domain.commands.holding import Hospital
from domain.commands.stepping import (
    AddDiaryDays,
    AnswerBlock,
    AnswerForm,
    AnswerLabel,
    AnswerUsual,
    AskGoBack,
    GoBack,
    KeepFirstDose,
    LookAtStep,
    OpenQuestions,
    PutQuestions,
    SetFirstDose,
)
from domain.decide.questioning import label_question
from domain.dose import Dose, Doses, Form, Liquid, Pieces
from domain.evolve import evolve_all
from domain.facts.stepping import LegBegan, LegUndone
from domain.messages.holding import HoldTold
from domain.messages.stepping import (
    BackAsked,
    DoseChanged,
    HealthForm,
    LabelQuestion,
    NoWayBack,
    QuestionClosed,
    StepWaits,
)
from domain.pain import Usual
from domain.plan import Leg, LegKind, WayBack
from domain.questions import Health, LabelAnswer, Purpose
from domain.screening import SafetyQuestion
from tests.domain.answers import answer_of, told
from tests.domain.courses import asked, at_step, day, lives, on_second
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, Play, ana, at


def test_going_back_takes_two_taps_and_shows_the_dates() -> None:
    """First the lower dose and what follows, then the leg."""
    play = on_second()
    play.does(AskGoBack())
    asked_back = told(play, BackAsked)
    assert (asked_back.now.dose, asked_back.lower.dose) == (Dose(3000), Dose(1500))
    assert [step.starts for step in asked_back.course] == [day(16), day(30), day(44)]
    assert len(play.case.legs) == 2
    play.taps("go_back_to", Dose(1500))
    told(play, DoseChanged)
    assert play.case.legs[-1] == Leg(day(16), 0, Dose(1500), LegKind.BACK)
    assert [step.starts for step in told(play, DoseChanged).course] == [
        step.starts for step in asked_back.course
    ]


def test_back_after_tonights_evening_says_what_tonight_is() -> None:
    """Opened or answered, tonight's dose is what it was; the lower one begins tomorrow."""
    for answer, intake in (
        (None, None),
        (NotTaken(day(16), Reason.FORGOT), Outcome.MISSED),
        (TakeDose(day(16)), Outcome.TAKEN),
    ):
        play = on_second()
        play.passes(at(day(16), "21:10"))
        if answer is not None:
            play.does(answer)
        play.does(GoBack(0))
        changed = told(play, DoseChanged)
        assert (changed.begins, changed.is_today) == (day(17), False)
        assert changed.still is not None
        assert changed.still.dose.dose == Dose(3000)
        assert (changed.still.intake.outcome if changed.still.intake else None) is intake
    before = on_second()
    before.does(GoBack(0))
    assert told(before, DoseChanged).still is None


def test_a_first_step_from_tomorrow_has_no_dose_today() -> None:
    """A restart that begins tomorrow in a course without a dose today: nothing is said of tonight."""
    legs = (Leg(day(17), 1, Dose(3000), LegKind.RESTART),)
    play = Play(ana(legs=legs, enrolled_on=day(16)), at(day(16), "12:00"))
    play.passes(at(day(16), "21:10"))
    play.does(GoBack(0))
    assert told(play, DoseChanged).still is None


def test_a_step_up_taken_back_before_its_first_dose_never_was() -> None:
    """The step before goes on with its days counted, and the question comes again in a week."""
    play = asked()
    for label, value in (("form_none", None), ("label_value", Dose(1500)), ("move_to", Dose(3000))):
        play.taps(label, value)
    up = play.case.legs[-1]
    play.does(AskGoBack())
    assert [step.starts for step in told(play, BackAsked).course] == [day(0), day(21), day(35)]
    play.taps("go_back_to", Dose(1500))
    assert told(play, DoseChanged).dose.dose == Dose(1500)
    assert told(play, DoseChanged).undone
    assert play.case.legs == ana().legs
    assert play.case.counts == (StepCount(taken=14),)
    assert play.case.stepping.stayed_until == day(21)
    assert evolve_all(play.case, (LegUndone(up),)).legs == ana().legs


def test_back_only_as_the_plan_allows_one_step_and_never_to_a_higher_dose() -> None:
    """Not allowed, at the first step, or where the step before is higher: the prescriber is asked."""
    only_stay = replace(THREE_STEPS, ways_back=(WayBack.STAY,))
    down = replace(THREE_STEPS, steps=tuple(reversed(THREE_STEPS.steps)))
    for case in (
        replace(on_second().case, plan=only_stay),
        ana(),
        replace(on_second().case, plan=down),
        replace(on_second().case, plan=None),
    ):
        play = Play(case, at(day(16), "12:00"))
        play.does(AskGoBack())
        assert answer_of(play) == NoWayBack(BEN)
        play.does(GoBack(0))
        assert answer_of(play) == QuestionClosed()
    far = on_second()
    far.does(GoBack(-1))
    assert answer_of(far) == QuestionClosed()


def test_on_hold_nobody_goes_back() -> None:
    """The hold is told instead."""
    play = on_second()
    play.does(Hospital())
    for command in (AskGoBack(), GoBack(0)):
        play.does(command)
        told(play, HoldTold)


def test_an_answer_without_an_open_question_changes_nothing() -> None:
    """Old buttons of another time are closed, kindly."""
    play = lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 2)
    for command in (
        AnswerForm(Purpose.STEP, Health.YES),
        AnswerForm(Purpose.LIFT, Health.YES),
        AnswerBlock(SafetyQuestion.OPIOID, Health.YES),
        AnswerLabel(Purpose.STEP, LabelAnswer.DIFFERENT),
        AnswerUsual(Usual.WORSE),
        KeepFirstDose(),
        AddDiaryDays(),
        SetFirstDose(day(9)),
        OpenQuestions(Purpose.STEP),
    ):
        version = play.case.version
        play.does(command)
        assert answer_of(play) == QuestionClosed(), command
        assert play.case.version == version


def test_a_look_without_anything_to_look_at_asks_nothing() -> None:
    """A clock that comes late finds the last step and closes without a word to the patient."""
    last = ana(legs=(Leg(FIRST_DOSE, 2, Dose(4500), LegKind.START),))
    play = Play(last, at(day(3), "18:00"))
    play.does(LookAtStep())
    play.does(PutQuestions(Purpose.STEP))
    assert play.notices == []


def test_the_label_question_names_what_the_dose_is_taken_from() -> None:
    """Several strengths, a liquid, a dose the pack cannot make, no preparation known."""
    several = ana(preparation=Pieces(Form.TABLET, (Dose(500), Dose(1000))))
    now = at(day(1), "12:00")
    message, rows = label_question(several, Purpose.LIFT, now)
    assert message == LabelQuestion(Form.TABLET, (Dose(1000), Dose(500)))
    assert (rows[0][0].label, rows[0][0].value) == ("label_value", Doses((Dose(1000), Dose(500))))
    message, _ = label_question(ana(preparation=Liquid(1000, 100)), Purpose.STEP, now)
    assert message == LabelQuestion(None, (Dose(1000),))
    message, _ = label_question(ana(preparation=Pieces(Form.CAPSULE, (Dose(4000),))), Purpose.LIFT, now)
    assert message == LabelQuestion(Form.CAPSULE, (Dose(4000),))
    message, rows = label_question(ana(preparation=None, plan=None, legs=()), Purpose.LIFT, now)
    assert message == LabelQuestion(None, ())
    assert rows[0][0].label == "label_right"


def test_a_question_in_the_night_makes_no_sound() -> None:
    """A dose at 08:00 has its question hour at 05:00: silent; one at 18:00 is heard."""
    morning = at_step(ana(dose_time=at(day(0), "09:00").time(), check_time=at(day(0), "09:00").time()))
    questions = [n for n in morning.notices if isinstance(n.message, HealthForm | StepWaits)]
    assert questions
    assert questions[0].silent
    assert not asked().notices[-1].silent


def test_a_leg_on_the_day_of_the_last_one_replaces_it() -> None:
    """Up for tomorrow and back for tomorrow: the last word counts, nothing in between was ever due."""
    up = Leg(day(15), 1, Dose(3000), LegKind.UP)
    back = Leg(day(15), 0, Dose(1500), LegKind.BACK)
    case = evolve_all(ana(), (LegBegan(up), LegBegan(back)))
    assert case.legs == (*ana().legs, back)
    assert len(case.counts) == 2
