"""Deciding about a typed text: everything it says at once, in one transaction and one answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import AskedFor, Case, Outcome, Wanted
from domain.commands.telling import Tell
from domain.days import RUNNING, open_checkin
from domain.decide.alerting import after_rating, flare_info
from domain.decide.arms import arm
from domain.decide.asked import hear_asked, hears_for
from domain.decide.correcting import ask_day, corrected_day, days_in_doubt, says_amended
from domain.decide.effects import close_gone, record_effect
from domain.decide.marks import set_marks
from domain.decide.mentions import hear_mentions
from domain.decide.note import mark_alone, undo_note
from domain.decide.notions import ask_stop_below, hear_notions
from domain.decide.part import ask_came_up, ask_part
from domain.decide.replying import (
    answers_check_in,
    asked_below,
    note_day,
    reply,
    said_anything,
    said_pain,
)
from domain.decide.sending import offer_send
from domain.decide.told_dose import dose_day, hear_dose, slot_said
from domain.decide.tracking import set_rating
from domain.decision import NOTHING, Decision, Refusal, then
from domain.effects import ASKING, Notion
from domain.evolve import evolve_all
from domain.facts.day import Answered, NoteKept, PainNowNoted
from domain.messages.day import Flare, KeptAsNote
from domain.notices import Answer
from domain.topics import NOTE

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
    return hear_everything(case, command, day_said(case, command), now) if answered is None else answered


@hears_for(Wanted.NOTE)
def hear_note(asked: AskedFor, command: Tell, case: Case, now: datetime) -> Decision | None:
    """Take a text as the note that was asked for; a number is a rating all the same."""
    if asked.day is None or command.bare:
        return None
    if _is_answer(command):
        # An answer is heard as one; the words are kept on the day whose note was asked for.
        return hear_everything(case, command, day_said(case, command), now, note_on=asked.day)
    return _as_wanted_note(case, command, asked.day, now)


def day_said(case: Case, command: Tell) -> date:
    """Which care day a text is about: the one it names, else the check-in that it answers, else its own.

    An evening that is still open the next morning is answered by what was asked: pain and dose. Whatever else
    is written then, a symptom as well as a sentence, is of that morning.
    """
    if command.day is not None:
        return command.day
    said_on = case.today(command.said_at)
    if command.yesterday:
        return said_on - timedelta(days=1)
    corrected = corrected_day(case, command)
    if corrected is not None:
        return corrected
    answered = open_checkin(case, command.said_at) if answers_check_in(command) else None
    return answered or said_on


def _is_answer(command: Tell) -> bool:
    """Whether a text is hardly more than a rating or what became of the dose: "about a six", "took it"."""
    if command.correction:
        return True
    says = command.pain_halves is not None or command.outcome is not None
    return says and len(command.text.split()) <= ANSWER_WORDS


def _as_wanted_note(case: Case, command: Tell, day: date, now: datetime) -> Decision:
    """A note that was asked for stays a note; what puts a dose on hold is heard all the same."""
    kept = Decision((_note_of(command, day), Answered(now)))
    kept = then(case, kept, lambda c: set_marks(c, day, command.marks, now))
    kept = then(case, kept, lambda c: hear_mentions(c, command.mentions, now))
    undo = (*offer_send(case, command.said_at, command.message), undo_note(command.said_at, command.message))
    return mark_alone(kept + Decision(answer=kept.answer or Answer(KeptAsNote(day), NOTE, undo)))


def hear_everything(
    case: Case, command: Tell, day: date, now: datetime, *, note_on: date | None = None
) -> Decision:
    """Hear everything that a text says of a care day, in one answer; `note_on`: where its words stand."""
    days = days_in_doubt(case, command)
    if days:
        return _ask_which_day(case, command, day, now, days)
    # 1. The words themselves are kept, unless they are nothing but a number.
    heard = Decision((Answered(now),))
    if not command.bare and not _only_asks(command):
        heard += Decision((_note_of(command, note_on or note_day(case, command, day)),))
    # 2. What they say, one thing after the other, each seeing the facts before it.
    for hear in HEARS:
        heard = then(case, heard, lambda c, hear=hear: hear(c, command, day, now))  # type: ignore[misc]  # a bound loop variable
    # 3. One answer: what a dose or a hold has to say comes first, else the day as it stands now.
    flare = _flare(case, command, day)
    told = mark_alone(then(case, heard, lambda c: reply(c, command, day, now, heard, flare)))
    return told + says_amended(told.answer) if corrected_day(case, command) == day else told


def _ask_which_day(case: Case, command: Tell, day: date, now: datetime, days: tuple[date, ...]) -> Decision:
    """Ask which day's rating is put right; what else the text says is heard, and answered first."""
    rest = replace(command, pain_halves=None, correction=False)
    asked = ask_day(command, days)
    if not said_anything(case, rest, day) and not rest.mentions and not rest.notions:
        return Decision((Answered(now),), answer=asked)
    heard = hear_everything(case, rest, day, now)
    return heard + asked_below(case, asked, command, now)


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
    """Whether a number is the day's rating: it answers a check-in, names its day or corrects it.

    Else it is pain now.
    """
    named = command.day is not None or command.yesterday
    corrects = corrected_day(case, command) == day
    return named or corrects or open_checkin(case, command.said_at) == day


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
    day = dose_day(case, command, day)
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
    hear_dose,
    _hear_effects,
    _hear_marks,
    hear_notions,
    _hear_part,
    _hear_mentions,
)
"""What a text may say beside its words, in the order in which it is heard."""
