"""The audit trail, and the triggers that let entries be added, emptied as a whole, and nothing else."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.instants import Instant

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

REFUSED = (
    # An INSERT OR REPLACE deletes without asking the trigger of DELETE: it is refused before.
    (
        "audit_is_appended_to",
        "INSERT ON audit WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)",
    ),
    (
        "audit_is_only_emptied",
        """UPDATE ON audit WHEN NEW.seq IS NOT OLD.seq OR NEW.at IS NOT OLD.at OR NEW.before IS NOT OLD.before
        OR NEW.hash IS NOT OLD.hash OR NEW.salted IS NOT OLD.salted OR NEW.salt IS NOT NULL
        OR NEW.body IS NOT NULL OR NEW.case_id IS NOT NULL OR NEW.team_id IS NOT NULL""",
    ),
    ("audit_stays", "DELETE ON audit"),
    ("audit_head_is_one", "INSERT ON audit_head"),
    (
        "audit_head_only_grows",
        "UPDATE ON audit_head WHEN NEW.count < OLD.count OR NEW.forgotten < OLD.forgotten",
    ),
    ("audit_head_stays", "DELETE ON audit_head"),
)


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("salted", sa.String(), nullable=False),
        sa.Column("salt", sa.String(), nullable=True),
        sa.Column("body", sa.String(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=True),
        sa.Column("team_id", sa.String(), nullable=True),
        sa.CheckConstraint("seq >= 1", name=op.f("ck_audit_seq")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_audit_case_id")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    for column in ("case_id", "team_id"):
        named = sa.text(f"{column} IS NOT NULL")
        op.create_index(
            f"ix_audit_{column}", "audit", [column], unique=False, sqlite_where=named, postgresql_where=named
        )
    head = op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("forgotten", sa.Integer(), nullable=False),
        sa.Column("last", sa.String(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_audit_head_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )
    op.bulk_insert(head, [{"id": 1, "count": 0, "forgotten": 0, "last": "0" * 64}])
    for name, when in REFUSED:
        op.execute(f"CREATE TRIGGER {name} BEFORE {when} BEGIN SELECT RAISE(ABORT, '{name}'); END")
