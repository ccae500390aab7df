"""`/start`: with the secret of an invitation, or without."""

from __future__ import annotations

from bot.glance import Glance
from bot.handlers.door import at_door
from bot.incoming import Asked
from bot.intents import Admit, Apply, Intent, Redeem
from bot.people import Patient
from domain.case import Stage
from domain.commands.account import ShowHelp
from domain.commands.enrolment import ShowEnrolment


def on_start(event: Asked, glance: Glance, *, enrolment_open: bool) -> Intent:
    """Let an invited person in, show a patient where things stand, and tell a stranger how to come in."""
    if isinstance(glance.visitor, Patient):
        return _of_patient(event, glance.visitor)
    if event.argument:
        return Redeem(event.argument)
    may_begin = enrolment_open and not glance.visitor.turned_away
    return Admit() if may_begin else at_door("", glance.visitor)


def _of_patient(event: Asked, patient: Patient) -> Intent:
    if patient.case.stage in {Stage.INVITED, Stage.ENROLLING}:
        return Apply(ShowEnrolment())
    # A patient may be invited to a team; any other invitation changes nothing.
    return Redeem(event.argument) if event.argument else Apply(ShowHelp())
