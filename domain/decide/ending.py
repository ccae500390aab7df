"""How a course ends: told to stop, or the patient's own wish. Dose prompts end in the same transaction."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.case import Case, Hold, HoldCause, Reason, Stage
from domain.commands.holding import (
    AskWhoEnded,
    ChangeDecider,
    ReopenCourse,
    ReportEnd,
    ReportEndOn,
    StopCourse,
)
from domain.decide.aftercare import OFFER
from domain.decide.arms import arm
from domain.decide.dayview import answer_day, record_of
from domain.decide.holding import answer_hold, closed, dose_topics
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.base import Fact
from domain.facts.day import IntakeSet
from domain.facts.holding import CourseEnded, CourseReopened, Decider, EndAsked, EndCause, EndReported
from domain.messages.holding import CourseBack, CourseOver, EndAskedAgain, EndKept, EndWhen
from domain.notices import Answer, Choice, Notice, Rows
from domain.topics import HOLD

END = "end"
"""The topic of the questions about a course's end."""

DAYS_BACK = 7
"""So many days back are offered as buttons."""


def end_course(case: Case, cause: EndCause, now: datetime, mistake: ReopenCourse | None = None) -> Decision:
    """End dose prompts at once, withdraw what is open, and ask who said so.

    Check-ins end with them. A course that has ended stays ended: nothing changes. `mistake` takes back all
    that ended it.
    """
    if case.stage not in {Stage.BASELINE, Stage.ACTIVE}:
        return closed()
    return Decision(
        (CourseEnded(case.today(now), cause),),
        withdrawals=(*dose_topics(case, now), HOLD),
        answer=Answer(CourseOver(cause, case.prescriber), END, _deciders(case, mistake or ReopenCourse())),
    )


def _deciders(case: Case, mistake: ReopenCourse) -> Rows:
    first = (
        (Choice("end_prescriber", ReportEnd(Decider.PRESCRIBER), case.prescriber.name),)
        if case.prescriber
        else ()
    )
    return (
        *((first,) if first else ()),
        (Choice("end_another", ReportEnd(Decider.ANOTHER)), Choice("end_myself", ReportEnd(Decider.MYSELF))),
        (Choice("end_mistake", mistake),),
    )


def ask_who_said(case: Case) -> Decision:
    """Ask back who said so, where that is told in a sentence: it is not guessed from its words."""
    rows = _deciders(case, ReopenCourse())
    return Decision(answer=Answer(CourseOver(EndCause.TOLD, case.prescriber), END, rows))


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
    offer = OFFER if case.legs and case.aftercare is None else ()
    kept = EndKept(decider, said_on, case.prescriber, bool(offer))
    return Decision((fact,), answer=Answer(kept, END, (*offer, (Choice("change", ChangeDecider()),))))


@arm.register
def change_decider(command: ChangeDecider, case: Case, now: datetime) -> Decision | Refusal:
    """Ask once more who said that the course ends; what was kept stays until another answer."""
    del command, now
    return ask_who_said(case) if case.stage is Stage.FINISHED else closed()


@arm.register
def reopen(command: ReopenCourse, case: Case, now: datetime) -> Decision | Refusal:
    """Take the end back on its own day; later the course is taken up on hold, for the prescriber.

    What the prescriber ended through the care team is always taken up on hold; what the team closed, never.
    """
    if case.stage is not Stage.FINISHED or case.closed is not None:
        return closed()
    today = case.today(now)
    if case.finished_on == today and not case.stopped_by_team:
        back = Decision((CourseReopened(today, None), *_dose_open_again(case, command)))
        return then(case, back, lambda c: answer_hold(c, now) if c.on_hold else _back(c, command, now))
    hold = Hold(case.holds_ever + 1, HoldCause.PRESCRIBER, now, today)
    return then(case, Decision((CourseReopened(today, hold),)), lambda c: answer_hold(c, now))


def _dose_open_again(case: Case, command: ReopenCourse) -> tuple[Fact, ...]:
    now_known = case.day(command.missed, command.slot).intake if command.missed else None
    if command.missed is None or now_known is None or now_known.reason is not Reason.TOLD_TO_STOP:
        return ()
    return (IntakeSet(command.missed, command.intake_was, now_known, command.slot),)


def _back(case: Case, command: ReopenCourse, now: datetime) -> Decision:
    if command.missed is None:
        return Decision(answer=Answer(CourseBack(), END))
    shown = answer_day(case, record_of(case, command.missed, now))
    back = CourseBack(record_of(case, command.missed, now))
    return Decision(answer=Answer(back, shown.topic, shown.choices))


@arm.register
def ask_who_ended(command: AskWhoEnded, case: Case, now: datetime) -> Decision | Refusal:
    """Ask once more who said so, silently; without an answer it stays open for ever."""
    del command
    if case.stage is not Stage.FINISHED or not case.end_unsaid or case.finished_on is None:
        return NOTHING
    today = case.today(now)
    notice = Notice(
        key=f"end:{case.id}:{today.isoformat()}",
        person=case.person,
        message=EndAskedAgain(case.finished_on),
        topic=END,
        due_at=now,
        choices=_deciders(case, ReopenCourse()),
        expires_at=now + timedelta(days=1),
        silent=True,
    )
    return Decision((EndAsked(today),), (notice,))
