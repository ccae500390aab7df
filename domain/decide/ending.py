"""How a course ends: told to stop, or the patient's own wish. Dose prompts end in the same transaction."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.case import Case, Hold, HoldCause, Stage
from domain.commands.holding import ReopenCourse, ReportEnd, ReportEndOn, StopCourse
from domain.decide.arms import arm
from domain.decide.holding import answer_hold, closed, dose_topics
from domain.decision import Decision, Refusal, then
from domain.facts.holding import CourseEnded, CourseReopened, Decider, EndCause, EndReported
from domain.messages.holding import CourseBack, CourseOver, EndKept, EndWhen
from domain.notices import Answer, Choice, Rows
from domain.topics import HOLD

END = "end"
"""The topic of the questions about a course's end."""

DAYS_BACK = 7
"""So many days back are offered as buttons."""


def end_course(case: Case, cause: EndCause, now: datetime) -> Decision:
    """End dose prompts at once, withdraw what is open, and ask once who said so.

    Check-ins end with them. A course that has ended stays ended: nothing changes.
    """
    if case.stage not in {Stage.BASELINE, Stage.ACTIVE}:
        return closed()
    return Decision(
        (CourseEnded(case.today(now), cause),),
        withdrawals=(*dose_topics(case, now), HOLD),
        answer=Answer(CourseOver(cause, case.prescriber), END, _deciders(case)),
    )


def _deciders(case: Case) -> Rows:
    first = (
        (Choice("end_prescriber", ReportEnd(Decider.PRESCRIBER), case.prescriber.name),)
        if case.prescriber
        else ()
    )
    return (
        *((first,) if first else ()),
        (Choice("end_another", ReportEnd(Decider.ANOTHER)), Choice("end_myself", ReportEnd(Decider.MYSELF))),
        (Choice("end_mistake", ReopenCourse()),),
    )


@arm.register
def stop_course(command: StopCourse, case: Case, now: datetime) -> Decision | Refusal:
    """End the course."""
    return end_course(case, command.cause, now)


@arm.register
def report_end(command: ReportEnd, case: Case, now: datetime) -> Decision | Refusal:
    """Keep that it was the patient's own decision, or ask when the other said so."""
    if case.stage is not Stage.FINISHED:
        return closed()
    if command.decider is Decider.MYSELF:
        return _kept(case, command.decider, None, now)
    today = case.today(now)
    days = [today - timedelta(days=back) for back in range(DAYS_BACK)]
    rows: Rows = (
        (
            Choice("on_today", ReportEndOn(command.decider, days[0])),
            Choice("on_yesterday", ReportEndOn(command.decider, days[1])),
        ),
        *((Choice("on_day", ReportEndOn(command.decider, day), day),) for day in days[2:]),
        (Choice("cannot_say", ReportEndOn(command.decider, None)),),
    )
    return Decision(answer=Answer(EndWhen(command.decider, case.prescriber), END, rows))


@arm.register
def report_end_on(command: ReportEndOn, case: Case, now: datetime) -> Decision | Refusal:
    """Keep who said so, and when."""
    if case.stage is not Stage.FINISHED:
        return closed()
    return _kept(case, command.decider, command, now)


def _kept(case: Case, decider: Decider, said: ReportEndOn | None, now: datetime) -> Decision:
    said_on = said.said_on if said else case.today(now)
    fact = EndReported(decider, said_on, now)
    return Decision((fact,), answer=Answer(EndKept(decider, said_on, case.prescriber), END))


@arm.register
def reopen(command: ReopenCourse, case: Case, now: datetime) -> Decision | Refusal:
    """Take the end back on its own day; later the course is taken up on hold, for the prescriber."""
    del command
    if case.stage is not Stage.FINISHED:
        return closed()
    today = case.today(now)
    if case.finished_on == today:
        back = Answer(CourseBack(), END)
        decision = Decision((CourseReopened(today, None),), answer=back)
        return decision if not case.on_hold else then(case, decision, lambda c: answer_hold(c, now))
    hold = Hold(case.holds_ever + 1, HoldCause.PRESCRIBER, now, today)
    return then(case, Decision((CourseReopened(today, hold),)), lambda c: answer_hold(c, now))
