"""Bodies: the JSON of a control request, asked for by name and type."""

import json
from dataclasses import dataclass

from aiohttp import web


class WrongBody(ValueError):
    """The request does not say what it must; the words say what is missing."""


@dataclass(frozen=True, slots=True)
class Body:
    """A JSON object."""

    values: dict[str, object]

    def has(self, name: str) -> bool:
        """Tell whether a value is there."""
        return self.values.get(name) is not None

    def text(self, name: str, default: str | None = None) -> str:
        """Answer words."""
        value = self.values.get(name, default)
        if not isinstance(value, str):
            raise WrongBody(f"{name}: words expected")
        return value

    def integer(self, name: str, default: int | None = None) -> int:
        """Answer a whole number."""
        value = self.values.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise WrongBody(f"{name}: a whole number expected")
        return value

    def maybe_integer(self, name: str) -> int | None:
        """Answer a whole number, or None if there is none."""
        return self.integer(name) if self.has(name) else None

    def number(self, name: str, default: float | None = None) -> float:
        """Answer a number."""
        value = self.values.get(name, default)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise WrongBody(f"{name}: a number expected")
        return float(value)

    def flag(self, name: str) -> bool:
        """Answer yes or no."""
        return self.values.get(name) is True

    def integers(self, name: str) -> list[int]:
        """Answer whole numbers."""
        value = self.values.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, int) for each in value):
            raise WrongBody(f"{name}: whole numbers expected")
        return value


async def read_body(request: web.Request) -> Body:
    """Read the JSON object of a request; an empty body is an empty object.

    Only `application/json` is read: a page from elsewhere cannot send that without being asked.
    """
    raw = await request.text()
    if not raw:
        return Body({})
    if request.content_type != "application/json":
        raise WrongBody("Content-Type: application/json expected")
    try:
        values = json.loads(raw)
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise WrongBody("a JSON object expected")
    return Body(values)


def read_number(request: web.Request) -> int:
    """Read the number of a person or group from the address."""
    raw = request.match_info["id"]
    if not raw.lstrip("-").isdigit():
        raise WrongBody("ids are whole numbers")
    return int(raw)
