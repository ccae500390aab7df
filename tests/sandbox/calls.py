"""Plain calls of the Bot API: what went over the wire, unadorned."""

import json
from dataclasses import dataclass
from typing import Any

import aiohttp


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and the JSON that came with it."""

    status: int
    body: dict[str, Any]

    @property
    def result(self) -> Any:
        """Answer the result of a call that was granted."""
        assert self.body["ok"], self.body
        return self.body["result"]

    @property
    def refusal(self) -> str:
        """Answer the sentence of a call that was refused."""
        assert not self.body["ok"], self.body
        assert self.body["error_code"] == self.status
        return str(self.body["description"])


class Calls:
    """Calls methods with JSON bodies."""

    def __init__(self, session: aiohttp.ClientSession, root: str, token: str) -> None:
        self.session = session
        self.root = root
        self.token = token

    async def __call__(self, method: str, **arguments: object) -> Answer:
        """Call a method."""
        url = f"{self.root}/bot{self.token}/{method}"
        async with self.session.post(url, json=arguments) as response:
            return Answer(response.status, json.loads(await response.read()))

    async def updates(self, **arguments: object) -> list[dict[str, Any]]:
        """Answer what waits, without confirming it."""
        found = (await self("getUpdates", **arguments)).result
        assert isinstance(found, list)
        return found
