"""Deciding about things a text mentions: some put the dose on hold at once, some bring the safety form."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, HoldCause
from domain.commands.holding import ShowHold
from domain.commands.mentions import AnswerMention
from domain.days import RUNNING
from domain.decide.arms import arm
from domain.decide.holding import answer_hold, hold_and_tell, put_on_hold
from domain.decision import NOTHING, Decision, Refusal, then
from domain.effects import Mention
from domain.facts.day import Answered
from domain.messages.holding import HoldStands
from domain.messages.mentions import MentionAsked, MentionCleared
from domain.notices import Answer, Choice, Rows
from domain.questions import Health

CAUSES = {
    Mention.OPIOID: HoldCause.OPIOID,
    Mention.SURGERY: HoldCause.OPERATION,
    Mention.HOSPITAL: HoldCause.HOSPITAL,
    Mention.PREGNANCY: HoldCause.PREGNANCY,
}
"""Mentions that hold the dose at once: naltrexone blocks opioids, the others need the prescriber."""


def hear_mentions(case: Case, mentions: tuple[Mention, ...], now: datetime) -> Decision:
    """Put the dose on hold for every cause that a text mentions, or ask the short safety form."""
    if not mentions or case.stage not in RUNNING:
        return NOTHING
    causes = [CAUSES[mention] for mention in mentions if mention in CAUSES]
    if not causes:
        return _ask(mentions[0])
    held = {hold.cause for hold in case.holds}
    new = tuple(cause for cause in causes if cause not in held)
    return _hold(case, new, now) if new else _stands(tuple(causes))


def _hold(case: Case, causes: tuple[HoldCause, ...], now: datetime) -> Decision:
    held = NOTHING
    for cause in causes:
        held = then(case, held, lambda c, cause=cause: put_on_hold(c, cause, now))  # type: ignore[misc]  # a bound loop variable
    return then(case, held, lambda c: answer_hold(c, now, causes))


def _stands(causes: tuple[HoldCause, ...]) -> Decision:
    """What was told of a hold is not told again with every word about it."""
    button: Rows = ((Choice("show_hold", ShowHold()),),)
    return Decision(answer=Answer(HoldStands(causes), "mention", button))


def _ask(mention: Mention) -> Decision:
    buttons = tuple(
        (Choice(label, AnswerMention(mention, health)),)
        for label, health in (
            ("mention_none", Health.NO),
            ("mention_yes", Health.YES),
            ("not_sure", Health.NOT_SURE),
        )
    )
    return Decision(answer=Answer(MentionAsked(mention), "mention", buttons, below=True))


@arm.register
def answers(command: AnswerMention, case: Case, now: datetime) -> Decision | Refusal:
    """No: nothing changes. Yes or not sure: the dose is on hold until the prescriber has answered."""
    if command.health is Health.NO:
        return Decision((Answered(now),), answer=Answer(MentionCleared(), "mention"))
    return hold_and_tell(case, HoldCause.SCREENING, now)
