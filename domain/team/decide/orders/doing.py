"""How a member's word becomes an order of the case: asked once more, tried, done, and kept in the trail."""

from __future__ import annotations

from dataclasses import dataclass

from domain.audit import Deed, Entry
from domain.case import Case
from domain.commands.orders import Order
from domain.commands.team.base import AboutCase
from domain.commands.team.orders import ShowOrders
from domain.decide import decide
from domain.decision import Decision
from domain.dose import Dose
from domain.messages.team.base import TeamMessage
from domain.messages.team.orders import Act, ForPrescriber, OrderAsked, OrderDone, OrderVoid
from domain.notices import Answer, Choice, Rows
from domain.order import Closing, Signature
from domain.report import Word
from domain.team.answering import answers_for, who_answer_for
from domain.team.context import Context
from domain.team.decision import ForCase, TeamDecision
from domain.team.team import Charge, Team


def topic_of(case_id: str) -> str:
    """Return the topic of what is done about a patient's plan."""
    return f"orders:{case_id}"


@dataclass(frozen=True, slots=True)
class Doing:
    """One act: what it is, in the words of the trail, and what of it is said."""

    act: Act
    deed: Deed
    word: Word | None = None
    dose: Dose | None = None
    on_word_of: str | None = None
    why: Closing | None = None

    @property
    def detail(self) -> str:
        """What the trail keeps beside the deed: no word about anybody."""
        said = (self.act, self.word, self.why)
        return " ".join(str(each) for each in said if each is not None)


def about(team: Team, context: Context, command: AboutCase) -> tuple[Charge, Case] | None:
    """Return the patient whom a command is about; None where the diary is gone meanwhile."""
    charge = team.charge(command.case_id)
    return None if charge is None or context.case is None else (charge, context.case)


def signed(team: Team, context: Context, on_word_of: int | None = None) -> Signature:
    """Return who does it, and on whose word."""
    member, named = team.member(context.by), team.member(on_word_of)
    name = member.name if member is not None else team.name
    return Signature(name, named.name if named is not None and named is not member else None)


def say(case_id: str, message: TeamMessage, rows: Rows = ()) -> TeamDecision:
    """Return an answer to the member, and nothing else."""
    return TeamDecision(answer=Answer(message, topic_of(case_id), rows))


def void(team: Team, command: AboutCase) -> TeamDecision:
    """Return that nothing was done, with the way to what can be."""
    charge = team.charge(command.case_id)
    rows: Rows = ((Choice("team_orders", ShowOrders(command.case_id)),),)
    return say(command.case_id, OrderVoid(team.zone, charge.code if charge else ""), rows if charge else ())


def for_prescriber(team: Team, charge: Charge) -> TeamDecision:
    """Return whose business it is."""
    names = tuple(each.name for each in who_answer_for(team, charge))
    return say(charge.case_id, ForPrescriber(team.zone, charge.code, names))


def may_prescribe(team: Team, context: Context, charge: Charge) -> bool:
    """Whether whoever acts answers for the patient's plan."""
    return answers_for(team, context.by, charge)


def carry_out(
    team: Team, context: Context, command: AboutCase, order: Order, doing: Doing, surely: AboutCase | None
) -> TeamDecision:
    """Ask once more (`surely` is the second tap), or do it where the case can: else nothing is done."""
    found = about(team, context, command)
    if found is None:
        return void(team, command)
    charge, case = found
    outcome = decide(case, order, context.now)
    if not isinstance(outcome, Decision) or not outcome.facts:
        return void(team, command)
    what = (doing.word, doing.dose, doing.on_word_of, doing.why)
    if surely is not None:
        rows: Rows = ((Choice("order_surely", surely), Choice("order_not", ShowOrders(command.case_id))),)
        return say(command.case_id, OrderAsked(team.zone, charge.code, doing.act, *what), rows)
    member = team.member(context.by)
    name = member.name if member is not None else ""
    entry = Entry(context.now, name, context.by, doing.deed, case.id, team.id, doing.detail)
    done = OrderDone(team.zone, charge.code, doing.act, name, *what)
    return TeamDecision(
        answer=Answer(done, topic_of(case.id)),
        for_cases=(ForCase(case.id, order, f"member:{context.by}"),),
        entries=(entry,),
    )
