"""The shape of the database over time: Alembic's revisions, from the first to the current one.

There is no way down: going back would drop what patients said. The way back is the backup made before.
Alembic is loaded when something is migrated, and not by a bot that starts: it holds 7 MB.
"""

import re
from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, inspect, text
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

import storage.tables  # noqa: F401  the tables put themselves into the metadata
from storage.engine import PRAGMAS, prepare

SCRIPTS = Path(__file__).with_name("migrations")

REVISION = "SELECT version_num FROM alembic_version"

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
    from alembic import command  # noqa: PLC0415  see above
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    engine = _engine(path)
    # The driver would run CREATE and DROP outside of any transaction: a step that fails would leave half.
    prepare(engine, MIGRATING, "BEGIN IMMEDIATE")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    engine.dispose()


def is_current(path: Path) -> bool:
    """Whether the database has the revision this version of the bot was written for."""
    engine = _engine(path)
    with engine.connect() as connection:
        marked = inspect(connection).has_table("alembic_version")
        found = connection.execute(text(REVISION)).scalar() if marked else None
    engine.dispose()
    return found == head()


def head() -> str:
    """Return the revision that no other follows."""
    steps = "".join(path.read_text() for path in (SCRIPTS / "versions").glob("*.py"))
    followed = set(re.findall(r'^down_revision\b.*"(\w+)"$', steps, re.MULTILINE))
    (last,) = set(re.findall(r'^revision\b.*"(\w+)"$', steps, re.MULTILINE)) - followed
    return str(last)


def differences(path: Path) -> list[object]:
    """Return where the database is not what the tables say; empty when they agree."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415  see above
    from alembic.migration import MigrationContext  # noqa: PLC0415

    engine = _engine(path)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found = list(compare_metadata(context, SQLModel.metadata))
    engine.dispose()
    return found


def _engine(path: Path) -> Engine:
    return create_engine(URL.create("sqlite", database=str(path)), hide_parameters=True, poolclass=NullPool)
