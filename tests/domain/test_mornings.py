"""A dose that is taken in the morning alone begins on a morning that is still to come."""

from __future__ import annotations

import pytest

from domain.commands.dosing import TakeDose
from domain.dose import Dose
from domain.messages.day import Asking, EveningCheck
from domain.messages.replan import NewPlanShown
from domain.plan import Daily
from tests.domain.answers import told
from tests.domain.courses import day
from tests.domain.play import at
from tests.domain.test_replan import agrees, second, types

MORNINGS = "1.5 mg morning x 7, 1.5 mg twice daily"


@pytest.mark.parametrize(("wall", "begins", "is_today"), [("07:30", 16, True), ("12:00", 17, False)])
def test_a_new_plan_for_mornings_begins_with_the_next_of_them(
    wall: str,
    begins: int,
    is_today: bool,  # noqa: FBT001  a case of the table
) -> None:
    """At noon it is tomorrow's: nobody is asked about a time that had passed before the yes.

    Mutant: `begins_on` in questions.py leaves the morning out.
    """
    play = second()
    play.now = at(day(16), wall)
    types(play, MORNINGS)
    shown = told(play, NewPlanShown)
    assert (shown.start.begins, shown.start.is_today) == (day(begins), is_today)
    assert shown.new[0].dose.daytime
    agrees(play)
    assert (play.case.legs[-1].since, play.case.legs[-1].daily) == (day(begins), Daily.MORNING)


def test_after_noon_the_evening_is_as_before_and_the_first_morning_is_asked_on_time() -> None:
    """No "I was away": the first prompt of the new plan comes at its own time, 12 h after the last dose.

    Without an answer about that one it waits: `tests/domain/moving/` has the rule.
    """
    play = second()
    types(play, MORNINGS)
    agrees(play)
    seen = len(play.notices)
    play.passes(at(day(16), "21:00"))
    play.does(TakeDose(day(16)))
    play.passes(at(day(17), "12:00"))
    firsts = [
        (n.due_at, n.message.dose.dose)
        for n in play.notices[seen:]
        if isinstance(n.message, EveningCheck) and n.message.dose and n.message.asking in FIRST_PROMPTS
    ]
    assert firsts == [(at(day(16), "21:00"), Dose(3000)), (at(day(17), "09:00"), Dose(1500))]


def test_the_yes_to_a_second_dose_a_day_says_twice() -> None:
    """From once in the morning to twice a day: the button says so, for 1.5 mg alone is what is taken now."""
    play = second()
    play.now = at(day(16), "07:30")
    types(play, MORNINGS)
    agrees(play)
    for number in range(16, 23):
        for wall in ("09:01", "21:01"):
            play.passes(at(day(number), wall))
            play.taps("taken" if wall == "09:01" else "number")
    play.passes(at(day(23), "08:30"))
    while "move_to_twice" not in play.labels():
        play.taps("form_none" if "form_none" in play.labels() else "label_value")


FIRST_PROMPTS = {Asking.FIRST, Asking.SHORT, Asking.LATE}
