"""When the digest comes: at the team's wall time, once per day on which it reads, whatever the clock does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from domain.commands.team.base import TeamWake
from domain.commands.team.digest import FailDigest, SendDigest
from domain.facts.team.digest import DigestMissed, DigestSent
from domain.messages.team.digest import DigestFailed, DigestShown, NothingNew
from domain.team.agenda import team_agenda
from domain.team.context import Context
from domain.team.decide import decide_team
from domain.team.decide.arms import team_arm
from domain.team.decision import TeamDecision
from domain.team.evolve import evolve_team_all
from domain.team.hours import Span, TeamHours
from domain.team.team import Charge, Team
from domain.team.ticket import Matter
from tests.domain.team.rows import BEN, EMIL, FRIDAY, GROUP, NINE, SINCE, flag, row, team_of, ticket

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def due(team: Team) -> datetime:
    """When the next digest is due."""
    [found] = team_agenda(team)
    assert found.command == SendDigest()
    return found.at


def wake(team: Team, now: datetime, **context: object) -> TeamDecision:
    """Let the team do what is due."""
    rows = (row(0, flag()), row(1))
    done = decide_team(team, TeamWake(), Context(now, standings=rows, **context))  # type: ignore[arg-type]  # named
    assert isinstance(done, TeamDecision)
    return done


def after(team: Team, now: datetime) -> Team:
    """Return the team once it has done what was due."""
    return evolve_team_all(team, wake(team, now).facts)


def test_a_team_without_patients_waits_for_no_digest() -> None:
    """There is nobody to read of."""
    assert team_agenda(team_of(0)) == ()
    assert decide_team(team_of(0), FailDigest(), Context(NINE)) == TeamDecision()


def test_the_first_comes_at_the_next_hour_of_a_day_on_which_the_team_reads() -> None:
    """A patient of Friday noon is first told of on Monday; one of before nine, the same day."""
    noon = replace(team_of(1).charges[0], since=NINE + 3 * HOUR)
    assert due(team_of(1, charges=(noon,))) == NINE + 3 * DAY
    early = replace(noon, since=NINE - HOUR)
    assert due(team_of(1, charges=(early,))) == NINE


def test_each_day_has_one_and_the_weekend_none() -> None:
    """Waking again does nothing; mutant: the day is not compared with the last one's."""
    team = team_of(2, digested=FRIDAY - DAY)
    done = wake(team, NINE)
    assert [type(fact) for fact in done.facts] == [DigestSent]
    later = evolve_team_all(team, done.facts)
    assert wake(later, NINE + HOUR).facts == ()
    assert due(later) == NINE + 3 * DAY


def test_after_an_outage_of_days_it_comes_late_and_still_once() -> None:
    """Three are missed, one is sent: that of the last day. Mutant: one for each day that is due."""
    team = team_of(2, digested=FRIDAY)
    done = wake(team, NINE + 5 * DAY + 2 * HOUR)
    [fact] = done.facts
    assert isinstance(fact, DigestSent)
    assert fact.day == FRIDAY + 5 * DAY
    assert len({notice.key for notice in done.notices}) == 1
    assert due(evolve_team_all(team, done.facts)) == NINE + 6 * DAY


def _night(zone: str, wall: time, since: date) -> Team:
    hours = TeamHours((Span(tuple(range(7)), time(0), time(0)),), zone)
    began = datetime.combine(since, time(12), UTC)
    return team_of(
        1,
        hours=hours,
        digest_at=wall,
        charges=(Charge("case-0", "A2", named=True, since=began, prescriber=BEN),),
    )


def test_in_the_hour_that_is_left_out_it_comes_at_the_first_moment_after() -> None:
    """London, 28 March 2027: 01:30 does not exist, and the day has its digest at 02:00."""
    team = _night("Europe/London", time(1, 30), date(2027, 3, 27))
    assert due(team) == datetime(2027, 3, 28, 1, tzinfo=UTC)
    assert due(after(team, due(team))) == datetime(2027, 3, 29, 0, 30, tzinfo=UTC)


def test_in_the_hour_that_comes_twice_it_comes_the_first_time_and_once() -> None:
    """London, 31 October 2027: 01:30 comes at 00:30 and at 01:30 UTC."""
    team = _night("Europe/London", time(1, 30), date(2027, 10, 30))
    assert due(team) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    told = after(team, due(team))
    assert wake(told, datetime(2027, 10, 31, 1, 30, tzinfo=UTC)).facts == ()
    assert due(told) == datetime(2027, 11, 1, 1, 30, tzinfo=UTC)


def test_over_both_changes_of_the_clock_it_comes_at_the_same_wall_time() -> None:
    """Nine in London is eight in summer and nine in winter, UTC."""
    team = team_of(1, digested=date(2027, 10, 29))
    assert due(team) == datetime(2027, 11, 1, 9, tzinfo=UTC)
    assert due(team_of(1, digested=date(2027, 10, 28))) == datetime(2027, 10, 29, 8, tzinfo=UTC)


def test_a_date_that_the_zone_never_had_has_no_digest() -> None:
    """Apia left out 30 December 2011."""
    team = _night("Pacific/Apia", time(9), date(2011, 12, 28))
    told = replace(team, digested=date(2011, 12, 29))
    assert due(told) == datetime(2011, 12, 30, 19, tzinfo=UTC)


def test_what_is_not_due_is_not_sent() -> None:
    """Whatever asks for it."""
    told = after(team_of(2, digested=FRIDAY - DAY), NINE)
    assert team_arm(SendDigest(), told, Context(NINE + HOUR)) == TeamDecision()


def test_an_hour_that_was_changed_after_the_digest_brings_no_second_one() -> None:
    """From nine to noon on the same day."""
    told = after(team_of(2, digested=FRIDAY - DAY), NINE)
    assert due(replace(told, digest_at=time(12))) == NINE + 3 * DAY + 3 * HOUR


def test_it_goes_to_the_group_or_else_to_each_member_with_patients() -> None:
    """Dina has none, and hears nothing; in the group everybody is told once."""
    alone = wake(team_of(2, digested=FRIDAY - DAY), NINE)
    assert [notice.person for notice in alone.notices] == [EMIL, BEN]
    grouped = wake(team_of(2, digested=FRIDAY - DAY, group=GROUP), NINE)
    assert [notice.person for notice in grouped.notices] == [GROUP]
    [notice] = grouped.notices
    assert isinstance(notice.message, DigestShown)
    assert [choice.label for line in notice.choices for choice in line] == ["open_card", "only_mine"]


def test_the_second_day_with_nothing_new_says_so_in_a_line() -> None:
    """What is open is named with who has it."""
    team = team_of(2, digested=FRIDAY - DAY).with_ticket(ticket(0, Matter.RED_FLAG, about=1, taken_by=BEN))
    told = after(team, NINE)
    said = wake(told, NINE + 3 * DAY).notices[0].message
    assert isinstance(said, NothingNew)
    assert (said.since, [line.taken_by for line in said.open]) == (FRIDAY, [BEN])


def test_one_that_cannot_be_made_says_so_and_is_not_tried_again_that_day() -> None:
    """Silence would be read as "nothing new"; what the last one said is still what is compared with."""
    team = after(team_of(2, digested=FRIDAY - 2 * DAY), NINE - DAY)
    done = decide_team(team, FailDigest(), Context(NINE))
    assert isinstance(done, TeamDecision)
    assert done.facts == (DigestMissed(FRIDAY, NINE),)
    assert all(isinstance(notice.message, DigestFailed) for notice in done.notices)
    failed = evolve_team_all(team, done.facts)
    assert failed.last_digest == team.last_digest
    assert wake(failed, NINE + HOUR).facts == ()


def test_a_team_of_before_still_waits_from_its_first_patient_on() -> None:
    """A digest that was sent long ago, and patients only since yesterday: nothing is made up for."""
    charge = replace(team_of(1).charges[0], since=NINE - 20 * HOUR)
    team = team_of(1, charges=(charge,), digested=SINCE.date())
    assert due(team) == NINE
