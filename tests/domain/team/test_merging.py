"""Several tickets in one message: nothing is lost, and the gravest stand first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.commands.team.tickets import TakeTicket
from domain.messages.team.tickets import TicketGone, TicketShown, TicketStands, TicketWhat
from domain.team.merging import GRAVEST, MOST, amended, merged, parts_of, rows_of, without
from domain.team.ticket import Matter

START = datetime(2027, 7, 7, 9, tzinfo=UTC)


def part(number: int, matter: Matter, minutes: int = 0) -> TicketShown:
    """Return a ticket that nobody has."""
    at = START + timedelta(minutes=minutes)
    what = TicketWhat(f"K{number % 8 + 2}", matter, at, case_id=f"case{number}", number=number)
    return TicketShown("UTC", what, TicketStands())


PARTS = st.lists(
    st.builds(part, st.integers(1, 60), st.sampled_from(Matter), st.integers(0, 90)),
    max_size=60,
    unique_by=lambda each: each.what.number,
)


@given(PARTS)
def test_each_ticket_stands_once_with_its_button_the_gravest_first(parts: list[TicketShown]) -> None:
    """In as few messages as they fit. Mutant: the last chunk is dropped."""
    messages = merged(parts)
    shown = [each for message in messages for each in message.shown]
    assert sorted(each.what.number for each in shown) == sorted(each.what.number for each in parts)
    assert [GRAVEST.index(each.what.matter) for each in shown] == sorted(
        GRAVEST.index(each.what.matter) for each in parts
    )
    assert len(messages) == -(-len(parts) // MOST)
    taken = [choice.command for m in messages for row in rows_of(m) for choice in row]
    assert taken == [TakeTicket(each.what.case_id, each.what.number) for each in shown]


@given(PARTS.filter(bool))
def test_one_that_changes_changes_alone_and_one_that_is_erased_goes_alone(parts: list[TicketShown]) -> None:
    """What somebody has needs no button; merged again nothing is there twice."""
    first = merged(parts)[0]
    changed = replace(first.shown[0], stands=TicketStands("Ben", START))
    now = amended(first, changed)
    assert now.shown == (changed, *first.shown[1:])
    assert len([c for row in rows_of(now) for c in row]) == len(first.shown) - 1
    left = without(first, first.shown[0].what.case_id)
    assert left.shown == first.shown[1:]
    assert merged((*parts_of(first), *parts_of(now)))[0] == now
    assert (parts_of(changed), parts_of(TicketGone("UTC"))) == ((changed,), ())
