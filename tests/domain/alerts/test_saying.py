"""What the alert rule finds is said once, and when it is said again."""

from domain.alerts import RULE, AlertMemory, FindingKind, close, open_by_patient
from domain.pain import Diary, Mean
from tests.domain.alerts.diaries import ALERT
from tests.domain.diaries import PLAN, THREE_STEPS, Telling, base, day, diary, steady


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
