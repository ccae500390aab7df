"""One process per database: a file lock beside it, held for as long as the process lives."""

import fcntl
import os
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self


class AlreadyRunning(Exception):
    """Another process holds the database; `pid` is who, 0 when it did not say."""

    def __init__(self, database: Path, pid: int) -> None:
        self.pid = pid
        who = f"process {pid}" if pid else "another process"
        super().__init__(
            f"{database} is in use by {who}. "
            "Two bots on one database would send everything twice: stop the other first."
        )


@dataclass(frozen=True, slots=True)
class Lock:
    """A held lock. Let go of by `release`, by leaving the with block, or by the end of the process."""

    path: Path
    _handle: int

    def release(self) -> None:
        """Lets go. The file stays: removing it would let two processes hold two files of one name."""
        os.close(self._handle)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def take_lock(database: Path) -> Lock:
    """Takes the lock `<database>.lock`, making its folder if it is missing.

    From here on every file this process makes is readable by its own user alone (umask 077): the
    database, its journals, backups and the control socket hold health data.
    Raises AlreadyRunning at once, without waiting, if another process (or this one) holds it.
    """
    os.umask(0o077)
    database.parent.mkdir(parents=True, exist_ok=True)
    path = database.with_name(database.name + ".lock")
    # flock, not lockf: lockf is lost when any handle of the file is closed, and a second take by the
    # same process would succeed. Handles are not inherited by a started program, so a helper keeps none.
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = _pid_in(handle)
        os.close(handle)
        raise AlreadyRunning(database, holder) from None
    os.ftruncate(handle, 0)
    os.pwrite(handle, str(os.getpid()).encode(), 0)
    return Lock(path, handle)


def _pid_in(handle: int) -> int:
    written = os.pread(handle, 20, 0)
    return int(written) if written.isdigit() else 0
