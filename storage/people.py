"""People: which account is bound to which chat, and to which case."""

from dataclasses import dataclass

from sqlmodel import Session, col, select, update

from storage.tables import CaseRow, PersonRow


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the bot may write to. `id` is ours, `telegram_id` is Telegram's; they never mix."""

    id: int
    telegram_id: int
    chat: int
    language: str
    reachable: bool
    case_id: str | None


def find_person(session: Session, telegram_id: int) -> Person | None:
    """Return who this account is to us, None for a stranger."""
    row = session.exec(select(PersonRow).where(PersonRow.telegram_id == telegram_id)).first()
    return None if row is None else _person(session, row)


def get_person(session: Session, person: int) -> Person:
    """Return the person of this number of ours; raises LookupError if there is none."""
    row = session.get(PersonRow, person)
    if row is None:
        raise LookupError(person)
    return _person(session, row)


def add_person(session: Session, telegram_id: int, chat: int, language: str) -> Person:
    """Bind an account to its chat; an account known already is bound to this chat from now on."""
    row = session.exec(select(PersonRow).where(PersonRow.telegram_id == telegram_id)).first()
    if row is None:
        row = PersonRow(telegram_id=telegram_id, chat_id=chat, language=language)
    row.chat_id, row.reachable = chat, True
    session.add(row)
    session.flush()
    return _person(session, row)


def set_reachable(session: Session, person: int, *, reachable: bool) -> None:
    """Remember whether the person's chat takes messages: nothing is sent to one that does not."""
    session.exec(update(PersonRow).where(col(PersonRow.id) == person).values(reachable=reachable))


def _person(session: Session, row: PersonRow) -> Person:
    if row.id is None:
        raise LookupError("a person that was never stored")
    newest = (
        select(CaseRow.id)
        .where(CaseRow.person_id == row.id)
        .order_by(col(CaseRow.opened_at).desc(), col(CaseRow.id).desc())
    )
    case_id = session.exec(newest).first()
    return Person(row.id, row.telegram_id, row.chat_id, row.language, row.reachable, case_id)
