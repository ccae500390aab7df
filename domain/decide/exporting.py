"""Deciding about a copy of one's own data: that it is made is recorded."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case
from domain.commands.exporting import AskExport, ExportForm, SendExport
from domain.decide.arms import arm
from domain.decision import Decision, Refusal
from domain.facts.exporting import DataExported
from domain.messages.exporting import ExportAsked, ExportReady
from domain.notices import Answer, Choice, Rows
from domain.topics import OWN_DATA


@arm.register
def ask_export(command: AskExport, case: Case, now: datetime) -> Decision | Refusal:
    """Ask for the form."""
    del command, case, now
    rows: Rows = (
        (Choice("export_tables", SendExport(ExportForm.TABLES)),),
        (Choice("export_whole", SendExport(ExportForm.WHOLE)),),
    )
    return Decision(answer=Answer(ExportAsked(), OWN_DATA, rows))


@arm.register
def send_export(command: SendExport, case: Case, now: datetime) -> Decision | Refusal:
    """Record that a copy is made. It holds the facts up to this one."""
    ready = ExportReady(command.form, case.today(now))
    return Decision((DataExported(command.form, now),), answer=Answer(ready, OWN_DATA))
