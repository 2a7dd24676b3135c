"""Which formats there are and how a file's format is found."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from annotator.domain.errors import InputError
from annotator.domain.exporting import Wanted
from annotator.domain.record import Record
from annotator.exchange.formats import FORMATS, JSONL, TXT, Format, detect, for_type, sniff
from annotator.services.formats import by_name
from tests.unit.exchange.documents import small


def test_each_format_can_something_and_says_what_it_holds_and_loses() -> None:
    assert len({known.name for known in FORMATS}) == len(FORMATS)
    for known in FORMATS:
        assert known.reads or known.writes, known.name
        assert known.holds
        assert known.loses


def test_each_format_says_what_it_can() -> None:
    assert {known.name for known in FORMATS if known.reads} >= {
        *("txt", "jsonl", "md", "html", "docx", "odt", "rtf", "pdf", "epub", "csv", "tsv", "xlsx", "json", "zip")
    }


@pytest.mark.parametrize(
    ("name", "content", "format"),
    [
        ("a.txt", b'{"text":"a"}', TXT),
        ("a.JSONL", b"", JSONL),
        ("a.ndjson", b"", JSONL),
        ("a", b' \n\xef\xbb\xbf{"text":"a"}', TXT),
        ("a", b'\xef\xbb\xbf\n {"text":"a"}', JSONL),
        ("a.json", b'{"text":"a"}\n{"text":"b"}', JSONL),
        ("a.json", b'{"text":"a"}', by_name("json")),
        ("a.json", b'{"list": [\n{"text":"a"}]}', by_name("json")),
        ("a.md", b"# Title", by_name("md")),
        ("a.HTM", b"", by_name("html")),
        ("a.xlsm", b"", by_name("xlsx")),
        ("a", b"# Title", TXT),
        ("a", b"", TXT),
        ("a", b"%PDF-1.7", by_name("pdf")),
        ("a", b"\n<!DOCTYPE HTML>", by_name("html")),
        ("a", b"{\\rtf1 x}", by_name("rtf")),
        ("a", b'[\n {"text":"a"}]', by_name("json")),
        ("a", b"[Graz] Ann left.", TXT),
        ("a", b"PK\x03\x04....word/document.xml", by_name("docx")),
        ("a", b"PK\x03\x04....mimetypeapplication/epub+zip", by_name("epub")),
        ("a", b"PK\x03\x04....story.txt", by_name("zip")),
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
    (record,) = TXT.records(io.BytesIO(b"Ann left."), "standard input", {})
    assert isinstance(record, Record)
    assert record.where == "standard input"
    (refused,) = TXT.records(io.BytesIO(b""), "standard input", {})
    assert isinstance(refused, InputError)


def test_what_jsonl_writes_it_reads() -> None:
    out = io.BytesIO()
    assert JSONL.write is not None
    assert JSONL.write([small()], out, Wanted()).articles == 1
    out.seek(0)
    (record,) = JSONL.records(out, "x", {})
    assert isinstance(record, Record)
    assert record.article.id == "a1"


@pytest.mark.parametrize("suffix", [".doc", ".xls", ".pptx"])
def test_what_is_no_text_never_becomes_an_article_by_mistake(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"old{suffix}"
    file.write_text("Ann left Graz.")
    with pytest.raises(InputError, match=f"{suffix} files are not read; save it as"):
        detect(file)


@pytest.mark.parametrize(
    ("media_type", "address", "data", "format"),
    [
        ("text/html", "https://a.example/x.pdf", b"", "html"),
        ("application/octet-stream", "https://a.example/x.PDF?y=1", b"", "pdf"),
        ("text/plain", "https://a.example/x", b"Ann left.", "txt"),
        ("text/plain", "https://a.example/x", b"<!doctype html>", "html"),
    ],
)
def test_what_comes_from_the_network_is_known_by_what_is_said_of_it(
    media_type: str, address: str, data: bytes, format: str
) -> None:
    assert for_type(media_type, address, data).name == format
