"""What whoever runs the bot may do with a person's data: list, copy, erase, read in again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.copies import copy_of, name_of_copy, read_whole
from domain.commands.erasing import DeleteEverything
from domain.commands.exporting import ExportForm, SendExport
from storage.archive import Archive, Taken, archive_of, cases_of_all, restore
from storage.cases import apply_unshown
from storage.engine import Session
from storage.people import add_person

OPERATOR = "operator"


class NotDone(Exception):
    """It was not done; its words say why and what to do, and name nobody."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy: the file's name, and what is in it."""

    name: str
    content: bytes


def chosen(session: Session, case_id: str | None) -> str:
    """Return the number of the case that is meant: with one in all, it need not be named. Raises NotDone."""
    known = cases_of_all(session)
    if case_id is None and len(known) == 1:
        return known[0][0]
    if case_id in {number for number, _, _ in known}:
        return case_id or ""
    listed = [f"{number}  {stage}, since {opened:%Y-%m-%d}" for number, stage, opened in known]
    what = "There is no such case." if case_id else "Say which case."
    raise NotDone("\n".join([what, *listed] if listed else ["There is no case."]))


def take_copy(session: Session, case_id: str | None, form: ExportForm, now: datetime) -> Archive:
    """Record that a copy is made, and return what goes into it. Raises NotDone."""
    number = chosen(session, case_id)
    apply_unshown(session, number, SendExport(form), now, OPERATOR)
    return archive_of(session, number)


def made(archive: Archive, form: ExportForm, now: datetime) -> Copy:
    """Return the file."""
    return Copy(name_of_copy(form, now), copy_of(archive, form, now))


def erase(session: Session, case_id: str, now: datetime) -> str:
    """Delete everything about the person of this case; return the number of the receipt. Raises NotDone."""
    applied = apply_unshown(session, chosen(session, case_id), DeleteEverything(), now, OPERATOR)
    if applied.erased is None:
        raise NotDone("Nothing was deleted.")
    return applied.erased.receipt


def read_in(session: Session, file: bytes, account: int) -> str:
    """Put a copy into the database as the diary of this account, and return the number of its case.

    Raises NotDone, and NoCopy for a file that is none.
    """
    archive = read_whole(file)
    person = add_person(session, account, account, archive.language)
    try:
        return restore(session, archive, person).id
    except Taken:
        raise NotDone("This diary, or another one of this account, is in the database already.") from None
    except (KeyError, ValueError):
        raise NotDone("The copy holds facts that this version does not know.") from None
