"""What the pain rule says to a patient, how often, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.alerts import Clause, FindingKind
from domain.case import Case, EpisodeKind, HoldCause, Stage
from domain.commands.alerting import (
    AnswerOverall,
    AskAboutAlert,
    CloseAlert,
    HasEased,
    HaveContacted,
    NothingNew,
    RemindTomorrow,
    TooMuch,
)
from domain.commands.base import Command
from domain.commands.day import RatePain, RestoreRating, TakeDose, TookAnother
from domain.decide.alerting import call_by, flare_info
from domain.facts.alerting import Closing, EpisodeOpened, FlareTold, RuleLooked
from domain.messages.alerting import (
    AlertClosed,
    AlertGone,
    AlertQuestion,
    ExtraDoseKept,
    ExtraDoseText,
    FewAnswers,
    NotReachedKept,
    OverallKept,
    OverallQuestion,
    PainAlert,
    PainNotice,
    PersonKnows,
    RemindedOn,
    ReviewDue,
    ThreeWays,
)
from domain.messages.base import Message
from domain.messages.day import DayRecord
from domain.notices import Gravity, Notice, WhenUnsure
from domain.pain import Baseline, BaselineSource, Mean
from domain.plan import Leg, LegKind, Sentence
from tests.domain.hearing import answered, heard
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, Play, ana, at

FIRST_CLEAN = FIRST_DOSE + timedelta(days=14)
NOTICE_DAY = FIRST_CLEAN + timedelta(days=3)
ALERT_DAY = NOTICE_DAY + timedelta(days=7)
WORDS = "Take tonight's as usual and call me."


def day(number: int) -> date:
    """Return a day of the course; 0 is the first dose."""
    return FIRST_DOSE + timedelta(days=number)


def play_of(case: Case | None = None) -> Play:
    """Return a play that begins on the morning of the first dose."""
    return Play(case or ana(), at(FIRST_DOSE, "09:00"))


def rate(play: Play, on: date, halves: int) -> None:
    """Let the evening come and rate it."""
    play.passes(at(on, "21:05"))
    play.does(RatePain(on, halves))


def rate_until(play: Play, last: date, halves: int) -> None:
    """Rate every evening from the play's day on."""
    on = play.case.today(play.now)
    while on <= last:
        rate(play, on, halves)
        on += timedelta(days=1)


def said(play: Play, kind: type[Message]) -> list[Notice]:
    """Return the notices of a kind, in order."""
    return [notice for notice in play.notices if isinstance(notice.message, kind)]


def alerted() -> Play:
    """Return a play in which 6.5 every evening has just raised the alert."""
    plan = replace(THREE_STEPS, sentences=((Sentence.WHILE_ALERT, WORDS),))
    play = play_of(ana(plan=plan))
    rate_until(play, ALERT_DAY, 13)
    assert len(said(play, PainAlert)) == 1
    return play


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
    """A point above the baseline is a quiet question, once; its answer is kept for the rule."""
    play = play_of()
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


def test_full_dose_without_relief_by_the_review_day_says_that_the_review_is_due() -> None:
    """It is no alarm."""
    legs = (Leg(FIRST_DOSE, 2, THREE_STEPS.steps[2].dose, LegKind.START),)
    review = day(84)
    play = Play(ana(legs=legs, enrolled_on=day(74)), at(day(74), "09:00"))
    rate_until(play, review, 10)
    (notice,) = said(play, ReviewDue)
    assert notice.message == ReviewDue(BEN)
    assert notice.silent


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


def test_an_alert_is_asked_about_next_day_on_day_3_on_day_7_and_weekly_at_10() -> None:
    """Until it is closed; from day 3 on whom to call is said again."""
    play = alerted()
    play.passes(at(ALERT_DAY + timedelta(days=22), "12:00"))
    asked = said(play, AlertQuestion)
    assert [notice.due_at for notice in asked] == [
        at(ALERT_DAY + timedelta(days=n), "10:00") for n in (1, 3, 7, 14, 21)
    ]
    messages = [notice.message for notice in asked]
    assert [m.plainly for m in messages if isinstance(m, AlertQuestion)] == [False, True, True, True, True]


def test_contacted_asks_what_came_of_it_and_closes_until_the_review() -> None:
    """Two taps; four weeks of quiet; no more questions."""
    play = alerted()
    play.choices = said(play, PainAlert)[0].choices
    play.taps("have_contacted")
    assert heard(play) == PersonKnows(EpisodeKind.WORSE, on_hold=False, prescriber=BEN)
    play.taps("plan_stays")
    assert heard(play) == AlertClosed(
        Closing.PLAN_STAYS, ALERT_DAY + timedelta(days=28), on_hold=False, prescriber=BEN
    )
    assert not play.case.alerting.episodes
    rate_until(play, ALERT_DAY + timedelta(days=27), 13)
    assert len(said(play, PainAlert)) == 1
    assert not said(play, AlertQuestion)
    rate_until(play, ALERT_DAY + timedelta(days=28), 13)
    assert len(said(play, PainAlert)) == 2


def test_contacted_without_an_outcome_is_asked_what_came_of_it_next_day() -> None:
    """The buttons are the outcomes then, and the number is not repeated."""
    play = alerted()
    play.does(HaveContacted(1))
    play.passes(at(ALERT_DAY + timedelta(days=3), "12:00"))
    question = said(play, AlertQuestion)[-1]
    assert isinstance(question.message, AlertQuestion)
    assert question.message.contacted == ALERT_DAY
    assert not question.message.plainly
    labels = [c.label for row in question.choices for c in row]
    assert labels == ["plan_stays", "plan_changed", "known_already", "wrong_alert", "not_reached"]


def test_what_the_patient_said_cannot_have_been_a_wrong_alert() -> None:
    """Only the rule's own alerts can."""
    play = play_of()
    play.does(TooMuch())
    play.does(HaveContacted(1))
    assert play.labels() == ["plan_stays", "plan_changed", "known_already", "not_reached"]


def test_nobody_reached_closes_nothing_and_is_asked_again_tomorrow() -> None:
    """An alert about which nobody knows is no closed alert."""
    play = alerted()
    play.does(CloseAlert(1, Closing.NOT_REACHED))
    tomorrow = ALERT_DAY + timedelta(days=1)
    assert heard(play) == NotReachedKept(BEN, tomorrow)
    assert play.case.alerting.episodes[0].next_ask == tomorrow


def test_remind_me_tomorrow_asks_tomorrow_at_10() -> None:
    """Whatever the schedule would have been."""
    play = alerted()
    play.passes(at(ALERT_DAY + timedelta(days=1), "12:00"))
    play.does(RemindTomorrow(1))
    assert heard(play) == RemindedOn(ALERT_DAY + timedelta(days=2))
    play.passes(at(ALERT_DAY + timedelta(days=2), "12:00"))
    assert said(play, AlertQuestion)[-1].due_at == at(ALERT_DAY + timedelta(days=2), "10:00")


def test_too_much_shows_three_ways_as_a_message_of_its_own_every_time() -> None:
    """One episode, however often it is said; a grave notice with two buttons."""
    play = play_of()
    rate(play, day(1), 14)
    play.taps("too_much")
    play.does(TooMuch(day(1)))
    notices = said(play, ThreeWays)
    assert len(notices) == 2
    assert len({notice.key for notice in notices}) == 2
    assert all(notice.gravity is Gravity.ALERT for notice in notices)
    assert [c.label for row in notices[0].choices for c in row] == ["have_called", "has_eased"]
    assert len(play.case.alerting.episodes) == 1


def test_too_much_is_an_open_alert_to_the_rule_until_it_has_eased() -> None:
    """While it is open no other is raised; eased, the rule is as it was and not quiet for four weeks."""
    play = play_of()
    play.does(TooMuch())
    rate_until(play, day(4), 16)
    assert not said(play, PainAlert)
    play.passes(at(day(5), "12:00"))
    play.does(HasEased(1))
    answer = answered(play, AlertClosed)
    assert answer.review is None
    rate(play, day(5), 16)
    assert len(said(play, PainAlert)) == 1


def test_too_much_during_an_alert_is_asked_about_with_it_and_closed_with_it() -> None:
    """One question for both; easing ends the one, closing the newest ends both."""
    play = alerted()
    play.does(TooMuch())
    assert [e.kind for e in play.case.alerting.episodes] == [EpisodeKind.WORSE, EpisodeKind.TOO_MUCH]
    play.passes(at(ALERT_DAY + timedelta(days=1), "12:00"))
    assert len(said(play, AlertQuestion)) == 1
    eased = Play(play.case, play.now)
    eased.does(HasEased(2))
    assert [e.kind for e in eased.case.alerting.episodes] == [EpisodeKind.WORSE]
    assert eased.case.alerting.memory.open_since == ALERT_DAY
    play.does(CloseAlert(2, Closing.KNOWN))
    assert not play.case.alerting.episodes


def test_a_second_dose_is_a_grave_text_a_hold_and_an_episode() -> None:
    """Whom to call now, in the transaction that records it."""
    play = play_of()
    play.passes(at(day(0), "21:05"))
    play.does(TakeDose(day(0)))
    play.does(TakeDose(day(0)))
    play.does(TookAnother(day(0)))
    (notice,) = said(play, ExtraDoseText)
    assert isinstance(notice.message, ExtraDoseText)
    assert notice.message.dose == THREE_STEPS.steps[0].dose
    assert notice.gravity is Gravity.ALERT
    assert heard(play) == ExtraDoseKept(day(0))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.EXTRA_DOSE]
    play.passes(at(day(1), "12:00"))
    (question,) = said(play, AlertQuestion)
    assert "have_called" in [c.label for row in question.choices for c in row]
    play.does(CloseAlert(1, Closing.PLAN_STAYS))
    answer = answered(play, AlertClosed)
    assert answer.on_hold
    assert answer.review is None
    assert "have_their_answer" in play.labels()


@pytest.mark.parametrize(
    "command",
    [HaveContacted(9), CloseAlert(9, Closing.KNOWN), HasEased(9), RemindTomorrow(9)],
)
def test_a_button_of_a_closed_alert_is_answered_plainly(command: Command) -> None:
    """Nothing changes."""
    play = play_of()
    play.does(command)
    assert heard(play) == AlertGone()
    assert not play.facts


def test_nothing_is_asked_about_an_alert_that_is_closed() -> None:
    """Not even when the clock comes late."""
    play = play_of()
    play.does(AskAboutAlert(9))
    assert not play.notices


def test_somebody_who_left_is_asked_nothing() -> None:
    """Open episodes included."""
    play = play_of()
    play.does(TooMuch())
    play.case = replace(play.case, stage=Stage.LEFT)
    assert not play.passes(at(day(9), "12:00"))


def test_closing_where_no_plan_is_known_keeps_no_mean() -> None:
    """A case without a plan can still say that it is too much."""
    play = play_of(ana(plan=None))
    play.does(TooMuch())
    play.does(CloseAlert(1, Closing.PLAN_CHANGED))
    assert play.case.alerting.memory.at_close is None


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
