"""The course: the first dose, steps up and back, staying, and what shows the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from domain.case import CareDay, Case, HoldCause, OpenEffect, Opening, Rating, Stage, StepCount, Stepping
from domain.commands.day import RatePain, TakeDose
from domain.commands.holding import Hospital, ReportWord, StartReport
from domain.commands.stepping import (
    AddDiaryDays,
    AnswerBlock,
    AnswerForm,
    AnswerLabel,
    AnswerUsual,
    AskFirstDoseDay,
    AskGoBack,
    BeginFirstDose,
    GoBack,
    KeepFirstDose,
    LookAtStep,
    MoveUp,
    OpenQuestions,
    PutQuestions,
    SaySettled,
    SetFirstDose,
    ShowDose,
    ShowPlan,
    ShowToday,
    StayHere,
    WantStep,
)
from domain.decide.holding import put_on_hold
from domain.decide.questioning import label_question, step_yes
from domain.decide.starting import begin_course
from domain.decide.stepping import look_at_step
from domain.decision import NOTHING
from domain.diary import diary_of
from domain.dose import Dose, Form, Liquid, Pieces
from domain.effects import Effect, Grade, RedFlag
from domain.evolve import evolve_all
from domain.facts.stepping import BaselineSet, LegBegan, LegUndone, StayReason, StepLooked
from domain.gate import NotSettled, PrescriberNotAsked, SevereEffectOpen, StepDaysNotOver, TooFewRated
from domain.messages.alerting import MindText
from domain.messages.day import EveningCheck
from domain.messages.holding import HoldTold, ReportKept, ReportWhat
from domain.messages.stepping import (
    BackAsked,
    DoseChanged,
    DoseShown,
    FirstDoseAhead,
    FirstDoseDays,
    FirstDosePlanned,
    HealthForm,
    LabelQuestion,
    MoreDaysOffered,
    NoWayBack,
    PackKept,
    PastLeg,
    PlanShown,
    QuestionClosed,
    SafetyBlock,
    StayedHere,
    StepWaits,
    StepYes,
    TodayShown,
    UsualQuestion,
)
from domain.pain import Baseline, BaselineSource, Mean, Usual
from domain.plan import Advance, Leg, LegKind, WayBack
from domain.questions import Health, LabelAnswer, Purpose
from domain.report import Word
from domain.screening import SafetyQuestion
from domain.topics import FIRST_DOSE as FIRST_DOSE_TOPIC
from tests.domain.answers import answer_of, told
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, Play, ana, at


def day(number: int) -> date:
    """Return the care day so many days after the first dose."""
    return FIRST_DOSE + timedelta(days=number)


def lives(play: Play, first: int, last: int, halves: int = 9) -> Play:
    """Answer every evening from one day to another: pain, and the dose where one is due."""
    for n in range(first, last + 1):
        play.passes(at(day(n), "21:00"))
        play.does(RatePain(day(n), halves))
        if play.case.day(day(n)).dose is not None:
            play.does(TakeDose(day(n)))
    return play


def at_step(case: Case | None = None) -> Play:
    """Return Ana's play just before the question hour of the day her first step is over."""
    play = lives(Play(case or ana(), at(FIRST_DOSE, "12:00")), 0, 13)
    play.passes(at(day(14), "17:59"))
    return play


def asked() -> Play:
    """Return Ana's play at 18:00 of that day: the step question has come."""
    play = at_step()
    play.passes(at(day(14), "18:00"))
    return play


def baseline(planned: int | None = 14, **changes: object) -> Play:
    """Return Ana's play in her diary days, the first dose planned; safety questions and label answered."""
    answered = Stepping(form_clean_at=at(FIRST_DOSE, "11:00"), label_ok_at=at(FIRST_DOSE, "11:00"))
    case = ana(
        stage=Stage.BASELINE,
        legs=(),
        counts=(),
        baseline=None,
        first_dose=None if planned is None else day(planned),
        stepping=answered,
    )
    return Play(replace(case, **changes), at(FIRST_DOSE, "12:00"))  # type: ignore[arg-type]  # named by the tests


# --- the first dose


def test_the_four_safety_questions_come_first_when_the_last_ones_are_old() -> None:
    """At 18:00 on that day, one after the other, then the days before, then the dose that evening."""
    play = lives(baseline(), 0, 13)
    said = play.passes(at(day(14), "18:00"))
    assert said[-1].message == SafetyBlock(SafetyQuestion.OPIOID)
    assert said[-1].due_at == at(day(14), "18:00")
    play.taps("safety_no")
    play.taps("safety_none")
    play.taps("safety_none")
    assert answer_of(play) == SafetyBlock(SafetyQuestion.MIND)
    play.taps("safety_no")
    assert answer_of(play) == UsualQuestion(14)
    play.taps("usual_usual")
    assert (told(play, FirstDoseAhead).begins, told(play, FirstDoseAhead).is_today) == (day(14), True)
    evening = play.passes(at(day(14), "21:00"))[-1].message
    assert isinstance(evening, EveningCheck)
    assert evening.dose is not None
    assert play.case.first_dose == day(14)


def test_the_baseline_is_fixed_with_the_first_dose() -> None:
    """The mean of the rated days before it, with what the patient said of them."""
    play = lives(baseline(), 0, 13)
    play.passes(at(day(14), "18:00"))
    for _ in SafetyQuestion:
        play.does(AnswerBlock(list(SafetyQuestion)[play.case.stepping.blocks_clean], Health.NO))
    play.taps("usual_better")
    assert play.case.baseline == Baseline(
        Mean(9 * 14, 14), BaselineSource.DIARY, day(0), day(13), Usual.BETTER
    )


def test_a_baseline_set_by_the_prescriber_stays() -> None:
    """The raw days are kept; the number is the prescriber's."""
    set_by = Baseline(Mean(100, 10), BaselineSource.PRESCRIBER)
    play = lives(baseline(6, baseline=set_by), 0, 5)
    play.case = replace(
        play.case, stepping=replace(play.case.stepping, form_clean_at=at(day(6), "17:00"), usual_asked=True)
    )
    play.passes(at(day(6), "18:00"))
    assert play.case.baseline == set_by
    assert not any(isinstance(fact, BaselineSet) for fact in play.facts)


def test_within_two_days_the_short_form_is_enough() -> None:
    """Asked yesterday: one message, one tap."""
    play = lives(baseline(2), 0, 1)
    play.passes(at(day(2), "10:00"))
    play.case = replace(play.case, stepping=replace(play.case.stepping, form_clean_at=at(day(1), "10:00")))
    said = play.passes(at(day(2), "18:00"))
    assert isinstance(said[-1].message, HealthForm)
    play.taps("form_none")
    told(play, FirstDoseAhead)
    assert play.case.baseline is None  # two rated days are no baseline, and nothing is asked about them


def test_with_everything_answered_today_the_first_dose_is_told_and_nothing_asked() -> None:
    """Enrolled at noon for tonight: one message at 18:00."""
    said = baseline(0).passes(at(FIRST_DOSE, "18:00"))
    assert [type(n.message) for n in said] == [FirstDoseAhead]


def test_the_label_is_checked_before_the_first_dose_when_it_was_not() -> None:
    """Without the pack there is no first dose."""
    play = baseline(0, stepping=Stepping(form_clean_at=at(FIRST_DOSE, "11:00")))
    said = play.passes(at(FIRST_DOSE, "18:00"))
    assert said[-1].message == LabelQuestion(Form.CAPSULE, (Dose(1500),))
    play.taps("label_not_yet")
    assert not play.case.legs
    play.taps("have_the_pack")
    play.taps("label_value", Dose(1500))
    assert play.case.legs[0].kind is LegKind.START


def test_not_answered_the_evening_is_pain_alone_and_offers_the_questions() -> None:
    """The evening says that the questions come first; answered then, the dose begins tomorrow."""
    play = lives(baseline(), 0, 13)
    play.passes(at(day(14), "21:00"))
    evening = play.notices[-1].message
    assert isinstance(evening, EveningCheck)
    assert evening.dose is None
    assert evening.questions_first
    play.taps("health_questions")
    for question in SafetyQuestion:
        play.does(AnswerBlock(question, Health.NO))
    play.taps("usual_usual")
    assert (told(play, FirstDoseAhead).begins, told(play, FirstDoseAhead).is_today) == (day(15), False)


def test_unanswered_the_first_dose_is_asked_about_next_day_then_every_third() -> None:
    """A question at 18:00, no nagging."""
    play = lives(baseline(), 0, 13)
    said = [n for n in play.passes(at(day(22), "12:00")) if isinstance(n.message, SafetyBlock)]
    assert [n.due_at for n in said] == [at(day(n), "18:00") for n in (14, 15, 18, 21)]


def test_the_question_about_the_days_before_is_never_in_the_way() -> None:
    """Left open, the first dose comes all the same that evening, or with the next when it was late."""
    play = lives(baseline(), 0, 13)
    play.passes(at(day(14), "18:00"))
    for question in SafetyQuestion:
        play.does(AnswerBlock(question, Health.NO))
    told(play, UsualQuestion)
    said = play.passes(at(day(14), "21:00"))
    assert isinstance(said[0].message, FirstDoseAhead)
    evening = said[1].message
    assert isinstance(evening, EveningCheck)
    assert evening.dose is not None
    late = lives(baseline(), 0, 13)
    late.passes(at(day(14), "21:30"))
    for question in SafetyQuestion:
        late.does(AnswerBlock(question, Health.NO))
    late.passes(at(day(15), "21:00"))
    assert late.case.legs[0].since == day(15)
    early = baseline(3)
    early.does(BeginFirstDose())
    assert not early.case.legs
    unread = lives(baseline(), 0, 13)
    unread.passes(at(day(14), "18:00"))
    unread.does(BeginFirstDose())
    assert not unread.case.legs


def test_worse_days_bring_the_offer_of_seven_more() -> None:
    """Taken, the first dose moves a week; its questions come anew then."""
    play = lives(baseline(6), 0, 5)
    play.passes(at(day(6), "18:00"))
    for question in SafetyQuestion:
        play.does(AnswerBlock(question, Health.NO))
    play.taps("usual_worse")
    assert answer_of(play) == MoreDaysOffered(7)
    play.taps("more_days", 7)
    assert answer_of(play) == FirstDosePlanned(day(13))
    assert play.case.first_dose == day(13)
    lives(play, 6, 12)
    assert isinstance(play.passes(at(day(13), "18:00"))[-1].message, SafetyBlock)


def test_worse_days_may_be_left_at_that() -> None:
    """Refused, the first dose comes as planned, and the answer is kept with the baseline."""
    play = lives(baseline(6), 0, 5)
    play.passes(at(day(6), "18:00"))
    for question in SafetyQuestion:
        play.does(AnswerBlock(question, Health.NO))
    play.taps("usual_worse")
    play.taps("keep_first_dose")
    assert play.case.legs[0].since == day(6)
    assert play.case.baseline is not None
    assert play.case.baseline.usual is Usual.WORSE


def test_a_yes_puts_the_first_dose_on_hold() -> None:
    """An opioid in the last weeks: no dose before the prescriber has looked."""
    play = lives(baseline(), 0, 13)
    play.passes(at(day(14), "18:00"))
    play.taps("safety_yes")
    assert told(play, HoldTold).causes == (HoldCause.OPIOID,)
    assert not play.case.legs


def test_other_medicines_are_to_be_asked_about_and_hold_nothing() -> None:
    """The next question says whom to ask."""
    play = lives(baseline(), 0, 13)
    play.passes(at(day(14), "18:00"))
    play.taps("safety_no")
    play.taps("safety_none")
    play.taps("safety_some")
    assert answer_of(play) == SafetyBlock(SafetyQuestion.MIND, BEN)
    assert not play.case.on_hold


def test_thoughts_of_self_harm_bring_the_crisis_text_and_the_hold() -> None:
    """The text goes out as a notice of its own, whatever else is said."""
    play = lives(baseline(), 0, 13)
    play.passes(at(day(14), "18:00"))
    play.taps("safety_no")
    play.taps("safety_none")
    play.taps("safety_none")
    play.taps("not_sure")
    assert any(isinstance(n.message, MindText) and RedFlag.SELF_HARM in n.message.flags for n in play.notices)
    assert play.case.on_hold


def test_an_old_safety_answer_changes_nothing() -> None:
    """A second tap on an answered question shows the one that is open."""
    play = lives(baseline(), 0, 13)
    play.passes(at(day(14), "18:00"))
    play.taps("safety_no")
    play.does(AnswerBlock(SafetyQuestion.OPIOID, Health.NO))
    assert answer_of(play) == SafetyBlock(SafetyQuestion.CONDITIONS)
    play.now += timedelta(hours=25)
    play.does(OpenQuestions(Purpose.FIRST_DOSE))
    assert answer_of(play) == SafetyBlock(SafetyQuestion.OPIOID)


def test_the_day_of_the_first_dose_can_be_chosen() -> None:
    """Today, tomorrow, or after 7 or 14 days of diary; a day gone by or far away is refused."""
    play = baseline(None)
    play.does(AskFirstDoseDay())
    assert answer_of(play) == FirstDoseDays()
    play.taps("first_dose_on", day(7))
    assert answer_of(play) == FirstDosePlanned(day(7))
    for wrong in (day(-1), day(91)):
        play.does(SetFirstDose(wrong))
        assert answer_of(play) == QuestionClosed()
    play.does(SetFirstDose(day(0)))
    told(play, FirstDoseAhead)
    play.does(AskFirstDoseDay())
    assert answer_of(play) == QuestionClosed()


def test_on_hold_the_chosen_day_is_kept_and_the_hold_is_told() -> None:
    """No questions about a first dose while a hold is open."""
    play = baseline(None)
    play.does(Hospital())
    play.does(SetFirstDose(day(0)))
    told(play, HoldTold)
    assert play.case.first_dose == day(0)
    assert not play.case.legs


def test_without_a_plan_no_course_begins() -> None:
    """A chosen day alone is no plan; a course that runs does not begin again."""
    play = baseline(None, plan=None)
    play.does(SetFirstDose(day(0)))
    assert answer_of(play) == FirstDosePlanned(day(0))
    assert begin_course(play.case, play.now) == NOTHING
    assert begin_course(ana(), play.now) == NOTHING


# --- the step up


def test_the_step_question_comes_at_the_question_hour_of_its_day() -> None:
    """Three hours before the dose: the form, with the step's days and both doses."""
    play = asked()
    form = play.notices[-1].message
    assert isinstance(form, HealthForm)
    assert form.now is not None
    assert form.next is not None
    assert (form.now.dose, form.next.dose, form.days) == (Dose(1500), Dose(3000), 14)
    assert play.labels() == ["form_none", "form_yes", "not_sure", "stay_here"]


def test_form_label_and_yes_move_to_the_next_step_this_evening() -> None:
    """Three taps; the evening asks for the new dose and all dates are shown."""
    play = asked()
    play.taps("form_none")
    told(play, LabelQuestion)
    play.taps("label_value", Dose(1500))
    told(play, StepYes)
    assert play.case.legs[-1].step == 0
    play.taps("move_to", Dose(3000))
    assert (told(play, DoseChanged).kind, told(play, DoseChanged).is_today) == (LegKind.UP, True)
    assert [step.starts for step in told(play, DoseChanged).course] == [day(14), day(28)]
    evening = play.passes(at(day(14), "21:00"))[-1].message
    assert isinstance(evening, EveningCheck)
    assert evening.dose is not None
    assert evening.dose.dose == Dose(3000)


def test_a_yes_after_the_evening_was_opened_counts_from_tomorrow() -> None:
    """Tonight's prompt named the old dose, so tonight stays as it is."""
    play = asked()
    play.taps("form_none")
    play.taps("label_value", Dose(1500))
    yes = play.choices[0][0].command
    play.passes(at(day(14), "21:10"))
    play.does(yes)
    assert play.case.legs[-1].since == day(15)


def test_no_answer_means_stay() -> None:
    """Unanswered for ten days: still the first step, asked next day once, then every 3 days."""
    play = at_step()
    lives(play, 14, 23)
    said = [n for n in play.notices if isinstance(n.message, HealthForm)]
    assert [n.due_at for n in said] == [at(day(n), "18:00") for n in (14, 15, 18, 21)]
    assert len(play.case.legs) == 1


def test_a_yes_is_checked_again_at_the_moment_it_is_given() -> None:
    """A severe side effect since the question: the step waits, by name."""
    play = asked()
    play.taps("form_none")
    play.taps("label_value", Dose(1500))
    yes = play.choices[0][0].command
    severe = OpenEffect(1, Effect.NAUSEA, Grade.SEVERE, day(14))
    play.case = replace(play.case, effects=(severe,))
    play.does(yes)
    assert told(play, StepWaits).reasons == (SevereEffectOpen(Effect.NAUSEA),)
    assert told(play, StepWaits).for_prescriber
    assert len(play.case.legs) == 1


def test_an_old_yes_or_one_for_another_step_moves_nothing() -> None:
    """A button of last week, a step further on, a yes on hold: nothing moves."""
    play = asked()
    play.does(MoveUp(2))
    assert answer_of(play) == QuestionClosed()
    play.does(MoveUp(1))  # the form is not answered: it is asked, not passed over
    told(play, HealthForm)
    play.does(Hospital())
    play.does(MoveUp(1))
    told(play, HoldTold)
    assert len(play.case.legs) == 1


def test_a_yes_to_the_form_is_a_hold_not_a_step() -> None:
    """Something new: the dose is on hold and the prescriber is asked."""
    play = asked()
    play.taps("form_yes")
    assert told(play, HoldTold).causes == (HoldCause.SCREENING,)
    play.does(AnswerForm(Purpose.STEP, Health.NO))
    assert answer_of(play) == QuestionClosed()


def test_a_label_that_differs_is_a_hold() -> None:
    """No amount is shown any more."""
    play = asked()
    play.taps("form_none")
    play.taps("label_different")
    assert told(play, HoldTold).causes == (HoldCause.LABEL,)


def test_the_step_waits_are_told_once_per_change_of_reasons() -> None:
    """Looked at daily, told when the reasons change; when they are gone the question comes."""
    play = at_step()
    play.case = replace(play.case, effects=(OpenEffect(1, Effect.NAUSEA, Grade.SEVERE, day(12)),))
    lives(play, 14, 17)
    waits = [n.message for n in play.notices if isinstance(n.message, StepWaits)]
    assert [w.reasons for w in waits] == [(SevereEffectOpen(Effect.NAUSEA),)]
    looks = [fact for fact in play.facts if isinstance(fact, StepLooked)]
    assert [look.day for look in looks] == [day(14), day(15), day(16), day(17)]
    play.case = replace(play.case, effects=())
    said = play.passes(at(day(18), "18:00"))
    assert isinstance(said[-1].message, HealthForm)


def test_for_too_few_ratings_nobody_is_sent_to_the_prescriber() -> None:
    """The diary fills by itself: no call is asked for."""
    play = at_step()
    play.case = replace(
        play.case,
        days=tuple(replace(d, rating=None) if d.day >= day(9) else d for d in play.case.days),
    )
    play.passes(at(day(14), "18:00"))
    waits = play.notices[-1].message
    assert isinstance(waits, StepWaits)
    assert waits.reasons == (TooFewRated(2),)
    assert not waits.for_prescriber
    assert play.labels() == ["stay_here"]


def test_the_prescribers_reported_word_opens_what_is_for_the_prescriber() -> None:
    """The word "go up" leads to form, label and the patient's own yes; never past them."""
    play = at_step(ana(plan=replace(THREE_STEPS, advance=Advance.PRESCRIBER)))
    play.passes(at(day(14), "18:00"))
    waits = play.notices[-1].message
    assert isinstance(waits, StepWaits)
    assert waits.reasons == (PrescriberNotAsked("Dr Ben Okafor"),)
    play.taps("asked_prescriber")
    play.taps("on_today")
    assert answer_of(play) == ReportWhat(Purpose.STEP, BEN, day(14))
    play.taps("said_go_up")
    told(play, HealthForm)
    play.taps("form_none")
    play.taps("label_value", Dose(1500))
    play.taps("move_to", Dose(3000))
    assert play.case.legs[-1].kind is LegKind.UP


def test_the_prescribers_stay_is_kept_for_a_week() -> None:
    """No question before then."""
    play = at_step()
    play.does(ReportWord(Purpose.STEP, day(14), Word.STAY))
    assert answer_of(play) == ReportKept("Dr Ben Okafor", day(14), Word.STAY, day(21))
    said = play.passes(at(day(21), "17:00"))
    assert not any(isinstance(n.message, HealthForm) for n in said)


def test_when_settled_the_patient_says_so_first() -> None:
    """Told once that the step waits for it; one tap looks at the gate."""
    play = at_step(ana(plan=replace(THREE_STEPS, advance=Advance.WHEN_SETTLED)))
    play.passes(at(day(14), "18:00"))
    waits = play.notices[-1].message
    assert isinstance(waits, StepWaits)
    assert waits.reasons == (NotSettled(),)
    play.taps("settled")
    told(play, HealthForm)


def test_stay_is_one_tap_and_a_reason_moves_nothing() -> None:
    """A week without a question; the dates that follow move and are shown."""
    play = asked()
    play.taps("stay_here")
    assert told(play, StayedHere).until == day(21)
    assert told(play, StayedHere).course[1].starts == day(21)
    play.taps("stay_busy")
    assert (told(play, StayedHere).until, told(play, StayedHere).ask_reason) == (day(21), False)
    said = lives(play, 14, 20).notices
    assert sum(isinstance(n.message, HealthForm) for n in said) == 1
    assert isinstance(play.passes(at(day(21), "18:00"))[-1].message, HealthForm)


def test_a_stay_in_the_middle_of_a_step_counts_from_its_end() -> None:
    """Said on day 3, it is a week after the step's own days."""
    play = lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 2)
    play.does(StayHere(StayReason.PAIN))
    assert told(play, StayedHere).until == day(21)


def test_a_stay_can_be_ended_by_the_patient() -> None:
    """Asked for, the question comes at once."""
    play = asked()
    play.taps("stay_here")
    play.does(WantStep())
    told(play, HealthForm)


def test_asked_for_too_early_the_step_says_what_it_waits_for() -> None:
    """By name, with the day."""
    play = lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 2)
    play.does(WantStep())
    assert told(play, StepWaits).reasons == (StepDaysNotOver(day(14)), TooFewRated(3))


def test_the_last_step_and_a_hold_have_no_step_question() -> None:
    """Nothing to stay from, nothing to ask for; on hold the hold is told."""
    last = ana(legs=(Leg(FIRST_DOSE, 2, Dose(4500), LegKind.START),))
    for command in (StayHere(), WantStep(), SaySettled(), MoveUp(3), StartReport(Purpose.STEP)):
        play = Play(last, at(day(3), "12:00"))
        play.does(command)
        assert answer_of(play) == QuestionClosed(), command
        held = Play(evolve_all(last, put_on_hold(last, HoldCause.OPIOID, play.now).facts), play.now)
        held.does(command)
        assert isinstance(held.answer, QuestionClosed if isinstance(command, StartReport) else HoldTold)
    assert lives(Play(last, at(FIRST_DOSE, "12:00")), 0, 20).case.legs == last.legs
    assert step_yes(last, at(day(3), "12:00")) is None
    assert look_at_step(last, at(day(3), "12:00")).answer is not None


def test_a_planned_step_down_is_asked_the_same_way() -> None:
    """A lower next step needs form, label and the yes, and opens no adjustment period."""
    down = replace(THREE_STEPS, steps=(THREE_STEPS.steps[1], THREE_STEPS.steps[0]))
    legs = (Leg(FIRST_DOSE, 0, Dose(3000), LegKind.START),)
    play = at_step(ana(plan=down, legs=legs))
    play.passes(at(day(14), "18:00"))
    play.taps("form_none")
    play.taps("label_value", Dose(1500))
    play.taps("move_to", Dose(1500))
    assert play.case.legs[-1].kind is LegKind.CHANGED


def test_enrolled_long_after_a_step_was_over_the_question_waits_for_the_first_evening() -> None:
    """Somebody who takes it already is not asked in the middle of the way in."""
    play = Play(ana(enrolled_on=day(31), counts=(StepCount(taken=30),)), at(day(30), "10:00"))
    said = play.passes(at(day(31), "18:00"))
    assert [n.due_at for n in said] == [at(day(31), "18:00")]


# --- back


def on_second() -> Play:
    """Return Ana's play at noon of her third day on the second step."""
    legs = (*ana().legs, Leg(day(14), 1, Dose(3000), LegKind.UP))
    case = ana(legs=legs, counts=(StepCount(taken=14), StepCount(taken=2)), enrolled_on=day(16))
    return Play(case, at(day(16), "12:00"))


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


# --- questions in general


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
    assert rows[0][0].label == "label_right"
    message, _ = label_question(ana(preparation=Liquid(1000, 100)), Purpose.STEP, now)
    assert message == LabelQuestion(None, (Dose(1000),))
    message, _ = label_question(ana(preparation=Pieces(Form.CAPSULE, (Dose(4000),))), Purpose.LIFT, now)
    assert message == LabelQuestion(Form.CAPSULE, (Dose(4000),))
    message, _ = label_question(ana(preparation=None, plan=None, legs=()), Purpose.LIFT, now)
    assert message == LabelQuestion(None, ())


def test_a_question_in_the_night_makes_no_sound() -> None:
    """A dose at 08:00 has its question hour at 05:00: silent; one at 18:00 is heard."""
    morning = at_step(ana(dose_time=at(day(0), "09:00").time(), check_time=at(day(0), "09:00").time()))
    questions = [n for n in morning.notices if isinstance(n.message, HealthForm | StepWaits)]
    assert questions
    assert questions[0].silent
    assert not asked().notices[-1].silent


# --- what shows the plan


def test_plan_shows_the_course_where_she_is_and_what_the_step_waits_for() -> None:
    """Dates of every step, the day of this one, the adjustment period's end, and the buttons allowed."""
    play = lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 3)
    play.passes(at(day(4), "12:00"))
    play.does(ShowPlan())
    shown = told(play, PlanShown)
    assert [(s.number, s.dose.dose, s.starts, s.until) for s in shown.course] == [
        (1, Dose(1500), day(0), day(14)),
        (2, Dose(3000), day(14), day(28)),
        (3, Dose(4500), day(28), None),
    ]
    assert (shown.step, shown.steps, shown.day_of_step, shown.past) == (1, 3, 5, ())
    assert shown.adjustment_until == day(13)
    assert shown.waits == (StepDaysNotOver(day(14)),)
    assert play.labels() == ["stay_here", "new_pack", "i_stopped"]


def test_plan_on_the_second_step_offers_the_way_back() -> None:
    """And outside the adjustment period it shows none."""
    play = on_second()
    play.does(ShowPlan())
    assert told(play, PlanShown).past == (PastLeg(1, Dose(1500), day(0), day(13)),)
    assert play.labels() == ["stay_here", "go_back", "new_pack", "i_stopped"]
    last = Play(ana(legs=(Leg(FIRST_DOSE, 2, Dose(4500), LegKind.START),)), at(day(3), "12:00"))
    last.does(ShowPlan())
    assert last.labels() == ["go_back", "new_pack", "i_stopped"]
    late = Play(ana(), at(day(20), "12:00"))
    late.does(ShowPlan())
    assert told(late, PlanShown).adjustment_until is None


def test_plan_when_the_gate_is_open_or_a_stay_is_chosen_offers_the_question() -> None:
    """One tap leads to the step question."""
    play = asked()
    play.does(ShowPlan())
    assert play.labels() == ["want_step", "stay_here", "new_pack", "i_stopped"]
    play.does(StayHere())
    play.does(ShowPlan())
    assert play.labels() == ["want_step", "new_pack", "i_stopped"]


def test_plan_in_settled_mode_offers_settled() -> None:
    """The patient's own word is one tap away."""
    play = at_step(ana(plan=replace(THREE_STEPS, advance=Advance.WHEN_SETTLED)))
    play.does(ShowPlan())
    assert play.labels() == ["settled", "stay_here", "new_pack", "i_stopped"]


def test_plan_on_hold_shows_the_hold_and_its_way_out() -> None:
    """No step buttons."""
    play = on_second()
    play.does(Hospital())
    play.does(ShowPlan())
    assert told(play, PlanShown).holds == (HoldCause.HOSPITAL,)
    assert told(play, PlanShown).held_since == day(16)
    assert play.labels() == ["asked_prescriber", "tapped_by_mistake", "i_stopped"]


def test_plan_before_the_first_dose_and_after_the_end() -> None:
    """Before: the dates from the chosen day; after: a way to begin again; invited: nothing yet."""
    play = baseline(7)
    play.does(ShowPlan())
    assert told(play, PlanShown).course[0].starts == day(7)
    assert play.labels() == ["choose_first_dose", "new_pack", "i_stopped"]
    undecided = baseline(None)
    assert not [n for n in undecided.passes(at(day(3), "12:00")) if n.topic == FIRST_DOSE_TOPIC]
    undecided.does(ShowPlan())
    assert told(undecided, PlanShown).course == ()
    over = Play(ana(stage=Stage.FINISHED, finished_on=day(3)), at(day(4), "12:00"))
    over.does(ShowPlan())
    assert over.labels() == ["start_course_again"]
    new = Play(Case(id="ana", person=1), at(day(4), "12:00"))
    new.does(ShowPlan())
    assert new.labels() == []


def test_a_new_pack_is_looked_at_and_a_different_label_holds() -> None:
    """As in the plan: noted. Different: no dose until the prescriber has answered; then nothing is asked."""
    play = on_second()
    play.does(ShowPlan())
    play.taps("new_pack")
    assert answer_of(play) == LabelQuestion(Form.CAPSULE, (Dose(1500),))
    play.taps("label_not_yet")
    assert answer_of(play) == PackKept(right=False)
    play.does(OpenQuestions(Purpose.PACK))
    play.taps("label_value", Dose(1500))
    assert answer_of(play) == PackKept(right=True)
    assert play.case.stepping.label_ok_at == play.now
    play.does(AnswerLabel(Purpose.PACK, LabelAnswer.DIFFERENT))
    assert told(play, HoldTold).causes == (HoldCause.LABEL,)
    play.does(OpenQuestions(Purpose.PACK))
    assert answer_of(play) == QuestionClosed()


def test_today_shows_what_is_recorded_and_what_is_open() -> None:
    """After the rating the dose is still open; the next evening is named."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.passes(at(FIRST_DOSE, "21:00"))
    play.does(RatePain(day(0), 9))
    play.does(ShowToday())
    shown = told(play, TodayShown)
    assert shown.rating is not None
    assert (shown.pain_open, shown.dose_open, shown.next_at) == (False, True, at(day(1), "21:00"))
    assert play.labels() == ["record_today", "show_plan"]


def test_today_leads_to_open_questions_and_to_a_hold() -> None:
    """The first dose, the end of a hold, the hold itself, or a course that is over."""
    waiting = lives(baseline(), 0, 13)
    waiting.passes(at(day(14), "12:00"))
    waiting.does(ShowToday())
    assert told(waiting, TodayShown).questions_open
    assert waiting.labels() == ["health_questions", "record_today", "show_plan"]
    held = on_second()
    held.does(Hospital())
    held.does(ShowToday())
    assert held.labels() == ["show_hold", "record_today", "show_plan"]
    held.does(ReportWord(Purpose.LIFT, day(16), Word.GO_ON))
    held.does(ShowToday())
    assert held.labels() == ["health_questions", "record_today", "show_plan"]
    over = Play(ana(stage=Stage.FINISHED), at(day(4), "12:00"))
    over.does(ShowToday())
    assert over.labels() == ["show_plan"]


def test_dose_shows_what_to_take_tonight() -> None:
    """With the button to record it; on hold the hold, before the first dose its day."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.does(ShowDose())
    assert told(play, DoseShown).dose is not None
    assert play.labels() == ["record_today"]
    play.does(Hospital())
    play.does(ShowDose())
    assert told(play, DoseShown).dose is None
    assert play.labels() == ["show_hold"]
    before = baseline(7)
    before.does(ShowDose())
    assert told(before, DoseShown).first_dose == day(7)
    assert before.labels() == []


def test_a_leg_on_the_day_of_the_last_one_replaces_it() -> None:
    """Up for tomorrow and back for tomorrow: the last word counts, nothing in between was ever due."""
    up = Leg(day(15), 1, Dose(3000), LegKind.UP)
    back = Leg(day(15), 0, Dose(1500), LegKind.BACK)
    case = evolve_all(ana(), (LegBegan(up), LegBegan(back)))
    assert case.legs == (*ana().legs, back)
    assert len(case.counts) == 2


def test_ratings_beyond_the_kept_days_stay_in_the_diary() -> None:
    """A day that nothing was asked on is marked as such."""
    rated = CareDay(day(0), Opening.ASKED, rating=Rating(9, at(day(0), "21:05")))
    apart = CareDay(day(2), Opening.ASKED, rating=Rating(9, at(day(2), "21:05")))
    play = baseline(7, days=(rated, apart), baseline_ratings=((day(-3), 8), (day(0), 9)))
    diary = diary_of(play.case)
    assert [r.day for r in diary.ratings] == [day(-3), day(0), day(2)]
    assert diary.unasked == frozenset({day(1)})
    assert diary_of(ana()).unasked == frozenset()
