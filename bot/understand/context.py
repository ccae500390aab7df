"""What turns a phrase into no statement of one's own: a "not", another person, an "if"."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.understand.phrases import Finder, Hit
from bot.understand.reading import Reading
from bot.understand.tokens import MARK

_LIST = 24  # tokens of a list under one "not", at most
_SPARE = 1  # words of any kind that a "not" reaches over
_BESIDE = 1  # words between a person and what that person has, without a verb that says so
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

    def is_negated(self, hit: Hit, *, soft: bool = False, spare: int = _SPARE) -> bool:
        """Answer whether a "not" before it reaches it: over neutral words, one other, lists with "or".

        `soft`: it need not be sure; "not so" and "not too" count as well. `spare`: how many others.
        """
        lexicon = self.reading.lexicon
        passed = lexicon.neutral | lexicon.softening if soft else lexicon.neutral
        listed = self._listed(hit.end)
        spare += soft  # after "or" one word of any kind: "not seeing or hearing things"
        index = hit.start - 1
        while index >= max(0, hit.start - _LIST):
            word = self.reading.words[index]
            if word in lexicon.negations:
                return self.covering[index] < 0 or index >= hit.start
            if word in lexicon.either:
                listed, spare = True, max(spare, 1)
            elif listed and self.covering[index] >= 0:
                index = self.covering[index]
            elif word not in passed and not (word == "," and listed):
                spare -= 1
                if spare < 0 or self._stops_not(index):
                    return False
            index -= 1
        return False

    def _stops_not(self, index: int) -> bool:
        """Answer whether no "not" reaches over this: a mark, a number, another phrase, a beginning."""
        lexicon, word = self.reading.lexicon, self.reading.words[index]
        return (
            self.reading.tokens[index].kind == MARK
            or index in self.reading.numbers
            or self.covering[index] >= 0
            or word in lexicon.breaks | lexicon.own | lexicon.ending_not | lexicon.groups["thing"]
        )

    def has_ended(self, hit: Hit) -> bool:
        """Answer whether the text says that it is gone: "dizzy this morning, gone now"."""
        at, passed = hit.end, self.reading.lexicon.passing
        while at not in self.gone and at - hit.end < _FAR and self.reading.word(at) in passed:
            at += 1
        return at in self.gone

    def is_answered_no(self, hit: Hit) -> bool:
        """Answer whether "none" or "no" answers it: "chest pain: no"."""
        return hit.end in self.gone and self.reading.word(hit.end) in {":", "?"}

    def is_someone_elses(self, start: int, end: int | None = None) -> bool:
        """Answer whether a person other than the writer is said to have what stands from `start` to `end`."""
        if self.reading.word(start) in self.reading.lexicon.oneself:
            return False
        lexicon = self.reading.lexicon
        if end is not None and set(self.reading.words[start : end + 1]) & (lexicon.own | lexicon.oneself):
            return False  # "the kids are better off without me"
        if end is not None and self._is_of_person(end):
            return True
        if self._is_linked_to_person(start):
            return True
        first = self.reading.clause_start(start) if start < len(self.reading.words) else start
        return self._has_person_as_subject(first, start)

    def _is_of_person(self, end: int) -> bool:
        """Answer whether it is told of a person who follows: "yellow eyes on that owl"."""
        lexicon, word = self.reading.lexicon, self.reading.word
        if word(end) not in lexicon.belonging:
            return False
        at = end + 1
        while word(at) in lexicon.mine | lexicon.numbers.articles | lexicon.numbers.determiners:
            at += 1
        return word(at) in lexicon.people - lexicon.anybody

    def _is_linked_to_person(self, start: int) -> bool:
        """Answer whether only linking words stand between a person and it, be it in another clause."""
        lexicon = self.reading.lexicon
        index = start - 1
        while index >= max(0, start - _LIST):
            word = self.reading.words[index]
            if word in lexicon.own:
                return False
            if word in lexicon.people and not self._is_hailed(index, start):
                return not self._is_had(index)
            if self.covering[index] >= 0:
                index = self.covering[index]
            elif word not in lexicon.people_linking and index not in self.reading.numbers:
                return False
            index -= 1
        return False

    def _has_person_as_subject(self, first: int, end: int, *, carried: bool = False) -> bool:
        """Answer whether the words from `first` tell of a person: "the dog has it", not "I told mum"."""
        reading, lexicon = self.reading, self.reading.lexicon
        for index in range(end - 1, first - 1, -1):
            word = reading.words[index]
            if word in lexicon.own | lexicon.oneself | lexicon.turning:
                return False
            if word in lexicon.mine and not carried and not self._is_kin(index):
                return False
            if word in lexicon.people - lexicon.anybody:
                between = reading.words[index + 1 : end]
                told = (
                    carried
                    or word in lexicon.theirs
                    or len(between) <= _BESIDE
                    or any(each in lexicon.possessing for each in between)
                )
                return told and not self._is_oblique(index)
        # "the dog has a cough and is wheezing"
        goes_on = reading.word(first) in lexicon.carrying and reading.word(first + 1) in lexicon.possessing
        before = reading.clause_start(first - 1) if first > 0 else first
        return before < first and goes_on and self._has_person_as_subject(before, first, carried=True)

    def _is_hailed(self, index: int, start: int) -> bool:
        """Answer whether somebody is spoken to, not of: "idk man 5"."""
        spoken = self.reading.words[index] in self.reading.lexicon.numbers.opening
        return spoken and index == start - 1 and start in self.reading.numbers

    def _is_had(self, index: int) -> bool:
        """Answer whether the writer only has this person: "I have 6 children and a pain of 5"."""
        reading, lexicon = self.reading, self.reading.lexicon
        before = index - 1
        while before in reading.numbers or reading.word(before) in lexicon.mine | lexicon.numbers.articles:
            before -= 1
        return reading.word(before) in lexicon.groups["have"] and reading.word(before - 1) in lexicon.own

    def _is_oblique(self, index: int) -> bool:
        """Answer whether this person only stands beside: "with my mum"."""
        before = index - 1
        while self.reading.word(before) in self.reading.lexicon.mine:
            before -= 1
        return self.reading.word(before) in self.reading.lexicon.oblique

    def _is_kin(self, index: int) -> bool:
        """Answer whether this "my" speaks of a person: "my late mum"."""
        lexicon, word = self.reading.lexicon, self.reading.word
        return any(word(index + ahead) in lexicon.people for ahead in (1, 2))

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
