"""The one line that is true, written into whatever a decision says: nothing is called sent that is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.case import Case
from domain.decision import Decision, Refusal
from domain.evolve import evolve_all
from domain.facts.alerting import EpisodeAgain, EpisodeOpened
from domain.facts.base import Fact
from domain.facts.care import TeamAsked
from domain.facts.holding import HoldOpened
from domain.facts.replan import NewPlanReminded
from domain.messages.base import Message
from domain.messages.told import TellsWho
from domain.team.hearing import heard
from domain.told import told

OF_THE_TEAM = (EpisodeOpened, EpisodeAgain, HoldOpened, NewPlanReminded, TeamAsked)
"""Facts of which the team has to hear, where the patient shares: else it was not reached."""


def with_truth(case: Case, decided: Decision | Refusal, now: datetime) -> Decision | Refusal:
    """Return the decision with who is told in every message that says so."""
    if isinstance(decided, Refusal):
        return replace(decided, message=_true(decided.message, case, (), case, now))
    answer = decided.answer
    said = [notice.message for notice in decided.notices]
    said += [answer.message] if answer is not None else []
    if not any(isinstance(message, TellsWho) and message.tells for message in said):
        return decided
    after = evolve_all(case, decided.facts)
    notices = tuple(
        replace(notice, message=_true(notice.message, case, decided.facts, after, now))
        for notice in decided.notices
    )
    if answer is not None:
        answer = replace(answer, message=_true(answer.message, case, decided.facts, after, now))
    return replace(decided, notices=notices, answer=answer)


def _true(message: Message, before: Case, facts: Sequence[Fact], after: Case, now: datetime) -> Message:
    if not isinstance(message, TellsWho) or not message.tells:
        return message
    return replace(message, told=told(after, now, sent=is_sent(before, facts, after)))


def is_sent(before: Case, facts: Sequence[Fact], after: Case) -> bool:
    """Whether the team hears what these facts are about; what began before, it has heard of then."""
    return not any(isinstance(fact, OF_THE_TEAM) for fact in facts) or bool(heard(before, facts, after))
