"""Words of what the care team orders, to the patient: who says so comes first."""

from __future__ import annotations

from bot.render.course import shown
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.orders import (
    DiaryClosed,
    HoldAnswered,
    HoldOrdered,
    PlanLookedAt,
    StepAnswered,
    StepBackOrdered,
    StopOrdered,
)
from domain.order import Closing, Signature
from domain.report import Word


def who_says(by: Signature, reader: Reader) -> Html:
    """Return whose word it is, and who passes it on where that is somebody else."""
    if by.on_word_of is None:
        return reader.say("From {name}, of your team:", name=by.name)
    return reader.say("From {name}, of your team, for {prescriber}:", name=by.name, prescriber=by.on_word_of)


@words.register
def hold(message: HoldOrdered, reader: Reader) -> Html:
    """Return that reminders are off from now, and until when."""
    return paragraphs(
        lines(
            who_says(message.by, reader),
            bold(reader.say("Dose reminders are on hold from now.")),
        ),
        lines(
            reader.say(
                "I ask about no dose until your prescriber has answered. I still ask about your pain."
            ),
            reader.say("Questions about it? Please call {clinic}.", clinic=reader.house.clinic_contact),
        ),
    )


@words.register
def answered(message: HoldAnswered, reader: Reader) -> Html:
    """Return the prescriber's word about the holds."""
    day = reader.month_day(message.said_on)
    said = _word(message, reader)
    told = reader.say("{name} says, {day}: {word}", name=message.by.said_by, day=day, word=said)
    if message.word is Word.STAY:
        return paragraphs(told, reader.say("I still ask about your pain."), _passed_on(message.by, reader))
    return paragraphs(
        told,
        reader.say("Before the next reminder I ask the health questions again."),
        _passed_on(message.by, reader),
    )


def _word(message: HoldAnswered, reader: Reader) -> Html:
    if message.word is Word.STAY:
        return reader.say("dose reminders stay on hold.")
    if message.word is Word.NEW_PACK:
        return reader.say("you may go on, with the new pack.")
    if message.start_at is not None:
        return reader.say("start again at {dose}.", dose=message.start_at)
    return reader.say("you may go on.")


def _passed_on(by: Signature, reader: Reader) -> Html | None:
    return None if by.on_word_of is None else reader.say("Passed on by {name}.", name=by.name)


@words.register
def step(message: StepAnswered, reader: Reader) -> Html:
    """Return the prescriber's word about the next step."""
    name, day = message.by.said_by, reader.month_day(message.said_on)
    if message.until is not None:
        return lines(
            reader.say("{name} says, {day}: stay on this dose for now.", name=name, day=day),
            reader.say(
                "I ask about the next step on {day} at the earliest.", day=reader.full_date(message.until)
            ),
        )
    return lines(
        reader.say("{name} says, {day}: the next step of your plan may come.", name=name, day=day),
        reader.say("The questions before it come first, and your yes."),
    )


@words.register
def back(message: StepBackOrdered, reader: Reader) -> Html:
    """Return the way back: which dose, from when."""
    dose = shown(message.dose, reader)
    if message.is_today and not message.dose.daytime:
        begins = reader.say("From tonight: {dose}.", dose=dose)
    elif message.is_today:
        begins = reader.say("From today: {dose}.", dose=dose)
    else:
        begins = reader.say("From {day}: {dose}.", day=reader.weekday_date(message.begins), dose=dose)
    return lines(
        who_says(message.by, reader),
        reader.say("You go back one step."),
        bold(begins),
        reader.say("All dates of your plan move with it: see /plan."),
    )


@words.register
def stop(message: StopOrdered, reader: Reader) -> Html:
    """Return that the course is over, and who said so."""
    return paragraphs(
        lines(
            who_says(message.by, reader),
            bold(reader.say("Your course ends, from {day}.", day=reader.month_day(message.said_on))),
            reader.say("I ask about no dose any more."),
        ),
        reader.say("Questions about it? Please call {clinic}.", clinic=reader.house.clinic_contact),
        reader.say("Shall I ask how you are, once a week for four weeks?") if message.offers else None,
    )


@words.register
def looked(message: PlanLookedAt, reader: Reader) -> Html:
    """Return what the prescriber says of the plan that was typed."""
    name = message.by.said_by
    if message.right:
        return reader.say("{name} has looked at the plan you typed: it is as on the prescription.", name=name)
    return lines(
        reader.say("{name} has looked at the plan you typed: it is not right.", name=name),
        reader.say("Dose reminders stay on hold. The right plan comes to you here."),
        reader.say("Please call {clinic} before your next dose.", clinic=reader.house.clinic_contact),
    )


@words.register
def closed(message: DiaryClosed, reader: Reader) -> Html:
    """Return that the team has closed the diary, and what is still the patient's."""
    why = (
        reader.say("The treatment there is finished.")
        if message.why is Closing.FINISHED
        else reader.say("You are no longer treated there.")
    )
    return paragraphs(
        lines(
            reader.say(
                "{name}, {team}, has closed your diary here.", name=message.by.name, team=message.team
            ),
            why,
        ),
        reader.say("I ask nothing any more, and the team no longer sees what you write."),
        lines(
            reader.say("Your diary stays yours: /summary, /export, /delete."),
            reader.say("Something is wrong? Call {clinic}.", clinic=reader.house.clinic_contact),
            reader.say("In an emergency call {emergency}.", emergency=reader.house.emergency),
        ),
    )
