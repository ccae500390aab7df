"""Whether a red flag is the writer's own, and now: past, over, asked, another's or quoted is in doubt."""

from typing import Final

from bot.understand.context import Context
from bot.understand.phrases import Hit

# These happened, whenever they did: being past makes nothing better.
_EVENTS: Final = frozenset({"overdose", "~count", "child", "accident"})
# A mind that was ill last night may be ill tonight.
_MIND: Final = frozenset({"self_harm", "psychosis"})
# "Why can't I breathe?" says that it is so.
_TELLING: Final = frozenset({"why", "how", "what"})


def is_doubtful(context: Context, hit: Hit, doubts: tuple[Hit, ...]) -> bool:
    """Answer whether it may be past, a question, an "if", another person's, or quoted."""
    near = {each.key for each in doubts if _is_near(context, hit, each)}
    if near & {"other", "quote"} or context.reading.is_quoted or _is_past(context, hit, near):
        return True
    # A wish to die is no less one inside an "if" or a question.
    return hit.key != "self_harm" and (
        "asks" in near or context.is_condition(hit.start, "what_if", "if") or _is_asked(context, hit)
    )


def is_long_ago(context: Context, hit: Hit, doubts: tuple[Hit, ...]) -> bool:
    """Answer whether it is told of a childhood, or an injury of years ago: nothing is needed now."""
    keys = {"long_ago", "childhood"} if hit.key == "accident" else {"childhood"}
    sentence = context.reading.sentences[hit.start]
    told = any(each.key in keys and context.reading.sentences[each.start] == sentence for each in doubts)
    return told and hit.key not in _MIND and not _is_ongoing(context, hit)


def _is_ongoing(context: Context, hit: Hit) -> bool:
    """Answer whether its sentence says "still", "again" or "help"."""
    reading = context.reading
    sentence = reading.sentences[hit.start]
    return any(
        word in reading.lexicon.ongoing and reading.sentences[index] == sentence
        for index, word in enumerate(reading.words)
    )


def _is_past(context: Context, hit: Hit, near: set[str]) -> bool:
    if _is_ongoing(context, hit) or hit.key in _EVENTS:
        return False
    if hit.key in _MIND:
        return "past" in near
    return bool(near & {"past", "lately", "over"}) or context.has_ended(hit)


def _is_near(context: Context, hit: Hit, doubt: Hit) -> bool:
    """Answer whether the doubt speaks of it: a time of its clause, an end of this or the next, else any."""
    reading = context.reading
    clause, other = reading.clauses[hit.start], reading.clauses[doubt.start]
    match doubt.key:
        case "past" | "lately":
            return other == clause
        case "over":
            return other in {clause, clause + 1}
        case _:
            return reading.sentences[doubt.start] == reading.sentences[hit.start]


def _is_asked(context: Context, hit: Hit) -> bool:
    first = context.reading.word(context.reading.sentence_start(hit.start))
    return context.is_question(hit.start) and first not in _TELLING and not _is_ongoing(context, hit)
