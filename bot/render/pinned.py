"""Words of the pinned line: short, for a phone shows one line of it."""

from __future__ import annotations

from bot.render.markup import Html
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.pinned import PinnedDiary, PinnedEnd, PinnedHold, PinnedPause, PinnedStep


@words.register
def step(message: PinnedStep, reader: Reader) -> Html:
    """Return step, dose, day and the next time, as in "Step 2 of 3 - 1.5 mg - day 4 of 14 - next 21:00"."""
    day = (
        reader.say("day {day}", day=message.day)
        if message.days is None
        else reader.say("day {day} of {days}", day=message.day, days=message.days)
    )
    if message.morning_at is not None:
        return reader.say(
            "Step {step} of {steps} - {dose} - {day} - at {early} and {late}",
            step=message.step,
            steps=message.steps,
            dose=message.dose,
            day=day,
            early=reader.time(message.morning_at),
            late=reader.time(message.next_at),
        )
    return reader.say(
        "Step {step} of {steps} - {dose} - {day} - next {time}",
        step=message.step,
        steps=message.steps,
        dose=message.dose,
        day=day,
        time=reader.time(message.next_at),
    )


@words.register
def diary(message: PinnedDiary, reader: Reader) -> Html:
    """Return that the diary comes first, and until when."""
    time = reader.time(message.next_at)
    if message.first_dose is None:
        return reader.say("Diary days - first dose not chosen yet - next {time}", time=time)
    return reader.say(
        "Diary days - first dose {day} - next {time}", day=reader.month_day(message.first_dose), time=time
    )


@words.register
def hold(message: PinnedHold, reader: Reader) -> Html:
    """Return since when, and for whom, dose reminders are on hold."""
    since = reader.month_day(message.since)
    if message.waits_for is None:
        return reader.say("Dose reminders on hold since {day}", day=since)
    return reader.say(
        "Dose reminders on hold since {day}, waiting for {name}", day=since, name=message.waits_for
    )


@words.register
def pause(message: PinnedPause, reader: Reader) -> Html:
    """Return until when nothing is asked."""
    return reader.say("Paused - I ask again on {day}", day=reader.month_day(message.until))


@words.register
def end(message: PinnedEnd, reader: Reader) -> Html:
    """Return that nothing is due any more."""
    if message.on is None:
        return reader.say("Ended. No reminders.")
    return reader.say("Ended on {day}. No dose reminders.", day=reader.month_day(message.on))
