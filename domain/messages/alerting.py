"""Messages about alerts: what was seen in numbers, what to do, what came of it; red flags; PGIC.

Each of them ends in the one line that is true: who has been told, and when they read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.alerts import Finding
from domain.case import EpisodeKind, Prescriber
from domain.dose import Dose
from domain.effects import RedFlag, Swelling
from domain.facts.alerting import Closing, Mistake
from domain.messages.base import Message
from domain.messages.told import TellsWho


@dataclass(frozen=True, slots=True)
class PainAlert(TellsWho):
    """Pain has stayed higher: the evidence, whom to call by when, the prescriber's words for tonight."""

    finding: Finding
    call_by: date
    """Two working days (Monday to Friday) after the alert."""
    prescriber: Prescriber | None
    words: str | None
    """The prescriber's own sentence for tonight's dose; None where none was accepted."""
    window_ended: date | None
    """The last adjustment day before the alert; None where the alert lies within the period."""
    dosing: bool = True
    """Whether there is a dose tonight to have words about."""
    before: tuple[date, ...] = ()
    """The days of the alerts before this one, the oldest first."""


@dataclass(frozen=True, slots=True)
class PainNotice(Message):
    """Pain has been higher: asks how things are overall where that is open, else whether anything is new."""

    finding: Finding
    overall_open: bool


@dataclass(frozen=True, slots=True)
class OverallQuestion(Message):
    """How things are overall since the start, 1-7 (PGIC)."""


@dataclass(frozen=True, slots=True)
class OverallKept(Message):
    """The answer is recorded; anything new?"""

    score: int


@dataclass(frozen=True, slots=True)
class NothingNewKept(Message):
    """Nothing new is heard."""


@dataclass(frozen=True, slots=True)
class FewAnswers(Message):
    """Too few of the last days are rated to see whether anything has changed."""

    rated: int
    days: int


@dataclass(frozen=True, slots=True)
class ReviewDue(Message):
    """The review with the prescriber is due."""

    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class ThreeWays(TellsWho):
    """It is too much: the clinic, the crisis line, the emergency number."""

    prescriber: Prescriber | None
    words: str | None
    dosing: bool
    """Whether there is a dose tonight to have words about."""


@dataclass(frozen=True, slots=True)
class EmergencyText(TellsWho):
    """Call now. `pain_halves`: the rating recorded from the same text, in half points."""

    flags: tuple[RedFlag, ...]
    prescriber: Prescriber | None
    taking: bool = True
    """Whether doses have begun: what to say to the emergency service."""
    doubtful: bool = False
    pain_halves: int | None = None
    swelling: Swelling | None = None
    """What an allergy was said to be; None: any of its signs."""


@dataclass(frozen=True, slots=True)
class MindText(TellsWho):
    """Thoughts of self-harm, or seeing or hearing things: talk to a person now."""

    flags: tuple[RedFlag, ...]
    prescriber: Prescriber | None
    doubtful: bool = False
    pain_halves: int | None = None


@dataclass(frozen=True, slots=True)
class SameDayText(TellsWho):
    """Call the clinic today. `said`: the patient wrote it, rather than tapped it."""

    flags: tuple[RedFlag, ...]
    prescriber: Prescriber | None
    dose: Dose | None
    last_dose_at: datetime | None
    """When the last dose was taken (aware UTC), for the words to show after an accident."""
    taking: bool = True
    doubtful: bool = False
    said: bool = True
    pain_halves: int | None = None


@dataclass(frozen=True, slots=True)
class ExtraDoseText(TellsWho):
    """More than one dose: whom to call now and what to say."""

    day: date | None
    """The care day with two recorded doses; None where only the words were said."""
    dose: Dose | None
    """One dose of that day as the plan has it, in mg; None where it is not known."""
    prescriber: Prescriber | None
    words: str | None
    pain_halves: int | None = None
    doubtful: bool = False
    taken: Dose | None = None
    """How much the text says was taken in all, in mg; None where it does not say."""


@dataclass(frozen=True, slots=True)
class ExtraDoseKept(Message):
    """Two doses are recorded on that day; the text below says whom to call."""

    day: date


@dataclass(frozen=True, slots=True)
class FlagStands(Message):
    """It is not taken back: what was sent still holds."""

    flags: tuple[RedFlag, ...]


@dataclass(frozen=True, slots=True)
class FlagNotLifted(Message):
    """The words of a red flag were edited away: it stands. `pain_halves`: the day's rating as it is now."""

    opened: date
    prescriber: Prescriber | None
    on_hold: bool
    pain_halves: int | None = None


@dataclass(frozen=True, slots=True)
class FlagPastKept(Message):
    """It is over, the patient says; dose reminders stay on hold, and the prescriber should hear of it."""

    prescriber: Prescriber | None
    on_hold: bool


@dataclass(frozen=True, slots=True)
class MistakeAsked(Message):
    """Take the alert back?"""

    mistake: Mistake
    holding: bool
    """Whether the hold would end with it."""


@dataclass(frozen=True, slots=True)
class FlagTakenBack(Message):
    """The alert is taken back; the hold is gone, or stays for another reason."""

    mistake: Mistake
    on_hold: bool


@dataclass(frozen=True, slots=True)
class PersonKnows(Message):
    """A person knows. What came of it?"""

    kind: EpisodeKind
    on_hold: bool
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class RemindedOn(Message):
    """It is asked again on that day."""

    day: date


@dataclass(frozen=True, slots=True)
class AlertQuestion(TellsWho):
    """An alert is still open: has a person been reached, and what came of it?"""

    kind: EpisodeKind
    opened: date
    contacted: date | None
    plainly: bool
    """Nobody reached by day 3: whom to call is said again."""
    prescriber: Prescriber | None
    undone: bool = False
    """The last answer about it was taken back."""


@dataclass(frozen=True, slots=True)
class AlertClosed(Message):
    """What came of it is kept; when it is looked at again, if at all."""

    outcome: Closing
    review: date | None
    on_hold: bool
    prescriber: Prescriber | None


@dataclass(frozen=True, slots=True)
class NotReachedKept(Message):
    """Nobody was reached: whom else to call; it is asked again tomorrow."""

    prescriber: Prescriber | None
    next_ask: date


@dataclass(frozen=True, slots=True)
class AlertGone(Message):
    """That alert is closed already."""
