"""The location pin: a keyboard in place of the typing field while a town is asked for, and only then."""

from __future__ import annotations

import logging

from telegram import KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove
from telegram.error import TelegramError

from bot.done import Done, Shown
from bot.people import Patient, Visitor
from bot.render import Reader, render
from bot.sending import plain
from bot.transport import Telegram
from domain.case import AskedFor, Case, Stage, Wanted
from domain.enrolment import Question
from domain.messages.door import SendPlace, TakePlaceAway

log = logging.getLogger(__name__)


class Pin:
    """Puts the keyboard there with the question and takes it away with the answer.

    It is a convenience: whatever fails here is left as it is, for a town can be typed.
    """

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._offers: dict[int, int] = {}
        """By chat: the message that offers the keyboard and goes with it; one from before a restart stays."""

    async def follow(self, chat: int, before: Visitor, done: Done, reader: Reader) -> None:
        """Bring the keyboard up to what is asked now."""
        if not isinstance(done, Shown):
            return
        asked = isinstance(before, Patient) and _asks(before.case)
        asks = _asks(done.applied.case)
        try:
            if asks and not asked:
                await self._offer(chat, reader)
            elif asked and not asks:
                await self._take_away(chat, reader)
        except TelegramError as error:
            log.warning("The location keyboard could not be changed: %s", type(error).__name__)

    async def _offer(self, chat: int, reader: Reader) -> None:
        button = KeyboardButton(reader.say("Send my location once"), request_location=True)
        sent = await self._telegram.send_message(
            chat,
            plain(render(SendPlace(), (), reader).html),
            reply_markup=ReplyKeyboardMarkup([[button]], resize_keyboard=True, one_time_keyboard=True),
            disable_notification=True,
        )
        self._offers[chat] = sent.message_id

    async def _take_away(self, chat: int, reader: Reader) -> None:
        """Only a message can take it away; the message itself goes at once, and so does the offer."""
        sent = await self._telegram.send_message(
            chat,
            plain(render(TakePlaceAway(), (), reader).html),
            reply_markup=ReplyKeyboardRemove(),
            disable_notification=True,
        )
        await self._telegram.delete_message(chat, sent.message_id)
        offer = self._offers.pop(chat, None)
        if offer is not None:
            await self._telegram.delete_message(chat, offer)


def _asks(case: Case) -> bool:
    enrolling = case.stage is Stage.ENROLLING and case.draft.question is Question.TOWN
    return enrolling or case.asking == AskedFor(Wanted.PLACE)
