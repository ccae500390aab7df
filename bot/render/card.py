"""Words of the card for whoever treats the patient."""

from __future__ import annotations

from bot.render.markup import Html, bold, lines
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import Prescriber
from domain.messages.holding import Card


def with_opioids(reader: Reader) -> Html:
    """Return the signs of naltrexone meeting an opioid, and the emergency number."""
    return reader.say(
        "Shaking, sweating, violent vomiting, very sleepy, slow breathing: {emergency}.",
        emergency=reader.house.emergency,
    )


@words.register
def card(message: Card, reader: Reader) -> Html:
    """Return the card for the person treating the patient, and the emergency line."""
    return lines(
        reader.say("Please show this to the person treating you:"),
        bold(reader.say("“{text}”", text=Html(" ".join(_on_card(message, reader))))),
        with_opioids(reader),
    )


def _on_card(message: Card, reader: Reader) -> list[Html]:
    said = [_medicine(message, reader)]
    said.append(reader.say("It blocks opioid medicines, and with opioids it can bring on sudden withdrawal."))
    said.append(_prescriber(message.prescriber, reader))
    return said


def _medicine(message: Card, reader: Reader) -> Html:
    if message.dose is None:
        return reader.say("Low dose naltrexone is prescribed for me. No dose is recorded.")
    if message.last_day is None:
        return reader.say("I take low dose naltrexone, {dose}; no dose is recorded yet.", dose=message.dose)
    last = reader.month_day(message.last_day)
    if message.last_at is not None:
        last = f"{last} {reader.time(message.last_at)}"
    return reader.say("I take low dose naltrexone, {dose}, last dose {last}.", dose=message.dose, last=last)


def _prescriber(prescriber: Prescriber | None, reader: Reader) -> Html:
    if prescriber is None:
        return reader.say("Clinic: {clinic}.", clinic=reader.house.clinic_contact)
    return reader.say("Prescriber: {name}, {number}.", name=prescriber.name, number=prescriber.number)
