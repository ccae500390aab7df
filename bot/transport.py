"""The wire to Telegram: one bot over aiohttp connections, and the calls this project makes with it."""

from __future__ import annotations

import itertools
import json
from typing import Any
from urllib.parse import urlsplit

import httpx
from httpx_aiohttp import AiohttpTransport
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.render import Button, Rendered

READ_TIMEOUT = 15.0
"""Seconds to wait for the answer to a send; then it is not known whether it arrived."""

POLL_GRACE = 10.0
"""Seconds the answer to a long poll may come late."""

CONNECTIONS = 64
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
NO_PREVIEW = json.dumps({"is_disabled": True})


class Telegram(Bot):
    """The bot's account. Never initialised through the library: that would ask Telegram before we may run.

    `api_url` is the root of a Bot API server. `read_timeout` is in seconds of the machine's time.
    """

    def __init__(
        self, token: str, api_url: str = "https://api.telegram.org", *, read_timeout: float = READ_TIMEOUT
    ) -> None:
        self._polling = _request(api_url, 2, read_timeout)
        self._sending = _request(api_url, CONNECTIONS, read_timeout)
        super().__init__(
            token, base_url=f"{api_url}/bot", request=self._sending, get_updates_request=self._polling
        )

    async def fetch_updates(self, offset: int, seconds: int) -> list[dict[str, Any]]:
        """Return the raw updates that wait, after a long poll of so many seconds at most.

        An offset confirms everything before it; 0 confirms nothing and asks for the oldest.
        """
        asked = {"timeout": seconds, "allowed_updates": list(ALLOWED), "limit": 100}
        if offset:
            asked["offset"] = offset
        found: object = await self._post("getUpdates", asked, read_timeout=seconds + POLL_GRACE)
        return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []

    async def say(
        self,
        chat: int,
        text: str,
        buttons: str | None,
        *,
        html: bool = True,
        silent: bool = False,
        protected: bool = False,
    ) -> int:
        """Send a text and return the number of its message; raises what the library raises.

        Straight to the library's `_post`, as `fetch_updates` does: making its objects of every button, and of
        the message that comes back, takes longer than sending.
        """
        said = {"chat_id": chat, "disable_notification": silent, **_words(text, buttons, html=html)}
        if protected:
            said["protect_content"] = True
        sent: Any = await self._post("sendMessage", said)
        return int(sent["message_id"])

    async def change(
        self, chat: int, message: int, text: str, buttons: str | None, *, html: bool = True
    ) -> None:
        """Make a message show another text; raises like `say`."""
        where = {"chat_id": chat, "message_id": message}
        await self._post("editMessageText", {**where, **_words(text, buttons, html=html)})

    async def take_buttons(self, chat: int, message: int) -> None:
        """Take the buttons of a message away; raises like `say`."""
        await self._post("editMessageReplyMarkup", {"chat_id": chat, "message_id": message})

    async def answer(self, tap: str, words: str | None) -> None:
        """Stop the waiting sign on a tapped button; raises like `say`."""
        await self._post("answerCallbackQuery", {"callback_query_id": tap, "text": words})

    def __repr__(self) -> str:
        """Show no token: the library would."""
        return "Telegram()"

    async def hang_up(self) -> None:
        """Close all connections."""
        await self._polling.shutdown()
        await self._sending.shutdown()


def _words(text: str, buttons: str | None, *, html: bool) -> dict[str, Any]:
    markup = {"parse_mode": "HTML", "link_preview_options": NO_PREVIEW} if html else {}
    return {"text": text, "reply_markup": buttons, **markup}


def keyboard(shown: Rendered, token: str | None) -> str | None:
    """Return the buttons under a message as JSON: each carries `token.n`, the place of its stored choice."""
    if token is None or not shown.buttons:
        return None
    places = itertools.count()
    rows = [[_button(button, f"{token}.{next(places)}") for button in row] for row in shown.buttons]
    return json.dumps({"inline_keyboard": rows})


def _button(button: Button, data: str) -> dict[str, object]:
    if button.copy is not None:
        return {"text": button.text, "copy_text": {"text": button.copy}}
    return {"text": button.text, "callback_data": data}


def _request(api_url: str, connections: int, read_timeout: float) -> HTTPXRequest:
    limits = httpx.Limits(max_connections=connections)
    outside = urlsplit(api_url).hostname not in LOOPBACK  # a proxy is for the way out only
    return HTTPXRequest(
        connection_pool_size=connections,
        read_timeout=read_timeout,
        write_timeout=read_timeout,
        pool_timeout=read_timeout,
        httpx_kwargs={"transport": AiohttpTransport(limits=limits), "trust_env": outside},
    )
