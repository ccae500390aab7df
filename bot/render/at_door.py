"""Words of: a red flag of somebody of whom nothing is kept. A clinician has to sign them off before use."""

from __future__ import annotations

from bot.render.markup import Html, bold, esc, lines, paragraphs
from bot.render.reader import Reader
from bot.render.told import who_is_told
from bot.render.words import words
from domain.effects import EMERGENCY, RedFlag
from domain.messages.door import UrgentAtDoor

MIND = frozenset({RedFlag.SELF_HARM, RedFlag.PSYCHOSIS})
TOO_MUCH = frozenset({RedFlag.OVERDOSE})


@words.register
def urgent(message: UrgentAtDoor, reader: Reader) -> Html:
    """Return whom to call, the gravest first, and that nobody else has been told."""
    flags = frozenset(message.flags)
    program = reader.say("I am a program. I cannot call for you, and nobody is reading this chat.")
    return paragraphs(
        _emergency(flags, reader) if flags & (EMERGENCY - MIND) else None,
        _mind(reader) if flags & MIND else None,
        _too_much(reader) if flags & TOO_MUCH else None,
        _today(reader) if flags - EMERGENCY - TOO_MUCH else None,
        Html(
            f"{program} {who_is_told(message.told, reader)} {reader.say('Do not wait for an answer here.')}"
        ),
        reader.say("I have kept nothing of what you wrote."),
    )


def _emergency(flags: frozenset[RedFlag], reader: Reader) -> Html:
    call = bold(reader.say("Call {emergency} now.", emergency=reader.house.emergency))
    poison = reader.house.poison_line if RedFlag.CHILD in flags else None
    then = reader.say("Then: {poison}.", poison=poison) if poison else None
    return lines(call, reader.say("Say what you wrote to me."), then)


def _mind(reader: Reader) -> Html:
    house = reader.house
    return paragraphs(
        reader.say("Thank you for telling me. Please talk to a person now."),
        lines(
            reader.say(
                "In danger, or you have already hurt yourself: {emergency}.", emergency=bold(house.emergency)
            ),
            reader.say("To talk, day or night: {crisis}.", crisis=bold(house.crisis_line)),
        ),
    )


def _too_much(reader: Reader) -> Html:
    house = reader.house
    whom = esc(house.poison_line or house.clinic_contact)
    return lines(
        bold(reader.say("Please call now: {whom}.", whom=whom)),
        reader.say(
            "Very sleepy, slow breathing, or you also took an opioid: {emergency}.",
            emergency=bold(house.emergency),
        ),
    )


def _today(reader: Reader) -> Html:
    house = reader.house
    return lines(
        bold(reader.say("Please call today: {whom}.", whom=house.clinic_contact)),
        reader.say(
            "If it gets worse or you cannot reach anyone: {emergency}.", emergency=bold(house.emergency)
        ),
    )
