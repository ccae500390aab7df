"""Questions about a case's care days: what is due when, and what is still open."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from domain.case import CareDay, Case, Slot, Stage
from domain.due import dose_due, dose_moment
from domain.lastnight import known_from, last_evening
from domain.moments import hours_apart
from domain.plan import Daily, plan_end
from domain.remembered import remembered
from domain.running import daily_on, has_morning, has_two_a_day
from domain.times import BETWEEN_TWO

ONE_DAY = timedelta(days=1)


BETWEEN_DOSES = timedelta(hours=12)
"""At least this long between two first prompts of a once-daily dose, whatever moved the zone or the clock."""


BETWEEN_TWO_DOSES = timedelta(hours=BETWEEN_TWO)


SKEW = timedelta(minutes=2)
"""How far Telegram's clock and ours may differ."""


MORNING = time(9)


NOON = time(12)


ONE_MESSAGE_WITHIN = 1.0
"""Dose and check-in times this many hours apart or less share one message: one sound."""


RUNNING = frozenset({Stage.BASELINE, Stage.ACTIVE})


def in_one_message(case: Case, day: date) -> bool:
    """Whether pain and dose of a care day are asked about together."""
    return hours_apart(case.dose_wall(day), case.stretch(day).check_time) <= ONE_MESSAGE_WITHIN


def evening_of(case: Case, day: date) -> datetime:
    """Return when the evening of a care day is due: the dose time, or the check-in time without a dose."""
    with_dose = dose_due(case, day) is not None or in_one_message(case, day)
    return case.moment(day, case.dose_wall(day) if with_dose else case.stretch(day).check_time)


@remembered
def next_evening(case: Case) -> date | None:
    """Return the care day whose evening is opened next, after a pause; None when none is asked about."""
    if case.stage not in RUNNING or case.enrolled_on is None:
        return None
    first = case.pause.until if case.pause else case.resumed_on or case.enrolled_on
    opened = next((d.day for d in reversed(case.days) if d.opening is not None), None)
    return day_after(case, opened if opened is not None and opened >= first else first - ONE_DAY)


def day_after(case: Case, day: date) -> date:
    """Return the next care day with an evening.

    A date that the zone never had is none, nor one that a change of zone left out: they are passed over.
    """
    day += ONE_DAY
    while case.is_skipped(day):
        day += ONE_DAY
    return day


@remembered
def next_evening_at(case: Case) -> datetime | None:
    """Return when the next evening is due: at least 12 h after the last first prompt of a dose.

    On the first day of another clock none is due before that day has begun and the change was said.
    """
    day = next_evening(case)
    if day is None:
        return None
    return max([evening_of(case, day), *_changed(case, day), *_kept_back(case, day)])


def _kept_back(case: Case, day: date) -> list[datetime]:
    """Return what first prompts keep the evening from; a dose taken late does not: see `recent_dose`."""
    beside = dose_due(case, day) is not None and daily_on(case.legs, day) is Daily.TWICE
    other = prompted(case, Slot.MORNING, BETWEEN_TWO_DOSES) if beside else []
    return [*prompted(case, Slot.MAIN), *other, *waits_for_answer(case, day)]


def waits_for_answer(case: Case, day: date) -> list[datetime]:
    """Return the moment before which the first morning's dose is not asked about, for last night's sake."""
    evening = last_evening(case, day) if dose_due(case, day) is not None else None
    return [] if evening is None else [known_from(case, evening, BETWEEN_DOSES)]


def recent_dose(case: Case, day: date, now: datetime) -> datetime | None:
    """Return when the dose before a day's main one was taken, if too short ago to prompt for this one."""
    last = max(_taken(case, day, Slot.MAIN), default=None) if dose_due(case, day) is not None else None
    return last if last is not None and now < last + distance(case, day) else None


def _changed(case: Case, day: date) -> tuple[datetime, ...]:
    """Return what nothing of the first day of another clock comes before."""
    own = case.stretch(day)
    return (own.begins, own.said) if day == own.since else ()


@remembered
def next_morning(case: Case) -> date | None:
    """Return the care day whose morning dose, beside the main one, is opened next; None: of none."""
    if case.stage is not Stage.ACTIVE or case.enrolled_on is None or not has_two_a_day(case.legs):
        return None
    opened = [d.day for d in case.mornings if d.opening is not None]
    first = case.pause.until if case.pause else case.resumed_on
    skipped = [first - timedelta(days=1)] if first else []
    day = day_after(case, max([case.enrolled_on, *skipped, *opened[-1:]]))
    if not has_morning(case.legs, day):
        last = case.legs[-1]
        first = last.since if last.morning_too else last.since + timedelta(days=1)
        day = max(day, day_after(case, first - timedelta(days=1)))
    end = plan_end(case.plan, case.legs) if case.plan else None
    return day if has_morning(case.legs, day) and (end is None or day < end) else None


def next_morning_at(case: Case) -> datetime | None:
    """Return when the next morning dose is due, at its distance from the last ones."""
    day = next_morning(case)
    if day is None:
        return None
    due = dose_moment(case, day, Slot.MORNING)
    return max([due, *_changed(case, day), *_morning_kept_back(case, day)])


def next_question_at(case: Case) -> datetime | None:
    """Return when a dose or the evening is asked about next."""
    both = (next_evening_at(case), next_morning_at(case))
    return min((at for at in both if at is not None), default=None)


def prompted(case: Case, slot: Slot, after: timedelta = BETWEEN_DOSES) -> list[datetime]:
    """Return what the last first prompt for this dose of a day keeps the next one from, if there was any."""
    days = case.days if slot is Slot.MAIN else case.mornings
    last = next((d.asked_at for d in reversed(days) if d.dose is not None and d.asked_at), None)
    return [] if last is None else [last + after]


def _morning_kept_back(case: Case, day: date) -> list[datetime]:
    """Return the moments before which a morning's dose is not asked about: distance from the last ones."""
    apart = distance(case, day)
    taken = (at + apart for at in _taken(case, day, Slot.MORNING))
    return [*prompted(case, Slot.MORNING), *prompted(case, Slot.MAIN, apart), *taken]


def distance(case: Case, day: date) -> timedelta:
    """Return how far apart doses of a care day's plan are at least: 12 h, of two a day half of that."""
    return BETWEEN_TWO_DOSES if daily_on(case.legs, day) is Daily.TWICE else BETWEEN_DOSES


def _taken(case: Case, day: date, slot: Slot) -> list[datetime]:
    """Return when the doses before this one were taken, as far as that is known."""
    return [
        d.intake.taken_at
        for d in (*case.days, *case.mornings)
        if d.intake is not None
        and d.intake.taken_at is not None
        and (d.day < day or (d.day == day and d.slot is not slot))
    ]


def pain_open(day: CareDay) -> bool:
    """Whether the pain of a care day was asked about and waits for an answer."""
    return day.rating is None and day.pain_asked


def pain_not_asked(day: CareDay) -> bool:
    """Whether an evening has come that does not ask about pain, and nothing was said of it."""
    return day.opening is not None and day.faded and day.rating is None


def pain_comes_later(case: Case, day: CareDay) -> bool:
    """Whether the pain of a care day has a time of its own that follows the dose and has not come.

    It belongs to the evening: the morning's of two doses a day asks for none.
    """
    if day.pain_asked or day.faded or day.rating is not None or day.dose is None:
        return False  # before anything is said of the clock: of most days this is the answer
    if day.slot is Slot.MORNING or in_one_message(case, day.day):
        return False
    return pain_time(case, day.day) > dose_moment(case, day.day)


def pain_time(case: Case, day: date) -> datetime:
    """Return the check-in time of a care day (aware UTC)."""
    return case.moment(day, case.stretch(day).check_time)


def morning_after(case: Case, day: date, slot: Slot = Slot.MAIN) -> datetime:
    """Return when an unanswered dose of a care day is asked about once more: 09:00 of the next morning.

    The morning's of two doses a day is asked about at the time of the evening's.
    """
    if slot is Slot.MORNING:
        return max(evening_dose_after(case, day), dose_moment(case, day, slot) + BETWEEN_TWO_DOSES)
    nine = case.moment(day + timedelta(days=1), MORNING)
    return max(nine, case.end_of(day))


def evening_dose_after(case: Case, day: date) -> datetime:
    """Return when the evening's dose follows the morning's of a care day (aware UTC).

    Whoever works at night may take "the evening's" at 9:00 before sleep and "the morning's" at 17:00.
    """
    evening = dose_moment(case, day)
    return (
        evening if evening > dose_moment(case, day, Slot.MORNING) else dose_moment(case, day_after(case, day))
    )


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
