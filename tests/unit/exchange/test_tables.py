"""The tables for spreadsheets, read back with Python's csv; no cell of theirs is ever computed."""

from __future__ import annotations

import csv
import re
import tempfile
from pathlib import Path

from hypothesis import given, settings

from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.document import Article, Document
from annotator.exchange.tables import CLAIM_COLUMNS, ENTITY_COLUMNS, write_tables
from tests.unit.articles import places
from tests.unit.exchange.documents import NASTY, documents, small, written_folder

Row = dict[str, str]


def read(path: Path) -> list[Row]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{name: plain(cell) for name, cell in row.items()} for row in csv.DictReader(file, strict=True)]


def plain(cell: str) -> str:
    """The cell as it was, for a reader that knows of the apostrophe; nothing may begin like a formula."""
    assert not re.match(r"[=+\-@\t\r\n]", cell), cell
    return cell[1:] if re.match(r"'+[=+\-@\t\r\n]", cell) else cell


@settings(deadline=None)  # a disk may be busy
@given(documents())
def test_every_annotation_is_a_row_with_its_words(document: Document) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        losses = written_folder(write_tables, folder, document)
        entities, claims = read(folder / "entities.csv"), read(folder / "claims.csv")
    assert {loss.kind for loss in losses} <= {"line"}
    assert [(row["id"], int(row["start"]), int(row["end"]), row["label"]) for row in entities] == [
        (each.id, each.start, each.end, each.label) for each in document.entities
    ]
    assert all(row["text"] == document.text[int(row["start"]) : int(row["end"])] for row in entities)
    assert [row["id"] for row in claims] == [claim.id for claim in document.claims]
    for row, claim in zip(claims, document.claims, strict=True):
        spans = [tuple(map(int, part.split(".."))) for part in row["spans"].split(" ")]
        assert spans == list(claim.content)
        assert row["content"] == " … ".join(document.text[start:end] for start, end in spans)
        assert (row["normalized"], row["note"], row["verdict"]) == (claim.normalized, claim.note, claim.verdict)
        assert (row["state"], row["check"]) == (claim.state, claim.check)


def test_hostile_cells_are_made_safe(tmp_path: Path) -> None:
    cells = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "'=1",
        "''@x",
        '=HYPERLINK("a","b")',
        "'tis",
        "1-1",
    ]
    entities = [
        Entity(id=f"e{number:02}", start=0, end=3, label="X", state=State.ADDED, note=cell)
        for number, cell in enumerate(cells)
    ]
    written_folder(write_tables, tmp_path, small(entities=entities))
    assert [row["note"] for row in read(tmp_path / "entities.csv")] == cells


def test_a_title_is_no_formula_either(tmp_path: Path) -> None:
    entity = Entity(id="e", start=0, end=5, label="=X", state=State.ADDED)
    article = Article.of("=Ann\nleft.", "-1", title="@Ann")
    written_folder(write_tables, tmp_path, small(article=article, entities=[entity]))
    (row,) = read(tmp_path / "entities.csv")
    assert (row["article"], row["title"], row["label"], row["text"]) == ("-1", "@Ann", "=X", "=Ann\n")


def test_lines_and_quotes_stay_in_their_cell(tmp_path: Path) -> None:
    claim = Claim(
        id="c", content=places(NASTY, "“10\u00a0000 Lakes”,\u2028she"), state=State.ADDED, note='a "b"\r\nc;d,e'
    )
    written_folder(write_tables, tmp_path, small(NASTY, claims=[claim]))
    (row,) = read(tmp_path / "claims.csv")
    assert row["content"] == "“10\u00a0000 Lakes”,\u2028she"
    assert row["note"] == 'a "b"\r\nc;d,e'


def test_evidence_is_readable(tmp_path: Path) -> None:
    evidence = ({"question": "Did they?", "answer": "Yes"}, {"url": "https://a.example"})
    claim = Claim(id="c", content=places("Ann left Graz.", "Ann left"), state=State.ADDED, evidence=evidence)
    written_folder(write_tables, tmp_path, small(claims=[claim]))
    (row,) = read(tmp_path / "claims.csv")
    assert row["evidence"] == "question: Did they?\nanswer: Yes\n\nurl: https://a.example"


def test_an_entity_stands_with_its_sentence(tmp_path: Path) -> None:
    entity = Entity(id="e", start=10, end=12, label="X", state=State.REJECTED, score=0.5)
    written_folder(write_tables, tmp_path, small("Ann left. Bo ran. Cy sang.", entities=[entity]))
    (row,) = read(tmp_path / "entities.csv")
    assert (row["sentence"], row["state"], row["score"]) == ("Bo ran.", "rejected", "0.5")


def test_nothing_to_write_is_two_tables_with_their_columns(tmp_path: Path) -> None:
    written_folder(write_tables, tmp_path)
    for name, columns in (("entities.csv", ENTITY_COLUMNS), ("claims.csv", CLAIM_COLUMNS)):
        assert (tmp_path / name).read_text(encoding="utf-8-sig") == ",".join(columns) + "\n"
