"""The answer to a typed text: what it recorded, what is asked back, what is open of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.case import Case, Slot
from domain.commands.alerting import TooMuch
from domain.commands.day import AskPainNow
from domain.commands.dosing import DoseNotKnown
from domain.commands.effects import AskEffects, GradeEffect
from domain.commands.telling import Tell
from domain.decide.dayview import VERY_BAD, answer_day, record_of, turned_bad
from domain.decide.effect_back import undo_told
from domain.decide.note import undo_note
from domain.decide.pads import dose_buttons
from domain.decide.sending import offer_send
from domain.decide.tracking import undo_pain_now
from domain.decide.which import which_number, which_rows
from domain.decision import NOTHING, Decision
from domain.due import dose_open, dose_planned
from domain.effects import Effect, Grade
from domain.messages.base import Message
from domain.messages.day import DayRecord, Flare, HeardEffect, KeptAsNote
from domain.messages.dosing import AlreadyTaken, MissedRecorded, TakenWhen, WhichDose
from domain.messages.effects import EffectChanged
from domain.messages.holding import CourseOver, HoldStands, HoldTold
from domain.messages.mentions import MentionAsked
from domain.messages.notions import (
    CannotSay,
    DoseAsked,
    LabelAsked,
    NobodyKnows,
    OnlyThePlan,
    PlanChangeAsked,
    RecordedFirst,
    StopAsked,
    VomitedTold,
)
from domain.messages.part import CameUpAsked, PartAsked
from domain.notices import Answer, Choice, Notice, Rows
from domain.topics import NOTE

ASKED_FOR = timedelta(hours=24)
"""How long a question that stands below an answer is worth asking."""


def said_pain(case: Case, command: Tell, day: date) -> int | None:
    """Return the pain that a text says, in half points."""
    before = case.day(day - timedelta(days=1)).rating
    if command.same_as_yesterday:
        return before.halves if before else None
    return command.pain_halves


def reply(
    case: Case, command: Tell, day: date, now: datetime, heard: Decision, flare: Flare | None
) -> Decision:
    """Return the one answer: what a dose or a hold has to say comes first, else the day as it stands now."""
    said = heard.answer.message if heard.answer is not None else None
    which = which_number(case, command, day, now) if _is_unsure(case, command, day) else None
    if which is not None and said is None:
        return Decision(answer=which)
    if heard.answer is not None and not isinstance(said, DayRecord):
        asked = asked_below(case, which, command, now) if which is not None else NOTHING
        return _recorded_first(case, command, day, now, heard.answer) + asked
    if not said_anything(case, command, day):
        noted = note_day(case, command, _doubted(case, command, day))
        return Decision(answer=_kept_as_note(case, command, noted))
    of = said.day if isinstance(said, DayRecord) else day
    alone = isinstance(said, DayRecord) and said_pain(case, command, day) is None
    slot = said.slot if isinstance(said, DayRecord) and alone else Slot.MAIN
    record = replace(
        _record(case, command, of, day, now, slot),
        flare=flare,
        sorry=command.pain_halves is not None and turned_bad(case, day),
        note_kept=not command.bare,
        grade_of=_ungraded(case, command),
        doubt_of=_doubt_of(case, command, day),
    )
    answer = answer_day(case, record)
    rows = _that_fit(answer.choices, record)
    rows = (*rows, *_more_rows(case, command, day, record))
    if _effects_alone(case, command, day):
        rows = undo_told(case, of, {each.effect for each in command.effects}, rows)
    return Decision(answer=replace(answer, choices=rows))


def _that_fit(rows: Rows, record: DayRecord) -> Rows:
    """Return the buttons of a day that fit its record: no scale where no number is asked for.

    Beside a pain of this moment the day's undo would undo another number.
    """
    no_undo = {"undo"} if record.pain_now is not None else set[str]()
    gone = no_undo if record.pain_open else {*no_undo, "number"}
    kept = (tuple(choice for choice in row if choice.label not in gone) for row in rows)
    return tuple(row for row in kept if row)


def _effects_alone(case: Case, command: Tell, day: date) -> bool:
    other = said_pain(case, command, day) is not None or command.outcome is not None or bool(command.marks)
    return bool(command.effects) and not other


def _is_unsure(case: Case, command: Tell, day: date) -> bool:
    """Whether the pain that was said has to be asked back; words beside a number that stands ask for none."""
    told = command.in_words and case.day(day).rating is not None
    return command.ask_pain and command.outcome is None and not told


def asked_below(case: Case, which: Answer, command: Tell, now: datetime) -> Decision:
    """What is asked back, below an answer about something graver."""
    notice = Notice(
        key=f"which:{case.id}:{command.message}:{case.version}",
        person=case.person,
        message=which.message,
        topic=which.topic,
        due_at=now,
        choices=which.choices,
        expires_at=now + ASKED_FOR,
        silent=True,
    )
    return Decision(notices=(notice,))


def _record(
    case: Case, command: Tell, of: date, day: date, now: datetime, slot: Slot = Slot.MAIN
) -> DayRecord:
    heard = tuple(HeardEffect(said.effect, said.grade) for said in command.effects)
    now_said = _pain_now(case, command, day)
    at = None if now_said is None else command.said_at
    record = record_of(case, of, now, slot)
    if case.pause is not None and of >= case.pause.since:
        record = replace(record, pain_open=False)  # in a pause nothing is asked
    if now_said is not None and not case.day(of).pain_asked:
        record = replace(record, pain_open=False)  # outside the evening the day's number is not asked for
    return replace(record, pain_now=now_said, pain_now_at=at, effects=heard, marks=command.marks)


def _more_rows(case: Case, command: Tell, day: date, record: DayRecord) -> Rows:
    """Return the buttons for what the text brought beside the day: pain now, a grade, a dose in doubt."""
    rows: Rows = ()
    if record.doubt_of is not None:
        rows = (*rows, which_rows(case, command, record.doubt_of))
    if record.grade_of is not None:
        effect = record.grade_of
        rows = (*rows, tuple(_grade(day, effect, grade) for grade in Grade))
    if record.pain_now is not None:
        bad = record.pain_now >= VERY_BAD and not record.very_bad
        rows = (
            *rows,
            *(((Choice("too_much", TooMuch(day)),),) if bad else ()),
            undo_pain_now(command.said_at),
        )
    return rows


def _grade(day: date, effect: Effect, grade: Grade) -> Choice:
    return Choice(f"grade_{grade.name.lower()}", GradeEffect(day, effect, grade, beside=True))


def _ungraded(case: Case, command: Tell) -> Effect | None:
    """The first side effect whose grade is not known: asked once, and no more when the text is answered."""
    known = {e.effect for e in case.effects if e.grade is not None}
    said = (each.effect for each in command.effects if each.grade is None and each.effect not in known)
    return next(said, None)


def _doubted(case: Case, command: Tell, day: date) -> date:
    """The care day of whose dose something unclear is said: "last night" beside a number of today."""
    return case.today(command.said_at) - timedelta(days=1) if command.dose_yesterday else day


def _doubt_of(case: Case, command: Tell, day: date) -> date | None:
    """The care day whose dose the text leaves in doubt, where the record itself does not ask about it."""
    doubted = _doubted(case, command, day)
    if not command.ask_dose or command.outcome is not None or dose_planned(case, doubted) is None:
        return None
    return None if doubted == day and dose_open(case, case.day(day)) else doubted


WRAPPED: dict[type[Message], str] = {
    HoldTold: "hold",
    HoldStands: "stands",
    MissedRecorded: "missed",
    AlreadyTaken: "already",
    WhichDose: "which",
    MentionAsked: "mention",
    CourseOver: "over",
    StopAsked: "stop",
    LabelAsked: "label",
    DoseAsked: "dose",
    OnlyThePlan: "plan",
    VomitedTold: "vomited",
    EffectChanged: "gone",
    TakenWhen: "when",
    PartAsked: "part",
    CameUpAsked: "came_up",
    PlanChangeAsked: "changed",
    CannotSay: "cannot_say",
    NobodyKnows: "nobody_knows",
}
"""Answers that are told after what the same text recorded, and their field in `RecordedFirst`."""


def _recorded_first(case: Case, command: Tell, day: date, now: datetime, answer: Answer) -> Decision:
    """Let what the text recorded stand above what else it brought."""
    message = answer.message
    field = WRAPPED.get(type(message))
    tells_dose = isinstance(message, (MissedRecorded, AlreadyTaken, WhichDose, PartAsked)) or (
        isinstance(message, HoldTold) and message.missed is not None
    )
    whole = _record(case, command, day, day, now)
    recorded = whole.intake is not None and whole.intake.outcome is command.outcome
    kept = said_pain(case, command, day) is not None and whole.pain_now is None
    record = replace(
        whole,
        rating=whole.rating if kept else None,
        intake=whole.intake if recorded and not tells_dose else None,
        pain_open=False,
        dose=None,
        very_bad=False,
        surprising=False,
    )
    kept_too = record.rating or record.intake or record.effects or record.marks
    if field is None or not (kept_too or record.pain_now is not None):
        return NOTHING
    first = RecordedFirst(record, **{field: message})  # type: ignore[arg-type]  # the table names the field of its type
    return Decision(answer=replace(answer, message=first))


def said_anything(case: Case, command: Tell, day: date) -> bool:
    """Whether a text says anything that is recorded beside its words."""
    rated = said_pain(case, command, day) is not None
    return rated or command.outcome is not None or bool(command.effects or command.marks)


def _pain_now(case: Case, command: Tell, day: date) -> int | None:
    rating = case.day(day).rating
    said = said_pain(case, command, day)
    recorded = rating is not None and rating.halves == said and rating.at == command.said_at
    return None if said is None or recorded else said


def note_day(case: Case, command: Tell, day: date) -> date:
    """Return the care day of the words themselves: their own, unless they name or answer another."""
    named = command.day is not None or command.yesterday or command.dose_yesterday
    says = said_anything(case, command, day) or command.ask_pain or command.ask_dose
    return day if named or says else case.today(command.said_at)


def answers_check_in(command: Tell) -> bool:
    """Whether a text says anything that an evening asks: how the pain was, or what became of the dose."""
    pain = command.pain_halves is not None or command.same_as_yesterday or command.ask_pain
    return pain or command.outcome is not None or command.ask_dose or bool(command.notions)


def _kept_as_note(case: Case, command: Tell, day: date) -> Answer:
    """Nothing was understood: the words are kept, and two ways on are offered.

    A topic of its own: what is open of the day keeps its buttons.
    """
    at = case.day(day)
    unclear = command.ask_dose and dose_open(case, at)
    rows: Rows = ((Choice("rate_pain", AskPainNow()), Choice("side_effect", AskEffects(day))),)
    if unclear:
        rows = (*dose_buttons(day), (Choice("not_sure", DoseNotKnown(day)),))
    if not command.bare:
        undo = undo_note(command.said_at, command.message)
        rows = (*rows, *offer_send(case, command.said_at, command.message), undo)
    return Answer(KeptAsNote(day, dose_unclear=unclear), NOTE, rows, below=True)
