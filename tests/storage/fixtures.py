"""Fixtures that storage and scheduler tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.engine import Storage
from tests.storage.desk import Patient, enrol, open_desk


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as the revisions make it, closed: making one takes longer than most tests."""
    folder = tmp_path_factory.mktemp("template")
    open_desk(folder).close_now()
    return folder / "ldnbot.db"


@pytest.fixture
def storage(tmp_path: Path, new_database: Path) -> Iterator[Storage]:
    """A new database, open."""
    with open_desk(tmp_path, new_database) as opened:
        yield opened


@pytest.fixture
def ana(storage: Storage) -> Patient:
    """Ana, bound to her chat, with a case."""
    return storage.write_now(enrol)
