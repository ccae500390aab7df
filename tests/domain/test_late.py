"""Care days that are over: what can still be said of them, and that it is marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.case import CareDay, Intake, Outcome, Rating
from domain.commands.day import ChangeDay, RatePain, RestoreRating, ShowDay
from domain.commands.dosing import RestoreIntake, TakeDose
from domain.commands.late import PickDay, ShowYesterday
from domain.commands.telling import Amend, Tell
from domain.messages.day import DayRecord
from domain.messages.dosing import WhichDose
from domain.messages.late import DayPicker, NoEarlierDay
from tests.domain.play import FIRST_DOSE, Play, ana, at

DAY_20 = FIRST_DOSE + timedelta(days=20)


def later(days: int = 20) -> Play:
    """Return Ana's play so many days after her first dose, at 21:30; nobody answered anything."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.passes(at(FIRST_DOSE + timedelta(days=days), "21:30"))
    return play


def record(play: Play) -> DayRecord:
    """Return the day's record, which is what was answered."""
    assert isinstance(play.answer, DayRecord)
    return play.answer


def test_fourteen_days_can_be_picked_and_the_gaps_are_named() -> None:
    """The newest first; a day that is rated, or whose dose is known, is not among the gaps."""
    play = later()
    yesterday, before = DAY_20 - timedelta(days=1), DAY_20 - timedelta(days=2)
    play.does(RatePain(yesterday, 12))
    play.does(TakeDose(before, time_unknown=True))
    play.does(PickDay())
    picker = play.answer
    assert isinstance(picker, DayPicker)
    days = [c.value for row in play.choices for c in row]
    assert days == [DAY_20 - timedelta(days=n) for n in range(1, 15)]
    assert yesterday not in picker.unrated
    assert before not in picker.dose_unknown
    assert len(picker.unrated) == len(picker.dose_unknown) == len(days) - 1


@pytest.mark.parametrize("command", [PickDay(), ShowYesterday()])
def test_on_the_first_day_there_is_none_before_it(command: PickDay | ShowYesterday) -> None:
    """The diary began today."""
    play = Play(ana(), at(FIRST_DOSE, "21:30"))
    play.does(command)
    assert play.answer == NoEarlierDay()


def test_a_case_that_is_not_enrolled_has_no_days() -> None:
    """Nothing is made up before the enrolment."""
    play = Play(ana(enrolled_on=None), at(FIRST_DOSE, "21:30"))
    play.does(PickDay())
    assert play.answer == NoEarlierDay()


def test_a_late_number_is_marked_and_feeds_no_mean() -> None:
    """Said 20 days later, by tap or by an edit; mutant: an edit that is on time because its message was."""
    play = later()
    play.does(RatePain(FIRST_DOSE + timedelta(days=6), 12))
    assert record(play).late_pain
    said = replace(
        Tell("8", at(FIRST_DOSE + timedelta(days=7), "22:00"), message=5), pain_halves=16, bare=True
    )
    play.does(Amend(5, said))
    rating = play.case.day(FIRST_DOSE + timedelta(days=7)).rating
    assert rating is not None
    assert (rating.halves, rating.on_time) == (16, False)


def test_a_late_dose_is_marked_and_one_that_nobody_knows_is_no_entry() -> None:
    """“took it” of three weeks ago is marked; the bot's own "not known" is not."""
    play = later()
    play.does(ShowDay(FIRST_DOSE))
    assert not record(play).late_dose
    play.taps("taken")
    assert record(play).late_dose


def test_a_past_day_is_asked_about_in_past_words() -> None:
    """No "later" and no "not today" of a day that is over, also below Change."""
    play = later()
    for command in (ShowDay(FIRST_DOSE), ChangeDay(FIRST_DOSE)):
        play.does(command)
        assert "did_not_take_it" in play.labels()
        assert not {"later", "not_today"} & {*play.labels()}
    play.taps("taken")
    play.does(ChangeDay(FIRST_DOSE))
    assert {"taken_another_time", "did_not_take_it"} <= {*play.labels()}
    play.does(RatePain(FIRST_DOSE, 8))
    play.does(ShowDay(FIRST_DOSE))
    assert play.labels() == ["side_effect", "note", "change", "undo", "other_day"]


def test_on_hold_a_past_dose_is_not_asked_about() -> None:
    """Only the number is: no dose is asked for on hold (law L13)."""
    play = later(1)
    held = replace(play.case, days=(replace(play.case.days[0], held=True, dose=None), *play.case.days[1:]))
    play = Play(held, play.now)
    play.does(ShowYesterday())
    assert "taken" not in play.labels()
    assert "number" in play.labels()


def test_words_may_move_to_another_day() -> None:
    """“6”, edited to “yesterday 6”: today is open again, and the day before has the number."""
    play = later(1)
    said = replace(Tell("6", play.now, message=5), pain_halves=12, bare=True)
    play.does(said)
    play.does(Amend(5, replace(said, text="yesterday 6", yesterday=True, bare=False)))
    assert play.case.day(FIRST_DOSE + timedelta(days=1)).rating is None
    moved = play.case.day(FIRST_DOSE).rating
    assert moved is not None
    assert moved.halves == said.pain_halves


def test_a_number_of_a_day_whose_dose_is_not_known_asks_nothing_about_it() -> None:
    """Mutant: nothing said of a dose contradicts nothing known of it."""
    play = later(1)
    play.does(replace(Tell("yesterday 6", play.now, message=5), pain_halves=12, yesterday=True))
    assert not isinstance(play.answer, WhichDose)
    assert record(play).rating is not None


def test_an_edit_of_pain_now_never_answers_the_evening() -> None:
    """“8” at 15:04, edited to “3” after the evening was asked: pain of that moment, not of the day."""
    play = Play(ana(), at(FIRST_DOSE, "15:04"))
    said = replace(Tell("8", play.now, message=5), pain_halves=16, bare=True)
    play.does(said)
    play.passes(at(FIRST_DOSE, "21:30"))
    play.does(Amend(5, replace(said, pain_halves=6)))
    assert play.case.day(FIRST_DOSE).rating is None


def test_what_was_answered_long_ago_is_undone_whole() -> None:
    """Beyond the answers that are kept to be taken back, first the dose, then the number."""
    old = CareDay(
        FIRST_DOSE,
        rating=Rating(8, at(FIRST_DOSE, "21:01")),
        intake=Intake(Outcome.TAKEN, at(FIRST_DOSE, "21:02")),
    )
    play = Play(ana(days=(old,)), at(DAY_20, "12:00"))
    play.does(ShowDay(FIRST_DOSE))
    play.taps("undo")
    assert record(play).undone == "dose"
    play.taps("undo")
    day = play.case.day(FIRST_DOSE)
    assert (day.rating, day.intake) == (None, None)
    assert "undo" not in play.labels()


def test_a_recalled_day_is_changed_by_itself() -> None:
    """The days that are held stay as they are; the old one is seen by what follows in the decision."""
    long_ago = date(2027, 1, 1)
    play = Play(
        replace(later().case, recalled=CareDay(long_ago, rating=Rating(8, at(long_ago, "21:01", 0)))),
        at(DAY_20, "12:00"),
    )
    held = play.case.days
    play.does(RatePain(long_ago, 12))
    assert record(play).rating == play.case.day(long_ago).rating
    assert play.case.days == held
    play.does(RestoreIntake(long_ago, None))
    assert play.case.days == held


def test_a_correction_of_a_rating_that_was_on_time_is_on_time() -> None:
    """Six days later, by tap or by an edit; taken back and given anew it is late, and late stays late.

    Mutant: the moment of the correction decides.
    """
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.passes(at(FIRST_DOSE, "21:05"))
    said = replace(Tell("6", play.now, message=5), pain_halves=12, bare=True)
    play.does(said)
    play.passes(at(FIRST_DOSE + timedelta(days=6), "21:30"))
    play.does(RatePain(FIRST_DOSE, 14))
    assert not record(play).late_pain
    rating = play.case.day(FIRST_DOSE).rating
    assert rating is not None
    assert rating.on_time
    play.does(Amend(5, replace(said, text="8", pain_halves=16)))
    assert not record(play).late_pain
    play.does(RestoreRating(FIRST_DOSE, None))
    play.does(RatePain(FIRST_DOSE, 14))
    assert record(play).late_pain
    play.does(RatePain(FIRST_DOSE, 12))
    assert record(play).late_pain
