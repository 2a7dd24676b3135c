"""Backups: made when they are due, shown with what they hold, and put back without losing what they replace."""

from __future__ import annotations

import gzip
import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotator import paths
from annotator.domain import edits
from annotator.domain.backups import Reason, Stamp
from annotator.domain.errors import DamagedProject, NotSaved, ProjectError
from annotator.services import backups as service
from annotator.services.project import Project
from annotator.services.session import Session
from annotator.storage import backups, guard, schema
from tests.torture import state

OLD = Path(__file__).parents[1] / "storage" / "data" / "schema-0001.annotator.gz"


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "user_data", lambda: tmp_path / "user data")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    state.make(tmp_path / "news.annotator", 2)
    return tmp_path / "news.annotator"


def accept(path: Path, id: str = "e0", article: str = "a0") -> None:
    with Project.open(path, annotator="ada") as project:
        session = Session(project, article)
        session.do(edits.accept(session.document, [id], session.by()))


def back_up(path: Path, reason: Reason = Reason.ASKED) -> backups.Backup:
    with Project.open(path, annotator="ada") as project:
        return service.back_up(project, reason)[0]


def damage(path: Path) -> bytes:
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xff" * 3996
    path.write_bytes(data)
    return bytes(data)


def reasons(path: Path) -> list[Reason]:
    return [each.stamp.reason for each in backups.found(path)]


def test_a_backup_is_one_file_beside_the_project_that_holds_everything(path: Path) -> None:
    heard: list[tuple[int, int]] = []
    with Project.open(path, annotator="ada") as project:
        made, gone = service.back_up(project, progress=lambda *done: heard.append(done))
    assert (made.path.parent.name, gone) == ("news.annotator.backups", [])
    assert [file.name for file in made.path.parent.iterdir()] == [made.path.name]
    assert state.digests(made.path) == state.digests(path)
    assert heard[-1][0] == heard[-1][1] > 0
    assert made.size == made.path.stat().st_size


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of Unix")
def test_whoever_may_read_the_project_may_read_its_backup(path: Path) -> None:
    path.chmod(0o664)
    assert back_up(path).path.stat().st_mode & 0o777 == 0o664


def test_where_the_folder_takes_none_the_users_own_data_does(path: Path, tmp_path: Path) -> None:
    (tmp_path / "news.annotator.backups").write_text("in the way")
    made = back_up(path)
    assert made.path.is_relative_to(tmp_path / "user data" / "backups")
    assert backups.found(path) == [made]
    assert backups.found(tmp_path / "other.annotator") == []


def test_a_stopped_backup_leaves_nothing(path: Path) -> None:
    with Project.open(path, annotator="ada") as project, pytest.raises(service.Stopped):
        service.back_up(project, cancelled=lambda: True)
    assert not list(path.parent.glob("*.backups/*"))


def test_what_a_killed_process_left_is_swept_away_when_it_is_old(path: Path) -> None:
    folder = back_up(path).path.parent
    for name, age in (("old", 2 * backups.ABANDONED_SECONDS), ("new", 5)):
        part = folder / f".part-{name}"
        part.write_bytes(b"half")
        then = datetime.now().timestamp() - age
        os.utime(part, (then, then))
    back_up(path)
    assert [file.name for file in folder.glob(".part-*")] == [".part-new"]


def test_a_damaged_project_is_not_backed_up_as_if_it_were_sound(path: Path) -> None:
    old = back_up(path, Reason.HOURLY)
    with Project.open(path, annotator="ada") as project:
        damage_page_of(path, "entity")
        with pytest.raises(DamagedProject):
            service.back_up(project)
    assert backups.found(path) == [old]


def damage_page_of(path: Path, table: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    connection.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(data)


def test_a_backup_is_due_after_an_hour_and_only_when_something_has_changed(path: Path) -> None:
    assert service.is_due(path)
    back_up(path, Reason.HOURLY)
    later = datetime.now(UTC) + timedelta(hours=1, minutes=1)
    assert not service.is_due(path, later)
    with Project.open(path, annotator="ada") as project:
        project.save_setting("last", {"article": "a0", "caret": 3})
    assert not service.is_due(path, later)
    accept(path)
    assert not service.is_due(path)
    os.utime(path, (later.timestamp(), later.timestamp()))
    assert service.is_due(path, later)


def test_a_backup_from_the_future_does_not_keep_others_from_being_made(path: Path) -> None:
    made, now = back_up(path, Reason.HOURLY), datetime.now(UTC)
    ahead = Stamp(now.replace(microsecond=0) + timedelta(days=365), Reason.HOURLY)
    made.path.rename(made.path.with_name(ahead.name))
    accept(path)
    assert service.is_due(path, now)
    back_up(path, Reason.HOURLY)
    assert not service.is_due(path, datetime.now(UTC))


def test_an_empty_project_needs_no_backup(tmp_path: Path) -> None:
    with Project.open(tmp_path / "empty.annotator", create=True, annotator="ada"):
        pass
    assert not service.is_due(tmp_path / "empty.annotator")
    assert not service.is_due(tmp_path / "none.annotator")


def test_old_ones_go_only_behind_a_new_one_that_opens(path: Path) -> None:
    made = back_up(path, Reason.HOURLY)
    long_ago = datetime.now(UTC).replace(microsecond=0) - timedelta(days=100)
    olds = [made.path.with_name(Stamp(long_ago + timedelta(hours=n), Reason.HOURLY).name) for n in range(3)]
    for old in olds:
        old.write_bytes(made.path.read_bytes())
    content = made.path.read_bytes()
    made.path.write_bytes(b"torn")
    with pytest.raises(ProjectError):
        backups.thin(path, datetime.now(UTC))
    assert all(old.exists() for old in olds)
    made.path.write_bytes(content)
    assert {each.path for each in backups.thin(path, datetime.now(UTC))} == set(olds)
    assert [each.path for each in backups.found(path)] == [made.path]


def test_the_list_shows_what_each_holds_and_what_came_since(path: Path) -> None:
    back_up(path)
    accept(path)
    second = back_up(path)
    accept(path, "e1")
    accept(path, "e2")
    (second.path.parent / Stamp(datetime(2031, 1, 1, tzinfo=UTC), Reason.HOURLY).name).write_bytes(b"torn")
    torn, newest, first = service.listed(path)
    assert (newest.articles, newest.done, newest.annotations, newest.steps_since) == (2, 0, 1, 2)
    assert (first.annotations, first.steps_since) == (0, 3)
    assert (torn.articles, bool(torn.trouble)) == (None, True)


def test_the_list_is_there_for_a_project_that_is_gone(path: Path) -> None:
    back_up(path)
    path.unlink()
    assert [(each.articles, each.steps_since) for each in service.listed(path)] == [(2, None)]


def test_a_restored_project_is_what_the_backup_holds_and_what_it_was_is_kept(path: Path) -> None:
    made = back_up(path)
    accept(path)
    before = state.digests(path)
    source, replaced = service.restore(path, made.path.name)
    assert source == made.path
    assert state.digests(path) == state.digests(made.path)
    assert replaced
    assert state.digests(replaced.path) == before
    assert reasons(path) == [Reason.RESTORE, Reason.ASKED] or reasons(path) == [Reason.ASKED, Reason.RESTORE]
    state.sound(path)
    service.restore(path, str(replaced.path))
    assert state.digests(path) == before


def test_an_open_window_notices_and_cannot_write_what_belonged_to_the_old_rows(path: Path) -> None:
    made = back_up(path)
    accept(path)
    with Project.open(path, annotator="ada") as project:
        session = Session(project, "a0")
        version = project.database.data_version()
        service.restore(path, str(made.path))
        assert project.database.data_version() != version
        assert project.database.restored()
        with pytest.raises(NotSaved, match="restored from a backup in the meantime"):
            session.do(edits.accept(session.document, ["e1"], session.by()))
        assert session.unsaved
    assert state.digests(path) == state.digests(made.path)
    with Project.open(path, annotator="ada") as project:
        assert not project.database.restored()


def test_it_waits_for_a_writer_and_gives_up_in_words(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = back_up(path)
    accept(path)
    before = state.digests(path)
    real = guard.driver
    monkeypatch.setattr(guard, "driver", lambda place, patience=0, *, uri=False: real(place, 0, uri=uri))
    with (
        Project.open(path, annotator="ada") as project,
        project.database.writing(),
        pytest.raises(ProjectError, match="another program is writing"),
    ):
        service.restore(path, str(made.path))
    assert state.digests(path) == before


@pytest.mark.parametrize("gone", [True, False])
def test_a_project_that_is_gone_or_damaged_comes_back(path: Path, gone: bool) -> None:
    made = back_up(path)
    broken = damage(path)
    if gone:
        path.unlink()
    _, replaced = service.restore(path, str(made.path))
    assert (replaced is None) is gone
    assert replaced is None or replaced.path.read_bytes() == broken
    assert state.digests(path) == state.digests(made.path)
    state.sound(path)


@pytest.mark.parametrize("empty", [True, False])
def test_a_project_of_which_little_is_left_comes_back_and_that_is_kept(path: Path, empty: bool) -> None:
    made = back_up(path)
    path.unlink()
    if empty:
        path.touch()
    else:
        Path(f"{path}-wal").write_bytes(b"the last edits")
    _, replaced = service.restore(path, str(made.path))
    assert replaced
    assert (replaced.stamp.reason, replaced.size) == (Reason.DAMAGED, 0)
    assert empty or Path(f"{replaced.path}-wal").read_bytes() == b"the last edits"
    assert state.digests(path) == state.digests(made.path)


def _in_the_schema(path: Path) -> None:
    data = path.read_bytes()
    at = data.index(b"CREATE TABLE layer") + len("CREATE TABLE ")
    path.write_bytes(data[:at] + b"\x80" + data[at + 1 :])


def _by_sql(statement: str) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        connection = sqlite3.connect(path)
        connection.execute(statement)
        connection.commit()
        connection.close()

    return spoil


@pytest.mark.parametrize(
    "spoil",
    [
        _in_the_schema,
        _by_sql("PRAGMA application_id=0"),
        _by_sql("DROP TABLE alembic_version"),
        _by_sql("UPDATE alembic_version SET version_num = '00\x7f2'"),
        _by_sql("UPDATE alembic_version SET version_num = CAST(x'303080B2' AS TEXT)"),
        _by_sql("UPDATE alembic_version SET version_num = '4002'"),
    ],
    ids=["schema", "header", "no version", "version", "version is no text", "version seems newer"],
)
def test_a_project_whose_head_is_damaged_comes_back_and_is_kept(path: Path, spoil: Callable[[Path], None]) -> None:
    made = back_up(path)
    spoil(path)
    broken = path.read_bytes()
    with pytest.raises(ProjectError):
        Project.open(path, annotator="ada")
    assert [(row.articles, row.steps_since) for row in service.listed(path)] == [(2, None)]
    _, replaced = service.restore(path, str(made.path))
    assert replaced
    assert (replaced.stamp.reason, replaced.path.read_bytes()) == (Reason.DAMAGED, broken)
    assert state.digests(path) == state.digests(made.path)
    state.sound(path)


def test_another_programs_file_is_not_replaced_by_a_backup(path: Path, tmp_path: Path) -> None:
    recipes = tmp_path / "recipes"
    _by_sql("CREATE TABLE article (name)")(recipes)
    before = recipes.read_bytes()
    with pytest.raises(ProjectError, match="another program"):
        service.restore(recipes, str(path))
    assert recipes.read_bytes() == before


def test_a_backup_whose_pages_are_damaged_inside_is_marked_and_named(path: Path) -> None:
    made = back_up(path)
    damage_page_of(made.path, "ix_article_sha256")
    (row,) = service.listed(path)
    assert (row.articles, bool(row.trouble)) == (None, True)
    with pytest.raises(DamagedProject) as refusal:
        service.restore(path, made.path.name)
    assert refusal.value.where == str(made.path)


def test_a_full_disk_is_said_of_the_backup(path: Path) -> None:
    resource = pytest.importorskip("resource")
    made = back_up(path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(ProjectError) as refusal:
            service.restore(path, made.path.name)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert refusal.value.where == str(made.path)
    assert ".part-" not in str(refusal.value)


def test_a_project_whose_pages_are_damaged_inside_comes_back_and_is_kept(path: Path) -> None:
    made = back_up(path)
    damage_page_of(path, "entity")
    _, replaced = service.restore(path, str(made.path))
    assert replaced
    assert replaced.stamp.reason is Reason.DAMAGED
    assert state.digests(path) == state.digests(made.path)
    state.sound(path)


def test_an_old_backup_is_brought_to_todays_schema_and_stays_as_it_is(path: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.annotator"
    old.write_bytes(gzip.decompress(OLD.read_bytes()))
    content = old.read_bytes()
    service.restore(path, str(old))
    with Project.open(path, annotator="ada") as project:
        assert project.count() == 3
    assert old.read_bytes() == content
    assert backups.verify(path) == schema.REVISIONS[-1]


@pytest.mark.parametrize("what", ["missing", "torn", "another program's", "itself", "index"])
def test_what_is_no_sound_backup_is_refused_and_nothing_changes(path: Path, tmp_path: Path, what: str) -> None:
    made = back_up(path)
    before = state.digests(path)
    source = made.path
    if what == "missing":
        source = tmp_path / "none"
    elif what == "torn":
        damage(source)
    elif what == "another program's":
        source = tmp_path / "recipes"
        connection = sqlite3.connect(source)
        connection.execute("CREATE TABLE recipe (name)")
        connection.close()
    elif what == "itself":
        source = path
    else:
        damage_page_of(source, "ix_article_sha256")
    with pytest.raises(ProjectError):
        service.restore(path, str(source))
    assert state.digests(path) == before
    assert reasons(path) == [Reason.ASKED]
    assert not list(tmp_path.glob("**/.part-*"))


def test_a_project_whose_last_edits_stand_in_its_log_can_be_restored_from(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.annotator"
    state.make(other, 1)
    with Project.open(other, annotator="ada") as project:
        project.save_setting("greeting", "from the log")
        service.restore(path, str(other))
    with Project.open(path, annotator="ada") as project:
        assert project.setting("greeting") == "from the log"
