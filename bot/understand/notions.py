"""What a text wants beside pain, dose and side effects."""

from typing import Final

from bot.understand.context import Context
from bot.understand.phrases import Hit

_OF_OTHERS: Final = frozenset(
    {"told_dose", "label", "got_it", "plan_changed"}
)  # what others say is the thing itself


def find_notions(context: Context, hits: tuple[Hit, ...]) -> tuple[str, ...]:
    """Answer what is said, each once; not what is denied, another person's, or only an "if"."""
    said = (
        hit.key
        for hit in hits
        if not context.is_negated(hit)
        and not context.is_condition(hit.start, "what_if", "if", "asked")
        and (hit.key in _OF_OTHERS or not context.is_someone_elses(hit.start))
    )
    return tuple(dict.fromkeys(said))
