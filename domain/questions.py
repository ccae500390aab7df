"""The question hour: when what comes before a dose is asked, and when it is asked again."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.case import Case, Slot
from domain.due import dose_moment
from domain.moments import wall_clock
from domain.plan import Daily

BEFORE_DOSE = timedelta(hours=3)
"""Questions come this long before the dose time, so that an answer still counts for the evening."""

JUST_BEFORE = timedelta(minutes=5)

FRESH = timedelta(hours=24)
"""The health questions are asked anew when their last clean answer is older than this."""

FULL_AFTER = timedelta(days=2)
"""Before the first dose all four safety questions come again when older than this."""

SEVERAL_DAYS = 3
"""An open question is asked again the next day once, then every 3 days at most."""

SOUND_FROM, SOUND_UNTIL = time(8), time(22)


class Purpose(StrEnum):
    """What the questions lead to."""

    FIRST_DOSE = "first_dose"
    STEP = "step"
    LIFT = "lift"
    PACK = "pack"
    """A new pack: its label alone."""


class Health(StrEnum):
    """An answer to a safety question. "Not sure" counts like a yes, and is a good answer."""

    NO = "no"
    YES = "yes"
    NOT_SURE = "not_sure"


class LabelAnswer(StrEnum):
    """What the patient reads on the label of the pack."""

    RIGHT = "right"
    DIFFERENT = "different"
    NOT_YET = "not_yet"


def question_moment(case: Case, day: date) -> datetime:
    """Return the question hour of a care day (aware UTC), never before the care day begins."""
    dose_at = dose_moment(case, day)
    return max(case.start_of(day), dose_at - BEFORE_DOSE)


def ask_from(case: Case, first: date) -> date:
    """Return the care day on which a question that opens on `first` is put next."""
    put, times = case.stepping.offered, case.stepping.times_offered
    if put is None or times == 0:
        return first
    return max(first, put + timedelta(days=1 if times == 1 else SEVERAL_DAYS))


def is_fresh(case: Case, now: datetime) -> bool:
    """Whether the last clean health form still counts; after a report it must be later than the report."""
    clean = case.stepping.form_clean_at
    if clean is None or now - clean > FRESH:
        return False
    return case.hold_report is None or clean >= case.hold_report.at


def wants_all_four(case: Case, now: datetime) -> bool:
    """Whether more than 2 days have passed since safety questions were last answered with no."""
    clean = case.stepping.form_clean_at
    return clean is None or now - clean > FULL_AFTER


def is_health_open(case: Case) -> bool:
    """Whether health form or label of the first-dose day are still to be answered."""
    clean = case.stepping.form_clean_at
    if clean is None or case.first_dose is None or case.stepping.label_ok_at is None:
        return True
    return case.today(clean) < case.first_dose


def begins_anyway(case: Case) -> datetime | None:
    """Return when the first dose begins without the answer about the days before it: just before its evening.

    None while health form or label are open.
    """
    clean = case.stepping.form_clean_at
    if clean is None or is_health_open(case):
        return None
    at = dose_moment(case, case.today(clean)) - JUST_BEFORE
    if clean < at:
        return at
    return dose_moment(case, case.today(clean) + timedelta(days=1)) - JUST_BEFORE


def first_dose_waits(case: Case, day: date) -> bool:
    """Whether the first dose was due by this care day and waits for the health questions."""
    return case.first_dose is not None and not case.legs and not case.on_hold and case.first_dose <= day


def begins_on(case: Case, now: datetime, daily: Daily = Daily.ONCE) -> date:
    """Return the care day from which a change of dose holds: today until a dose of it was asked about.

    A dose that is taken in the morning alone begins tomorrow once this morning is over.

    An evening that had passed when enrolment ended is opened no more: tomorrow's is the first. In a pause it
    is the one after it.
    """
    today = case.today(now)
    state = case.day(today)
    morning = case.day(today, Slot.MORNING)
    opened = any(each.opening is not None or each.intake is not None for each in (state, morning))
    first = today + timedelta(days=1) if opened else today
    after_pause = case.pause.until if case.pause else case.resumed_on
    first = max(first, case.enrolled_on or first, after_pause or first)
    is_over = daily is Daily.MORNING and case.moment(first, case.morning) <= now
    return first + timedelta(days=1) if is_over else first


def is_quiet(case: Case, now: datetime) -> bool:
    """Whether a message at this moment makes no sound: before 8:00 and from 22:00 where the patient lives."""
    return not SOUND_FROM <= wall_clock(now, case.phone).time() < SOUND_UNTIL
