"""What is said of the findings: once per episode, and when it may be said again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.alerts.rule import BACKSTOPS, AlertRule, Clause, Finding, FindingKind
from domain.alerts.view import View, view
from domain.pain import Diary, Mean
from domain.plan import Legs, Plan

REVIEW_DAYS = 28
"""Days until a closed alert is looked at again (default, clinicians' experience, no trial)."""

GRAVEST_FIRST = (FindingKind.BACKSTOP, FindingKind.CONTACT_PROVIDER)


@dataclass(frozen=True, slots=True)
class AlertMemory:
    """What has been said already, so that each thing is said once per episode."""

    noticed: date | None = None
    """When the last notice was said, in whatever episode."""
    episode_noticed: bool = False
    """Whether this episode has had its notice (an alert makes one superfluous)."""
    open_since: date | None = None
    closed_on: date | None = None
    quiet_until: date | None = None
    """The review date given at closing."""
    at_close: Mean | None = None
    """W at closing; None: it could not be had."""
    worse_told: date | None = None
    no_relief_told: date | None = None
    nudged: date | None = None


def raise_now(
    rule: AlertRule, memory: AlertMemory, diary: Diary, plan: Plan, legs: Legs,
    findings: tuple[Finding, ...], day: date,
) -> tuple[tuple[Finding, ...], AlertMemory]:  # fmt: skip
    """Return which findings of the day are said now, and what to remember; twice on a day says nothing twice.

    An alert (contact or backstop) is said once per episode and none while one is open; a notice once per
    episode, never beside an alert, at most one in 14 days; what goes to the team or is a nudge, at intervals.
    After closing there is quiet until the review date, unless W rises 1 more or a backstop newly fires: on
    days after the closing alone, and where W at closing was below its level (else it is the pain that was
    known then). An episode that is not open ends when W was below B + 0.5 on 7 days.
    """
    seen = view(rule, diary, plan, legs, day)
    if seen is None:
        return (), memory
    memory = _renewed(memory, seen)
    alert, memory = _alert(memory, seen, findings)
    notice, memory = _notice(memory, seen, findings)
    others, memory = _others(memory, seen, findings)
    return (*alert, *notice, *others), memory


def close(
    rule: AlertRule,  # noqa: ARG001 - every step of an episode names the rule it follows
    memory: AlertMemory, day: date, w: Mean | None, review_days: int = REVIEW_DAYS,
) -> AlertMemory:  # fmt: skip
    """Return the memory of an alert closed on a day, with W as it stood, quiet for so many days."""
    until = day + timedelta(days=review_days)
    return replace(
        memory, open_since=None, closed_on=day, quiet_until=until, at_close=w, episode_noticed=True
    )


def open_by_patient(memory: AlertMemory, day: date) -> AlertMemory:
    """Return the memory of an episode opened by "It is too much" or a red flag; an open one stays open."""
    return replace(memory, open_since=memory.open_since or day, episode_noticed=True)


def _renewed(memory: AlertMemory, seen: View) -> AlertMemory:
    """Begin a new episode once the old one has settled, or its review date has come."""
    if memory.open_since:
        return memory
    review_due = memory.quiet_until is not None and seen.day >= memory.quiet_until
    if review_due or _settled(seen):
        return replace(memory, episode_noticed=False, closed_on=None, quiet_until=None, at_close=None)
    return memory


def _settled(seen: View) -> bool:
    """Whether W was below B + 0.5 on each of 7 days; a day without W never counts as better."""
    if seen.diary.baseline is None:
        return False
    level = seen.diary.baseline.mean.points + seen.rule.settled_rise
    looks = (seen.w(back) for back in range(seen.rule.settled_days))
    return all(look is not None and look.mean.points < level for look in looks)


Said = tuple[tuple[Finding, ...], AlertMemory]


def _alert(memory: AlertMemory, seen: View, findings: tuple[Finding, ...]) -> Said:
    heard = (one for kind in GRAVEST_FIRST for one in findings if one.kind is kind)
    alert = next((one for one in heard if _may_be_said(memory, seen, one)), None)
    if memory.open_since or alert is None:
        return (), memory
    opened = replace(
        memory, open_since=seen.day, closed_on=None, quiet_until=None, at_close=None, episode_noticed=True
    )
    return (alert,), opened


def _may_be_said(memory: AlertMemory, seen: View, alert: Finding) -> bool:
    if memory.closed_on is None:
        return True
    if alert.clause in BACKSTOPS and alert.since > memory.closed_on and not _was_known(memory, seen, alert):
        return True
    return _has_risen_again(memory, seen)


def _was_known(memory: AlertMemory, seen: View, backstop: Finding) -> bool:
    """Whether W had reached the level of this backstop when the alert was closed."""
    rule, base = seen.rule, seen.diary.baseline
    if memory.at_close is None or base is None:
        return False
    rise = rule.long_rise if backstop.clause is Clause.TWO_WEEKS else rule.burst_rise
    return memory.at_close.points >= base.mean.points + rise


def _has_risen_again(memory: AlertMemory, seen: View) -> bool:
    """Whether W is 1 point above its value at closing; where that could not be had, above the baseline."""
    base, w = seen.diary.baseline, seen.w()
    before = memory.at_close or (base.mean if base else None)
    return bool(w and before and w.mean.points >= before.points + seen.rule.rises_again)


def _notice(memory: AlertMemory, seen: View, findings: tuple[Finding, ...]) -> Said:
    found = _of_kind(findings, FindingKind.NOTICE)
    if not found or memory.episode_noticed or not _is_over(memory.noticed, seen.rule.notice_every, seen.day):
        return (), memory
    return found, replace(memory, noticed=seen.day, episode_noticed=True)


def _others(memory: AlertMemory, seen: View, findings: tuple[Finding, ...]) -> Said:
    rule, day = seen.rule, seen.day
    said: list[Finding] = []
    if _is_over(memory.worse_told, rule.remind_every, day) and (
        found := _of_kind(findings, FindingKind.WORSE_IN_WINDOW)
    ):
        said += found
        memory = replace(memory, worse_told=day)
    if _is_over(memory.no_relief_told, rule.remind_every, day) and (
        found := _of_kind(findings, FindingKind.NO_RELIEF_YET)
    ):
        said += found
        memory = replace(memory, no_relief_told=day)
    if _is_over(memory.nudged, rule.nudge_every, day) and (
        found := _of_kind(findings, FindingKind.NOT_ENOUGH_DATA)
    ):
        said += found
        memory = replace(memory, nudged=day)
    return tuple(said), memory


def _of_kind(findings: Iterable[Finding], kind: FindingKind) -> tuple[Finding, ...]:
    return tuple(one for one in findings if one.kind is kind)


def _is_over(last: date | None, days: int, day: date) -> bool:
    return last is None or (day - last).days >= days
