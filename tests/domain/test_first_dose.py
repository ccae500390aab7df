"""The first dose: what comes before it, and when it comes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.case import HoldCause, Stepping
from domain.commands.dosing import TakeDose
from domain.commands.holding import Hospital
from domain.commands.stepping import (
    AnswerBlock,
    AskFirstDoseDay,
    BeginFirstDose,
    OpenQuestions,
    SetFirstDose,
    ShowDose,
    ShowToday,
)
from domain.decide.starting import begin_course
from domain.decision import NOTHING
from domain.dose import Dose, Form
from domain.effects import RedFlag
from domain.facts.stepping import BaselineSet
from domain.messages.alerting import MindText
from domain.messages.day import EveningCheck
from domain.messages.dosing import NoDoseDue
from domain.messages.holding import HoldTold
from domain.messages.plan_view import DoseShown, TodayShown
from domain.messages.stepping import (
    FirstDoseAhead,
    FirstDoseDays,
    FirstDosePlanned,
    HealthForm,
    LabelQuestion,
    MoreDaysOffered,
    QuestionClosed,
    SafetyBlock,
    UsualQuestion,
)
from domain.pain import Baseline, BaselineSource, Mean, Usual
from domain.plan import LegKind
from domain.questions import Health, Purpose
from domain.screening import SafetyQuestion
from tests.domain.answers import answer_of, told
from tests.domain.courses import baseline, day, lives
from tests.domain.play import BEN, FIRST_DOSE, ana, at


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
    assert isinstance(said[0].message, FirstDoseAhead)
    assert not said[0].message.asked


def test_a_first_dose_of_today_is_said_by_dose_and_today() -> None:
    """Before its questions and once they are answered; no amount before the label is read."""
    play = baseline(0)
    play.does(ShowDose())
    shown = told(play, DoseShown)
    assert shown.first_today is not None
    assert shown.first_today.amount is not None
    assert not shown.questions_open
    assert play.labels() == []
    play.does(ShowToday())
    assert told(play, TodayShown).first_dose == shown.first_today
    assert not told(play, TodayShown).questions_open
    unread = baseline(0, stepping=Stepping(form_clean_at=at(FIRST_DOSE, "11:00")))
    unread.does(ShowDose())
    shown = told(unread, DoseShown)
    assert shown.first_today is not None
    assert shown.first_today.amount is None
    assert shown.questions_open
    assert unread.labels() == ["health_questions"]


def test_a_first_dose_whose_evening_has_passed_is_tomorrows() -> None:
    """After the evening was opened, or before enrolment's own first evening."""
    late = lives(baseline(), 0, 13)
    late.passes(at(day(14), "21:30"))
    late.does(ShowDose())
    assert told(late, DoseShown).first_today is None
    assert told(late, DoseShown).first_dose == day(15)
    enrolled_late = baseline(0, enrolled_on=day(1))
    enrolled_late.passes(at(day(0), "21:30"))
    assert enrolled_late.case.legs[0].since == day(1)


def test_a_first_dose_said_before_its_day_is_chosen_leads_to_the_day() -> None:
    """The words are kept as a note; the day, and its questions when they are due, are one tap away."""
    play = baseline(None)
    play.does(TakeDose(day(0)))
    assert answer_of(play) == NoDoseDue(day(0), on_hold=False)
    assert play.labels() == ["choose_first_dose", "undo"]
    due = lives(baseline(), 0, 13)
    due.passes(at(day(14), "12:00"))
    due.does(TakeDose(day(14)))
    assert due.labels() == ["health_questions", "choose_first_dose", "undo"]
    held = baseline(None)
    held.does(Hospital())
    held.does(TakeDose(day(0)))
    assert held.labels() == ["undo"]


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
