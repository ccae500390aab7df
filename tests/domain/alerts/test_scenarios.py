"""The alert rule finds lasting worsening in whole diaries."""

from collections.abc import Callable
from datetime import date

from domain.alerts import Clause, FindingKind
from domain.pain import Baseline, Diary, Look, Mean, baseline_of
from tests.domain.alerts.diaries import ALERT
from tests.domain.diaries import PLAN, START, THREE_STEPS, Telling, day, found, noisy, rated, steady


def from_diary(levels: dict[int, float | None]) -> Diary:
    """A diary whose baseline is that of its own days before the first dose."""
    ratings = rated(levels)
    baseline = baseline_of(ratings, START)
    assert isinstance(baseline, Baseline)
    return Diary(baseline, ratings)


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
