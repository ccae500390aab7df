"""What is due about the plan's end, the review, and the weeks after a course."""

from __future__ import annotations

from collections.abc import Iterator

from domain.aftercare import SAID_BEFORE, end_of_plan, next_after, over_on, review_day
from domain.agenda.due import Due
from domain.case import Case
from domain.commands.aftercare import AskAfter, EndAftercare, EndPlan, TellPlanEnd, TellReview
from domain.questions import question_moment


def due(case: Case) -> Iterator[Due]:
    """Yield the word before the plan's end and the end itself, the review, and the check-ins after it."""
    end = end_of_plan(case)
    if end is not None:
        yield Due(question_moment(case, end), EndPlan())
        if case.end_told != end:
            yield Due(question_moment(case, max(end - SAID_BEFORE, case.legs[-1].since)), TellPlanEnd())
    for day, command in (
        (review_day(case), TellReview()),
        (next_after(case), AskAfter()),
        (over_on(case), EndAftercare()),
    ):
        if day is not None:
            yield Due(question_moment(case, day), command)
