"""The one function that decides: `decide(case, command, now)`.

It is total (law L1): any case and any command give a decision or a refusal, never an exception.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.case import Case, Stage
from domain.commands.base import Command
from domain.decide import (  # noqa: F401  each registers its arms
    account,
    aftercare,
    alerting,
    amending,
    answering,
    clocks,
    consent,
    dosing,
    effects,
    ending,
    enrolment,
    episodes,
    erasing,
    exporting,
    flags,
    gaps,
    half,
    holding,
    journey,
    language,
    late,
    marks,
    mentions,
    missing,
    moving,
    note,
    notions,
    other_doctor,
    overall,
    pack,
    part,
    pausing,
    plan_picture,
    plan_view,
    putting_off,
    replan,
    reporting,
    rhythm,
    settings,
    stepping,
    supply,
    telling,
    timing,
    today,
    tracking,
    travel,
    undoing,
    unread,
    visit,
    waking,
    week,
    weekly,
)
from domain.decide.arms import arm
from domain.decision import Decision, Refusal
from domain.notices import Gravity
from domain.preferences import Preferences


def decide(case: Case, command: Command, now: datetime) -> Decision | Refusal:
    """Return what this command comes to for this case at this moment (aware UTC).

    Once the consent was taken back nothing is done but what is named for that.
    """
    if case.stage is Stage.WITHDRAWN and not isinstance(command, consent.STILL_DONE):
        return consent.at_rest(case, command)
    return _as_liked(arm(command, case, now), case.preferences)


def _as_liked(decided: Decision | Refusal, liked: Preferences) -> Decision | Refusal:
    """Return the decision with silent notices where that is preferred; an alert is never one."""
    if not liked.silent or isinstance(decided, Refusal):
        return decided
    notices = (
        notice if notice.gravity is Gravity.ALERT else replace(notice, silent=True)
        for notice in decided.notices
    )
    return replace(decided, notices=tuple(notices))
