"""Folding the facts of holds and of a course's end."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case, Hold, HoldCause, LastSaid, Slot, Stage
from domain.evolve.arms import arm
from domain.facts.holding import (
    CourseEnded,
    CourseReopened,
    EndAsked,
    EndCause,
    EndReported,
    GapAsked,
    HoldLifted,
    HoldOpened,
    HoldReportBack,
    HoldReported,
    HoldTakenBack,
    LiftBack,
    RefillExpected,
)
from domain.plan import LegKind
from domain.report import Report, Word


@arm.register
def opened(fact: HoldOpened, case: Case) -> Case:
    """Put the hold beside the others; a question in hand is over, and an earlier report does not cover it.

    A start or a step up whose first dose had not come yet falls away: after the hold it is asked about anew.
    """
    case = _without_unbegun(case, fact.hold)
    holds = (*case.holds, fact.hold)
    return _unasked(replace(case, holds=holds, holds_ever=fact.hold.number, hold_report=None))


@arm.register
def reported(fact: HoldReported, case: Case) -> Case:
    """Keep the report; the holds stay open until the health questions are answered."""
    asked = _unasked(replace(case, hold_report=fact.report))
    if fact.report.word is Word.NEW_PLAN or all(hold.cause is HoldCause.PAUSE for hold in case.holds):
        return asked  # a plan is taken back by another; after a pause nobody's word is needed
    return asked.with_said(LastSaid("word", fact.day, report=fact.report, pack_was=fact.pack_was))


@arm.register
def report_back(fact: HoldReportBack, case: Case) -> Case:
    """Let the holds wait as before the word, with the pack that was in use."""
    case = _unsaid(replace(case, hold_report=None), fact.report)
    if fact.pack_was is None:
        return _unasked(case)
    was = fact.pack_was
    stepping = replace(case.stepping, label_ok_at=None, label_for_step=None)  # the old pack's is read anew
    return _unasked(
        replace(
            case,
            preparation=was.preparation,
            new_pack=was.new_pack,
            supply=was.supply,
            stepping=stepping,
        )
    )


@arm.register
def lift_back(fact: LiftBack, case: Case) -> Case:
    """Let the holds stand again; a start or step agreed since, not begun, falls away."""
    case = _unsaid(replace(case, hold_report=None), fact.report)
    for hold in fact.holds:
        case = _without_unbegun(case, replace(hold, day=fact.day))
    holds = sorted((*case.holds, *fact.holds), key=lambda hold: hold.number)
    return _unasked(replace(case, holds=tuple(holds)))


@arm.register
def lifted(fact: HoldLifted, case: Case) -> Case:
    """Take the hold away, and remember how many doses fell into it until the course goes on."""
    case = _with_lift(case, fact)
    case = replace(case, held_days=max(case.held_days, fact.held))
    return _without(case, fact.number)


@arm.register
def taken_back(fact: HoldTakenBack, case: Case) -> Case:
    """Take the hold away as if it had never been."""
    return _without(case, fact.number)


@arm.register
def refill(fact: RefillExpected, case: Case) -> Case:
    """Set when the medicine is expected."""
    return replace(case, refill_on=fact.day)


@arm.register
def gap_asked(fact: GapAsked, case: Case) -> Case:
    """Remember up to which day the doubtful days were asked about."""
    return replace(case, stepping=replace(case.stepping, gap_asked=fact.last))


@arm.register
def ended(fact: CourseEnded, case: Case) -> Case:
    """End the course; holds stay as they are, for the case that it is taken up again."""
    unsaid = fact.cause is EndCause.TOLD
    ended = replace(case, stage=Stage.FINISHED, finished_on=fact.day, hold_report=None, end_unsaid=unsaid)
    return _unasked(replace(ended, pause=None))


@arm.register
def end_reported(fact: EndReported, case: Case) -> Case:
    """Who said so is known, and is not asked again."""
    del fact
    return replace(case, end_unsaid=False)


@arm.register
def end_asked(fact: EndAsked, case: Case) -> Case:
    """It was asked once more, and never again."""
    del fact
    return replace(case, end_unsaid=False)


@arm.register
def reopened(fact: CourseReopened, case: Case) -> Case:
    """Take the course up again where it was, on hold where the prescriber has to be asked."""
    stage = Stage.ACTIVE if case.legs else Stage.BASELINE
    case = replace(case, stage=stage, finished_on=None, end_unsaid=False, aftercare=None)
    case = replace(case, stopped_by_team=False)
    return opened(HoldOpened(fact.hold), case) if fact.hold else case


def _with_lift(case: Case, fact: HoldLifted) -> Case:
    """Remember which holds ended on one word, to let them stand again should it be taken back."""
    report = case.hold_report
    ended = next((hold for hold in case.holds if hold.number == fact.number), None)
    if report is None or ended is None or ended.cause is HoldCause.PAUSE or report.word is Word.NEW_PLAN:
        return case
    last = case.said[-1] if case.said else None
    if last is not None and last.what == "lift" and last.report == report:
        return replace(case, said=(*case.said[:-1], replace(last, holds=(*last.holds, ended))))
    return case.with_said(LastSaid("lift", fact.day, report=report, holds=(ended,), legs=len(case.legs)))


def _unsaid(case: Case, report: Report) -> Case:
    return replace(case, said=tuple(each for each in case.said if each.report != report))


def _without_unbegun(case: Case, hold: Hold) -> Case:
    if not case.legs or case.legs[-1].kind not in {LegKind.START, LegKind.UP}:
        return case
    leg = case.legs[-1]
    said = any(case.day(hold.day, slot).intake is not None for slot in Slot)
    begun = leg.since < hold.day or (leg.since == hold.day and said)
    return case if begun else replace(case, legs=case.legs[:-1], counts=case.counts[: len(case.legs) - 1])


def _without(case: Case, number: int) -> Case:
    holds = tuple(hold for hold in case.holds if hold.number != number)
    ran_out = any(hold.cause is HoldCause.RAN_OUT for hold in holds)
    report = case.hold_report if holds else None
    if not any(hold.cause is HoldCause.LABEL for hold in holds):
        case = replace(case, new_pack=None)
    return _unasked(
        replace(case, holds=holds, hold_report=report, refill_on=case.refill_on if ran_out else None)
    )


def _unasked(case: Case) -> Case:
    """The question schedule starts anew: what is asked next is another question."""
    return replace(case, stepping=replace(case.stepping, offered=None, times_offered=0, told=(), looked=None))
