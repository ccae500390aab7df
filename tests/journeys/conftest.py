"""The world of a journey: a bot that runs, and everybody at hand."""

import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.world import World, open_world

OURS = ("bot", "domain", "scheduler", "storage")


@pytest.fixture
async def world(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[World]:
    """Give a world whose bot runs; afterwards nothing may have gone wrong that nobody expected."""
    async with open_world(tmp_path) as opened:
        yield opened
    wrong = [
        record.getMessage()
        for record in caplog.records
        if record.levelno >= logging.ERROR and record.name.partition(".")[0] in OURS
    ]
    assert opened.expects_errors or not wrong, wrong
