"""Opening a database: a new one, or the old one once it was found whole and current."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.engine import Storage
from storage.schema import is_current, migrate

MAGIC = b"SQLite format 3\0"


class Damaged(Exception):
    """The database is there, but it is not whole. Nothing was changed; no empty one takes its place."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path} {why}. Move it away together with the files beside it, keep them, and put the last "
            "copy you have in its place."
        )


class NotCurrent(Exception):
    """The database was written by another version of the bot."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} was written by another version. Copy the file, then run `ldnbot migrate`.")


def open_storage(path: Path) -> Storage:
    """Open the database at this path, or make a new one where none ever was.

    A new database is readable by its owner alone. After a stop that was not clean the whole file is checked.
    Raises Damaged or NotCurrent, each saying what to do.
    """
    os.umask(0o077)
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        check_whole(path)
        if not is_current(path):
            raise NotCurrent(path)
    else:
        _refuse_orphans(path)
        migrate(path)
    return Storage(path)


def check_whole(path: Path) -> None:
    """Raise Damaged unless this is a whole database; every page is read after an unclean stop only."""
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise Damaged(path, "is no database, or an empty one")
    if _journal(path).exists():
        _check_pages(path)


def _check_pages(path: Path) -> None:
    """A journal is left behind by a process that was killed: the last one to close takes it along."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError:
        found = "unreadable"
    if found != "ok":
        raise Damaged(path, "is damaged")


def _refuse_orphans(path: Path) -> None:
    """A journal without its database: somebody moved the file away, and the journal holds part of it."""
    if _journal(path).exists():
        raise Damaged(path, "is missing, but its journal is there")


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-wal")
