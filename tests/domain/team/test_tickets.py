"""Who has a ticket, and what comes of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from domain.audit import Deed
from domain.commands.heeding import EndHeeded, SayHeeded
from domain.commands.team.base import TeamCommand
from domain.commands.team.tickets import (
    AskHandOver,
    AskTicketOutcome,
    CloseTicket,
    EndTicket,
    HandTicket,
    OpenTicket,
    ReleaseTicket,
    ShowTicket,
    TakeTicket,
)
from domain.messages.team.members import NotAllowed, NotYourPatient
from domain.messages.team.tickets import (
    HandOverAsked,
    OutcomeAsked,
    TicketGone,
    TicketIsTaken,
    TicketShown,
)
from domain.notices import Rows
from domain.team.roles import ChatKind, Role
from domain.team.team import Membership
from domain.team.ticket import Matter, TicketOutcome
from tests.domain.team.ladders import BEN, CASE, CLEO, DINA, EMIL, GROUP, Days, days_from, member

WEDNESDAY = datetime(2027, 7, 7, 9, tzinfo=UTC)


def opened(matter: Matter = Matter.RED_FLAG) -> Days:
    """Return a team with one open ticket."""
    days = days_from(WEDNESDAY)
    days.does(OpenTicket(CASE, matter, 1))
    return days


def labels(rows: Rows) -> list[str]:
    """Return the keys of the buttons."""
    return [choice.label for row in rows for choice in row]


def test_who_takes_it_has_it_in_every_copy_and_the_trail_keeps_it() -> None:
    """In the group no button is left; in private others may take it over."""
    days = opened()
    done = days.does(TakeTicket(CASE, 1), BEN)
    copy = done.copies[0]
    assert isinstance(copy.message, TicketShown)
    assert (copy.message.stands.taken_by, copy.message.stands.taken_at) == ("Dr Ben Okafor", WEDNESDAY)
    assert (copy.in_group, labels(copy.choices)) == ((), ["take_over", "ticket_outcome"])
    assert copy.mine is not None
    assert (copy.mine[0], labels(copy.mine[1])) == (BEN, ["hand_over", "untake", "ticket_outcome"])
    assert [(each.deed, each.case_id, each.actor) for each in done.entries] == [(Deed.TOOK, CASE, BEN)]
    assert [each.command for each in done.for_cases] == [SayHeeded(Matter.RED_FLAG, 1, "Dr Ben Okafor")]
    assert done.withdrawals == ("ticket:1",)


def test_the_second_who_taps_is_told_who_has_it() -> None:
    """Nothing changes; the same tap of Ben's is no second one."""
    days = opened()
    days.does(TakeTicket(CASE, 1), BEN)
    for who in (DINA, BEN):
        done = days.does(TakeTicket(CASE, 1), who)
        assert (done.facts, done.entries) == ((), ())
        assert done.answer is not None
        assert isinstance(done.answer.message, TicketShown)
        assert done.answer.message.stands.taken_by == "Dr Ben Okafor"
    assert days.does(TakeTicket(CASE, 1, over=True), DINA).facts
    assert days.team.tickets[0].taken_by == DINA


def test_taken_in_the_group_the_buttons_follow_in_private() -> None:
    """What is clinical happens there; whoever has a copy already needs no second one."""
    days = opened()
    done = days.does(TakeTicket(CASE, 1), DINA, ChatKind.GROUP)
    assert [(each.person, labels(each.choices)) for each in done.notices] == [
        (DINA, ["hand_over", "untake", "ticket_outcome"])
    ]
    assert done.answer is not None
    assert done.answer.choices == ()
    days.does(ReleaseTicket(CASE, 1), DINA)
    assert days.does(TakeTicket(CASE, 1), BEN, ChatKind.GROUP).notices == ()


def test_only_who_has_it_or_a_lead_gives_it_back() -> None:
    """And then its ladder goes on where it was."""
    days = opened()
    days.does(TakeTicket(CASE, 1), BEN)
    refused = days.does(ReleaseTicket(CASE, 1), DINA)
    assert refused.answer is not None
    assert isinstance(refused.answer.message, TicketIsTaken)
    days.now += timedelta(minutes=20)
    assert days.does(ReleaseTicket(CASE, 1), EMIL).entries[0].deed is Deed.UNTOOK
    assert days.sent()[-1] == (days.now, DINA)
    assert days.does(ReleaseTicket(CASE, 1), EMIL).facts == ()


def test_it_is_handed_to_who_sees_the_patient_and_they_are_told() -> None:
    """Nobody else is offered, or can be named by a forged tap."""
    days = opened()
    days.team = days.team.with_member(member(CLEO, "Cleo Vane", Role.NURSE))
    days.does(TakeTicket(CASE, 1), BEN)
    asked = days.does(AskHandOver(CASE, 1), BEN).answer
    assert asked is not None
    assert asked.message == HandOverAsked("Europe/London", "K7", alone=False)
    assert [c.value for row in asked.choices for c in row] == ["Dina Marsh", "Emil Hart", None]
    assert isinstance(days.refused(HandTicket(CASE, 1, CLEO), BEN).message, NotAllowed)
    assert isinstance(days.refused(HandTicket(CASE, 1, BEN + 100), BEN).message, NotAllowed)
    done = days.does(HandTicket(CASE, 1, DINA), BEN)
    assert [each.person for each in done.notices] == [DINA]
    assert (done.entries[0].deed, done.entries[0].detail) == (Deed.HANDED_OVER, "red_flag: Dina Marsh")


def test_each_outcome_closes_it_in_every_copy_and_for_the_patient() -> None:
    """By name and time, with nothing left on its way."""
    for outcome in (
        TicketOutcome.SPOKEN,
        TicketOutcome.PLAN_CHANGED,
        TicketOutcome.KNOWN,
        TicketOutcome.WRONG,
    ):
        days = opened(Matter.WORSE)
        days.does(TakeTicket(CASE, 1), BEN)
        asked = days.does(AskTicketOutcome(CASE, 1), BEN).answer
        assert asked is not None
        assert asked.message == OutcomeAsked("Europe/London", "K7", Matter.WORSE)
        assert f"ticket_{outcome}" in labels(asked.choices)
        done = days.does(CloseTicket(CASE, 1, outcome), BEN)
        copy = done.copies[0].message
        assert isinstance(copy, TicketShown)
        assert (copy.stands.closed_by, copy.stands.outcome) == ("Dr Ben Okafor", outcome)
        ended = EndHeeded(Matter.WORSE, 1, outcome, "Dr Ben Okafor")
        assert [each.command for each in done.for_cases] == [ended]
        assert not days.team.tickets
        assert done.entries[0].deed is Deed.CLOSED


def test_not_reached_closes_nothing() -> None:
    """It stays with whoever tried, and is nobody's again if nothing more comes of it."""
    days = opened()
    done = days.does(CloseTicket(CASE, 1, TicketOutcome.NOT_REACHED), DINA)
    assert days.team.tickets[0].taken_by == DINA
    assert done.answer is not None
    assert isinstance(done.answer.message, TicketShown)
    assert done.answer.message.stands.unreached_at == WEDNESDAY
    assert done.for_cases == ()
    days.until(datetime(2027, 7, 9, 8, tzinfo=UTC))
    assert days.team.tickets[0].taken_by is None


def test_a_closed_alert_about_pain_comes_up_again_after_28_days() -> None:
    """Once, in the digest; a red flag does not."""
    days = opened(Matter.WORSE)
    days.does(CloseTicket(CASE, 1, TicketOutcome.KNOWN), BEN)
    days.does(OpenTicket(CASE, Matter.RED_FLAG, 2))
    days.does(CloseTicket(CASE, 2, TicketOutcome.KNOWN), BEN)
    days.until(datetime(2027, 8, 4, 7, tzinfo=UTC))
    assert not days.team.tickets
    days.until(datetime(2027, 8, 4, 8, tzinfo=UTC))
    assert [each.matter for each in days.team.tickets] == [Matter.REVIEW]
    days.does(OpenTicket(CASE, Matter.WORSE, 3))
    days.does(CloseTicket(CASE, 4, TicketOutcome.KNOWN), BEN)
    days.until(datetime(2027, 12, 1, tzinfo=UTC))
    assert [each.matter for each in days.team.tickets] == [Matter.REVIEW]
    assert days.team.reviews == ()


def test_what_comes_again_is_nobodys_again() -> None:
    """Its ladder begins anew; while nobody has it, it climbs on as it does."""
    days = opened()
    assert days.does(OpenTicket(CASE, Matter.RED_FLAG, 1)).facts == ()
    days.does(TakeTicket(CASE, 1), BEN)
    days.does(OpenTicket(CASE, Matter.RED_FLAG, 1))
    assert days.team.tickets[0].taken_by is None
    assert days.sent()[-2:] == [(WEDNESDAY, BEN), (WEDNESDAY, GROUP)]


def test_what_is_over_closes_by_itself_and_its_buttons_say_so() -> None:
    """Also twice, and also of a patient who is not in the team's charge."""
    days = opened()
    done = days.does(EndTicket(CASE, Matter.RED_FLAG, 1))
    copy = done.copies[0].message
    assert isinstance(copy, TicketShown)
    assert (copy.stands.outcome, copy.stands.closed_by) == (TicketOutcome.OVER, None)
    assert days.does(EndTicket(CASE, Matter.RED_FLAG, 1)).facts == ()
    assert days.does(OpenTicket("another", Matter.RED_FLAG, 1)).facts == ()
    late: tuple[TeamCommand, ...] = (
        TakeTicket(CASE, 1),
        ReleaseTicket(CASE, 1),
        AskHandOver(CASE, 1),
        HandTicket(CASE, 1, DINA),
        AskTicketOutcome(CASE, 1),
        ShowTicket(CASE, 1),
        CloseTicket(CASE, 1, TicketOutcome.KNOWN),
    )
    for command in late:
        answer = days.does(command, BEN).answer
        assert answer is not None
        assert isinstance(answer.message, TicketGone)


def test_who_does_not_see_the_patient_takes_nothing() -> None:
    """Nor does who was removed."""
    days = opened()
    days.team = days.team.with_member(member(CLEO, "Cleo Vane", Role.NURSE))
    assert isinstance(days.refused(TakeTicket(CASE, 1), CLEO).message, NotYourPatient)
    gone = member(CLEO, "Cleo Vane", Role.LEAD)
    days.team = days.team.with_member(
        type(gone)(gone.person, gone.name, gone.roles, Membership.REMOVED, gone.since)
    )
    assert isinstance(days.refused(TakeTicket(CASE, 1), CLEO).message, NotAllowed)
    assert isinstance(
        days.refused(CloseTicket(CASE, 1, TicketOutcome.KNOWN), BEN, ChatKind.GROUP).message, NotAllowed
    )
