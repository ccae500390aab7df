"""The folded state of a case in a table of its own; and beside the next wake what is due then."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "snapshot",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("folded_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"]),
        sa.PrimaryKeyConstraint("case_id"),
    )
    op.execute('INSERT INTO snapshot SELECT id, snapshot, snapshot_schema FROM "case"')
    op.drop_column("case", "snapshot")
    op.drop_column("case", "snapshot_schema")
    op.add_column("case", sa.Column("next_due", sa.String(), nullable=True))
