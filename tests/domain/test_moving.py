"""The same dose in the morning in place of the evening: only as the plan allows, and back again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from domain.adjustment import adjustment_days
from domain.case import Case, Opening, Outcome, Stage
from domain.commands.day import RatePain
from domain.commands.dosing import DoseNotKnown, NotTaken, TakeDose, TakeLater
from domain.commands.holding import Hospital, ReportOn, ReportWord
from domain.commands.moving import AskEvening, AskMorning, ChooseMorning, MoveToEvening, MoveToMorning
from domain.commands.pausing import PauseUntil
from domain.commands.settings import ShowSettings
from domain.commands.stepping import AnswerForm, AskGoBack, GoBack, ShowDose, ShowPlan, TakeHalf
from domain.commands.times import AskTimes, SetCheckTime, SetMorningTime, SetOtherTime, SwitchTimes
from domain.commands.travel import SetOff
from domain.dose import Dose
from domain.evolve import evolve
from domain.facts.moving import DoseMoved
from domain.facts.times import TimesSet
from domain.gate import next_step
from domain.history import History
from domain.messages.day import Asking, EveningCheck
from domain.messages.dosing import MorningAfter, NotKnownRecorded
from domain.messages.holding import HoldTold
from domain.messages.moving import DoseMovedTold, MorningAsked, MoveShown, NewPart, NoMove, NoSuchMorning
from domain.messages.pinned import PinnedStep
from domain.messages.plan_view import DoseShown, PlanShown
from domain.messages.replan import NewPlanShown
from domain.messages.settings import SettingsShown
from domain.messages.stepping import QuestionClosed
from domain.messages.times import TimesShown
from domain.moving import in_the_evening, in_the_morning
from domain.pinned import basis, pinned_line
from domain.plan import Daily, Leg, LegKind, Step, WayBack
from domain.questions import Health, Purpose
from domain.report import Word
from domain.stretches import Stretch
from domain.summary import summarise
from domain.times import Sets, Shift, Times
from domain.visit import stretches
from tests.domain.answers import told
from tests.domain.courses import day, lives, on_second
from tests.domain.play import LONDON, THREE_STEPS, Play, ana, at
from tests.domain.test_replan import agrees, types

MOVABLE = replace(THREE_STEPS, ways_back=tuple(WayBack))
EIGHT, NINE = time(8), time(9)


def second(**changes: object) -> Play:
    """Return Ana's play at noon of day 16, her third on 3 mg, in a plan that allows every way back."""
    play = on_second()
    play.case = replace(play.case, plan=MOVABLE, **changes)  # type: ignore[arg-type]  # named by the tests
    return play


def moves(play: Play, wall: time = EIGHT) -> NewPart:
    """Move the dose by the buttons; return what was told."""
    play.does(ChooseMorning(wall))
    play.taps("yes_morning", wall)
    return told(play, DoseMovedTold).part


def firsts(play: Play, since: int = 0) -> list[tuple[date, datetime, bool]]:
    """Return the first message of each day, when it came, and whether it names a dose."""
    found = [(n.message, n.due_at) for n in play.notices[since:] if n.key.startswith("evening:")]
    return [
        (check.day, due, check.dose is not None)
        for check, due in found
        if isinstance(check, EveningCheck) and check.asking in {Asking.FIRST, Asking.SHORT, Asking.LATE}
    ]


def pains(play: Play) -> list[datetime]:
    """Return when pain was asked about alone."""
    return [n.due_at for n in play.notices if n.key.startswith("pain:")]


def test_the_dose_moves_by_a_time_a_look_and_a_yes() -> None:
    """At noon: tonight is the last evening, tomorrow the first morning, 12 h later; the same dose of 3 mg."""
    play = second()
    play.does(ShowPlan())
    play.taps("move_to_morning")
    asked = told(play, MorningAsked)
    assert (asked.dose.dose, asked.check, asked.prescriber) == (Dose(3000), time(21), play.case.prescriber)
    assert [choice.value for choice in play.choices[0]] == [time(7), time(8), time(9), time(10)]
    play.taps("at_time", EIGHT)
    shown = told(play, MoveShown).part
    assert (shown.to_morning, shown.dose.dose, shown.dose.daily) == (True, Dose(3000), Daily.MORNING)
    assert (shown.wall, shown.check, shown.last, shown.first) == (
        EIGHT,
        time(21),
        day(16),
        at(day(17), "09:00"),
    )
    assert (shown.waits, shown.anew) == (False, True)
    assert [(s.dose.dose, s.dose.daily, s.starts) for s in shown.course] == [
        (Dose(3000), Daily.MORNING, day(17)),
        (Dose(4500), Daily.MORNING, day(31)),
    ]
    play.taps("yes_morning", EIGHT)
    assert told(play, DoseMovedTold).part == shown
    assert play.case.legs[-1] == Leg(day(17), 1, Dose(3000), LegKind.BACK, daily=Daily.MORNING)
    assert play.case.plan is not None
    assert all(step.moved and step.daily is Daily.MORNING for step in play.case.plan.steps)


def test_the_evening_before_is_as_ever_then_the_dose_is_asked_for_in_the_morning_and_pain_at_night() -> None:
    """One first prompt a day; the first morning 12 h after the last evening, from then on at its time."""
    play = second()
    moves(play)
    lives(play, 16, 16)
    play.passes(at(day(17), "09:00"))
    play.does(TakeDose(day(17)))
    play.passes(at(day(17), "21:05"))
    play.does(RatePain(day(17), 8))
    play.passes(at(day(18), "12:00"))
    assert firsts(play) == [
        (day(16), at(day(16), "21:00"), True),
        (day(17), at(day(17), "09:00"), True),
        (day(18), at(day(18), "08:00"), True),
    ]
    assert pains(play) == [at(day(17), "21:00")]


@pytest.mark.parametrize(
    ("now", "begins", "last", "first"),
    [("06:00", 16, 15, "09:00"), ("08:00", 17, 16, "09:00"), ("23:00", 17, 16, "09:00")],
)
def test_it_begins_with_the_next_morning_that_is_still_to_come(
    now: str, begins: int, last: int, first: str
) -> None:
    """At 6:00 this morning; at 8:00, whose morning is over, tomorrow. Mutant: always tomorrow."""
    play = second()
    play.passes(at(day(16), now))
    part = moves(play)
    assert (play.case.legs[-1].since, part.last) == (day(begins), day(last))
    assert part.first == at(day(begins), first)


def test_a_dose_taken_late_keeps_the_first_morning_away_by_half_a_day() -> None:
    """Put off to 23:00 and taken at 23:30: the morning says when it asks, and asks at 11:30.

    Mutant: `puts_off` in decide/dosing.py takes "later" as it is.
    """
    play = second()
    moves(play)
    play.passes(at(day(16), "21:00"))
    play.does(RatePain(day(16), 9))
    play.does(TakeLater(day(16), 120))
    play.does(ChooseMorning(NINE))
    told(play, QuestionClosed)
    play.passes(at(day(16), "23:30"))
    play.does(TakeDose(day(16)))
    play.does(ShowDose())
    assert told(play, DoseShown).asked_at is None
    play.passes(at(day(17), "07:00"))
    play.does(ShowDose())
    shown = told(play, DoseShown)
    assert (shown.asked_at, shown.waits_for) == (at(day(17), "11:30"), None)
    play.passes(at(day(17), "09:30"))
    check = play.notices[-1].message
    assert isinstance(check, EveningCheck)
    assert (check.dose, check.recent, check.dose_from) == (None, at(day(16), "23:30"), at(day(17), "11:30"))
    play.does(TakeLater(day(17), 15))  # typed, as there is no such button: it brings the dose no nearer
    play.passes(at(day(17), "11:29"))
    assert play.notices[-1].message == check
    play.passes(at(day(17), "11:30"))
    again = play.notices[-1].message
    assert isinstance(again, EveningCheck)
    assert again.dose is not None


def unanswered() -> Play:
    """Return Ana's play at 9:05 of the first morning: last night's dose was asked about and not answered."""
    play = second()
    moves(play)
    play.passes(at(day(17), "09:05"))
    return play


def test_last_nights_dose_is_asked_about_before_the_first_morning() -> None:
    """At 9:00 the question, and that today's dose waits for it: until 16:00, half a day after that care day.

    Mutant: `waits_for_answer` in domain/days.py is always empty.
    """
    play = unanswered()
    asked = play.notices[-1].message
    assert asked == MorningAfter(day(16), next_at=at(day(17), "16:00"))
    play.does(ShowDose())
    shown = told(play, DoseShown)
    assert (shown.asked_at, shown.waits_for) == (at(day(17), "16:00"), day(16))
    play.passes(at(day(17), "15:59"))
    assert firsts(play) == [(day(16), at(day(16), "21:00"), True)]
    play.passes(at(day(17), "16:00"))
    assert firsts(play)[1:] == [(day(17), at(day(17), "16:00"), True)]
    known = play.case.day(day(16)).intake
    assert known is not None
    assert known.outcome is Outcome.NOT_KNOWN
    play.does(TakeDose(day(17)))
    play.passes(at(day(18), "08:30"))
    assert firsts(play)[2:] == [(day(18), at(day(18), "08:00"), True)]


@pytest.mark.parametrize(
    ("answered", "answer", "asked"),
    [
        ("09:10", TakeDose(day(16), time(21)), "09:10"),
        ("13:00", TakeDose(day(16), time(21)), "13:00"),
        ("13:00", NotTaken(day(16)), "13:00"),
        ("09:10", DoseNotKnown(day(16)), "16:00"),
        ("09:10", TakeDose(day(16), time_unknown=True), "16:00"),
    ],
)
def test_once_it_is_known_the_first_morning_is_asked_about_as_due(
    answered: str, answer: TakeDose | NotTaken | DoseNotKnown, asked: str
) -> None:
    """Never "I was away": the question waited for the answer. Not knowing waits out the half day.

    Mutant: `known_from` in domain/lastnight.py leaves the moment of the answer out.
    """
    play = unanswered()
    play.passes(at(day(17), answered))
    play.does(answer)
    if isinstance(answer, DoseNotKnown):
        assert told(play, NotKnownRecorded).next_at == at(day(17), "16:00")
    play.passes(at(day(17), "16:00"))
    assert firsts(play)[1:] == [(day(17), at(day(17), asked), True)]
    assert play.case.day(day(17)).opening is Opening.ASKED


def test_a_dose_taken_soon_after_it_was_asked_about_moves_the_first_morning_along() -> None:
    """Taken at 21:20: asked at 9:20, in one message that says nothing of a few minutes.

    Mutant: `known_from` in domain/lastnight.py leaves SOON out.
    """
    play = second()
    moves(play)
    play.passes(at(day(16), "21:20"))
    play.does(TakeDose(day(16)))
    play.passes(at(day(17), "09:25"))
    assert firsts(play)[1:] == [(day(17), at(day(17), "09:20"), True)]
    early = second()
    moves(early)
    early.passes(at(day(16), "18:00"))
    early.does(RatePain(day(16), 9))
    early.does(TakeDose(day(16)))
    early.passes(at(day(17), "09:25"))
    assert firsts(early) == [(day(17), at(day(17), "08:00"), True)]


def test_a_dose_taken_at_a_time_nobody_knows_counts_from_the_answer() -> None:
    """Said at 22:00 that evening: it was taken by then, so 10:00 is half a day later."""
    play = second()
    moves(play)
    play.passes(at(day(16), "22:00"))
    play.does(TakeDose(day(16), time_unknown=True))
    play.passes(at(day(17), "12:00"))
    assert firsts(play)[1:] == [(day(17), at(day(17), "10:00"), True)]


def test_moved_while_tonights_dose_waits_it_is_said_that_this_one_is_asked_first() -> None:
    """At 21:10, the prompt not answered yet."""
    play = second()
    play.passes(at(day(16), "21:10"))
    part = moves(play)
    assert (part.last, part.waits) == (day(16), True)


def mornings() -> Play:
    """Return Ana's play at noon of day 18, whose dose she took at 8:00, her second in the morning."""
    play = second()
    moves(play)
    lives(play, 16, 16)
    for number, wall in ((17, "09:00"), (18, "08:00")):
        play.passes(at(day(number), wall))
        play.does(TakeDose(day(number)))
    play.passes(at(day(18), "12:00"))
    return play


def test_back_to_the_evening_begins_after_a_day_that_has_had_its_dose() -> None:
    """This morning was the last, tomorrow evening is the first: no day has two. The old time comes back."""
    play = mornings()
    play.does(ShowPlan())
    assert "move_to_morning" not in play.labels()
    play.taps("move_to_evening")
    shown = told(play, MoveShown).part
    assert (shown.to_morning, shown.wall, shown.dose.daily) == (False, time(21), Daily.ONCE)
    assert (shown.last, shown.first) == (day(18), at(day(19), "21:00"))
    play.taps("yes_evening")
    assert told(play, DoseMovedTold).part == shown
    assert play.case.plan == MOVABLE
    assert play.case.legs[-1] == Leg(day(19), 1, Dose(3000), LegKind.BACK)
    play.does(ShowPlan())
    assert (told(play, PlanShown).moves_on, told(play, PlanShown).moves_to) == (day(19), Daily.ONCE)
    play.passes(at(day(19), "21:30"))
    assert firsts(play)[3:] == [(day(19), at(day(19), "21:00"), True)]
    assert pains(play) == [at(day(17), "21:00"), at(day(18), "21:00")]


def test_before_this_mornings_dose_the_evening_begins_today() -> None:
    """At 7:00 nothing was asked: the dose of today is the evening's."""
    play = mornings()
    play.passes(at(day(19), "07:00"))
    play.does(AskEvening())
    shown = told(play, MoveShown).part
    assert (shown.last, shown.first) == (day(18), at(day(19), "21:00"))
    play.taps("yes_evening")
    play.passes(at(day(19), "21:30"))
    assert firsts(play)[3:] == [(day(19), at(day(19), "21:00"), True)]


def test_a_move_that_has_not_begun_is_taken_back_as_if_it_never_was() -> None:
    """The days of the step count on, and so they do when it is moved once more."""
    play = second()
    before = play.case.legs
    moves(play)
    play.does(ShowPlan())
    assert told(play, PlanShown).moves_to is Daily.MORNING
    play.taps("move_to_evening")
    shown = told(play, MoveShown).part
    assert (shown.last, shown.first, shown.anew) == (None, None, False)
    play.taps("yes_evening")
    assert (play.case.legs, play.case.plan) == (before, MOVABLE)
    play.does(ShowPlan())
    assert "move_to_morning" in play.labels()
    early = mornings()
    early.does(AskEvening())
    early.taps("yes_evening")
    legs = early.case.legs
    part = moves(early, NINE)
    assert (early.case.legs, part.last) == (legs[:-1], None)
    assert early.case.morning == NINE


def test_an_old_yes_changes_nothing() -> None:
    """Tapped twice: closed. Late, when it would begin on another day: what it would be now is shown."""
    play = second()
    play.does(ChooseMorning(EIGHT))
    yes = play.choices[0][0].command
    play.does(yes)
    legs = play.case.legs
    play.does(yes)
    told(play, QuestionClosed)
    play.does(AskMorning())
    told(play, QuestionClosed)
    assert play.case.legs == legs
    late = second()
    lives(late, 16, 17)
    late.does(MoveToMorning(EIGHT, day(17)))
    assert told(late, MoveShown).part.last == day(17)
    assert late.case.legs == on_second().case.legs
    early = mornings()
    early.does(MoveToEvening(day(18)))
    assert told(early, MoveShown).part.last == day(18)
    early.does(AskEvening())
    early.taps("yes_evening")
    early.does(MoveToEvening(day(19)))
    told(early, QuestionClosed)


def test_it_is_offered_only_where_the_plan_allows_it() -> None:
    """Not in another plan, and then the prescriber is named; not on hold, not in a pause (law L13)."""
    other = on_second()
    other.does(ShowPlan())
    assert "move_to_morning" not in other.labels()
    for command in (AskMorning(), ChooseMorning(EIGHT), AskEvening()):
        other.does(command)
        assert told(other, NoMove).prescriber == other.case.prescriber
    for late in (MoveToMorning(EIGHT, day(17)), MoveToEvening(day(17))):
        other.does(late)
        told(other, QuestionClosed)
    held = second()
    held.does(Hospital())
    held.does(ShowPlan())
    assert "move_to_morning" not in held.labels()
    for each in (AskMorning(), ChooseMorning(EIGHT), MoveToMorning(EIGHT, day(17)), AskEvening()):
        held.does(each)
        told(held, HoldTold)
    held.does(MoveToEvening(day(17)))
    told(held, HoldTold)
    paused = second()
    paused.does(PauseUntil(day(20)))
    paused.does(AskMorning())
    told(paused, QuestionClosed)


def test_a_dose_of_the_day_or_one_that_has_not_begun_is_not_moved() -> None:
    """A dose at noon is no evening's; a first dose tonight has not been tolerated or not; nor one at dawn."""
    for case in (
        second(dose_time=time(13), check_time=time(21)).case,
        second(dose_time=time(4), check_time=time(4)).case,
        second(legs=(*on_second().case.legs[:1], Leg(day(16), 1, Dose(3000), LegKind.UP))).case,
        second(legs=(Leg(day(16), 0, Dose(1500), LegKind.START),)).case,
        replace(second().case, stage=Stage.FINISHED),
    ):
        play = Play(case, at(day(16), "12:00"))
        play.does(AskMorning())
        told(play, QuestionClosed)


@pytest.mark.parametrize(("dose", "earliest"), [(time(21), time(5)), (time(0, 30), time(7, 30))])
def test_a_morning_is_neither_night_nor_noon(dose: time, earliest: time) -> None:
    """No morning before its care day begins, none from noon on; what is not possible is said."""
    play = second(dose_time=dose, check_time=dose)
    play.passes(at(day(16), "14:00"))
    play.does(AskMorning())
    assert play.choices[0][0].value == max(time(7), time(8) if earliest > time(7) else time(7))
    for wall in (time(4, 59), time(11, 1), time(20)):
        play.does(ChooseMorning(wall))
        assert told(play, NoSuchMorning) == NoSuchMorning(earliest, time(11))
        play.does(MoveToMorning(wall, day(17)))
        told(play, QuestionClosed)
    play.does(ChooseMorning(earliest))
    assert told(play, MoveShown).part.wall == earliest


def test_it_is_no_change_of_dose_no_adjustment_days_and_the_next_step_is_in_the_morning() -> None:
    """The window of the step goes on as it was; the gate asks for the next step after its days anew."""
    play = second()
    window = adjustment_days(MOVABLE.window, play.case.legs, day(60))
    moves(play)
    assert adjustment_days(MOVABLE.window, play.case.legs, day(60)) == window
    assert next_step(play.case) == Step(Dose(4500), None, daily=Daily.MORNING, moved=True)


def test_the_other_ways_back_stay_in_the_morning() -> None:
    """One step back, and half the dose: at the time that was chosen."""
    play = mornings()
    play.does(AskGoBack())
    play.does(GoBack(0))
    assert (play.case.legs[-1].dose, play.case.legs[-1].daily) == (Dose(1500), Daily.MORNING)
    half = mornings()
    half.does(TakeHalf(1))
    assert (half.case.legs[-1].half, half.case.legs[-1].daily) == (True, Daily.MORNING)
    half.does(AskEvening())
    told(half, QuestionClosed)
    half.passes(at(day(19), "08:05"))
    half.does(AskEvening())
    half.taps("yes_evening")
    assert (half.case.legs[-1].half, half.case.legs[-1].daily) == (True, Daily.ONCE)


def test_after_a_hold_it_goes_on_in_the_morning() -> None:
    """The restart is the same step at the same part of the day."""
    play = mornings()
    play.does(Hospital())
    play.passes(at(day(20), "12:00"))
    play.does(ReportOn(Purpose.LIFT, day(20)))
    play.does(ReportWord(Purpose.LIFT, day(20), Word.GO_ON))
    play.taps("form_none")
    leg = play.case.legs[-1]
    assert (leg.kind, leg.dose, leg.daily, leg.since) == (
        LegKind.RESTART,
        Dose(3000),
        Daily.MORNING,
        day(21),
    )


def test_after_a_pause_the_first_dose_is_the_mornings() -> None:
    """No evening dose comes back with the pause's end."""
    play = mornings()
    play.does(PauseUntil(day(20)))
    seen = len(play.notices)
    play.passes(at(day(20), "07:30"))
    play.does(AnswerForm(Purpose.LIFT, Health.NO))
    play.passes(at(day(21), "12:00"))
    assert [(which, due) for which, due, named in firsts(play, seen) if named] == [
        (day(20), at(day(20), "08:00")),
        (day(21), at(day(21), "08:00")),
    ]


def test_a_new_plan_is_taken_as_it_is_typed() -> None:
    """The prescriber's new plan says nothing of a morning: old and new are shown, and it is the evening's."""
    play = mornings()
    types(play, "3 mg x 14, 4.5 mg")
    shown = told(play, NewPlanShown)
    assert (shown.old[0].dose.daily, shown.new[0].dose.daily) == (Daily.MORNING, Daily.ONCE)
    assert shown.new[0].dose.once
    agrees(play)
    assert play.case.plan is not None
    assert [step.moved for step in play.case.plan.steps] == [False, False]
    assert (play.case.legs[-1].since, play.case.legs[-1].daily) == (day(19), Daily.ONCE)
    play.does(ShowPlan())
    assert "move_to_evening" not in play.labels()


def test_the_times_are_those_of_the_morning_and_of_pain_and_the_evenings_is_kept() -> None:
    """Pain at another hour leaves the evening's time alone, for the way back.

    Until the last evening is over it can still be moved. Mutant: `parts_of` asks the plan alone.
    """
    play = second()
    moves(play)
    play.does(AskTimes())
    shown = told(play, TimesShown)
    assert (shown.mornings, shown.evenings) == (True, True)
    lives(play, 16, 16)
    play.does(SetCheckTime(time(20)))
    shown = told(play, TimesShown)
    assert (shown.mornings, shown.evenings) == (True, False)
    assert shown.sets.times == Times(time(21), time(20), EIGHT)
    play.does(SetMorningTime(time(9, 30)))
    assert told(play, TimesShown).sets.times.morning == time(9, 30)
    play.passes(at(day(17), "22:00"))
    assert firsts(play)[1:] == [(day(17), at(day(17), "09:30"), True)]
    assert pains(play) == [at(day(17), "20:00")]


def test_of_two_sets_of_times_both_have_the_morning() -> None:
    """Day and night: the dose stays where it was moved to, whichever set is in use. So does a third."""
    play = second(shift=Shift.DAY, other_times=Times(time(10), time(10)))
    moves(play)
    lives(play, 16, 16)
    play.does(SwitchTimes(Shift.NIGHT))
    assert told(play, TimesShown).sets.times == Times(time(10), time(10), EIGHT)
    play.does(SetOtherTime(time(22)))
    assert play.case.sets.other == Times(time(22), time(22), EIGHT)
    play.passes(at(day(18), "23:00"))
    assert [due for _, due, named in firsts(play)[1:] if named] == [
        at(day(17), "09:00"),
        at(day(18), "08:00"),
    ]


def test_times_that_are_still_to_come_take_the_morning_along() -> None:
    """An evening earlier from tomorrow on: the morning is in both."""
    coming = Sets(Times(time(20), time(20)))
    case = evolve(second().case, TimesSet(coming, day(16)))
    moved = evolve(case, DoseMoved(EIGHT))
    assert moved.coming is not None
    assert moved.coming.sets.times == Times(time(20), time(20), EIGHT)
    assert moved.morning == EIGHT


def test_doses_that_are_taken_twice_stay_twice() -> None:
    """Only the evening's alone moves. Without a plan nothing does."""
    split = replace(MOVABLE, steps=(Step(Dose(1500), 7, daily=Daily.TWICE), Step(Dose(4500), None)))
    assert [step.daily for step in in_the_morning(split).steps] == [Daily.TWICE, Daily.MORNING]
    assert in_the_evening(in_the_morning(split)) == split
    case: Case = ana(plan=None)
    assert evolve(case, DoseMoved(EIGHT)).plan is None


def test_a_plan_without_mornings_has_no_time_for_one() -> None:
    """Nor has no plan at all."""
    play = second()
    play.does(SetMorningTime(EIGHT))
    told(play, QuestionClosed)
    none = second()
    none.case = replace(none.case, plan=None)
    none.does(AskTimes())
    assert (told(none, TimesShown).mornings, told(none, TimesShown).evenings) == (False, True)


def test_the_last_evening_is_none_of_a_date_that_a_flight_left_out() -> None:
    """In Auckland it is day 17 already, and day 16 never was: the last evening was that of day 15."""
    landed = at(day(16), "18:00")
    there = Stretch("Pacific/Auckland", time(21), time(21), day(17), landed, day(15), landed)
    stretches = (Stretch(LONDON, time(21), time(21)), there)
    play = second(zone="Pacific/Auckland", stretches=stretches, enrolled_on=day(15))
    play.now = at(day(16), "19:30")
    play.does(ChooseMorning(EIGHT))
    assert (told(play, MoveShown).part.last, play.case.today(play.now)) == (day(15), day(17))


def test_on_a_trip_as_at_home_the_move_waits() -> None:
    """In Tokyo a morning at home is the afternoon: nothing is offered by a clock that is not on the phone."""
    play = second()
    play.does(SetOff("Asia/Tokyo", pinned=True))
    play.does(ShowPlan())
    assert "move_to_morning" not in play.labels()
    play.does(AskMorning())
    told(play, QuestionClosed)


def test_the_pinned_line_names_the_morning() -> None:
    """The next question is tomorrow's at 8:00."""
    play = mornings()
    play.does(RatePain(day(18), 9))
    line = pinned_line(play.case, day(18))
    assert isinstance(line, PinnedStep)
    assert line.next_at == at(day(19), "08:00")


def test_the_pinned_line_waits_with_the_first_morning() -> None:
    """Not answered: 16:00; answered at 9:10: at once. What it depends on has changed with the answer.

    Mutant: `_next` in domain/pinned.py names the time of the morning alone.
    """
    play = unanswered()
    line, before = pinned_line(play.case, day(17)), basis(play.case)
    assert isinstance(line, PinnedStep)
    assert line.next_at == at(day(17), "16:00")
    play.does(TakeDose(day(16), time(21)))
    after = pinned_line(play.case, day(17))
    assert isinstance(after, PinnedStep)
    assert (after.next_at, basis(play.case) == before) == (at(day(17), "09:05"), False)


def test_settings_and_stretches_name_the_part_of_the_day() -> None:
    """The settings have the time of the morning; summary and page tell the two stretches of a step apart."""
    play = mornings()
    play.does(ShowSettings())
    shown = told(play, SettingsShown)
    assert (shown.mornings, shown.evenings, shown.times.morning) == (True, False, EIGHT)
    history = History()
    legs = [leg.daily for leg in summarise(play.case, history, day(18)).legs]
    assert legs == [Daily.ONCE, Daily.ONCE, Daily.MORNING]
    assert [each.daily for each in stretches(play.case, history, day(18))][-3:] == legs
