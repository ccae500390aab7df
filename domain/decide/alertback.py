"""Deciding about an answer to an alert that is taken back: it is open, and asked about, as before."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.alerts import AlertMemory
from domain.case import Case, Episode
from domain.commands.alerting import RestoreAlerts
from domain.decide.arms import arm
from domain.decide.episodes import asked_again, gone
from domain.decision import Decision, Refusal, then
from domain.episodes import episode_of
from domain.facts.alerting import EpisodesBack
from domain.facts.day import Answered


@arm.register
def restores(command: RestoreAlerts, case: Case, now: datetime) -> Decision | Refusal:
    """Set the alerts back to what they were, and put their question; what is on hold stays so."""
    episodes = tuple(each for each in command.episodes if _may_be_set_back(case, each, closed=command.closed))
    if not episodes:
        return gone(max((each.number for each in command.episodes), default=0))
    tomorrow = case.today(now) + timedelta(days=1)
    fact = EpisodesBack(episodes, _memory(command), command.closed, tomorrow)
    newest = episodes[-1].number
    return then(case, Decision((fact, Answered(now))), lambda c: asked_again(c, _numbered(c, newest), now))


def _numbered(case: Case, number: int) -> Episode:
    return next(each for each in case.alerting.episodes if each.number == number)


def _memory(command: RestoreAlerts) -> AlertMemory | None:
    return command.memory_was if command.closed else None


def _may_be_set_back(case: Case, was: Episode, *, closed: bool) -> bool:
    """One that was closed stands again; another answer is taken back as long as its alert is open."""
    return was.number <= case.episodes_ever and (episode_of(case, was.number) is None) is closed
