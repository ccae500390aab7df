"""Deciding about a dose that was not taken, or of which nothing is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from domain.case import CareDay, Case, HoldCause, Intake, Outcome, Reason, Slot
from domain.commands.day import ChangeDay
from domain.commands.dosing import AskWhyNot, DoseNotKnown, NotTaken
from domain.commands.holding import ReopenCourse
from domain.days import next_evening_at
from domain.decide.arms import arm
from domain.decide.dayview import record_buttons, undo_buttons
from domain.decide.dosing import set_intake
from domain.decide.effect_list import first_page
from domain.decide.effects import TOPIC as EFFECTS
from domain.decide.ending import end_course
from domain.decide.gaps import hold_for_gap
from domain.decide.holding import hold_and_tell
from domain.decide.pads import reason_buttons
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.holding import EndCause
from domain.messages.dosing import MissedRecorded, NotKnownRecorded, WhyNot
from domain.messages.effects import EffectPicker
from domain.notices import Answer, Choice, Notice
from domain.plan import Sentence
from domain.topics import of_day


@arm.register
def asks_why(command: AskWhyNot, case: Case, now: datetime) -> Decision | Refusal:
    """Show what can get in the way of a dose."""
    del case, now
    day, slot = command.day, command.slot
    buttons = reason_buttons(day, slot, back=True)
    return Decision(answer=Answer(WhyNot(day, slot), of_day(day, slot), buttons))


@arm.register
def not_taken(command: NotTaken, case: Case, now: datetime) -> Decision | Refusal:
    """Record the patient's own "did not take it", in the prescriber's words."""
    day, slot = command.day, command.slot
    missed = miss_dose(case, day, command.reason, now, slot=slot)
    return missed + ask_which_effect(case, day, command.reason, now)


def ask_which_effect(case: Case, day: date, reason: Reason | None, now: datetime) -> Decision:
    """Ask which side effect got in the way, in a message of its own: the record keeps its place."""
    if reason is not Reason.SIDE_EFFECT:
        return NOTHING
    notice = Notice(
        key=f"which-effect:{case.id}:{day.isoformat()}:{case.version}",
        person=case.person,
        message=EffectPicker(day),
        topic=EFFECTS,
        due_at=now,
        choices=first_page(day),
        expires_at=case.end_of(case.today(now)),
        silent=True,
    )
    return Decision(notices=(notice,))


def miss_dose(
    case: Case,
    day: date,
    reason: Reason | None,
    now: datetime,
    *,
    message: int | None = None,
    slot: Slot = Slot.MAIN,
) -> Decision:
    """Record a dose as missed for a reason; "ran out" and "told to stop" put dose prompts off at once."""
    missed = set_intake(case, day, Intake(Outcome.MISSED, now, reason=reason, message=message), now, slot)
    undone = ReopenCourse(day, case.day(day, slot).intake, slot)
    return then(case, missed, lambda c: _after_missed(c, c.day(day, slot), reason, undone, now))


def _after_missed(
    case: Case, day: CareDay, reason: Reason | None, undone: ReopenCourse, now: datetime
) -> Decision:
    said = _missed(case, day)
    match reason:
        case Reason.RAN_OUT:
            missed = replace(_missed_message(case, day), pain_open=False)
            return hold_and_tell(case, HoldCause.RAN_OUT, now, missed)
        case Reason.TOLD_TO_STOP:
            return end_course(case, EndCause.TOLD, now, undone)
        case _:
            return Decision(answer=said) + hold_for_gap(case, now)


def _missed(case: Case, day: CareDay) -> Answer:
    reason = day.intake.reason if day.intake else None
    message = _missed_message(case, day)
    if reason is None:
        rows = (*reason_buttons(day.day, day.slot, back=False), undo_buttons(case, day))
        return Answer(message, of_day(day.day, day.slot), rows)
    return Answer(message, of_day(day.day, day.slot), record_buttons(case, day))


def _missed_message(case: Case, day: CareDay) -> MissedRecorded:
    reason = day.intake.reason if day.intake else None
    words = case.plan.words_for(Sentence.MISSED) if case.plan else None
    asks_pain = reason is not None and day.slot is Slot.MAIN and day.rating is None
    return MissedRecorded(day.day, case.prescriber, words, reason is None, asks_pain, day.slot)


@arm.register
def not_known(command: DoseNotKnown, case: Case, now: datetime) -> Decision | Refusal:
    """Record "not sure" as not known: nothing is guessed, and nothing is taken to be safe."""
    day, slot = command.day, command.slot
    recorded = set_intake(case, day, Intake(Outcome.NOT_KNOWN, now), now, slot)
    message = NotKnownRecorded(day, next_evening_at(case), slot, case.today(now))
    return then(case, recorded, lambda c: Decision(answer=_mendable(c, message)))


def _mendable(case: Case, message: NotKnownRecorded) -> Answer:
    day, slot = message.day, message.slot
    mend = (Choice("change", ChangeDay(day, slot)), *undo_buttons(case, case.day(day, slot)))
    return Answer(message, of_day(day, slot), (mend,))
