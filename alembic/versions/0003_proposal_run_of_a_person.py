"""A run of proposals belongs to the person who was shown it; those kept until now were anybody's, and go.

A run is no evidence: 'archive propose' makes it again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    whole = sa.CheckConstraint("person >= 0")
    _make_anew(sa.Column("person", sa.Integer, whole, primary_key=True))


def downgrade() -> None:
    _make_anew()


def _make_anew(*person: "sa.Column[int]") -> None:
    op.drop_table("proposal_run")
    op.create_table(
        "proposal_run",
        sa.Column(
            "text", sa.Integer, sa.CheckConstraint("text >= 0"), primary_key=True
        ),
        sa.Column("engine", sa.Text, primary_key=True),
        sa.Column("version", sa.Text, primary_key=True),
        *person,
        sa.Column("published", sa.Text),
        sa.Column("proposals", sa.LargeBinary, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("shown", sa.Integer, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
