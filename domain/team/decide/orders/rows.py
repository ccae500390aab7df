"""The buttons about a patient's plan, below the card and by themselves: nothing that would be refused."""

from __future__ import annotations

from collections.abc import Iterator

from domain.case import Case, HoldCause, Stage
from domain.commands.team.base import AboutCase
from domain.commands.team.orders import (
    AnswerStep,
    AskClose,
    AskReview,
    AskTeamPlan,
    HoldDoses,
    LookAtPlan,
    ShowHolds,
    StepPatientBack,
    StopPatient,
)
from domain.days import RUNNING
from domain.decide.replan import may_replace
from domain.decide.stepping import step_before
from domain.gate import is_for_prescriber, next_step, standing
from domain.notices import Choice, Rows
from domain.permissions import Action, may
from domain.plan import number_after
from domain.report import Word
from domain.team.answering import answers_for
from domain.team.context import Context
from domain.team.roles import ChatKind
from domain.team.team import Charge, Team

REVIEWED = frozenset({Stage.BASELINE, Stage.ACTIVE, Stage.FINISHED})


def order_rows(team: Team, charge: Charge, context: Context) -> Rows:
    """Return the rows about the plan for whoever reads them; in a group there are none."""
    case, member = context.case, team.member(context.by)
    if case is None or member is None or context.chat is not ChatKind.PRIVATE or not case.shares:
        return ()
    prescribes = answers_for(team, context.by, charge)
    offered = (
        *_waiting(case, context, prescribes=prescribes),
        *_changing(case, prescribes=prescribes),
        *_ending(case, prescribes=prescribes),
    )
    rows = (
        tuple(choice for action, choice in row if may(action, member.roles, context.chat)) for row in offered
    )
    return tuple(row for row in rows if row)


Offered = tuple[tuple[Action, Choice], ...]


def _one(action: Action, label: str, command: AboutCase, value: object = None) -> tuple[Action, Choice]:
    return action, Choice(label, command, value)  # type: ignore[arg-type]  # a dose, or nothing


def _waiting(case: Case, context: Context, *, prescribes: bool) -> Iterator[Offered]:
    """What waits for an answer: a typed plan, a hold, a step."""
    if case.stage not in RUNNING:
        return
    if prescribes and any(hold.cause is HoldCause.PLAN_LOOK for hold in case.holds):
        yield (_one(Action.SET_PLAN, "look_at_plan", LookAtPlan(case.id)),)
    if case.on_hold:
        yield (_one(Action.ANSWER_HOLD, "answer_hold", ShowHolds(case.id)),)
    following = next_step(case)
    if not prescribes or not case.dosing or following is None:
        return
    if is_for_prescriber(standing(case, context.now)):
        number = number_after(case.legs[-1])
        yield (
            _one(
                Action.CONFIRM_STEP, "confirm_step", AnswerStep(case.id, number, Word.GO_UP), following.dose
            ),
            _one(Action.CONFIRM_STEP, "step_stays", AnswerStep(case.id, number, Word.STAY)),
        )


def _changing(case: Case, *, prescribes: bool) -> Iterator[Offered]:
    if case.stage not in RUNNING:
        return
    held = any(hold.cause is HoldCause.PRESCRIBER for hold in case.holds)
    now = () if held else (_one(Action.HOLD, "hold_doses", HoldDoses(case.id)),)
    before = step_before(case) if prescribes else None
    back = StepPatientBack(case.id, case.legs[-1].step - 1) if before is not None else None
    lower = before.dose if before is not None else None
    yield (*now, _one(Action.STEP_BACK, "step_back", back, lower)) if back is not None else now
    if may_replace(case):
        yield (_one(Action.PROPOSE_PLAN, "team_plan", AskTeamPlan(case.id)),)


def _ending(case: Case, *, prescribes: bool) -> Iterator[Offered]:
    if case.stage not in REVIEWED:
        return
    yield (_one(Action.REVIEW, "review_note", AskReview(case.id)),)
    stops = prescribes and case.stage in RUNNING
    stop = (_one(Action.STOP_COURSE, "stop_patient", StopPatient(case.id)),) if stops else ()
    yield (*stop, _one(Action.CLOSE_CASE, "close_case", AskClose(case.id)))
