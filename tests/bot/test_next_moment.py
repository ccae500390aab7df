"""When the next question comes: tonight, today, or its day."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.house import House
from bot.render import Reader, render
from domain.messages.dosing import NotKnownRecorded

READER = Reader(House("Riverside", "020 7946 0100", "999", "116 123"), "en", "Europe/London")
TUESDAY, WEDNESDAY = date(2027, 5, 18), date(2027, 5, 19)
NINE_PM = datetime(2027, 5, 19, 20, tzinfo=UTC)
NINE_AM = datetime(2027, 5, 19, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "today", "said"),
    [
        (NINE_PM, WEDNESDAY, "Next question: tonight at 21:00."),
        (NINE_AM, WEDNESDAY, "Next question: today at 09:00."),
        (NINE_PM, TUESDAY, "Next question: Wednesday, 21:00."),
        (NINE_PM, None, "Next question: Wednesday, 21:00."),
    ],
)
def test_the_next_question_is_named_as_somebody_would(at: datetime, today: date | None, said: str) -> None:
    """Tonight of this care day is tonight; half an hour after midnight it is another day's, and named."""
    message = NotKnownRecorded(TUESDAY, at, today=today)
    shown = render(message, (), READER).html
    assert shown == f"Recorded: not known. Please don't take another to be safe. {said}"
