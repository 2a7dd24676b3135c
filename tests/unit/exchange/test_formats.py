"""Which formats there are and how a file's format is found."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from annotator.domain.errors import InputError
from annotator.domain.exporting import Wanted
from annotator.domain.record import Record
from annotator.exchange.formats import FORMATS, JSONL, TXT, Format, detect, sniff
from tests.unit.exchange.documents import small


def test_each_format_can_something_and_says_what_it_holds_and_loses() -> None:
    assert len({known.name for known in FORMATS}) == len(FORMATS)
    for known in FORMATS:
        assert known.reads or known.writes, known.name
        assert known.holds
        assert known.loses


@pytest.mark.parametrize(
    ("name", "content", "format"),
    [
        ("a.txt", b'{"text":"a"}', TXT),
        ("a.JSONL", b"", JSONL),
        ("a.ndjson", b"", JSONL),
        ("a", b' \n\xef\xbb\xbf{"text":"a"}', TXT),
        ("a", b'\xef\xbb\xbf\n {"text":"a"}', JSONL),
        ("a.json", b'{"text":"a"}', JSONL),
        ("a.md", b"# Title", TXT),
        ("a.md", b"", TXT),
    ],
)
def test_a_file_is_known_by_its_suffix_else_by_its_first_character(
    tmp_path: Path, name: str, content: bytes, format: Format
) -> None:
    (tmp_path / name).write_bytes(content)
    assert detect(tmp_path / name) is format


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="gone: cannot be read"):
        detect(tmp_path / "gone")


def test_a_stream_is_known_by_its_beginning() -> None:
    assert sniff(b'{"text":') is JSONL
    assert sniff(b"Ann left") is TXT


def test_text_is_read_as_one_record_or_one_refusal() -> None:
    assert TXT.read is not None
    (record,) = TXT.read(io.BytesIO(b"Ann left."), "standard input")
    assert isinstance(record, Record)
    assert record.where == "standard input"
    (refused,) = TXT.read(io.BytesIO(b""), "standard input")
    assert isinstance(refused, InputError)


def test_what_jsonl_writes_it_reads() -> None:
    out = io.BytesIO()
    assert JSONL.write is not None
    assert JSONL.read is not None
    assert JSONL.write([small()], out, Wanted()).articles == 1
    out.seek(0)
    (record,) = JSONL.read(out, "x")
    assert isinstance(record, Record)
    assert record.article.id == "a1"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("page.html", "<p>Ada sang.</p>", ".html files are not read yet"),
        ("table.csv", "text\nAda sang.", ".csv files are not read yet"),
        ("list.json", '[{"text": "Ada sang."}]', "this is one JSON list"),
    ],
)
def test_markup_never_becomes_an_article_by_mistake(tmp_path: Path, name: str, content: str, sentence: str) -> None:
    file = tmp_path / name
    file.write_text(content)
    with pytest.raises(InputError, match=sentence):
        detect(file)
