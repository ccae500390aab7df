"""Words that need an answer at once where no text is looked for: behind a slash, below a picture."""

from __future__ import annotations

from bot.handlers.door import has_agreed, urgent_at_door
from bot.handlers.meanings import red_flag, tell
from bot.incoming import Asked, Sent, Typed
from bot.intents import Raise, Say
from bot.understand import understand
from domain.case import Case, Stage


def overhear(event: Asked | Sent, case: Case) -> Raise | Say | None:
    """Return the red flag among them, with all else that they say; None where there is none."""
    typed = as_typed(event)
    if not has_agreed(case):
        return urgent_at_door(typed.text)
    meaning = understand(typed.text)
    flagged = red_flag(typed, meaning, case)
    if flagged is None:
        return None
    enrolling = case.stage in {Stage.INVITED, Stage.ENROLLING}
    return Raise(flagged, None if enrolling else tell(typed, meaning))


def as_typed(event: Asked | Sent) -> Typed:
    """Return the words as if they had been typed alone."""
    text = event.caption if isinstance(event, Sent) else f"{event.name} {event.argument}"
    return Typed(text, event.at, event.message)
