"""The last line of a simulated course: what happened, counted from the facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.alerts import FindingKind
from domain.case import Outcome
from domain.facts.alerting import EpisodeOpened, RuleLooked
from domain.facts.base import Fact
from domain.facts.day import DayOpened, FollowedUp, IntakeSet, MorningAfterAsked, PainAsked, RatingSet
from domain.facts.holding import HoldOpened
from domain.facts.stepping import LegBegan
from domain.plan import LegKind


@dataclass(frozen=True, slots=True)
class Counts:
    """How often the bot asked, the patient answered, the rule noticed, an alert went out, a step was made."""

    prompts: int
    answers: int
    notices: int
    alerts: int
    steps: int
    holds: int

    def __str__(self) -> str:
        """Return the line that ends a transcript."""
        return (
            f"prompts {self.prompts}, answers {self.answers}, notices {self.notices}, "
            f"alerts {self.alerts}, steps {self.steps}, holds {self.holds}"
        )


def count(facts: Iterable[Fact]) -> Counts:
    """Count the facts of a whole course."""
    every = tuple(facts)
    return Counts(
        prompts=sum(_is_prompt(fact) for fact in every),
        answers=sum(_is_answer(fact) for fact in every),
        notices=sum(
            finding.kind is FindingKind.NOTICE
            for fact in every
            if isinstance(fact, RuleLooked)
            for finding in fact.said
        ),
        alerts=sum(isinstance(fact, EpisodeOpened) for fact in every),
        steps=sum(isinstance(fact, LegBegan) and fact.leg.kind is LegKind.UP for fact in every),
        holds=sum(isinstance(fact, HoldOpened) for fact in every),
    )


def _is_prompt(fact: Fact) -> bool:
    asked = isinstance(fact, DayOpened) and fact.asked
    return asked or isinstance(fact, FollowedUp | PainAsked | MorningAfterAsked)


def _is_answer(fact: Fact) -> bool:
    """Whether the patient answered: a rating, or a dose that was not closed as not known by the clock."""
    match fact:
        case RatingSet(rating=rating):
            return rating is not None
        case IntakeSet(intake=intake):
            return intake is not None and intake.outcome is not Outcome.NOT_KNOWN
        case _:
            return False
