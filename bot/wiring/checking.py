"""What `ldnbot check` looks at: one result each, with what to do where it is not good."""

from __future__ import annotations

import asyncio
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx
from telegram.error import InvalidToken, TelegramError

from bot.control import Deaf, ask, socket_beside
from bot.render.catalogue import catalogue, languages
from bot.settings import Settings, SettingsError, require_for_run
from bot.transport import Telegram
from scheduler.clock import SystemClock
from storage.audit import AuditBroken, verify
from storage.engine import StorageTrouble, look
from storage.halt import lift_halt
from storage.lock import AlreadyRunning, take_lock
from storage.opening import Damaged, NotCurrent, check_whole, open_storage
from storage.schema import is_current

CLOCK_OFF = timedelta(seconds=30)
"""A clock that is off by more asks at the wrong time, and takes answers for late."""

SHOWN_OF_A_HASH = 12
"""Enough to tell two trails apart, and short enough to be written down."""


@dataclass(frozen=True, slots=True)
class Result:
    """What was looked at, whether it is good, and what was found or is to be done."""

    what: str
    good: bool
    told: str


def examine(settings: Settings) -> tuple[Result, ...]:
    """Look at everything."""
    token, clock = asyncio.run(_telegram(settings))
    return (
        _settings(settings),
        token,
        clock,
        *_database(settings.database),
        *_delivery(settings.database, token),
        _languages(settings.language),
        *_permissions(settings.database),
    )


def is_alive(database: Path) -> str | None:
    """Return None if the running bot is heard by Telegram, else what is wrong."""
    try:
        answer = ask(socket_beside(database), "alive")
    except Deaf:
        return "The bot runs but does not answer."
    if answer is None:
        return "No bot runs on this database."
    return None if answer.get("alive") else "The bot runs, but Telegram has not answered it for 90 seconds."


def _settings(settings: Settings) -> Result:
    try:
        require_for_run(settings)
    except SettingsError as error:
        return Result("settings", good=False, told=" ".join(error.sentences))
    return Result("settings", good=True, told="all that the bot needs is there")


async def _telegram(settings: Settings) -> tuple[Result, Result]:
    return (await _token(settings), await _clock(settings))


async def _token(settings: Settings) -> Result:
    if settings.token is None:
        return Result("token", good=False, told="LDNBOT_TOKEN is missing. BotFather gives you one.")
    telegram = Telegram(settings.token.get_secret_value(), settings.api_url)
    try:
        me = await telegram.get_me()
    except InvalidToken:
        told = "Telegram does not know this token. Copy LDNBOT_TOKEN again from BotFather."
        return Result("token", good=False, told=told)
    except TelegramError as error:
        told = f"{settings.api_url} does not answer as Telegram ({type(error).__name__}). Check the network."
        return Result("API", good=False, told=told)
    finally:
        await telegram.hang_up()
    return Result("token and API", good=True, told=f"this is @{me.username}")


async def _clock(settings: Settings) -> Result:
    """The server's own clock stands in the head of every answer."""
    try:
        async with httpx.AsyncClient(timeout=10) as client:
            answer = await client.get(settings.api_url)
        there = parsedate_to_datetime(answer.headers["date"])
    except (httpx.HTTPError, KeyError, ValueError):
        return Result("clock", good=False, told="no server told the time to compare with. Check the network.")
    return _compare(SystemClock().now(), there)


def _compare(here: datetime, there: datetime) -> Result:
    off = abs(here - there)
    seconds = round(off.total_seconds())
    if off <= CLOCK_OFF:
        return Result("clock", good=True, told="agrees with the server's")
    return Result("clock", good=False, told=f"is off by {seconds} s. Switch time synchronisation on.")


def _database(path: Path) -> Iterator[Result]:
    if not path.exists():
        yield Result("database", good=True, told=f"{path} will be made at the first start")
        return
    try:
        check_whole(path)
    except (Damaged, OSError) as error:
        told = str(error) if isinstance(error, Damaged) else f"{path} cannot be read: {error.strerror}."
        yield Result("database", good=False, told=told)
        return
    yield Result("database", good=True, told=f"{path} is whole")
    current = is_current(path)
    told = "current" if current else "another version's. Make a backup, then run `ldnbot migrate`."
    yield Result("migrations", good=current, told=told)
    if current:
        yield _trail(path)


def _trail(path: Path) -> Result:
    """The first characters of the last hash are for a notebook: only there nobody can write them anew."""
    try:
        found = look(path, verify)
    except StorageTrouble as trouble:
        return Result("audit trail", good=False, told=f"cannot be read ({trouble}). Try once more.")
    if isinstance(found, AuditBroken):
        told = (
            f"does not hold at entry {found.seq}: {found.why}. Something other than the bot wrote to {path}. "
            "Copy it and the files beside it before anything else, and tell whoever answers for safety."
        )
        return Result("audit trail", good=False, told=told)
    entries = "1 entry" if found.count == 1 else f"{found.count} entries"
    deleted = f", {found.forgotten} of them emptied by deletions" if found.forgotten else ""
    told = f"{entries}, unbroken{deleted}; the last is {found.last[:SHOWN_OF_A_HASH]}"
    return Result("audit trail", good=True, told=told)


def _delivery(database: Path, token: Result) -> Iterator[Result]:
    """A bot that lost chat after chat sends nothing more until its token was looked at: that is now."""
    if not token.good or not database.exists():
        return
    try:
        with take_lock(database), open_storage(database) as storage:
            was_halted = storage.write_now(lift_halt)
    except (AlreadyRunning, Damaged, NotCurrent, StorageTrouble, OSError):
        return  # a bot that runs is not stopped; all else was told before
    if was_halted:
        told = "was stopped, for chat after chat was lost. It goes on when the bot is started again."
        yield Result("delivery", good=True, told=told)


def _languages(wanted: str) -> Result:
    offered = languages()
    if wanted not in offered:
        told = f"LDNBOT_LANGUAGE is {wanted}, but there is only {', '.join(offered)}."
        return Result("languages", good=False, told=told)
    for language in offered:
        catalogue(language)
    return Result("languages", good=True, told=", ".join(offered))


def _permissions(database: Path) -> Iterator[Result]:
    """Health data is for the bot's own user alone."""
    if not database.exists():
        return
    mode = stat.S_IMODE(database.stat().st_mode)
    good = not mode & (stat.S_IRWXG | stat.S_IRWXO)
    told = "nobody else may read it" if good else f"others may read {database}. Run: chmod 600 {database}"
    yield Result("permissions", good=good, told=told)
