"""The wire to Telegram: one bot over aiohttp connections, and the calls this project makes with it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import httpx
from httpx_aiohttp import AiohttpTransport
from telegram import Bot, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.request import HTTPXRequest

from bot.render import Rendered

READ_TIMEOUT = 15.0
"""Seconds to wait for the answer to a send; then it is not known whether it arrived."""

POLL_GRACE = 10.0
"""Seconds the answer to a long poll may come late."""

CONNECTIONS = 64
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


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

    def __repr__(self) -> str:
        """Show no token: the library would."""
        return "Telegram()"

    async def hang_up(self) -> None:
        """Close all connections."""
        await self._polling.shutdown()
        await self._sending.shutdown()


def keyboard(shown: Rendered, token: str | None) -> InlineKeyboardMarkup | None:
    """Return the buttons under a message: each carries `token.n`, the place of its stored choice."""
    if token is None or not shown.buttons:
        return None
    rows: list[list[InlineKeyboardButton]] = []
    place = 0
    for row in shown.buttons:
        cells: list[InlineKeyboardButton] = []
        for button in row:
            if button.copy is not None:
                cells.append(InlineKeyboardButton(button.text, copy_text=CopyTextButton(button.copy)))
            else:
                cells.append(InlineKeyboardButton(button.text, callback_data=f"{token}.{place}"))
            place += 1
        rows.append(cells)
    return InlineKeyboardMarkup(rows)


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
