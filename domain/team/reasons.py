"""Why a patient is on the team's list: everything open that the case itself knows of, with its numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.alerts import RULE, Clause, Finding, FindingKind, assess
from domain.case import Case, Episode, EpisodeKind, HoldCause, Stage
from domain.diary import diary_of
from domain.effects import Effect, Grade, RedFlag
from domain.pain import Mean
from domain.plan import step_ends
from domain.team.ticket import Matter

SILENT_FROM = 5
"""The unanswered prompt at which the team hears of a silence."""

TOLD_FOR = timedelta(days=RULE.remind_every)
"""How long what was found in the adjustment period is of today: then the rule looks again."""

WAITS_FOR_STEP = frozenset({
    "prescriber_not_asked", "pain_higher", "severe_effect_open", "over_ceiling", "too_few_taken",
    "too_many_not_known", "too_few_rated",
})  # fmt: skip
"""Names of the conditions of a step that the prescriber's word meets (`domain/unmet.py`)."""

OWN_WAY_OUT = frozenset({HoldCause.PAUSE, HoldCause.RAN_OUT})
"""Holds that end by the patient's own answers: the team has nothing to answer."""

OPENED_BY_ALERT = frozenset({HoldCause.RED_FLAG, HoldCause.EXTRA_DOSE})

ONE_LINE: dict[EpisodeKind, Matter] = {
    EpisodeKind.RED_FLAG: Matter.RED_FLAG,
    EpisodeKind.EXTRA_DOSE: Matter.RED_FLAG,
    EpisodeKind.TOO_MUCH: Matter.TOO_MUCH,
    EpisodeKind.WORSE: Matter.WORSE,
    EpisodeKind.BACKSTOP: Matter.WORSE,
}

NO_LONGER_SHOWN = (Stage.WITHDRAWN, Stage.LEFT)


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing about a patient, in numbers. What does not belong to its matter is empty."""

    matter: Matter
    since: date
    at: datetime | None = None
    """The moment (aware UTC), where it is known."""
    about: int = 0
    """The number of the episode, effect or hold within the case."""
    flags: tuple[RedFlag, ...] = ()
    extra_dose: bool = False
    reached: date | None = None
    """When the patient said that a person was reached."""
    effect: Effect | None = None
    means: tuple[Mean, ...] = ()
    """The weekly means that counted, the newest first."""
    ratings: tuple[int, ...] = ()
    """The single ratings (half points) that a backstop counted."""
    before: Mean | None = None
    """The baseline."""
    clause: Clause | None = None
    hold: HoldCause | None = None


def reasons(case: Case) -> tuple[Reason, ...]:
    """Return everything open about this case, gravest first; none where the consent was taken back."""
    if case.stage in NO_LONGER_SHOWN:
        return ()
    order = list(Matter)
    return tuple(sorted(_reasons(case), key=lambda each: (order.index(each.matter), each.since)))


def _reasons(case: Case) -> Iterator[Reason]:
    yield from (_episode(each) for each in case.alerting.episodes)
    for each in case.effects:
        if each.grade is Grade.SEVERE:
            yield Reason(Matter.SEVERE_EFFECT, each.since, about=each.number, effect=each.effect)
    yield from _worse_in_window(case)
    yield from _holds(case)
    yield from _step(case)
    if not case.reachable:
        yield Reason(Matter.BLOCKED, case.silence.since or case.enrolled_on or date.min)
    elif case.silence.unanswered >= SILENT_FROM and case.silence.since is not None and case.pause is None:
        yield Reason(Matter.SILENT, case.silence.since)


def _episode(episode: Episode) -> Reason:
    found = episode.finding
    return Reason(
        ONE_LINE[episode.kind],
        episode.opened,
        about=episode.number,
        flags=episode.flags,
        extra_dose=episode.kind is EpisodeKind.EXTRA_DOSE,
        reached=episode.contacted,
        means=_means(found) if found else (),
        ratings=tuple(halves for _, halves in found.rated) if found else (),
        before=found.baseline.mean if found and found.baseline else None,
        clause=found.clause if found else None,
    )


def _means(found: Finding) -> tuple[Mean, ...]:
    """The newest mean and the one it was compared with: of a long run, its first day."""
    looks = found.looks[::-1]
    return tuple(look.mean for look in (*looks[:1], *looks[1:][-1:]))


def _worse_in_window(case: Case) -> Iterator[Reason]:
    """What the slow rule told the team of, as long as it is so: no alert, and none is open."""
    told, looked = case.alerting.memory.worse_told, case.alerting.assessed
    if told is None or looked is None or case.plan is None or looked - told >= TOLD_FOR:
        return
    if any(each.finding is not None for each in case.alerting.episodes):
        return
    for found in assess(RULE, diary_of(case), case.plan, case.legs, looked):
        if found.kind is FindingKind.WORSE_IN_WINDOW:
            base = found.baseline.mean if found.baseline else None
            yield Reason(Matter.WORSE_IN_WINDOW, told, means=_means(found), before=base, clause=found.clause)


def _holds(case: Case) -> Iterator[Reason]:
    """Holds that wait for the prescriber's word. One that an open alert began is told with that."""
    alert = any(ONE_LINE[each.kind] is Matter.RED_FLAG for each in case.alerting.episodes)
    for hold in case.holds:
        told_already = alert and hold.cause in OPENED_BY_ALERT
        if hold.cause not in OWN_WAY_OUT and not told_already and case.hold_report is None:
            yield Reason(Matter.HOLD, hold.day, at=hold.since, about=hold.number, hold=hold.cause)


def _step(case: Case) -> Iterator[Reason]:
    """A step whose days are over, and which waits for the prescriber."""
    ends = step_ends(case.plan, case.legs) if case.plan is not None and case.legs else None
    looked = case.stepping.looked
    if ends is None or looked is None or looked < ends or case.holds:
        return
    if WAITS_FOR_STEP & set(case.stepping.told):
        yield Reason(Matter.STEP, ends)
