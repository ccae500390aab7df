"""Messages that a decision leaves behind: their buttons go, and on hold tonight's dose goes with them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session

from domain.case import Case, Stage
from domain.decision import Decision
from domain.facts.orders import CaseClosed
from domain.held import as_held
from domain.messages.dosing import MorningAfter
from domain.order import Closing
from domain.topics import day_of, of_episode
from storage.screens import (
    Screen,
    bind_message,
    catch_up,
    close_all,
    close_screen,
    close_topic,
    mark_behind,
    open_screens,
    screen_at,
    store_screen,
)

RUNNING = frozenset({Stage.BASELINE, Stage.ACTIVE})

SILENT = frozenset({Stage.WITHDRAWN, Stage.LEFT})
"""Who left, or took the consent back, is not written to, and has no buttons."""

SHOWN_ANEW = 20
"""So many messages lose their dead buttons at once; an older one loses them when it is tapped."""


@dataclass(frozen=True, slots=True)
class Left:
    """Messages whose buttons must go, and screens to be shown anew at the message where they hang."""

    stale: tuple[int, ...] = ()
    redrawn: tuple[Screen, ...] = ()


def settle_screens(
    session: Session, case: Case, decision: Decision, keep: Collection[str], now: datetime
) -> Left:
    """Settle the answer's topic, and what the decision withdraws and does not ask anew in a notice.

    `case` is the case after it, `keep` are the tokens of the answer and of the message that was tapped. While
    a hold is open an evening can still be answered, so its messages lose the dose and no more.
    """
    if case.closed is Closing.DIED:
        close_all(session, case.person, keep)
        catch_up(session, case.person)
        return Left()
    if case.stage in SILENT or any(isinstance(fact, CaseClosed) for fact in decision.facts):
        return Left(close_all(session, case.person, keep)[-SHOWN_ANEW:])
    answered = () if decision.answer is None else (decision.answer.topic,)
    asked = {notice.topic for notice in decision.notices}
    withdrawn = set(decision.withdrawals) - asked - {*answered}
    held = case.on_hold and case.stage in RUNNING
    days = {topic for topic in withdrawn if held and day_of(topic) is not None}
    stale = [
        message
        for topic in (*answered, *sorted(withdrawn - days))
        for message in close_topic(session, case.person, topic, keep)
    ]
    alerts = {of_episode(episode.number) for episode in case.alerting.episodes} if days else set()
    shown = open_screens(session, case.person, days | alerts - {*answered})
    redrawn = _without_dose(session, [each for each in shown if each.token not in keep], now)
    return Left(tuple(stale), tuple(redrawn))


def settle_later(session: Session, case: Case, decision: Decision, now: datetime) -> None:
    """Settle screens as `settle_screens` does, where nobody waits for an answer: their messages follow.

    What became of a dose can still be said after a plan's end: the question about it keeps its buttons.
    """
    open_now = open_screens(session, case.person, decision.withdrawals)
    keep = [screen.token for screen in open_now if isinstance(screen.message, MorningAfter)]
    left = settle_screens(session, case, decision, keep, now)
    closed = (screen_at(session, case.person, message_id) for message_id in left.stale)
    for screen in (*left.redrawn, *closed):
        if screen is not None:
            mark_behind(session, screen.token)


def _without_dose(session: Session, screens: Collection[Screen], now: datetime) -> Iterator[Screen]:
    """Put another screen in the place of each that speaks of tonight's dose: a button keeps its number."""
    for screen in screens:
        message, choices = as_held(screen.message, screen.choices)
        if (message, choices) == (screen.message, screen.choices):
            continue
        close_screen(session, screen.token)
        if screen.message_id is None:
            continue
        where = (screen.person, screen.chat, screen.case_id)
        token = store_screen(session, where, screen.topic, message, choices, now)
        bind_message(session, token, screen.message_id)
        yield replace(screen, token=token, message=message, choices=choices, made_at=now)
