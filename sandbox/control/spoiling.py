"""Spoiling: faults, and beginning anew."""

from typing import TYPE_CHECKING

from aiohttp import web

from sandbox.control.bodies import read_body
from sandbox.control.views import see_fault

if TYPE_CHECKING:
    from sandbox.sandbox import Sandbox


class Spoiling:
    """`/sandbox/faults` and `/sandbox/reset`."""

    def __init__(self, sandbox: "Sandbox") -> None:
        self._sandbox = sandbox

    def routes(self) -> list[web.RouteDef]:
        """Answer the routes."""
        return [
            web.get("/sandbox/faults", self._faults),
            web.post("/sandbox/faults", self._add_fault),
            web.delete("/sandbox/faults", self._clear_faults),
            web.post("/sandbox/reset", self._reset),
        ]

    async def _faults(self, request: web.Request) -> web.Response:
        del request
        return web.json_response([see_fault(each) for each in self._sandbox.faults.script])

    async def _add_fault(self, request: web.Request) -> web.Response:
        body = await read_body(request)
        fault = self._sandbox.faults.add(
            body.text("kind"),
            method=body.text("method") if body.has("method") else None,
            chat=body.maybe_integer("chat"),
            skip=body.integer("skip", 0),
            times=body.maybe_integer("times") if "times" in body.values else 1,
            seconds=body.number("seconds", 1),
            status=body.integer("status", 502),
        )
        return web.json_response(see_fault(fault))

    async def _clear_faults(self, request: web.Request) -> web.Response:
        del request
        self._sandbox.faults.clear()
        return web.json_response([])

    async def _reset(self, request: web.Request) -> web.Response:
        del request
        self._sandbox.reset()
        return web.json_response({})
