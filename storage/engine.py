"""The database as two doors: `write` runs a whole transaction, `read` looks without changing anything.

Both take a plain function of a session. It may be run again, so it touches nothing but its session.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import quote

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool
from sqlmodel import Session

__all__ = ["Contradiction", "Session", "Storage", "StorageTrouble"]
"""`Session` is handed on: callers write functions of one and know nothing else of the database."""

T = TypeVar("T")

READERS = 2
"""Read-only connections: a /summary must not wait for an export; the machine has few cores."""

BUSY_MS = 5000
"""How long to wait for another process's lock (a backup) before giving up, in milliseconds."""

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {BUSY_MS}",
    "PRAGMA trusted_schema = OFF",  # nothing stored in the file may call functions
    "PRAGMA secure_delete = ON",  # what a patient deletes is overwritten, not only unlinked
    "PRAGMA synchronous = FULL",  # a rating that was acknowledged survives a power cut
)


class StorageTrouble(Exception):
    """The database could not do its work (full, locked, read-only, damaged); nothing of it was kept.

    It carries the kind of error and never a value: values are health data.
    """


class Contradiction(Exception):
    """What was to be written breaks a rule of the tables: a fault of ours, and no use in trying again."""


class Storage:
    """One open database. Make it with `open_storage`; use it from one event loop; close it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing = _writing_engine(path)
        self._reading = _reading_engine(path)
        # One thread, one connection: transactions never wait for each other's locks, and two writing
        # connections are what the WAL-reset corruption of SQLite <= 3.51.2 needs.
        self._writer = ThreadPoolExecutor(1, "storage-writer")
        self._readers = ThreadPoolExecutor(READERS, "storage-reader")

    async def write(self, fn: Callable[[Session], T]) -> T:
        """Run the function as one transaction and return what it returns; rolled back if it raises.

        Raises StorageTrouble when the database fails, Contradiction when a row breaks a rule of the tables.
        A caller that is cancelled cannot know whether the transaction was committed.
        """
        return await asyncio.get_running_loop().run_in_executor(self._writer, self.write_now, fn)

    async def read(self, fn: Callable[[Session], T]) -> T:
        """Run the function on one snapshot of the database; a write in it raises StorageTrouble."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, _run, self._reading, fn)

    def write_now(self, fn: Callable[[Session], T]) -> T:
        """Do the same as `write`, on the calling thread: for the command line and for the start."""
        return _run(self._writing, fn)

    async def empty_journal(self) -> None:
        """Move the journal into the database, so that what was deleted is in neither.

        A reader at work may keep part of it for later; the next time takes it along.
        """
        await asyncio.get_running_loop().run_in_executor(self._writer, self.empty_journal_now)

    def empty_journal_now(self) -> None:
        """Do the same on the calling thread."""
        connection = self._writing.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        finally:
            connection.close()

    async def close(self) -> None:
        """Finish what runs and close. The writer goes last: it empties the journal into the database."""
        await asyncio.get_running_loop().run_in_executor(None, self.close_now)

    def close_now(self) -> None:
        """Do the same as `close`, on the calling thread."""
        self._readers.shutdown()
        self._reading.dispose()
        self._writer.shutdown()
        self._writing.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close_now()


def look(path: Path, fn: Callable[[Session], T]) -> T:
    """Run the function once on one snapshot of a database that another process may be writing.

    A write in it raises StorageTrouble. Unlike a reader of Storage it may be the last to close: it takes the
    journal along, as no start shall look like one after an unclean stop.
    """
    engine = create_engine(URL.create("sqlite", database=str(path)), hide_parameters=True, poolclass=NullPool)
    prepare(engine, (*PRAGMAS, "PRAGMA query_only = ON"), "BEGIN")
    return _run(engine, fn)


def _run(engine: Engine, fn: Callable[[Session], T]) -> T:
    try:
        with Session(engine, expire_on_commit=False, autoflush=False) as session, session.begin():
            return fn(session)
    except (IntegrityError, ProgrammingError, DataError) as error:
        raise Contradiction(type(error.orig).__name__) from None
    except DBAPIError as error:
        # From None: the chained error shows the statement, and its own text may quote a value.
        raise StorageTrouble(type(error.orig).__name__) from None


def _writing_engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        hide_parameters=True,
        pool_size=1,
        max_overflow=0,
        connect_args={"check_same_thread": False},
    )
    # WAL is a property of the file; only the writer may set it.
    prepare(engine, ("PRAGMA journal_mode = WAL", *PRAGMAS), "BEGIN IMMEDIATE")
    return engine


def _reading_engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=f"file:{quote(str(path))}", query={"mode": "ro", "uri": "true"}),
        hide_parameters=True,
        pool_size=READERS,
        max_overflow=0,
        connect_args={"check_same_thread": False},
    )
    prepare(engine, (*PRAGMAS, "PRAGMA query_only = ON"), "BEGIN")
    return engine


def prepare(engine: Engine, pragmas: tuple[str, ...], begin: str) -> None:
    """Set new connections up, and begin transactions ourselves: the driver begins too late to be safe."""

    def connected(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
        del entry
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(pragma)

    def beginning(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", beginning)
