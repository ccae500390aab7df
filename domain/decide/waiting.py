"""Deciding about a hold that waits for the prescriber's word: it is named once a week, silently."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.case import Case, HoldCause
from domain.commands.holding import ShowHold
from domain.decide.prescriber import prescribers_word
from domain.decision import NOTHING, Decision
from domain.messages.holding import HoldWaits
from domain.notices import Choice, Notice, Rows
from domain.questions import Purpose
from domain.topics import HOLD

FRESH_FOR = timedelta(days=3)
"""A hold younger than this was just told of (default, no trial)."""

LASTS = timedelta(hours=24)

OWN_WAY_OUT = frozenset({HoldCause.PAUSE, HoldCause.RAN_OUT})
"""Causes with questions of their own: no prescriber's word is waited for."""


def remind_of_hold(case: Case, now: datetime) -> Decision:
    """Return the reminder of the oldest hold that waits for a word which is not reported yet, if any does."""
    since = min((hold.day for hold in case.holds if hold.cause not in OWN_WAY_OUT), default=None)
    today = case.today(now)
    if since is None or case.hold_report is not None or today - since < FRESH_FOR:
        return NOTHING
    rows: Rows = (
        (prescribers_word(case, Purpose.LIFT),),
        (Choice("show_hold", ShowHold()),),
    )
    notice = Notice(
        key=f"hold-waits:{case.id}:{today.isoformat()}",
        person=case.person,
        message=HoldWaits(since, case.prescriber),
        topic=HOLD,
        due_at=now,
        choices=rows,
        expires_at=now + LASTS,
        silent=True,
    )
    return Decision(notices=(notice,))
