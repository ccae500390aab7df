"""The names of side effects and grades, as they stand inside a sentence."""

from __future__ import annotations

from bot.render.markup import Html
from bot.render.reader import Reader
from domain.effects import Effect, Grade

EFFECTS: dict[Effect, str] = {
    Effect.VIVID_DREAMS: "vivid dreams",
    Effect.INSOMNIA: "bad sleep",
    Effect.HEADACHE: "headache",
    Effect.NAUSEA: "feeling sick",
    Effect.FATIGUE: "tiredness",
    Effect.DIZZINESS: "dizziness",
    Effect.ABDOMINAL_PAIN: "belly pain",
    Effect.DIARRHOEA: "diarrhoea",
    Effect.CONSTIPATION: "constipation",
    Effect.ANXIETY: "anxiety",
    Effect.IRRITABLE: "being irritable",
    Effect.LOW_MOOD: "low mood",
    Effect.ACHES: "new aches",
    Effect.LOW_APPETITE: "low appetite",
    Effect.SWEATS: "sweats",
    Effect.DRY_MOUTH: "dry mouth",
    Effect.OTHER: "something else",
}

GRADES: dict[Grade, str] = {Grade.MILD: "mild", Grade.BOTHERSOME: "bothersome", Grade.SEVERE: "severe"}


def effect_name(effect: Effect, reader: Reader) -> Html:
    """Return a side effect as it stands inside a sentence."""
    return reader.say(EFFECTS[effect])


def grade_name(grade: Grade, reader: Reader) -> Html:
    """Return a grade as it stands inside a sentence."""
    return reader.say(GRADES[grade])
