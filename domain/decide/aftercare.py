"""Deciding about the plan's end, the review, and the weekly check-ins after a course."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.aftercare import WEEKS, end_of_plan, next_after, over_on, review_day
from domain.case import Case, Stage
from domain.commands.aftercare import (
    AnswerAfter,
    AnswerAfterOverall,
    AskAfter,
    BeginAftercare,
    ChangeAfter,
    EndAftercare,
    EndPlan,
    LeaveAftercare,
    TellPlanEnd,
    TellReview,
)
from domain.commands.stepping import ShowPlan
from domain.course import past_legs
from domain.decide.arms import arm
from domain.decide.holding import closed, dose_topics
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.aftercare import (
    AfterAsked,
    AftercareBegan,
    AftercareEnded,
    AfterSaid,
    PlanEndTold,
    ReviewTold,
)
from domain.facts.holding import CourseEnded, EndCause
from domain.messages.aftercare import (
    AftercareOff,
    AftercareOn,
    AfterKept,
    AfterQuestion,
    LastSummary,
    PlanEnded,
    PlanEndsSoon,
)
from domain.messages.alerting import ReviewDue
from domain.messages.base import Message
from domain.notices import Answer, Choice, Notice, Rows
from domain.topics import AFTER, HOLD

HIGHEST, WORST = 10, 7

LASTS = timedelta(days=2)
DAY = timedelta(days=1)

OFFER: Rows = ((Choice("after_yes", BeginAftercare()),), (Choice("after_no", LeaveAftercare()),))


@arm.register
def tell_end(command: TellPlanEnd, case: Case, now: datetime) -> Decision | Refusal:
    """Say which dose of the plan is the last, and whom to ask what comes next."""
    del command
    end = end_of_plan(case)
    if end is None or case.end_told == end:
        return NOTHING
    message = PlanEndsSoon(end - DAY, case.prescriber)
    notice = _notice(case, f"plan-end:{end.isoformat()}", message, now, ((Choice("show_plan", ShowPlan()),),))
    return Decision((PlanEndTold(end),), (notice,))


@arm.register
def end_plan(command: EndPlan, case: Case, now: datetime) -> Decision | Refusal:
    """End dose prompts on the day after the plan's last dose, and offer to ask on once a week."""
    del command
    end, today = end_of_plan(case), case.today(now)
    if end is None or today < end:
        return NOTHING
    ended = Decision((CourseEnded(today, EndCause.PLAN),), withdrawals=(*dose_topics(case, now), HOLD))
    message = PlanEnded(end - DAY, case.prescriber)
    return ended + Decision(notices=(_notice(case, "plan-over", message, now, OFFER),))


@arm.register
def tell_review(command: TellReview, case: Case, now: datetime) -> Decision | Refusal:
    """Say once that the review is due, and what to take along."""
    del command
    day = review_day(case)
    if day is None or case.today(now) < day:
        return NOTHING
    notice = _notice(case, "review", ReviewDue(case.prescriber), now)
    return Decision((ReviewTold(case.today(now)),), (notice,))


@arm.register
def begin(command: BeginAftercare, case: Case, now: datetime) -> Decision | Refusal:
    """Begin the weekly check-ins on the patient's yes."""
    del command
    if case.stage is not Stage.FINISHED or not case.legs or case.closed is not None:
        return closed()
    if case.aftercare is not None:
        return _on(case)
    return then(case, Decision((AftercareBegan(case.today(now)),)), _on)


def _on(case: Case) -> Decision:
    first = next_after(case)
    return Decision(answer=Answer(AftercareOn(first), AFTER)) if first else closed()


@arm.register
def leave(command: LeaveAftercare, case: Case, now: datetime) -> Decision | Refusal:
    """Ask nothing more."""
    del command
    facts = (AftercareEnded(case.today(now)),) if case.aftercare is not None else ()
    return Decision(facts, withdrawals=(AFTER,), answer=Answer(AftercareOff(), AFTER))


@arm.register
def ask(command: AskAfter, case: Case, now: datetime) -> Decision | Refusal:
    """Put the next weekly check-in."""
    del command
    due, today = next_after(case), case.today(now)
    if due is None or today < due or case.aftercare is None:
        return NOTHING
    question = AfterQuestion(len(case.aftercare.weeks) + 1, WEEKS)
    notice = _notice(case, "after", question, now, _pad(today))
    return Decision((AfterAsked(today),), (notice,), withdrawals=(AFTER,))


def _pad(day: date) -> Rows:
    rows = (range(6), range(6, HIGHEST + 1))
    pad = tuple(tuple(Choice("number", AnswerAfter(day, n), n) for n in row) for row in rows)
    return (*pad, (Choice("after_no_more", LeaveAftercare()),))


def _number(case: Case, day: date) -> int | None:
    weeks = case.aftercare.weeks if case.aftercare else ()
    return next((n for n, week in enumerate(weeks, start=1) if week.day == day), None)


@arm.register
def answer(command: AnswerAfter, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the pain of a check-in, and ask how things are overall."""
    del now
    number = _number(case, command.day)
    if number is None or not 0 <= command.pain <= HIGHEST:
        return closed()
    overall = tuple(
        (Choice(f"overall_{score}", AnswerAfterOverall(command.day, score)),) for score in range(1, WORST + 1)
    )
    asked = Answer(AfterQuestion(number, WEEKS, command.pain), AFTER, overall)
    return Decision((AfterSaid(command.day, pain=command.pain),), answer=asked)


@arm.register
def answer_overall(command: AnswerAfterOverall, case: Case, now: datetime) -> Decision | Refusal:
    """Keep how things are overall."""
    del now
    number = _number(case, command.day)
    if number is None or not 1 <= command.score <= WORST or case.aftercare is None:
        return closed()
    pain = case.aftercare.weeks[number - 1].pain
    kept = AfterKept(pain, command.score, next_after(case))
    change = ((Choice("change", ChangeAfter(command.day)),),)
    return Decision((AfterSaid(command.day, overall=command.score),), answer=Answer(kept, AFTER, change))


@arm.register
def change_after(command: ChangeAfter, case: Case, now: datetime) -> Decision | Refusal:
    """Put the questions of a check-in once more; what was said stays until another answer."""
    del now
    number = _number(case, command.day)
    if number is None:
        return closed()
    return Decision(answer=Answer(AfterQuestion(number, WEEKS), AFTER, _pad(command.day)))


@arm.register
def end(command: EndAftercare, case: Case, now: datetime) -> Decision | Refusal:
    """Send the last summary; after it nothing more is started."""
    del command
    over = over_on(case)
    if over is None or case.aftercare is None or case.today(now) < over:
        return NOTHING
    message = LastSummary(past_legs(case), case.baseline, case.aftercare.weeks, case.prescriber)
    notice = _notice(case, "last-summary", message, now)
    return Decision((AftercareEnded(case.today(now)),), (notice,), withdrawals=(AFTER,))


def _notice(case: Case, key: str, message: Message, now: datetime, rows: Rows = ()) -> Notice:
    return Notice(
        key=f"{key}:{case.id}:{case.today(now).isoformat()}",
        person=case.person,
        message=message,
        topic=AFTER,
        due_at=now,
        choices=rows,
        expires_at=now + LASTS,
        silent=True,
    )
