"""What each number of a text is: a rating of one's own pain, part of a range, something else, or unclear."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from bot.understand.context import Context
from bot.understand.reading import Reading
from bot.understand.times import Moment
from bot.understand.tokens import CLOCK, CODE, DATE, FRACTION, MARK, NUMBER, NUMERIC, OUT_OF, PHONE, UNCLEAR

HIGHEST: Final = 10
_HALVES: Final = 2
_HIGHEST_DOSE: Final = 6  # mg a day, the highest in the example plans (FINAL trial, Bruun 2024)
_SHORT: Final = 3  # a plural ("dogs") has more letters


class Role(Enum):
    """What a number is."""

    RATING = "rating"
    UNCLEAR = "unclear"  # could be a rating, or is a wrong one: asked back
    SCALE = "scale"  # rates another thing ("fatigue 8"): asked back if nothing rates the pain
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Judged:
    """One number with its role."""

    index: int
    role: Role


def judge_numbers(
    context: Context, moments: dict[int, Moment], dose_words: frozenset[int]
) -> tuple[Judged, ...]:
    """Answer the role of every number of the text; `dose_words` are the tokens that speak of taking a dose."""
    reading = context.reading
    judge = _Judge(context, moments, dose_words)
    judged = {index: judge.judge(index) for index in range(len(reading.words)) if _is_numeric(reading, index)}
    return tuple(Judged(index, _spread(reading, judged, index)) for index in judged)


def find_times(
    context: Context, moments: dict[int, Moment], dose_words: frozenset[int]
) -> tuple[Moment, ...]:
    """Answer the moments that are times here: told by their form, by "at", or by the words around."""
    judge = _Judge(context, moments, dose_words)
    return tuple(moment for at, moment in sorted(moments.items()) if judge.is_time(at))


def is_scale_value(value: float | None) -> bool:
    """Answer whether this is a half point from 0 to 10."""
    return value is not None and 0 <= value <= HIGHEST and (value * _HALVES).is_integer()


def find_partner(reading: Reading, index: int) -> int | None:
    """Answer the second number of a range that starts with this one ("5-6", "5 or 6")."""
    joined = reading.word(index + 1) in reading.lexicon.numbers.joins
    both = joined and _is_numeric(reading, index) and _is_numeric(reading, index + 2)
    return index + 2 if both else None


def _spread(reading: Reading, judged: dict[int, Role], index: int) -> Role:
    """A range has one role: the unit of "2-3 hours" counts for both, the pain of "pain 5-6" too."""
    partner = find_partner(reading, index)
    if partner is None:
        partner = index - 2 if find_partner(reading, index - 2) == index else None
    if partner is None or partner not in judged:
        return judged[index]
    roles = {judged[index], judged[partner]}
    if Role.OTHER in roles:
        return Role.OTHER
    return (
        Role.RATING if Role.RATING in roles and is_scale_value(reading.tokens[index].value) else judged[index]
    )


def _is_numeric(reading: Reading, index: int) -> bool:
    return 0 <= index < len(reading.tokens) and reading.tokens[index].kind in NUMERIC


@dataclass(frozen=True, slots=True)
class _Judge:
    context: Context
    moments: dict[int, Moment]
    dose_words: frozenset[int]

    def judge(self, index: int) -> Role:
        if self._is_alone():
            return self._in_range(index)
        if self._is_something_else(index):
            return Role.OTHER
        pain = self._pain_near(index)
        if pain is not None:
            return self._of_pain(index, pain)
        if self._is_scale_of_another_thing(index):
            return Role.SCALE if self._fits(index) else Role.OTHER
        if self._stands_alone(index) and not self.context.is_someone_elses(index):
            return self._in_range(index)
        return Role.UNCLEAR if self._may_be_rating(index) else Role.OTHER

    @property
    def reading(self) -> Reading:
        return self.context.reading

    def _is_alone(self) -> bool:
        """Answer whether the text is nothing but one number."""
        return sum(token.kind != MARK for token in self.reading.tokens) == 1

    def _fits(self, index: int) -> bool:
        token = self.reading.tokens[index]
        return token.kind in {NUMBER, OUT_OF} and is_scale_value(token.value)

    def _in_range(self, index: int) -> Role:
        return Role.RATING if self._fits(index) and not self._is_vague(index) else Role.UNCLEAR

    def _is_vague(self, index: int) -> bool:
        """Answer whether the number is only a bound or denied: "almost 8", "7+", "not a 7", "up to 8"."""
        numbers = self.reading.lexicon.numbers
        before = [self.reading.word(index - back) for back in (1, 2)]
        if before[0] in {"a", "an", "the"} or (
            before[0] in numbers.joins and before[1] in numbers.steps - {"down"}
        ):
            before = before[1:]
        else:
            before = before[:1]
        plus = self.reading.word(index + 1) == "+" and not _is_numeric(self.reading, index + 2)
        return plus or any(word in numbers.vague or word == "up" for word in before)

    # --- what is no rating ---------------------------------------------------------------------

    def _is_something_else(self, index: int) -> bool:
        token = self.reading.tokens[index]
        return (
            token.kind in {CLOCK, DATE, CODE, PHONE}
            or self._has_unit(index)
            or self._has_label(index)
            or self.is_time(index)
            or self._is_amount(index)
            or self._is_change(index)
        )

    def _has_unit(self, index: int) -> bool:
        numbers = self.reading.lexicon.numbers
        after, then = self.reading.word(index + 1), self.reading.word(index + 2)
        units = numbers.units | numbers.amounts
        if after in {"more", "less", "worse", "better", "of"} and self.reading.tokens[index].kind == OUT_OF:
            return False
        return (
            after in units | numbers.months
            or (after in numbers.unit_adjectives and (then in units or self._is_plural(then)))
            or self._is_plural(after)
        )

    def _is_plural(self, word: str) -> bool:
        """Answer whether this looks like things that were counted ("3 friends")."""
        numbers = self.reading.lexicon.numbers
        known = (
            numbers.going_on
            | numbers.closing
            | numbers.places
            | numbers.pain
            | numbers.scales
            | numbers.opening
        )
        return (
            len(word) > _SHORT
            and word.isalpha()
            and word.endswith("s")
            and not word.endswith("ss")
            and word not in known
        )

    def _has_label(self, index: int) -> bool:
        numbers = self.reading.lexicon.numbers
        before, second = self.reading.word(index - 1), self.reading.word(index - 2)
        if before in numbers.ages and not (self._fits(index)):
            return True
        if before in numbers.labels | numbers.months or self.reading.word(index - 1) == "#":
            return True
        if self.reading.tokens[index].kind == OUT_OF:
            return False
        if before in numbers.counting or (
            before in numbers.opening and second in {"temp", "temperature", "bp", "pulse", "sats", "sugar"}
        ):
            return not (before in {"all", "last", "only"} and second in numbers.pain)
        return False

    def is_time(self, index: int) -> bool:
        """Answer whether a time of day stands here."""
        moment = self._moment_over(index)
        if moment is None:
            return False
        if moment.explicit:
            return True
        times = self.reading.lexicon.times
        before = index - 1
        about = False
        while self.reading.word(before) in times.about:
            before, about = before - 1, True
        word = self.reading.word(before)
        if word == "from" and self.reading.word(before - 1) in self.reading.lexicon.numbers.linking:
            return False
        if word in times.before:
            return not self._is_level(before, word)
        dosed = before in self.dose_words and self._speaks_of_dose(before)
        if dosed and (about or self.reading.word(index + 1) in {"ish", "-ish"}):
            return True
        return word in times.waking and (about or self._fits(index))

    def _moment_over(self, index: int) -> Moment | None:
        for at in range(index, max(index - 3, -1), -1):
            moment = self.moments.get(at)
            if moment is not None and moment.end > index:
                return moment
        return None

    def _is_level(self, at: int, word: str) -> bool:
        """Answer whether "at" is said of pain, as in "pain is at 7"; "since 7" never is."""
        if word != "at":
            return False
        numbers = self.reading.lexicon.numbers
        before = at - 1
        while self.reading.word(before) in {
            "is",
            "still",
            "currently",
            "now",
            "was",
            "sitting",
            "im",
            "hovering",
            "stuck",
            "level",
            "been",
        }:
            if self.reading.word(before) in {"im", "sitting", "hovering", "stuck"}:
                return True
            before -= 1
        return before >= 0 and self.reading.word(before) in numbers.pain

    def _speaks_of_dose(self, index: int) -> bool:
        return index in self.dose_words

    def _is_amount(self, index: int) -> bool:
        """Answer whether the number is what was taken: "took 4.5", "ldn 3", "took 2"."""
        before = self.reading.word(index - 1)
        if self.reading.tokens[index].kind == OUT_OF:
            return False
        if before in self.reading.lexicon.groups["thing"] or before in self.reading.lexicon.groups["verb"]:
            return before in self.reading.lexicon.groups["thing"] - {"meds"} or not self._is_bare_hour(index)
        return before == "on" and any(
            each in self.reading.lexicon.groups["thing"] for each in self.reading.words[index + 1 : index + 3]
        )

    def _is_bare_hour(self, index: int) -> bool:
        """Answer whether "took 10" could be an hour or a rating: no strength that is taken here is that high."""
        value = self.reading.tokens[index].value
        return value is not None and value.is_integer() and value > _HIGHEST_DOSE

    def _is_change(self, index: int) -> bool:
        """Answer whether the number is a difference: "down 2", "up by 1"."""
        numbers = self.reading.lexicon.numbers
        return self.reading.word(index - 1) in numbers.steps and not self._is_alone_in_clause(index)

    def _is_alone_in_clause(self, index: int) -> bool:
        return self.reading.clause_start(index) == index

    # --- what is one ---------------------------------------------------------------------------

    def _pain_near(self, index: int) -> int | None:
        """Answer the word for pain that this number belongs to."""
        numbers = self.reading.lexicon.numbers
        back = index - 1
        while back >= 0 and (
            self.reading.word(back) in numbers.linking
            or self.reading.word(back) in numbers.joins | numbers.vague
            or self.reading.word(back) in numbers.places
            or self._is_range_number(back, index)
        ):
            back -= 1
        if self.reading.word(back) in numbers.pain and not self._is_taken_pain(back):
            return back
        place = self._place_before(index)
        return place if place is not None else self._pain_after(index)

    def _is_range_number(self, back: int, index: int) -> bool:
        return find_partner(self.reading, back) == index

    def _is_taken_pain(self, back: int) -> bool:
        """Answer whether the word for pain is a part of another phrase: "stomach pain", "headache"."""
        return self.context.covering[back] >= 0

    def _place_before(self, index: int) -> int | None:
        numbers = self.reading.lexicon.numbers
        back = index - 1
        while self.reading.word(back) in {
            "is",
            "a",
            "an",
            "was",
            "are",
            ":",
            "about",
            "at",
            "around",
            "like",
            "still",
            "today",
        }:
            back -= 1
        at_level = self.reading.word(index - 1) != "at"
        fits = (
            self.reading.word(back) in numbers.places
            and back >= 0
            and at_level
            and self.reading.word(back) != "back at"
        )
        return back if fits else None

    def _pain_after(self, index: int) -> int | None:
        numbers = self.reading.lexicon.numbers
        ahead = index + 1
        while self.reading.word(ahead) in {"for", "on", "the", "of", "my", "in", "level", "is", "as", "a"}:
            ahead += 1
        word = self.reading.word(ahead)
        if word in numbers.places and ahead == index + 1:
            return ahead
        followed = _is_numeric(self.reading, ahead + 1) or self.reading.word(ahead + 1) in {
            "is",
            "was",
            ":",
            "=",
        }
        fits = word in numbers.pain and ahead < len(self.reading.words) and not followed
        return ahead if fits and not self._is_taken_pain(ahead) else None

    def _of_pain(self, index: int, pain: int) -> Role:
        if self.context.is_someone_elses(min(pain, index)):
            return Role.OTHER
        if self.context.is_condition(index, "what_if", "if"):
            return Role.UNCLEAR
        return self._in_range(index)

    def _is_scale_of_another_thing(self, index: int) -> bool:
        """Answer whether another thing is rated: "fatigue 8/10", "7/10 nausea"."""
        numbers = self.reading.lexicon.numbers
        back = index - 1
        while self.reading.word(back) in numbers.linking and self.reading.word(back) not in {
            ",",
            "–",
            "—",
            "-",
            "day",
            "back",
        }:
            back -= 1
        covered = back >= 0 and self.context.covering[back] >= 0
        rated = back >= 0 and (self.reading.word(back) in numbers.scales or covered)
        ahead = index + 1
        after = self.context.covering[ahead] == ahead if ahead < len(self.reading.words) else False
        return (
            (rated and self.reading.word(back) not in numbers.going_on)
            or (after and self.reading.tokens[ahead].text in numbers.scales)
            or (self.reading.word(ahead) in numbers.scales)
        )

    def _stands_alone(self, index: int) -> bool:
        """Answer whether only words like "about a" stand before it in its clause, and only "today" after it."""
        reading, numbers = self.reading, self.reading.lexicon.numbers
        start = index - 1
        while start >= 0 and self._passes(start, index, numbers.opening):
            start -= 1
        if start >= 0 and reading.clauses[start] == reading.clauses[index]:
            return False
        if start >= 0 and (start in self.dose_words or reading.clauses[start] in self._dose_clauses()):
            return self._follows_timed_dose(start)
        return self._ends_well(
            index, at_start=start < 0 or reading.sentences[start] != reading.sentences[index]
        )

    def _passes(self, place: int, index: int, allowed: frozenset[str]) -> bool:
        reading = self.reading
        if reading.clauses[place] != reading.clauses[index]:
            return False
        return (
            reading.word(place) in allowed
            or reading.word(place) in reading.lexicon.numbers.joins | reading.lexicon.numbers.vague
            or reading.tokens[place].kind == MARK
            or find_partner(reading, place) == index
            or _is_numeric(reading, place)
        )

    def _dose_clauses(self) -> frozenset[int]:
        return frozenset(self.reading.clauses[index] for index in self.dose_words)

    def _follows_timed_dose(self, start: int) -> bool:
        """After "took it" a lone number may be an hour; after "took it at 10" it is a rating."""
        first = self.reading.clause_start(start)
        return any(first <= at <= start and self.is_time(at) for at in self.moments)

    def _ends_well(self, index: int, *, at_start: bool) -> bool:
        reading, numbers = self.reading, self.reading.lexicon.numbers
        end = reading.clause_end(index)
        ahead = index + 1
        while ahead < end and self._passes(ahead, index, numbers.closing):
            ahead += 1
        return ahead >= end or (at_start and self._goes_on(ahead))

    def _goes_on(self, ahead: int) -> bool:
        return self.reading.word(ahead) in self.reading.lexicon.numbers.going_on or ahead in self.dose_words

    def _may_be_rating(self, index: int) -> bool:
        token = self.reading.tokens[index]
        if token.kind in {FRACTION, UNCLEAR}:
            return True
        return (
            self._fits(index)
            and not self.context.is_someone_elses(index)
            and self.reading.word(index - 1) not in {"no", "this", "that", "which", "every", "each"}
        )
