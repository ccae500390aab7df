"""The shape of the database over time: Alembic's revisions, from the first to the current one.

There is no way down: going back would drop what patients said. The way back is the backup made before.
"""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Engine, create_engine
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

import storage.tables  # noqa: F401  the tables put themselves into the metadata
from storage.engine import PRAGMAS, prepare

SCRIPTS = Path(__file__).with_name("migrations")

MIGRATING = tuple(each for each in PRAGMAS if "foreign_keys" not in each)
"""As for every writer, but foreign keys are not enforced: a table that is made anew is dropped first."""


def migrate(path: Path) -> None:
    """Bring the database to the current revision, whole or not at all, making it if there is none."""
    if path.exists():
        _upgrade(path)
        return
    # Made beside and moved into its place when it is whole: a process that dies here leaves no database.
    fresh = path.with_name(path.name + ".new")
    for file in (fresh, fresh.with_name(fresh.name + "-journal")):
        file.unlink(missing_ok=True)
    _upgrade(fresh)
    fresh.replace(path)


def _upgrade(path: Path) -> None:
    engine = _engine(path)
    # The driver would run CREATE and DROP outside of any transaction: a step that fails would leave half.
    prepare(engine, MIGRATING, "BEGIN IMMEDIATE")
    with engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    engine.dispose()


def is_current(path: Path) -> bool:
    """Whether the database has the revision this version of the bot was written for."""
    engine = _engine(path)
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    engine.dispose()
    return found == ScriptDirectory.from_config(_config()).get_current_head()


def differences(path: Path) -> list[object]:
    """Return where the database is not what the tables say; empty when they agree."""
    engine = _engine(path)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found = list(compare_metadata(context, SQLModel.metadata))
    engine.dispose()
    return found


def _engine(path: Path) -> Engine:
    return create_engine(URL.create("sqlite", database=str(path)), hide_parameters=True, poolclass=NullPool)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    return config
