"""The buttons below a patient's card: each concern of the team adds its own rows, in this order."""

from __future__ import annotations

from collections.abc import Callable

from domain.notices import Rows
from domain.team.context import Context
from domain.team.decide.letters import write_row
from domain.team.decide.orders.rows import order_rows
from domain.team.team import Charge, Team

CardRows = Callable[[Team, Charge, Context], Rows]
"""The rows of one concern; the context holds the case, and who reads. Nothing that would be refused."""

CONCERNS: tuple[CardRows, ...] = (order_rows, write_row)


def card_rows(team: Team, charge: Charge, context: Context) -> Rows:
    """Return all buttons below this patient's card for whoever reads it."""
    return tuple(row for concern in CONCERNS for row in concern(team, charge, context))
