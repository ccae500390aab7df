"""The same dose in the morning: it moves by a yes, from the first morning that lies half a day away."""

from __future__ import annotations

from datetime import time

import pytest

from domain.case import Opening, Outcome
from domain.commands.day import RatePain
from domain.commands.dosing import DoseNotKnown, NotTaken, TakeDose, TakeLater
from domain.commands.moving import ChooseMorning
from domain.commands.stepping import ShowDose, ShowPlan
from domain.dose import Dose
from domain.messages.day import EveningCheck
from domain.messages.dosing import MorningAfter, NotKnownRecorded
from domain.messages.moving import DoseMovedTold, MorningAsked, MoveShown
from domain.messages.plan_view import DoseShown
from domain.messages.stepping import QuestionClosed
from domain.plan import Daily, Leg, LegKind
from tests.domain.answers import told
from tests.domain.courses import day, lives
from tests.domain.moving.moves import EIGHT, NINE, firsts, moves, pains, second, unanswered
from tests.domain.play import at


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
