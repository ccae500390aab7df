"""From facts to a history: everything a case has recorded, older than what decisions look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from domain.facts.alerting import EpisodeClosed, EpisodeOpened, FlagWithdrawn
from domain.facts.base import Fact
from domain.facts.day import IntakeSet, PainNowNoted, RatingSet
from domain.facts.effects import EffectClosed, EffectGraded, EffectReported, EffectRestored
from domain.facts.stepping import LegBegan
from domain.history import AlertSpan, DoseDay, EffectSpan, History, PainDay, PainMoment
from domain.plan import Leg


def remember(facts: Iterable[Fact]) -> History:
    """Return the history that these facts make, in order of time; what was taken back is not in it."""
    pain: dict[date, PainDay] = {}
    doses: dict[date, DoseDay] = {}
    moments: list[PainMoment] = []
    legs: list[Leg] = []
    effects: dict[int, EffectSpan] = {}
    alerts: dict[int, AlertSpan] = {}
    for fact in facts:
        match fact:
            case RatingSet(day, None):
                pain.pop(day, None)
            case RatingSet(day, rating) if rating is not None:
                pain[day] = PainDay(day, rating.halves, rating.on_time)
            case IntakeSet(day, None):
                doses.pop(day, None)
            case IntakeSet(day, intake) if intake is not None:
                doses[day] = DoseDay(day, intake.outcome, intake.reason)
            case PainNowNoted(at, halves):
                moments.append(PainMoment(at, halves))
            case LegBegan(leg):
                legs = [*(old for old in legs if old.since < leg.since), leg]
            case EpisodeOpened(episode):
                alerts[episode.number] = AlertSpan(episode.kind, episode.opened, None)
            case EpisodeClosed(numbers, day):
                alerts |= {n: replace(alerts[n], closed=day) for n in numbers if n in alerts}
            case FlagWithdrawn(number):
                alerts.pop(number, None)
            case _:
                _remember_effect(effects, fact)
    return History(
        pain=tuple(pain[day] for day in sorted(pain)),
        moments=tuple(moments),
        doses=tuple(doses[day] for day in sorted(doses)),
        legs=tuple(legs),
        effects=tuple(effects.values()),
        alerts=tuple(alerts.values()),
    )


def _remember_effect(effects: dict[int, EffectSpan], fact: Fact) -> None:
    match fact:
        case EffectReported(effect):
            effects[effect.number] = EffectSpan(effect.effect, effect.grade, effect.since, None)
        case EffectGraded(number, grade):
            effects[number] = replace(effects[number], grade=grade)
        case EffectClosed(number, day):
            effects[number] = replace(effects[number], until=day)
        case EffectRestored(number, None):
            effects.pop(number, None)
        case EffectRestored(number, effect) if effect is not None:
            effects[number] = EffectSpan(effect.effect, effect.grade, effect.since, None)
        case _:
            pass
