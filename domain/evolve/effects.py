"""Folding the facts about side effects."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

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
    MoodBack,
    MoodSaid,
    SameBack,
    Thoughts,
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
    case = case.with_said(LastSaid("same", numbers=fact.numbers))
    return replace(case, effects=_asked_on(case, fact.numbers, fact.day))


@arm.register
def same_back(fact: SameBack, case: Case) -> Case:
    """They are asked about again; what they are is as it was."""
    said = tuple(each for each in case.said if each != LastSaid("same", numbers=fact.numbers))
    return replace(case, effects=_asked_on(case, fact.numbers, fact.day), said=said)


@arm.register
def mood_said(fact: MoodSaid, case: Case) -> Case:
    """Keep that it was said, to take it back by typing."""
    return case.with_said(LastSaid("mood", grave=fact.thoughts is not Thoughts.NO))


@arm.register
def mood_back(fact: MoodBack, case: Case) -> Case:
    """It is asked on that day; "no" is not said any more."""
    said = tuple(each for each in case.said if each != LastSaid("mood"))
    return replace(case, said=said, alerting=replace(case.alerting, mood_asked=fact.day))


@arm.register
def mood_asked(fact: MoodAsked, case: Case) -> Case:
    """Remember when it was asked."""
    return replace(case, alerting=replace(case.alerting, mood_asked=fact.day))


def _asked_on(case: Case, numbers: tuple[int, ...], day: date) -> tuple[OpenEffect, ...]:
    return tuple(replace(e, asked=day) if e.number in numbers else e for e in case.effects)


def _said_of(case: Case, number: int) -> Case:
    was = next((e for e in case.effects if e.number == number), None)
    return case.with_said(LastSaid("effect", effect=number, effect_was=was))


def _without(case: Case, number: int) -> tuple[OpenEffect, ...]:
    return tuple(e for e in case.effects if e.number != number)
