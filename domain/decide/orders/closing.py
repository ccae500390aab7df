"""Deciding that a team closes a diary: nothing is queued any more; after *died* nothing is ever sent."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, Stage
from domain.commands.base import Command, Wake
from domain.commands.erasing import DeleteEverything, ForgetDiary
from domain.commands.orders import OrderClose
from domain.decide.arms import arm
from domain.decide.holding import dose_topics
from domain.decide.orders.telling import told
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.orders import CaseClosed
from domain.messages.orders import DiaryClosed
from domain.order import Closing
from domain.topics import AFTER, HOLD, REPLAN

CLOSABLE = frozenset({Stage.BASELINE, Stage.ACTIVE, Stage.FINISHED})

AFTER_DEATH: tuple[type[Command], ...] = (Wake, ForgetDiary, DeleteEverything)
"""What is still done, in silence, once the patient has died: the diary is deleted when its time is over."""


@arm.register
def order_close(command: OrderClose, case: Case, now: datetime) -> Decision | Refusal:
    """Close the diary. The patient reads it once, unless the patient has died."""
    care = case.care
    if care is None or not care.is_told or case.stage not in CLOSABLE or case.closed is not None:
        return NOTHING
    fact = CaseClosed(command.by, case.today(now), command.why)
    over = Decision((fact,), withdrawals=(*dose_topics(case, now), HOLD, REPLAN, AFTER))
    if command.why is Closing.DIED:
        return over
    message = DiaryClosed(care.name, command.by, command.why)
    return then(case, over, lambda c: told(c, message, now))


def in_silence(decided: Decision | Refusal) -> Decision:
    """Return what may be decided after a death: facts, and not a word to anybody."""
    done = NOTHING if isinstance(decided, Refusal) else decided
    return Decision(done.facts, withdrawals=done.withdrawals)
