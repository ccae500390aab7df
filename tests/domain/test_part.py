"""A dose of which only a part was taken, or that came up again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.case import Case, Intake, Outcome, Slot, Stage, StepCount
from domain.commands.day import ChangeDay, ShowDay, UndoLast
from domain.commands.dosing import TakeDose
from domain.commands.holding import Hospital
from domain.commands.part import NothingYet, TakePart, TakeWhole
from domain.commands.telling import Amend, Tell
from domain.effects import Notion
from domain.evolve import evolve
from domain.facts.day import IntakeSet
from domain.gate import unmet
from domain.history import DoseDay, History
from domain.intake import adherence, last_taken
from domain.messages.alerting import ExtraDoseText
from domain.messages.day import DayRecord, EveningCheck, KeptAsNote
from domain.messages.holding import TakenOnHold
from domain.messages.notions import RecordedFirst
from domain.messages.part import CameUpAsked, PartAsked, PartRecorded
from domain.messages.stepping import QuestionClosed
from domain.plan import Daily, Leg, LegKind, Sentence
from domain.summary import summarise
from domain.unmet import TooFewTaken
from domain.visit import stretches
from domain.week import summarise_week
from tests.domain.answers import told
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, Play, ana, at

TUESDAY = FIRST_DOSE
WEDNESDAY = TUESDAY + timedelta(days=1)
NINE = at(TUESDAY, "21:06")
SICK = "If it came up within an hour, leave it."


def asked(case: Case | None = None) -> Play:
    """Return Ana's play at 21:06 on the day of her first dose, asked at 21:00."""
    play = Play(case or ana(), at(TUESDAY, "12:00"))
    play.passes(NINE)
    return play


def says_part(play: Play, **said: object) -> None:
    """Say that only a part was taken."""
    words = Tell("took half", play.now, message=77, ask_dose=True, notions=(Notion.PART,))
    play.does(replace(words, **said))  # type: ignore[arg-type]  # fields named by the tests


def intake(play: Play) -> Intake | None:
    """Return what is recorded of Tuesday's dose."""
    return play.case.day(TUESDAY).intake


def test_a_part_is_asked_back_and_nothing_more_is_offered_meanwhile() -> None:
    """“took half”: not known until it is said; the words are a note. Mutant: the dose stays open."""
    play = asked()
    says_part(play)
    assert told(play, PartAsked) == PartAsked(TUESDAY, Intake(Outcome.NOT_KNOWN, NINE))
    assert play.labels() == ["part_of_it", "whole_dose", "nothing_yet"]


def test_a_part_is_recorded_as_taken_with_its_time_and_whom_to_ask() -> None:
    """The time is that of the words, not of the tap ten minutes later."""
    play = asked()
    says_part(play)
    play.now += timedelta(minutes=10)
    play.taps("part_of_it")
    assert intake(play) == Intake(Outcome.TAKEN, play.now, NINE, part=True)
    assert told(play, PartRecorded) == PartRecorded(TUESDAY, BEN, None, pain_open=True)
    assert play.case.counts == (StepCount(part=1),)
    assert last_taken(play.case) == (TUESDAY, NINE)
    assert "undo" in play.labels()
    assert "taken" not in play.labels()


@given(minutes=st.integers(0, 400), tapped=st.sampled_from(["part_of_it", "whole_dose", None]))
def test_after_a_part_no_dose_is_asked_about_before_the_next_evening(
    minutes: int, tapped: str | None
) -> None:
    """Whenever it is said of an evening, whatever is tapped then, and also if nothing is.

    Mutant: `ask_part` leaves the dose unanswered until a button is tapped.
    """
    play = Play(ana(), at(TUESDAY, "12:00"))
    play.passes(at(TUESDAY, "21:00") + timedelta(minutes=minutes))
    says_part(play, day=TUESDAY)
    if tapped is not None:
        play.taps(tapped)
    said = play.passes(at(WEDNESDAY, "20:59"))
    assert not [n for n in said if isinstance(n.message, EveningCheck) and n.message.dose is not None]


def test_nothing_yet_leaves_the_dose_waiting() -> None:
    """It was a slip of the pen: the evening is as before, and is asked about again."""
    play = asked()
    says_part(play)
    play.taps("nothing_yet")
    assert intake(play) is None
    assert told(play, DayRecord).dose is not None
    assert [n for n in play.passes(at(TUESDAY, "21:31")) if n.topic == "day:2027-05-18"]
    play.does(TakeDose(TUESDAY))
    play.does(NothingYet(TUESDAY))
    assert intake(play) is not None


def test_the_whole_dose_after_all() -> None:
    """Tapped at once it is taken now; after a part it keeps the time of the part."""
    play = asked()
    says_part(play)
    play.taps("whole_dose")
    assert intake(play) == Intake(Outcome.TAKEN, NINE, NINE)
    play.does(TakePart(TUESDAY))
    play.now += timedelta(minutes=5)
    play.does(TakeWhole(TUESDAY))
    assert intake(play) == Intake(Outcome.TAKEN, play.now, NINE)
    assert play.case.counts == (StepCount(taken=1),)


def test_taken_after_a_part_asks_how_much_it_was_in_all() -> None:
    """The rest, or another one: only "more" is a second dose. Mutant: it is recorded as another."""
    play = asked()
    play.does(TakePart(TUESDAY))
    play.does(TakeDose(TUESDAY))
    assert told(play, PartAsked).recorded == Intake(Outcome.TAKEN, NINE, NINE, part=True)
    assert play.labels() == ["part_of_it", "whole_dose", "more_than_one"]
    play.taps("part_of_it")
    assert isinstance(play.answer, DayRecord)
    play.does(TakeDose(TUESDAY))
    play.taps("more_than_one")
    assert [n for n in play.notices if isinstance(n.message, ExtraDoseText)]


def test_a_part_of_what_is_recorded_otherwise() -> None:
    """Recorded as taken: the time stays. Recorded as missed: either it is so, or it was not."""
    play = asked()
    play.does(TakeDose(TUESDAY))
    play.now += timedelta(minutes=9)
    says_part(play)
    assert told(play, PartAsked).recorded == Intake(Outcome.TAKEN, NINE, NINE)
    assert isinstance(play.choices[0][1].command, ShowDay)
    play.taps("part_of_it")
    assert intake(play) == Intake(Outcome.TAKEN, play.now, NINE, part=True)
    missed = asked()
    missed.case = evolve(missed.case, IntakeSet(TUESDAY, Intake(Outcome.MISSED, NINE)))
    says_part(missed)
    assert missed.labels() == ["part_of_it", "whole_dose", "did_not_take_it"]


def test_undo_and_change_reach_it() -> None:
    """`Undo` and the word take it back; `Change` offers the other of the two; another time keeps the part."""
    play = asked()
    play.does(TakePart(TUESDAY))
    play.taps("undo")
    assert intake(play) is None
    play.does(ChangeDay(TUESDAY))
    play.taps("part_of_it")
    play.does(UndoLast())
    assert intake(play) is None
    play.does(TakePart(TUESDAY))
    play.does(ChangeDay(TUESDAY))
    assert "whole_dose" in play.labels()
    play.taps("taken_another_time")
    play.does(play.choices[0][0].command)
    now = intake(play)
    assert now is not None
    assert now.part
    assert now.taken_at != NINE


def test_an_edited_message_takes_the_doubt_back() -> None:
    """“took half” edited to “took it” is the whole dose."""
    play = asked()
    says_part(play)
    play.does(Amend(77, Tell("took it", NINE, message=77, outcome=Outcome.TAKEN, bare=True)))
    assert intake(play) == Intake(Outcome.TAKEN, NINE, NINE, message=77)


def test_next_morning_it_is_of_last_evening_without_a_time() -> None:
    """The evening's dose is over: "nothing yet" is "did not take it", and no time is made up."""
    play = asked()
    play.passes(at(WEDNESDAY, "09:05"))
    says_part(play, day=TUESDAY)
    assert play.labels() == ["part_of_it", "whole_dose", "did_not_take_it"]
    play.does(TakePart(TUESDAY))
    assert intake(play) == Intake(Outcome.TAKEN, play.now, None, part=True)


def test_on_hold_it_is_kept_and_says_whom_to_call() -> None:
    """Nothing is made of a dose that nobody asked about, until it is said that a part was taken."""
    play = asked()
    play.does(TakeDose(TUESDAY))
    play.passes(at(WEDNESDAY, "12:00"))
    play.does(Hospital())
    play.passes(at(WEDNESDAY, "21:06"))
    says_part(play, day=WEDNESDAY)
    assert told(play, PartAsked).recorded is None
    play.taps("part_of_it")
    assert isinstance(play.answer, TakenOnHold)
    assert play.answer.record.intake is not None
    assert play.answer.record.intake.part


def test_without_a_dose_it_stays_a_note() -> None:
    """Before the first dose, and once the course is over; an old button changes nothing."""
    before = Play(ana(stage=Stage.BASELINE, legs=(), counts=(), first_dose=None), NINE)
    says_part(before)
    told(before, KeptAsNote)
    before.does(TakePart(TUESDAY))
    told(before, QuestionClosed)
    over = Play(ana(stage=Stage.FINISHED), NINE)
    says_part(over)
    told(over, KeptAsNote)


def test_sick_with_the_dose_still_open_asks_whether_it_had_been_taken() -> None:
    """The prescriber's sentence stands in the question and in the record; nothing is assumed.

    Mutant: the whole dose stays offered beside "threw it up".
    """
    plan = replace(THREE_STEPS, sentences=((Sentence.VOMITED, SICK),))
    play = asked(ana(plan=plan))
    play.does(Tell("threw it up", NINE, message=77, notions=(Notion.VOMITED,)))
    assert told(play, CameUpAsked) == CameUpAsked(TUESDAY, BEN, SICK)
    assert play.labels() == ["came_up", "stayed_down", "nothing_yet"]
    play.taps("came_up")
    assert told(play, PartRecorded) == PartRecorded(TUESDAY, BEN, SICK, pain_open=True)
    nobody = asked(ana(plan=None))
    nobody.does(Tell("threw it up", NINE, message=77, notions=(Notion.VOMITED,)))
    assert told(nobody, CameUpAsked).words is None


def test_sick_after_a_recorded_dose_may_be_recorded_in_part() -> None:
    """It stays as taken unless the patient says otherwise; half a day later it is about something else."""
    play = asked()
    play.does(TakeDose(TUESDAY))
    play.does(Tell("threw it up", NINE, message=77, notions=(Notion.VOMITED,)))
    play.taps("part_of_it")
    assert intake(play) == Intake(Outcome.TAKEN, NINE, NINE, part=True)


def test_what_else_the_words_say_stands_above_the_question() -> None:
    """“took half, pain 6” is a rating as well; "skipped it, threw up" is no dose taken."""
    play = asked()
    says_part(play, pain_halves=12)
    first = told(play, RecordedFirst)
    assert first.record.rating is not None
    assert first.record.intake is None
    assert first.part == PartAsked(TUESDAY, Intake(Outcome.NOT_KNOWN, NINE))
    skipped = asked()
    says_part(skipped, outcome=Outcome.MISSED)
    assert intake(skipped) == Intake(Outcome.MISSED, NINE, message=77)


def test_of_two_doses_a_day_the_one_that_is_meant() -> None:
    """The morning's, in reply to its message: a day with one in part is a day in part."""
    twice = Leg(TUESDAY, 0, THREE_STEPS.steps[0].dose, LegKind.START, daily=Daily.TWICE)
    play = Play(ana(legs=(twice,)), at(TUESDAY, "09:30"))
    says_part(play, day=TUESDAY, slot=Slot.MORNING)
    play.taps("part_of_it")
    morning = play.case.day(TUESDAY, Slot.MORNING).intake
    assert morning is not None
    assert morning.part
    assert play.case.counts == (StepCount(),)
    play.now = NINE
    play.does(TakeDose(TUESDAY))
    assert play.case.counts == (StepCount(part=1),)


def test_a_part_counts_as_known_and_not_as_taken_for_a_step() -> None:
    """Ten whole and four in part of 14: too few for a step, and named so. Mutant: a part counts as taken."""
    day_14 = TUESDAY + timedelta(days=14)
    case = ana(counts=(StepCount(taken=10, part=4),))
    doses = adherence(case, day_14)
    assert (doses.known, doses.not_known, doses.enough_taken) == (14, 0, False)
    assert TooFewTaken(10, 14, part=4) in unmet(case, at(day_14, "10:00"))


def test_counts_say_how_many_of_those_taken_were_in_part() -> None:
    """In `/summary`, the week and the page for a visit."""
    days = (DoseDay(TUESDAY, Outcome.TAKEN, None, part=True), DoseDay(WEDNESDAY, Outcome.TAKEN, None))
    thursday = WEDNESDAY + timedelta(days=1)
    shown = summarise(ana(), History(doses=days), thursday)
    assert (shown.taken, shown.part) == (2, 1)
    page = stretches(ana(), History(doses=days), thursday)[-1]
    assert (page.taken, page.part) == (2, 1)
    play = asked()
    play.does(TakePart(TUESDAY))
    week = summarise_week(play.case, WEDNESDAY)
    assert week is not None
    assert (week.taken, week.part) == (1, 1)
