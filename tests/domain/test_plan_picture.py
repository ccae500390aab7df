"""The picture of the plan: the dates of the function that schedules it, and what is hatched."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.case import Stage
from domain.commands.holding import Hospital
from domain.commands.stepping import DrawPlan, ShowPlan
from domain.dose import Dose
from domain.messages.plan_view import PlanDrawn, PlanShown, Stair, Stretch
from domain.plan import Plan, Step
from tests.domain.answers import told
from tests.domain.courses import baseline, day, on_second
from tests.domain.play import FIRST_DOSE, Play, ana, at


def test_the_picture_has_what_was_what_is_and_what_is_ahead() -> None:
    """The same days as the plan in words; an open last step has no last day."""
    play = on_second()
    play.does(ShowPlan())
    words = told(play, PlanShown)
    assert "draw_plan" in play.labels()
    play.does(DrawPlan())
    drawn = told(play, PlanDrawn)
    assert drawn.stairs == (
        Stair(1, Dose(1500), day(0), day(14), Stretch.PAST),
        Stair(2, Dose(3000), day(14), day(28), Stretch.NOW),
        Stair(3, Dose(4500), day(28), None, Stretch.AHEAD),
    )
    assert [stair.first for stair in drawn.stairs[1:]] == [step.starts for step in words.course]
    assert drawn.adjustment == ((day(0), day(23)), (day(28), day(37)))
    assert (drawn.ends, drawn.on_hold) == (False, False)
    assert drawn.waits == words.waits


def test_a_step_that_waits_is_never_drawn_as_the_step_of_now() -> None:
    """Its days are over and the next might begin today: what is taken is still the lower dose.

    Mutant: `_ahead` in plan_picture.py looks at the day alone; 3 mg is drawn as "this step".
    """
    case = ana()
    play = Play(case, at(case.legs[-1].since + timedelta(days=20), "12:00"))
    play.does(DrawPlan())
    drawn = told(play, PlanDrawn)
    assert [stair.stands for stair in drawn.stairs] == [Stretch.NOW, Stretch.AHEAD, Stretch.AHEAD]
    assert drawn.stairs[1].first == play.case.today(play.now)


def test_before_the_first_dose_it_is_the_plan_from_the_day_chosen() -> None:
    """Without that day, and without a plan, there is nothing to draw."""
    play = baseline(planned=14)
    play.does(DrawPlan())
    drawn = told(play, PlanDrawn)
    assert [stair.stands for stair in drawn.stairs] == [Stretch.AHEAD] * 3
    assert drawn.adjustment[0] == (day(14), day(37))
    for other in (baseline(planned=None), Play(ana(plan=None, legs=()), at(FIRST_DOSE, "12:00"))):
        other.does(DrawPlan())
        assert told(other, PlanDrawn).stairs == ()
        assert told(other, PlanDrawn).adjustment == ()


def test_a_plan_that_ends_and_a_hold_are_said() -> None:
    """The last stair has its last day; on hold that is told, after the end nothing is waited for."""
    plan = Plan((Step(Dose(1500), 14), Step(Dose(3000), 28, ends=True)))
    play = on_second()
    play.case = replace(play.case, plan=plan)
    play.does(Hospital())
    play.does(DrawPlan())
    drawn = told(play, PlanDrawn)
    assert (drawn.ends, drawn.on_hold) == (True, True)
    assert drawn.stairs[-1].until == day(42)
    play.case = replace(play.case, stage=Stage.FINISHED, finished_on=day(16))
    play.does(DrawPlan())
    over = told(play, PlanDrawn)
    assert (over.ends, over.on_hold, over.waits) == (False, False, ())
    assert [stair.stands for stair in over.stairs] == [Stretch.PAST, Stretch.PAST]
