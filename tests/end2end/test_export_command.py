"""What goes before an export on the command line: how a split would fall, and edges trimmed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.end2end.test_command_line import Shell, write_jsonl


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    records = [
        {
            "text": f"Ada Okoro, of mill {number}, met {number * 7} people by the river.",
            "id": str(number),
            "spans": [{"start": 0, "end": 10, "label": "PERSON"}],
        }
        for number in range(10)
    ]
    shell.good("import", "--no-prefill", "--accept", str(write_jsonl(tmp_path / "in.jsonl", *records)))
    return shell


def test_how_a_split_would_fall_is_said_before_and_told_after(shell: Shell) -> None:
    split = ("--split", "80/10/10", "--split-by", "date")
    assert shell.good("export", "set", *split, "--count") == "8 in train, 1 in dev, 1 in test\n"
    assert not (shell.folder / "set").exists()
    said = shell.good("export", "set", *split)
    assert said == "10 articles written to set (8 in train, 1 in dev, 1 in test)\n"
    result = json.loads(shell.good("export", "set", *split, "--count", "--progress", "json").splitlines()[-1])
    assert result == {"result": {"splits": {"train": 8, "dev": 1, "test": 1}}}
    assert "--count goes with --split" in shell.fails(2, "export", "set", "--count")


def test_trimmed_edges_let_a_strict_export_through(shell: Shell) -> None:
    assert "10 slips to be mended first" in shell.fails(4, "export", "out.jsonl", "--strict")
    assert shell.good("trim") == "10 entities trimmed in 10 articles; each can be undone there\n"
    shell.good("export", "out.jsonl", "--strict")
    spans = [json.loads(line)["spans"][0]["text"] for line in (shell.folder / "out.jsonl").read_text().splitlines()]
    assert spans == ["Ada Okoro"] * 10
    assert shell.good("trim") == "0 entities trimmed in 0 articles; each can be undone there\n"
    assert "0 problems" in shell.good("check")
