"""An open database for each test."""

from tests.storage.fixtures import ana, new_database, storage

__all__ = ["ana", "new_database", "storage"]
