"""Messages to a team that are deleted after a day, and when the bot was away."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.instants import Instant

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "fleeting",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("delete_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name=op.f("pk_fleeting")),
    )
    op.create_index("ix_fleeting_delete_at", "fleeting", ["delete_at"], unique=False)
    op.create_table(
        "outage",
        sa.Column("since", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("since", name=op.f("pk_outage")),
    )
