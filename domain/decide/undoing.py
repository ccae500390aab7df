"""Deciding about the typed word "undo": what was said last is as it was before.

Below each confirmation stands *Undo*, or *Change*; the word takes back the last few of them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from domain.case import Case, LastSaid, StepBefore
from domain.commands.alerting import AskMistake, RestoreAlerts, RestoreOverall
from domain.commands.base import Command
from domain.commands.day import ShowDay, UndoLast
from domain.commands.effects import TakeBackMood, TakeBackSame
from domain.commands.holding import TakeBackLift, TakeBackWord
from domain.commands.replan import TakeBackOtherDoctor
from domain.commands.stepping import TakeBackStay
from domain.decide.alerting import OVERALL, after_rating, overall_buttons
from domain.decide.arms import arm
from domain.decide.dayview import answer_day, record_of
from domain.decide.dosing import set_intake
from domain.decide.journey import undo_trip
from domain.decide.weekly import take_back
from domain.decision import Decision, Refusal, then
from domain.evolve import evolve_all
from domain.facts.alerting import Mistake, OverallBack
from domain.facts.day import Answered, LastUndone, NoteTakenBack, PainNowNoted, PastForgotten, RatingSet
from domain.facts.effects import EffectRestored
from domain.facts.marks import MarkTakenBack
from domain.marks import Mark
from domain.messages.alerting import OverallQuestion
from domain.messages.day import NothingToUndo
from domain.messages.effects import EffectTakenBack
from domain.messages.note import NoteBack
from domain.notices import Answer, Choice
from domain.stillsaid import self_harm, still_counts
from domain.topics import NOTE


@arm.register
def undoes(command: UndoLast, case: Case, now: datetime) -> Decision | Refusal:
    """Take back what was said last, and say what that was; nothing left: how else to change an answer."""
    if case.said and not still_counts(case, case.said[-1]):
        forgotten = (PastForgotten(),)
        rest = undoes(command, evolve_all(case, forgotten), now)
        return rest if isinstance(rest, Refusal) else Decision(forgotten) + rest
    if not case.said:
        shown = (Choice("show_today", ShowDay()),)
        return Decision((Answered(now),), answer=Answer(NothingToUndo(), "undo", (shown,)))
    last = case.said[-1]
    if last.before is not None:
        return arm(undo_trip(last.before), case, now)
    if last.what in {"word", "lift", "alert", "stay", "other_doctor", "same", "mood"}:
        return arm(_own_taken_back(last, case) or _takes_back(last), case, now)
    if last.what in {"peg", "overall"}:
        return take_back(case, last, now) + Decision((Answered(now),))
    back = _put_back(case, last, now) + Decision((Answered(now),))
    return then(case, back, lambda c: _after(c, last, now))


def _own_taken_back(last: LastSaid, case: Case) -> Command | None:
    """Return what the button below an own choice does; a red flag is asked about before it is taken back."""
    match last:
        case LastSaid(what="stay", step_was=StepBefore() as was):
            return TakeBackStay(was)
        case LastSaid(what="other_doctor", step_was=StepBefore() as was):
            return TakeBackOtherDoctor(was)
        case LastSaid(what="same"):
            return TakeBackSame(last.numbers)
        case LastSaid(what="mood"):
            grave = self_harm(case) if last.grave else None
            return TakeBackMood() if grave is None else AskMistake(grave.number, Mistake.MISTYPED)
        case _:
            return None


def _takes_back(last: LastSaid) -> Command:
    """Return what the button of a reported word, or of an answer to an alert, does."""
    if last.report is None:
        return RestoreAlerts(last.episodes, last.memory_was, last.closed)
    if last.what == "lift":
        return TakeBackLift(last.report, last.holds, last.legs)
    return TakeBackWord(last.report, last.step_was, last.pack_was)


def _put_back(case: Case, last: LastSaid, now: datetime) -> Decision:
    match last:
        case LastSaid(what="pain", day=date() as day):
            return Decision((RatingSet(day, last.rating_was, case.day(day).rating), LastUndone()))
        case LastSaid(what="dose", day=date() as day):
            return set_intake(case, day, last.intake_was, now, last.slot) + Decision((LastUndone(),))
        case LastSaid(what="mark", day=date() as day, mark=Mark() as mark):
            return Decision((MarkTakenBack(day, mark, now),))
        case LastSaid(what="pain_now", at=datetime() as at):
            return Decision((PainNowNoted(at, None),))
        case LastSaid(what="note", at=datetime() as at):
            return Decision((NoteTakenBack(at, last.message),))
        case _:
            return Decision((EffectRestored(last.effect or 0, last.effect_was),))


def _after(case: Case, last: LastSaid, now: datetime) -> Decision:
    """Look at the rules again after a rating, and show the day as it stands."""
    if last.what == "effect":
        return Decision(answer=Answer(EffectTakenBack(last.effect_was), "effects"))
    if last.what == "note":
        return Decision(answer=Answer(NoteBack(), NOTE))
    day = last.day or case.today(now)
    record = replace(record_of(case, day, now, last.slot), undone=last.what)
    shown = Decision(answer=answer_day(case, record))
    return shown + after_rating(case, day, now) if last.what == "pain" else shown


@arm.register
def restores_overall(command: RestoreOverall, case: Case, now: datetime) -> Decision | Refusal:
    """Take an overall answer back, and put its question once more."""
    del case
    back = (OverallBack(command.day, command.score_was), Answered(now))
    return Decision(back, answer=Answer(OverallQuestion(), OVERALL, overall_buttons()))
