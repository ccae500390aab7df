"""Deciding about prescriber, plan, pack and label. A plan is never chosen: it is what the prescriber gave."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, HoldCause, Prescriber
from domain.commands.enrolment import (
    ChooseForm,
    ChooseLiquid,
    ChooseMark,
    ConfirmPlan,
    DoubtPlan,
    EnterStrengths,
    LabelDiffers,
    NamePrescriber,
    NoPackYet,
    NumberPrescriber,
    ReadLabel,
    TypePlan,
)
from domain.decide.arms import arm
from domain.decide.enrolment.asking import asked
from domain.decide.enrolment.taking import again, is_open, record, take
from domain.decide.holding import put_on_hold
from domain.decision import Decision, Refusal, then
from domain.dose import Dose, Form, Liquid, Pieces, Preparation, strengths_of
from domain.enrolment import PackForm, Question
from domain.facts.base import Fact
from domain.facts.enrolment import (
    FormChosen,
    LabelSeen,
    LiquidChosen,
    PlanAnswered,
    PlanEntered,
    PreparationEntered,
    PrescriberNamed,
    PrescriberNumbered,
)
from domain.messages.base import Message
from domain.messages.enrolment.between import HeldForLabel, HeldForPlan
from domain.messages.enrolment.questions import AskPack, Hint, PlanRefused
from domain.pack import Unmakeable, is_usable, lines
from domain.plan import Plan
from domain.prescription import Refused, parse_plan
from domain.questions import LabelAnswer

LONGEST_NAME = 60
DIGITS = range(3, 21)
"""Digits of a telephone number, the short ones of a ward included."""

LONGEST_NUMBER = 40


def trimmed(typed: str) -> str:
    """Return what was typed with single spaces."""
    return " ".join(typed.split())


def is_name(typed: str) -> bool:
    """Whether this may be somebody's name."""
    return 0 < len(typed) <= LONGEST_NAME


def is_number(typed: str) -> bool:
    """Whether this may be a telephone number."""
    digits = sum(character.isdigit() for character in typed)
    return digits in DIGITS and len(typed) <= LONGEST_NUMBER


@arm.register
def name(command: NamePrescriber, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the prescriber's name."""
    typed = trimmed(command.name)
    if not is_name(typed):
        return again(case, now, Hint.NOT_READ if is_open(case, Question.PRESCRIBER_NAME) else None)
    return take(case, Question.PRESCRIBER_NAME, now, PrescriberNamed(typed))


@arm.register
def number(command: NumberPrescriber, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the number beside the name, as it was typed."""
    typed = trimmed(command.number)
    if not is_number(typed):
        return again(case, now, Hint.NOT_READ if is_open(case, Question.PRESCRIBER_NUMBER) else None)
    prescriber = Prescriber(case.draft.name or "", typed)
    return take(case, Question.PRESCRIBER_NUMBER, now, PrescriberNumbered(prescriber))


@arm.register
def plan(command: TypePlan, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the plan if every piece of it is understood and no dose lies above 4.5 mg, the usual ceiling."""
    if not is_open(case, Question.PLAN):
        return again(case, now)
    steps = parse_plan(command.text)
    if isinstance(steps, Refused):
        return Decision(answer=asked(case, now, PlanRefused(steps)))
    return take(case, Question.PLAN, now, PlanEntered(Plan(steps)))


@arm.register
def form(command: ChooseForm, case: Case, now: datetime) -> Decision | Refusal:
    """Ask for the strength that belongs to this form."""
    return take(case, Question.FORM, now, FormChosen(command.form))


@arm.register
def strengths(command: EnterStrengths, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the strengths if they make every dose of the plan."""
    pieces = Form.TABLET if case.draft.form is PackForm.TABLET else Form.CAPSULE
    pack = Pieces(pieces, tuple(sorted(set(command.strengths))))
    return _take_pack(case, Question.STRENGTHS, pack, now)


@arm.register
def liquid(command: ChooseLiquid, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the strength of the liquid."""
    if command.micrograms_per_ml <= 0:
        return again(case, now, Hint.NOT_READ if is_open(case, Question.LIQUID) else None)
    return take(case, Question.LIQUID, now, LiquidChosen(command.micrograms_per_ml))


@arm.register
def mark(command: ChooseMark, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the liquid with its syringe if they make every dose of the plan."""
    pack = Liquid(case.draft.micrograms_per_ml or 0, command.microlitres)
    return _take_pack(case, Question.MARK, pack, now)


def _take_pack(case: Case, question: Question, pack: Preparation, now: datetime) -> Decision | Refusal:
    if not is_open(case, question) or not is_usable(pack):
        return again(case, now, Hint.NOT_READ if is_open(case, question) else None)
    found = lines(pack, case.plan.steps if case.plan else ())
    if isinstance(found, Unmakeable):
        refused = AskPack(question, case.draft.form, found.dose, found.why)
        return Decision(answer=asked(case, now, refused))
    return take(case, question, now, PreparationEntered(pack))


@arm.register
def confirm(command: ConfirmPlan, case: Case, now: datetime) -> Decision | Refusal:
    """The preview is what the prescriber gave."""
    del command
    return take(case, Question.PLAN_PREVIEW, now, PlanAnswered(confirmed=True))


@arm.register
def doubt(command: DoubtPlan, case: Case, now: datetime) -> Decision | Refusal:
    """It is not, or that is not sure: hold; the diary goes on."""
    del command
    fact = PlanAnswered(confirmed=False)
    said = HeldForPlan(case.prescriber)
    return _hold(case, Question.PLAN_PREVIEW, now, (fact, HoldCause.PLAN_DOUBT, said))


@arm.register
def label(command: ReadLabel, case: Case, now: datetime) -> Decision | Refusal:
    """Compare what the label says with the plan's preparation; one of two packs is half the answer."""
    wanted: tuple[Dose, ...] = strengths_of(case.preparation) if case.preparation else ()
    read = set(command.strengths)
    if read and read < set(wanted):
        return again(case, now, Hint.OTHER_PACK)
    if read != set(wanted):
        return _label_differs(case, now)
    return take(case, Question.LABEL, now, LabelSeen(LabelAnswer.RIGHT, now))


@arm.register
def differs(command: LabelDiffers, case: Case, now: datetime) -> Decision | Refusal:
    """The label says something else."""
    del command
    return _label_differs(case, now)


def _label_differs(case: Case, now: datetime) -> Decision | Refusal:
    fact = LabelSeen(LabelAnswer.DIFFERENT, now)
    return _hold(case, Question.LABEL, now, (fact, HoldCause.LABEL, HeldForLabel(case.prescriber)))


def _hold(
    case: Case, question: Question, now: datetime, why: tuple[Fact, HoldCause, Message]
) -> Decision | Refusal:
    """Return the answer together with the hold it causes, and what is said about it."""
    if not is_open(case, question):
        return again(case, now)
    fact, cause, said = why
    done = then(case, Decision((fact,)), lambda later: put_on_hold(later, cause, now))
    return record(case, done, now, said)


@arm.register
def no_pack(command: NoPackYet, case: Case, now: datetime) -> Decision | Refusal:
    """The label is asked about again before the first dose."""
    del command
    return take(case, Question.LABEL, now, LabelSeen(LabelAnswer.NOT_YET, now))
