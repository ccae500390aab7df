"""Things that call for the short safety form: an opioid, an operation, a pregnancy."""

from bot.understand.context import Context
from bot.understand.phrases import Hit


def find_mentions(context: Context, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Answer what is spoken of, also in a question; not what is denied or another person's."""
    return tuple(
        hit
        for hit in hits
        if not context.is_negated(hit)
        and not context.is_condition(hit.start, "asked", "was_asked", "fiction", "history")
        and not context.is_someone_elses(hit.start, hit.end)
    )
