"""Open alerts of a case: which are one to the patient, and when they are asked about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from domain.alerts import Finding
from domain.case import Case, Episode, EpisodeKind
from domain.effects import RedFlag

ABOUT_PAIN = frozenset({EpisodeKind.WORSE, EpisodeKind.BACKSTOP, EpisodeKind.TOO_MUCH})
"""Episodes that are one to the alert rule: while one is open it raises no other."""

FIRST_ASKED = (1, 3, 7)
"""Days after an alert on which it is asked about; then weekly."""

ASKED_AT = time(10)


def new_episode(
    case: Case,
    kind: EpisodeKind,
    now: datetime,
    *,
    finding: Finding | None = None,
    flags: tuple[RedFlag, ...] = (),
) -> Episode:
    """Return the next episode of a case, to be asked about on the next day."""
    today = case.today(now)
    return Episode(
        number=case.episodes_ever + 1,
        kind=kind,
        opened=today,
        finding=finding,
        flags=flags,
        next_ask=today + timedelta(days=1),
        noticed_before=case.alerting.memory.episode_noticed,
    )


def episode_of(case: Case, number: int) -> Episode | None:
    """Return an open episode by its number; None when it is closed or never was."""
    return next((e for e in case.alerting.episodes if e.number == number), None)


def flagged_by(case: Case, message: int | None) -> Episode | None:
    """Return the newest open red flag that this message of the patient raised; None if it raised none."""
    raised = [e for e in case.alerting.episodes if e.message == message and e.kind is EpisodeKind.RED_FLAG]
    return raised[-1] if raised and message is not None else None


def of_one_sort(case: Case, episode: Episode) -> tuple[Episode, ...]:
    """Return the open episodes asked about together with this one, in order: pain, red flags, extra doses."""
    return tuple(e for e in case.alerting.episodes if _sort(e) == _sort(episode))


def newest_open(case: Case) -> tuple[Episode, ...]:
    """Return the newest open episode of each sort: what is asked about in one message each."""
    return tuple({_sort(e): e for e in case.alerting.episodes}.values())


def to_ask(case: Case) -> Iterator[tuple[datetime, Episode]]:
    """Yield per sort the newest open episode, and when the sort is next asked about (aware UTC)."""
    for episode in newest_open(case):
        day = min(e.next_ask or e.opened for e in of_one_sort(case, episode))
        # On the first day of another clock that hour may lie before the day begins: asked then, it would be
        # the day before's question, and due again at once.
        yield max(case.start_of(day), case.moment(day, ASKED_AT)), episode


def next_follow_up(opened: date, today: date) -> date:
    """Return the first day after `today` on which an alert is asked about: day 1, 3, 7, then weekly."""
    soon = next((day for n in FIRST_ASKED if (day := opened + timedelta(days=n)) > today), None)
    weeks = (today - opened).days // 7 + 1
    return soon or opened + timedelta(days=7 * weeks)


def _sort(episode: Episode) -> EpisodeKind:
    return EpisodeKind.WORSE if episode.kind in ABOUT_PAIN else episode.kind
