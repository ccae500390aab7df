"""Words about days without a dose, a refill, and the end of a course."""

from __future__ import annotations

from bot.render.aftercare import offer
from bot.render.contacts import in_their_words, name_of
from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.facts.holding import Decider, EndCause
from domain.messages.holding import (
    CourseBack,
    CourseOver,
    EndAskedAgain,
    EndKept,
    EndWhen,
    GapDays,
    GapDoubt,
    GapKept,
    RefillAsked,
    RefillNoted,
)

register({
    "gap_none": "I took none of them",
    "gap_some": "I took some",
    "end_prescriber": "{value}",
    "end_another": "Another clinician",
    "end_myself": "I decided myself",
    "end_mistake": "That was a mistake",
})  # fmt: skip


@words.register
def doubt(message: GapDoubt, reader: Reader) -> Html:
    """Return the question about days without a known dose."""
    days = ", ".join(reader.short_weekday_date(day) for day in message.days)
    return lines(
        reader.say("I have no answer about some days: {days}.", days=days),
        reader.say("Did you take your dose on any of them?"),
    )


@words.register
def gap_days(message: GapDays, reader: Reader) -> Html:
    """Return the invitation to answer day by day."""
    del message
    return reader.say("Tap each day on which you took it. The others stay not known.")


@words.register
def gap_kept(message: GapKept, reader: Reader) -> Html:
    """Return that no dose was taken on these days."""
    days = ", ".join(reader.short_weekday_date(day) for day in message.days)
    return reader.say("Recorded, no dose: {days}.", days=days)


@words.register
def refill_asked(message: RefillAsked, reader: Reader) -> Html:
    """Return the question whether the refill is there."""
    del message
    return reader.say("Do you have your new pack? If not, when do you expect it?")


@words.register
def refill_noted(message: RefillNoted, reader: Reader) -> Html:
    """Return when the medicine is expected."""
    if message.day is None:
        return reader.say("Noted. Tell me with /today when you have it again.")
    return reader.say("Noted: {day}. I ask you then.", day=reader.weekday_date(message.day))


@words.register
def course_over(message: CourseOver, reader: Reader) -> Html:
    """Return that dose reminders have ended, and the one question about it."""
    kept = reader.say("Recorded. I no longer remind you of doses, and the evening questions end as well.")
    asked = reader.say("Who said so?")
    if message.cause is EndCause.TOLD:
        return lines(kept, asked)
    call = in_their_words(message.prescriber, None, reader)
    return paragraphs(
        kept,
        lines(reader.say("Please tell {name} about it.", name=name_of(message.prescriber, reader)), call),
        asked,
    )


@words.register
def end_asked_again(message: EndAskedAgain, reader: Reader) -> Html:
    """Return the question about the end once more, and that it is the last time."""
    return reader.say(
        "On {day} you said that you were told to stop. Who said so? I do not ask again.",
        day=reader.weekday_date(message.day),
    )


@words.register
def end_when(message: EndWhen, reader: Reader) -> Html:
    """Return the question when that was said."""
    return reader.say("On which day did {who} say so?", who=_who(message.decider, message, reader))


@words.register
def end_kept(message: EndKept, reader: Reader) -> Html:
    """Return what is kept of the end."""
    if message.decider is Decider.MYSELF:
        kept = reader.say("Kept: your own decision.")
    elif message.said_on is None:
        kept = reader.say("Kept, as reported by you: {who}.", who=_who(message.decider, message, reader))
    else:
        kept = reader.say(
            "Kept, as reported by you: {who} on {day}.",
            who=_who(message.decider, message, reader),
            day=reader.month_day(message.said_on),
        )
    stays = lines(kept, reader.say("Your diary stays. /summary shows it."))
    return paragraphs(stays, offer(reader) if message.offers else None)


def _who(decider: Decider, message: EndWhen | EndKept, reader: Reader) -> Html:
    if decider is Decider.PRESCRIBER:
        return name_of(message.prescriber, reader)
    return reader.say("another clinician")


@words.register
def course_back(message: CourseBack, reader: Reader) -> Html:
    """Return that the end never was, and the day whose dose is open again."""
    back = reader.say("Taken back. Everything is as it was, and reminders come as before.")
    return paragraphs(back, words(message.record, reader) if message.record else None)
