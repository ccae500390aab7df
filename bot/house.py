"""Whose bot this is: what the texts need to know of the clinic and the country."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class House:
    """Names and numbers from the settings; what is None has no line in any text."""

    clinic_name: str
    clinic_contact: str
    emergency: str
    crisis_line: str
    poison_line: str | None = None
    team_hours: str | None = None
    out_of_hours: str | None = None
    emergency_unknown: bool = False
    """`emergency` is no number but words: the reader is in a country whose number is not known."""
