"""Words of: letters between a patient and the team, as the patient reads them."""

from __future__ import annotations

from bot.render.hours import say_hours
from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.letters import (
    LetterChanged,
    LetterGone,
    LetterHasLeft,
    LetterNotSent,
    LetterOnItsWay,
    LetterTooLong,
    LetterUndone,
    NobodyToWriteTo,
    SendAsked,
    TeamWrote,
)

register(
    {
        "send_to_team": "Send to my team",
        "send_letter": "Send",
        "drop_letter": "No",
        "letter_read": "I have read it",
    }
)


def say_words(reader: Reader) -> Html:
    """Return the words of the letter at hand, as they were written."""
    if reader.letter is None:
        return reader.say("(The words are no longer kept.)")
    return reader.say("\u201c{words}\u201d", words=reader.letter.words)


@words.register
def team_wrote(message: TeamWrote, reader: Reader) -> Html:
    """Say who wrote, when, and the words; a locked phone shows that there is a message, and no more."""
    wrote = reader.say(
        "{name} of {team} wrote, {time}:", name=message.by, team=message.team, time=reader.time(message.at)
    )
    read = reader.letter.read_at if reader.letter is not None else None
    return paragraphs(
        reader.say("A message for you.") if reader.discreet else None,
        lines(wrote, say_words(reader)),
        reader.say("Nobody reads this chat live. To answer, reply to this message."),
        reader.say("You have read it, {time}.", time=reader.time(read)) if read is not None else None,
    )


@words.register
def send_asked(message: SendAsked, reader: Reader) -> Html:
    """Ask for the second yes."""
    return paragraphs(
        reader.say("Send this to your team?"),
        say_words(reader),
        reader.say(
            "{team} reads {hours}; nobody answers live.",
            team=message.team,
            hours=say_hours(message.hours, reader),
        ),
    )


@words.register
def on_its_way(message: LetterOnItsWay, reader: Reader) -> Html:
    """Say that it goes, when it may be read, and who has opened it."""
    letter, house = reader.letter, reader.house
    opened = (
        reader.say("Opened by {name}, {time}.", name=letter.read_name or "", time=reader.time(letter.read_at))
        if letter is not None and letter.read_at is not None
        else reader.say("Nobody has opened it yet.")
    )
    clinic, emergency = house.clinic_contact, house.emergency
    urgent = (
        reader.say("If it cannot wait, call {clinic}.", clinic=clinic)
        if house.emergency_unknown
        else reader.say(
            "If it cannot wait, call {clinic}. Emergency: {number}.", clinic=clinic, number=emergency
        )
    )
    return paragraphs(
        lines(
            reader.say("For your team {team}, {time}:", team=message.team, time=reader.time(message.at)),
            say_words(reader),
        ),
        reader.say("They read {hours}; nobody answers live.", hours=say_hours(message.hours, reader)),
        opened,
        urgent,
    )


@words.register
def not_sent(message: LetterNotSent, reader: Reader) -> Html:
    """Say that nothing went."""
    del message
    return reader.say("Not sent. Your team has not been shown it.")


@words.register
def undone(message: LetterUndone, reader: Reader) -> Html:
    """Say that it never left."""
    del message
    return reader.say("Undone: it was not sent.")


@words.register
def has_left(message: LetterHasLeft, reader: Reader) -> Html:
    """Say that it is too late, and what to do."""
    del message
    return reader.say("It has left already, as it was. Write again if something is to be put right.")


@words.register
def changed(message: LetterChanged, reader: Reader) -> Html:
    """Say that the letter says the new words."""
    del message
    return reader.say("Changed: the message to your team says your new words.")


@words.register
def too_long(message: LetterTooLong, reader: Reader) -> Html:
    """Say what fits."""
    return reader.say(
        "That is too long for one message to your team: {most} characters fit. It is kept as a note, and "
        "nobody was sent it.",
        most=message.most,
    )


@words.register
def gone(message: LetterGone, reader: Reader) -> Html:
    """Say that there is nothing to send."""
    del message
    return reader.say("I no longer have these words. Please write them again. Nothing was sent.")


@words.register
def nobody(message: NobodyToWriteTo, reader: Reader) -> Html:
    """Say whom it does not reach."""
    del message
    return reader.say(
        "You do not share with a team: nobody was sent this. Please call {clinic}.",
        clinic=reader.house.clinic_contact,
    )
