"""Words of the day: the evening, its record, late answers, notes."""

from __future__ import annotations

from datetime import date, datetime

from bot.render.effects import effect_name, grade_name, severe_line
from bot.render.labels import register
from bot.render.markup import Html, bold, esc, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import Intake, Outcome, Rating, Reason
from domain.effects import Grade
from domain.messages.day import (
    AlreadyTaken,
    Asking,
    DayRecord,
    DueDose,
    EveningCheck,
    Flare,
    HowMuchLater,
    KeptAsNote,
    MissedRecorded,
    MorningAfter,
    NoDoseDue,
    NoteWanted,
    NotKnownRecorded,
    PainScale,
    TakenWhen,
    WelcomeBack,
    WhichNumber,
    WhyNot,
)
from domain.moments import wall_clock

register({
    "number": "{value}",
    "taken": "Taken",
    "earlier": "Earlier...",
    "later": "Later",
    "not_today": "Not today...",
    "in_15_minutes": "In 15 minutes",
    "in_1_hour": "In 1 hour",
    "at_bedtime": "At bedtime",
    "back": "Back",
    "forgot": "Forgot",
    "side_effect_why": "Side effect",
    "ran_out": "Ran out",
    "told_to_stop": "Told to stop",
    "other": "Other",
    "skip": "Skip this",
    "too_much": "It is too much",
    "side_effect": "Side effect",
    "note": "Note",
    "change": "Change",
    "undo_pain": "Undo pain",
    "undo_dose": "Undo dose",
    "at_time": "{value}",
    "time_unknown": "I don't know when",
    "yes_by_mistake": "Yes, by mistake",
    "no": "No",
    "i_am_here": "I am here",
    "took_it_about": "Took it, about {value}",
    "took_it_another_time": "Took it at another time",
    "did_not_take_it": "Did not take it",
    "not_sure": "Not sure",
    "another_number": "Another number",
    "taken_another_time": "Taken at another time",
    "rate_pain": "Rate my pain",
})  # fmt: skip


def _question(reader: Reader) -> Html:
    return reader.say("Pain, average of the last 24 hours? 0 none – 5 middling – 10 worst imaginable")


def dose_line(dose: DueDose, reader: Reader) -> Html:
    """Return the dose of the evening: what to take and mg, or that the label has to be looked at first."""
    if dose.amount is None:
        return reader.say("Tonight's dose in your plan: {dose}.", dose=dose.dose)
    return reader.say(
        "Tonight's dose: {take} = {dose}. Already taken? Do not take another.",
        take=reader.take(dose.amount),
        dose=dose.dose,
    )


@words.register
def evening(message: EveningCheck, reader: Reader) -> Html:
    """Return the evening's message: what is open, numbered when it is both."""
    if message.asking is Asking.ARE_YOU_THERE:
        return _opening(message, reader)
    parts: list[Html] = []
    if message.pain_open:
        parts.append(_question(reader))
    if message.dose is not None:
        late = message.asking is Asking.LATE
        parts.append(
            past_dose(message.day, message.dose, reader) if late else dose_line(message.dose, reader)
        )
    if len(parts) > 1:
        parts = [Html(f"{number}. {part}") for number, part in enumerate(parts, start=1)]
    return lines(_opening(message, reader), *parts, _remark(message, reader))


def past_dose(day: date, dose: DueDose, reader: Reader) -> Html:
    """Name a dose whose time has passed: what it was, and nothing that sounds like "take it now"."""
    weekday = reader.weekday(day)
    if dose.amount is None:
        return reader.say("The dose of {day}: taken, or not?", day=weekday)
    return reader.say(
        "The dose of {day} was {take} = {dose}. Taken, or not? If you took it, do not take another.",
        day=weekday,
        take=reader.take(dose.amount),
        dose=dose.dose,
    )


def _opening(message: EveningCheck, reader: Reader) -> Html:
    day = reader.weekday_date(message.day)
    at = reader.time(message.due_at)
    due = reader.weekday_date(
        wall_clock(message.due_at, reader.zone).date()
    )  # 01:30 is of the next calendar day
    match message.asking:
        case Asking.FIRST:
            return bold(reader.say("Evening check, {day}", day=day))
        case Asking.AGAIN:
            return reader.say("Your evening check of {day} is still open.", day=reader.weekday(message.day))
        case Asking.LAST_TIME:
            return reader.say("Still open. I will not ask again tonight.")
        case Asking.SHORT:
            return bold(reader.say("{day}. One tap is enough.", day=day))
        case Asking.ARE_YOU_THERE:
            return reader.say("Are you there? One tap is enough. You can answer as late as you like.")
        case Asking.LATE if message.dose is not None:
            return reader.say("I was away at {at} on {day}. Did you take your dose?", at=at, day=due)
        case Asking.LATE:
            return reader.say("I was away at {at} on {day}. How was your pain?", at=at, day=due)
        case Asking.AWAY:
            return reader.say(
                "I was away for a while, so an answer may have been lost. This is still open: {day}.", day=day
            )


def _remark(message: EveningCheck, reader: Reader) -> Html | None:
    if message.on_hold:
        return reader.say("Dose reminders are on hold.")
    if message.questions_first:
        return reader.say(
            "Before your first dose a few health questions come first. Type /today to answer them."
        )
    return None


@words.register
def record(message: DayRecord, reader: Reader) -> Html:
    """Return a care day as it stands."""
    return paragraphs(
        lines(*_heard(message, reader)),
        _flare(message.flare, reader) if message.flare else None,
        _still_open(message, reader),
    )


def _heard(message: DayRecord, reader: Reader) -> list[Html | None]:
    return [
        reader.say("Changed.") if message.amended else None,
        _line(message, reader),
        reader.say("I'm sorry it is so bad.") if message.sorry else None,
        reader.say("Is that right? If not, tap Change.") if message.surprising else None,
        _pain_now(message, reader),
        _effects(message, reader),
        severe_line(reader) if any(e.grade is Grade.SEVERE for e in message.effects) else None,
        reader.say("Your words are kept as a note.") if message.note_kept and not message.effects else None,
        reader.say("I will ask again at {at}.", at=reader.time(message.ask_again_at))
        if message.ask_again_at
        else None,
    ]


def _line(message: DayRecord, reader: Reader) -> Html:
    """One line: the day, the pain, the dose; as in "Tuesday 25 May: pain 5, dose taken 21:02."."""
    facts = [fact for fact in (_rated(message.rating, reader), _dosed(message.intake, reader)) if fact]
    day = reader.weekday_date(message.day)
    if not facts:
        return (
            bold(reader.say("{day}: nothing recorded yet.", day=day))
            if message.pain_now is None
            else Html("")
        )
    return bold(reader.say("{day}: {facts}.", day=day, facts=Html(", ".join(facts))))


def _rated(rating: Rating | None, reader: Reader) -> Html | None:
    if rating is None:
        return None
    return reader.say("pain {score}", score=reader.score(rating.halves))


def _dosed(intake: Intake | None, reader: Reader) -> Html | None:
    match intake:
        case None:
            return None
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
    return reader.say(
        "Recorded: pain {score} now. It does not replace your evening number.",
        score=reader.score(message.pain_now),
    )


def _effects(message: DayRecord, reader: Reader) -> Html | None:
    if not message.effects:
        return None
    named = [
        Html(f"{effect_name(e.effect, reader)} ({grade_name(e.grade, reader)})")
        if e.grade is not None
        else effect_name(e.effect, reader)
        for e in message.effects
    ]
    return reader.say("Recorded as well: {effects}.", effects=Html(", ".join(named)))


def _flare(flare: Flare, reader: Reader) -> Html:
    days = (
        reader.say(
            "It is higher than the number you remember from before your first dose ({mean}).",
            mean=reader.mean(flare.baseline),
        )
        if flare.remembered
        else reader.say(
            "It is higher than in the days before your first dose (average {mean}).",
            mean=reader.mean(flare.baseline),
        )
    )
    cause = reader.say(
        "I cannot tell why. Some people report more pain in the first days. "
        "Nobody has measured how many, or for how long."
    )
    return paragraphs(Html(f"{days} {cause}"), _watching(flare, reader), _new_or_wrong(reader))


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
        _question(reader) if message.pain_open else None,
        _dose_of(message, message.dose, reader) if message.dose else None,
    ]
    if any(open_parts):
        return lines(*open_parts)
    if message.rating is None or message.very_bad or message.effects:
        return None
    return reader.say("Anything bothering you? No answer needed.")


def _dose_of(message: DayRecord, dose: DueDose, reader: Reader) -> Html:
    """Only today's dose is tonight's; that of an earlier day is spoken of as past."""
    return dose_line(dose, reader) if message.is_today else past_dose(message.day, dose, reader)


@words.register
def taken_when(message: TakenWhen, reader: Reader) -> Html:
    """Return the question when the dose was taken."""
    note = reader.say("That time has not come yet.") if message.in_future else None
    ask = reader.say(
        "When did you take the dose of {day}? Tap a time, or type it, such as 20:40.",
        day=reader.weekday(message.day),
    )
    return lines(note, ask)


@words.register
def how_much_later(message: HowMuchLater, reader: Reader) -> Html:
    """Return the question how much later."""
    return reader.say("{day}: when shall I ask about the dose again?", day=reader.weekday(message.day))


@words.register
def why_not(message: WhyNot, reader: Reader) -> Html:
    """Return the question what got in the way."""
    return reader.say("No dose on {day}. What got in the way?", day=reader.weekday(message.day))


_REASONS: dict[Reason, str] = {
    Reason.FORGOT: "Forgot",
    Reason.SIDE_EFFECT: "Side effect",
    Reason.RAN_OUT: "Ran out",
    Reason.TOLD_TO_STOP: "Told to stop",
    Reason.OTHER: "Other",
}


@words.register
def missed(message: MissedRecorded, reader: Reader) -> Html:
    """Return that no dose was taken, in the prescriber's words."""
    recorded = reader.say("Recorded: {day}, no dose.", day=reader.weekday(message.day))
    asks = reader.say("What got in the way?") if message.ask_reason else None
    said = lines(recorded, prescribers_words(message, reader), asks)
    return paragraphs(said, _question(reader) if message.pain_open else None)


def prescribers_words(message: MissedRecorded, reader: Reader) -> Html:
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
    day = wall_clock(message.next_at, reader.zone).date()
    when = reader.say("Next question: {day}, {at}.", day=reader.weekday(day), at=reader.time(message.next_at))
    return Html(f"{said} {when}")


@words.register
def already(message: AlreadyTaken, reader: Reader) -> Html:
    """Return that the dose is recorded already, and ask about another."""
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
    return reader.say("I have no answer about {day}'s dose.", day=reader.weekday(message.day))


@words.register
def pain_scale(message: PainScale, reader: Reader) -> Html:
    """Return the scale for this moment."""
    del message
    return reader.say("How is your pain now? 0 none – 5 middling – 10 worst imaginable")


@words.register
def which_number(message: WhichNumber, reader: Reader) -> Html:
    """Ask back which one number is meant."""
    if message.low is not None and message.high is not None:
        return reader.say("Which one number is nearest, as an average of the last 24 hours?")
    return reader.say(
        "Which number from 0 to 10 is nearest, as an average of the last 24 hours? Nothing is recorded yet."
    )


@words.register
def note_wanted(message: NoteWanted, reader: Reader) -> Html:
    """Ask for the note."""
    return reader.say("Type your note for {day}. Nobody reads it live.", day=reader.weekday(message.day))


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
    """Return that the chat is open again."""
    del message
    return reader.say(
        "You can hear me again. While this chat was closed I could not send you anything. "
        "Type /today to see what is open."
    )


def reason_name(reason: Reason, reader: Reader) -> str:
    """Return a reason in the words of its button."""
    return esc(reader.say(_REASONS[reason]))
