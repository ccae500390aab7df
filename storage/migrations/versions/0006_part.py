"""A dose that was taken in part: none of those recorded before was."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("intake", sa.Column("part", sa.Boolean(), nullable=False, server_default=sa.false()))
