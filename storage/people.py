"""People: which account is bound to which chat, and to which case."""

from dataclasses import dataclass

import sqlmodel
from sqlalchemy import bindparam, select
from sqlmodel import Session, col, update

from storage.fleeting import forget_chat
from storage.tables import CaseRow, MembershipRow, PersonRow, ScreenRow
from storage.writes import table_of


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the bot may write to. `id` is ours, `telegram_id` is Telegram's; they never mix."""

    id: int
    telegram_id: int
    chat: int
    language: str
    reachable: bool
    case_id: str | None
    team_id: str | None = None
    """The team this account, or group, belongs to."""


PERSON, CASE, MEMBERSHIP = table_of(PersonRow), table_of(CaseRow), table_of(MembershipRow)
_NEWEST = (
    select(CASE.c.id)
    .where(CASE.c.person_id == PERSON.c.id)
    .order_by(CASE.c.opened_at.desc(), CASE.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_TEAM = select(MEMBERSHIP.c.team_id).where(MEMBERSHIP.c.person_id == PERSON.c.id).scalar_subquery()
_PEOPLE = select(
    PERSON.c.id, PERSON.c.telegram_id, PERSON.c.chat_id, PERSON.c.language, PERSON.c.reachable, _NEWEST, _TEAM
)
BY_ACCOUNT = _PEOPLE.where(PERSON.c.telegram_id == bindparam("of"))
BY_NUMBER = _PEOPLE.where(PERSON.c.id == bindparam("of"))


def find_person(session: Session, telegram_id: int) -> Person | None:
    """Return who this account is to us, None for a stranger."""
    row = session.connection().execute(BY_ACCOUNT, {"of": telegram_id}).first()
    return None if row is None else Person(*row)


def get_person(session: Session, person: int) -> Person:
    """Return the person of this number of ours; raises LookupError if there is none."""
    row = session.connection().execute(BY_NUMBER, {"of": person}).first()
    if row is None:
        raise LookupError(person)
    return Person(*row)


def add_person(session: Session, telegram_id: int, chat: int, language: str) -> Person:
    """Bind an account to its chat; an account known already is bound to this chat from now on."""
    row = session.exec(sqlmodel.select(PersonRow).where(PersonRow.telegram_id == telegram_id)).first()
    if row is None:
        row = PersonRow(telegram_id=telegram_id, chat_id=chat, language=language)
    row.chat_id, row.reachable = chat, True
    session.add(row)
    session.flush()
    return get_person(session, row.id or 0)


def move_chat(session: Session, account: int, chat: int) -> None:
    """Follow a group into the chat that Telegram made of it: account, and all that hangs there."""
    row = session.exec(sqlmodel.select(PersonRow).where(PersonRow.telegram_id == account)).first()
    taken = sqlmodel.select(PersonRow.id).where(PersonRow.telegram_id == chat)
    if row is None or session.exec(taken).first() is not None:
        return  # followed already
    session.exec(update(PersonRow).where(col(PersonRow.id) == row.id).values(telegram_id=chat, chat_id=chat))
    forget_chat(session, row.chat_id)
    # The new chat numbers its messages anew: what hung in the old one is gone.
    gone = update(ScreenRow).where(col(ScreenRow.person_id) == row.id)
    session.exec(gone.values(chat_id=chat, message_id=None, open=False))


def set_reachable(session: Session, person: int, *, reachable: bool) -> None:
    """Remember whether the person's chat takes messages: nothing is sent to one that does not."""
    session.exec(update(PersonRow).where(col(PersonRow.id) == person).values(reachable=reachable))


def set_language(session: Session, person: int, language: str) -> None:
    """Write to the person in this language from now on."""
    session.exec(update(PersonRow).where(col(PersonRow.id) == person).values(language=language))
