"""Words about the end of a person's data."""

from __future__ import annotations

from bot.render.contacts import reach, when_closed
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.erasing import DataKept, DeleteAsked, DeleteReceipt, DeleteSurely

register({
    "delete_all": "Delete everything",
    "delete_surely": "Yes, delete everything",
    "only_stop": "Only stop the questions",
    "keep_data": "No, keep it",
})  # fmt: skip


@words.register
def asked(message: DeleteAsked, reader: Reader) -> Html:
    """Say what goes, what stays, and where; whom to call comes first."""
    return paragraphs(
        bold(reader.say("Delete your data?")),
        _alert_first(message, reader) if message.alert_open else None,
        reader.say(
            "What goes, at once and for good: your answers, doses, notes and side effects, your alerts, your "
            "plan, and the link to this account. Nothing is kept here."
        ),
        _telegram(reader),
        _backups(reader),
        reader.say("Questions, reminders and alerts end with it. It changes nothing in your care.")
        if message.running
        else None,
    )


def _alert_first(message: DeleteAsked, reader: Reader) -> Html:
    return lines(
        reader.say("An alert of yours is still open. Nobody else has it: I would no longer ask about it."),
        reader.say("Please call {whom} first.", whom=reach(message.prescriber, reader)),
        when_closed(reader),
        reader.say("Emergency: {emergency}.", emergency=reader.house.emergency),
    )


def _telegram(reader: Reader) -> Html:
    return reader.say(
        "In this chat: what is not older than 48 hours goes too, as far as Telegram lets me. Older messages "
        "stay with Telegram until you clear the chat: open its menu, then “Clear history” or “Delete chat”."
    )


def _backups(reader: Reader) -> Html:
    return reader.say(
        "Backups: whoever runs this bot may have copies of the database. Your data are in them until these "
        "copies are deleted: ask {clinic} until when.",
        clinic=reader.house.clinic_contact,
    )


@words.register
def surely(message: DeleteSurely, reader: Reader) -> Html:
    """Ask once more."""
    del message
    return lines(
        bold(reader.say("Delete everything, now and for good?")), reader.say("I cannot bring it back.")
    )


@words.register
def kept(message: DataKept, reader: Reader) -> Html:
    """Say that nothing was deleted."""
    del message
    return reader.say("Nothing was deleted.")


@words.register
def receipt(message: DeleteReceipt, reader: Reader) -> Html:
    """Return the receipt: its number, what is gone, what is not, and whom to call."""
    return paragraphs(
        bold(reader.say("Everything about you is deleted here.")),
        reader.say(
            "Receipt {number}, {day}. The number names nobody: it stands in this message, and in the log of "
            "whoever runs this bot.",
            number=message.number,
            day=reader.long_date(message.at),
        ),
        _telegram(reader),
        _backups(reader),
        lines(
            reader.say("To begin again you need a new invitation."),
            reader.say("Emergency: {emergency}.", emergency=reader.house.emergency),
        ),
    )
