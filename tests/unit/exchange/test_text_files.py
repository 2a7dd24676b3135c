"""Plain text in whatever encoding and with whatever line ends."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import InputError
from annotator.domain.record import Record
from annotator.domain.text import content_hash
from annotator.exchange.text_files import read_text


def read(data: bytes) -> Record:
    *_, record = read_text(io.BytesIO(data), "news.txt")
    assert isinstance(record, Record)
    return record


def refusal(data: bytes) -> str:
    (refused,) = read_text(io.BytesIO(data), "news.txt")
    assert isinstance(refused, InputError)
    return str(refused)


def test_a_file_is_one_article(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text("Prices fall\n\nAnn left Graz.\n", encoding="utf-8")
    with file.open("rb") as stream:
        (record,) = read_text(stream, str(file))
    assert isinstance(record, Record)
    assert record.where == str(file)
    assert record.article.text == "Prices fall\n\nAnn left Graz.\n"
    assert record.article.id == content_hash(record.article.text)[:16]
    assert record.article.title == "Prices fall"
    assert record.layer is None


def test_line_ends_become_newlines_and_a_byte_order_mark_is_dropped() -> None:
    assert read(b"\xef\xbb\xbfa\r\nb\rc\n\rd\xe2\x80\xa8e").article.text == "a\nb\nc\n\nd\u2028e"


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_unicode_with_a_byte_order_mark_is_read(encoding: str) -> None:
    mark = "\ufeff" if encoding.endswith("e") else ""
    assert read(f"{mark}Grüße 😀".encode(encoding)).article.text == "Grüße 😀"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("He said “no” – it’s café time.", "cp1252"),
        ("It’s a test of the thing.", "cp1252"),
        ("Der Müller aß gestern viel Käse in Köln am Rhein.", "latin-1"),
        ("Привет, как дела? Это новость дня. " * 3, "cp1251"),
        ("日本のニュースです。これは記事。" * 3, "shift_jis"),
        ("W piątek rząd przyjął projekt ustawy, który zakłada podwyżki dla nauczycieli.", "cp1250"),
    ],
)
def test_other_encodings_are_guessed(text: str, encoding: str) -> None:
    assert read(text.encode(encoding)).article.text == text


def test_a_guessed_encoding_is_said() -> None:
    note, _ = read_text(io.BytesIO("It’s café time, and all that is said here.".encode("cp1252")), "news.txt")
    assert str(note) == "news.txt: read as Windows-1252, the best guess; if letters are wrong, save it as UTF-8"


def test_what_windows_1252_lacks_is_left_to_the_guess() -> None:
    assert read(b"plain words " * 40 + b"\xe9\x81x").article.text.startswith("plain words ")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n  Prices fall  \n\nAnn left.", "Prices fall"),
        ("Prices fall", ""),
        ("\nPrices fall\n\n", ""),
        ("a" * 199 + "\nb", "a" * 199),
        ("a" * 200 + "\nb", ""),
        ("a" * 201 + "\nb", ""),
    ],
)
def test_a_short_first_line_with_text_below_is_the_title(text: str, title: str) -> None:
    assert read(text.encode()).article.title == title


def test_unmarked_utf_16_that_breaks_off_within_a_sign_is_refused() -> None:
    data = "Prices fall, and nobody knows why.".encode("utf-16-le") + b"\x01\xd8"
    assert "UTF-16-LE" in refusal(data)


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", "\ufeff".encode("utf-16-le")])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert refusal(data) == "news.txt: the file is empty; give a file that holds an article's text"


def test_a_nul_is_named_with_line_and_character() -> None:
    assert refusal(b"one\r\ntw\x00o") == "news.txt:2: a NUL character at character 2; remove it from the text"


def test_a_damaged_file_is_refused_rather_than_guessed() -> None:
    assert refusal("Grüße\naus Köln".encode() + b"\xc3") == (
        "news.txt:2: broken UTF-8 at byte 17; remove the broken character or save the file as UTF-8 again"
    )


def test_broken_utf_16_is_refused() -> None:
    assert "broken UTF-16 at byte" in refusal(b"\xff\xfea\x00\x00\xd8")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        bytes(range(1, 256)) * 4,
        b"plain words " * 40 + b"\xe9\x01",
        random.Random(7).randbytes(500).replace(b"\x00", b"\x01"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    assert "no text file" in refusal(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_an_article_or_a_sentence(data: bytes) -> None:
    *_, item = read_text(io.BytesIO(data), "news.txt")
    if isinstance(item, Record):
        assert item.article.text.strip()
        assert "\r" not in item.article.text
    else:
        assert isinstance(item, InputError)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_unicode_without_a_byte_order_mark_is_read_and_said(encoding: str) -> None:
    note, record = read_text(io.BytesIO("Zürich is \u2019full\u2019.\r\nSo is Łódź.".encode(encoding)), "a.txt")
    assert isinstance(record, Record)
    assert record.article.text == "Zürich is \u2019full\u2019.\nSo is Łódź."
    assert encoding.upper() in str(note)
