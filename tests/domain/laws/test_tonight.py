"""No message speaks of a dose as tonight's once its time has passed: that could mean a second dose."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.case import Case, Opening
from domain.due import LATE_AFTER, dose_moment
from domain.messages.base import Message
from domain.messages.day import EveningCheck, WelcomeBack
from tests.domain.laws.courses import course_walks
from tests.domain.laws.walks import Move, walk, walks

SLACK = timedelta(minutes=1)


@given(st.one_of(walks(20), course_walks()))
def test_a_dose_is_tonights_for_two_hours_and_then_it_is_past(start: tuple[Case, list[Move]]) -> None:
    """Beside L4. Mutant: `_is_past` in due.py forgets how long ago the dose was due."""
    for play in walk(*start):
        for notice, case in zip(play.notices, play.when_said, strict=True):
            check = _check(notice.message)
            if check is None or check.dose is None or check.dose.past:
                continue
            day = case.day(check.day)
            asked = day.asked_at if day.opening is Opening.ASKED else None
            due = max(filter(None, (dose_moment(case, check.day), day.put_off_to, asked)))
            assert notice.due_at - due <= LATE_AFTER + SLACK
            assert notice.due_at < case.end_of(check.day)


def _check(message: Message) -> EveningCheck | None:
    if isinstance(message, WelcomeBack):
        return message.evening
    return message if isinstance(message, EveningCheck) else None
