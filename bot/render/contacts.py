"""Words that several concerns share: whom to call, who has been told, and the prescriber's own sentences."""

from __future__ import annotations

from bot.render.markup import Html, esc
from bot.render.reader import Reader
from domain.case import Prescriber


def reach(prescriber: Prescriber | None, reader: Reader) -> Html:
    """Return whom to call: the prescriber, and the clinic where that is another number."""
    clinic = reader.house.clinic_contact
    if prescriber is None or prescriber.number in clinic:
        return esc(clinic)
    return reader.say(
        "{name}, {number}, or {clinic}", name=prescriber.name, number=prescriber.number, clinic=clinic
    )


def when_closed(reader: Reader) -> Html | None:
    """Return the clinic's hours, and whom to call when it is closed; None where neither is named."""
    hours, closed = reader.house.team_hours, reader.house.out_of_hours
    if closed is None:
        return None if hours is None else reader.say("Open {hours}.", hours=hours)
    if hours is None:
        return reader.say("When closed: {out_of_hours}.", out_of_hours=closed)
    return reader.say("Open {hours}; when closed: {out_of_hours}.", hours=hours, out_of_hours=closed)


def worse_or_new(reader: Reader) -> Html:
    """Return the emergency line of an alert."""
    house = reader.house
    if house.out_of_hours is None:
        return reader.say(
            "Much worse, or something new: call them at once. Emergency: {emergency}.",
            emergency=house.emergency,
        )
    return reader.say(
        "Much worse, or something new: {out_of_hours}. Emergency: {emergency}.",
        out_of_hours=house.out_of_hours,
        emergency=house.emergency,
    )


def number_unknown(reader: Reader) -> Html | None:
    """Return whom to ask where the emergency number of the country is not known; None where it is."""
    if not reader.house.emergency_unknown:
        return None
    return reader.say(
        "I do not know the number where you are: ask anyone near you to call it. "
        "Your clinic at home: {clinic}.",
        clinic=reader.house.clinic_contact,
    )


def name_of(prescriber: Prescriber | None, reader: Reader) -> Html:
    """Return the prescriber's name, or "your prescriber"."""
    return reader.say("your prescriber") if prescriber is None else esc(prescriber.name)


def no_dose_questions(prescriber: Prescriber | None, reader: Reader) -> Html:
    """Return that the dose is on hold until the prescriber has answered."""
    return reader.say(
        "I will not ask about your dose until {name} has answered.", name=name_of(prescriber, reader)
    )


def in_their_words(prescriber: Prescriber | None, words: str | None, reader: Reader) -> Html:
    """Return the prescriber's own sentence with the name, or whom to ask where none was accepted."""
    if prescriber is None:
        return reader.say("Please ask your prescriber.")
    if words is None:
        return reader.say("Please ask {name}: {number}.", name=prescriber.name, number=prescriber.number)
    return reader.say("{name}'s words for this: \u201c{words}\u201d", name=prescriber.name, words=words)


def tonight(prescriber: Prescriber | None, words: str | None, reader: Reader) -> Html:
    """Return what the prescriber says about tonight's dose."""
    return reader.say("Tonight's dose: {words}", words=in_their_words(prescriber, words, reader))
