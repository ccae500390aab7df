"""Levers: what the composition root lets the page do beside moving the clock."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lever:
    """A button on the page: under which heading it stands, and what pulling it does."""

    name: str
    heading: str
    pull: Callable[[], Awaitable[None]]
