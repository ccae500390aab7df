"""A database belongs to one process at a time."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.lock import AlreadyRunning, take_lock

HOLD = """
import sys
from pathlib import Path
from storage.lock import take_lock
lock = take_lock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def _umask_of_the_test_run() -> Iterator[None]:
    """Taking a lock changes the umask of the process: the tests give it back."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_a_second_process_is_refused_by_name_and_let_in_after_a_crash(tmp_path: Path) -> None:
    """The message names who holds the database; a killed process holds nothing."""
    database = tmp_path / "deep" / "ldnbot.db"
    with subprocess.Popen(
        (sys.executable, "-c", HOLD, str(database)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(AlreadyRunning, match=f"in use by process {other.pid}") as refused:
            take_lock(database)
        assert refused.value.pid == other.pid
        other.kill()
        other.wait()
    take_lock(database).release()


def test_the_same_process_is_refused_as_well(tmp_path: Path) -> None:
    """Two runs inside one process exclude each other; after release the next may begin."""
    database = tmp_path / "ldnbot.db"
    with take_lock(database), pytest.raises(AlreadyRunning, match=str(os.getpid())):
        take_lock(database)
    with take_lock(database) as again:
        assert again.path == tmp_path / "ldnbot.db.lock"


def test_a_holder_that_did_not_say_who_it_is_is_still_refused(tmp_path: Path) -> None:
    """An unreadable lock file changes the message, not the answer."""
    database = tmp_path / "ldnbot.db"
    with take_lock(database) as lock:
        lock.path.write_text("?")
        with pytest.raises(AlreadyRunning, match="in use by another process"):
            take_lock(database)


def test_what_is_made_from_then_on_is_private(tmp_path: Path) -> None:
    """The lock and every later file can be read by their owner alone."""
    with take_lock(tmp_path / "ldnbot.db") as lock:
        (tmp_path / "later").write_text("health data")
        assert lock.path.stat().st_mode & 0o077 == 0
        assert (tmp_path / "later").stat().st_mode & 0o077 == 0
