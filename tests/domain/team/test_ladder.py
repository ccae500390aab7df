"""The ladder: nobody's alert stays where it is, whatever the days and the clock do."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.commands.heeding import SayHeeded, SayUnheeded
from domain.commands.team.tickets import (
    Climb,
    EndTicket,
    NoteReach,
    OpenTicket,
    ReopenTicket,
    SureTicket,
    TakeTicket,
    TellUnheeded,
)
from domain.facts.team.tickets import TicketClosed, TicketOpened, TicketReopened, TicketSent
from domain.team.agenda import cases_due, team_agenda
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decision import NOTHING
from domain.team.evolve import evolve_team_all
from domain.team.hours import Span, TeamHours, after_working, after_working_days, is_open, opens_next
from domain.team.ladder import people
from domain.team.ticket import ALERTS, ESCALATED, URGENT, Matter, TicketOutcome
from tests.domain.team.ladders import BEN, CASE, DINA, EMIL, GROUP, OFFICE, days_from

WEDNESDAY = datetime(2027, 7, 7, 9, tzinfo=UTC)  # 10:00 by the team's clock
NIGHT = datetime(2027, 7, 7, 22, 7, tzinfo=UTC)
QUARTER, DAY = timedelta(minutes=15), timedelta(days=1)

OFFICES = st.sampled_from(
    (
        OFFICE,
        TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), "America/New_York"),
        TeamHours((Span((6,), time(1), time(4)),), "Europe/London"),
        TeamHours((Span((2,), time(22), time(0)), Span((3,), time(0), time(3))), "Australia/Lord_Howe"),
        TeamHours((Span(tuple(range(7)), time(0), time(0)),), "UTC"),
    )
)
"""Working days, one opening within the hour that is left out or comes twice, a night, and always."""

MOMENTS = st.integers(0, 263 * 24 * 60).map(
    lambda m: datetime(2027, 2, 20, tzinfo=UTC) + timedelta(minutes=m)
)


@given(OFFICES, MOMENTS, st.sampled_from(ALERTS), st.integers(0, 2))
def test_no_alert_stays_unacknowledged_without_escalation(
    hours: TeamHours, opened: datetime, matter: Matter, lost: int
) -> None:
    """Whoever is out of reach: the rest is asked, and the patient is told. Mutant: no LEADS."""
    days = days_from(opened, hours)
    for person in (BEN, DINA, EMIL)[:lost]:
        days.does(NoteReach(person, reachable=False))
    days.does(OpenTicket(CASE, matter, 1))
    told = opens_next(hours, after_working_days(hours, opened, 1))
    days.until(told + DAY)
    asked = {person for _, person in days.sent()}
    assert asked >= {GROUP, *(BEN, DINA, EMIL)[lost:]} or matter not in URGENT
    assert [each.command for at, each in days.cases if at == told] == [SayUnheeded(matter, 1)]
    second = after_working(hours, opens_next(hours, opened), timedelta(hours=4))
    if matter not in URGENT:
        days.until(opens_next(hours, after_working(hours, opens_next(hours, second), timedelta(hours=4))))
        assert {p for _, p in days.sent()} >= {GROUP, *(BEN, DINA, EMIL)[lost:]}


@given(OFFICES, MOMENTS, st.sampled_from(tuple(Matter)))
def test_no_rung_is_sent_twice_and_a_wake_leaves_nothing_due(
    hours: TeamHours, opened: datetime, matter: Matter
) -> None:
    """As of a case (law L3). Mutant: `put_off` in decide folds nothing."""
    days = days_from(opened, hours)
    days.does(OpenTicket(CASE, matter, 1))
    for _ in range(60):
        days.until(days.now + timedelta(hours=1))
        assert all(due.at > days.now for due in team_agenda(days.team))
    keys = Counter((notice.person, notice.key) for _, notice in days.notices)
    assert set(keys.values()) <= {1}


@given(OFFICES, MOMENTS, st.sampled_from(tuple(Matter)), st.timedeltas(timedelta(), timedelta(days=9)))
def test_out_of_hours_only_what_is_urgent_is_said_and_once(
    hours: TeamHours, opened: datetime, matter: Matter, asleep: timedelta
) -> None:
    """However late the bot looks: a night is a night. Mutant: `rung` does not look whether the team reads."""
    days = days_from(opened, hours)
    days.does(OpenTicket(CASE, matter, 1))
    days.now += asleep
    days.does(SureTicket(CASE, matter, 1))
    days.until(days.now + timedelta(days=3))
    nights = {at for at, _ in days.sent() if not is_open(hours, at)}
    assert len(nights) <= (1 if matter in URGENT else 0)


def test_a_red_flag_goes_to_the_next_person_every_quarter_of_an_hour() -> None:
    """Prescriber, assigned, lead, and round again; the group hears of it once."""
    days = days_from(WEDNESDAY)
    days.does(OpenTicket(CASE, Matter.RED_FLAG, 1))
    days.until(WEDNESDAY + 3 * QUARTER)
    assert days.sent() == [
        (WEDNESDAY, BEN),
        (WEDNESDAY, GROUP),
        (WEDNESDAY + QUARTER, DINA),
        (WEDNESDAY + 2 * QUARTER, EMIL),
        (WEDNESDAY + 3 * QUARTER, BEN),
    ]


def test_a_red_flag_at_night_is_said_to_all_once_and_again_at_the_opening() -> None:
    """Mutant: `night_sent` is never set."""
    days = days_from(NIGHT)
    days.does(OpenTicket(CASE, Matter.RED_FLAG, 1))
    opening = datetime(2027, 7, 8, 8, tzinfo=UTC)
    days.until(opening)
    assert days.sent() == [
        *((NIGHT, who) for who in (BEN, DINA, EMIL, GROUP)),
        (opening, BEN),
        (opening, GROUP),
    ]


def test_a_red_flag_that_closing_time_overtakes_is_said_once_more_to_all() -> None:
    """16:50 by the team's clock: nobody has it at 17:05."""
    late = datetime(2027, 7, 7, 15, 50, tzinfo=UTC)
    days = days_from(late)
    days.does(OpenTicket(CASE, Matter.RED_FLAG, 1))
    days.until(late + timedelta(hours=5))
    assert [at for at, who in days.sent() if who == DINA] == [late + QUARTER]


def test_an_alert_goes_to_the_second_after_four_working_hours_and_then_to_the_leads() -> None:
    """Thursday 21:04 by the team's clock, as in every clinic: nobody is woken."""
    days = days_from(datetime(2027, 7, 8, 20, 4, tzinfo=UTC))
    days.does(OpenTicket(CASE, Matter.WORSE, 1))
    days.until(datetime(2027, 7, 12, 20, tzinfo=UTC))
    friday, monday = datetime(2027, 7, 9, 8, tzinfo=UTC), datetime(2027, 7, 12, 8, tzinfo=UTC)
    four = timedelta(hours=4)
    assert days.sent() == [(friday, BEN), (friday, GROUP), (friday + four, DINA), (monday, EMIL)]
    assert days.cases[0][0] == monday


def test_what_waits_two_working_days_goes_to_the_leads_and_the_patient_hears_it() -> None:
    """A hold of Wednesday: Thursday and Friday pass, it is said on Monday at the opening."""
    for matter in ESCALATED:
        days = days_from(WEDNESDAY)
        days.does(OpenTicket(CASE, matter))
        days.until(WEDNESDAY + 9 * DAY)
        monday = datetime(2027, 7, 12, 8, tzinfo=UTC)
        assert days.sent() == [(monday, EMIL)]
        assert [(at, each.command) for at, each in days.cases] == [(monday, SayUnheeded(matter, 0))]


def test_what_is_for_the_digest_is_sent_to_nobody() -> None:
    """Silence, a review, a closed chat: once a day is soon enough."""
    for matter in set(Matter) - {*ALERTS, *ESCALATED}:
        days = days_from(WEDNESDAY)
        days.does(OpenTicket(CASE, matter))
        days.until(WEDNESDAY + 30 * DAY)
        assert (days.sent(), days.cases) == ([], [])


def test_in_doubt_the_team_hears_after_ten_minutes_or_when_it_is_sure() -> None:
    """Taken back within them it never was."""
    days = days_from(WEDNESDAY)
    days.does(OpenTicket(CASE, Matter.RED_FLAG, 1, doubtful=True))
    days.until(WEDNESDAY + timedelta(minutes=9))
    assert days.sent() == []
    days.until(WEDNESDAY + timedelta(minutes=10))
    assert len(days.sent()) == 2
    days.does(OpenTicket(CASE, Matter.RED_FLAG, 2, doubtful=True))
    days.does(SureTicket(CASE, Matter.RED_FLAG, 2))
    assert len(days.sent()) == 4
    days.does(OpenTicket(CASE, Matter.RED_FLAG, 3, doubtful=True))
    days.does(EndTicket(CASE, Matter.RED_FLAG, 3))
    days.does(SureTicket(CASE, Matter.RED_FLAG, 3))
    assert not [n for _, n in days.notices if n.topic == "ticket:3"]


def test_taken_without_an_outcome_it_climbs_again_and_the_patient_is_told_so() -> None:
    """Ben has it on Wednesday at 10; on Friday at the opening nobody has it."""
    days = days_from(WEDNESDAY)
    days.does(OpenTicket(CASE, Matter.SEVERE_EFFECT, 1))
    days.does(TakeTicket(CASE, 1), BEN)
    friday = datetime(2027, 7, 9, 8, tzinfo=UTC)
    days.until(friday)
    assert days.team.tickets[0].taken_by is None
    assert days.sent()[-2:] == [(friday, BEN), (friday, GROUP)]
    days.until(friday + 5 * DAY)
    said = [each.command for _, each in days.cases]
    assert said == [
        SayHeeded(Matter.SEVERE_EFFECT, 1, "Dr Ben Okafor"),
        SayUnheeded(Matter.SEVERE_EFFECT, 1, had=True),
    ]


def test_whoever_is_out_of_reach_is_skipped_at_once_and_asked_again_later() -> None:
    """Ben's chat is closed after he was asked: Dina reads it at the same moment."""
    days = days_from(WEDNESDAY)
    days.does(OpenTicket(CASE, Matter.WORSE, 1))
    days.does(NoteReach(BEN, reachable=False))
    assert days.sent()[-1] == (WEDNESDAY, DINA)
    days.does(NoteReach(BEN, reachable=False))
    days.does(NoteReach(BEN, reachable=True))
    days.does(OpenTicket(CASE, Matter.WORSE, 2))
    assert days.sent()[-2] == (WEDNESDAY, BEN)


def test_where_nobody_can_be_reached_it_is_said_to_the_patient_all_the_same() -> None:
    """No loop, no send: the patient calls."""
    days = days_from(WEDNESDAY)
    for person in (EMIL, BEN, DINA):  # the lead first: nobody is left who could be told of the others
        days.does(NoteReach(person, reachable=False))
    days.does(OpenTicket(CASE, Matter.RED_FLAG, 1))
    days.until(WEDNESDAY + 3 * DAY)
    assert {who for _, who in days.sent()} == {GROUP}
    assert len(days.cases) == 1


def test_who_stands_in_is_asked_in_place_of_who_is_away() -> None:
    """Up to the last day of the absence, and only while the stand-in can be reached."""
    for until, asked in ((date(2027, 7, 7), DINA), (None, DINA), (date(2027, 7, 6), BEN)):
        days = days_from(WEDNESDAY)
        ben = days.team.member(BEN)
        assert ben is not None
        days.team = days.team.with_member(replace(ben, cover=DINA, away_until=until))
        days.does(OpenTicket(CASE, Matter.WORSE, 1))
        assert days.sent()[0] == (WEDNESDAY, asked)
    assert people(days_from(WEDNESDAY).team, "another", WEDNESDAY) == ()


def test_what_is_due_names_its_patient_and_a_ticket_that_is_gone_is_nothing() -> None:
    """A wake reads those cases and no others."""
    days = days_from(WEDNESDAY)
    days.team = evolve_team_all(days.team, (TicketOpened(CASE, Matter.RED_FLAG, 1, WEDNESDAY, WEDNESDAY),))
    assert cases_due(days.team, WEDNESDAY) == (CASE,)
    for command in (Climb(CASE, 9), TellUnheeded(CASE, 9), ReopenTicket(CASE, 9)):
        assert team_arm(command, days.team, Context(WEDNESDAY)) == NOTHING
    for fact in (
        TicketSent(9, (), night=False, at=WEDNESDAY),
        TicketReopened(9, WEDNESDAY),
        TicketClosed(9, TicketOutcome.OVER, None, WEDNESDAY),
    ):
        assert evolve_team_all(days.team, (fact,)).tickets == days.team.tickets
