"""The evening: asked once, followed up, answered, and never asked again once it is answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from domain.case import Opening, Outcome, Reason, Stage
from domain.commands.day import NotMe, OpenEvening, RatePain, ShowDay, WasAway
from domain.commands.dosing import TakeDose
from domain.decision import Decision
from domain.messages.day import Asking, DayRecord, EveningCheck, NobodyAsked
from domain.messages.dosing import AlreadyTaken, MissedRecorded, MorningAfter, NotKnownRecorded, TakenWhen
from domain.notices import WhenUnsure
from domain.plan import Leg, LegKind
from tests.domain.play import FIRST_DOSE, MISSED, Play, ana, at

TUESDAY = FIRST_DOSE
WEDNESDAY = TUESDAY + timedelta(days=1)


def evening() -> Play:
    """Return Ana's play at 21:00 on the day of her first dose, just asked."""
    play = Play(ana(), at(TUESDAY, "12:00"))
    play.passes(at(TUESDAY, "21:00"))
    return play


def test_pain_and_dose_come_in_one_message_with_what_to_take() -> None:
    """At 21:00 one message asks for both, with the dose in mg and in capsules."""
    play = evening()
    assert len(play.notices) == 1
    asked = play.notices[0].message
    assert isinstance(asked, EveningCheck)
    assert asked.pain_open
    assert asked.dose is not None
    assert asked.dose.dose.micrograms == 1500
    assert asked.dose.amount is not None
    assert play.notices[0].when_unsure is WhenUnsure.DROP


def test_two_taps_close_the_day() -> None:
    """A number and "Taken" are the whole evening: nothing more is said."""
    play = evening()
    play.taps("number", 5)
    assert "taken" in play.labels()
    play.taps("taken")
    assert isinstance(play.answer, DayRecord)
    assert not play.answer.pain_open
    assert play.answer.dose is None
    assert play.labels() == ["side_effect", "note", "change", "undo"]
    assert play.passes(at(WEDNESDAY, "20:59")) == []


def test_follow_ups_come_at_half_an_hour_and_ninety_minutes_then_the_next_morning() -> None:
    """21:30 with sound, 22:30 silently, 09:00 once, silently: then never again."""
    play = evening()
    later = play.passes(at(WEDNESDAY, "20:59"))
    assert [n.due_at for n in later] == [at(TUESDAY, "21:30"), at(TUESDAY, "22:30"), at(WEDNESDAY, "09:00")]
    assert [n.silent for n in later] == [False, True, True]
    assert isinstance(later[0].message, EveningCheck)
    assert later[0].message.asking is Asking.AGAIN
    assert isinstance(later[1].message, EveningCheck)
    assert later[1].message.asking is Asking.LAST_TIME
    assert isinstance(later[2].message, MorningAfter)


def test_an_unanswered_dose_is_not_known_never_missed() -> None:
    """Once the next evening begins the dose of the evening before is not known."""
    play = evening()
    play.passes(at(WEDNESDAY, "21:00"))
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert intake.outcome is Outcome.NOT_KNOWN
    assert play.case.counts[0].not_known == 1


def test_a_late_answer_counts() -> None:
    """Two days later the old prompt is tapped: the dose is taken, and the rating kept but marked late."""
    play = evening()
    old = play.choices
    play.passes(at(WEDNESDAY + timedelta(days=1), "10:00"))
    play.choices = old
    play.taps("number", 7)
    play.choices = old
    play.taps("taken")
    day = play.case.day(TUESDAY)
    assert day.intake is not None
    assert day.intake.outcome is Outcome.TAKEN
    assert day.rating is not None
    assert not day.rating.on_time
    assert (play.case.counts[0].taken, play.case.counts[0].not_known) == (1, 0)


def test_the_tap_at_0040_belongs_to_the_evening_before() -> None:
    """Taken at twenty to one counts for yesterday, whose prompt it answers."""
    play = evening()
    play.passes(at(WEDNESDAY, "00:40"))
    play.taps("taken")
    assert play.case.today(play.now) == TUESDAY
    assert play.case.day(TUESDAY).intake is not None


def test_later_moves_the_next_message() -> None:
    """“Later, an hour”: nothing at 21:30, the question at 22:00, then half an hour after none past 23:00."""
    play = evening()
    play.taps("later")
    play.taps("in_1_hour")
    assert isinstance(play.answer, DayRecord)
    assert play.answer.ask_again_at == at(TUESDAY, "22:00")
    said = play.passes(at(WEDNESDAY, "04:00"))
    assert [n.due_at for n in said] == [at(TUESDAY, "22:00"), at(TUESDAY, "23:00")]


def test_bedtime_is_eleven() -> None:
    """“At bedtime” asks at 23:00, silently, and that is the last time."""
    play = evening()
    play.taps("later")
    play.taps("at_bedtime")
    said = play.passes(at(WEDNESDAY, "04:00"))
    assert [(n.due_at, n.silent) for n in said] == [(at(TUESDAY, "23:00"), False)]


def test_later_never_reaches_beyond_the_care_day() -> None:
    """At 03:30 "an hour later" is cut at 03:59: the care day turns at 04:00."""
    play = evening()
    play.passes(at(WEDNESDAY, "03:30"))
    play.taps("later")
    play.taps("in_1_hour")
    assert play.case.day(TUESDAY).next_ask == at(WEDNESDAY, "03:59")


def test_later_after_the_answer_changes_nothing() -> None:
    """An old "Later" tapped after the dose was recorded shows the record and starts no question."""
    play = evening()
    play.taps("later")
    later = play.choices
    play.does(TakeDose(TUESDAY))
    play.choices = later
    play.taps("in_15_minutes")
    assert all(
        isinstance(n.message, EveningCheck) and n.message.dose is None
        for n in play.passes(at(WEDNESDAY, "09:30"))
    )


def test_a_second_taken_asks_whether_there_was_another() -> None:
    """“Already recorded at 21:00. Did you take another one?” "No" leaves the record as it is."""
    play = evening()
    play.taps("taken")
    play.does(TakeDose(TUESDAY))
    assert isinstance(play.answer, AlreadyTaken)
    assert play.answer.taken_at == at(TUESDAY, "21:00")
    play.taps("no")
    assert play.case.counts[0].taken == 1


def test_another_dose_by_mistake_raises_an_alert_and_a_hold() -> None:
    """“Yes, by mistake” is stored, alerts, and no further dose is prompted until somebody has answered."""
    play = evening()
    play.taps("taken")
    play.does(TakeDose(TUESDAY))
    play.taps("yes_by_mistake")
    assert play.notices[-1].gravity == 0
    assert play.case.on_hold


def test_not_today_takes_a_reason_and_gives_the_prescribers_words() -> None:
    """“Not today, forgot”: missed, answered in the prescriber's own sentence."""
    play = evening()
    play.taps("not_today")
    play.taps("forgot")
    assert isinstance(play.answer, MissedRecorded)
    assert play.answer.words == MISSED
    assert not play.answer.ask_reason
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert intake.reason is Reason.FORGOT


def test_running_out_puts_the_dose_on_hold() -> None:
    """“Ran out” is missed, and dose prompts stop at once."""
    play = evening()
    play.taps("not_today")
    play.taps("ran_out")
    assert play.case.on_hold


@pytest.mark.parametrize(
    ("label", "outcome"),
    [
        ("took_it_about", Outcome.TAKEN),
        ("did_not_take_it", Outcome.MISSED),
        ("not_sure", Outcome.NOT_KNOWN),
    ],
)
def test_the_next_morning_offers_every_answer(label: str, outcome: Outcome) -> None:
    """The usual time is taken, "Did not take it" is missed, "Not sure" is not known."""
    play = evening()
    play.passes(at(WEDNESDAY, "09:00"))
    play.taps(label)
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert intake.outcome is outcome


def test_not_sure_says_when_the_next_question_comes() -> None:
    """Not known is said plainly, with the next evening."""
    play = evening()
    play.passes(at(WEDNESDAY, "09:00"))
    play.taps("not_sure")
    assert play.answer == NotKnownRecorded(TUESDAY, at(WEDNESDAY, "21:00"), today=WEDNESDAY)


def test_took_it_about_is_the_evening_not_now() -> None:
    """Tapped at 09:10, "about 21:00" is 21:00 of the evening before."""
    play = evening()
    play.passes(at(WEDNESDAY, "09:10"))
    play.taps("took_it_about")
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert intake.taken_at == at(TUESDAY, "21:00")


def test_earlier_offers_times_that_have_passed_and_an_unknown_one() -> None:
    """“Earlier...” offers half hours up to now; "I don't know when" is taken without a time."""
    play = evening()
    play.taps("earlier")
    assert isinstance(play.answer, TakenWhen)
    walls = [c.value for row in play.choices for c in row if c.label == "at_time"]
    assert walls == [time(19), time(19, 30), time(20), time(20, 30), time(21)]
    play.taps("time_unknown")
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert intake.taken_at is None
    assert intake.outcome is Outcome.TAKEN


def test_a_time_that_has_not_come_is_asked_back() -> None:
    """“Took it at 22:00” said at 21:00 records nothing."""
    play = evening()
    play.does(TakeDose(TUESDAY, time(22)))
    assert isinstance(play.answer, TakenWhen)
    assert play.answer.in_future
    assert play.case.day(TUESDAY).intake is None


def test_undo_opens_the_dose_again() -> None:
    """`Change`, `Undo dose`: the dose is open again, and the counts are what they were."""
    play = evening()
    play.taps("number", 5)
    play.taps("taken")
    play.taps("change")
    play.taps("undo_dose")
    assert play.case.day(TUESDAY).intake is None
    assert play.case.counts[0].taken == 0
    assert "taken" in play.labels()


def test_silence_gets_shorter_questions_then_one_button_then_quiet() -> None:
    """Evening 2 is short, evening 3 asks "Are you there?", later ones are silent and asked once."""
    play = Play(ana(), at(TUESDAY, "12:00"))
    firsts = []
    for n in range(5):
        day = TUESDAY + timedelta(days=n)
        said = play.passes(at(day, "23:59"))
        firsts.append([n for n in said if isinstance(n.message, EveningCheck)])
    hows = [
        evenings[0].message.asking for evenings in firsts if isinstance(evenings[0].message, EveningCheck)
    ]
    assert hows == [Asking.FIRST, Asking.SHORT, Asking.ARE_YOU_THERE, Asking.SHORT, Asking.NO_ANSWER]
    assert [len(evenings) for evenings in firsts] == [3, 3, 1, 1, 1]
    assert [evenings[0].silent for evenings in firsts] == [False, False, False, True, True]
    assert play.case.silence.since == TUESDAY
    play.does(TakeDose(TUESDAY + timedelta(days=4)))
    assert play.case.silence.unanswered == 0


def test_i_am_here_shows_the_evening_in_full() -> None:
    """The one button of "Are you there?" ends the silence and brings the questions."""
    play = Play(ana(), at(TUESDAY, "12:00"))
    play.passes(at(TUESDAY + timedelta(days=2), "21:00"))
    play.taps("i_am_here")
    assert {"number", "taken"} <= set(play.labels())
    assert play.case.silence.unanswered == 0


def test_a_late_wake_asks_whether_it_was_taken() -> None:
    """Woken at 23:30 for 21:00: "I was away", with no follow-up that night."""
    play = Play(ana(), at(TUESDAY, "23:30"))
    said = play.passes(at(WEDNESDAY, "08:59"))
    assert len(said) == 1
    assert isinstance(said[0].message, EveningCheck)
    assert said[0].message.asking is Asking.LATE
    assert play.case.day(TUESDAY).opening is Opening.ASKED_LATE


def test_three_days_away_are_one_message() -> None:
    """After an outage of three days one evening is asked about; each day was opened exactly once."""
    play = Play(ana(), at(TUESDAY + timedelta(days=3), "11:00"))
    said = play.passes(play.now)
    assert len(said) == 1
    opened = [d for d in play.case.days if d.opening is not None]
    assert [d.day for d in opened] == [TUESDAY + timedelta(days=n) for n in range(3)]


def test_pain_is_asked_alone_when_its_time_lies_apart() -> None:
    """Check-in at 18:00, dose at 22:00: two messages, the second with the dose alone."""
    play = Play(ana(check_time=time(18), dose_time=time(22)), at(TUESDAY, "12:00"))
    play.passes(at(TUESDAY, "18:00"))
    play.taps("number", 4)
    said = play.passes(at(TUESDAY, "22:00"))
    assert len(said) == 1
    asked = said[0].message
    assert isinstance(asked, EveningCheck)
    assert not asked.pain_open
    assert asked.dose is not None


def test_pain_alone_that_is_hours_late_waits_for_the_evening() -> None:
    """Woken at 20:30 for a check-in at 18:00: nothing is said until the dose at 22:00 asks for both."""
    play = Play(ana(check_time=time(18), dose_time=time(22)), at(TUESDAY, "20:30"))
    assert play.passes(at(TUESDAY, "21:59")) == []
    (said,) = play.passes(at(TUESDAY, "22:00"))
    assert isinstance(said.message, EveningCheck)
    assert said.message.pain_open


def test_a_dose_after_eleven_has_one_silent_follow_up() -> None:
    """Dose at 23:30: one follow-up at midnight, silent."""
    play = Play(ana(dose_time=time(23, 30), check_time=time(23, 30)), at(TUESDAY, "12:00"))
    said = play.passes(at(WEDNESDAY, "06:00"))
    assert [(n.due_at, n.silent) for n in said[1:]] == [(at(WEDNESDAY, "00:00"), True)]


def test_before_the_first_dose_the_evening_asks_for_pain_alone() -> None:
    """In the baseline days the same question and follow-ups, without a dose."""
    case = ana(stage=Stage.BASELINE, legs=(), counts=(), baseline=None)
    play = Play(replace(case, first_dose=None), at(TUESDAY, "12:00"))
    said = play.passes(at(WEDNESDAY, "12:00"))
    assert all(isinstance(n.message, EveningCheck) and n.message.dose is None for n in said)
    assert [n.silent for n in said] == [False, False, True]


def test_an_evening_recorded_before_its_time_is_not_asked_about() -> None:
    """Pain and dose told at 20:00: nothing is asked at 21:00."""
    play = Play(ana(enrolled_on=WEDNESDAY), at(TUESDAY, "20:00"))
    play = evening()
    play.taps("number", 5)
    play.taps("taken")
    play.passes(at(WEDNESDAY, "20:00"))
    play.does(RatePain(WEDNESDAY, 8))
    play.case = play.case.with_day(replace(play.case.day(WEDNESDAY), dose=play.case.legs[0].dose))
    play.does(TakeDose(WEDNESDAY))
    assert play.passes(at(WEDNESDAY, "23:59")) == []
    assert play.case.day(WEDNESDAY).opening is Opening.RECORDED


def test_after_an_outage_open_questions_come_again_in_one_message() -> None:
    """The answer of 21:10 was lost with the connection: at 21:40 the evening is asked again, once."""
    play = evening()
    play.now = at(TUESDAY, "21:25")
    play.does(WasAway(at(TUESDAY, "21:05"), at(TUESDAY, "21:25")))
    asked = play.notices[-1].message
    assert isinstance(asked, EveningCheck)
    assert asked.asking is Asking.AWAY
    play.taps("number", 5)
    play.taps("taken")
    before = len(play.notices)
    play.does(WasAway(at(TUESDAY, "22:05"), at(TUESDAY, "22:25")))
    assert len(play.notices) == before


def test_skip_this_leaves_the_missed_dose_without_a_reason() -> None:
    """The button that skips the reason shows the day; it does not ask what got in the way once more."""
    play = evening()
    play.passes(at(WEDNESDAY, "09:00"))
    play.taps("did_not_take_it")
    play.taps("skip")
    assert isinstance(play.answer, DayRecord)
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert (intake.outcome, intake.reason) == (Outcome.MISSED, None)


def test_no_dose_leaves_the_pain_open_and_can_be_changed() -> None:
    """The two blocks close each by itself: after "forgot" the pain is still asked for."""
    play = evening()
    play.taps("not_today")
    play.taps("forgot")
    assert isinstance(play.answer, MissedRecorded)
    assert play.answer.pain_open
    assert "change" in play.labels()
    play.taps("number", 5)
    assert play.case.day(TUESDAY).rating is not None


def test_dose_taken_at_another_time_is_no_second_dose() -> None:
    """Through "Change" the recorded dose moves to 20:00; nobody is asked whether there was another."""
    play = evening()
    play.taps("taken")
    play.taps("change")
    play.taps("taken_another_time")
    play.taps("at_time", time(20))
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert intake.taken_at == at(TUESDAY, "20:00")
    assert not play.case.on_hold


def test_time_in_the_morning_is_of_the_morning_after() -> None:
    """“Took it at another time”, “8:30”, at 09:10: it was this morning, not the morning before the prompt."""
    play = evening()
    play.passes(at(WEDNESDAY, "09:10"))
    play.does(TakeDose(TUESDAY, time(8, 30)))
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert intake.taken_at == at(WEDNESDAY, "08:30")


def test_dose_taken_late_is_said_before_the_next_prompt_twelve_hours_away() -> None:
    """Taken at 11:30 on the morning after: the evening says so, and asks about the dose at 23:30.

    Mutant: `too_soon` in due.py is always false: at 21:00 it is "Tonight's dose" 9.5 h after the last.
    """
    play = evening()
    play.taps("number", 5)
    play.passes(at(WEDNESDAY, "11:40"))
    play.does(TakeDose(TUESDAY, time(11, 30)))
    [check] = play.passes(at(WEDNESDAY, "21:00"))
    assert isinstance(check.message, EveningCheck)
    assert (check.message.pain_open, check.message.dose, check.message.hours) == (True, None, 12)
    assert check.message.recent == at(WEDNESDAY, "11:30")
    assert check.message.dose_from == at(WEDNESDAY, "23:30")
    assert "later" not in {choice.label for row in check.choices for choice in row}
    assert play.passes(at(WEDNESDAY, "23:29")) == []
    [asked] = play.passes(at(WEDNESDAY, "23:30"))
    assert isinstance(asked.message, EveningCheck)
    assert asked.message.dose is not None
    assert not asked.message.dose.past


def test_only_the_evening_that_comes_next_is_opened() -> None:
    """An evening that is open, or lies ahead, is not opened by whoever asks for it."""
    play = evening()
    before = play.case
    play.does(OpenEvening(TUESDAY))
    play.does(OpenEvening(TUESDAY + timedelta(days=5)))
    assert play.case == before


def test_show_day_brings_the_open_evening() -> None:
    """At 08:00 the open evening is yesterday's: that is what `/today` buttons are about."""
    play = evening()
    play.passes(at(WEDNESDAY, "08:00"))
    play.does(ShowDay())
    assert isinstance(play.answer, DayRecord)
    assert play.answer.day == TUESDAY


def test_summer_time_does_not_move_the_evening() -> None:
    """London, 28 March 2027: 21:00 is 21:00 before and after the clocks go forward."""
    first = date(2027, 3, 26)
    case = ana(enrolled_on=first, legs=(Leg(first, 0, ana().legs[0].dose, LegKind.START),))
    play = Play(case, at(first, "12:00", 0))
    said = play.passes(at(date(2027, 3, 29), "23:59"))
    firsts = [
        n.due_at
        for n in said
        if isinstance(n.message, EveningCheck)
        and n.message.asking in {Asking.FIRST, Asking.SHORT, Asking.ARE_YOU_THERE}
    ]
    assert firsts == [
        at(first, "21:00", 0), at(date(2027, 3, 27), "21:00", 0), at(date(2027, 3, 28), "21:00"),
        at(date(2027, 3, 29), "21:00"),
    ]  # fmt: skip


def test_on_a_shared_account_somebody_else_can_say_so() -> None:
    """*Not me* stands on each prompt of a shared account; it records nothing and ends no silence."""
    play = Play(ana(shared_account=True), at(TUESDAY, "20:00"))
    [asked] = play.passes(at(TUESDAY, "21:00"))
    assert [choice.label for choice in asked.choices[-1]] == ["not_me"]
    before = play.case
    decided = play.does(NotMe())
    assert isinstance(decided, Decision)
    assert (decided.facts, decided.withdrawals) == ((), ())
    assert decided.answer is not None
    assert (decided.answer.message, decided.answer.below) == (NobodyAsked(), True)
    assert play.case == before
    [again] = play.passes(at(TUESDAY, "21:30"))
    assert [choice.label for choice in again.choices[-1]] == ["not_me"]
