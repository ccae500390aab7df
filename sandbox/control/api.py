"""The control API: people act, chats are read, faults are set, the clock is moved."""

import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from aiohttp import web

from sandbox.control.acting import Acting
from sandbox.control.looking import Looking
from sandbox.control.moving import Moving
from sandbox.control.page import page_routes
from sandbox.control.spoiling import Spoiling
from sandbox.errors import ApiError

if TYPE_CHECKING:
    from sandbox.sandbox import Sandbox

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
LOG = logging.getLogger(__name__)
LOCAL_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})


def control_routes(sandbox: "Sandbox") -> list[web.RouteDef]:
    """Answer the routes of the control API and of the page."""
    moving = Moving(sandbox)
    return [
        *page_routes(),
        *Acting(sandbox, moving).routes(),
        *Looking(sandbox).routes(),
        *Spoiling(sandbox).routes(),
        *moving.routes(),
    ]


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let only this machine in, and turn errors into words.

    The name in the address is looked at, so that a page from elsewhere cannot get in under a name
    that somebody made point to 127.0.0.1.
    """
    if request.path.startswith(("/bot", "/file/")):
        return await handler(request)
    if request.host.rsplit(":", 1)[0] not in LOCAL_HOSTS:
        return web.json_response({"error": "only from this machine"}, status=403)
    try:
        return await handler(request)
    except LookupError as error:
        return web.json_response({"error": str(error.args[0])}, status=404)
    except ApiError as error:
        return web.json_response({"error": error.description}, status=error.code)
    except ValueError as error:
        return web.json_response({"error": str(error)}, status=400)
    except web.HTTPException as error:
        return web.json_response({"error": error.reason}, status=error.status)
    except Exception as error:  # the clock and the levers are not ours: whatever they raise, the page says so
        LOG.exception("%s %s failed", request.method, request.path)
        return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=500)
