"""Folding the facts about side effects."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case, LastSaid, OpenEffect
from domain.evolve.arms import arm
from domain.facts.effects import (
    EffectClosed,
    EffectGraded,
    EffectReported,
    EffectRestored,
    EffectsAsked,
    EffectsSame,
    MoodAsked,
)


@arm.register
def reported(fact: EffectReported, case: Case) -> Case:
    """Follow it from now on."""
    case = case.with_said(LastSaid("effect", effect=fact.effect.number))
    return replace(case, effects=(*case.effects, fact.effect), effects_ever=fact.effect.number)


@arm.register
def graded(fact: EffectGraded, case: Case) -> Case:
    """Set the grade; it was asked about by that."""
    case = _said_of(case, fact.number)
    effects = tuple(
        replace(e, grade=fact.grade, asked=fact.day) if e.number == fact.number else e for e in case.effects
    )
    return replace(case, effects=effects)


@arm.register
def closed(fact: EffectClosed, case: Case) -> Case:
    """Follow it no longer."""
    case = _said_of(case, fact.number)
    return replace(case, effects=_without(case, fact.number))


@arm.register
def restored(fact: EffectRestored, case: Case) -> Case:
    """Set it back to what it was, which is not said any more."""
    last = LastSaid("effect", effect=fact.number, effect_was=fact.effect)
    case = replace(case, said=tuple(each for each in case.said if each != last))
    was = (fact.effect,) if fact.effect else ()
    return replace(case, effects=tuple(sorted((*_without(case, fact.number), *was), key=lambda e: e.number)))


@arm.register
def asked(fact: EffectsAsked, case: Case) -> Case:
    """Remember the day for all of them."""
    return replace(case, effects=tuple(replace(e, asked=fact.day) for e in case.effects))


@arm.register
def same(fact: EffectsSame, case: Case) -> Case:
    """Remember the day for those that were answered about."""
    effects = tuple(replace(e, asked=fact.day) if e.number in fact.numbers else e for e in case.effects)
    return replace(case, effects=effects)


@arm.register
def mood_asked(fact: MoodAsked, case: Case) -> Case:
    """Remember when it was asked."""
    return replace(case, alerting=replace(case.alerting, mood_asked=fact.day))


def _said_of(case: Case, number: int) -> Case:
    was = next((e for e in case.effects if e.number == number), None)
    return case.with_said(LastSaid("effect", effect=number, effect_was=was))


def _without(case: Case, number: int) -> tuple[OpenEffect, ...]:
    return tuple(e for e in case.effects if e.number != number)
