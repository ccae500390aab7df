"""The list of side effects: picked from, and graded."""

from __future__ import annotations

from datetime import date, datetime

from domain.case import Case
from domain.commands.alerting import NothingNew
from domain.commands.effects import AskEffects, GradeEffect, PickEffect
from domain.decide.arms import arm
from domain.decide.effects import effects_answer
from domain.decision import Decision, Refusal
from domain.effects import Effect, Grade
from domain.messages.effects import EffectPicker, GradeAsked
from domain.notices import Choice, Rows

FIRST_PAGE = 8


@arm.register
def picks_from(command: AskEffects, case: Case, now: datetime) -> Decision | Refusal:
    """Show the list, in two pages; the day's record above stays as it is."""
    del case, now
    rows = first_page(command.day) if command.page == 0 else _second_page(command.day)
    return Decision(answer=effects_answer(EffectPicker(command.day), rows, below=command.page == 0))


def first_page(day: date) -> Rows:
    """Return the first side effects of the list, and the way to the rest."""
    more = (Choice("more_effects", AskEffects(day, 1)), Choice("never_mind", NothingNew()))
    return (*_listed(tuple(Effect)[:FIRST_PAGE], day), more)


def _second_page(day: date) -> Rows:
    return (*_listed(tuple(Effect)[FIRST_PAGE:], day), (Choice("never_mind", NothingNew()),))


def _listed(effects: tuple[Effect, ...], day: date) -> Rows:
    choices = [Choice(f"effect_{effect}", PickEffect(day, effect)) for effect in effects]
    return tuple(tuple(choices[i : i + 2]) for i in range(0, len(choices), 2))


@arm.register
def picked(command: PickEffect, case: Case, now: datetime) -> Decision | Refusal:
    """Ask how much it bothers."""
    del case, now
    day, effect = command.day, command.effect
    rows: Rows = (
        tuple(Choice(f"grade_{grade.name.lower()}", GradeEffect(day, effect, grade)) for grade in Grade),
        (Choice("skip", GradeEffect(day, effect, None)),),
    )
    return Decision(answer=effects_answer(GradeAsked(effect), rows))
