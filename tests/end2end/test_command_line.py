"""The program through its own door: commands, exit codes, messages, in a home of its own."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator import paths
from tests.unit.exchange.articles.files import SAMPLES as ARTICLE_FILES

SAMPLES = paths.resources() / "samples"


class Shell:
    """Runs commands as a person would, in an empty home without a display."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = folder / "news.annotator"
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")},
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder / "data"),
            "ANNOTATOR_PROJECT": str(self.project),
            "ANNOTATOR_NAME": "ada",
            "PYTHONPATH": str(Path(paths.__file__).parent.parent),
        }
        self.environment.pop("QT_QPA_PLATFORM", None)

    def run(self, *arguments: str, input: bytes | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "annotator", *arguments],
            input=input,
            capture_output=True,
            cwd=self.folder,
            env={**self.environment, **environment},
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        )

    def good(self, *arguments: str, **options: Any) -> str:
        done = self.run(*arguments, **options)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def fails(self, code: int, *arguments: str, **options: Any) -> str:
        """The message of a command that must fail so: plain lines, no traceback."""
        done = self.run(*arguments, **options)
        assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        assert all(character.isprintable() for line in done.stderr.splitlines() for character in line)
        return done.stderr


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def write_jsonl(path: Path, *records: Any) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_from_articles_to_training_data_and_back(shell: Shell) -> None:
    assert "8 articles added" in shell.good("import", str(SAMPLES))
    listed = json.loads(shell.good("list", "--json"))
    assert [row["status"] for row in listed] == ["todo"] * 8
    assert all(row["to_review"] > 5 and row["title"] for row in listed)
    shell.good("done", listed[0]["id"], listed[1]["id"])
    assert [row["status"] for row in json.loads(shell.good("list", "--json"))][:3] == ["done", "done", "todo"]

    shell.good("export", "train.jsonl")
    records = [json.loads(line) for line in (shell.folder / "train.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [record["meta"]["id"] for record in records] == [listed[0]["id"], listed[1]["id"]]
    for record in records:
        assert record["answer"] == "accept"
        assert {span["state"] for span in record["spans"]} == {"accepted"}
        assert all(record["text"][span["start"] : span["end"]] == span["text"] for span in record["spans"])

    shell.good("export", "full.jsonl", "--full")
    again = str(shell.folder / "again.annotator")
    shell.good("import", "full.jsonl", "--project", again)
    shell.good("export", "again.jsonl", "--full", "--project", again)
    assert (shell.folder / "again.jsonl").read_bytes() == (shell.folder / "full.jsonl").read_bytes()
    assert "0 problems" in shell.good("check", "--project", again)


def test_prefill_leaves_filled_articles_alone_and_redo_does_not(shell: Shell) -> None:
    shell.good("import", str(SAMPLES / "tram-line.txt"), "--no-prefill")
    (row,) = json.loads(shell.good("list", "--json"))
    assert row["to_review"] == 0
    assert json.loads(shell.good("prefill", "--json"))["filled"] == [row["id"]]
    assert json.loads(shell.good("prefill", "--json"))["filled"] == []
    assert json.loads(shell.good("prefill", "--json", "--redo"))["filled"] == [row["id"]]
    assert json.loads(shell.good("prefill", row["id"], "--json", "--redo"))["filled"] == [row["id"]]
    assert json.loads(shell.run("prefill", "another", "--json", "--redo").stdout)["filled"] == []
    shell.good("done", row["id"])
    again = shell.run("prefill", "--json", "--redo")
    assert json.loads(again.stdout)["left_alone"] == [row["id"]]
    assert "a person has worked on it" in again.stderr


def test_an_unknown_model_is_named_before_anything_is_read(shell: Shell) -> None:
    shell.good("import", str(SAMPLES / "tram-line.txt"), "--no-prefill")
    assert "xx_none" in shell.fails(1, "prefill", "--model", "xx_none")


def test_a_refused_record_never_stops_the_rest(shell: Shell) -> None:
    path = shell.folder / "mixed.jsonl"
    path.write_text(
        '{"text": "Ada Okoro sang.", "meta": {"id": "one"}}\n'
        '{"text": "Broken", \n'
        '{"text": "Bo Lind sang.", "spans": [{"start": 3, "end": 99, "label": "X"}]}\n'
        '{"text": "A NUL \\u0000 here"}\n'
        '{"text": "Cy Moss sang.", "id": 7}\n',
        encoding="utf-8",
    )
    message = shell.fails(4, "import", "--no-prefill", "mixed.jsonl")
    assert "mixed.jsonl:2" in message
    assert "mixed.jsonl:3" in message
    assert "spans[0].end" in message
    assert "mixed.jsonl:4" in message
    assert [row["id"] for row in json.loads(shell.good("list", "--json"))] == ["one", "7"]


def test_ids_and_duplicates(shell: Shell) -> None:
    shell.good("import", "--no-prefill", str(write_jsonl(shell.folder / "a.jsonl", {"text": "Ada sang.", "id": "a"})))
    same_text = write_jsonl(shell.folder / "b.jsonl", {"text": "Ada sang.", "id": "b"})
    done = shell.run("import", "--no-prefill", str(same_text))
    assert done.returncode == 0
    assert "is article a already" in done.stderr
    other_text = write_jsonl(shell.folder / "c.jsonl", {"text": "Ada danced.", "id": "a"})
    assert "another text" in shell.fails(4, "import", "--no-prefill", str(other_text))
    assert len(json.loads(shell.good("list", "--json"))) == 1


def test_accept_takes_the_file_as_the_truth(shell: Shell) -> None:
    text = "Ada Okoro met Bo Lind in Paris."
    ada, bo = {"start": 0, "end": 9, "label": "PERSON"}, {"start": 14, "end": 21, "label": "POET"}
    first = {"text": text, "id": "a", "spans": [ada, {"start": 25, "end": 30, "label": "ORG"}]}
    shell.good("import", "--no-prefill", str(write_jsonl(shell.folder / "a.jsonl", first)))
    second = {**first, "spans": [ada, bo]}
    done = shell.run("import", "--accept", str(write_jsonl(shell.folder / "b.jsonl", second)))
    assert done.returncode == 0
    assert "new labels: POET" in done.stderr
    record = json.loads(shell.good("export", "-", "--full"))
    assert [(span["text"], span["state"]) for span in record["spans"]] == [
        ("Ada Okoro", "accepted"),
        ("Bo Lind", "accepted"),
        ("Paris", "rejected"),
    ]
    assert record["meta"]["status"] == "done"
    rejected = write_jsonl(shell.folder / "r.jsonl", {"text": "No, not this one.", "answer": "reject"})
    shell.good("import", "--accept", str(rejected))
    assert len(json.loads(shell.good("list", "--json"))) == 1


def test_standard_input_and_output(shell: Shell) -> None:
    shell.good("import", "-", "--no-prefill", input="Ada Okoro sang. 🎷\n".encode())
    assert json.loads(shell.good("export", "-", "--status", "all"))["text"] == "Ada Okoro sang. 🎷\n"


def many(count: int) -> bytes:
    records = ({"text": f"Ada Okoro sang song {number}.", "id": str(number)} for number in range(count))
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def test_a_long_pipe_is_read_to_its_end(shell: Shell) -> None:
    assert "5000 articles added" in shell.good("import", "-", "--no-prefill", input=many(5000))


def test_a_slow_pipe_is_read_to_its_end(shell: Shell) -> None:
    producer = "import sys, time\nfor line in sys.stdin: print(line, end='', flush=True); time.sleep(0.05)"
    command = [sys.executable, "-m", "annotator", "import", "-", "--no-prefill"]
    slow = subprocess.Popen([sys.executable, "-c", producer], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    reader = subprocess.Popen(command, stdin=slow.stdout, stdout=subprocess.PIPE, env=shell.environment)
    assert slow.stdin is not None
    slow.stdin.write(many(20))
    slow.stdin.close()
    said, _ = reader.communicate()
    assert b"20 articles added" in said
    assert slow.stdout is not None
    slow.stdout.close()
    assert (slow.wait(), reader.returncode) == (0, 0)


def test_files_and_a_pipe_together_are_pre_filled(shell: Shell) -> None:
    write_jsonl(shell.folder / "a.jsonl", {"text": "Ada Okoro sang in Paris.", "id": "a"})
    said = shell.good("import", "a.jsonl", "-", input=b'{"text": "Bo Lind sang in Rome.", "id": "b"}\n')
    assert "2 articles added" in said
    assert "2 articles pre-filled" in said


def test_an_empty_argument_names_nothing(shell: Shell) -> None:
    assert "empty" in shell.fails(2, "import", "")
    assert "empty" in shell.fails(2, "list", "--project", "")


def test_unknown_articles_are_named(shell: Shell) -> None:
    shell.good("import", "--no-prefill", str(SAMPLES / "tram-line.txt"))
    assert "there is no article nope" in shell.fails(4, "prefill", "nope")


def test_the_readmes_journey_without_a_screen(shell: Shell) -> None:
    readme = (Path(paths.__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    block = readme.split("## Without a screen", 1)[1].split("```", 2)[1]
    shutil.copytree(SAMPLES, shell.folder / "stories")
    for line in block.strip().splitlines():
        program, *arguments = shlex.split(line, comments=True)
        assert program == "annotator"
        shell.good(*arguments)
    assert len((shell.folder / "train.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_nothing_to_export_is_an_empty_file_and_a_word(shell: Shell) -> None:
    shell.good("import", "--no-prefill", str(SAMPLES / "tram-line.txt"))
    done = shell.run("export", "none.jsonl")
    assert done.returncode == 0
    assert "nothing to export" in done.stderr
    assert (shell.folder / "none.jsonl").read_bytes() == b""


@pytest.mark.parametrize(
    ("code", "arguments", "words"),
    [
        (1, ["list"], "there is no such project"),
        (1, ["stats", "--project", "elsewhere.annotator"], "elsewhere.annotator"),
        (2, ["list", "--bogus"], "--bogus"),
        (2, ["improt"], "did you mean 'import'"),
        (2, ["import"], "FILE"),
        (4, ["import", "missing.txt"], "missing.txt"),
        (2, ["import", "--format", "papyrus", "x"], "papyrus"),
        (3, ["gui"], "no display"),
        (3, [], "no display"),
    ],
)
def test_what_goes_wrong_is_said_in_one_sentence(shell: Shell, code: int, arguments: list[str], words: str) -> None:
    assert words in shell.fails(code, *arguments)


def test_only_import_demo_and_the_window_make_a_project(shell: Shell) -> None:
    for command in ("list", "stats", "check", "prefill"):
        shell.fails(1, command)
    assert not shell.project.exists()


def test_a_file_that_is_no_project_is_left_alone(shell: Shell) -> None:
    shell.project.write_text("shopping list")
    assert "this is no project file" in shell.fails(1, "import", str(SAMPLES / "tram-line.txt"))
    assert shell.project.read_text() == "shopping list"


def test_export_into_a_folder_that_is_not_there_leaves_nothing(shell: Shell) -> None:
    shell.good("import", "--no-prefill", str(SAMPLES / "tram-line.txt"))
    assert "cannot be written" in shell.fails(1, "export", "no/where.jsonl", "--status", "all")
    before = (shell.folder / "old.jsonl").write_text("keep me")
    shell.fails(2, "export", "old.jsonl", "--format", "papyrus")
    assert before == 7
    assert (shell.folder / "old.jsonl").read_text() == "keep me"


def test_the_window_learns_how_much_was_exported(shell: Shell) -> None:
    shell.good("import", "--no-prefill", str(SAMPLES / "tram-line.txt"))
    for status, articles in (("done", 0), ("all", 1)):
        lines = shell.good("export", "o.jsonl", "--status", status, "--progress", "json").splitlines()
        assert json.loads(lines[-1])["result"]["articles"] == articles


def with_claims(shell: Shell) -> None:
    """One finished article with an entity and more claims than are named on standard error."""
    text = " ".join(f"Ada said that {number} ships left." for number in range(12))
    claims = [{"content": [{"start": start, "end": start + 5}]} for start in range(0, 240, 20)]
    record = {"text": text, "id": "ships", "spans": [{"start": 0, "end": 3, "label": "PERSON"}], "claims": claims}
    shell.good("import", "--accept", "--no-prefill", str(write_jsonl(shell.folder / "s.jsonl", record)))


def test_what_a_format_cannot_hold_is_named_and_counted(shell: Shell) -> None:
    with_claims(shell)
    done = shell.run("export", "out.iob2", "--format", "iob2")
    assert done.returncode == 0
    named = [line for line in done.stderr.splitlines() if line.startswith("ships (Ada said")]
    assert len(named) == 10
    assert "in all: 12 × claim is left out: the format has no place for it" in done.stderr
    assert "the whole list is in out.iob2.report.txt" in done.stderr
    assert len((shell.folder / "out.iob2.report.txt").read_text(encoding="utf-8").splitlines()) == 14
    done = shell.run("export", "-", "--format", "iob2")
    assert done.stdout.startswith("Ada\tB-PERSON\n")
    assert "report.txt" not in done.stderr


def test_strict_stops_with_exit_4_and_check_only_looks(shell: Shell) -> None:
    with_claims(shell)
    before = set(shell.folder.iterdir())
    words = shell.fails(4, "export", "out", "--format", "iob2", "--strict")
    assert "nothing was written: iob2 cannot hold 12 of the annotations" in words
    assert "12 annotations cannot be held" in shell.good("export", "out", "--format", "iob2", "--check")
    lines = shell.good("export", "out", "--format", "polnear", "--check", "--progress", "json").splitlines()
    result = json.loads(lines[-1])["result"]
    assert (result["articles"], [reason[-1] for reason in result["reasons"]], len(result["losses"])) == (1, [1], 1)
    assert set(shell.folder.iterdir()) == before
    shell.good("export", "out", "--format", "iob2", "--strict", "--only", "entities")
    assert (shell.folder / "out").read_bytes().startswith(b"Ada\tB-PERSON\n")


def test_a_folder_format_writes_a_folder_or_a_zip_but_no_stream(shell: Shell) -> None:
    with_claims(shell)
    shell.good("export", "brat", "--format", "brat")
    shell.good("export", "brat.zip", "--format", "brat")
    assert {path.name for path in (shell.folder / "brat").iterdir()} == {"ships.txt", "ships.ann", "annotation.conf"}
    assert (shell.folder / "brat.zip").read_bytes().startswith(b"PK")
    assert "not empty" in shell.fails(1, "export", "brat", "--format", "brat")
    assert "name a folder or a .zip" in shell.fails(2, "export", "-", "--format", "brat")


def test_formats_say_what_they_hold_and_lose(shell: Shell) -> None:
    rows = json.loads(shell.good("formats", "--json"))
    assert {"name", "title", "reads", "writes", "holds", "loses"} <= set(rows[0])
    lines = shell.good("formats").splitlines()
    assert "jsonl: JSONL, complete (read and written)" in lines
    assert sum(line.startswith("  holds ") for line in lines) == len(rows)


def test_pre_fill_of_named_articles_only(shell: Shell) -> None:
    shell.good("import", "--no-prefill", str(SAMPLES / "tram-line.txt"), str(SAMPLES / "bridge-library.txt"))
    first = json.loads(shell.good("list", "--json"))[0]["id"]
    assert json.loads(shell.good("prefill", "--json", first))["filled"] == [first]


def test_two_annotators_have_to_be_told_apart(shell: Shell) -> None:
    record: dict[str, Any] = {
        "format": "article-annotator/1",
        "text": "Ada sang.",
        "meta": {"id": "a", "status": "done", "annotator": "bo"},
    }
    other = {**record, "meta": {**record["meta"], "annotator": "cy"}}
    shell.good("import", str(write_jsonl(shell.folder / "two.jsonl", record, other)))
    assert "--annotator" in shell.fails(2, "export", "-")
    assert json.loads(shell.good("export", "-", "--annotator", "cy"))["meta"]["annotator"] == "cy"


def test_the_demo_without_a_display_says_so_and_ends_well(shell: Shell) -> None:
    done = shell.run("demo")
    assert done.returncode == 0
    assert "no display" in done.stderr
    lines = (shell.folder / "demo.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 8
    assert all(json.loads(line)["spans"] and json.loads(line)["claims"] for line in lines)
    assert shell.run("demo").returncode == 0


def test_ctrl_c_keeps_what_is_finished(shell: Shell) -> None:
    records = [{"text": f"Ada Okoro sang song {number} in Port Wren.", "id": str(number)} for number in range(40_000)]
    write_jsonl(shell.folder / "many.jsonl", *records)
    process = subprocess.Popen(
        [sys.executable, "-m", "annotator", "import", "many.jsonl", "--progress", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=shell.folder,
        env={**shell.environment, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert process.returncode == 1, errors
    assert b"what is finished is kept" in errors
    assert "0 problems" in shell.good("check")
    assert 0 < len(json.loads(shell.good("list", "--json"))) < 40_000


def test_the_version_loads_neither_window_nor_model(shell: Shell) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "annotator", "--version"],
        capture_output=True,
        text=True,
        env=shell.environment,
        check=True,
    )
    assert done.stdout.startswith("annotator ")
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "annotator" in loaded
    assert not {"PySide6", "spacy", "sqlalchemy", "typer"} & loaded


def test_the_command_line_package_is_light(shell: Shell) -> None:
    script = "import sys, annotator.cli; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=shell.environment, check=True
    )
    assert not {"PySide6", "spacy"} & set(done.stdout.split())


def test_articles_of_many_kinds_go_in_and_the_rest_is_named(shell: Shell) -> None:
    folder = shell.folder / "mixed"
    folder.mkdir()
    for format, data in ARTICLE_FILES.items():
        (folder / f"story.{format}").write_bytes(data)
    (folder / "photo.png").write_bytes(b"x")
    (folder / "empty.txt").write_bytes(b"")
    done = shell.run("import", "--no-prefill", "--json", "mixed")
    assert done.returncode == 4
    result = json.loads(done.stdout)
    assert [sentence.split(":")[0] for sentence in result["refused"]] == ["mixed/empty.txt"]
    assert "mixed: files of other kinds were left out: 1 .png" in result["notes"]
    assert "is article" in done.stderr  # csv and tsv hold the same story
    titles = {row["title"] for row in json.loads(shell.good("list", "--json"))}
    assert {"Mill reopens", "Ferry late", "Mill reopens: at last"} < titles
    again = json.loads(shell.run("import", "--no-prefill", "--json", "mixed").stdout)
    assert again["added"] == []
    assert sorted(set(again["unchanged"])) == sorted(result["added"])


def test_columns_of_a_table_are_named_by_the_person(shell: Shell) -> None:
    (shell.folder / "a.csv").write_text("Kopf;Inhalt\nLied;Ada sang in Graz.\n")
    assert "a.csv: no column holds the text" in shell.fails(4, "import", "a.csv")
    assert "no field" in shell.fails(2, "import", "--map", "body=Inhalt", "a.csv")
    assert "1 article added" in shell.good("import", "--no-prefill", "--map", "text=Inhalt,title=Kopf", "a.csv")
    assert [row["title"] for row in json.loads(shell.good("list", "--json"))] == ["Lied"]


def test_an_address_that_does_not_answer_is_named(shell: Shell) -> None:
    assert "cannot be fetched" in shell.fails(4, "import", "http://127.0.0.1:1/story")


def test_formats_name_what_can_be_read(shell: Shell) -> None:
    reads = {row["name"] for row in json.loads(shell.good("formats", "--json")) if row["reads"]}
    assert reads >= {"txt", "jsonl", *ARTICLE_FILES}


def test_annotations_of_another_program_become_a_data_set(shell: Shell) -> None:
    folder = shell.folder / "brat"
    folder.mkdir()
    for number in range(4):
        (folder / f"n{number}.txt").write_text(f"Ada Okoro met {number} ships.")
        (folder / f"n{number}.ann").write_text("T1\tPERSON 0 9\tAda Okoro\nT2\tFLEET 0 3;10 13\tAda met\n")
    done = shell.run("import", "brat", "--accept", "--no-prefill")
    assert (done.returncode, "4 articles added" in done.stdout) == (0, True)
    assert "n0.ann: T2 stands in 2 parts; it was taken from 0 to 13" in done.stderr
    shell.good("export", "set", "--split", "50/25/25", "--format", "spacy")
    assert {path.name for path in (shell.folder / "set").iterdir()} == {
        *("train.spacy", "dev.spacy", "test.spacy", "config.cfg", "manifest.json", "README.md")
    }
    assert "says no shares" in shell.fails(2, "export", "x", "--split", "half")
    assert "a data set is a folder" in shell.fails(2, "export", "-", "--split", "1/1")
