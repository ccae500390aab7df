"""The day that a text speaks of."""

from bot.understand.phrases import Hit


def find_days(days: tuple[Hit, ...], comparisons: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Answer the days named, without those that something is only compared with ("worse than yesterday")."""
    return tuple(
        hit for hit in days if not any(other.start <= hit.start < other.end for other in comparisons)
    )
