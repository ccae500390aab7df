"""What a member of a team types in private. Who is a patient as well goes on as one with everything else."""

from __future__ import annotations

from bot.glance import Glance
from bot.handlers.door import urgent_at_door
from bot.handlers.team.letters import on_letter, write_by_code
from bot.handlers.team.menu import BY_NAME
from bot.handlers.team.replies import on_reply
from bot.incoming import Asked, Typed
from bot.intents import ApplyTeam, Intent, Say
from bot.people import Patient
from domain.commands.team.members import InviteMember
from domain.commands.team.orders import ShowOrders
from domain.messages.team.door import InviteHow, MemberHelp
from domain.team.roles import Role
from domain.team.team import Team

START = "start"
PLAN = "plan"
"""With a code behind it: what can be done about that patient's plan."""


def on_member(event: Asked | Typed, glance: Glance) -> Intent | None:
    """Return what a member asks for; None where it is no member's business."""
    attending = glance.attending
    if attending is None:
        return None
    patient = isinstance(glance.visitor, Patient)
    if isinstance(event, Asked) and event.name == START and event.argument:
        return None
    if isinstance(event, Asked) and event.name in BY_NAME:
        return ApplyTeam(BY_NAME[event.name].command)
    if isinstance(event, Asked) and event.name == "invite":
        return _invite(event.argument, attending.team.zone)
    if isinstance(event, Asked) and event.name == "write":
        return write_by_code(event.argument, attending)
    if isinstance(event, Typed) and (letter := on_letter(event, glance, patient=patient)) is not None:
        return letter
    if (
        isinstance(event, Asked)
        and event.name == PLAN
        and (case_id := case_of(attending.team, event.argument))
    ):
        return ApplyTeam(ShowOrders(case_id))
    if isinstance(event, Typed) and (replied := on_reply(event, glance)) is not None:
        return replied
    if patient:
        return None
    said = event.text if isinstance(event, Typed) else event.argument
    help_ = MemberHelp(attending.team.zone, attending.team.name, attending.member.roles)
    return urgent_at_door(said) or Say(help_)


def case_of(team: Team, code: str) -> str | None:
    """Return the case that a typed code stands for; whether it may be seen is decided where it is shown."""
    wanted = code.strip().upper()
    return next((charge.case_id for charge in team.charges if charge.code == wanted), None)


def _invite(argument: str, zone: str) -> Intent:
    """Read "/invite nurse Dina Marsh", "/invite lead,prescriber Ben Okafor"."""
    said, _, name = argument.partition(" ")
    wanted = [word.strip() for word in said.casefold().split(",")]
    known = {role.value: role for role in Role}
    name = " ".join(name.split())[:64]
    if not name or not all(word in known for word in wanted):
        return Say(InviteHow(zone))
    return ApplyTeam(InviteMember(name, tuple(known[word] for word in dict.fromkeys(wanted))))
