"""Words of alerts: what was seen in numbers, what to do, what came of it; how things are overall."""

from __future__ import annotations

from bot.render import flag_answers, flags  # noqa: F401  they register the words of red flags
from bot.render.contacts import (
    name_of,
    no_dose_questions,
    reach,
    tonight,
    when_closed,
    worse_or_new,
)
from bot.render.evidence import OVERALL, headline, numbers, overall_answer
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.told import who_is_told
from bot.render.words import words
from domain.case import EpisodeKind
from domain.facts.alerting import Closing
from domain.messages.alerting import (
    AlertClosed,
    AlertGone,
    AlertQuestion,
    FewAnswers,
    NothingNewKept,
    NotReachedKept,
    OverallKept,
    OverallQuestion,
    PainAlert,
    PainNotice,
    PersonKnows,
    RemindedOn,
    ReviewDue,
    ThreeWays,
)

register({
    "have_contacted": "I have contacted them",
    "remind_tomorrow": "Remind me tomorrow",
    "has_eased": "It has eased",
    "plan_stays": "The plan stays as it is",
    "plan_changed": "The plan changes",
    "known_already": "They knew, and it is accepted",
    "wrong_alert": "The alert was wrong",
    "not_reached": "I could not reach them",
    "have_their_answer": "I have their answer",
    "nothing_new": "Nothing new",
    **{f"overall_{score}": answer for score, answer in OVERALL.items()},
})  # fmt: skip


@words.register
def alert(message: PainAlert, reader: Reader) -> Html:
    """Return the alert: numbers, what to do by when, tonight's dose, the emergency line, who was told."""
    return paragraphs(
        reader.say("Please read this when you have a quiet minute."),
        lines(
            bold(headline(message.finding, reader)),
            numbers(message.finding, reader),
            _window(message, reader),
            _before(message, reader),
            reader.say("I do not know why."),
        ),
        lines(
            reader.say(
                "What to do: by {day}, call {whom}. You can read them this message.",
                whom=reach(message.prescriber, reader),
                day=reader.weekday_date(message.call_by),
            ),
            tonight(message.prescriber, message.words, reader) if message.dosing else None,
            worse_or_new(reader),
        ),
        who_is_told(message.told, reader),
    )


def _before(message: PainAlert, reader: Reader) -> Html | None:
    """That it is not the first alert, and when the others were."""
    if not message.before:
        return None
    first, last = message.before[0], message.before[-1]
    if len(message.before) == 1:
        return reader.say(
            "This is my second message of this kind. The first was on {day}.", day=reader.full_date(first)
        )
    return reader.say(
        "I have sent messages of this kind before: the first on {first}, the last on {last}.",
        first=reader.full_date(first),
        last=reader.full_date(last),
    )


def _window(message: PainAlert, reader: Reader) -> Html:
    if message.window_ended is None:
        return reader.say(
            "You are in your adjustment period. The ordinary pain alert is off; this one is not."
        )
    return reader.say("Your adjustment period ended on {day}.", day=reader.month_day(message.window_ended))


@words.register
def notice(message: PainNotice, reader: Reader) -> Html:
    """Return the quiet notice: what was seen, and one question."""
    seen = lines(reader.say("Something I noticed in your numbers."), headline(message.finding, reader))
    ask = _overall_asked(reader) if message.overall_open else reader.say("Is anything new?")
    return paragraphs(lines(seen, numbers(message.finding, reader)), reader.say("I do not know why."), ask)


def _overall_asked(reader: Reader) -> Html:
    return reader.say("Since the start, how are you overall?")


@words.register
def overall_question(message: OverallQuestion, reader: Reader) -> Html:
    """Return the question how things are overall."""
    del message
    return _overall_asked(reader)


@words.register
def overall_kept(message: OverallKept, reader: Reader) -> Html:
    """Return the recorded answer, and whether anything is new."""
    return reader.say("Recorded: {answer}. Is anything new?", answer=overall_answer(message.score, reader))


@words.register
def nothing_new(message: NothingNewKept, reader: Reader) -> Html:
    """Return thanks."""
    del message
    return reader.say("Thank you. Nothing more to answer.")


@words.register
def few_answers(message: FewAnswers, reader: Reader) -> Html:
    """Return a gentle nudge: what the missing days mean."""
    if reader.short_text:
        return reader.say_many(
            "Pain for {count} of the last {days} days. To add a day: “yesterday 5”.",
            "Pain for {count} of the last {days} days. To add a day: “yesterday 5”.",
            message.rated,
            days=message.days,
        )
    return reader.say_many(
        "I have your pain for {count} of the last {days} days. With 4 or more I can see whether anything has "
        "changed. To add a day, type for example “yesterday 5”.",
        "I have your pain for {count} of the last {days} days. With 4 or more I can see whether anything has "
        "changed. To add a day, type for example “yesterday 5”.",
        message.rated,
        days=message.days,
    )


@words.register
def review(message: ReviewDue, reader: Reader) -> Html:
    """Return that the review is due."""
    return reader.say(
        "Your review is due. Please arrange it with {name}. Take along: your pack, and /summary or "
        "/report, which is one page to show.",
        name=name_of(message.prescriber, reader),
    )


@words.register
def three_ways(message: ThreeWays, reader: Reader) -> Html:
    """Return three ways to a person."""
    house = reader.house
    return paragraphs(
        reader.say("Thank you for saying so. Please speak to a person:"),
        lines(
            reader.say("Pain or side effects: {whom}.", whom=reach(message.prescriber, reader)),
            when_closed(reader),
            reader.say("Thoughts of hurting yourself: {crisis}.", crisis=bold(house.crisis_line)),
            reader.say("In danger now: {emergency}.", emergency=bold(house.emergency)),
        ),
        tonight(message.prescriber, message.words, reader) if message.dosing else None,
        who_is_told(message.told, reader),
    )


@words.register
def person_knows(message: PersonKnows, reader: Reader) -> Html:
    """Return the question what came of it."""
    hold = no_dose_questions(message.prescriber, reader) if message.on_hold else None
    return lines(reader.say("Recorded: a person knows. What came of it?"), hold)


@words.register
def reminded(message: RemindedOn, reader: Reader) -> Html:
    """Return when it is asked again."""
    return reader.say("I will ask again on {day} at 10:00.", day=reader.weekday_date(message.day))


@words.register
def question(message: AlertQuestion, reader: Reader) -> Html:
    """Return the question about an open alert; from day 3 with the number once more."""
    ask = (
        reader.say("Has anything come of it?")
        if message.contacted
        else reader.say("Have you spoken to a person about it?")
    )
    undone = reader.say("Undone: your last answer about this.") if message.undone else None
    return paragraphs(
        lines(undone, _about(message, reader), ask),
        _plainly(message, reader) if message.plainly else None,
    )


def _about(message: AlertQuestion, reader: Reader) -> Html:
    day = reader.weekday_date(message.opened)
    match message.kind:
        case EpisodeKind.WORSE | EpisodeKind.BACKSTOP:
            return reader.say("My message of {day} is still open: your pain was higher.", day=day)
        case EpisodeKind.TOO_MUCH:
            return reader.say("On {day} you said that it was too much.", day=day)
        case EpisodeKind.RED_FLAG:
            return reader.say("On {day} you told me that something was wrong.", day=day)
        case EpisodeKind.EXTRA_DOSE:
            return reader.say("On {day} a second dose was recorded.", day=day)


def _plainly(message: AlertQuestion, reader: Reader) -> Html:
    return lines(
        bold(reader.say("Please call: {whom}.", whom=reach(message.prescriber, reader))),
        when_closed(reader),
        reader.say("Emergency: {emergency}.", emergency=reader.house.emergency),
        who_is_told(message.told, reader),
    )


_CLOSED: dict[Closing, str] = {
    Closing.PLAN_STAYS: "Recorded: you spoke to them, and the plan stays as it is.",
    Closing.PLAN_CHANGED: "Recorded: you spoke to them, and the plan changes. See /plan.",
    Closing.KNOWN: "Recorded: they knew, and it is accepted.",
    Closing.WRONG_ALERT: "Recorded: the alert was wrong.",
    Closing.EASED: "Recorded: it has eased. If it comes back, say so at any time.",
    Closing.NOT_REACHED: "Recorded: you could not reach them.",
}


@words.register
def closed(message: AlertClosed, reader: Reader) -> Html:
    """Return what came of it, and when it is looked at again."""
    review_day = (
        reader.say(
            "Until {day} I stay quiet about this, unless your pain rises further.",
            day=reader.month_day(message.review),
        )
        if message.review
        else None
    )
    hold = no_dose_questions(message.prescriber, reader) if message.on_hold else None
    return lines(reader.say(_CLOSED[message.outcome]), review_day, hold)


@words.register
def not_reached(message: NotReachedKept, reader: Reader) -> Html:
    """Return whom else to call, and when it is asked again."""
    return lines(
        reader.say(
            "Recorded: nobody reached. Please try again: {whom}.", whom=reach(message.prescriber, reader)
        ),
        when_closed(reader),
        reader.say("Emergency: {emergency}.", emergency=reader.house.emergency),
        reader.say("I will ask again on {day} at 10:00.", day=reader.weekday_date(message.next_ask)),
    )


@words.register
def gone(message: AlertGone, reader: Reader) -> Html:
    """Return that nothing is open any more."""
    del message
    return reader.say("That is closed already. If something is wrong now, just write it.")
