"""Deciding the digest: once a day to the group, or to each member; and whenever somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import takewhile

from domain.audit import Deed, Entry
from domain.commands.team.cards import OpenCard
from domain.commands.team.digest import FailDigest, SendDigest, ShowDigest, ShowMine, ShowPatients
from domain.decision import Refusal
from domain.facts.team.digest import DigestMissed, DigestSent
from domain.messages.team.base import TeamMessage
from domain.messages.team.digest import (
    Counts,
    DigestFailed,
    DigestShown,
    NoPatients,
    NothingNew,
    PatientLine,
    PatientsShown,
    TakerName,
)
from domain.notices import Answer, Choice, Notice, Rows
from domain.team.agenda.digest import digests_from
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decision import NOTHING, TeamDecision
from domain.team.digest import LINES, Digest, Line, calendar_day, digest, is_news
from domain.team.roles import ChatKind
from domain.team.team import Team

DIGEST, PATIENTS = "digest", "patients"

A_ROW = 4
"""Buttons *Open K7* in a row: short enough to be read whole."""

LISTED = 20
"""Patients on a page of the list."""

NAMED = 12
"""So many codes are named one by one; the rest is counted."""

GOOD_FOR = timedelta(hours=20)
"""A digest that could not be delivered for so long is not: the next one says more."""


@team_arm.register
def send(command: SendDigest, team: Team, context: Context) -> TeamDecision | Refusal:
    """Send the digest of the last day that is due by now: late after an outage, and still once."""
    del command
    day = _due_day(team, context.now)
    if day is None:
        return NOTHING
    whole = digest(context.standings, team, team.last_digest, day)
    news = is_news(whole, team.last_digest)
    fact = DigestSent(day, context.now, whole.mark, tuple(line.case_id for line in whole.silent))
    notices = []
    for person in _addressees(team):
        in_group = person == team.group
        only = None if in_group else person
        own = whole if in_group else digest(context.standings, team, team.last_digest, day, only)
        if own.total:
            said = _shown(team, context, own, 0) if news else _nothing_new(team, context, own)
            rows = _rows(own, 0, in_group=in_group) if news else _open_rows(own.lines[:LINES])
            notices.append(_notice(person, day, said, rows, context.now))
    return TeamDecision((fact,), tuple(notices))


@team_arm.register
def fail(command: FailDigest, team: Team, context: Context) -> TeamDecision | Refusal:
    """Tell the team that there is no digest today: silence would read as "nothing new"."""
    del command
    day = _due_day(team, context.now)
    if day is None:
        return NOTHING
    said = DigestFailed(team.zone, day)
    notices = tuple(_notice(person, day, said, (), context.now) for person in _addressees(team))
    return TeamDecision((DigestMissed(day, context.now),), notices)


@team_arm.register
def show(command: ShowDigest, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show it as it is now: in the group all of it, in private one's own patients."""
    answer, entries = _on_request(team, context, command.first, in_group=context.chat is ChatKind.GROUP)
    return TeamDecision(answer=answer, entries=entries)


@team_arm.register
def show_mine(command: ShowMine, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show one's own patients, in the private chat wherever it was asked."""
    del command
    answer, entries = _on_request(team, context, 0, in_group=False)
    if context.chat is ChatKind.PRIVATE:
        return TeamDecision(answer=answer, entries=entries)
    key = f"{DIGEST}:asked:{context.now.isoformat()}"
    notice = Notice(key, context.by or 0, answer.message, DIGEST, context.now, answer.choices)
    return TeamDecision((), (notice,), entries=entries)


@team_arm.register
def show_patients(command: ShowPatients, team: Team, context: Context) -> TeamDecision | Refusal:
    """Show a page of one's patients, by code."""
    charges = sorted(team.seen_by(context.by or 0), key=lambda charge: charge.code)
    if not charges:
        return TeamDecision(answer=Answer(NoPatients(team.zone), PATIENTS))
    day = calendar_day(context.now, team.zone)
    found = digest(context.standings, team, team.last_digest, day, context.by)
    open_ = {line.case_id: line for line in (*found.lines, *found.silent, *found.blocked)}
    first = _page(command.first, len(charges), LISTED)
    page = charges[first : first + LISTED]
    lines = tuple(PatientLine(each.code, open_.get(each.case_id)) for each in page)
    shown = PatientsShown(
        team.zone, len(charges), first, context.now, lines, _names(team, (each.line for each in lines))
    )
    cards = tuple(Choice("open_card", OpenCard(each.case_id), each.code) for each in page)
    turn = _turn(first, len(charges), LISTED, ShowPatients)
    rows = (*_in_rows(cards), *((turn,) if turn else ()))
    return TeamDecision(answer=Answer(shown, PATIENTS, rows), entries=_viewed(team, context))


def _on_request(
    team: Team, context: Context, first: int, *, in_group: bool
) -> tuple[Answer, tuple[Entry, ...]]:
    person = None if in_group else context.by
    day = calendar_day(context.now, team.zone)
    found = digest(context.standings, team, team.last_digest, day, person)
    if not found.total:
        return Answer(NoPatients(team.zone), DIGEST), ()
    first = _page(first, len(found.lines), LINES)
    shown = _shown(team, context, found, first, mine=not in_group)
    answer = Answer(shown, DIGEST, _rows(found, first, in_group=in_group))
    return answer, _viewed(team, context)


def _due_day(team: Team, now: datetime) -> date | None:
    """The last day whose digest was due by now and has not been sent."""
    if not team.charges:
        return None
    due = takewhile(lambda found: found[1] <= now, digests_from(team))
    return max((day for day, _ in due), default=None)


def _addressees(team: Team) -> tuple[int, ...]:
    """The group, where one is bound; else every member by themselves."""
    return (team.group,) if team.group is not None else tuple(member.person for member in team.working)


def _notice(person: int, day: date, said: TeamMessage, rows: Rows, now: datetime) -> Notice:
    key = f"{DIGEST}:{day.isoformat()}"
    return Notice(key, person, said, DIGEST, now, rows, expires_at=now + GOOD_FOR)


def _shown(team: Team, context: Context, found: Digest, first: int, *, mine: bool = False) -> DigestShown:
    page = found.lines[first : first + LINES]
    newly = tuple(line for line in found.silent if line.code in found.newly)
    return DigestShown(
        team.zone,
        team.name,
        found.day,
        context.now,
        counts(found),
        first,
        page,
        len(found.needing),
        newly,
        found.known,
        found.unreachable,
        found.asked,
        found.answered,
        _names(team, page),
        context.away,
        mine,
    )


def _nothing_new(team: Team, context: Context, found: Digest) -> NothingNew:
    last = team.last_digest
    since = last.day if last is not None else found.day
    page = found.lines[:LINES]
    return NothingNew(
        team.zone, team.name, found.day, since, counts(found), page, _names(team, page), context.away
    )


def counts(found: Digest) -> Counts:
    """Return how many patients there are of each kind: each is in one of them."""
    return Counts(
        found.total,
        len(found.needing),
        len(found.waiting),
        len(found.silent),
        len(found.blocked),
        found.quiet,
    )


def _names(team: Team, lines: Iterable[Line | None]) -> tuple[TakerName, ...]:
    takers = sorted({line.taken_by for line in lines if line is not None and line.taken_by is not None})
    found = (team.member(person) for person in takers)
    return tuple(TakerName(member.person, member.name) for member in found if member is not None)


def _rows(found: Digest, first: int, *, in_group: bool) -> Rows:
    page = found.lines[first : first + LINES]
    silent = tuple(line for line in found.silent if line.code in found.newly)[:NAMED] if not first else ()
    turn = _turn(first, len(found.lines), LINES, ShowDigest)
    last = (*turn, *((Choice("only_mine", ShowMine()),) if in_group else ()))
    return (*_open_rows((*page, *silent)), *((last,) if last else ()))


def _open_rows(lines: Iterable[Line]) -> Rows:
    return _in_rows(tuple(Choice("open_card", OpenCard(line.case_id), line.code) for line in lines))


def _in_rows(choices: tuple[Choice, ...]) -> Rows:
    return tuple(choices[start : start + A_ROW] for start in range(0, len(choices), A_ROW))


def _turn(first: int, total: int, most: int, command: type[ShowDigest | ShowPatients]) -> tuple[Choice, ...]:
    """The ways to the page before and to the next one."""
    back = (Choice("page_before", command(max(0, first - most))),) if first else ()
    on = (Choice("page_next", command(first + most)),) if first + most < total else ()
    return (*back, *on)


def _page(first: int, total: int, most: int) -> int:
    """The beginning of a page that is there: meanwhile there may be fewer."""
    return min(max(first, 0), max(0, total - 1)) // most * most


def _viewed(team: Team, context: Context) -> tuple[Entry, ...]:
    member = team.member(context.by)
    name = member.name if member is not None else ""
    return (Entry(context.now, name, context.by, Deed.VIEWED_DIGEST, None, team.id),)
