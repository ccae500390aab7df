"""A Bot API on loopback that does no more than answer: what is measured is who talks to it.

It runs in a process of its own. Beside the methods of Telegram it has `/count` (how many calls of each
method), `/tap` (each of these chats taps a button of its newest message, so many a second) and `/replies`
(how long each tap waited for its reply).
"""

from __future__ import annotations

import asyncio
import itertools
import json
import signal
import sys
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from aiohttp import web

MOST = 100
"""Updates in one answer to getUpdates."""


@dataclass
class Chat:
    """What one chat has been shown."""

    buttons: list[str] = field(default_factory=list)
    message: int = 0
    tapped: float | None = None


class Server:
    """Answers calls; taps when told to."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.seen: dict[str, float] = {}
        self._chats: dict[int, Chat] = {}
        self._numbers = itertools.count(1)
        self._updates: deque[dict[str, Any]] = deque()
        self._given: list[dict[str, Any]] = []
        self._some = asyncio.Event()
        self._replies: list[float] = []
        self._tapping: asyncio.Task[None] | None = None

    async def method(self, request: web.Request) -> web.Response:
        """Answer one call of the Bot API."""
        name = request.match_info["method"]
        self.calls[name] += 1
        form = parse_qs((await request.read()).decode(), keep_blank_values=True)
        said = {key: values[0] for key, values in form.items()}
        answer = await self._updated(said) if name == "getUpdates" else self._answer(name, said)
        return web.Response(body=json.dumps({"ok": True, "result": answer}), content_type="application/json")

    def _answer(self, name: str, said: dict[str, str]) -> object:
        if name == "getMe":
            return {"id": 1, "is_bot": True, "first_name": "Bot", "username": "bench_bot"}
        if name not in {"sendMessage", "editMessageText"}:
            return True
        number = int(said["chat_id"])
        chat = self._chats.setdefault(number, Chat())
        if name == "sendMessage":
            chat.message = next(self._numbers)
        if "reply_markup" in said:
            rows = json.loads(said["reply_markup"]).get("inline_keyboard", [])
            chat.buttons = [b["callback_data"] for row in rows for b in row if "callback_data" in b]
        if chat.tapped is not None:
            self._replies.append(time.perf_counter() - chat.tapped)
            chat.tapped = None
        return _message(number, chat.message)

    async def _updated(self, said: dict[str, str]) -> list[dict[str, Any]]:
        """Give out what waits; it waits until an offset confirms it."""
        offset, seconds = int(said.get("offset", 0)), float(said.get("timeout", 0))
        self._given = [each for each in self._given if each["update_id"] >= offset]
        if not self._given and not self._updates and seconds:
            self._some.clear()
            try:
                await asyncio.wait_for(self._some.wait(), seconds)
            except TimeoutError:
                return []
        while self._updates and len(self._given) < MOST:
            self._given.append(self._updates.popleft())
        return self._given

    async def tap(self, request: web.Request) -> web.Response:
        """Begin to tap: `first` chat, how many `chats`, `per_second` (0: at once), what."""
        asked = await request.json()
        self._replies.clear()
        self._tapping = asyncio.create_task(self._tap(**asked))
        return web.json_response({})

    async def _tap(
        self, first: int, chats: int, per_second: float, button: int = 0, text: str | None = None
    ) -> None:
        began = time.perf_counter()
        for n in range(chats):
            if per_second:
                await asyncio.sleep(max(0.0, began + n / per_second - time.perf_counter()))
            number = first + n
            chat = self._chats.setdefault(number, Chat())
            chat.tapped = time.perf_counter()
            update = next(self._numbers)
            self._updates.append(
                _tap(update, number, chat, button) if text is None else _command(update, number, text)
            )
            self._some.set()

    async def replies(self, request: web.Request) -> web.Response:
        """Say how long the taps waited, in seconds."""
        del request
        return web.json_response(self._replies)

    async def count(self, request: web.Request) -> web.Response:
        """Say how often each method was called."""
        del request
        return web.json_response(self.calls)


def _message(chat: int, number: int) -> dict[str, Any]:
    return {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "text": "."}


def _tap(number: int, chat: int, shown: Chat, button: int) -> dict[str, Any]:
    return {
        "update_id": number,
        "callback_query": {
            "id": str(number),
            "from": {"id": chat, "is_bot": False, "first_name": "P"},
            "chat_instance": "1",
            "data": shown.buttons[button],
            "message": _message(chat, shown.message),
        },
    }


def _command(number: int, chat: int, text: str) -> dict[str, Any]:
    said = {
        **_message(chat, number),
        "text": text,
        "from": {"id": chat, "is_bot": False, "first_name": "P"},
        "entities": [{"type": "bot_command", "offset": 0, "length": len(text)}],
    }
    return {"update_id": number, "message": said}


async def serve() -> None:
    """Serve until told to stop; the port is printed."""
    server = Server()
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", server.method)
    app.router.add_post("/tap", server.tap)
    app.router.add_get("/replies", server.replies)
    app.router.add_get("/count", server.count)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    stop = asyncio.Event()
    for told in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(told, stop.set)
    await stop.wait()
    await runner.cleanup()


if __name__ == "__main__":
    sys.exit(asyncio.run(serve()))
