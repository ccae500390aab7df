"""Deciding a new plan: typed in reply, shown with its dates, put to the patient on the second tap."""

from __future__ import annotations

from dataclasses import replace

from domain.audit import Deed
from domain.case import Case
from domain.commands.orders import OrderLook, OrderPlan
from domain.commands.team.orders import (
    AskTeamPlan,
    LookAtPlan,
    PreviewPlan,
    ProposePlan,
    PutPlan,
    SettlePlan,
    ShowOrders,
    TypeTeamPlan,
)
from domain.decide.orders.plans import why_not
from domain.decide.replan import compared_plans, may_replace
from domain.decision import Refusal
from domain.messages.team.orders import (
    Act,
    HighPlanAsked,
    TeamPlanRefused,
    TeamPlanWanted,
    TypedPlanShown,
)
from domain.notices import Choice, Rows
from domain.order import CONFIRMED_ABOVE, HIGHEST, PlanDraft
from domain.plan import USUAL_CEILING, Advance, Plan
from domain.prescription import Reason, Refused, parse_plan
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decide.orders.doing import (
    Doing,
    about,
    carry_out,
    for_prescriber,
    may_prescribe,
    say,
    signed,
    void,
)
from domain.team.decide.orders.proposals import preview_of, settled
from domain.team.decision import TeamDecision
from domain.team.team import Charge, Team


@team_arm.register
def ask(command: AskTeamPlan, team: Team, context: Context) -> TeamDecision | Refusal:
    """Ask for the plan, in reply."""
    found = about(team, context, command)
    if found is None or not may_replace(found[1]):
        return void(team, command)
    charge, case = found
    proposes = not may_prescribe(team, context, charge)
    return say(case.id, TeamPlanWanted(team.zone, case.id, charge.code, proposes))


@team_arm.register
def typed(command: TypeTeamPlan, team: Team, context: Context) -> TeamDecision | Refusal:
    """Read the plan wholly, or say which piece was not understood or cannot be taken."""
    found = about(team, context, command)
    if found is None or found[1].plan is None or not may_replace(found[1]):
        return void(team, command)
    charge, case = found
    draft = _read(command.text, case, found[1].plan)
    if isinstance(draft, Refused):
        return say(case.id, TeamPlanRefused(team.zone, case.id, charge.code, draft))
    return shown(team, context, charge, case, draft)


def _read(text: str, case: Case, plan: Plan) -> PlanDraft | Refused:
    if text.strip().replace(",", ".").replace(".", "", 1).isdecimal():
        return Refused(Reason.UNREADABLE, 0, text.strip())  # a lone number says neither days nor unit
    steps = parse_plan(text, HIGHEST)
    if isinstance(steps, Refused):
        return steps
    highest = max(step.a_day for step in steps)
    draft = PlanDraft(steps, max(highest, min(plan.ceiling, USUAL_CEILING)), plan.advance)
    return why_not(case, draft) or draft


@team_arm.register
def preview(command: PreviewPlan, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show it once more with another mode of stepping up."""
    found = about(team, context, command)
    if (
        found is None
        or found[1].plan is None
        or not may_replace(found[1])
        or why_not(found[1], command.draft)
    ):
        return void(team, command)
    return shown(team, context, found[0], found[1], command.draft)


def shown(team: Team, context: Context, charge: Charge, case: Case, draft: PlanDraft) -> TeamDecision:
    """Return old beside new, what a step up waits for, and the way to the patient or the prescriber."""
    message = preview_of(team, context, charge, case, draft)
    others = tuple(mode for mode in Advance if mode is not draft.advance)
    modes = tuple(
        (Choice(f"advance_{mode}", PreviewPlan(case.id, replace(draft, advance=mode))),) for mode in others
    )
    own = may_prescribe(team, context, charge)
    way = (
        Choice("put_plan", PutPlan(case.id, draft))
        if own
        else Choice("propose_plan", ProposePlan(case.id, draft))
    )
    rows: Rows = ((way,), *modes, (Choice("type_plan_again", AskTeamPlan(case.id)),))
    return say(case.id, message, (*rows, (Choice("order_not", ShowOrders(case.id)),)))


@team_arm.register
def put(command: PutPlan, team: Team, context: Context) -> TeamDecision | Refusal:
    """Put it to the patient: above 6 mg a day only with another yes."""
    found = about(team, context, command)
    if found is None:
        return void(team, command)
    charge, case = found
    if not may_prescribe(team, context, charge):
        return for_prescriber(team, charge)
    draft = command.draft
    if not draft.steps:
        return void(team, command)
    if draft.highest > CONFIRMED_ABOVE and not command.high:
        asked = HighPlanAsked(team.zone, charge.code, draft.highest)
        yes = Choice("high_yes", replace(command, high=True), draft.highest)
        return say(case.id, asked, ((yes,), (Choice("type_plan_again", AskTeamPlan(case.id)),)))
    order = OrderPlan(signed(team, context), draft)
    surely = None if command.sure else replace(command, sure=True)
    doing = Doing(Act.PLAN, Deed.PUT_PLAN, dose=draft.highest)
    done = carry_out(team, context, command, order, doing, surely)
    if command.proposed_by is None or not done.for_cases:
        return done
    return done + settled(team, context, charge, command.proposed_by, put=True)


@team_arm.register
def look(command: LookAtPlan, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show the plan as the patient typed it."""
    found = about(team, context, command)
    if found is None or found[1].plan is None:
        return void(team, command)
    charge, case = found
    if not may_prescribe(team, context, charge):
        return for_prescriber(team, charge)
    rows: Rows = (
        (Choice("plan_right", SettlePlan(case.id, right=True)),),
        (Choice("plan_wrong", SettlePlan(case.id, right=False)),),
    )
    _, new, _ = compared_plans(case, found[1].plan.steps, context.now)
    return say(case.id, TypedPlanShown(team.zone, charge.code, new), rows)


@team_arm.register
def settle(command: SettlePlan, team: Team, context: Context) -> TeamDecision | Refusal:
    """Keep what the prescriber says of the typed plan."""
    found = about(team, context, command)
    if found is None:
        return void(team, command)
    charge, _ = found
    if not may_prescribe(team, context, charge):
        return for_prescriber(team, charge)
    order = OrderLook(signed(team, context), command.right)
    surely = None if command.sure else replace(command, sure=True)
    act = Act.PLAN_RIGHT if command.right else Act.PLAN_WRONG
    done = carry_out(team, context, command, order, Doing(act, Deed.LOOKED_AT_PLAN), surely)
    if command.right or not done.for_cases or done.answer is None:
        return done
    new: Rows = ((Choice("team_plan", AskTeamPlan(command.case_id)),),)
    return replace(done, answer=replace(done.answer, choices=new))
