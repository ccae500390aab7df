"""Deciding about how often pain is asked about: the patient's own choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.case import Case
from domain.commands.settings import ShowSettings
from domain.commands.weekly import AskRhythm, SetRhythm
from domain.decide.arms import arm
from domain.decision import Decision, Refusal, then
from domain.facts.settings import PreferencesSet
from domain.messages.weekly import RhythmShown
from domain.notices import Answer, Choice, Rows
from domain.preferences import Rhythm
from domain.rhythm import rhythm_on
from domain.topics import SETTINGS

CHOICES: Rows = (
    (Choice("rhythm_itself", SetRhythm(None)),),
    *((Choice(f"rhythm_{rhythm}", SetRhythm(rhythm)),) for rhythm in Rhythm),
    (Choice("to_settings", ShowSettings()),),
)


@arm.register
def asks(command: AskRhythm, case: Case, now: datetime) -> Decision | Refusal:
    """Show what holds and what can be chosen."""
    del command
    return _shown(case, now)


@arm.register
def sets(command: SetRhythm, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the choice; it holds where daily is not needed."""
    fact = PreferencesSet(replace(case.preferences, rhythm=command.rhythm))
    return then(case, Decision((fact,)), lambda c: _shown(c, now, changed=True))


def _shown(case: Case, now: datetime, *, changed: bool = False) -> Decision:
    shown = RhythmShown(case.preferences.rhythm, rhythm_on(case, case.today(now)), changed)
    return Decision(answer=Answer(shown, SETTINGS, CHOICES))
