"""Each clause of the alert rule by itself."""

import pytest

from domain.alerts import RULE, AlertMemory, Clause, FindingKind, asks_overall, assess, raise_now
from domain.dose import Dose
from domain.pain import Baseline, Diary, Mean
from domain.plan import Leg, LegKind
from tests.domain.diaries import (
    ONE_LEG,
    ONE_STEP,
    PLAN,
    THREE_STEPS,
    base,
    clauses,
    day,
    diary,
    found,
    steady,
)


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
