"""Words of the evening: what is asked, and how a dose is named."""

from __future__ import annotations

from datetime import date

from bot.render.contacts import in_their_words
from bot.render.hours import say_hours
from bot.render.markup import Html, bold, in_line, lines
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import Slot
from domain.messages.day import Asking, EveningCheck
from domain.messages.dosing import DueDose
from domain.moments import EVENING, NIGHT_ENDS
from domain.told import Reached


def pain_question(reader: Reader) -> Html:
    """Return the question for the pain of a care day."""
    if reader.short_text:
        return reader.say("Pain, last 24 hours? 0 none – 10 worst")
    return reader.say("Pain, average of the last 24 hours? 0 none – 5 middling – 10 worst imaginable")


def dose_line(day: date, dose: DueDose, reader: Reader) -> Html:
    """Return the dose of a care day: what to take and mg; mg alone while the label is in doubt."""
    if dose.past:
        return _past_dose(day, dose, reader)
    if dose.amount is None:
        return reader.say("Your dose in the plan: {dose}.", dose=dose.dose)
    values = {"take": reader.take(dose.amount), "dose": dose.dose}
    if dose.slot is Slot.MORNING:
        return reader.say(
            "This morning's dose: {take} = {dose}. Already taken? Do not take another.", **values
        )
    if dose.daytime:
        return reader.say("Today's dose: {take} = {dose}. Already taken? Do not take another.", **values)
    return reader.say("Tonight's dose: {take} = {dose}. Already taken? Do not take another.", **values)


def _past_dose(day: date, dose: DueDose, reader: Reader) -> Html:
    """Name a dose whose time has passed: what it was, and nothing that sounds like "take it now"."""
    weekday = reader.weekday(day)
    if dose.slot is Slot.MORNING:
        return reader.say(
            "The morning dose of {day}: taken, or not? If you took it, do not take another.", day=weekday
        )
    if dose.amount is None:
        return reader.say("The dose of {day}: taken, or not?", day=weekday)
    return reader.say(
        "The dose of {day} was {take} = {dose}. Taken, or not? If you took it, do not take another.",
        day=weekday,
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
        parts.append(pain_question(reader))
    if message.dose is not None:
        parts.append(dose_line(message.day, message.dose, reader))
    if len(parts) > 1:
        parts = [Html(f"{number}. {part}") for number, part in enumerate(parts, start=1)]
    return lines(_opening(message, reader), *parts, _too_soon(message, reader), _remark(message, reader))


def _too_soon(message: EveningCheck, reader: Reader) -> Html | None:
    """Say when the dose before was recorded, before anything is asked about this one; never "take it now"."""
    if message.recent is None:
        return None
    said = reader.say(
        "Your last dose was recorded at {at}, less than {hours} hours ago.",
        at=reader.time(message.recent),
        hours=message.hours,
    )
    asks = in_their_words(message.prescriber, message.words, reader)
    if message.dose_from is None:
        return lines(said, asks)
    later = reader.say("I ask about the next one at {at}.", at=reader.time(message.dose_from))
    return lines(Html(f"{said} {later}"), asks)


def _opening(message: EveningCheck, reader: Reader) -> Html:
    day, weekday = reader.weekday_date(message.day), reader.weekday(message.day)
    due = reader.local(message.due_at)
    at = reader.wall(due.time())
    due_day = reader.weekday_date(due.date())  # 01:30 is of the next calendar day
    by_day = NIGHT_ENDS <= due.time() < EVENING
    if message.slot is Slot.MORNING:
        return _of_the_morning(message, reader)
    match message.asking:
        case Asking.FIRST if by_day:
            return bold(_title(message, reader, by_day=True))
        case Asking.FIRST:
            return bold(_title(message, reader, by_day=False))
        case Asking.AGAIN if by_day:
            return reader.say("Your daily check of {day} is still open.", day=weekday)
        case Asking.AGAIN:
            return reader.say("Your evening check of {day} is still open.", day=weekday)
        case Asking.LAST_TIME if by_day:
            return reader.say("Still open. I will not ask again today.")
        case Asking.LAST_TIME:
            return reader.say("Still open. I will not ask again tonight.")
        case Asking.SHORT:
            return bold(reader.say("{day}. One tap is enough.", day=day))
        case Asking.ARE_YOU_THERE:
            return reader.say("Are you there? One tap is enough. You can answer as late as you like.")
        case Asking.LATE if message.dose is not None:
            return reader.say("I was away at {at} on {day}. Did you take your dose?", at=at, day=due_day)
        case Asking.LATE:
            return reader.say("I was away at {at} on {day}. How was your pain?", at=at, day=due_day)
        case Asking.AWAY:
            return lines(_was_away(message, reader), reader.say("This is still open: {day}.", day=day))
        case Asking.NO_ANSWER:
            return lines(bold(reader.say("{day}. One tap is enough.", day=day)), _no_answer(message, reader))


def _title(message: EveningCheck, reader: Reader, *, by_day: bool) -> Html:
    """Return what a locked phone shows first: it names the medicine only for somebody who chose so."""
    day = reader.weekday_date(message.day)
    match by_day, message.dose is not None and not reader.discreet:
        case True, True:
            return reader.say("Daily check and LDN, {day}", day=day)
        case True, False:
            return reader.say("Daily check, {day}", day=day)
        case False, True:
            return reader.say("Evening check and LDN, {day}", day=day)
        case _:
            return reader.say("Evening check, {day}", day=day)


def _was_away(message: EveningCheck, reader: Reader) -> Html:
    """Say when nobody was heard: in whose time an answer may be lost, that person knows best."""
    if message.away_since is None or message.away_until is None:
        return reader.say("I was away for a while, so an answer may have been lost.")
    since, until = reader.local(message.away_since), reader.local(message.away_until)
    if since.date() == until.date():
        return reader.say(
            "I was away from {since} to {until}, so an answer of that time may have been lost.",
            since=reader.wall(since.time()),
            until=reader.wall(until.time()),
        )
    return reader.say(
        "I was away from {first}, {since}, to {last}, {until}, so an answer of that time may have been lost.",
        first=reader.short_weekday_date(since.date()),
        since=reader.wall(since.time()),
        last=reader.short_weekday_date(until.date()),
        until=reader.wall(until.time()),
    )


def _no_answer(message: EveningCheck, reader: Reader) -> Html:
    """Say plainly what comes of the silence: nothing that would help somebody who is not well."""
    return in_line(
        reader.say("I have had no answer for several evenings."),
        _who_hears_of_it(message, reader),
        reader.say(
            "I go on asking once a day, without a sound. If you are not well, please call {clinic}. In an "
            "emergency call {emergency}.",
            clinic=reader.house.clinic_contact,
            emergency=reader.house.emergency,
        ),
    )


def _who_hears_of_it(message: EveningCheck, reader: Reader) -> Html:
    match message.told.reached:
        case Reached.HOME:
            return reader.say("Nobody is told of that: no clinic is connected.")
        case Reached.TEAM if message.told.hours is not None:
            hours = say_hours(message.told.hours, reader)
            return reader.say("Your team reads it in its list. They read {hours}.", hours=hours)
        case _:
            return reader.say("Nobody is told of that: you do not share with a team.")


def _of_the_morning(message: EveningCheck, reader: Reader) -> Html:
    """The opening of a message about the morning's dose beside the evening's."""
    day, weekday = reader.weekday_date(message.day), reader.weekday(message.day)
    match message.asking:
        case Asking.FIRST:
            return bold(reader.say("Morning check, {day}", day=day))
        case Asking.AGAIN:
            return reader.say("Your morning check of {day} is still open.", day=weekday)
        case Asking.LAST_TIME:
            return reader.say("Still open. I will not ask again this morning.")
        case Asking.LATE:
            at = reader.time(message.due_at)
            return reader.say("I was away at {at} on {day}. Did you take your morning dose?", at=at, day=day)
        case Asking.AWAY:
            return reader.say(
                "I was away for a while, so an answer may have been lost. This is still open: {day}.", day=day
            )
        case _:
            return bold(reader.say("{day}, morning. One tap is enough.", day=day))


def _remark(message: EveningCheck, reader: Reader) -> Html | None:
    if message.on_hold:
        return reader.say("Dose reminders are on hold.")
    if message.questions_first:
        return reader.say(
            "Before your first dose a few health questions come first. Type /today to answer them."
        )
    if message.pain_rests and message.asking is Asking.FIRST and not reader.short_text:
        return reader.say("No pain question tonight. If it is bad, just type the number.")
    return None
