"""Deciding about a pause: nothing is asked until a day; before a dose is asked for again, the health form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import Case, HoldCause, Outcome, Pause
from domain.commands.pausing import AskPause, AskPauseDate, EndPause, PauseOver, PauseUntil, TypePause
from domain.days import RUNNING, evening_of, next_evening
from domain.decide.answering import as_notice
from domain.decide.arms import arm
from domain.decide.holding import hold_and_tell, put_on_hold
from domain.decide.questioning import go_on
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.day import Answered
from domain.facts.holding import HoldReported
from domain.facts.pausing import Paused, PauseDateAsked, PauseEnded
from domain.facts.stepping import QuestionPut
from domain.messages.holding import HoldTold
from domain.messages.pausing import NothingToPause, PauseAsked, PauseBack, PauseDateWanted, PauseShown
from domain.messages.stepping import HealthForm
from domain.notices import Answer, Choice, Rows
from domain.questions import Purpose
from domain.report import Report, Word
from domain.topics import PAUSE

LENGTHS = (("pause_3_days", 3), ("pause_1_week", 7), ("pause_2_weeks", 14))
"""How long a pause is that needs no date typed, by the evenings it leaves out."""

FURTHEST = 90
"""Days ahead within which asking begins again: longer than that is an end, and `/plan` offers one."""


@arm.register
def ask_pause(command: AskPause, case: Case, now: datetime) -> Decision | Refusal:
    """Ask for how long, or show the pause that is on."""
    del command
    if case.stage not in RUNNING:
        return _nothing_to_pause()
    if case.pause is not None:
        return _shown(case, case.pause)
    first = _first(case, now)
    short = tuple(Choice(key, PauseUntil(first + timedelta(days=days))) for key, days in LENGTHS)
    asked = PauseAsked(_gap_days(case), case.prescriber, bool(case.alerting.episodes))
    rows: Rows = (short[:2], (*short[2:], Choice("pause_other", AskPauseDate())))
    return Decision(answer=Answer(asked, PAUSE, rows))


def _nothing_to_pause() -> Decision:
    return Decision(answer=Answer(NothingToPause(), PAUSE))


def _first(case: Case, now: datetime) -> date:
    """The first evening that a pause leaves out: the next that was not asked about yet."""
    return next_evening(case) or case.today(now)


def _gap_days(case: Case) -> int | None:
    return case.plan.gap_days if case.plan and case.legs else None


@arm.register
def ask_date(command: AskPauseDate, case: Case, now: datetime) -> Decision | Refusal:
    """Take the next text as the day."""
    del command
    return _want_date(case, now, (), unclear=False)


def _want_date(case: Case, now: datetime, days: tuple[date, ...], *, unclear: bool) -> Decision:
    if case.stage not in RUNNING:
        return _nothing_to_pause()
    rows: Rows = (tuple(Choice("on_day", PauseUntil(day), day) for day in days),) if days else ()
    wanted = PauseDateWanted(unclear, case.today(now) + timedelta(days=FURTHEST))
    return Decision((PauseDateAsked(),), answer=Answer(wanted, PAUSE, rows))


@arm.register
def type_pause(command: TypePause, case: Case, now: datetime) -> Decision | Refusal:
    """Pause until the one day that was typed; offer those that it may mean."""
    possible = tuple(day for day in dict.fromkeys(command.days) if _is_choosable(case, day, now))
    if len(possible) == 1:
        return pause(case, possible[0], now)
    return _want_date(case, now, possible[:2], unclear=True)


@arm.register
def pause_until(command: PauseUntil, case: Case, now: datetime) -> Decision | Refusal:
    """Pause until this day, or ask for another where it cannot be."""
    if not _is_choosable(case, command.day, now):
        return _want_date(case, now, (), unclear=True)
    return pause(case, command.day, now)


def _is_choosable(case: Case, day: date, now: datetime) -> bool:
    return 0 < (day - case.today(now)).days <= FURTHEST


def pause(case: Case, until: date, now: datetime) -> Decision:
    """Return the pause; one that is on only gets another end. Late answers count, as ever."""
    if case.stage not in RUNNING:
        return _nothing_to_pause()
    since = case.pause.since if case.pause else _first(case, now)
    paused = Decision((Paused(since, until, now), Answered(now)))
    return then(case, paused, lambda c: _shown(c, Pause(since, until)))


def _shown(case: Case, on: Pause) -> Decision:
    left_out = (on.until - on.since).days
    gap = _gap_days(case)
    asks = gap is not None and not case.on_hold and left_out > 0
    shown = PauseShown(
        until=on.until,
        is_gap=asks and gap is not None and left_out >= gap,
        form_first=asks,
        prescriber=case.prescriber,
        alert_open=bool(case.alerting.episodes),
    )
    rows: Rows = ((Choice("end_pause", EndPause()), Choice("pause_other", AskPauseDate())),)
    return Decision(answer=Answer(shown, PAUSE, rows))


@arm.register
def end_pause(command: EndPause, case: Case, now: datetime) -> Decision | Refusal:
    """End the pause now: today's evening is the first again, unless its time has passed."""
    del command
    if case.pause is None:
        return ask_pause(AskPause(), case, now)
    today = case.today(now)
    there = replace(case, pause=None)
    first = today if evening_of(there, today) > now else today + timedelta(days=1)
    return _resume(case, case.pause, first, now) + Decision((Answered(now),))


@arm.register
def pause_over(command: PauseOver, case: Case, now: datetime) -> Decision | Refusal:
    """End the pause on its day. Where nothing comes before the evening, the evening speaks for itself."""
    del command
    if case.pause is None:
        return NOTHING
    resumed = _resume(case, case.pause, case.pause.until, now)
    back = resumed.answer.message if resumed.answer else None
    if isinstance(back, PauseBack) and back.form is None and back.hold is None:
        return replace(resumed, answer=None)
    return as_notice(case, resumed, "pause-over", now)


def _resume(case: Case, on: Pause, first: date, now: datetime) -> Decision:
    """Return the end of the pause, and what comes before a dose is asked for again."""
    over = Decision((PauseEnded(first, now),))
    return then(case, over, lambda c: _before_dose(c, on, first, now))


def _before_dose(case: Case, on: Pause, first: date, now: datetime) -> Decision:
    asks = case.dosing and first > on.since
    held = NOTHING
    if asks and case.plan is not None and longest_without(case, on, first) >= case.plan.gap_days:
        held = hold_and_tell(case, HoldCause.GAP, now)
    elif asks:
        held = _hold_for_form(case, now)
    said = held.answer.message if held.answer else None
    back = PauseBack(
        first,
        first == case.today(now),
        said if isinstance(said, HealthForm) else None,
        said if isinstance(said, HoldTold) else None,
    )
    answer = Answer(back, held.answer.topic, held.answer.choices) if held.answer else Answer(back, PAUSE)
    return replace(held, answer=answer)


def _hold_for_form(case: Case, now: datetime) -> Decision:
    """Hold the dose until the short health form is answered: no prescriber is asked."""
    today = case.today(now)
    report = Report("", today, Word.GO_ON, now)
    held = put_on_hold(case, HoldCause.PAUSE, now)
    asked = held + Decision((HoldReported(report, today), QuestionPut(Purpose.LIFT, today)))
    return then(case, asked, lambda c: go_on(c, Purpose.LIFT, now))


def longest_without(case: Case, on: Pause, first: date) -> int:
    """Return the most consecutive days of the pause without a dose recorded as taken.

    Days before it count with them where the patient said that there was no dose.
    """
    longest = run = _missed_before(case, on.since)
    for n in range((first - on.since).days):
        intake = case.day(on.since + timedelta(days=n)).intake
        run = 0 if intake is not None and intake.outcome is Outcome.TAKEN else run + 1
        longest = max(longest, run)
    return longest


def _missed_before(case: Case, day: date) -> int:
    run = 0
    while (intake := case.day(day - timedelta(days=run + 1)).intake) is not None:
        if intake.outcome is not Outcome.MISSED:
            break
        run += 1
    return run
