"""Teams: the one transaction in which a command to a team is decided, recorded and queued."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, update

from domain.commands.team.base import AboutCase, TeamCommand, TeamWake
from domain.commands.team.cards import NextCard, OpenCard, ShowChart
from domain.commands.team.digest import FailDigest, SendDigest, ShowDigest, ShowMine, ShowPatients
from domain.commands.team.tickets import NoteReach
from domain.decision import Refusal
from domain.facts.team.charges import ChargeLost
from domain.facts.team.members import MemberRemoved
from domain.invitation import Invitation
from domain.moments import instant
from domain.notices import Answer
from domain.team.agenda import cases_due, team_agenda
from domain.team.context import Context
from domain.team.decide import decide_team
from domain.team.decision import TeamDecision
from domain.team.digest import Absence
from domain.team.merging import TOPIC
from domain.team.roles import ChatKind
from domain.team.team import Team
from storage.audit import add_entry
from storage.cases import apply_order
from storage.copies import settle_copies
from storage.fleeting import let_go_case, let_go_person, note_arrived, replace_older
from storage.inbox import standings, take_news
from storage.load import load_some
from storage.merging import answered_within, merge_waiting
from storage.outages import outages_since
from storage.outbox import enqueue_for_team, withdraw, withdraw_from_team
from storage.people import Person, get_person
from storage.reads import history
from storage.screens import Tapped, bind_message, close_screen, store_screen
from storage.sight import reaching, take_out_of_sight
from storage.tables import TeamRow
from storage.team_log import keep, load_team, record_facts
from storage.updates import AlreadySeen, note_screen, see_update

PUSHED_ON = timedelta(minutes=15)
"""When a team that failed is tried again: an alert may wait in it."""


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does something in a team, and where it is answered: in the own chat, or in the team's group."""

    person: int | None
    """None: it was done by an invitation."""
    chat: ChatKind
    place: int
    """Our number of the chat's account: the person, or the group."""


@dataclass(frozen=True, slots=True)
class TeamApplied:
    """What a command to a team came to. `screen` is the answer's token."""

    team: Team
    outcome: TeamDecision | Refusal
    was: Team
    """The team before."""
    screen: str | None = None
    invites: Invitation | None = None


def apply_team(
    session: Session,
    team_id: str,
    command: TeamCommand,
    now: datetime,
    by: Doer | None = None,
    update_id: int | None = None,
    tapped: Tapped | None = None,
) -> TeamApplied | AlreadySeen:
    """Decide the command and record everything that follows; `by` None: the operator, a case or the clock.

    Raises LookupError for an unknown team.
    """
    # 1. An update is worked on once, whatever Telegram repeats.
    if update_id is not None and (seen := see_update(session, update_id, now)) is not None:
        return seen
    # 2. Decide on the team as it is now; a refusal changes nothing.
    team = load_team(session, team_id)
    outcome = decide_team(team, command, _context(session, team, command, now, by))
    outcome = answered_within(session, outcome, tapped)
    if isinstance(outcome, Refusal):
        return TeamApplied(team, outcome, team)
    # 3. Facts and all that follows from them.
    changed = _record(session, team, outcome, now, _actor(by), tapped)
    # 4. The answer gets its buttons.
    screen = None
    if by is not None and outcome.answer is not None:
        screen = _show(session, changed, outcome.answer, now, get_person(session, by.place), command, tapped)
        if update_id is not None:
            note_screen(session, update_id, screen)
    return TeamApplied(changed, outcome, team, screen, outcome.invites)


def wake_team(session: Session, team_id: str, now: datetime) -> None:
    """Let a team hear what its cases have told it, and do what is due."""
    team = load_team(session, team_id)
    news = take_news(session, team_id)
    for command in (*_reach(session, team), *news, TeamWake()):
        outcome = decide_team(team, command, _context(session, team, command, now, None))
        if isinstance(outcome, TeamDecision):
            team = _record(session, team, outcome, now, "clock")
    keep(session, team, team, now)


def _reach(session: Session, team: Team) -> tuple[NoteReach, ...]:
    """Whose chat has closed or opened since the team last heard of it; the group counts as somebody."""
    known = {each.person: each.reachable for each in team.working}
    known |= {team.group: True} if team.group is not None else {}
    found = {person: get_person(session, person).reachable for person in known}
    return tuple(NoteReach(person, now) for person, now in found.items() if now is not known[person])


def push_team_on(session: Session, team_id: str, now: datetime) -> None:
    """Let a team that failed wait, so that it stops nobody else; what it has to hear stays."""
    later = update(TeamRow).where(col(TeamRow.id) == team_id)
    session.connection().execute(later.values(next_wake_at=now + PUSHED_ON))


def _context(session: Session, team: Team, command: TeamCommand, now: datetime, by: Doer | None) -> Context:
    case = past = None
    if isinstance(command, AboutCase):
        case = load_some(session, (command.case_id,)).get(command.case_id)
    if case is not None and isinstance(command, NEEDS_HISTORY):
        past = history(session, case.id)
    due = cases_due(team, now) if isinstance(command, TeamWake) else ()
    cases = tuple(load_some(session, due).values()) if due else ()
    whole = standings(session, team.id) if _needs_standings(team, command, now) else ()
    away = _away(session, team, now) if whole else ()
    person, chat = (by.person, by.chat) if by is not None else (None, ChatKind.PRIVATE)
    return Context(now, person, chat, case, cases, whole, away, past)


NEEDS_STANDINGS = (SendDigest, ShowDigest, ShowMine, ShowPatients, OpenCard, NextCard)
"""Commands about all patients of a team at once."""

NEEDS_HISTORY = (OpenCard, NextCard, ShowChart)
"""Commands about the whole of a case."""

FLEETING_TOPICS = ("digest", "patients")

TOLD_BACK = timedelta(days=3)
"""How far back absences of the bot are told of where no digest was before."""


def _needs_standings(team: Team, command: TeamCommand, now: datetime) -> bool:
    """Whether all patients are looked at: a wake does so only at the hour of the digest."""
    if not isinstance(command, TeamWake):
        return isinstance(command, NEEDS_STANDINGS)
    return any(due.at <= now and isinstance(due.command, NEEDS_STANDINGS) for due in team_agenda(team))


def _away(session: Session, team: Team, now: datetime) -> tuple[Absence, ...]:
    """When the bot was away since the last digest."""
    last = instant(team.digested, team.digest_at, team.zone) if team.digested is not None else None
    since = max(last or now - TOLD_BACK, now - TOLD_BACK)
    return tuple(Absence(each.since, each.until) for each in outages_since(session, since))


def fail_digest(session: Session, team_id: str, now: datetime) -> bool:
    """Tell a team that the digest that is due cannot be made; return whether one was due."""
    team = load_team(session, team_id)
    outcome = decide_team(team, FailDigest(), Context(now))
    if not isinstance(outcome, TeamDecision) or not outcome.facts:
        return False
    _record(session, team, outcome, now, "clock")
    return True


def _record(
    session: Session,
    team: Team,
    outcome: TeamDecision,
    now: datetime,
    actor: str,
    tapped: Tapped | None = None,
) -> Team:
    changed = record_facts(session, team, outcome.facts, now, actor) if outcome.facts else team
    _let_go(session, team, changed)
    addressees = {each.person for each in (*team.members, *changed.members)} | {team.group, changed.group}
    for person in sorted(each for each in addressees if each is not None):
        withdraw(session, person, outcome.withdrawals)
    for fact in outcome.facts:
        match fact:
            case MemberRemoved(person=person):
                withdraw_from_team(session, team.id, person=person, case_id=None)
            case ChargeLost(case_id=case_id):
                withdraw_from_team(session, team.id, person=None, case_id=case_id)
            case _:
                continue
    take_out_of_sight(session, team, changed, tapped)
    enqueue_for_team(session, team.id, reaching(team, changed, outcome.notices))
    if any(notice.person == changed.group for notice in outcome.notices):
        merge_waiting(session, changed)
    settle_copies(session, changed, outcome.copies, now, tapped)
    for entry in outcome.entries:
        add_entry(session, entry)
    for each in outcome.for_cases:
        apply_order(session, each.case_id, each.command, now, each.who)
    return changed


def _let_go(session: Session, before: Team, after: Team) -> None:
    """Who is out of the team, and whose diary it no longer sees, leave nothing behind in its chats."""
    inside = {each.person for each in after.members if each.works} | {after.group}
    for person in {each.person for each in before.members} | {before.group}:
        if person is not None and person not in inside:
            let_go_person(session, after.id, person)
            withdraw(session, person, FLEETING_TOPICS)
    for charge in before.charges:
        if after.charge(charge.case_id) is None:
            let_go_case(session, charge.case_id)


def _actor(by: Doer | None) -> str:
    return "operator" if by is None else str(by.person or by.place)


def _show(
    session: Session,
    team: Team,
    answer: Answer,
    now: datetime,
    place: Person,
    command: TeamCommand,
    tapped: Tapped | None,
) -> str:
    """Keep the answer; one that takes the tapped message's place hangs there at once, crash or not."""
    about = command.case_id if isinstance(command, AboutCase) and not answer.topic.startswith(TOPIC) else None
    where = (place.id, place.chat, about)
    token = store_screen(session, where, answer.topic, answer.message, answer.choices, now, team=team.id)
    if tapped is not None and not answer.below:
        bind_message(session, token, tapped.message_id)
        close_screen(session, tapped.token)
        note_arrived(session, (token,), now)
        replace_older(session, token, tapped.message_id)
    else:
        replace_older(session, token)
    return token
