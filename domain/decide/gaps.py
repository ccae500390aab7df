"""Deciding about gaps: several days known without a dose, days not known, and a refill that was due."""

from __future__ import annotations

from datetime import date, datetime

from domain.case import Case, HoldCause, Intake, Outcome, Stage
from domain.commands.day import ChangeDay
from domain.commands.holding import (
    AskAboutGap,
    AskRefill,
    NoneTaken,
    OpenGap,
    SomeTaken,
)
from domain.commands.late import PickDay
from domain.decide.answering import as_notice
from domain.decide.arms import arm
from domain.decide.holding import closed, hold_and_tell, refill_rows
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.day import IntakeSet
from domain.facts.holding import GapAsked, RefillExpected
from domain.intake import days_not_known, doubtful_gap, gap, is_known, slots_of
from domain.messages.holding import GapDays, GapDoubt, GapKept, RefillAsked
from domain.notices import Answer, Choice
from domain.topics import HOLD

GAP = "gap"
"""The topic of questions about days without a known dose."""


def is_gap(case: Case) -> bool:
    """Whether so many consecutive days are known without a dose that the prescriber says how to restart."""
    held = any(hold.cause is HoldCause.GAP for hold in case.holds)
    return (
        case.stage is Stage.ACTIVE
        and case.plan is not None
        and not held
        and len(gap(case)) >= case.plan.gap_days
    )


def hold_for_gap(case: Case, now: datetime) -> Decision:
    """Return the hold for a gap with the notice of it, if the days recorded so far make one.

    Join it to whatever records a missed dose: a hold takes effect with its cause (law L13).
    """
    if not is_gap(case):
        return NOTHING
    held = hold_and_tell(case, HoldCause.GAP, now)
    return as_notice(case, held, "gap", now)


@arm.register
def open_gap(command: OpenGap, case: Case, now: datetime) -> Decision | Refusal:
    """Open the hold for a gap."""
    del command
    return hold_for_gap(case, now)


@arm.register
def ask_about_gap(command: AskAboutGap, case: Case, now: datetime) -> Decision | Refusal:
    """Ask, once, about several days without a known dose: not known is not missed."""
    del command
    days = days_not_known(case, case.today(now))
    if not doubtful_gap(case) or not days:
        return NOTHING
    choices = (
        Choice("gap_none", NoneTaken(days)),
        Choice("gap_some", SomeTaken(days)),
    )
    asked = Decision((GapAsked(days[-1]),), answer=Answer(GapDoubt(days), GAP, (choices,)))
    return as_notice(case, asked, "gap-doubt", now)


@arm.register
def none_taken(command: NoneTaken, case: Case, now: datetime) -> Decision | Refusal:
    """Record these days as missed by the patient's own word, as far as they are still not known."""
    days = _still_not_known(case, command.days, now)
    if not days:
        return closed()
    facts = tuple(
        IntakeSet(day, Intake(Outcome.MISSED, now), case.day(day, slot).intake, slot)
        for day in days
        for slot in slots_of(case, day)
        if not is_known(case.day(day, slot))
    )
    recorded = then(case, Decision(facts), lambda c: put_gap(c, now))
    return recorded if recorded.answer else recorded + Decision(answer=_kept(days))


def _kept(days: tuple[date, ...]) -> Answer:
    return Answer(GapKept(days), GAP, ((Choice("other_day", PickDay()),),))


def _still_not_known(case: Case, asked: tuple[date, ...], now: datetime) -> tuple[date, ...]:
    not_known = days_not_known(case, case.today(now))
    return tuple(day for day in asked if day in not_known)


def put_gap(case: Case, now: datetime) -> Decision:
    """Return the hold for a gap with the answer that tells of it, if there is one."""
    if not is_gap(case):
        return NOTHING
    return hold_and_tell(case, HoldCause.GAP, now)


@arm.register
def some_taken(command: SomeTaken, case: Case, now: datetime) -> Decision | Refusal:
    """Show the days one by one."""
    days = _still_not_known(case, command.days, now)
    if not days:
        return closed()
    rows = tuple((Choice("on_day", ChangeDay(day), day),) for day in days)
    return Decision(answer=Answer(GapDays(days), GAP, rows))


@arm.register
def ask_refill(command: AskRefill, case: Case, now: datetime) -> Decision | Refusal:
    """Ask whether the medicine that was expected is there."""
    del command
    if case.refill_on is None:
        return NOTHING
    asked = Decision((RefillExpected(None),), answer=Answer(RefillAsked(), HOLD, refill_rows(case, now)))
    return as_notice(case, asked, "refill", now)
