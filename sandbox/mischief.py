"""Mischief: how a broken answer looks on the wire."""

import asyncio
import json
import socket
import struct
from datetime import timedelta

from aiohttp import web

from sandbox.clock import Now, SleepUntil
from sandbox.faults import AFTER, BEFORE, Fault, Kind

PAGE = "<html><head><title>502</title></head><body><h1>Please sign in to this network</h1></body></html>"


def breakage(faults: tuple[Fault, ...], when: frozenset[Kind]) -> Fault | None:
    """Answer the fault that breaks the call at this point, if one does."""
    return next((fault for fault in faults if fault.kind in when), None)


def before(faults: tuple[Fault, ...]) -> Fault | None:
    """Answer the fault that keeps the call from having an effect."""
    return breakage(faults, BEFORE)


def after(faults: tuple[Fault, ...]) -> Fault | None:
    """Answer the fault that keeps the bot from learning of the effect."""
    return breakage(faults, AFTER)


async def delay(faults: tuple[Fault, ...], now: Now, sleep_until: SleepUntil) -> None:
    """Wait on the handed-in clock for as long as the script says."""
    seconds = sum(fault.seconds for fault in faults if fault.kind is Kind.DELAY)
    if seconds > 0:
        await sleep_until(now() + timedelta(seconds=seconds))


async def break_answer(
    request: web.Request, fault: Fault, answer: web.Response, closing: asyncio.Event
) -> web.StreamResponse:
    """Give the broken answer in place of the right one."""
    match fault.kind:
        case Kind.RESET_BEFORE | Kind.RESET_AFTER:
            return _reset(request)
        case Kind.HANG_BEFORE | Kind.HANG_AFTER:
            await closing.wait()
            return _reset(request)
        case Kind.HTML_BEFORE | Kind.HTML_AFTER:
            return web.Response(text=PAGE, content_type="text/html")
        case Kind.ERROR_BEFORE | Kind.ERROR_AFTER:
            return _refuse(fault.status, {502: "Bad Gateway"}.get(fault.status, "Internal Server Error"))
        case Kind.UNAUTHORIZED:
            return _refuse(401, "Unauthorized")
        case Kind.NOT_FOUND:
            return _refuse(404, "Not Found")
        case Kind.FLOOD:
            seconds = int(fault.seconds)
            return _refuse(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        case _:
            return await _truncate(request, answer)


def _refuse(code: int, description: str, **parameters: int) -> web.Response:
    body: dict[str, object] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return web.Response(text=json.dumps(body), status=code, content_type="application/json")


def _reset(request: web.Request) -> web.Response:
    """Drop the connection with a reset, as a dying machine or proxy does."""
    transport = request.transport
    if transport is not None:
        connection: socket.socket | None = transport.get_extra_info("socket")
        if connection is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    return web.Response()


async def _truncate(request: web.Request, answer: web.Response) -> web.StreamResponse:
    body = answer.body if isinstance(answer.body, bytes) else b"{}"
    partial = web.StreamResponse(headers={"Content-Type": "application/json"})
    partial.content_length = len(body)
    await partial.prepare(request)
    await partial.write(body[: len(body) // 2])
    if request.transport is not None:
        request.transport.close()
    return partial
