"""Opening a project file: what is accepted, made, or refused in words."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.domain.backups import Reason
from annotator.domain.errors import DamagedProject, NotSaved, ProjectError
from annotator.storage import backups, schema, settings
from annotator.storage.database import Database, _make, connect

WRITE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("INSERT INTO setting VALUES ('theirs', '2')")
connection.commit()
connection.close()
"""


def test_a_missing_project_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="there is no such project"):
        Database.open(tmp_path / "none.annotator")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", None], ids=["empty file", "table-less database"])
def test_an_empty_file_is_a_new_project(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "p.annotator"
    if content is None:
        connection = sqlite3.connect(path)
        connection.execute("VACUUM")
        connection.close()
    else:
        path.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="the file is empty; import articles"):
        Database.open(path)
    assert path.read_bytes() == before
    database = Database.open(path, create=True)
    with database.writing() as connection_:
        settings.put(connection_, "greeting", ["hello"])
    with database.reading() as connection_:
        assert settings.get(connection_, "greeting") == ["hello"]
    database.close()


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize(
    ("trace", "left"),
    [
        ("backups", "nothing"),
        ("backups", "no bytes"),
        ("backups", "no tables"),
        ("log", "nothing"),
        ("log", "no bytes"),
    ],
)
def test_a_project_that_was_lost_is_not_made_anew(tmp_path: Path, trace: str, left: str, create: bool) -> None:
    path = tmp_path / "p.annotator"
    Database.open(path, create=True).close()
    if trace == "backups":
        backups.make(path, Reason.HOURLY)
    path.unlink()
    if left == "no tables":
        connection = sqlite3.connect(path)
        connection.execute("VACUUM")
        connection.close()
    elif left == "no bytes":
        path.touch()
    if trace == "log":
        path.with_name(f"{path.name}-wal").write_bytes(b"the last edits")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(DamagedProject, match=f"but its {trace} (are|is) there.*; restore a backup"):
        Database.open(path, create=create)
    assert sorted(tmp_path.rglob("*")) == before


def _text(path: Path) -> None:
    path.write_text("Dear diary, today I annotated nothing at all. " * 10)


def _foreign_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipe (name)")
    connection.close()


def _newer(path: Path) -> None:
    Database.open(path, create=True).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()


def _without_version(path: Path) -> None:
    Database.open(path, create=True).close()
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM alembic_version")
    connection.commit()
    connection.close()


def _changed(*statements: str) -> Callable[[Path], None]:
    """A project into which somebody has put something."""

    def change(path: Path) -> None:
        Database.open(path, create=True).close()
        connection = sqlite3.connect(path)
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()

    return change


def _redeclared(words: str, others: str) -> Callable[[Path], None]:
    """A project in which somebody has written other words over those that declare a table."""
    return _changed(
        "PRAGMA writable_schema=ON",
        f"UPDATE sqlite_master SET sql = replace(sql, '{words}', '{others}') WHERE name = 'article'",
    )


NOT_OURS = "tables, indexes or rules are not those that a project has"
TRIGGER = "CREATE TRIGGER sly AFTER INSERT ON article BEGIN DELETE FROM label; END"


def _damaged(path: Path) -> None:
    Database.open(path, create=True).close()
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xff" * 3996
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_text, "this is no project file"),
        (_foreign_database, "database of another program"),
        (_newer, "newer version of Article Annotator"),
        (_without_version, "damaged: it has no version"),
        (_changed(TRIGGER), "holds triggers, views or virtual tables"),
        (_changed("CREATE VIEW sly AS SELECT 1"), "holds triggers, views or virtual tables"),
        (_changed("CREATE VIRTUAL TABLE sly USING fts5(x)"), "holds triggers, views or virtual tables"),
        (
            _changed(
                "PRAGMA writable_schema=ON",
                "INSERT INTO sqlite_master VALUES ('table', 'sly', 'sly', 0, 'CREATE VIEW sly AS SELECT 1')",
            ),
            "damaged",
        ),
        (_changed("DROP TABLE line"), "damaged: it has no table line"),
        (_changed("CREATE TABLE sly (article REFERENCES article ON DELETE CASCADE)"), NOT_OURS),
        (_changed("CREATE INDEX sly ON article (hex(text))"), NOT_OURS),
        (_changed("CREATE INDEX sly ON article (id) WHERE language = 'en'"), NOT_OURS),
        (_redeclared("headline TEXT NOT NULL", "headline TEXT AS (hex(zeroblob(300000000)))"), NOT_OURS),
        (_redeclared("headline TEXT NOT NULL", "headline TEXT NOT NULL CHECK (length(headline))"), NOT_OURS),
        (_redeclared("id TEXT NOT NULL", "id TEXT NOT NULL REFERENCES setting(name) ON DELETE CASCADE"), NOT_OURS),
        (
            _changed(
                "DROP TABLE alembic_version",
                "CREATE TABLE alembic_version (x, version_num TEXT AS (hex(zeroblob(300000000))))",
                "INSERT INTO alembic_version VALUES (1)",
            ),
            "damaged: it has no version",
        ),
        (_changed("INSERT INTO alembic_version VALUES ('0001')"), "damaged: it has no version"),
        (_damaged, "damaged"),
    ],
)
def test_a_file_that_is_no_project_is_refused_and_left_alone(
    tmp_path: Path, spoil: Callable[[Path], None], sentence: str
) -> None:
    path = tmp_path / "p.annotator"
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(ProjectError, match=sentence) as refusal:
        Database.open(path, create=True)
    assert str(path) in str(refusal.value)
    assert path.read_bytes() == before


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="the folder does not exist"):
        Database.open(tmp_path / "no" / "p.annotator", create=True)


def test_a_folder_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="cannot be read"):
        Database.open(tmp_path, create=True)


def test_a_file_of_two_names_is_refused_until_one_is_gone(database: Database, tmp_path: Path) -> None:
    """Each name would have a log of its own, and each window would lose the other's edits."""
    second = tmp_path / "second.annotator"
    second.hardlink_to(database.path)
    for path in (second, database.path):
        with pytest.raises(ProjectError, match=r"second name \(a hard link\).*; delete the other name"):
            Database.open(path, create=True)
    second.unlink()
    Database.open(database.path).close()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder that takes no files needs Linux")
def test_a_folder_that_takes_no_files_is_named() -> None:
    with pytest.raises(ProjectError, match=r"cannot be made .*; choose another folder with --project"):
        Database.open(Path("/proc/p.annotator"), create=True)


def test_what_another_process_made_in_the_meantime_stays(tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    theirs = Database.open(path, create=True)
    with theirs.writing() as connection:
        settings.put(connection, "whose", "theirs")
    _make(connect(path, 0))
    with theirs.reading() as connection:
        assert settings.get(connection, "whose") == "theirs"
    theirs.close()


def test_a_full_disk_is_said_and_nothing_of_the_write_stays(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "p.annotator", create=True)
    with database.reading() as connection:
        (pages,) = connection.exec_driver_sql("PRAGMA page_count").one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 1}")

    def write_too_much() -> None:
        with database.writing() as connection:
            settings.put(connection, "small", 1)
            settings.put(connection, "large", "x" * 100_000)

    with pytest.raises(NotSaved, match="the disk is full"):
        write_too_much()
    with database.reading() as connection:
        assert settings.get(connection, "small") is None
    database.close()


def test_a_copy_holds_everything_and_replaces_only_when_it_is_whole(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "p.annotator", create=True)
    with database.writing() as connection:
        settings.put(connection, "greeting", "article-7")
    database.copy_to(tmp_path / "copy.annotator")
    with pytest.raises(ProjectError):
        database.copy_to(tmp_path / "missing" / "copy.annotator")
    database.close()
    copy = Database.open(tmp_path / "copy.annotator")
    with copy.reading() as connection:
        assert settings.get(connection, "greeting") == "article-7"
    copy.close()
    assert not list(tmp_path.glob("*.part"))


def test_a_folder_is_no_place_for_a_copy(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "p.annotator", create=True)
    (tmp_path / "folder").mkdir()
    with pytest.raises(ProjectError, match="cannot be written"):
        database.copy_to(tmp_path / "folder")
    database.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "p.annotator"]


def test_of_a_project_that_could_not_be_made_nothing_stays(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(ProjectError, match="disk"):
            Database.open(tmp_path / "p.annotator", create=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not list(tmp_path.iterdir())


def test_an_older_project_is_backed_up_and_brought_forward_when_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.annotator"
    Database.open(path, create=True).close()
    monkeypatch.setattr(schema, "REVISIONS", (*schema.REVISIONS, "of the next release"))
    Database.open(path).close()
    assert [each.stamp.reason for each in backups.found(path)] == [Reason.UPDATE]


def test_another_connections_write_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    ours, theirs = Database.open(path, create=True), Database.open(path)
    before = ours.data_version()
    with theirs.writing() as connection:
        settings.put(connection, "a", 1)
    assert ours.data_version() != before
    ours.close()
    theirs.close()


@pytest.mark.parametrize("replaced", [False, True])
def test_nothing_is_written_to_a_file_that_is_gone(database: Database, replaced: bool) -> None:
    aside = database.path.with_name("aside")
    database.path.rename(aside)
    if replaced:
        database.path.write_bytes(b"")
    with pytest.raises(NotSaved, match="another file" if replaced else "is gone"), database.writing():
        raise AssertionError("the transaction began")
    with database.reading() as connection:
        assert settings.get(connection, "greeting") is None
    aside.replace(database.path)
    with database.writing() as connection:
        settings.put(connection, "greeting", "hello")


@pytest.mark.parametrize("end", ["-wal", "-shm"])
@pytest.mark.parametrize("replaced", [False, True])
def test_nothing_is_written_to_a_log_that_is_gone(database: Database, tmp_path: Path, end: str, replaced: bool) -> None:
    with database.writing() as connection:
        settings.put(connection, "greeting", "hello")
    log = database.path.with_name(database.path.name + end)
    aside = log.rename(tmp_path / "aside")
    if replaced:
        log.write_bytes(aside.read_bytes())
    with pytest.raises(NotSaved, match=f"{end}: this part of the open project.* save the project elsewhere"):
        database.check_file()
    with pytest.raises(NotSaved), database.writing():
        raise AssertionError("the transaction began")
    database.copy_to(tmp_path / "copy.annotator")
    copy = Database.open(tmp_path / "copy.annotator")
    with copy.reading() as connection:
        assert settings.get(connection, "greeting") == "hello"
    copy.close()
    aside.replace(log)
    with database.writing() as connection:
        settings.put(connection, "greeting", "hello again")


def test_the_log_of_a_project_behind_a_link_is_watched_too(database: Database, tmp_path: Path) -> None:
    link = tmp_path / "link.annotator"
    link.symlink_to(database.path)
    behind = Database.open(link)
    database.path.with_name(database.path.name + "-wal").unlink()
    with pytest.raises(NotSaved, match="-wal"):
        behind.check_file()
    behind.close()


def test_a_log_stays_the_same_while_others_open_write_fold_it_back_and_close(database: Database) -> None:
    for _ in range(3):
        other = Database.open(database.path)
        with other.writing() as connection:
            settings.put(connection, "theirs", 1)
        assert other.shrink()
        other._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        other.close()
        database.check_file()


def test_a_project_opened_twice_keeps_its_log_while_another_process_comes_and_goes(database: Database) -> None:
    """Whoever opens and closes the file by hand takes away the locks of all connections of the same process."""
    Database.open(database.path).close()
    with database.writing() as connection:
        settings.put(connection, "ours", 1)
    version = database.data_version()
    subprocess.run([sys.executable, "-c", WRITE, str(database.path)], check=True)
    assert database.path.with_name(database.path.name + "-wal").exists()
    assert database.data_version() != version
    with database.reading() as connection:
        assert (settings.get(connection, "ours"), settings.get(connection, "theirs")) == (1, 2)


@pytest.mark.parametrize("create", [True, False])
def test_a_commit_outlives_a_power_cut_on_every_connection_that_writes(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "p.annotator"
    if not create:
        Database.open(path, create=True).close()
    database = Database.open(path, create=create)
    with database.writing() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
    database.close()
