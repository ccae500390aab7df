"""The shape of the database: its revisions make the tables that are used, whole or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.exc import OperationalError

from storage.schema import SCRIPTS, differences, head, is_current, migrate


def test_the_revisions_make_the_tables_that_are_used(tmp_path: Path) -> None:
    """No column, index or type differs between the revisions and the tables."""
    path = tmp_path / "ldnbot.db"
    migrate(path)
    assert differences(path) == []


def tables(path: Path) -> list[str]:
    """What is in the file, whatever made it."""
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM sqlite_master ORDER BY name")]


def test_the_revisions_make_the_triggers_of_the_audit_trail(tmp_path: Path) -> None:
    """Comparing with the tables does not see them: a table made anew by a later revision loses its own."""
    path = tmp_path / "ldnbot.db"
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    assert sorted(table for (table,) in found) == ["audit"] * 3 + ["audit_head"] * 3


def test_a_migration_that_fails_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    """Its last table cannot be made: none is; and once that is mended it goes through.

    Mutant: the driver's own transactions, which leave CREATE TABLE out.
    """
    path = tmp_path / "ldnbot.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE screen (id INTEGER)")
    with pytest.raises(OperationalError):
        migrate(path)
    assert tables(path) == ["screen"]
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE screen")
    migrate(path)
    assert is_current(path)
    assert "screen" in tables(path)


def test_the_last_revision_is_the_one_alembic_finds() -> None:
    """It is read from the files, for a bot that starts loads no Alembic; mutant: the first is taken."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    assert head() == ScriptDirectory.from_config(config).get_current_head()
