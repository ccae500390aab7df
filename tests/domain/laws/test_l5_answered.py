"""L5: what is answered is not asked again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.case import Case, Outcome
from domain.messages.day import EveningCheck
from domain.messages.dosing import MorningAfter
from tests.domain.laws.courses import course_walks
from tests.domain.laws.walks import Move, walk, walks


@given(st.one_of(walks(), course_walks()))
def test_no_prompt_of_a_dose_starts_once_its_intake_is_committed(start: tuple[Case, list[Move]]) -> None:
    """L5. Mutant: `dose_open` in due.py ignores the intake."""
    for play in walk(*start):
        for notice, case in zip(play.notices, play.when_said, strict=True):
            message = notice.message
            if isinstance(message, MorningAfter) or (
                isinstance(message, EveningCheck) and message.dose is not None
            ):
                intake = case.day(message.day, message.slot).intake
                assert intake is None or intake.outcome is Outcome.NOT_KNOWN
