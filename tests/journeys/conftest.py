"""The world of a journey: a bot that runs, and everybody at hand."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.world import World, open_world


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Give a world whose bot runs."""
    async with open_world(tmp_path) as opened:
        yield opened
