"""What a member types in reply to a message that asks for it: a plan, a review note."""

from __future__ import annotations

from bot.glance import Glance
from bot.incoming import Typed
from bot.intents import ApplyTeam, Intent
from domain.commands.team.orders import TypeReview, TypeTeamPlan
from domain.messages.base import Message
from domain.messages.team.orders import ReviewWanted, TeamPlanRefused, TeamPlanWanted


def on_reply(event: Typed, glance: Glance) -> Intent | None:
    """Return what a text answers: the message it replies to, and no other. A plan is never guessed at."""
    for message in _asking(event, glance):
        match message:
            case TeamPlanWanted(case_id=case_id) | TeamPlanRefused(case_id=case_id):
                return ApplyTeam(TypeTeamPlan(case_id, event.text))
            case ReviewWanted(case_id=case_id):
                return ApplyTeam(TypeReview(case_id, event.text))
            case _:
                continue
    return None


def _asking(event: Typed, glance: Glance) -> tuple[Message, ...]:
    if event.reply_to is not None:
        return () if glance.hangs is None else (glance.hangs.message,)
    return ()
