"""Deciding about a typed text: everything it says at once, in one transaction and one answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import AskedFor, Case, HoldCause, Outcome, Reason, Slot, Wanted
from domain.commands.day import TakeDose, Tell
from domain.days import NOON, RUNNING, distance, open_checkin
from domain.decide.alerting import after_rating, flare_info
from domain.decide.arms import arm
from domain.decide.asked import hear_asked, hears_for
from domain.decide.dayview import times_before
from domain.decide.dosing import take_dose
from domain.decide.effects import close_gone, record_effect
from domain.decide.holding import hold_and_tell
from domain.decide.marks import set_marks
from domain.decide.mentions import hear_mentions
from domain.decide.missing import ask_which_effect, miss_dose
from domain.decide.note import mark_alone, undo_note
from domain.decide.notions import ask_stop, ask_stop_below, hear_notions
from domain.decide.part import ask_came_up, ask_part
from domain.decide.replying import note_day, reply, said_pain
from domain.decide.tracking import set_rating
from domain.decide.which import ask_which, contradicts
from domain.decision import NOTHING, Decision, Refusal, then
from domain.due import dose_moment, dose_waits, wall_of
from domain.effects import ASKING, Notion
from domain.evolve import evolve_all
from domain.facts.day import Answered, NoteKept, PainNowNoted
from domain.intake import all_doses, slots_of
from domain.messages.day import DayRecord, Flare, KeptAsNote, TakenWhen
from domain.moments import hours_apart
from domain.notices import Answer, Choice
from domain.phone import moment_read
from domain.topics import NOTE, of_day

ANSWER_WORDS = 4
"""Where a note was asked for, a text of more words is that note, whatever else it says."""

Hear = Callable[[Case, Tell, date, datetime], Decision]


@arm.register
def tells(command: Tell, case: Case, now: datetime) -> Decision | Refusal:
    """Record what a text says: pain, dose, side effects, what holds the dose, and the words as a note."""
    return hear_told(case, command, now)


def hear_told(case: Case, command: Tell, now: datetime) -> Decision:
    """Hear a text as the answer to the question asked last, else everything it says."""
    answered = hear_asked(case, command, now)
    return hear_everything(case, command, _day_of(case, command), now) if answered is None else answered


@hears_for(Wanted.NOTE)
def hear_note(asked: AskedFor, command: Tell, case: Case, now: datetime) -> Decision | None:
    """Take a text as the note that was asked for; a number is a rating all the same."""
    if asked.day is None or command.bare:
        return None
    if _is_answer(command):
        # An answer is heard as one; the words are kept on the day whose note was asked for.
        return hear_everything(case, command, _day_of(case, command), now, note_on=asked.day)
    return _as_wanted_note(case, command, asked.day, now)


def _day_of(case: Case, command: Tell) -> date:
    """Which care day a text is about: the one it answers or names, else the open check-in, else its own."""
    if command.day is not None:
        return command.day
    said_on = case.today(command.said_at)
    if command.yesterday:
        return said_on - timedelta(days=1)
    return open_checkin(case, command.said_at) or said_on


def _is_answer(command: Tell) -> bool:
    """Whether a text is hardly more than a rating or what became of the dose: "about a six", "took it"."""
    says = command.pain_halves is not None or command.outcome is not None
    return says and len(command.text.split()) <= ANSWER_WORDS


def _as_wanted_note(case: Case, command: Tell, day: date, now: datetime) -> Decision:
    """A note that was asked for stays a note; what puts a dose on hold is heard all the same."""
    kept = Decision((_note_of(command, day), Answered(now)))
    kept = then(case, kept, lambda c: set_marks(c, day, command.marks, now))
    kept = then(case, kept, lambda c: hear_mentions(c, command.mentions, now))
    undo = (undo_note(command.said_at, command.message),)
    return mark_alone(kept + Decision(answer=kept.answer or Answer(KeptAsNote(day), NOTE, undo)))


def hear_everything(
    case: Case, command: Tell, day: date, now: datetime, *, note_on: date | None = None
) -> Decision:
    """Hear everything that a text says of a care day, in one answer; `note_on`: where its words stand."""
    # 1. The words themselves are kept, unless they are nothing but a number.
    heard = Decision((Answered(now),))
    if not command.bare and not _only_asks(command):
        heard += Decision((_note_of(command, note_on or note_day(case, command, day)),))
    # 2. What they say, one thing after the other, each seeing the facts before it.
    for hear in HEARS:
        heard = then(case, heard, lambda c, hear=hear: hear(c, command, day, now))  # type: ignore[misc]  # a bound loop variable
    # 3. One answer: what a dose or a hold has to say comes first, else the day as it stands now.
    flare = _flare(case, command, day)
    return mark_alone(then(case, heard, lambda c: reply(c, command, day, now, heard, flare)))


def _note_of(command: Tell, day: date) -> NoteKept:
    return NoteKept(day, command.said_at, command.text, command.message)


def _only_asks(command: Tell) -> bool:
    """Whether a text is a question about dose, plan or medicines, and tells nothing of a day."""
    told = command.outcome or command.effects or command.gone or command.mentions or command.marks
    if told or command.pain_halves is not None or command.ask_pain or command.ask_dose:
        return False
    return bool(command.notions) and ASKING.issuperset(command.notions)


def _flare(case: Case, command: Tell, day: date) -> Flare | None:
    """Return the once-only information that this rating brings, as it was before it was marked as given."""
    halves = said_pain(case, command, day)
    if halves is None or not _answers_evening(case, command, day):
        return None
    rated = _rating(case, command, day, halves)
    return flare_info(evolve_all(case, rated.facts), day)


def _hear_pain(case: Case, command: Tell, day: date, now: datetime) -> Decision:
    halves = said_pain(case, command, day)
    if halves is None:
        return NOTHING
    if not _answers_evening(case, command, day):
        return Decision((PainNowNoted(command.said_at, halves),))
    rated = _rating(case, command, day, halves)
    return then(case, rated, lambda c: after_rating(c, day, now))


def _rating(case: Case, command: Tell, day: date, halves: int) -> Decision:
    at, message, entered = command.said_at, command.message, command.entered_at
    return set_rating(case, day, halves, at, message=message, entered=entered)


def _answers_evening(case: Case, command: Tell, day: date) -> bool:
    """Whether a number is the day's rating: it answers a check-in or names its day. Else it is pain now."""
    named = command.day is not None or command.yesterday
    return named or open_checkin(case, command.said_at) == day


def _hear_dose(case: Case, command: Tell, day: date, now: datetime) -> Decision:
    day = _dose_day(case, command, day)
    slot = slot_said(case, command, day)
    if contradicts(case, command, day, slot):
        return _about_recorded(case, command, day, slot, now)
    if command.outcome is Outcome.TAKEN and command.times and command.taken_at is None:
        return _ask_when(case, command, day, slot, now)
    if command.outcome is Outcome.TAKEN:
        at = command.said_at if command.taken_at is None else now
        taken = take_dose(case, TakeDose(day, command.taken_at, slot=slot), at, message=command.message)
        return _or_this_morning(case, command, day, now, taken)
    if command.outcome is Outcome.MISSED and case.day(day, slot).dose is not None:
        missed = miss_dose(case, day, command.reason, now, message=command.message, slot=slot)
        return missed if command.effects else missed + ask_which_effect(case, day, command.reason, now)
    if command.reason is Reason.TOLD_TO_STOP and case.stage in RUNNING:
        return ask_stop(case)
    return NOTHING


def slot_said(case: Case, command: Tell, day: date) -> Slot:
    """Return which dose of a care day a text is about, where the day has two.

    The one it answers; else the one nearer to the time it says; else the one that alone waits; else the one
    whose time came last.
    """
    slots = slots_of(case, day)
    if command.slot is not None and command.slot in slots:
        return command.slot
    if len(slots) == 1 or (command.outcome is None and not command.notions):
        return Slot.MAIN
    wall = command.taken_at
    if wall is not None:
        return min(slots, key=lambda slot: hours_apart(wall, wall_of(case, day, slot)))
    waiting = [slot for slot in slots if dose_waits(case, case.day(day, slot))]
    if len(waiting) == 1:
        return waiting[0]
    come = [slot for slot in slots if dose_moment(case, day, slot) <= command.said_at]
    return max(come or slots[:1], key=lambda slot: dose_moment(case, day, slot))


def _ask_when(case: Case, command: Tell, day: date, slot: Slot, now: datetime) -> Decision:
    """Record that the dose was taken, and ask when: its time may be read in two ways ("at 3")."""
    take = TakeDose(day, time_unknown=True, slot=slot)
    taken = take_dose(case, take, command.said_at, message=command.message)
    if taken.answer is None or not isinstance(taken.answer.message, DayRecord):
        return taken
    walls = tuple(wall for wall in command.times if moment_read(case, day, wall) <= now)
    read = tuple(Choice("at_time", TakeDose(day, wall, amends=True, slot=slot), wall) for wall in walls)
    rows = (*((read,) if read else ()), *times_before(case, day, now, amends=True, slot=slot))
    return taken + Decision(answer=Answer(TakenWhen(day, slot=slot), of_day(day, slot), rows))


def _about_recorded(case: Case, command: Tell, day: date, slot: Slot, now: datetime) -> Decision:
    """What is said of a dose is not what is recorded: unless it is about the next ones, it is asked back."""
    match command.reason:
        case Reason.TOLD_TO_STOP:
            return ask_stop(case)
        case Reason.RAN_OUT:
            return hold_and_tell(case, HoldCause.RAN_OUT, now)
        case _:
            return ask_which(case, command, day, slot)


def _or_this_morning(case: Case, command: Tell, day: date, now: datetime, taken: Decision) -> Decision:
    """A bare hour that has not come as an evening's is offered as the morning's: "took it at 10" at 18:00."""
    asked, wall = taken.answer, command.taken_at
    if asked is None or not isinstance(asked.message, TakenWhen) or wall is None or wall < NOON:
        return taken
    morning = wall.replace(hour=wall.hour - NOON.hour)
    if moment_read(case, day, morning) > now:
        return taken
    row = (Choice("at_time", TakeDose(day, morning, slot=asked.message.slot), morning),)
    return replace(taken, answer=replace(asked, choices=(row, *asked.choices)))


def _dose_day(case: Case, command: Tell, day: date) -> date:
    """Which care day's dose a text is about: the one it names, else the one that is open, else the day's own.

    "Took it" next morning is last evening's dose, if that is not known, or was taken less than 12 h before.
    """
    if command.day is not None or command.yesterday:
        return day
    today = case.today(command.said_at)
    dosed = [d for d in all_doses(case) if d.dose is not None and d.day <= today]
    if not dosed or dosed[-1].day == today or _has_come(case, today, command):
        return today
    last = dosed[-1].intake
    if last is None or last.outcome is Outcome.NOT_KNOWN:
        return dosed[-1].day
    recent = last.taken_at is not None and command.said_at - last.taken_at < distance(case, today)
    return dosed[-1].day if recent else today


def _has_come(case: Case, today: date, command: Tell) -> bool:
    """Whether a time was said that lies in the care day of now: then the dose of now is meant."""
    if command.taken_at is None:
        return False
    return moment_read(case, today, command.taken_at) <= command.said_at


def _hear_effects(case: Case, command: Tell, day: date, now: datetime) -> Decision:
    heard = NOTHING
    for said in command.effects:
        heard = then(case, heard, lambda c, said=said: record_effect(c, day, said.effect, said.grade, now))  # type: ignore[misc]  # a bound loop variable
    gone = then(case, heard, lambda c: close_gone(c, command.gone, now))
    return replace(gone, answer=gone.answer if command.gone else None)


def _hear_marks(case: Case, command: Tell, day: date, now: datetime) -> Decision:
    return set_marks(case, day, command.marks, now)


def _hear_part(case: Case, command: Tell, day: date, now: datetime) -> Decision:
    """Only a part was taken, or it came up again: asked back, so that no whole dose is offered meanwhile."""
    said = {Notion.PART, Notion.VOMITED}.intersection(command.notions)
    if not said or command.outcome is Outcome.MISSED:
        return NOTHING
    day = _dose_day(case, command, day)
    slot = slot_said(case, command, day)
    if Notion.PART in said:
        return ask_part(case, day, slot, command.said_at, now)
    return ask_came_up(case, day, slot, command.said_at)


def _hear_mentions(case: Case, command: Tell, day: date, now: datetime) -> Decision:
    del day
    heard = hear_mentions(case, command.mentions, now)
    told_stop = Notion.TOLD_STOP in command.notions and case.stage in RUNNING
    return heard + ask_stop_below(case, now) if heard.answer is not None and told_stop else heard


HEARS: tuple[Hear, ...] = (
    _hear_pain,
    _hear_dose,
    _hear_effects,
    _hear_marks,
    hear_notions,
    _hear_part,
    _hear_mentions,
)
"""What a text may say beside its words, in the order in which it is heard."""
