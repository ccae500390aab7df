"""The pinned line: what it says, and on what it depends."""

from __future__ import annotations

from datetime import UTC, timedelta

from domain.case import Case, Hold, HoldCause, Stage
from domain.commands.holding import Hospital
from domain.commands.pausing import PauseUntil
from domain.dose import Dose
from domain.messages.pinned import PinnedDiary, PinnedEnd, PinnedHold, PinnedPause, PinnedStep
from domain.pinned import basis, pinned_line
from domain.plan import Leg, LegKind
from domain.report import Report, Word
from tests.domain.courses import day
from tests.domain.play import FIRST_DOSE, Play, ana, at
from tests.domain.slots.two import after_the_first


def test_it_says_step_dose_day_and_the_next_time() -> None:
    """Step 2 of 3, its fourth day of fourteen."""
    case = ana(legs=(*ana().legs, Leg(day(14), 1, Dose(3000), LegKind.UP)))
    assert pinned_line(case, day(17)) == PinnedStep(2, 3, Dose(3000), 4, 14, at(day(17), "21:00"))


def test_of_two_doses_a_day_it_says_both_times() -> None:
    """9:00 and 21:00, at any time of the day, from the first day that has both.

    Mutant: `_morning` in pinned.py returns None.
    """
    play = after_the_first()
    for n, wall in ((0, "22:00"), (1, "03:00"), (1, "09:05"), (1, "21:05")):
        play.passes(at(day(n), wall))
        line = pinned_line(play.case, play.case.today(play.now))
        assert isinstance(line, PinnedStep)
        assert line.morning_at is not None
        assert [each.astimezone(UTC).hour for each in (line.morning_at, line.next_at)] == [8, 20]


def test_a_step_whose_days_are_over_says_the_day_alone() -> None:
    """Day 16 of 14 would be wrong; the last step has no number of days."""
    line = pinned_line(ana(), day(15))
    assert isinstance(line, PinnedStep)
    assert (line.day, line.days) == (16, None)


def test_on_hold_it_says_since_when_and_for_whom() -> None:
    """Once the prescriber's word has come it waits for nobody."""
    play = Play(ana(), at(day(3), "12:00"))
    play.does(Hospital(HoldCause.OPIOID))
    assert pinned_line(play.case, day(3)) == PinnedHold(day(3), "Dr Ben Okafor")
    report = Report("Dr Ben Okafor", day(4), Word.GO_ON, at(day(4), "11:00"))
    hold = Hold(1, HoldCause.OPIOID, at(day(3), "12:00"), day(3))
    assert pinned_line(ana(holds=(hold,), hold_report=report), day(4)) == PinnedHold(day(3), None)
    assert pinned_line(ana(holds=(hold,), prescriber=None), day(4)) == PinnedHold(day(3), None)


def test_before_the_first_dose_it_names_its_day() -> None:
    """The diary comes first."""
    case = ana(stage=Stage.BASELINE, legs=(), counts=(), first_dose=day(14))
    assert pinned_line(case, FIRST_DOSE) == PinnedDiary(day(14), at(FIRST_DOSE, "21:00"))


def test_in_a_pause_and_at_the_end_it_says_so_and_before_the_diary_there_is_none() -> None:
    """Nothing in it is due then."""
    play = Play(ana(), at(day(3), "12:00"))
    play.does(PauseUntil(day(10)))
    assert pinned_line(play.case, day(3)) == PinnedPause(day(10))
    for over in (Stage.FINISHED, Stage.WITHDRAWN):
        assert pinned_line(ana(stage=over, finished_on=day(5)), day(9)) == PinnedEnd(day(5))
    assert pinned_line(Case("ana", 1), day(0)) is None


def test_what_it_depends_on_is_all_that_changes_it_within_a_day() -> None:
    """Through six weeks, answered or not: with the same basis the line of a day is the same.

    Mutant: `basis` leaves the holds out.
    """
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    before = play.case
    for n in range(42):
        if n == 20:
            play.does(Hospital(HoldCause.OPIOID))
        if basis(before) == basis(play.case):
            today = play.case.today(play.now)
            assert str(pinned_line(before, today))[:30] == str(pinned_line(play.case, today))[:30]
        else:
            assert pinned_line(before, day(n)) != pinned_line(play.case, day(n))
        before = play.case
        play.passes(at(FIRST_DOSE + timedelta(days=n), "23:00"))
