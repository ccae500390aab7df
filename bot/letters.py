"""The words of letters, looked up at the moment in which a message is shown: no message carries them."""

from __future__ import annotations

from dataclasses import replace

from bot.render import Reader
from domain.messages.base import Message
from domain.messages.letters import LetterOnItsWay, SendAsked, TeamWrote
from domain.messages.team.letters import LetterPreview, LetterToPatient, PatientWrote
from storage.engine import Storage
from storage.letters import read_letter

Lettered = TeamWrote | SendAsked | LetterOnItsWay | LetterPreview | LetterToPatient | PatientWrote
"""Messages that show a letter."""


async def with_letter(storage: Storage, message: Message, reader: Reader) -> Reader:
    """Return the reader with the letter that this message shows at hand."""
    if not isinstance(message, Lettered):
        return reader
    letter = message.letter
    return replace(reader, letter=await storage.read(lambda session: read_letter(session, letter)))
