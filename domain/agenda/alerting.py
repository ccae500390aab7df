"""What is due about alerts: asking about the open ones until they are closed."""

from __future__ import annotations

from collections.abc import Iterator

from domain.agenda.due import Due
from domain.case import Case, Stage
from domain.commands.alerting import AskAboutAlert
from domain.episodes import to_ask


def due(case: Case) -> Iterator[Due]:
    """Yield one question per sort of open alert."""
    if case.stage not in {Stage.WITHDRAWN, Stage.LEFT}:
        yield from (Due(at, AskAboutAlert(episode.number)) for at, episode in to_ask(case))
