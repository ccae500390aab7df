"""The name under which the team knows the patient, where it is asked for."""

from __future__ import annotations

from bot.incoming import Typed
from bot.understand import Meaning
from domain.case import AskedFor, Case, Wanted
from domain.commands.sharing import NameSelf


def own_name_typed(event: Typed, meaning: Meaning, case: Case) -> NameSelf | None:
    """Return the name; None: it is not asked for, or the text is about pain, a dose or how things are."""
    if case.asking != AskedFor(Wanted.OWN_NAME) or any(char.isdigit() for char in event.text):
        return None
    if meaning.word is not None or meaning.dose or meaning.effects or meaning.mentions:
        return None
    return NameSelf(event.text)
