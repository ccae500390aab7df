"""Things that call for the short safety form: an opioid, an operation, a pregnancy."""

from typing import Final

from bot.understand.context import Context
from bot.understand.phrases import Hit

_STAFF: Final = "~staff"  # "the hospital doctor" is a person, and no stay


def find_mentions(context: Context, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Answer what is spoken of, also in a question; not what is denied or another person's."""
    staff = {hit.start for hit in hits if hit.key == _STAFF}
    return tuple(
        hit
        for hit in hits
        if hit.key != _STAFF
        and not (hit.key == "hospital" and hit.start in staff)
        and not context.is_negated(hit)
        and not context.is_condition(hit.start, "asked", "was_asked", "fiction", "history")
        and not context.is_someone_elses(hit.start, hit.end)
    )
