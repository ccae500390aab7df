"""Moving: the clock and the levers, one at a time."""

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from aiohttp import web

from sandbox.control.bodies import Body, WrongBody, read_body
from sandbox.control.views import moment
from sandbox.wire import Json

if TYPE_CHECKING:
    from sandbox.sandbox import Sandbox


class Moving:
    """`/sandbox/clock` and `/sandbox/levers`; what two ask for at once happens one after the other."""

    def __init__(self, sandbox: "Sandbox") -> None:
        self._sandbox = sandbox
        self._turn = asyncio.Lock()

    def routes(self) -> list[web.RouteDef]:
        """Answer the routes."""
        return [
            web.get("/sandbox/clock", self._clock),
            web.post("/sandbox/clock", self._move_clock),
            web.get("/sandbox/levers", self._levers),
            web.post("/sandbox/levers/{name}", self._pull),
        ]

    async def settle(self) -> None:
        """Let everything that is due now happen, if a clock is plugged in."""
        controls = self._sandbox.controls
        if controls is not None:
            async with self._turn:
                await controls.settle()

    async def _clock(self, request: web.Request) -> web.Response:
        del request
        return web.json_response(self._see_clock())

    def _see_clock(self) -> Json:
        controls = self._sandbox.controls
        now = self._sandbox.world.now() if controls is None else controls.now()
        return {"now": moment(now), "movable": controls is not None, "moving": self._turn.locked()}

    async def _move_clock(self, request: web.Request) -> web.Response:
        controls = self._sandbox.controls
        if controls is None:
            raise WrongBody("nothing is plugged in that could move the clock")
        body = await read_body(request)
        async with self._turn:
            if body.has("next"):
                await controls.next_prompt()
            else:
                await controls.advance_by(_seconds(body, controls.now()))
        return web.json_response(self._see_clock())

    async def _levers(self, request: web.Request) -> web.Response:
        del request
        levers = self._sandbox.levers.values()
        return web.json_response([{"name": each.name, "heading": each.heading} for each in levers])

    async def _pull(self, request: web.Request) -> web.Response:
        lever = self._sandbox.levers.get(request.match_info["name"])
        if lever is None:
            raise LookupError("no such lever")
        async with self._turn:
            await lever.pull()
        return web.json_response(self._see_clock())


def _seconds(body: Body, now: datetime) -> float:
    """Answer how far to move on; never back."""
    if body.has("to"):
        try:
            to = datetime.fromisoformat(body.text("to"))
        except ValueError:
            raise WrongBody("to: a moment as 2026-03-02T21:00:00Z expected") from None
        seconds = ((to if to.tzinfo else to.replace(tzinfo=UTC)) - now).total_seconds()
    else:
        seconds = body.number("advance_seconds")
    if seconds < 0:
        raise WrongBody("the clock does not go back")
    return seconds
