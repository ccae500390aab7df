"""The folded case as JSON, and back: a cache of its facts, never the word.

It is read for every message and every due case, so msgspec reads it, three times as fast as pydantic.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, get_type_hints

import msgspec
from pydantic import TypeAdapter

from domain.case import Case
from domain.case.whole import altered_case

NAMES = tuple(field.name for field in fields(Case))


def encode_case(case: Case) -> str:
    """Return the folded case as JSON."""
    return _shape().write(case)


def decode_case(text: str) -> Case:
    """Return the folded case again; raises ValueError for another version's."""
    return _shape().read(text)


class Shape:
    """What a stored case looks like: its fields by name, those that have their default left out.

    msgspec cannot tell apart two dataclasses that may stand in one place (a preparation is pieces or a
    liquid): such a field is read by pydantic.
    """

    def __init__(self) -> None:
        hints = get_type_hints(Case)
        kinds = [hints[name] for name in NAMES]
        self._apart = {n: TypeAdapter[Any](kind) for n, kind in enumerate(kinds) if not _reads(kind)}
        self._values = attrgetter(*NAMES)
        kept = [self._field(n, kind) for n, kind in enumerate(kinds)]
        self._kept = msgspec.defstruct("Kept", kept, omit_defaults=True)
        # A few preparations are what everybody has.
        self._read_apart = lru_cache(256)(lambda n, text: self._apart[n].validate_json(text))
        self._encoder = msgspec.json.Encoder()
        self._decoder = msgspec.json.Decoder(self._kept)

    def write(self, case: Case) -> str:
        """Return the case as JSON."""
        values = list(self._values(case))
        for n, adapter in self._apart.items():
            values[n] = msgspec.Raw(adapter.dump_json(values[n]))
        return self._encoder.encode(self._kept(*values)).decode()

    def read(self, text: str) -> Case:
        """Return the case again; raises ValueError for what is none."""
        try:
            values = list(self._values(self._decoder.decode(text)))
        except msgspec.MsgspecError as error:
            # From None: its words may quote the case.
            raise ValueError(type(error).__name__) from None
        for n in self._apart:
            values[n] = self._read_apart(n, bytes(values[n]))
        return altered_case.made_of(values)

    def _field(self, n: int, kind: Any) -> tuple[str, Any] | tuple[str, Any, Any]:
        name, default, apart = NAMES[n], fields(Case)[n].default, self._apart.get(n)
        kind = kind if apart is None else msgspec.Raw
        if default is MISSING:
            return name, kind
        return name, kind, default if apart is None else msgspec.Raw(apart.dump_json(default))


@cache
def _shape() -> Shape:
    return Shape()


def _reads(kind: Any) -> bool:
    """Whether msgspec takes a type."""
    try:
        msgspec.json.Decoder(kind)
    except TypeError:
        return False
    return True
