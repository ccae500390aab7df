"""Deciding: help."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case
from domain.commands.account import ShowHelp, ShowTeam
from domain.commands.alerting import TooMuch
from domain.commands.day import AskPainNow, ShowDay
from domain.decide.arms import arm
from domain.decision import Decision, Refusal
from domain.messages.account import Help, NoTeam
from domain.notices import Answer, Choice


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
def shows_team(command: ShowTeam, case: Case, now: datetime) -> Decision | Refusal:
    """Say that nobody is connected."""
    del command, now
    return Decision(answer=Answer(NoTeam(case.prescriber), "help", below=True))
