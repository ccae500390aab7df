"""Deciding about the report "I asked ... on ..., who said ...": two taps, kept as reported by the patient."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import Case, HoldCause, PackBefore, StepBefore
from domain.commands.holding import (
    ExpectRefill,
    HaveItAgain,
    ReportMoreDays,
    ReportOn,
    ReportWord,
    ShowHold,
    StartReport,
    TakeBackWord,
)
from domain.commands.stepping import ShowPlan
from domain.decide.arms import arm
from domain.decide.ending import end_course
from domain.decide.holding import answer_hold, closed, refill_rows
from domain.decide.lifting import may_start_at
from domain.decide.questioning import TOPICS, go_on
from domain.decide.stepping import STAY_DAYS, look_at_step
from domain.decision import Decision, Refusal, then
from domain.facts.base import Fact
from domain.facts.holding import Decider, EndCause, EndReported, HoldReported, RefillExpected
from domain.facts.pack import PackTaken
from domain.facts.stepping import QuestionPut, Stayed, StayReason, StepReported
from domain.gate import next_step
from domain.intake import days_without
from domain.messages.holding import HoldsOver, RefillNoted, ReportKept, ReportWhat, ReportWhen
from domain.notices import Answer, Choice, Rows
from domain.plan import GAP_DAYS
from domain.questions import Purpose
from domain.report import Report, Word
from domain.topics import HOLD, STEP

DAYS_BACK = 14
"""A report may name a day this far back, and none before what it is about began."""

A_ROW = 2

LIFT_WORDS = (Word.GO_ON, Word.NEW_PACK, Word.START_AGAIN, Word.END)
STEP_WORDS = (Word.GO_UP, Word.STAY)


def is_reportable(case: Case, purpose: Purpose) -> bool:
    """Whether there is something that the prescriber's word could end: a hold, or a step that waits."""
    if purpose is Purpose.LIFT:
        return case.on_hold
    return purpose is Purpose.STEP and case.dosing and next_step(case) is not None


def days_to_name(case: Case, purpose: Purpose, now: datetime) -> tuple[date, ...]:
    """Return the days a report may name, newest first: a word from before the last hold cannot end it."""
    today = case.today(now)
    begun = case.holds[-1].day if purpose is Purpose.LIFT else case.legs[-1].since
    first = max(begun, today - timedelta(days=DAYS_BACK))
    return tuple(today - timedelta(days=back) for back in range((today - first).days + 1)) or (today,)


@arm.register
def start_report(command: StartReport, case: Case, now: datetime) -> Decision | Refusal:
    """Ask on which day the prescriber was asked."""
    if not is_reportable(case, command.purpose):
        return closed()
    days = days_to_name(case, command.purpose, now)
    keys = ("on_today", "on_yesterday")
    row = tuple(Choice(k, ReportOn(command.purpose, day)) for k, day in zip(keys, days, strict=False))
    more: Rows = ((Choice("on_another_day", ReportMoreDays(command.purpose)),),) if days[len(keys) :] else ()
    when = ReportWhen(command.purpose, case.prescriber)
    return Decision(answer=Answer(when, TOPICS[command.purpose], (row, *more, _not_yet(command.purpose))))


def _not_yet(purpose: Purpose) -> tuple[Choice, ...]:
    """Return the way back of somebody who has not asked: to what waits for the answer."""
    waits = ShowHold() if purpose is Purpose.LIFT else ShowPlan()
    return (Choice("not_asked_yet", waits),)


@arm.register
def report_more_days(command: ReportMoreDays, case: Case, now: datetime) -> Decision | Refusal:
    """Offer the days before yesterday."""
    if not is_reportable(case, command.purpose):
        return closed()
    days = days_to_name(case, command.purpose, now)[2:]
    buttons = tuple(Choice("on_day", ReportOn(command.purpose, day), day) for day in days)
    rows = tuple(buttons[n : n + A_ROW] for n in range(0, len(buttons), A_ROW))
    rows = (*rows, _not_yet(command.purpose))
    return Decision(
        answer=Answer(ReportWhen(command.purpose, case.prescriber), TOPICS[command.purpose], rows)
    )


@arm.register
def report_on(command: ReportOn, case: Case, now: datetime) -> Decision | Refusal:
    """Ask what the answer was."""
    if not _is_named(case, command.purpose, command.said_on, now):
        return closed()
    words = LIFT_WORDS if command.purpose is Purpose.LIFT else STEP_WORDS
    offered = [word for word in words if _is_offered(case, word)]
    said: Rows = tuple(
        (Choice(f"said_{word}", ReportWord(command.purpose, command.said_on, word)),) for word in offered
    )
    back = (Choice("back", StartReport(command.purpose)),)
    rows = (*said[:1], *_later_steps(case, command), *said[1:], back)
    what = ReportWhat(command.purpose, case.prescriber, command.said_on)
    return Decision(answer=Answer(what, TOPICS[command.purpose], rows))


def _is_offered(case: Case, word: Word) -> bool:
    if word is Word.NEW_PACK:
        return case.new_pack is not None
    return word is not Word.START_AGAIN or may_start_at(case, 0)


def _later_steps(case: Case, command: ReportOn) -> Rows:
    """The steps between the first and the current one: the prescriber may have said to start there."""
    if command.purpose is not Purpose.LIFT or case.plan is None or not case.legs:
        return ()
    word = ReportWord(command.purpose, command.said_on, Word.START_AGAIN)
    steps = [n for n in range(1, case.legs[-1].step) if may_start_at(case, n)]
    return tuple(
        (Choice("said_start_at", replace(word, step=n), case.plan.steps[n].dose),) for n in reversed(steps)
    )


def _is_named(case: Case, purpose: Purpose, said_on: date, now: datetime) -> bool:
    return is_reportable(case, purpose) and said_on in days_to_name(case, purpose, now)


@arm.register
def report_word(command: ReportWord, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the word as reported, and do what follows from it."""
    if not _is_named(case, command.purpose, command.said_on, now):
        return closed()
    by = case.prescriber.name if case.prescriber else ""
    if command.step is not None and not may_start_at(case, command.step):
        return closed()
    report = Report(by, command.said_on, command.word, now, command.step)
    if command.purpose is Purpose.LIFT and command.word in LIFT_WORDS:
        return _about_holds(case, report, now)
    if command.purpose is Purpose.STEP and command.word in STEP_WORDS:
        return _about_step(case, report, now)
    return closed()


def _about_holds(case: Case, report: Report, now: datetime) -> Decision:
    """The course ends at once, or the holds do once the health questions are clean."""
    if report.word is Word.END:
        said = Decision((EndReported(Decider.PRESCRIBER, report.said_on, now),))
        return end_course(case, EndCause.TOLD, now) + said
    if report.word is Word.NEW_PACK and case.new_pack is None:
        return closed()
    asked, was = heed_holds(case, report, now)
    return _with_undo(asked, TakeBackWord(report, pack_was=was))


def heed_holds(case: Case, report: Report, now: datetime) -> tuple[Decision, PackBefore | None]:
    """Return the word about the holds with the first question before they end, and the pack it replaces."""
    today = case.today(now)
    pack: tuple[Fact, ...] = ()
    was: PackBefore | None = None
    if report.word is Word.NEW_PACK and case.new_pack is not None:
        pack = (PackTaken(case.new_pack),)
        was = PackBefore(case.preparation, case.new_pack, case.supply)
    kept = Decision((*pack, HoldReported(report, today, was), QuestionPut(Purpose.LIFT, today)))
    return then(case, kept, lambda c: go_on(c, Purpose.LIFT, now)), was


def _with_undo(told: Decision, undo: TakeBackWord) -> Decision:
    """Return what a word has come to with its undo; holds that are over have their own."""
    if told.answer is None or isinstance(told.answer.message, HoldsOver):
        return told
    rows: Rows = (*told.answer.choices, (Choice("undo_word", undo),))
    return replace(told, answer=replace(told.answer, choices=rows))


def _about_step(case: Case, report: Report, now: datetime) -> Decision:
    heeded, was = heed_step(case, report, now)
    undo = TakeBackWord(report, step_was=was)
    if was.until is None:
        return _with_undo(heeded, undo)
    message = ReportKept(report.by, report.said_on, report.word, was.until)
    return heeded + Decision(answer=Answer(message, STEP, ((Choice("undo", undo),),)))


def heed_step(case: Case, report: Report, now: datetime) -> tuple[Decision, StepBefore]:
    """Return the word about the next step with the question that follows, and how it stood before."""
    today = case.today(now)
    until = today + timedelta(days=STAY_DAYS) if report.word is Word.STAY else None
    now_so = case.stepping
    was = StepBefore(now_so.go, now_so.stayed_until, now_so.settled, now_so.other_doctor, until)
    kept = Decision((StepReported(report, today, was),))
    if until is None:
        return then(case, kept, lambda c: look_at_step(c, now)), was
    return kept + Decision((Stayed(today, until, StayReason.PRESCRIBER),)), was


@arm.register
def have_it_again(command: HaveItAgain, case: Case, now: datetime) -> Decision | Refusal:
    """End a hold for want of medicine without the prescriber, unless the days without a dose are a gap."""
    del command
    if [hold.cause for hold in case.holds] != [HoldCause.RAN_OUT]:
        return answer_hold(case, now) if case.on_hold else closed()
    if days_without(case, case.holds[0], now) >= (case.plan.gap_days if case.plan else GAP_DAYS):
        return answer_hold(case, now)
    today = case.today(now)
    report = Report("", today, Word.GO_ON, now)
    kept = Decision((HoldReported(report, today), QuestionPut(Purpose.LIFT, today)))
    asked = then(case, kept, lambda c: go_on(c, Purpose.LIFT, now))
    return _with_undo(asked, TakeBackWord(report))


@arm.register
def expect_refill(command: ExpectRefill, case: Case, now: datetime) -> Decision | Refusal:
    """Keep when the medicine is expected."""
    if not any(hold.cause is HoldCause.RAN_OUT for hold in case.holds):
        return closed()
    later = command.day if command.day is None or command.day > case.today(now) else None
    noted = Answer(RefillNoted(later), HOLD, refill_rows(case, now))
    return Decision((RefillExpected(later),), answer=noted)
