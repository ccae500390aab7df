"""The digest: counts that add up, the order of reading, what is new, and who has it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.team.digest import NEEDS_YOU, digest, is_news, open_lines
from domain.team.reasons import Reason
from domain.team.team import LastDigest, Team
from domain.team.ticket import WAITING, Matter
from tests.domain.team.rows import (
    BEN,
    DINA,
    EMIL,
    FRIDAY,
    NINE,
    case_of,
    flag,
    plain,
    row,
    severe,
    team_of,
    ticket,
    worse,
)

OPEN = st.lists(st.sampled_from(list(Matter)).map(plain), max_size=3)
TICKETS = st.lists(st.sampled_from(list(Matter)), max_size=2)


@given(people=st.lists(st.tuples(OPEN, TICKETS, st.booleans()), max_size=12), known=st.booleans())
def test_every_patient_is_counted_once_and_the_counts_add_up(
    people: list[tuple[list[Reason], list[Matter], bool]], *, known: bool
) -> None:
    """Whatever is open about whom. Mutant: `quiet` counts the patients without a reason of their own."""
    team, rows = team_of(len(people)), []
    for number, (reasons, tickets, has_row) in enumerate(people):
        for at, matter in enumerate(tickets):
            opened = replace(ticket(number, matter), number=100 * number + at)
            team = team.with_ticket(opened)
        if has_row:
            rows.append(row(number, *reasons))
    found = digest(rows, team, None if known else LastDigest(FRIDAY), FRIDAY)
    parts = (found.needing, found.waiting, found.silent, found.blocked)
    assert sum(len(part) for part in parts) + found.quiet == found.total == len(people)
    named = [line.case_id for part in parts for line in part]
    assert len(named) == len(set(named))
    assert set(NEEDS_YOU) | set(WAITING) | {Matter.SILENT, Matter.BLOCKED} == set(Matter)


def test_the_order_is_that_of_gravity_and_what_waits_is_oldest_first() -> None:
    """Red flag, severe effect, worse past the window, worse in it, plan unread; mutant: no sorting."""
    team = team_of(8)
    rows = [
        row(0, plain(Matter.STEP, 1)),
        row(1, plain(Matter.PLAN_UNREAD)),
        row(2, plain(Matter.WORSE_IN_WINDOW)),
        row(3, worse()),
        row(4, severe()),
        row(5, flag()),
        row(6, plain(Matter.HOLD, 4)),
        row(7, plain(Matter.SILENT)),
    ]
    found = digest(rows, team, None, FRIDAY)
    assert [line.case_id for line in found.lines] == [case_of(n) for n in (5, 4, 3, 2, 1, 6, 0)]


def test_a_patient_stands_under_the_gravest_and_the_rest_is_counted() -> None:
    """Nobody is on the list twice."""
    [line] = digest([row(0, plain(Matter.HOLD), flag(), severe())], team_of(1), None, FRIDAY).lines
    assert (line.matter, line.more) == (Matter.RED_FLAG, 2)


def test_a_ticket_says_who_has_it_and_is_not_told_a_second_time() -> None:
    """The ticket brings the taker, the case the numbers; mutant: reasons are never compared with tickets."""
    taken = ticket(0, Matter.WORSE, about=2, taken_by=BEN)
    [line] = digest([row(0, worse())], team_of(1).with_ticket(taken), None, FRIDAY).lines
    assert (line.taken_by, line.more) == (BEN, 0)
    assert line.reason == worse()


def test_what_the_patient_was_told_nobody_has_opened_comes_first_after_red_flags() -> None:
    """First in every digest until somebody has it. Mutant: `unopened` is left out of the order."""
    unopened = ticket(0, Matter.WORSE, about=2, told_nobody_at=NINE)
    team = team_of(3).with_ticket(unopened)
    rows = [row(0, worse()), row(1, severe()), row(2, flag())]
    assert [line.case_id for line in digest(rows, team, None, FRIDAY).lines] == [
        case_of(n) for n in (2, 0, 1)
    ]
    taken = team.with_ticket(replace(unopened, taken_by=BEN))
    assert [line.case_id for line in digest(rows, taken, None, FRIDAY).lines] == [
        case_of(n) for n in (2, 1, 0)
    ]


def test_a_silence_is_named_once_and_known_afterwards() -> None:
    """New ones by code, those that were named before as a count."""
    rows = [row(0, plain(Matter.SILENT, 5)), row(1, plain(Matter.SILENT, 9))]
    last = LastDigest(FRIDAY - timedelta(days=1), "x", (case_of(1),))
    found = digest(rows, team_of(2), last, FRIDAY)
    assert (found.newly, found.known) == ((team_of(2).charges[0].code,), 1)


def test_answered_counts_those_who_were_asked_the_evening_before() -> None:
    """Who was not asked is in neither number; mutant: today's care day."""
    rows = [row(0), row(1, answered=False), row(2, asked=False)]
    found = digest(rows, team_of(3), None, FRIDAY)
    assert (found.answered, found.asked) == (1, 2)
    assert digest(rows, team_of(3), None, FRIDAY + timedelta(days=1)).asked == 0


def test_who_blocked_the_bot_is_named_whatever_else_is_open() -> None:
    """A red flag hides no closed chat."""
    team = team_of(2)
    rows = [
        row(0, flag(), plain(Matter.BLOCKED), reachable=False),
        row(1, plain(Matter.BLOCKED), reachable=False),
    ]
    found = digest(rows, team, None, FRIDAY)
    assert found.unreachable == tuple(charge.code for charge in team.charges)
    assert [line.case_id for line in found.blocked] == [case_of(1)]


def test_since_when_a_chat_is_closed_may_be_unknown() -> None:
    """Then it is before everything else."""
    unknown = replace(plain(Matter.BLOCKED), since=date.min)
    [line] = digest([row(0, unknown)], team_of(1), None, FRIDAY).blocked
    assert line.at.year == 1


def _last(team: Team, *rows: object) -> LastDigest:
    found = digest(rows, team, None, FRIDAY)  # type: ignore[arg-type]  # rows of patients
    return LastDigest(FRIDAY, found.mark, tuple(line.case_id for line in found.silent))


def test_nothing_is_new_while_the_same_is_open_with_the_same_people() -> None:
    """Another taker, one thing more, one fewer: each is news."""
    team = team_of(2).with_ticket(ticket(0, Matter.WORSE, about=2, taken_by=BEN))
    rows = (row(0, worse()), row(1))
    last, monday = _last(team, *rows), FRIDAY + timedelta(days=3)
    assert not is_news(digest(rows, team, last, monday), last)
    handed = team.with_ticket(ticket(0, Matter.WORSE, about=2, taken_by=DINA))
    assert is_news(digest(rows, handed, last, monday), last)
    more = (rows[0], row(1, plain(Matter.SILENT)))
    assert is_news(digest(more, team, last, monday), last)
    assert is_news(digest((row(0), row(1)), team_of(2), last, monday), last)


def test_what_needs_the_team_and_is_in_nobodys_hands_is_told_every_day() -> None:
    """An alert that nobody has is never behind "nothing new"; mutant: `unopened` is not asked."""
    rows = (row(0, worse()),)
    last = _last(team_of(1), *rows)
    assert is_news(digest(rows, team_of(1), last, FRIDAY + timedelta(days=3)), last)
    assert is_news(digest(rows, team_of(1), None, FRIDAY), None)


def test_a_member_reads_of_their_own_patients_alone() -> None:
    """Ben has them all, Dina none, and the lead sees everybody."""
    rows = [row(0, flag()), row(1)]
    totals = [digest(rows, team_of(2), None, FRIDAY, who).total for who in (EMIL, BEN, DINA)]
    assert totals == [2, 2, 0]


def test_everything_open_about_a_patient_is_told_gravest_first() -> None:
    """As a card shows it; a ticket whose reason is gone stays until somebody closes it."""
    team = team_of(1).with_ticket(ticket(0, Matter.MESSAGE))
    lines = open_lines(team, team.charges[0], row(0, plain(Matter.HOLD), flag()))
    assert [line.matter for line in lines] == [Matter.RED_FLAG, Matter.HOLD, Matter.MESSAGE]
    assert [line.exact for line in lines] == [False, False, True]
    assert open_lines(team_of(1), team.charges[0], None) == ()
