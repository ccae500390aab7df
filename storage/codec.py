"""Commands, facts, messages and choices as text, and back: by class name and field annotations.

Importing this module imports every concern of the domain, so that every kind is known by its name.
"""

import hashlib
import json
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import Any, TypeVar

import msgspec
from pydantic import TypeAdapter

import domain
import domain.commands
import domain.facts
import domain.messages
from domain.agenda.due import Due
from domain.commands.base import Command
from domain.dose import Dose, Doses
from domain.facts.base import Fact
from domain.messages.base import Message
from domain.notices import Choice, Rows, Value
from domain.registry import kinds_of

T = TypeVar("T")

SAME = 256
"""So many messages and sets of buttons are kept at hand: an evening's are the same for everybody it asks."""

VALUES: dict[str, type[int | str | date | time | Dose | Doses]] = {
    kind.__name__: kind for kind in (int, str, datetime, date, time, Dose, Doses)
}
"""What a button's label may carry: written beside its type, for "2027-05-25" may be a day or a word."""


def encode(value: Command | Fact | Message) -> tuple[str, str]:
    """Return the name of the value's class, and its fields as JSON."""
    kind = type(value)
    return kind.__name__, _encoder.encode(value).decode()


def decode_fact(kind: str, body: str) -> Fact:
    """Return the fact again. Raises KeyError for a name we do not know, ValueError for a bad body."""
    return _adapter(_facts()[kind]).validate_json(body)


def decode_message(kind: str, body: str) -> Message:
    """Return the message again; raises like decode_fact."""
    return _message_in(kind, body)


def decode_command(kind: str, body: str) -> Command:
    """Return the command again; raises like decode_fact."""
    return _adapter(_commands()[kind]).validate_json(body)


def encode_due(due: Due | None) -> str | None:
    """Return what is due next: when (UTC), the name of its command, and that as JSON."""
    if due is None:
        return None
    kind, body = encode(due.command)
    return f"{due.at.isoformat()} {kind} {body}"


@lru_cache(SAME)
def decode_due(text: str) -> Due:
    """Return what is due next again; raises like decode_fact."""
    at, kind, body = text.split(" ", 2)
    return Due(datetime.fromisoformat(at), decode_command(kind, body))


def encode_rows(rows: Rows) -> str:
    """Return the buttons as JSON, row by row."""
    return _rows_out(rows)


def decode_rows(text: str) -> Rows:
    """Return the buttons again; raises like decode_fact."""
    return _rows_in(text)


def flat(rows: Rows) -> Sequence[Choice]:
    """Return the buttons in reading order: button n of a token is number n here, from 0."""
    return tuple(choice for row in rows for choice in row)


@cache
def domain_version() -> str:
    """Return a hash of the domain's source: a snapshot folded by other code is folded anew from the facts.

    The shape of a case alone would not do: a mended rule of folding leaves the shape as it was.
    """
    folder = Path(domain.__path__[0])
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@lru_cache(SAME)
def _message_in(kind: str, body: str) -> Message:
    message: Message = _adapter(_messages()[kind]).validate_json(body)
    return message


@lru_cache(SAME)
def _rows_out(rows: Rows) -> str:
    return json.dumps([[_choice_out(choice) for choice in row] for row in rows], ensure_ascii=False)


@lru_cache(SAME)
def _rows_in(text: str) -> Rows:
    return tuple(tuple(_choice_in(choice) for choice in row) for row in json.loads(text))


def _choice_out(choice: Choice) -> dict[str, object]:
    kind, body = encode(choice.command)
    return {"label": choice.label, "kind": kind, "body": json.loads(body), "value": _value_out(choice.value)}


def _choice_in(stored: dict[str, object]) -> Choice:
    command = decode_command(str(stored["kind"]), json.dumps(stored["body"]))
    return Choice(str(stored["label"]), command, _value_in(stored["value"]))


def _value_out(value: Value | None) -> list[object] | None:
    if value is None:
        return None
    name = next(name for name, kind in VALUES.items() if isinstance(value, kind))
    return [name, _adapter(VALUES[name]).dump_python(value, mode="json")]


def _value_in(stored: object) -> Value | None:
    if not isinstance(stored, list):
        return None
    return _adapter(VALUES[stored[0]]).validate_python(stored[1])


_encoder = msgspec.json.Encoder()
_adapters: dict[type[object], TypeAdapter[Any]] = {}


def _adapter(kind: type[T]) -> TypeAdapter[T]:
    found = _adapters.get(kind)
    if found is None:
        found = _adapters[kind] = TypeAdapter(kind)
    return found


@cache
def _facts() -> dict[str, type[Fact]]:
    return _known(domain.facts, Fact)


@cache
def _messages() -> dict[str, type[Message]]:
    return _known(domain.messages, Message)


@cache
def _commands() -> dict[str, type[Command]]:
    return _known(domain.commands, Command)


def _known(package: ModuleType, root: type[T]) -> dict[str, type[T]]:
    """All kinds, once every concern's module has been seen."""
    for module in walk_packages(package.__path__, f"{package.__name__}."):
        import_module(module.name)
    return kinds_of(root)
