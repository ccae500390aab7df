"""Words of a prescriber's word that is taken back."""

from __future__ import annotations

from bot.render.labels import register
from bot.render.markup import Html, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.holding import WordTakenBack

register({"undo_word": "Undo what I reported"})


@words.register
def word_back(message: WordTakenBack, reader: Reader) -> Html:
    """Return that the reported word counts no more, and what waits for one again."""
    return paragraphs(
        reader.say("Undone: what you reported no longer counts."),
        words(message.holds, reader) if message.holds else None,
        words(message.waits, reader) if message.waits else None,
    )
