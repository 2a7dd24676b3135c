"""What is asked of all claims of a project. Every function works inside the caller's transaction."""

from __future__ import annotations

from sqlalchemy import Connection, select, text

from annotator.storage import schema

LATEST = 5000
"""So many claims are looked at: in a large project reading all of them would be felt in the window."""


def topics(connection: Connection) -> list[str]:
    """The topics of the claims that were written last, in alphabetical order."""
    latest = select(schema.claim.c.topic).order_by(text("rowid DESC")).limit(LATEST).subquery()
    return list(
        connection.execute(select(latest.c.topic).where(latest.c.topic != "").distinct().order_by("topic")).scalars()
    )
