"""What goes on in the morning: steps, holds, pauses, new plans, times and trips."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from domain.adjustment import adjustment_days
from domain.case import Case
from domain.commands.day import RatePain
from domain.commands.dosing import TakeDose
from domain.commands.holding import Hospital, ReportOn, ReportWord
from domain.commands.moving import AskEvening, AskMorning, ChooseMorning
from domain.commands.pausing import PauseUntil
from domain.commands.settings import ShowSettings
from domain.commands.stepping import AnswerForm, AskGoBack, GoBack, ShowPlan, TakeHalf
from domain.commands.times import AskTimes, SetCheckTime, SetMorningTime, SetOtherTime, SwitchTimes
from domain.commands.travel import SetOff
from domain.dose import Dose
from domain.evolve import evolve
from domain.facts.moving import DoseMoved
from domain.facts.times import TimesSet
from domain.gate import next_step
from domain.history import History
from domain.messages.moving import MoveShown
from domain.messages.pinned import PinnedStep
from domain.messages.replan import NewPlanShown
from domain.messages.settings import SettingsShown
from domain.messages.stepping import QuestionClosed
from domain.messages.times import TimesShown
from domain.moving import in_the_evening, in_the_morning
from domain.pinned import basis, pinned_line
from domain.plan import Daily, LegKind, Step
from domain.questions import Health, Purpose
from domain.report import Word
from domain.stretches import Stretch
from domain.summary import summarise
from domain.times import Sets, Shift, Times
from domain.visit import stretches
from tests.domain.answers import told
from tests.domain.courses import day, lives
from tests.domain.moving.moves import EIGHT, MOVABLE, firsts, mornings, moves, pains, second, unanswered
from tests.domain.play import LONDON, ana, at
from tests.domain.test_replan import agrees, types


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
