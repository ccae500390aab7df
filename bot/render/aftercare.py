"""Words about the plan's end, and the weekly check-ins after a course."""

from __future__ import annotations

from bot.render.contacts import in_their_words, name_of
from bot.render.evidence import overall_answer
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import Week
from domain.messages.aftercare import (
    AftercareOff,
    AftercareOn,
    AfterKept,
    AfterQuestion,
    LastSummary,
    PlanEnded,
    PlanEndsSoon,
)
from domain.messages.plan_view import PastLeg

register({
    "after_yes": "Yes, once a week for 4 weeks",
    "after_no": "No, thank you",
    "after_no_more": "No more of these",
})  # fmt: skip

LEGS_SHOWN = 12


@words.register
def ends_soon(message: PlanEndsSoon, reader: Reader) -> Html:
    """Return which dose is the last by the plan, and whom to ask what comes next."""
    return paragraphs(
        reader.say("Your plan has a last day: {day}.", day=reader.weekday_date(message.last)),
        lines(
            reader.say(
                "After that I ask about no dose. Please ask {name} before then what comes next.",
                name=name_of(message.prescriber, reader),
            ),
            in_their_words(message.prescriber, None, reader),
        ),
    )


@words.register
def ended(message: PlanEnded, reader: Reader) -> Html:
    """Return that the plan is over, and the offer to ask on once a week."""
    return paragraphs(
        lines(
            reader.say("Your plan's last day was {day}.", day=reader.weekday_date(message.last)),
            reader.say("I no longer ask about a dose, and the evening questions end as well."),
        ),
        lines(
            reader.say("What comes next, {name} can say.", name=name_of(message.prescriber, reader)),
            in_their_words(message.prescriber, None, reader),
        ),
        offer(reader),
    )


def offer(reader: Reader) -> Html:
    """Return the offer of weekly check-ins."""
    return reader.say("Shall I ask how you are once a week, for 4 weeks? Two taps each time.")


@words.register
def on(message: AftercareOn, reader: Reader) -> Html:
    """Return when the first check-in comes."""
    return reader.say(
        "Thank you. I ask on {day} for the first time, four times in all, then a last summary.",
        day=reader.weekday_date(message.first),
    )


@words.register
def off(message: AftercareOff, reader: Reader) -> Html:
    """Return that nothing more is asked."""
    del message
    return reader.say("That is fine. I ask nothing more. Your diary stays: /summary shows it.")


@words.register
def question(message: AfterQuestion, reader: Reader) -> Html:
    """Return the question of a weekly check-in."""
    title = bold(reader.say("Weekly check-in, {number} of {of}", number=message.number, of=message.of))
    if message.pain is None:
        return lines(
            title,
            reader.say("Your pain on average over the last 24 hours? 0 = none, 10 = worst imaginable."),
        )
    return lines(
        title,
        reader.say("Pain {pain}, recorded.", pain=message.pain),
        reader.say("Since the start, how are you overall?"),
    )


@words.register
def kept(message: AfterKept, reader: Reader) -> Html:
    """Return what is recorded, and when the next check-in comes."""
    pain = "\u2013" if message.pain is None else str(message.pain)
    recorded = reader.say(
        "Recorded: pain {pain}; overall {answer}.", pain=pain, answer=overall_answer(message.overall, reader)
    )
    if message.next_on is None:
        return lines(recorded, reader.say("That was the last one. A last summary follows."))
    return lines(recorded, reader.say("I ask again on {day}.", day=reader.weekday_date(message.next_on)))


@words.register
def last(message: LastSummary, reader: Reader) -> Html:
    """Return the course and the weeks after it, and that this is the last message."""
    base = message.baseline
    return paragraphs(
        bold(reader.say("Your last summary")),
        lines(
            reader.say("Before the first dose: {mean}", mean=reader.mean(base.mean)) if base else None,
            *(_leg(leg, reader) for leg in message.legs[-LEGS_SHOWN:]),
        ),
        lines(reader.say("After the end:"), *(_week(week, reader) for week in message.weeks)),
        reader.say("Raw numbers; no cause implied. /summary draws the whole diary, /report makes one page."),
        lines(
            reader.say("I ask nothing more. If something worries you, please call."),
            in_their_words(message.prescriber, None, reader),
        ),
    )


def _leg(leg: PastLeg, reader: Reader) -> Html:
    return reader.say("{dose}: {days}", dose=leg.dose, days=reader.span(leg.first, leg.last))


def _week(week: Week, reader: Reader) -> Html:
    day = reader.month_day(week.day)
    if week.pain is None and week.overall is None:
        return reader.say("{day}: no answer", day=day)
    pain = "\u2013" if week.pain is None else str(week.pain)
    if week.overall is None:
        return reader.say("{day}: pain {pain}", day=day, pain=pain)
    answer = overall_answer(week.overall, reader)
    return reader.say("{day}: pain {pain}; overall {answer}", day=day, pain=pain, answer=answer)
