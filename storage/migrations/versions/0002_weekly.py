"""The weekly questions, beside the facts that tell of them."""

import json
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "peg",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("care_day", sa.Date(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.CheckConstraint("score BETWEEN 0 AND 10", name=op.f("ck_peg_score")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_peg_case_id")),
        sa.PrimaryKeyConstraint("case_id", "care_day", "item", name=op.f("pk_peg")),
    )
    op.create_table(
        "overall",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("care_day", sa.Date(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.CheckConstraint("score BETWEEN 1 AND 7", name=op.f("ck_overall_score")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_overall_case_id")),
        sa.PrimaryKeyConstraint("case_id", "care_day", name=op.f("pk_overall")),
    )
    _take_over_answers()


def _take_over_answers() -> None:
    """Overall answers were facts before they had a table: of a day the last one counts."""
    connection = op.get_bind()
    said = sa.text("SELECT case_id, body FROM fact WHERE kind = 'OverallSaid' ORDER BY case_id, seq")
    answers = {}
    for case_id, body in connection.execute(said).all():
        answer = json.loads(body)
        answers[case_id, answer["day"]] = answer["score"]
    put = sa.text("INSERT INTO overall (case_id, care_day, score) VALUES (:case_id, :day, :score)")
    for (case_id, day), score in answers.items():
        connection.execute(put, {"case_id": case_id, "day": day, "score": score})
