"""The weekly questions: which there are, when a round of them is due, and what is still open of it.

PEG (pain, enjoyment of life, general activity; three numbers 0-10 and their mean: Krebs 2009) comes weekly up
to week 12, then every 4 weeks; the overall question (PGIC) weekly, never twice in 7 days, whoever asks. How
often: clinicians' experience, no trial.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction

from domain.case import Case, Item
from domain.days import RUNNING, next_evening
from domain.questions import question_moment
from domain.remembered import remembered
from domain.running import first_dose_day

PEG = (Item.PAIN, Item.ENJOYMENT, Item.ACTIVITY)
ORDER = (Item.OVERALL, *PEG)
"""The overall question comes first: it alone is looked at by the alert rule."""

WEEK = timedelta(days=7)
FIRST_ROUND = timedelta(days=6)
"""After the first dose: the last day of each week on it.

A step mostly lasts whole weeks, so that the day of its own questions is the day after.
"""

PEG_WEEKLY_UNTIL = 12
PEG_EVERY = 4
"""Weeks."""

OPEN_FOR = timedelta(days=2)
"""A round that is not answered is over then, without a word. A late answer counts all the same."""

HIGHEST = 10


def round_day(case: Case) -> date | None:
    """Return the care day of the next round; None before the first dose and after the end.

    A week after the last one. A day on which a step was asked about has enough questions: the day after.
    """
    first, evening = first_dose_day(case.legs), next_evening(case)
    if case.stage not in RUNNING or first is None or evening is None:
        return None
    here = max(first, case.enrolled_on or first)
    last = case.weekly.asked
    day = max(here + FIRST_ROUND, evening, *((last + WEEK,) if last else ()))
    return day + timedelta(days=1) if case.weekly.not_on == day else day


def round_at(case: Case) -> datetime | None:
    """Return when the next round is due (aware UTC): at the question hour of its day."""
    day = round_day(case)
    return None if day is None else question_moment(case, day)


def items_on(case: Case, day: date) -> tuple[Item, ...]:
    """Return what a round that begins on this care day asks, in order; () when nothing is to be asked."""
    overall = (Item.OVERALL,) if may_ask_overall(case, day) else ()
    return (*overall, *(PEG if _wants_peg(case, day) else ()))


def _wants_peg(case: Case, day: date) -> bool:
    """Weekly to week 12, then when 4 weeks have passed since it was asked last."""
    first = first_dose_day(case.legs)
    if first is None:
        return False
    week = (day - first).days // 7 + 1
    last = case.weekly.peg_asked
    return week <= PEG_WEEKLY_UNTIL or last is None or day - last >= PEG_EVERY * WEEK


def may_ask_overall(case: Case, day: date) -> bool:
    """Whether the overall question may be asked: never twice in 7 days, whether asked or answered."""
    answered = case.overall[-1].day if case.overall else None
    last = max((d for d in (answered, case.alerting.overall_asked) if d), default=None)
    return last is None or day - last >= WEEK


@remembered
def open_items(case: Case) -> tuple[Item, ...]:
    """Return what is still to be answered of the last round; () when it is answered or over."""
    weekly = case.weekly
    return () if weekly.over else tuple(item for item in weekly.items if not is_answered(case, item))


def is_answered(case: Case, item: Item) -> bool:
    """Whether an item of the last round has its answer; the overall one may have been given elsewhere."""
    weekly = case.weekly
    if item is Item.OVERALL:
        return bool(case.overall) and weekly.asked is not None and case.overall[-1].day >= weekly.asked
    return item in [given for given, _ in weekly.peg]


def peg_mean(given: tuple[tuple[Item, int], ...]) -> Fraction | None:
    """Return the mean of the three PEG items in points (0-10); None until all three are answered."""
    scores = [score for item, score in given if item in PEG]
    return Fraction(sum(scores), len(PEG)) if len(scores) == len(PEG) else None


def over_at(case: Case) -> datetime | None:
    """Return when the open round is over; None when none is open."""
    asked = case.weekly.asked
    return question_moment(case, asked + OPEN_FOR) if asked is not None and open_items(case) else None
