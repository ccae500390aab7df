"""Folding the facts about alerts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from domain.alerts import ABOUT_HIGH_PAIN, RULE, close, open_by_patient
from domain.case import Alerting, Case, Episode, EpisodeKind, HoldCause, LastSaid
from domain.episodes import ABOUT_PAIN
from domain.evolve.arms import arm
from domain.evolve.weekly import without_question
from domain.facts.alerting import (
    Closing,
    EpisodeAgain,
    EpisodeAsked,
    EpisodeClosed,
    EpisodeOpened,
    EpisodePutOff,
    EpisodesBack,
    FlagWithdrawn,
    FlareTold,
    OverallAsked,
    OverallBack,
    OverallSaid,
    PersonReached,
    RuleLooked,
)
from domain.pain import Overall

OVERALL_KEPT = 12
"""PGIC answers a case keeps: the rule looks back two weeks, and no two lie within 7 days by being asked."""


@arm.register
def looked(fact: RuleLooked, case: Case) -> Case:
    """Take over what the rule remembers."""
    found = fact.day if any(f.kind in ABOUT_HIGH_PAIN for f in fact.said) else case.alerting.found
    return _with(case, replace(case.alerting, memory=fact.memory, assessed=fact.day, found=found))


@arm.register
def told(fact: FlareTold, case: Case) -> Case:
    """Remember that the information of the adjustment period was given."""
    del fact
    return _with(case, replace(case.alerting, informed_in_window=True))


@arm.register
def opened(fact: EpisodeOpened, case: Case) -> Case:
    """Put the episode beside the others; "too much" is an open alert to the rule as well."""
    episode, now = replace(fact.episode, message=fact.message), case.alerting
    memory = now.memory
    if episode.kind is EpisodeKind.TOO_MUCH:
        memory = open_by_patient(memory, episode.opened)
    behind = _behind(case, fact)
    alerted = now.alerted if episode.finding is None else (*now.alerted, episode.opened)
    episodes = (*now.episodes, episode)
    now = replace(now, memory=memory, episodes=episodes, behind_holds=behind, alerted=alerted)
    return replace(_with(case, now), episodes_ever=episode.number)


def _behind(case: Case, fact: EpisodeOpened) -> tuple[tuple[int, HoldCause], ...]:
    """A hold that is open already gets one more reason; one that begins now has no older ones."""
    before = case.alerting.behind_holds
    if fact.holds is None:
        return before
    is_open = any(hold.cause is fact.holds for hold in case.holds)
    kept = before if is_open else tuple(one for one in before if one[1] is not fact.holds)
    return (*kept, (fact.episode.number, fact.holds))


@arm.register
def again(fact: EpisodeAgain, case: Case) -> Case:
    """Ask about it anew."""
    case = _said(case, (fact.number,)) if fact.not_reached else case
    return _changed(
        case, (fact.number,), lambda e: replace(e, asked=0, next_ask=fact.next_ask, contacted=None)
    )


@arm.register
def asked(fact: EpisodeAsked, case: Case) -> Case:
    """Count the question and keep when the next one is due."""
    return _changed(case, fact.numbers, lambda e: replace(e, asked=e.asked + 1, next_ask=fact.next_ask))


@arm.register
def put_off(fact: EpisodePutOff, case: Case) -> Case:
    """Ask on that day."""
    case = _said(case, (fact.number,))
    return _changed(case, (fact.number,), lambda e: replace(e, next_ask=fact.next_ask))


@arm.register
def reached(fact: PersonReached, case: Case) -> Case:
    """Remember that a person knows."""
    case = _said(case, (fact.number,))
    return _changed(case, (fact.number,), lambda e: replace(e, contacted=fact.day))


@arm.register
def closed(fact: EpisodeClosed, case: Case) -> Case:
    """End the episodes; after one about pain the rule is quiet until the review, unless it only eased."""
    gone = [e for e in case.alerting.episodes if e.number in fact.numbers]
    case = _said(case, fact.numbers, closed=True)
    case = _without(case, fact.numbers)
    if not any(e.kind in ABOUT_PAIN for e in gone) or _about_pain_is_open(case):
        return case
    memory = case.alerting.memory
    if fact.outcome is Closing.EASED:
        memory = replace(memory, open_since=None, episode_noticed=gone[0].noticed_before)
    else:
        memory = close(RULE, memory, fact.day, fact.w)
    return _with(case, replace(case.alerting, memory=memory))


@arm.register
def back(fact: EpisodesBack, case: Case) -> Case:
    """Set the alerts back; the rule remembers of them what it did, and of the time since what it does."""
    last = LastSaid("alert", episodes=fact.episodes, memory_was=fact.memory_was, closed=fact.closed)
    numbers = [each.number for each in fact.episodes]
    others = [each for each in case.alerting.episodes if each.number not in numbers]
    mine = [
        replace(each, next_ask=max(each.next_ask or fact.next_ask, fact.next_ask)) for each in fact.episodes
    ]
    episodes = tuple(sorted((*others, *mine), key=lambda each: each.number))
    memory, was = case.alerting.memory, fact.memory_was
    if was is not None:
        memory = replace(
            memory,
            open_since=memory.open_since or was.open_since,
            closed_on=was.closed_on,
            quiet_until=was.quiet_until,
            at_close=was.at_close,
            episode_noticed=True,
        )
    case = replace(case, said=tuple(each for each in case.said if each != last))
    return _with(case, replace(case.alerting, episodes=episodes, memory=memory))


@arm.register
def withdrawn(fact: FlagWithdrawn, case: Case) -> Case:
    """The red flag never was: it is no longer behind the hold either."""
    case = _without(case, (fact.number,))
    behind = tuple(one for one in case.alerting.behind_holds if one[0] != fact.number)
    return _with(case, replace(case.alerting, behind_holds=behind))


@arm.register
def overall_asked(fact: OverallAsked, case: Case) -> Case:
    """Remember when PGIC was asked."""
    return _with(case, replace(case.alerting, overall_asked=fact.day))


@arm.register
def overall_said(fact: OverallSaid, case: Case) -> Case:
    """Keep the answer; a second one of the day replaces the first."""
    was = next((one.score for one in case.overall if one.day == fact.day), None)
    case = without_question(case.with_said(LastSaid("overall", fact.day, score_was=was)))
    return _with_overall(case, fact.day, fact.score)


@arm.register
def overall_back(fact: OverallBack, case: Case) -> Case:
    """Set it back to what it was, which is not said any more."""
    last = LastSaid("overall", fact.day, score_was=fact.score)
    case = replace(case, said=tuple(each for each in case.said if each != last))
    return _with_overall(case, fact.day, fact.score)


def _with_overall(case: Case, day: date, score: int | None) -> Case:
    others = [one for one in case.overall if one.day != day]
    mine = [] if score is None else [Overall(day, score)]
    kept = sorted([*others, *mine], key=lambda one: one.day)
    return replace(case, overall=tuple(kept[-OVERALL_KEPT:]))


def _with(case: Case, alerting: Alerting) -> Case:
    return replace(case, alerting=alerting)


def _said(case: Case, numbers: tuple[int, ...], *, closed: bool = False) -> Case:
    """Remember what an answer about alerts changes, to be taken back."""
    was = tuple(each for each in case.alerting.episodes if each.number in numbers)
    memory = case.alerting.memory if closed and any(each.kind in ABOUT_PAIN for each in was) else None
    return case.with_said(LastSaid("alert", episodes=was, memory_was=memory, closed=closed))


def _without(case: Case, numbers: tuple[int, ...]) -> Case:
    kept = tuple(e for e in case.alerting.episodes if e.number not in numbers)
    return _with(case, replace(case.alerting, episodes=kept))


def _about_pain_is_open(case: Case) -> bool:
    return any(e.kind in ABOUT_PAIN for e in case.alerting.episodes)


def _changed(case: Case, numbers: tuple[int, ...], change: Callable[[Episode], Episode]) -> Case:
    episodes = tuple(change(e) if e.number in numbers else e for e in case.alerting.episodes)
    return _with(case, replace(case.alerting, episodes=episodes))
