"""Words of steps, the first dose and the plan: what holds from when, by day and by night."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.house import House
from bot.render import Reader, label, render
from bot.render.course import reason_lines
from bot.screens import plain_words
from domain.case import Intake, Outcome
from domain.commands.stepping import ShowPlan
from domain.dose import Counted, Dose, Doses, Form, PiecesToTake
from domain.messages.base import Message
from domain.messages.dosing import DueDose
from domain.messages.enrolment.between import SetUp
from domain.messages.plan_view import CourseStep, DoseShown, PlanShown, TodayShown
from domain.messages.stepping import BackAsked, DoseChanged, FirstDoseAhead, StepYes, StillToday
from domain.notices import Choice
from domain.plan import LegKind
from domain.unmet import AlertOpen, TooFewTaken

READER = Reader(House("Riverside", "020 7946 0100", "999", "116 123"), "en", "Europe/London")
WEDNESDAY, THURSDAY = date(2027, 6, 2), date(2027, 6, 3)
NINE = datetime(2027, 6, 2, 20, tzinfo=UTC)
SIX = DueDose(Dose(3000), PiecesToTake(Form.CAPSULE, (Counted(2, Dose(1500)),)))
LOW = DueDose(Dose(1500), PiecesToTake(Form.CAPSULE, (Counted(1, Dose(1500)),)))
BACK = DoseChanged(LegKind.BACK, LOW, THURSDAY, is_today=False, course=())


def words(message: Message) -> str:
    """Return a message as it is read, without its spaces that do not break."""
    return render(message, (), READER).html.replace("\u00a0", " ")


def by_day(dose: DueDose) -> DueDose:
    """Return the dose of somebody who takes it in the morning."""
    return replace(dose, daytime=True)


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (None, "Tonight still 3 mg = 2 capsules of 1.5 mg."),
        (Outcome.MISSED, "Tonight: no dose, as you recorded."),
        (Outcome.TAKEN, "Tonight's dose is recorded: 3 mg."),
    ],
)
def test_a_change_from_tomorrow_says_first_what_tonight_is(outcome: Outcome | None, said: str) -> None:
    """And the new dose does not stand out before its day; by day it is never "tonight"."""
    intake = Intake(outcome, NINE) if outcome else None
    read = words(replace(BACK, still=StillToday(SIX, intake)))
    assert read.index(said) < read.index("From Thursday 3 June: 1.5 mg = 1 capsule of 1.5 mg.")
    assert "<b>" not in read
    morning = words(replace(BACK, dose=by_day(LOW), still=StillToday(by_day(SIX), intake)))
    assert said.replace("Tonight", "Today") in morning
    assert "onight" not in morning


def test_a_change_from_today_stands_out_and_one_undone_does_not() -> None:
    """Tonight or today; a step up taken back leaves the dose as it is; not known is not spoken for."""
    now = replace(BACK, begins=WEDNESDAY, is_today=True)
    assert "from tonight.\n<b>1.5 mg" in words(now)
    assert "from today.\n<b>1.5 mg" in words(replace(now, dose=by_day(LOW)))
    assert "Your dose stays." in words(replace(BACK, undone=True))
    unknown = StillToday(SIX, Intake(Outcome.NOT_KNOWN, NINE))
    assert "onight" not in words(replace(BACK, still=unknown))


def test_questions_about_a_change_say_today_to_whom_takes_it_by_day() -> None:
    """Up and back."""
    up, down = (
        StepYes(LOW, SIX, WEDNESDAY, is_today=True),
        BackAsked(SIX, LOW, WEDNESDAY, is_today=True, course=()),
    )
    assert "from tonight?" in words(up)
    assert "from tonight?" in words(down)
    assert "from today?" in words(replace(up, next=by_day(SIX)))
    assert "from today?" in words(replace(down, lower=by_day(LOW)))


def test_all_is_answered_is_said_after_an_answer_only() -> None:
    """Else the first dose is announced by itself."""
    ahead = FirstDoseAhead(LOW, WEDNESDAY, is_today=True, dose_at=NINE, course=(), asked=False)
    assert words(ahead).startswith("Tonight at 21:00 I ask about your first dose.")
    assert words(replace(ahead, asked=True)).startswith("All is answered. Tonight at 21:00")
    assert words(replace(ahead, dose=by_day(LOW))).startswith("Today at 21:00")
    assert "Thursday 3 June" in words(replace(ahead, begins=THURSDAY, is_today=False))


def test_set_up_for_a_first_dose_tonight_says_so() -> None:
    """With what comes before it; a morning's dose is today's."""
    setup = SetUp(
        today=True,
        day=WEDNESDAY,
        at=NINE,
        asks_dose=True,
        asks_pain=True,
        first_dose=WEDNESDAY,
        started=False,
        held=False,
        prescriber=None,
        first_dose_then=True,
    )
    assert "Tonight at 21:00 I ask about your pain and your first dose." in words(setup)
    assert "questions" not in words(setup)
    asks = words(replace(setup, asks_pain=False, questions_first=True, by_day=True))
    assert "Today at 21:00 I ask about your first dose. A few questions come before it." in asks
    assert "Tomorrow at 21:00" in words(replace(setup, today=False))


def test_a_first_dose_of_today_is_named_by_dose_and_today() -> None:
    """Not "no dose is due today"."""
    shown = DoseShown(WEDNESDAY, None, None, (), WEDNESDAY, first_today=LOW, questions_open=True)
    assert "First dose tonight: 1.5 mg = 1 capsule of 1.5 mg." in words(shown)
    assert "Health questions are open" in words(shown)
    today = TodayShown(
        day=WEDNESDAY,
        rating=None,
        intake=None,
        dose=None,
        pain_open=False,
        dose_open=False,
        holds=(),
        questions_open=False,
        next_at=NINE,
        first_dose=by_day(LOW),
        alerts=(WEDNESDAY,),
    )
    assert "First dose today: 1.5 mg" in words(today)
    assert "An alert is open since 2 June." in words(today)


def test_a_plan_that_goes_back_tomorrow_says_both_steps() -> None:
    """Today's step with its day, and the one from tomorrow on."""
    course = (CourseStep(1, LOW, THURSDAY, None),)
    plan = PlanShown(
        WEDNESDAY, course, (), 2, 3, 2, None, (), (), None, None, None, None, moves_on=THURSDAY
    )  # fmt: skip
    assert "You are on step 2 of 3, day 2.\nFrom 3 June on step 1." in words(plan)


def test_reasons_that_sound_the_same_are_said_once() -> None:
    """Two open alerts are one line; doses are counted in the person's own days."""
    assert len(reason_lines((AlertOpen(1), AlertOpen(2)), READER)) == 1
    assert reason_lines((TooFewTaken(6, 10),), READER) == [
        "• Doses taken on at least 8 of 10 days; so far on 6."
    ]
    assert "none yet" in reason_lines((TooFewTaken(0, 0),), READER)[0]
    assert "so far on 6, and in part on 3." in reason_lines((TooFewTaken(6, 10, part=3),), READER)[0]


def test_two_strengths_are_one_button() -> None:
    """As on the labels of both packs."""
    both = Choice("label_value", ShowPlan(), Doses((Dose(1500), Dose(500))))
    assert label(both, READER).replace("\u00a0", " ") == "1.5 mg and 0.5 mg"
    assert plain_words(label(both, READER)) == plain_words("1.5mg and 0.5 mg")


def test_one_day_is_one_date() -> None:
    """Never 24-24 November."""
    assert READER.span(WEDNESDAY, WEDNESDAY) == "2 June"
