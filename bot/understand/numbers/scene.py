"""Everything that is known of a text before its numbers are judged."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Final

from bot.understand.context import Context
from bot.understand.lexicon.shape import NumberWords
from bot.understand.phrases import Hit
from bot.understand.reading import Reading
from bot.understand.times import Moment
from bot.understand.tokens import MARK, NUMBER, NUMERIC, OUT_OF, Token

HIGHEST: Final = 10
_HALVES: Final = 2
_CALLED: Final = frozenset({"called", "settled", "amended"})
REACH: Final = 16  # words walked over at most: no sentence says more between pain and its number


@dataclass(frozen=True, slots=True)
class Scene:
    """A text with its times and the tokens that speak of taking a dose."""

    context: Context
    moments: dict[int, Moment]
    dose_words: frozenset[int]
    dose_clauses: frozenset[int]
    called: frozenset[int]  # numbers at the end of "call it a 6", "make that 4"
    idioms: frozenset[int]  # tokens of "knocked me for six"
    listed: frozenset[int]  # "1) pain 5", "2) took it": the numbers of a list
    things: frozenset[int]  # tokens of other medicines and of drinks
    spans: frozenset[int]  # tokens of "in the last 24 hours"
    tails: Mapping[int, int]  # where "if im honest" begins and ends
    is_one_number: bool  # the text is nothing but one number

    @property
    def reading(self) -> Reading:
        """Answer the reading."""
        return self.context.reading

    @property
    def lexicon(self) -> NumberWords:
        """Answer what the language says of numbers."""
        return self.context.reading.lexicon.numbers

    def word(self, index: int) -> str:
        """Answer the word at this place, "" outside the text."""
        return self.context.reading.word(index)

    def token(self, index: int) -> Token:
        """Answer the token at this place."""
        return self.context.reading.tokens[index]

    def is_thing(self, word: str) -> bool:
        """Answer whether this is a word for the medicine or its form."""
        return word in self.context.reading.lexicon.groups["thing"]

    def fits(self, index: int) -> bool:
        """Answer whether the number could be a rating by its form and value."""
        token = self.token(index)
        return token.kind in {NUMBER, OUT_OF} and is_scale_value(token.value)

    def walk_back(self, index: int, allowed: Container[str]) -> int:
        """Answer the last place before this one whose word is not one of these; -1 if there is none."""
        return self._walk(index - 1, -1, allowed)

    def walk_on(self, index: int, allowed: Container[str]) -> int:
        """Answer the first place after this one whose word is not one of these."""
        return self._walk(index + 1, 1, allowed)

    def _walk(self, index: int, stride: int, allowed: Container[str]) -> int:
        for _ in range(REACH):
            if not 0 <= index < len(self.reading.words):
                break
            if self.word(index) not in allowed and index not in self.spans:
                break
            index += stride
        return index


def set_scene(
    context: Context,
    moments: dict[int, Moment],
    dose_words: frozenset[int],
    cues: tuple[Hit, ...],
    things: tuple[Hit, ...],
) -> Scene:
    """Answer the scene of this text."""
    reading = context.reading
    spoken = [token for token in reading.tokens if token.kind != MARK]
    return Scene(
        context=context,
        moments=moments,
        dose_words=dose_words,
        dose_clauses=frozenset(reading.clauses[index] for index in dose_words),
        called=frozenset(hit.end - 1 for hit in cues if hit.key in _CALLED),
        idioms=frozenset(at for hit in cues if hit.key == "idiom" for at in range(hit.start, hit.end)),
        listed=_find_listed(reading),
        things=frozenset(at for hit in things for at in range(hit.start, hit.end)),
        spans=frozenset(at for hit in cues if hit.key == "span" for at in range(hit.start, hit.end)),
        tails={hit.start: hit.end for hit in cues if hit.key == "tail"},
        is_one_number=len(spoken) == 1,
    )


def _find_listed(reading: Reading) -> frozenset[int]:
    """Answer the numbers that count the lines of a list: 1, 2 and so on, each before words."""
    tokens = reading.tokens
    first = [
        index
        for index, token in enumerate(tokens[:-1])
        if token.kind == NUMBER
        and (index == 0 or tokens[index - 1].text == "\n")
        and tokens[index + 1].text != "\n"
    ]
    counted = [tokens[index].value for index in first]
    return frozenset(first) if counted == list(range(1, len(first) + 1)) and len(first) > 1 else frozenset()


def is_scale_value(value: float | None) -> bool:
    """Answer whether this is a half point from 0 to 10."""
    return value is not None and 0 <= value <= HIGHEST and (value * _HALVES).is_integer()


def is_numeric(reading: Reading, index: int) -> bool:
    """Answer whether a number stands here, be it a rating or not."""
    return 0 <= index < len(reading.tokens) and reading.tokens[index].kind in NUMERIC


def find_partner(reading: Reading, index: int) -> int | None:
    """Answer the second number of a range that starts with this one ("5-6", "5 or 6")."""
    joined = reading.word(index + 1) in reading.lexicon.numbers.joins
    both = joined and is_numeric(reading, index) and is_numeric(reading, index + 2)
    return index + 2 if both else None
