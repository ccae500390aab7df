"""Looking: chats, history, taps and files, as they are now."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from aiohttp import web

from sandbox.control.bodies import read_number
from sandbox.control.views import see_chat, see_event, see_tap

if TYPE_CHECKING:
    from sandbox.sandbox import Sandbox

LONGEST_WAIT = 50


class Looking:
    """`/sandbox/chats`, `/sandbox/history`, `/sandbox/taps`, `/sandbox/files`, `/sandbox/status`."""

    def __init__(self, sandbox: "Sandbox") -> None:
        self._sandbox = sandbox
        self._world = sandbox.world

    def routes(self) -> list[web.RouteDef]:
        """Answer the routes."""
        return [
            web.get("/sandbox/chats/{id}", self._chat),
            web.get("/sandbox/files/{id}", self._file),
            web.get("/sandbox/history", self._history),
            web.get("/sandbox/taps/{id}", self._tap),
            web.get("/sandbox/status", self._status),
        ]

    async def _chat(self, request: web.Request) -> web.Response:
        newest = int(request.query.get("last", 0))
        return web.json_response(see_chat(self._world, self._world.chat(read_number(request)), newest))

    async def _file(self, request: web.Request) -> web.Response:
        file = self._world.files.by_id(request.match_info["id"])
        kind = file.mime_type if file.mime_type.startswith("image/") else "application/octet-stream"
        return web.Response(body=file.content, content_type=kind)

    async def _history(self, request: web.Request) -> web.Response:
        after, chat = int(request.query.get("after", 0)), request.query.get("chat")
        wait = min(float(request.query.get("wait", 0)), LONGEST_WAIT)
        history = self._world.history
        if wait > 0:
            with suppress(TimeoutError):
                await asyncio.wait_for(history.wait_beyond(after), wait)
        events = [each for each in history.since(after) if chat in {None, str(each.chat)}]
        return web.json_response({"last": len(history), "events": [see_event(each) for each in events]})

    async def _tap(self, request: web.Request) -> web.Response:
        return web.json_response(see_tap(self._world.callbacks.of(request.match_info["id"])))

    async def _status(self, request: web.Request) -> web.Response:
        del request
        return web.json_response(
            {
                "unconfirmed_updates": self._sandbox.unconfirmed_updates(),
                "in_flight": self._sandbox.in_flight(),
                "polled": self._sandbox.polled(),
                "calls": self._sandbox.calls,
                "events": len(self._world.history),
            }
        )
