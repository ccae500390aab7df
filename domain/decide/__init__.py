"""The one function that decides: `decide(case, command, now)`.

It is total (law L1): any case and any command give a decision or a refusal, never an exception.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from domain.agenda.due import Due
from domain.case import Case, Stage
from domain.commands.base import Command, Wake
from domain.decide import (  # noqa: F401  each registers its arms
    account,
    aftercare,
    alertback,
    alerting,
    amending,
    answering,
    clocks,
    consent,
    dosing,
    effect_back,
    effect_list,
    effects,
    ending,
    enrolment,
    episodes,
    erasing,
    exporting,
    flags,
    gaps,
    half,
    heeding,
    holding,
    journey,
    language,
    late,
    letters,
    marks,
    mentions,
    missing,
    mood,
    moving,
    note,
    notions,
    orders,
    other_doctor,
    overall,
    ownback,
    pack,
    part,
    pausing,
    plan_picture,
    plan_view,
    putting_off,
    replacing,
    replan,
    reporting,
    rhythm,
    settings,
    sharing,
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
    with_team,
    wordback,
)
from domain.decide.arms import arm
from domain.decide.orders import closing
from domain.decide.truth import with_truth
from domain.decision import NOTHING, Decision, Refusal
from domain.notices import Gravity
from domain.order import Closing
from domain.preferences import Preferences


def decide(case: Case, command: Command, now: datetime) -> Decision | Refusal:
    """Return what this command comes to for this case at this moment (aware UTC).

    Once the consent was taken back nothing is done but what is named for that.
    """
    return _gated(case, command, now, lambda: arm(command, case, now))


def decide_wake(case: Case, due: Due | None, now: datetime) -> Decision | Refusal:
    """Return what a `Wake` comes to where the first thing of the agenda is known from when it was kept.

    It is what `decide` returns, sooner (law L3).
    """
    return _gated(case, Wake(), now, lambda: waking.wake_with(case, due, now))


def _gated(
    case: Case, command: Command, now: datetime, decided: Callable[[], Decision | Refusal]
) -> Decision | Refusal:
    if case.closed is Closing.DIED:
        return closing.in_silence(decided()) if isinstance(command, closing.AFTER_DEATH) else NOTHING
    if case.stage is Stage.WITHDRAWN and not isinstance(command, consent.STILL_DONE):
        return with_truth(case, consent.at_rest(case, command), now)
    shared = with_team.for_the_team(case, command, now)
    if shared is not None:
        return with_truth(case, shared, now)
    return with_truth(case, _as_liked(decided(), case.preferences), now)


def _as_liked(decided: Decision | Refusal, liked: Preferences) -> Decision | Refusal:
    """Return the decision with silent notices where that is preferred; an alert is never one."""
    if not liked.silent or isinstance(decided, Refusal):
        return decided
    notices = (
        notice if notice.gravity is Gravity.ALERT else replace(notice, silent=True)
        for notice in decided.notices
    )
    return replace(decided, notices=tuple(notices))
