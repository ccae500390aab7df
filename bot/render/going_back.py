"""Words of going back a step, or to half the dose."""

from __future__ import annotations

from bot.render import first_dose, gaps, planview, today  # noqa: F401  each registers its words
from bot.render.contacts import in_their_words
from bot.render.course import cannot_halve, course_lines, shown
from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.stepping import BackAsked, NoHalf, NoWayBack

register({
    "go_back": "Go back one step",
    "go_back_to": "Yes, go back to {value}",
    "half_dose": "Half the dose: {value}",
    "take_half": "Yes, take {value}",
})  # fmt: skip


@words.register
def back_asked(message: BackAsked, reader: Reader) -> Html:
    """Return both doses, from when, the dates that follow, and the question."""
    if message.half_days is not None:
        when = reader.say("Half the dose, from {day}?", day=reader.weekday_date(message.begins))
    elif not message.is_today:
        when = reader.say("Go back one step, from {day}?", day=reader.weekday_date(message.begins))
    elif message.lower.daytime:
        when = reader.say("Go back one step, from today?")
    else:
        when = reader.say("Go back one step, from tonight?")
    return paragraphs(
        lines(
            when,
            reader.say("Now: {dose}.", dose=shown(message.now, reader)),
            reader.say("Then: {dose}.", dose=shown(message.lower, reader)),
        ),
        lines(*course_lines(message.course, reader)),
        half_line(message.half_days, reader),
    )


def half_line(days: int | None, reader: Reader) -> Html | None:
    """Return what comes after half the dose: the question about the whole one, and never by itself."""
    if days is None:
        return None
    return reader.say(
        "After {days} days I ask about the whole dose of this step. You go up only by your yes.", days=days
    )


@words.register
def no_half(message: NoHalf, reader: Reader) -> Html:
    """Return why half the dose is not offered, and whom to ask."""
    if message.whole is None:
        return lines(
            reader.say("Your plan does not say that you may take half the dose here."),
            in_their_words(message.prescriber, None, reader),
        )
    return lines(
        cannot_halve(message.whole, reader),
        in_their_words(message.prescriber, None, reader),
    )


@words.register
def no_way_back(message: NoWayBack, reader: Reader) -> Html:
    """Return that the plan has no way back here, and whom to ask."""
    return lines(
        reader.say("Your plan does not say that you may go back a step here."),
        in_their_words(message.prescriber, None, reader),
    )
