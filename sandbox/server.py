"""Server: the HTTP side of the Bot API."""

import asyncio
import json
import re
from collections.abc import Awaitable
from typing import TypeVar

from aiohttp import web

from sandbox.clock import SleepUntil
from sandbox.errors import ApiError
from sandbox.faults import Fault, Faults
from sandbox.methods import METHODS
from sandbox.methods.polling import get_updates
from sandbox.mischief import after, before, break_answer, delay
from sandbox.params import Params, read_params
from sandbox.world import World

Result = TypeVar("Result")

_TOKEN = re.compile(r"\d+:[\w-]+")


class Server:
    """Answers `/bot<token>/<method>` and `/file/bot<token>/<path>` like Telegram."""

    def __init__(self, world: World, faults: Faults, sleep_until: SleepUntil) -> None:
        """Get ready; `routes` go into the web application."""
        self._world = world
        self._faults = faults
        self._sleep_until = sleep_until
        self.closing = asyncio.Event()
        self.in_flight = 0
        self.calls: dict[str, int] = {}

    def routes(self) -> list[web.RouteDef]:
        """Answer the routes of the Bot API."""
        return [
            web.route("*", "/bot{token}/{method}", self.answer),
            web.get("/file/bot{token}/{path:.+}", self.download),
        ]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        self.in_flight += 1
        try:
            return await self._answer(request)
        except ApiError as error:
            return refuse(error)
        finally:
            self.in_flight -= 1

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self._check_token(request.match_info["token"])
        method = request.match_info["method"]
        params = await read_params(request)
        faults = self._faults.take(method, params.chat)
        await self._idle(delay(faults, self._world.now, self._sleep_until))
        stopped = before(faults)
        if stopped is not None:
            return await self._break(request, stopped, web.Response())
        answer = await self._call(method, params, faults)
        broken = after(faults)
        return answer if broken is None else await self._break(request, broken, answer)

    async def _call(self, method: str, params: Params, faults: tuple[Fault, ...]) -> web.Response:
        self.calls[method] = self.calls.get(method, 0) + 1
        try:
            if method.lower() == "getupdates":
                return accept(await self._idle(get_updates(self._world, params, faults)))
            known = METHODS.get(method.lower())
            if known is None:
                return refuse(ApiError(404, "Not Found: method not found"))
            return accept(known(self._world, params))
        except ApiError as error:
            return refuse(error)

    async def _break(self, request: web.Request, fault: Fault, answer: web.Response) -> web.StreamResponse:
        return await self._idle(break_answer(request, fault, answer, self.closing))

    async def _idle(self, waiting: Awaitable[Result]) -> Result:
        """Wait for something that is not the sandbox's work: it does not count as being answered."""
        self.in_flight -= 1
        try:
            return await waiting
        finally:
            self.in_flight += 1

    def _check_token(self, token: str) -> None:
        if token == self._world.token:
            return
        if _TOKEN.fullmatch(token):
            raise ApiError(401, "Unauthorized")
        raise ApiError(404, "Not Found")

    async def download(self, request: web.Request) -> web.Response:
        """Answer the content of a file."""
        try:
            self._check_token(request.match_info["token"])
        except ApiError as error:
            return refuse(error)
        file = self._world.files.by_path(request.match_info["path"])
        if file is None:
            return refuse(ApiError(404, "Not Found"))
        return web.Response(body=file.content, content_type=file.mime_type)


def accept(result: object) -> web.Response:
    """Write an answer that grants."""
    return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")


def refuse(error: ApiError) -> web.Response:
    """Write an answer that refuses."""
    body: dict[str, object] = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters is not None:
        body["parameters"] = dict(error.parameters)
    return web.Response(text=json.dumps(body), status=error.code, content_type="application/json")
