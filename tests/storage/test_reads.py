"""What `/summary` looks back on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.case import Hold, HoldCause, Intake, OpenEffect, Opening, Outcome, Rating, Reason
from domain.decision import Decision
from domain.dose import Dose
from domain.effects import Effect, Grade
from domain.facts.base import Fact
from domain.facts.day import DayOpened, IntakeSet, PainNowNoted, RatingSet
from domain.facts.effects import EffectClosed, EffectGraded, EffectReported, EffectRestored
from domain.facts.holding import HoldLifted, HoldOpened, HoldTakenBack
from domain.facts.marks import MarkSet, MarkTakenBack
from domain.history import DoseDay, EffectSpan, History, MarkDay, PainDay, PainMoment
from domain.marks import Mark
from domain.visit import HoldSpan
from storage.engine import Session, Storage
from storage.load import load
from storage.reads import history, holds
from storage.record import record
from tests.storage.desk import DAY, EVENING, MINUTE, Patient, enrol

NEXT = DAY + timedelta(days=1)


def tell(storage: Storage, to: Patient, *facts: Fact) -> History:
    """Record facts and look back."""

    def telling(session: Session) -> History:
        record(session, load(session, to.case.id), Decision(facts), EVENING, "patient")
        return history(session, to.case.id)

    return storage.write_now(telling)


def opened(day: date, *, held: bool = False) -> DayOpened:
    """An evening with a dose, or on hold."""
    return DayOpened(day, Opening.ASKED, None if held else Dose(1500), EVENING, asked=True, held=held)


def test_a_new_case_has_no_history(storage: Storage, ana: Patient) -> None:
    """Nothing is made up."""
    assert tell(storage, ana) == History()


def test_the_rating_that_counts_now_is_the_one_shown(storage: Storage, ana: Patient) -> None:
    """Corrected, late, and taken back; mutant: a second row for the day."""
    first, second = Rating(8, EVENING), Rating(10, EVENING + MINUTE, on_time=False)
    tell(storage, ana, RatingSet(DAY, first))
    now = tell(storage, ana, RatingSet(DAY, second, first), RatingSet(NEXT, first))
    assert now.pain == (PainDay(DAY, 10, on_time=False), PainDay(NEXT, 8, on_time=True))
    assert tell(storage, ana, RatingSet(NEXT, None, first)).pain == now.pain[:1]


def test_pain_at_a_moment_is_shown_as_said(storage: Storage, ana: Patient) -> None:
    """In order of time; said twice at one moment, the last counts."""
    noted = [PainNowNoted(EVENING + MINUTE, 4), PainNowNoted(EVENING, 6), PainNowNoted(EVENING, 7)]
    assert tell(storage, ana, *noted).moments == (PainMoment(EVENING, 7), PainMoment(EVENING + MINUTE, 4))


def test_a_due_dose_is_not_known_until_it_is_answered(storage: Storage, ana: Patient) -> None:
    """Silence is never "missed", a held evening has no dose; mutant: not known over an early answer."""
    early = Intake(Outcome.TAKEN, EVENING, taken_at=EVENING)
    missed = Intake(Outcome.MISSED, EVENING, reason=Reason.FORGOT)
    tell(
        storage, ana, IntakeSet(DAY, early), opened(DAY), opened(NEXT), opened(NEXT + timedelta(1), held=True)
    )
    assert tell(storage, ana).doses == (
        DoseDay(DAY, Outcome.TAKEN, None),
        DoseDay(NEXT, Outcome.NOT_KNOWN, None),
    )
    now = tell(storage, ana, IntakeSet(NEXT, missed))
    assert now.doses[1] == DoseDay(NEXT, Outcome.MISSED, Reason.FORGOT)
    assert tell(storage, ana, IntakeSet(NEXT, None, missed)).doses[1].outcome is Outcome.NOT_KNOWN
    part = replace(early, part=True)
    assert tell(storage, ana, IntakeSet(DAY, part, early)).doses[0] == DoseDay(
        DAY, Outcome.TAKEN, None, part=True
    )


def test_a_side_effect_lasts_from_its_report_to_its_end(storage: Storage, ana: Patient) -> None:
    """Graded, ended, and back again by undo; an undone report never was."""
    dreams = OpenEffect(1, Effect.VIVID_DREAMS, None, DAY)
    tell(storage, ana, EffectReported(dreams, EVENING), EffectGraded(1, Grade.BOTHERSOME, None, DAY))
    over = tell(storage, ana, EffectClosed(1, NEXT))
    assert over.effects == (EffectSpan(Effect.VIVID_DREAMS, Grade.BOTHERSOME, DAY, NEXT),)
    assert tell(storage, ana, EffectRestored(1, dreams)).effects[0].until is None
    assert tell(storage, ana, EffectRestored(1, None)).effects == ()


RATINGS = st.lists(st.tuples(st.integers(0, 6), st.none() | st.integers(0, 20)), max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(RATINGS)
def test_the_history_agrees_with_the_case(storage: Storage, said: Sequence[tuple[int, int | None]]) -> None:
    """L2 for what is asked of later: within the days a case keeps, both say the same."""
    facts = tuple(
        RatingSet(DAY + timedelta(days=days), None if halves is None else Rating(halves, EVENING))
        for days, halves in said
    )

    def telling(session: Session) -> None:
        case = enrol(session).case
        case = record(session, case, Decision(facts), EVENING, "patient")
        kept = [(day.day, day.rating.halves) for day in case.days if day.rating is not None]
        assert [(day.day, day.halves) for day in history(session, case.id).pain] == kept

    storage.write_now(telling)


def test_every_hold_there_was_is_named_for_a_visit(storage: Storage, ana: Patient) -> None:
    """From the day it began to the day it ended; one put by mistake never was.

    Mutant: `holds` leaves out `HoldTakenBack`.
    """
    causes = (HoldCause.OPIOID, HoldCause.GAP, HoldCause.HOSPITAL)
    opened = [HoldOpened(Hold(n, cause, EVENING, DAY)) for n, cause in enumerate(causes, start=1)]
    tell(storage, ana, *opened, HoldLifted(1, "Dr Ben Okafor", DAY, NEXT), HoldTakenBack(2))
    assert storage.write_now(lambda session: holds(session, ana.case.id)) == (
        HoldSpan(HoldCause.OPIOID, DAY, NEXT),
        HoldSpan(HoldCause.HOSPITAL, DAY, None),
    )


def test_own_marks_are_shown_until_they_are_taken_back(storage: Storage, ana: Patient) -> None:
    """In order of time, each once; mutant: a second row for the day."""
    marked = (
        MarkSet(NEXT, Mark.STRESS, EVENING),
        MarkSet(DAY, Mark.PERIOD, EVENING),
        MarkSet(DAY, Mark.PERIOD, EVENING),
    )
    assert tell(storage, ana, *marked).marks == (MarkDay(DAY, Mark.PERIOD), MarkDay(NEXT, Mark.STRESS))
    assert tell(storage, ana, MarkTakenBack(DAY, Mark.PERIOD, EVENING)).marks == (MarkDay(NEXT, Mark.STRESS),)
