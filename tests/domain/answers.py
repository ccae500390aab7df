"""Reading what a play answered, with its kind."""

from __future__ import annotations

from typing import TypeVar

from domain.messages.base import Message
from tests.domain.play import Play

M = TypeVar("M", bound=Message)


def answer_of(play: Play) -> Message | None:
    """Return the newest answer."""
    return play.answer


def told(play: Play, kind: type[M]) -> M:
    """Return the newest answer, which is of this kind."""
    answer = play.answer
    assert isinstance(answer, kind), answer
    return answer
