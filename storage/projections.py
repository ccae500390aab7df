"""From facts to the tables that questions are asked of: one arm per fact, none where nobody asks.

The course itself has no table: its legs are in the case.
"""

from datetime import date, datetime
from functools import singledispatch

from sqlalchemy import bindparam
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlmodel import col, delete, insert, update

from domain.case import Case, OpenEffect, Outcome
from domain.facts.alerting import EpisodeClosed, EpisodeOpened, FlagWithdrawn, OverallBack, OverallSaid
from domain.facts.base import Fact
from domain.facts.day import DayOpened, IntakeSet, PainNowNoted, RatingSet
from domain.facts.effects import EffectClosed, EffectGraded, EffectReported, EffectRestored
from domain.facts.enrolment import InviteClosed
from domain.facts.erasing import Erased
from domain.facts.letters import LetterCame, LetterOpened, LetterRead, LetterSent, LetterTakenBack
from domain.facts.marks import MarkSet, MarkTakenBack
from domain.facts.weekly import PegSet
from domain.intake import became, is_part, slots_of
from domain.letter import topic_of_letter
from domain.marks import Mark
from storage.erase import erase_before, erase_person
from storage.letters import READ, SENT, UNSENT, redraw_letter
from storage.tables import (
    EffectRow,
    EpisodeRow,
    IntakeRow,
    MarkRow,
    OverallRow,
    PainNowRow,
    PegRow,
    RatingRow,
)
from storage.writes import Writes, table_of

RATING, INTAKE = table_of(RatingRow), table_of(IntakeRow)
NO_RATING = delete(RATING).where(RATING.c.case_id == bindparam("of"), RATING.c.care_day == bindparam("day"))
ADD_RATING = insert(RATING)
NO_INTAKE = delete(INTAKE).where(INTAKE.c.case_id == bindparam("of"), INTAKE.c.care_day == bindparam("day"))
_INTAKE = upsert(INTAKE)
SET_INTAKE = _INTAKE.on_conflict_do_update(
    index_elements=(INTAKE.c.case_id, INTAKE.c.care_day),
    set_={name: _INTAKE.excluded[name] for name in ("outcome", "taken_at", "reason", "part")},
)
"""What nearly every evening writes, made once; the rest is rare."""


@singledispatch
def project(fact: Fact, writes: Writes, case: Case) -> None:
    """Write what follows from a fact; `case` is the case once the fact is true. No arm: nothing follows."""
    del fact, writes, case


@project.register
def _(fact: InviteClosed, writes: Writes, case: Case) -> None:
    """Nothing from before is kept: this fact is the first of what is left."""
    del fact
    erase_before(writes.flush(), case.id, case.version)


@project.register
def _(fact: Erased, writes: Writes, case: Case) -> None:
    """Nothing is kept, nor this fact."""
    del fact
    erase_person(writes.flush(), case.person)


@project.register
def _(fact: RatingSet, writes: Writes, case: Case) -> None:
    writes.add(NO_RATING, of=case.id, day=fact.day)
    if fact.rating is not None:
        row = {"halves": fact.rating.halves, "at": fact.rating.at, "on_time": fact.rating.on_time}
        writes.add(ADD_RATING, case_id=case.id, care_day=fact.day, **row)


@project.register
def _(fact: PainNowNoted, writes: Writes, case: Case) -> None:
    writes.exec(delete(PainNowRow).where(col(PainNowRow.case_id) == case.id, col(PainNowRow.at) == fact.at))
    if fact.halves is not None:
        row = {"at": fact.at, "care_day": case.today(fact.at), "halves": fact.halves}
        writes.exec(insert(PainNowRow).values(case_id=case.id, **row))


@project.register
def _(fact: PegSet, writes: Writes, case: Case) -> None:
    of = (
        col(PegRow.case_id) == case.id,
        col(PegRow.care_day) == fact.day,
        col(PegRow.item) == fact.item.value,
    )
    writes.exec(delete(PegRow).where(*of))
    if fact.score is not None:
        row = {"care_day": fact.day, "item": fact.item.value, "score": fact.score}
        writes.exec(insert(PegRow).values(case_id=case.id, **row))


@project.register
def _(fact: OverallSaid, writes: Writes, case: Case) -> None:
    _set_overall(writes, case.id, fact.day, fact.score)


@project.register
def _(fact: OverallBack, writes: Writes, case: Case) -> None:
    _set_overall(writes, case.id, fact.day, fact.score)


@project.register
def _(fact: DayOpened, writes: Writes, case: Case) -> None:
    """A dose that is due is not known until it is answered; one that was answered before stays so."""
    day = case.day(fact.day, fact.slot)
    other = any(case.day(fact.day, slot).intake for slot in slots_of(case, fact.day))
    if fact.dose is not None and not fact.held and day.intake is None and not other:
        _set_intake(writes, case.id, fact.day, Outcome.NOT_KNOWN)


@project.register
def _(fact: IntakeSet, writes: Writes, case: Case) -> None:
    """The row is of the day: of two doses it is taken when both are (`domain.intake.became`)."""
    if fact.intake is not None:
        of, reason = fact.intake, fact.intake.reason and fact.intake.reason.value
        outcome = became(case, fact.day, fact.slot, of) or Outcome.NOT_KNOWN
        part = is_part(case, fact.day, fact.slot, of)
        _set_intake(writes, case.id, fact.day, outcome, of.taken_at, reason, part=part)
    elif case.day(fact.day).dose is not None or _is_older(case, fact.day):
        _set_intake(writes, case.id, fact.day, Outcome.NOT_KNOWN)
    else:
        _clear_intake(writes, case.id, fact.day)


@project.register
def _(fact: MarkSet, writes: Writes, case: Case) -> None:
    _clear_mark(writes, case.id, fact.day, fact.mark)
    writes.exec(insert(MarkRow).values(case_id=case.id, care_day=fact.day, mark=fact.mark.value))


@project.register
def _(fact: MarkTakenBack, writes: Writes, case: Case) -> None:
    _clear_mark(writes, case.id, fact.day, fact.mark)


@project.register
def _(fact: EffectReported, writes: Writes, case: Case) -> None:
    _set_effect(writes, case.id, fact.effect.number, fact.effect)


@project.register
def _(fact: EffectRestored, writes: Writes, case: Case) -> None:
    _set_effect(writes, case.id, fact.number, fact.effect)


@project.register
def _(fact: EffectGraded, writes: Writes, case: Case) -> None:
    graded = update(EffectRow).where(col(EffectRow.case_id) == case.id, col(EffectRow.number) == fact.number)
    writes.exec(graded.values(grade=int(fact.grade)))


@project.register
def _(fact: EffectClosed, writes: Writes, case: Case) -> None:
    closed = update(EffectRow).where(col(EffectRow.case_id) == case.id, col(EffectRow.number) == fact.number)
    writes.exec(closed.values(closed=fact.day))


@project.register
def _(fact: EpisodeOpened, writes: Writes, case: Case) -> None:
    _clear_episode(writes, case.id, fact.episode.number)
    row = {"number": fact.episode.number, "kind": fact.episode.kind.value, "opened": fact.episode.opened}
    writes.exec(insert(EpisodeRow).values(case_id=case.id, **row))


@project.register
def _(fact: EpisodeClosed, writes: Writes, case: Case) -> None:
    closed = update(EpisodeRow).where(
        col(EpisodeRow.case_id) == case.id, col(EpisodeRow.number).in_(fact.numbers)
    )
    writes.exec(closed.values(closed=fact.day))


@project.register
def _(fact: FlagWithdrawn, writes: Writes, case: Case) -> None:
    _clear_episode(writes, case.id, fact.number)


def _set_overall(writes: Writes, case_id: str, day: date, score: int | None) -> None:
    writes.exec(delete(OverallRow).where(col(OverallRow.case_id) == case_id, col(OverallRow.care_day) == day))
    if score is not None:
        writes.exec(insert(OverallRow).values(case_id=case_id, care_day=day, score=score))


def _clear_mark(writes: Writes, case_id: str, day: date, mark: Mark) -> None:
    held = delete(MarkRow).where(col(MarkRow.case_id) == case_id, col(MarkRow.care_day) == day)
    writes.exec(held.where(col(MarkRow.mark) == mark.value))


def _is_older(case: Case, day: date) -> bool:
    """Whether a care day is no longer held: its dose can be taken back only if one was due."""
    return bool(case.days) and day < case.days[0].day


def _set_intake(
    writes: Writes,
    case_id: str,
    day: date,
    outcome: Outcome,
    taken_at: datetime | None = None,
    reason: str | None = None,
    *,
    part: bool = False,
) -> None:
    row = {"outcome": outcome.value, "taken_at": taken_at, "reason": reason, "part": part}
    writes.add(SET_INTAKE, case_id=case_id, care_day=day, **row)


def _clear_intake(writes: Writes, case_id: str, day: date) -> None:
    writes.add(NO_INTAKE, of=case_id, day=day)


def _set_effect(writes: Writes, case_id: str, number: int, effect: OpenEffect | None) -> None:
    writes.exec(delete(EffectRow).where(col(EffectRow.case_id) == case_id, col(EffectRow.number) == number))
    if effect is not None:
        grade = None if effect.grade is None else int(effect.grade)
        row = {"number": number, "effect": effect.effect.value, "grade": grade, "since": effect.since}
        writes.exec(insert(EffectRow).values(case_id=case_id, **row))


def _clear_episode(writes: Writes, case_id: str, number: int) -> None:
    writes.exec(
        delete(EpisodeRow).where(col(EpisodeRow.case_id) == case_id, col(EpisodeRow.number) == number)
    )


@project.register
def _(fact: LetterCame | LetterSent, writes: Writes, case: Case) -> None:
    writes.add(SENT, letter=fact.letter, of=case.id, now=fact.at)


@project.register
def _(fact: LetterTakenBack, writes: Writes, case: Case) -> None:
    writes.add(UNSENT, letter=fact.letter, of=case.id)


@project.register
def _(fact: LetterRead | LetterOpened, writes: Writes, case: Case) -> None:
    who, called = (fact.person, fact.by) if isinstance(fact, LetterOpened) else (case.person, None)
    writes.add(READ, letter=fact.letter, of=case.id, now=fact.at, who=who, called=called)
    redraw_letter(writes.flush(), topic_of_letter(fact.letter))
