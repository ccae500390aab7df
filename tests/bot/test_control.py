"""The control socket: the running bot, asked from the command line."""

from __future__ import annotations

import asyncio
import stat
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.control import Body, ask, listening, socket_beside


@pytest.fixture
def path() -> Iterator[Path]:
    """Give a short place: a socket's path has room for about a hundred letters."""
    with TemporaryDirectory() as folder:
        yield socket_beside(Path(folder) / "ldnbot.db")


def mode_of(path: Path) -> int:
    """Return who may do what with a file."""
    return stat.S_IMODE(path.stat().st_mode)


def leave_behind(path: Path) -> None:
    """Leave a file where the socket will be."""
    path.touch()


async def echo(body: Body) -> Body:
    """Answer with what was asked."""
    return {"echo": body}


async def fail(body: Body) -> Body:
    """Go wrong with words that nobody may see."""
    raise ValueError(f"secret {body}")


async def test_running_bot_answers(path: Path) -> None:
    """A command and its arguments go there, an object comes back."""
    async with listening(path, {"echo": echo}):
        answer = await asyncio.to_thread(ask, path, "echo", number=6)
    assert answer == {"ok": True, "echo": {"number": 6}}


async def test_only_its_own_user_may_ask(path: Path) -> None:
    """The socket is nobody else's business."""
    async with listening(path, {}):
        assert mode_of(path) == 0o600


async def test_nobody_listens(path: Path) -> None:
    """Without a bot there is no answer, before the first start and after the last stop alike."""
    assert ask(path, "echo") is None
    async with listening(path, {"echo": echo}):
        pass
    assert ask(path, "echo") is None


async def test_socket_left_behind_is_replaced(path: Path) -> None:
    """A bot that was killed leaves its socket: the next one, which holds the lock, takes its place."""
    leave_behind(path)
    async with listening(path, {"echo": echo}):
        assert (await asyncio.to_thread(ask, path, "echo")) == {"ok": True, "echo": {}}


async def test_what_goes_wrong_has_no_words(path: Path) -> None:
    """An unknown command and a failing one are answered without a value."""
    async with listening(path, {"fail": fail}):
        assert (await asyncio.to_thread(ask, path, "nothing")) == {"ok": False, "error": "unknown command"}
        assert (await asyncio.to_thread(ask, path, "fail", a=1)) == {"ok": False, "error": "ValueError"}


async def test_noise_closes_nothing(path: Path) -> None:
    """Lines that are no request are refused, and the next one is answered."""
    async with listening(path, {"echo": echo}):
        for noise in (b"\n", b"[]\n", b"\xff\xfe\n", b"{}\n", b"x" * 100_000 + b"\n"):
            reader, writer = await asyncio.open_unix_connection(path)
            writer.write(noise)
            await reader.read(200)
            writer.close()
        assert (await asyncio.to_thread(ask, path, "echo")) == {"ok": True, "echo": {}}
