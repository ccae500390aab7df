"""How a ticket is shown: one text for all copies, and the buttons of each."""

from __future__ import annotations

from datetime import datetime

from domain.audit import Deed, Entry
from domain.case import Case
from domain.commands.team.tickets import AskHandOver, AskTicketOutcome, ReleaseTicket, TakeTicket
from domain.effects import Effect
from domain.messages.team.tickets import TicketShown, TicketStands, TicketWhat
from domain.notices import Choice, Gravity, Notice, Rows, WhenUnsure
from domain.team.context import Context
from domain.team.decision import Copies
from domain.team.team import Team
from domain.team.ticket import ALERTS, URGENT, Matter, Ticket


def shown(team: Team, ticket: Ticket, case: Case | None, stands: TicketStands | None = None) -> TicketShown:
    """Return the ticket as it stands now."""
    return TicketShown(team.zone, what_of(team, ticket, case), stands or stands_of(team, ticket))


def what_of(team: Team, ticket: Ticket, case: Case | None) -> TicketWhat:
    """Return what it is about; of a case that cannot be read, the code and the matter."""
    charge = team.charge(ticket.case_id)
    code, number = charge.code if charge is not None else "", ticket.about
    if case is None:
        return TicketWhat(code, ticket.matter, ticket.opened_at, case_id=ticket.case_id, number=ticket.number)
    episode = None
    if ticket.matter in (Matter.RED_FLAG, Matter.TOO_MUCH, Matter.WORSE):
        episode = next((each for each in case.alerting.episodes if each.number == number), None)
    return TicketWhat(
        code,
        ticket.matter,
        ticket.opened_at,
        episode.flags if episode else (),
        _effect(case, ticket),
        episode.finding if episode else None,
        next((h.cause for h in case.holds if ticket.matter is Matter.HOLD and h.number == number), None),
        case.on_hold,
        episode is not None and episode.contacted is not None,
        ticket.case_id,
        ticket.number,
    )


def _effect(case: Case, ticket: Ticket) -> Effect | None:
    severe = ticket.matter is Matter.SEVERE_EFFECT
    return next((each.effect for each in case.effects if severe and each.number == ticket.about), None)


def stands_of(team: Team, ticket: Ticket) -> TicketStands:
    """Return who has it."""
    member = team.member(ticket.taken_by)
    if member is None:
        return TicketStands(again=ticket.again > 0)
    return TicketStands(member.name, ticket.taken_at)


def open_rows(ticket: Ticket) -> Rows:
    """Return the button below what nobody has."""
    return ((Choice("have_it", TakeTicket(ticket.case_id, ticket.number)),),)


def own_rows(ticket: Ticket) -> Rows:
    """Return the buttons of whoever has it, in private."""
    case_id, number = ticket.case_id, ticket.number
    return (
        (
            Choice("hand_over", AskHandOver(case_id, number)),
            Choice("untake", ReleaseTicket(case_id, number)),
            Choice("ticket_outcome", AskTicketOutcome(case_id, number)),
        ),
    )


def others_rows(ticket: Ticket) -> Rows:
    """Return the buttons of everybody else, in private."""
    case_id, number = ticket.case_id, ticket.number
    over = Choice("take_over", TakeTicket(case_id, number, over=True))
    return ((over, Choice("ticket_outcome", AskTicketOutcome(case_id, number))),)


def rows_for(team: Team, ticket: Ticket, person: int | None) -> Rows:
    """Return the buttons of one reader's copy."""
    if ticket.taken_by is None:
        return open_rows(ticket)
    if person == team.group:
        return ()
    return own_rows(ticket) if person == ticket.taken_by else others_rows(ticket)


def copies(team: Team, ticket: Ticket, case: Case | None) -> Copies:
    """Let every copy show how it stands now."""
    message = shown(team, ticket, case)
    if ticket.taken_by is None:
        return Copies(ticket.topic, message, open_rows(ticket))
    mine = (ticket.taken_by, own_rows(ticket))
    return Copies(ticket.topic, message, others_rows(ticket), in_group=(), mine=mine)


def notice(team: Team, ticket: Ticket, case: Case | None, person: int, now: datetime, why: str) -> Notice:
    """Return a copy for one reader. `why` names the occasion: for each of them it is said once."""
    return Notice(
        key=f"{ticket.topic}:{team.id}:{why}",
        person=person,
        message=shown(team, ticket, case),
        topic=ticket.topic,
        due_at=now,
        choices=rows_for(team, ticket, person),
        when_unsure=WhenUnsure.UNTIL_DELIVERED if ticket.matter in ALERTS else WhenUnsure.ONCE_MORE,
        gravity=Gravity.ALERT
        if ticket.matter in URGENT
        else Gravity.DOSE
        if ticket.matter in ALERTS
        else Gravity.QUESTION,
        about=ticket.case_id,
    )


def kept(team: Team, context: Context, deed: Deed, ticket: Ticket, detail: str = "") -> tuple[Entry, ...]:
    """Return what the trail keeps of it."""
    member = team.member(context.by)
    name = member.name if member is not None else ""
    about = detail or ticket.matter.value
    return (Entry(context.now, name, context.by, deed, ticket.case_id, team.id, about),)
