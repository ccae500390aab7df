"""A count that is typed where one was asked for: "30", "12 capsules", "45 mL"."""

from __future__ import annotations

import re
from fractions import Fraction

from bot.glance import Glance
from bot.incoming import Typed
from domain.case import Case
from domain.commands.supply import AskLead, Count, SetLead
from domain.days import open_checkin
from domain.messages.supply import CountAsked, LeadAsked

SAID = frozenset({"count", "count what i have", "new count", "what i have"})

_NUMBER = re.compile(
    r"(?:(?:i have|about|around|ca\.?|roughly)\s+)*(?P<count>[0-9]{1,4}(?:[.,][0-9])?)\s*"
    r"(?P<unit>caps?|capsules?|tabs?|tablets?|pills?|ml|left|of them|days?)?(?:\s+left)?"
)
_NONE = frozenset({"none", "no", "nothing", "zero"})

HIGHEST_RATING = 10


def count_typed(event: Typed, glance: Glance, case: Case) -> Count | SetLead | AskLead | None:
    """Return the command of a typed count; None: the text is about else.

    While the evening's pain is open a bare number up to 10 is that, unless it replies to the question.
    """
    said = " ".join(event.text.lower().rstrip(" .!").split())
    if said in SAID:
        return Count()
    asked = glance.hangs or next(iter(glance.open), None)
    if asked is None or not isinstance(asked.message, CountAsked | LeadAsked):
        return None
    message = asked.message
    if said in _NONE and isinstance(message, CountAsked):
        return Count((*message.counted, 0))
    found = _NUMBER.fullmatch(said)
    if found is None or (_may_be_pain(found, case, event) and glance.hangs is None):
        return None
    return _command(message, Fraction(found["count"].replace(",", ".")))


def _may_be_pain(found: re.Match[str], case: Case, event: Typed) -> bool:
    bare = found["unit"] is None and Fraction(found["count"].replace(",", ".")) <= HIGHEST_RATING
    return bare and open_checkin(case, event.at) is not None


def _command(message: CountAsked | LeadAsked, number: Fraction) -> Count | SetLead | AskLead:
    if isinstance(message, LeadAsked):
        return SetLead(int(number)) if number.denominator == 1 else AskLead()
    amount = number * 1000 if message.form is None else number
    return Count((*message.counted, int(amount) if amount.denominator == 1 else -1))
