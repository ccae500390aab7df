"""The bot's own messages on their way: rendered in the reader's language of that moment, sent, classified."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.render import render
from bot.render.door import sent_again
from bot.render.markup import paragraphs
from bot.sending import send
from bot.speaking import Speaker
from bot.transport import Telegram
from domain.notices import Delivery, Parcel


@dataclass(frozen=True, slots=True)
class Sender:
    """How a parcel reaches a chat; never raises for what the network does."""

    telegram: Telegram
    speaker: Speaker

    async def __call__(self, parcel: Parcel) -> Delivery:
        """Send the parcel once and say what became of it."""
        reader = self.speaker.reader(parcel.language, parcel.case)
        reader = await self.speaker.lettered(parcel.message, reader)
        shown = render(parcel.message, parcel.choices, reader)
        if parcel.repeat:
            shown = replace(shown, html=paragraphs(shown.html, sent_again(parcel.repeat, reader)))
        return await send(self.telegram, parcel.chat, shown, parcel.token, silent=parcel.silent)
