"""Words of a new plan, as the patient reports it."""

from __future__ import annotations

from bot.render.contacts import in_their_words, name_of, reach, when_closed
from bot.render.course import course_lines, shown
from bot.render.enrolment.hints import PLAN_EXAMPLE
from bot.render.enrolment.planning import why_refused
from bot.render.labels import register
from bot.render.markup import Html, bold, esc, lines, paragraphs
from bot.render.orders import who_says
from bot.render.reader import Reader
from bot.render.stepping import short_form
from bot.render.told import who_is_told
from bot.render.words import words
from domain.messages.plan_view import CourseStep
from domain.messages.replan import (
    NewPlanHealth,
    NewPlanKept,
    NewPlanQuestion,
    NewPlanRefused,
    NewPlanShown,
    NewPlanUnread,
    NewPlanWanted,
    OtherDoctorKept,
    PlanLeft,
    PlanStart,
    ReplanWhen,
)
from domain.prescription import Reason
from domain.questions import Purpose

register({
    "new_plan": "My prescriber changed the plan",
    "right_plan": "I have the plan my prescriber gave me",
    "old_plan": "No, leave it as it is",
    "leave_plan": "Leave my plan as it is",
    "another_doctor": "Another doctor changed it",
    "plan_question": "I have a question",
    "plan_understood": "I understand",
    "show_new_plan": "The new plan you typed",
})  # fmt: skip

FOR_PRESCRIBER = frozenset({Reason.ABOVE_CEILING, Reason.CANNOT_MAKE})
"""What typing it again does not mend: the prescriber is to be asked."""


@words.register
def when(message: ReplanWhen, reader: Reader) -> Html:
    """Return the question on which day the plan was changed."""
    return reader.say(
        "On which day did {name} give you the new plan?", name=name_of(message.prescriber, reader)
    )


@words.register
def other_doctor(message: OtherDoctorKept, reader: Reader) -> Html:
    """Return that the plan stays, that no step comes, and whom to ask."""
    name = name_of(message.prescriber, reader)
    return paragraphs(
        reader.say("Recorded. I know only the plan of {name}. It stays as it is.", name=name),
        lines(
            reader.say("No step is asked about until you report what {name} says.", name=name),
            reader.say(
                "Please call: {whom}. Say that another doctor changed the dose.",
                whom=reach(message.prescriber, reader),
            ),
        ),
        reader.say("Told to stop, or to wait with it? /plan has a button for each."),
    )


@words.register
def health(message: NewPlanHealth, reader: Reader) -> Html:
    """Return the short health form before a higher dose."""
    return paragraphs(
        lines(
            reader.say("Your new plan begins higher. Before that, one question."),
            reader.say("Now: {dose}.", dose=shown(message.now, reader)),
            reader.say("Then: {dose}.", dose=shown(message.higher, reader)),
        ),
        short_form(Purpose.STEP, reader),
    )


@words.register
def wanted(message: NewPlanWanted, reader: Reader) -> Html:
    """Ask for the plan as it was given, from the next dose on."""
    name = name_of(message.prescriber, reader)
    return paragraphs(
        lines(
            reader.say(
                "{name} gave you a new plan on {day}.", name=name, day=reader.weekday_date(message.said_on)
            ),
            reader.say("I keep it as reported by you, with the day."),
        ),
        lines(
            reader.say("Please type the new plan as {name} gave it, such as:", name=name),
            esc(PLAN_EXAMPLE),
            reader.say("Begin with the dose that comes next. Nothing changes before your yes."),
        ),
    )


@words.register
def refused(message: NewPlanRefused, reader: Reader) -> Html:
    """Say what was not understood or cannot be taken, and what to do."""
    return paragraphs(
        reader.say("I have not kept this plan. Your plan is as before."),
        _why(message, reader),
        in_their_words(message.prescriber, None, reader)
        if message.refused.reason in FOR_PRESCRIBER
        else reader.say("Please type the whole plan again, for example: {example}", example=PLAN_EXAMPLE),
    )


def _why(message: NewPlanRefused, reader: Reader) -> Html:
    why = message.refused
    if why.reason is not Reason.ABOVE_CEILING:
        return why_refused(why, reader)
    return reader.say(
        "Step {step}: {piece} is above {ceiling} a day, and I keep no plan above that here. Is a point "
        "missing, as in 1.5 mg?",
        step=(why.step or 0) + 1,
        piece=why.value or "",
        ceiling=message.ceiling,
    )


@words.register
def side_by_side(message: NewPlanShown, reader: Reader) -> Html:
    """Show old and new with their dates, from when, and ask."""
    by = message.by
    title = (
        reader.say("The new plan, as you typed it")
        if by is None
        else reader.say("The new plan from {name}", name=by.said_by)
    )
    return paragraphs(
        who_says(by, reader) if by is not None else None,
        lines(bold(reader.say("Your plan until now")), *_steps(message.old, message.start, reader)),
        lines(bold(title), *_steps(message.new, message.start, reader)),
        _begins(message.new, message.start, reader),
        reader.say("Until you tap \u201cI understand\u201d, the plan until now goes on.")
        if by is not None
        else lines(
            reader.say("Is this what {name} gave you?", name=name_of(message.prescriber, reader)),
            reader.say("Nothing changes before your yes."),
        ),
    )


def _steps(steps: tuple[CourseStep, ...], start: PlanStart, reader: Reader) -> list[Html]:
    """The steps with their dates; without while no day for the first dose is chosen."""
    if start.begins is not None:
        return course_lines(steps, reader)
    return [
        reader.say("Step {number}: {dose}", number=step.number, dose=shown(step.dose, reader))
        for step in steps
    ]


def _begins(steps: tuple[CourseStep, ...], start: PlanStart, reader: Reader) -> Html:
    dose = shown(steps[0].dose, reader) if steps else ""
    if start.is_first_dose or start.begins is None:
        return reader.say("The new plan begins with your first dose: {dose}.", dose=dose)
    if start.is_today and steps and steps[0].dose.daytime:
        return reader.say("The new plan begins today: {dose}.", dose=dose)
    if start.is_today:
        return reader.say("The new plan begins tonight: {dose}.", dose=dose)
    return lines(
        reader.say("The new plan begins on {day}: {dose}.", day=reader.weekday_date(start.begins), dose=dose),
        reader.say("Until then the plan before still counts."),
    )


@words.register
def question(message: NewPlanQuestion, reader: Reader) -> Html:
    """Return whom to call about the new plan, and that it waits meanwhile."""
    return paragraphs(
        lines(
            reader.say("Please call: {whom}.", whom=reach(message.prescriber, reader)), when_closed(reader)
        ),
        lines(
            reader.say("Nothing has changed: your plan until now goes on."),
            reader.say("The new plan stays here. Look at it again at any time in /plan, and say yes or no."),
        ),
    )


@words.register
def unread(message: NewPlanUnread, reader: Reader) -> Html:
    """Return that a new plan has no answer yet; the last time also whom to call, and that nobody was told."""
    day = reader.weekday_date(message.said_on)
    waits = lines(
        reader.say("The new plan of {day} still has no yes or no from you.", day=day),
        reader.say("Nothing has changed: your plan until now goes on."),
    )
    if message.by is not None:
        call = reader.say("Not sure? Please call: {whom}.", whom=reach(message.prescriber, reader))
        told = reader.say("If it stays unread, {name} is told tomorrow.", name=message.by.said_by)
        return paragraphs(waits, lines(call, when_closed(reader)), told)
    if not message.last:
        return waits
    call = reader.say("Not sure? Please call: {whom}.", whom=reach(message.prescriber, reader))
    asked = reader.say("I do not ask about it again. It stays in /plan.")
    known = who_is_told(message.told, reader)
    return paragraphs(waits, lines(call, when_closed(reader)), lines(known, asked))


@words.register
def kept(message: NewPlanKept, reader: Reader) -> Html:
    """Return that the plan is replaced, who gave it, from when, and its dates."""
    by = esc(message.by) if message.by else name_of(None, reader)
    return paragraphs(
        lines(
            _from_whom(message, by, reader),
            bold(_begins(message.course, message.start, reader)) if message.course else None,
        ),
        lines(*course_lines(message.course, reader)),
        reader.say("Dose reminders stay on hold: a new plan alone does not end that.")
        if message.on_hold
        else None,
    )


def _from_whom(message: NewPlanKept, by: Html, reader: Reader) -> Html:
    day = reader.month_day(message.said_on)
    if message.team:
        return reader.say("This is your plan now: from {name}, {day}.", name=by, day=day)
    return reader.say("Kept, as reported by you: {name} on {day}.", name=by, day=day)


@words.register
def left(message: PlanLeft, reader: Reader) -> Html:
    """Return that nothing has changed."""
    del message
    return reader.say("Your plan stays as it is.")
