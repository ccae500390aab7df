"""Deciding about a pack of another strength: refused if it cannot make a step, used by the word alone."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, HoldCause, Stage
from domain.commands.pack import AskPack, SayPack
from domain.decide.arms import arm
from domain.decide.holding import closed, hold_rows
from domain.decision import Decision, Refusal, then
from domain.facts.pack import PackSaid
from domain.messages.pack import PackAsked, PackNoted, PackRefused
from domain.notices import Answer
from domain.pack import Unmakeable, is_usable, lines
from domain.plan import Step
from domain.topics import HOLD


def may_say_pack(case: Case) -> bool:
    """Whether another pack is what the dose is on hold for."""
    running = case.stage in {Stage.BASELINE, Stage.ACTIVE} and case.plan is not None
    return running and any(hold.cause is HoldCause.LABEL for hold in case.holds)


@arm.register
def ask(command: AskPack, case: Case, now: datetime) -> Decision | Refusal:
    """Ask what is in it: the next text that reads as a pack is one."""
    del command, now
    return Decision(answer=Answer(PackAsked(), HOLD)) if may_say_pack(case) else closed()


@arm.register
def say(command: SayPack, case: Case, now: datetime) -> Decision | Refusal:
    """Keep it if it makes every dose of the plan; the hold stays, and no amount is shown."""
    if not may_say_pack(case) or case.plan is None:
        return closed()
    if command.preparation is None or not is_usable(command.preparation):
        return Decision(answer=Answer(PackAsked(unread=True), HOLD))
    now_taken = tuple(Step(leg.dose, None) for leg in case.legs[-1:])
    found = lines(command.preparation, (*case.plan.steps, *now_taken))
    if isinstance(found, Unmakeable):
        refused = PackRefused(found.dose, case.prescriber)
        return Decision(answer=Answer(refused, HOLD, hold_rows(case, now)))
    kept = Decision((PackSaid(command.preparation),))
    noted = PackNoted(command.preparation, case.prescriber)
    return then(case, kept, lambda c: Decision(answer=Answer(noted, HOLD, hold_rows(c, now))))
