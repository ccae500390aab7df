"""Opening: a new database, a whole old one, and nothing else."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from storage.opening import Damaged, NotCurrent, open_storage
from storage.people import find_person
from storage.schema import is_current, migrate
from tests.storage.desk import ANA, enrol, open_desk


def test_a_new_database_is_the_owners_alone(tmp_path: Path) -> None:
    """Its folder is made, nobody else may read it, and closing leaves no journal."""
    path = tmp_path / "data" / "ldnbot.db"
    with open_storage(path):
        for file in path.parent.iterdir():
            assert file.stat().st_mode & 0o077 == 0
    assert [file.name for file in path.parent.iterdir()] == ["ldnbot.db"]


def test_what_was_written_is_there_the_next_time(tmp_path: Path) -> None:
    """Open, write, close, open."""
    with open_desk(tmp_path) as storage:
        storage.write_now(enrol)
    with open_desk(tmp_path) as storage:
        assert storage.write_now(lambda session: find_person(session, ANA)) is not None


async def test_any_folder_will_do(tmp_path: Path) -> None:
    """Also one whose name means something in an address."""
    folder = tmp_path / "Ana's 100% #1 ?"
    folder.mkdir()
    with open_desk(folder) as storage:
        storage.write_now(enrol)
        assert await storage.read(lambda session: find_person(session, ANA)) is not None


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\0 and then nonsense"])
def test_a_damaged_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    """No empty database takes its place; mutant: whatever SQLite opens is good."""
    path = tmp_path / "ldnbot.db"
    path.write_bytes(content)
    (tmp_path / "ldnbot.db-wal").touch()
    with pytest.raises(Damaged, match="last copy"):
        open_storage(path)
    assert path.read_bytes() == content


def test_a_journal_without_its_database_is_refused(tmp_path: Path) -> None:
    """Somebody moved the file away: a new one would take the journal for its own."""
    (tmp_path / "ldnbot.db-wal").write_bytes(b"pages")
    with pytest.raises(Damaged):
        open_desk(tmp_path)
    assert not (tmp_path / "ldnbot.db").exists()


def test_after_a_kill_every_page_is_looked_at(tmp_path: Path) -> None:
    """A spoiled page is found before anybody is answered from it."""
    path = tmp_path / "ldnbot.db"
    with open_storage(path) as storage:
        storage.write_now(enrol)
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'person'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    (tmp_path / "ldnbot.db-wal").unlink(missing_ok=True)
    (tmp_path / "ldnbot.db-shm").unlink(missing_ok=True)
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    (tmp_path / "ldnbot.db-wal").touch()
    with pytest.raises(Damaged, match="damaged"):
        open_storage(path)


KILLED = """
import os, signal, sys
from pathlib import Path
from storage.opening import open_storage
from tests.storage.desk import enrol
storage = open_storage(Path(sys.argv[1]))
storage.write_now(enrol)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    """Killed right after the commit: it is there, and the file is whole."""
    path = tmp_path / "ldnbot.db"
    root = Path(__file__).parents[2]
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    assert (tmp_path / "ldnbot.db-wal").exists()
    with open_storage(path) as storage:
        assert storage.write_now(lambda session: find_person(session, ANA)) is not None


def test_another_versions_database_is_not_opened(tmp_path: Path) -> None:
    """It says what to do, and a migration does it."""
    path = tmp_path / "ldnbot.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.commit()
    assert not is_current(path)
    with pytest.raises(NotCurrent, match="ldnbot migrate"):
        open_storage(path)
    migrate(path)
    migrate(path)
    assert is_current(path)
    open_storage(path).close_now()


def test_a_database_that_could_not_be_made_is_made_the_next_time(tmp_path: Path) -> None:
    """What a process that died in the middle left behind is in nobody's way, and is no database."""
    (tmp_path / "ldnbot.db.new").write_bytes(b"half of it")
    (tmp_path / "ldnbot.db.new-journal").write_bytes(b"the other half")
    with open_desk(tmp_path) as storage:
        storage.write_now(enrol)
    assert [file.name for file in tmp_path.iterdir()] == ["ldnbot.db"]
