"""What /plan, /today and /dose show."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case, HoldCause, Stage
from domain.commands.alerting import ShowAlert, TooMuch
from domain.commands.day import RatePain
from domain.commands.holding import Hospital, ReportWord, StopCourse
from domain.commands.stepping import (
    AnswerLabel,
    GoBack,
    OpenQuestions,
    ShowDose,
    ShowPlan,
    ShowToday,
    StayHere,
)
from domain.dose import Dose, Form
from domain.due import pieces_due
from domain.facts.holding import EndCause
from domain.messages.alerting import AlertGone, AlertQuestion
from domain.messages.holding import HoldsOver, HoldTold
from domain.messages.plan_view import DoseShown, PastLeg, PlanShown, TodayShown
from domain.messages.stepping import LabelQuestion, PackKept, QuestionClosed
from domain.plan import Advance, Leg, LegKind
from domain.questions import LabelAnswer, Purpose
from domain.report import Word
from domain.topics import FIRST_DOSE as FIRST_DOSE_TOPIC
from domain.unmet import EarlierStay, StepDaysNotOver, TooFewTaken
from tests.domain.answers import answer_of, told
from tests.domain.courses import asked, at_step, baseline, day, lives, on_second
from tests.domain.play import FIRST_DOSE, THREE_STEPS, Play, ana, at


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
    assert play.labels() == [
        "draw_plan",
        "stay_here",
        "new_pack",
        "count_supply",
        "new_plan",
        "told_to_wait",
        "i_stopped",
    ]


def test_plan_on_the_second_step_offers_the_way_back() -> None:
    """And outside the adjustment period it shows none."""
    play = on_second()
    play.does(ShowPlan())
    assert told(play, PlanShown).past == (PastLeg(1, Dose(1500), day(0), day(13)),)
    assert play.labels() == [
        "draw_plan",
        "stay_here",
        "go_back",
        "new_pack",
        "count_supply",
        "new_plan",
        "told_to_wait",
        "i_stopped",
    ]
    last = Play(ana(legs=(Leg(FIRST_DOSE, 2, Dose(4500), LegKind.START),)), at(day(3), "12:00"))
    last.does(ShowPlan())
    assert last.labels() == [
        "draw_plan",
        "go_back",
        "new_pack",
        "count_supply",
        "new_plan",
        "told_to_wait",
        "i_stopped",
    ]
    late = Play(ana(), at(day(20), "12:00"))
    late.does(ShowPlan())
    assert told(late, PlanShown).adjustment_until is None


def test_plan_when_the_gate_is_open_or_a_stay_is_chosen_offers_the_question() -> None:
    """One tap leads to the step question."""
    play = asked()
    play.does(ShowPlan())
    assert play.labels() == [
        "draw_plan",
        "want_step",
        "stay_here",
        "new_pack",
        "count_supply",
        "new_plan",
        "told_to_wait",
        "i_stopped",
    ]
    play.does(StayHere())
    play.does(ShowPlan())
    assert play.labels() == [
        "draw_plan",
        "want_step",
        "new_pack",
        "count_supply",
        "new_plan",
        "told_to_wait",
        "i_stopped",
    ]


def test_plan_in_settled_mode_offers_settled() -> None:
    """The patient's own word is one tap away."""
    play = at_step(ana(plan=replace(THREE_STEPS, advance=Advance.WHEN_SETTLED)))
    play.does(ShowPlan())
    assert play.labels() == [
        "draw_plan",
        "settled",
        "stay_here",
        "new_pack",
        "count_supply",
        "new_plan",
        "told_to_wait",
        "i_stopped",
    ]


def test_plan_on_hold_shows_the_hold_and_its_way_out() -> None:
    """No step buttons."""
    play = on_second()
    play.does(Hospital())
    play.does(ShowPlan())
    assert told(play, PlanShown).holds == (HoldCause.HOSPITAL,)
    assert told(play, PlanShown).held_since == day(16)
    assert play.labels() == ["draw_plan", "asked_prescriber", "tapped_by_mistake", "new_plan", "i_stopped"]


def test_plan_before_the_first_dose_and_after_the_end() -> None:
    """Before: the dates from the chosen day; after: a way to begin again; invited: nothing yet."""
    play = baseline(7)
    play.does(ShowPlan())
    assert told(play, PlanShown).course[0].starts == day(7)
    assert play.labels() == [
        "draw_plan",
        "choose_first_dose",
        "new_pack",
        "count_supply",
        "new_plan",
        "told_to_wait",
        "i_stopped",
    ]
    undecided = baseline(None)
    assert not [n for n in undecided.passes(at(day(3), "12:00")) if n.topic == FIRST_DOSE_TOPIC]
    undecided.does(ShowPlan())
    assert told(undecided, PlanShown).course == ()
    over = Play(ana(stage=Stage.FINISHED, finished_on=day(3)), at(day(4), "12:00"))
    over.does(ShowPlan())
    assert over.labels() == ["draw_plan", "start_course_again"]
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


def test_while_label_or_plan_are_in_doubt_no_amount_is_shown() -> None:
    """Milligrams alone in /plan until the prescriber has answered and the label is read again."""
    play = on_second()
    play.does(AnswerLabel(Purpose.PACK, LabelAnswer.DIFFERENT))
    play.does(ShowPlan())
    assert {step.dose.amount for step in told(play, PlanShown).course} == {None}
    assert pieces_due(play.case, day(16)) == 2  # what too many are is known all the same
    play.does(ReportWord(Purpose.LIFT, day(16), Word.GO_ON))
    play.does(OpenQuestions(Purpose.LIFT))
    play.taps("form_none")
    play.taps("label_value", Dose(1500))
    dose = told(play, HoldsOver).dose
    assert dose is not None
    assert dose.amount is not None


def test_an_open_alert_is_one_tap_away() -> None:
    """From /today and from /plan; its question and answers, and nothing about it changes by looking."""
    play = lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 1)
    play.does(TooMuch())
    version = play.case.version
    for command, first in ((ShowToday(), "show_alert"), (ShowPlan(), "show_alert")):
        play.does(command)
        assert play.labels()[0] == first
    play.does(ShowToday())
    assert told(play, TodayShown).alerts == (day(1),)
    play.taps("show_alert")
    assert told(play, AlertQuestion).opened == day(1)
    assert "have_called" in play.labels()
    assert play.case.version == version
    play.does(ShowAlert(9))
    assert answer_of(play) == AlertGone()


def test_today_names_the_next_evening_that_asks_anything() -> None:
    """Rated before the diary's first evening, without a dose: tomorrow's. After the end none."""
    play = baseline(7)
    play.does(ShowToday())
    assert told(play, TodayShown).next_at == at(day(0), "21:00")
    play.does(RatePain(day(0), 9))
    play.does(ShowToday())
    assert told(play, TodayShown).next_at == at(day(1), "21:00")
    over = Play(ana(stage=Stage.FINISHED), at(day(4), "12:00"))
    over.does(ShowToday())
    assert told(over, TodayShown).next_at is None
    assert over.passes(at(day(6), "12:00")) == []


def test_a_stay_beyond_the_steps_days_is_the_one_date() -> None:
    """The date of the step and that of the stay would contradict each other."""
    play = lives(Play(ana(), at(FIRST_DOSE, "12:00")), 0, 12)
    play.passes(at(day(13), "12:00"))
    play.does(StayHere())
    play.does(ShowPlan())
    shown = told(play, PlanShown)
    assert shown.waits == (EarlierStay(day(21)),)
    assert shown.course[1].starts == day(21)


def test_early_in_a_step_only_its_date_is_shown() -> None:
    """On day 2 nothing is said of doses; in the last three days everything is."""
    play = Play(ana(), at(day(1), "12:00"))
    play.does(ShowPlan())
    assert told(play, PlanShown).waits == (StepDaysNotOver(day(14)),)
    late = Play(ana(), at(day(11), "12:00"))
    late.does(ShowPlan())
    assert TooFewTaken(0, 0) in told(late, PlanShown).waits


def test_after_going_back_for_tomorrow_both_steps_have_their_days() -> None:
    """She is on step 2 today; from tomorrow on step 1."""
    play = on_second()
    play.passes(at(day(16), "21:10"))
    play.does(GoBack(0))
    play.does(ShowPlan())
    shown = told(play, PlanShown)
    assert (shown.step, shown.moves_on, shown.course[0].number) == (2, day(17), 1)
    assert shown.past[-1] == PastLeg(2, Dose(3000), day(14), day(16))


def test_after_the_end_nothing_lies_ahead() -> None:
    """The stretches that were, up to the last day; one that was still to come never was."""
    play = on_second()
    play.does(StopCourse(EndCause.TOLD))
    play.does(ShowPlan())
    shown = told(play, PlanShown)
    assert shown.course == ()
    assert shown.past == (PastLeg(1, Dose(1500), day(0), day(13)), PastLeg(2, Dose(3000), day(14), day(16)))
    ahead = Play(ana(stage=Stage.FINISHED, finished_on=day(-1)), at(day(0), "12:00"))
    ahead.does(ShowPlan())
    assert told(ahead, PlanShown).past == ()
