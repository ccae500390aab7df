"""Back to the evening, and what is offered only as the plan allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from domain.case import Stage
from domain.commands.holding import Hospital
from domain.commands.moving import AskEvening, AskMorning, ChooseMorning, MoveToEvening, MoveToMorning
from domain.commands.pausing import PauseUntil
from domain.commands.stepping import ShowPlan
from domain.dose import Dose
from domain.messages.holding import HoldTold
from domain.messages.moving import DoseMovedTold, MoveShown, NoMove, NoSuchMorning
from domain.messages.plan_view import PlanShown
from domain.messages.stepping import QuestionClosed
from domain.plan import Daily, Leg, LegKind
from tests.domain.answers import told
from tests.domain.courses import day, lives, on_second
from tests.domain.moving.moves import EIGHT, MOVABLE, NINE, firsts, mornings, moves, pains, second
from tests.domain.play import Play, at


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
