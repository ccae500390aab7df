"""`/summary` in numbers: raw means per leg beside the baseline, doses counted, spans of adjustment days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from domain.case import Outcome, Stage
from domain.dose import Dose
from domain.effects import Effect, Grade
from domain.history import DoseDay, EffectSpan, History, PainDay
from domain.pain import Mean
from domain.plan import Leg, LegKind
from domain.summary import adjustment_spans, summarise
from tests.domain.play import FIRST_DOSE, ana

JUNE_1 = FIRST_DOSE + timedelta(days=14)
TODAY = JUNE_1 + timedelta(days=9)


def pain(first: date, *halves: int) -> tuple[PainDay, ...]:
    """Return ratings of days in a row."""
    return tuple(PainDay(first + timedelta(days=n), h, on_time=True) for n, h in enumerate(halves))


def test_each_leg_has_the_mean_of_its_own_days() -> None:
    """Days before the first dose, the first and the second leg are averaged apart; nothing is mixed."""
    case = ana(legs=(ana().legs[0], Leg(JUNE_1, 1, Dose(3000), LegKind.UP)))
    history = History(
        pain=(*pain(FIRST_DOSE - timedelta(days=2), 8, 10), *pain(FIRST_DOSE, 10, 14), *pain(JUNE_1, 12)),
        doses=(
            DoseDay(FIRST_DOSE, Outcome.TAKEN, None),
            DoseDay(FIRST_DOSE + timedelta(days=1), Outcome.MISSED, None),
            DoseDay(FIRST_DOSE + timedelta(days=2), Outcome.NOT_KNOWN, None),
        ),
        effects=(
            EffectSpan(Effect.NAUSEA, Grade.MILD, FIRST_DOSE, JUNE_1),
            EffectSpan(Effect.HEADACHE, None, JUNE_1, None),
        ),
    )
    view = summarise(case, history, TODAY)
    assert view.before == Mean(18, 2)
    assert [(leg.dose.micrograms, leg.mean) for leg in view.legs] == [
        (1500, Mean(24, 2)),
        (3000, Mean(12, 1)),
    ]
    assert view.legs[0].last == JUNE_1 - timedelta(days=1)
    assert (view.taken, view.missed, view.not_known) == (1, 1, 1)
    assert view.open_effects == ((Effect.HEADACHE, None, JUNE_1),)
    assert view.next_step_from == JUNE_1 + timedelta(days=14)
    assert view.last_week is None


def test_the_dose_of_an_open_evening_is_not_counted_yet() -> None:
    """At 21:00 tonight's dose is open: it is neither taken nor unknown."""
    history = History(doses=(DoseDay(TODAY, Outcome.NOT_KNOWN, None),))
    assert summarise(ana(), history, TODAY).not_known == 0
    assert summarise(ana(), history, TODAY + timedelta(days=1)).not_known == 1


def test_the_next_step_comes_when_the_plan_says() -> None:
    """The day /plan shows: a step whose days are over, or a stay, moves it; after the end there is none."""
    over = FIRST_DOSE + timedelta(days=20)
    assert summarise(ana(), History(), over).next_step_from == over
    stays = replace(ana(), stepping=replace(ana().stepping, stayed_until=over + timedelta(days=7)))
    assert summarise(stays, History(), over).next_step_from == over + timedelta(days=7)
    assert summarise(ana(stage=Stage.FINISHED), History(), over).next_step_from is None


def test_nothing_yet_is_said_to_be_nothing() -> None:
    """Without a rating there is no first day, no mean, no leg."""
    view = summarise(replace(ana(), plan=None, legs=(), counts=()), History(), FIRST_DOSE)
    assert view.first is None
    assert view.before is None
    assert view.legs == ()
    assert view.next_step_from is None


def test_adjustment_days_are_shown_as_unbroken_spans() -> None:
    """Plan 1.5 x 14, 3 x 14, 4.5 from 18 May 2027: 18 May-10 June and 15-24 June."""
    legs = (
        ana().legs[0],
        Leg(JUNE_1, 1, Dose(3000), LegKind.UP),
        Leg(date(2027, 6, 15), 2, Dose(4500), LegKind.UP),
    )
    spans = adjustment_spans(ana(legs=legs), date(2027, 7, 8))
    assert spans == ((date(2027, 5, 18), date(2027, 6, 10)), (date(2027, 6, 15), date(2027, 6, 24)))
    assert adjustment_spans(ana(plan=None), TODAY) == ()
