"""Acting: what people do and what happens to groups; settled before the answer."""

from typing import TYPE_CHECKING

from aiohttp import web

from sandbox.callbacks import Tap
from sandbox.control.bodies import read_body, read_number
from sandbox.control.deeds import DEEDS
from sandbox.control.moving import Moving
from sandbox.control.views import see_chat, see_message, see_person, see_tap
from sandbox.groups import Group
from sandbox.messages import Message
from sandbox.wire import Json

if TYPE_CHECKING:
    from sandbox.sandbox import Sandbox


class Acting:
    """`/sandbox/people` and `/sandbox/groups`."""

    def __init__(self, sandbox: "Sandbox", moving: Moving) -> None:
        self._sandbox = sandbox
        self._world = sandbox.world
        self._moving = moving

    def routes(self) -> list[web.RouteDef]:
        """Answer the routes."""
        return [
            web.get("/sandbox/people", self._people),
            web.post("/sandbox/people", self._new_person),
            web.post("/sandbox/people/{id}/{deed}", self._do),
            web.post("/sandbox/groups", self._new_group),
            web.post("/sandbox/groups/{id}/{deed}", self._change_group),
        ]

    async def _people(self, request: web.Request) -> web.Response:
        del request
        return web.json_response([see_person(self._world, each) for each in self._sandbox.people])

    async def _new_person(self, request: web.Request) -> web.Response:
        body = await read_body(request)
        person = self._sandbox.person(
            body.integer("id"),
            first_name=body.text("first_name", ""),
            last_name=body.text("last_name", ""),
            username=body.text("username", ""),
            language_code=body.text("language_code", "en"),
            is_bot=body.flag("is_bot"),
            zone=body.text("zone", ""),
        )
        return web.json_response(see_person(self._world, person))

    async def _do(self, request: web.Request) -> web.Response:
        person_id, deed = read_number(request), request.match_info["deed"]
        self._world.account(person_id)
        if deed not in DEEDS:
            raise LookupError(f"nobody can {deed}; people can {', '.join(DEEDS)}")
        done = DEEDS[deed](self._world, self._sandbox.person(person_id), await read_body(request))
        await self._moving.settle()
        return web.json_response(self._see(done))

    def _see(self, done: Message | Tap | None) -> Json:
        if isinstance(done, Message):
            return see_message(self._world, done)
        return see_tap(done) if done is not None else {}

    async def _new_group(self, request: web.Request) -> web.Response:
        body = await read_body(request)
        members = [self._sandbox.person(each) for each in body.integers("members")]
        group = self._sandbox.group(body.integer("id"), title=body.text("title"), members=members)
        return web.json_response(see_chat(self._world, group.chat))

    async def _change_group(self, request: web.Request) -> web.Response:
        group = Group(self._world, self._world.chat(read_number(request)))
        body = await read_body(request)
        by = self._world.account(body.integer("by"))
        match request.match_info["deed"]:
            case "add_bot":
                group.adds_bot(by, admin=body.flag("admin"))
            case "kick_bot":
                group.kicks_bot(by)
            case "add":
                group.adds(by)
            case "remove":
                group.removes(by)
            case "migrate":
                group = group.migrates(by)
            case other:
                raise LookupError(f"groups know add_bot, kick_bot, add, remove and migrate, not {other}")
        await self._moving.settle()
        return web.json_response(see_chat(self._world, group.chat))
