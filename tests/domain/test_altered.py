"""Copies with some fields changed, and answers about a case that are at hand."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest

from domain.case import CareDay, Case, Opening, Slot
from domain.case.careday import altered_day, blank_day
from domain.case.whole import DAYS_KEPT, altered_case
from domain.days import next_evening
from domain.decision import NOTHING, Decision
from domain.remembered import remembered
from tests.domain.play import ana

NOW = datetime(2027, 5, 20, 19, tzinfo=UTC)


def test_an_altered_case_is_the_one_that_replace_makes() -> None:
    """Every field is carried over, and the first one stays as it was.

    A mutant that leaves the last field out makes a case whose `end_unsaid` is not there at all.
    """
    case = ana()
    altered = altered_case(case, version=7, end_unsaid=True)
    assert altered == replace(case, version=7, end_unsaid=True)
    assert all(hasattr(altered, field.name) for field in fields(Case))
    assert case.version != 7


def test_what_is_made_of_all_fields_is_the_same_as_by_its_name() -> None:
    """A case and a care day alike; mutant: the fields are put in their places in another order."""
    case, day = ana(), CareDay(date(2027, 5, 3), asked=2)
    assert altered_case.made_of([getattr(case, field.name) for field in fields(Case)]) == case
    assert altered_day.made_of([getattr(day, field.name) for field in fields(CareDay)]) == day
    assert altered_day(day, held=True) == replace(day, held=True)
    with pytest.raises(ValueError, match="zip"):
        altered_case.made_of(["a", 1])


@pytest.mark.parametrize("slot", Slot)
def test_a_blank_day_is_a_day_of_which_nothing_is_known(slot: Slot) -> None:
    """It is kept at hand for its date and its dose; mutant: the slot is left out."""
    day = date(2027, 5, 3)
    assert blank_day(day, slot) == CareDay(day, slot=slot)
    assert Case("a", 1).day(day, slot) is blank_day(day, slot)


def test_nothing_added_to_a_decision_leaves_it() -> None:
    """Before it and after it; mutant: of the two the later one is returned."""
    some = Decision(withdrawals=("day:2027-05-03",))
    assert NOTHING + some == some == some + NOTHING
    assert NOTHING + NOTHING == NOTHING


def test_a_field_that_a_case_does_not_have_is_not_altered() -> None:
    """A misspelt field is an error, as it is with `replace`."""
    with pytest.raises(KeyError):
        altered_case(ana(), versoin=7)


def test_what_is_asked_twice_of_one_case_is_worked_out_once() -> None:
    """Of another case, even an equal one, it is worked out anew.

    A mutant that goes by the function alone gives the first case's answer to all.
    """
    asked: list[int] = []

    @remembered
    def version(case: Case) -> int:
        asked.append(case.version)
        return case.version

    one, other = Case("a", 1, version=1), Case("b", 2, version=2)
    assert [version(each) for each in (one, one, other, other, one)] == [1, 1, 2, 2, 1]
    assert asked == [1, 2, 1]


def test_days_stay_in_order_and_are_found() -> None:
    """Whichever day is put in its place, the newest 35 are kept in order; a day between them is empty.

    A mutant of `with_day` that puts an older day at the end loses it from `day`, which looks no further back.
    """
    case = Case("a", 1)
    days = [date(2027, 5, n) for n in (3, 9, 5, 9, 1)]
    for n, day in enumerate(days):
        case = case.with_day(CareDay(day, asked=n))
    assert [d.day.day for d in case.days] == [1, 3, 5, 9]
    assert [case.day(day).asked for day in days] == [0, 3, 2, 3, 4]
    assert case.day(date(2027, 5, 4)) == CareDay(date(2027, 5, 4))
    assert case.day(date(2027, 4, 1)) == CareDay(date(2027, 4, 1))
    for n in range(1, 31):
        case = case.with_day(CareDay(date(2027, 6, n)))
    case = case.with_day(CareDay(date(2027, 7, 1))).with_day(CareDay(date(2027, 7, 2)))
    assert len(case.days) == DAYS_KEPT
    assert [d.day for d in case.days] == sorted(d.day for d in case.days)


def test_the_next_evening_is_that_after_the_last_one_opened() -> None:
    """A day that is known without having been opened (a rating ahead of its evening) is no evening yet."""
    case = ana()
    last = max((d.day for d in case.days), default=date(2027, 5, 20))
    case = case.with_day(CareDay(last, opening=Opening.ASKED))
    after = next_evening(case)
    assert after is not None
    assert next_evening(case.with_day(CareDay(after))) == after
