"""Deciding about what a text wants beside pain, dose and side effects."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.case import CareDay, Case, HoldCause, Outcome, Reason, Slot
from domain.commands.alerting import TooMuch
from domain.commands.day import ShowDay
from domain.commands.dosing import NotTaken
from domain.commands.holding import HaveItAgain, Hospital, StopCourse
from domain.commands.notions import AskStop, PackDiffers
from domain.commands.part import TakePart
from domain.commands.replan import OtherDoctor, StartReplan
from domain.commands.stepping import ShowPlan
from domain.commands.telling import Tell
from domain.days import RUNNING
from domain.decide.alerting import too_much
from domain.decide.arms import arm
from domain.decide.dayview import record_buttons
from domain.decide.ending import END, ask_who_said
from domain.decide.holding import closed, hold_and_tell
from domain.decide.plan_view import PLAN
from domain.decide.replan import may_replace
from domain.decide.reporting import have_it_again
from domain.decide.today import TODAY, dose_rows, dose_shown
from domain.decision import NOTHING, Decision, Refusal, then
from domain.due import dose_planned, dose_waits
from domain.effects import Notion
from domain.facts.holding import EndCause
from domain.messages.notions import (
    CannotSay,
    DoseAsked,
    LabelAsked,
    NobodyKnows,
    OnlyThePlan,
    PlanChangeAsked,
    StopAsked,
    VomitedTold,
)
from domain.notices import Answer, Choice, Notice, Rows
from domain.plan import Sentence
from domain.topics import NOTE, PACK, REPLAN, of_day

SOON_AFTER = timedelta(hours=12)
"""A dose taken so long ago may have come up again: later it is no more about that dose."""


def hear_notions(case: Case, command: Tell, day: date, now: datetime) -> Decision:
    """Return what follows: the three ways to a person at once, and an answer to the first of the others."""
    heard = _done(too_much(TooMuch(None), case, now)) if Notion.TOO_MUCH in command.notions else NOTHING
    if Notion.TOLD_STOP in command.notions and case.end_unsaid:
        return heard + ask_who_said(case)
    if case.stage not in RUNNING:
        return heard
    for notion in command.notions:
        answered = then(case, heard, lambda c, notion=notion: _hear(c, notion, command, day, now))  # type: ignore[misc]  # a bound loop variable
        if answered.answer is not None:
            return answered
    return heard


def _hear(case: Case, notion: Notion, command: Tell, day: date, now: datetime) -> Decision:
    match notion:
        case Notion.STOPPED:
            return ask_stop(case)
        case Notion.LABEL:
            return NOTHING if case.on_hold else _ask_label(case, now)
        case Notion.GOT_IT:
            return _have_it_again(case, now)
        case Notion.WHICH_DOSE:
            return _which_dose(case, now)
        case Notion.TOLD_STOP:
            return ask_stop(case, case.day(day, command.slot or Slot.MAIN))
        case Notion.PLAN_CHANGED:
            return _ask_who_changed(case)
        case Notion.TOLD_DOSE if Notion.PLAN_CHANGED not in command.notions:
            plan: Rows = (*_changed_by(case), (Choice("show_plan", ShowPlan()),))
            return Decision(answer=Answer(OnlyThePlan(case.prescriber), PLAN, plan))
        case Notion.MAY_TAKE if Notion.WHICH_DOSE not in command.notions:
            return Decision(answer=Answer(CannotSay(case.prescriber), NOTE))
        case Notion.WHEN_BETTER:
            return Decision(answer=Answer(NobodyKnows(case.prescriber), NOTE))
        case Notion.VOMITED:
            return _vomited(case, command, day)
        case _:
            return NOTHING


def ask_stop(case: Case, day: CareDay | None = None) -> Decision:
    """Ask whether the dose reminders shall end: a word in a sentence ends nothing by itself.

    `day`: told to stop, which may have meant the dose of that day alone ("she said skip tonight").
    """
    rows = _stop_rows()
    if day is not None and dose_waits(case, day):
        told = Choice("told_to_stop", StopCourse(EndCause.TOLD))
        once = Choice("only_this_dose", NotTaken(day.day, Reason.OTHER, day.slot))
        rows = ((told,), (_wait(),), (once,), (Choice("no", ShowDay()),))
    return Decision(answer=Answer(StopAsked(case.prescriber), END, rows))


def _stop_rows() -> Rows:
    mine = Choice("i_stopped", StopCourse(EndCause.OWN_WISH))
    told = Choice("told_to_stop", StopCourse(EndCause.TOLD))
    return (mine, told), (_wait(),), (Choice("no", ShowDay()),)


def _wait() -> Choice:
    """Not the end: on hold until the prescriber's word is reported."""
    return Choice("told_to_wait", Hospital(HoldCause.TOLD_TO_WAIT))


def ask_stop_below(case: Case, now: datetime) -> Decision:
    """Ask the same below an answer about a hold: "told to stop, I have an operation" says both."""
    notice = Notice(
        key=f"stop:{case.id}:{case.version}",
        person=case.person,
        message=StopAsked(case.prescriber),
        topic=END,
        due_at=now,
        choices=_stop_rows(),
        expires_at=now + SOON_AFTER,
        silent=True,
    )
    return Decision(notices=(notice,))


def _ask_who_changed(case: Case) -> Decision:
    """Ask whether it was the prescriber: the plan is not touched by a sentence."""
    rows: Rows = (*_changed_by(case), (Choice("no", ShowDay()),))
    return Decision(answer=Answer(PlanChangeAsked(case.prescriber), REPLAN, rows))


def _changed_by(case: Case) -> Rows:
    if not may_replace(case):
        return ()
    mine = Choice("new_plan", StartReplan())
    if case.prescriber is not None:
        mine = Choice("prescriber_changed", StartReplan(), case.prescriber.name)
    return (mine,), (Choice("another_doctor", OtherDoctor()),)


@arm.register
def asks_stop(command: AskStop, case: Case, now: datetime) -> Decision | Refusal:
    """Ask before the course ends; one that is over or has not begun has nothing to end."""
    del command, now
    return ask_stop(case) if case.stage in RUNNING else closed()


def _ask_label(case: Case, now: datetime) -> Decision:
    today = case.today(now)
    rows: Rows = (
        (Choice("label_says_else", PackDiffers()),),
        (Choice("label_as_planned", ShowDay()),),
    )
    return Decision(answer=Answer(LabelAsked(dose_planned(case, today)), PACK, rows))


@arm.register
def label_differs(command: PackDiffers, case: Case, now: datetime) -> Decision | Refusal:
    """Put the dose on hold: no amount is guessed."""
    del command
    return hold_and_tell(case, HoldCause.LABEL, now) if case.stage in RUNNING else closed()


def _have_it_again(case: Case, now: datetime) -> Decision:
    if not any(hold.cause is HoldCause.RAN_OUT for hold in case.holds):
        return NOTHING
    return _done(have_it_again(HaveItAgain(), case, now))


def _done(outcome: Decision | Refusal) -> Decision:
    return outcome if isinstance(outcome, Decision) else NOTHING


def _which_dose(case: Case, now: datetime) -> Decision:
    """What `/dose` shows, with whom to ask."""
    asked = DoseAsked(dose_shown(case, now), case.prescriber)
    return Decision(answer=Answer(asked, TODAY, dose_rows(case, now)))


def _vomited(case: Case, command: Tell, day: date) -> Decision:
    """The dose of the day it was said of, if that was taken shortly before."""
    at = case.day(day)
    taken = at.intake.taken_at if at.intake and at.intake.outcome is Outcome.TAKEN else None
    if taken is None or command.said_at - taken > SOON_AFTER:
        return NOTHING
    words = case.plan.words_for(Sentence.VOMITED) if case.plan else None
    message = VomitedTold(day, case.prescriber, words)
    again: Rows = ((Choice("part_of_it", TakePart(day, came_up=True)),),)
    return Decision(answer=Answer(message, of_day(day), (*again, *record_buttons(case, at))))
