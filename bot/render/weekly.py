"""Words of the weekly questions. PEG as Krebs 2009 words it, made plainer."""

from __future__ import annotations

from datetime import date

from bot.render.evidence import overall_answer
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.summary import before_line, doses_line, next_line
from bot.render.words import words
from domain.case import Item
from domain.messages.weekly import RhythmShown, WeeklyDone, WeeklyLeft, WeeklyQuestion, WeekSummary
from domain.preferences import Rhythm
from domain.weekly import peg_mean

register({
    "show_picture": "Show the picture",
    "not_this_week": "Not this week",
    "go_on_weekly": "Weekly questions",
    "pain_questions": "Pain questions",
    "rhythm_itself": "As it fits",
    "rhythm_daily": "Every day",
    "rhythm_three_a_week": "Three times a week",
    "rhythm_weekly": "Once a week",
    "change_overall": "Change overall",
    "change_pain": "Change pain of the week",
    "change_enjoyment": "Change enjoyment",
    "change_activity": "Change activity",
})  # fmt: skip

_ASKED: dict[Item, str] = {
    Item.OVERALL: "Since the start, how are you overall?",
    Item.PAIN: "In the past 7 days, your pain on average? 0 = none, 10 = as bad as you can imagine.",
    Item.ENJOYMENT: "In the past 7 days, how much did pain get in the way of enjoying life? "
    "0 = not at all, 10 = completely.",
    Item.ACTIVITY: "In the past 7 days, how much did pain get in the way of what you do every day? "
    "0 = not at all, 10 = completely.",
}

_NAMES: dict[Item, str] = {
    Item.OVERALL: "overall",
    Item.PAIN: "pain",
    Item.ENJOYMENT: "enjoying life",
    Item.ACTIVITY: "what you do every day",
}


@words.register
def question(message: WeeklyQuestion, reader: Reader) -> Html:
    """Return one question, which one it is, and that it may stay open."""
    title = reader.say(
        "Weekly questions, {day}: {number} of {of}",
        day=reader.weekday_date(message.day),
        number=message.number,
        of=message.of,
    )
    return paragraphs(
        lines(
            reader.say("Undone: that answer is gone.") if message.taken_back else None,
            bold(title),
            reader.say(_ASKED[message.item]),
        ),
        _unclear(message, reader) if message.unclear else None,
    )


def _unclear(message: WeeklyQuestion, reader: Reader) -> Html:
    if message.item is Item.OVERALL:
        return reader.say("A number is not enough here. Please tap one of these, or type its words.")
    return reader.say("Which whole number is nearest?")


@words.register
def done(message: WeeklyDone, reader: Reader) -> Html:
    """Return what is recorded of the round, and when the next one comes."""
    overall = (
        reader.say("Overall: {answer}.", answer=overall_answer(message.overall, reader))
        if message.overall is not None
        else None
    )
    return lines(
        bold(reader.say("Weekly questions, {day}: recorded.", day=reader.weekday_date(message.day))),
        overall,
        _scores(message, reader),
        _next_on(message.next_on, reader),
    )


def _scores(message: WeeklyDone, reader: Reader) -> Html | None:
    if not message.peg:
        return None
    given = ", ".join(f"{reader.say(_NAMES[item])} {score}" for item, score in message.peg)
    if reader.fewer_numbers:
        return None
    mean = peg_mean(message.peg)
    if mean is None:
        return reader.say("The past 7 days: {given}.", given=Html(given))
    return reader.say(
        "The past 7 days: {given}; {mean} on average.", given=Html(given), mean=reader.number(mean, 1)
    )


_RHYTHM: dict[Rhythm, str] = {
    Rhythm.DAILY: "I ask about your pain every day.",
    Rhythm.THREE_A_WEEK: "I ask about your pain three times a week.",
    Rhythm.WEEKLY: "I ask about your pain once a week at most, and how you are overall.",
}


@words.register
def rhythm(message: RhythmShown, reader: Reader) -> Html:
    """Return how often pain is asked about, what daily is needed for, and what less of it means."""
    waits = message.chosen is not None and message.chosen is not message.now
    return paragraphs(
        reader.say("Changed.") if message.changed else None,
        bold(reader.say("Pain questions")),
        lines(
            reader.say("Now: {rhythm}", rhythm=Html(reader.say(_RHYTHM[message.now]))),
            reader.say("What you chose begins when daily is no longer needed.") if waits else None,
        ),
        lines(
            reader.say(
                "Daily comes back by itself around each step, on hold, and when your pain was higher: "
                "then the numbers are needed."
            ),
            reader.say(
                "The fewer numbers, the later I can see that something is wrong. You can type one any day."
            ),
            reader.say("Your dose is asked about every day."),
        ),
    )


@words.register
def week(message: WeekSummary, reader: Reader) -> Html:
    """Return the week in short: means beside the baseline, doses, what comes next."""
    span = reader.span(message.first, message.last)
    return lines(
        bold(reader.say("Your week, {span}", span=span)),
        _week_mean(message, reader),
        reader.say("The 7 days before: {mean}", mean=reader.mean(message.before))
        if message.before and not reader.fewer_numbers
        else None,
        before_line(message.baseline, None, reader),
        reader.say("Raw averages; no cause implied.") if message.mean and not reader.fewer_numbers else None,
        doses_line(message, reader) if message.taken or message.missed or message.not_known else None,
        next_line(message, reader),
    )


def _week_mean(message: WeekSummary, reader: Reader) -> Html:
    if message.mean is None:
        return reader.say("Pain: no rated day")
    if reader.fewer_numbers:
        return reader.say_many("Pain: {count} day rated", "Pain: {count} days rated", message.mean.rated)
    return reader.say_many(
        "Pain: {mean} on average, {count} day rated",
        "Pain: {mean} on average, {count} days rated",
        message.mean.rated,
        mean=reader.mean(message.mean),
    )


@words.register
def left(message: WeeklyLeft, reader: Reader) -> Html:
    """Return that it is no matter, and when they come again."""
    return lines(reader.say("That is fine. Nothing is missing."), _next_on(message.next_on, reader))


def _next_on(day: date | None, reader: Reader) -> Html | None:
    return reader.say("The next ones: {day}.", day=reader.weekday_date(day)) if day else None
