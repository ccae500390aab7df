"""The rating of one's own pain in a text, a range that must be asked about, or neither."""

from dataclasses import dataclass
from typing import Final

from bot.understand.context import Context
from bot.understand.numbers import Judged, Role, is_scale_value
from bot.understand.phrases import Hit
from bot.understand.tokens import FRACTION, MARK, NUMERIC

_HALVES: Final = 2
_SETTLED: Final = frozenset({"settled", "amended"})
_NEAR: Final = 3  # "5/6" is a range, "6/1" a slip of "6/10"


@dataclass(frozen=True, slots=True)
class RatingFact:
    """What the numbers say: `halves` in half points, or the bounds of a range, or a reason to ask."""

    halves: int | None = None
    range: tuple[float, float] | None = None
    ask: bool = False
    places: tuple[int, ...] = ()  # tokens that speak of the rating
    unclear: tuple[str, ...] = ()


def rate_pain(
    context: Context, judged: tuple[Judged, ...], zeros: tuple[Hit, ...], cues: tuple[Hit, ...]
) -> RatingFact:
    """Answer the rating; two different numbers for pain are a range, and asked about."""
    reading = context.reading
    zeros = tuple(hit for hit in zeros if not _is_of_other_pain(context, hit))
    none = [hit for hit in zeros if hit.key == "zero" and _is_own(context, hit)]
    doubts = [hit for hit in zeros if hit.key == "unsure" and not context.is_someone_elses(hit.start)]
    rated = [each.index for each in judged if each.role is Role.RATING]
    doubtful = [each.index for each in judged if each.role is Role.UNCLEAR]
    rated, doubtful = _settle(context, rated, doubtful, cues) or _correct(context, rated, doubtful)
    elsewhen = {reading.clauses[hit.start] for hit in zeros if hit.key == "other_day"}
    then = {reading.sentences[hit.start] for hit in zeros if hit.key == "before"}
    now = [index for index in rated if reading.sentences[index] not in then]
    if now:  # "before ldn i was a 9. today 5"
        rated = now
        doubtful = [index for index in doubtful if reading.sentences[index] not in then]
    moved = [index for index in rated if reading.clauses[index] in elsewhen]
    doubtful += moved
    rated = [index for index in rated if index not in moved]
    values = [reading.tokens[index].value or 0.0 for index in rated] + [0.0 for _ in none]
    asked = {Role.UNCLEAR} if values else {Role.UNCLEAR, Role.SCALE}
    unclear = tuple(
        reading.tokens[each.index].raw for each in judged if each.role in asked or each.index in moved
    )
    if rated:  # a number off the scale elsewhere says nothing against it: "pain 6. Arthur (84)"
        own = {reading.clauses[index] for index in rated}
        doubtful = [at for at in doubtful if _fits(context, at) or reading.clauses[at] in own]
    if values:
        told = (reading.tokens[at].value for at in doubtful)
        values += [value for value in told if value is not None and is_scale_value(value)]
    places = tuple(rated) + tuple(hit.start for hit in none)
    if len(set(values)) > 1:
        return RatingFact(range=(min(values), max(values)), ask=True, places=places, unclear=unclear)
    split = _split_fraction(context, judged) or _span(context, doubtful)
    if not values and split is not None:
        return RatingFact(range=split, ask=True, unclear=unclear)
    if values and not doubtful and not (doubts and not rated):
        return RatingFact(halves=int(values[0] * _HALVES), places=places, unclear=unclear)
    spoken = _speaks_loudly(context)
    return RatingFact(ask=bool(unclear or doubts or spoken), unclear=unclear)


def _fits(context: Context, index: int) -> bool:
    value = context.reading.tokens[index].value
    return value is None or is_scale_value(value)


def _correct(context: Context, rated: list[int], doubtful: list[int]) -> tuple[list[int], list[int]]:
    """Answer the numbers without the one that the writer takes back: "not 8, 5", "meant 5 not 8"."""
    reading = context.reading
    denied = [
        index for index in (*rated, *doubtful) if reading.word(index - 1) in reading.lexicon.numbers.denying
    ]
    told = [index for index in (*rated, *doubtful) if index not in denied]
    if len(denied) != 1 or len(told) != 1 or reading.tokens[told[0]].value is None:
        return rated, doubtful
    return told, []


def _settle(
    context: Context, rated: list[int], doubtful: list[int], cues: tuple[Hit, ...]
) -> tuple[list[int], list[int]] | None:
    """Answer the one number settled on after others: "5 to 6, so 5.5", "put 8 but its a 6"."""
    told = sorted((*rated, *doubtful))
    settled = [hit.end - 1 for hit in cues if hit.key in _SETTLED and hit.end - 1 in told]
    slips = {hit.end - 1 for hit in cues if hit.key == "mistaken"} & set(told)
    last = told[-1] if told else -1
    if len(told) < 2 or last in slips:  # noqa: PLR2004 - one number is settled already
        return None
    if last in settled or (len(told) == 2 and told[0] in slips and last in rated):  # noqa: PLR2004 - the slip
        return ([last], []) if context.reading.tokens[last].value is not None else None
    return None


def is_bare(context: Context) -> bool:
    """Answer whether the text is nothing but one number."""
    kinds = [token.kind for token in context.reading.tokens if token.kind != MARK]
    return len(kinds) == 1 and kinds[0] in NUMERIC - {"out_of"}


def _is_own(context: Context, hit: Hit) -> bool:
    if context.is_someone_elses(hit.start) or context.is_condition(hit.start, "what_if", "if"):
        return False
    reading = context.reading
    before = reading.words[reading.clause_start(hit.start) : hit.start]
    return not reading.lexicon.numbers.wishes & set(before) and not context.is_question(hit.start)


def _is_of_other_pain(context: Context, hit: Hit) -> bool:
    """Answer whether the pain of the phrase is another: "chest pain gone"."""
    pain = context.reading.lexicon.numbers.pain
    places = range(hit.start, hit.end)
    return any(context.reading.words[at] in pain and context.covering[at] >= 0 for at in places)


def _split_fraction(context: Context, judged: tuple[Judged, ...]) -> tuple[float, float] | None:
    """Answer the two numbers of "5/6", which nobody means as a fraction of a scale to 10."""
    for each in judged:
        token = context.reading.tokens[each.index]
        if each.role is Role.UNCLEAR and token.kind == FRACTION:
            low, high = sorted(float(part.replace(",", ".")) for part in token.raw.split("/"))
            if low > 0 and high - low <= _NEAR and is_scale_value(low) and is_scale_value(high):
                return low, high
    return None


def _span(context: Context, doubtful: list[int]) -> tuple[float, float] | None:
    """Answer the bounds of several numbers that are told of nothing in particular: "down from 8 to 6"."""
    told = [context.reading.tokens[index].value for index in doubtful]
    values = sorted({value for value in told if value is not None and is_scale_value(value)})
    return (values[0], values[-1]) if len(values) > 1 and None not in told else None


def _speaks_loudly(context: Context) -> bool:
    """Answer whether pain is told in words alone ("pain is awful"): worth asking for the number."""
    reading, numbers = context.reading, context.reading.lexicon.numbers
    clauses = {reading.clauses[index] for index, word in enumerate(reading.words) if word in numbers.loud}
    for index, word in enumerate(reading.words):
        if (
            reading.clauses[index] not in clauses
            or word not in numbers.pain
            or context.covering[index] >= 0
            or context.is_question(index)
        ):
            continue
        hit = Hit("pain", index, index + 1)
        if not context.is_someone_elses(index) and not context.is_negated(hit):
            return True
    return False
