"""Questions about a case that look back further than its decisions do."""

from dataclasses import replace

from sqlmodel import Session, col, select

from domain.case import EpisodeKind, Item, Outcome, Reason
from domain.effects import Effect, Grade
from domain.facts.holding import HoldLifted, HoldOpened, HoldTakenBack
from domain.history import AlertSpan, DoseDay, EffectSpan, History, MarkDay, PainDay, PainMoment, PegDay
from domain.marks import Mark
from domain.pain import Overall
from domain.visit import HoldSpan
from storage.codec import decode_fact
from storage.load import load
from storage.tables import (
    EffectRow,
    EpisodeRow,
    FactRow,
    IntakeRow,
    MarkRow,
    OverallRow,
    PainNowRow,
    PegRow,
    RatingRow,
)


def history(session: Session, case_id: str) -> History:
    """Return everything that `/summary` draws and says; raises LookupError for an unknown case.

    A dose that is due and not answered is *not known*, also this evening's.
    """
    return History(
        pain=_pain(session, case_id),
        moments=_moments(session, case_id),
        doses=_doses(session, case_id),
        legs=load(session, case_id).legs,
        effects=_effects(session, case_id),
        alerts=_alerts(session, case_id),
        peg=_peg(session, case_id),
        overall=_overall(session, case_id),
        marks=_marks(session, case_id),
    )


def _pain(session: Session, case_id: str) -> tuple[PainDay, ...]:
    rows = (
        select(col(RatingRow.care_day), col(RatingRow.halves), col(RatingRow.on_time))
        .where(RatingRow.case_id == case_id)
        .order_by(col(RatingRow.care_day))
    )
    return tuple(PainDay(*row) for row in session.exec(rows))


def _moments(session: Session, case_id: str) -> tuple[PainMoment, ...]:
    rows = (
        select(col(PainNowRow.at), col(PainNowRow.halves))
        .where(PainNowRow.case_id == case_id)
        .order_by(col(PainNowRow.at))
    )
    return tuple(PainMoment(*row) for row in session.exec(rows))


def _doses(session: Session, case_id: str) -> tuple[DoseDay, ...]:
    rows = (
        select(col(IntakeRow.care_day), col(IntakeRow.outcome), col(IntakeRow.reason), col(IntakeRow.part))
        .where(IntakeRow.case_id == case_id)
        .order_by(col(IntakeRow.care_day))
    )
    return tuple(
        DoseDay(day, Outcome(outcome), None if reason is None else Reason(reason), part)
        for day, outcome, reason, part in session.exec(rows)
    )


def _marks(session: Session, case_id: str) -> tuple[MarkDay, ...]:
    rows = (
        select(col(MarkRow.care_day), col(MarkRow.mark))
        .where(MarkRow.case_id == case_id)
        .order_by(col(MarkRow.care_day), col(MarkRow.mark))
    )
    return tuple(MarkDay(day, Mark(mark)) for day, mark in session.exec(rows))


def _peg(session: Session, case_id: str) -> tuple[PegDay, ...]:
    rows = (
        select(col(PegRow.care_day), col(PegRow.item), col(PegRow.score))
        .where(PegRow.case_id == case_id)
        .order_by(col(PegRow.care_day), col(PegRow.item))
    )
    return tuple(PegDay(day, Item(item), score) for day, item, score in session.exec(rows))


def _overall(session: Session, case_id: str) -> tuple[Overall, ...]:
    rows = (
        select(col(OverallRow.care_day), col(OverallRow.score))
        .where(OverallRow.case_id == case_id)
        .order_by(col(OverallRow.care_day))
    )
    return tuple(Overall(*row) for row in session.exec(rows))


def _effects(session: Session, case_id: str) -> tuple[EffectSpan, ...]:
    rows = (
        select(col(EffectRow.effect), col(EffectRow.grade), col(EffectRow.since), col(EffectRow.closed))
        .where(EffectRow.case_id == case_id)
        .order_by(col(EffectRow.since), col(EffectRow.number))
    )
    return tuple(
        EffectSpan(Effect(effect), None if grade is None else Grade(grade), since, until)
        for effect, grade, since, until in session.exec(rows)
    )


def _alerts(session: Session, case_id: str) -> tuple[AlertSpan, ...]:
    rows = (
        select(col(EpisodeRow.kind), col(EpisodeRow.opened), col(EpisodeRow.closed))
        .where(EpisodeRow.case_id == case_id)
        .order_by(col(EpisodeRow.opened), col(EpisodeRow.number))
    )
    return tuple(AlertSpan(EpisodeKind(kind), opened, closed) for kind, opened, closed in session.exec(rows))


def holds(session: Session, case_id: str) -> tuple[HoldSpan, ...]:
    """Return every hold there was, in order, from the log: it is asked for a visit only.

    One that was put by mistake and taken back never was.
    """
    kinds = [kind.__name__ for kind in (HoldOpened, HoldLifted, HoldTakenBack)]
    rows = (
        select(FactRow.kind, FactRow.body)
        .where(FactRow.case_id == case_id, col(FactRow.kind).in_(kinds))
        .order_by(col(FactRow.seq))
    )
    found: dict[int, HoldSpan] = {}
    for kind, body in session.exec(rows):
        match decode_fact(kind, body):
            case HoldOpened(hold):
                found[hold.number] = HoldSpan(hold.cause, hold.day, None)
            case HoldLifted(number=number, day=day) if number in found:
                found[number] = replace(found[number], until=day)
            case HoldTakenBack(number):
                found.pop(number, None)
            case _:
                continue
    return tuple(found.values())
