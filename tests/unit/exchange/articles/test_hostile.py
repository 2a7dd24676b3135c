"""Files made to do harm, or damaged: a sentence comes out, soon, and never anything else."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note, Record
from annotator.domain.text import forbidden_character
from annotator.exchange.articles import archives
from annotator.exchange.formats import FORMATS, sniff
from annotator.services.formats import by_name
from tests.unit.exchange.articles.files import (
    CONTAINER,
    ODT_BODY,
    ODT_HEAD,
    PACKAGE,
    SAMPLES,
    STORY,
    excel,
    notes,
    odt,
    read,
    refusal,
    rtf,
    zipped,
)

ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha" * 10}">' for n in range(9))
DOCTYPE = f"<!DOCTYPE x [{ENTITIES}]>"
OUTSIDE = '<!DOCTYPE x [<!ENTITY e8 SYSTEM "file:///etc/passwd">]>'


JUNK = st.text(max_size=4) | st.sampled_from(["<w:p>", "</", "&#0;", "r=''"])


def sound(items: list[Item]) -> None:
    """Every item is one of ours, its words can be shown, and an article's text can be kept."""
    for item in items:
        assert isinstance(item, Record | InputError | Note)
        if isinstance(item, Record):
            assert item.article.text.strip()
            assert forbidden_character(item.article.text + item.article.title) is None
        else:
            assert len(str(item)) < 2000


def repacked(data: bytes, change: dict[str, bytes]) -> bytes:
    """An archive with other members in the place of some."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change.get(name, old.read(name)))
    return out.getvalue()


MAIN = {
    "docx": "word/document.xml",
    "odt": "content.xml",
    "epub": "OEBPS/text/two.xhtml",
    "xlsx": "xl/worksheets/sheet1.xml",
}


@pytest.mark.parametrize("format", ["docx", "odt", "epub", "xlsx", "zip"])
def test_an_archive_that_unpacks_to_far_more_than_it_is_is_refused(format: str) -> None:
    bomb = repacked(SAMPLES[format], {MAIN.get(format, "a.txt"): b" " * (100 * 2**20)})
    assert len(bomb) < 300_000
    assert "unpacks to far more than it is" in refusal(bomb, format)


def test_an_archive_with_too_many_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MEMBER_LIMIT", 3)
    assert "holds more than 3 files" in refusal(zipped({f"{n}.txt": "x" for n in range(4)}), "zip")


def test_a_table_of_contents_that_is_too_long_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    many = zipped({f"{n}.txt": "x" for n in range(100)})
    monkeypatch.setattr(archives, "DIRECTORY_LIMIT", 1000)
    assert "files; split it" in refusal(many, "zip")
    at = many.rindex(b"PK\x05\x06")
    size, start = many[at + 12 : at + 16], many[at + 16 : at + 20]
    large = b"PK\x06\x06" + (44).to_bytes(8, "little") + bytes(28) + size + bytes(4) + start + bytes(4)
    locator = b"PK\x06\x07" + bytes(4) + at.to_bytes(8, "little") + (1).to_bytes(4, "little")
    hidden = many[:at] + large + locator + many[at : at + 12] + b"\xff" * 4 + many[at + 16 :]
    assert "files; split it" in refusal(hidden, "zip")


def test_an_archive_that_claims_to_be_small_is_read_only_so_far() -> None:
    data = bytearray(zipped({"a.txt": STORY * 1000}))
    directory = data.rindex(b"PK\x01\x02")
    for at in (22, directory + 24):
        data[at : at + 4] = (9).to_bytes(4, "little")
    assert "a.txt: is damaged" in refusal(bytes(data), "zip")


def test_an_archive_in_an_archive_is_named_and_the_rest_goes_in() -> None:
    refused, record = read(zipped({"in.zip": zipped({"b.txt": "Deep."}), "a.txt": STORY}), "zip")
    assert "in.zip: is an archive in an archive" in str(refused)
    assert isinstance(record, Record)


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "a\\..\\..\\evil.txt"])
def test_a_members_path_is_only_a_name(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (record,) = read(zipped({name: STORY}), "zip")
    assert isinstance(record, Record)
    assert record.article.text == STORY
    assert not list(tmp_path.rglob("*"))


def test_a_members_name_of_ten_thousand_characters_is_shortened() -> None:
    (record,) = read(zipped({"x" * 10_000 + ".txt": STORY}), "zip")
    assert isinstance(record, Record)
    assert len(record.where) < 200


def test_hidden_members_and_other_kinds_are_left_out() -> None:
    items = read(zipped({"a.txt": STORY, "__MACOSX/a.txt": "x", ".b.txt": "x", "c.png": "x", "d/": ""}), "zip")
    assert sum(isinstance(item, Record) for item in items) == 1
    assert notes(items) == ["files of other kinds in the archive were left out: 1"]
    assert "holds no file that can be read" in str(read(zipped({"c.png": "x"}), "zip")[0])


def test_a_locked_archive_is_refused_in_words() -> None:
    data = bytearray(zipped({"a.txt": STORY}))
    directory = data.rindex(b"PK\x01\x02")
    data[6] |= 1
    data[directory + 8] |= 1
    assert "is locked with a password" in refusal(bytes(data), "zip")


@pytest.mark.parametrize("doctype", [DOCTYPE, OUTSIDE])
def test_xml_entities_are_not_followed(doctype: str) -> None:
    spelled = ODT_BODY.replace("on Monday", "&e8;")
    assert "entit" in refusal(odt(doctype + ODT_HEAD + spelled), "odt")
    for format, part in (*MAIN.items(), ("epub", "OEBPS/book.opf")):
        with zipfile.ZipFile(io.BytesIO(SAMPLES[format])) as archive:
            old = archive.read(part).decode()
        start = old.index("?>") + 2 if old.startswith("<?xml") else 0
        spelled = old[:start] + doctype + old[start:].replace("Mill", "&e8;").replace("Weekly", "&e8;")
        items = read(repacked(SAMPLES[format], {part: spelled.encode()}), format)
        sound(items)
        for item in items:
            assert not (isinstance(item, Record) and ("hahaha" in str(item) or "root:" in str(item)))


def test_a_row_that_says_it_is_the_thousand_millionth_ends_the_table() -> None:
    with zipfile.ZipFile(io.BytesIO(excel(["text"], [STORY]))) as archive:
        sheet = archive.read(MAIN["xlsx"])
    far = sheet.replace(b'<row r="2"', b'<row r="1000000000"').replace(b'r="A2"', b'r="A1000000000"')
    sound(read(repacked(excel(["text"], [STORY]), {MAIN["xlsx"]: far}), "xlsx"))


@pytest.mark.parametrize("data", [b"text" + b"," * 100_000, excel(["text", *["c"] * 3000], [STORY])])
def test_a_table_of_very_many_columns_is_refused(data: bytes) -> None:
    assert "has more than 2000 columns" in refusal(data, "xlsx" if data.startswith(b"PK") else "csv")


def test_links_in_rich_text_are_words_and_take_no_time() -> None:
    link = rb"{\field{\*\fldinst{HYPERLINK \"http://a.example\"}}{\fldrslt the mill}}"
    (record,) = read(rtf("Ada opened " + link.decode() + r" today.\par"), "rtf")
    assert isinstance(record, Record)
    assert record.article.text == "Ada opened the mill today."
    assert read(b"{\\rtf1 " + rb"{\field{\*\fldinst{HYPERLINK " * 30_000 + b"}", "rtf")


def test_xml_that_lies_deep_is_refused() -> None:
    deep = ODT_HEAD + "<a>" * 100_000 + "</a>" * 100_000 + "</office:document-content>"
    assert "is damaged, or no OpenDocument text" in refusal(odt(deep), "odt")


def test_a_file_that_is_larger_than_is_read_is_refused() -> None:
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            assert 0 <= size <= 2**29
            return b"x" * size

    (refused,) = by_name("txt").records(Endless(), "endless.txt", {})  # type: ignore[arg-type]
    assert "is larger than 256 MB" in str(refused)


def test_a_package_that_names_itself_as_its_chapter_ends() -> None:
    loop = PACKAGE.replace("text/two.xhtml", "book.opf").replace("text/one%20mill.xhtml", "../../../etc/passwd")
    sound(read(zipped({"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": loop}), "epub"))


@pytest.mark.parametrize("format", sorted(SAMPLES))
@given(chance=st.randoms(use_true_random=False), junk=st.binary(min_size=1, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_file_is_articles_and_sentences(format: str, chance: random.Random, junk: bytes) -> None:
    data = SAMPLES[format]
    for _ in range(chance.randrange(1, 4)):
        place = chance.randrange(len(data))
        data = data[:place] + junk + data[place + chance.randrange(1, 40) :]
    sound(read(data, format))


@pytest.mark.parametrize("format", sorted(MAIN))
@given(chance=st.randoms(use_true_random=False), junk=JUNK)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_file_damaged_inside_is_articles_and_sentences(format: str, chance: random.Random, junk: str) -> None:
    with zipfile.ZipFile(io.BytesIO(SAMPLES[format])) as archive:
        part = chance.choice([name for name in archive.namelist() if name.endswith(("xml", "opf", "rels"))])
        data = archive.read(part)
    place = chance.randrange(len(data))
    data = data[:place] + junk.encode("utf-8", "replace") + data[place + chance.randrange(20) :]
    sound(read(repacked(SAMPLES[format], {part: data}), format))


@pytest.mark.parametrize("format", [known.name for known in FORMATS if known.reads])
@given(data=st.binary(max_size=200))
@settings(max_examples=20, deadline=None)
def test_any_bytes_are_articles_and_sentences(format: str, data: bytes) -> None:
    sound(read(data, format))


@given(st.binary(max_size=60))
def test_any_beginning_is_of_some_format(head: bytes) -> None:
    assert sniff(head).reads
