"""What pre-fill was worth is kept, and what a person says of the memory itself."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add two tables; they are filled as articles are finished and as the memory's list is used."""
    op.create_table(
        "remembered",
        sa.Column("annotator", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("said", sa.Text()),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("against", sa.Text(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("annotator", "name"),
    )
    op.create_table(
        "gain",
        sa.Column("layer", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("finished", sa.Text(), nullable=False),
        sa.Column("counted", sa.Boolean(), nullable=False),
        *(_figure(name) for name in ("proposed", "right", "held", "edits", "plain")),
        sa.Column("labels", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["layer"], ["layer.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("layer"),
    )


def _figure(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)
