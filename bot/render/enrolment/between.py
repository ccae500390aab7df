"""What is said between the questions of enrolment."""

from __future__ import annotations

from bot.render.hours import say_hours
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.told import say_opening, who_is_told
from bot.render.words import words
from domain.case import Prescriber
from domain.messages.enrolment.between import (
    AlreadyEnrolled,
    AskYourPrescriber,
    ConsentDeclined,
    EnrolmentExplained,
    EnrolmentPaused,
    HeldForLabel,
    HeldForPlan,
    HeldForScreening,
    InviteIsClosed,
    MinorTurnedAway,
)
from domain.told import Reached


@words.register
def minor(message: MinorTurnedAway, reader: Reader) -> Html:
    """Be kind, and keep nothing."""
    del message
    return paragraphs(
        reader.say("Thank you for telling me. I am made for adults, so I cannot go on. I have kept nothing."),
        reader.say(
            "Please talk to whoever gave you the medicine, or to an adult you trust. In an emergency call "
            "{emergency}.",
            emergency=reader.house.emergency,
        ),
    )


@words.register
def closed(message: InviteIsClosed, reader: Reader) -> Html:
    """Say where a new beginning comes from."""
    del message
    return paragraphs(
        reader.say("This invitation is closed, and I keep no diary of you."),
        reader.say(
            "For a new one: {contact}. In an emergency call {emergency}.",
            contact=reader.house.clinic_contact,
            emergency=reader.house.emergency,
        ),
    )


@words.register
def declined(message: ConsentDeclined, reader: Reader) -> Html:
    """Accept a no."""
    del message
    return reader.say(
        "That is fine. I start no diary, and I will not write to you. This does not change your care. "
        "If you change your mind, type /start."
    )


@words.register
def paused(message: EnrolmentPaused, reader: Reader) -> Html:
    """Say that nothing is lost."""
    if not message.begun:
        return reader.say("That is fine. If you change your mind, type /start.")
    return paragraphs(
        reader.say("We stop here for now. Your answers are kept. Write me any word, and we go on."),
        reader.say(
            "Nobody reads this chat. In an emergency call {emergency}.", emergency=reader.house.emergency
        ),
    )


@words.register
def explained(message: EnrolmentExplained, reader: Reader) -> Html:
    """Say what this is, and where help is."""
    person = message.prescriber
    return paragraphs(
        reader.say(
            "I am a program that keeps your diary. We are still setting it up: one question at a time, by "
            "tap or typed. “Back” corrects the answer before, “Not now” stops and keeps everything. "
            "/start shows the question again. All other commands work when we are done."
        ),
        reader.say("Questions about your medicine: {name}, {number}.", name=person.name, number=person.number)
        if person
        else None,
        reader.say(
            "Questions about this diary: {contact}. In an emergency call {emergency}.",
            contact=reader.house.clinic_contact,
            emergency=reader.house.emergency,
        ),
    )


@words.register
def enrolled(message: AlreadyEnrolled, reader: Reader) -> Html:
    """An old button: nothing changed."""
    del message
    return reader.say("You are set up already, and nothing changed. Type /today for today, or /help.")


@words.register
def held_for_screening(message: HeldForScreening, reader: Reader) -> Html:
    """Say who has to look at it, whom to call, and that nobody was told."""
    return paragraphs(
        _crisis(reader) if message.crisis else reader.say("Thank you."),
        _look_first(message.prescriber, reader),
        reader.say(
            "If you already take LDN, please call today. If you have not started: ask before your first dose."
        ),
        _told(message, reader),
        reader.say("We can go on: your diary starts all the same."),
    )


def _told(message: HeldForScreening, reader: Reader) -> Html:
    """With a team: when it was sent, and when somebody may read it."""
    told = message.told
    if told.reached is not Reached.TEAM or told.hours is None or told.at is None:
        return who_is_told(told, reader)
    if told.opens is None:
        return reader.say(
            "It was sent to your team at {at}. They read {hours}, beside other work: it may take hours.",
            at=reader.time(told.at),
            hours=say_hours(told.hours, reader),
        )
    opens = say_opening(told.opens, told.at, told.hours, reader)
    return reader.say(
        "It was sent to your team at {at}; the clinic opens on {opens}.", at=reader.time(told.at), opens=opens
    )


def _crisis(reader: Reader) -> Html:
    return lines(
        reader.say("Thank you for telling me. Please read my next message first."),
        reader.say(
            "In danger now: {emergency}. To talk, day or night: {crisis}.",
            emergency=reader.house.emergency,
            crisis=reader.house.crisis_line,
        ),
    )


def _look_first(person: Prescriber | None, reader: Reader) -> Html:
    closed_now = reader.house.out_of_hours
    when_closed = reader.say("When closed: {number}.", number=closed_now) if closed_now else None
    return lines(_call_first(person, reader), when_closed)


def _call_first(person: Prescriber | None, reader: Reader) -> Html:
    if person is None:
        return reader.say(
            "Your prescriber has to look at this before I remind you of any dose. Please call your "
            "prescriber."
        )
    return reader.say(
        "{name} has to look at this before I remind you of any dose. Please call {name}: {number}.",
        name=person.name,
        number=person.number,
    )


@words.register
def ask_prescriber(message: AskYourPrescriber, reader: Reader) -> Html:
    """Send on what only a prescriber can judge."""
    person = message.prescriber
    asked = (
        reader.say(
            "Please ask {name} about this before your first dose; if you take it already, this week: "
            "{number}.",
            name=person.name,
            number=person.number,
        )
        if person
        else reader.say(
            "Please ask your prescriber about this before your first dose; if you take it already, this week."
        )
    )
    return paragraphs(
        reader.say("Thank you."),
        asked,
        reader.say(
            "Doses are often paused some days before an operation, and some of these medicines may need "
            "another dose. I cannot judge that."
        ),
    )


@words.register
def held_for_plan(message: HeldForPlan, reader: Reader) -> Html:
    """Say that no dose is named until the plan is clear."""
    return paragraphs(
        reader.say("Thank you for saying so. Then I remind you of no dose until the plan is clear."),
        _call(message.prescriber, reader),
        who_is_told(message.told, reader),
        reader.say("We can go on: your diary starts all the same."),
    )


@words.register
def held_for_label(message: HeldForLabel, reader: Reader) -> Html:
    """Show no amount, and say whom to ask."""
    return paragraphs(
        reader.say(
            "Thank you for looking. The label and your plan differ, so I show no amount and remind you of "
            "no dose until this is clear."
        ),
        _call(message.prescriber, reader),
        reader.say("Please ask your pharmacist too, with the label and the prescription at hand."),
        who_is_told(message.told, reader),
    )


def _call(person: Prescriber | None, reader: Reader) -> Html:
    if person is None:
        return reader.say("Please call your prescriber.")
    return reader.say("Please call {name}: {number}.", name=person.name, number=person.number)
