"""Deciding about travel: where to, and by whose clock."""

from __future__ import annotations

from datetime import datetime

from domain.away import TOPIC
from domain.case import AskedFor, Case, Wanted
from domain.commands.travel import (
    AskTravel,
    ChooseClock,
    ChoosePlace,
    ComeHome,
    LeaveTravel,
    ListPlaces,
    NamePlaces,
    ProvePlace,
)
from domain.days import RUNNING
from domain.decide.arms import arm
from domain.decide.holding import closed
from domain.decide.journey import (
    AWAY_ROWS,
    LEAVE,
    come_home,
    coming_up,
    ends_or_asks,
    home_of,
    home_times,
    shows_there,
)
from domain.decide.timeview import parts_of
from domain.decision import Decision, Refusal
from domain.facts.travel import PlaceAsked
from domain.messages.travel import (
    AwayShown,
    ClocksDiffer,
    PlaceProof,
    SameClock,
    WhereTo,
    WhichClock,
    WhichPlace,
)
from domain.moments import wall_clock
from domain.notices import Answer, Choice, Rows
from domain.zones import COMMON_ZONES, is_zone

A_ROW = 3


@arm.register
def asks(command: AskTravel, case: Case, now: datetime) -> Decision | Refusal:
    """Ask where to; while away show what counts now, and the way back."""
    del now
    if case.stage not in RUNNING:
        return closed()
    if case.away is not None and not command.elsewhere:
        return Decision(answer=Answer(AwayShown(case.away, coming_up(case)), TOPIC, AWAY_ROWS))
    return _asks_place(WhereTo())


def _asks_place(message: WhereTo) -> Decision:
    rows: Rows = ((Choice("from_a_list", ListPlaces()),), LEAVE)
    return Decision((PlaceAsked(),), answer=Answer(message, TOPIC, rows))


@arm.register
def lists(command: ListPlaces, case: Case, now: datetime) -> Decision | Refusal:
    """Show the common zones."""
    del command, now
    if case.stage not in RUNNING:
        return closed()
    found = [Choice("place", ChoosePlace(zone, name), name) for name, zone in COMMON_ZONES]
    rows = (*(tuple(found[start : start + A_ROW]) for start in range(0, len(found), A_ROW)), LEAVE)
    return Decision((PlaceAsked(),), answer=Answer(WhereTo(listed=True), TOPIC, rows))


@arm.register
def names(command: NamePlaces, case: Case, now: datetime) -> Decision | Refusal:
    """One place is proved by its clock; several are told apart; none is asked for anew."""
    if case.stage not in RUNNING:
        return closed()
    match command.towns:
        case ():
            return _asks_place(WhereTo(unknown=True))
        case (town,):
            return _proves(case, ChoosePlace(town.zone, town.name, command.until), now)
        case towns:
            rows = tuple(
                (Choice("place", ChoosePlace(t.zone, t.name, command.until), f"{t.name}, {t.region}"),)
                for t in towns
            )
            return Decision(answer=Answer(WhichPlace(towns), TOPIC, (*rows, LEAVE)))


@arm.register
def chooses(command: ChoosePlace, case: Case, now: datetime) -> Decision | Refusal:
    """Prove the zone by its clock."""
    return _proves(case, command, now) if case.stage in RUNNING else closed()


def _proves(case: Case, place: ChoosePlace, now: datetime) -> Decision:
    """Hold our time there against the phone's; home is home, and the clock that counts is no other one."""
    if not is_zone(place.zone):
        return _asks_place(WhereTo(unknown=True))
    said = _heard(case)
    if case.away is not None and place.zone == case.away.home:
        return said + come_home(case, now)
    if place.zone == case.phone:
        return said + Decision(answer=Answer(SameClock(place.zone), TOPIC))
    yes, no = (ProvePlace(place.zone, same=same, until=place.until) for same in (True, False))
    rows: Rows = ((Choice("yes", yes), Choice("no", no)), LEAVE)
    proof = PlaceProof(place.town, place.zone, wall_clock(now, place.zone).time())
    return said + Decision(answer=Answer(proof, TOPIC, rows))


@arm.register
def proves(command: ProvePlace, case: Case, now: datetime) -> Decision | Refusal:
    """Ask by whose clock; where both show the same there is nothing to choose."""
    if case.stage not in RUNNING or not is_zone(command.zone):
        return closed()
    if not command.same:
        return Decision(answer=Answer(ClocksDiffer(), TOPIC, ((Choice("try_again", AskTravel()),),)))
    message = _which_clock(case, command.zone, now)
    if message.there == message.usual:
        return ends_or_asks(case, ChooseClock(command.zone, pinned=False, until=command.until), now)
    shift, pin = (ChooseClock(command.zone, pinned=pinned, until=command.until) for pinned in (False, True))
    rows: Rows = (
        (Choice("clock_there", shift, message.usual),),
        (Choice("clock_at_home", pin, message.there),),
    )
    if message.morning is not None:
        rows = ((Choice("all_by_clock_there", shift),), (Choice("all_as_at_home", pin),))
    return Decision(answer=Answer(message, TOPIC, (*rows, LEAVE)))


def _which_clock(case: Case, zone: str, now: datetime) -> WhichClock:
    """Name the times last chosen, by the clock at home and by the one there."""
    mornings, evenings = parts_of(case)
    chosen = home_times(case) if case.coming is None else case.coming.sets.times
    usual = chosen.dose if evenings else case.morning
    early = chosen.morning or case.morning
    both = (early, shows_there(case, early, zone, now)) if mornings and evenings else None
    return WhichClock(zone, home_of(case), usual, shows_there(case, usual, zone, now), both)


@arm.register
def chooses_clock(command: ChooseClock, case: Case, now: datetime) -> Decision | Refusal:
    """Ask until when, unless that was said already."""
    if case.stage not in RUNNING or not is_zone(command.zone):
        return closed()
    return ends_or_asks(case, command, now)


@arm.register
def comes_home(command: ComeHome, case: Case, now: datetime) -> Decision | Refusal:
    """Home again; who never was away is told whose clock counts."""
    del command
    if case.stage not in RUNNING:
        return closed()
    if case.away is None:
        return _heard(case) + Decision(answer=Answer(SameClock(case.phone), TOPIC))
    return _heard(case) + come_home(case, now)


@arm.register
def leaves(command: LeaveTravel, case: Case, now: datetime) -> Decision | Refusal:
    """Ask no more, and say what remains true."""
    del command, now
    if case.stage not in RUNNING:
        return closed()
    return _heard(case) + Decision(answer=Answer(SameClock(case.phone, left=True), TOPIC))


def _heard(case: Case) -> Decision:
    """The next text is no place any more."""
    return Decision((PlaceAsked(asked=False),) if case.asking == AskedFor(Wanted.PLACE) else ())
