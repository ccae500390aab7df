"""From what a text means to the command that tells it to the case."""

from __future__ import annotations

from bot.incoming import Edited, Event, Typed
from bot.understand import Meaning, understand
from domain.case import Outcome, Reason
from domain.commands.alerting import SayRedFlag
from domain.commands.day import SaidEffect, Tell
from domain.effects import Effect, Grade, Mention, RedFlag
from domain.topics import day_of
from storage.screens import Screen

OUTCOMES = {"taken": Outcome.TAKEN, "skipped": Outcome.MISSED}


def tell(event: Typed | Edited, meaning: Meaning, replied: Screen | None = None) -> Tell:
    """Return everything a text says, about the day of the message it replies to, if it does."""
    low, high = meaning.range or (None, None)
    return Tell(
        text=event.text,
        said_at=event.at,
        message=event.message,
        day=day_of(replied.topic) if replied is not None else None,
        yesterday=meaning.day == "yesterday",
        pain_halves=meaning.pain_halves,
        low=low,
        high=high,
        bare=meaning.bare,
        outcome=OUTCOMES.get(meaning.dose or ""),
        taken_at=meaning.taken_at,
        reason=Reason(meaning.reason) if meaning.reason else None,
        effects=tuple(_effect(key, grade) for key, grade in meaning.effects),
        mentions=tuple(Mention(key) for key in meaning.mentions),
        ask_pain=meaning.ask == "pain",
        ask_dose=meaning.ask == "dose",
        same_as_yesterday=meaning.word == "same as yesterday",
    )


def red_flag(event: Typed | Edited, meaning: Meaning) -> SayRedFlag | None:
    """Return the words that need an answer at once, if there are any; they go before everything else."""
    flags = tuple(RedFlag(key) for key in meaning.red_flags)
    if not flags:
        return None
    return SayRedFlag(flags, pain_halves=meaning.pain_halves, message=event.message)


def is_urgent(event: Event) -> bool:
    """Whether somebody wrote words that need an answer at once."""
    return isinstance(event, Typed | Edited) and bool(understand(event.text).red_flags)


def _effect(key: str, grade: int | None) -> SaidEffect:
    return SaidEffect(Effect(key), Grade(grade) if grade else None)
