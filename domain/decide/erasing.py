"""Deciding about the end of a person's data: two taps, or 24 months after the end."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, Stage
from domain.commands.erasing import AskDelete, AskDeleteSurely, DeleteEverything, ForgetDiary, KeepData
from domain.commands.exporting import AskExport
from domain.commands.holding import StopCourse
from domain.days import RUNNING
from domain.decide.arms import arm
from domain.decision import NOTHING, Decision, Refusal
from domain.facts.erasing import Erased
from domain.facts.holding import EndCause
from domain.messages.erasing import DataKept, DeleteAsked, DeleteSurely
from domain.notices import Answer, Choice, Rows
from domain.retention import kept_until
from domain.topics import OWN_DATA


@arm.register
def ask_delete(command: AskDelete, case: Case, now: datetime) -> Decision | Refusal:
    """Say what goes and what stays; an open alert puts whom to call first, and hinders nothing."""
    del command, now
    running = case.stage in RUNNING
    stop = ((Choice("only_stop", StopCourse(EndCause.OWN_WISH)),),) if running else ()
    rows: Rows = (
        (Choice("delete_all", AskDeleteSurely()),),
        *stop,
        (Choice("send_copy", AskExport()),),
        (Choice("keep_data", KeepData()),),
    )
    asked = DeleteAsked(case.prescriber, bool(case.alerting.episodes), running)
    return Decision(answer=Answer(asked, OWN_DATA, rows))


@arm.register
def ask_surely(command: AskDeleteSurely, case: Case, now: datetime) -> Decision | Refusal:
    """Ask once more."""
    del command, case, now
    rows: Rows = ((Choice("delete_surely", DeleteEverything()),), (Choice("keep_data", KeepData()),))
    return Decision(answer=Answer(DeleteSurely(), OWN_DATA, rows))


@arm.register
def delete(command: DeleteEverything, case: Case, now: datetime) -> Decision | Refusal:
    """Delete everything. There is no answer of the case's: the receipt is whoever deletes it's to give."""
    del command, case
    return Decision((Erased(now),))


@arm.register
def keep(command: KeepData, case: Case, now: datetime) -> Decision | Refusal:
    """Delete nothing."""
    del command, case, now
    return Decision(answer=Answer(DataKept(), OWN_DATA))


@arm.register
def forget(command: ForgetDiary, case: Case, now: datetime) -> Decision | Refusal:
    """Delete what was kept long enough; a course that was taken up again is kept."""
    del command
    if case.stage not in {Stage.FINISHED, Stage.WITHDRAWN} or case.finished_on is None:
        return NOTHING
    if now < case.start_of(kept_until(case.finished_on)):
        return NOTHING
    return Decision((Erased(now),))
