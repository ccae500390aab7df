"""What the pain rule says to a patient, and how often."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.alerts import Clause, FindingKind
from domain.case import EpisodeKind, Stage, Weekly
from domain.commands.alerting import (
    AnswerOverall,
    NothingNew,
    TooMuch,
)
from domain.commands.base import Command
from domain.commands.day import RatePain, RestoreRating
from domain.decide.alerting import call_by, flare_info
from domain.facts.alerting import EpisodeOpened, FlareTold, RuleLooked
from domain.messages.alerting import (
    FewAnswers,
    OverallKept,
    OverallQuestion,
    PainAlert,
    PainNotice,
    ReviewDue,
)
from domain.messages.day import DayRecord
from domain.notices import Gravity, WhenUnsure
from domain.pain import Baseline, BaselineSource, Mean
from domain.plan import Leg, LegKind
from tests.domain.hearing import answered, heard
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, Play, ana, at
from tests.domain.raised import (
    ALERT_DAY,
    FIRST_CLEAN,
    NOTICE_DAY,
    WORDS,
    alerted,
    day,
    play_of,
    rate,
    rate_until,
    said,
)


def test_pain_1_5_points_up_on_two_days_a_week_apart_is_an_alert_with_its_evidence() -> None:
    """Both windows, their dates and rated days, the baseline, whom to call by when, and tonight's words."""
    play = alerted()
    (notice,) = said(play, PainAlert)
    message = notice.message
    assert isinstance(message, PainAlert)
    assert message.finding.kind is FindingKind.CONTACT_PROVIDER
    assert message.finding.clause is Clause.A
    assert [(look.first, look.last, look.mean.rated) for look in message.finding.looks] == [
        (FIRST_CLEAN, NOTICE_DAY, 4),
        (FIRST_CLEAN + timedelta(days=4), ALERT_DAY, 7),
    ]
    assert message.prescriber == BEN
    assert message.words == WORDS
    assert message.window_ended == FIRST_CLEAN - timedelta(days=1)
    assert message.call_by == call_by(ALERT_DAY)
    assert (notice.gravity, notice.when_unsure) == (Gravity.ALERT, WhenUnsure.UNTIL_DELIVERED)
    assert notice.expires_at is None
    assert [c.label for row in notice.choices for c in row] == [
        "have_contacted", "remind_tomorrow", "too_much",
    ]  # fmt: skip
    looked = [fact for fact in play.facts if isinstance(fact, RuleLooked) and fact.said]
    assert message.finding in looked[-1].said


@pytest.mark.parametrize(
    ("alert", "by"),
    [
        (date(2027, 7, 8), date(2027, 7, 12)),  # Thursday -> Monday, as in the model text
        (date(2027, 7, 5), date(2027, 7, 7)),
        (date(2027, 7, 9), date(2027, 7, 13)),
        (date(2027, 7, 10), date(2027, 7, 13)),
    ],
)
def test_the_day_to_call_by_is_the_second_working_day(alert: date, by: date) -> None:
    """Saturday and Sunday are none."""
    assert call_by(alert) == by


def test_a_notice_comes_first_silently_and_asks_how_things_are_overall() -> None:
    """A point above the baseline is a quiet question, once; its answer is kept for the rule.

    The weekly questions, which ask the same, are two days ahead.
    """
    play = play_of(ana(weekly=Weekly(asked=NOTICE_DAY - timedelta(days=5))))
    rate_until(play, NOTICE_DAY, 13)
    (notice,) = said(play, PainNotice)
    assert notice.silent
    assert isinstance(notice.message, PainNotice)
    assert notice.message.overall_open
    play.choices = notice.choices
    play.taps("overall_5")
    assert heard(play) == OverallKept(5)
    assert play.case.overall[-1].score == 5
    play.taps("nothing_new")
    rate_until(play, ALERT_DAY, 13)
    assert len(said(play, PainNotice)) == 1


def test_much_worse_overall_turns_a_rise_of_a_point_into_an_alert_at_once() -> None:
    """The answer to PGIC runs the rule again."""
    play = play_of()
    rate_until(play, ALERT_DAY, 12)  # 6.0: a point above 4.6, not 1.5
    assert not said(play, PainAlert)
    play.does(AnswerOverall(6))
    (notice,) = said(play, PainAlert)
    assert isinstance(notice.message, PainAlert)
    assert notice.message.finding.clause is Clause.B
    play.does(AnswerOverall(7))
    assert [one.score for one in play.case.overall] == [7]


def test_an_answer_that_pgic_does_not_have_changes_nothing() -> None:
    """1 to 7 only."""
    play = play_of()
    play.does(AnswerOverall(8))
    play.does(AnswerOverall(0))
    assert not play.facts


def test_a_notice_so_soon_after_pgic_only_asks_whether_anything_is_new() -> None:
    """PGIC is never asked twice in 7 days."""
    play = play_of()
    rate_until(play, NOTICE_DAY - timedelta(days=1), 13)
    play.does(AnswerOverall(4))
    rate(play, NOTICE_DAY, 13)
    (notice,) = said(play, PainNotice)
    assert isinstance(notice.message, PainNotice)
    assert not notice.message.overall_open
    assert "nothing_new" in [c.label for row in notice.choices for c in row]
    play.does(NothingNew())
    assert play.case.silence.unanswered == 0


def test_three_days_three_points_up_raise_an_alert_inside_the_adjustment_period() -> None:
    """The backstop looks inside it, and says so."""
    play = play_of()
    rate_until(play, day(2), 16)
    (notice,) = said(play, PainAlert)
    assert isinstance(notice.message, PainAlert)
    assert notice.message.finding.clause is Clause.THREE_HIGH
    assert notice.message.window_ended is None
    assert play.case.alerting.episodes[0].kind is EpisodeKind.BACKSTOP


def test_three_tens_above_a_high_baseline_ask_how_things_are_overall_once() -> None:
    """From a baseline of 7.5 three tens say too little: PGIC is asked that evening, 6-7 raises the alert."""
    play = play_of(ana(baseline=Baseline(Mean(180, 12), BaselineSource.DIARY)))
    rate_until(play, day(3), 20)
    (notice,) = said(play, OverallQuestion)
    assert notice.silent
    assert not said(play, PainAlert)
    play.choices = notice.choices
    play.taps("overall_6")
    assert len(said(play, PainAlert)) == 1


def test_the_information_of_the_adjustment_period_is_given_once() -> None:
    """The record of the first clearly higher rating carries it; those of later ones do not."""
    play = play_of()
    rate(play, day(0), 10)
    answer = answered(play, DayRecord)
    assert answer.flare is None
    rate(play, day(1), 14)
    flare = answered(play, DayRecord).flare
    assert flare is not None
    assert flare.baseline == Mean(110, 12)
    assert flare.alarm_halves == 16
    assert flare.alert_off_until == date(2027, 6, 24)
    assert not flare.remembered
    rate(play, day(2), 14)
    assert answered(play, DayRecord).flare is None
    assert [fact for fact in play.facts if isinstance(fact, FlareTold)] == [FlareTold(day(1))]


def test_no_information_without_a_baseline_outside_the_period_or_without_a_rating() -> None:
    """It compares with days before the first dose, and belongs to the adjustment period."""
    play = play_of(ana(baseline=None))
    rate(play, day(0), 14)
    answer = answered(play, DayRecord)
    assert answer.flare is None
    late = play_of()
    late.passes(at(FIRST_CLEAN, "21:05"))
    late.does(RatePain(FIRST_CLEAN, 14))
    assert flare_info(late.case, FIRST_CLEAN) is None
    assert flare_info(late.case, day(3)) is None
    assert flare_info(replace(late.case, plan=None), FIRST_CLEAN) is None


def test_no_number_can_raise_an_alarm_above_a_baseline_of_7() -> None:
    """Then the information does not name one."""
    play = play_of(ana(baseline=Baseline(Mean(15, 1), BaselineSource.REMEMBERED)))
    rate(play, day(1), 18)
    answer = answered(play, DayRecord)
    assert answer.flare is not None
    assert answer.flare.alarm_halves is None
    assert answer.flare.remembered


def test_a_corrected_rating_runs_the_rule_again_and_takes_no_alert_back() -> None:
    """What was sent stays sent, and its episode stays open."""
    play = alerted()
    before = play.case.alerting.episodes
    play.does(RestoreRating(ALERT_DAY, None))
    play.does(RatePain(NOTICE_DAY, 0))
    assert play.case.alerting.episodes == before
    assert len(said(play, PainAlert)) == 1
    assert not any(w.startswith("alert") for w in _withdrawals(play, RatePain(NOTICE_DAY, 2)))


def _withdrawals(play: Play, command: Command) -> tuple[str, ...]:
    decision = play.does(command)
    return decision.withdrawals if hasattr(decision, "withdrawals") else ()


def test_a_late_rating_is_looked_at_with_everything_after_it() -> None:
    """A day filled in afterwards can complete what the newest day shows."""
    play = play_of()
    for number in (0, 2):
        rate(play, day(number), 16)
    assert not said(play, PainAlert)
    play.does(RatePain(day(1), 16))
    (notice,) = said(play, PainAlert)
    assert isinstance(notice.message, PainAlert)
    assert notice.message.finding.day == day(2)


def test_before_the_first_dose_the_rule_does_not_look() -> None:
    """There is nothing to compare yet."""
    play = Play(ana(legs=(), counts=(), stage=Stage.BASELINE, first_dose=None), at(FIRST_DOSE, "09:00"))
    rate(play, day(0), 20)
    assert not [fact for fact in play.facts if isinstance(fact, RuleLooked)]
    assert not play.case.alerting.episodes


def test_few_answers_are_said_gently_and_at_most_weekly() -> None:
    """Missing days are not enough data, never better."""
    play = play_of()
    for number in (0, 7, 8):
        rate(play, day(number), 9)
    notices = said(play, FewAnswers)
    assert len(notices) == 1
    assert notices[0].silent


def test_days_before_the_diary_are_no_missing_answers() -> None:
    """Who came in yesterday, on the dose since weeks, hears nothing of the last 7 days.

    Mutant: `_say` in alerting.py does not look when the diary began.
    """
    play = Play(ana(enrolled_on=day(20)), at(day(20), "09:00"))
    rate(play, day(20), 9)
    assert not said(play, FewAnswers)


def test_full_dose_without_relief_by_the_review_day_says_that_the_review_is_due() -> None:
    """It is no alarm."""
    legs = (Leg(FIRST_DOSE, 2, THREE_STEPS.steps[2].dose, LegKind.START),)
    review = day(84)
    play = Play(ana(legs=legs, enrolled_on=day(74)), at(day(74), "09:00"))
    rate_until(play, review, 10)
    (notice,) = said(play, ReviewDue)
    assert notice.message == ReviewDue(BEN)
    assert notice.silent


def test_while_there_is_still_no_relief_the_review_is_said_to_be_due_again_after_four_weeks() -> None:
    """Once more at day 112, not between. Mutant: `_review` is told once and for good."""
    legs = (Leg(FIRST_DOSE, 2, THREE_STEPS.steps[2].dose, LegKind.START),)
    play = Play(ana(legs=legs, enrolled_on=day(74)), at(day(74), "09:00"))
    rate_until(play, day(111), 10)
    assert len(said(play, ReviewDue)) == 1
    rate_until(play, day(113), 10)
    assert len(said(play, ReviewDue)) == 2


def test_a_slow_worsening_brings_no_alarm_to_the_patient() -> None:
    """From day 28 on it is a question for the step-up gate; the fact keeps it."""
    steps = replace(THREE_STEPS, window=replace(THREE_STEPS.window, after_start=28, longest_run=60))
    legs = (
        Leg(FIRST_DOSE, 0, steps.steps[0].dose, LegKind.START),
        Leg(day(27), 1, steps.steps[1].dose, LegKind.UP),
    )
    play = play_of(ana(plan=steps, legs=legs, counts=()))
    rate_until(play, day(29), 13)
    kinds = [f.kind for fact in play.facts if isinstance(fact, RuleLooked) for f in fact.said]
    assert FindingKind.WORSE_IN_WINDOW in kinds
    assert not said(play, PainAlert)


HALVES = st.lists(st.one_of(st.none(), st.integers(0, 20)), min_size=1, max_size=60)


@given(HALVES, st.sets(st.integers(0, 60), max_size=4))
def test_while_an_alert_about_pain_is_open_no_other_is_raised(
    halves: list[int | None], told: set[int]
) -> None:
    """Once per episode. Mutant: `_alert` in alerts/episode.py forgets to look at `open_since`."""
    play = play_of()
    for number, score in enumerate(halves):
        play.passes(at(day(number), "21:05"))
        if score is not None:
            play.does(RatePain(day(number), score))
        if number in told:
            play.does(TooMuch())
        pain = [e for e in play.case.alerting.episodes if e.kind is not EpisodeKind.TOO_MUCH]
        assert len(pain) <= 1
    opened = [f for f in play.facts if isinstance(f, EpisodeOpened)]
    assert len(opened) <= 2
    assert len({n.key for n in play.notices}) == len(play.notices)
