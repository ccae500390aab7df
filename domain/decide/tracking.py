"""Deciding about ratings: by tap, late, changed, taken back, and outside the check-in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from domain.case import CareDay, Case, Rating, Slot, Stage
from domain.case.said import What
from domain.commands.day import (
    AskPainNow,
    ChangeDay,
    ChatFound,
    ChatLost,
    ImHere,
    NotePainNow,
    NotMe,
    RatePain,
    RestoreRating,
    ShowDay,
    TakeBackPainNow,
    WasAway,
)
from domain.days import RUNNING, on_time, open_checkin, pain_not_asked, pain_open
from domain.decide.alerting import after_rating, flare_info
from domain.decide.arms import arm
from domain.decide.dayview import answer_day, change_buttons, record_of, turned_bad
from domain.decide.evening import asked_buttons, question_of
from domain.decide.late import show_past
from domain.decide.pads import pain_pad
from domain.decision import NOTHING, Decision, Refusal, then
from domain.due import dose_waits
from domain.facts.day import Answered, AwaySaid, PainNowNoted, RatingSet, ReachableSet
from domain.messages.base import Message
from domain.messages.day import Asking, DayRecord, EveningCheck, NobodyAsked, PainScale, WelcomeBack
from domain.notices import Answer, Choice, Gravity, Notice, Rows, WhenUnsure
from domain.pain import HIGHEST
from domain.topics import NOBODY, of_day

PAIN_NOW = "pain-now"


@arm.register
def rates(command: RatePain, case: Case, now: datetime) -> Decision | Refusal:
    """Record the pain of a care day."""
    return rate(case, command.day, command.halves, now)


def rate(case: Case, day: date, halves: int, now: datetime, *, message: int | None = None) -> Decision:
    """Record a rating in half points for a care day, look at the rules again, and show the day."""
    return then(
        case, set_rating(case, day, halves, now, message=message), lambda c: look_and_show(c, day, now)
    )


def set_rating(
    case: Case,
    day: date,
    halves: int | None,
    now: datetime,
    *,
    message: int | None = None,
    entered: datetime | None = None,
) -> Decision:
    """Record a rating, or that there is none; what is out of range changes nothing.

    `entered`: when it reached the record, where that is later than when it was said: by an edit. A correction
    of a rating that was given on time is on time, whenever it comes (decision 21).
    """
    if halves is not None and not 0 <= halves <= HIGHEST:
        return NOTHING
    was = case.day(day).rating
    timely = on_time(case, day, entered or now) or (was is not None and was.on_time)
    rating = None if halves is None else Rating(halves, now, timely, message)
    return Decision((RatingSet(day, rating, was), Answered(now)))


def look_and_show(case: Case, day: date, now: datetime, *, undone: What | None = None) -> Decision:
    """Run the rules on the day and answer with its record; the once-only information rides on the record."""
    flare = flare_info(case, day)
    sorry = undone is None and turned_bad(case, day)
    record = replace(record_of(case, day, now), flare=flare, sorry=sorry, undone=undone)
    shown = Decision(answer=answer_day(case, record))
    return shown + after_rating(case, day, now)


@arm.register
def restores(command: RestoreRating, case: Case, now: datetime) -> Decision | Refusal:
    """Undo: the rating of a care day is what it was before."""
    was = command.rating_was
    back = Decision((RatingSet(command.day, was, case.day(command.day).rating), Answered(now)))
    return then(case, back, lambda c: look_and_show(c, command.day, now, undone="pain"))


@arm.register
def shows(command: ShowDay, case: Case, now: datetime) -> Decision | Refusal:
    """Show a care day as it stands: the open one where none is named; one that is over in its own way."""
    if command.day is not None and command.day < case.today(now) and command.slot is Slot.MAIN:
        return show_past(case, command.day, now)
    day = command.day or open_checkin(case, now) or case.today(now)
    return Decision(answer=answer_day(case, record_of(case, day, now, command.slot)))


@arm.register
def changes(command: ChangeDay, case: Case, now: datetime) -> Decision | Refusal:
    """Show all answers of a care day again."""
    day, slot = command.day, command.slot
    record = record_of(case, day, now, slot)
    buttons = change_buttons(case, case.day(day, slot), now)
    return Decision(answer=Answer(record, of_day(day, slot), buttons))


@arm.register
def asks_pain_now(command: AskPainNow, case: Case, now: datetime) -> Decision | Refusal:
    """Show the scale: for the open evening, else for this moment."""
    del command
    day = open_checkin(case, now)
    if day is not None and pain_not_asked(case.day(day)):
        record = replace(record_of(case, day, now), pain_open=True)
        return Decision(
            answer=Answer(record, of_day(day), (*pain_pad(day), *answer_day(case, record).choices))
        )
    if day is not None:
        return Decision(answer=answer_day(case, record_of(case, day, now)))
    rows = (range(6), range(6, 11))
    pad: Rows = tuple(tuple(Choice("number", NotePainNow(2 * n), n) for n in row) for row in rows)
    return Decision(answer=Answer(PainScale(), PAIN_NOW, pad))


@arm.register
def notes_pain_now(command: NotePainNow, case: Case, now: datetime) -> Decision | Refusal:
    """Keep pain at this moment: it answers no evening and feeds no mean."""
    if not 0 <= command.halves <= HIGHEST:
        return NOTHING
    record = replace(record_of(case, case.today(now), now), pain_now=command.halves, pain_now_at=now)
    said = Answer(_without_open(record), PAIN_NOW, (undo_pain_now(now),))
    return Decision((PainNowNoted(now, command.halves), Answered(now)), answer=said)


def undo_pain_now(at: datetime) -> tuple[Choice, ...]:
    """Return the way to take back the pain of a moment (aware UTC)."""
    return (Choice("undo", TakeBackPainNow(at)),)


@arm.register
def takes_back_pain_now(command: TakeBackPainNow, case: Case, now: datetime) -> Decision | Refusal:
    """Undo: the pain of that moment was never noted."""
    record = replace(record_of(case, case.today(now), now), amended=True)
    facts = (PainNowNoted(command.at, None), Answered(now))
    return Decision(facts, answer=answer_day(case, record))


def _without_open(record: DayRecord) -> DayRecord:
    return replace(record, pain_open=False, dose=None, very_bad=False, surprising=False)


@arm.register
def not_me(command: NotMe, case: Case, now: datetime) -> Decision | Refusal:
    """Somebody else tapped: nothing is recorded, no silence ends, and the question keeps its buttons."""
    del command, case, now
    return Decision(answer=Answer(NobodyAsked(), NOBODY, below=True))


@arm.register
def is_here(command: ImHere, case: Case, now: datetime) -> Decision | Refusal:
    """Somebody is there: the silence is over, and the evening is shown in full."""
    here = Decision((Answered(now),))
    return then(case, here, lambda c: Decision(answer=answer_day(c, record_of(c, command.day, now))))


@arm.register
def lost(command: ChatLost, case: Case, now: datetime) -> Decision | Refusal:
    """The chat is closed to the bot: that is remembered, and counts as no silence."""
    del command
    return Decision((ReachableSet(reachable=False, at=now),)) if case.reachable else NOTHING


@arm.register
def found(command: ChatFound, case: Case, now: datetime) -> Decision | Refusal:
    """The chat is open again: one message, with what is open now, instead of all that waited."""
    del command
    if case.reachable:
        return NOTHING
    fact = ReachableSet(reachable=True, at=now)
    day = case.day(case.today(now))
    if case.stage in {Stage.WITHDRAWN, Stage.LEFT}:
        return Decision((fact,))
    is_open = _is_open(case, day)
    check = question_of(case, day, Asking.AGAIN, now) if is_open else None
    notice = _asked_again(case, f"back:{case.id}:{case.version}", WelcomeBack(check), check, now)
    return Decision((fact,), (notice,), withdrawals=(of_day(day.day),))


def open_now(case: Case, now: datetime) -> tuple[Notice, ...]:
    """Return the evening's question once more, if it waits for an answer: in the chat that is now the one."""
    day = case.day(case.today(now))
    if not _is_open(case, day):
        return ()
    check = question_of(case, day, Asking.AGAIN, now)
    return (_asked_again(case, f"here:{case.id}:{case.version}", check, check, now),)


def _is_open(case: Case, day: CareDay) -> bool:
    """Whether anything about a care day was asked and waits for an answer."""
    waits = pain_open(day) or (day.asked > 0 and dose_waits(case, day))
    return case.stage in RUNNING and day.opening is not None and waits


@arm.register
def was_away(command: WasAway, case: Case, now: datetime) -> Decision | Refusal:
    """After an outage: what is open is asked again, in one message; taps of that time may be lost."""
    day = case.day(case.today(now))
    if not _is_open(case, day) or not case.reachable:
        return NOTHING
    check = question_of(case, day, Asking.AWAY, now)
    check = replace(check, away_since=command.since, away_until=command.until)
    notice = _asked_again(case, f"away:{case.id}:{command.until.isoformat()}", check, check, now)
    fact = AwaySaid(command.since, command.until, day.day)
    return Decision((fact,), (notice,), withdrawals=(of_day(day.day),))


def _asked_again(case: Case, key: str, message: Message, check: EveningCheck | None, now: datetime) -> Notice:
    """A message that names a dose follows the dose's policy, and ends with its care day."""
    day = case.day(case.today(now))
    names_dose = check is not None and check.dose is not None
    return Notice(
        key=key,
        person=case.person,
        message=message,
        topic=of_day(day.day),
        due_at=now,
        choices=asked_buttons(case, day, check, now) if check is not None else (),
        expires_at=case.end_of(day.day),
        when_unsure=WhenUnsure.DROP if names_dose else WhenUnsure.ONCE_MORE,
        gravity=Gravity.DOSE if names_dose else Gravity.QUESTION,
    )
