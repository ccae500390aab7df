"""Words of `/summary`: the picture said in words, short enough for a caption."""

from __future__ import annotations

from datetime import date

from bot.render.course import how_often
from bot.render.effects import effect_name, grade_name
from bot.render.evidence import overall_answer
from bot.render.marks import mark_name
from bot.render.markup import Html, bold, esc, lines
from bot.render.reader import Reader
from bot.render.words import words
from domain.effects import Effect, Grade
from domain.messages.summary import LegSummary, SummaryView
from domain.messages.weekly import WeekSummary
from domain.pain import Baseline, BaselineSource, Mean
from domain.weekly import peg_mean

LEGS_SHOWN = 8
EFFECTS_SHOWN = 5
SPANS_SHOWN = 2
"""A caption holds 1,024 characters: the newest are shown, the rest counted."""


@words.register
def summary(message: SummaryView, reader: Reader) -> Html:
    """Return the course so far in words."""
    if message.first is None:
        return reader.say(
            "There is nothing to show yet. After your first rating this draws your pain, day by day."
        )
    if reader.short_text:
        return _in_short(message, reader)
    title = bold(reader.say("Your diary, {span}", span=reader.span(message.first, message.today)))
    return lines(
        title,
        before_line(message.baseline, message.before, reader),
        *[_leg(leg, reader) for leg in message.legs[-LEGS_SHOWN:]],
        _no_cause(message, reader),
        _last_week(message, reader),
        _weekly(message, reader),
        doses_line(message, reader) if message.legs else None,
        *[_effect(effect, reader) for effect in message.open_effects[-EFFECTS_SHOWN:]],
        _more_effects(len(message.open_effects) - EFFECTS_SHOWN, reader),
        _marks(message, reader),
        next_line(message, reader),
    )


def _no_cause(message: SummaryView, reader: Reader) -> Html | None:
    if reader.fewer_numbers or not message.legs:
        return None
    return reader.say("Raw averages; no cause implied.")


def _in_short(message: SummaryView, reader: Reader) -> Html:
    """The dose of now, the week, the doses, what is next: the picture has the rest."""
    return lines(
        bold(
            reader.say("Your diary, {span}", span=reader.span(message.first or message.today, message.today))
        ),
        *[_leg(leg, reader) for leg in message.legs[-1:]],
        _no_cause(message, reader),
        _last_week(message, reader),
        doses_line(message, reader) if message.legs else None,
        _open_effects(len(message.open_effects), reader),
        next_line(message, reader),
    )


def before_line(baseline: Baseline | None, mean: Mean | None, reader: Reader) -> Html | None:
    """Return what stands for the time before: the baseline, else the raw mean before the first dose."""
    if reader.fewer_numbers:
        return None
    if baseline is None:
        return reader.say("Before the first dose: {mean}", mean=reader.mean(mean)) if mean else None
    mean_text = reader.mean(baseline.mean)
    match baseline.source:
        case BaselineSource.REMEMBERED:
            return reader.say(
                "Before the first dose, as you remember it, half a point added: {mean}", mean=mean_text
            )
        case BaselineSource.FIRST_WEEKS:
            return reader.say("Your first two weeks here: {mean}", mean=mean_text)
        case BaselineSource.PRESCRIBER:
            return reader.say("Before the first dose, as your prescriber set it: {mean}", mean=mean_text)
        case BaselineSource.DIARY:
            return reader.say("Before the first dose: {mean}", mean=mean_text)


def _leg(leg: LegSummary, reader: Reader) -> Html:
    span, dose = reader.span(leg.first, leg.last), how_often(esc(reader.dose(leg.dose)), leg.daily, reader)
    if leg.mean is None:
        return reader.say("{dose} ({span}): no rated day", dose=dose, span=span)
    if reader.fewer_numbers:
        return reader.say("{dose} ({span})", dose=dose, span=span)
    return reader.say("{dose} ({span}): {mean}", dose=dose, span=span, mean=reader.mean(leg.mean))


def _last_week(message: SummaryView, reader: Reader) -> Html:
    if message.last_week is None:
        return reader.say("Last 7 days: no rated day")
    if reader.fewer_numbers:
        return reader.say_many(
            "Last 7 days: {count} day rated", "Last 7 days: {count} days rated", message.last_week.rated
        )
    return reader.say_many(
        "Last 7 days: {mean}, {count} day rated",
        "Last 7 days: {mean}, {count} days rated",
        message.last_week.rated,
        mean=reader.mean(message.last_week),
    )


def _weekly(message: SummaryView, reader: Reader) -> Html | None:
    """The last weekly answers: overall, and the mean of PEG or what there is of it."""
    overall, mean = message.overall, peg_mean(message.peg)
    said = (
        reader.say(
            "Overall, {day}: {answer}",
            day=reader.month_day(overall.day),
            answer=overall_answer(overall.score, reader),
        )
        if overall
        else None
    )
    peg = (
        reader.say(
            "Pain, enjoyment and activity, week to {day}: {mean} on average",
            day=reader.month_day(message.peg_day),
            mean=reader.number(mean, 1),
        )
        if mean is not None and message.peg_day and not reader.fewer_numbers
        else None
    )
    return lines(said, peg) if said or peg else None


def doses_line(message: SummaryView | WeekSummary, reader: Reader) -> Html:
    """Return the counts of the doses; those taken in part are among those taken."""
    if message.part:
        return reader.say(
            "Doses: {taken} taken ({part} of them in part), {missed} missed, {not_known} not known",
            taken=message.taken,
            part=message.part,
            missed=message.missed,
            not_known=message.not_known,
        )
    return reader.say(
        "Doses: {taken} taken, {missed} missed, {not_known} not known",
        taken=message.taken,
        missed=message.missed,
        not_known=message.not_known,
    )


def _effect(effect: tuple[Effect, Grade | None, date], reader: Reader) -> Html:
    name, grade, since = effect
    if grade is None:
        return reader.say(
            "{effect}, since {day}, open", effect=effect_name(name, reader), day=reader.month_day(since)
        )
    return reader.say(
        "{effect}, {grade}, since {day}, open",
        effect=effect_name(name, reader),
        grade=grade_name(grade, reader),
        day=reader.month_day(since),
    )


def _open_effects(count: int, reader: Reader) -> Html | None:
    return (
        reader.say_many("{count} side effect open", "{count} side effects open", count) if count > 0 else None
    )


def _more_effects(count: int, reader: Reader) -> Html | None:
    return (
        reader.say_many("and {count} more side effect", "and {count} more side effects", count)
        if count > 0
        else None
    )


def _marks(message: SummaryView, reader: Reader) -> Html | None:
    """Own marks with their days, of each the newest; the picture has them all."""
    if not message.marks:
        return None
    each = (
        Html(f"{mark_name(mark, reader)} " + ", ".join(reader.span(*span) for span in spans[-SPANS_SHOWN:]))
        for mark, spans in message.marks
    )
    return reader.say("Own marks: {marks}", marks=Html("; ".join(each)))


def next_line(message: SummaryView | WeekSummary, reader: Reader) -> Html | None:
    """Return what comes next: an open alert, the hold, or the next step."""
    if message.alert_open:
        return reader.say("An alert is open. Type /today to see it.")
    if message.on_hold:
        return reader.say("Dose reminders are on hold.")
    if message.next_step_from is not None:
        return reader.say(
            "Next step: {day} at the earliest. More in /plan.", day=reader.month_day(message.next_step_from)
        )
    return None
