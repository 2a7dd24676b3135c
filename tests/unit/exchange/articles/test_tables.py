"""Tables and JSON: an article a row, by columns that are named usually or by a person."""

from __future__ import annotations

import datetime
import io
import json

import pytest

from annotator.domain.errors import InputError
from annotator.domain.record import Note, Record
from annotator.exchange.articles import json_records
from annotator.exchange.articles.field_map import NoTextColumn, field_map
from annotator.services.formats import by_name
from tests.unit.exchange.articles.files import (
    CSV,
    HEADLINE,
    JSON,
    STORY,
    article,
    articles,
    excel,
    read,
    refusal,
    zipped,
)


@pytest.mark.parametrize(
    ("columns", "asked", "found"),
    [
        (
            ["Body", "Head line", "Publication Date"],
            {},
            {"text": "Body", "title": "Head line", "published": "Publication Date"},
        ),
        (["content", "text", "URL"], {}, {"text": "text", "url": "URL"}),
        (["a", "b"], {"text": "b"}, {"text": "b"}),
        (["A", "b"], {"text": "a"}, {"text": "A"}),
        (["body", "title"], {"title": "", "text": "body"}, {"text": "body"}),
        (["body", "date"], {"title": "date"}, {"text": "body", "title": "date"}),
        (["body", "head"], {"title": "gone"}, {"text": "body", "title": "head"}),
        (
            ["id", "source", "byline", "lang"],
            {},
            {"id": "id", "publisher": "source", "author": "byline", "language": "lang"},
        ),
    ],
)
def test_columns_are_known_by_their_usual_names_or_as_asked(
    columns: list[str], asked: dict[str, str], found: dict[str, str]
) -> None:
    assert field_map(columns, asked) == found


def test_a_row_is_an_article_and_its_other_cells_are_metadata() -> None:
    found = article(CSV, "csv")
    assert found.text == "Ada Okoro; opened.\nThe mill."
    assert (found.title, found.publisher, found.meta) == (HEADLINE, "Courier", {"Rank": "1"})


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_in_the_header(delimiter: str) -> None:
    table = delimiter.join(["text", "title"]) + "\n" + delimiter.join(["Ada sang.", "Song"])
    assert article(table.encode(), "csv").title == "Song"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_tables_in_other_encodings_are_read(encoding: str) -> None:
    items = read("text,title\nAda sang in a café by the sea and nobody heard.,Song\n".encode(encoding), "csv")
    assert isinstance(items[-1], Record)
    assert "café" in items[-1].article.text
    assert bool([item for item in items if isinstance(item, Note)]) == (encoding == "cp1252")


def test_rows_that_cannot_be_taken_are_named_and_the_rest_goes_in() -> None:
    table = b"text,title\n,Empty\nAda sang.,a,shifted\nBo\x00Lind,NUL\n\nBo sang.\n"
    refused = [str(item) for item in read(table, "csv") if isinstance(item, InputError)]
    assert [sentence.split(";")[0] for sentence in refused[:2]] == [
        'file.csv: row 2: "text" is empty',
        "file.csv: row 3: has 3 cells, but the table has 2 columns",
    ]
    assert "NUL" in refused[2]
    (record,) = [item for item in read(table, "csv") if isinstance(item, Record)]
    assert record.article.text == "Bo sang."


def test_a_table_without_a_known_text_column_shows_what_it_has() -> None:
    (refused,) = read(b"a,b,a\n1,2,3\n4,5,6\n7,8,9\n10,11,12\n", "csv")
    assert isinstance(refused, NoTextColumn)
    assert refused.columns == ("a", "b", "a (3)")
    assert refused.rows == (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"))
    assert str(refused) == "file.csv: no column holds the text (there are: a, b, a (3)); name it: --map text=…"
    assert [found.text for found in articles(b"a,b,a\n1,2,3\n", "csv", {"text": "b"})] == ["2"]


@pytest.mark.parametrize("data", [b"", b"\n \n"])
def test_an_empty_table_is_refused(data: bytes) -> None:
    assert "the table is empty" in refusal(data, "csv")


def test_a_line_without_end_is_refused_without_being_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.exchange.articles.tables.LINE_LIMIT", 1000)
    assert "longer than 1000 characters" in refusal(b"text\n" + b"x" * 5000, "csv")


def test_a_row_with_bytes_that_are_no_text_is_named_and_the_rest_goes_in() -> None:
    table = b"text\n" + b"Ada sang by the sea.\n" * 60_000 + b"\xff\xff\nBo sang.\n"
    *rows, refused, last = read(table, "csv")
    assert len(rows) == 60_000
    assert "row 60002: holds bytes that are no text" in str(refused)
    assert isinstance(last, Record)


def test_a_table_that_is_all_header_is_refused() -> None:
    assert "the table holds no row" in refusal(b"text,title\n", "csv")


def test_every_sheet_is_read_and_dates_are_dates() -> None:
    day = datetime.datetime(2025, 3, 14)
    table = excel(
        [None, None],
        ["Headline", "Body", "Date", "Rank", None],
        [HEADLINE, STORY, day, 2.0],
        sheets={"More": [["text", "time"], ["Bo sang.", day.replace(hour=7)]], "Empty": []},
    )
    one, two = articles(table, "xlsx")
    assert (one.title, one.text, one.published, one.meta) == (HEADLINE, STORY, "2025-03-14", {"Rank": "2"})
    assert two.published == "2025-03-14T07:00:00"
    assert [item.where for item in read(table, "xlsx") if isinstance(item, Record)] == [
        'file.xlsx: sheet "Sheet": row 3',
        'file.xlsx: sheet "More": row 2',
    ]


def test_an_empty_workbook_is_refused() -> None:
    assert "the table is empty" in refusal(excel(), "xlsx")


def test_a_formula_is_never_the_text() -> None:
    assert '"text" is empty' in refusal(excel(["text", "title"], ['=HYPERLINK("http://evil.example")', "x"]), "xlsx")


def test_a_list_of_objects_is_read_by_its_keys() -> None:
    one, two = articles(JSON, "json")
    assert (one.title, one.text, one.meta) == (HEADLINE, STORY, {"rank.day": 1})
    assert two.text == "The ferry was late."


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ({"articles": [{"content": "A."}, {"content": "B."}]}, ["A.", "B."]),
        ({"text": "A."}, ["A."]),
        ([{"data": {"text": "A."}}], ["A."]),
        ([{"text": "A.", "spans": [{"start": 0, "end": 1, "label": "X"}]}], ["A."]),
    ],
)
def test_the_usual_shapes_are_read(value: object, texts: list[str]) -> None:
    assert [found.text for found in articles(json.dumps(value, indent=1).encode(), "json")] == texts


def test_annotations_in_a_json_list_are_kept() -> None:
    (record,) = read(b'[{"text": "A.", "spans": [{"start": 0, "end": 1, "label": "X"}]}]', "json")
    assert isinstance(record, Record)
    assert len(record.entities) == 1


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "holds no record"),
        (b"[]", "holds no record"),
        (b'[{"text": "A."} {"text": "B."}]', "no comma"),
        (b'[{"text": "A."},', "broken JSON in entry 2"),
        (b'[{"text": "A."}', "the list has no end after entry 1"),
        (b'[{"text": "A.", "text": "B."}]', 'the key "text" stands twice'),
        (b'[{"text": "A.", "x": NaN}]', "NaN is no JSON number"),
        (b'[{"text": "A\\u0000."}]', "NUL"),
        (b'[{"body": "A\\ud800."}]', "surrogate"),
        (b'[{"body": "A.", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}]", "nested too deep"),
        (b'[{"body": "A.", "x": ' + b"9" * 5000 + b"}]", "too large"),
        (b'[{"body": "\xff"}]', "no UTF-8"),
    ],
)
def test_broken_json_is_named(data: bytes, sentence: str) -> None:
    refused = [str(item) for item in read(data, "json") if isinstance(item, InputError)]
    assert sentence in refused[-1]


def test_a_long_list_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_records, "_CHUNK", 7)
    value = [{"text": f"Ada sang {number} times, she said: “[{{,”.", "rank": number} for number in range(200)]
    for indent in (None, 2):
        data = json.dumps(value, indent=indent, ensure_ascii=False).encode()
        assert [found.text for found in articles(data, "json")] == [entry["text"] for entry in value]


def test_json_lines_of_other_programs_are_read_by_their_keys() -> None:
    lines = b'{"headline": "A", "body": "Ada sang."}\n\n{"headline": "B"}\n'
    *_, record, refused = read(lines, "jsonl")
    assert isinstance(record, Record)
    assert (record.where, record.article.title) == ("file.jsonl:1", "A")
    assert str(refused) == 'file.jsonl:3: "body" is empty; give each article a text'
    assert articles(b'{"text": "A.", "b": "Bo sang."}', "jsonl", {"text": "b"})[0].text == "Bo sang."


def test_a_stream_that_cannot_be_read_again_is_taken_as_ours() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    items = list(by_name("jsonl").records(Pipe(b'{"body": "Ada sang."}'), "standard input", {}))
    assert "text: is missing" in str(items[0])


def test_tables_in_an_archive_are_read_as_asked() -> None:
    found = articles(zipped({"x.csv": "a,b\n1,Ada sang.\n", "y.json": '[{"b": "Bo sang."}]'}), "zip", {"text": "b"})
    assert [each.text for each in found] == ["Ada sang.", "Bo sang."]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('"Head, long, one";Text\nA;"Words; more"\n', "Words; more"),
        ("sep=|\r\nHead|Text\r\nA,B|Words\r\n", "Words"),
        ("sep=\t\nHead\tText\nA,B;C\tWords\n", "Words"),
    ],
)
def test_what_divides_the_cells_is_seen_past_quotation_marks_or_said_first(data: str, text: str) -> None:
    assert article(data.encode(), "csv").text == text


def test_a_quotation_mark_that_is_left_open_swallows_no_row_silently() -> None:
    items = read(b'title,text\nA,Words\nB,"said\nC,More\nD,Most\n', "csv")
    assert [each.article.text for each in items if isinstance(each, Record)] == ["Words"]
    assert "row 3: cannot be read" in str(items[-1])


def test_words_behind_a_closing_quotation_mark_are_refused_rather_than_altered() -> None:
    items = read(b'title\ttext\nA\t"Go," she said\nB\tWords\n', "tsv")
    assert [each.article.text for each in items if isinstance(each, Record)] == ["Words"]
    assert "row 2: cannot be read" in str(items[0])


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_annotations_that_a_mapping_leaves_out_are_named(format: str) -> None:
    story = json.dumps({"story": "In Graz.", "spans": [{"start": 3, "end": 7, "label": "GPE"}]})
    note, record = read((f"[{story}]" if format == "json" else story).encode(), format)
    assert "annotations are left out" in str(note)
    assert isinstance(record, Record)
    assert record.article.text == "In Graz."
