"""The line pinned at the top of a chat; those who are in their course get theirs at once."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.instants import EPOCH, Instant

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    pinned = op.create_table(
        "pinned",
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("shown", sa.String(), nullable=True),
        sa.Column("fixed", sa.Boolean(), nullable=False),
        sa.Column("due_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_pinned")),
    )
    op.create_index(
        "ix_pinned_due", "pinned", ["due_at"], unique=False,
        sqlite_where=sa.text("due_at IS NOT NULL"), postgresql_where=sa.text("due_at IS NOT NULL"),
    )  # fmt: skip
    begun = sa.text("SELECT DISTINCT person_id FROM \"case\" WHERE stage IN ('baseline', 'active')")
    people = [row.person_id for row in op.get_bind().execute(begun)]
    op.bulk_insert(pinned, [{"person_id": each, "fixed": False, "due_at": EPOCH} for each in people])
