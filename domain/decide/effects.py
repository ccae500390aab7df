"""Deciding about side effects: asked openly first, then by a list, graded, followed until they are gone."""

from __future__ import annotations

from datetime import date, datetime

from domain.agenda.day import QUIET_FROM
from domain.agenda.effects import question_day
from domain.case import Case, OpenEffect
from domain.commands.day import AskNote
from domain.commands.effects import (
    AllTheSame,
    AskEffects,
    CloseEffect,
    FollowEffects,
    GradeEffect,
    RegradeEffect,
    RestoreEffect,
    ShowEffects,
    TakeBackSame,
)
from domain.decide.arms import arm
from domain.decide.mood import ask_mood, quiet_question
from domain.decision import NOTHING, Decision, Refusal, then
from domain.effects import Effect, Grade
from domain.facts.day import Answered, NoteAsked
from domain.facts.effects import (
    EffectClosed,
    EffectGraded,
    EffectReported,
    EffectsAsked,
    EffectsSame,
)
from domain.messages.base import Message
from domain.messages.effects import (
    EffectChanged,
    EffectGone,
    EffectKept,
    EffectsQuestion,
    EffectsShown,
    EffectsUnchanged,
)
from domain.notices import Answer, Choice, Rows

TOPIC = "effects"


def record_effect(case: Case, day: date, effect: Effect, grade: Grade | None, now: datetime) -> Decision:
    """Follow a side effect from this care day on; one that is followed already takes the new grade.

    Low mood brings the question about thoughts of self-harm, at most weekly. No answer: that is the caller's.
    """
    found = _followed(case, effect)
    if found is None:
        fact = EffectReported(OpenEffect(case.effects_ever + 1, effect, grade, day), now)
        recorded = Decision((fact,))
    elif grade is not None and grade is not found.grade:
        recorded = Decision((EffectGraded(found.number, grade, found.grade, case.today(now)),))
    else:
        recorded = NOTHING
    return then(case, recorded, lambda c: ask_mood(c, now) if effect is Effect.LOW_MOOD else NOTHING)


def close_gone(case: Case, effects: tuple[Effect, ...], now: datetime) -> Decision:
    """Follow those no longer of which a text says that they are gone; the last one is what is answered."""
    closed = NOTHING
    for was in (e for e in case.effects if e.effect in effects):
        fact = EffectClosed(was.number, case.today(now))
        row = (Choice("undo", RestoreEffect(was.number, was)),)
        closed += Decision((fact,), answer=effects_answer(EffectChanged(was.effect, None, ()), (row,)))
    return closed


def _followed(case: Case, effect: Effect) -> OpenEffect | None:
    return next((e for e in case.effects if e.effect is effect), None)


def _numbered(case: Case, number: int) -> OpenEffect | None:
    return next((e for e in case.effects if e.number == number), None)


def effects_answer(message: Message, choices: Rows = (), *, below: bool = False) -> Answer:
    """Return an answer about side effects."""
    return Answer(message, TOPIC, choices, below)


@arm.register
def grades(command: GradeEffect, case: Case, now: datetime) -> Decision | Refusal:
    """Record it; something else than the list has is described in the patient's own words, kept as a note."""
    day, effect, grade = command.day, command.effect, command.grade
    was, own_words = _followed(case, effect), effect is Effect.OTHER
    number = was.number if was else case.effects_ever + 1
    rows: Rows = (
        (Choice("undo", RestoreEffect(number, was)), Choice("another_effect", AskEffects(day))),
        (Choice("note", AskNote(day)),),
    )
    asked = (NoteAsked(day),) if own_words else ()
    answer = effects_answer(EffectKept(effect, grade, own_words), rows, below=command.beside)
    return record_effect(case, day, effect, grade, now) + Decision((*asked, Answered(now)), answer=answer)


@arm.register
def follows(command: FollowEffects, case: Case, now: datetime) -> Decision | Refusal:
    """Ask about all that are open, in one message; with low mood about thoughts of self-harm as well."""
    del command
    due = question_day(case)
    if due is None or case.today(now) < due:
        return NOTHING
    asked = Decision((EffectsAsked(case.today(now)),), withdrawals=(TOPIC,))
    mild = all(effect.grade in {None, Grade.MILD} for effect in case.effects)
    if case.silence.unanswered >= QUIET_FROM and mild:
        return asked  # nobody answers: what can wait is not added to that
    message = EffectsQuestion(case.effects)
    notice = quiet_question(case, message, TOPIC, now, follow_buttons(case.effects, question=True))
    asked += Decision(notices=(notice,))
    low = _followed(case, Effect.LOW_MOOD) is not None
    return then(case, asked, lambda c: ask_mood(c, now) if low else NOTHING)


def follow_buttons(effects: tuple[OpenEffect, ...], *, question: bool) -> Rows:
    """Return `All the same` first where it answers a question, then a row per side effect."""
    numbers = tuple(effect.number for effect in effects)
    same: Rows = ((Choice("all_the_same", AllTheSame(numbers)),),) if question and effects else ()
    many = len(effects) > 1
    return (
        *same,
        *(_row(effect, _rest(numbers, effect) if question else (), place if many else None)
          for place, effect in enumerate(effects, start=1)),
    )  # fmt: skip


def _rest(numbers: tuple[int, ...], effect: OpenEffect) -> tuple[int, ...]:
    return tuple(number for number in numbers if number != effect.number)


def _row(effect: OpenEffect, rest: tuple[int, ...], place: int | None) -> tuple[Choice, ...]:
    """Return gone, worse and better, as far as the grade has room for it."""
    end = "" if place is None else "_of"
    number, grade = effect.number, effect.grade or Grade.MILD
    row = [Choice(f"gone{end}", CloseEffect(number, rest), place)]
    if grade < Grade.SEVERE:
        row.append(Choice(f"worse{end}", RegradeEffect(number, Grade(grade + 1), rest), place))
    if grade > Grade.MILD:
        row.append(Choice(f"better{end}", RegradeEffect(number, Grade(grade - 1), rest), place))
    return tuple(row)


@arm.register
def all_same(command: AllTheSame, case: Case, now: datetime) -> Decision | Refusal:
    """Nothing changed."""
    fact = EffectsSame(command.numbers, case.today(now))
    undo: Rows = ((Choice("undo", TakeBackSame(command.numbers)),),)
    return Decision((fact, Answered(now)), answer=effects_answer(EffectsUnchanged(), undo))


@arm.register
def regrades(command: RegradeEffect, case: Case, now: datetime) -> Decision | Refusal:
    """Set the new grade, and go on with those not answered about yet."""
    was = _numbered(case, command.number)
    if was is None:
        return Decision(answer=effects_answer(EffectGone()))
    fact = EffectGraded(was.number, command.grade, was.grade, case.today(now))
    return _goes_on(case, was, command.grade, command.rest, Decision((fact, Answered(now))))


@arm.register
def closes(command: CloseEffect, case: Case, now: datetime) -> Decision | Refusal:
    """It is gone; go on with those not answered about yet."""
    was = _numbered(case, command.number)
    if was is None:
        return Decision(answer=effects_answer(EffectGone()))
    fact = EffectClosed(was.number, case.today(now))
    return _goes_on(case, was, None, command.rest, Decision((fact, Answered(now))))


def _goes_on(
    case: Case, was: OpenEffect, grade: Grade | None, rest: tuple[int, ...], done: Decision
) -> Decision:
    left = tuple(e for e in case.effects if e.number in rest and e.number != was.number)
    rows = (*follow_buttons(left, question=True), (Choice("undo", RestoreEffect(was.number, was)),))
    return done + Decision(answer=effects_answer(EffectChanged(was.effect, grade, left), rows))


@arm.register
def shows(command: ShowEffects, case: Case, now: datetime) -> Decision | Refusal:
    """Show what is followed, with buttons, and how to report a suspected side effect."""
    del command
    report = (Choice("side_effect", AskEffects(case.today(now))),)
    rows = (*follow_buttons(case.effects, question=False), report)
    return Decision(answer=effects_answer(EffectsShown(case.effects), rows))
