"""Deciding about a new plan that was typed and waits for a yes or a no: nothing changes meanwhile.

At home nobody else can be told that it waits: it is asked about after a day and once more after two.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.agenda.replan import TIMES
from domain.case import Case
from domain.commands.replan import AskAboutPlan, LeavePlan, RemindOfPlan, ShowNewPlan
from domain.decide.arms import arm
from domain.decide.holding import closed
from domain.decide.replan import compared, is_waiting
from domain.decision import NOTHING, Decision, Refusal
from domain.facts.replan import NewPlanQuestioned, NewPlanReminded
from domain.messages.replan import NewPlanQuestion, NewPlanUnread
from domain.notices import Answer, Choice, Notice, Rows
from domain.report import NewPlan
from domain.topics import REPLAN

LASTS = timedelta(hours=24)

LATER: Rows = (
    (Choice("show_new_plan", ShowNewPlan()),),
    (Choice("old_plan", LeavePlan()),),
)


@arm.register
def show_new_plan(command: ShowNewPlan, case: Case, now: datetime) -> Decision | Refusal:
    """Show old and new side by side once more, as they stand now."""
    del command
    if case.plan is None or case.new_plan is None or not is_waiting(case):
        return closed()
    return Decision(answer=compared(case, case.new_plan.steps, now))


@arm.register
def ask_about_plan(command: AskAboutPlan, case: Case, now: datetime) -> Decision | Refusal:
    """Say whom to call; the plan as typed waits, and no text is read as another one."""
    del command
    if case.new_plan is None or not is_waiting(case):
        return closed()
    asked = NewPlanQuestioned(case.today(now))
    question = NewPlanQuestion(case.prescriber, case.new_plan.said_on)
    return Decision((asked,), answer=Answer(question, REPLAN, _later(case.new_plan)))


def _later(new: NewPlan) -> Rows:
    """What is done about it later: one that the prescriber gave is not dropped by the patient."""
    return LATER if new.by is None else LATER[:1]


@arm.register
def remind_of_plan(command: RemindOfPlan, case: Case, now: datetime) -> Decision | Refusal:
    """Ask about a new plan without a yes or a no, silently; the second time with whom to call."""
    del command
    new = case.new_plan
    if new is None or not is_waiting(case):
        return NOTHING
    last = len(new.reminded) + 1 >= TIMES
    if last and new.by is not None:
        return Decision((NewPlanReminded(now),))  # from now on it is the prescriber who is told
    notice = Notice(
        key=f"new-plan:{case.id}:{case.version}",
        person=case.person,
        message=NewPlanUnread(case.prescriber, new.said_on, last=last, by=new.by),
        topic=REPLAN,
        due_at=now,
        choices=((Choice("plan_question", AskAboutPlan()),), *_later(new)),
        expires_at=now + LASTS,
        silent=True,
    )
    return Decision((NewPlanReminded(now),), (notice,))
