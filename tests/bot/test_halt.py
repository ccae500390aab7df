"""A bot that lost chat after chat does not start until somebody has looked at its token."""

from __future__ import annotations

import asyncio
import os
import sys
from functools import partial
from pathlib import Path

from scheduler.clock import SystemClock
from storage.halt import halt, is_halted
from storage.opening import open_storage
from tests.bot.test_cli import OTHER_TOKEN, Shell, shell

__all__ = ["shell"]


def halted(shell: Shell) -> bool:
    """Whether the database says so."""
    with open_storage(shell.database) as storage:
        return storage.write_now(is_halted)


async def test_a_halted_bot_is_not_started_before_the_token_was_checked(shell: Shell) -> None:
    """In plain words; a check without an answer from Telegram changes nothing, one with it lifts the halt."""
    with open_storage(shell.database) as storage:
        storage.write_now(partial(halt, given_up=[], now=SystemClock().now()))
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run",
        env={**os.environ, **shell.env, "PYTHONPATH": str(Path(__file__).parents[2])}, cwd=shell.folder,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    _, told = await asyncio.wait_for(bot.communicate(), 30)
    assert bot.returncode == 1
    assert "ldnbot check" in " ".join(told.decode().split())
    assert "getUpdates" not in shell.sandbox.calls
    assert (await shell.run("check", LDNBOT_TOKEN=OTHER_TOKEN)).exit_code == 1
    assert halted(shell)
    good = await shell.run("check")
    assert good.exit_code == 0, good.output
    assert "ok  delivery: was stopped" in good.output
    assert not halted(shell)
    assert "delivery" not in (await shell.run("check")).output
