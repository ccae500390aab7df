"""Deciding about the evening and its dose: asking, asking again, and what became of the dose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.case import CareDay, Case, Intake, Outcome, Slot, Stage
from domain.commands.day import AskMorningAfter, AskPainAlone, FollowUp, OpenEvening
from domain.commands.dosing import AskTakenWhen, DidNotTakeAnother, RestoreIntake, TakeDose, TookAnother
from domain.days import NOON
from domain.decide.alerting import extra_dose
from domain.decide.arms import arm
from domain.decide.asking import open_evening, open_morning
from domain.decide.dayview import answer_day, record_buttons, record_of
from domain.decide.following import ask_again, ask_morning_after, ask_pain_alone
from domain.decide.holding import CARD_CAUSES
from domain.decide.note import undo_note
from domain.decide.pads import part_buttons, times_before
from domain.decide.starting import first_dose_rows
from domain.decision import Decision, Refusal, then
from domain.due import dose_moment, dose_planned
from domain.facts.base import Fact
from domain.facts.day import AnotherDoseTaken, Answered, IntakeSet, NoteKept
from domain.messages.dosing import AlreadyTaken, NoDoseDue, TakenWhen
from domain.messages.holding import TakenOnHold
from domain.messages.part import PartAsked
from domain.notices import Answer, Choice, Rows
from domain.phone import moment_read
from domain.topics import of_day

MUCH_EARLIER = timedelta(hours=6)
"""A dose so long before its time was rather taken on the morning after."""


@arm.register
def opens(command: OpenEvening, case: Case, now: datetime) -> Decision | Refusal:
    """Open the evening of a care day, or the morning's dose beside it."""
    opens_it = open_morning if command.slot is Slot.MORNING else open_evening
    return opens_it(case, command.day, now)


@arm.register
def asks_pain(command: AskPainAlone, case: Case, now: datetime) -> Decision | Refusal:
    """Ask for the pain alone: its time lies more than an hour from the dose time."""
    return ask_pain_alone(case, command.day, now)


@arm.register
def follows_up(command: FollowUp, case: Case, now: datetime) -> Decision | Refusal:
    """Ask once more about an evening that is still open."""
    return ask_again(case, command.day, now, command.slot)


@arm.register
def asks_morning_after(command: AskMorningAfter, case: Case, now: datetime) -> Decision | Refusal:
    """Ask once, silently, about the dose of the evening before."""
    return ask_morning_after(case, command.day, now, command.slot)


@arm.register
def takes(command: TakeDose, case: Case, now: datetime) -> Decision | Refusal:
    """Record the dose of a care day as taken; a second "taken" asks whether there was another."""
    return take_dose(case, command, now, on=_calendar_day(case, command, now))


def _calendar_day(case: Case, command: TakeDose, now: datetime) -> date:
    """Return the day a wall time is of: "8:30" said next day of an evening dose was on the morning after."""
    day, wall = command.day, command.wall
    if wall is None or wall >= NOON or now < case.end_of(day):
        return day
    due = dose_moment(case, day, command.slot)
    after = day + timedelta(days=1)
    early = due - moment_read(case, day, wall) > MUCH_EARLIER
    return after if early and moment_read(case, after, wall) <= now else day


def take_dose(
    case: Case, command: TakeDose, now: datetime, *, on: date | None = None, message: int | None = None
) -> Decision:
    """Record "taken" for a care day: now, at a wall time (on the day `on`), or nobody knows when."""
    day, wall, unknown, slot = command.day, command.wall, command.time_unknown, command.slot
    at = case.day(day, slot)
    if at.intake is not None and at.intake.outcome is Outcome.TAKEN and not command.amends:
        return _already(case, at, at.intake, now)
    if at.dose is None and not at.held and not _comes_later(case, at):
        return _no_dose_due(case, day, now)
    if wall is None and now >= case.end_of(day):
        unknown = True  # that it was taken is said; that it was taken just now is not
    taken_at = _taken_at(case, on or day, now, wall)
    if taken_at is None:
        times = times_before(case, day, now, amends=command.amends, slot=slot)
        return Decision(answer=Answer(TakenWhen(day, in_future=True, slot=slot), of_day(day, slot), times))
    part = command.amends and at.intake is not None and at.intake.part
    intake = Intake(Outcome.TAKEN, now, None if unknown else taken_at, message=message, part=part)
    return then(case, set_intake(case, day, intake, now, slot), lambda c: shows_taken(c, day, slot, now))


def shows_taken(case: Case, day: date, slot: Slot, now: datetime) -> Decision:
    """Show the record; of a dose that was taken on hold, also whom to call."""
    at = case.day(day, slot)
    taken_at = at.intake.taken_at if at.intake else None
    causes = {hold.cause for hold in case.holds if day >= hold.day and (taken_at or now) >= hold.since}
    if not causes:
        return show_day(case, day, now, slot)
    opioid = not CARD_CAUSES.isdisjoint(causes)
    told = TakenOnHold(record_of(case, day, now, slot), case.prescriber, opioid)
    return Decision(answer=Answer(told, of_day(day, slot), record_buttons(case, at)))


def _comes_later(case: Case, day: CareDay) -> bool:
    """Whether a care day has a dose although its evening was not asked about: taken early, or in a pause.

    Also one before a hold, such as the hold that waits at the end of a long pause.
    """
    held = any(hold.day <= day.day for hold in case.holds)
    taking = case.stage is Stage.ACTIVE and not held
    return day.opening is None and taking and dose_planned(case, day.day, day.slot) is not None


def _taken_at(case: Case, day: date, now: datetime, wall: time | None) -> datetime | None:
    """When the dose was taken; None for a wall time of the care day that has not come yet."""
    said = now if wall is None else moment_read(case, day, wall)
    return said if said <= now else None


def set_intake(
    case: Case, day: date, intake: Intake | None, now: datetime, slot: Slot = Slot.MAIN
) -> Decision:
    """Record what became of a dose; nothing more is asked about it (law L5)."""
    was = case.day(day, slot).intake
    facts: tuple[Fact, ...] = (IntakeSet(day, intake, was, slot), Answered(now))
    return Decision(facts, withdrawals=(of_day(day, slot),))


def show_day(case: Case, day: date, now: datetime, slot: Slot = Slot.MAIN) -> Decision:
    """Answer with the record of a care day."""
    return Decision(answer=answer_day(case, record_of(case, day, now, slot)))


def _already(case: Case, at: CareDay, intake: Intake, now: datetime) -> Decision:
    day, slot = at.day, at.slot
    if intake.part:  # the rest of it, or another one?
        asked = PartAsked(day, intake, slot)
        return Decision(answer=Answer(asked, of_day(day, slot), part_buttons(case, at, now, now)))
    buttons: Rows = (
        (Choice("yes_by_mistake", TookAnother(day, slot)), Choice("no", DidNotTakeAnother(day, slot))),
    )
    return Decision(answer=Answer(AlreadyTaken(day, intake.taken_at, slot), of_day(day, slot), buttons))


def _no_dose_due(case: Case, day: date, now: datetime) -> Decision:
    """Nothing is lost: what was said about a day without a dose stands as a note."""
    note = NoteKept(day, now, "taken", alone=True)
    rows = (*first_dose_rows(case, now), undo_note(now, None))
    answer = Answer(NoDoseDue(day, case.on_hold), of_day(day), rows)
    return Decision((note, Answered(now)), answer=answer)


@arm.register
def another(command: TookAnother, case: Case, now: datetime) -> Decision | Refusal:
    """A second dose by mistake: stored, and an alert."""
    fact = AnotherDoseTaken(command.day, now, command.slot)
    return then(case, Decision((fact, Answered(now))), lambda c: extra_dose(c, command.day, now))


@arm.register
def no_other(command: DidNotTakeAnother, case: Case, now: datetime) -> Decision | Refusal:
    """There was no other dose: the record stands."""
    return show_day(case, command.day, now, command.slot)


@arm.register
def restores(command: RestoreIntake, case: Case, now: datetime) -> Decision | Refusal:
    """Undo: what became of the dose is what it was before."""
    day, slot = command.day, command.slot
    restored = set_intake(case, day, command.intake_was, now, slot)
    return then(
        case,
        restored,
        lambda c: Decision(answer=answer_day(c, replace(record_of(c, day, now, slot), undone="dose"))),
    )


@arm.register
def asks_when(command: AskTakenWhen, case: Case, now: datetime) -> Decision | Refusal:
    """Show the times at which the dose may have been taken."""
    day, slot = command.day, command.slot
    times = times_before(case, day, now, amends=command.amends, slot=slot)
    return Decision(answer=Answer(TakenWhen(day, slot=slot), of_day(day, slot), times))
