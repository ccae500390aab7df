"""Doing what a member of a team asks for: one transaction, and what came of it as a plain value."""

from __future__ import annotations

import secrets
from datetime import datetime

from bot.attending import Attending, group_of
from bot.done import Done, Minted, Repeated, Silent, Spoken, TeamShown
from bot.incoming import Closed, Incoming
from bot.intents import ApplyTeam, Bind, Follow, Write
from bot.lettering import draft_to, forget, is_lost
from domain.commands.team.letters import PreviewTo
from domain.commands.team.members import BindGroup, JoinTeam
from domain.decision import Refusal
from domain.invitation import Joining
from domain.messages.team.door import AlreadyInTeam, CodeUnusable
from domain.messages.team.letters import LetterLost
from domain.team.decision import TeamDecision
from domain.team.roles import ChatKind
from storage.engine import Session
from storage.invites import create_invite, may_try, peek_invite, redeem_invite
from storage.letters import drop_letter
from storage.people import add_person, find_person, move_chat, set_reachable
from storage.screens import find_screen
from storage.team_log import load_team, wake_soon
from storage.teams import Doer, TeamApplied, apply_team
from storage.updates import AlreadySeen, is_new, note_screen, see_update

SECRET_BYTES = 16
"""128 random bits."""


def act_in_team(
    session: Session,
    incoming: Incoming,
    attending: Attending | None,
    intent: ApplyTeam | Bind | Follow | Write,
    now: datetime,
) -> Done:
    """Do it, once per update whatever Telegram repeats."""
    match intent:
        case Follow(chat):
            move_chat(session, incoming.sender.chat, chat)
            return Silent()
        case Bind(code):
            return _bind(session, incoming, code, now)
        case Write():
            return _write(session, incoming, attending, intent, now) if attending else Silent()
        case ApplyTeam() if attending is not None:
            return _apply(session, incoming, attending, intent, now)
        case ApplyTeam():
            return Silent()


def _apply(
    session: Session, incoming: Incoming, attending: Attending, intent: ApplyTeam, now: datetime
) -> Done:
    if is_lost(session, intent.command) and see_update(session, incoming.update_id, now) is None:
        return Spoken(LetterLost(attending.team.zone))
    done = apply_team(
        session,
        attending.team.id,
        intent.command,
        now,
        attending.doer,
        incoming.update_id,
        intent.tapped,
    )
    if isinstance(done, TeamApplied) and isinstance(done.outcome, TeamDecision):
        forget(session, intent.command)
    return _done(session, done, now, intent.tapped.message_id if intent.tapped else None)


def _write(session: Session, incoming: Incoming, attending: Attending, write: Write, now: datetime) -> Done:
    """Keep the words and ask for the second yes; what is refused is not kept."""
    if not is_new(session, incoming.update_id, now):
        return _apply(session, incoming, attending, ApplyTeam(PreviewTo(write.case_id, "")), now)
    command = draft_to(session, attending, write, now)
    done = apply_team(session, attending.team.id, command, now, attending.doer, incoming.update_id)
    if isinstance(done, TeamApplied) and isinstance(done.outcome, Refusal):
        drop_letter(session, command.letter)
    return _done(session, done, now, None)


def _done(session: Session, done: TeamApplied | AlreadySeen, now: datetime, tapped: int | None) -> Done:
    if isinstance(done, AlreadySeen):
        if done.answered:
            return Silent()
        return Repeated(find_screen(session, done.screen) if done.screen else None)
    if done.invites is not None:
        secret = secrets.token_urlsafe(SECRET_BYTES)
        create_invite(session, secret, done.invites, now)
        return Minted(done.invites, secret, done.team.zone)
    return TeamShown(done, tapped)


def note_reach(session: Session, incoming: Incoming, now: datetime) -> None:
    """Keep whether a chat of a team takes messages: one in which somebody does something is open."""
    closed = isinstance(incoming.event, Closed)
    place = find_person(session, incoming.sender.chat)
    if place is None or place.team_id is None or place.reachable is not closed:
        return
    set_reachable(session, place.id, reachable=not closed)
    wake_soon(session, place.team_id, now)


def peek_joining(session: Session, secret: str, now: datetime) -> Joining | None:
    """Return the team that this invitation leads into, without using it up; None for every other one."""
    invitation = peek_invite(session, secret, now)
    return invitation.member if invitation is not None else None


def join_team(session: Session, incoming: Incoming, joining: Joining, now: datetime) -> Done:
    """Let whoever brought the invitation into the team: a patient stays one."""
    sender = incoming.sender
    person = find_person(session, sender.telegram_id)
    if person is not None and person.team_id is not None:
        return Spoken(AlreadyInTeam(load_team(session, person.team_id).zone))
    person = add_person(session, sender.telegram_id, sender.chat, sender.language)
    command = JoinTeam(person.id, joining.name, joining.roles, joining.confirmed)
    doer = Doer(None, ChatKind.PRIVATE, person.id)
    done = apply_team(session, joining.team_id, command, now, doer)
    if isinstance(done, TeamApplied) and done.screen is not None:
        note_screen(session, incoming.update_id, done.screen)
    return _done(session, done, now, None)


def _bind(session: Session, incoming: Incoming, code: str, now: datetime) -> Done:
    """Bind the group for the lead whose code it is. Wrong, used, expired and another's are answered alike."""
    if see_update(session, incoming.update_id, now) is not None:
        return Silent()
    sender = incoming.sender
    person = find_person(session, sender.telegram_id)
    invitation = peek_invite(session, code, now)
    group = invitation.group if invitation is not None else None
    if person is None or group is None or group.by != person.id:
        may_try(session, sender.telegram_id, now)  # a code in the wrong hands is not used up, but counts
        return Spoken(CodeUnusable("UTC"))
    if redeem_invite(session, code, sender.telegram_id, now) is None:
        return Spoken(CodeUnusable("UTC"))
    if (other := group_of(session, sender.chat)) is not None and other != group.team_id:
        return Spoken(CodeUnusable("UTC"))
    place = add_person(session, sender.chat, sender.chat, sender.language)
    doer = Doer(person.id, ChatKind.GROUP, place.id)
    return _done(session, apply_team(session, group.team_id, BindGroup(place.id), now, doer), now, None)
