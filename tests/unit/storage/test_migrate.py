"""Older project files are brought to today's schema without losing a row."""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from annotator.domain.backups import Reason
from annotator.domain.document import Article
from annotator.domain.errors import ProjectError
from annotator.storage import articles, backups, guard, schema, settings
from annotator.storage.database import Database
from annotator.storage.migrate import SCRIPTS, migrate, upgrade

DATA = Path(__file__).parent / "data"

NEXT_STEP = """
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "0004"


def upgrade():
    with op.batch_alter_table("article") as table:
        table.add_column(sa.Column("place", sa.Text(), nullable=False, server_default=""))
        table.alter_column("publisher", new_column_name="outlet")
"""


def scripts_with(tmp_path: Path, step: str) -> Path:
    """The released migrations with one more behind them."""
    versions = tmp_path / "scripts" / "versions"
    versions.mkdir(parents=True)
    for script in (SCRIPTS / "versions").glob("0*.py"):
        (versions / script.name).write_text(script.read_text())
    (versions / "next.py").write_text(step)
    return versions.parent


def project_with_an_annotated_article(path: Path) -> None:
    database = Database.open(path, create=True)
    with database.writing() as connection:
        number = articles.insert(connection, Article.of("Ada met Bo.", id="a", publisher="The Gull"), "now")
        connection.exec_driver_sql(
            "INSERT INTO layer VALUES (1, ?, 'ada', 'todo', 0, '', '[]', '[]', 0, 0, 0, NULL)", (number,)
        )
        connection.exec_driver_sql(
            "INSERT INTO line VALUES (1, 'l', 0, 3, 'promo', 'added', '', 'human', NULL, '', '', '{}')"
        )
    database.close()


def tables_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = sqlite3.connect(path)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY 1")]
    columns = {
        name: [tuple(row[1:]) for row in connection.execute(f"PRAGMA table_info({name})")]
        for name in names
        if name not in ("alembic_version", "sqlite_sequence")
    }
    connection.close()
    return columns


def test_the_migrations_lead_to_the_schema_of_a_new_project(tmp_path: Path) -> None:
    migrated, made = tmp_path / "migrated.db", tmp_path / "made.db"
    upgrade(migrated)
    engine = create_engine(f"sqlite:///{made}")
    schema.metadata.create_all(engine)
    engine.dispose()
    assert tables_of(migrated) == tables_of(made)


def test_altering_a_parent_table_keeps_its_children(tmp_path: Path) -> None:
    project = tmp_path / "p.annotator"
    project_with_an_annotated_article(project)
    migrate(project, scripts_with(tmp_path, NEXT_STEP))
    connection = sqlite3.connect(project)
    assert connection.execute("SELECT outlet, place FROM article").fetchall() == [("The Gull", "")]
    assert connection.execute("SELECT annotator FROM layer").fetchall() == [("ada",)]
    assert connection.execute("SELECT kind FROM line").fetchall() == [("promo",)]
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("next",)]
    connection.close()


def test_the_file_is_backed_up_first(tmp_path: Path) -> None:
    project = tmp_path / "p.annotator"
    project_with_an_annotated_article(project)
    before = tables_of(project)
    backup = migrate(project, scripts_with(tmp_path, NEXT_STEP))
    assert tables_of(backup) == before
    assert tables_of(project) != before


def test_a_step_that_would_orphan_rows_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    project = tmp_path / "p.annotator"
    project_with_an_annotated_article(project)
    careless = NEXT_STEP.split("    with op")[0] + '    op.execute("DELETE FROM article")\n'
    with pytest.raises(ProjectError, match="would lose 1 rows"):
        migrate(project, scripts_with(tmp_path, careless))
    connection = sqlite3.connect(project)
    assert connection.execute("SELECT count(*) FROM article").fetchone() == (1,)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0004",)]
    connection.close()


def rows_of(path: Path, *columns_aside: str) -> dict[str, list[dict[str, object]]]:
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    found = {
        name: [
            {key: row[key] for key in row.keys() if key not in columns_aside}  # noqa: SIM118
            for row in connection.execute(f"SELECT * FROM {name} ORDER BY rowid")
        ]
        for name in tables_of(path)
    }
    connection.close()
    return found


def test_a_project_of_the_first_release_opens_with_every_row(tmp_path: Path) -> None:
    """The file was made by the program while its schema was 0001: pre-filled, corrected, undone, finished."""
    project = tmp_path / "p.annotator"
    project.write_bytes(gzip.decompress((DATA / "schema-0001.annotator.gz").read_bytes()))
    before = rows_of(project)
    assert {name: len(rows) for name, rows in before.items()} == {
        "analysis": 3,
        "article": 3,
        "claim": 26,
        "entity": 69,
        "journal": 10,
        "label": 20,
        "layer": 3,
        "line": 1,
        "setting": 1,
    }
    database = Database.open(project)
    with database.reading() as connection:
        labels = settings.labels(connection)
    database.close()
    assert rows_of(project, "colour", "examples", "found", "misses") == before | {
        name: [] for name in ("gain", "lesson", "remembered")
    }
    assert (labels["PERSON"].family, labels["PERSON"].colour, labels["PERSON"].examples) == ("people", "", "")
    assert (labels["SHIP"].shown, labels["SHIP"].colour) == (False, "334")
    assert labels["Brücke"].colour == "124"
    assert [each.stamp.reason for each in backups.found(project)] == [Reason.UPDATE]


@pytest.mark.parametrize("file", sorted(DATA.glob("schema-*.gz")), ids=lambda file: file.name)
def test_a_project_of_every_released_schema_opens_with_all_it_held(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    path.write_bytes(gzip.decompress(file.read_bytes()))
    before, columns = rows_of(path), tables_of(path)
    Database.open(path).close()
    kept = {
        name: [{str(column[0]): row[str(column[0])] for column in columns[name]} for row in rows]
        for name, rows in rows_of(path).items()
        if name in columns
    }
    assert kept == before
    assert backups.verify(path, thoroughly=True) == schema.REVISIONS[-1]
    older = not file.name.startswith(f"schema-{schema.REVISIONS[-1]}")
    assert [rows_of(each.path) for each in backups.found(path)] == [before] * older


def test_the_guard_knows_the_shape_of_every_schema(tmp_path: Path) -> None:
    """Made, kept as test data, and brought forward from every release before it."""
    files = []
    for data in sorted(DATA.glob("schema-*.gz")):
        file = tmp_path / data.stem
        file.write_bytes(gzip.decompress(data.read_bytes()))
        files.append(file)
    shapes = [shape_of(file) for file in files]
    assert dict(zip(schema.REVISIONS, shapes, strict=True)) == guard.SHAPES
    for file in (*files, tmp_path / "made.annotator"):
        Database.open(file, create=True).close()
        assert shape_of(file) == shapes[-1]


def shape_of(path: Path) -> str:
    connection = sqlite3.connect(path)
    found = guard.shape(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall())
    connection.close()
    return found


def test_there_is_a_file_of_every_released_schema() -> None:
    assert [file.name for file in sorted(DATA.glob("schema-*.gz"))] == [
        f"schema-{revision}.annotator.gz" for revision in schema.REVISIONS
    ]
