"""Deciding about the weekly questions: one message, question by question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.agenda.day import QUIET_FROM
from domain.case import AskedFor, Case, Item, LastSaid, Wanted
from domain.commands.alerting import AnswerOverall
from domain.commands.telling import Tell
from domain.commands.weekly import AnswerPeg, AskWeekly, EndWeekly, LeaveWeekly, ShowWeekly
from domain.days import open_checkin
from domain.decide.arms import arm
from domain.decide.asked import hears_for
from domain.decide.waiting import remind_of_hold
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.alerting import OverallAsked, OverallBack
from domain.facts.base import Fact
from domain.facts.day import Answered, LastUndone
from domain.facts.weekly import PegSet, WeeklyAsked, WeeklyItemAsked, WeeklyOver
from domain.messages.weekly import WeeklyDone, WeeklyLeft, WeeklyQuestion
from domain.notices import Answer, Choice, Notice, Rows
from domain.topics import WEEKLY
from domain.weekly import HIGHEST, ORDER, PEG, items_on, open_items, round_day

ASKED_FOR = timedelta(hours=24)


@arm.register
def asks(command: AskWeekly, case: Case, now: datetime) -> Decision | Refusal:
    """Begin a round, silently: the evening of that day has the sound. To nobody's answers none is added."""
    del command
    today, due = case.today(now), round_day(case)
    if due is None or today < due:
        return NOTHING
    items = items_on(case, today)
    begun = Decision((WeeklyAsked(today, items),), withdrawals=(WEEKLY,))
    if not items or case.silence.unanswered >= QUIET_FROM:
        quiet = Decision((WeeklyAsked(today, ()),), withdrawals=(WEEKLY,))
        return quiet if case.silence.unanswered >= QUIET_FROM else quiet + remind_of_hold(case, now)
    if Item.OVERALL in items:
        begun += Decision((OverallAsked(today),))
    return then(case, begun, lambda c: _notice(c, today, items[0], now)) + remind_of_hold(case, now)


def _notice(case: Case, day: date, item: Item, now: datetime) -> Decision:
    notice = Notice(
        key=f"weekly:{case.id}:{day.isoformat()}",
        person=case.person,
        message=_question(case, day, item),
        topic=WEEKLY,
        due_at=now,
        choices=_buttons(day, item),
        expires_at=now + ASKED_FOR,
        silent=True,
    )
    return Decision((WeeklyItemAsked(day, item),), (notice,))


def _question(case: Case, day: date, item: Item) -> WeeklyQuestion:
    items = case.weekly.items if item in case.weekly.items else ORDER
    return WeeklyQuestion(day, item, items.index(item) + 1, len(items))


def _buttons(day: date, item: Item) -> Rows:
    leave = (Choice("not_this_week", LeaveWeekly(day)),)
    if item is Item.OVERALL:
        answers = tuple((Choice(f"overall_{score}", AnswerOverall(score, day)),) for score in range(1, 8))
        return (*answers, leave)
    rows = (range(6), range(6, HIGHEST + 1))
    return (*(tuple(Choice("number", AnswerPeg(day, item, n), n) for n in row) for row in rows), leave)


@arm.register
def ends(command: EndWeekly, case: Case, now: datetime) -> Decision | Refusal:
    """Wait no longer, without a word; the buttons stay, for a late answer counts."""
    del command, now
    asked = case.weekly.asked
    return Decision((WeeklyOver(asked),), withdrawals=(WEEKLY,)) if asked and open_items(case) else NOTHING


@arm.register
def answers(command: AnswerPeg, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the answer, also a late one, and show the next question."""
    if command.item not in PEG or not 0 <= command.score <= HIGHEST:
        return NOTHING
    was = dict(case.weekly.peg).get(command.item) if command.day == case.weekly.asked else None
    fact = PegSet(command.day, command.item, command.score, now, was)
    return then(case, Decision((fact, Answered(now))), lambda c: go_on(c, command.day))


def go_on(case: Case, day: date) -> Decision:
    """Return the next question of the round as an answer, or what is recorded of it."""
    still = open_items(case) if day == case.weekly.asked else ()
    return _ask(case, day, still[0]) if still else Decision(answer=_done(case, day))


def _ask(case: Case, day: date, item: Item, *, unclear: bool = False, taken_back: bool = False) -> Decision:
    question = replace(_question(case, day, item), unclear=unclear, taken_back=taken_back)
    return Decision((WeeklyItemAsked(day, item),), answer=Answer(question, WEEKLY, _buttons(day, item)))


def take_back(case: Case, last: LastSaid, now: datetime) -> Decision:
    """Return the last weekly answer taken back, and its question once more."""
    day, item = last.day or case.today(now), last.item or Item.OVERALL
    back: tuple[Fact, ...] = (OverallBack(day, last.score_was),)
    if last.what == "peg":
        back = (PegSet(day, item, last.score_was, now, dict(case.weekly.peg).get(item)), LastUndone())
    return then(case, Decision(back), lambda c: _ask(c, day, item, taken_back=True))


def _done(case: Case, day: date) -> Answer:
    mine = day == case.weekly.asked
    given = dict(case.weekly.peg) if mine else {}
    peg = tuple((item, given[item]) for item in PEG if item in given)
    of_round = (one for one in reversed(case.overall) if one.day == day or (mine and one.day > day))
    overall = next((one.score for one in of_round), None)
    items = [*((Item.OVERALL,) if overall is not None else ()), *(item for item, _ in peg)]
    rows: Rows = tuple((Choice(f"change_{item}", ShowWeekly(day, item)),) for item in items)
    return Answer(WeeklyDone(day, overall, peg, round_day(case)), WEEKLY, rows)


@arm.register
def shows(command: ShowWeekly, case: Case, now: datetime) -> Decision | Refusal:
    """Show a question again, or go on where the round was left."""
    del now
    if command.item is not None:
        return _ask(case, command.day, command.item)
    return go_on(case, command.day)


@arm.register
def leaves(command: LeaveWeekly, case: Case, now: datetime) -> Decision | Refusal:
    """Ask nothing more of it; what was answered stays."""
    facts = (WeeklyOver(command.day), Answered(now))
    return then(case, Decision(facts), lambda c: Decision(answer=Answer(WeeklyLeft(round_day(c)), WEEKLY)))


@hears_for(Wanted.WEEKLY)
def hear_weekly(asked: AskedFor, command: Tell, case: Case, now: datetime) -> Decision | None:
    """Take a bare number as the answer to the item that is asked; what else is said is heard as ever.

    Half points are asked back, for PEG has none. The overall question has words for answers: a number is the
    open evening's pain, or it is asked back.
    """
    item, day = ORDER[asked.item % len(ORDER)], asked.day
    halves = command.pain_halves
    if day is None or not command.bare or halves is None:
        return None
    if item is Item.OVERALL:
        return None if open_checkin(case, command.said_at) else _ask(case, day, item, unclear=True)
    if halves % 2:
        return _ask(case, day, item, unclear=True)
    found = answers(AnswerPeg(day, item, halves // 2), case, now)
    return found if isinstance(found, Decision) else None
