"""`Undo` of a side effect: it takes back that effect, and nothing that stands beside it."""

from __future__ import annotations

from domain.case import OpenEffect, Outcome
from domain.commands.dosing import TakeDose
from domain.commands.effects import GradeEffect, RestoreEffect
from domain.commands.telling import SaidEffect, Tell
from domain.effects import Effect, Grade
from domain.messages.day import DayRecord
from domain.messages.effects import EffectTakenBack
from tests.domain.answers import told
from tests.domain.play import FIRST_DOSE, Play, ana, at

NINE = at(FIRST_DOSE, "21:00")
NAUSEA, DIZZY = SaidEffect(Effect.NAUSEA, Grade.MILD), SaidEffect(Effect.DIZZINESS, Grade.MILD)


def evening() -> Play:
    """Return Ana's play on the evening of her first dose, which she has taken."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.passes(NINE)
    play.does(TakeDose(FIRST_DOSE))
    return play


def tells(play: Play, *effects: SaidEffect) -> None:
    """Tell of side effects and of nothing else."""
    play.does(Tell("as it was typed", play.now, effects=effects))


def test_below_a_record_the_effect_goes_and_the_dose_stays() -> None:
    """The day stands there as before, with what is open of it. Mutant: `Undo` is that of the day."""
    play = evening()
    tells(play, NAUSEA)
    play.taps("undo")
    assert told(play, DayRecord).undone == "effect"
    intake = play.case.day(FIRST_DOSE).intake
    assert intake is not None
    assert (intake.outcome, play.case.effects) == (Outcome.TAKEN, ())
    assert "number" in play.labels()


def test_of_a_day_that_was_not_asked_about_nothing_is_asked_by_undo() -> None:
    """At noon there is no evening yet. Mutant: the record of the day is shown, with its scale."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    tells(play, NAUSEA)
    play.taps("undo")
    assert told(play, EffectTakenBack).effect is None
    assert "number" not in play.labels()


def test_a_grade_that_was_told_is_put_back() -> None:
    """Severe after mild: mild again."""
    play = evening()
    tells(play, NAUSEA)
    tells(play, SaidEffect(Effect.NAUSEA, Grade.SEVERE))
    play.taps("undo")
    assert [effect.grade for effect in play.case.effects] == [Grade.MILD]


def test_what_is_followed_already_has_no_undo() -> None:
    """It would take back what was told in between."""
    play = evening()
    tells(play, NAUSEA)
    tells(play, DIZZY)
    tells(play, NAUSEA)
    assert "undo" not in play.labels()
    assert len(play.case.effects) == 2


def test_before_anything_was_said_there_is_nothing_to_take_back() -> None:
    """An effect without a change, on a case that remembers no answer."""
    followed = OpenEffect(1, Effect.NAUSEA, Grade.MILD, FIRST_DOSE)
    play = Play(ana(effects=(followed,), effects_ever=1), NINE)
    tells(play, NAUSEA)
    assert "undo" not in play.labels()


def test_below_its_own_confirmation_it_says_what_it_is_again() -> None:
    """And a button that names two effects does nothing."""
    play = evening()
    play.does(GradeEffect(FIRST_DOSE, Effect.NAUSEA, Grade.MILD))
    play.taps("undo")
    assert told(play, EffectTakenBack).effect is None
    before = play.case
    play.does(RestoreEffect(1, OpenEffect(2, Effect.NAUSEA, None, FIRST_DOSE)))
    assert play.case == before
