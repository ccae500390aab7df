"""Deciding who stands in for whom, until when."""

from __future__ import annotations

from datetime import timedelta

from domain.audit import Deed, Entry
from domain.commands.team.assigning import AskAway, AskCover, AskCoverUntil, EndCover, SetCover
from domain.commands.team.members import ShowMembers
from domain.decision import Refusal
from domain.facts.team.assigning import CoverEnded, CoverSet
from domain.messages.team.assigning import AwayAsked, CoverAsked, CoverBegun, CoverIsOver, CoverUntilAsked
from domain.messages.team.members import NotAllowed
from domain.moments import wall_clock
from domain.notices import Answer, Choice, Notice, Rows
from domain.team.context import Context
from domain.team.decide.arms import team_arm
from domain.team.decision import NOTHING, TeamDecision
from domain.team.roles import Role
from domain.team.team import Member, Team

COVER = "cover"
MOST = 40
"""Members with a button each."""

LENGTHS = (0, 1, 2, 4, 6, 9, 13, 20, 27, 41)
"""Days from today to the last day of an absence, as offered."""

LONGEST = timedelta(days=366)

BACK: Rows = ((Choice("to_members", ShowMembers()),),)


@team_arm.register
def ask_away(command: AskAway, team: Team, context: Context) -> TeamDecision | Refusal:
    """Ask who is away."""
    del command, context
    here = [each for each in team.working if each.away_until is None][:MOST]
    rows = tuple((Choice("is_away", AskCover(each.person), each.name),) for each in here)
    return TeamDecision(answer=Answer(AwayAsked(team.zone), COVER, (*rows, *BACK)))


@team_arm.register
def ask_cover(command: AskCover, team: Team, context: Context) -> TeamDecision | Refusal:
    """Ask who stands in."""
    del context
    away = team.member(command.person)
    if away is None or not away.works:
        return Refusal(NotAllowed(team.zone))
    able = [each for each in team.working if _may_cover(each, away)][:MOST]
    rows = tuple((Choice("covers", AskCoverUntil(away.person, each.person), each.name),) for each in able)
    asked = CoverAsked(team.zone, away.name, bool(able))
    return TeamDecision(answer=Answer(asked, COVER, (*rows, *BACK)))


@team_arm.register
def ask_until(command: AskCoverUntil, team: Team, context: Context) -> TeamDecision | Refusal:
    """Ask for the last day."""
    pair = _pair(team, command.person, command.cover)
    if pair is None:
        return Refusal(NotAllowed(team.zone))
    away, cover = pair
    today = wall_clock(context.now, team.zone).date()
    days = [today + timedelta(days=each) for each in LENGTHS]
    choices = [Choice("cover_until", SetCover(away.person, cover.person, day), day) for day in days]
    rows = tuple(tuple(choices[start : start + 2]) for start in range(0, len(choices), 2))
    asked = CoverUntilAsked(team.zone, away.name, cover.name)
    return TeamDecision(answer=Answer(asked, COVER, (*rows, *BACK)))


@team_arm.register
def set_cover(command: SetCover, team: Team, context: Context) -> TeamDecision | Refusal:
    """Let somebody stand in, and tell both."""
    pair = _pair(team, command.person, command.cover)
    today = wall_clock(context.now, team.zone).date()
    if pair is None or not today <= command.until <= today + LONGEST:
        return Refusal(NotAllowed(team.zone))
    away, cover = pair
    said = CoverBegun(team.zone, away.name, cover.name, command.until)
    told = tuple(
        Notice(f"{COVER}:{away.person}:{team.version}", each.person, said, COVER, context.now)
        for each in (away, cover)
        if each.person != context.by
    )
    return TeamDecision(
        (CoverSet(away.person, cover.person, command.until),),
        told,
        answer=Answer(said, COVER, BACK),
        entries=_kept(team, context, Deed.SET_COVER, f"{away.name}: {cover.name}, {command.until}"),
    )


@team_arm.register
def end_cover(command: EndCover, team: Team, context: Context) -> TeamDecision | Refusal:
    """Let nobody stand in any more, and tell both; the day itself does it as well."""
    away = team.member(command.person)
    if away is None or away.away_until is None:
        return NOTHING if context.by is None else Refusal(NotAllowed(team.zone))
    said, cover = CoverIsOver(team.zone, away.name), team.member(away.cover)
    told = tuple(
        Notice(f"{COVER}:{away.person}:{team.version}", each.person, said, COVER, context.now)
        for each in (away, cover)
        if each is not None and each.works and each.person != context.by
    )
    return TeamDecision(
        (CoverEnded(away.person),),
        told,
        answer=Answer(said, COVER, BACK),
        entries=_kept(team, context, Deed.ENDED_COVER, away.name),
    )


def cover_rows(team: Team) -> Rows:
    """Return the buttons of a lead about absences."""
    back = tuple(
        (Choice("is_back", EndCover(each.person), each.name),) for each in team.working if each.away_until
    )
    return (*back, (Choice("somebody_away", AskAway()),))


def _pair(team: Team, person: int, cover: int) -> tuple[Member, Member] | None:
    away, other = team.member(person), team.member(cover)
    if away is None or other is None or not away.works or not other.works:
        return None
    return (away, other) if _may_cover(other, away) else None


def _may_cover(other: Member, away: Member) -> bool:
    """Whether somebody can do what the other does: only a prescriber answers for plans."""
    if other.person == away.person or not other.works or other.away_until is not None:
        return False
    return Role.PRESCRIBER not in away.roles or Role.PRESCRIBER in other.roles


def _kept(team: Team, context: Context, deed: Deed, detail: str) -> tuple[Entry, ...]:
    member = team.member(context.by)
    name = member.name if member is not None else ""
    return (Entry(context.now, name, context.by, deed, None, team.id, detail),)
