"""Words of a care day's record: what is kept, what was heard, what is still open."""

from __future__ import annotations

from datetime import datetime

from bot.render.day.evening import dose_line, pain_question
from bot.render.effects import effect_name, grade_name, severe_line
from bot.render.marks import mark_names
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import Intake, Outcome, Slot
from domain.case.said import What
from domain.effects import Grade
from domain.messages.day import DayRecord, Flare, HeardEffect

_UNDONE: dict[What, str] = {
    "pain": "Undone: your last answer about the pain of {day}.",
    "dose": "Undone: your last answer about the dose of {day}.",
    "pain_now": "Undone: the pain of that moment.",
    "same": "Undone: your last answer about a side effect.",
    "mood": "Undone: your last answer.",
    "stay": "Undone: your dose was not to stay.",
    "other_doctor": "Undone: what you reported no longer counts.",
    "effect": "Undone: your last answer about a side effect.",
    "mark": "Undone: your last mark for {day}.",
    "note": "Undone: the note is out of your diary.",
    "peg": "Undone: your last weekly answer.",
    "overall": "Undone: your last answer about how you are overall.",
    "travel": "Undone: your journey.",
    "word": "Undone: what you reported no longer counts.",
    "lift": "Undone: what you reported no longer counts.",
    "alert": "Undone: your last answer about this.",
}


@words.register
def record(message: DayRecord, reader: Reader) -> Html:
    """Return a care day as it stands."""
    return paragraphs(
        heard(message, reader),
        _flare(message.flare, reader) if message.flare else None,
        _asked_back(message, reader),
        _still_open(message, reader),
    )


def _asked_back(message: DayRecord, reader: Reader) -> Html | None:
    """What the text left open: how much a side effect bothers, what became of the dose of another day."""
    day, effect = message.doubt_of, message.grade_of
    parts = (
        reader.say("The dose of {day}: taken, or not?", day=reader.weekday(day)) if day else None,
        reader.say("How much does it bother you: {effect}?", effect=effect_name(effect, reader))
        if effect
        else None,
    )
    return lines(*parts) if any(parts) else None


def heard(message: DayRecord, reader: Reader) -> Html:
    """Return what is recorded, one line each; the newest fact first."""
    return lines(
        reader.say("Changed.") if message.amended else None,
        reader.say(_UNDONE[message.undone], day=reader.weekday(message.day)) if message.undone else None,
        _pain_now(message, reader),
        _line(message, reader),
        _late(message, reader),
        reader.say("I'm sorry it is so bad.") if message.sorry else None,
        reader.say("Is that right? If not, tap Change.") if message.surprising else None,
        reader.say("Marked: {marks}.", marks=mark_names(message.marks, reader)) if message.marks else None,
        None if _says_effects_alone(message) else heard_effects(message.effects, reader),
        severe_line(reader) if any(e.grade is Grade.SEVERE for e in message.effects) else None,
        reader.say("Your words are kept as a note.") if message.note_kept and not message.effects else None,
        reader.say("I will ask again at {at}.", at=reader.time(message.ask_again_at))
        if message.ask_again_at
        else None,
    )


def _line(message: DayRecord, reader: Reader) -> Html:
    """One line: the day, the pain, the dose; as in "Tuesday 25 May: pain 5, dose taken 21:02."."""
    dosed = _dosed_of_two(message, reader) if message.two else (_dosed(message.intake, reader),)
    facts = [fact for fact in (_rated(message, reader), *dosed) if fact]
    if _says_effects_alone(message):
        facts = [_named_effects(message.effects, reader)]
    day = reader.weekday_date(message.day)
    if not facts:
        beside = message.pain_now is not None or message.marks
        return Html("") if beside else bold(reader.say("{day}: nothing recorded yet.", day=day))
    return bold(reader.say("{day}: {facts}.", day=day, facts=Html(", ".join(facts))))


def _late(message: DayRecord, reader: Reader) -> Html | None:
    """What was said after noon of the next day is marked; such a number feeds no average."""
    if message.late_pain:
        return reader.say("Added late: it is kept and marked as such, and this number counts in no average.")
    return reader.say("Added late: it is kept and marked as such.") if message.late_dose else None


def _rated(message: DayRecord, reader: Reader) -> Html | None:
    """The rating; by name of what it is alone for those who want no numbers, unless it is asked back."""
    if message.rating is None:
        return None
    if reader.fewer_numbers and not message.surprising:
        return reader.say("pain recorded")
    return reader.say("pain {score}", score=reader.score(message.rating.halves))


def _dosed_of_two(message: DayRecord, reader: Reader) -> tuple[Html | None, ...]:
    """Return what became of each of the two doses of a day, named; of a morning's message that one alone."""
    if message.slot is Slot.MORNING:
        return (_named(message.intake, reader, morning=True),)
    return _named(message.morning, reader, morning=True), _named(message.intake, reader, morning=False)


def _named(intake: Intake | None, reader: Reader, *, morning: bool) -> Html | None:
    dosed = _dosed(intake, reader)
    if dosed is None:
        return None
    if morning:
        return reader.say("morning: {dosed}", dosed=dosed)
    return reader.say("evening: {dosed}", dosed=dosed)


def _dosed(intake: Intake | None, reader: Reader) -> Html | None:
    match intake:
        case None:
            return None
        case Intake(outcome=Outcome.TAKEN, taken_at=None, part=True):
            return reader.say("dose taken in part")
        case Intake(outcome=Outcome.TAKEN, taken_at=datetime() as at, part=True):
            return reader.say("dose taken in part {at}", at=reader.time(at))
        case Intake(outcome=Outcome.TAKEN, taken_at=None):
            return reader.say("dose taken")
        case Intake(outcome=Outcome.TAKEN, taken_at=datetime() as at):
            return reader.say("dose taken {at}", at=reader.time(at))
        case Intake(outcome=Outcome.MISSED):
            return reader.say("no dose")
        case _:
            return reader.say("dose not known")


def _pain_now(message: DayRecord, reader: Reader) -> Html | None:
    if message.pain_now is None:
        return None
    if reader.fewer_numbers:
        return reader.say("Recorded: your pain now. It does not replace your evening number.")
    score = reader.score(message.pain_now)
    if message.pain_now_at is None:
        return reader.say("Recorded: pain {score} now. It does not replace your evening number.", score=score)
    return reader.say(
        "Recorded: pain now, {at}: {score}. It does not replace your evening number.",
        at=reader.time(message.pain_now_at),
        score=score,
    )


def _says_effects_alone(message: DayRecord) -> bool:
    """Whether side effects are all that there is to say of the day: they stand in its line."""
    facts = (message.rating, message.intake, message.morning, message.pain_now)
    return bool(message.effects) and not message.marks and all(fact is None for fact in facts)


def heard_effects(effects: tuple[HeardEffect, ...], reader: Reader) -> Html | None:
    """Return the side effects that a text named, with their grades; None if there are none."""
    if not effects:
        return None
    return reader.say("Recorded as well: {effects}.", effects=_named_effects(effects, reader))


def _named_effects(effects: tuple[HeardEffect, ...], reader: Reader) -> Html:
    named = [
        Html(f"{effect_name(e.effect, reader)} ({grade_name(e.grade, reader)})")
        if e.grade is not None
        else effect_name(e.effect, reader)
        for e in effects
    ]
    return Html(", ".join(named))


def _flare(flare: Flare, reader: Reader) -> Html:
    cause = (
        reader.say("I cannot tell why.")
        if reader.short_text
        else reader.say(
            "I cannot tell why. Some people report more pain in the first days. "
            "Nobody has measured how many, or for how long."
        )
    )
    higher = _higher(flare, reader)
    return paragraphs(Html(f"{higher} {cause}"), _watching(flare, reader), _new_or_wrong(reader))


def _higher(flare: Flare, reader: Reader) -> Html:
    match flare.remembered, reader.fewer_numbers:
        case True, True:
            return reader.say("It is higher than the number you remember from before your first dose.")
        case False, True:
            return reader.say("It is higher than in the days before your first dose.")
        case True, False:
            return reader.say(
                "It is higher than the number you remember from before your first dose "
                "({mean}, half a point added).",
                mean=reader.mean(flare.baseline),
            )
        case _:
            return reader.say(
                "It is higher than in the days before your first dose (average {mean}).",
                mean=reader.mean(flare.baseline),
            )


def _watching(flare: Flare, reader: Reader) -> Html:
    off = reader.say(
        "In your plan the ordinary pain alert is off for now, at the latest until {until}.",
        until=reader.month_day(flare.alert_off_until),
    )
    if flare.alarm_halves is None:
        return Html(off + " " + reader.say("You can say at any time that it is too much."))
    still = reader.say(
        "I still tell you to call if you rate {score} or more on three days of five, or say it is too much.",
        score=reader.score(flare.alarm_halves),
    )
    return Html(f"{off} {still}")


def _new_or_wrong(reader: Reader) -> Html:
    house = reader.house
    if house.out_of_hours is None:
        return reader.say(
            "If something feels new or wrong, call {clinic}. Emergency: {emergency}.",
            clinic=house.clinic_contact,
            emergency=house.emergency,
        )
    return reader.say(
        "If something feels new or wrong, call {clinic}; closed: {out_of_hours}; emergency: {emergency}.",
        clinic=house.clinic_contact,
        out_of_hours=house.out_of_hours,
        emergency=house.emergency,
    )


def _still_open(message: DayRecord, reader: Reader) -> Html | None:
    open_parts = [
        pain_question(reader) if message.pain_open else None,
        dose_line(message.day, message.dose, reader) if message.dose else None,
    ]
    if any(open_parts):
        return lines(*open_parts)
    if message.rating is None or message.very_bad or message.effects or reader.short_text:
        return None
    return reader.say("Anything bothering you? No answer needed.")
