"""The alert rule: one pure function from a diary and a course to findings with their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from domain.alerts.rule import AlertRule, Clause, Finding, FindingKind
from domain.alerts.view import View, view
from domain.pain import HIGHEST, Baseline, Diary, Look, Overall
from domain.plan import Legs, Plan, number_after
from domain.running import days_on_step, leg_on

TEN = Fraction(HIGHEST, 2)

Answers = tuple[Overall, ...]
"""PGIC answers that counted, the oldest first."""


def assess(rule: AlertRule, diary: Diary, plan: Plan, legs: Legs, day: date) -> tuple[Finding, ...]:
    """Return everything the rule finds on a care day; nothing before the first dose.

    Every clause that holds is a finding of its own, so a worse rating never removes one. It looks at the
    ratings of 35 care days at most, `day` included. What of it is said, and when, is `raise_now`'s.
    """
    seen = view(rule, diary, plan, legs, day)
    if seen is None:
        return ()
    if diary.baseline is None:
        return (*_without_baseline(seen), *_few_rated(seen))
    return (*_against(seen, diary.baseline), *_few_rated(seen))


def asks_overall(rule: AlertRule, diary: Diary, legs: Legs, day: date) -> bool:
    """Whether PGIC is to be asked this evening: three tens, but a baseline too high for tens alone."""
    since = day - timedelta(days=rule.burst_days - 1)
    base = diary.baseline
    if base is None or not legs or not rule.tens_alone < base.mean.points <= rule.high_baseline:
        return False
    first = max(since, legs[0].since)
    tens = [one for one in diary.ratings if first <= one.day <= day and one.halves == HIGHEST]
    return len(tens) >= rule.burst_rated


def _against(seen: View, base: Baseline) -> Iterator[Finding]:
    if not seen.in_window:
        yield from _notice(seen, base)
        yield from _contact(seen, base)
    yield from _burst(seen, base)
    yield from _long(seen, base)
    yield from _slow(seen, base)
    yield from _no_relief(seen, base)


def _found(
    seen: View, kind: FindingKind, clause: Clause, looks: tuple[Look, ...], overall: Answers = ()
) -> Finding:
    since = looks[0].first if looks else seen.back(2 * seen.rule.pgic_days - 1)
    name, base = seen.rule.name, seen.diary.baseline
    return Finding(kind, seen.day, name, clause, since, base, looks, (), *_as_said(overall))


def _as_said(overall: Answers) -> tuple[tuple[int, ...], tuple[date, ...]]:
    return tuple(one.score for one in overall), tuple(one.day for one in overall)


def _notice(seen: View, base: Baseline) -> Iterator[Finding]:
    w = seen.w()
    if w and w.mean.points >= base.mean.points + seen.rule.notice_rise:
        yield _found(seen, FindingKind.NOTICE, Clause.RISE, (w,))


def _contact(seen: View, base: Baseline) -> Iterator[Finding]:
    """Find (a), (b) and (c): the ordinary alert, outside the window only."""
    rule, b = seen.rule, base.mean.points
    if looks := _twice(seen, b + rule.contact_rise):
        yield _found(seen, FindingKind.CONTACT_PROVIDER, Clause.A, looks)
    worse = seen.worse()
    if worse and (looks := _twice(seen, b + rule.worse_rise)):
        yield _found(seen, FindingKind.CONTACT_PROVIDER, Clause.B, looks, worse)
    if b >= rule.high_baseline:
        yield from _near_the_top(seen, b)


def _near_the_top(seen: View, b: Fraction) -> Iterator[Finding]:
    rule = seen.rule
    looks = _twice(seen, max(rule.high_mean, b + rule.high_rise)) if b < rule.no_room else ()
    overall = _worse_two_weeks(seen)
    if looks or overall:
        yield _found(seen, FindingKind.CONTACT_PROVIDER, Clause.C, looks, overall)


def _twice(seen: View, level: Fraction) -> tuple[Look, ...]:
    """Return W of an earlier day and of today if both reach the level and share too few days to matter."""
    now, rule = seen.w(), seen.rule
    if not now or now.mean.points < level:
        return ()
    for back in range(rule.apart, rule.look_back + 1):
        then = seen.w(back)
        if then and then.mean.points >= level and seen.fresh(back) >= rule.fresh_rated:
            return (then, now)
    return ()


def _worse_two_weeks(seen: View) -> Answers:
    before, now = seen.worse(1), seen.worse()
    return (*before, *now) if before and now else ()


def _burst(seen: View, base: Baseline) -> Iterator[Finding]:
    rule, b = seen.rule, base.mean.points
    if b <= rule.tens_alone:
        yield from _several(seen, Clause.THREE_HIGH, b + rule.burst_rise)
    elif b <= rule.high_baseline and (worse := seen.worse()):
        yield from _several(seen, Clause.PGIC, TEN, worse)


def _several(seen: View, clause: Clause, level: Fraction, overall: Answers = ()) -> Iterator[Finding]:
    rated = seen.rated_from(level)
    if len(rated) >= seen.rule.burst_rated:
        kind, base = FindingKind.BACKSTOP, seen.diary.baseline
        since, w, said = rated[0][0], _w_of_the_day(seen), _as_said(overall)
        yield Finding(kind, seen.day, seen.rule.name, clause, since, base, w, rated, *said)


def _long(seen: View, base: Baseline) -> Iterator[Finding]:
    """Find R high for two weeks: a backstop in the window; outside it, one more clause of the ordinary alert.

    Both ends must be known; a day between without R neither breaks the run nor counts as better.
    """
    level, span = base.mean.points + seen.rule.long_rise, seen.rule.long_days
    looks = [seen.r(back) for back in reversed(range(span))]
    known = tuple(look for look in looks if look)
    if looks[0] is None or looks[-1] is None or seen.back(span - 1) < seen.first:
        return
    if all(look.mean.points >= level for look in known):
        kind = FindingKind.BACKSTOP if seen.in_window else FindingKind.CONTACT_PROVIDER
        yield _found(seen, kind, Clause.TWO_WEEKS, (*known, *_w_of_the_day(seen)))


def _slow(seen: View, base: Baseline) -> Iterator[Finding]:
    if (seen.day - seen.first).days < seen.rule.slow_from:
        return
    level = base.mean.points + seen.rule.slow_rise
    looks = tuple(look for back in (14, 7, 0) if (look := seen.r(back)) and look.mean.points >= level)
    if len(looks) == 3:  # noqa: PLR2004 - today, 7 and 14 days ago
        yield _found(seen, FindingKind.WORSE_IN_WINDOW, Clause.SLOW, looks)


def _no_relief(seen: View, base: Baseline) -> Iterator[Finding]:
    leg, w = leg_on(seen.legs, seen.day), seen.w()
    if leg is None or number_after(leg) < len(seen.plan.steps):
        return
    reviewed = (seen.day - seen.first).days >= seen.plan.review_day
    long_enough = days_on_step(seen.legs, seen.day) >= seen.rule.full_dose_days
    if reviewed and long_enough and w and w.mean.points >= base.mean.points:
        yield _found(seen, FindingKind.NO_RELIEF_YET, Clause.FULL_DOSE, (w,))


def _without_baseline(seen: View) -> Iterator[Finding]:
    yield from _several(seen, Clause.THREE_HIGH, seen.rule.burst_alone)
    if overall := _worse_two_weeks(seen):
        yield _found(seen, FindingKind.BACKSTOP, Clause.PGIC_WEEKS, (), overall)


def _few_rated(seen: View) -> Iterator[Finding]:
    if look := seen.few_rated():
        yield _found(seen, FindingKind.NOT_ENOUGH_DATA, Clause.FEW_RATED, (look,))


def _w_of_the_day(seen: View) -> tuple[Look, ...]:
    w = seen.w()
    return (w,) if w else ()
