"""Deciding about a journey: setting off, until when, the return, and taking it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.away import AT_MOST, TOPIC, Away, Before
from domain.case import Case
from domain.clockchange import changed_clock
from domain.commands.travel import (
    AskReturn,
    AskTravel,
    ChooseClock,
    ComeHome,
    EndTrip,
    LeaveTravel,
    SetOff,
    UndoTravel,
)
from domain.days import RUNNING, next_question_at
from domain.decide.arms import arm
from domain.decide.holding import closed
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.base import Fact
from domain.facts.day import Answered, LastUndone
from domain.facts.travel import CameHome, ClockChanged, TripSaid, WentAway
from domain.messages.travel import (
    AwayShown,
    HomeAgain,
    Moved,
    UntilWhen,
)
from domain.moments import care_day, moment_in, wall_clock
from domain.notices import Answer, Choice, Notice, Rows
from domain.stretches import Stretch
from domain.times import Times
from domain.zones import is_zone

RETURNS = 3, 7, 14
"""Days away that are offered; any other date is typed."""

LEAVE = (Choice("leave_travel", LeaveTravel()),)
"""Below each question: nothing is changed by half an answer."""

AWAY_ROWS: Rows = (
    (Choice("home_again", ComeHome()),),
    (Choice("another_place", AskTravel(elsewhere=True)), Choice("other_return", AskReturn())),
)


def home_of(case: Case) -> str:
    """Return the zone at home."""
    return case.away.home if case.away is not None else case.zone


def home_times(case: Case) -> Times:
    """Return the times as they are at home: those now in use, unless an old trip has moved them."""
    kept = case.away.home_times if case.away is not None else None
    return kept or Times(case.dose_time, case.check_time)


def shows_there(case: Case, wall: time, zone: str, now: datetime) -> time:
    """Return what the clock of a zone shows now when it is this time at home."""
    home, dose_time = home_of(case), home_times(case).dose
    today = care_day(now, home, dose_time)
    return wall_clock(moment_in(today, wall, home, dose_time), zone).time()


def ends_or_asks(case: Case, chosen: ChooseClock, now: datetime) -> Decision:
    """Set off where the date of return was said already and may be one; else ask for it."""
    trip = SetOff(chosen.zone, chosen.pinned)
    if chosen.until is not None and _may_end(chosen.until, trip.zone, now):
        return _sets_off(case, replace(trip, until=chosen.until), now)
    return _until_when(trip, now, not_read=chosen.until is not None)


def _may_end(until: date, zone: str, now: datetime) -> bool:
    today = wall_clock(now, zone).date()
    return today <= until <= today + AT_MOST


def _until_when(trip: SetOff, now: datetime, *, not_read: bool = False) -> Decision:
    today = wall_clock(now, trip.zone).date()
    days = [today + timedelta(days=ahead) for ahead in RETURNS]
    offered = tuple(Choice("until_day", replace(trip, until=day), day) for day in days)
    rows: Rows = (offered, (Choice("return_unknown", trip),), LEAVE)
    return Decision(answer=Answer(UntilWhen(not_read), TOPIC, rows))


@arm.register
def sets_off(command: SetOff, case: Case, now: datetime) -> Decision | Refusal:
    """Change the clock, and keep what comes back with the return."""
    if case.stage not in RUNNING or not is_zone(command.zone):
        return closed()
    if command.until is not None and not _may_end(command.until, command.zone, now):
        return _until_when(replace(command, until=None), now, not_read=True)
    return _sets_off(case, command, now)


def _sets_off(case: Case, trip: SetOff, now: datetime) -> Decision:
    home, times = home_of(case), home_times(case)
    away = Away(trip.zone, home, trip.until, pinned=trip.pinned)
    clock = changed_clock(
        case,
        now,
        zone=home if trip.pinned else trip.zone,
        dose_time=times.dose,
        check_time=times.check,
        phone=trip.zone,
    )
    facts: tuple[Fact, ...] = (ClockChanged(clock), WentAway(away), TripSaid(_before(case)), Answered(now))
    undo = _undo(case)

    def shows(after: Case) -> Decision:
        shown = AwayShown(away, _moved(after, clock, now), said=True)
        return Decision(answer=Answer(shown, TOPIC, (*AWAY_ROWS, (undo,))))

    return then(case, Decision(facts), shows)


def _before(case: Case) -> Before:
    return Before(case.away, case.zone, case.dose_time, case.check_time, case.phone)


def undo_trip(was: Before) -> UndoTravel:
    """Return the command that puts back what was before."""
    return UndoTravel(was.away, was.zone, was.dose_time, was.check_time, was.phone)


def _undo(case: Case) -> Choice:
    return Choice("undo_travel", undo_trip(_before(case)))


def coming_up(case: Case) -> Moved:
    """Return when the next question comes, and about which day where the phone shows another date."""
    next_at = next_question_at(case)
    if next_at is None or case.phone == case.zone:
        return Moved(next_at)
    about = case.today(next_at)
    return Moved(next_at, about=about if wall_clock(next_at, case.phone).date() != about else None)


def _moved(case: Case, clock: Stretch, now: datetime) -> Moved:
    """What the change did to the dates of the days that were still to come."""
    left_out = range((clock.since - clock.after).days - 1) if case.stretches else range(0)
    skipped = tuple(clock.after + timedelta(days=1 + n) for n in left_out)
    here = care_day(now, clock.zone, clock.dose_time)
    asked = (here + timedelta(days=n) for n in range((clock.after - here).days + 1))
    evenings = ((day, moment_in(day, clock.dose_time, clock.zone, clock.dose_time)) for day in asked)
    again = next((day for day, evening in evenings if evening > now), None)
    return replace(coming_up(case), skipped=skipped, again=again)


@arm.register
def asks_return(command: AskReturn, case: Case, now: datetime) -> Decision | Refusal:
    """Ask once more until when; the clock stays what it is."""
    del command
    away = case.away
    if case.stage not in RUNNING or away is None:
        return closed()
    return _until_when(SetOff(away.zone, away.as_at_home), now)


def come_home(case: Case, now: datetime, *, by_itself: bool = False) -> Decision:
    """Let the clock of home count again, and its times where they were pinned."""
    home, times = home_of(case), home_times(case)
    clock = changed_clock(case, now, zone=home, dose_time=times.dose, check_time=times.check)
    facts: tuple[Fact, ...] = (ClockChanged(clock), CameHome())
    undo = _undo(case)

    def shows(after: Case) -> Decision:
        message = HomeAgain(home, _moved(after, clock, now), by_itself)
        if by_itself:
            return _tells_return(case, after, message, now)
        return Decision(answer=Answer(message, TOPIC, ((undo,),)))

    said: tuple[Fact, ...] = () if by_itself else (TripSaid(_before(case)), Answered(now))
    return then(case, Decision((*facts, *said)), shows)


def _tells_return(before: Case, after: Case, message: HomeAgain, now: datetime) -> Decision:
    """Say it once, silently: it may be the middle of the night."""
    pinned = before.away is not None and before.away.as_at_home
    still = Choice("still_away", ChooseClock(before.phone, pinned=pinned))
    notice = Notice(
        key=f"home:{after.id}:{after.version}",
        person=after.person,
        message=message,
        topic=TOPIC,
        due_at=now,
        choices=((still,),),
        silent=True,
    )
    return Decision(notices=(notice,))


@arm.register
def ends_trip(command: EndTrip, case: Case, now: datetime) -> Decision | Refusal:
    """The date of return has passed."""
    del command
    away = case.away
    if away is None or away.until is None or now < case.end_of(away.until):
        return NOTHING
    return come_home(case, now, by_itself=True)


@arm.register
def undoes(command: UndoTravel, case: Case, now: datetime) -> Decision | Refusal:
    """Put back where the patient was and by which clock; what was asked meanwhile stays asked.

    Times that were chosen since stay chosen, except where an old trip had moved them itself.
    """
    if case.stage not in RUNNING or not is_zone(command.zone):
        return closed()
    moved = any(away is not None and away.home_times for away in (case.away, command.away))
    dose, check = (command.dose_time, command.check_time) if moved else (None, None)
    clock = changed_clock(case, now, zone=command.zone, dose_time=dose, check_time=check, phone=command.phone)
    back: Fact = CameHome() if command.away is None else WentAway(command.away)

    def shows(after: Case) -> Decision:
        moved = _moved(after, clock, now)
        if command.away is None:
            return Decision(answer=Answer(HomeAgain(command.zone, moved), TOPIC))
        return Decision(answer=Answer(AwayShown(command.away, moved), TOPIC, AWAY_ROWS))

    taken_back = case.said and case.said[-1].before and undo_trip(case.said[-1].before) == command
    undone: tuple[Fact, ...] = (TripSaid(_before(case)), LastUndone()) if taken_back else ()
    return then(case, Decision((ClockChanged(clock), back, *undone, Answered(now))), shows)
