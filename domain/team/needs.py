"""What of a case needs its team: what stands open in it, before and after some facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from domain.agenda.replan import TIMES
from domain.case import Case, Episode, EpisodeKind, HoldCause, Stage
from domain.commands.team.base import Heard
from domain.commands.team.tickets import EndTicket, OpenTicket, SureTicket
from domain.effects import Grade, RedFlag
from domain.facts.alerting import EpisodeAgain, EpisodeOpened, FlagConfirmed, FlagPast, FlagWithdrawn
from domain.facts.base import Fact
from domain.facts.letters import LetterSent
from domain.facts.orders import HoldsKept, ReviewNoted
from domain.facts.replan import NewPlanQuestioned
from domain.letter import awaits_answer
from domain.team.ticket import Matter
from domain.unmet import PRESCRIBERS

Need = tuple[Matter, int]
"""What it is about, and the number of the episode, hold or effect; 0: there is one at a time."""

SILENT_FROM = 5
"""Prompts without an answer after which the team hears of the silence."""

AT_ONCE = frozenset({RedFlag.BREATHING, RedFlag.ALLERGY, RedFlag.SELF_HARM, RedFlag.PSYCHOSIS})
"""Flags told at once even in doubt: breathing, swelling and mind (clinicians' experience, no trial)."""

MATTERS = {
    EpisodeKind.RED_FLAG: Matter.RED_FLAG,
    EpisodeKind.EXTRA_DOSE: Matter.RED_FLAG,
    EpisodeKind.TOO_MUCH: Matter.TOO_MUCH,
    EpisodeKind.WORSE: Matter.WORSE,
    EpisodeKind.BACKSTOP: Matter.WORSE,
}

NO_ANSWER_TO_HOLD = frozenset({HoldCause.PAUSE, HoldCause.PLAN_LOOK})
"""The first ends by the patient's own answer; what the second waits for is a look at the plan."""

ASKS_PRESCRIBER = PRESCRIBERS - {"on_hold", "alert_open"}
"""Reasons for which a step waits for the prescriber, and that are no ticket by themselves."""


def needs(before: Case, facts: Iterable[Fact], after: Case) -> Iterator[Heard]:
    """Yield what the team hears. What stood open when the patient let the team in is news to it as well."""
    facts = tuple(facts)
    told = before.care is not None and before.care.is_told
    was, now = (_standing(before) | _episodes(before) if told else set()), _standing(after) | _episodes(after)
    doubtful = {f.episode.number for f in facts if isinstance(f, EpisodeOpened) and _in_doubt(f)}
    for matter, about in sorted(now - was):
        yield OpenTicket(after.id, matter, about, doubtful=matter is Matter.RED_FLAG and about in doubtful)
    # What a person has to look at is not over because the patient closed it on this side: only a mistake is.
    taken_back = {f.number for f in facts if isinstance(f, FlagWithdrawn)}
    ended = (_standing(before) - _standing(after)) | {
        need for need in _episodes(before) - _episodes(after) if need[1] in taken_back
    }
    if before.new_plan is not None and after.new_plan is None:
        ended.add((Matter.QUESTION, 0))
    for matter, about in sorted(ended):
        yield EndTicket(after.id, matter, about)
    yield from _again(before, facts, after)


def _again(before: Case, facts: tuple[Fact, ...], after: Case) -> Iterator[Heard]:
    for fact in facts:
        match fact:
            case EpisodeAgain(number=number, not_reached=False) if (
                episode := _episode(before, number)
            ) is not None:
                yield OpenTicket(after.id, MATTERS[episode.kind], number)
            case FlagConfirmed(number=number) | FlagPast(number=number):
                yield SureTicket(after.id, Matter.RED_FLAG, number)
            case LetterSent() if awaits_answer(before.letters):
                yield OpenTicket(after.id, Matter.MESSAGE)
            case NewPlanQuestioned():
                yield OpenTicket(after.id, Matter.QUESTION)
            case HoldsKept(holds=holds):
                yield from (EndTicket(after.id, Matter.HOLD, number) for number in holds)
            case ReviewNoted():
                yield EndTicket(after.id, Matter.REVIEW)
            case _:
                pass


def _standing(case: Case) -> set[Need]:
    """What needs the team for as long as it is so."""
    found: set[Need] = {
        (Matter.HOLD, hold.number) for hold in case.holds if hold.cause not in NO_ANSWER_TO_HOLD
    }
    found |= {(Matter.SEVERE_EFFECT, each.number) for each in case.effects if each.grade is Grade.SEVERE}
    single = (
        (Matter.STEP, not ASKS_PRESCRIBER.isdisjoint(case.stepping.told)),
        (Matter.PLAN, case.stepping.other_doctor is not None or _is_to_be_looked_at(case)),
        (Matter.PLAN_UNREAD, _is_unread(case)),
        (Matter.REVIEW, case.review_told is not None and case.stage is Stage.ACTIVE),
        (Matter.SILENT, case.silence.unanswered >= SILENT_FROM),
        (Matter.BLOCKED, not case.reachable),
        (Matter.MESSAGE, awaits_answer(case.letters)),
    )
    return found | {(matter, 0) for matter, so in single if so}


def _is_to_be_looked_at(case: Case) -> bool:
    """Whether the patient typed the plan, and no prescriber has looked at it."""
    return any(hold.cause is HoldCause.PLAN_LOOK for hold in case.holds)


def _is_unread(case: Case) -> bool:
    """Whether the prescriber's own plan has waited two days for the patient."""
    new = case.new_plan
    return new is not None and new.by is not None and len(new.reminded) >= TIMES


def _episodes(case: Case) -> set[Need]:
    return {(MATTERS[each.kind], each.number) for each in case.alerting.episodes}


def _episode(case: Case, number: int) -> Episode | None:
    return next((each for each in case.alerting.episodes if each.number == number), None)


def _in_doubt(fact: EpisodeOpened) -> bool:
    return fact.doubtful and AT_ONCE.isdisjoint(fact.episode.flags)
