"""Words about a text of one's own."""

from __future__ import annotations

from bot.render.markup import Html
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.note import NoteBack


@words.register
def back(message: NoteBack, reader: Reader) -> Html:
    """Return that the note is out of the diary."""
    del message
    return reader.say("Undone: the note is out of your diary.")
