"""Words about the times: as they are, which one, and which of two."""

from __future__ import annotations

from datetime import time

from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.nextmoment import next_question
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.times import TimeAsked, TimesShown, TooClose, WhichOfTwo
from domain.times import Shift, Times, Which

register({
    "change_dose_time": "Dose time",
    "change_morning_time": "Morning dose",
    "change_check_time": "Check-in time",
    "two_sets": "Day and night times",
    "change_other_time": "Change the other set",
    "one_set": "One set of times",
    "use_day_times": "Use the day times",
    "use_night_times": "Use the night times",
    "with_the_dose": "Together with the dose",
    "show_times": "Times",
})  # fmt: skip


@words.register
def shown(message: TimesShown, reader: Reader) -> Html:
    """Return the times, and when they begin."""
    return paragraphs(
        lines(
            reader.say("Recorded. Your times:") if message.kept else reader.say("Your times:"),
            *_sets(message, reader),
        ),
        lines(_begins(message, reader), _next(message, reader)),
    )


def _sets(message: TimesShown, reader: Reader) -> tuple[Html, ...]:
    sets = message.coming or message.sets
    if sets.shift is None or sets.other is None:
        return (_line(sets.times, message, reader),)
    now, other = _line(sets.times, message, reader), _line(sets.other, message, reader)
    if sets.shift is Shift.DAY:
        return (
            reader.say("Day, in use: {times}", times=now),
            reader.say("Night: {times}", times=other),
        )
    return reader.say("Day: {times}", times=other), reader.say("Night, in use: {times}", times=now)


def _line(times: Times, message: TimesShown, reader: Reader) -> Html:
    if message.mornings and times.morning is not None:
        return with_morning(times, times.morning, reader, evenings=message.evenings)
    if times.together:
        return reader.say("Pain and dose in one message: {at}.", at=reader.wall(times.dose))
    dose, check = reader.wall(times.dose), reader.wall(times.check)
    return reader.say("Dose: {dose}. Pain: {check}.", dose=dose, check=check)


def with_morning(times: Times, morning: time, reader: Reader, *, evenings: bool) -> Html:
    """Return the times of a plan with doses in the morning: each where it has one."""
    early, late, check = reader.wall(morning), reader.wall(times.dose), reader.wall(times.check)
    if not evenings:
        return reader.say("Morning dose: {at}. Pain: {check}.", at=early, check=check)
    return reader.say(
        "Morning dose: {at}. Evening dose: {dose}. Pain: {check}.", at=early, dose=late, check=check
    )


def _begins(message: TimesShown, reader: Reader) -> Html | None:
    if message.coming is None or message.after is None:
        return None
    return reader.say(
        "{day} is still asked about at {at}, as before. After that the new times begin.",
        day=reader.weekday_date(message.after),
        at=reader.wall(message.sets.times.dose),
    )


def _next(message: TimesShown, reader: Reader) -> Html | None:
    if message.next_at is None:
        return None
    day = reader.weekday_date(reader.local(message.next_at).date())
    return next_question(message.next_at, message.today, day, reader)


@words.register
def which_time(message: TimeAsked, reader: Reader) -> Html:
    """Return the question at what time."""
    return lines(_asked(message, reader), reader.say("Tap a time, or type another, such as 20:40."))


def _asked(message: TimeAsked, reader: Reader) -> Html:
    match message.which:
        case Which.DOSE if message.two:
            return reader.say("At what time shall I ask about the evening dose?")
        case Which.DOSE:
            return reader.say("At what time shall I ask about the dose?")
        case Which.MORNING:
            return reader.say("At what time shall I ask about the morning dose?")
        case Which.CHECK:
            return reader.say("At what time shall I ask about your pain?")
        case Which.OTHER if message.two:
            return _of_other(message, reader.say("the evening dose"), reader)
        case Which.OTHER_MORNING:
            return _of_other(message, reader.say("the morning dose"), reader)
        case Which.OTHER if message.daytime:
            return reader.say("For the days when you do not work at night: when do you take the dose?")
        case Which.OTHER:
            return reader.say("For the days when you work at night: when do you take the dose?")


def _of_other(message: TimeAsked, dose: Html, reader: Reader) -> Html:
    if message.daytime:
        return reader.say("For the days when you do not work at night: when do you take {dose}?", dose=dose)
    return reader.say("For the days when you work at night: when do you take {dose}?", dose=dose)


@words.register
def too_close(message: TooClose, reader: Reader) -> Html:
    """Return that two doses would come too close, and that nothing is changed."""
    return reader.say(
        "At {at} the two doses of a day would lie less than {hours} hours apart. Nothing is changed. "
        "Type another time, or ask your prescriber.",
        at=reader.wall(message.wall),
        hours=message.hours,
    )


@words.register
def of_two(message: WhichOfTwo, reader: Reader) -> Html:
    """Tell two times of one clock apart."""
    return reader.say("{early} or {late}?", early=reader.wall(message.early), late=reader.wall(message.late))
