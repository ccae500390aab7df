"""How often the evening asks about pain: daily at first, then less, and daily again whenever it matters.

What fades is the question. A dose is asked about every day, and pain can be said at any time. The numbers are
clinicians' experience, no trial; completion in diary studies falls from the second month, so fading is usual.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from domain.alerts import ABOUT_HIGH_PAIN, RULE, assess
from domain.case import Case, Stage
from domain.diary import diary_of
from domain.plan import Plan, step_ends
from domain.preferences import Rhythm

DAILY_AGAIN = timedelta(days=14)
"""Daily for so long after a step, a hold, a restart, a high rating, "much worse" or a finding."""

WITHOUT_FINDING = timedelta(days=28)
"""So long without a finding, and since the first dose, before the question fades by itself."""

BEFORE_STEP = timedelta(days=7)
"""Daily so long before a step may come: it wants 4 of the last 7 days rated."""

ON_LAST_DOSE = timedelta(days=28)
"""Maintenance: the review day reached, and so long on the plan's last dose."""

HIGH_RISE = Fraction(2)
"""Points above the baseline from which one rating brings daily back."""

THREE_DAYS = frozenset({1, 3, 5})
WEEKS_LAST = 6
"""Days of a week on the dose, counted from 0: three within 5 days of each other; the weekly day."""


def asks_pain(case: Case, day: date) -> bool:
    """Whether the evening of a care day asks about pain."""
    rhythm = rhythm_on(case, day)
    if rhythm is Rhythm.DAILY:
        return True
    if rhythm is Rhythm.THREE_A_WEEK:
        return _place(case, day) in THREE_DAYS
    # By itself the overall question is what is left; who chose "weekly" is asked on one day of the week.
    return case.preferences.rhythm is Rhythm.WEEKLY and _place(case, day) == WEEKS_LAST


def rhythm_on(case: Case, day: date) -> Rhythm:
    """Return how often pain is asked about around a care day.

    The patient's own choice holds, except where daily is needed: until there is something to compare with,
    around a step, on hold and after it, and while or after anything was found.
    """
    if _is_needed(case, day):
        return Rhythm.DAILY
    chosen = case.preferences.rhythm
    if chosen is not None:
        return chosen
    if not _is_settled(case, day):
        return Rhythm.DAILY
    return Rhythm.WEEKLY if _is_maintenance(case, day) else Rhythm.THREE_A_WEEK


def _place(case: Case, day: date) -> int:
    return (day - case.legs[0].since).days % 7


def _is_needed(case: Case, day: date) -> bool:
    """Whether nobody may do with less than daily, cheapest reasons first."""
    if case.stage is not Stage.ACTIVE or not case.legs or case.plan is None or case.on_hold:
        return True
    if case.alerting.episodes or case.legs[-1].since + DAILY_AGAIN > day or _is_before_step(case, day):
        return True
    found = case.alerting.found
    if found is not None and day - found <= DAILY_AGAIN:
        return True
    return _was_interrupted(case, day) or _was_bad(case, day) or _is_found(case, case.plan, day)


def _is_before_step(case: Case, day: date) -> bool:
    ends = step_ends(case.plan, case.legs) if case.plan else None
    stay = case.stepping.stayed_until
    return ends is not None and max(ends, stay or ends) - BEFORE_STEP <= day


def _was_interrupted(case: Case, day: date) -> bool:
    """Whether one of the last 14 days was on hold, or not opened at all: a pause, or before one came."""
    opened = {d.day for d in case.days if d.opening is not None and not d.held}
    return any(day - timedelta(days=back) not in opened for back in range(1, DAILY_AGAIN.days + 1))


def _was_bad(case: Case, day: date) -> bool:
    """Whether a rating lay 2 points above the baseline, or "much worse" was said, in the last 14 days."""
    if any(o.score >= RULE.worse and day - o.day <= DAILY_AGAIN for o in case.overall):
        return True
    if case.baseline is None:
        return False
    level = case.baseline.mean.points + HIGH_RISE
    rated = (d.rating for d in case.days if day - d.day <= DAILY_AGAIN)
    return any(r is not None and Fraction(r.halves, 2) >= level for r in rated)


def _is_found(case: Case, plan: Plan, day: date) -> bool:
    """Whether the rule would find something on the day before, said or not."""
    findings = assess(RULE, diary_of(case), plan, case.legs, day - timedelta(days=1))
    return any(finding.kind in ABOUT_HIGH_PAIN for finding in findings)


def _is_settled(case: Case, day: date) -> bool:
    """Whether there were 4 weeks on the dose and here without a finding, with a baseline and with answers."""
    begun = max(case.legs[0].since, case.enrolled_on or case.legs[0].since)
    found = case.alerting.found
    calm = day - begun >= WITHOUT_FINDING and (found is None or day - found >= WITHOUT_FINDING)
    asked = [d for d in case.days if d.pain_asked and day - d.day <= DAILY_AGAIN]
    rated = sum(1 for d in asked if d.rating is not None)
    return calm and case.baseline is not None and 2 * rated >= len(asked)


def _is_maintenance(case: Case, day: date) -> bool:
    if case.plan is None or step_ends(case.plan, case.legs) is not None:
        return False
    reviewed = (day - case.legs[0].since).days >= case.plan.review_day
    return reviewed and day - case.legs[-1].since >= ON_LAST_DOSE
