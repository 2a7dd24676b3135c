"""Bringing an older project file to today's schema with Alembic; imported only when that is due."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from annotator.domain.errors import ProjectError

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(path: Path, scripts: Path = SCRIPTS, target: str = "head") -> Path:
    """Back the file up beside itself, then run every step that is due in one transaction.

    Foreign keys are off while tables are rebuilt, since dropping a parent table would delete its
    children; they are checked before the commit. Returns the backup. Raises ProjectError where the
    result would be inconsistent; the file is then as it was.
    """
    backup = _back_up(path)
    engine = create_engine("sqlite://", creator=lambda: _connect(path), poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.connect() as connection, connection.begin():
        _upgrade(connection, scripts, target)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if broken:
            raise ProjectError(
                f"the update would lose {len(broken)} rows",
                where=str(path),
                todo=f"keep the file; a backup is {backup}",
            )
    return backup


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def _back_up(path: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    backup = path.with_name(f"{path.name}.before-update-{stamp}")
    source, target = sqlite3.connect(path), sqlite3.connect(backup)
    try:
        source.backup(target)
    finally:
        target.close()
        source.close()
    return backup


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
