"""How often the evening asks about pain: fading, the patient's choice, and what brings daily back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest

from domain.case import CareDay, Case, HoldCause, Intake, Opening, Outcome, Rating, Stage, StepCount, Weekly
from domain.commands.alerting import AnswerOverall, TooMuch
from domain.commands.day import AskPainNow, ChangeDay, RatePain
from domain.commands.dosing import TakeDose
from domain.commands.holding import Hospital
from domain.commands.telling import Tell
from domain.commands.weekly import AskRhythm, SetRhythm
from domain.days import pain_open
from domain.diary import diary_of
from domain.dose import Dose
from domain.messages.day import DayRecord, EveningCheck
from domain.messages.weekly import RhythmShown
from domain.pain import Look, Mean, Overall, RatedDay, clean_mean
from domain.plan import Leg, LegKind
from domain.preferences import Preferences, Rhythm
from domain.rhythm import asks_pain, rhythm_on
from tests.domain.courses import day
from tests.domain.play import FIRST_DOSE, THREE_STEPS, Play, ana, at

LEGS = (
    Leg(FIRST_DOSE, 0, Dose(1500), LegKind.START),
    Leg(day(14), 1, Dose(3000), LegKind.UP),
    Leg(day(28), 2, Dose(4500), LegKind.UP),
)


def on_last(now: int = 50, halves: int = 9, **changes: object) -> Case:
    """Return Ana's case on the morning of this day: every evening before it was asked and answered."""
    days = tuple(
        CareDay(
            day(n),
            Opening.ASKED,
            dose=Dose(4500),
            asked=1,
            pain_asked=True,
            rating=Rating(halves, at(day(n), "21:05")),
            intake=Intake(Outcome.TAKEN, at(day(n), "21:05")),
        )
        for n in range(max(0, now - 35), now)
    )
    counts = (StepCount(taken=14), StepCount(taken=14), StepCount(taken=now - 28))
    asked = Weekly(asked=day(now - 3))
    return ana(**{"legs": LEGS, "counts": counts, "days": days, "weekly": asked, **changes})


def test_daily_for_four_weeks_then_three_a_week_then_the_overall_question_alone() -> None:
    """The last step's own 14 days are daily; from week 12 on, 28 days on the last dose, no evening asks."""
    assert rhythm_on(on_last(41), day(41)) is Rhythm.DAILY
    assert rhythm_on(on_last(42), day(42)) is Rhythm.THREE_A_WEEK
    assert rhythm_on(on_last(83), day(83)) is Rhythm.THREE_A_WEEK
    assert rhythm_on(on_last(84), day(84)) is Rhythm.WEEKLY
    assert not any(asks_pain(on_last(n), day(n)) for n in range(84, 91))


def test_three_evenings_a_week_lie_within_five_days() -> None:
    """The burst backstop counts three ratings within 5 days: it can still be met."""
    asked = [n for n in range(42, 56) if asks_pain(on_last(n), day(n))]
    assert asked == [43, 45, 47, 50, 52, 54]


def test_a_faded_evening_asks_about_the_dose_alone() -> None:
    """No scale in it, and none once the dose is taken; a typed number and Change still rate the day."""
    play = Play(on_last(42), at(day(42), "12:00"))
    play.passes(at(day(42), "21:00"))
    (notice,) = [n for n in play.notices if isinstance(n.message, EveningCheck)]
    assert isinstance(notice.message, EveningCheck)
    assert not notice.message.pain_open
    assert notice.message.pain_rests
    assert "number" not in [c.label for row in notice.choices for c in row]
    assert not pain_open(play.case.day(day(42)))
    play.does(TakeDose(day(42)))
    assert "number" not in play.labels()
    assert "change" in play.labels()
    play.does(ChangeDay(day(42)))
    assert "number" in play.labels()
    play.does(AskPainNow())
    assert isinstance(play.answer, DayRecord)
    assert play.answer.pain_open
    assert "number" in play.labels()
    play.does(Tell("6", play.now, pain_halves=12, bare=True))
    rating = play.case.day(day(42)).rating
    assert rating is not None
    assert rating.halves == 12


def test_a_number_the_morning_after_a_faded_evening_is_pain_now() -> None:
    """Nothing was asked: it answers no evening."""
    play = Play(on_last(42), at(day(42), "21:00"))
    play.passes(at(day(43), "09:00"))
    play.does(Tell("6", play.now, pain_halves=12, bare=True))
    assert play.case.day(day(42)).rating is None


def test_a_faded_evening_whose_dose_is_recorded_asks_nothing() -> None:
    """The dose was taken before its time: no message at all."""
    play = Play(on_last(42), at(day(42), "20:00"))
    play.does(TakeDose(day(42)))
    before = len(play.notices)
    play.passes(at(day(43), "04:00"))
    assert play.case.day(day(42)).opening is Opening.RECORDED
    assert len(play.notices) == before


def test_a_pain_question_with_a_time_of_its_own_fades_too() -> None:
    """Before the dose or after it: it does not come, and the evening does not make up for it."""
    for check in (time(12), time(23, 30)):
        play = Play(on_last(42, check_time=check), at(day(42), "05:00"))
        play.passes(at(day(43), "04:00"))
        asked = [n.message for n in play.notices if isinstance(n.message, EveningCheck)]
        assert asked
        assert not any(message.pain_open for message in asked)
        assert play.case.day(day(42)).faded


def test_a_faded_day_is_not_missing() -> None:
    """It is neither unrated nor better: W is the mean of the last 14 days with 4 of them rated."""
    case = on_last(42)
    faded = tuple(
        replace(d, pain_asked=False, faded=True, rating=None) if d.day.toordinal() % 2 else d
        for d in case.days
    )
    case = replace(case, days=faded)
    diary = diary_of(case)
    assert diary.faded == frozenset(d.day for d in faded if d.faded)
    assert diary.faded <= diary.unasked
    last = case.days[-1].day
    w = clean_mean(diary.ratings, frozenset(), FIRST_DOSE, last, diary.unasked, diary.faded)
    assert isinstance(w, Look)
    assert w.mean == Mean(7 * 9, 7)
    assert (last - w.first).days < 14


def test_with_less_than_four_rated_of_fourteen_days_there_is_no_w() -> None:
    """Two weeks of three evenings, three of them answered: not enough."""
    ratings = tuple(RatedDay(day(n), 9) for n in (43, 45, 47))
    unasked = frozenset(day(n) for n in range(35, 56) if n % 7 not in {1, 3, 5})
    found = clean_mean(ratings, frozenset(), FIRST_DOSE, day(54), unasked, unasked)
    assert not isinstance(found, Look)


HIGH: dict[str, Callable[[Case], Case]] = {
    "a rating 2 above the baseline": lambda c: replace(
        c,
        days=(*c.days[:-5], replace(c.days[-5], rating=Rating(14, c.days[-5].rating.at)), *c.days[-4:]),  # type: ignore[union-attr]  # it is rated
    ),
    "much worse": lambda c: replace(c, overall=(Overall(day(40), 6),)),
    "a step": lambda c: replace(c, legs=(*c.legs[:2], Leg(day(45), 2, Dose(4500), LegKind.UP))),
    "a hold": lambda c: replace(c, days=(*c.days[:-3], replace(c.days[-3], held=True), *c.days[-2:])),
    "a pause": lambda c: replace(c, days=(*c.days[:-6], *c.days[-3:])),
    "something found": lambda c: replace(c, alerting=replace(c.alerting, found=day(40))),
    "pain that is higher now": lambda c: replace(
        c, days=tuple(replace(d, rating=Rating(12, at(d.day, "21:00"))) for d in c.days)
    ),
    "no course": lambda c: replace(c, legs=()),
    "no dose yet": lambda c: replace(c, stage=Stage.BASELINE),
    "few answers": lambda c: replace(
        c, days=tuple(replace(d, rating=None) if d.day >= day(40) else d for d in c.days)
    ),
    "no baseline": lambda c: replace(c, baseline=None),
}


@pytest.mark.parametrize("reason", HIGH)
def test_what_keeps_it_daily(reason: str) -> None:
    """Each by itself."""
    case = HIGH[reason](on_last(50))
    assert rhythm_on(on_last(50), day(50)) is Rhythm.THREE_A_WEEK
    assert rhythm_on(case, day(50)) is Rhythm.DAILY
    assert asks_pain(case, day(50))


def test_an_open_alert_and_a_hold_keep_it_daily() -> None:
    """As long as they are open, and 14 days from a hold."""
    play = Play(on_last(50), at(day(50), "12:00"))
    play.does(TooMuch())
    assert rhythm_on(play.case, day(50)) is Rhythm.DAILY
    play = Play(on_last(50), at(day(50), "12:00"))
    play.does(Hospital(HoldCause.OPIOID))
    assert rhythm_on(play.case, day(50)) is Rhythm.DAILY


def test_daily_comes_back_for_14_days_and_goes() -> None:
    """A rating of 7 above a baseline of 4.6 on day 50; the fifteenth day after it is a faded one again."""
    play = Play(on_last(50), at(day(50), "12:00"))
    for n in range(50, 70):
        play.passes(at(day(n), "21:00"))
        if pain_open(play.case.day(day(n))) or n == 50:
            play.does(RatePain(day(n), 14 if n == 50 else 9))
        play.does(TakeDose(day(n)))
    asked = [n for n in range(51, 70) if play.case.day(day(n)).pain_asked]
    assert asked == [*range(51, 65), 66, 68]


def test_much_worse_brings_daily_back_at_once() -> None:
    """The answer of the weekly day."""
    play = Play(on_last(51), at(day(51), "18:00"))
    assert not asks_pain(play.case, day(51))
    play.does(AnswerOverall(6))
    assert asks_pain(play.case, day(51))


def test_pain_is_asked_daily_in_the_week_before_a_step_may_come() -> None:
    """The step wants 4 of the last 7 days rated: a long step does not wait for that for ever."""
    steps = (replace(THREE_STEPS.steps[0], days=60), *THREE_STEPS.steps[1:])
    slow = replace(THREE_STEPS, steps=steps)
    for now, rhythm in ((52, Rhythm.THREE_A_WEEK), (53, Rhythm.DAILY)):
        case = replace(on_last(now), legs=LEGS[:1], counts=(StepCount(taken=now),), plan=slow)
        assert rhythm_on(case, day(now)) is rhythm


def test_the_patients_own_choice_holds_where_daily_is_not_needed() -> None:
    """Daily for ever, three a week before four weeks have passed, or once a week on the weekly day."""
    always = on_last(50, preferences=Preferences(rhythm=Rhythm.DAILY))
    assert rhythm_on(always, day(50)) is Rhythm.DAILY
    early = on_last(50, preferences=Preferences(rhythm=Rhythm.THREE_A_WEEK), enrolled_on=day(30))
    assert rhythm_on(early, day(50)) is Rhythm.THREE_A_WEEK
    weekly = on_last(50, preferences=Preferences(rhythm=Rhythm.WEEKLY))
    assert not asks_pain(weekly, day(50))
    assert asks_pain(on_last(55, preferences=Preferences(rhythm=Rhythm.WEEKLY)), day(55))
    high = replace(weekly, overall=(Overall(day(45), 7),))
    assert rhythm_on(high, day(50)) is Rhythm.DAILY


def test_the_choice_is_shown_with_what_holds_now() -> None:
    """Chosen weekly in the first days: daily is still needed, and it is said."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.does(AskRhythm())
    assert play.answer == RhythmShown(None, Rhythm.DAILY)
    play.taps("rhythm_weekly")
    assert play.answer == RhythmShown(Rhythm.WEEKLY, Rhythm.DAILY, changed=True)
    assert play.case.preferences.rhythm is Rhythm.WEEKLY
    play.does(SetRhythm(None))
    assert play.case.preferences.rhythm is None


def test_what_the_rule_says_is_remembered_as_found() -> None:
    """Findings about missing answers and benefit are none."""
    play = Play(ana(), at(FIRST_DOSE, "09:00"))
    for n in range(30):
        play.passes(at(day(n), "21:05"))
        play.does(RatePain(day(n), 13))
    assert play.case.alerting.found is not None
    assert play.case.alerting.found > day(14)
    quiet = Play(ana(), at(FIRST_DOSE, "09:00"))
    quiet.passes(at(day(16), "12:00"))
    assert quiet.case.alerting.found is None
