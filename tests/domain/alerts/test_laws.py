"""Laws of the alert rule: worse never helps, missing is never better, dates do not matter."""

from datetime import timedelta
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from domain.alerts import RULE, AlertMemory, Finding, assess, raise_now
from domain.dose import Dose
from domain.pain import Baseline, BaselineSource, Diary, Look, Mean, Overall, RatedDay, Usual
from domain.plan import Leg, Legs, Plan, Step
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
