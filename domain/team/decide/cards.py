"""Deciding who reads a patient's card: in the private chat, and each time it is kept who looked."""

from __future__ import annotations

from domain.audit import Deed, Entry
from domain.case import Case
from domain.commands.team.cards import NextCard, OpenCard, ShowChart
from domain.decision import Refusal
from domain.messages.team.cards import ChartShown
from domain.messages.team.members import NotYourPatient
from domain.notices import Answer, Choice, Notice
from domain.team.card import card
from domain.team.card_rows import card_rows
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decision import TeamDecision
from domain.team.digest import calendar_day, digest
from domain.team.roles import ChatKind
from domain.team.team import Charge, Team


def topic_of(case_id: str) -> str:
    """Return the topic of a patient's card."""
    return f"card:{case_id}"


@team_arm.register
def open_card(command: OpenCard, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show the card below what was tapped."""
    return _open(team, context, command.case_id, below=True)


@team_arm.register
def next_card(command: NextCard, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show the next card in the place of this one."""
    return _open(team, context, command.case_id, below=False)


@team_arm.register
def chart(command: ShowChart, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show the diary drawn."""
    charge, case = team.charge(command.case_id), context.case
    if charge is None or case is None:
        return Refusal(NotYourPatient(team.zone))
    drawn = context.history is not None and bool(context.history.pain)
    shown = ChartShown(team.zone, case.id, charge.code, case.today(context.now), drawn)
    answer = Answer(shown, f"chart:{case.id}", below=True)
    return TeamDecision(answer=answer, entries=_looked(team, context, charge, Deed.VIEWED_CHART))


def _open(team: Team, context: Context, case_id: str, *, below: bool) -> TeamDecision | Refusal:
    charge, case = team.charge(case_id), context.case
    if charge is None or case is None or context.history is None:
        return Refusal(NotYourPatient(team.zone))
    shown = card(team, charge, case, context.history, context.now)
    rows = (*card_rows(team, charge, context), _own_row(team, context, case))
    entries = _looked(team, context, charge, Deed.VIEWED_CARD)
    topic = topic_of(case_id)
    if context.chat is ChatKind.PRIVATE:
        return TeamDecision(answer=Answer(shown, topic, rows, below=below), entries=entries)
    # Asked for in the group: it comes to the private chat of whoever asked, and the group shows nothing.
    key = f"{topic}:{context.now.isoformat()}"
    notice = Notice(key, context.by or 0, shown, topic, context.now, rows, about=case_id)
    return TeamDecision((), (notice,), entries=entries)


def _own_row(team: Team, context: Context, case: Case) -> tuple[Choice, ...]:
    after = _after(team, context, case.id)
    on = (Choice("next_card", NextCard(after)),) if after is not None else ()
    return (Choice("card_chart", ShowChart(case.id)), *on)


def _after(team: Team, context: Context, case_id: str) -> str | None:
    """The patient who comes after this one in the reader's digest; None after the last."""
    day = calendar_day(context.now, team.zone)
    found = digest(context.standings, team, team.last_digest, day, context.by)
    order = [line.case_id for line in (*found.lines, *found.silent, *found.blocked)]
    following = order[order.index(case_id) + 1 :] if case_id in order else order
    return following[0] if following else None


def _looked(team: Team, context: Context, charge: Charge, deed: Deed) -> tuple[Entry, ...]:
    member = team.member(context.by)
    name = member.name if member is not None else ""
    return (Entry(context.now, name, context.by, deed, charge.case_id, team.id, charge.code),)
