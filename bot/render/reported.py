"""Words of what the prescriber said, as the patient reports it."""

from __future__ import annotations

from bot.render.contacts import name_of
from bot.render.labels import register
from bot.render.markup import Html, esc, lines
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.holding import ReportKept, ReportWhat, ReportWhen
from domain.questions import Purpose
from domain.report import Word

register({
    "asked_prescriber": "I have asked my prescriber",
    "on_today": "Today",
    "on_yesterday": "Yesterday",
    "on_another_day": "Another day",
    "on_day": "{value}",
    "not_asked_yet": "I have not asked yet",
    "said_go_on": "Go on as before",
    "said_start_again": "Start again at the first step",
    "said_start_at": "Start again at {value}",
    "said_end": "Stop",
    "said_go_up": "Go up",
    "said_stay": "Stay on this dose",
})  # fmt: skip


@words.register
def report_when(message: ReportWhen, reader: Reader) -> Html:
    """Return the question on which day the prescriber was asked."""
    return reader.say("On which day did you ask {name}?", name=name_of(message.prescriber, reader))


@words.register
def report_what(message: ReportWhat, reader: Reader) -> Html:
    """Return the question what the answer was."""
    values = {"name": name_of(message.prescriber, reader), "day": reader.weekday_date(message.said_on)}
    if message.purpose is Purpose.LIFT:
        return lines(
            reader.say("You asked {name} on {day}. What was the answer?", **values),
            reader.say("I keep it as reported by you, with the day."),
        )
    return lines(
        reader.say("You asked {name} on {day} about the next step. What was the answer?", **values),
        reader.say("I keep it as reported by you, with the day."),
    )


@words.register
def report_kept(message: ReportKept, reader: Reader) -> Html:
    """Return that the prescriber's word is kept, and when the next question comes."""
    by = esc(message.by) if message.by else name_of(None, reader)
    kept = reader.say(
        "Kept, as reported by you: {name} on {day}.", name=by, day=reader.month_day(message.said_on)
    )
    if message.word is not Word.STAY or message.until is None:
        return kept
    return lines(
        kept, reader.say("The dose stays. I ask again on {day}.", day=reader.weekday_date(message.until))
    )
