"""The alert rule finds lasting worsening, with evidence, and says each thing once."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.alerts import (
    RULE,
    AlertMemory,
    Clause,
    Finding,
    FindingKind,
    asks_overall,
    assess,
    close,
    open_by_patient,
    raise_now,
)
from domain.dose import Dose
from domain.pain import Baseline, BaselineSource, Diary, Look, Mean, Overall, RatedDay, Usual, baseline_of
from domain.plan import Leg, LegKind, Legs, Plan, Step
from tests.domain.diaries import (
    ONE_LEG,
    ONE_STEP,
    PLAN,
    START,
    THREE_STEPS,
    Telling,
    base,
    clauses,
    day,
    diary,
    found,
    noisy,
    rated,
    steady,
)

ALERT = (FindingKind.CONTACT_PROVIDER, FindingKind.BACKSTOP)


def from_diary(levels: dict[int, float | None]) -> Diary:
    """A diary whose baseline is that of its own days before the first dose."""
    ratings = rated(levels)
    baseline = baseline_of(ratings, START)
    assert isinstance(baseline, Baseline)
    return Diary(baseline, ratings)


# --- the scenarios ---------------------------------------------------------------------------------


def test_a_flare_in_the_first_days_raises_nothing() -> None:
    """2 points more on days 1-9 and then as before: no notice, no alert, nothing for the team."""
    course = Telling(from_diary(noisy(4, lambda at: 2 if 1 <= at <= 9 else 0)), PLAN, THREE_STEPS)
    course.through(0, 83)
    assert course.said == []


def test_pain_that_stays_two_points_worse_raises_one_alert_by_day_41() -> None:
    """Worse from day 20: one notice, then one alert with B, W and its days, and no other in the episode."""
    course = Telling(from_diary(noisy(4, lambda at: 2 if at >= 20 else 0)), PLAN, THREE_STEPS)
    course.through(0, 83)
    alerts = [(at, one) for at, one in course.said if one.kind in ALERT]
    assert len(alerts) == 1
    at, alert = alerts[0]
    assert at <= 41
    assert alert.kind is FindingKind.CONTACT_PROVIDER
    assert alert.baseline is not None
    assert alert.baseline.mean == Mean(56, 7)
    assert alert.looks[-1] == Look(day(24), day(39), Mean(72, 6), clean_only=True)
    assert course.of(FindingKind.NOTICE) == [(27, "rise")]


def test_clause_a_alone_finds_it_on_day_41() -> None:
    """Two clean means a fortnight apart, four new clean days after the first: days 27 and 41."""
    findings = found(from_diary(noisy(4, lambda at: 2 if at >= 20 else 0)), 41, PLAN, THREE_STEPS)
    (alert,) = [one for one in findings if one.clause is Clause.A]
    assert alert.looks == (
        Look(day(24), day(27), Mean(48, 4), clean_only=True),
        Look(day(25), day(41), Mean(84, 7), clean_only=True),
    )
    earlier = found(from_diary(noisy(4, lambda at: 2 if at >= 20 else 0)), 40, PLAN, THREE_STEPS)
    assert Clause.A not in {one.clause for one in earlier}


def test_noisy_flares_raise_no_contact_alert() -> None:
    """Whole numbers of SD 1.1: never (a)-(c); three evenings 3 points up reach the backstop in a third."""
    alerts = [alerts_of(lambda at: 2 if 1 <= at <= 9 else 0, seed, until=60) for seed in range(24)]
    assert not [one for course in alerts for one in course if one[1] != "three_high"]
    assert sum(map(bool, alerts)) <= 8


def test_noisy_lasting_rises_raise_one_alert_each() -> None:
    """Whole numbers of SD 1.1: never two in a course, and few are missed in 12 weeks."""
    alerts = [alerts_of(lambda at: 2 if at >= 20 else 0, seed, until=83) for seed in range(24)]
    assert max(map(len, alerts)) == 1
    assert sum(map(bool, alerts)) >= 22


def alerts_of(rise: Callable[[int], float], seed: int, until: int) -> list[tuple[int, str]]:
    """The alerts of a noisy course of the three-step plan, by day and clause."""
    course = Telling(from_diary(noisy(4, rise, seed=seed)), PLAN, THREE_STEPS)
    course.through(0, until)
    return course.of(*ALERT)


def test_the_alert_of_8_july() -> None:
    """Before 4.6, 25 June-1 July 6.3, 2-8 July 6.4: one alert, on 8 July, and none before."""
    before = {**steady(-12, -6, 5), **steady(-5, -1, 4)}
    steps = {**steady(0, 2, 5), **steady(3, 4, 7), **steady(5, 26, 5), 27: 4, **steady(28, 37, 6)}
    last = dict(enumerate([6, 6, 7, 6, None, 7, 6, 6, 7, 6, 6, 7, 6, 7], start=38))
    course = Telling(from_diary({**before, **steps, **last}), PLAN, THREE_STEPS)
    course.through(0, 51)
    ((at, alert),) = [(at, one) for at, one in course.said if one.kind in ALERT]
    assert day(at) == alert.day == date(2027, 7, 8)
    assert alert.kind is FindingKind.CONTACT_PROVIDER
    assert alert.clause is Clause.A
    assert alert.baseline is not None
    assert (round(float(alert.baseline.mean.points), 1), alert.baseline.mean.rated) == (4.6, 12)
    earlier, now = alert.looks
    assert (earlier.first, earlier.last, earlier.mean) == (date(2027, 6, 25), date(2027, 7, 1), Mean(76, 6))
    assert (now.first, now.last, now.mean) == (date(2027, 7, 2), date(2027, 7, 8), Mean(90, 7))
    assert alert.since == date(2027, 6, 25)


# --- clause by clause ------------------------------------------------------------------------------


def test_before_the_first_dose_nothing_is_found() -> None:
    """No leg, or a first dose still to come."""
    high = diary(base(4), steady(-10, -1, 10))
    assert assess(RULE, high, ONE_STEP, (), day(-1)) == ()
    assert assess(RULE, high, ONE_STEP, ONE_LEG, day(-1)) == ()
    assert raise_now(RULE, AlertMemory(), high, ONE_STEP, (), (), day(-1)) == ((), AlertMemory())


def test_a_notice_needs_one_point_outside_the_window() -> None:
    """5.0 over 4.0 on clean days; the same in the window is none, nor is half a point less on one day."""
    assert ("notice", "rise") in clauses(found(diary(base(4), steady(0, 20, 5)), 20))
    assert ("notice", "rise") not in clauses(found(diary(base(4), steady(0, 13, 5)), 13))
    assert ("notice", "rise") not in clauses(found(diary(base(4), {**steady(0, 20, 5), 20: 4.5}), 20))


def test_clause_a_wants_two_days_a_week_apart() -> None:
    """W at B + 1.5 on day 20 and on day 27, not on days 20 and 26."""
    high = diary(base(4), {**steady(0, 13, 4), **steady(14, 40, 5.5)})
    assert ("contact_provider", "a") not in clauses(found(high, 23))
    assert ("contact_provider", "a") in clauses(found(high, 24))
    assert ("contact_provider", "a") not in clauses(found(diary(base("4.1"), high_levels()), 24))


def high_levels() -> dict[int, float | None]:
    """5.5 on every clean day."""
    return {**steady(0, 13, 4), **steady(14, 40, 5.5)}


def test_nothing_is_counted_twice() -> None:
    """With fewer than four rated clean days after the first of the two days there is no alert."""
    levels = {**steady(0, 13, 4), **steady(14, 20, 7), **steady(21, 24, None), 25: 7, 26: 7, 27: 7}
    assert ("contact_provider", "a") not in clauses(found(diary(base(4), levels), 27))
    assert ("contact_provider", "a") in clauses(found(diary(base(4), {**levels, 24: 7}), 27))


def test_clause_b_wants_one_point_and_much_worse() -> None:
    """PGIC 6 within the last week; 5 is not enough, nor is an answer a week old."""
    levels = {**steady(0, 13, 4), **steady(14, 40, 5)}
    assert ("contact_provider", "b") in clauses(found(diary(base(4), levels, {22: 6}), 28))
    assert ("contact_provider", "b") not in clauses(found(diary(base(4), levels, {22: 5}), 28))
    assert ("contact_provider", "b") not in clauses(found(diary(base(4), levels, {21: 6}), 28))
    (alert,) = [one for one in found(diary(base(4), levels, {22: 6}), 28) if one.clause is Clause.B]
    assert (alert.overall, alert.overall_days) == ((6,), (day(22),))


def test_clause_c_for_a_baseline_of_8_wants_nine_and_a_half() -> None:
    """At B 8.4 a mean of 9.5 for two weeks; 9 is not enough."""
    assert ("contact_provider", "c") in clauses(found(diary(base("8.4"), steady(0, 40, 9.5)), 28))
    assert ("contact_provider", "c") not in clauses(found(diary(base("8.4"), steady(0, 40, 9)), 28))
    assert ("contact_provider", "c") not in clauses(found(diary(base("7.9"), steady(0, 40, 9.5)), 28))


def test_clause_c_above_nine_listens_to_pgic_alone() -> None:
    """Tens say nothing at B 9.4; PGIC 6-7 two weeks running does, one week does not."""
    tens = steady(0, 40, 10)
    assert clauses(found(diary(base("9.4"), tens), 30)) == set()
    assert clauses(found(diary(base("9.4"), tens, {29: 7}), 30)) == set()
    (alert,) = found(diary(base("9.4"), tens, {22: 6, 29: 7}), 30)
    assert (alert.kind, alert.clause, alert.overall) == (FindingKind.CONTACT_PROVIDER, Clause.C, (6, 7))
    assert alert.since == day(17)


def test_three_days_three_points_up_fire_inside_the_window() -> None:
    """8, 8, 8 over 4.6 within five days; two of them do not, nor three within six."""
    three = diary(base("4.6"), {**steady(0, 1, 5), 2: 8, 3: 5, 4: 8, 5: 5, 6: 8})
    (alert,) = found(three, 6)
    assert (alert.kind, alert.clause) == (FindingKind.BACKSTOP, Clause.THREE_HIGH)
    assert alert.rated == ((day(2), 16), (day(4), 16), (day(6), 16))
    assert alert.since == day(2)
    assert found(diary(base("4.6"), {2: 8, 4: 8, 6: 7.5}), 6) == ()
    six_days = {**steady(1, 7, 5), 2: 8, 4: 8, 7: 8}
    assert found(diary(base("4.6"), six_days), 7) == ()


def test_days_before_the_first_dose_are_no_backstop() -> None:
    """Two bad days before it and one on it."""
    assert found(diary(base(4), {-2: 9, -1: 9, 0: 9}), 0) == ()


def test_at_a_baseline_of_7_three_tens_fire_alone() -> None:
    """B + 3 is 10, and 10 is enough."""
    assert clauses(found(diary(base(7), {1: 10, 2: 10, 3: 10}), 3)) == {("backstop", "three_high")}


def test_between_7_and_8_three_tens_ask_pgic_and_fire_on_much_worse() -> None:
    """Of unchanged people at 8 one in six has three tens in 12 weeks, so the answer decides."""
    tens: dict[int, float | None] = {1: 10, 2: 10, 3: 10}
    assert found(diary(base("7.5"), tens), 3) == ()
    assert asks_overall(RULE, diary(base("7.5"), tens), ONE_LEG, day(3))
    assert clauses(found(diary(base("7.5"), tens, {3: 6}), 3)) == {("backstop", "pgic")}
    assert found(diary(base("8.2"), tens, {3: 6}), 3) == ()


@pytest.mark.parametrize("baseline", [None, base(7), base("8.1")])
def test_pgic_is_not_asked_where_it_would_decide_nothing(baseline: Baseline | None) -> None:
    """Without a baseline, at 7 and above 8; nor for two tens, nor before the first dose."""
    tens: dict[int, float | None] = {1: 10, 2: 10, 3: 10}
    assert not asks_overall(RULE, diary(baseline, tens), ONE_LEG, day(3))
    assert not asks_overall(RULE, diary(base("7.5"), tens), ONE_LEG, day(2))
    assert not asks_overall(RULE, diary(base("7.5"), tens), (), day(3))


def test_two_points_up_for_two_weeks_fire_inside_the_window() -> None:
    """R at B + 2 on 14 days; the first is day 6, so it is day 19, in the window of the second step."""
    levels = {**steady(-7, -1, 4), **steady(0, 30, 6)}
    assert ("backstop", "two_weeks") not in clauses(found(diary(base(4), levels), 18, PLAN, THREE_STEPS))
    findings = found(diary(base(4), levels), 19, PLAN, THREE_STEPS)
    (alert,) = [one for one in findings if one.clause is Clause.TWO_WEEKS]
    assert alert.kind is FindingKind.BACKSTOP
    assert len(alert.looks) == 14
    assert ("contact_provider", "two_weeks") in clauses(found(diary(base(4), levels), 24, PLAN, THREE_STEPS))


def test_a_week_without_answers_does_not_break_two_bad_weeks() -> None:
    """R must be known at both ends; a low R between breaks it, an unknown one does not."""
    levels: dict[int, float | None] = {**steady(0, 40, 6), **steady(21, 24, None)}
    assert found_two_weeks(levels, 32)
    assert not found_two_weeks({**levels, **steady(21, 24, 2)}, 32)
    assert not found_two_weeks(levels, 25)
    assert not found_two_weeks({**steady(0, 40, 6), **steady(13, 16, None)}, 29)


def found_two_weeks(levels: dict[int, float | None], at: int) -> bool:
    """Whether the clause of the two weeks holds."""
    return Clause.TWO_WEEKS in {one.clause for one in found(diary(base(4), levels), at)}


def test_the_slow_rule_looks_at_three_weeks_from_day_28() -> None:
    """R at B + 1.5 today, 7 and 14 days ago: a finding for the team, window or not."""
    levels = {**steady(0, 12, 4), **steady(13, 40, 5.5)}
    assert ("worse_in_window", "slow") not in clauses(found(diary(base(4), steady(0, 40, 5.5)), 27))
    assert ("worse_in_window", "slow") in clauses(found(diary(base(4), steady(0, 40, 5.5)), 28))
    assert ("worse_in_window", "slow") not in clauses(found(diary(base(4), levels), 32))
    findings = found(diary(base(4), levels), 33, PLAN, THREE_STEPS)
    (slow,) = [one for one in findings if one.clause is Clause.SLOW]
    assert [look.last for look in slow.looks] == [day(19), day(26), day(33)]


def test_no_relief_yet_needs_the_full_dose_and_the_review_day() -> None:
    """Day 84, four weeks on the last step, W not below B."""
    same = diary(base(4), steady(0, 100, 4))
    assert ("no_relief_yet", "full_dose") in clauses(found(same, 84, PLAN, THREE_STEPS))
    assert ("no_relief_yet", "full_dose") not in clauses(found(same, 83, PLAN, THREE_STEPS))
    assert ("no_relief_yet", "full_dose") not in clauses(found(same, 84, PLAN, THREE_STEPS[:2]))
    better = diary(base("4.1"), steady(0, 100, 4))
    assert ("no_relief_yet", "full_dose") not in clauses(found(better, 84, PLAN, THREE_STEPS))
    unknown = diary(base(4), {})
    assert ("no_relief_yet", "full_dose") not in clauses(found(unknown, 84, PLAN, THREE_STEPS))
    late_step = (*THREE_STEPS[:2], Leg(day(60), 2, Dose(4500), LegKind.UP))
    assert ("no_relief_yet", "full_dose") not in clauses(found(same, 84, PLAN, late_step))


def test_without_a_baseline_nines_and_pgic_still_fire() -> None:
    """Three days of 9 within five, or PGIC 6-7 two weeks running."""
    assert clauses(found(diary(None, {1: 9, 2: 9, 4: 9}), 4)) == {("backstop", "three_high")}
    assert found(diary(None, {1: 9, 2: 9, 4: 8.5}), 4) == ()
    assert clauses(found(diary(None, {}, {1: 6, 8: 6}), 9)) == {
        ("backstop", "pgic_weeks"),
        ("not_enough_data", "few_rated"),
    }


def test_fewer_than_four_answers_in_a_week_is_not_enough_data() -> None:
    """Three of seven; not in the first week, and not where nothing was asked."""
    levels: dict[int, float | None] = {**steady(0, 6, 4), 14: 4, 16: 4, 18: 4}
    (few,) = found(diary(base(4), levels), 20)
    assert (few.kind, few.looks[0].mean) == (FindingKind.NOT_ENOUGH_DATA, Mean(24, 3))
    assert found(diary(base(4), {}), 6) == ()
    paused = Diary(base(4), (), unasked=frozenset(day(at) for at in range(1, 40)))
    assert found(paused, 30) == ()


# --- what is said, and when --------------------------------------------------------------------------


def high_from(first: int, level: float = 6) -> Diary:
    """At 4 as before, then at a level on every day to come."""
    return diary(base(4), {**steady(0, first - 1, 4), **steady(first, 200, level)})


def test_an_open_alert_is_not_said_again() -> None:
    """Whatever the days bring, until it is closed; twice in an evening says nothing twice."""
    course = Telling(high_from(20))
    course.through(0, 120)
    assert len(course.of(*ALERT)) == 1
    assert course.evening(120) == ()


def test_a_notice_is_said_once_per_episode_and_never_after_an_alert() -> None:
    """One point up for ever: one notice, although every day finds it."""
    course = Telling(high_from(20, 5))
    course.through(0, 120)
    assert len(course.of(FindingKind.NOTICE)) == 1
    opened = Telling(high_from(20, 5))
    opened.memory = open_by_patient(AlertMemory(), day(5))
    opened.through(6, 120)
    assert opened.of(FindingKind.NOTICE) == []


def test_notices_of_two_episodes_are_two_weeks_apart() -> None:
    """Settled and up again within 14 days: the second waits until the 14th day."""
    levels = {**steady(0, 19, 4), **steady(20, 30, 5), **steady(31, 60, 4)}
    course = Telling(diary(base(4), levels))
    course.through(0, 60)
    ((first, _),) = course.of(FindingKind.NOTICE)
    again = Telling(diary(base(4), steady(0, 60, 6)))
    again.memory = AlertMemory(noticed=day(15))
    again.through(20, 23)
    assert again.of(FindingKind.NOTICE) == []
    assert first == 26


def test_a_closed_alert_is_quiet_until_its_review_date_and_then_new() -> None:
    """Pain that stays as it was at closing is not said for 28 days, notice included."""
    course = Telling(high_from(20))
    course.through(0, 40)
    course.memory = close(RULE, course.memory, day(40), Mean(84, 7))
    course.said.clear()
    course.through(41, 67)
    assert course.of(*ALERT, FindingKind.NOTICE) == []
    course.evening(68)
    assert len(course.of(*ALERT)) == 1


def test_one_point_more_than_at_closing_breaks_the_quiet() -> None:
    """W 6.5 at closing, 7.5 a week later: said again."""
    course = Telling(diary(base("4.6"), {**steady(0, 19, 4), **steady(20, 40, 6.5), **steady(41, 60, 7.5)}))
    course.through(0, 40)
    course.memory = close(RULE, course.memory, day(40), Mean(91, 7))
    course.said.clear()
    course.through(41, 46)
    assert course.of(*ALERT) == []
    course.evening(47)
    assert course.of(FindingKind.CONTACT_PROVIDER) == [(47, "a")]


def test_a_backstop_breaks_the_quiet_only_with_days_after_the_closing() -> None:
    """8 on days 39-42: two of the days lie before the closing on day 40."""
    course = Telling(diary(base(4), {**steady(0, 38, 4), **steady(39, 42, 8), 43: 4}))
    course.memory = close(RULE, AlertMemory(open_since=day(30)), day(40), Mean(84, 7), review_days=90)
    course.through(41, 43)
    assert course.of(*ALERT) == []


def test_new_bad_days_break_the_quiet() -> None:
    """Three days of 8 on days 43-45, after a closing on day 40 at W 6."""
    course = Telling(diary(base(4), {**steady(0, 42, 4), **steady(43, 45, 8)}))
    course.memory = close(RULE, AlertMemory(open_since=day(30)), day(40), Mean(84, 7), review_days=90)
    course.through(41, 45)
    assert course.of(*ALERT) == [(45, "three_high")]


def test_the_pain_that_was_known_at_closing_stays_quiet() -> None:
    """Closed at B + 3: the same pain goes on, and neither backstop is said before the review date."""
    course = Telling(high_from(20, 7))
    course.through(0, 40)
    course.memory = close(RULE, course.memory, day(40), Mean(98, 7), review_days=60)
    course.said.clear()
    course.through(41, 99)
    assert course.of(*ALERT) == []


def test_without_a_mean_at_closing_the_baseline_stands_in() -> None:
    """Opened by the patient on day 2, closed on day 3: a lasting rise later is still said."""
    course = Telling(high_from(4))
    course.memory = close(RULE, open_by_patient(AlertMemory(), day(2)), day(3), None)
    course.through(4, 30)
    assert course.of(*ALERT) != []


def test_without_baseline_and_mean_only_new_days_break_the_quiet() -> None:
    """Nines on days that lie before the closing stay quiet."""
    course = Telling(diary(None, {1: 9, 2: 9, 3: 9}))
    course.memory = close(RULE, open_by_patient(AlertMemory(), day(2)), day(2), None)
    course.through(3, 5)
    assert course.of(*ALERT) == []


def test_settled_pain_re_arms_after_seven_days() -> None:
    """W below B + 0.5 on seven days ends the episode; six do not."""
    memory = close(RULE, AlertMemory(open_since=day(20)), day(30), Mean(84, 7), review_days=90)
    calm = diary(base(4), {**steady(0, 29, 6), **steady(30, 60, 4)})
    course = Telling(calm)
    course.memory = memory
    settles = 41  # W: 4.57 on day 34, 4.29 on day 35
    course.through(31, settles - 1)
    assert course.memory.quiet_until == day(120)
    course.evening(settles)
    assert course.memory == AlertMemory(worse_told=course.memory.worse_told)


def test_days_without_a_mean_do_not_re_arm() -> None:
    """L8: W is known and low on days 35-40 only; breaks if a day whose W cannot be had counts as settled."""
    quiet = close(RULE, AlertMemory(open_since=day(20)), day(30), Mean(84, 7), review_days=90)
    course = Telling(diary(base(4), {**steady(0, 29, 6), **steady(30, 37, 4)}))
    course.memory = quiet
    course.through(31, 80)
    assert course.memory.quiet_until == day(120)


def test_opening_twice_keeps_the_first_day() -> None:
    """A red flag in an open episode opens no other."""
    assert open_by_patient(open_by_patient(AlertMemory(), day(3)), day(5)).open_since == day(3)


def test_findings_for_the_team_and_nudges_come_at_intervals() -> None:
    """Worse and no relief every 28 days, missing answers every 7."""
    course = Telling(diary(base(4), steady(0, 140, 5.5)), PLAN, THREE_STEPS)
    course.through(0, 112)
    assert course.of(FindingKind.WORSE_IN_WINDOW) == [(28, "slow"), (56, "slow"), (84, "slow"), (112, "slow")]
    assert course.of(FindingKind.NO_RELIEF_YET) == [(84, "full_dose"), (112, "full_dose")]
    silent = Telling(diary(base(4), {}))
    silent.through(0, 21)
    assert silent.of(FindingKind.NOT_ENOUGH_DATA) == [(7, "few_rated"), (14, "few_rated"), (21, "few_rated")]


# --- laws --------------------------------------------------------------------------------------------

around = st.integers(-1, 1)


@st.composite
def baselines(draw: st.DrawFn) -> Baseline | None:
    """A baseline of whole half points, mostly where ratings can rise above it; seldom none."""
    level = draw(st.integers(2, 14) | st.integers(0, 20))
    known = Baseline(Mean(7 * level, 7), BaselineSource.DIARY, day(-14), day(-1), Usual.USUAL)
    return draw(st.sampled_from([known, known, known, None]))


@st.composite
def diaries(draw: st.DrawFn, at: int, *, dense: bool = False) -> Diary:
    """35 days around a baseline that rise on one of them, with answers missing or late, and PGIC."""
    baseline = draw(baselines())
    low = baseline.mean.sum_halves // 7 if baseline else 10
    since, rise = draw(st.integers(0, 34)), draw(st.integers(0, 7))
    ratings: list[RatedDay] = []
    for back in reversed(range(35)):
        kept = dense or draw(st.sampled_from([True, True, True, True, False]))
        if kept:
            score = low + (rise if back <= since else 0) + draw(around)
            on_time = dense or draw(st.sampled_from([True, True, True, True, False]))
            ratings.append(RatedDay(day(at - back), min(20, max(0, score)), on_time))
    asked = sorted(draw(st.sets(st.integers(0, 20), max_size=3)), reverse=True)
    overall = tuple(Overall(day(at - back), draw(st.integers(5, 7))) for back in asked)
    return Diary(baseline, tuple(ratings), overall)


ats = st.integers(0, 100)
seen_days = ats.flatmap(lambda at: st.tuples(st.just(at), diaries(at)))
dense_days = st.integers(48, 100).flatmap(lambda at: st.tuples(st.just(at), diaries(at, dense=True)))
plans = st.sampled_from([(PLAN, THREE_STEPS), (ONE_STEP, ONE_LEG)])


@given(seen_days, plans, st.integers(0, 100), st.integers(0, 6))
@example((28, diary(base(4), steady(14, 28, 5), {27: 6})), (ONE_STEP, ONE_LEG), 14, 2)
def test_worse_ratings_after_the_first_dose_never_remove_a_finding(
    seen: tuple[int, Diary], course: tuple[Plan, Legs], first: int, more: int
) -> None:
    """L8: breaks if one clause hides another, or if a clause holds up to a level only."""
    at, before = seen
    ratings = tuple(
        RatedDay(one.day, min(20, one.halves + more), one.on_time) if one.day >= day(first) else one
        for one in before.ratings
    )
    after = Diary(before.baseline, ratings, before.overall)
    assert clauses(found(before, at, *course)) <= clauses(found(after, at, *course))


@given(dense_days, st.integers(0, 34), st.integers(1, 12))
def test_worse_ratings_remove_no_finding_where_three_evenings_a_week_are_asked(
    seen: tuple[int, Diary], first: int, more: int
) -> None:
    """L8: breaks if W of 14 days ends at a level, or leaves a high day out.

    Mutant: `clean_mean` takes the 7 lowest of its days.
    """
    at, full = seen
    thin = frozenset(day(n) for n in range(at + 1) if n % 7 not in {1, 3, 5})
    here = tuple(one for one in full.ratings if one.day not in thin)
    worse = tuple(
        RatedDay(one.day, min(20, one.halves + more), one.on_time) if one.day >= day(first) else one
        for one in here
    )
    before = Diary(full.baseline, here, full.overall, thin, thin)
    after = Diary(full.baseline, worse, full.overall, thin, thin)
    assert clauses(found(before, at)) <= clauses(found(after, at))


@given(dense_days, st.integers(0, 34))
def test_a_missing_day_never_counts_as_better(seen: tuple[int, Diary], back: int) -> None:
    """L8: a day left out finds all that the lowest rating of all on it would find.

    Breaks if a missing day is taken for a 0.
    """
    at, full = seen
    out, lowest = day(at - back), min(one.halves for one in full.ratings)
    low = tuple(RatedDay(one.day, lowest) if one.day == out else one for one in full.ratings)
    without = tuple(one for one in full.ratings if one.day != out)
    with_low = clauses(found(Diary(full.baseline, low, full.overall), at))
    assert with_low <= clauses(found(Diary(full.baseline, without, full.overall), at))


@given(seen_days, plans, st.integers(-400, 400))
def test_shifting_all_dates_shifts_the_findings_and_what_is_said(
    seen: tuple[int, Diary], course: tuple[Plan, Legs], by: int
) -> None:
    """L7: breaks if assess or raise_now knows a weekday, or a day of its own."""
    at, here = seen
    plan, legs = course
    shift = timedelta(days=by)
    moved = Diary(
        _moved_baseline(here.baseline, shift),
        tuple(RatedDay(one.day + shift, one.halves, one.on_time) for one in here.ratings),
        tuple(Overall(one.day + shift, one.score) for one in here.overall),
    )
    there = tuple(Leg(one.since + shift, one.step, one.dose, one.kind, one.held) for one in legs)
    findings = assess(RULE, here, plan, legs, day(at))
    expected = tuple(_moved(one, shift) for one in findings)
    assert assess(RULE, moved, plan, there, day(at) + shift) == expected
    said, memory = raise_now(RULE, AlertMemory(), here, plan, legs, findings, day(at))
    said_there, memory_there = raise_now(RULE, AlertMemory(), moved, plan, there, expected, day(at) + shift)
    assert said_there == tuple(_moved(one, shift) for one in said)
    assert (memory.open_since is None) == (memory_there.open_since is None)


@given(seen_days, plans)
def test_every_finding_can_be_recomputed_by_hand(seen: tuple[int, Diary], course: tuple[Plan, Legs]) -> None:
    """Its means lie within its days and never before the 35 at hand; it names its rule and its baseline."""
    at, here = seen
    for one in found(here, at, *course):
        assert one.rule == RULE.name
        assert one.baseline == here.baseline
        assert one.looks or one.rated or one.overall
        for look in one.looks:
            assert day(at - 34) <= look.first <= look.last <= one.day
            total = [r.halves for r in here.ratings if r.on_time and look.first <= r.day <= look.last]
            if not look.clean_only:
                assert look.mean == Mean(sum(total), len(total))


def _moved(one: Finding, shift: timedelta) -> Finding:
    looks = tuple(Look(k.first + shift, k.last + shift, k.mean, k.clean_only) for k in one.looks)
    rated_days = tuple((when + shift, score) for when, score in one.rated)
    return Finding(
        one.kind, one.day + shift, one.rule, one.clause, one.since + shift,
        _moved_baseline(one.baseline, shift), looks, rated_days, one.overall,
        tuple(when + shift for when in one.overall_days),
    )  # fmt: skip


def _moved_baseline(baseline: Baseline | None, shift: timedelta) -> Baseline | None:
    if baseline is None or baseline.first is None or baseline.last is None:
        return baseline
    return Baseline(
        baseline.mean, baseline.source, baseline.first + shift, baseline.last + shift, baseline.usual
    )


def test_the_rule_is_named_and_its_numbers_are_its_fields() -> None:
    """A version is a value: another one is another AlertRule."""
    assert RULE.name == "1"
    assert RULE.contact_rise == Fraction(3, 2)
    assert Plan((Step(Dose(1500), None),)).review_day == 84
