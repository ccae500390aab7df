"""Several tickets in one message: a group takes only so many messages a minute, and nothing may wait."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.commands.team.tickets import TakeTicket
from domain.messages.base import Message
from domain.messages.team.tickets import TicketShown, TicketsShown
from domain.notices import Choice, Rows
from domain.team.ticket import Matter

TOPIC = "tickets:"
"""How the topics of messages about several tickets begin."""

MOST = 8
"""Tickets in one message: each has its button, and all can be read on one screen."""

A_ROW = 2

GRAVEST = tuple(Matter)


def parts_of(message: Message) -> tuple[TicketShown, ...]:
    """Return the tickets that a message shows; () for every other one."""
    match message:
        case TicketShown():
            return (message,)
        case TicketsShown(shown=shown):
            return shown
        case _:
            return ()


def merged(parts: Iterable[TicketShown]) -> tuple[TicketsShown, ...]:
    """Return them in as few messages as they fit, the gravest first; of each ticket what was said last."""
    last = {part.what.number: part for part in parts}
    line = sorted(last.values(), key=lambda each: (GRAVEST.index(each.what.matter), each.what.opened_at))
    chunks = (tuple(line[n : n + MOST]) for n in range(0, len(line), MOST))
    return tuple(TicketsShown(chunk[0].zone, chunk) for chunk in chunks)


def rows_of(message: TicketsShown) -> Rows:
    """Return a button for each of them that nobody has."""
    free = [
        Choice("have_it_of", TakeTicket(part.what.case_id, part.what.number), part.what.code)
        for part in message.shown
        if part.stands.taken_by is None and part.stands.outcome is None
    ]
    return tuple(tuple(free[n : n + A_ROW]) for n in range(0, len(free), A_ROW))


def amended(message: TicketsShown, part: TicketShown) -> TicketsShown:
    """Return the message with this ticket as it is now, where it is one of them."""
    number = part.what.number
    return replace(
        message, shown=tuple(part if each.what.number == number else each for each in message.shown)
    )


def without(message: TicketsShown, case_id: str) -> TicketsShown:
    """Return the message without what it says of this patient."""
    return replace(message, shown=tuple(each for each in message.shown if each.what.case_id != case_id))
