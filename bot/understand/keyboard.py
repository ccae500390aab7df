"""How likely one word is a slip of the thumb for another, on a QWERTY keyboard."""

from itertools import takewhile
from typing import Final

_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS: Final = frozenset("aeiouy")
_SWAPPED: Final = 1  # two letters in the wrong order, or one doubled or not: the commonest of all
_LIKELY: Final = 2  # a letter left out, or the key beside
_SOUND: Final = 3  # another vowel, or a key struck along with its neighbour
_OTHER: Final = 4
_TWICE: Final = 6  # two strokes


def weigh_slip(typed: str, meant: str, strokes: int) -> int:
    """Answer how unlikely the slip is, 1 the likeliest; `strokes` is how many set the words apart."""
    if strokes > 1:
        # The later the first slip, the likelier the word.
        return _TWICE + max(0, len(meant) - _count_shared(typed, meant))
    if sorted(typed) == sorted(meant):
        return _SWAPPED
    at = _count_shared(typed, meant)
    if len(typed) < len(meant):
        return _SWAPPED if at and meant[at] == meant[at - 1] else _LIKELY
    if len(typed) > len(meant):
        return _weigh_extra(typed, at)
    if meant[at] in find_beside(typed[at]):
        return _LIKELY
    return _SOUND if typed[at] in _VOWELS and meant[at] in _VOWELS else _OTHER


def find_beside(key: str) -> str:
    """Answer the letters around this one."""
    for number, row in enumerate(_ROWS):
        if key in row:
            at = row.index(key)
            own = row[max(0, at - 1) : at] + row[at + 1 : at + 2]
            above = _ROWS[number - 1][at : at + 2] if number else ""
            below = _ROWS[number + 1][max(0, at - 1) : at + 1] if number + 1 < len(_ROWS) else ""
            return own + above + below
    return ""


def _weigh_extra(typed: str, at: int) -> int:
    """Weigh a letter too many: doubled, or a key struck along with the one beside it."""
    neighbours = {typed[near] for near in (at - 1, at + 1) if 0 <= near < len(typed)}
    if typed[at] in neighbours:
        return _SWAPPED
    return _SOUND if any(typed[at] in find_beside(each) for each in neighbours) else _OTHER


def _count_shared(first: str, second: str) -> int:
    """Answer how many letters both words begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
