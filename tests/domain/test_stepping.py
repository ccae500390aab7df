"""Steps up: asked at the question hour, taken by a yes, told why when they wait; and staying."""

from __future__ import annotations

from dataclasses import replace

from domain.adjustment import adjustment_days
from domain.case import HoldCause, OpenEffect, StepCount
from domain.commands.alerting import TooMuch
from domain.commands.day import RatePain
from domain.commands.holding import Hospital, ReportWord, StartReport
from domain.commands.stepping import (
    AnswerForm,
    MoveUp,
    SaySettled,
    StayHere,
    WantStep,
)
from domain.decide.holding import put_on_hold
from domain.decide.questioning import step_yes
from domain.decide.stepping import look_at_step
from domain.dose import Dose
from domain.effects import Effect, Grade
from domain.evolve import evolve_all
from domain.facts.stepping import StayReason, StepLooked
from domain.messages.day import EveningCheck
from domain.messages.holding import HoldTold, ReportKept, ReportWhat
from domain.messages.stepping import (
    DoseChanged,
    HealthForm,
    LabelQuestion,
    QuestionClosed,
    StayedHere,
    StepWaits,
    StepYes,
)
from domain.plan import Advance, Leg, LegKind
from domain.questions import Health, Purpose
from domain.report import Word
from domain.unmet import (
    NotSettled,
    PrescriberNotAsked,
    SevereEffectOpen,
    StepDaysNotOver,
    TooFewRated,
    is_news,
)
from tests.domain.answers import answer_of, told
from tests.domain.courses import asked, at_step, day, lives
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, Play, ana, at


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


def test_a_reason_that_comes_and_goes_is_told_once() -> None:
    """An alert stays open, the ratings are few on one day and enough on the next: no message a day about it.

    Mutant: `is_news` compares the names as they are.
    """
    told = ("alert_open", "too_few_rated")
    assert is_news(("alert_open",), ())
    assert is_news(told, ("alert_open",))
    assert not is_news(("alert_open",), told)
    assert not is_news(told, told)


def test_that_nobody_need_be_asked_any_moreis_news() -> None:
    """The alert is closed, and only the ratings are few: the call that was asked for is no longer."""
    assert is_news(("too_few_rated",), ("alert_open", "too_few_rated"))


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


def test_a_planned_step_down_asks_for_the_label_and_the_yes_alone() -> None:
    """A lower next step needs no health form, and opens no adjustment period: pain does not make it wait."""
    down = replace(THREE_STEPS, steps=(THREE_STEPS.steps[1], THREE_STEPS.steps[0]))
    legs = (Leg(FIRST_DOSE, 0, Dose(3000), LegKind.START),)
    play = lives(Play(ana(plan=down, legs=legs), at(FIRST_DOSE, "12:00")), 0, 13, halves=20)
    play.passes(at(day(14), "18:00"))
    label = play.notices[-1].message
    assert isinstance(label, LabelQuestion)
    assert label.next is not None
    assert label.next.dose == Dose(1500)
    play.taps("label_value", Dose(1500))
    play.taps("move_to", Dose(1500))
    assert play.case.legs[-1].kind is LegKind.CHANGED
    assert adjustment_days(down.window, play.case.legs, day(30)) == frozenset(day(n) for n in range(14))


def test_enrolled_long_after_a_step_was_over_the_question_waits_for_the_first_evening() -> None:
    """Somebody who takes it already is not asked in the middle of the way in."""
    play = Play(ana(enrolled_on=day(31), counts=(StepCount(taken=30),)), at(day(30), "10:00"))
    said = play.passes(at(day(31), "18:00"))
    assert [n.due_at for n in said] == [at(day(31), "18:00")]


def test_in_silence_nothing_is_said_of_a_step_that_waits() -> None:
    """Two evenings without an answer: it is looked at, and told once somebody is there again."""
    play = lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 8)
    play.passes(at(day(20), "20:00"))
    assert not [n for n in play.notices if isinstance(n.message, StepWaits)]
    play.does(RatePain(day(19), 9))
    said = [n for n in play.passes(at(day(20), "20:30")) if isinstance(n.message, StepWaits)]
    assert not said
    said = [n for n in play.passes(at(day(21), "18:00")) if isinstance(n.message, StepWaits)]
    assert len(said) == 1


def test_a_step_that_waits_for_an_alert_leads_to_it() -> None:
    """The alert is one tap away from the reason."""
    play = at_step()
    play.does(TooMuch())
    said = [n for n in play.passes(at(day(14), "18:00")) if isinstance(n.message, StepWaits)]
    assert [c.label for row in said[0].choices for c in row] == [
        "asked_prescriber",
        "show_alert",
        "stay_here",
    ]
