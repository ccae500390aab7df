"""Two doses a day, and doses in the morning: each is opened, asked, answered and counted by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.adjustment import adjustment_days
from domain.case import Case, HoldCause, Outcome, Reason, Slot, StepCount
from domain.commands.base import Command
from domain.commands.day import AskPainAlone, ChangeDay, RatePain, ShowDay, UndoLast
from domain.commands.dosing import DoseNotKnown, NotTaken, RestoreIntake, TakeDose, TakeLater, TookAnother
from domain.commands.holding import Hospital, ReportWord, TakeBackHold
from domain.commands.pausing import EndPause, PauseUntil
from domain.commands.stepping import AnswerForm, AnswerLabel
from domain.commands.telling import Tell
from domain.commands.times import AskTime, SetCheckTime, SetDoseTime, SetMorningTime
from domain.days import BETWEEN_TWO_DOSES
from domain.decision import NOTHING, Decision
from domain.dose import Dose
from domain.due import dose_at
from domain.facts.day import AnotherDoseTaken, DayOpened
from domain.gate import unmet
from domain.intake import adherence, became, gap
from domain.legs import leg_of
from domain.messages.base import Message
from domain.messages.day import Asking, DayRecord, EveningCheck
from domain.messages.dosing import AlreadyTaken, MissedRecorded, MorningAfter, TakenWhen
from domain.messages.times import TimesShown, TooClose
from domain.plan import Daily, Leg, LegKind, Step, course
from domain.prescription import Reason as Why
from domain.prescription import Refused, check, parse_plan
from domain.questions import Health, LabelAnswer, Purpose
from domain.report import Word
from domain.times import Which
from domain.topics import day_of, of_day, slot_of
from domain.unmet import OverCeiling
from tests.domain.courses import day
from tests.domain.play import FIRST_DOSE, THREE_STEPS, Play, ana, at

SPLIT = replace(
    THREE_STEPS,
    steps=(
        Step(Dose(1500), 7, daily=Daily.MORNING),
        Step(Dose(1500), 42, daily=Daily.TWICE),
        Step(Dose(4500), None),
    ),
)
BEGUN = FIRST_DOSE - timedelta(days=10)


def twice(**changes: object) -> Case:
    """Return Ana's case on two doses of 1.5 mg a day, at 9:00 and 21:00, since ten days."""
    leg = Leg(BEGUN, 1, Dose(1500), LegKind.START, daily=Daily.TWICE)
    case = ana(
        plan=SPLIT,
        legs=(leg,),
        counts=(StepCount(taken=10),),
        first_dose=BEGUN,
        enrolled_on=FIRST_DOSE,
    )
    return replace(case, **changes)  # type: ignore[arg-type]  # fields are named by the tests


def after_the_first() -> Play:
    """Return the play after the first evening is answered; its morning's dose was over before it began."""
    play = Play(twice(), at(day(0), "20:00"))
    play.passes(at(day(0), "21:00"))
    play.does(RatePain(day(0), 9))
    play.does(TakeDose(day(0)))
    return play


def in_the_morning() -> Case:
    """Return Ana's case on one dose in the morning, pain in the evening."""
    leg = Leg(FIRST_DOSE, 0, Dose(1500), LegKind.START, daily=Daily.MORNING)
    return ana(plan=SPLIT, legs=(leg,))


def said(play: Play, command: Command) -> Message:
    """Return what is answered."""
    decided = play.does(command)
    assert isinstance(decided, Decision)
    assert decided.answer is not None
    return decided.answer.message


def asked(play: Play, since: int = 0) -> list[tuple[date, Slot, datetime]]:
    """Return each message that asks about a dose: its day, which of the two, and when it came."""
    found = []
    for notice in play.notices[since:]:
        message = notice.message
        if isinstance(message, EveningCheck) and message.dose is not None:
            found.append((message.day, message.slot, notice.due_at))
        if isinstance(message, MorningAfter):
            found.append((message.day, message.slot, notice.due_at))
    return found


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


def test_a_step_from_the_morning_to_twice_a_day_begins_in_the_next_morning() -> None:
    """After today's dose was asked about, the new step is tomorrow's, its morning dose included."""
    leg = Leg(FIRST_DOSE - timedelta(days=7), 0, Dose(1500), LegKind.START, daily=Daily.MORNING)
    case = replace(in_the_morning(), legs=(leg,), counts=(StepCount(taken=7),))
    play = Play(case, at(day(0), "08:00"))
    play.passes(at(day(0), "09:00"))
    play.does(TakeDose(day(0)))
    up = Leg(day(1), 1, Dose(1500), LegKind.UP, daily=Daily.TWICE)
    play.case = replace(play.case, legs=(leg, up), counts=(*play.case.counts, StepCount()))
    before = len(play.notices)
    play.passes(at(day(1), "09:00"))
    play.does(TakeDose(day(1), slot=Slot.MORNING))
    play.passes(at(day(1), "21:00"))
    assert asked(play, before) == [
        (day(1), Slot.MORNING, at(day(1), "09:00")),
        (day(1), Slot.MAIN, at(day(1), "21:00")),
    ]


def test_a_step_to_one_dose_never_comes_upon_a_morning_dose_of_the_same_day() -> None:
    """4.5 mg in the evening of a day that had its 1.5 mg in the morning would be 6 mg: it waits for tomorrow.

    Mutant: `begins_on` in questions.py looks at the evening alone.
    """
    play = after_the_first()
    step = SPLIT.steps[2]
    assert leg_of(play.case, at(day(1), "08:00"), 2, step, LegKind.UP).since == day(1)
    play.passes(at(day(1), "09:00"))
    assert leg_of(play.case, play.now, 2, step, LegKind.UP).since == day(2)
    play.case = replace(play.case, mornings=())
    early = TakeDose(day(1), slot=Slot.MORNING)
    play.does(early)
    assert leg_of(play.case, play.now, 2, step, LegKind.UP).since == day(2)


def test_a_step_of_one_dose_a_day_says_so_beside_steps_of_two() -> None:
    """After "morning and evening" a bare "4.5 mg" might be taken twice: 9 mg in a day.

    Mutant: `dose_at` in due.py leaves `once` as it is.
    """
    case = twice()
    assert [dose_at(case, step).once for step in SPLIT.steps] == [False, False, True]
    later = replace(case, plan=replace(SPLIT, steps=(Step(Dose(4500), None),)))
    assert dose_at(later, Step(Dose(4500), None)).once
    assert not dose_at(ana(), THREE_STEPS.steps[0]).once


def test_a_step_to_twice_a_day_begins_with_the_evening_when_the_morning_is_over() -> None:
    """Agreed at 18:00 of a day with one dose: tonight, and the mornings from tomorrow on."""
    case = ana(plan=SPLIT)
    evening = leg_of(case, at(day(0), "18:00"), 1, SPLIT.steps[1], LegKind.UP)
    assert (evening.since, evening.morning_too) == (day(0), False)
    early = leg_of(case, at(day(0), "08:00"), 1, SPLIT.steps[1], LegKind.UP)
    assert (early.since, early.morning_too) == (day(0), True)


def test_a_restart_on_two_doses_leaves_out_the_morning_that_is_over() -> None:
    """The dose was on hold that morning: it is neither asked about nor in the way of the evening's.

    Mutant: `_leg_after` in lifting.py returns the leg without `mornings_of`.
    """
    steps = (Step(Dose(750), 14, daily=Daily.TWICE), Step(Dose(3000), 14), Step(Dose(4500), None))
    legs = (
        Leg(BEGUN, 0, Dose(750), LegKind.START, daily=Daily.TWICE),
        Leg(day(-5), 1, Dose(3000), LegKind.UP),
    )
    counts = (StepCount(taken=5), StepCount(taken=5))
    case = twice(plan=replace(SPLIT, steps=steps), legs=legs, counts=counts)
    play = Play(case, at(day(0), "10:00"))
    play.does(Hospital(HoldCause.OPIOID))
    play.passes(at(day(1), "18:00"))
    before = len(play.notices)
    play.does(ReportWord(Purpose.LIFT, day(1), Word.START_AGAIN, 0))
    play.does(AnswerForm(Purpose.LIFT, Health.NO))
    play.does(AnswerLabel(Purpose.LIFT, LabelAnswer.RIGHT))
    assert not play.case.on_hold
    play.passes(at(day(2), "09:00"))
    found = asked(play, before)
    assert found[0] == (day(1), Slot.MAIN, at(day(1), "21:00"))
    assert [each for each in found if each[1] is Slot.MORNING] == [
        (day(2), Slot.MORNING, at(day(2), "09:00"))
    ]


def test_a_step_whose_morning_dose_was_taken_has_begun() -> None:
    """A hold taken back later that day leaves the course where it was, and asks for the evening's dose.

    Mutant: `_without_unbegun` in evolve/holding.py looks at the main dose alone.
    """
    legs = (
        Leg(BEGUN, 0, Dose(1500), LegKind.START, daily=Daily.MORNING),
        Leg(day(1), 1, Dose(1500), LegKind.UP, daily=Daily.TWICE),
    )
    play = Play(twice(legs=legs, counts=(StepCount(taken=10), StepCount())), at(day(1), "09:05"))
    play.does(TakeDose(day(1), slot=Slot.MORNING))
    play.does(Hospital())
    assert play.case.legs == legs
    play.does(TakeBackHold(1))
    assert play.case.legs == legs


def test_a_pause_leaves_the_morning_dose_alone_too() -> None:
    """What was open is asked about no more, also where the pause is over at once.

    Mutant: `paused` in evolve/pausing.py leaves the mornings as they are.
    """
    play = after_the_first()
    play.passes(at(day(1), "09:10"))
    play.does(PauseUntil(day(3)))
    play.does(EndPause())
    said = play.passes(at(day(1), "23:00"))
    asks = [n.message.slot for n in said if isinstance(n.message, EveningCheck | MorningAfter)]
    assert set(asks) == {Slot.MAIN}


def test_the_ceiling_is_of_a_day() -> None:
    """Twice 1.5 mg is 3 mg a day: a plan, a pack and a step are held against that."""
    assert Step(Dose(1500), 7, daily=Daily.TWICE).a_day == Dose(3000)
    assert parse_plan("2.5 twice daily") == Refused(Why.ABOVE_CEILING, 0, "2.5 mg twice daily")
    assert parse_plan("2.25 twice daily") == (Step(Dose(2250), None, daily=Daily.TWICE),)
    pack = ana().preparation
    assert pack is not None
    refused = check((Step(Dose(1500), None, daily=Daily.TWICE),), Dose(2000), pack)
    assert refused == Refused(Why.ABOVE_CEILING, 0, "3 mg")
    legs = (Leg(BEGUN, 0, Dose(1500), LegKind.START, daily=Daily.MORNING),)
    low = replace(SPLIT, ceiling=Dose(2000))
    reasons = unmet(replace(in_the_morning(), plan=low, legs=legs), at(day(0), "18:00"))
    assert OverCeiling(Dose(2000)) in reasons


MORNING, TWICE, ONCE = Daily.MORNING, Daily.TWICE, Daily.ONCE


@pytest.mark.parametrize(
    ("text", "daily"),
    [
        ("1.5 morning x7, 1.5 twice daily x42, then 4.5", (MORNING, TWICE, ONCE)),
        (
            "1.5 mg in the morning for 7 days, 1.5 mg twice a day for 6 weeks, 4.5 nocte",
            (MORNING, TWICE, ONCE),
        ),
        ("1.5 mg bd x 14, 4.5 at night", (TWICE, ONCE)),
        ("1.5 mg b.d. for 2 weeks, 2 mg mane", (TWICE, MORNING)),
        ("1.5 x 7 morning, 1.5 mg morning and evening x 42, 4.5 evening", (MORNING, TWICE, ONCE)),
        ("1 mg 2 times a day x 7, 2 mg daily", (TWICE, ONCE)),
    ],
)
def test_a_prescription_says_at_which_parts_of_the_day(text: str, daily: tuple[Daily, ...]) -> None:
    """As prescribers write it; what says nothing is once, at the patient's own time."""
    steps = parse_plan(text)
    assert not isinstance(steps, Refused)
    assert tuple(step.daily for step in steps) == daily


def test_twice_a_day_is_more_than_once() -> None:
    """The same dose a second time a day opens ten adjustment days, and the course shows how often."""
    up = Leg(day(20), 1, Dose(1500), LegKind.UP, daily=Daily.TWICE)
    legs = (Leg(day(0), 0, Dose(1500), LegKind.START, daily=Daily.MORNING), up)
    found = adjustment_days(SPLIT.window, legs, day(40))
    assert max(found) == day(29)
    assert [ahead.daily for ahead in course(SPLIT, legs, day(20))] == [Daily.TWICE, Daily.ONCE]


def test_the_two_times_lie_six_hours_apart() -> None:
    """A time that is too close to the other is not taken; the morning's is changed by itself."""
    play = Play(twice(), at(day(0), "12:00"))
    assert said(play, SetDoseTime(time(14))) == TooClose(time(14), 6, Which.DOSE)
    assert isinstance(said(play, SetMorningTime(time(16))), TooClose)
    shown = said(play, SetMorningTime(time(8, 30)))
    assert isinstance(shown, TimesShown)
    assert (shown.sets.times.morning, shown.mornings, shown.evenings) == (time(8, 30), True, True)
    play.passes(at(day(1), "08:30"))
    assert asked(play)[-1] == (day(1), Slot.MORNING, at(day(1), "08:30"))


def test_earlier_offers_the_times_of_its_own_dose() -> None:
    """A time that has not come is asked back by the dose it is of."""
    play = after_the_first()
    play.passes(at(day(1), "09:30"))
    asks = said(play, TakeDose(day(1), time(11), slot=Slot.MORNING))
    assert asks == TakenWhen(day(1), in_future=True, slot=Slot.MORNING)
    offered = [c.value for row in play.choices for c in row if isinstance(c.value, time)]
    assert offered == [time(7), time(7, 30), time(8), time(8, 30), time(9), time(9, 30)]


def test_missed_in_the_morning_is_said_in_the_prescribers_words() -> None:
    """Its own button, its own reasons; the pain of the day is not asked for beside it."""
    play = after_the_first()
    play.passes(at(day(1), "09:30"))
    missed = said(play, NotTaken(day(1), Reason.FORGOT, Slot.MORNING))
    assert isinstance(missed, MissedRecorded)
    assert (missed.slot, missed.pain_open) == (Slot.MORNING, False)


def test_the_morning_after_an_outage_is_asked_about_as_late_or_in_the_evening() -> None:
    """Back at 12:00: "I was away at 9:00"; back after the evening's time: that message is the one."""
    play = after_the_first()
    play.passes(at(day(1), "08:00"))
    play.now = at(day(1), "12:00")
    play.passes(at(day(1), "12:00"))
    check = play.notices[-1].message
    assert isinstance(check, EveningCheck)
    assert (check.slot, check.asking) == (Slot.MORNING, Asking.LATE)
    assert check.dose is not None
    assert check.dose.past


FIRST = "evening", "morning-dose"

SLOT_COMMANDS = st.one_of(
    st.tuples(st.sampled_from([-1, 0, 0, 0]), st.sampled_from(Slot)).map(lambda p: ("take", *p)),
    st.tuples(st.sampled_from([-1, 0, 0]), st.sampled_from(Slot)).map(lambda p: ("miss", *p)),
    st.tuples(st.sampled_from([0, 0]), st.sampled_from(Slot)).map(lambda p: ("later", *p)),
)


def command_of(play: Play, move: tuple[str, int, Slot]) -> Command:
    """Return the command of a drawn move, about today or the day before."""
    kind, back, slot = move
    on = play.case.today(play.now) + timedelta(days=back)
    if kind == "take":
        return TakeDose(on, slot=slot)
    return NotTaken(on, Reason.FORGOT, slot) if kind == "miss" else TakeLater(on, 60, slot)


@pytest.mark.parametrize("case", [twice(), in_the_morning()], ids=["twice", "morning"])
@given(moves=st.lists(st.tuples(st.sampled_from([1, 30, 180, 420, 700, 1440]), SLOT_COMMANDS), max_size=12))
def test_each_slot_opens_once_and_what_is_answered_is_not_asked(
    case: Case, moves: list[tuple[int, tuple[str, int, Slot]]]
) -> None:
    """L4 and L5 for every slot: days in order, none twice; none asked about once it is answered.

    Two first prompts of one day keep their six hours. Mutants: `next_morning` in days.py returns the last
    opened day itself; `_open_morning` in asking.py forgets that it is recorded; `kept_from` in days.py
    forgets the other slot.
    """
    play = Play(case, at(day(0), "07:00"))
    for minutes, move in moves:
        play.passes(play.now + timedelta(minutes=minutes))
        play.does(command_of(play, move))
    play.passes(play.now + timedelta(days=2))
    for slot in Slot:
        opened = [f.day for f in play.facts if isinstance(f, DayOpened) and f.slot is slot]
        assert all(b - a == timedelta(days=1) for a, b in pairwise(opened))
    firsts = []
    for notice, then in zip(play.notices, play.when_said, strict=True):
        message = notice.message
        if isinstance(message, EveningCheck) and message.dose is None:
            continue
        if isinstance(message, EveningCheck | MorningAfter):
            intake = then.day(message.day, message.slot).intake
            assert intake is None or intake.outcome is Outcome.NOT_KNOWN
        if notice.key in {f"{kind}:ana:{message.day}" for kind in FIRST if isinstance(message, EveningCheck)}:
            firsts.append(notice.due_at)
    assert all(later - one >= BETWEEN_TWO_DOSES for one, later in pairwise(firsts))


def test_a_pain_question_after_midnight_comes_once_beside_two_doses() -> None:
    """At 0:30, three hours after the evening's dose; `Play` checks that nothing is woken for nothing.

    Mutant: `pain_comes_later` in domain/days.py asks for the morning's as well.
    """
    play = after_the_first()
    play.does(SetCheckTime(time(0, 30)))
    play.passes(at(day(2), "12:00"))
    alone = [n.due_at for n in play.notices if n.key.startswith("pain:")]
    assert alone == [at(day(2), "00:30")]
    assert play.does(AskPainAlone(day(1))) == NOTHING  # once more for the same day: in vain


def test_a_topic_names_its_day_and_which_of_two_doses() -> None:
    """And nothing of it where it is about something else."""
    for slot in Slot:
        assert (day_of(of_day(day(1), slot)), slot_of(of_day(day(1), slot))) == (day(1), slot)
    assert (day_of("step"), slot_of("step")) == (None, Slot.MAIN)


def test_the_morning_is_offered_other_mornings() -> None:
    """Asked at what time the morning's dose shall be, only mornings are offered."""
    decided = after_the_first().does(AskTime(Which.MORNING))
    assert isinstance(decided, Decision)
    assert decided.answer is not None
    offered = [choice.value for row in decided.answer.choices for choice in row]
    assert [wall for wall in offered if isinstance(wall, time)] == [time(7), time(8), time(9), time(10)]
