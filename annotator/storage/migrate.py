"""Bringing an older project file to today's schema with Alembic; imported only when that is due."""

from __future__ import annotations

from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from annotator.domain.backups import Reason
from annotator.domain.errors import ProjectError
from annotator.storage import backups, guard

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(path: Path, scripts: Path = SCRIPTS, target: str = "head") -> Path:
    """Back the file up, then run every step that is due; returns the backup. Raises ProjectError."""
    backup = backups.make(path, Reason.UPDATE).path
    upgrade(path, scripts, target, kept=f"a backup is {backup}")
    return backup


def upgrade(path: Path, scripts: Path = SCRIPTS, target: str = "head", *, kept: str = "") -> None:
    """Run every step that is due in one transaction: wherever the process ends, all of them are done or none.

    Foreign keys are off while tables are rebuilt, since dropping a parent table would delete its
    children; they are checked before the commit. Raises ProjectError where the result would be
    inconsistent; the file is then as it was, and ``kept`` says what else there is.
    """
    engine = create_engine("sqlite://", creator=lambda: guard.driver(path), poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.connect() as connection, connection.begin():
        _upgrade(connection, scripts, target)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if broken:
            raise ProjectError(
                f"the update would lose {len(broken)} rows", where=str(path), todo=f"keep the file; {kept}".rstrip("; ")
            )


def _upgrade(connection: Connection, scripts: Path, target: str) -> None:
    directory = ScriptDirectory(str(scripts))
    context = MigrationContext.configure(
        connection,
        opts={
            "transactional_ddl": True,
            "fn": lambda revision, _: directory._upgrade_revs(target, revision),
        },
    )
    with Operations.context(context):
        context.run_migrations()
