"""Holds: at once, told with their cause, ended by the prescriber's reported word and clean questions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from domain.case import Hold, HoldCause, Intake, Outcome, Reason, Stage
from domain.commands.day import NotTaken, RatePain, TakeDose
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
    StopCourse,
    TakeBackHold,
)
from domain.commands.stepping import AnswerForm, OpenQuestions
from domain.decide.answering import as_notice
from domain.decide.holding import put_on_hold, take_back_hold
from domain.decide.lifting import lift_holds
from domain.decision import NOTHING
from domain.dose import Dose
from domain.evolve import evolve_all
from domain.facts.holding import CourseReopened, Decider, EndCause, EndReported, HoldLifted
from domain.messages.day import EveningCheck
from domain.messages.holding import (
    Card,
    CourseBack,
    CourseOver,
    EndKept,
    EndWhen,
    GapDays,
    GapDoubt,
    GapKept,
    HoldsOver,
    HoldTold,
    HoldUndone,
    RefillAsked,
    RefillNoted,
    ReportWhat,
    ReportWhen,
)
from domain.messages.stepping import HealthForm, LabelAwaited, LabelQuestion, QuestionClosed
from domain.plan import Leg, LegKind, Sentence
from domain.questions import Health, Purpose
from domain.report import Word
from domain.topics import HOLD, of_day
from tests.domain.answers import answer_of, told
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, Play, ana, at

OPIOID_WORDS = "Tell me before you take either again."
GAP_WORDS = "Call me before you start again."
PLAN = replace(
    THREE_STEPS,
    sentences=(*THREE_STEPS.sentences, (Sentence.OPIOID, OPIOID_WORDS), (Sentence.AFTER_GAP, GAP_WORDS)),
)


def day(number: int) -> date:
    """Return the care day so many days after the first dose."""
    return FIRST_DOSE + timedelta(days=number)


def after_days(number: int) -> Play:
    """Return Ana's play at noon so many days after the first dose, every evening answered."""
    play = Play(ana(plan=PLAN), at(FIRST_DOSE, "12:00"))
    for n in range(number):
        play.passes(at(day(n), "21:00"))
        play.does(RatePain(day(n), 9))
        play.does(TakeDose(day(n)))
    play.passes(at(day(number), "12:00"))
    return play


def held(number: int = 3) -> Play:
    """Return Ana's play at noon of a day on which she typed /hospital."""
    play = after_days(number)
    play.does(Hospital())
    return play


def reports(play: Play, label: str) -> None:
    """Report today's word of the prescriber in two taps."""
    play.does(StartReport(Purpose.LIFT))
    play.taps("on_today")
    play.taps(label)


def test_hospital_holds_at_once_and_shows_the_card() -> None:
    """One command: hold, the card with dose, last dose and prescriber, and the prescriber's own words."""
    play = held()
    shown = told(play, HoldTold)
    assert shown.causes == (HoldCause.HOSPITAL,)
    assert shown.card == Card(Dose(1500), day(2), at(day(2), "21:00"), BEN)
    assert shown.words == (OPIOID_WORDS,)
    assert play.labels() == ["asked_prescriber", "tapped_by_mistake"]
    assert play.case.on_hold


def test_on_hold_the_evening_asks_for_pain_alone() -> None:
    """Check-ins go on; no dose, no follow-up about one, nothing missed."""
    play = held()
    said = play.passes(at(day(5), "12:00"))
    evenings = [n.message for n in said if isinstance(n.message, EveningCheck)]
    assert evenings
    assert all(e.dose is None and e.on_hold and e.pain_open for e in evenings)
    assert play.case.counts[-1].missed == play.case.counts[-1].not_known == 0


def test_a_hold_takes_back_an_open_prompt_in_the_same_decision() -> None:
    """The prompt of 21:00 is withdrawn with the hold of 21:10."""
    play = after_days(1)
    play.passes(at(day(1), "21:10"))
    decision = play.does(Hospital())
    assert hasattr(decision, "withdrawals")
    assert of_day(day(1)) in decision.withdrawals


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


def test_after_a_held_dose_the_course_restarts_at_the_same_step() -> None:
    """A new leg from today at the same dose; its evening asks for the dose again."""
    play = held()
    play.passes(at(day(5), "12:00"))
    reports(play, "said_go_on")
    play.taps("form_none")
    assert play.case.legs[-1] == Leg(day(5), 0, Dose(1500), LegKind.RESTART)
    evening = play.passes(at(day(5), "21:00"))[-1].message
    assert isinstance(evening, EveningCheck)
    assert evening.dose is not None


def test_a_hold_that_no_dose_fell_into_leaves_the_course_as_it_was() -> None:
    """Held and lifted between two doses: no new leg."""
    play = held()
    play.now = at(day(3), "15:00")
    reports(play, "said_go_on")
    play.taps("form_none")
    assert len(play.case.legs) == 1
    assert not told(play, HoldsOver).restarted


def test_lifted_after_the_evening_was_opened_the_dose_begins_tomorrow() -> None:
    """The evening of a hold asked for pain alone, so the dose comes with the next one."""
    play = held()
    play.passes(at(day(3), "21:30"))
    reports(play, "said_go_on")
    play.taps("form_none")
    assert play.case.legs[-1].since == day(4)


def test_start_again_means_the_first_step_and_never_a_higher_dose() -> None:
    """From step 2 back to step 1, as said; where the first step is higher it is not on offer."""
    legs = (*ana().legs, Leg(day(1), 1, Dose(3000), LegKind.UP))
    play = Play(ana(plan=PLAN, legs=legs, counts=(ana().counts[0],) * 2), at(day(3), "12:00"))
    play.does(Hospital())
    reports(play, "said_start_again")
    play.taps("form_none")
    assert (play.case.legs[-1].step, play.case.legs[-1].dose) == (0, Dose(1500))
    down = replace(PLAN, steps=tuple(reversed(PLAN.steps)))
    falling = Play(ana(plan=down, legs=legs, counts=(ana().counts[0],) * 2), at(day(3), "12:00"))
    falling.does(Hospital())
    falling.does(ReportOn(Purpose.LIFT, day(3)))
    assert falling.labels() == ["said_go_on", "said_end"]


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
    assert play.labels() == ["on_today"]
    play.does(ReportWord(Purpose.LIFT, day(2), Word.GO_ON))
    assert answer_of(play) == QuestionClosed()
    play.passes(at(day(7), "12:00"))
    play.does(StartReport(Purpose.LIFT))
    assert play.labels() == ["on_today", "on_yesterday", "on_another_day"]
    play.taps("on_another_day")
    assert play.labels() == ["on_day"] * 3
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


def test_a_tap_beside_is_taken_back_within_a_quarter_of_an_hour() -> None:
    """Later the prescriber is asked, as for every hold."""
    play = held()
    play.taps("tapped_by_mistake")
    assert answer_of(play) == HoldUndone(())
    assert not play.case.on_hold
    late = held()
    number = late.case.holds[0].number
    late.now += timedelta(minutes=16)
    late.does(TakeBackHold(number))
    told(late, HoldTold)
    assert late.case.on_hold


def test_words_mistyped_never_were_a_hold() -> None:
    """Only the hold of that cause goes."""
    play = held()
    facts = take_back_hold(play.case, HoldCause.OPIOID).facts
    assert facts == ()
    facts = take_back_hold(play.case, HoldCause.HOSPITAL).facts
    assert not evolve_all(play.case, facts).on_hold


def test_hospital_outside_a_course_shows_the_card_alone() -> None:
    """Nothing is there to hold; the card has what is known."""
    play = Play(ana(stage=Stage.FINISHED, legs=(), counts=()), at(day(3), "12:00"))
    play.does(Hospital())
    assert answer_of(play) == Card(None, None, None, BEN)
    assert not play.case.on_hold


def test_a_step_agreed_for_tomorrow_falls_away_with_a_hold() -> None:
    """A dose that was never taken is not the one the course goes on with."""
    legs = (*ana().legs, Leg(day(4), 1, Dose(3000), LegKind.UP))
    play = Play(ana(plan=PLAN, legs=legs, counts=(ana().counts[0],) * 2), at(day(3), "22:00"))
    play.does(Hospital())
    assert play.case.legs == ana().legs
    assert len(play.case.counts) == 1


def missed(days: int) -> Play:
    """Return Ana's play after so many evenings on which she did not take it."""
    play = after_days(2)
    for n in range(2, 2 + days):
        play.passes(at(day(n), "21:30"))
        play.does(RatePain(day(n), 9))
        play.does(NotTaken(day(n), Reason.FORGOT))
    return play


def test_a_gap_opens_a_hold_with_the_missed_dose_that_makes_it() -> None:
    """Three missed days are none, the fourth is: held in the same transaction, in the prescriber's words."""
    play = missed(3)
    assert not play.case.on_hold
    play = missed(4)
    assert [hold.cause for hold in play.case.holds] == [HoldCause.GAP]
    told = [n.message for n in play.notices if isinstance(n.message, HoldTold)]
    assert [message.words for message in told] == [(GAP_WORDS,)]


def test_after_a_gap_the_course_restarts_even_when_no_dose_fell_into_the_hold() -> None:
    """Otherwise the same missed days would make the next gap."""
    play = missed(4)
    play.passes(at(day(6), "09:30"))
    reports(play, "said_go_on")
    play.taps("form_none")
    assert play.case.legs[-1].kind is LegKind.RESTART
    play.passes(at(day(6), "20:00"))
    assert not play.case.on_hold


def test_the_net_opens_a_gap_that_nothing_else_did() -> None:
    """Days recorded by another way are on hold at the next tick; without a gap nothing happens."""
    play = after_days(1)
    play.does(OpenGap())
    assert not play.case.on_hold
    case = play.case
    for n in range(1, 5):
        intake = Intake(Outcome.MISSED, at(day(5), "10:00"))
        case = case.with_day(replace(case.day(day(n)), dose=Dose(1500), intake=intake))
    play.case = case
    play.passes(at(day(5), "11:00"))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.GAP]


def silent(days: int) -> Play:
    """Return Ana's play after so many evenings without any answer, one taken before them."""
    play = after_days(1)
    play.passes(at(day(1 + days), "12:00"))
    return play


def test_days_not_known_are_asked_about_before_they_are_a_gap() -> None:
    """Four evenings without an answer: no hold, one question, once."""
    play = silent(8)
    asked = [n.message for n in play.notices if isinstance(n.message, GapDoubt)]
    assert len(asked) == 1
    assert not play.case.on_hold


def test_none_taken_makes_them_missed_and_a_gap() -> None:
    """The patient's own word turns days not known into missed ones; four of them are a gap."""
    play = silent(6)
    days = next(n.message for n in play.notices if isinstance(n.message, GapDoubt)).days
    play.does(NoneTaken(days))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.GAP]
    told(play, HoldTold)


def test_none_taken_on_fewer_days_than_a_gap_is_recorded() -> None:
    """Two days are no gap: recorded, nothing held."""
    play = silent(6)
    days = next(n.message for n in play.notices if isinstance(n.message, GapDoubt)).days
    play.does(NoneTaken(days[-2:]))
    assert not play.case.on_hold
    assert answer_of(play) == GapKept(days[-2:])
    assert play.case.counts[-1].missed == 2


def test_some_taken_shows_the_days_one_by_one() -> None:
    """Each day has its own button."""
    play = silent(6)
    days = next(n.message for n in play.notices if isinstance(n.message, GapDoubt)).days
    play.does(SomeTaken(days))
    assert answer_of(play) == GapDays(days)
    assert play.labels() == ["on_day"] * len(days)


def ran_out(now: datetime | None = None) -> Play:
    """Return Ana's play after she said on the fourth evening that she ran out."""
    play = after_days(3)
    play.passes(now or at(day(3), "21:05"))
    play.does(NotTaken(day(3), Reason.RAN_OUT))
    return play


def test_ran_out_holds_and_asks_when_it_comes() -> None:
    """A hold with its own way out, and a question on the day it is expected."""
    play = ran_out()
    assert [hold.cause for hold in play.case.holds] == [HoldCause.RAN_OUT]
    assert play.labels() == ["asked_prescriber", "have_it_again", *["refill_on"] * 3, "cannot_say"]
    play.taps("refill_on", day(4))
    assert answer_of(play) == RefillNoted(day(4))
    asked = [n for n in play.passes(at(day(6), "12:00")) if isinstance(n.message, RefillAsked)]
    assert [n.due_at for n in asked] == [at(day(4), "18:00")]


def test_a_refill_for_a_day_gone_by_is_not_known() -> None:
    """An old button names no day ahead."""
    play = ran_out()
    play.does(ExpectRefill(day(1)))
    assert answer_of(play) == RefillNoted(None)


def test_with_the_medicine_back_in_time_form_and_label_come_before_the_dose() -> None:
    """A new pack is read; then the course goes on without asking the prescriber."""
    play = ran_out()
    play.passes(at(day(4), "15:00"))
    play.does(HaveItAgain())
    play.taps("form_none")
    told(play, LabelQuestion)
    play.taps("label_value", Dose(1500))
    assert not play.case.on_hold
    assert play.case.legs[-1] == Leg(day(4), 0, Dose(1500), LegKind.RESTART)


def test_a_pack_that_is_not_there_yet_or_differs_leaves_the_hold() -> None:
    """Not yet: asked later. Different: the prescriber is asked, nothing else counts."""
    play = ran_out()
    play.passes(at(day(4), "15:00"))
    play.does(HaveItAgain())
    play.taps("form_none")
    play.taps("label_not_yet")
    assert answer_of(play) == LabelAwaited(Purpose.LIFT)
    assert play.case.on_hold
    play.taps("have_the_pack")
    play.taps("label_different")
    assert [hold.cause for hold in play.case.holds] == [HoldCause.RAN_OUT, HoldCause.LABEL]
    assert play.case.hold_report is None


def test_without_medicine_for_as_long_as_a_gap_the_prescriber_is_asked() -> None:
    """Four days without a dose: "I have it again" alone no longer ends the hold."""
    play = ran_out()
    play.passes(at(day(6), "22:00"))
    play.does(HaveItAgain())
    told(play, HoldTold)
    assert play.case.hold_report is None


def test_have_it_again_does_not_end_another_hold() -> None:
    """With an opioid hold beside it only the prescriber's word counts."""
    play = ran_out()
    play.case = evolve_all(play.case, put_on_hold(play.case, HoldCause.OPIOID, play.now).facts)
    play.does(HaveItAgain())
    told(play, HoldTold)
    assert "have_it_again" not in play.labels()


def test_a_second_hold_of_the_same_cause_is_the_same_hold() -> None:
    """One hold per cause."""
    play = held()
    assert put_on_hold(play.case, HoldCause.HOSPITAL, play.now).facts == ()


def test_told_to_stop_ends_dose_prompts_at_once_and_asks_once_who_said_so() -> None:
    """Nothing is asked any more after it; who and when is kept."""
    play = after_days(3)
    play.passes(at(day(3), "21:05"))
    play.does(NotTaken(day(3), Reason.TOLD_TO_STOP))
    assert answer_of(play) == CourseOver(EndCause.TOLD, BEN)
    assert play.case.stage is Stage.FINISHED
    play.taps("end_prescriber")
    assert answer_of(play) == EndWhen(Decider.PRESCRIBER, BEN)
    play.taps("on_yesterday")
    assert answer_of(play) == EndKept(Decider.PRESCRIBER, day(2), BEN)
    assert EndReported(Decider.PRESCRIBER, day(2), play.now) in play.facts
    assert play.passes(at(day(20), "12:00")) == []


def test_i_stopped_is_kept_as_an_own_decision() -> None:
    """No date is asked for one's own decision; another's word may have none."""
    play = after_days(3)
    play.does(StopCourse(EndCause.OWN_WISH))
    play.taps("end_myself")
    assert answer_of(play) == EndKept(Decider.MYSELF, day(3), BEN)
    play.does(ReportEnd(Decider.ANOTHER))
    play.taps("cannot_say")
    assert answer_of(play) == EndKept(Decider.ANOTHER, None, BEN)
    play.does(StopCourse(EndCause.TOLD))
    assert answer_of(play) == QuestionClosed()


def test_an_end_without_a_named_prescriber_can_still_be_reported() -> None:
    """The buttons name only who is known."""
    play = Play(ana(prescriber=None), at(day(3), "12:00"))
    play.does(StopCourse(EndCause.OWN_WISH))
    assert play.labels() == ["end_another", "end_myself", "end_mistake"]


def test_an_end_by_mistake_is_taken_back_on_its_day() -> None:
    """The course is as it was; holds that were open still are."""
    play = after_days(3)
    play.does(StopCourse(EndCause.OWN_WISH))
    play.taps("end_mistake")
    assert answer_of(play) == CourseBack()
    assert play.case.dosing
    on_hold = held()
    on_hold.does(StopCourse(EndCause.OWN_WISH))
    on_hold.taps("end_mistake")
    told(on_hold, HoldTold)
    assert on_hold.case.on_hold


def test_a_course_taken_up_again_later_waits_for_the_prescriber() -> None:
    """It comes back on hold, and only the reported word ends that."""
    play = after_days(3)
    play.does(StopCourse(EndCause.OWN_WISH))
    play.passes(at(day(5), "12:00"))
    play.does(ReopenCourse())
    told(play, HoldTold)
    assert [hold.cause for hold in play.case.holds] == [HoldCause.PRESCRIBER]
    reports(play, "said_go_on")
    play.taps("form_none")
    assert play.case.dosing


def test_a_course_that_never_began_comes_back_before_its_first_dose() -> None:
    """Without a leg it is in its diary days again."""
    case = evolve_all(ana(stage=Stage.FINISHED, legs=(), counts=()), (CourseReopened(day(3), None),))
    assert case.stage is Stage.BASELINE


def test_the_prescribers_end_on_report_ends_the_course() -> None:
    """The word "stop" is the third answer to the question about a hold."""
    play = held()
    reports(play, "said_end")
    assert play.case.stage is Stage.FINISHED
    told(play, CourseOver)
    assert EndReported(Decider.PRESCRIBER, day(3), play.now) in play.facts


def test_a_hold_before_the_first_dose_is_lifted_without_a_leg() -> None:
    """Nothing restarts where nothing began; the first dose comes by its own questions."""
    case = ana(stage=Stage.BASELINE, legs=(), counts=(), first_dose=day(9))
    play = Play(
        replace(case, holds=(Hold(1, HoldCause.SCREENING, at(day(0), "12:00"), day(0)),)), at(day(2), "12:00")
    )
    reports(play, "said_go_on")
    play.does(AnswerForm(Purpose.LIFT, Health.NO))
    assert answer_of(play) == HoldsOver(None, None, restarted=False)
    assert not play.case.legs


def test_a_label_hold_wants_the_label_right_before_it_ends() -> None:
    """The prescriber's word alone does not show that the pack is the right one."""
    play = after_days(3)
    play.case = evolve_all(play.case, put_on_hold(play.case, HoldCause.LABEL, play.now).facts)
    reports(play, "said_go_on")
    play.taps("form_none")
    assert told(play, LabelQuestion).strengths == (Dose(1500),)
    play.taps("label_value", Dose(1500))
    assert not play.case.on_hold
