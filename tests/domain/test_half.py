"""Half the dose for some days: only as the plan allows, only what the pack can make, and back by the gate."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.case import Case, HoldCause
from domain.commands.holding import Hospital, ReportOn, ReportWord
from domain.commands.stepping import AskHalf, ShowPlan, TakeHalf
from domain.dose import Dose, Form, Liquid, Pieces
from domain.gate import next_step
from domain.messages.holding import HoldTold
from domain.messages.plan_view import PlanShown
from domain.messages.stepping import (
    BackAsked,
    DoseChanged,
    HealthForm,
    LabelAwaited,
    LabelQuestion,
    NoHalf,
    QuestionClosed,
)
from domain.plan import LegKind, Step, WayBack
from domain.questions import LabelAnswer, Purpose
from domain.report import Word
from tests.domain.answers import told
from tests.domain.courses import day, lives, on_second
from tests.domain.play import THREE_STEPS, Play, at

HALVING = replace(THREE_STEPS, ways_back=(WayBack.STAY, WayBack.PREVIOUS, WayBack.HALF))


def second(case: Case | None = None, **changes: object) -> Play:
    """Return Ana's play on her second step, 3 mg, in a plan that allows half the dose for 14 days."""
    play = on_second()
    base = replace(case or play.case, plan=HALVING)
    play.case = replace(base, **changes)  # type: ignore[arg-type]  # named by the tests
    return play


def test_half_the_dose_takes_two_taps_and_shows_the_dates() -> None:
    """From tonight for 14 days, then the question about the whole dose, then the step's own days."""
    play = second()
    play.does(AskHalf())
    shown = told(play, BackAsked)
    assert (shown.now.dose, shown.lower.dose, shown.half_days) == (Dose(3000), Dose(1500), 14)
    assert [(s.dose.dose, s.starts, s.half) for s in shown.course] == [
        (Dose(1500), day(16), True),
        (Dose(3000), day(30), False),
        (Dose(4500), day(44), False),
    ]
    play.taps("take_half", Dose(1500))
    assert told(play, DoseChanged).half_days == 14
    leg = play.case.legs[-1]
    assert (leg.since, leg.step, leg.dose, leg.kind, leg.half) == (day(16), 1, Dose(1500), LegKind.BACK, True)


def test_after_the_days_the_whole_dose_comes_by_the_ordinary_gate() -> None:
    """Form, label, yes: back to the same step, never past it, and never by itself."""
    play = second()
    play.does(TakeHalf(1))
    lives(play, 16, 29)
    assert next_step(play.case) == Step(Dose(3000), 14)
    play.passes(at(day(30), "18:00"))
    form = play.notices[-1].message
    assert isinstance(form, HealthForm)
    assert (form.half, form.days) == (True, 14)
    play.taps("form_none")
    play.taps("label_value")
    play.taps("move_to", Dose(3000))
    leg = play.case.legs[-1]
    assert (leg.step, leg.dose, leg.kind, leg.half) == (1, Dose(3000), LegKind.UP, False)


def test_a_hold_at_half_the_dose_goes_on_at_half() -> None:
    """After the hold it is half the dose of the same step, and the next is still the whole of it."""
    play = second()
    play.does(TakeHalf(1))
    lives(play, 16, 18)
    play.now = at(day(19), "12:00")
    play.does(Hospital())
    play.passes(at(day(21), "12:00"))
    play.does(ReportOn(Purpose.LIFT, day(21)))
    play.does(ReportWord(Purpose.LIFT, day(21), Word.GO_ON))
    play.taps("form_none")
    leg = play.case.legs[-1]
    assert (leg.kind, leg.step, leg.dose, leg.half) == (LegKind.RESTART, 1, Dose(1500), True)
    assert next_step(play.case) == Step(Dose(3000), 14)


@pytest.mark.parametrize(
    ("preparation", "dose"),
    [
        (Pieces(Form.CAPSULE, (Dose(3000),)), Dose(3000)),
        (Liquid(1000, 1000), Dose(3000)),
        (None, Dose(3000)),
        (Liquid(1000, 1), Dose(3050)),
    ],
)
def test_half_that_the_pack_cannot_make_is_not_offered_and_says_why(
    preparation: Pieces | Liquid | None, dose: Dose
) -> None:
    """No button; the plan names the reason. A half that is finer than 0.05 mg counts as one."""
    play = second(preparation=preparation)
    play.case = replace(play.case, legs=(*play.case.legs[:-1], replace(play.case.legs[-1], dose=dose)))
    play.does(ShowPlan())
    assert "half_dose" not in play.labels()
    assert told(play, PlanShown).no_half == dose
    play.does(AskHalf())
    assert told(play, NoHalf).whole == dose
    play.does(TakeHalf(1))
    told(play, QuestionClosed)


def test_half_is_offered_only_where_the_plan_allows_it_and_once() -> None:
    """Not in another plan, not of half a dose, not of a step that has not begun, not on hold."""
    other = on_second()
    other.does(AskHalf())
    assert told(other, NoHalf).whole is None
    play = second()
    play.does(ShowPlan())
    assert "half_dose" in play.labels()
    play.does(TakeHalf(1))
    play.does(TakeHalf(1))
    told(play, QuestionClosed)
    play.does(AskHalf())
    assert told(play, NoHalf).whole is None
    lives(play, 16, 16)
    play.does(ShowPlan())
    assert told(play, PlanShown).half
    assert "half_dose" not in play.labels()
    held = second()
    held.does(Hospital())
    for command in (AskHalf(), TakeHalf(1)):
        held.does(command)
        told(held, HoldTold)


def test_half_from_another_strength_reads_the_label_first() -> None:
    """Not there yet: the dose stays. Something else: hold. As written: half the dose begins."""
    pack = Pieces(Form.CAPSULE, (Dose(3000), Dose(1500)))
    play = second(preparation=pack)
    play.does(AskHalf())
    play.taps("take_half")
    assert told(play, LabelQuestion).strengths == (Dose(1500),)
    play.taps("label_not_yet")
    told(play, LabelAwaited)
    assert [leg.half for leg in play.case.legs] == [False, False]
    play.taps("have_the_pack")
    play.taps("label_value", Dose(1500))
    assert [leg.half for leg in play.case.legs] == [False, False, True]
    wrong = second(preparation=pack)
    wrong.does(TakeHalf(1, LabelAnswer.DIFFERENT))
    assert [hold.cause for hold in wrong.case.holds] == [HoldCause.LABEL]
    assert [leg.half for leg in wrong.case.legs] == [False, False]
