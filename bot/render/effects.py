"""Words of side effects: the open question first, the list, the grade, the follow-up. No cause is named."""

from __future__ import annotations

from bot.render.contacts import reach, when_closed, worse_or_new
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import OpenEffect
from domain.effects import Effect, Grade
from domain.facts.effects import Thoughts
from domain.messages.effects import (
    EffectChanged,
    EffectGone,
    EffectKept,
    EffectPicker,
    EffectsQuestion,
    EffectsShown,
    EffectsUnchanged,
    EffectTakenBack,
    GradeAsked,
    MoodKept,
    MoodQuestion,
)

EFFECTS: dict[Effect, str] = {
    Effect.VIVID_DREAMS: "Vivid dreams",
    Effect.INSOMNIA: "Poor sleep",
    Effect.HEADACHE: "Headache",
    Effect.NAUSEA: "Nausea",
    Effect.FATIGUE: "Tiredness",
    Effect.DIZZINESS: "Dizziness",
    Effect.ABDOMINAL_PAIN: "Stomach pain",
    Effect.DIARRHOEA: "Diarrhoea",
    Effect.CONSTIPATION: "Constipation",
    Effect.ANXIETY: "Anxiety",
    Effect.IRRITABLE: "Irritable",
    Effect.LOW_MOOD: "Low mood",
    Effect.ACHES: "New aches",
    Effect.LOW_APPETITE: "Low appetite",
    Effect.SWEATS: "Sweats",
    Effect.DRY_MOUTH: "Dry mouth",
    Effect.OTHER: "Something else",
}
GRADES: dict[Grade, str] = {Grade.MILD: "Mild", Grade.BOTHERSOME: "Bothersome", Grade.SEVERE: "Severe"}

register({
    **{f"effect_{effect}": name for effect, name in EFFECTS.items()},
    **{f"grade_{grade.name.lower()}": name for grade, name in GRADES.items()},
    "more_effects": "More...",
    "never_mind": "Never mind",
    "another_effect": "Another one",
    "undo": "Undo",
    "all_the_same": "All the same",
    "gone": "Gone",
    "worse": "Worse",
    "better": "Better",
    "gone_of": "{value}: gone",
    "worse_of": "{value}: worse",
    "better_of": "{value}: better",
    "yes": "Yes",
    "rather_not_say": "Rather not say",
})  # fmt: skip


def effect_name(effect: Effect, reader: Reader) -> Html:
    """Return the name of a side effect within a sentence."""
    return Html(reader.say(EFFECTS[effect]).lower())


def grade_name(grade: Grade, reader: Reader) -> Html:
    """Return the name of a grade within a sentence."""
    return Html(reader.say(GRADES[grade]).lower())


def _named(effect: Effect, grade: Grade | None, reader: Reader) -> Html:
    if grade is None:
        return effect_name(effect, reader)
    return reader.say(
        "{effect}, {grade}", effect=effect_name(effect, reader), grade=grade_name(grade, reader)
    )


def _listed(effects: tuple[OpenEffect, ...], reader: Reader) -> Html:
    """Return the followed side effects, numbered when there are several."""
    named = [
        reader.say(
            "{effect}, since {day}", effect=_named(e.effect, e.grade, reader), day=reader.month_day(e.since)
        )
        for e in effects
    ]
    if len(named) == 1:
        return named[0]
    return Html("\n".join(f"{place}. {line}" for place, line in enumerate(named, start=1)))


def severe_line(reader: Reader) -> Html:
    """Return whom to call about a severe side effect."""
    return lines(
        reader.say("Please call today: {whom}.", whom=reach(None, reader)),
        when_closed(reader),
        worse_or_new(reader),
    )


@words.register
def picker(message: EffectPicker, reader: Reader) -> Html:
    """Return the open question; the list is below."""
    return reader.say(
        "{day}: is anything bothering you? Type it in your own words, or choose.",
        day=reader.weekday(message.day),
    )


@words.register
def grade_asked(message: GradeAsked, reader: Reader) -> Html:
    """Return the question how much it bothers."""
    return reader.say("How much does it bother you: {effect}?", effect=effect_name(message.effect, reader))


@words.register
def kept(message: EffectKept, reader: Reader) -> Html:
    """Return what is recorded; severe has whom to call beside it."""
    return paragraphs(
        reader.say("Recorded: {effect}.", effect=_named(message.effect, message.grade, reader)),
        reader.say("Please type it in your own words. I keep them as a note.") if message.own_words else None,
        severe_line(reader) if message.grade is Grade.SEVERE else None,
    )


@words.register
def asked(message: EffectsQuestion, reader: Reader) -> Html:
    """Return the question how the followed ones are."""
    undone = reader.say("Undone. I ask once more.") if message.undone else None
    return lines(undone, reader.say("How is this today?"), _listed(message.effects, reader))


@words.register
def changed(message: EffectChanged, reader: Reader) -> Html:
    """Return what changed, and what is still to be answered about."""
    name = effect_name(message.effect, reader)
    said = (
        reader.say("Recorded: {effect} is gone.", effect=name)
        if message.grade is None
        else reader.say("Recorded: {effect}.", effect=_named(message.effect, message.grade, reader))
    )
    rest = lines(reader.say("And this?"), _listed(message.rest, reader)) if message.rest else None
    return paragraphs(said, severe_line(reader) if message.grade is Grade.SEVERE else None, rest)


@words.register
def unchanged(message: EffectsUnchanged, reader: Reader) -> Html:
    """Return that it is as it was."""
    del message
    return reader.say("Recorded: all the same.")


@words.register
def taken_back(message: EffectTakenBack, reader: Reader) -> Html:
    """Return what it is again."""
    was = message.effect
    if was is None:
        return reader.say("Undone. It is no longer on your list.")
    return reader.say("Undone. It is again: {effect}.", effect=_named(was.effect, was.grade, reader))


@words.register
def shown(message: EffectsShown, reader: Reader) -> Html:
    """Return what is followed, and how to report a suspected side effect."""
    listed = (
        lines(bold(reader.say("On your list")), _listed(message.effects, reader))
        if message.effects
        else reader.say("Your list is empty. To add something, tap below or just type it.")
    )
    return paragraphs(listed, _report(reader))


def _report(reader: Reader) -> Html:
    if reader.short_text:
        return reader.say(
            "To report one yourself: yellowcard.mhra.gov.uk (UK), fda.gov/medwatch (USA), or a pharmacist."
        )
    return lines(
        bold(reader.say("To report a suspected side effect yourself")),
        reader.say("UK: Yellow Card, yellowcard.mhra.gov.uk"),
        reader.say("USA: FDA MedWatch, fda.gov/medwatch"),
        reader.say("Elsewhere: your country's medicines authority. A pharmacist can help."),
    )


@words.register
def gone(message: EffectGone, reader: Reader) -> Html:
    """Return that it is not on the list."""
    del message
    return reader.say("That is no longer on your list. See /effects.")


@words.register
def mood_question(message: MoodQuestion, reader: Reader) -> Html:
    """Return the question about thoughts of self-harm."""
    return lines(
        reader.say("Undone. I ask once more.") if message.undone else None,
        reader.say("You said your mood is low. I ask everybody who says so:"),
        reader.say("Any thoughts of ending your life or hurting yourself?"),
    )


@words.register
def mood_kept(message: MoodKept, reader: Reader) -> Html:
    """Return thanks; with all but "No" the next message says whom to talk to."""
    if message.thoughts is Thoughts.NO:
        return lines(
            reader.say("Thank you for answering."),
            reader.say("If that changes, day or night: {crisis}.", crisis=reader.house.crisis_line),
        )
    return reader.say("Thank you for telling me. Please read the next message.")
