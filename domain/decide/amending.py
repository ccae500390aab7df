"""Deciding about a message that its writer edited: it amends what it said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import Case
from domain.commands.telling import Amend, Tell
from domain.decide.arms import arm
from domain.decide.correcting import says_amended
from domain.decide.dosing import set_intake
from domain.decide.flags import not_lifted
from domain.decide.telling import hear_everything, hear_told
from domain.decide.tracking import set_rating
from domain.decision import NOTHING, Decision, Refusal, then
from domain.episodes import flagged_by
from domain.intake import all_doses


@arm.register
def amends(command: Amend, case: Case, now: datetime) -> Decision | Refusal:
    """An edited message amends what it said: the old facts stay in the log, the new text counts now.

    A red flag that it raised stands all the same, and that is what is answered.
    """
    amended = _amended(case, command, now)
    flagged = flagged_by(case, command.message)
    if flagged is None:
        return amended
    return then(case, amended, lambda c: not_lifted(c, flagged, _rating_by(c, command.message)))


def _amended(case: Case, command: Amend, now: datetime) -> Decision:
    told = replace(command.tell, entered_at=now)
    days = (*all_doses(case), *((case.recalled,) if case.recalled is not None else ()))
    rated = [d.day for d in days if d.rating is not None and d.rating.message == command.message]
    dosed = [d for d in days if d.intake is not None and d.intake.message == command.message]
    if not rated and not dosed:
        return hear_told(case, told, now)
    # The words may name another day now: then the day they were recorded for is open again.
    of = rated[-1] if rated else dosed[-1].day
    day = _named_day(case, told) or of
    moved = bool(rated) and rated[-1] != day
    withdrawn = set_rating(case, of, None, now) if rated and (moved or told.pain_halves is None) else NOTHING
    if dosed:
        withdrawn += set_intake(case, dosed[-1].day, None, now, dosed[-1].slot)
    told = replace(told, day=day)
    amended = then(case, withdrawn, lambda c: hear_everything(c, told, day, now))
    return amended + says_amended(amended.answer)


def _named_day(case: Case, command: Tell) -> date | None:
    """Return the care day that a text names itself."""
    if command.yesterday:
        return case.today(command.said_at) - timedelta(days=1)
    return command.day


def _rating_by(case: Case, message: int) -> int | None:
    """Return the rating that stands by this message now, in half points."""
    rated = [d.rating.halves for d in case.days if d.rating is not None and d.rating.message == message]
    return rated[-1] if rated else None
