"""What is in a new pack, typed where that was asked for: "capsules of 3 mg", "1 mg/mL, marks of 0.1 mL"."""

from __future__ import annotations

from bot.glance import Glance
from bot.incoming import Typed
from bot.typed.strengths import parse_preparation, parse_strengths
from domain.case import Case
from domain.commands.base import Command
from domain.commands.pack import SayPack
from domain.commands.stepping import AnswerLabel
from domain.days import open_checkin
from domain.dose import Pieces
from domain.messages.pack import PackAsked
from domain.messages.stepping import LabelQuestion
from domain.questions import Purpose


def label_typed(event: Typed, glance: Glance, case: Case) -> Command | None:
    """Return what a strength that is typed to the question for the label answers: as it should be, or not.

    A bare number is one only to whoever said that they have a new pack, and while no pain is asked for.
    """
    asked = glance.hangs or next(iter(glance.open), None)
    if asked is None or not isinstance(asked.message, LabelQuestion):
        return None
    answers = {c.label: c.command for row in asked.choices for c in row}
    own = any(isinstance(c, AnswerLabel) and c.purpose is Purpose.PACK for c in answers.values())
    strengths = parse_strengths(event.text)
    named = "m" in event.text.lower() or (own and open_checkin(case, event.at) is None)
    if not strengths or not named:
        return None
    right = answers.get("label_value") if strengths == asked.message.strengths else None
    return right or answers.get("label_different")


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
