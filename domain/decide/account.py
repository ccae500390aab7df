"""Deciding: help, what does not exist, and a diary that comes to another account."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case
from domain.commands.account import MoveAccount, ShowHelp, ShowTeam, ShowWaysOn
from domain.commands.alerting import TooMuch
from domain.commands.day import AskPainNow, ShowDay
from domain.decide.arms import arm
from domain.decide.enrolment.taking import again
from domain.decide.episodes import alert_rows
from domain.decide.sharing import who_sees
from domain.decide.tracking import open_now
from domain.decision import Decision, Refusal, then
from domain.facts.account import AccountMoved
from domain.messages.account import DiaryHere, Help, NoTeam
from domain.messages.door import UnknownCommand
from domain.notices import Answer, Choice
from domain.team.seen import SeenBy


@arm.register
def shows_help(command: ShowHelp, case: Case, now: datetime) -> Decision | Refusal:
    """Show what can be typed."""
    del command, now
    buttons = (
        (Choice("show_today", ShowDay()), Choice("rate_pain", AskPainNow())),
        (Choice("too_much", TooMuch(None)),),
    )
    return Decision(answer=Answer(Help(case.prescriber), "help", buttons, below=True))


@arm.register
def shows_ways_on(command: ShowWaysOn, case: Case, now: datetime) -> Decision | Refusal:
    """Say that the command does not exist, with two ways on."""
    del command, case, now
    row = (Choice("rate_pain", AskPainNow()), Choice("show_today", ShowDay()))
    return Decision(answer=Answer(UnknownCommand(), "help", (row,), below=True))


@arm.register
def moves(command: MoveAccount, case: Case, now: datetime) -> Decision | Refusal:
    """Say where the diary is now, with the open alerts; what is open of the evening is asked here."""
    del command
    moved = Decision((AccountMoved(now),))
    return then(case, moved, lambda c: _enrolling(c, now) or _here(c, now))


def _enrolling(case: Case, now: datetime) -> Decision | None:
    asked = again(case, now)
    return asked if isinstance(asked, Decision) else None


def _here(case: Case, now: datetime) -> Decision:
    rows = (*alert_rows(case), (Choice("show_today", ShowDay()),))
    here = DiaryHere(case.prescriber, len(rows) - 1)
    return Decision(notices=open_now(case, now), answer=Answer(here, "help", rows, below=True))


@arm.register
def shows_team(command: ShowTeam, case: Case, now: datetime) -> Decision | Refusal:
    """Say who sees what and who looked, and offer to change it; at home, that nobody is connected."""
    del now
    if case.care is not None:
        return Decision(answer=who_sees(case, case.care, command.seen or SeenBy()))
    return Decision(answer=Answer(NoTeam(case.prescriber), "help", below=True))
