"""The index of all features, one line each; and the desk at which every update is handled."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

from telegram import Update

from bot.acting import act
from bot.answering import Saying
from bot.done import Cleared, Done, Shown
from bot.flagging import raise_flag
from bot.glance import Glance, look, look_in_group
from bot.handlers.chats import on_membership
from bot.handlers.edits import on_edit
from bot.handlers.meanings import is_urgent
from bot.handlers.menu import as_words, on_command
from bot.handlers.starts import on_start
from bot.handlers.taps import on_tap
from bot.handlers.team.group import on_group
from bot.handlers.team.member import on_member
from bot.handlers.texts import on_text
from bot.handlers.things import on_thing
from bot.incoming import Asked, Closed, Edited, Incoming, Moved, Opened, Sent, Tapped, Typed, read_update
from bot.intents import Apply, Intent, Locate, Raise, Say
from bot.people import Patient, Turned, turn_away
from bot.speaking import Speaker
from bot.typed.pin import find_zone
from domain.commands.enrolment import ChooseZone, NameTowns
from domain.commands.travel import ChoosePlace, NamePlaces
from domain.messages.door import TypeAgain, UrgentAtDoor
from domain.moments import Clock
from domain.order import Closing
from storage.engine import Session, Storage
from storage.outbox import alert_waits
from storage.updates import bury_update

log = logging.getLogger(__name__)

Heard = Callable[[datetime], Awaitable[None]]
"""Telegram answered at this moment (aware UTC)."""


FIRST_FOR = timedelta(seconds=5)
"""How long other answers of a chat wait for the text of a red flag that came in one breath with them."""

LOOK_AGAIN = timedelta(milliseconds=200)


@dataclass(frozen=True, slots=True)
class Reins:
    """What a decision asks of the rest of the machine at once."""

    hush: Callable[[int], None]
    """A diary has left this chat: what is still to be said there is not said."""
    urge: Callable[[], None]
    """An alert waits in the outbox."""


class Desk:
    """Handles one update after the other: look, understand, do, tell."""

    def __init__(
        self,
        storage: Storage,
        clock: Clock,
        speaker: Speaker,
        heard: Heard,
        *,
        reins: Reins,
        enrolment_open: bool,
    ) -> None:
        self._storage = storage
        self._clock = clock
        self._speaker = speaker
        self._enrolment_open = enrolment_open
        self._heard = heard
        self._reins = reins

    async def handle(self, update: Update, received: datetime) -> Saying | None:
        """Do what the update asks for; returns after the commit with what is left to say."""
        incoming = read_update(update, received)
        if incoming is None:
            return None
        turned = turn_away(incoming.sender)
        if turned is Turned.MACHINE and not isinstance(incoming.event, Moved):
            return None  # a group may be moved by somebody who hides behind it
        return await self._welcome(incoming, in_group=turned is not None)

    async def put_aside(self, update_id: int, kind: str, error: str) -> None:
        """Keep a dead letter: number, kind and error, no text."""
        now = self._clock.now()
        await self._storage.write(lambda session: bury_update(session, update_id, kind, error, now))

    async def heard(self, moment: datetime) -> None:
        """Keep that Telegram answered, and make up for the time since it last did."""
        await self._heard(moment)

    def ask_again(self, update: Update) -> Saying | None:
        """Ask the person to type it again; nobody else is asked."""
        incoming = read_update(update, self._clock.now())
        if incoming is None or turn_away(incoming.sender) is not None:
            return None
        return self._saying(incoming, TypeAgain(urgent=is_urgent(incoming.event)))

    async def _welcome(self, incoming: Incoming, *, in_group: bool) -> Saying | None:
        # 1. Who is it, and what may it be about?
        looking = look_in_group if in_group else look
        glance = await self._storage.read(lambda session: looking(session, incoming))
        if is_silent(glance):
            return None
        # 2. What is asked for?
        intent = on_group(incoming, glance) if in_group else self._intent(incoming, glance)
        if isinstance(intent, Locate):
            intent = await self._locate(intent)
        if intent is None:
            return None
        # 3. Do it, in one transaction; a red flag goes out whatever becomes of the rest.
        done = await self._do(incoming, glance, intent)
        for each in done:
            if isinstance(each, Shown) and each.left is not None:
                self._reins.hush(each.left)

        # 4. Tell what came of it, later: the next update need not wait for Telegram.
        async def saying() -> None:
            for each in done:
                await self._speaker.tell(incoming, glance, each)

        if not isinstance(intent, Raise) or not isinstance(glance.visitor, Patient):
            return Saying(saying, first=_is_urgent(intent))
        self._reins.urge()
        person = glance.visitor.person.id
        return Saying(saying, first=True, told=lambda: self._told(person))

    async def _told(self, person: int) -> None:
        """Wait until no alert to this person is still to leave, for a moment at most."""
        until = self._clock.now() + FIRST_FOR
        while (now := self._clock.now()) < until:
            if not await self._storage.read(lambda session: alert_waits(session, person)):
                return
            await self._clock.sleep_until(now + LOOK_AGAIN)

    async def _do(self, incoming: Incoming, glance: Glance, intent: Intent) -> tuple[Done, ...]:
        now, visitor = self._clock.now(), glance.visitor
        if isinstance(intent, Raise) and isinstance(visitor, Patient):
            return await raise_flag(self._storage, incoming, visitor, intent, now)

        def doing(session: Session) -> Done:
            return act(session, incoming, glance, intent, now)

        done = await self._storage.write(doing)
        if isinstance(done, Cleared):
            log.info("Everything about a person was deleted, receipt %s.", done.receipt.number)
            await self._storage.empty_journal()
        return (done,)

    async def _locate(self, place: Locate) -> Apply:
        """The place itself goes nowhere: not into the command, not into a log."""
        zone = await find_zone(place.latitude, place.longitude)
        if place.travelling:
            return Apply(ChoosePlace(zone) if zone is not None else NamePlaces(()))
        return Apply(ChooseZone(zone) if zone is not None else NameTowns(()))

    def _intent(self, incoming: Incoming, glance: Glance) -> Intent | None:
        """The features."""
        match incoming.event:
            case Tapped() as event:
                return on_tap(event, glance)
            case Asked() | Typed() as event if (asked := on_member(event, glance)) is not None:
                return asked
            case Asked(name="start") as event:
                return on_start(event, glance, enrolment_open=self._enrolment_open)
            case Asked() as event:
                words = as_words(event, glance)
                return on_command(event, glance) if words is None else self._text(words, glance)
            case Typed() as event:
                return self._text(event, glance)
            case Edited() as event:
                return on_edit(event, glance)
            case Sent() as event:
                return on_thing(event, glance)
            case Closed() | Opened() as event:
                return on_membership(event, glance)
            case Moved():
                return None
            case _:
                assert_never(incoming.event)

    def _text(self, event: Typed, glance: Glance) -> Intent:
        return on_text(event, glance, self._speaker.reader_for(glance.visitor))

    def _saying(self, incoming: Incoming, message: TypeAgain) -> Saying:
        async def saying() -> None:
            await self._speaker.say(incoming.sender.chat, message, incoming.sender.language)

        return Saying(saying, first=message.urgent)


def is_silent(glance: Glance) -> bool:
    """Whether nothing is ever said in this chat: the care team told that the patient has died.

    Whoever writes there is somebody else; a member of a team is one all the same.
    """
    visitor = glance.visitor
    died = isinstance(visitor, Patient) and visitor.case.closed is Closing.DIED
    return died and glance.attending is None


def _is_urgent(intent: Intent) -> bool:
    """Whether the answer is whom to call now, to somebody of whom nothing is kept."""
    return isinstance(intent, Say) and isinstance(intent.message, UrgentAtDoor)
