"""Why a typed answer was not read, and what it may have meant."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Doubt(StrEnum):
    """Why nothing was read."""

    UNREADABLE = "unreadable"
    IMPOSSIBLE = "impossible"
    """It has the form of an answer, but there is no such time or date (25:00, 31 February)."""
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Unclear(Generic[T]):
    """No value; where several are as likely, all of them, the likeliest first, to be asked back."""

    doubt: Doubt
    options: tuple[T, ...] = ()
