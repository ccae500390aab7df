"""A history is what the facts add up to: corrections replace, what was taken back is gone."""

from __future__ import annotations

from datetime import timedelta

from domain.case import Episode, EpisodeKind, Intake, OpenEffect, Outcome, Rating
from domain.dose import Dose
from domain.effects import Effect, Grade, RedFlag
from domain.facts.alerting import Closing, EpisodeClosed, EpisodeOpened, FlagWithdrawn, Mistake
from domain.facts.day import Answered, IntakeSet, PainNowNoted, RatingSet
from domain.facts.effects import EffectClosed, EffectGraded, EffectReported, EffectRestored
from domain.facts.stepping import LegBegan
from domain.history import AlertSpan, DoseDay, EffectSpan, PainDay, PainMoment
from domain.plan import Leg, LegKind
from domain.remembering import remember
from tests.domain.play import FIRST_DOSE, at

NEXT = FIRST_DOSE + timedelta(days=1)
NOW = at(FIRST_DOSE, "21:05")


def rating(halves: int) -> Rating:
    """Return a rating said now."""
    return Rating(halves, NOW)


def test_a_corrected_rating_counts_once_and_a_withdrawn_one_not_at_all() -> None:
    """“8” changed to "5" is 5; an undone rating leaves no day."""
    facts = (RatingSet(FIRST_DOSE, rating(16)), RatingSet(FIRST_DOSE, rating(10)), RatingSet(NEXT, rating(4)))
    assert remember((*facts, RatingSet(NEXT, None))).pain == (PainDay(FIRST_DOSE, 10, on_time=True),)


def test_doses_and_moments_are_kept_beside() -> None:
    """Doses by day, pain at moments as often as wanted."""
    facts = (
        IntakeSet(NEXT, Intake(Outcome.MISSED, NOW)),
        IntakeSet(FIRST_DOSE, Intake(Outcome.TAKEN, NOW)),
        IntakeSet(NEXT, None),
        PainNowNoted(NOW, 14),
        Answered(NOW),
    )
    kept = remember(facts)
    assert kept.doses == (DoseDay(FIRST_DOSE, Outcome.TAKEN, None),)
    assert kept.moments == (PainMoment(NOW, 14),)


def test_a_leg_that_never_began_is_replaced() -> None:
    """A step back before the step had begun leaves the later decision."""
    first = Leg(FIRST_DOSE, 0, Dose(1500), LegKind.START)
    up, back = Leg(NEXT, 1, Dose(3000), LegKind.UP), Leg(NEXT, 0, Dose(1500), LegKind.BACK)
    assert remember((LegBegan(first), LegBegan(up), LegBegan(back))).legs == (first, back)


def test_side_effects_have_their_span() -> None:
    """Reported mild, then severe, then gone; one that was taken back is not shown, a restored one is open."""
    nausea = OpenEffect(1, Effect.NAUSEA, Grade.MILD, FIRST_DOSE)
    dreams = OpenEffect(2, Effect.VIVID_DREAMS, None, FIRST_DOSE)
    facts = (
        EffectReported(nausea, NOW),
        EffectGraded(1, Grade.SEVERE, Grade.MILD, NEXT),
        EffectClosed(1, NEXT),
        EffectReported(dreams, NOW),
        EffectRestored(2, None),
    )
    assert remember(facts).effects == (EffectSpan(Effect.NAUSEA, Grade.SEVERE, FIRST_DOSE, NEXT),)
    again = remember((*facts, EffectRestored(1, nausea)))
    assert again.effects == (EffectSpan(Effect.NAUSEA, Grade.MILD, FIRST_DOSE, None),)


def test_alerts_have_their_span_and_a_mistyped_flag_none() -> None:
    """An alert is drawn from its opening to its closing; what was mistyped never was one."""
    worse = Episode(1, EpisodeKind.WORSE, FIRST_DOSE)
    flag = Episode(2, EpisodeKind.RED_FLAG, FIRST_DOSE, flags=(RedFlag.HEART,))
    facts = (
        EpisodeOpened(worse, NOW),
        EpisodeOpened(flag, NOW),
        EpisodeClosed((1,), NEXT, Closing.PLAN_STAYS),
        FlagWithdrawn(2, NEXT, Mistake.MISTYPED),
    )
    assert remember(facts).alerts == (AlertSpan(EpisodeKind.WORSE, FIRST_DOSE, NEXT),)
