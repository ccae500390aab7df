"""The commands of the menu, one line each: its name, the words of the menu, the command of the domain."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from telegram import BotCommandScope, BotCommandScopeChat
from telegram.error import TelegramError

from bot.glance import Glance
from bot.handlers.door import at_door, has_agreed
from bot.handlers.overheard import as_typed, overhear
from bot.handlers.team.menu import group_menu, member_menu
from bot.incoming import Asked, Typed
from bot.intents import Apply, Intent, Say, Summarise
from bot.people import Stranger
from bot.render.catalogue import languages, own_name, translate
from bot.transport import Telegram
from domain.case import Case, Stage
from domain.commands.account import ShowHelp, ShowTeam, ShowWaysOn
from domain.commands.base import Command
from domain.commands.consent import ShowConsent
from domain.commands.day import AskNote, AskPainNow
from domain.commands.effects import ShowEffects
from domain.commands.enrolment import Decline, ExplainEnrolment, FinishFirst
from domain.commands.erasing import AskDelete
from domain.commands.exporting import AskExport
from domain.commands.holding import Hospital
from domain.commands.language import AskLanguage
from domain.commands.late import ShowYesterday
from domain.commands.pausing import AskPause
from domain.commands.settings import ShowSettings
from domain.commands.stepping import ShowDose, ShowPlan, ShowToday
from domain.commands.travel import AskTravel
from domain.commands.visit import AskVisit
from domain.messages.door import UnknownCommand
from domain.team.roles import Role

log = logging.getLogger(__name__)

FALLBACK = "en"
"""The language of those whose own has no catalogue."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: its name without slash, the words of the menu (a text of the catalogue), its command."""

    name: str
    words: str
    ask: Callable[[Case, datetime], Intent]


def _always(command: Command) -> Callable[[Case, datetime], Intent]:
    return lambda _case, _now: Apply(command)


MENU = (
    Entry("today", "Today: pain and dose", _always(ShowToday())),
    Entry("plan", "The plan and its dates", _always(ShowPlan())),
    Entry("summary", "Your diary, as a picture and in words", lambda _case, _now: Summarise()),
    Entry("report", "One page for a visit", _always(AskVisit())),
    Entry("pain", "Record pain", _always(AskPainNow())),
    Entry("dose", "Record a dose", _always(ShowDose())),
    Entry("effects", "Side effects", _always(ShowEffects())),
    Entry("note", "Write a note", lambda case, now: Apply(AskNote(case.today(now)))),
    Entry("yesterday", "Add or change an earlier day", _always(ShowYesterday())),
    Entry("hospital", "Hospital, operation or strong painkiller", _always(Hospital())),
    Entry("travel", "Away from home: another time zone", _always(AskTravel())),
    Entry("settings", "What you chose, and how to change it", _always(ShowSettings())),
    Entry("pause", "Pause my questions", _always(AskPause())),
    Entry("export", "A copy of my data", _always(AskExport())),
    Entry("delete", "Delete my data, or stop", _always(AskDelete())),
    Entry("help", "What I can do, and whom to call", _always(ShowHelp())),
)


LANGUAGE = Entry(
    "language",
    "Another language",
    lambda _case, _now: Apply(AskLanguage(tuple((each, own_name(each)) for each in languages()))),
)
"""In the menu only where there is a choice."""


def menu_in(language: str) -> list[tuple[str, str]]:
    """Return the commands of the menu with their words in a language."""
    entries = (*MENU[:-1], LANGUAGE, MENU[-1]) if len(languages()) > 1 else MENU
    return [(entry.name, translate(language, entry.words)) for entry in entries]


async def publish_menu(telegram: Telegram) -> None:
    """Tell Telegram the commands, once per language; without it only the menu is missing."""
    for language in languages():
        code = None if language == FALLBACK else language
        await _publish(telegram, language, code=code)


async def publish_for(
    telegram: Telegram, chat: int, language: str, roles: tuple[Role, ...] = (), *, patient: bool = True
) -> None:
    """Tell Telegram the commands of one chat, in the language chosen there: a patient's, a member's, or both.

    Who is neither has the menu of everybody again.
    """
    spoken = language if language in languages() else FALLBACK
    commands = [*member_menu(spoken, roles), *(menu_in(spoken) if patient else [])]
    await _set(telegram, list(dict(commands).items()), scope=BotCommandScopeChat(chat))


async def publish_in_group(telegram: Telegram, chat: int, language: str, *, bound: bool) -> None:
    """Tell Telegram the commands of a group; one that is no team's has none of its own."""
    spoken = language if language in languages() else FALLBACK
    await _set(telegram, group_menu(spoken) if bound else [], scope=BotCommandScopeChat(chat))


async def _publish(telegram: Telegram, language: str, *, code: str | None = None) -> None:
    await _set(telegram, menu_in(language), code=code)


async def _set(
    telegram: Telegram,
    commands: list[tuple[str, str]],
    *,
    code: str | None = None,
    scope: BotCommandScope | None = None,
) -> None:
    try:
        if commands:
            await telegram.set_my_commands(commands, scope=scope, language_code=code)
        else:
            await telegram.delete_my_commands(scope=scope, language_code=code)
    except TelegramError as error:
        log.warning("The menu could not be set: %s", type(error).__name__)


ENROLLING: dict[str, Callable[[], Command]] = {
    "help": ExplainEnrolment,
    "hospital": Hospital,
    "delete": AskDelete,
    "export": AskExport,
}
"""What a command means before the diary has begun; all others have to wait: nothing is kept yet."""

UNLISTED: dict[str, Command] = {"consent": ShowConsent(), "team": ShowTeam()}
"""Commands that are answered, and stand in no menu."""

BY_NAME = {entry.name: entry for entry in (*MENU, LANGUAGE)}


BEFORE_WORDS = {"pain": "pain ", "dose": "dose ", "effects": "", "note": "", "yesterday": "yesterday "}
"""Commands that may have words behind them ("/pain 7"), and what is heard before these words."""


def as_words(event: Asked, glance: Glance) -> Typed | None:
    """Return the words behind a command as if they had been typed alone; None: nothing is to be heard."""
    said, visitor = event.argument.strip(), glance.visitor
    before = BEFORE_WORDS.get(event.name)
    if not said or before is None or isinstance(visitor, Stranger) or not has_agreed(visitor.case):
        return None
    if visitor.case.stage in {Stage.INVITED, Stage.ENROLLING}:
        return None
    return Typed(f"{before}{said}", event.at, event.message)


def on_command(event: Asked, glance: Glance) -> Intent:
    """Return what a command of the menu asks for; what else stands behind the slash may be urgent."""
    if isinstance(glance.visitor, Stranger):
        return at_door(as_typed(event).text, glance.visitor)
    flagged = overhear(event, glance.visitor.case)
    if flagged is not None:
        return flagged
    entry, case = BY_NAME.get(event.name), glance.visitor.case
    enrolling = case.stage in {Stage.INVITED, Stage.ENROLLING}
    if event.name in UNLISTED and not enrolling:
        return Apply(UNLISTED[event.name])
    if entry is None:
        under_way = not enrolling and case.stage is not Stage.WITHDRAWN and not case.draft.declined
        return Apply(ShowWaysOn()) if under_way else Say(UnknownCommand())
    if case.draft.declined and entry.name != "delete":
        return Apply(Decline())
    if enrolling:
        return Apply(ENROLLING.get(entry.name, FinishFirst)())
    return only_decided(entry.ask(case, event.at), case)


def only_decided(intent: Intent, case: Case) -> Intent:
    """Return the intent; once the consent is taken back, only what the domain can refuse."""
    return Apply(ShowHelp()) if case.stage is Stage.WITHDRAWN and not isinstance(intent, Apply) else intent
