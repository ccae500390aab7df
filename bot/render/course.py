"""Words of the course: its steps with dates, and the reasons why the next one waits."""

from __future__ import annotations

from datetime import date, timedelta
from typing import assert_never

from bot.render.effects import effect_name
from bot.render.holding import cause_line
from bot.render.markup import Html, esc
from bot.render.reader import Reader
from domain.dose import Dose
from domain.intake import NEEDED
from domain.messages.dosing import DueDose
from domain.messages.plan_view import CourseStep
from domain.pain import BaselineSource, Mean
from domain.plan import Daily
from domain.unmet import (
    AlertOpen,
    EarlierStay,
    FormNotClean,
    LabelNotChecked,
    NotSettled,
    OnHold,
    OverCeiling,
    PainHigher,
    PrescriberNotAsked,
    SevereEffectOpen,
    StepDaysNotOver,
    TooFewRated,
    TooFewTaken,
    TooManyNotKnown,
    Unmet,
)

DATES_SHOWN = 10
"""Steps of a long plan shown with their dates; the rest is counted."""


def shown(dose: DueDose, reader: Reader) -> Html:
    """Return a dose with what to take, "1.5 mg = 1 capsule of 1.5 mg", where that is known."""
    if dose.amount is None:
        return how_often(esc(reader.dose(dose.dose)), dose.daily, reader, once=dose.once)
    take = reader.say("{dose} = {take}", dose=dose.dose, take=reader.take(dose.amount))
    return how_often(take, dose.daily, reader, once=dose.once)


def how_often(dose: Html, daily: Daily, reader: Reader, *, once: bool = False) -> Html:
    """Return a dose with the parts of the day at which it is taken; the usual one only where it must be said.

    `once`: other steps of the plan are taken otherwise; after "morning and evening" a bare "4.5 mg" might be
    taken twice.
    """
    match daily:
        case Daily.ONCE:
            return reader.say("{dose}, once a day", dose=dose) if once else dose
        case Daily.MORNING:
            return reader.say("{dose}, in the morning", dose=dose)
        case Daily.TWICE:
            return reader.say("{dose}, morning and evening", dose=dose)


def course_lines(course: tuple[CourseStep, ...], reader: Reader, most: int = DATES_SHOWN) -> list[Html]:
    """Return a line per step: the first as it runs, the others at the earliest; at most so many."""
    found = [_line(step, reader, first=place == 0) for place, step in enumerate(course[:most])]
    rest = len(course) - most
    if rest > 0:
        found.append(reader.say_many("and {count} more step", "and {count} more steps", rest))
    last = course[-1].until if course else None
    if last is not None:
        day = reader.month_day(last - timedelta(days=1))
        found.append(reader.say("The last dose of your plan is that of {day}.", day=day))
    return found


def _line(step: CourseStep, reader: Reader, *, first: bool) -> Html:
    values = {
        "number": step.number,
        "dose": shown(step.dose, reader),
        "day": reader.month_day(step.starts),
    }
    if step.half:
        return reader.say("Step {number}, half the dose: {dose}, from {day}", **values)
    if first:
        return reader.say("Step {number}: {dose}, from {day}", **values)
    return reader.say("Step {number}: {dose}, from {day} at the earliest", **values)


def cannot_halve(whole: Dose, reader: Reader) -> Html:
    """Return that the pack cannot make half of this dose, so that it is not offered."""
    return reader.say(
        "Your plan allows half the dose when a step is hard. What you have cannot make half of {dose}, "
        "so I do not offer it.",
        dose=whole,
    )


def reason_lines(reasons: tuple[Unmet, ...], reader: Reader) -> list[Html]:
    """Return every reason why the step waits, a line each: what sounds the same is said once."""
    return [Html(f"• {line}") for line in dict.fromkeys(reason_line(r, reader) for r in reasons)]


def reason_line(reason: Unmet, reader: Reader) -> Html:
    """Return one reason why the step waits."""
    match reason:
        case StepDaysNotOver(until) if until == date.max:
            return reader.say("This step has no last day in your plan: only a new plan changes it.")
        case StepDaysNotOver(until):
            return reader.say("It can come on {day} at the earliest.", day=reader.month_day(until))
        case EarlierStay(stay_until):
            return reader.say("The dose stays as chosen until {day}.", day=reader.month_day(stay_until))
        case TooFewTaken():
            return _doses(reason, reader)
        case TooManyNotKnown(days):
            return reader.say(
                "Days of this step without an answer about the dose: {days}; at most 3.", days=days
            )
        case TooFewRated(rated):
            return reader.say("Days rated in the last 7: {rated}; at least 4 are needed.", rated=rated)
        case PainHigher():
            return _pain(reason, reader)
        case SevereEffectOpen(effect):
            return reader.say("A severe side effect is open: {effect}.", effect=effect_name(effect, reader))
        case AlertOpen():
            return reader.say("An alert is open. Please close it first.")
        case OnHold(cause):
            return reader.say("Dose reminders are on hold. {cause}", cause=cause_line(cause, reader))
        case PrescriberNotAsked(prescriber):
            name = esc(prescriber) if prescriber else reader.say("your prescriber")
            return reader.say("In your plan {name} confirms each step.", name=name)
        case NotSettled():
            return reader.say("In your plan you say when this step has settled.")
        case FormNotClean():
            return reader.say("The health questions come first.")
        case LabelNotChecked():
            return reader.say("The label of the pack is read first.")
        case OverCeiling(ceiling):
            return reader.say("The next step lies above the highest dose of your plan, {dose}.", dose=ceiling)
        case _:
            assert_never(reason)


def _doses(reason: TooFewTaken, reader: Reader) -> Html:
    """Four of five, in this person's own days (`domain.intake.NEEDED`)."""
    taken, known = reason.taken, reason.known
    if known == 0:
        return reader.say("Doses taken on at least 4 of 5 days; I know of none yet.")
    days, part = NEEDED
    needed = -(-known * part // days)
    if reason.part:
        return reader.say(
            "Doses taken on at least {needed} of {known} days; so far on {taken}, and in part on {part}.",
            needed=needed,
            known=known,
            taken=taken,
            part=reason.part,
        )
    return reader.say(
        "Doses taken on at least {needed} of {known} days; so far on {taken}.",
        needed=needed,
        known=known,
        taken=taken,
    )


def _pain(reason: PainHigher, reader: Reader) -> Html:
    if reader.fewer_numbers:
        return _higher(reason.source, reader)
    week, before = _mean(reason.week, reader), _mean(reason.baseline, reader)
    if reason.source is BaselineSource.FIRST_WEEKS:
        return reader.say(
            "Your pain is higher: {week} on average in the last week, {before} in your first two weeks here.",
            week=week,
            before=before,
        )
    if reason.source is BaselineSource.REMEMBERED:
        return reader.say(
            "Your pain is higher: {week} on average in the last week, {before} before, "
            "as you remember it with half a point added.",
            week=week,
            before=before,
        )
    return reader.say(
        "Your pain is higher: {week} on average in the last week, {before} before your first dose.",
        week=week,
        before=before,
    )


def _higher(source: BaselineSource | None, reader: Reader) -> Html:
    match source:
        case BaselineSource.FIRST_WEEKS:
            return reader.say("Your pain is higher than in your first two weeks here.")
        case BaselineSource.REMEMBERED:
            return reader.say("Your pain is higher than before, as you remember it.")
        case _:
            return reader.say("Your pain is higher than before your first dose.")


def _mean(mean: Mean, reader: Reader) -> str:
    return reader.mean(mean) if mean.rated else "–"
