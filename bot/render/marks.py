"""Words of the own marks."""

from __future__ import annotations

from collections.abc import Iterable

from bot.render.labels import register
from bot.render.markup import Html
from bot.render.reader import Reader
from domain.marks import Mark

register({
    "mark_period": "Period",
    "mark_infection": "Infection",
    "mark_injury": "Injury",
    "mark_bad_night": "Bad night",
    "mark_overdid": "Overdid it",
    "mark_stress": "Stress",
    "no_period": "Take back: period",
    "no_infection": "Take back: infection",
    "no_injury": "Take back: injury",
    "no_bad_night": "Take back: bad night",
    "no_overdid": "Take back: overdid it",
    "no_stress": "Take back: stress",
})  # fmt: skip

_NAMES: dict[Mark, str] = {
    Mark.PERIOD: "period",
    Mark.INFECTION: "infection",
    Mark.INJURY: "injury",
    Mark.BAD_NIGHT: "bad night",
    Mark.OVERDID: "overdid it",
    Mark.STRESS: "stress",
}


def mark_name(mark: Mark, reader: Reader) -> Html:
    """Return the name of a mark within a sentence."""
    return reader.say(_NAMES[mark])


def mark_names(marks: Iterable[Mark], reader: Reader) -> Html:
    """Return the names of marks, one after the other."""
    return Html(", ".join(mark_name(mark, reader) for mark in marks))
