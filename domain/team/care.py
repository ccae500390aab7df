"""What a case knows of its team: enough to say the one line that is true."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.team.hours import TeamHours


class Sharing(StrEnum):
    """What the patient lets the team see."""

    NAME = "name"
    CODE = "code"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class CareTeam:
    """The team that invited the patient, and what it may see. None of it is asked before the consent."""

    team_id: str
    name: str
    hours: TeamHours
    sharing: Sharing | None = None
    """None: not asked yet."""
    patient_name: str | None = None
    """As the patient wants to be named there; it stands in no other place."""
    prescriber: int | None = None
    """The member who answers for the plan, by our number of the account."""
    out_of_hours: str | None = None

    @property
    def is_told(self) -> bool:
        """Whether the team sees what happens."""
        return self.sharing in {Sharing.NAME, Sharing.CODE}
