"""A text made ready to be understood: tokens, clauses, and whose words they are."""

from dataclasses import dataclass

from bot.understand.lexicon import Lexicon
from bot.understand.phrases import Finder, Hit
from bot.understand.tokens import CLOCK, MARK, NUMERIC, WORD, Token

_SENTENCE_MARKS = frozenset(".!?;\n…")
_CLAUSE_MARKS = _SENTENCE_MARKS | frozenset(',()"“”«»')
_DASHES = frozenset("-–—")
_SLASH = "/"
_SHORTEST = 1  # letters of an abbreviation
_OPENING_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}


@dataclass(frozen=True, slots=True)
class Reading:
    """The tokens with the number of the clause and of the sentence that each belongs to."""

    lexicon: Lexicon
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    clauses: tuple[int, ...]
    sentences: tuple[int, ...]
    clause_bounds: tuple[tuple[int, int], ...]
    sentence_bounds: tuple[tuple[int, int], ...]
    questions: frozenset[int]  # sentences with a question mark
    numbers: frozenset[int]
    ends: frozenset[int]
    is_quoted: bool  # the whole text stands in quotation marks

    def find(self, finder: Finder) -> tuple[Hit, ...]:
        """Answer the phrases of this table in the text."""
        return finder.find(self.words, self.numbers, self.ends)

    def word(self, index: int) -> str:
        """Answer the word at this place, "" outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def clause_start(self, index: int) -> int:
        """Answer the first token of the clause of this token."""
        return self.clause_bounds[self.clauses[index]][0]

    def clause_end(self, index: int) -> int:
        """Answer the token after the last of the clause of this token."""
        return self.clause_bounds[self.clauses[index]][1]

    def sentence_start(self, index: int) -> int:
        """Answer the first token of the sentence of this token."""
        return self.sentence_bounds[self.sentences[index]][0]

    def asks(self, index: int) -> bool:
        """Answer whether the sentence of this token ends with a question mark."""
        return self.sentences[index] in self.questions


def read(tokens: tuple[Token, ...], lexicon: Lexicon) -> Reading:
    """Answer the reading of the writer's own words: what stands in quotation marks is left out."""
    own = _join_lines(_drop_quotes(tokens), lexicon)
    clauses, sentences = _cut(own, lexicon)
    ends = {index for index in range(1, len(own)) if clauses[index] != clauses[index - 1]}
    ends |= {index for index in range(len(own)) if _ends_clause(own, index)}
    return Reading(
        lexicon=lexicon,
        tokens=own,
        words=tuple(token.text for token in own),
        clauses=clauses,
        sentences=sentences,
        clause_bounds=_find_bounds(clauses),
        sentence_bounds=_find_bounds(sentences),
        questions=frozenset(sentences[index] for index, token in enumerate(own) if token.text == "?"),
        numbers=frozenset(index for index, token in enumerate(own) if token.kind in NUMERIC | {CLOCK}),
        ends=frozenset(ends),
        is_quoted=bool(own) and _find_closing(own, 0) is not None,
    )


def _join_lines(tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """Answer the tokens without line breaks after words that want another: "my tongue is", "I want to"."""
    return tuple(
        token
        for index, token in enumerate(tokens)
        if token.text != "\n" or index == 0 or tokens[index - 1].text not in lexicon.leading_on
    )


def _drop_quotes(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    own: list[Token] = []
    position = 0
    while position < len(tokens):
        closing = _find_closing(tokens, position)
        if closing is None:
            own.append(tokens[position])
            position += 1
        else:
            position = closing + 1
    return tuple(own) if any(token.kind != MARK for token in own) else tokens


def _find_closing(tokens: tuple[Token, ...], position: int) -> int | None:
    wanted = _OPENING_QUOTES.get(tokens[position].text)
    if wanted is None:
        return None
    return next((index for index in range(position + 1, len(tokens)) if tokens[index].text == wanted), None)


def _cut(tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[tuple[int, ...], tuple[int, ...]]:
    clauses: list[int] = []
    sentences: list[int] = []
    clause = sentence = 0
    for index, token in enumerate(tokens):
        after_mark = index > 0 and _ends_clause(tokens, index - 1)
        starts = token.text in lexicon.breaks
        emoji = token.kind == MARK and not token.text.isascii() and token.text not in "–—"
        if index > 0 and (after_mark or starts or emoji):
            clause += 1
        if index > 0 and tokens[index - 1].text in _SENTENCE_MARKS:
            sentence += 1
        clauses.append(clause)
        sentences.append(sentence)
    return tuple(clauses), tuple(sentences)


def _ends_clause(tokens: tuple[Token, ...], index: int) -> bool:
    """Answer whether this mark ends a clause; a dash does between blanks and words, not before a number."""
    token = tokens[index]
    if token.text == _SLASH and 0 < index < len(tokens) - 1:
        sides = [each for each in (tokens[index - 1], tokens[index + 1]) if each.kind == WORD]
        return bool(sides) and all(
            len(each.raw) > _SHORTEST for each in sides
        )  # "6/taken/no dreams", not "n/v"
    if token.kind != MARK or token.text not in _DASHES:
        return token.kind == MARK and token.text in _CLAUSE_MARKS
    if not 0 < index < len(tokens) - 1:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    spaced = before.end < token.start and token.end < after.start
    return spaced and after.kind == WORD


def _find_bounds(parts: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Answer for each part, by its number, its first token and the token after its last."""
    bounds: dict[int, tuple[int, int]] = {}
    for index, part in enumerate(parts):
        bounds[part] = (bounds[part][0] if part in bounds else index, index + 1)
    return tuple(bounds[part] for part in sorted(bounds))
