"""Words about what is at hand, what the plan needs of it, and when to order."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.dose import Dose, Form
from domain.messages.supply import CountAsked, CountLeft, LeadAsked, OrderDue, SupplyShown
from domain.supply import Need

register({
    "count": "{value}",
    "count_ml": "{value} mL",
    "count_none": "None left",
    "count_later": "Not now",
    "count_supply": "Count what I have",
    "count_again": "I have counted again",
    "lead": "How long my pharmacy takes",
    "lead_days": "{value} days",
})  # fmt: skip


@words.register
def count_asked(message: CountAsked, reader: Reader) -> Html:
    """Return the question for what is at hand of one strength."""
    per_ml = f"{reader.dose(message.strength)}/mL"
    strength = per_ml if message.form is None else reader.dose(message.strength)
    return lines(
        reader.say("I could not read that as a count.") if message.refused else None,
        _asked(message.form, strength, reader),
        reader.say("Tap, or type the number. I count down by the doses you record, and say when to order."),
    )


def _asked(form: Form | None, strength: str, reader: Reader) -> Html:
    match form:
        case None:
            return reader.say("How much of the {strength} liquid do you have, in mL?", strength=strength)
        case Form.TABLET:
            return reader.say("How many tablets of {strength} do you have?", strength=strength)
        case Form.CAPSULE:
            return reader.say("How many capsules of {strength} do you have?", strength=strength)


@words.register
def supply_shown(message: SupplyShown, reader: Reader) -> Html:
    """Return what is at hand beside what the plan needs."""
    if message.on_hold:
        return lines(
            reader.say("Recorded."),
            reader.say("Dose reminders are on hold. I say when to order once they are back."),
        )
    found = need_lines(message.form, message.needs, message.today, reader)
    return paragraphs(
        lines(bold(reader.say("Recorded.")), *found),
        reader.say("Your pharmacy: about {days} days.", days=message.lead_days),
    )


@words.register
def order_due(message: OrderDue, reader: Reader) -> Html:
    """Return that it is time to order, and of what."""
    return lines(
        reader.say("It is time to order a new pack."),
        *need_lines(message.form, message.needs, message.today, reader),
        reader.say("This counts the doses you recorded."),
    )


@words.register
def count_left(message: CountLeft, reader: Reader) -> Html:
    """Return that nothing was counted."""
    del message
    return reader.say("That is fine. You can count any time in /plan.")


@words.register
def lead_asked(message: LeadAsked, reader: Reader) -> Html:
    """Return the question for the days a pharmacy takes."""
    return reader.say(
        "How many days does your pharmacy take until a new pack is there? I count with {days}.",
        days=message.days,
    )


def need_lines(form: Form | None, needs: tuple[Need, ...], today: date, reader: Reader) -> list[Html]:
    """Return a line per strength: needed until when, at hand, and by when to order."""
    return [_line(form, need, today, reader) for need in needs]


def _line(form: Form | None, need: Need, today: date, reader: Reader) -> Html:
    values: dict[str, object] = {
        "what": _what(form, need.strength, reader),
        "needed": _amount(form, need.needed or 0, reader),
        "at_hand": _amount(form, need.at_hand, reader),
    }
    if need.until is not None:
        day = reader.month_day(need.until)
        counted = reader.say("{what}: {needed} needed until {day}, {at_hand} at hand", day=day, **values)
    elif need.lasts_until is not None:
        day = reader.month_day(need.lasts_until)
        counted = reader.say("{what}: {at_hand} at hand, enough until {day}", day=day, **values)
    else:
        counted = reader.say("{what}: {at_hand} at hand", **values)
    return Html(f"{counted}{_order(need, today, reader)}")


def _order(need: Need, today: date, reader: Reader) -> Html:
    if need.order_by is None:
        return reader.say(": enough.")
    if need.order_by <= today:
        return reader.say("; please order now.")
    return reader.say("; order by {day}.", day=reader.month_day(need.order_by))


def _what(form: Form | None, strength: Dose, reader: Reader) -> Html:
    match form:
        case None:
            return reader.say("The {strength}/mL liquid", strength=strength)
        case Form.TABLET:
            return reader.say("Tablets of {strength}", strength=strength)
        case Form.CAPSULE:
            return reader.say("Capsules of {strength}", strength=strength)


def _amount(form: Form | None, amount: int, reader: Reader) -> str:
    if form is None:
        return f"{reader.number(Fraction(amount, 1000), 1)}\u00a0mL"
    return str(amount)
