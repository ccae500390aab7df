"""Deciding what the patient reads of what the team does with an alert, and closing it with the team's."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, Stage
from domain.commands.heeding import EndHeeded, SayHeeded, SayUnheeded
from domain.decide.arms import arm
from domain.decide.episodes import mean_now
from domain.decision import NOTHING, Decision, Refusal
from domain.episodes import episode_of
from domain.facts.alerting import Closing, EpisodeClosed
from domain.messages.base import Message
from domain.messages.heeding import TeamHasClosed, TeamHasNotOpened, TeamHasOpened
from domain.notices import Notice, WhenUnsure
from domain.team.ticket import Matter, TicketOutcome
from domain.topics import HEEDED, of_episode

OF_EPISODES = frozenset({Matter.RED_FLAG, Matter.TOO_MUCH, Matter.WORSE})

CLOSINGS = {
    TicketOutcome.PLAN_CHANGED: Closing.PLAN_CHANGED,
    TicketOutcome.WRONG: Closing.WRONG_ALERT,
    TicketOutcome.SPOKEN: Closing.KNOWN,
    TicketOutcome.KNOWN: Closing.KNOWN,
}
"""What an outcome of the team closes an alert with; any other leaves it open."""


@arm.register
def heeded(command: SayHeeded, case: Case, now: datetime) -> Decision | Refusal:
    """Say who has opened it."""
    said = TeamHasOpened(command.by, case.prescriber)
    return _say(case, (command.matter, command.about), said, now)


@arm.register
def unheeded(command: SayUnheeded, case: Case, now: datetime) -> Decision | Refusal:
    """Say that nobody has opened it, and whom to call."""
    said = TeamHasNotOpened(command.matter, case.prescriber, command.had)
    return _say(case, (command.matter, command.about), said, now)


@arm.register
def ended(command: EndHeeded, case: Case, now: datetime) -> Decision | Refusal:
    """Close the alert as the team did: what the patient was asked about it is over. A hold stands."""
    said = TeamHasClosed(command.by, command.outcome, case.prescriber, case.on_hold)
    told = _say(case, (command.matter, command.about), said, now)
    closing = CLOSINGS.get(command.outcome)
    episode = episode_of(case, command.about) if command.matter in OF_EPISODES else None
    if episode is None or closing is None:
        return told
    today = case.today(now)
    fact = EpisodeClosed((episode.number,), today, closing, mean_now(case, today))
    return Decision((fact,), withdrawals=(of_episode(episode.number),)) + told


def _say(case: Case, about: tuple[Matter, int], message: Message, now: datetime) -> Decision:
    """Say it in a message of its own: it is graver than any question, and late it is as true."""
    if case.stage in (Stage.LEFT, Stage.WITHDRAWN):
        return NOTHING
    matter, number = about
    return Decision(
        notices=(
            Notice(
                key=f"{HEEDED}:{case.id}:{matter}:{number}:{type(message).__name__}:{now.isoformat()}",
                person=case.person,
                message=message,
                topic=HEEDED,
                due_at=now,
                when_unsure=WhenUnsure.ONCE_MORE,
            ),
        )
    )
