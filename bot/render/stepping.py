"""Words of steps: what comes before a dose, the step up, staying."""

from __future__ import annotations

from bot.render import first_dose, gaps, planview, today  # noqa: F401  each registers its words
from bot.render.contacts import in_their_words
from bot.render.course import course_lines, reason_lines, shown
from bot.render.going_back import half_line
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import Outcome
from domain.messages.stepping import (
    DoseChanged,
    HealthForm,
    QuestionClosed,
    StayedHere,
    StayTakenBack,
    StepWaits,
    StepYes,
    StillToday,
)
from domain.plan import LegKind
from domain.questions import Purpose

register({
    "form_none": "None",
    "form_yes": "Yes",
    "move_to": "Yes, move to {value}",
    "move_to_twice": "Yes, move to {value} twice a day",
    "stay_here": "Stay on this dose",
    "settled": "It has settled",
    "want_step": "Ask me about the next step",
    "stay_side_effect": "Side effect",
    "stay_pain": "Pain",
    "stay_well_here": "I am well on this dose",
    "stay_busy": "Not a good week",
    "stay_other": "Other",
})  # fmt: skip


@words.register
def form(message: HealthForm, reader: Reader) -> Html:
    """Return the short health form, with what it is for."""
    return paragraphs(_what_for(message, reader), short_form(message.purpose, reader))


def _what_for(message: HealthForm, reader: Reader) -> Html:
    if message.purpose is Purpose.FIRST_DOSE:
        return reader.say("Before your first dose, one question.")
    if message.purpose is Purpose.LIFT or message.now is None or message.next is None:
        return reader.say("Before dose reminders come back, one question.")
    return lines(
        _days_over(message, reader),
        reader.say("Now: {dose}.", dose=shown(message.now, reader)),
        reader.say("Next in your plan: {dose}.", dose=shown(message.next, reader)),
        reader.say("You move up only after questions, and your yes. No answer means you stay."),
    )


def _days_over(message: HealthForm, reader: Reader) -> Html:
    if message.days is None:
        return reader.say("The days of this step are over.")
    if message.half:
        return reader.say_many(
            "The {count} day at half the dose is over.",
            "The {count} days at half the dose are over.",
            message.days,
        )
    return reader.say_many(
        "The {count} day of this step is over.", "The {count} days of this step are over.", message.days
    )


def short_form(purpose: Purpose, reader: Reader) -> Html:
    """Return the short health form of a purpose."""
    if purpose is Purpose.LIFT:
        return reader.say(
            "Is any of this new, so that your prescriber does not know of it: painkiller, operation, "
            "dentist, hospital, cough or diarrhoea medicine, any new medicine or herb? Pregnant or trying? "
            "Liver trouble?"
        )
    return reader.say(
        "Since last time: new painkiller, operation, dentist, hospital, cough or diarrhoea medicine, "
        "any new medicine or herb? Pregnant or trying? Liver trouble?"
    )


@words.register
def step_yes(message: StepYes, reader: Reader) -> Html:
    """Return the last question: move to the next step?"""
    if not message.is_today:
        asked = reader.say("Shall your dose change from {day}?", day=reader.weekday_date(message.begins))
    elif message.next.daytime:
        asked = reader.say("Shall your dose change from today?")
    else:
        asked = reader.say("Shall your dose change from tonight?")
    return lines(
        asked,
        reader.say("Now: {dose}.", dose=shown(message.now, reader)),
        reader.say("Then: {dose}.", dose=shown(message.next, reader)),
    )


@words.register
def waits(message: StepWaits, reader: Reader) -> Html:
    """Return every reason why the step waits, and who is to be asked."""
    ask = (
        in_their_words(message.prescriber, None, reader)
        if message.for_prescriber
        else reader.say("I look again each day, and tell you what is new.")
    )
    return paragraphs(
        reader.say("The next step waits. Your dose stays as it is."),
        lines(*reason_lines(message.reasons, reader)),
        ask,
    )


@words.register
def changed(message: DoseChanged, reader: Reader) -> Html:
    """Return the new dose, from when, and the new dates."""
    back = message.kind is LegKind.BACK
    return paragraphs(
        lines(*_changed(message, reader)),
        lines(*course_lines(message.course, reader)),
        half_line(message.half_days, reader),
        reader.say("Please tell your prescriber that you went back.") if back else None,
    )


def _changed(message: DoseChanged, reader: Reader) -> list[Html]:
    """What holds from when. The new dose stands out only where it is the next one to be taken."""
    dose = shown(message.dose, reader)
    if message.undone:
        return [reader.say("Recorded: the step up is taken back. Your dose stays."), dose]
    if message.is_today and message.dose.daytime:
        return [reader.say("Recorded. Your dose changes from today."), bold(dose)]
    if message.is_today:
        return [reader.say("Recorded. Your dose changes from tonight."), bold(dose)]
    from_then = reader.say("From {day}: {dose}.", day=reader.weekday_date(message.begins), dose=dose)
    still = _still(message.still, reader) if message.still else None
    return [reader.say("Recorded."), *([still] if still else []), from_then]


def _still(still: StillToday, reader: Reader) -> Html | None:
    """Today's own dose, which the change does not touch; nothing that asks for it to be taken again."""
    by_day = still.dose.daytime
    if still.intake is not None and still.intake.part:
        return reader.say("The dose of this care day is recorded as taken in part.")
    match still.intake.outcome if still.intake else None:
        case Outcome.MISSED if by_day:
            return reader.say("Today: no dose, as you recorded.")
        case Outcome.MISSED:
            return reader.say("Tonight: no dose, as you recorded.")
        case Outcome.TAKEN if by_day:
            return reader.say("Today's dose is recorded: {dose}.", dose=still.dose.dose)
        case Outcome.TAKEN:
            return reader.say("Tonight's dose is recorded: {dose}.", dose=still.dose.dose)
        case None if by_day:
            return reader.say("Today still {dose}.", dose=shown(still.dose, reader))
        case None:
            return reader.say("Tonight still {dose}.", dose=shown(still.dose, reader))
        case Outcome.NOT_KNOWN:
            return None


@words.register
def stayed(message: StayedHere, reader: Reader) -> Html:
    """Return that the dose stays, until when, and the new dates."""
    return paragraphs(
        lines(
            reader.say("Recorded: your dose stays."),
            shown(message.dose, reader),
            reader.say("I ask about the next step on {day}.", day=reader.weekday_date(message.until)),
        ),
        lines(*course_lines(message.course, reader)),
        reader.say("Why, if you want to say?") if message.ask_reason else None,
    )


@words.register
def stay_back(message: StayTakenBack, reader: Reader) -> Html:
    """Return that the stay is undone, and when the next step is asked about."""
    undone = reader.say("Undone: your stay on this dose.")
    if message.until is None:
        return lines(
            undone, reader.say("I ask about the next step as before. Nothing changes before your yes.")
        )
    day = reader.weekday_date(message.until)
    return lines(undone, reader.say("I ask about the next step on {day}.", day=day))


@words.register
def closed(message: QuestionClosed, reader: Reader) -> Html:
    """Return that the question is not open."""
    del message
    return reader.say("This question is no longer open. Nothing has changed.")
