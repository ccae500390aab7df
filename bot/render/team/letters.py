"""Words of: letters between a patient and the team, as a member reads them."""

from __future__ import annotations

from bot.render.labels import register
from bot.render.letters import say_words
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.letter import LONGEST
from domain.messages.team.letters import (
    CannotBeWrittenTo,
    ChatClosed,
    LetterAmended,
    LetterLost,
    LetterPreview,
    LetterStays,
    LetterTooLate,
    LetterTooMuch,
    LetterToPatient,
    MessageInGroup,
    OnlyText,
    PatientWrote,
    WriteAsked,
    WriteHow,
)

register({"write_to": "Message", "answer_letter": "Answer", "have_letter": "I have it"})


@words.register
def write_how(message: WriteHow, reader: Reader) -> Html:
    """Say how it is typed."""
    del message
    return reader.say("Type the patient's code, like this: /write K7")


@words.register
def write_asked(message: WriteAsked, reader: Reader) -> Html:
    """Ask for the words."""
    return paragraphs(
        reader.say("A message to {code}.", code=bold(message.code)),
        reader.say(
            "Reply to this message with your text, up to {most} characters. I show it once more before it "
            "goes. The patient reads your name.",
            most=LONGEST,
        ),
    )


@words.register
def preview(message: LetterPreview, reader: Reader) -> Html:
    """Show the words as they would go."""
    return paragraphs(
        reader.say("Send this to {code}?", code=bold(message.code)),
        say_words(reader),
        reader.say("The patient is told that nobody reads the chat live."),
    )


@words.register
def to_patient(message: LetterToPatient, reader: Reader) -> Html:
    """Show the letter and what became of it."""
    letter, code = reader.letter, bold(message.code)
    sent = letter.sent_at if letter is not None else None
    head = (
        reader.say("To {code}, by {name}, {time}:", code=code, name=message.by, time=reader.time(sent))
        if sent is not None
        else reader.say("To {code}, by {name}:", code=code, name=message.by)
    )
    return paragraphs(lines(head, say_words(reader)), _state(reader))


def _state(reader: Reader) -> Html:
    letter = reader.letter
    if letter is None:
        return reader.say("What became of it is no longer known.")
    if letter.read_at is not None:
        return reader.say("Read {time}.", time=reader.time(letter.read_at))
    if letter.delivered_at is not None:
        return reader.say("Delivered {time}, not read.", time=reader.time(letter.delivered_at))
    if letter.lost:
        return reader.say("Not delivered: the patient's chat is closed to me. Please call.")
    return reader.say("On its way: it leaves in half a minute. Until then you can take it back or edit it.")


@words.register
def stays(message: LetterStays, reader: Reader) -> Html:
    """Say that nothing went."""
    return reader.say("Nothing was sent to {code}.", code=message.code)


@words.register
def too_late(message: LetterTooLate, reader: Reader) -> Html:
    """Say that it is too late, and what to do."""
    del message
    return reader.say("It has left already, as it was. Write again if something is to be put right.")


@words.register
def amended(message: LetterAmended, reader: Reader) -> Html:
    """Say that the letter says the new words."""
    del message
    return reader.say("Changed: the message says your new words.")


@words.register
def lost(message: LetterLost, reader: Reader) -> Html:
    """Say that there is nothing to send."""
    del message
    return reader.say("I no longer have these words. Please write them again. Nothing was sent.")


@words.register
def too_much(message: LetterTooMuch, reader: Reader) -> Html:
    """Say what fits."""
    return reader.say(
        "That is too long for one message: {most} characters fit. Nothing was sent.", most=message.most
    )


@words.register
def only_text(message: OnlyText, reader: Reader) -> Html:
    """Say that it goes to nobody."""
    del message
    return reader.say("I pass on typed text only. This reached no patient and no colleague.")


@words.register
def chat_closed(message: ChatClosed, reader: Reader) -> Html:
    """Say why nothing can be sent, and what to do."""
    return reader.say(
        "{code} has closed the chat with me: nothing was sent, and nothing can be. Please call.",
        code=message.code,
    )


@words.register
def cannot(message: CannotBeWrittenTo, reader: Reader) -> Html:
    """Say why nothing can be sent."""
    return reader.say(
        "{code} no longer shares with your team: nothing was sent, and nothing can be.", code=message.code
    )


@words.register
def patient_wrote(message: PatientWrote, reader: Reader) -> Html:
    """Show the code, when, the words, and who has it."""
    letter = reader.letter
    read_at, name = (letter.read_at, letter.read_name or "") if letter is not None else (None, "")
    return paragraphs(
        lines(
            reader.say("{code}: a message, {time}", code=bold(message.code), time=reader.time(message.at)),
            say_words(reader),
        ),
        reader.say("{name} has it since {time}.", name=name, time=reader.time(read_at))
        if read_at is not None
        else reader.say("Nobody has it."),
    )


@words.register
def in_group(message: MessageInGroup, reader: Reader) -> Html:
    """Say that there is one, and never what it says."""
    if message.by is None:
        return reader.say("{code}: a message", code=message.code)
    return reader.say("{code}: a message. {name} has it.", code=message.code, name=message.by)
