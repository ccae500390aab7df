"""What is in a new pack, typed where that was asked for: "capsules of 3 mg", "1 mg/mL, marks of 0.1 mL"."""

from __future__ import annotations

from bot.glance import Glance
from bot.incoming import Typed
from bot.typed.strengths import parse_preparation, parse_strengths
from domain.case import Case
from domain.commands.pack import SayPack
from domain.days import open_checkin
from domain.dose import Pieces
from domain.messages.pack import PackAsked


def pack_typed(event: Typed, glance: Glance, case: Case) -> SayPack | None:
    """Return the command of a typed pack; None: the text is about else.

    Strengths alone are of the form that is known; a bare number may be pain, and is none.
    """
    asked = glance.hangs or next(iter(glance.open), None)
    if asked is None or not isinstance(asked.message, PackAsked):
        return None
    whole = parse_preparation(event.text)
    if whole is not None:
        return SayPack(whole)
    strengths = parse_strengths(event.text) if "m" in event.text.lower() else ()
    if strengths and isinstance(case.preparation, Pieces):
        return SayPack(Pieces(case.preparation.form, strengths))
    bare = event.text.strip().isdecimal() and open_checkin(case, event.at) is not None
    return SayPack(None) if any(c.isdigit() for c in event.text) and not bare else None
