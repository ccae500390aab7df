"""The case itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.altered import Altering
from domain.away import Away
from domain.case.aftercare import Aftercare
from domain.case.asking import AskedFor
from domain.case.careday import CareDay, Silence, Slot, StepCount, blank_day
from domain.case.episode import Alerting, OpenEffect
from domain.case.hold import Hold
from domain.case.pause import Pause
from domain.case.said import SAID_KEPT, LastSaid
from domain.case.stepping import Stepping
from domain.case.supply import Supply
from domain.case.weekly import Weekly
from domain.dose import Preparation
from domain.enrolment import Draft
from domain.letter import Letters
from domain.order import Closing
from domain.pain import Baseline, Overall
from domain.plan import LEAD_DAYS, Daily, Legs, Plan
from domain.preferences import Preferences
from domain.report import NewPlan, Report
from domain.running import daily_on
from domain.stretches import (
    Stretch,
    Stretches,
    day_ends,
    day_of,
    day_starts,
    is_skipped,
    moment_on,
    stretch_of,
    unchanged,
)
from domain.team.care import CareTeam
from domain.times import Coming, Sets, Shift, Times, usual_morning

DAYS_KEPT = 35
"""Care days a case holds, up to the last one opened: as far back as any rule looks."""


class Stage(StrEnum):
    """Where a case stands. Holds are separate: a held case is still before or in its course."""

    INVITED = "invited"
    ENROLLING = "enrolling"
    BASELINE = "baseline"
    ACTIVE = "active"
    FINISHED = "finished"
    WITHDRAWN = "withdrawn"
    """The consent was taken back: what is kept waits to be deleted, and nothing else is done with it."""
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Prescriber:
    """Who answers for the plan: the name and number the patient is told to call."""

    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Case:
    """Everything needed to decide about one patient; the fold of all facts (law L2)."""

    id: str
    person: int
    version: int = 0
    """How many facts have been folded: checked on every write."""
    stage: Stage = Stage.INVITED
    reachable: bool = True
    draft: Draft = Draft()
    prescriber: Prescriber | None = None
    care: CareTeam | None = None
    """The team that invited the patient; None: the diary is kept at home."""
    letters: Letters = ()
    """What was written to the team and by it last, without the words."""
    plan: Plan | None = None
    preparation: Preparation | None = None
    new_pack: Preparation | None = None
    """What is in a pack that the plan does not know, until the prescriber has said something of it."""
    zone: str = "UTC"
    """Zone and times as last said. What has passed is lived by its own: see `stretch`."""
    dose_time: time = time(21)
    check_time: time = time(21)
    morning_time: time | None = None
    """When a morning's dose is taken; None: the plan has none, or it was not asked yet."""
    shift: Shift | None = None
    """Which of two sets of times is in use; None: there is one set alone."""
    other_times: Times | None = None
    coming: Coming | None = None
    """Times chosen while tonight's evening was still to come: it comes at the old ones."""
    stretches: Stretches = ()
    """By which clock which care days are lived; empty as long as nothing has changed."""
    away: Away | None = None
    clock_noted: date | None = None
    """The calendar day of the last change of the clocks that was announced."""
    discreet: bool = True
    shared_account: bool = False
    preferences: Preferences = Preferences()
    language: str | None = None
    """The language chosen; None: that of the phone at enrolment."""
    agreed_in: str | None = None
    """The language chosen in which consent was given last; None: that of the enrolment."""
    consent: int | None = None
    consent_at: datetime | None = None
    consent_asked: date | None = None
    """The care day on which a newer text of the consent was last put."""
    enrolled_on: date | None = None
    """The care day on which enrolment ended: its evening, or the next, is the first to be opened."""
    first_dose: date | None = None
    """The care day chosen for the first dose; fixed as a leg when that dose is due."""
    baseline: Baseline | None = None
    baseline_ratings: tuple[tuple[date, int], ...] = ()
    legs: Legs = ()
    counts: tuple[StepCount, ...] = ()
    """Beside `legs`: days taken, missed and not known of each."""
    pause: Pause | None = None
    """While there is one, nothing is started but what belongs to alerts."""
    resumed_on: date | None = None
    """The first care day that is asked about after the last pause."""
    held_days: int = 0
    days: tuple[CareDay, ...] = ()
    """The last 35 care days up to the last one opened, in order."""
    mornings: tuple[CareDay, ...] = ()
    """The same of the morning's dose, of a plan with two a day."""
    recalled: CareDay | None = None
    """A day before those, fetched from the log for one decision that changes it; never in a stored case."""
    overall: tuple[Overall, ...] = ()
    weekly: Weekly = Weekly()
    holds: tuple[Hold, ...] = ()
    """Open holds only."""
    holds_ever: int = 0
    hold_report: Report | None = None
    """The prescriber's word about the holds, as the patient reports it; the health questions come next."""
    refill_on: date | None = None
    """When the patient who ran out expects to have the medicine again."""
    stepping: Stepping = Stepping()
    supply: Supply = Supply()
    own_lead: int | None = None
    """Days the pharmacy takes, where the patient said so."""
    effects: tuple[OpenEffect, ...] = ()
    effects_ever: int = 0
    alerting: Alerting = Alerting()
    episodes_ever: int = 0
    silence: Silence = Silence()
    asking: AskedFor | None = None
    """The question that the next typed text answers; a button's words are a tap all the same."""
    new_plan: NewPlan | None = None
    """A new plan that the patient is reporting; it is none before its yes."""
    said: tuple[LastSaid, ...] = ()
    """What was answered last, the newest at the end: what the typed word "undo" takes back."""
    visit_question: str | None = None
    """What the patient wants to ask at the next visit: it stands on the page of `/report`, nowhere else."""
    finished_on: date | None = None
    end_told: date | None = None
    """The end of the plan that was spoken of: its first care day without a dose."""
    review_told: date | None = None
    """When it was said that the review is due."""
    aftercare: Aftercare | None = None
    closed: Closing | None = None
    """Why the care team closed the diary; nothing is started any more."""
    stopped_by_team: bool = False
    """The prescriber ended the course through the care team."""
    end_unsaid: bool = False
    """The patient was told to stop and has not said by whom: it is asked once more, the next day."""

    @property
    def shares(self) -> bool:
        """Whether a care team sees the diary: then the prescriber acts there, and no word is reported."""
        return self.care is not None and self.care.is_told

    @property
    def on_hold(self) -> bool:
        """Whether any hold is open: then no dose prompt, follow-up or step offer starts (law L13)."""
        return bool(self.holds)

    @property
    def lead_days(self) -> int:
        """Days the pharmacy takes: as the patient says, else as the plan does."""
        return self.own_lead or (self.plan.lead_days if self.plan else LEAD_DAYS)

    @property
    def dosing(self) -> bool:
        """Whether doses are due at all: the course has begun, and neither hold nor pause stops asking."""
        return self.stage is Stage.ACTIVE and bool(self.legs) and not self.holds and self.pause is None

    @property
    def sets(self) -> Sets:
        """The times last chosen: those in use, or those that begin after tonight."""
        if self.coming is not None:
            return self.coming.sets
        return Sets(self.times, self.shift, self.other_times)

    @property
    def times(self) -> Times:
        """The times in use."""
        return Times(self.dose_time, self.check_time, self.morning_time)

    @property
    def morning(self) -> time:
        """When a morning's dose is taken: as chosen, else at 9:00, or half a day from the other one."""
        return self.morning_time or usual_morning(self.dose_time)

    def dose_wall(self, day: date) -> time:
        """Return the wall time of a care day's main dose: the morning's where the plan has that alone."""
        begins = self.plan.steps[0].daily if self.plan and not self.legs else Daily.ONCE
        daily = daily_on(self.legs, day) if self.legs else begins
        return self.morning if daily is Daily.MORNING else self.stretch(day).dose_time

    @property
    def lived(self) -> Stretches:
        """The stretches of care days, one at least."""
        return self.stretches or unchanged(self.zone, self.dose_time, self.check_time)

    @property
    def phone(self) -> str:
        """The zone whose time the patient's phone shows; on a trip "as at home" it is not `zone`."""
        return self.stretches[-1].shown if self.stretches else self.zone

    def as_lived(self, now: datetime) -> Case:
        """Return the case without the changes of its clock that have not come into force by now."""
        begun = tuple(each for each in self.lived if each.begins <= now)
        last = begun[-1]
        return replace(
            self, zone=last.zone, dose_time=last.dose_time, check_time=last.check_time, stretches=begun
        )

    def stretch(self, day: date) -> Stretch:
        """Return the zone and times by which a care day is lived."""
        return stretch_of(self.lived, day)

    def today(self, now: datetime) -> date:
        """Return the care day of this moment."""
        return day_of(self.lived, now)

    def moment(self, day: date, wall: time) -> datetime:
        """Return the moment of a wall time within a care day (aware UTC)."""
        return moment_on(self.lived, day, wall)

    def start_of(self, day: date) -> datetime:
        """Return when a care day begins (aware UTC)."""
        return day_starts(self.lived, day)

    def end_of(self, day: date) -> datetime:
        """Return when a care day ends (aware UTC), which is when the next begins."""
        return day_ends(self.lived, day)

    def is_skipped(self, day: date) -> bool:
        """Whether nothing is due on this date: a change of zone left it out, or the zone never had it."""
        return is_skipped(self.lived, day)

    def day(self, day: date, slot: Slot = Slot.MAIN) -> CareDay:
        """Return what is known of a care day, or of its morning's dose; an empty one when nothing is."""
        if self.recalled is not None and (self.recalled.day, self.recalled.slot) == (day, slot):
            return self.recalled
        for known in reversed(self.days if slot is Slot.MAIN else self.mornings):
            if known.day <= day:  # they are in order: what is not here is nowhere
                return known if known.day == day else blank_day(day, slot)
        return blank_day(day, slot)

    def with_said(self, said: LastSaid) -> Case:
        """Return the case with this as what was said last; only the last few are kept."""
        return replace(self, said=(*self.said, said)[-SAID_KEPT:])

    def with_day(self, changed: CareDay) -> Case:
        """Return the case with this care day put in its place; only the last 35 are kept."""
        old = self.recalled
        if old is not None and (old.day, old.slot) == (changed.day, changed.slot):
            return replace(self, recalled=changed)
        if changed.slot is Slot.MORNING:
            return replace(self, mornings=_with(self.mornings, changed))
        return altered_case(self, days=_with(self.days, changed))


altered_case = Altering(Case)
"""`replace` for cases: what folds a fact uses it, for nothing is done as often."""


def _with(days: tuple[CareDay, ...], changed: CareDay) -> tuple[CareDay, ...]:
    if not days or days[-1].day < changed.day:  # nearly always: the newest evening is opened, or answered
        return (*days, changed)[-DAYS_KEPT:]
    if days[-1].day == changed.day:
        return (*days[:-1], changed)
    others = [d for d in days if d.day != changed.day]
    return tuple(sorted([*others, changed], key=lambda d: d.day)[-DAYS_KEPT:])
