"""Which messages still show what a wake has changed."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("screen", sa.Column("behind", sa.Boolean(), nullable=True))
    op.create_index(
        "ix_screen_behind", "screen", ["id"], unique=False,
        sqlite_where=sa.text("behind"), postgresql_where=sa.text("behind"),
    )  # fmt: skip
