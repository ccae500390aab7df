"""From what a text means to the command that tells it to the case."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta

from bot.incoming import Asked, Edited, Event, Sent, Typed
from bot.typed.marks import find_marks
from bot.typed.times import parse_time
from bot.typed.unclear import Unclear
from bot.understand import Meaning, understand
from domain.case import Case, Outcome, Reason
from domain.commands.alerting import SayRedFlag
from domain.commands.telling import SaidEffect, Tell
from domain.days import NOON
from domain.dose import Dose, Pieces, VolumeToTake
from domain.due import dose_planned, due_dose, pieces_due
from domain.effects import Effect, Grade, Mention, Notion, RedFlag, Swelling
from domain.intake import all_doses
from domain.marks import Mark
from domain.moments import wall_clock
from domain.topics import day_of, slot_of
from storage.screens import Screen

TOLD = Reason.TOLD_TO_STOP.value
SLEEP = Effect.INSOMNIA.value
UNCLEAR_TIME = re.compile(r"\b(?:at|around|about)\s+(?P<time>[0-9]{1,2}(?:[:.][0-9]{2})?)\b")
CLOCKS = re.compile(r"\b([0-9]{1,2})(?:[:.]?([0-9]{2}))?\b")
SAYS_HALF = re.compile(r"\bp\.?m\b|[0-9]pm\b|\b(?:evening|night|tonight)\b")
JUST_NOW = re.compile(r"\bjust (?:now|took|taken|swallowed)\b|\bit (?:right |just )?now\b")
OUTCOMES = {"taken": Outcome.TAKEN, "skipped": Outcome.MISSED}


def tell(
    event: Typed | Edited, meaning: Meaning, replied: Screen | None = None, named: date | None = None
) -> Tell:
    """Return everything a text says, about the day that it names, or of the message it replies to."""
    low, high = meaning.range or (None, None)
    marks, rest = find_marks(event.text)
    if Mark.BAD_NIGHT in marks and not _names_sleep(rest):
        meaning = replace(meaning, effects=tuple(each for each in meaning.effects if each[0] != SLEEP))
    if meaning.reason == TOLD and meaning.word is None:
        # A sentence may mean another medicine, or one evening: only the button's own word ends anything.
        meaning = replace(meaning, dose=None, reason=None, notions=(*meaning.notions, Notion.TOLD_STOP.value))
    return Tell(
        text=event.text,
        said_at=event.at,
        message=event.message,
        day=named or (day_of(replied.topic) if replied is not None else None),
        yesterday=meaning.day == "yesterday",
        pain_halves=meaning.pain_halves,
        low=low,
        high=high,
        bare=meaning.bare,
        outcome=OUTCOMES.get(meaning.dose or ""),
        taken_at=meaning.taken_at,
        times=_times(event.text, meaning) if meaning.dose == "taken" else (),
        reason=Reason(meaning.reason) if meaning.reason else None,
        effects=tuple(_effect(key, grade) for key, grade in meaning.effects),
        gone=tuple(Effect(key) for key in meaning.ended),
        mentions=tuple(Mention(key) for key in meaning.mentions),
        ask_pain=meaning.ask == "pain",
        in_words=meaning.ask == "pain" and meaning.range is None and not meaning.numbers_unclear,
        ask_dose=meaning.ask == "dose",
        dose_yesterday=meaning.dose_day == "yesterday",
        notions=tuple(Notion(key) for key in meaning.notions),
        marks=marks,
        slot=slot_of(replied.topic) if replied is not None and day_of(replied.topic) else None,
        same_as_yesterday=meaning.word == "same as yesterday",
        correction=meaning.correction,
    )


def at_this_moment(told: Tell, case: Case) -> Tell:
    """Return what was told with the time of now, where a dose is said to be taken "just now".

    Only while nothing is known of the dose before: on the evening itself "taken" is now in any case, and of a
    dose that is recorded it is asked whether there was another.
    """
    named = told.day is not None or told.yesterday or told.dose_yesterday
    if told.outcome is not Outcome.TAKEN or told.taken_at is not None or named:
        return told
    today = case.today(told.said_at)
    last = next((each for each in reversed(all_doses(case)) if each.dose is not None), None)
    if last is None or last.day >= today or not JUST_NOW.search(told.text.lower()):
        return told
    if last.intake is not None and last.intake.outcome is not Outcome.NOT_KNOWN:
        return told
    return replace(told, taken_at=wall_clock(told.said_at, case.stretch(today).shown).time())


def _times(text: str, meaning: Meaning) -> tuple[time, ...]:
    """Return what the time of a dose may mean, where it may mean two: one to ask about, or both halves."""
    if meaning.ask == "dose":
        return _readings(text)
    at = meaning.taken_at
    if at is None or at < NOON or SAYS_HALF.search(text.lower()):
        return ()
    morning = at.replace(hour=at.hour - NOON.hour)
    said = {(int(hour), int(minute or 0)) for hour, minute in CLOCKS.findall(text)}
    doubtful = (morning.hour, morning.minute) in said and (at.hour, at.minute) not in said
    return (morning, at) if doubtful else ()


def _readings(text: str) -> tuple[time, ...]:
    """Return what a time in a text may mean, where it may mean two."""
    found = UNCLEAR_TIME.search(text.lower())
    read = parse_time(found["time"]) if found is not None else None
    return read.options if isinstance(read, Unclear) else ()


def _names_sleep(rest: str) -> bool:
    """Whether a text tells of poor sleep as a side effect, beside the mark of a bad night."""
    return any(key == SLEEP for key, _ in understand(rest).effects)


def red_flag(event: Typed | Edited, meaning: Meaning, case: Case) -> SayRedFlag | None:
    """Return the words that need an answer at once, if there are any; they go before everything else."""
    said = tuple(RedFlag(key) for key in meaning.red_flags)
    flags = _weigh_amount(said, meaning, case, _day(meaning, case, event))
    if not flags:
        return None
    return SayRedFlag(
        flags,
        doubtful=meaning.doubtful or not said,
        pain_halves=meaning.pain_halves,
        message=event.message,
        swelling=Swelling(meaning.swelling) if meaning.swelling else None,
        taken=_taken(meaning, case, _day(meaning, case, event)) if RedFlag.OVERDOSE in flags else None,
    )


def _day(meaning: Meaning, case: Case, event: Typed | Edited) -> date:
    today = case.today(event.at)
    return today - timedelta(days=1) if meaning.day == "yesterday" else today


def _weigh_amount(said: tuple[RedFlag, ...], meaning: Meaning, case: Case, day: date) -> tuple[RedFlag, ...]:
    """Two capsules are one dose or two, as the plan has it: only more than the dose is too much."""
    due = pieces_due(case, day)
    counted = None if meaning.pieces is None or due is None else meaning.pieces - due
    taken, dose = _weighed(meaning, case, day), dose_planned(case, day)
    more = taken is not None and dose is not None and taken > dose
    if (counted or 0) > 0 or more:
        return tuple(dict.fromkeys((*said, RedFlag.OVERDOSE)))
    return said if counted is None else tuple(flag for flag in said if flag is not RedFlag.OVERDOSE)


def _weighed(meaning: Meaning, case: Case, day: date) -> Dose | None:
    """Return how many mg were taken where mg were said, or mL of the liquid that the plan has."""
    if meaning.milligrams is not None:
        return _dose(meaning.milligrams * 1000)
    dose = dose_planned(case, day)
    amount = due_dose(case, dose).amount if dose is not None else None
    if meaning.millilitres is None or not isinstance(amount, VolumeToTake):
        return None
    return _dose(meaning.millilitres * amount.micrograms_per_ml)


def _taken(meaning: Meaning, case: Case, day: date) -> Dose | None:
    """Return how many mg were taken in all, as far as the text says so; None where it is not known."""
    weighed, due, dose = _weighed(meaning, case, day), pieces_due(case, day), dose_planned(case, day)
    if weighed is not None or meaning.pieces is None or not due or dose is None:
        return weighed
    strengths = case.preparation.strengths if isinstance(case.preparation, Pieces) else ()
    return _dose(meaning.pieces * strengths[0].micrograms) if len(strengths) == 1 else None


def _dose(micrograms: float) -> Dose | None:
    return Dose(round(micrograms)) if round(micrograms) > 0 else None


def is_urgent(event: Event) -> bool:
    """Whether somebody wrote words that need an answer at once, wherever they stand."""
    match event:
        case Typed(text=text) | Edited(text=text) | Sent(caption=text):
            return bool(understand(text).red_flags)
        case Asked(name=name, argument=argument):
            return bool(understand(f"{name} {argument}").red_flags)
        case _:
            return False


def _effect(key: str, grade: int | None) -> SaidEffect:
    return SaidEffect(Effect(key), Grade(grade) if grade else None)
