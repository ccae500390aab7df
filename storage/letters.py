"""Letters: the words that a patient and a team write to each other, looked up when they are shown.

No message, notice, fact or log has them: all those carry the number of a letter.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import Session, col, delete, select, update

from domain.facts.day import NoteKept, NoteTakenBack
from domain.letter import GRACE, LETTERS, topic_of_letter
from storage.codec import decode_fact
from storage.screens import NO_CHOICES, new_token
from storage.tables import FactRow, LetterRow, OutboxRow, ScreenRow
from storage.writes import table_of

LETTER, SCREEN = table_of(LetterRow), table_of(ScreenRow)
_THIS = (LETTER.c.id == bindparam("letter"), LETTER.c.case_id == bindparam("of"))
SENT = update(LETTER).where(*_THIS).values(sent_at=bindparam("now"))
UNSENT = update(LETTER).where(*_THIS).values(sent_at=None)
READ = (
    update(LETTER)
    .where(*_THIS, LETTER.c.read_at.is_(None))
    .values(read_at=bindparam("now"), read_by=bindparam("who"), read_name=bindparam("called"))
)
BEHIND = (
    update(SCREEN)
    .where(SCREEN.c.topic == bindparam("about"), SCREEN.c.open, SCREEN.c.message_id.is_not(None))
    .values(behind=True)
)


@dataclass(frozen=True, slots=True)
class Written:
    """A letter as it is shown: its words, and what became of it. Moments are aware UTC."""

    words: str
    name: str
    sent_at: datetime | None
    delivered_at: datetime | None
    lost: bool
    read_at: datetime | None
    read_name: str | None


@dataclass(frozen=True, slots=True)
class Draft:
    """Words that become a letter: about which case, for which team, by whom."""

    case_id: str
    team_id: str
    person: int
    to_team: bool
    name: str
    text: str
    message: int | None


def read_letter(session: Session, letter: str) -> Written | None:
    """Return the words of a letter, None if they are no longer kept."""
    row = session.get(LetterRow, letter)
    if row is None:
        return None
    return Written(row.body, row.name, row.sent_at, row.delivered_at, row.lost, row.read_at, row.read_name)


def draft_letter(session: Session, draft: Draft, now: datetime) -> str:
    """Keep words that wait for a second yes, and return the number of their letter.

    A writer has one draft about a patient: an older one is forgotten. A message that was sent before is the
    letter it became.
    """
    theirs = (LetterRow.case_id == draft.case_id, LetterRow.from_person == draft.person)
    if draft.message is not None:
        sent = select(LetterRow.id).where(
            *theirs, LetterRow.message == draft.message, col(LetterRow.sent_at).is_not(None)
        )
        if (known := session.exec(sent).first()) is not None:
            return known
    session.exec(
        delete(LetterRow).where(
            col(LetterRow.case_id) == draft.case_id,
            col(LetterRow.from_person) == draft.person,
            col(LetterRow.sent_at).is_(None),
        )
    )
    letter = new_token()
    row = LetterRow(
        id=letter,
        case_id=draft.case_id,
        team_id=draft.team_id,
        from_person=draft.person,
        to_team=draft.to_team,
        name=draft.name,
        at=now,
        body=draft.text,
        message=draft.message,
    )
    session.add(row)
    session.flush()
    return letter


def drop_letter(session: Session, letter: str) -> None:
    """Forget words that were never sent."""
    session.exec(delete(LetterRow).where(col(LetterRow.id) == letter, col(LetterRow.sent_at).is_(None)))


def is_kept(session: Session, letter: str) -> bool:
    """Whether the words of a letter are kept."""
    return session.get(LetterRow, letter) is not None


def note_text(session: Session, case_id: str, at: datetime, message: int | None) -> str | None:
    """Return the words of a note that was written at this moment; None: taken back, or never there."""
    kinds = (NoteKept.__name__, NoteTakenBack.__name__)
    rows = (
        select(FactRow.kind, FactRow.body)
        .where(FactRow.case_id == case_id, col(FactRow.kind).in_(kinds))
        .order_by(col(FactRow.seq))
    )
    found: str | None = None
    for kind, body in session.exec(rows):
        match decode_fact(kind, body):
            case NoteKept(at=moment, message=number, text=text) if (moment, number) == (at, message):
                found = text
            case NoteTakenBack(at=moment, message=number) if (moment, number) == (at, message):
                found = None
            case _:
                continue
    return found


def has_note(session: Session, case_id: str, message: int) -> bool:
    """Whether this own message of the patient stands in the diary as a note."""
    kept = select(FactRow.body).where(FactRow.case_id == case_id, FactRow.kind == NoteKept.__name__)
    facts = (decode_fact(NoteKept.__name__, body) for body in session.exec(kept))
    return any(isinstance(fact, NoteKept) and fact.message == message for fact in facts)


def letter_at(session: Session, person: int, message: int) -> str | None:
    """Return the letter that an own message of this person became."""
    theirs = select(LetterRow.id).where(LetterRow.from_person == person, LetterRow.message == message)
    return session.exec(theirs.order_by(col(LetterRow.at).desc())).first()


def rewrite_letter(session: Session, letter: str, text: str, now: datetime) -> bool:
    """Let a letter say this instead, and whatever shows it; return whether it had not left yet."""
    row = session.get(LetterRow, letter)
    if row is None or (row.sent_at is not None and now >= row.sent_at + GRACE):
        return False
    row.body = text
    session.add(row)
    session.flush()
    session.connection().execute(BEHIND, {"about": topic_of_letter(letter)})
    return True


def settle_letters(session: Session, rows: Iterable[OutboxRow], now: datetime, *, arrived: bool) -> None:
    """Keep what became of letters that were on their way, and let the writer's copy say so."""
    for row in rows:
        if not row.topic.startswith(LETTERS):
            continue
        letter = col(LetterRow.id) == row.topic.removeprefix(LETTERS)
        to_reader = col(LetterRow.to_team).is_(row.team_id is not None)
        fresh = update(LetterRow).where(letter, to_reader, col(LetterRow.delivered_at).is_(None))
        session.exec(fresh.values(delivered_at=now) if arrived else fresh.values(lost=True))
        redraw_letter(session, row.topic)


def redraw_letter(session: Session, topic: str) -> None:
    """Let the writers' copies show what has become of it; what has left is not taken back."""
    copies = update(ScreenRow).where(
        col(ScreenRow.topic) == topic, col(ScreenRow.open), col(ScreenRow.kind).in_(OF_WRITERS)
    )
    session.exec(copies.values(behind=True, choices=NO_CHOICES))


OF_WRITERS = ("LetterToPatient", "LetterOnItsWay")
