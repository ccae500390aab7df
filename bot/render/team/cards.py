"""Words of a patient's card, for the private chat of a member alone."""

from __future__ import annotations

from datetime import date, datetime

from bot.render.course import how_often
from bot.render.effects import effect_name, grade_name
from bot.render.evidence import overall_answer
from bot.render.labels import register
from bot.render.marks import mark_name
from bot.render.markup import Html, bold, esc, lines, paragraphs
from bot.render.reader import Reader
from bot.render.team.digest import who_has
from bot.render.team.matters import hold_name, why
from bot.render.words import words
from domain.effects import Effect, Grade
from domain.messages.summary import LegSummary
from domain.messages.team.cards import CardGone, CardShown, ChartShown, Fortnight, StepNow, Told
from domain.pain import Baseline, BaselineSource, Usual

register({"card_chart": "Chart", "next_card": "Next"})

WHY_SHOWN = 6
LEGS_SHOWN = 8
EFFECTS_SHOWN = 8

SOURCES: dict[BaselineSource, str] = {
    BaselineSource.DIARY: "diary",
    BaselineSource.REMEMBERED: "as remembered, half a point added",
    BaselineSource.FIRST_WEEKS: "the first two weeks here",
    BaselineSource.PRESCRIBER: "set by the prescriber",
}
USUAL: dict[Usual, str] = {
    Usual.BETTER: "better than usual",
    Usual.USUAL: "usual days",
    Usual.WORSE: "worse than usual",
}


@words.register
def card(message: CardShown, reader: Reader) -> Html:
    """Return everything on one card, each matter on its own line."""
    return paragraphs(
        _head(message, reader),
        _why(message, reader),
        lines(
            _now(message, reader),
            _pain(message.last, reader),
            _before(message, reader),
            _steps(message.legs, reader),
            _overall(message, reader),
            _doses(message.last, reader),
            _effects(message, reader),
            _marks(message, reader),
            _safety(message, reader),
        ),
        lines(*(_told(each, reader) for each in message.told)),
        _not_known(message, reader),
    )


def _titled(title: str, said: object) -> Html:
    return Html(f"{bold(title)} {esc(said)}")


def _head(message: CardShown, reader: Reader) -> Html:
    shared = reader.full_date(message.shared_on)
    named = (
        reader.say("(name shared, {day})", day=shared)
        if message.name
        else reader.say("(as a code, since {day})", day=shared)
    )
    who = bold(f"{message.code} {message.name}") if message.name else bold(message.code)
    return lines(
        reader.say("{who} {named}", who=who, named=named),
        reader.say("Prescriber: {name}", name=message.prescriber or reader.say("nobody")),
    )


def _why(message: CardShown, reader: Reader) -> Html:
    if not message.why:
        return _titled(reader.say("Why here:"), reader.say("no finding"))
    shown = message.why[:WHY_SHOWN]
    each = [
        reader.say(
            "{why}. {who}",
            why=why(line, message.now, reader),
            who=who_has(line.taken_by, message.names, reader),
        )
        for line in shown
    ]
    more = len(message.why) - len(shown)
    return lines(
        _titled(reader.say("Why here:"), each[0]),
        *each[1:],
        reader.say("And {count} more.", count=more) if more else None,
        reader.say("Alert rule {rule}.", rule=message.rule) if message.rule else None,
    )


def _now(message: CardShown, reader: Reader) -> Html:
    parts = [
        _step(message.step, reader) if message.step is not None else None,
        reader.say("finished on {day}", day=reader.full_date(message.finished_on))
        if message.finished_on
        else None,
        reader.say("paused until {day}", day=reader.month_day(message.paused_until))
        if message.paused_until
        else None,
    ]
    where = Html(". ".join(part for part in parts if part)) or reader.say("no dose yet")
    held = ", ".join(
        reader.say(
            "{cause}, since {day}", cause=hold_name(hold.cause, reader), day=reader.month_day(hold.since)
        )
        for hold in message.holds
    )
    said = reader.say("{where}. On hold: {held}.", where=where, held=Html(held) or reader.say("no"))
    return _titled(reader.say("Now:"), said)


def _step(step: StepNow, reader: Reader) -> Html:
    dose = how_often(esc(reader.dose(step.dose)), step.daily, reader)
    amount = Html(f" = {reader.take(step.amount)}") if step.amount is not None else Html()
    return reader.say(
        "step {step} of {steps}, {dose}, {time}, day {day}",
        step=step.step,
        steps=step.steps,
        dose=Html(f"{dose}{amount}"),
        time=reader.wall(step.at),
        day=step.day,
    )


def _pain(last: Fortnight, reader: Reader) -> Html:
    """The last 14 days, the older week before the bar; a dash for a day without a rating."""
    each = ["-" if halves is None else reader.score(halves) for halves in last.ratings]
    week = " ".join(each[:7]) + " | " + " ".join(each[7:])
    return _titled(reader.say("Pain, last 14 days:"), week)


def _before(message: CardShown, reader: Reader) -> Html | None:
    base = message.baseline
    if base is None:
        mean = message.before
        said = reader.mean(mean) if mean is not None else reader.say("not known")
        return _titled(reader.say("Before the first dose:"), said)
    return _titled(
        reader.say("Before the first dose:"),
        reader.say("{mean} ({how})", mean=reader.mean(base.mean), how=Html(", ".join(_how(base, reader)))),
    )


def _how(base: Baseline, reader: Reader) -> list[Html]:
    found = [reader.say(SOURCES[base.source])]
    if base.source is BaselineSource.DIARY:
        found.append(reader.say_many("{count} day rated", "{count} days rated", base.mean.rated))
    if base.usual is not None:
        found.append(reader.say('"{usual}"', usual=reader.say(USUAL[base.usual])))
    return found


def _steps(legs: tuple[LegSummary, ...], reader: Reader) -> Html | None:
    if not legs:
        return None
    each = (_leg(leg, reader) for leg in legs[-LEGS_SHOWN:])
    return _titled(reader.say("Per step (raw means, no cause implied):"), Html(", ".join(each)))


def _leg(leg: LegSummary, reader: Reader) -> Html:
    mean = reader.mean(leg.mean) if leg.mean is not None else "-"
    return Html(f"{how_often(esc(reader.dose(leg.dose)), leg.daily, reader)} {esc(mean)}")


def _overall(message: CardShown, reader: Reader) -> Html | None:
    if not message.overall:
        return None
    each = [
        reader.say(
            '{day} "{answer}"', day=reader.month_day(one.day), answer=overall_answer(one.score, reader)
        )
        for one in message.overall
    ]
    return _titled(reader.say("Overall since the start (PGIC):"), Html("; ".join(each)))


def _doses(last: Fortnight, reader: Reader) -> Html:
    return _titled(
        reader.say("Doses, 14 days:"),
        reader.say(
            "{taken} taken, {missed} missed, {not_known} not known",
            taken=last.taken,
            missed=last.missed,
            not_known=last.not_known,
        ),
    )


def _effects(message: CardShown, reader: Reader) -> Html:
    each = [_effect(*one, reader) for one in message.effects[-EFFECTS_SHOWN:]]
    more = len(message.effects) - len(each)
    rest = (reader.say("and {count} more", count=more),) if more else ()
    said = Html("; ".join((*each, *rest))) if each else reader.say("none open")
    return _titled(reader.say("Side effects:"), said)


def _effect(effect: Effect, grade: Grade | None, since: date, reader: Reader) -> Html:
    name, day = effect_name(effect, reader), reader.month_day(since)
    if grade is None:
        return reader.say("{effect}, since {day}, open", effect=name, day=day)
    return reader.say(
        "{effect}, {grade}, since {day}, open", effect=name, grade=grade_name(grade, reader), day=day
    )


def _marks(message: CardShown, reader: Reader) -> Html | None:
    if not message.marks:
        return None
    named = ((mark_name(one.mark, reader), reader.month_days(one.days)) for one in message.marks if one.days)
    each = (reader.say("{mark} {days}", mark=mark, days=days) for mark, days in named)
    return _titled(reader.say("Own marks:"), Html("; ".join(each)))


def _safety(message: CardShown, reader: Reader) -> Html:
    form = (
        reader.say("{day}, all no", day=reader.month_day(message.form_on))
        if message.form_on
        else reader.say("none that was all no")
    )
    label = reader.month_day(message.label_on) if message.label_on else reader.say("none")
    said = reader.say("{form}. Label check: {label}", form=form, label=label)
    return _titled(reader.say("Safety form:"), said)


def _told(told: Told, reader: Reader) -> Html:
    if told.reached is not None:
        said = reader.say(
            "to call, {day}. Says a person was reached: {reached}",
            day=reader.month_day(told.on),
            reached=reader.month_day(told.reached),
        )
    else:
        said = reader.say(
            "to call, {day}. Has not said that anybody was reached", day=reader.month_day(told.on)
        )
    return _titled(reader.say("Patient was told:"), said)


def _not_known(message: CardShown, reader: Reader) -> Html:
    unrated = reader.say_many("{count} day unrated", "{count} days unrated", message.last.unrated)
    said = reader.say("{unrated}; anything that was not written here", unrated=unrated)
    return lines(
        _titled(reader.say("Not known:"), said),
        _heard(message.answered_at, reader),
        reader.say("This card is deleted after 24 hours. That you looked is kept."),
    )


def _heard(at: datetime | None, reader: Reader) -> Html | None:
    if at is None:
        return None
    day = reader.short_weekday_date(reader.local(at).date())
    return reader.say("Last answer: {day}, {time}.", day=day, time=reader.time(at))


@words.register
def chart(message: ChartShown, reader: Reader) -> Html:
    """Return the caption of the picture, or that there is none."""
    if not message.drawn:
        return reader.say("{code}: there is no rating to draw yet.", code=bold(message.code))
    return reader.say(
        "{code}, up to {day}. Raw values; no cause implied.",
        code=bold(message.code),
        day=reader.full_date(message.today),
    )


@words.register
def gone(message: CardGone, reader: Reader) -> Html:
    """Return what stands where a card stood."""
    del message
    return reader.say("This is deleted.")
