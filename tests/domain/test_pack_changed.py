"""A pack of another strength: hold, what is in it, the prescriber's word, its label, then doses from it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.commands.holding import ReportWord
from domain.commands.pack import AskPack, SayPack
from domain.commands.stepping import AnswerLabel, ShowPlan
from domain.commands.supply import Count
from domain.dose import Dose, Form, Liquid, Pieces, Preparation
from domain.due import due_dose
from domain.messages.pack import PackAsked, PackNoted, PackRefused
from domain.messages.plan_view import PlanShown
from domain.messages.stepping import LabelQuestion, QuestionClosed
from domain.plan import Leg, LegKind
from domain.questions import LabelAnswer, Purpose
from domain.report import Word
from tests.domain.answers import told
from tests.domain.courses import day, on_second
from tests.domain.play import BEN, Play

OTHER = Pieces(Form.TABLET, (Dose(500),))


def differs() -> Play:
    """Return a play in which a new pack's label does not say what the plan says."""
    play = on_second()
    play.does(Count((20,)))
    play.does(AnswerLabel(Purpose.PACK, LabelAnswer.DIFFERENT))
    return play


def test_another_strength_is_kept_and_used_by_the_prescribers_word_alone() -> None:
    """Hold; what is in it; the word; health form; the label of the new pack; then doses from it."""
    play = differs()
    play.taps("say_pack")
    told(play, PackAsked)
    play.does(SayPack(OTHER))
    assert told(play, PackNoted) == PackNoted(OTHER, BEN)
    assert play.case.preparation == Pieces(Form.CAPSULE, (Dose(1500),))
    play.does(ShowPlan())
    assert {step.dose.amount for step in told(play, PlanShown).course} == {None}
    play.taps("asked_prescriber")
    play.taps("on_today")
    assert play.labels() == ["said_go_on", "said_new_pack", "said_start_again", "said_end", "back"]
    play.taps("said_new_pack")
    play.taps("form_none")
    assert told(play, LabelQuestion) == LabelQuestion(Form.TABLET, (Dose(500),))
    play.taps("label_value", Dose(500))
    assert play.case.holds == ()
    assert play.case.preparation == OTHER
    assert play.case.new_pack is None
    assert play.case.supply.counted_on is None
    assert due_dose(play.case, Dose(3000)).amount is not None


@pytest.mark.parametrize("pack", [Pieces(Form.CAPSULE, (Dose(4000),)), Liquid(1000, 1000)])
def test_a_pack_that_cannot_make_the_steps_is_refused(pack: Preparation) -> None:
    """The dose is named; nothing is kept, and the word about it is not on offer."""
    play = differs()
    play.does(SayPack(pack))
    assert told(play, PackRefused).prescriber == BEN
    assert play.case.new_pack is None
    play.taps("asked_prescriber")
    play.taps("on_today")
    assert "said_new_pack" not in play.labels()


def test_half_a_dose_that_runs_has_to_be_made_as_well() -> None:
    """A pack that makes every step but not what is taken now is refused."""
    play = differs()
    half = Leg(day(15), 1, Dose(750), LegKind.BACK, half=True)
    play.case = replace(play.case, legs=(*play.case.legs[:1], half))
    play.does(SayPack(OTHER))
    assert told(play, PackRefused).dose == Dose(750)


def test_what_is_no_pack_is_asked_again_and_without_the_hold_nothing_is_kept() -> None:
    """Not read, or no strength at all; and a word about a pack that nobody named."""
    play = differs()
    for preparation in (None, Pieces(Form.CAPSULE, ())):
        play.does(SayPack(preparation))
        assert told(play, PackAsked).unread
    running = on_second()
    for command in (AskPack(), SayPack(OTHER)):
        running.does(command)
        told(running, QuestionClosed)


def test_going_on_with_the_old_pack_forgets_the_new_one() -> None:
    """The prescriber said no to it: the label of the old pack is read."""
    play = differs()
    play.does(SayPack(OTHER))
    play.taps("asked_prescriber")
    play.taps("on_today")
    play.taps("said_go_on")
    play.taps("form_none")
    play.taps("label_value", Dose(1500))
    assert [hold.cause for hold in play.case.holds] == []
    assert play.case.new_pack is None


def test_a_word_about_a_pack_that_nobody_named_changes_nothing() -> None:
    """An old button of another time is closed."""
    play = differs()
    play.does(ReportWord(Purpose.LIFT, day(16), Word.NEW_PACK))
    told(play, QuestionClosed)
    assert play.case.hold_report is None
