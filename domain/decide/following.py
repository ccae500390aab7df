"""What follows an evening's first prompt: asked again, pain by itself, the question of the day after."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.agenda.day import QUIET_FROM
from domain.case import CareDay, Case, Outcome, Slot
from domain.commands.dosing import AskTakenWhen, DoseNotKnown, NotTaken, TakeDose
from domain.days import in_one_message, next_evening, next_evening_at, pain_comes_later, pain_open, pain_time
from domain.decide.evening import asked_buttons, evening_notice, not_me, question_of, what_is_held
from domain.decide.pads import pain_pad
from domain.decision import NOTHING, Decision
from domain.due import LATE_AFTER, dose_due, dose_waits, wall_of
from domain.facts.day import FollowedUp, MorningAfterAsked, PainAsked, PainFaded
from domain.lastnight import last_evening
from domain.messages.day import Asking, EveningCheck
from domain.messages.dosing import MorningAfter
from domain.notices import Choice, Notice, Rows
from domain.rhythm import asks_pain
from domain.topics import of_day

FIRST_FOLLOW_UP = timedelta(minutes=30)
SECOND_FOLLOW_UP = timedelta(minutes=60)
"""After the first one: +90 minutes in all."""

AFTERWARDS = {Slot.MAIN: "morning", Slot.MORNING: "after-morning-dose"}
"""How the keys of their notices begin."""

FOLLOW_UPS = 2


def was_ignored(case: Case, day: date) -> bool:
    """Whether the evening opened last before this day was left unanswered."""
    last = next((d for d in reversed(case.days) if d.day < day and d.opening is not None), None)
    if last is None or not case.reachable:
        return False
    said = last.intake is not None and last.intake.outcome is not Outcome.NOT_KNOWN
    return last.asked > 0 and last.rating is None and not said


def first_follow_up(case: Case, day: date, now: datetime, slot: Slot = Slot.MAIN) -> datetime | None:
    """When to ask again: half an hour later, none after bedtime but one for a later dose; none in silence."""
    if case.silence.unanswered >= QUIET_FROM or _was_ignored_twice(case, day):
        return None
    at = now + FIRST_FOLLOW_UP
    if _before_last_hour(case, day, at):
        return at
    return at if dose_due(case, day, slot) is not None and at >= _last_hour(case, day) else None


def _was_ignored_twice(case: Case, day: date) -> bool:
    return case.silence.unanswered + int(was_ignored(case, day)) >= QUIET_FROM


def _before_last_hour(case: Case, day: date, at: datetime) -> bool:
    return at <= _last_hour(case, day) and at < case.end_of(day)


def _last_hour(case: Case, day: date) -> datetime:
    return case.moment(day, case.preferences.bedtime)


def ask_again(case: Case, day: date, now: datetime, slot: Slot = Slot.MAIN) -> Decision:
    """Ask once more about an open evening: with sound at +30 minutes, silently at +90, none after that."""
    at = case.day(day, slot)
    if not dose_waits(case, at) and not pain_open(at):
        return NOTHING
    if at.next_ask is not None and now - at.next_ask > LATE_AFTER:
        return Decision(
            (FollowedUp(day, now, slot=slot),)
        )  # too late for tonight: the morning question takes over
    later = now + SECOND_FOLLOW_UP
    more = at.asked < FOLLOW_UPS and _before_last_hour(case, day, later)
    fact = FollowedUp(day, now, later if more else None, slot)
    asking = Asking.AGAIN if more else Asking.LAST_TIME
    silent = at.asked >= FOLLOW_UPS or not _before_last_hour(case, day, now)
    check = question_of(case, at, asking, now)
    notice = evening_notice(case, at, check, now, asked_buttons(case, at, check, now), silent=silent)
    return Decision((fact,), (notice,))


def ask_pain_alone(case: Case, day: date, now: datetime) -> Decision:
    """Ask for the pain at its own time; too late for one before the dose, the evening asks for it."""
    at = case.day(day)
    before = day == next_evening(case) and not in_one_message(case, day) and at.rating is None
    if not before and not pain_comes_later(case, at):
        return NOTHING
    if before and not asks_pain(case, day):
        return Decision((PainFaded(day),))
    due = pain_time(case, day)
    late = now - due > LATE_AFTER
    if late and (before or now >= case.end_of(day)):
        return Decision((PainAsked(day),))
    asking = Asking.LATE if late else Asking.FIRST
    notice = Notice(
        key=f"pain:{case.id}:{day.isoformat()}",
        person=case.person,
        message=EveningCheck(day, asking, pain_open=True, dose=None, due_at=due),
        topic=of_day(day),
        due_at=now,
        choices=(*pain_pad(day), *what_is_held(case), *not_me(case)),
        expires_at=now + LATE_AFTER,
    )
    return Decision((pain_is_asked(case, day, now),), (notice,))


def pain_is_asked(case: Case, day: date, now: datetime) -> PainAsked:
    """Return the fact of a pain question; where no dose waits beside it, with follow-ups of its own."""
    at = case.day(day)
    if at.opening is None or dose_waits(case, at):
        return PainAsked(day)
    return PainAsked(day, alone=True, next_ask=first_follow_up(case, day, now))


def _first_morning(case: Case, evening: CareDay) -> datetime | None:
    """When the first morning's dose is asked about, which waits for what became of this evening's."""
    day = next_evening(case)
    waits = day is not None and last_evening(case, day) == evening
    return next_evening_at(case) if waits else None


def ask_morning_after(case: Case, day: date, now: datetime, slot: Slot = Slot.MAIN) -> Decision:
    """Ask once, silently, what became of a dose: of the evening before, or of this morning."""
    at = case.day(day, slot)
    if not dose_waits(case, at) or not at.asked or at.morning_asked:
        return NOTHING
    usual = wall_of(case, day, slot)
    buttons: Rows = (
        (Choice("took_it_about", TakeDose(day, usual, slot=slot), usual),),
        (Choice("took_it_another_time", AskTakenWhen(day, slot=slot)),),
        (
            Choice("did_not_take_it", NotTaken(day, slot=slot)),
            Choice("not_sure", DoseNotKnown(day, slot)),
        ),
    )
    notice = Notice(
        key=f"{AFTERWARDS[slot]}:{case.id}:{day.isoformat()}",
        person=case.person,
        message=MorningAfter(day, slot, _first_morning(case, at)),
        topic=of_day(day, slot),
        due_at=now,
        choices=(*buttons, *not_me(case)),
        expires_at=now + timedelta(hours=12),
        silent=True,
    )
    return Decision((MorningAfterAsked(day, slot),), (notice,))
