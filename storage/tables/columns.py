"""What the tables are written with: how constraints are named, partial indexes, columns of fixed words."""

from typing import Any

from sqlalchemy import MetaData, text
from sqlmodel import SQLModel

SQLModel.metadata.naming_convention = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
).naming_convention


def where(condition: str) -> dict[str, Any]:
    """Return what makes an index partial, on either engine."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


def one_of(column: str, values: tuple[str, ...]) -> str:
    """Return the condition of a column of fixed words."""
    return f"{column} IN ({', '.join(repr(value) for value in values)})"
