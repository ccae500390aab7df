"""When a care team reads: its working hours, how they are typed, and what they say of a moment."""

from domain.team.hours.span import Span, TeamHours
from domain.team.hours.typed import Fault, HoursUnclear, read_hours
from domain.team.hours.working import (
    after_working,
    after_working_days,
    is_open,
    opens_next,
    working_days,
    working_time,
)

__all__ = [
    "Fault",
    "HoursUnclear",
    "Span",
    "TeamHours",
    "after_working",
    "after_working_days",
    "is_open",
    "opens_next",
    "read_hours",
    "working_days",
    "working_time",
]
