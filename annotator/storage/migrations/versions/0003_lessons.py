"""The model's own output is kept, and what finished articles teach."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add two columns to the analyses and a table; both are filled as articles are pre-filled and finished."""
    op.add_column("analysis", sa.Column("found", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("analysis", sa.Column("misses", sa.Text(), nullable=False, server_default="[]"))
    op.create_table(
        "lesson",
        sa.Column("layer", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["layer"], ["layer.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("layer"),
    )
