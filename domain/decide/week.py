"""Deciding about the weekly summary: once a week, silently, by itself."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.agenda.day import QUIET_FROM
from domain.case import Case
from domain.commands.weekly import ShowSummary, SumUpWeek
from domain.decide.arms import arm
from domain.decision import NOTHING, Decision, Refusal
from domain.facts.weekly import WeekSummed
from domain.notices import Choice, Gravity, Notice
from domain.topics import WEEK
from domain.week import summarise_week, summary_at

LASTS = timedelta(hours=24)


@arm.register
def sums_up(command: SumUpWeek, case: Case, now: datetime) -> Decision | Refusal:
    """Say the week in short; too late for it, to nobody, or with nothing known of it, nothing is said."""
    del command
    due, asked = summary_at(case), case.weekly.asked
    if due is None or asked is None or now < due:
        return NOTHING
    summed = Decision((WeekSummed(asked),))
    week = summarise_week(case, case.today(now))
    late = now - due > LASTS
    if week is None or late or case.silence.unanswered >= QUIET_FROM:
        return summed
    notice = Notice(
        key=f"week:{case.id}:{asked.isoformat()}",
        person=case.person,
        message=week,
        topic=WEEK,
        due_at=now,
        choices=((Choice("show_picture", ShowSummary()),),),
        expires_at=now + LASTS,
        gravity=Gravity.RECEIPT,
        silent=True,
    )
    return summed + Decision(notices=(notice,))


@arm.register
def shows(command: ShowSummary, case: Case, now: datetime) -> Decision | Refusal:
    """Nothing is decided: the picture is drawn from the whole diary, which is not in the case."""
    del command, case, now
    return NOTHING
