"""What is due about holds: a gap that is known, days to ask about, a refill, the questions after a report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from domain.agenda.due import Due
from domain.case import Case, HoldCause, Stage
from domain.commands.holding import AskAboutGap, AskRefill, AskWhoEnded, OpenGap
from domain.commands.stepping import PutQuestions
from domain.intake import doubtful_gap, gap, since_taken
from domain.questions import Purpose, ask_from, question_moment


def due(case: Case) -> Iterator[Due]:
    """Yield what holds wait for."""
    if case.stage is Stage.FINISHED and case.end_unsaid and case.finished_on is not None:
        yield Due(question_moment(case, case.finished_on + timedelta(days=1)), AskWhoEnded())
    if case.stage not in {Stage.BASELINE, Stage.ACTIVE}:
        return
    yield from _gaps(case)
    if case.hold_report is not None:
        day = ask_from(case, case.today(case.hold_report.at))
        yield Due(question_moment(case, day), PutQuestions(Purpose.LIFT))
    elif case.refill_on is not None:
        yield Due(question_moment(case, case.refill_on), AskRefill())


def _gaps(case: Case) -> Iterator[Due]:
    """The net under `hold_for_gap`: a gap that anything else recorded is on hold at the next tick."""
    if case.plan is None or case.stage is not Stage.ACTIVE:
        return
    if len(since_taken(case)) < case.plan.gap_days:
        return  # nearly always: too few days for any gap
    known = gap(case)
    last = case.day(known[-1]).intake if known else None
    if len(known) >= case.plan.gap_days and last and not any(h.cause is HoldCause.GAP for h in case.holds):
        yield Due(last.at, OpenGap())
    # The last of them is closed by the evening after it: the question hour of the day after that is the next.
    doubtful, asked = doubtful_gap(case), case.stepping.gap_asked
    if not case.on_hold and len(doubtful) >= case.plan.gap_days and (asked is None or asked < doubtful[0]):
        yield Due(question_moment(case, doubtful[-1] + timedelta(days=2)), AskAboutGap())
