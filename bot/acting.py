"""Doing what an update asks for: one transaction, and what came of it as a plain value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.done import Cleared, Done, Refused, Repeated, Shown, Silent, Spoken, Summed
from bot.glance import Glance
from bot.incoming import Closed, Edited, Incoming, Sender
from bot.intents import (
    Admit,
    Apply,
    ApplyTeam,
    Bind,
    Follow,
    Intent,
    Note,
    Redeem,
    Refuse,
    Rewrite,
    Say,
    Summarise,
    Write,
)
from bot.lettering import WITH_WORDS, forget, prepare
from bot.people import Patient, Stranger, Visitor
from bot.teamwork import act_in_team, join_team, note_reach, peek_joining
from domain.case import Case
from domain.commands.account import MoveAccount, ShowTeam
from domain.commands.base import Command
from domain.commands.day import ChatFound
from domain.commands.enrolment import AcceptInvite
from domain.decision import Decision
from domain.invitation import Invitation
from domain.letter import is_too_long
from domain.messages.base import Message
from domain.messages.door import AlreadyHere, InvitationUnusable
from domain.messages.erasing import DeleteReceipt
from domain.messages.letters import LetterChanged, LetterHasLeft
from domain.messages.team.letters import LetterAmended, LetterTooLate
from storage.cases import RECEIPT, apply, open_case
from storage.engine import Session
from storage.invites import redeem_invite
from storage.letters import has_note, rewrite_letter
from storage.new_account import move_account
from storage.people import add_person
from storage.reads import history
from storage.screens import find_screen
from storage.seen import look_at_team
from storage.updates import AlreadySeen, is_new, note_screen, see_update

PATIENT = "patient"
TELEGRAM = "telegram"


def act(session: Session, incoming: Incoming, glance: Glance, intent: Intent, now: datetime) -> Done:
    """Do it, once per update whatever Telegram repeats."""
    if glance.attending is not None or isinstance(incoming.event, Closed):
        note_reach(session, incoming, now)
    if isinstance(intent, Note):
        return Silent()
    if isinstance(intent, Rewrite):
        return _rewrite(session, incoming, glance, intent, now)
    if isinstance(intent, ApplyTeam | Bind | Follow | Write):
        return act_in_team(session, incoming, glance.attending, intent, now)
    visitor = glance.visitor
    return hear(session, incoming, visitor, now, lambda: _act(session, incoming, visitor, intent, now))


def hear(
    session: Session, incoming: Incoming, visitor: Visitor, now: datetime, work: Callable[[], Done]
) -> Done:
    """Do the work; then open a chat that is thought closed to us: whoever does something in it is there.

    Telegram tells of an opened chat for 24 h only, and a closed one gets no message, not even an alert.
    """
    closed = isinstance(visitor, Patient) and not visitor.case.reachable
    # A repeated update says nothing of now.
    found = closed and not isinstance(incoming.event, Closed) and is_new(session, incoming.update_id, now)
    done = work()
    if found and isinstance(visitor, Patient) and not isinstance(done, Cleared):
        # After the work, so that nothing is asked again that it answers.
        apply(session, visitor.case.id, ChatFound(), now, TELEGRAM)
    return done


def _act(session: Session, incoming: Incoming, visitor: Visitor, intent: Intent, now: datetime) -> Done:
    match intent, visitor:
        case Refuse(), Stranger() if (receipt := _receipt_again(session, incoming, now)) is not None:
            return receipt
        case Apply(), Patient(_, case):
            return _apply(session, incoming, case, intent, now)
        case Refuse(screen), _:
            return Refused(screen)  # touches nothing, so it may be done again
        case _:
            return _once(session, incoming, visitor, intent, now)


def _apply(session: Session, incoming: Incoming, case: Case, intent: Apply, now: datetime) -> Done:
    command: Command | Message = intent.command
    if isinstance(command, WITH_WORDS) and is_new(session, incoming.update_id, now):
        command = prepare(session, case, command, now, PATIENT)
    if isinstance(command, Message):
        see_update(session, incoming.update_id, now, incoming.sender.chat)
        return Spoken(command)
    if isinstance(command, ShowTeam) and case.care is not None:
        command = ShowTeam(look_at_team(session, case.care.team_id, case.id))
    outcome = apply(session, case.id, command, now, PATIENT, incoming.update_id, intent.tapped)
    if isinstance(outcome, AlreadySeen):
        return again(session, outcome)
    if isinstance(outcome.outcome, Decision):
        forget(session, command)
    if outcome.erased is not None:
        last = (intent.tapped.message_id,) if intent.tapped else ()
        gone = outcome.erased
        return Cleared((*gone.messages, *last), DeleteReceipt(gone.receipt, now), gone.pinned)
    return Shown(outcome, intent.tapped.message_id if intent.tapped else None)


def _rewrite(session: Session, incoming: Incoming, glance: Glance, intent: Rewrite, now: datetime) -> Done:
    """Mend a letter that has not left; an edited note is mended in the diary as well."""
    visitor, attending = glance.visitor, glance.attending
    changed = not is_too_long(intent.text) and is_new(session, incoming.update_id, now)
    changed = changed and rewrite_letter(session, intent.letter, intent.text, now)
    if isinstance(visitor, Patient) and intent.rest is not None and _is_noted(session, visitor, incoming):
        return _apply(session, incoming, visitor.case, intent.rest, now)
    if see_update(session, incoming.update_id, now, incoming.sender.chat) is not None:
        return Silent()
    if isinstance(visitor, Patient) or attending is None:
        return Spoken(LetterChanged() if changed else LetterHasLeft())
    zone = attending.team.zone
    return Spoken(LetterAmended(zone) if changed else LetterTooLate(zone))


def _is_noted(session: Session, patient: Patient, incoming: Incoming) -> bool:
    return isinstance(incoming.event, Edited) and has_note(session, patient.case.id, incoming.event.message)


def _receipt_again(session: Session, incoming: Incoming, now: datetime) -> Done | None:
    """Say a receipt once more: the update that deleted everything was committed, but never answered."""
    if is_new(session, incoming.update_id, now):
        return None
    seen = see_update(session, incoming.update_id, now)
    if seen is None or seen.answered or not (seen.screen or "").startswith(RECEIPT):
        return None
    number = (seen.screen or "").removeprefix(RECEIPT)
    return Spoken(DeleteReceipt(number, now))


def _once(session: Session, incoming: Incoming, visitor: Visitor, intent: Intent, now: datetime) -> Done:
    seen = see_update(session, incoming.update_id, now, incoming.sender.chat)
    if seen is not None:
        # Words alone can be said again; an enrolment that began shows its screen.
        return (
            Spoken(intent.message) if isinstance(intent, Say) and not seen.answered else again(session, seen)
        )
    match intent:
        case Say(message):
            return Spoken(message)
        case Summarise() if isinstance(visitor, Patient):
            case = visitor.case
            return Summed(case, history(session, case.id), case.today(now))
        case Redeem() | Admit():
            return _enrol(session, incoming, visitor, intent, now)
        case _:
            return Silent()


def _enrol(
    session: Session, incoming: Incoming, visitor: Visitor, intent: Redeem | Admit, now: datetime
) -> Done:
    sender = incoming.sender
    joining = peek_joining(session, intent.secret, now) if isinstance(intent, Redeem) else None
    if isinstance(visitor, Patient) and joining is None:
        return Spoken(AlreadyHere(invited_again=isinstance(intent, Redeem)))
    invitation = _invitation(session, sender, intent, now)
    if invitation is None or invitation.group is not None:
        return Spoken(InvitationUnusable())
    if invitation.member is not None:
        return join_team(session, incoming, invitation.member, now)
    if invitation.case_id is not None:
        return _move(session, incoming, invitation.case_id, now)
    person = add_person(session, sender.telegram_id, sender.chat, sender.language)
    case = open_case(session, person.id, now)
    brought = AcceptInvite(invitation.plan, invitation.preparation, invitation.prescriber, invitation.care)
    applied = apply(session, case.id, brought, now, PATIENT)
    if isinstance(applied, AlreadySeen):
        return Silent()
    if applied.screen is not None:
        note_screen(session, incoming.update_id, applied.screen)
    return Shown(applied)


def _move(session: Session, incoming: Incoming, case_id: str, now: datetime) -> Done:
    """Let a diary that exists come to this account, and say so here."""
    left = move_account(session, case_id, incoming.sender.telegram_id, now)
    if left is None:
        return Spoken(InvitationUnusable())
    applied = apply(session, case_id, MoveAccount(), now, PATIENT)
    if isinstance(applied, AlreadySeen):
        return Silent()
    if applied.screen is not None:
        note_screen(session, incoming.update_id, applied.screen)
    return Shown(applied, left=left)


def _invitation(session: Session, sender: Sender, intent: Redeem | Admit, now: datetime) -> Invitation | None:
    """What the person brings along; one without an invitation brings nothing, and is asked everything."""
    if isinstance(intent, Admit):
        return Invitation()
    return redeem_invite(session, intent.secret, sender.telegram_id, now)


def again(session: Session, seen: AlreadySeen) -> Done:
    """Return what is shown for an update that was worked on before."""
    if seen.answered:
        return Silent()
    return Repeated(find_screen(session, seen.screen) if seen.screen else None)
