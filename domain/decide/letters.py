"""Deciding about letters: nothing goes to the team without a second yes, and nothing goes twice."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case
from domain.commands.letters import (
    AskSend,
    DropLetter,
    OfferLetter,
    OpenLetter,
    ReadLetter,
    SendLetter,
    TakeLetter,
    TakeLetterBack,
    UndoLetter,
    WriteBack,
)
from domain.commands.telling import Tell
from domain.decide.arms import arm
from domain.decide.sending import team_of
from domain.decide.telling import day_said, hear_everything
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.day import Answered
from domain.facts.letters import LetterCame, LetterOpened, LetterRead, LetterSent, LetterTakenBack
from domain.letter import GRACE, letter_of, topic_of_letter
from domain.messages.letters import (
    LetterGone,
    LetterHasLeft,
    LetterNotSent,
    LetterOnItsWay,
    LetterUndone,
    NobodyToWriteTo,
    SendAsked,
    TeamWrote,
)
from domain.notices import Answer, Choice, Notice, Rows
from domain.questions import is_quiet


@arm.register
def offers(command: OfferLetter | WriteBack, case: Case, now: datetime) -> Decision | Refusal:
    """Say that there is nothing to send: where there is, its words have become a letter before."""
    del command, now
    return Refusal(LetterGone() if team_of(case) is not None else NobodyToWriteTo())


@arm.register
def asks(command: AskSend, case: Case, now: datetime) -> Decision | Refusal:
    """Ask for the second yes; whoever answers a letter has read it, and what the words say is heard."""
    care = team_of(case)
    heard = Decision((Answered(now),))
    if command.answers is not None:
        heard += _read(case, command.answers, now)
    told = command.told
    if told is not None and (says_something(told) or care is None):
        heard = then(case, heard, lambda c: hear_everything(c, told, day_said(c, told), now))
    if care is None:
        return heard if told is not None else Refusal(NobodyToWriteTo())
    if letter_of(case.letters, command.letter) is not None:
        return heard
    asked = SendAsked(command.letter, care.name, care.hours)
    topic = topic_of_letter(command.letter)
    rows: Rows = (
        (
            Choice("send_letter", SendLetter(command.letter)),
            Choice("drop_letter", DropLetter(command.letter)),
        ),
    )
    if heard.answer is None:
        return heard + Decision(answer=Answer(asked, topic, rows, below=True))
    notice = Notice(f"ask-{topic}", case.person, asked, topic, now, rows, silent=True)
    return heard + Decision(notices=(notice,))


def says_something(told: Tell) -> bool:
    """Whether words are more than words to the diary: a number, a dose, a side effect, a question."""
    numbers = told.pain_halves is not None or told.ask_pain or told.ask_dose or told.same_as_yesterday
    return numbers or bool(
        told.outcome or told.effects or told.gone or told.mentions or told.notions or told.marks
    )


@arm.register
def sends(command: SendLetter, case: Case, now: datetime) -> Decision | Refusal:
    """Send it, once; until it has left it can be taken back."""
    care = team_of(case)
    if care is None:
        return Refusal(NobodyToWriteTo())
    known = letter_of(case.letters, command.letter)
    at = known.at if known is not None else now
    said = LetterOnItsWay(command.letter, care.name, care.hours, at)
    undo: Rows = ((Choice("undo", UndoLetter(command.letter)),),)
    answer = Answer(said, topic_of_letter(command.letter), undo if known is None else ())
    facts = () if known is not None else (LetterSent(command.letter, now), Answered(now))
    return Decision(facts, answer=answer)


@arm.register
def drops(command: DropLetter, case: Case, now: datetime) -> Decision | Refusal:
    """Leave it unsent."""
    if letter_of(case.letters, command.letter) is not None:
        return Refusal(LetterHasLeft())
    return Decision((Answered(now),), answer=Answer(LetterNotSent(), topic_of_letter(command.letter)))


@arm.register
def undoes(command: UndoLetter, case: Case, now: datetime) -> Decision | Refusal:
    """Take an own letter back that has not left."""
    known = letter_of(case.letters, command.letter)
    if known is None:
        return Decision(answer=Answer(LetterUndone(), topic_of_letter(command.letter)))
    if not known.to_team or not known.may_change(now):
        return Refusal(LetterHasLeft())
    facts = (LetterTakenBack(command.letter), Answered(now))
    return Decision(facts, answer=Answer(LetterUndone(), topic_of_letter(command.letter)))


@arm.register
def takes(command: TakeLetter, case: Case, now: datetime) -> Decision | Refusal:
    """Bring the patient what somebody of the team wrote, in its grace; without a sound at night."""
    care = team_of(case)
    if care is None or letter_of(case.letters, command.letter) is not None:
        return NOTHING
    topic = topic_of_letter(command.letter)
    leaves = now + GRACE
    notice = Notice(
        topic,
        case.person,
        TeamWrote(command.letter, command.by, care.name, now),
        topic,
        leaves,
        ((Choice("letter_read", ReadLetter(command.letter)),),),
        silent=is_quiet(case, leaves),
    )
    return Decision((LetterCame(command.letter, command.by, now),), (notice,))


@arm.register
def takes_back(command: TakeLetterBack, case: Case, now: datetime) -> Decision | Refusal:
    """Keep from the patient what has not left yet."""
    known = letter_of(case.letters, command.letter)
    if known is None or known.to_team or not known.may_change(now):
        return NOTHING
    return Decision((LetterTakenBack(command.letter),), withdrawals=(topic_of_letter(command.letter),))


@arm.register
def reads(command: ReadLetter, case: Case, now: datetime) -> Decision | Refusal:
    """Keep that a letter was read; the message stays, without the button."""
    known, care = letter_of(case.letters, command.letter), team_of(case)
    read = Decision((Answered(now),)) + _read(case, command.letter, now)
    if known is None or known.by is None or care is None:
        return read
    shown = TeamWrote(command.letter, known.by, care.name, known.at)
    return read + Decision(answer=Answer(shown, topic_of_letter(command.letter)))


@arm.register
def opens(command: OpenLetter, case: Case, now: datetime) -> Decision | Refusal:
    """Keep who of the team has read it first."""
    known = letter_of(case.letters, command.letter)
    if known is None or not known.to_team or known.read:
        return NOTHING
    return Decision((LetterOpened(command.letter, command.by, command.person, now),))


def _read(case: Case, letter: str, now: datetime) -> Decision:
    known = letter_of(case.letters, letter)
    if known is None or known.to_team or known.read:
        return NOTHING
    return Decision((LetterRead(letter, now),))
