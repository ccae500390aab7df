"""A typed text: red flags first, then the button whose words it says, the open question, then all else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import time

from bot.glance import Glance
from bot.handlers.enrolling import answer_typed
from bot.handlers.meanings import red_flag, tell
from bot.handlers.menu import BY_NAME
from bot.incoming import Typed
from bot.intents import Apply, Intent, Raise, Say
from bot.people import Patient, Stranger
from bot.render import Reader
from bot.screens import chosen
from bot.typed.times import parse_time
from bot.understand import Meaning, understand
from domain.case import Case, Stage
from domain.commands.alerting import TooMuch
from domain.commands.day import RatePain, TakeDose
from domain.messages.day import TakenWhen
from domain.messages.door import InvitationNeeded
from domain.moments import hours_apart
from domain.notices import Choice
from storage.screens import Screen

TOO_MUCH = "it is too much"


def on_text(event: Typed, glance: Glance, reader: Reader) -> Intent:
    """Return what a text asks for. Nothing a patient writes is without an answer."""
    if isinstance(glance.visitor, Stranger):
        return Say(InvitationNeeded())
    return _of_patient(event, glance, glance.visitor, reader)


def _of_patient(event: Typed, glance: Glance, patient: Patient, reader: Reader) -> Intent:
    meaning = understand(event.text)
    # 1. Words that need an answer at once, whatever else is open.
    flagged = red_flag(event, meaning, patient.case)
    if flagged is not None:
        enrolling = patient.case.stage in {Stage.INVITED, Stage.ENROLLING}
        return Raise(flagged, None if enrolling else tell(event, meaning, glance.hangs))
    # 2. The button whose words these are: of the message replied to, of the one that asks, of the newest.
    found = chosen(event.text, _in_order(glance, patient.case), reader, meaning.word)
    if found is not None:
        return _as_tapped(event, meaning, glance, patient.case, found)
    when = _time_taken(event, glance, patient.case)
    if when is not None:
        return Apply(when)
    # 3. An answer to the open question of the enrolment.
    if patient.case.stage in {Stage.INVITED, Stage.ENROLLING}:
        return Apply(answer_typed(event, meaning, patient.case))
    # 4. A word of the menu, then everything else that can be said.
    return _by_word(event, meaning, patient.case) or Apply(tell(event, meaning, glance.hangs))


def _as_tapped(
    event: Typed, meaning: Meaning, glance: Glance, case: Case, found: tuple[Screen, Choice]
) -> Intent:
    """A word is its button. A number or "taken" is told as a text, so that editing the message amends it.

    A number rates the day of its screen if that was replied to or is the one that asks; else it is a number
    outside the check-in.
    """
    screen, choice = found
    told = tell(event, meaning, glance.hangs)
    match choice.command:
        case RatePain(day=day):
            asks = screen.topic == case.asking or screen == glance.hangs
            return Apply(replace(told, day=day) if asks else told)
        case TakeDose(day=day, wall=None, time_unknown=False) if meaning.dose == "taken":
            return Apply(replace(told, day=day, bare=True))  # the word itself is no note
        case command:
            return Apply(command)


def _time_taken(event: Typed, glance: Glance, case: Case) -> TakeDose | None:
    """A time that is typed to "when did you take it?" is that time; of two, the one nearer the dose time."""
    asked = glance.hangs or next(iter(glance.open), None)
    if asked is None or not isinstance(asked.message, TakenWhen):
        return None
    read = parse_time(event.text)
    times = (read,) if isinstance(read, time) else read.options
    offered = [c.command for row in asked.choices for c in row if isinstance(c.command, TakeDose)]
    if not times or not offered:
        return None
    wall = min(times, key=lambda each: hours_apart(each, case.dose_time))
    return replace(offered[0], wall=wall, time_unknown=False)


def _by_word(event: Typed, meaning: Meaning, case: Case) -> Intent | None:
    entry = BY_NAME.get(meaning.word or "")
    if entry is not None:
        return entry.ask(case, event.at)
    return Apply(TooMuch()) if meaning.word == TOO_MUCH else None


def _in_order(glance: Glance, case: Case) -> Iterable[Screen]:
    first = [glance.hangs] if glance.hangs is not None and glance.hangs.open else []
    asking = [screen for screen in glance.open if screen.topic == case.asking]
    return [*first, *asking, *glance.open]
