"""Somebody who enrols: taps the buttons of what stands there, types, and comes back later."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from domain.case import Case, HoldCause, Prescriber
from domain.commands.base import Command
from domain.commands.enrolment import (
    AcceptInvite,
    ChooseZone,
    EnterStrengths,
    NamePrescriber,
    NumberPrescriber,
    TypePlan,
)
from domain.decide import decide
from domain.decision import Decision, Refusal
from domain.dose import Dose, Form, Pieces
from domain.evolve import evolve_all
from domain.facts.base import Fact
from domain.messages.base import Message
from domain.messages.enrolment.between import SetUp
from domain.messages.enrolment.questions import PreviewPlan
from domain.notices import Choice, Notice, Rows
from domain.plan import Plan, Step

TODAY = date(2027, 5, 4)
TUESDAY_EVENING = datetime(2027, 5, 4, 17, 14, tzinfo=UTC)
"""18:14 in Leeds."""

BEN = Prescriber("Dr Ben Okafor", "0113 496 0000")
THREE_STEPS = Plan((Step(Dose(1500), 14), Step(Dose(3000), 14), Step(Dose(4500), None)))
CAPSULES = Pieces(Form.CAPSULE, (Dose(1500),))


class Enrolling:
    """Ana while she enrols."""

    def __init__(self, now: datetime = TUESDAY_EVENING) -> None:
        self.now = now
        self.case = Case("c1", 7)
        self.facts: list[Fact] = []
        self.notices: list[Notice] = []
        self.message: Message | None = None
        self.rows: Rows = ()
        self.below = False
        self.answered = False
        """Whether the last command had an answer."""

    def invited(
        self, plan: Plan | None = None, pack: Pieces | None = None, prescriber: Prescriber | None = None
    ) -> Enrolling:
        """Open the invitation link."""
        return self.does(AcceptInvite(plan, pack, prescriber))

    def does(self, command: Command) -> Enrolling:
        """Let one command happen, and look at what is answered."""
        outcome = decide(self.case, command, self.now)
        self.answered = isinstance(outcome, Refusal) or outcome.answer is not None
        if isinstance(outcome, Refusal):
            self.message, self.rows, self.below = outcome.message, (), False
            return self
        return self._sees(outcome)

    def _sees(self, decision: Decision) -> Enrolling:
        self.case = evolve_all(self.case, decision.facts)
        self.facts.extend(decision.facts)
        self.notices.extend(decision.notices)
        if decision.answer:
            self.message, self.rows = decision.answer.message, decision.answer.choices
            self.below = decision.answer.below
        return self

    def sees(self, message: Message) -> Enrolling:
        """Fail unless this is what stands there."""
        assert self.message == message
        return self

    @property
    def set_up(self) -> SetUp:
        """The summary at the end; fails while there is none."""
        assert isinstance(self.message, SetUp), self.message
        return self.message

    @property
    def preview(self) -> PreviewPlan:
        """The preview of the plan; fails unless it stands there."""
        assert isinstance(self.message, PreviewPlan), self.message
        return self.message

    def button(self, label: str, value: object = None) -> Choice:
        """Return a button that stands there."""
        return next(c for row in self.rows for c in row if c.label == label and value in {None, c.value})

    def taps(self, *labels: str) -> Enrolling:
        """Tap these buttons one after the other; "number:5" is the button of 5."""
        for label in labels:
            name, _, value = label.partition(":")
            self.does(self.button(name, int(value) if value else None).command)
        return self

    def waits(self, **span: float) -> Enrolling:
        """Let time pass."""
        self.now += timedelta(**span)
        return self

    @property
    def labels(self) -> set[str]:
        """The buttons that stand there."""
        return {choice.label for row in self.rows for choice in row}

    @property
    def holds(self) -> set[HoldCause]:
        """Why dose prompts are on hold."""
        return {hold.cause for hold in self.case.holds}

    def until_town(self) -> Enrolling:
        """Answer everything before the town."""
        return self.taps("enrol_start", "yes_both", "agree")

    def until_health(self) -> Enrolling:
        """Answer everything before the first health question."""
        return self.until_town().does(ChooseZone("Europe/London", "Leeds")).taps("yes")

    def until_prescriber(self) -> Enrolling:
        """Answer everything before the prescriber's name, with a clean form."""
        return self.until_health().taps("no", "none", "none", "no")

    def until_plan(self) -> Enrolling:
        """Answer everything before the plan."""
        self.until_prescriber()
        return self.does(NamePrescriber(BEN.name)).does(NumberPrescriber(BEN.number))

    def until_preview(self) -> Enrolling:
        """Answer everything before the preview."""
        self.until_plan().does(TypePlan("1.5 mg x 14, 3 mg x 14, 4.5 mg"))
        return self.taps("form_capsule").does(EnterStrengths((Dose(1500),)))

    def until_times(self) -> Enrolling:
        """Answer everything before the dose time."""
        return self.until_preview().taps("my_plan", "strength")

    def until_pain(self) -> Enrolling:
        """Answer everything before today's pain."""
        return self.until_times().taps("at_time", "fine", "hide_name")

    def until_started(self) -> Enrolling:
        """Answer everything before "have you taken your first dose?"."""
        return self.until_pain().taps("number:5")
