"""Deciding about what is at hand: as counted, less the doses taken, and one notice to order."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.case import Case, Stage
from domain.commands.stepping import OpenQuestions, ShowPlan
from domain.commands.supply import AskLead, Count, LeaveCount, SetLead, TellOrder
from domain.decide.arms import arm
from domain.decide.holding import closed
from domain.decision import NOTHING, Decision, Refusal, then
from domain.dose import Dose, Form, Liquid, Pieces, strengths_of
from domain.facts.supply import LeadSet, OrderTold, SupplyCounted
from domain.messages.supply import CountAsked, CountLeft, LeadAsked, OrderDue, SupplyShown
from domain.notices import Answer, Choice, Notice, Rows
from domain.questions import Purpose
from domain.supply import needs, order_by, stock_of
from domain.topics import SUPPLY

PIECES = 14, 28, 30, 60
MILLILITRES = 10, 30, 60, 100
"""Counts that are offered; any other is typed."""

MICROLITRES = 1000

MOST = 1000
"""More pieces, or mL, than this at hand is a slip of the finger."""

LEADS = 3, 7, 14
LONGEST_LEAD = 60
"""Days that a pharmacy takes."""


def may_count(case: Case) -> bool:
    """Whether it is known what is in the pack, and for what."""
    running = case.stage in {Stage.BASELINE, Stage.ACTIVE}
    return running and case.preparation is not None and case.plan is not None


def form_of(case: Case) -> Form | None:
    """Return what the pieces are; None for a liquid."""
    return case.preparation.form if isinstance(case.preparation, Pieces) else None


@arm.register
def count(command: Count, case: Case, now: datetime) -> Decision | Refusal:
    """Ask for the next strength, or keep the count and say what it is enough for."""
    if not may_count(case) or case.preparation is None:
        return closed()
    strengths = strengths_of(case.preparation)
    counts, refused = command.counts, False
    while counts and (len(counts) > len(strengths) or not _is_count(counts[-1], case)):
        counts, refused = counts[:-1], True
    if len(counts) < len(strengths):
        return _ask(case, strengths[len(counts)], counts, refused=refused)
    kept = Decision((SupplyCounted(case.today(now), stock_of(case.preparation, counts)),))
    return then(case, kept, lambda c: _shown(c, now))


def _is_count(amount: int, case: Case) -> bool:
    return 0 <= amount <= MOST * (MICROLITRES if isinstance(case.preparation, Liquid) else 1)


def _ask(case: Case, strength: Dose, counts: tuple[int, ...], *, refused: bool) -> Decision:
    message = CountAsked(form_of(case), strength, counts, refused)
    rows = (*_counts(case, counts), (Choice("count_later", LeaveCount()),))
    return Decision(answer=Answer(message, SUPPLY, rows))


def _counts(case: Case, counts: tuple[int, ...]) -> Rows:
    none = (Choice("count_none", Count((*counts, 0))),)
    if isinstance(case.preparation, Liquid):
        offered = tuple(Choice("count_ml", Count((*counts, n * MICROLITRES)), n) for n in MILLILITRES)
    else:
        offered = tuple(Choice("count", Count((*counts, n)), n) for n in PIECES)
    return offered, none


def _shown(case: Case, now: datetime) -> Decision:
    found = needs(case, case.today(now))
    shown = SupplyShown(form_of(case), found, case.today(now), case.lead_days, case.on_hold)
    rows = (
        (Choice("count_again", Count()), Choice("lead", AskLead())),
        (Choice("show_plan", ShowPlan()),),
    )
    return Decision(answer=Answer(shown, SUPPLY, rows))


@arm.register
def leave(command: LeaveCount, case: Case, now: datetime) -> Decision | Refusal:
    """Count nothing."""
    del command, case, now
    return Decision(answer=Answer(CountLeft(), SUPPLY))


@arm.register
def ask_lead(command: AskLead, case: Case, now: datetime) -> Decision | Refusal:
    """Ask how long the pharmacy takes."""
    del command, now
    if not may_count(case):
        return closed()
    row = tuple(Choice("lead_days", SetLead(days), days) for days in LEADS)
    return Decision(answer=Answer(LeadAsked(case.lead_days), SUPPLY, (row,)))


@arm.register
def set_lead(command: SetLead, case: Case, now: datetime) -> Decision | Refusal:
    """Keep how long the pharmacy takes, and show what follows."""
    if not may_count(case) or not 0 < command.days <= LONGEST_LEAD:
        return closed()
    return then(case, Decision((LeadSet(command.days),)), lambda c: _shown(c, now))


@arm.register
def tell_order(command: TellOrder, case: Case, now: datetime) -> Decision | Refusal:
    """Say once that it is time to order: silently, and never on hold."""
    del command
    today = case.today(now)
    if not case.dosing or order_by(case, today) is None:
        return NOTHING
    short = tuple(need for need in needs(case, today) if need.order_by is not None)
    notice = Notice(
        key=f"order:{case.id}:{today.isoformat()}",
        person=case.person,
        message=OrderDue(form_of(case), short, today),
        topic=SUPPLY,
        due_at=now,
        choices=(
            (Choice("new_pack", OpenQuestions(Purpose.PACK)),),
            (Choice("count_again", Count()),),
        ),
        expires_at=now + timedelta(days=2),
        silent=True,
    )
    return Decision((OrderTold(today),), (notice,))
