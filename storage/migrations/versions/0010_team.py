"""Care teams; and what is said may be for a team, not only about a case."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.instants import Instant

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

OPEN, DEAD = "state = 'open'", "(NOT open OR choices = '[]')"
SETTLED = "state NOT IN ('open', 'sending')"
STATES = "state IN ('open', 'sending', 'delivered', 'expired', 'withdrawn', 'unsure', 'undeliverable')"
WHOSE = "case_id IS NOT NULL OR team_id IS NOT NULL"


def upgrade() -> None:
    _teams()
    _outbox()
    _screens()


def _teams() -> None:
    op.create_table(
        "team",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("opened_at", Instant(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("next_wake_at", Instant(), nullable=True),
        sa.Column("snapshot", sa.String(), nullable=False),
        sa.Column("folded_by", sa.String(), nullable=False),
        sa.CheckConstraint("version >= 0", name=op.f("ck_team_version")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
    )
    _index("ix_team_due", "team", ["next_wake_at"], "next_wake_at IS NOT NULL")
    op.create_table(
        "team_fact",
        sa.Column("team_id", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.CheckConstraint("seq >= 1", name=op.f("ck_team_fact_seq")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_fact_team_id")),
        sa.PrimaryKeyConstraint("team_id", "seq", name=op.f("pk_team_fact")),
    )
    op.create_table(
        "membership",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_membership_person_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_membership_team_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_membership")),
    )
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_inbox_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
    )
    op.create_index(op.f("ix_inbox_team_id"), "inbox", ["team_id"], unique=False)
    op.create_table(
        "standing",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("team_id", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_standing_case_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_standing_team_id")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_standing")),
    )
    op.create_index(op.f("ix_standing_team_id"), "standing", ["team_id"], unique=False)


def _outbox() -> None:
    columns = _moved_aside("outbox")
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        *_whose(),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("choices", sa.String(), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("not_before", Instant(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=True),
        sa.Column("when_unsure", sa.String(), nullable=False),
        sa.Column("gravity", sa.Integer(), nullable=False),
        sa.Column("silent", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("recalled", sa.Boolean(), nullable=False),
        sa.Column("run", sa.String(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("repeat", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("sent_at", Instant(), nullable=True),
        sa.CheckConstraint("(state = 'sending') = (run IS NOT NULL)", name=op.f("ck_outbox_run")),
        sa.CheckConstraint(STATES, name=op.f("ck_outbox_state")),
        sa.CheckConstraint("gravity BETWEEN 0 AND 3", name=op.f("ck_outbox_gravity")),
        sa.CheckConstraint("repeat >= 0 AND attempts >= 0", name=op.f("ck_outbox_counts")),
        *_belongs("outbox"),
        sa.UniqueConstraint("person_id", "key", name=op.f("uq_outbox_person_id_key")),
    )
    _brought_back("outbox", columns)
    _index("ix_outbox_expiring", "outbox", ["expires_at"], OPEN)
    _index("ix_outbox_next", "outbox", ["not_before"], OPEN)
    _index("ix_outbox_open", "outbox", ["gravity", "id"], OPEN)
    _index("ix_outbox_person_open", "outbox", ["person_id", "gravity", "id"], OPEN)
    _index("ix_outbox_sending", "outbox", ["person_id"], "state = 'sending'")
    _index("ix_outbox_settled", "outbox", ["due_at"], SETTLED)


def _screens() -> None:
    columns = _moved_aside("screen")
    op.create_table(
        "screen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        *_whose(),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("choices", sa.String(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("behind", sa.Boolean(), nullable=True),
        *_belongs("screen"),
        sa.UniqueConstraint("token", name=op.f("uq_screen_token")),
    )
    _brought_back("screen", columns)
    _index("ix_screen_open", "screen", ["person_id", "id"], "open")
    op.create_index("ix_screen_message", "screen", ["person_id", "message_id"], unique=False)
    _index("ix_screen_dead", "screen", ["made_at"], DEAD)
    _index("ix_screen_team", "screen", ["team_id", "topic"], "team_id IS NOT NULL")
    _index("ix_screen_behind", "screen", ["id"], "behind")


def _whose() -> tuple[sa.Column[str], sa.Column[str]]:
    return sa.Column("case_id", sa.String(), nullable=True), sa.Column("team_id", sa.String(), nullable=True)


def _belongs(table: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.CheckConstraint(WHOSE, name=op.f(f"ck_{table}_whose")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f(f"fk_{table}_case_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f(f"fk_{table}_person_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f(f"fk_{table}_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def _moved_aside(table: str) -> str:
    """SQLite cannot let a column be empty that could not: the table is made anew."""
    found = sa.inspect(op.get_bind()).get_columns(table)
    columns = ", ".join(f'"{column["name"]}"' for column in found)
    op.rename_table(table, f"{table}_before")
    return columns


def _brought_back(table: str, columns: str) -> None:
    op.execute(f'INSERT INTO "{table}" ({columns}) SELECT {columns} FROM "{table}_before"')  # noqa: S608  the names of our own columns
    op.drop_table(f"{table}_before")


def _index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(
        name, table, columns, unique=False, sqlite_where=sa.text(where), postgresql_where=sa.text(where)
    )
