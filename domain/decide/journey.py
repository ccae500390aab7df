"""Deciding about a journey: setting off, until when, the return, and taking it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.away import AT_MOST, TOPIC, Away
from domain.case import Case
from domain.clockchange import changed_clock
from domain.commands.travel import (
    AskReturn,
    AskTravel,
    ChooseClock,
    ComeHome,
    EndTrip,
    SetOff,
    UndoTravel,
)
from domain.days import RUNNING, next_evening_at
from domain.decide.arms import arm
from domain.decide.holding import closed
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.base import Fact
from domain.facts.day import Answered
from domain.facts.travel import CameHome, ClockChanged, WentAway
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

AWAY_ROWS: Rows = (
    (Choice("home_again", ComeHome()),),
    (Choice("another_place", AskTravel(elsewhere=True)), Choice("other_return", AskReturn())),
)


def home_of(case: Case) -> str:
    """Return the zone at home."""
    return case.away.home if case.away is not None else case.zone


def home_times(case: Case) -> Times:
    """Return the times as they are at home: those now in use, unless they are pinned."""
    pinned = case.away.home_times if case.away is not None else None
    return pinned or Times(case.dose_time, case.check_time)


def pinned_times(case: Case, zone: str, now: datetime) -> Times:
    """Return what the clock of a zone shows now at the moments at which home has its times."""
    home, times = home_of(case), home_times(case)
    today = care_day(now, home, times.dose)
    dose, check = (
        wall_clock(moment_in(today, wall, home, times.dose), zone).time()
        for wall in (times.dose, times.check)
    )
    return Times(dose, check)


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
    rows: Rows = (offered, (Choice("return_unknown", trip),))
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
    there = pinned_times(case, trip.zone, now) if trip.pinned else times
    away = Away(trip.zone, home, trip.until, times if trip.pinned else None)
    clock = changed_clock(case, now, zone=trip.zone, dose_time=there.dose, check_time=there.check)
    facts: tuple[Fact, ...] = (ClockChanged(clock), WentAway(away), Answered(now))
    undo = _undo(case)

    def shows(after: Case) -> Decision:
        shown = AwayShown(away, _moved(after, clock, now), said=True)
        return Decision(answer=Answer(shown, TOPIC, (*AWAY_ROWS, (undo,))))

    return then(case, Decision(facts), shows)


def _undo(case: Case) -> Choice:
    was = UndoTravel(case.away, case.zone, case.dose_time, case.check_time)
    return Choice("undo_travel", was)


def _moved(case: Case, clock: Stretch, now: datetime) -> Moved:
    """What the change did to the dates of the days that were still to come."""
    left_out = range((clock.since - clock.after).days - 1) if case.stretches else range(0)
    skipped = tuple(clock.after + timedelta(days=1 + n) for n in left_out)
    here = care_day(now, clock.zone, clock.dose_time)
    comes_again = here <= clock.after and moment_in(here, clock.dose_time, clock.zone, clock.dose_time) > now
    return Moved(next_evening_at(case), skipped, here if comes_again else None)


@arm.register
def asks_return(command: AskReturn, case: Case, now: datetime) -> Decision | Refusal:
    """Ask once more until when; the clock stays what it is."""
    del command
    away = case.away
    if case.stage not in RUNNING or away is None:
        return closed()
    return _until_when(SetOff(away.zone, away.home_times is not None), now)


def come_home(case: Case, now: datetime, *, by_itself: bool = False) -> Decision:
    """Let the clock of home count again, and its times where they were pinned."""
    home, times = home_of(case), home_times(case)
    clock = changed_clock(case, now, zone=home, dose_time=times.dose, check_time=times.check)
    facts: tuple[Fact, ...] = (ClockChanged(clock), CameHome())
    undo = _undo(case)

    def shows(after: Case) -> Decision:
        message = HomeAgain(home, _moved(after, clock, now), by_itself)
        return _tells_return(case, after, message, now) if by_itself else _answers(message, undo)

    return then(case, Decision(facts if by_itself else (*facts, Answered(now))), shows)


def _answers(message: HomeAgain | AwayShown, *more: Choice) -> Decision:
    return Decision(answer=Answer(message, TOPIC, tuple((each,) for each in more)))


def _tells_return(before: Case, after: Case, message: HomeAgain, now: datetime) -> Decision:
    """Say it once, silently: it may be the middle of the night."""
    pinned = before.away is not None and before.away.home_times is not None
    still = Choice("still_away", ChooseClock(before.zone, pinned=pinned))
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
    """Put back where the patient was and by which clock; what was asked meanwhile stays asked."""
    if case.stage not in RUNNING or not is_zone(command.zone):
        return closed()
    clock = changed_clock(
        case, now, zone=command.zone, dose_time=command.dose_time, check_time=command.check_time
    )
    back: Fact = CameHome() if command.away is None else WentAway(command.away)

    def shows(after: Case) -> Decision:
        moved = _moved(after, clock, now)
        away = command.away
        return _answers(HomeAgain(command.zone, moved) if away is None else AwayShown(away, moved))

    return then(case, Decision((ClockChanged(clock), back, Answered(now))), shows)
