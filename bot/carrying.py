"""The bot's own messages on their way: rendered in the reader's language of that moment, sent, classified."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.render import Reader, render
from bot.render.door import sent_again
from bot.render.markup import paragraphs
from bot.sending import send
from bot.speaking import Speaker
from bot.transport import Telegram
from domain.notices import Delivery, Parcel
from storage.engine import Session, Storage
from storage.load import load
from storage.people import find_person


@dataclass(frozen=True, slots=True)
class Sender:
    """How a parcel reaches a chat; never raises for what the network does."""

    telegram: Telegram
    storage: Storage
    speaker: Speaker

    async def __call__(self, parcel: Parcel) -> Delivery:
        """Send the parcel once and say what became of it."""
        reader = await self._reader(parcel)
        shown = render(parcel.message, parcel.choices, reader)
        if parcel.repeat:
            shown = replace(shown, html=paragraphs(shown.html, sent_again(parcel.repeat, reader)))
        return await send(self.telegram, parcel.chat, shown, parcel.token, silent=parcel.silent)

    async def _reader(self, parcel: Parcel) -> Reader:
        def reading(session: Session) -> Reader:
            # A private chat has the number of its person.
            person = find_person(session, parcel.chat)
            case = load(session, person.case_id) if person and person.case_id else None
            return self.speaker.reader(parcel.language, case)

        return await self.storage.read(reading)
