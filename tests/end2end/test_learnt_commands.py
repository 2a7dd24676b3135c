"""The commands about what was learnt, through the program's own door."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.services.finishing import finish
from annotator.services.project import Project
from tests.end2end.test_command_line import Shell
from tests.unit.services.schooling import finish_articles


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_the_gain_is_told_over_the_project_and_for_one_article(shell: Shell) -> None:
    (shell.folder / "a.txt").write_text("Tilda Voss opened the mill in Berlin. Germany paid for it.", encoding="utf-8")
    shell.good("import", "a.txt")
    with Project.open(shell.project, annotator="ada") as project:
        (row,) = project.rows()
        finish(project, row.id)
    told = json.loads(shell.good("gain", "--json"))
    assert (told["finished"], told["counted"], told["right"], told["held"]) == (1, 1, told["held"], told["right"])
    assert told["course"][0]["edits"] == 0
    assert all(each["missed"] == 0 and each["share"] == 1 for each in told["labels"])
    assert f"right for {told['right']} of {told['held']}" in shell.good("gain")
    assert json.loads(shell.good("gain", row.id, "--json"))["right"] == told["right"]
    assert "right for" in shell.good("gain", row.id)
    assert json.loads(shell.good("gain", "--progress", "json").splitlines()[-1])["result"] == told
    assert "no article" in shell.fails(1, "gain", "nobody")


def test_names_are_listed_set_forgotten_and_learnt_again(shell: Shell) -> None:
    with Project.open(shell.project, create=True, annotator="ada") as project:
        finish_articles(project, range(4))

    def state(name: str) -> tuple[str, object]:
        (row,) = [each for each in json.loads(shell.good("memory", "list", name, "--json")) if each["name"] == name]
        return row["label"], row["said"]

    assert "Ada Okoro" in shell.good("memory")
    assert state("Ada Okoro") == ("PERSON", None)
    shell.good("memory", "set", "ORG", "Ada Okoro", "Bo Lind")
    assert state("Bo Lind") == ("ORG", "ORG")
    shell.good("memory", "forget", "Ada Okoro")
    assert state("Ada Okoro") == ("", "")
    assert "forgotten" in shell.good("memory", "list", "ada")
    shell.good("memory", "learn", "Ada Okoro")
    assert state("Ada Okoro") == ("PERSON", None)
    (place, *_) = json.loads(shell.good("memory", "places", "Ada Okoro", "--json"))
    assert (place["id"], place["words"], place["span"]) == ("0", "Ada Okoro", [0, 9])
    assert "knows nothing" in shell.fails(1, "memory", "forget", "Nobody Here")
    assert "no label GHOST" in shell.fails(1, "memory", "set", "GHOST", "Ada Okoro")
    assert "takes 2 names" in shell.fails(2, "memory", "set", "ORG")


def test_a_memory_goes_to_another_project_and_bad_lines_are_named(shell: Shell) -> None:
    with Project.open(shell.project, create=True, annotator="ada") as project:
        finish_articles(project, range(3))
    shell.good("memory", "export", "m.jsonl")
    names = [json.loads(line)["name"] for line in (shell.folder / "m.jsonl").read_text().splitlines()]
    assert shell.good("memory", "export", "-") == (shell.folder / "m.jsonl").read_text()
    with Project.open(shell.folder / "other.annotator", create=True, annotator="ada"):
        pass
    told = json.loads(shell.good("memory", "import", "m.jsonl", "--project", "other.annotator", "--json"))
    assert (told["names"], told["labels"]) == (len(names), ["BOAT"])
    assert "Ada Okoro" in shell.good("memory", "--project", "other.annotator")
    (shell.folder / "bad.jsonl").write_text('{"format":"article-annotator-memory/1","name":"Kelm","inside":"x"}\n')
    told = shell.fails(1, "memory", "import", "bad.jsonl")
    assert "bad.jsonl:1: inside:" in told
    assert "nothing was taken in" in told


def test_a_wrong_count_is_found_and_made_anew(shell: Shell) -> None:
    with Project.open(shell.project, create=True, annotator="ada") as project:
        finish_articles(project, range(3))
        project.memory.now()
        with project.database.writing() as connection:
            connection.exec_driver_sql("UPDATE lesson SET counts = replace(counts, 'PERSON', 'BOAT') WHERE layer = 1")
    assert "1 count made anew" in shell.good("memory", "check")
    assert shell.good("memory", "check") == "all counts are right\n"
    assert json.loads(shell.good("memory", "check", "--json")) == {"repaired": []}
