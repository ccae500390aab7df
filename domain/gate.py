"""The gate: may this patient step up today? Every unmet condition by name, as a value.

The conditions are clinicians' experience, no trial; the margin of 1.5 points is that of the alert rule
(diaries of people with back pain, none on LDN).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from fractions import Fraction

from domain.adjustment import adjustment_days
from domain.case import Case
from domain.diary import diary_of
from domain.effects import Grade
from domain.intake import adherence
from domain.pain import WEEK, Look, Mean, clean_mean, recent_mean
from domain.plan import Advance, Step, number_after, step_ends
from domain.questions import is_fresh
from domain.report import Word
from domain.unmet import (
    ASKED_NEXT,
    FOR_PRESCRIBER,
    PAIN_OR_SAFETY,
    AlertOpen,
    EarlierStay,
    FormNotClean,
    LabelNotChecked,
    NotSettled,
    OnHold,
    OverCeiling,
    PainHigher,
    PrescriberNotAsked,
    SevereEffectOpen,
    StepDaysNotOver,
    TooFewRated,
    TooFewTaken,
    TooManyNotKnown,
    Unmet,
)

MARGIN = Fraction(3, 2)
"""Points over the baseline from which the step waits."""

LAST_DAYS = timedelta(days=3)
"""So close to its end everything that a step waits for is shown."""

SHOWN_EARLY = (StepDaysNotOver, EarlierStay, OnHold, AlertOpen, SevereEffectOpen)

MOST_NOT_KNOWN = 3
"""Days of the step that may be not known."""


def next_step(case: Case) -> Step | None:
    """Return the plan's step after the current one; None before the first dose and on the last step.

    After half a dose that is the same step at its whole dose.
    """
    if case.plan is None or not case.legs:
        return None
    number = number_after(case.legs[-1])
    return case.plan.steps[number] if number < len(case.plan.steps) else None


def is_increase(case: Case) -> bool:
    """Whether the next step is a higher dose than the current one."""
    step = next_step(case)
    return step is not None and step.a_day > case.legs[-1].a_day


def unmet(case: Case, now: datetime) -> tuple[Unmet, ...]:
    """Return every condition of a step that is not met at this moment; () means the gate is open.

    A next step that is no increase asks for its days, no hold, the label and the yes alone.
    """
    step = next_step(case)
    if case.plan is None or step is None:
        return ()
    return tuple(_unmet(case, step, now))


def standing(case: Case, now: datetime) -> tuple[Unmet, ...]:
    """Return what the questions at the step would not meet: while there is any, the step waits."""
    found = unmet(case, now)
    stays = [reason.stay_until for reason in found if isinstance(reason, EarlierStay)]
    return tuple(reason for reason in found if not _is_met_later(reason, stays))


def _is_met_later(reason: Unmet, stays: list[date]) -> bool:
    """Whether it is asked at the step, or a stay lasts longer anyway: two dates would contradict."""
    if isinstance(reason, StepDaysNotOver):
        return any(stay >= reason.until for stay in stays)
    return isinstance(reason, ASKED_NEXT)


def shown_early(case: Case, now: datetime) -> tuple[Unmet, ...]:
    """Return what the next step waits for, as shown along the way.

    Until the step's last days only its date, what is for a person to close, and holds are of use: doses and
    ratings of days still to come are no news.
    """
    found = standing(case, now)
    until = max((_date_of(reason) for reason in found), default=date.min)
    if until - case.today(now) <= LAST_DAYS:
        return found
    return tuple(reason for reason in found if isinstance(reason, SHOWN_EARLY))


def _date_of(reason: Unmet) -> date:
    match reason:
        case StepDaysNotOver(until):
            return until
        case EarlierStay(until):
            return until
        case _:
            return date.min


def is_for_prescriber(reasons: tuple[Unmet, ...]) -> bool:
    """Whether pain, safety or the plan itself makes the step wait for the prescriber."""
    return any(isinstance(reason, PAIN_OR_SAFETY) for reason in reasons)


def _unmet(case: Case, step: Step, now: datetime) -> Iterator[Unmet]:
    today = case.today(now)
    other = case.stepping.other_doctor is not None
    said = case.stepping.go is not None and case.stepping.go.word is Word.GO_UP and not other
    yield from _calendar(case, today)
    if other:
        yield PrescriberNotAsked(case.prescriber.name if case.prescriber else "")
    yield from (OnHold(hold.cause) for hold in case.holds)
    if is_increase(case):
        found = (*_record(case, step, today), *_mode(case))
        yield from (reason for reason in found if not (said and isinstance(reason, FOR_PRESCRIBER)))
        if not is_fresh(case, now):
            yield FormNotClean()
    if case.stepping.label_for_step != number_after(case.legs[-1]):
        yield LabelNotChecked()


def _calendar(case: Case, today: date) -> Iterator[Unmet]:
    ends = step_ends(case.plan, case.legs) if case.plan else None
    if ends is None or ends > today:
        yield StepDaysNotOver(ends or date.max)
    stay = case.stepping.stayed_until
    if stay is not None and stay > today:
        yield EarlierStay(stay)


def _record(case: Case, step: Step, today: date) -> Iterator[Unmet]:
    """What the diary, the doses, side effects and alerts say."""
    doses = adherence(case, today)
    if not doses.enough_taken:
        yield TooFewTaken(doses.taken, doses.known, part=doses.part)
    if doses.not_known > MOST_NOT_KNOWN:
        yield TooManyNotKnown(doses.not_known)
    yield from _pain(case, today)
    yield from (SevereEffectOpen(e.effect) for e in case.effects if e.grade is Grade.SEVERE)
    yield from (AlertOpen(episode.number) for episode in case.alerting.episodes)
    if case.plan is not None and step.a_day > case.plan.ceiling:
        yield OverCeiling(case.plan.ceiling)


def _pain(case: Case, today: date) -> Iterator[Unmet]:
    """At least 4 of the last 7 days rated, and neither W nor the plain week at the baseline plus 1.5.

    Inside the adjustment period there is often no W; the plain week stands in, so that a flare is never
    stepped over unseen.
    """
    diary = diary_of(case)
    last = today if case.day(today).rating is not None else today - timedelta(days=1)
    week = recent_mean(diary.ratings, last)
    if not isinstance(week, Look):
        span = [last - timedelta(days=back) for back in range(WEEK)]
        yield TooFewRated(sum(1 for r in diary.ratings if r.day in span and r.on_time))
    if case.plan is None or case.baseline is None:
        return
    adjustment = adjustment_days(case.plan.window, case.legs, last)
    clean = clean_mean(diary.ratings, adjustment, case.legs[0].since, last, diary.unasked, diary.faded)
    worst = max((look.mean for look in (week, clean) if isinstance(look, Look)), key=_points, default=None)
    if worst is not None and worst.points >= case.baseline.mean.points + MARGIN:
        yield PainHigher(worst, case.baseline.mean, case.baseline.source)


def _points(mean: Mean) -> Fraction:
    return mean.points


def _mode(case: Case) -> Iterator[Unmet]:
    """What the plan's mode waits for beside the yes."""
    match case.plan.advance if case.plan else None:
        case Advance.PRESCRIBER if case.stepping.other_doctor is None:
            yield PrescriberNotAsked(case.prescriber.name if case.prescriber else "")
        case Advance.WHEN_SETTLED if case.stepping.settled is None:
            yield NotSettled()
        case _:
            return
