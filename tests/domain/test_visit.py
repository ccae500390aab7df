"""The page for a visit: what it says of each stretch, and the question that stands on top of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.case import Intake, Outcome, Stage
from domain.commands.visit import AskVisit, KeepVisit, SendVisit, WriteVisit
from domain.decide.visit import LONGEST_QUESTION
from domain.dose import Dose
from domain.history import DoseDay, History, PainDay
from domain.messages.base import Message
from domain.messages.visit import VisitAsked, VisitFile, VisitShown
from domain.pain import Mean
from domain.plan import Leg, LegKind
from domain.summary import summarise
from domain.visit import last_week, stretches
from tests.domain.play import FIRST_DOSE, Play, ana, at

LEGS = (
    Leg(FIRST_DOSE, 0, Dose(1500), LegKind.START),
    Leg(FIRST_DOSE + timedelta(days=14), 1, Dose(3000), LegKind.UP),
)
TODAY = FIRST_DOSE + timedelta(days=20)


def rated(*days: tuple[int, int]) -> tuple[PainDay, ...]:
    """Return ratings: days from the first dose, half points."""
    return tuple(PainDay(FIRST_DOSE + timedelta(days=n), halves, on_time=True) for n, halves in days)


def said(play: Play) -> Message | None:
    """Return what was answered last."""
    return play.answer


def test_each_stretch_has_its_mean_range_and_doses() -> None:
    """Before the first dose, and each leg up to the day before the next."""
    became = (Outcome.TAKEN, Outcome.MISSED, Outcome.NOT_KNOWN, Outcome.TAKEN)
    past = History(
        pain=rated((-3, 8), (-1, 10), (0, 12), (13, 14), (14, 6)),
        doses=tuple(DoseDay(FIRST_DOSE + timedelta(days=12 + n), o, None) for n, o in enumerate(became)),
    )
    before, first, second = stretches(ana(legs=LEGS), past, TODAY)
    assert (before.dose, before.days, before.mean, before.low, before.high) == (None, 3, Mean(18, 2), 8, 10)
    assert (first.dose, first.days, first.mean, first.low, first.high) == (
        Dose(1500),
        14,
        Mean(26, 2),
        12,
        14,
    )
    assert (first.taken, first.missed, first.not_known) == (1, 1, 0)
    assert (second.first, second.last, second.mean) == (LEGS[1].since, TODAY, Mean(6, 1))
    assert (second.taken, second.missed, second.not_known) == (1, 0, 1)


def test_days_without_a_rating_have_no_mean_and_no_range() -> None:
    """Nothing is guessed; a course that has ended ends there, a leg that is to come is none yet."""
    ended = ana(legs=LEGS, stage=Stage.FINISHED, finished_on=FIRST_DOSE + timedelta(days=15))
    first, second = stretches(ended, History(), TODAY)
    assert (first.mean, first.low, first.high) == (None, None, None)
    assert second.last == FIRST_DOSE + timedelta(days=15)
    ahead = stretches(ana(legs=LEGS), History(), FIRST_DOSE + timedelta(days=3))
    assert [each.dose for each in ahead] == [Dose(1500)]
    assert stretches(ana(legs=()), History(), TODAY) == ()


def test_the_open_dose_of_tonight_is_not_yet_unknown() -> None:
    """It counts once it is answered."""
    tonight = History(doses=(DoseDay(TODAY, Outcome.TAKEN, None),))
    case = ana(legs=LEGS)
    assert stretches(case, tonight, TODAY)[-1].taken == 0
    answered = case.day(TODAY)
    taken = Intake(Outcome.TAKEN, at(TODAY, "21:00"))
    case = case.with_day(replace(answered, intake=taken))
    assert stretches(case, tonight, TODAY)[-1].taken == 1


def test_a_number_added_late_is_in_no_mean() -> None:
    """As in the summary. Mutant: `_stretch` does not look at `on_time`."""
    late = PainDay(FIRST_DOSE + timedelta(days=1), 20, on_time=False)
    found = stretches(ana(legs=LEGS), History(pain=(*rated((0, 10)), late)), TODAY)
    assert (found[0].mean, found[0].high) == (Mean(10, 1), 10)


@given(st.lists(st.tuples(st.integers(-20, 20), st.integers(0, 20)), unique_by=lambda pair: pair[0]))
def test_every_rating_stands_in_one_stretch(days: list[tuple[int, int]]) -> None:
    """None is lost and none counted twice. Mutant: a leg ends on the day on which the next begins."""
    past = History(pain=rated(*sorted(days)))
    found = stretches(ana(legs=LEGS), past, TODAY)
    assert sum(each.mean.rated for each in found if each.mean) == len(days)
    assert last_week(past, TODAY).days == 7
    assert last_week(past, TODAY).mean == summarise(ana(legs=LEGS), past, TODAY).last_week


def test_the_page_is_looked_at_before_it_is_a_file() -> None:
    """A question or none, the page, and only then the file."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.does(AskVisit())
    assert said(play) == VisitAsked(kept=False)
    assert play.labels() == ["no_question"]
    play.does(WriteVisit("  Can I take it in the morning? "))
    assert (play.case.visit_question, play.answer) == (
        "Can I take it in the morning?",
        VisitShown(question=True),
    )
    play.taps("make_file")
    assert said(play) == VisitFile()


def test_the_question_of_last_time_stays_or_goes() -> None:
    """It is offered, kept by one tap, or left out."""
    play = Play(ana(visit_question="Why?"), at(FIRST_DOSE, "12:00"))
    play.does(AskVisit())
    assert said(play) == VisitAsked(kept=True)
    play.taps("keep_question")
    assert said(play) == VisitShown(question=True)
    play.taps("other_question")
    play.taps("no_question")
    assert said(play) == VisitShown(question=False)
    assert play.case.visit_question is None
    play.does(KeepVisit())
    play.does(SendVisit())
    assert said(play) == VisitFile()


def test_a_question_too_long_for_the_page_is_not_cut() -> None:
    """It is asked for again, shorter, and the one before stays."""
    play = Play(ana(visit_question="Why?"), at(FIRST_DOSE, "12:00"))
    play.does(WriteVisit("x" * (LONGEST_QUESTION + 1)))
    assert (play.case.visit_question, play.answer) == (
        "Why?",
        VisitAsked(kept=True, too_long=LONGEST_QUESTION),
    )
    play.does(WriteVisit("   "))
    assert play.case.visit_question is None
