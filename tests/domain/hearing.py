"""What a play was answered, looked at anew each time."""

from __future__ import annotations

from typing import TypeVar

from domain.messages.base import Message
from tests.domain.play import Play

M = TypeVar("M", bound=Message)


def heard(play: Play) -> Message | None:
    """Return the answer as it stands now."""
    return play.answer


def answered(play: Play, kind: type[M]) -> M:
    """Return the answer, which is of this kind."""
    answer = play.answer
    assert isinstance(answer, kind), answer
    return answer
