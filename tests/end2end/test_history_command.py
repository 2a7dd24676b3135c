"""The history command: who did what when, and letting go of it behind a backup."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.end2end.test_command_line import Shell, write_jsonl

TEXT = "Ada Okoro met Bo Lind in Port Wren."
SPANS = [{"start": 0, "end": 9, "label": "PERSON"}]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    made = Shell(tmp_path)
    records = ({"text": f"{TEXT} {number}", "id": f"a{number}", "spans": SPANS} for number in range(2))
    made.good("import", "--no-prefill", str(write_jsonl(tmp_path / "in.jsonl", *records)))
    return made


def test_the_steps_on_an_article_are_told(shell: Shell) -> None:
    shell.good("done", "a0")
    (step,) = json.loads(shell.good("history", "a0", "--json"))
    assert (step["operation"], step["standing"]) == ("set_status", "done")
    assert "set status" in shell.good("history", "a0")
    assert "nothing has been done" in shell.run("history", "a1").stderr
    assert "there is no article ghost" in shell.fails(1, "history", "ghost")


def test_what_was_finished_long_ago_is_let_go_behind_a_backup(shell: Shell) -> None:
    shell.good("done", "a0")
    with sqlite3.connect(shell.project) as connection:
        connection.execute("UPDATE journal SET at = '2020-01-01T00:00:00Z'")
    connection.close()
    assert shell.good("history", "--forget", "30").startswith("1 step of 1 finished article let go")
    assert json.loads(shell.good("history", "a0", "--json")) == []
    assert "0 problems" in shell.good("check")
    assert len(json.loads(shell.good("restore", "--list", "--json"))) == 1
    assert json.loads(shell.good("history", "--forget", "30", "--json")) == {"articles": 0, "steps": 0}


def test_an_article_or_a_number_of_days_is_wanted(shell: Shell) -> None:
    assert "name an article, or say --forget DAYS" in shell.fails(2, "history")
    assert "name an article, or say --forget DAYS" in shell.fails(2, "history", "a0", "--forget", "3")
    assert "negative" in shell.fails(1, "history", "--forget", "-1")
