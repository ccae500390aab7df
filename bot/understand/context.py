"""What turns a phrase into no statement of one's own: a "not", another person, an "if"."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.understand.phrases import Finder, Hit
from bot.understand.reading import Reading

_LIST = 24  # tokens of a list under one "not", at most
_FAR = 8  # words between a condition and what it governs, at most


@dataclass(frozen=True, slots=True)
class Context:
    """The reading with every place where some phrase stands.

    A "not" or a person reaches over these in a list.
    """

    reading: Reading
    covering: tuple[int, ...]  # for each token, where the phrase that covers it starts; -1 if none
    gone: frozenset[int]  # tokens at which "is gone" or the like starts
    conditions: tuple[Hit, ...]

    def is_negated(self, hit: Hit, *, soft: bool = False) -> bool:
        """Answer whether a "not" before it reaches it: over neutral words and lists with "or".

        `soft`: "not so" and "not too" count as well.
        """
        lexicon = self.reading.lexicon
        passed = lexicon.neutral | lexicon.softening if soft else lexicon.neutral
        listed = self._listed(hit.end)
        spare = 0  # after "or" one word of any kind: "not seeing or hearing things"
        index = hit.start - 1
        while index >= max(0, hit.start - _LIST):
            word = self.reading.words[index]
            if word in lexicon.negations:
                return True
            if word in lexicon.either:
                listed, spare = True, 1
            elif listed and self.covering[index] >= 0:
                index = self.covering[index]
            elif word not in passed and not (word == "," and listed):
                spare -= 1
                if spare < 0:
                    return False
            index -= 1
        return False

    def has_ended(self, hit: Hit) -> bool:
        """Answer whether the text says that it is gone."""
        return hit.end in self.gone

    def is_answered_no(self, hit: Hit) -> bool:
        """Answer whether "none" or "no" answers it: "chest pain: no"."""
        return hit.end in self.gone and self.reading.word(hit.end) in {":", "?"}

    def is_someone_elses(self, start: int) -> bool:
        """Answer whether a person other than the writer is said to have what stands at this token."""
        lexicon = self.reading.lexicon
        index = start - 1
        while index >= max(0, start - _LIST):
            word = self.reading.words[index]
            if word in lexicon.own:
                return False
            if word in lexicon.people:
                return True
            if self.covering[index] >= 0:
                index = self.covering[index]
            elif word not in lexicon.people_linking and index not in self.reading.numbers:
                return False
            index -= 1
        return False

    def is_condition(self, start: int, *keys: str) -> bool:
        """Answer whether an "if" of one of these kinds governs what stands at this token."""
        clause = self.reading.clauses[start] if start < len(self.reading.clauses) else -1
        return any(
            hit.key in keys
            and hit.start <= start <= hit.end + _FAR
            and (self.reading.clauses[hit.start] == clause or hit.end >= start)
            for hit in self.conditions
        )

    def is_question(self, start: int) -> bool:
        """Answer whether the sentence asks: it begins with a question word and ends with a question mark."""
        first = self.reading.sentence_start(start)
        return self.reading.asks(start) and self.reading.word(first) in self.reading.lexicon.questions

    def _listed(self, end: int) -> bool:
        """Answer whether an "or" follows in the same list."""
        words, lexicon = self.reading.words, self.reading.lexicon
        for index in range(end, min(end + _LIST, len(words))):
            if words[index] in lexicon.either:
                return True
            if words[index] != "," and self.covering[index] < 0:
                return False
        return False


def make_context(reading: Reading, hits: Iterable[Hit], endings: Finder, conditions: Finder) -> Context:
    """Answer the context of the phrases found in this reading."""
    covering = [-1] * len(reading.words)
    for hit in hits:
        for index in range(hit.start, hit.end):
            covering[index] = hit.start if covering[index] < 0 else min(covering[index], hit.start)
    gone = frozenset(hit.start for hit in reading.find(endings))
    return Context(reading, tuple(covering), gone, reading.find(conditions))
