"""Steps between one dose a day and two, and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.case import HoldCause, Slot, StepCount
from domain.commands.dosing import TakeDose
from domain.commands.holding import Hospital, ReportWord, TakeBackHold
from domain.commands.pausing import EndPause, PauseUntil
from domain.commands.stepping import AnswerForm, AnswerLabel
from domain.dose import Dose
from domain.due import dose_at
from domain.legs import leg_of
from domain.messages.day import EveningCheck
from domain.messages.dosing import MorningAfter
from domain.plan import Daily, Leg, LegKind, Step
from domain.questions import Health, LabelAnswer, Purpose
from domain.report import Word
from tests.domain.courses import day
from tests.domain.play import FIRST_DOSE, THREE_STEPS, Play, ana, at
from tests.domain.slots.two import BEGUN, SPLIT, after_the_first, asked, in_the_morning, twice


def test_a_step_from_the_morning_to_twice_a_day_begins_in_the_next_morning() -> None:
    """After today's dose was asked about, the new step is tomorrow's, its morning dose included."""
    leg = Leg(FIRST_DOSE - timedelta(days=7), 0, Dose(1500), LegKind.START, daily=Daily.MORNING)
    case = replace(in_the_morning(), legs=(leg,), counts=(StepCount(taken=7),))
    play = Play(case, at(day(0), "08:00"))
    play.passes(at(day(0), "09:00"))
    play.does(TakeDose(day(0)))
    up = Leg(day(1), 1, Dose(1500), LegKind.UP, daily=Daily.TWICE)
    play.case = replace(play.case, legs=(leg, up), counts=(*play.case.counts, StepCount()))
    before = len(play.notices)
    play.passes(at(day(1), "09:00"))
    play.does(TakeDose(day(1), slot=Slot.MORNING))
    play.passes(at(day(1), "21:00"))
    assert asked(play, before) == [
        (day(1), Slot.MORNING, at(day(1), "09:00")),
        (day(1), Slot.MAIN, at(day(1), "21:00")),
    ]


def test_a_step_to_one_dose_never_comes_upon_a_morning_dose_of_the_same_day() -> None:
    """4.5 mg in the evening of a day that had its 1.5 mg in the morning would be 6 mg: it waits for tomorrow.

    Mutant: `begins_on` in questions.py looks at the evening alone.
    """
    play = after_the_first()
    step = SPLIT.steps[2]
    assert leg_of(play.case, at(day(1), "08:00"), 2, step, LegKind.UP).since == day(1)
    play.passes(at(day(1), "09:00"))
    assert leg_of(play.case, play.now, 2, step, LegKind.UP).since == day(2)
    play.case = replace(play.case, mornings=())
    early = TakeDose(day(1), slot=Slot.MORNING)
    play.does(early)
    assert leg_of(play.case, play.now, 2, step, LegKind.UP).since == day(2)


def test_a_step_of_one_dose_a_day_says_so_beside_steps_of_two() -> None:
    """After "morning and evening" a bare "4.5 mg" might be taken twice: 9 mg in a day.

    Mutant: `dose_at` in due.py leaves `once` as it is.
    """
    case = twice()
    assert [dose_at(case, step).once for step in SPLIT.steps] == [False, False, True]
    later = replace(case, plan=replace(SPLIT, steps=(Step(Dose(4500), None),)))
    assert dose_at(later, Step(Dose(4500), None)).once
    assert not dose_at(ana(), THREE_STEPS.steps[0]).once


def test_a_step_to_twice_a_day_begins_with_the_evening_when_the_morning_is_over() -> None:
    """Agreed at 18:00 of a day with one dose: tonight, and the mornings from tomorrow on."""
    case = ana(plan=SPLIT)
    evening = leg_of(case, at(day(0), "18:00"), 1, SPLIT.steps[1], LegKind.UP)
    assert (evening.since, evening.morning_too) == (day(0), False)
    early = leg_of(case, at(day(0), "08:00"), 1, SPLIT.steps[1], LegKind.UP)
    assert (early.since, early.morning_too) == (day(0), True)


def test_a_restart_on_two_doses_leaves_out_the_morning_that_is_over() -> None:
    """The dose was on hold that morning: it is neither asked about nor in the way of the evening's.

    Mutant: `_leg_after` in lifting.py returns the leg without `mornings_of`.
    """
    steps = (Step(Dose(750), 14, daily=Daily.TWICE), Step(Dose(3000), 14), Step(Dose(4500), None))
    legs = (
        Leg(BEGUN, 0, Dose(750), LegKind.START, daily=Daily.TWICE),
        Leg(day(-5), 1, Dose(3000), LegKind.UP),
    )
    counts = (StepCount(taken=5), StepCount(taken=5))
    case = twice(plan=replace(SPLIT, steps=steps), legs=legs, counts=counts)
    play = Play(case, at(day(0), "10:00"))
    play.does(Hospital(HoldCause.OPIOID))
    play.passes(at(day(1), "18:00"))
    before = len(play.notices)
    play.does(ReportWord(Purpose.LIFT, day(1), Word.START_AGAIN, 0))
    play.does(AnswerForm(Purpose.LIFT, Health.NO))
    play.does(AnswerLabel(Purpose.LIFT, LabelAnswer.RIGHT))
    assert not play.case.on_hold
    play.passes(at(day(2), "09:00"))
    found = asked(play, before)
    assert found[0] == (day(1), Slot.MAIN, at(day(1), "21:00"))
    assert [each for each in found if each[1] is Slot.MORNING] == [
        (day(2), Slot.MORNING, at(day(2), "09:00"))
    ]


def test_a_step_whose_morning_dose_was_taken_has_begun() -> None:
    """A hold taken back later that day leaves the course where it was, and asks for the evening's dose.

    Mutant: `_without_unbegun` in evolve/holding.py looks at the main dose alone.
    """
    legs = (
        Leg(BEGUN, 0, Dose(1500), LegKind.START, daily=Daily.MORNING),
        Leg(day(1), 1, Dose(1500), LegKind.UP, daily=Daily.TWICE),
    )
    play = Play(twice(legs=legs, counts=(StepCount(taken=10), StepCount())), at(day(1), "09:05"))
    play.does(TakeDose(day(1), slot=Slot.MORNING))
    play.does(Hospital())
    assert play.case.legs == legs
    play.does(TakeBackHold(1))
    assert play.case.legs == legs


def test_a_pause_leaves_the_morning_dose_alone_too() -> None:
    """What was open is asked about no more, also where the pause is over at once.

    Mutant: `paused` in evolve/pausing.py leaves the mornings as they are.
    """
    play = after_the_first()
    play.passes(at(day(1), "09:10"))
    play.does(PauseUntil(day(3)))
    play.does(EndPause())
    said = play.passes(at(day(1), "23:00"))
    asks = [n.message.slot for n in said if isinstance(n.message, EveningCheck | MorningAfter)]
    assert set(asks) == {Slot.MAIN}
