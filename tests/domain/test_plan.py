"""The course follows the plan, and its adjustment days are those of the definition."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.adjustment import adjustment_days
from domain.dose import Dose
from domain.plan import AdjustmentWindow, Leg, LegKind, Legs, Plan, Sentence, Step, course, shifted, step_ends
from domain.running import days_on_step, dose_on, first_dose_day, leg_on

START = date(2027, 5, 18)
PLAN = Plan((Step(Dose(1500), 14), Step(Dose(3000), 14), Step(Dose(4500), None)))
WINDOW = AdjustmentWindow()


def leg(after: int, micrograms: int, kind: LegKind = LegKind.UP, step: int = 0, held: int = 0) -> Leg:
    """A leg that begins so many days after the first dose."""
    return Leg(START + timedelta(days=after), step, Dose(micrograms), kind, held)


THREE_STEPS = (leg(0, 1500, LegKind.START), leg(14, 3000, step=1), leg(28, 4500, step=2))


def day(after: int) -> date:
    """The care day so many days after the first dose."""
    return START + timedelta(days=after)


def span(first: int, last: int) -> set[date]:
    """The care days from the one to the other, both included."""
    return {day(after) for after in range(first, last + 1)}


def test_the_adjustment_days_of_the_three_step_plan() -> None:
    """A plan from 18 May 2027 by 14 days: 18 May-10 June and 15-24 June, and no day more."""
    days = adjustment_days(WINDOW, THREE_STEPS, date(2027, 8, 31))
    assert days == span(0, 23) | span(28, 37)
    assert {date(2027, 6, 10), date(2027, 6, 15), date(2027, 6, 24)} <= days
    assert not {date(2027, 6, 11), date(2027, 6, 14), date(2027, 6, 25)} & days


def test_weekly_steps_become_judgeable_after_28_days() -> None:
    """A run cut after 28 days leaves 14 days outside, although the last increase lies on day 28."""
    legs = (leg(0, 1000, LegKind.START), *(leg(7 * n, 1000 * (n + 1), step=n) for n in range(1, 5)))
    assert adjustment_days(WINDOW, legs, day(90)) == span(0, 27)


def test_an_increase_after_a_run_that_ended_by_itself_opens_a_window() -> None:
    """28 days that were not cut are no cut run: the next increase is adjusted to as well."""
    legs = (leg(0, 1000, LegKind.START), leg(10, 2000), leg(18, 3000), leg(30, 4000))
    assert adjustment_days(WINDOW, legs, day(90)) == span(0, 27) | span(30, 39)


def test_going_down_opens_no_window_and_a_restart_opens_the_first_one_again() -> None:
    """Back on day 40: nothing; a restart on day 60: 14 days."""
    legs = (*THREE_STEPS, leg(40, 3000, LegKind.BACK), leg(60, 3000, LegKind.RESTART))
    assert adjustment_days(WINDOW, legs, day(90)) == span(0, 23) | span(28, 37) | span(60, 73)


def test_without_a_first_dose_there_is_no_course() -> None:
    """No leg: no dose, no days, no dates."""
    assert adjustment_days(WINDOW, (), START) == frozenset()
    assert first_dose_day(()) is None
    assert dose_on((), START) is None
    assert days_on_step((), START) == 0
    assert step_ends(PLAN, ()) is None
    assert course(PLAN, (), START) == ()


def test_the_dose_of_a_day_is_that_of_the_leg_it_lies_in() -> None:
    """The day of a step up has the new dose already; before the first dose there is none."""
    assert first_dose_day(THREE_STEPS) == START
    assert dose_on(THREE_STEPS, day(-1)) is None
    assert dose_on(THREE_STEPS, day(13)) == Dose(1500)
    assert dose_on(THREE_STEPS, day(14)) == Dose(3000)
    assert leg_on(THREE_STEPS, day(200)) == THREE_STEPS[-1]


def test_held_days_do_not_count_towards_the_days_of_a_step() -> None:
    """Four held days move the end of the step by four."""
    legs = (leg(0, 1500, LegKind.START, held=4),)
    assert days_on_step(legs, day(13)) == 10
    assert step_ends(PLAN, legs) == day(18)
    assert days_on_step((leg(0, 1500, LegKind.START, held=9),), day(3)) == 0


def test_the_last_step_has_no_end() -> None:
    """Nothing follows it, with or without a number of days."""
    assert step_ends(PLAN, THREE_STEPS) is None
    assert step_ends(Plan((Step(Dose(1500), 14),)), THREE_STEPS[:1]) is None


def test_the_preview_shows_every_step_with_its_dates() -> None:
    """14 and 14 days, then the last step without an end."""
    ahead = shifted(PLAN, START)
    assert [(one.dose.micrograms, one.starts, one.until) for one in ahead] == [
        (1500, START, day(14)),
        (3000, day(14), day(28)),
        (4500, day(28), None),
    ]


def test_a_step_whose_days_are_over_waits_from_day_to_day() -> None:
    """On day 20 of a step of 14 the next begins today at the earliest, and all that follows moves."""
    ahead = course(PLAN, THREE_STEPS[:1], day(20))
    assert [(one.starts, one.until) for one in ahead] == [
        (START, day(20)),
        (day(20), day(34)),
        (day(34), None),
    ]


def test_only_a_sentence_that_was_accepted_has_words() -> None:
    """The others are None, and the reader is sent to the prescriber."""
    plan = Plan(PLAN.steps, sentences=((Sentence.MISSED, "Leave it out."),))
    assert plan.words_for(Sentence.MISSED) == "Leave it out."
    assert plan.words_for(Sentence.LATE) is None


@st.composite
def courses(draw: st.DrawFn) -> Legs:
    """Legs in order, with steps up and down, restarts and changes."""
    gaps = draw(st.lists(st.integers(1, 25), max_size=8))
    legs, after, dose = [leg(0, 1500, LegKind.START)], 0, 1500
    for gap in gaps:
        after += gap
        kind = draw(st.sampled_from([LegKind.UP, LegKind.BACK, LegKind.RESTART, LegKind.CHANGED]))
        dose = draw(st.integers(1, 9)) * 500 if kind is not LegKind.RESTART else dose
        legs.append(leg(after, dose, kind))
    return tuple(legs)


windows = st.builds(AdjustmentWindow, st.integers(7, 28), st.integers(7, 28))


@given(courses(), windows)
def test_adjustment_days_agree_with_a_second_definition(legs: Legs, window: AdjustmentWindow) -> None:
    """Breaks if a run that ends by itself is treated as cut, or if a step down opens a window."""
    assert adjustment_days(window, legs, day(230)) == _second_definition(window, legs, 230)


@given(courses(), windows, st.integers(0, 230))
def test_the_adjustment_days_until_a_day_are_those_of_the_whole_course(
    legs: Legs, window: AdjustmentWindow, last: int
) -> None:
    """Breaks if what is still to come changes what has been."""
    whole = adjustment_days(window, legs, day(230))
    begun = tuple(one for one in legs if one.since <= day(last))
    assert adjustment_days(window, begun, day(last)) == {one for one in whole if one <= day(last)}


@given(courses(), windows, st.integers(-400, 400))
def test_shifting_all_dates_shifts_the_adjustment_days(legs: Legs, window: AdjustmentWindow, by: int) -> None:
    """L7: breaks if a weekday or a month has any say."""
    by_days = timedelta(days=by)
    moved = tuple(Leg(one.since + by_days, one.step, one.dose, one.kind, one.held) for one in legs)
    days = adjustment_days(window, legs, day(200))
    assert adjustment_days(window, moved, day(200) + by_days) == {one + by_days for one in days}


@pytest.mark.parametrize("by", [-365, -1, 1, 30])
def test_shifting_the_first_day_shifts_the_preview(by: int) -> None:
    """L7: breaks if the preview knows today."""
    moved = shifted(PLAN, START + timedelta(days=by))
    assert [one.starts - timedelta(days=by) for one in moved] == [one.starts for one in shifted(PLAN, START)]


def _second_definition(window: AdjustmentWindow, legs: Legs, last: int) -> set[date]:
    """Paint all windows, split into runs, cut each run, and go on after the free days."""
    painted: set[int] = set()
    for before, one in zip((None, *legs), legs, strict=False):
        begins = (one.since - START).days
        if one.kind in {LegKind.START, LegKind.RESTART}:
            painted |= set(range(begins, begins + window.after_start))
        elif before is not None and one.dose > before.dose:
            painted |= set(range(begins, begins + window.after_increase))
    kept: set[int] = set()
    at = 0
    while at <= last:
        run = 0
        while at + run in painted and run < window.longest_run:
            run += 1
        kept |= set(range(at, at + run))
        at += run
        at += window.open_after_cut if at in painted and run else 1
    return {day(after) for after in kept if after <= last}
