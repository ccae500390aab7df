"""The switch from meaning to words: one arm per message, registered by the concern that owns it."""

from __future__ import annotations

from functools import singledispatch

from bot.render.markup import Html
from bot.render.reader import Reader
from domain.messages.base import Message


@singledispatch
def words(message: Message, reader: Reader) -> Html:
    """Return the HTML text of a message for a reader; raises LookupError for a message without words."""
    del reader
    raise LookupError(type(message).__name__)
