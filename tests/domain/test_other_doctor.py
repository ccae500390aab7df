"""Another doctor changed the plan: nothing changes here, and no step comes before the prescriber's word."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.case import Stage
from domain.commands.holding import ReportWord
from domain.commands.replan import OtherDoctor, StartReplan
from domain.commands.stepping import GoBack, MoveUp
from domain.gate import unmet
from domain.messages.replan import OtherDoctorKept
from domain.messages.stepping import QuestionClosed, StepWaits
from domain.plan import Advance
from domain.questions import Purpose
from domain.report import Word
from domain.unmet import PrescriberNotAsked
from tests.domain.answers import answer_of, told
from tests.domain.courses import asked, baseline, day, on_second
from tests.domain.play import BEN, Play, ana, at


def waits(play: Play) -> bool:
    """Whether the step waits for the prescriber."""
    return any(isinstance(reason, PrescriberNotAsked) for reason in unmet(play.case, play.now))


def changed() -> Play:
    """Return a play whose step is being asked about, when another doctor changes the plan."""
    play = asked()
    play.does(StartReplan())
    play.taps("another_doctor")
    return play


def test_no_step_comes_before_the_prescribers_word() -> None:
    """The plan stays; a yes is refused. Mutant: `_unmet` in gate.py leaves it out."""
    play = changed()
    plan = play.case.plan
    assert answer_of(play) == OtherDoctorKept(BEN)
    assert play.labels() == ["asked_prescriber", "show_plan", "undo"]
    play.does(MoveUp(1))
    assert PrescriberNotAsked(BEN.name) in told(play, StepWaits).reasons
    assert (play.case.plan, len(play.case.legs), play.case.on_hold) == (plan, 1, False)


def test_the_word_reported_lets_the_step_be_asked_about_again() -> None:
    """Go up, or stay; a word of the day before was said before this."""
    play = changed()
    today = play.case.today(play.now)
    play.does(ReportWord(Purpose.STEP, today - timedelta(days=1), Word.GO_UP))
    assert waits(play)
    play.does(ReportWord(Purpose.STEP, today, Word.GO_UP))
    assert not waits(play)
    other = changed()
    other.does(ReportWord(Purpose.STEP, today, Word.STAY))
    assert not waits(other)


def test_it_holds_after_a_way_back_and_is_one_reason_where_the_prescriber_is_asked_anyway() -> None:
    """A new leg forgets what was asked before it, not this."""
    play = changed()
    assert play.case.plan is not None
    play.case = replace(play.case, plan=replace(play.case.plan, advance=Advance.PRESCRIBER))
    reasons = [r for r in unmet(play.case, play.now) if isinstance(r, PrescriberNotAsked)]
    assert len(reasons) == 1
    back = on_second()
    back.does(OtherDoctor())
    back.does(GoBack(0))
    assert back.case.legs[-1].step == 0
    assert waits(back)


def test_without_a_plan_that_runs_there_is_nothing_to_change() -> None:
    """After the end; before the first dose there is no step to ask about."""
    early = baseline(7)
    early.does(OtherDoctor())
    assert early.labels() == ["show_plan", "undo"]
    play = Play(ana(stage=Stage.FINISHED), at(day(4), "12:00"))
    play.does(OtherDoctor())
    told(play, QuestionClosed)
