"""Making an invitation from the command line: through the bot that runs, else on the database itself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from telegram.error import InvalidToken, TelegramError

from bot.caring import Caring
from bot.control import Deaf, ask, socket_beside
from bot.custody import NotDone
from bot.founding import FOUNDING, Founding, invite_to_team
from bot.invitations import BODY, CARING, Made, link, make
from bot.settings import Settings
from bot.transport import Telegram
from domain.invitation import Invitation
from scheduler.clock import SystemClock
from storage.engine import Session, StorageTrouble
from storage.lock import AlreadyRunning, take_lock
from storage.opening import Damaged, NotCurrent, open_storage


class NotMade(Exception):
    """No invitation was made; its words say why and what to do."""


def make_link(settings: Settings, invitation: Invitation, caring: Caring | None = None) -> str:
    """Return the link of a fresh invitation for a patient; raises NotMade."""
    body = {
        "invitation": BODY.dump_python(invitation, mode="json"),
        "caring": CARING.dump_python(caring, mode="json"),
    }
    return _link(settings, "invite", body, lambda session, now: make(session, invitation, caring, now))


def make_team_link(settings: Settings, founding: Founding) -> str:
    """Return the link of a fresh invitation for a lead of a team; raises NotMade."""
    body = {"founding": FOUNDING.dump_python(founding, mode="json")}
    return _link(settings, "invite_team", body, lambda session, now: invite_to_team(session, founding, now))


Making = Callable[[Session, datetime], Made]


def _link(settings: Settings, command: str, body: dict[str, object], making: Making) -> str:
    name = asyncio.run(_bot_name(settings))  # first: without it the secret would be lost
    return link(name, _secret(settings, command, body, making))


async def _bot_name(settings: Settings) -> str:
    token = settings.token.get_secret_value() if settings.token else ""
    telegram = Telegram(token, settings.api_url)
    try:
        return (await telegram.get_me()).username or ""
    except InvalidToken:
        raise NotMade("Telegram does not know LDNBOT_TOKEN. Copy it again from BotFather.") from None
    except TelegramError as error:
        raise NotMade(f"{settings.api_url} cannot be reached ({type(error).__name__}).") from None
    finally:
        await telegram.hang_up()


def _secret(settings: Settings, command: str, body: dict[str, object], making: Making) -> str:
    try:
        answer = ask(socket_beside(settings.database), command, **body)
    except Deaf:
        raise NotMade("The running bot does not answer. Is it stopping? Try again in a minute.") from None
    if answer is None:
        return _on_database(settings, making)
    if not answer.get("ok"):
        raise NotMade(f"The running bot could not do it ({answer.get('error')}).")
    if "refused" in answer:
        raise NotMade(str(answer["refused"]))
    return str(answer["secret"])


def _on_database(settings: Settings, making: Making) -> str:
    try:
        with take_lock(settings.database), open_storage(settings.database) as storage:
            return storage.write_now(lambda session: making(session, SystemClock().now())).secret
    except (NotDone, AlreadyRunning, Damaged, NotCurrent, StorageTrouble) as error:
        raise NotMade(str(error)) from None
    except OSError as error:
        raise NotMade(f"{settings.database.parent} cannot be used: {error.strerror}.") from None
