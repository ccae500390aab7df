"""Side effects: asked openly, picked, graded, and followed until they are gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.agenda.effects import next_asked, question_day
from domain.case import Case, HoldCause, OpenEffect, Stage
from domain.commands.alerting import SayRedFlag
from domain.commands.base import Command
from domain.commands.day import ImHere
from domain.commands.effects import (
    AllTheSame,
    AnswerMood,
    AskEffects,
    CloseEffect,
    FollowEffects,
    GradeEffect,
    PickEffect,
    RegradeEffect,
    RestoreEffect,
    ShowEffects,
)
from domain.effects import Effect, Grade, RedFlag
from domain.facts.day import NoteAsked
from domain.facts.effects import MoodSaid, Thoughts
from domain.messages.alerting import MindText
from domain.messages.effects import (
    EffectChanged,
    EffectGone,
    EffectKept,
    EffectPicker,
    EffectsQuestion,
    EffectsShown,
    EffectsUnchanged,
    EffectTakenBack,
    GradeAsked,
    MoodKept,
    MoodQuestion,
)
from domain.notices import Notice
from tests.domain.hearing import answered, heard
from tests.domain.play import FIRST_DOSE, Play, ana, at

NAUSEA, HEADACHE = Effect.NAUSEA, Effect.HEADACHE


def day(number: int) -> date:
    """Return a day of the course; 0 is the first dose."""
    return FIRST_DOSE + timedelta(days=number)


def play_of(case: Case | None = None) -> Play:
    """Return a play in the evening of the first dose."""
    play = Play(case or ana(), at(FIRST_DOSE, "20:00"))
    play.passes(at(FIRST_DOSE, "21:05"))
    return play


def asked(play: Play) -> list[Notice]:
    """Return the questions about open side effects."""
    return [notice for notice in play.notices if isinstance(notice.message, EffectsQuestion)]


def days_asked(grade: Grade | None, until: int) -> list[int]:
    """Return on which days of the course a side effect of this grade, reported on day 0, is asked about."""
    play = play_of()
    play.does(GradeEffect(day(0), NAUSEA, grade))
    for n in range(until + 1):
        play.passes(at(day(n), "20:00"))
        play.does(ImHere(day(n)))
    return [(play.case.today(notice.due_at) - FIRST_DOSE).days for notice in asked(play)]


def test_the_list_comes_below_the_record_in_two_pages_with_other_at_the_end() -> None:
    """The open question first; 8 and then the rest."""
    play = play_of()
    decision = play.does(AskEffects(day(0)))
    assert heard(play) == EffectPicker(day(0))
    assert hasattr(decision, "answer")
    assert decision.answer is not None
    assert decision.answer.below
    first = [label for label in play.labels() if label.startswith("effect_")]
    play.taps("more_effects")
    second = [label for label in play.labels() if label.startswith("effect_")]
    assert len(first) == 8
    assert first + second == [f"effect_{effect}" for effect in Effect]
    assert second[-1] == "effect_other"


def test_picking_asks_for_the_grade_and_keeps_it() -> None:
    """Three taps from the record, with an undo."""
    play = play_of()
    play.does(AskEffects(day(0)))
    play.taps("effect_nausea")
    assert heard(play) == GradeAsked(NAUSEA)
    play.taps("grade_bothersome")
    assert heard(play) == EffectKept(NAUSEA, Grade.BOTHERSOME)
    assert play.case.effects == (OpenEffect(1, NAUSEA, Grade.BOTHERSOME, day(0)),)
    play.taps("undo")
    assert heard(play) == EffectTakenBack(None)
    assert not play.case.effects


def test_the_grade_need_not_be_said() -> None:
    """Skip this."""
    play = play_of()
    play.does(PickEffect(day(0), HEADACHE))
    play.taps("skip")
    assert play.case.effects[0].grade is None


def test_one_that_is_followed_already_takes_the_new_grade() -> None:
    """No second entry; undo gives the old grade back."""
    play = play_of()
    play.does(GradeEffect(day(0), NAUSEA, Grade.MILD))
    play.does(GradeEffect(day(0), NAUSEA, Grade.MILD))
    play.does(GradeEffect(day(0), NAUSEA, None))
    play.does(GradeEffect(day(0), NAUSEA, Grade.SEVERE))
    assert [e.grade for e in play.case.effects] == [Grade.SEVERE]
    play.taps("undo")
    assert [e.grade for e in play.case.effects] == [Grade.MILD]


def test_something_else_asks_for_own_words_as_a_note() -> None:
    """The next text is the note."""
    play = play_of()
    play.does(GradeEffect(day(0), Effect.OTHER, Grade.MILD))
    assert heard(play) == EffectKept(Effect.OTHER, Grade.MILD, own_words=True)
    assert NoteAsked(day(0)) in play.facts


@pytest.mark.parametrize(
    ("grade", "days"),
    [
        (Grade.SEVERE, [1, 2, 3, 4]),
        (Grade.BOTHERSOME, [3, 6, 13]),
        (Grade.MILD, [6, 13]),
        (None, [6, 13]),
    ],
)
def test_how_often_depends_on_the_grade(grade: Grade | None, days: list[int]) -> None:
    """Severe daily, bothersome after 3 days and then weekly, mild weekly: on the weekly day, the seventh."""
    until = 4 if grade is Grade.SEVERE else 14
    assert days_asked(grade, until) == days


def test_while_nobody_answers_a_mild_one_is_not_added_to_that() -> None:
    """Two evenings unanswered: it is asked about again once somebody is there."""
    play = play_of()
    play.does(GradeEffect(day(0), NAUSEA, Grade.MILD))
    play.passes(at(day(9), "20:00"))
    assert not asked(play)
    play.passes(at(day(12), "22:00"))
    play.does(ImHere(day(12)))
    play.passes(at(day(13), "20:00"))
    assert len(asked(play)) == 1


def test_without_a_weekly_day_a_week_is_seven_days() -> None:
    """Before the first dose there are no weekly questions to come with."""
    mild = OpenEffect(1, NAUSEA, Grade.MILD, day(0))
    assert question_day(ana(stage=Stage.BASELINE, legs=(), counts=(), effects=(mild,))) == day(7)


def test_one_reported_just_before_the_weekly_day_waits_for_the_next() -> None:
    """Two days are too soon to ask how it is."""
    mild = OpenEffect(1, NAUSEA, Grade.MILD, day(4))
    assert question_day(ana(effects=(mild,))) == day(13)


def test_it_is_asked_silently_three_hours_before_the_dose_also_on_hold() -> None:
    """18:00 for a dose at 21:00."""
    play = play_of()
    play.does(GradeEffect(day(0), NAUSEA, Grade.SEVERE))
    play.does(SayRedFlag((RedFlag.HEART,)))
    play.passes(at(day(1), "20:00"))
    (notice,) = asked(play)
    assert notice.due_at == at(day(1), "18:00")
    assert notice.silent


def test_on_a_day_with_a_step_question_it_waits_for_the_next() -> None:
    """One question an afternoon."""
    effects = (OpenEffect(1, NAUSEA, Grade.SEVERE, day(0)),)
    case = ana(effects=effects, effects_ever=1)
    case = replace(case, weekly=replace(case.weekly, not_on=day(1)))
    play = Play(case, at(day(1), "09:00"))
    play.passes(at(day(1), "20:00"))
    assert not asked(play)
    play.passes(at(day(2), "20:00"))
    assert len(asked(play)) == 1


def test_all_open_ones_come_in_one_message_with_all_the_same_first() -> None:
    """Then a row for each, numbered, as far as the grade has room."""
    play = play_of()
    play.does(GradeEffect(day(0), NAUSEA, Grade.SEVERE))
    play.does(GradeEffect(day(0), HEADACHE, Grade.MILD))
    play.passes(at(day(1), "20:00"))
    (notice,) = asked(play)
    rows = [[(choice.label, choice.value) for choice in row] for row in notice.choices]
    assert rows == [
        [("all_the_same", None)],
        [("gone_of", 1), ("better_of", 1)],
        [("gone_of", 2), ("worse_of", 2)],
    ]
    play.choices = notice.choices
    play.taps("all_the_same")
    assert heard(play) == EffectsUnchanged()
    assert {e.asked for e in play.case.effects} == {day(1)}


def test_one_alone_has_no_number() -> None:
    """Gone, worse, better."""
    play = play_of()
    play.does(GradeEffect(day(0), NAUSEA, Grade.BOTHERSOME))
    play.passes(at(day(3), "20:00"))
    assert [c.label for row in asked(play)[0].choices for c in row] == [
        "all_the_same", "gone", "worse", "better",
    ]  # fmt: skip


def test_answering_one_goes_on_with_the_others_and_can_be_undone() -> None:
    """Those answered about are not asked about again."""
    play = play_of()
    for effect in (NAUSEA, HEADACHE, Effect.SWEATS):
        play.does(GradeEffect(day(0), effect, Grade.BOTHERSOME))
    play.passes(at(day(3), "20:00"))
    play.choices = asked(play)[0].choices
    play.taps("gone_of", 1)
    answer = answered(play, EffectChanged)
    assert (answer.effect, answer.grade) == (NAUSEA, None)
    assert [e.effect for e in answer.rest] == [HEADACHE, Effect.SWEATS]
    play.taps("worse_of", 1)
    answer = answered(play, EffectChanged)
    assert answer.grade is Grade.SEVERE
    assert [e.effect for e in answer.rest] == [Effect.SWEATS]
    play.taps("better")
    assert not answered(play, EffectChanged).rest
    assert play.labels() == ["undo"]
    assert [e.grade for e in play.case.effects] == [Grade.SEVERE, Grade.MILD]
    play.does(RestoreEffect(1, OpenEffect(1, NAUSEA, Grade.BOTHERSOME, day(0), day(3))))
    answered(play, EffectTakenBack)
    assert [e.number for e in play.case.effects] == [1, 2, 3]


def test_the_same_for_the_rest_leaves_the_changed_one_alone() -> None:
    """`All the same` names those it is about."""
    play = play_of()
    play.does(GradeEffect(day(0), NAUSEA, Grade.MILD))
    play.does(GradeEffect(day(0), HEADACHE, Grade.MILD))
    play.does(AllTheSame((2,)))
    assert [e.asked for e in play.case.effects] == [None, day(0)]


@pytest.mark.parametrize("command", [CloseEffect(9), RegradeEffect(9, Grade.MILD)])
def test_one_that_is_not_followed_is_answered_plainly(command: Command) -> None:
    """Nothing changes."""
    play = play_of()
    facts = len(play.facts)
    play.does(command)
    assert heard(play) == EffectGone()
    assert len(play.facts) == facts


def test_an_undo_that_does_not_fit_changes_nothing() -> None:
    """The stored one names another number."""
    play = play_of()
    facts = len(play.facts)
    play.does(RestoreEffect(1, OpenEffect(2, NAUSEA, None, day(0))))
    assert len(play.facts) == facts


def test_effects_shows_what_is_open_with_buttons_and_how_to_add() -> None:
    """Without `All the same`: nothing was asked."""
    play = play_of()
    play.does(ShowEffects())
    assert heard(play) == EffectsShown(())
    assert play.labels() == ["side_effect"]
    play.does(GradeEffect(day(0), NAUSEA, Grade.SEVERE))
    play.does(ShowEffects())
    assert play.labels() == ["gone", "better", "side_effect"]


def test_low_mood_brings_the_question_about_self_harm_at_most_weekly() -> None:
    """At the report, and with the follow-ups a week later."""
    play = play_of()
    play.does(GradeEffect(day(0), Effect.LOW_MOOD, Grade.SEVERE))
    play.passes(at(day(8), "20:00"))
    days = [play.case.today(n.due_at) for n in play.notices if isinstance(n.message, MoodQuestion)]
    assert days == [day(0), day(7)]


def test_no_to_the_mood_question_is_kept_and_nothing_more() -> None:
    """Thanked, and told where to call if that changes."""
    play = play_of()
    play.does(AnswerMood(Thoughts.NO))
    assert heard(play) == MoodKept(Thoughts.NO)
    assert not play.case.on_hold


@pytest.mark.parametrize("thoughts", [Thoughts.YES, Thoughts.NOT_SURE, Thoughts.RATHER_NOT_SAY])
def test_all_but_no_brings_the_text_about_talking_to_a_person(thoughts: Thoughts) -> None:
    """And the hold."""
    play = play_of()
    play.does(AnswerMood(thoughts))
    assert isinstance(play.notices[-1].message, MindText)
    assert [hold.cause for hold in play.case.holds] == [HoldCause.RED_FLAG]
    assert MoodSaid(day(0), thoughts) in play.facts


def test_nothing_is_asked_without_open_side_effects_or_outside_a_course() -> None:
    """Gone is gone."""
    play = play_of()
    play.does(FollowEffects())
    assert not asked(play)
    play.does(GradeEffect(day(0), NAUSEA, Grade.SEVERE))
    play.case = replace(play.case, stage=Stage.FINISHED)
    play.passes(at(day(9), "20:00"))
    assert not asked(play)


def test_a_regraded_one_is_next_asked_about_by_its_new_grade() -> None:
    """Severe from today: tomorrow."""
    effect = OpenEffect(1, NAUSEA, Grade.SEVERE, day(0), asked=day(3))
    assert next_asked(effect) == day(4)
