"""Cases with two doses a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import Case, Slot, StepCount
from domain.commands.base import Command
from domain.commands.day import RatePain
from domain.commands.dosing import TakeDose
from domain.decision import Decision
from domain.dose import Dose
from domain.messages.base import Message
from domain.messages.day import EveningCheck
from domain.messages.dosing import MorningAfter
from domain.plan import Daily, Leg, LegKind, Step
from tests.domain.courses import day
from tests.domain.play import FIRST_DOSE, THREE_STEPS, Play, ana, at

SPLIT = replace(
    THREE_STEPS,
    steps=(
        Step(Dose(1500), 7, daily=Daily.MORNING),
        Step(Dose(1500), 42, daily=Daily.TWICE),
        Step(Dose(4500), None),
    ),
)

BEGUN = FIRST_DOSE - timedelta(days=10)


def twice(**changes: object) -> Case:
    """Return Ana's case on two doses of 1.5 mg a day, at 9:00 and 21:00, since ten days."""
    leg = Leg(BEGUN, 1, Dose(1500), LegKind.START, daily=Daily.TWICE)
    case = ana(
        plan=SPLIT,
        legs=(leg,),
        counts=(StepCount(taken=10),),
        first_dose=BEGUN,
        enrolled_on=FIRST_DOSE,
    )
    return replace(case, **changes)  # type: ignore[arg-type]  # fields are named by the tests


def after_the_first() -> Play:
    """Return the play after the first evening is answered; its morning's dose was over before it began."""
    play = Play(twice(), at(day(0), "20:00"))
    play.passes(at(day(0), "21:00"))
    play.does(RatePain(day(0), 9))
    play.does(TakeDose(day(0)))
    return play


def in_the_morning() -> Case:
    """Return Ana's case on one dose in the morning, pain in the evening."""
    leg = Leg(FIRST_DOSE, 0, Dose(1500), LegKind.START, daily=Daily.MORNING)
    return ana(plan=SPLIT, legs=(leg,))


def said(play: Play, command: Command) -> Message:
    """Return what is answered."""
    decided = play.does(command)
    assert isinstance(decided, Decision)
    assert decided.answer is not None
    return decided.answer.message


def asked(play: Play, since: int = 0) -> list[tuple[date, Slot, datetime]]:
    """Return each message that asks about a dose: its day, which of the two, and when it came."""
    found = []
    for notice in play.notices[since:]:
        message = notice.message
        if isinstance(message, EveningCheck) and message.dose is not None:
            found.append((message.day, message.slot, notice.due_at))
        if isinstance(message, MorningAfter):
            found.append((message.day, message.slot, notice.due_at))
    return found
