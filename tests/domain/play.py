"""Playing a case by itself: `decide`, `evolve` and the agenda, without storage, network or words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from domain.agenda import next_wake
from domain.case import Case, Prescriber, Stage, StepCount
from domain.commands.base import Command, Wake
from domain.decide import decide
from domain.decision import Decision, Refusal
from domain.dose import Dose, Form, Pieces
from domain.evolve import evolve_all
from domain.facts.base import Fact
from domain.messages.base import Message
from domain.notices import Choice, Notice, Rows
from domain.pain import Baseline, BaselineSource, Mean
from domain.plan import Leg, LegKind, Plan, Sentence, Step

LONDON = "Europe/London"
FIRST_DOSE = date(2027, 5, 18)
BEN = Prescriber("Dr Ben Okafor", "020 7946 0000")
MISSED = "Leave it out. Take the next one at your usual time. Never two."
THREE_STEPS = Plan(
    (Step(Dose(1500), 14), Step(Dose(3000), 14), Step(Dose(4500), None)),
    sentences=((Sentence.MISSED, MISSED),),
)
USUAL = Baseline(Mean(110, 12), BaselineSource.DIARY, date(2027, 5, 4), date(2027, 5, 17))
"""4.6 points on average, 12 of 14 days rated."""


def ana(**changes: object) -> Case:
    """Return Ana's case on the day of her first dose: 1.5 mg capsules at 21:00 in London."""
    case = Case(
        id="ana",
        person=1,
        stage=Stage.ACTIVE,
        prescriber=BEN,
        plan=THREE_STEPS,
        preparation=Pieces(Form.CAPSULE, (Dose(1500),)),
        zone=LONDON,
        enrolled_on=FIRST_DOSE,
        first_dose=FIRST_DOSE,
        baseline=USUAL,
        legs=(Leg(FIRST_DOSE, 0, Dose(1500), LegKind.START),),
        counts=(StepCount(),),
    )
    return replace(case, **changes)  # type: ignore[arg-type]  # fields are named by the tests


def at(day: date, wall: str, zone_offset: int = 1) -> datetime:
    """Return a wall time on a day, in London's summer unless said otherwise (aware UTC)."""
    return datetime.combine(day, time.fromisoformat(wall), UTC) - timedelta(hours=zone_offset)


AT_REST = 20
"""A case that wants to be woken more often than this at one moment never comes to rest."""


@dataclass
class Play:
    """One case and its clock. What was said is kept, newest last."""

    case: Case
    now: datetime
    notices: list[Notice] = field(default_factory=list)
    when_said: list[Case] = field(default_factory=list)
    """Beside `notices`: the case at the moment each was started."""
    facts: list[Fact] = field(default_factory=list)
    answer: Message | None = None
    choices: Rows = ()

    def does(self, command: Command) -> Decision | Refusal:
        """Decide a command and make its facts true."""
        decision = decide(self.case, command, self.now)
        if isinstance(decision, Refusal):
            self.answer, self.choices = decision.message, ()
            return decision
        self.case = evolve_all(self.case, decision.facts)
        self.facts += decision.facts
        self.notices += decision.notices
        self.when_said += [self.case] * len(decision.notices)
        if decision.notices:
            self.choices = decision.notices[-1].choices
        if decision.answer is not None:
            self.answer, self.choices = decision.answer.message, decision.answer.choices
        return decision

    def passes(self, until: datetime) -> list[Notice]:
        """Let time pass, waking the case whenever it wants to be; return what was said meanwhile."""
        before, woken, moment = len(self.notices), 0, self.now
        while (wake := next_wake(self.case)) is not None and wake <= until:
            self.now = max(self.now, wake)
            woken, moment = (woken + 1 if self.now == moment else 0), self.now
            assert woken < AT_REST, f"never at rest at {moment}"
            version = self.case.version
            self.does(Wake())
            assert self.case.version > version, f"woken at {wake} for nothing"
        self.now = until
        return self.notices[before:]

    def taps(self, label: str, value: object = None) -> Decision | Refusal:
        """Tap a button of the newest message by its key (and value)."""
        found = [c for row in self.choices for c in row if c.label == label and value in {None, c.value}]
        assert found, f"no {label!r} among {[c.label for row in self.choices for c in row]}"
        return self.does(found[0].command)

    def labels(self) -> list[str]:
        """Return the keys of the buttons now shown."""
        return [choice.label for row in self.choices for choice in row]


def commands_of(rows: Rows) -> list[Choice]:
    """Return all choices of a keyboard."""
    return [choice for row in rows for choice in row]
