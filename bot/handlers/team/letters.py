"""What a member types for a patient: the code, then the words."""

from __future__ import annotations

from bot.attending import Attending
from bot.glance import Glance
from bot.incoming import Typed
from bot.intents import ApplyTeam, Intent, Say, Write
from domain.commands.team.letters import WriteTo
from domain.letter import LONGEST, is_too_long
from domain.messages.team.letters import LetterTooMuch, PatientWrote, WriteAsked, WriteHow
from domain.messages.team.members import NotYourPatient


def write_by_code(code: str, attending: Attending) -> Intent:
    """Read "/write K7": who is not theirs, and who is nobody's, are answered alike."""
    team = attending.team
    if not code:
        return Say(WriteHow(team.zone))
    named = next((each for each in team.charges if each.code.casefold() == code.casefold()), None)
    return Say(NotYourPatient(team.zone)) if named is None else ApplyTeam(WriteTo(named.case_id))


def on_letter(event: Typed, glance: Glance, *, patient: bool) -> Intent | None:
    """Return the words for a patient: a reply, or what is typed right after they were asked for.

    Who is a patient as well has to reply: whatever else they type is their own.
    """
    newest = None if patient else next(iter(glance.team_open), None)
    asked = glance.hangs or newest
    if asked is None or asked.team is None or asked.case_id is None or glance.attending is None:
        return None
    match asked.message:
        case WriteAsked():
            answers = None
        case PatientWrote(letter=letter) if glance.hangs is not None:
            answers = letter
        case _:
            return None
    if is_too_long(event.text):
        return Say(LetterTooMuch(glance.attending.team.zone, LONGEST))
    return Write(asked.case_id, event.text, event.message, answers)
