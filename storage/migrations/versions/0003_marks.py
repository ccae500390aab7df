"""Own marks of a day."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "mark",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("care_day", sa.Date(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_mark_case_id")),
        sa.PrimaryKeyConstraint("case_id", "care_day", "mark", name=op.f("pk_mark")),
    )
