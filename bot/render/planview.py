"""Words of `/plan`, `/today` and `/dose`."""

from __future__ import annotations

from datetime import date

from bot.render.contacts import name_of
from bot.render.course import DATES_SHOWN, cannot_halve, course_lines, how_often, reason_lines
from bot.render.holding import cause_line
from bot.render.labels import register
from bot.render.markup import Html, bold, esc, lines, paragraphs
from bot.render.pausing import paused_line
from bot.render.reader import Reader
from bot.render.supply import need_lines
from bot.render.words import words
from domain.messages.plan_view import PastLeg, PlanDrawn, PlanShown
from domain.plan import Daily

register({
    "record_today": "Today's check",
    "choose_first_dose": "Choose the day of my first dose",
    "new_pack": "I have a new pack",
    "i_stopped": "I have stopped",
    "show_alert": "Open alert of {value}",
    "start_course_again": "Start again",
    "draw_plan": "As a picture",
})  # fmt: skip


SHORT_COURSE = 2
"""Steps of the course in the short form: this one and the next; the rest is counted."""


REASONS_DRAWN = 4
"""A caption holds 1,024 characters: the plan in words names them all."""


PAST_SHOWN = 10
"""Stretches of a long course that are shown: the last ones."""


@words.register
def plan(message: PlanShown, reader: Reader) -> Html:
    """Return the whole plan as it runs: where the patient is, every date, what the next step waits for."""
    return paragraphs(
        lines(bold(reader.say("Your plan")), *_where(message, reader)),
        None if reader.short_text else lines(*_past(message, reader)),
        lines(*course_lines(message.course, reader, SHORT_COURSE if reader.short_text else DATES_SHOWN)),
        _adjustment(message, reader),
        _waits(message, reader),
        cannot_halve(message.no_half, reader) if message.no_half else None,
        lines(*need_lines(message.form, message.needs, message.today, reader)),
    )


def _where(message: PlanShown, reader: Reader) -> list[Html]:
    if message.finished_on is not None:
        return [reader.say("Dose reminders ended on {day}.", day=reader.month_day(message.finished_on))]
    found = []
    if message.paused_until is not None:
        found.append(paused_line(message.paused_until, reader))
    if message.holds and message.held_since is not None:
        found.append(
            reader.say(
                "Dose reminders are on hold since {day}, waiting for {name}.",
                day=reader.month_day(message.held_since),
                name=name_of(message.prescriber, reader),
            )
        )
        found += [cause_line(cause, reader) for cause in message.holds]
        if message.step is not None and message.step < message.steps:
            found.append(reader.say("No step comes while on hold, so the dates below will move."))
    if message.changes_on is not None:
        found.append(
            reader.say("Your new plan begins on {day}.", day=reader.weekday_date(message.changes_on))
        )
    elif message.step is not None:
        found += _on_step(message, reader)
    elif not message.steps:
        found.append(reader.say("No plan is recorded yet."))
    elif message.first_dose is not None:
        found.append(reader.say("First dose: {day}.", day=reader.weekday_date(message.first_dose)))
    else:
        found.append(reader.say("The day of your first dose is not chosen yet."))
    return found


def _on_step(message: PlanShown, reader: Reader) -> list[Html]:
    found = [
        reader.say(
            "You are on step {step} of {steps}, day {day}.",
            step=message.step,
            steps=message.steps,
            day=message.day_of_step,
        )
    ]
    if message.half:
        found.append(reader.say("It is half the dose of this step for now."))
    if message.moves_on is not None and message.moves_to is not None:
        found.append(_moves(message.moves_on, message.moves_to, reader))
    elif message.moves_on is not None and message.course:
        found.append(
            reader.say(
                "From {day} on step {step}.",
                day=reader.month_day(message.moves_on),
                step=message.course[0].number,
            )
        )
    return found


def _moves(day: date, to: Daily, reader: Reader) -> Html:
    """The same step at another part of the day."""
    if to is Daily.MORNING:
        return reader.say("From {day} your dose is in the morning.", day=reader.month_day(day))
    return reader.say("From {day} your dose is in the evening.", day=reader.month_day(day))


def _past(message: PlanShown, reader: Reader) -> list[Html]:
    """The stretches that are over, the last few of them."""
    found = [_past_leg(leg, reader) for leg in message.past[-PAST_SHOWN:]]
    return [reader.say("So far:"), *found] if found else []


def _past_leg(leg: PastLeg, reader: Reader) -> Html:
    dose = how_often(esc(reader.dose(leg.dose)), leg.daily, reader)
    values = {"number": leg.number, "dose": dose, "days": reader.span(leg.first, leg.last)}
    if leg.half:
        return reader.say("Step {number}, half the dose: {dose}, {days}", **values)
    return reader.say("Step {number}: {dose}, {days}", **values)


def _adjustment(message: PlanShown, reader: Reader) -> Html | None:
    if message.adjustment_until is None or message.finished_on is not None:
        return None
    return reader.say(
        "Adjustment period until {day}: the ordinary pain alert is off until then.",
        day=reader.month_day(message.adjustment_until),
    )


def _waits(message: PlanShown, reader: Reader) -> Html | None:
    last = message.step is not None and message.step >= message.steps and not message.half
    if message.step is None or last or message.finished_on is not None:
        return None
    if message.changes_on is not None:
        return None
    if not message.waits:
        return reader.say("The next step waits for your answers, and your yes.")
    return lines(
        reader.say("The next step waits:"),
        *reason_lines(message.waits, reader),
    )


@words.register
def drawn(message: PlanDrawn, reader: Reader) -> Html:
    """Return the words below the picture of the plan, short enough for a caption."""
    if not message.stairs:
        return reader.say("There is nothing to draw yet: the day of your first dose is not chosen.")
    return paragraphs(
        lines(
            reader.say("Your plan: so far, this step, and what is ahead."),
            reader.say("Dates ahead are the earliest. You move up only after questions, and your yes."),
            reader.say("Hatched: the adjustment period, days without the ordinary pain alert.")
            if message.adjustment
            else None,
        ),
        reader.say("Dose reminders are on hold.") if message.on_hold else None,
        lines(reader.say("The next step waits:"), *reason_lines(message.waits[:REASONS_DRAWN], reader))
        if message.waits
        else None,
    )
