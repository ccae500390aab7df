"""Two doses a day, and doses in the morning: each is opened, asked, answered and counted by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from domain.case import HoldCause, Outcome, Reason, Slot, StepCount
from domain.commands.day import ChangeDay, RatePain, ShowDay, UndoLast
from domain.commands.dosing import DoseNotKnown, NotTaken, RestoreIntake, TakeDose, TakeLater, TookAnother
from domain.commands.holding import Hospital, TakeBackHold
from domain.commands.telling import Tell
from domain.facts.day import AnotherDoseTaken
from domain.intake import adherence, became, gap
from domain.messages.day import Asking, DayRecord, EveningCheck
from domain.messages.dosing import AlreadyTaken, MorningAfter
from tests.domain.courses import day
from tests.domain.play import Play, at
from tests.domain.slots.two import after_the_first, asked, in_the_morning, said, twice


def test_both_doses_of_a_day_are_asked_about_once_each() -> None:
    """The evening's by the day's message, the morning's by itself; each answered by itself."""
    play = Play(twice(), at(day(0), "12:00"))
    play.passes(at(day(0), "21:00"))
    play.does(RatePain(day(0), 9))
    play.does(TakeDose(day(0)))
    play.passes(at(day(1), "09:00"))
    check = play.notices[-1].message
    assert isinstance(check, EveningCheck)
    assert (check.slot, check.pain_open, check.asking) == (Slot.MORNING, False, Asking.FIRST)
    record = said(play, TakeDose(day(1), slot=Slot.MORNING))
    assert isinstance(record, DayRecord)
    assert (record.slot, record.two, record.pain_open) == (Slot.MORNING, True, False)
    play.passes(at(day(1), "21:00"))
    play.does(RatePain(day(1), 9))
    evening = said(play, TakeDose(day(1)))
    assert isinstance(evening, DayRecord)
    assert evening.morning is not None
    assert evening.morning.taken_at == at(day(1), "09:00")
    assert asked(play) == [
        (day(0), Slot.MAIN, at(day(0), "21:00")),
        (day(1), Slot.MORNING, at(day(1), "09:00")),
        (day(1), Slot.MAIN, at(day(1), "21:00")),
    ]


def test_a_morning_dose_without_an_answer_is_followed_up_and_asked_about_in_the_evening() -> None:
    """+30 with sound, +90 silent, once more silently at the evening's time; then it is not known."""
    play = after_the_first()
    before = len(play.notices)
    play.passes(at(day(1), "21:00"))
    mornings = [n for n in play.notices[before:] if getattr(n.message, "slot", None) is Slot.MORNING]
    assert [(n.due_at, n.silent) for n in mornings] == [
        (at(day(1), "09:00"), False),
        (at(day(1), "09:30"), False),
        (at(day(1), "10:30"), True),
        (at(day(1), "21:00"), True),
    ]
    assert isinstance(mornings[-1].message, MorningAfter)
    play.passes(at(day(2), "09:00"))
    intake = play.case.day(day(1), Slot.MORNING).intake
    assert intake is not None
    assert intake.outcome is Outcome.NOT_KNOWN


def test_the_two_doses_keep_their_distance() -> None:
    """A morning's taken at 16:30 keeps the evening's question from 21:00 to 22:30: six hours."""
    play = after_the_first()
    play.passes(at(day(1), "16:30"))
    play.does(TakeDose(day(1), slot=Slot.MORNING))
    before = len(play.notices)
    play.passes(at(day(1), "23:00"))
    assert asked(play, before)[0] == (day(1), Slot.MAIN, at(day(1), "22:30"))


def test_a_second_taken_is_asked_about_by_its_own_dose() -> None:
    """Taken twice in the morning is another dose; taken in the evening is the evening's."""
    play = after_the_first()
    play.passes(at(day(1), "09:10"))
    play.does(TakeDose(day(1), slot=Slot.MORNING))
    already = said(play, TakeDose(day(1), slot=Slot.MORNING))
    assert already == AlreadyTaken(day(1), at(day(1), "09:10"), Slot.MORNING)
    play.does(TookAnother(day(1), Slot.MORNING))
    assert AnotherDoseTaken(day(1), at(day(1), "09:10"), Slot.MORNING) in play.facts
    assert {hold.cause for hold in play.case.holds} == {HoldCause.EXTRA_DOSE}


def test_a_day_is_taken_when_both_doses_are() -> None:
    """One missed is a day missed; one not known a day not known; in whichever order they are said.

    Mutant: `became` in intake.py looks at the dose that was said alone.
    """
    play = Play(twice(), at(day(1), "08:00"))
    play.passes(at(day(1), "09:00"))
    start = play.case.counts[0]
    play.does(TakeDose(day(1), slot=Slot.MORNING))
    assert play.case.counts[0] == start
    play.passes(at(day(1), "21:00"))
    play.does(NotTaken(day(1)))
    assert play.case.counts[0] == replace(start, missed=start.missed + 1)
    play.does(TakeDose(day(1)))
    assert play.case.counts[0] == replace(start, taken=start.taken + 1)
    play.does(DoseNotKnown(day(1), Slot.MORNING))
    assert play.case.counts[0] == replace(start, not_known=start.not_known + 1)
    play.does(RestoreIntake(day(1), None, Slot.MORNING))
    assert play.case.counts[0] == start
    assert became(play.case, day(1), Slot.MAIN, play.case.day(day(1)).intake) is None


def test_the_gate_counts_days_with_both_doses() -> None:
    """Of ten days one without its morning dose: nine of ten are enough."""
    play = Play(twice(counts=(StepCount(taken=9, missed=1),)), at(day(0), "12:00"))
    counted = adherence(play.case, day(0))
    assert (counted.taken, counted.missed, counted.enough_taken) == (9, 1, True)


def test_a_gap_is_of_days_without_any_dose() -> None:
    """A day with its evening dose taken is no part of a gap, though its morning's was missed."""
    play = after_the_first()
    for n in range(1, 5):
        play.passes(at(day(n), "09:00"))
        play.does(NotTaken(day(n), Reason.FORGOT, Slot.MORNING))
        play.passes(at(day(n), "21:00"))
        play.does(TakeDose(day(n)) if n == 1 else NotTaken(day(n), Reason.FORGOT))
    assert gap(play.case) == (day(2), day(3), day(4))
    assert not play.case.on_hold
    play.passes(at(day(5), "09:00"))
    play.does(NotTaken(day(5), Reason.FORGOT, Slot.MORNING))
    assert not play.case.on_hold
    play.passes(at(day(5), "21:00"))
    play.does(NotTaken(day(5), Reason.FORGOT))
    assert {hold.cause for hold in play.case.holds} == {HoldCause.GAP}


def test_on_hold_no_morning_dose_is_asked_for_and_what_was_no_hold_asks_again() -> None:
    """Law L13 for the morning's dose: the hold comes before it; taken back in its time, it is asked for."""
    play = after_the_first()
    play.passes(at(day(1), "08:50"))
    play.does(Hospital())
    before = len(play.notices)
    play.passes(at(day(1), "09:01"))
    assert asked(play, before) == []
    assert play.case.day(day(1), Slot.MORNING).held
    play.does(TakeBackHold(1))
    play.passes(at(day(1), "09:02"))
    assert asked(play, before)[0][:2] == (day(1), Slot.MORNING)


def test_later_moves_the_morning_dose_and_its_follow_ups() -> None:
    """An hour later it comes again, and from there its follow-ups."""
    play = after_the_first()
    play.passes(at(day(1), "09:05"))
    play.does(TakeLater(day(1), 60, Slot.MORNING))
    before = len(play.notices)
    play.passes(at(day(1), "12:00"))
    assert [when for _, _, when in asked(play, before)] == [at(day(1), "10:05"), at(day(1), "11:05")]


def test_a_typed_took_it_is_the_dose_that_waits() -> None:
    """At 9:20 it is the morning's; a time says which; of both, the one whose time came last."""
    play = after_the_first()
    play.passes(at(day(1), "09:20"))
    play.does(Tell("took it", play.now, outcome=Outcome.TAKEN, bare=True))
    assert play.case.day(day(1), Slot.MORNING).intake is not None
    play.passes(at(day(1), "21:10"))
    play.does(Tell("took it at 21:05", play.now, outcome=Outcome.TAKEN, taken_at=time(21, 5)))
    intake = play.case.day(day(1)).intake
    assert intake is not None
    assert intake.taken_at == at(day(1), "21:05")
    play.passes(at(day(2), "09:20"))
    play.does(Tell("skipped", play.now, outcome=Outcome.MISSED, day=day(2), slot=Slot.MORNING))
    missed = play.case.day(day(2), Slot.MORNING).intake
    assert missed is not None
    assert missed.outcome is Outcome.MISSED
    play.does(UndoLast())
    assert play.case.day(day(2), Slot.MORNING).intake is None


def test_the_other_dose_of_a_day_is_one_tap_away() -> None:
    """Below a day's answers stands the way to its other dose, both ways."""
    play = after_the_first()
    play.passes(at(day(1), "21:00"))
    record = said(play, ChangeDay(day(1)))
    assert isinstance(record, DayRecord)
    assert play.choices[-1][0].command == ChangeDay(day(1), Slot.MORNING)
    said(play, ChangeDay(day(1), Slot.MORNING))
    assert play.choices[-1][0].command == ChangeDay(day(1))
    shown = said(play, ShowDay(day(1), Slot.MORNING))
    assert isinstance(shown, DayRecord)
    assert shown.slot is Slot.MORNING


def test_a_morning_plan_asks_in_the_morning_and_for_pain_in_the_evening() -> None:
    """One dose at 9:00, the pain at its own time; the care day turns as before."""
    play = Play(in_the_morning(), at(day(0), "08:00"))
    play.passes(at(day(0), "09:00"))
    play.does(TakeDose(day(0)))
    play.passes(at(day(0), "21:30"))
    checks = [n for n in play.notices if isinstance(n.message, EveningCheck)]
    assert [n.due_at for n in checks][:2] == [at(day(0), "09:00"), at(day(0), "21:00")]
    assert play.case.mornings == ()
