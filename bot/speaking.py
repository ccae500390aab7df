"""Telling people what came of what they did: edit in place, stand below, take dead buttons away."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.abroad import house_for
from bot.answered import Answered
from bot.charts import Charts
from bot.done import Cleared, Done, Minted, Refused, Repeated, Shown, Silent, Spoken, Summed, TeamShown
from bot.glance import Glance
from bot.handlers.menu import publish_for
from bot.house import House
from bot.incoming import Incoming, Tapped
from bot.invitations import link
from bot.letters import with_letter
from bot.menus import Menus
from bot.people import Patient, Visitor
from bot.pictures import Pictures
from bot.pin import Pin
from bot.render import Reader, Rendered, render
from bot.render.catalogue import languages
from bot.sending import Gone, answer_tap, clear, close, edit, plain, send, unpin_all
from bot.transport import Telegram
from domain.case import Case
from domain.decision import Refusal
from domain.held import as_held
from domain.messages.base import Message
from domain.messages.door import DeadButton
from domain.messages.pinned import PinnedEnd
from domain.messages.team.members import GroupCode, MemberInvited
from domain.moments import Clock
from domain.notices import Answer, Delivered, Delivery, Retry, Rows, Unsure
from storage.cases import Applied
from storage.engine import Session, Storage
from storage.fleeting import note_arrived
from storage.load import load
from storage.screens import Screen, bind_message, is_live
from storage.teams import TeamApplied

log = logging.getLogger(__name__)

TRIES = 8
"""How often an answer is tried while Telegram says "not now"; then the next thing done is answered."""

REPEAT = 5.0
"""Seconds before an edit is repeated that may have arrived: doing it twice does no harm."""


@dataclass(frozen=True, slots=True)
class Pacing:
    """What the bot starts by itself has to know of its answers."""

    spend: Callable[[int, datetime], None]
    """Counts a message to a chat: there has to be room for answers."""
    hold: Callable[[int, datetime], None]
    """Keeps all else back until this moment (aware UTC): Telegram said "too many" in this chat."""


class Speaker:
    """Answers straight back. Whatever the network does to an answer, what was committed stays committed."""

    def __init__(
        self,
        telegram: Telegram,
        storage: Storage,
        clock: Clock,
        house: House,
        language: str,
        charts: Charts,
        pacing: Pacing,
    ) -> None:
        self._telegram = telegram
        self._storage = storage
        self._clock = clock
        self._house = house
        self._language = language
        self._pictures = Pictures(storage, clock, charts)
        self._pin = Pin(telegram)
        self._menus = Menus(telegram, storage)
        self._answered = Answered(storage)
        self._pacing = pacing

    def reader_for(self, visitor: Visitor, language: str = "") -> Reader:
        """Return how a visitor reads; a stranger as the phone is set."""
        if isinstance(visitor, Patient):
            return self.reader(visitor.person.language, visitor.case)
        return self.reader(language)

    def reader(self, language: str, case: Case | None = None) -> Reader:
        """Return how somebody reads: in their language if offered, in the ways of showing they chose."""
        wanted = (case.language if case is not None else None) or language
        spoken = next((each for each in languages() if each == wanted.partition("-")[0]), self._language)
        if case is None:
            return Reader(self._house, spoken)
        liked = case.preferences
        return Reader(
            house_for(self._house, case, spoken),
            spoken,
            case.phone,
            case.discreet,
            stretches=case.stretches,
            large_buttons=liked.large_buttons,
            short_text=liked.short_text,
            fewer_numbers=liked.fewer_numbers,
        )

    async def lettered(self, message: Message, reader: Reader) -> Reader:
        """Return the reader with the letter at hand that the message shows."""
        return await with_letter(self._storage, message, reader)

    async def tell(self, incoming: Incoming, glance: Glance, done: Done) -> None:
        """Say what came of an update, and remember that it was said."""
        if isinstance(done, Silent):
            return
        visitor = glance.visitor
        language = visitor.person.language if isinstance(visitor, Patient) else incoming.sender.language
        if isinstance(incoming.event, Tapped):
            await self._answer_tap(incoming.event.tap, language, done)
        if await self._show(incoming.sender.chat, language, done):
            await self._follow_language(incoming.sender.chat, glance, done)
            await self._pin.follow(incoming.sender.chat, visitor, done, self.reader_for(visitor, language))
            await self._answered.mark(incoming.update_id)

    async def _follow_language(self, chat: int, glance: Glance, done: Done) -> None:
        """The menu of a chat speaks the language chosen, whatever the phone is set to."""
        before, attending = glance.visitor, glance.attending
        was = before.case.language if isinstance(before, Patient) else None
        now = done.applied.case.language if isinstance(done, Shown) else was
        if now is not None and now != was:
            roles = attending.member.roles if attending is not None and attending.member.works else ()
            await publish_for(self._telegram, chat, now, roles)

    async def say(self, chat: int, message: Message, language: str) -> bool:
        """Say something that belongs to no case; return whether it is known to have arrived."""
        shown = render(message, (), self.reader(language))
        return isinstance(await self._send(chat, shown), Delivered)

    async def _show(self, chat: int, language: str, done: Done) -> bool:
        match done:
            case TeamShown(applied, tapped):
                said = await self._show_to_team(chat, language, applied, tapped)
                await self._menus.follow(applied)
                return said
            case Minted():
                return await self._hand_out(chat, language, done)
            case Shown(applied, tapped):
                return await self._show_applied(chat, language, applied, tapped)
            case Cleared():
                return await self._clear(chat, language, done)
            case Summed():
                return await self._show_summary(chat, language, done)
            case Spoken(message):
                return await self.say(chat, message, language)
            case Repeated(screen) | Refused(screen) if screen is not None:
                return await self._show_screen(screen, language)
            case _:
                return True

    async def _show_applied(self, chat: int, language: str, applied: Applied, tapped: int | None) -> bool:
        reader = self.reader(language, applied.case)
        if isinstance(applied.outcome, Refusal):
            shown = render(applied.outcome.message, (), reader)
            return isinstance(await self._send(chat, shown), Delivered)
        answer = applied.outcome.answer
        said = True
        if answer is not None and applied.screen is not None:
            at = None if answer.below else tapped
            message, choices = await self._as_it_stands(applied, answer, applied.screen)
            shown = await self._pictures.show(message, choices, applied.case, reader)
            said = await self._place(chat, shown, applied.screen, at)
        for message_id in applied.stale:
            await self._close(chat, message_id)
        for screen in applied.redrawn:
            await self._show_screen(screen, language)
        return said

    async def _show_to_team(self, chat: int, language: str, applied: TeamApplied, tapped: int | None) -> bool:
        reader = self.reader(language)
        if isinstance(applied.outcome, Refusal):
            return isinstance(await self._send(chat, render(applied.outcome.message, (), reader)), Delivered)
        answer = applied.outcome.answer
        if answer is None or applied.screen is None:
            return True
        shown = await self._pictures.show(answer.message, answer.choices, None, reader)
        return await self._place(chat, shown, applied.screen, None if answer.below else tapped)

    async def _hand_out(self, chat: int, language: str, made: Minted) -> bool:
        """Say the secret of an invitation, which is kept nowhere: only the private chat has it."""
        joining = made.invitation.member
        if joining is None:
            return await self.say(chat, GroupCode(made.zone, made.secret), language)
        name = (await self._telegram.get_me()).username or ""
        invited = MemberInvited(made.zone, joining.name, joining.roles, link(name, made.secret))
        return await self.say(chat, invited, language)

    async def _as_it_stands(self, applied: Applied, answer: Answer, token: str) -> tuple[Message, Rows]:
        """Return the answer; one that was overtaken before it was said has no buttons, on hold no dose."""

        def looking(session: Session) -> tuple[Message, Rows]:
            if is_live(session, token):
                return answer.message, answer.choices
            held = load(session, applied.case.id).on_hold
            return (as_held(answer.message, ())[0] if held else answer.message), ()

        return await self._storage.read(looking)

    async def _clear(self, chat: int, language: str, done: Cleared) -> bool:
        """Empty the chat as far as Telegram lets a bot, and end with the receipt."""
        if done.pinned is not None:
            await edit(self._telegram, chat, done.pinned, render(PinnedEnd(None), (), self.reader(language)))
        await unpin_all(self._telegram, chat)
        await clear(self._telegram, chat, done.messages)
        return await self.say(chat, done.receipt, language)

    async def _show_summary(self, chat: int, language: str, summed: Summed) -> bool:
        """Show the course as a picture with its words."""
        shown = await self._pictures.summary(summed, self.reader(language, summed.case))
        return isinstance(await self._send(chat, shown), Delivered)

    async def _show_screen(self, screen: Screen, language: str) -> bool:
        """Show a stored screen as it stands: its buttons only while they live."""
        shown = await self._as_stored(screen, language)
        return await self._place(screen.chat, shown, screen.token, screen.message_id)

    async def _as_stored(self, screen: Screen, language: str) -> Rendered:
        """What a team reads about a case is read as the member reads, not as the patient does."""
        case_id = screen.case_id if screen.team is None else None
        case = await self._storage.read(lambda session: load(session, case_id)) if case_id else None
        choices: Rows = screen.choices if screen.open else ()
        return await self._pictures.show(screen.message, choices, case, self.reader(language, case))

    async def redraw(self, screen: Screen, language: str) -> Delivery | Gone:
        """Show a stored screen in its own message, once, and say what became of it."""
        shown = await self._as_stored(screen, language)
        if screen.message_id is None:
            return Gone()
        return await edit(self._telegram, screen.chat, screen.message_id, shown, screen.token)

    async def _place(self, chat: int, shown: Rendered, token: str, at: int | None) -> bool:
        """Put it where it belongs: into a message that is there, or below."""
        if at is not None:
            edited = await self._insist(
                chat, lambda: edit(self._telegram, chat, at, shown, token), harmless=True
            )
            if not isinstance(edited, Gone):
                return isinstance(edited, Delivered)
            await self._close(chat, at)
        sent = await self._send(chat, shown, token)
        if isinstance(sent, Delivered):
            await self._storage.write(lambda session: self._bind(session, token, sent.message_id))
        return isinstance(sent, Delivered)

    def _bind(self, session: Session, token: str, message_id: int) -> None:
        bind_message(session, token, message_id)
        note_arrived(session, (token,), self._clock.now())

    async def _send(self, chat: int, shown: Rendered, token: str | None = None) -> Delivery | Gone:
        """Stand below; answers make no sound, for whoever is answered is looking."""
        self._pacing.spend(chat, self._clock.now())
        return await self._insist(chat, lambda: send(self._telegram, chat, shown, token, silent=True))

    async def _close(self, chat: int, message_id: int) -> None:
        await self._insist(chat, lambda: close(self._telegram, chat, message_id), harmless=True)

    async def _answer_tap(self, tap: str, language: str, done: Done) -> None:
        dead = render(DeadButton(), (), self.reader(language)) if isinstance(done, Refused) else None
        await answer_tap(self._telegram, tap, plain(dead.html) if dead else None)

    async def _insist(
        self, chat: int, attempt: Callable[[], Awaitable[Delivery | Gone]], *, harmless: bool = False
    ) -> Delivery | Gone:
        """Try until Telegram takes it, waiting as long as it says."""
        outcome: Delivery | Gone = Unsure()
        for _ in range(TRIES):
            outcome = await attempt()
            match outcome:
                case Retry(after):
                    self._pacing.hold(chat, self._clock.now() + timedelta(seconds=after))
                    await self._wait(after)
                case Unsure() if harmless:
                    await self._wait(REPEAT)
                case _:
                    return outcome
        return outcome

    async def _wait(self, seconds: float) -> None:
        await self._clock.sleep_until(self._clock.now() + timedelta(seconds=seconds))
