"""Words about a copy of one's own data."""

from __future__ import annotations

from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.commands.exporting import ExportForm
from domain.messages.exporting import ExportAsked, ExportReady

register({
    "export_tables": "Tables (CSV)",
    "export_whole": "Everything (JSON)",
    "send_copy": "Send me a copy",
})  # fmt: skip


@words.register
def asked(message: ExportAsked, reader: Reader) -> Html:
    """Say what the two files hold, and how they come."""
    del message
    return paragraphs(
        reader.say("A copy of your data, as a file in this chat. Which one?"),
        lines(
            reader.say("Tables: for a spreadsheet. Pain, doses, side effects, notes, alerts, plan."),
            reader.say("Everything: each entry with its corrections. A bot like this can read it in again."),
        ),
        reader.say("The file holds health data and stays in this chat with Telegram, until you delete it."),
    )


@words.register
def ready(message: ExportReady, reader: Reader) -> Html:
    """Say what the file is."""
    day = reader.full_date(message.day)
    if message.form is ExportForm.TABLES:
        return reader.say("Your diary as tables, up to {day}.", day=day)
    return reader.say("Your whole diary, up to {day}.", day=day)
