"""Questions about a case's care days: what is due when, and what is still open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.case import CareDay, Case, HoldCause, Opening, Outcome, Stage
from domain.dose import Amount, CannotMake, Dose, PiecesToTake, what_to_take
from domain.messages.day import DueDose
from domain.moments import EVENING, NIGHT_ENDS, hours_apart
from domain.plan import dose_on

LATE_AFTER = timedelta(hours=2)
"""A prompt later than this is never "take it now" but "I was away: did you take it?"."""

BETWEEN_DOSES = timedelta(hours=12)
"""At least this long between two first prompts of a once-daily dose, whatever moved the zone or the clock."""

SKEW = timedelta(minutes=2)
"""How far Telegram's clock and ours may differ."""

MORNING = time(9)
NOON = time(12)
ONE_MESSAGE_WITHIN = 1.0
"""Dose and check-in times this many hours apart or less share one message: one sound."""

RUNNING = frozenset({Stage.BASELINE, Stage.ACTIVE})

IN_DOUBT = frozenset({HoldCause.LABEL, HoldCause.PLAN_DOUBT})
"""Holds under which "= 1 capsule of ..." is shown nowhere: it may not be what is in the pack."""


def in_one_message(case: Case, day: date | None = None) -> bool:
    """Whether pain and dose are asked about together, on this care day or from now on."""
    own = case if day is None else case.stretch(day)
    return hours_apart(own.dose_time, own.check_time) <= ONE_MESSAGE_WITHIN


def dose_due(case: Case, day: date) -> Dose | None:
    """Return the dose due on a care day as the case stands; None before the first dose and on hold."""
    return dose_on(case.legs, day) if case.dosing else None


def evening_of(case: Case, day: date) -> datetime:
    """Return when the evening of a care day is due: the dose time, or the check-in time without a dose."""
    own = case.stretch(day)
    wall = own.dose_time if dose_due(case, day) is not None or in_one_message(case, day) else own.check_time
    return case.moment(day, wall)


def next_evening(case: Case) -> date | None:
    """Return the care day whose evening is opened next, after a pause; None when none is asked about."""
    if case.stage not in RUNNING or case.enrolled_on is None:
        return None
    opened = [d.day for d in case.days if d.opening is not None]
    first = case.pause.until if case.pause else case.resumed_on or case.enrolled_on
    return day_after(case, max([first - timedelta(days=1), *opened[-1:]]))


def day_after(case: Case, day: date) -> date:
    """Return the next care day with an evening.

    A date that the zone never had is none, nor one that a change of zone left out: they are passed over.
    """
    day += timedelta(days=1)
    while case.is_skipped(day):
        day += timedelta(days=1)
    return day


def next_evening_at(case: Case) -> datetime | None:
    """Return when the next evening is due: at least 12 h after the last first prompt of a dose.

    A dose that was taken late moves the next one away from it in the same way. On the first
    day of another clock none is due before that day has begun and the change was said.
    """
    day = next_evening(case)
    if day is None:
        return None
    own = case.stretch(day)
    asked = [d.asked_at for d in case.days if d.dose is not None and d.asked_at is not None]
    taken = _taken(case, day) if dose_due(case, day) is not None else []
    apart = [moment + BETWEEN_DOSES for moment in (*asked[-1:], *taken)]
    changed = (own.begins, own.said) if day == own.since else ()
    due: list[datetime] = [evening_of(case, day), *changed, *apart]
    return max(due)


def _taken(case: Case, before: date) -> list[datetime]:
    """Return when the doses of earlier care days were taken, as far as that is known."""
    return [d.intake.taken_at for d in case.days if d.day < before and d.intake and d.intake.taken_at]


def dose_open(case: Case, day: CareDay) -> bool:
    """Whether the dose of a care day waits for an answer; on hold none does (law L13)."""
    unanswered = day.intake is None or day.intake.outcome is Outcome.NOT_KNOWN
    return day.dose is not None and not day.held and not case.on_hold and unanswered


def dose_waits(case: Case, day: CareDay) -> bool:
    """Whether the dose of a care day is still to be asked about: nothing at all was said of it."""
    return dose_open(case, day) and day.intake is None


def pain_open(day: CareDay) -> bool:
    """Whether the pain of a care day was asked about and waits for an answer."""
    return day.rating is None and day.pain_asked


def pain_not_asked(day: CareDay) -> bool:
    """Whether an evening has come that does not ask about pain, and nothing was said of it."""
    return day.opening is not None and day.faded and day.rating is None


def pain_comes_later(case: Case, day: CareDay) -> bool:
    """Whether the pain of a care day has a time of its own that follows the dose and has not come."""
    if in_one_message(case, day.day) or day.pain_asked or day.faded or day.rating is not None:
        return False
    if day.dose is None:
        return False
    return pain_time(case, day.day) > dose_moment(case, day.day)


def pain_time(case: Case, day: date) -> datetime:
    """Return the check-in time of a care day (aware UTC)."""
    return case.moment(day, case.stretch(day).check_time)


def dose_moment(case: Case, day: date) -> datetime:
    """Return the dose time of a care day (aware UTC)."""
    return case.moment(day, case.stretch(day).dose_time)


def morning_after(case: Case, day: date) -> datetime:
    """Return 09:00 of the morning after a care day."""
    nine = case.moment(day + timedelta(days=1), MORNING)
    return max(nine, case.end_of(day))


def on_time(case: Case, day: date, at: datetime) -> bool:
    """Whether a rating counts as on time: until noon of the next day. Later ones are left out of means."""
    return at <= case.moment(day + timedelta(days=1), NOON)


def open_checkin(case: Case, at: datetime) -> date | None:
    """Return the care day a bare "6" answers: the newest asked about by then, until noon of the next.

    An evening that does not ask about pain is answered by it as well, on its own care day.
    """
    today = case.today(at)
    asked = [
        d.day
        for d in case.days
        if (pain_open(d) and _was_asked(d, at) and on_time(case, d.day, at))
        or (d.day == today and pain_not_asked(d))
    ]
    return asked[-1] if asked else None


def _was_asked(day: CareDay, at: datetime) -> bool:
    """Whether an evening had been asked about at this moment: an edited message may be of long before."""
    return day.asked_at is None or day.asked_at <= at + SKEW


def dose_planned(case: Case, day: date) -> Dose | None:
    """Return the dose of a care day as the plan has it, on hold or not; None before the first dose."""
    return case.day(day).dose or dose_on(case.legs, day)


def pieces_due(case: Case, day: date) -> int | None:
    """Return how many capsules or tablets the dose of a care day is, on hold or not; None where not known."""
    dose = dose_planned(case, day)
    amount = _amount(case, dose) if dose is not None else None
    return sum(part.count for part in amount.parts) if isinstance(amount, PiecesToTake) else None


def due_dose(case: Case, dose: Dose) -> DueDose:
    """Return a dose with what to take for it.

    No amount is shown that the preparation cannot make, and none while label or plan are in doubt.
    """
    doubt = any(hold.cause in IN_DOUBT for hold in case.holds)
    return DueDose(dose, None if doubt else _amount(case, dose), is_daytime(case))


def is_daytime(case: Case) -> bool:
    """Whether the dose is taken in the morning or at noon: it is today's, never tonight's."""
    return NIGHT_ENDS <= case.dose_time < EVENING


def _amount(case: Case, dose: Dose) -> Amount | None:
    amount = what_to_take(case.preparation, dose) if case.preparation else None
    return None if isinstance(amount, CannotMake) else amount


def open_dose(case: Case, day: CareDay, now: datetime) -> DueDose | None:
    """Return the dose of a care day that waits for an answer, as it is to be spoken of at this moment.

    It is past once it was due more than 2 h ago, or the patient said "not sure": then it is no longer
    "tonight's dose", which could mean a second one.
    """
    if day.dose is None or not dose_open(case, day):
        return None
    return replace(due_dose(case, day.dose), past=_is_past(case, day, now))


def is_over(case: Case, day: date, now: datetime) -> bool:
    """Whether a care day has turned into the next one."""
    return now >= case.end_of(day)


def _is_past(case: Case, day: CareDay, now: datetime) -> bool:
    asked = day.asked_at if day.opening is Opening.ASKED else None
    due = day.put_off_to or asked or dose_moment(case, day.day)
    return day.intake is not None or is_over(case, day.day, now) or now - due > LATE_AFTER
