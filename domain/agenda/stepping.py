"""What is due about the course: the questions before the first dose, and the look at the next step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from domain.agenda.due import Due
from domain.case import Case, Stage
from domain.commands.stepping import BeginFirstDose, LookAtStep, PutQuestions
from domain.diary import is_usual_open
from domain.gate import next_step
from domain.plan import step_ends
from domain.questions import Purpose, ask_from, begins_anyway, question_moment


def due(case: Case) -> Iterator[Due]:
    """Yield what the course waits for; nothing on hold (law L13)."""
    if case.stage not in {Stage.BASELINE, Stage.ACTIVE} or case.on_hold or case.plan is None:
        return
    if case.dosing:
        yield from _step(case)
    elif not case.legs and case.first_dose is not None:
        day = ask_from(case, case.first_dose)
        yield Due(question_moment(case, day), PutQuestions(Purpose.FIRST_DOSE))
        anyway = begins_anyway(case)
        if anyway is not None and is_usual_open(case):
            yield Due(anyway, BeginFirstDose())


def _step(case: Case) -> Iterator[Due]:
    day = _look_day(case)
    if day is not None:
        yield Due(question_moment(case, day), LookAtStep())


def _look_day(case: Case) -> date | None:
    """The next care day on which the gate is looked at: a step that waits is looked at daily."""
    ends = step_ends(case.plan, case.legs) if case.plan and next_step(case) else None
    if ends is None:
        return None
    looked, stay = case.stepping.looked, case.stepping.stayed_until
    again = looked + timedelta(days=1) if looked else ends
    first = max(ends, stay or ends, again, case.enrolled_on or ends)
    return ask_from(case, first)
