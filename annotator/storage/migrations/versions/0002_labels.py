"""Labels get a colour of their own and examples."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

HUES = ("334", "124", "229", "177", "31", "277")
"""For the labels that belong to no family, in this order and round."""


def upgrade() -> None:
    """Add both columns; labels without a family no longer look alike."""
    op.add_column("label", sa.Column("colour", sa.Text(), nullable=False, server_default=""))
    op.add_column("label", sa.Column("examples", sa.Text(), nullable=False, server_default=""))
    connection = op.get_bind()
    label = sa.table("label", sa.column("name"), sa.column("family"), sa.column("position"), sa.column("colour"))
    query = sa.select(label.c.name).where(label.c.family == "").order_by(label.c.position)
    for at, name in enumerate(connection.execute(query).scalars().all()):
        connection.execute(label.update().where(label.c.name == name).values(colour=HUES[at % len(HUES)]))
