"""Words of the smaller answers of the day: when, how much later, why not, not known, notes."""

from __future__ import annotations

from bot.render.day.evening import dose_line, evening, pain_question
from bot.render.day.record import heard_effects
from bot.render.marks import mark_names
from bot.render.markup import Html, lines, paragraphs
from bot.render.nextmoment import next_question
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import Slot
from domain.messages.day import (
    KeptAsNote,
    NobodyAsked,
    NoteWanted,
    NothingToUndo,
    PainScale,
    WelcomeBack,
    WhichDayCorrected,
    WhichNumber,
)
from domain.messages.dosing import (
    AlreadyTaken,
    HowMuchLater,
    MissedRecorded,
    MorningAfter,
    NoDoseDue,
    NotKnownRecorded,
    TakenWhen,
    WhichDose,
    WhyNot,
)


@words.register
def taken_when(message: TakenWhen, reader: Reader) -> Html:
    """Return the question when the dose was taken."""
    note = reader.say("That time has not come yet.") if message.in_future else None
    day = reader.weekday(message.day)
    if message.slot is Slot.MORNING:
        ask = reader.say(
            "When did you take the morning dose of {day}? Tap a time, or type it, such as 8:40.", day=day
        )
    else:
        ask = reader.say(
            "When did you take the dose of {day}? Tap a time, or type it, such as 20:40.", day=day
        )
    return lines(note, ask)


@words.register
def how_much_later(message: HowMuchLater, reader: Reader) -> Html:
    """Return the question how much later."""
    day = reader.weekday(message.day)
    if message.slot is Slot.MORNING:
        return reader.say("{day}: when shall I ask about the morning dose again?", day=day)
    return reader.say("{day}: when shall I ask about the dose again?", day=day)


@words.register
def why_not(message: WhyNot, reader: Reader) -> Html:
    """Return the question what got in the way."""
    day = reader.weekday(message.day)
    if message.slot is Slot.MORNING:
        return reader.say("No morning dose on {day}. What got in the way?", day=day)
    return reader.say("No dose on {day}. What got in the way?", day=day)


@words.register
def missed(message: MissedRecorded, reader: Reader) -> Html:
    """Return that no dose was taken, in the prescriber's words."""
    day = reader.weekday(message.day)
    recorded = reader.say("Recorded: {day}, no dose.", day=day)
    if message.slot is Slot.MORNING:
        recorded = reader.say("Recorded: {day}, no morning dose.", day=day)
    asks = reader.say("What got in the way?") if message.ask_reason else None
    said = lines(recorded, _prescribers_words(message, reader), asks)
    return paragraphs(said, pain_question(reader) if message.pain_open else None)


def _prescribers_words(message: MissedRecorded, reader: Reader) -> Html:
    """Return the prescriber's own sentence with the name, or whom to ask."""
    prescriber = message.prescriber
    if prescriber is None:
        return reader.say("Please ask your prescriber what to do about a missed dose. Never take two.")
    if message.words is None:
        return reader.say(
            "Please ask {name} what to do about a missed dose: {number}. Never take two.",
            name=prescriber.name,
            number=prescriber.number,
        )
    return reader.say(
        "{name}'s words for this: \u201c{words}\u201d", name=prescriber.name, words=message.words
    )


@words.register
def not_known(message: NotKnownRecorded, reader: Reader) -> Html:
    """Return that the dose is not known, and when the next question comes."""
    said = reader.say("Recorded: not known. Please don't take another to be safe.")
    if message.next_at is None:
        return said
    day = reader.weekday(reader.local(message.next_at).date())
    return Html(f"{said} {next_question(message.next_at, message.today, day, reader)}")


@words.register
def already(message: AlreadyTaken, reader: Reader) -> Html:
    """Return that the dose is recorded already, and ask about another."""
    if message.slot is Slot.MORNING and message.taken_at is None:
        return reader.say(
            "The morning dose of {day} is already recorded. Did you take another one?",
            day=reader.weekday(message.day),
        )
    if message.taken_at is None:
        return reader.say(
            "The dose of {day} is already recorded. Did you take another one?",
            day=reader.weekday(message.day),
        )
    return reader.say("Already recorded at {at}. Did you take another one?", at=reader.time(message.taken_at))


@words.register
def no_dose_due(message: NoDoseDue, reader: Reader) -> Html:
    """Return that no dose is due; what was said is kept."""
    said = reader.say(
        "No dose is due on {day} in your plan. I kept what you said as a note.",
        day=reader.weekday_date(message.day),
    )
    if message.on_hold:
        return Html(said + " " + reader.say("Dose reminders are on hold."))
    return said


@words.register
def morning_after(message: MorningAfter, reader: Reader) -> Html:
    """Return the question about the evening before."""
    day = reader.weekday(message.day)
    if message.slot is Slot.MORNING:
        return reader.say("I have no answer about {day}'s morning dose.", day=day)
    asked = reader.say("I have no answer about {day}'s dose.", day=day)
    if message.next_at is None:
        return asked
    return lines(
        asked,
        reader.say(
            "Today's dose waits for your answer. Without one I ask about it at {at}.",
            at=reader.time(message.next_at),
        ),
    )


@words.register
def pain_scale(message: PainScale, reader: Reader) -> Html:
    """Return the scale for this moment."""
    del message
    if reader.short_text:
        return reader.say("Pain now? 0 none – 10 worst")
    return reader.say("How is your pain now? 0 none – 5 middling – 10 worst imaginable")


@words.register
def which_number(message: WhichNumber, reader: Reader) -> Html:
    """Ask back which one number is meant."""
    if message.low is not None and message.high is not None:
        ask = reader.say("Which one number is nearest, as an average of the last 24 hours?")
    else:
        ask = reader.say("Which number from 0 to 10 is nearest, as an average of the last 24 hours?")
    return lines(
        ask,
        _until_then(message, reader),
        heard_effects(message.effects, reader),
        dose_line(message.day, message.dose, reader) if message.dose else None,
    )


@words.register
def which_day_corrected(message: WhichDayCorrected, reader: Reader) -> Html:
    """Ask of which day a number is that puts another right."""
    if reader.fewer_numbers:
        ask = reader.say("For which day is your new answer?")
    else:
        ask = reader.say("For which day is the {score}?", score=reader.score(message.halves))
    return lines(ask, reader.say("Tap the day. Until then nothing changes."))


def _until_then(message: WhichNumber, reader: Reader) -> Html | None:
    if message.recorded is None:
        return (
            None
            if message.low is not None and message.high is not None
            else reader.say("Nothing is recorded yet.")
        )
    if reader.fewer_numbers:
        return reader.say("Until then what you said before stays.")
    return reader.say("Until then {score} stays.", score=reader.score(message.recorded))


@words.register
def note_wanted(message: NoteWanted, reader: Reader) -> Html:
    """Ask for the note."""
    return lines(
        reader.say("Type your note for {day}. Nobody reads it live.", day=reader.weekday(message.day)),
        reader.say("Or tap what fits: it is drawn in your diary, and changes nothing else."),
        reader.say("Marked: {marks}.", marks=mark_names(message.marks, reader)) if message.marks else None,
    )


@words.register
def which_dose(message: WhichDose, reader: Reader) -> Html:
    """Return what is recorded of a dose, and the question which is right."""
    day = reader.weekday(message.day)
    if message.slot is Slot.MORNING:
        return _which_morning(day, reader, taken=message.recorded_taken)
    if message.recorded_taken:
        return reader.say("The dose of {day} is recorded as taken. Which is right?", day=day)
    return reader.say("For {day} it is recorded that no dose was taken. Which is right?", day=day)


def _which_morning(day: str, reader: Reader, *, taken: bool) -> Html:
    if taken:
        return reader.say("The morning dose of {day} is recorded as taken. Which is right?", day=day)
    return reader.say("For {day} it is recorded that no morning dose was taken. Which is right?", day=day)


@words.register
def nobody(message: NobodyAsked, reader: Reader) -> Html:
    """Return that nothing is recorded, and that the question stays for the person it is for."""
    del message
    return reader.say("Nothing is recorded. The question stays open for the person it is for.")


@words.register
def nothing_to_undo(message: NothingToUndo, reader: Reader) -> Html:
    """Return that nothing is left to undo, and how an older answer is changed."""
    del message
    return reader.say("There is nothing left to undo. To change an older answer, tap Change below its day.")


@words.register
def kept_as_note(message: KeptAsNote, reader: Reader) -> Html:
    """Return that the words are kept, and what can be done."""
    kept = reader.say(
        "Kept as a note for {day}. Nobody reads this chat live.", day=reader.weekday_date(message.day)
    )
    if message.dose_unclear:
        return lines(kept, reader.say("I am not sure what it says about your dose. Which is right?"))
    return kept


@words.register
def welcome_back(message: WelcomeBack, reader: Reader) -> Html:
    """Return that the chat is open again, and what is open of the evening."""
    back = reader.say("You can hear me again. While this chat was closed I could not send you anything.")
    if message.evening is None:
        return Html(back + " " + reader.say("Type /today to see where you are."))
    return lines(back, evening(message.evening, reader))
