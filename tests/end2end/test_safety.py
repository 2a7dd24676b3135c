"""`check`, `backup` and `restore` through the program's own door."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.end2end.test_command_line import SAMPLES, Shell


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    made = Shell(tmp_path)
    made.good("import", str(SAMPLES / "tram-line.txt"), "--no-prefill")
    return made


def article(shell: Shell) -> dict[str, str]:
    (row,) = json.loads(shell.good("list", "--json"))
    return {name: str(row[name]) for name in ("id", "status")}


def test_a_backup_is_made_listed_and_put_back(shell: Shell) -> None:
    made = json.loads(shell.good("backup", "--json"))
    assert Path(made["path"]).stat().st_size == made["bytes"]
    shell.good("done", article(shell)["id"])
    (row,) = json.loads(shell.good("restore", "--list", "--json"))
    assert (row["articles"], row["done"], row["steps_since"], row["reason"]) == (1, 0, 1, "asked")
    assert row["name"] in shell.good("restore", "--list")
    assert "what it was before is in" in shell.good("restore", row["name"])
    assert article(shell)["status"] == "todo"
    before = next(each for each in json.loads(shell.good("restore", "--list", "--json")) if each["reason"] != "asked")
    assert (before["done"], before["reason"]) == (1, "before-restore")
    restored = json.loads(shell.good("restore", before["path"], "--json"))
    assert restored["restored"] == before["path"]
    assert article(shell)["status"] == "done"
    assert "0 problems" in shell.good("check")


def test_a_backup_goes_where_one_says(shell: Shell) -> None:
    folder = shell.folder / "stick"
    folder.mkdir()
    assert str(folder / "news.annotator") in shell.good("backup", str(folder))
    shell.good("backup", str(folder / "other.annotator"))
    shell.project.unlink()
    shell.good("restore", str(folder / "other.annotator"))
    assert article(shell)["status"] == "todo"


def test_an_hourly_one_is_made_once(shell: Shell) -> None:
    assert "written to" in shell.good("backup", "--hourly")
    assert "no backup is due" in shell.good("backup", "--hourly")
    assert json.loads(shell.good("backup", "--hourly", "--json")) == {"path": "", "bytes": 0, "removed": []}


@pytest.mark.parametrize(
    ("code", "arguments", "words"),
    [
        (2, ["restore"], "name a BACKUP, or ask for --list"),
        (2, ["restore", "--list", "some"], "name a BACKUP, or ask for --list"),
        (1, ["restore", "nothing"], "nothing: there is no such file; see 'annotator restore --list'"),
        (1, ["backup", "news.annotator"], "this is the project itself"),
        (1, ["backup", "missing/out.annotator"], "cannot be written"),
        (1, ["backup", "--project", "none.annotator"], "there is no such project"),
    ],
)
def test_what_goes_wrong_is_said(shell: Shell, code: int, arguments: list[str], words: str) -> None:
    assert words in shell.fails(code, *arguments)
    assert article(shell)["status"] == "todo"


def test_without_backups_it_says_so(shell: Shell) -> None:
    done = shell.run("restore", "--list")
    assert (done.returncode, done.stdout) == (0, "")
    assert "there are no backups; make one with 'annotator backup'" in done.stderr


def test_check_repairs_what_is_derived_and_names_what_is_not(shell: Shell) -> None:
    shell.good("done", article(shell)["id"])
    connection = sqlite3.connect(shell.project)
    connection.execute("UPDATE layer SET waiting = 7")
    connection.commit()
    assert "repaired: layer 1: 7 suggestions were counted, 0 wait" in shell.good("check")
    connection.execute("UPDATE layer SET status = 'todo'")
    connection.commit()
    assert "the layer is not as the history says" in shell.fails(1, "check")
    report = json.loads(shell.run("check", "--json").stdout)
    assert (report["articles"], len(report["problems"]), report["repaired"]) == (1, 1, [])
    connection.execute("CREATE TRIGGER sly AFTER INSERT ON article BEGIN DELETE FROM label; END")
    connection.close()
    assert "do not open it: it was changed by someone else" in shell.fails(1, "check")


@pytest.mark.parametrize("command", ["check", "backup", "restore"])
def test_each_explains_itself_with_an_example(shell: Shell, command: str) -> None:
    assert f"Example: annotator {command}" in " ".join(shell.good(command, "--help").split())
