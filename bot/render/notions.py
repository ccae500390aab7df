"""Words about what a text wants beside pain, dose and side effects."""

from __future__ import annotations

from bot.render.contacts import in_their_words
from bot.render.day.record import heard
from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.notions import (
    CannotSay,
    DoseAsked,
    LabelAsked,
    NobodyKnows,
    OnlyThePlan,
    PlanChangeAsked,
    RecordedFirst,
    StopAsked,
    VomitedTold,
)

register({
    "label_says_else": "Yes, it says something else",
    "label_as_planned": "No, it is as planned",
    "prescriber_changed": "{value} changed it",
    "only_this_dose": "Only this one dose",
})  # fmt: skip


@words.register
def stop_asked(message: StopAsked, reader: Reader) -> Html:
    """Return the question whether dose reminders shall end."""
    return lines(
        reader.say("Shall the dose reminders end? Nothing has changed yet."),
        in_their_words(message.prescriber, None, reader),
    )


@words.register
def label_asked(message: LabelAsked, reader: Reader) -> Html:
    """Return the question whether the label differs, with the dose of the plan."""
    ask = reader.say("You wrote about the label. Does it say something else than your plan?")
    if message.dose is None:
        return ask
    return lines(ask, reader.say("Your plan says {dose}.", dose=message.dose))


@words.register
def dose_asked(message: DoseAsked, reader: Reader) -> Html:
    """Return what the plan says, and whom to ask."""
    return paragraphs(
        words(message.shown, reader),
        lines(
            reader.say("Not sure? I am a program and cannot advise you."),
            in_their_words(message.prescriber, None, reader),
        ),
    )


@words.register
def only_the_plan(message: OnlyThePlan, reader: Reader) -> Html:
    """Return that no word in this chat changes the dose."""
    return lines(
        reader.say("Only the plan counts here: what you write to me does not change your dose. See /plan."),
        in_their_words(message.prescriber, None, reader),
    )


@words.register
def plan_change_asked(message: PlanChangeAsked, reader: Reader) -> Html:
    """Return the question who changed the plan."""
    del message
    return lines(
        reader.say("Did somebody change your plan? Who was it?"),
        reader.say("Nothing has changed here yet: I go by the plan you confirmed."),
    )


@words.register
def cannot_say(message: CannotSay, reader: Reader) -> Html:
    """Return that this is for a person to answer, and what to tell them."""
    return lines(
        reader.say("I cannot say: I am a program and cannot advise you."),
        _ask_before(message, reader),
        reader.say("Say that you take low dose naltrexone, and that it blocks opioid medicines."),
    )


def _ask_before(message: CannotSay, reader: Reader) -> Html:
    if message.prescriber is None:
        return reader.say("Before you take it, please ask a pharmacist or your prescriber.")
    return reader.say(
        "Before you take it, please ask a pharmacist, or {name}: {number}.",
        name=message.prescriber.name,
        number=message.prescriber.number,
    )


@words.register
def nobody_knows(message: NobodyKnows, reader: Reader) -> Html:
    """Return that nobody can tell this for one person, and where the own days stand."""
    return lines(
        reader.say("I cannot say: nobody can tell that for one person."),
        reader.say("Your own days are in /summary, and what comes next is in /plan."),
        in_their_words(message.prescriber, None, reader),
    )


@words.register
def vomited(message: VomitedTold, reader: Reader) -> Html:
    """Return the prescriber's words for a dose that came up again; without any, not another one."""
    return lines(
        reader.say("The dose of {day} stays recorded as taken.", day=reader.weekday(message.day)),
        None if message.words else reader.say("Please don't take another to be safe."),
        in_their_words(message.prescriber, message.words, reader),
    )


@words.register
def recorded_first(message: RecordedFirst, reader: Reader) -> Html:
    """Return what was recorded, then the rest."""
    rest = (
        message.hold,
        message.stands,
        message.missed,
        message.already,
        message.which,
        message.mention,
        message.over,
        message.stop,
        message.label,
        message.dose,
        message.plan,
        message.vomited,
        message.gone,
        message.when,
        message.part,
        message.came_up,
        message.changed,
        message.cannot_say,
        message.nobody_knows,
    )
    return paragraphs(
        heard(message.record, reader), *(words(each, reader) for each in rest if each is not None)
    )
