"""Side effects of one's own in a text, with the grade if it is told."""

from typing import Final

from bot.understand.context import Context
from bot.understand.phrases import Hit

_REACH: Final = 5  # words between an effect and its grade, at most
_NAMED_IN_PHRASE: Final = frozenset({"insomnia"})  # "slept terribly" names the effect, not its grade

Effect = tuple[str, int | None]


def find_effects(
    context: Context, hits: tuple[Hit, ...], grades: tuple[Hit, ...]
) -> tuple[tuple[Hit, int | None], ...]:
    """Answer the effects that the writer has now, in the order of the text, each once."""
    levels = _place_grades(context, grades)
    shared = _share_grades(context, levels)
    own = [hit for hit in drop_contained(hits) if is_present(context, hit)]
    found: dict[str, tuple[Hit, int | None]] = {}
    taken = frozenset(index for hit in own for index in range(hit.start, hit.end))
    for hit in own:
        grade = _grade(context, hit, levels, taken) or shared.get(context.reading.sentences[hit.start])
        known = found.get(hit.key)
        if known is None or (known[1] is None and grade is not None):
            found[hit.key] = (known[0] if known else hit, grade)
    return tuple(found.values())


def find_ended(context: Context, hits: tuple[Hit, ...]) -> tuple[str, ...]:
    """Answer the effects of one's own of which the text says that they are gone, each once."""
    ended = (
        hit.key
        for hit in drop_contained(hits)
        if context.has_ended(hit)
        and not context.is_negated(hit)
        and not context.is_someone_elses(hit.start)
        and not context.is_question(hit.start)
        and not context.is_condition(hit.start, "what_if", "if", "cause")
    )
    return tuple(dict.fromkeys(ended))


def is_present(context: Context, hit: Hit) -> bool:
    """Answer whether the writer has it: not denied, gone, asked about, feared, or another's."""
    return not (
        context.is_negated(hit, soft=True)
        or _is_counted_zero(context, hit)
        or context.has_ended(hit)
        or context.is_someone_elses(hit.start, hit.end)
        or context.is_question(hit.start)
        or context.is_condition(
            hit.start, "what_if", "if", "cause", "wondered", "asked", "was_asked", "formerly"
        )
    )


def _is_counted_zero(context: Context, hit: Hit) -> bool:
    """Answer whether it is "0 nausea"; in "pain 0 nausea" the 0 is the pain's."""
    reading = context.reading
    numbers = reading.lexicon.numbers
    of_pain = (
        reading.word(hit.start - 2) in numbers.pain | numbers.copulas and hit.start - 3 not in reading.numbers
    )
    counted = reading.word(hit.start - 1) == "0" or (
        reading.word(hit.start - 1) in reading.lexicon.belonging and reading.word(hit.start - 2) == "0"
    )
    return counted and not of_pain


def drop_contained(hits: tuple[Hit, ...]) -> list[Hit]:
    """Answer the hits that no longer hit covers."""
    kept: list[Hit] = []
    reach = 0
    longest_first = sorted(hits, key=lambda hit: (hit.start, -hit.end))
    for hit in longest_first:
        if hit.end > reach or not any(each.start <= hit.start and hit.end <= each.end for each in kept[-4:]):
            kept.append(hit)
        reach = max(reach, hit.end)
    return kept


def _place_grades(context: Context, phrases: tuple[Hit, ...]) -> dict[int, int]:
    words, known = context.reading.words, context.reading.lexicon.grades
    levels = {index: known[word] for index, word in enumerate(words) if word in known}
    for phrase in sorted(phrases, key=lambda hit: hit.end - hit.start):
        levels.update(dict.fromkeys(range(phrase.start, phrase.end), int(phrase.key)))
    return levels


def _share_grades(context: Context, levels: dict[int, int]) -> dict[int, int]:
    """Answer the grade of all effects of a sentence: "cramps and headache, both mild"."""
    reading = context.reading
    return {
        reading.sentences[index]: level
        for index, level in levels.items()
        if reading.word(index - 1) in reading.lexicon.sharing
    }


def _grade(context: Context, hit: Hit, levels: dict[int, int], taken: frozenset[int]) -> int | None:
    inside = [levels[index] for index in range(hit.start, hit.end) if index in levels]
    if inside and hit.key not in _NAMED_IN_PHRASE:
        return inside[0]
    before = _walk(context, hit.start - 1, -1, levels, taken)
    return before if before is not None else _walk(context, hit.end, 1, levels, taken)


def _walk(
    context: Context, index: int, stride: int, levels: dict[int, int], taken: frozenset[int]
) -> int | None:
    """Answer the first grade in this direction, within the clause and before the next effect."""
    reading = context.reading
    for _ in range(_REACH):
        if not 0 <= index < len(reading.words) or index in taken:
            return None
        if reading.word(index) == "," and (stride < 0 or index + 1 not in levels):
            return None
        if index in levels:
            return levels[index] if not _belongs_ahead(stride, index, taken, levels) else None
        if reading.word(index) not in reading.lexicon.grade_linking:
            return None
        index += stride
    return None


def _belongs_ahead(stride: int, index: int, taken: frozenset[int], levels: dict[int, int]) -> bool:
    """A grade that runs straight into the next effect belongs to that one ("headache bit of nausea")."""
    if stride < 0:
        return False
    end = index
    while end in levels:
        end += 1
    return end in taken
