"""The morning's dose: how it is set up, reached, and told from the evening's."""

from __future__ import annotations

from datetime import time

import pytest

from domain.agenda import agenda
from domain.case import Case, Outcome, Slot
from domain.commands.consent import AskConsentAnew
from domain.commands.day import ChangeDay, OpenEvening, RatePain
from domain.commands.dosing import TakeDose
from domain.commands.enrolment import ChooseCheckTime, EnterStrengths, TypePlan
from domain.commands.stepping import ShowToday
from domain.commands.telling import Tell
from domain.dose import Dose
from domain.enrolment import Question
from domain.messages.enrolment.questions import Ask
from tests.domain.courses import day
from tests.domain.enrolling import Enrolling
from tests.domain.play import Play, ana, at, commands_of
from tests.domain.slots.two import after_the_first, in_the_morning


def test_a_plan_of_mornings_asks_for_the_time_of_the_morning_and_of_the_pain() -> None:
    """No evening dose, no question for its time. Mutant: `previewed` calls for the dose time always."""
    enrolling = (
        Enrolling().invited().until_plan().does(TypePlan("1.5 mg in the morning x 14, 3 mg in the morning"))
    )
    enrolling.taps("form_capsule").does(EnterStrengths((Dose(1500),))).taps("my_plan", "strength")
    enrolling.taps("at_time").sees(Ask(Question.CHECK_TIME)).does(ChooseCheckTime(time(20)))
    assert (enrolling.case.morning_time, enrolling.case.check_time) == (time(8), time(20))
    assert "hide_name" in enrolling.labels


@pytest.mark.parametrize(("dose", "morning"), [(time(21), time(9)), (time(7), time(19)), (time(13), time(1))])
def test_without_a_time_of_its_own_the_other_dose_is_at_nine_or_half_a_day_away(
    dose: time, morning: time
) -> None:
    """Six hours at least lie between the two (law of `BETWEEN_TWO`). Mutant: always 9:00."""
    assert ana(dose_time=dose).morning == morning


def test_a_morning_is_opened_once() -> None:
    """A second tick for the same morning changes nothing. Mutant: `open_morning` does not look."""
    play = after_the_first()
    play.passes(at(day(1), "09:05"))
    before: tuple[Case, int] = (play.case, len(play.notices))
    play.does(OpenEvening(day(1), Slot.MORNING))
    assert (play.case, len(play.notices)) == before


def test_today_leads_to_the_morning_dose_until_it_is_recorded() -> None:
    """`/today` has a button for it. Mutant: the button is there for the evening's dose alone."""
    play = after_the_first()
    play.passes(at(day(1), "09:05"))
    play.does(ShowToday())
    way = ChangeDay(day(1), Slot.MORNING)
    assert way in [choice.command for choice in commands_of(play.choices)]
    play.does(TakeDose(day(1), slot=Slot.MORNING))
    play.does(ShowToday())
    assert way not in [choice.command for choice in commands_of(play.choices)]


def test_a_typed_dose_before_both_have_come_is_the_first_one() -> None:
    """At 8:00 neither is asked about: "took it" is the morning's. Mutant: the later of both."""
    play = after_the_first()
    play.passes(at(day(1), "08:00"))
    play.does(Tell("took it", play.now, outcome=Outcome.TAKEN, bare=True, day=day(1)))
    assert play.case.day(day(1), Slot.MORNING).intake is not None
    assert play.case.day(day(1)).intake is None


def test_a_typed_dose_after_both_are_answered_is_the_one_whose_time_came_last() -> None:
    """Mutant: the first of the two."""
    play = after_the_first()
    play.passes(at(day(1), "09:05"))
    play.does(TakeDose(day(1), slot=Slot.MORNING))
    play.passes(at(day(1), "21:05"))
    play.does(TakeDose(day(1)))
    play.does(Tell("skipped it", play.now, outcome=Outcome.MISSED, day=day(1)))
    evening, morning = (play.case.day(day(1), slot).intake for slot in (Slot.MAIN, Slot.MORNING))
    assert morning is not None
    assert morning.outcome is Outcome.TAKEN
    assert evening is not None


def test_a_rating_off_the_scale_changes_nothing() -> None:
    """11 is no pain: nothing is recorded. Mutant: the bound is left out."""
    play = Play(in_the_morning(), at(day(0), "21:30"))
    play.does(RatePain(day(0), 22))
    play.does(RatePain(day(0), -1))
    assert play.case.day(day(0)).rating is None


def test_a_case_without_a_day_of_enrolment_waits_for_no_evening() -> None:
    """Nothing is due that has no beginning, nor is a newer consent put then."""
    case = ana(enrolled_on=None, consent=1)
    assert not [due for due in agenda(case) if isinstance(due.command, OpenEvening | AskConsentAnew)]
