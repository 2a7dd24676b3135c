"""From names on a command line to records."""

from __future__ import annotations

import io
import socket
from pathlib import Path

import pytest

from annotator.domain.errors import UsageError
from annotator.domain.record import Record
from annotator.exchange.formats import Format
from annotator.exchange.jsonl import write_jsonl
from annotator.services import formats
from annotator.services.reading import read_inputs

NOTHING = io.BytesIO()


def texts(*names: Path | str, format: str = "auto", stdin: bytes = b"") -> list[str]:
    """The text of each record, the sentence of each refusal."""
    found = read_inputs(map(str, names), format, io.BytesIO(stdin))
    return [each.article.text if isinstance(each, Record) else str(each) for each in found if each]


def write(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_text(content, encoding="utf-8")
    return folder


def test_files_and_folders_are_read_in_the_order_given(tmp_path: Path) -> None:
    write(tmp_path, b_txt="From b.", a_jsonl='{"text": "One."}\n{"text": "Two."}\n', c_dat="not listed")

    assert texts(tmp_path / "b.txt", tmp_path) == ["From b.", "One.", "Two.", "From b."]


@pytest.mark.parametrize(
    ("stdin", "read"), [(b"Plain.", ["Plain."]), (b' {"text": "One."}\n{"text": "Two."}', ["One.", "Two."])]
)
def test_standard_input_is_known_by_how_it_begins(stdin: bytes, read: list[str]) -> None:
    assert texts("-", stdin=stdin) == read


def test_a_stream_that_can_be_looked_into_is_taken_as_it_is() -> None:
    (record,) = read_inputs(["-"], "auto", io.BufferedReader(io.BytesIO(b"Plain.")))
    assert isinstance(record, Record)
    assert record.where == "standard input"


def test_where_a_stream_falls_quiet_it_is_said() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs, ours.makefile("rb") as stream:
        theirs.sendall(b'{"text": "One."}\n')
        records = read_inputs(["-"], "auto", stream)
        assert isinstance(next(records), Record)
        assert next(records) is None
        theirs.sendall(b'{"text": "Two."}\n')
        assert isinstance(next(records), Record)


def test_a_named_format_goes_before_the_suffix(tmp_path: Path) -> None:
    write(tmp_path, a_txt='{"text": "One."}')
    assert texts(tmp_path / "a.txt", format="jsonl") == ["One."]
    assert texts("-", format="txt", stdin=b'{"text": 1}') == ['{"text": 1}']


def test_a_format_that_is_unknown_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="papyrus"):
        read_inputs([str(tmp_path)], "papyrus", NOTHING)


def test_a_format_that_is_only_written_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    ink = Format("ink", "Ink on paper", (".ink",), "all", "nothing", write=write_jsonl)
    monkeypatch.setattr(formats, "FORMATS", (*formats.FORMATS, ink))
    with pytest.raises(UsageError, match="the format ink is only written"):
        read_inputs([], "ink", NOTHING)


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path, a_txt="From a.", empty_txt=" ")
    (tmp_path / "void").mkdir()
    missing, bare, empty, read = texts(
        tmp_path / "z.txt", tmp_path / "void", tmp_path / "empty.txt", tmp_path / "a.txt"
    )
    assert "z.txt: cannot be read" in missing
    assert "void: the folder holds no file that can be read" in bare
    assert "empty.txt: the file is empty" in empty
    assert read == "From a."


def test_a_file_that_is_gone_when_its_turn_comes_is_named(tmp_path: Path) -> None:
    write(tmp_path, a_txt="From a.", b_txt="From b.")
    records = read_inputs([str(tmp_path)], "auto", NOTHING)
    next(records)
    (tmp_path / "b.txt").unlink()
    assert [str(each).split("; ")[0] for each in records] == [
        f"{tmp_path / 'b.txt'}: cannot be read (No such file or directory)"
    ]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="a file that is none needs Unix")
def test_what_is_no_file_at_all_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind("plug")
        (sentence,) = texts("plug")
    assert sentence.startswith("plug: cannot be read")


def test_formats_say_what_they_can() -> None:
    known = {row["name"]: (row["reads"], row["writes"]) for row in formats.rows()}
    assert known["jsonl"] == (True, True)
    assert known["txt"] == (True, False)
