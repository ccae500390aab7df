"""All kinds of a root class by name: what storage needs to read a stored command or fact again."""

from __future__ import annotations

import sys
from typing import TypeVar

T = TypeVar("T")


def kinds_of(root: type[T]) -> dict[str, type[T]]:
    """Return every concrete kind below a root (Command, Fact, Message) by its class name, which is unique.

    What others come from is no kind itself: nothing is ever only that.
    """
    found: dict[str, type[T]] = {}
    pending = list(root.__subclasses__())
    while pending:
        kind = pending.pop()
        below = [each for each in kind.__subclasses__() if _is_current(each)]
        if _is_current(kind) and not below and found.setdefault(kind.__name__, kind) is not kind:
            raise LookupError(kind.__name__)
        pending.extend(kind.__subclasses__())
    return found


def _is_current(kind: type) -> bool:
    """Whether this is the class its module shows: a slotted dataclass leaves its unslotted twin behind."""
    return getattr(sys.modules.get(kind.__module__), kind.__name__, None) is kind
