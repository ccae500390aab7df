"""Asking about an evening: the first message, follow-ups, the separate pain question, the morning after."""

from __future__ import annotations

from datetime import date, datetime

from domain.case import CareDay, Case, Intake, Opening, Outcome, Slot
from domain.case.careday import altered_day
from domain.clockchange import changed_clock
from domain.commands.day import ImHere
from domain.days import (
    day_after,
    distance,
    evening_dose_after,
    evening_of,
    morning_after,
    next_evening,
    next_evening_at,
    next_morning,
    next_morning_at,
    pain_comes_later,
    pain_time,
    recent_dose,
)
from domain.decide.evening import asked_buttons, asks_quietly, evening_notice, how_to_ask, not_me, question_of
from domain.decide.following import first_follow_up, was_ignored
from domain.decision import NOTHING, Decision, then
from domain.due import LATE_AFTER, dose_due, dose_moment
from domain.facts.base import Fact
from domain.facts.day import (
    DayOpened,
    DoseBack,
    IntakeSet,
)
from domain.facts.times import TimesBegun
from domain.facts.travel import ClockChanged
from domain.intake import slots_of
from domain.messages.day import Asking
from domain.notices import Choice, Rows
from domain.rhythm import asks_pain


def open_evening(case: Case, day: date, now: datetime) -> Decision:
    """Open the evening of a care day, in exactly one way; the one before it is closed as not known.

    Only the evening that comes next is opened, and that once: whatever asks for another one asks in vain.
    """
    if day != next_evening(case):
        return NOTHING
    return then(case, _close_older(case, day, now), lambda c: _open(c, day, now))


def open_morning(case: Case, day: date, now: datetime) -> Decision:
    """Open the morning's dose of a care day with two, once, in exactly one way."""
    if day != next_morning(case):
        return NOTHING
    return then(case, _close_older(case, day, now, Slot.MORNING), lambda c: _open_morning(c, day, now))


def _open_morning(case: Case, day: date, now: datetime) -> Decision:
    at, dose = case.day(day, Slot.MORNING), dose_due(case, day, Slot.MORNING)
    due = next_morning_at(case) or now
    late = now - due > LATE_AFTER
    recorded = at.intake is not None
    opening = Opening.RECORDED if recorded else Opening.ASKED_LATE if late else Opening.ASKED
    # Of a morning that is over, the evening's question is the one message; one from an older day is past.
    asks = dose is not None and not recorded and now < evening_dose_after(case, day)
    fact = DayOpened(
        day,
        opening,
        dose,
        now,
        asked=asks,
        held=case.on_hold,
        pain=False,
        next_ask=first_follow_up(case, day, now, Slot.MORNING) if asks and not late else None,
        slot=Slot.MORNING,
    )
    return then(case, Decision((fact,)), lambda c: _prompt(c, day, now, Slot.MORNING) if asks else NOTHING)


def _close_older(case: Case, day: date, now: datetime, slot: Slot = Slot.MAIN) -> Decision:
    """An unanswered dose is not known once the next evening begins: never missed, never guessed."""
    days = case.days if slot is Slot.MAIN else case.mornings
    unanswered = [d for d in days if d.intake is None and d.dose is not None and d.day < day]
    facts = tuple(IntakeSet(d.day, Intake(Outcome.NOT_KNOWN, now), None, slot) for d in unanswered)
    return Decision(facts) if facts else NOTHING


def _open(case: Case, day: date, now: datetime) -> Decision:
    dose = dose_due(case, day)
    state = altered_day(case.day(day), dose=dose, faded=_is_faded(case, day))
    recorded = _is_recorded(state)
    swallowed = now >= case.end_of(day)  # an outage lasted beyond this care day
    due = next_evening_at(case) or now  # not the dose time, if that was too soon after the last dose
    late = now - due > LATE_AFTER
    opening = Opening.RECORDED if recorded else Opening.ASKED_LATE if late else Opening.ASKED
    asks = not recorded and not (swallowed and _newer_is_due(case, day, now))
    recent = recent_dose(case, day, now) if asks and not late and state.intake is None else None
    follow_up = first_follow_up(case, day, now) if asks and not late else None
    fact = DayOpened(
        day,
        opening,
        dose,
        now,
        asked=asks,
        held=case.on_hold,
        pain=not state.faded and (not pain_comes_later(case, state) or pain_time(case, day) <= now),
        next_ask=follow_up if recent is None else recent + distance(case, day),
        recent=recent,
        morning_asked=now >= morning_after(case, day),
        ignored=was_ignored(case, day),
        faded=state.faded,
    )
    opened = then(case, Decision((fact,)), lambda c: _prompt(c, day, now) if asks else Decision())
    return then(case, opened, lambda c: _times_begin(c, day, now))


def _times_begin(case: Case, day: date, now: datetime) -> Decision:
    """Let the times begin that were chosen while this evening was still to come."""
    if case.coming is None or day < case.coming.after:
        return NOTHING
    times = case.coming.sets.times
    clock = changed_clock(case, now, dose_time=times.dose, check_time=times.check)
    return Decision((ClockChanged(clock), TimesBegun()))


def _is_faded(case: Case, day: date) -> bool:
    """Whether the evening leaves pain out on purpose; what was asked or said before it was not left out."""
    state = case.day(day)
    return state.rating is None and not state.pain_asked and (state.faded or not asks_pain(case, day))


def _is_recorded(day: CareDay) -> bool:
    said = day.rating is not None or day.faded
    return said and (day.dose is None or day.intake is not None)


def _newer_is_due(case: Case, day: date, now: datetime) -> bool:
    """Whether a later evening is due as well: catching up is one message, about the newest."""
    return evening_of(case, day_after(case, day)) <= now


def _prompt(case: Case, day: date, now: datetime, slot: Slot = Slot.MAIN) -> Decision:
    """The first message about an evening: shorter after silence, and once only "Are you there?"."""
    at = case.day(day, slot)
    check = question_of(case, at, how_to_ask(case, at), now)
    if check.asking is Asking.ARE_YOU_THERE:
        buttons: Rows = ((Choice("i_am_here", ImHere(day)),), *not_me(case))
    else:
        buttons = asked_buttons(case, at, check, now)
    return Decision(notices=(evening_notice(case, at, check, now, buttons, silent=asks_quietly(case)),))


def take_dose_up_again(case: Case, now: datetime) -> Decision:
    """Ask about the dose of an evening that was opened on hold, once that hold is taken back as a mistake."""
    return Decision(
        tuple(fact for slot in slots_of(case, case.today(now)) for fact in _back(case, slot, now))
    )


def _back(case: Case, slot: Slot, now: datetime) -> list[Fact]:
    day = case.day(case.today(now), slot)
    dose = dose_due(case, day.day, slot)
    late = now - dose_moment(case, day.day, slot) > LATE_AFTER
    if day.opening is None or not day.held or day.intake is not None or dose is None or late:
        return []
    return [DoseBack(day.day, dose, now, slot)]
