"""Params: the arguments of a call, however they were sent."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web

from sandbox.errors import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Params:
    """Arguments by name: words, or JSON values; and files by field."""

    values: Mapping[str, object]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Tell whether the argument was given."""
        return name in self.values or name in self.uploads

    def text(self, name: str) -> str:
        """Answer an argument as words; empty if it is not there."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Answer an argument as a whole number; raises 400 if it is none."""
        value = self.text(name).strip()
        if not value:
            return default
        try:
            return int(value)
        except ValueError:
            raise bad_request(f"{name} must be an integer") from None

    def flag(self, name: str) -> bool:
        """Answer an argument as yes or no."""
        return self.text(name).lower() in {"true", "1", "yes"}

    def structure(self, name: str) -> object:
        """Answer an argument that is JSON; raises 400 if it cannot be read."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None

    def upload(self, name: str) -> Upload | None:
        """Answer the file of a field, also where the field says `attach://` another field."""
        if name in self.uploads:
            return self.uploads[name]
        value = self.text(name)
        return self.uploads.get(value.removeprefix("attach://")) if value.startswith("attach://") else None

    @property
    def chat(self) -> int | None:
        """Answer the chat that the call speaks to, if it names one."""
        value = self.text("chat_id")
        return int(value) if value.lstrip("-").isdigit() else None


async def read_params(request: web.Request) -> Params:
    """Read the arguments of a request: query, form, multipart or JSON."""
    values: dict[str, object] = dict(request.query)
    if request.method != "POST":
        return Params(values)
    if request.content_type == "application/json":
        values.update(await _read_json(request))
        return Params(values)
    uploads = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.content_type, value.file.read())
        elif isinstance(value, bytes | bytearray):
            values[name] = value.decode()
        else:
            values[name] = value
    return Params(values, uploads)


async def _read_json(request: web.Request) -> dict[str, object]:
    try:
        body = json.loads(await request.text() or "{}")
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise bad_request("can't parse request: strict JSON object expected")
    return body
