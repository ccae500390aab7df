"""Words of `/today` and `/dose`."""

from __future__ import annotations

from datetime import datetime

from bot.render.course import shown
from bot.render.holding import cause_line
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.nextmoment import next_question, when
from bot.render.pausing import paused_line
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import Intake, Outcome, Slot
from domain.messages.dosing import DueDose
from domain.messages.plan_view import DoseShown, MorningDose, TodayShown
from domain.upcoming import Upcoming


@words.register
def today(message: TodayShown, reader: Reader) -> Html:
    """Return what is recorded today, what is open, and when the next question comes."""
    return paragraphs(
        lines(
            bold(reader.weekday_date(message.day)),
            _pain(message, reader),
            _morning(message.morning, reader),
            _dose(message, reader),
        ),
        _alerts(message, reader),
        _hold(message, reader),
        reader.say("Health questions are open: they come before the dose.")
        if message.questions_open
        else None,
        _next(message, reader),
    )


def _alerts(message: TodayShown, reader: Reader) -> Html | None:
    since = (reader.say("An alert is open since {day}.", day=reader.month_day(day)) for day in message.alerts)
    return lines(*since) if message.alerts else None


def _first(dose: DueDose, reader: Reader) -> Html:
    """The first dose of the course, due later this day."""
    if dose.daytime:
        return reader.say("First dose today: {dose}.", dose=shown(dose, reader))
    return reader.say("First dose tonight: {dose}.", dose=shown(dose, reader))


def _pain(message: TodayShown, reader: Reader) -> Html:
    if message.rating is not None and reader.fewer_numbers:
        return reader.say("Pain: recorded.")
    if message.rating is not None:
        return reader.say("Pain: {score}.", score=reader.score(message.rating.halves))
    return reader.say("Pain: open.") if message.pain_open else reader.say("Pain: not asked yet.")


def _dose(message: TodayShown, reader: Reader) -> Html | None:
    if message.intake is None and message.first_dose is not None:
        return _first(message.first_dose, reader)
    if message.dose is None:
        return None if message.intake is None else _became(message.intake, reader)
    dose = reader.say("Dose: {dose}.", dose=shown(message.dose, reader))
    if message.morning is not None:
        dose = reader.say("Evening dose: {dose}.", dose=shown(message.dose, reader))
    became = _became(message.intake, reader) if message.intake else reader.say("Not recorded yet.")
    return Html(f"{dose} {became}")


def _morning(morning: MorningDose | None, reader: Reader) -> Html | None:
    """Return the morning's dose of a day with two, and what became of it."""
    if morning is None:
        return None
    became = _became(morning.intake, reader) if morning.intake else reader.say("Not recorded yet.")
    if morning.dose is None:
        return reader.say("Morning dose: {became}", became=became)
    return reader.say("Morning dose: {dose}. {became}", dose=shown(morning.dose, reader), became=became)


def _became(intake: Intake, reader: Reader) -> Html:
    match intake.outcome:
        case Outcome.TAKEN if intake.part and intake.taken_at is not None:
            return reader.say("Taken in part at {at}.", at=reader.time(intake.taken_at))
        case Outcome.TAKEN if intake.part:
            return reader.say("Recorded as taken in part.")
        case Outcome.TAKEN if intake.taken_at is not None:
            return reader.say("Taken at {at}.", at=reader.time(intake.taken_at))
        case Outcome.TAKEN:
            return reader.say("Recorded as taken.")
        case Outcome.MISSED:
            return reader.say("Recorded: no dose.")
        case Outcome.NOT_KNOWN:
            return reader.say("Recorded: not known.")


def _hold(message: TodayShown, reader: Reader) -> Html | None:
    if not message.holds:
        return None
    causes = (cause_line(cause, reader) for cause in message.holds)
    return lines(reader.say("Dose reminders are on hold."), *causes)


def _next(message: TodayShown, reader: Reader) -> Html | None:
    if message.paused_until is not None:
        return paused_line(message.paused_until, reader)
    if message.next_at is None:
        return None
    if message.upcoming:
        first, *more = (
            {
                "what": _asked_next(each, message, reader),
                "when": when(each.at, message.day, _day_of(each.at, reader), reader),
            }
            for each in message.upcoming
        )
        then = (reader.say("Then: {what}, {when}.", **values) for values in more)
        return lines(reader.say("Next: {what}, {when}.", **first), *then)
    return next_question(message.next_at, message.day, _day_of(message.next_at, reader), reader)


def _day_of(at: datetime, reader: Reader) -> str:
    return reader.short_weekday_date(reader.local(at).date())


def _asked_next(question: Upcoming, message: TodayShown, reader: Reader) -> Html:
    """Return what a question is about, in a word or two."""
    if question.dose is None:
        return reader.say("your pain")
    dose = reader.say("the dose")
    if message.two:
        morning = question.dose is Slot.MORNING
        dose = reader.say("the morning dose") if morning else reader.say("the evening dose")
    return reader.say("{dose} and your pain", dose=dose) if question.pain else dose


@words.register
def dose(message: DoseShown, reader: Reader) -> Html:
    """Return tonight's dose, and whether it is recorded."""
    day = bold(reader.weekday_date(message.day))
    if message.holds:
        causes = (cause_line(cause, reader) for cause in message.holds)
        return lines(day, reader.say("Dose reminders are on hold. No amount is shown."), *causes)
    if message.paused_until is not None:
        return lines(
            day,
            _became(message.intake, reader) if message.intake else None,
            paused_line(message.paused_until, reader),
        )
    if message.dose is None:
        return lines(day, _none_due(message, reader))
    morning = _morning(message.morning, reader)
    if message.intake is not None:
        return lines(day, morning, shown(message.dose, reader), _became(message.intake, reader))
    dose = shown(message.dose, reader)
    by_day = message.dose.daytime
    return lines(
        day,
        morning,
        _asked_later(message, reader),
        reader.say("Today's dose: {dose}.", dose=dose)
        if by_day
        else reader.say("Tonight's dose: {dose}.", dose=dose),
        reader.say("Already taken? Do not take another."),
    )


def _asked_later(message: DoseShown, reader: Reader) -> Html | None:
    """Say that the first morning's dose is not asked about yet, before it is named."""
    if message.asked_at is None:
        return None
    at = reader.time(message.asked_at)
    if message.waits_for is None:
        return reader.say("I ask at {at} this first time, so that 12 hours lie between two doses.", at=at)
    return reader.say(
        "First I need your answer about {day}'s dose. Without one I ask about today's at {at}.",
        day=reader.weekday(message.waits_for),
        at=at,
    )


def _none_due(message: DoseShown, reader: Reader) -> Html:
    if message.first_today is not None:
        first = reader.say("Health questions are open: they come before the dose.")
        return lines(_first(message.first_today, reader), first if message.questions_open else None)
    if message.first_dose is None:
        return reader.say("No dose is due today.")
    return reader.say("No dose is due today. First dose: {day}.", day=reader.weekday_date(message.first_dose))
