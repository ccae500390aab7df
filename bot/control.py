"""The control socket: how the command line reaches a bot that runs and holds the database.

A Unix socket beside the database, for its own user alone. One line of JSON each way per connection.
"""

from __future__ import annotations

import asyncio
import json
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

LONGEST_LINE = 64 * 1024
PATIENCE = 10.0
"""Seconds the command line waits for the running bot."""

Body = dict[str, Any]
Commands = Mapping[str, Callable[[Body], Awaitable[Body]]]


class Deaf(Exception):
    """A bot holds the database but does not answer at its socket."""


def socket_beside(database: Path) -> Path:
    """Return where the socket of this database's bot is."""
    return database.with_name("control.sock")


@asynccontextmanager
async def listening(path: Path, commands: Commands) -> AsyncIterator[None]:
    """Answer at the socket while the block runs. The caller holds the lock, so an old socket is nobody's."""
    _remove(path)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            writer.write(json.dumps(await _answer(await reader.readline(), commands)).encode() + b"\n")
            await writer.drain()
        except (OSError, ValueError) as error:  # gone, or a line longer than any of ours
            log.warning("A call at the control socket failed: %s", type(error).__name__)
        finally:
            writer.close()

    server = await asyncio.start_unix_server(serve, path, limit=LONGEST_LINE)
    _keep_private(path)
    try:
        yield
    finally:
        server.close()
        _remove(path)


def ask(path: Path, command: str, **body: object) -> Body | None:
    """Return what the running bot answers; None when no bot listens. Raises Deaf when it does not answer."""
    line = json.dumps({"command": command, **body}).encode() + b"\n"
    with socket.socket(socket.AF_UNIX) as wire:
        wire.settimeout(PATIENCE)
        try:
            wire.connect(str(path))
        except (FileNotFoundError, ConnectionRefusedError):
            return None
        except OSError as error:
            raise Deaf(str(path)) from error
        try:
            wire.sendall(line)
            answer = wire.makefile("rb").readline()
        except OSError as error:
            raise Deaf(str(path)) from error
    return _body(answer)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)


def _keep_private(path: Path) -> None:
    path.chmod(0o600)


async def _answer(line: bytes, commands: Commands) -> Body:
    try:
        body = _body(line)
        command = commands.get(str(body.pop("command", "")))
    except ValueError:
        command, body = None, {}
    if command is None:
        return {"ok": False, "error": "unknown command"}
    try:
        return {"ok": True, **await command(body)}
    except Exception as error:  # a fault in one call may not close the socket for the others
        log.exception("A command at the control socket failed.")
        return {"ok": False, "error": type(error).__name__}


def _body(line: bytes) -> Body:
    body = json.loads(line)
    if not isinstance(body, dict):
        raise ValueError("not an object")  # noqa: TRY004  what came is of the right type and the wrong form
    return body
