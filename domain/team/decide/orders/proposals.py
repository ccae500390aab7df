"""Deciding about a proposed plan: whoever does not answer for the patient's plan puts it to who does."""

from __future__ import annotations

from dataclasses import replace

from domain.audit import Deed, Entry
from domain.case import Case
from domain.commands.team.orders import DropProposal, ProposePlan, PutPlan
from domain.decide.orders.plans import why_not
from domain.decide.replan import compared_plans, may_replace
from domain.decision import Refusal
from domain.messages.team.orders import PlanProposed, ProposalSettled, TeamPlanShown
from domain.notices import Answer, Choice, Notice, Rows
from domain.order import PlanDraft
from domain.team.answering import who_answer_for
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decide.orders.doing import about, for_prescriber, may_prescribe, say, topic_of, void
from domain.team.decision import Copies, TeamDecision
from domain.team.team import Charge, Team


def preview_of(
    team: Team, context: Context, charge: Charge, case: Case, draft: PlanDraft, proposed_by: str | None = None
) -> TeamPlanShown:
    """Return old beside new with their dates, as the patient will see them."""
    old, new, start = compared_plans(case, draft.steps, context.now)
    return TeamPlanShown(team.zone, charge.code, old, new, start, draft.advance, draft.highest, proposed_by)


@team_arm.register
def propose(command: ProposePlan, team: Team, context: Context) -> TeamDecision | Refusal:
    """Send the plan to every prescriber who answers for the patient."""
    found, by = about(team, context, command), team.member(context.by)
    if (
        found is None
        or by is None
        or not may_replace(found[1])
        or why_not(found[1], command.draft) is not None
    ):
        return void(team, command)
    charge, case = found
    prescribers = who_answer_for(team, charge)
    if not prescribers:
        return for_prescriber(team, charge)
    message = preview_of(team, context, charge, case, command.draft, by.name)
    rows: Rows = (
        (Choice("put_plan", PutPlan(case.id, command.draft, by.person)),),
        (Choice("drop_proposal", DropProposal(case.id, by.person)),),
    )
    topic = proposal_topic(case.id, by.person)
    notices = tuple(
        Notice(
            f"{topic}:{each.person}:{context.now.isoformat()}",
            each.person,
            message,
            topic,
            context.now,
            rows,
            about=case.id,
        )
        for each in prescribers
    )
    entry = Entry(context.now, by.name, by.person, Deed.PROPOSED_PLAN, case.id, team.id)
    told = PlanProposed(team.zone, charge.code, tuple(each.name for each in prescribers))
    asked = say(case.id, told)
    return replace(asked, notices=notices, withdrawals=(topic,), entries=(entry,))


def proposal_topic(case_id: str, person: int) -> str:
    """Return the topic of what somebody has proposed for a patient."""
    return f"proposal:{case_id}:{person}"


def settled(team: Team, context: Context, charge: Charge, proposed_by: int, *, put: bool) -> TeamDecision:
    """Return that a proposal is dealt with: in every copy, and to whoever made it."""
    by = team.member(context.by)
    message = ProposalSettled(team.zone, charge.code, by.name if by is not None else "", put)
    topic = proposal_topic(charge.case_id, proposed_by)
    notice = Notice(
        f"{topic}:settled:{context.now.isoformat()}",
        proposed_by,
        message,
        topic_of(charge.case_id),
        context.now,
        about=charge.case_id,
    )
    return TeamDecision(notices=(notice,), withdrawals=(topic,), copies=(Copies(topic, message),))


@team_arm.register
def drop(command: DropProposal, team: Team, context: Context) -> TeamDecision | Refusal:
    """Say no to a proposal: nothing changes, and whoever made it is told."""
    found, by = about(team, context, command), team.member(context.by)
    if found is None or by is None:
        return void(team, command)
    charge, case = found
    if not may_prescribe(team, context, charge):
        return for_prescriber(team, charge)
    entry = Entry(context.now, by.name, by.person, Deed.DROPPED_PLAN, case.id, team.id)
    told = settled(team, context, charge, command.proposed_by, put=False)
    answer = Answer(told.copies[0].message, proposal_topic(case.id, command.proposed_by))
    return replace(told, answer=answer, entries=(entry,))
