"""Keeping the words of a letter, in the transaction of what is done with it: commands have its number."""

from __future__ import annotations

from datetime import datetime

from bot.attending import Attending
from bot.intents import Write
from domain.case import Case, Stage
from domain.commands.base import Command
from domain.commands.letters import AskSend, DropLetter, OfferLetter, SendLetter, UndoLetter, WriteBack
from domain.commands.team.letters import DropTo, PreviewTo, SendTo, UndoTo
from domain.decide.sending import team_of
from domain.letter import LONGEST, is_too_long, letter_of
from domain.messages.base import Message
from domain.messages.letters import LetterGone, LetterTooLong
from storage.cases import apply_unshown
from storage.engine import Session
from storage.letters import Draft, draft_letter, drop_letter, is_kept, note_text

WITH_WORDS = OfferLetter | WriteBack | SendLetter
"""Commands of a patient that need words: they are looked for, or kept, before anything is decided."""

ENROLLING = frozenset({Stage.INVITED, Stage.ENROLLING})


def prepare(
    session: Session, case: Case, command: WITH_WORDS, now: datetime, actor: str
) -> Command | Message:
    """Return what is to be decided once the words are kept; or what is said because there are none."""
    match command:
        case SendLetter(letter):
            return command if is_kept(session, letter) else LetterGone()
        case OfferLetter(at, message):
            text = note_text(session, case.id, at, message)
            if text is None or team_of(case) is None:
                return command
            if is_too_long(text):
                return LetterTooLong(LONGEST)
            letter = _draft(session, case, text, message, now)
            return SendLetter(letter) if letter_of(case.letters, letter) else AskSend(letter)
        case WriteBack(told, answers):
            if team_of(case) is None:
                return told
            if is_too_long(told.text):
                apply_unshown(session, case.id, told, now, actor)
                return LetterTooLong(LONGEST)
            letter = _draft(session, case, told.text, told.message, now)
            return AskSend(letter, answers, None if case.stage in ENROLLING else told)


def _draft(session: Session, case: Case, text: str, message: int | None, now: datetime) -> str:
    care = team_of(case)
    team = care.team_id if care is not None else ""
    draft = Draft(case.id, team, case.person, to_team=True, name="", text=text, message=message)
    return draft_letter(session, draft, now)


def draft_to(session: Session, attending: Attending, write: Write, now: datetime) -> PreviewTo:
    """Keep a member's words, and return what asks for the second yes."""
    member = attending.member
    draft = Draft(
        write.case_id,
        attending.team.id,
        member.person,
        to_team=False,
        name=member.name,
        text=write.text,
        message=write.message,
    )
    return PreviewTo(write.case_id, draft_letter(session, draft, now), write.answers)


def is_lost(session: Session, command: Command) -> bool:
    """Whether this would send words that are no longer kept."""
    return isinstance(command, SendTo) and not is_kept(session, command.letter)


def forget(session: Session, command: Command) -> None:
    """Forget the words of what was not sent, or taken back."""
    match command:
        case DropLetter(letter) | UndoLetter(letter) | DropTo(letter=str(letter)) | UndoTo(letter=letter):
            drop_letter(session, letter)
        case _:
            return
