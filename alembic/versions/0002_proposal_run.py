"""What was proposed, kept beside the log so that its numbers hold; it is no evidence, and nothing rests on it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "proposal_run",
        sa.Column(
            "text", sa.Integer, sa.CheckConstraint("text >= 0"), primary_key=True
        ),
        sa.Column("engine", sa.Text, primary_key=True),
        sa.Column("version", sa.Text, primary_key=True),
        sa.Column("published", sa.Text),
        sa.Column("proposals", sa.LargeBinary, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("shown", sa.Integer, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("proposal_run")
