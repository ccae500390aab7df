"""Words of: the door. To strangers, and about what cannot be read."""

from __future__ import annotations

from bot.render.markup import Html, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.door import (
    AlreadyHere,
    CannotRead,
    DeadButton,
    InvitationNeeded,
    InvitationUnusable,
    OnlyPrivately,
    RestNotKept,
    SendPlace,
    TakePlaceAway,
    TypeAgain,
    UnknownCommand,
    Unread,
)


@words.register
def invitation_needed(message: InvitationNeeded, reader: Reader) -> Html:
    """Say who may come in, and where help is."""
    del message
    return paragraphs(
        reader.say(
            "Hello. I am a program that keeps a health diary for people invited by {clinic}. "
            "To begin, open the invitation link you were given.",
            clinic=reader.house.clinic_name,
        ),
        reader.say(
            "Nobody reads this chat. In an emergency call {emergency}.", emergency=reader.house.emergency
        ),
    )


@words.register
def invitation_unusable(message: InvitationUnusable, reader: Reader) -> Html:
    """Say the same whatever is wrong with an invitation: a guesser learns nothing."""
    del message
    return paragraphs(
        reader.say(
            "This invitation cannot be used. A link works once, for 72 hours. "
            "Please ask whoever invited you for a new one: {contact}.",
            contact=reader.house.clinic_contact,
        ),
        reader.say(
            "Nobody reads this chat. In an emergency call {emergency}.", emergency=reader.house.emergency
        ),
    )


@words.register
def already_here(message: AlreadyHere, reader: Reader) -> Html:
    """Say that nothing changed."""
    if message.invited_again:
        return reader.say(
            "This account already keeps a diary here. Nothing changed. Type /help to see what I can do."
        )
    return reader.say("You are already here. Type /today for today, or /help to see what I can do.")


@words.register
def only_privately(message: OnlyPrivately, reader: Reader) -> Html:
    """Say where to write."""
    del message
    return reader.say("I only answer in a private chat. Please write to me there.")


@words.register
def cannot_read(message: CannotRead, reader: Reader) -> Html:
    """Say what to do instead."""
    instead = (
        reader.say("Please answer my last question: type it, or tap.")
        if message.answering
        else reader.say("Type a number or tap.")
    )
    return paragraphs(_instead(message.what, instead, reader), _urgent(reader))


@words.register
def type_again(message: TypeAgain, reader: Reader) -> Html:
    """Own up to it, and ask once more; what is urgent is not to wait for that."""
    again = reader.say(
        "Something went wrong on my side, and I could not keep what you sent. Please type it again."
    )
    if not message.urgent:
        return paragraphs(again, _urgent(reader))
    now = reader.say("If you are in danger, call {emergency} now.", emergency=reader.house.emergency)
    crisis = reader.say(
        "If you think of hurting yourself: {crisis_line}.", crisis_line=reader.house.crisis_line
    )
    return paragraphs(now, crisis, _urgent(reader), again)


@words.register
def rest_not_kept(message: RestNotKept, reader: Reader) -> Html:
    """Let nobody type before calling."""
    del message
    return reader.say(
        "Please do first what my other message says. Something went wrong on my side, and I could not keep "
        "the rest of what you wrote. It can wait."
    )


@words.register
def unknown_command(message: UnknownCommand, reader: Reader) -> Html:
    """Point at what exists."""
    del message
    return reader.say("I do not know this command. Type /help to see what I can do.")


def _instead(what: Unread, instead: Html, reader: Reader) -> Html:
    match what:
        case Unread.VOICE:
            return reader.say("I cannot listen. {instead}", instead=instead)
        case Unread.PICTURE:
            return reader.say("I cannot look at pictures, and I have not kept it. {instead}", instead=instead)
        case Unread.STICKER:
            return reader.say("I cannot tell what this means. {instead}", instead=instead)
        case Unread.CONTACT:
            return reader.say("I have not kept this contact. {instead}", instead=instead)
        case Unread.LOCATION:
            return reader.say("I need no location now, and I have not kept yours.")
        case Unread.FORWARDED:
            return reader.say(
                "This was forwarded, so I have not taken it as your own answer. "
                "Please type it yourself if it is about you."
            )
        case Unread.OTHER:
            return reader.say("I cannot read this, and I have not kept it. {instead}", instead=instead)


def _urgent(reader: Reader) -> Html:
    return reader.say(
        "If this is urgent, call {contact}. In an emergency call {emergency}.",
        contact=reader.house.clinic_contact,
        emergency=reader.house.emergency,
    )


@words.register
def dead_button(message: DeadButton, reader: Reader) -> Html:
    """Say it in one glance."""
    del message
    return reader.say("This button no longer works.")


@words.register
def send_place(message: SendPlace, reader: Reader) -> Html:
    """Say what the keyboard does."""
    del message
    return reader.say("Or tap below to send your location once. It becomes a time zone and is not kept.")


@words.register
def take_place_away(message: TakePlaceAway, reader: Reader) -> Html:
    """Say something: a message without words cannot be sent."""
    del message
    return reader.say("Thank you.")


def sent_again(repeat: int, reader: Reader) -> Html:
    """Say that a message may be there already: it is not known whether the last one arrived."""
    return reader.say(
        "(Sent again, no. {number}: I do not know whether it arrived before.)", number=repeat + 1
    )
