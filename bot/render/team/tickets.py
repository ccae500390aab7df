"""Words of: what waits for the team, who has it, what came of it. The first line says nothing of anybody."""

from __future__ import annotations

from bot.render.effects import EFFECTS
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.alerts import Finding
from domain.case import HoldCause
from domain.effects import RedFlag
from domain.messages.team.tickets import (
    HandOverAsked,
    OutcomeAsked,
    TicketGone,
    TicketIsTaken,
    TicketShown,
    TicketsShown,
    TicketStands,
    TicketWhat,
)
from domain.team.ticket import Matter, TicketOutcome

register({
    "have_it": "I have it",
    "have_it_of": "I have it: {value}",
    "hand_over": "Hand over",
    "untake": "Undo",
    "ticket_outcome": "Outcome...",
    "take_over": "Take it over",
    "to_member": "{value}",
    "keep_ticket": "Back",
    "ticket_spoken": "Spoken with the patient",
    "ticket_plan_changed": "Plan changed",
    "ticket_known": "Known and accepted",
    "ticket_not_reached": "Not reached",
    "ticket_wrong": "A wrong alert",
})  # fmt: skip

MOST_SHOWN = 8
"""Tickets in one message."""

FLAGS: dict[RedFlag, str] = {
    RedFlag.BREATHING: "trouble breathing",
    RedFlag.ALLERGY: "swelling or hives",
    RedFlag.SELF_HARM: "thoughts of self-harm",
    RedFlag.PSYCHOSIS: "seeing or hearing things, or confusion",
    RedFlag.OPIOID_REACTION: "a violent reaction after a dose",
    RedFlag.SEDATION: "an opioid, and very drowsy or slow breathing",
    RedFlag.LIVER: "signs of the liver",
    RedFlag.LUNG: "a new cough and short of breath",
    RedFlag.HEART: "chest pain, fainting or a racing heart",
    RedFlag.OVERDOSE: "more than the plan's dose",
    RedFlag.CHILD: "somebody else took it",
    RedFlag.ACCIDENT: "an accident or an operation",
}
"""A flag as a team reads it: what it was taken for, never the patient's own words."""

MATTERS: dict[Matter, str] = {
    Matter.RED_FLAG: "Red flag",
    Matter.TOO_MUCH: "The patient says that it is too much",
    Matter.SEVERE_EFFECT: "A severe side effect",
    Matter.WORSE: "Worse past the adjustment period",
    Matter.WORSE_IN_WINDOW: "Worse within the adjustment period",
    Matter.PLAN_UNREAD: "A plan change is unread",
    Matter.HOLD: "A hold waits for the prescriber's answer",
    Matter.STEP: "A step waits for the prescriber",
    Matter.PLAN: "A plan waits for the prescriber's look",
    Matter.QUESTION: "A question about the plan",
    Matter.MESSAGE: "A message waits for an answer",
    Matter.REVIEW: "A review is due",
    Matter.SILENT: "No answer to five questions in a row",
    Matter.BLOCKED: "The patient's chat is closed to me",
}

HOLDS: dict[HoldCause, str] = {
    HoldCause.SCREENING: "an answer of the health form",
    HoldCause.OPIOID: "an opioid",
    HoldCause.OPERATION: "an operation",
    HoldCause.HOSPITAL: "hospital",
    HoldCause.PREGNANCY: "pregnancy",
    HoldCause.LABEL: "the label of the pack",
    HoldCause.GAP: "days without a dose",
    HoldCause.RAN_OUT: "run out",
    HoldCause.RED_FLAG: "a red flag",
    HoldCause.EXTRA_DOSE: "an extra dose",
    HoldCause.PLAN_DOUBT: "doubt about the plan",
    HoldCause.PRESCRIBER: "the prescriber asked for it",
    HoldCause.TOLD_TO_WAIT: "told to wait",
    HoldCause.PLAN_LOOK: "a plan that the patient typed",
    HoldCause.PAUSE: "after a pause",
}

OUTCOMES: dict[TicketOutcome, str] = {
    TicketOutcome.SPOKEN: "spoken with the patient",
    TicketOutcome.PLAN_CHANGED: "plan changed",
    TicketOutcome.KNOWN: "known and accepted",
    TicketOutcome.NOT_REACHED: "not reached",
    TicketOutcome.WRONG: "a wrong alert",
    TicketOutcome.OVER: "over",
}


@words.register
def ticket(message: TicketShown, reader: Reader) -> Html:
    """Say what it is, in numbers, and who has it."""
    return paragraphs(_head(message.what, reader), *_body(message, reader))


@words.register
def tickets(message: TicketsShown, reader: Reader) -> Html:
    """Say each of them, the gravest first."""
    some = message.shown[:MOST_SHOWN]
    more = len(message.shown) - len(some)
    left = reader.say_many("And {count} more.", "And {count} more.", more) if more > 0 else None
    said = (lines(reader.say("{code}:", code=bold(each.what.code)), *_body(each, reader)) for each in some)
    first = reader.say_many(
        "{count} patient needs somebody of the team.",
        "{count} things need somebody of the team.",
        len(message.shown),
    )
    return paragraphs(first, *said, left)


def _head(what: TicketWhat, reader: Reader) -> Html:
    return reader.say("{code} needs somebody of the team.", code=bold(what.code))


def _body(message: TicketShown, reader: Reader) -> tuple[Html, Html]:
    return lines(*_what(message.what, reader)), _stands(message.stands, reader)


def _what(what: TicketWhat, reader: Reader) -> tuple[Html | None, ...]:
    local = reader.local(what.opened_at)
    since = f"{reader.short_weekday_date(local.date())}, {reader.wall(local.time())}"
    return (
        reader.say("{matter}. Since {since}.", matter=_matter(what, reader), since=since),
        _numbers(what.finding, reader) if what.finding is not None else None,
        reader.say("The patient says that a person was reached.") if what.reached else None,
        reader.say("Dose on hold.") if what.on_hold else None,
    )


def _matter(what: TicketWhat, reader: Reader) -> Html:
    name = reader.say(MATTERS[what.matter])
    if what.flags:
        flags = ", ".join(reader.say(FLAGS[flag]) for flag in dict.fromkeys(what.flags))
        return reader.say("{matter}: {what}", matter=name, what=Html(flags))
    if what.effect is not None:
        return reader.say("{matter}: {what}", matter=name, what=reader.say(EFFECTS[what.effect]))
    if what.hold is not None:
        return reader.say("{matter}: {what}", matter=name, what=reader.say(HOLDS[what.hold]))
    return name


def _numbers(finding: Finding, reader: Reader) -> Html | None:
    """Return the means that counted, the newest first, and the one before the first dose."""
    means = [reader.mean(look.mean) for look in reversed(finding.looks[-2:]) if look.mean.rated]
    if not means:
        return None
    if finding.baseline is None:
        return reader.say("Pain, weekly means, newest first: {means}.", means=", ".join(means))
    return reader.say(
        "Pain, weekly means, newest first: {means}. Before the first dose: {before}.",
        means=", ".join(means),
        before=reader.mean(finding.baseline.mean),
    )


def _stands(stands: TicketStands, reader: Reader) -> Html:
    if stands.outcome is not None and stands.closed_at is not None:
        outcome, at = reader.say(OUTCOMES[stands.outcome]), reader.time(stands.closed_at)
        if stands.closed_by is None:
            return bold(reader.say("It is over, {time}.", time=at))
        return bold(
            reader.say(
                "Closed by {name}, {time}: {outcome}.", name=stands.closed_by, time=at, outcome=outcome
            )
        )
    if stands.taken_by is None or stands.taken_at is None:
        if stands.again:
            return bold(reader.say("Open again. Nobody has it."))
        return bold(reader.say("Nobody has it."))
    has = reader.say("{name} has it since {time}.", name=stands.taken_by, time=reader.time(stands.taken_at))
    if stands.unreached_at is None:
        return bold(has)
    return lines(
        bold(has),
        reader.say("Not reached, {time}. It stays open.", time=reader.time(stands.unreached_at)),
    )


@words.register
def hand_over_asked(message: HandOverAsked, reader: Reader) -> Html:
    """Ask to whom."""
    if message.alone:
        return reader.say(
            "Nobody else of the team sees {code}. A lead can assign somebody.", code=message.code
        )
    return reader.say("Who takes {code}? I tell them at once.", code=message.code)


@words.register
def outcome_asked(message: OutcomeAsked, reader: Reader) -> Html:
    """Ask what came of it, and say what follows."""
    asked = reader.say("{code}: what came of it?", code=message.code)
    if message.matter is not Matter.WORSE:
        return asked
    return paragraphs(asked, reader.say("The patient comes up again in 28 days."))


@words.register
def ticket_gone(message: TicketGone, reader: Reader) -> Html:
    """Say that there is nothing to do."""
    del message
    return reader.say("This is closed already. Nothing has changed.")


@words.register
def ticket_taken(message: TicketIsTaken, reader: Reader) -> Html:
    """Say who has it."""
    return reader.say(
        "{name} has {code} since {time}. Nothing has changed.",
        name=message.by,
        code=message.code,
        time=reader.time(message.since),
    )
