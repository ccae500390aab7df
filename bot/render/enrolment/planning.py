"""Plan, pack and label in words. A dose is shown in mg and as what to take, never one without the other."""

from __future__ import annotations

from typing import assert_never

from bot.render.course import how_often
from bot.render.enrolment.hints import PLAN_EXAMPLE, why_again
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.dose import CannotMake
from domain.enrolment import PackForm, Question
from domain.messages.enrolment.questions import AskLabel, AskPack, PlanRefused, PreviewPlan
from domain.pack import Line
from domain.plan import Daily
from domain.prescription import Reason, Refused


@words.register
def refused(message: PlanRefused, reader: Reader) -> Html:
    """Say what was not understood, and how a plan is typed."""
    return paragraphs(
        reader.say("I have not kept this plan yet."),
        why_refused(message.refused, reader),
        reader.say("Please type the whole plan again, for example: {example}", example=PLAN_EXAMPLE),
    )


def why_refused(why: Refused, reader: Reader) -> Html:
    """Return which piece of a typed plan is not taken, and why."""
    piece, step = why.value or "", (why.step or 0) + 1
    match why.reason:
        case Reason.EMPTY:
            return reader.say("I could not see a plan in it.")
        case Reason.UNREADABLE:
            return reader.say("Step {step}: I did not understand “{piece}”.", step=step, piece=piece)
        case Reason.ABOVE_CEILING:
            return reader.say(
                "Step {step}: {piece} is above 4.5 mg a day, and I keep no plan above that. Is a point "
                "missing, as in 1.5 mg? If it is what your prescription says, please ask your prescriber.",
                step=step,
                piece=piece,
            )
        case Reason.BELOW_GRAIN:
            return reader.say(
                "Step {step}: {piece} is finer than I can keep: doses go by 0.05 mg.", step=step, piece=piece
            )
        case Reason.ZERO_DAYS:
            return reader.say("Step {step}: “{piece}” lasts no day.", step=step, piece=piece)
        case Reason.TOO_LONG:
            return reader.say("Step {step}: “{piece}” lasts longer than a year.", step=step, piece=piece)
        case Reason.NO_DAYS:
            return reader.say(
                "Step {step}: for how many days is {piece}? Only the last step goes without.",
                step=step,
                piece=piece,
            )
        case Reason.TOO_MANY_STEPS:
            return reader.say("It has more than 40 steps.")
        case Reason.CANNOT_MAKE:
            return reader.say("Step {step}: your pack cannot make {piece}.", step=step, piece=piece)
        case _:
            assert_never(why.reason)


@words.register
def pack(message: AskPack, reader: Reader) -> Html:
    """Ask for the pack; name the dose of the plan that the last answer could not make."""
    if message.dose is None or message.why is None:
        above = why_again(message.hint, message.question, reader)
    else:
        above = lines(
            _cannot_make(message, reader),
            reader.say("Please look at the label again. If it is right, ask your pharmacist or prescriber."),
        )
    return paragraphs(above, _pack_question(message, reader))


def _pack_question(message: AskPack, reader: Reader) -> Html:
    match message.question:
        case Question.LIQUID:
            return reader.say("How strong is the liquid? Please read it from the label.")
        case Question.MARK:
            return reader.say("How far apart are the smallest marks on your syringe?")
        case _ if message.form is PackForm.TABLET:
            asked = reader.say("How much is in one tablet? Please read it from the label.")
        case _:
            asked = reader.say("How much is in one capsule? Please read it from the label.")
    return lines(asked, reader.say("If you have several strengths, type them all: 0.5 mg and 1.5 mg."))


def _cannot_make(message: AskPack, reader: Reader) -> Html:
    match message.why:
        case CannotMake.TOO_MANY_PIECES:
            return reader.say("Your plan has {dose}: that would be more than 12 at once.", dose=message.dose)
        case CannotMake.BETWEEN_MARKS:
            return reader.say(
                "Your plan has {dose}: that lies between two marks of the syringe.", dose=message.dose
            )
        case _:
            return reader.say("Your plan has {dose}: whole ones of this cannot make it.", dose=message.dose)


@words.register
def preview(message: PreviewPlan, reader: Reader) -> Html:
    """Show the whole plan, each dose in mg and as what to take."""
    head = _head(message, reader)
    mixed = any(line.daily is not Daily.ONCE for line in message.lines)
    steps = (_step(number, line, reader, mixed=mixed) for number, line in enumerate(message.lines, start=1))
    return paragraphs(
        why_again(message.hint, Question.PLAN_PREVIEW, reader),
        lines(head, *steps),
        reader.say(
            "You move up only after questions, and your yes. For pain this medicine is used “off-label”: "
            "it was approved for something else."
        ),
    )


def _head(message: PreviewPlan, reader: Reader) -> Html:
    """Say whose plan it is, and how often a dose is taken where that is always the same."""
    once = all(line.daily is Daily.ONCE for line in message.lines)
    if message.entered_by is None:
        if once:
            return reader.say("The plan as you typed it, by mouth, once a day:")
        return reader.say("The plan as you typed it, by mouth:")
    if once:
        return reader.say("The plan {name} entered, by mouth, once a day:", name=message.entered_by)
    return reader.say("The plan {name} entered, by mouth:", name=message.entered_by)


def _step(number: int, line: Line, reader: Reader, *, mixed: bool) -> Html:
    take = how_often(reader.take(line.take), line.daily, reader, once=mixed)
    if line.days is None:
        return reader.say("Step {number}: {dose} = {take}.", number=number, dose=line.dose, take=take)
    if line.ends:
        return reader.say_many(
            "Step {number}: {dose} = {take}, {count} day, then the plan ends.",
            "Step {number}: {dose} = {take}, {count} days, then the plan ends.",
            line.days,
            number=number,
            dose=line.dose,
            take=take,
        )
    return reader.say_many(
        "Step {number}: {dose} = {take}, at least {count} day.",
        "Step {number}: {dose} = {take}, at least {count} days.",
        line.days,
        number=number,
        dose=line.dose,
        take=take,
    )


@words.register
def label(message: AskLabel, reader: Reader) -> Html:
    """Ask what the label says, without naming what it should say."""
    match message.form:
        case PackForm.LIQUID:
            asked = reader.say("How much naltrexone is in 1 mL?")
        case PackForm.TABLET:
            asked = reader.say("How much naltrexone is in one tablet?")
        case _:
            asked = reader.say("How much naltrexone is in one capsule?")
    return paragraphs(
        why_again(message.hint, Question.LABEL, reader), lines(reader.say("Please look at the label."), asked)
    )
