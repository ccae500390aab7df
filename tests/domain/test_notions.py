"""What a text wants beside pain, dose and side effects."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from domain.case import HoldCause, Outcome, Reason, Stage
from domain.commands.day import AskNote, RatePain
from domain.commands.dosing import NotTaken, TakeDose
from domain.commands.holding import Hospital, StopCourse
from domain.commands.notions import AskStop, PackDiffers
from domain.commands.telling import SaidEffect, Tell
from domain.effects import Effect, Grade, Mention, Notion
from domain.facts.day import NoteKept
from domain.facts.holding import CourseEnded, EndCause
from domain.messages.alerting import ThreeWays
from domain.messages.base import Message
from domain.messages.day import DayRecord, KeptAsNote
from domain.messages.dosing import TakenWhen, WhichDose
from domain.messages.holding import CourseOver, HoldTold
from domain.messages.notions import (
    CannotSay,
    DoseAsked,
    LabelAsked,
    NobodyKnows,
    OnlyThePlan,
    PlanChangeAsked,
    RecordedFirst,
    StopAsked,
    VomitedTold,
)
from domain.messages.replan import ReplanWhen
from domain.messages.stepping import QuestionClosed
from domain.plan import Sentence
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, Play, ana, at

TUESDAY = FIRST_DOSE
WEDNESDAY = TUESDAY + timedelta(days=1)


def _asked(**changes: object) -> Play:
    play = Play(ana(**changes), at(TUESDAY, "12:00"))
    play.passes(at(TUESDAY, "21:06"))
    return play


def _tell(play: Play, text: str = "some words", **said: object) -> Message | None:
    play.does(replace(Tell(text, play.now, message=77), **said))  # type: ignore[arg-type]  # fields named by the tests
    return play.answer


def test_too_much_shows_three_ways_and_keeps_what_else_was_said() -> None:
    """The rating is recorded; the ways are a notice of their own; after the end of a course as well."""
    play = _asked()
    assert isinstance(_tell(play, pain_halves=16, notions=(Notion.TOO_MUCH,)), DayRecord)
    assert isinstance(play.notices[-1].message, ThreeWays)
    over = Play(ana(stage=Stage.FINISHED), at(TUESDAY, "12:00"))
    assert isinstance(_tell(over, notions=(Notion.TOO_MUCH, Notion.STOPPED)), KeptAsNote)
    assert isinstance(over.notices[-1].message, ThreeWays)


def test_an_end_is_asked_about_before_it_happens() -> None:
    """“I stopped” and “told to stop” after the evening's dose; over is over."""
    play = _asked()
    assert _tell(play, notions=(Notion.STOPPED,)) == StopAsked(BEN)
    play.does(TakeDose(TUESDAY))
    stopping = {"outcome": Outcome.MISSED, "reason": Reason.TOLD_TO_STOP}
    assert _tell(play, **stopping) == StopAsked(BEN)
    play.now = at(TUESDAY, "12:00")
    morning = Play(ana(), at(TUESDAY, "12:00"))
    assert _tell(morning, **stopping) == StopAsked(BEN)
    morning.taps("told_to_stop")
    assert morning.case.stage is Stage.FINISHED
    morning.does(AskStop())
    assert morning.answer == QuestionClosed()
    play.does(AskStop())
    assert play.answer == StopAsked(BEN)


def test_a_label_that_differs_holds_the_dose_on_the_second_tap() -> None:
    """Asked with the plan's dose; on hold it is not asked; a course that is over has no label."""
    play = _asked()
    assert isinstance(_tell(play, notions=(Notion.LABEL,)), LabelAsked)
    play.taps("label_says_else")
    assert [hold.cause for hold in play.case.holds] == [HoldCause.LABEL]
    assert isinstance(_tell(play, notions=(Notion.LABEL,)), KeptAsNote)
    over = Play(ana(stage=Stage.FINISHED), at(TUESDAY, "12:00"))
    over.does(PackDiffers())
    assert over.answer == QuestionClosed()


def test_having_it_again_ends_what_ran_out() -> None:
    """The medicine is there: the questions before the next dose come; without such a hold it is a note."""
    play = _asked()
    assert isinstance(_tell(play, notions=(Notion.GOT_IT,)), KeptAsNote)
    play.does(NotTaken(TUESDAY, Reason.RAN_OUT))
    assert not isinstance(_tell(play, notions=(Notion.GOT_IT,)), KeptAsNote)
    assert play.case.hold_report is not None


def test_a_question_about_the_dose_is_answered_from_the_plan() -> None:
    """What is due, and whom to ask; another dose that somebody named changes nothing."""
    play = _asked()
    assert isinstance(_tell(play, notions=(Notion.WHICH_DOSE,)), DoseAsked)
    assert _tell(play, notions=(Notion.TOLD_DOSE,)) == OnlyThePlan(BEN)
    assert play.case.plan == THREE_STEPS


def test_a_dose_that_came_up_again_stays_taken() -> None:
    """The prescriber's words for it, or whom to ask; without a dose taken it is about something else."""
    words = replace(THREE_STEPS, sentences=((Sentence.VOMITED, "Leave it."),))
    play = _asked(plan=words)
    told = _tell(play, outcome=Outcome.TAKEN, notions=(Notion.VOMITED,))
    assert isinstance(told, RecordedFirst)
    assert told.vomited == VomitedTold(TUESDAY, BEN, "Leave it.")
    assert told.record.intake is not None
    later = at(TUESDAY, "21:06") + timedelta(hours=13)
    play.now = later
    assert isinstance(_tell(play, day=TUESDAY, notions=(Notion.VOMITED,)), KeptAsNote)
    nobody = _asked(plan=None)
    nobody.does(TakeDose(TUESDAY))
    assert _tell(nobody, notions=(Notion.VOMITED,)) == VomitedTold(TUESDAY, BEN, None)


def test_what_was_recorded_stands_above_a_hold() -> None:
    """The rating and the dose of the text; a dose that was not taken is told by the hold itself."""
    play = _asked()
    told = _tell(play, pain_halves=12, outcome=Outcome.TAKEN, mentions=(Mention.OPIOID,))
    assert isinstance(told, RecordedFirst)
    assert isinstance(told.hold, HoldTold)
    assert told.record.rating is not None
    assert told.record.intake is not None
    ran_out = _asked()
    out = _tell(ran_out, pain_halves=12, outcome=Outcome.MISSED, reason=Reason.RAN_OUT)
    assert isinstance(out, RecordedFirst)
    assert out.record.intake is None
    assert isinstance(_tell(_asked(), mentions=(Mention.OPIOID,)), HoldTold)


def test_pain_now_stands_above_a_hold_as_well() -> None:
    """A number outside the check-in is confirmed as such."""
    play = Play(ana(), at(TUESDAY, "12:00"))
    told = _tell(play, pain_halves=12, mentions=(Mention.OPIOID,))
    assert isinstance(told, RecordedFirst)
    assert (told.record.rating, told.record.pain_now) == (None, 12)


def test_a_contradiction_is_asked_back() -> None:
    """Nothing changes before one of the two is tapped; “ran out” is about the next dose."""
    play = _asked()
    play.does(TakeDose(TUESDAY))
    assert _tell(play, outcome=Outcome.MISSED) == WhichDose(TUESDAY, recorded_taken=True)
    play.taps("it_was_taken")
    assert isinstance(play.answer, DayRecord)
    _tell(play, outcome=Outcome.MISSED, reason=Reason.FORGOT)
    play.taps("no_dose")
    assert _tell(play, outcome=Outcome.TAKEN) == WhichDose(TUESDAY, recorded_taken=False)
    play.taps("no_dose")
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert intake.outcome is Outcome.MISSED
    again = _asked()
    again.does(TakeDose(TUESDAY))
    _tell(again, outcome=Outcome.MISSED, reason=Reason.RAN_OUT)
    assert [hold.cause for hold in again.case.holds] == [HoldCause.RAN_OUT]


def test_a_dose_in_doubt_beside_a_number_is_asked_about() -> None:
    """Last night's dose by its day; tonight's has its own buttons; before the course there is none."""
    play = _asked()
    play.passes(at(WEDNESDAY, "21:06"))
    shown = _tell(play, pain_halves=12, ask_dose=True, dose_yesterday=True)
    assert isinstance(shown, DayRecord)
    assert shown.doubt_of == TUESDAY
    play.taps("no_dose")
    assert play.case.day(TUESDAY).intake is not None
    tonight = _tell(play, pain_halves=12, ask_dose=True)
    assert isinstance(tonight, DayRecord)
    assert tonight.doubt_of is None


def test_a_grade_is_asked_once_and_answered_below() -> None:
    """Three buttons for the first side effect without a grade; one that has a grade is not asked about."""
    play = _asked()
    shown = _tell(play, effects=(_said(Effect.NAUSEA),))
    assert isinstance(shown, DayRecord)
    assert shown.grade_of is Effect.NAUSEA
    play.taps("grade_severe")
    assert [e.grade for e in play.case.effects] == [Grade.SEVERE]
    shown = _tell(play, effects=(_said(Effect.NAUSEA),))
    assert isinstance(shown, DayRecord)
    assert shown.grade_of is None


def test_very_bad_pain_now_has_the_way_to_a_person() -> None:
    """From 7 on, as an evening's number has."""
    play = Play(ana(), at(TUESDAY, "12:00"))
    _tell(play, pain_halves=18)
    assert "too_much" in play.labels()
    _tell(play, pain_halves=12)
    assert "too_much" not in play.labels()


def test_an_hour_that_has_not_come_may_be_the_mornings() -> None:
    """“took it at 10” at 18:00: 10:00 is the first button; an hour that has not come at all is none."""
    play = Play(ana(dose_time=time(12), check_time=time(12)), at(TUESDAY, "11:00"))
    play.passes(at(TUESDAY, "18:00"))
    assert isinstance(_tell(play, outcome=Outcome.TAKEN, taken_at=time(22)), TakenWhen)
    play.taps("at_time", time(10))
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert intake.taken_at == at(TUESDAY, "10:00")
    early = Play(ana(dose_time=time(8), check_time=time(8)), at(TUESDAY, "07:00"))
    early.passes(at(TUESDAY, "08:30"))
    assert isinstance(_tell(early, outcome=Outcome.TAKEN, taken_at=time(22)), TakenWhen)
    assert "at_time" not in early.labels() or early.choices[0][0].value != time(10)


def test_a_hold_already_open_is_no_obstacle() -> None:
    """On hold a question about the dose is still answered."""
    play = _asked()
    play.does(Hospital())
    play.does(RatePain(TUESDAY, 12))
    assert isinstance(_tell(play, notions=(Notion.WHICH_DOSE,)), DoseAsked)


def test_a_side_effect_that_is_gone_is_followed_no_longer() -> None:
    """“my nausea is gone”; one that was never followed changes nothing."""
    play = _asked()
    _tell(play, effects=(SaidEffect(Effect.NAUSEA, Grade.MILD),))
    told = _tell(play, pain_halves=8, gone=(Effect.NAUSEA, Effect.HEADACHE))
    assert isinstance(told, RecordedFirst)
    assert told.gone is not None
    assert play.case.effects == ()
    assert isinstance(_tell(play, gone=(Effect.NAUSEA,)), KeptAsNote)


def test_a_short_answer_is_one_although_a_note_was_asked_for() -> None:
    """“about a six” rates; more words than that are the note."""
    play = _asked()
    play.does(AskNote(TUESDAY))
    _tell(play, "about a six", pain_halves=12)
    assert play.case.day(TUESDAY).rating is not None
    assert play.case.asking is None


def _said(effect: Effect) -> SaidEffect:
    return SaidEffect(effect, None)


def test_a_stop_that_is_told_in_a_sentence_is_asked_back() -> None:
    """“nurse said skip tonight”: told to stop, only this one, or no. Mutant: it ends the course at once."""
    play = _asked()
    assert _tell(play, notions=(Notion.TOLD_STOP,)) == StopAsked(BEN)
    assert play.labels() == ["told_to_stop", "told_to_wait", "only_this_dose", "no"]
    assert not any(isinstance(fact, CourseEnded) for fact in play.facts)
    play.taps("only_this_dose")
    missed = play.case.day(TUESDAY).intake
    assert missed is not None
    assert (missed.outcome, missed.reason) == (Outcome.MISSED, Reason.OTHER)
    assert _tell(play, notions=(Notion.TOLD_STOP,)) == StopAsked(BEN)
    assert play.labels() == ["i_stopped", "told_to_stop", "told_to_wait", "no"]
    play.taps("told_to_stop")
    assert play.case.stage is Stage.FINISHED


def test_a_stop_beside_a_hold_is_asked_below_it() -> None:
    """“told to stop, I have an operation”: the hold at once, and the question in a message of its own."""
    play = _asked()
    assert isinstance(_tell(play, notions=(Notion.TOLD_STOP,), mentions=(Mention.SURGERY,)), HoldTold)
    assert play.notices[-1].message == StopAsked(BEN)
    play.choices = play.notices[-1].choices
    play.taps("told_to_stop")
    assert play.case.stage is Stage.FINISHED


def test_who_said_so_is_asked_back_where_a_sentence_answers_it() -> None:
    """“my doctor said stop” as the answer to "who said so?"; once that is kept it is a note."""
    play = _asked()
    play.does(StopCourse(EndCause.TOLD))
    assert _tell(play, notions=(Notion.TOLD_STOP,)) == CourseOver(EndCause.TOLD, BEN)
    assert play.labels() == ["end_prescriber", "end_another", "end_myself", "end_mistake"]
    play.taps("end_prescriber")
    play.taps("on_today")
    assert isinstance(_tell(play, notions=(Notion.TOLD_STOP,)), KeptAsNote)


def test_a_changed_plan_is_asked_back_by_whom() -> None:
    """The prescriber's leads to the new plan, another's leaves the plan; beside a dose it is one question."""
    play = _asked()
    assert _tell(play, notions=(Notion.PLAN_CHANGED, Notion.TOLD_DOSE)) == PlanChangeAsked(BEN)
    assert play.labels() == ["prescriber_changed", "another_doctor", "no"]
    play.taps("another_doctor")
    assert play.case.stepping.other_doctor == TUESDAY
    assert play.case.plan == THREE_STEPS
    _tell(play, notions=(Notion.PLAN_CHANGED,))
    play.taps("prescriber_changed", BEN.name)
    assert play.answer == ReplanWhen(BEN)
    _tell(play, notions=(Notion.TOLD_DOSE,))
    assert play.labels() == ["prescriber_changed", "another_doctor", "show_plan"]
    nobody = _asked(prescriber=None)
    _tell(nobody, notions=(Notion.PLAN_CHANGED,))
    assert nobody.labels() == ["new_plan", "another_doctor", "no"]
    bare = _asked(plan=None)
    _tell(bare, notions=(Notion.PLAN_CHANGED,))
    assert bare.labels() == ["no"]


def test_a_mere_question_is_answered_and_is_no_note() -> None:
    """Another medicine, and when it gets better; beside anything that tells of the day the words are kept."""
    play = _asked()
    assert _tell(play, notions=(Notion.MAY_TAKE,)) == CannotSay(BEN)
    assert _tell(play, notions=(Notion.WHEN_BETTER,)) == NobodyKnows(BEN)
    assert isinstance(_tell(play, notions=(Notion.MAY_TAKE, Notion.WHICH_DOSE)), DoseAsked)
    assert not [fact for fact in play.facts if isinstance(fact, NoteKept)]
    both = _tell(play, pain_halves=12, notions=(Notion.WHEN_BETTER,))
    assert isinstance(both, RecordedFirst)
    assert both.nobody_knows == NobodyKnows(BEN)
    assert [fact for fact in play.facts if isinstance(fact, NoteKept)]


def test_an_opioid_in_a_question_holds_as_ever() -> None:
    """“can I take codeine”: what holds the dose goes before "I cannot say", and the words are kept."""
    play = _asked()
    told = _tell(play, notions=(Notion.MAY_TAKE,), mentions=(Mention.OPIOID,))
    assert isinstance(told, HoldTold)
    assert [fact for fact in play.facts if isinstance(fact, NoteKept)]
