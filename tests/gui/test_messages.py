"""Every operation the domain knows has words of its own."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain import claim_edits, edits
from annotator.domain.annotation import Check, LineKind
from annotator.domain.changes import Edit
from annotator.domain.decisions import By
from annotator.domain.document import Document, Status
from annotator.domain.text import Span
from annotator.gui.messages import operation_text, redo_text, undo_text
from tests.gui.samples import document, span

BY = By("ann", "2026-01-01T00:00:00Z")


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Words are looked up through the application."""


def every_edit(doc: Document) -> list[Edit]:
    return [
        edits.add_entity(doc, span("port"), "ORG", BY),
        edits.label_all(doc, span("Mara Quill"), "ORG", BY),
        edits.remove_all(doc, span("Mara Quill"), BY),
        edits.accept_all(doc, span("Mara Quill"), BY),
        edits.relabel(doc, ["e1", "e2"], "GPE", BY),
        edits.resize(doc, "e1", span("Quill"), BY),
        edits.describe_entity(doc, "e1", BY, note="n"),
        edits.accept(doc, ["e1", "e2", "c1"], BY),
        edits.remove(doc, ["e1"], BY),
        claim_edits.add_claim(doc, (span("the pier is unsafe"),), BY),
        claim_edits.change_claim(doc, "c1", BY, check=Check.UNIMPORTANT),
        edits.mark_line(doc, 0, BY),
        edits.set_status(doc, Status.DONE, BY),
        edits.set_flag(doc, True),
    ]


def test_every_operation_has_words() -> None:
    texts = [operation_text(edit.operation, edit.detail) for edit in every_edit(document())]
    assert texts == [
        "Label “port” ORG",
        "Label “Mara Quill” ORG",
        "Remove “Mara Quill”",
        "Accept “Mara Quill”",
        "Relabel 2 mentions as GPE",
        "Move the edges to “Quill”",
        "Accept with a note",
        "Accept 3 annotations",
        "Remove",
        "Claim “the pier is unsafe”",
        "Judge check-worthiness",
        "Mark a boilerplate line",
        "Finish the article",
        "Flag the article",
    ]


def test_claim_fields_the_editor_can_write_are_named() -> None:
    doc = document()
    for field, value in {"topic": "t", "normalized": "n", "source_name": "s", "source": (Span(0, 4),)}.items():
        edit = claim_edits.change_claim(doc, "c3", BY, **{field: value})
        assert operation_text(edit.operation, edit.detail) != "Change the claim"
    both = claim_edits.change_claim(doc, "c3", BY, topic="t", note="n")
    assert operation_text(both.operation, both.detail) == "Change the claim"


@pytest.mark.parametrize(
    ("operation", "detail", "text"),
    [
        ("relabel", {"label": "ORG", "count": 1}, "Relabel as ORG"),
        ("label_all", {"label": "ORG", "count": 5, "quote": "Odo"}, "Label 5 mentions of “Odo” ORG"),
        ("remove_all", {"count": 2, "quote": "a\n b"}, "Remove “a b” at 2 places"),
        ("accept", {"count": 1}, "Accept"),
        ("set_flag", {"flag": False}, "Take the flag away"),
        ("set_status", {"status": "skipped"}, "Skip the article"),
        ("unmark_line", {"kind": LineKind.CAPTION}, "Unmark a line"),
        ("mark_line", {"kind": "caption"}, "Mark a caption"),
        ("describe_entity", {"fields": ["link", "note"]}, "Describe the entity"),
        ("describe_entity", {"fields": ["note"]}, "Change the note"),
        ("prefill", {"count": 30}, "Pre-fill"),
        ("from_the_future", {}, "Edit"),
    ],
)
def test_single_cases(operation: str, detail: dict[str, Any], text: str) -> None:
    assert operation_text(operation, detail) == text


def test_menu_texts_and_long_quotes() -> None:
    assert undo_text("accept", {"count": 4}) == "Undo Accept 4 annotations"
    assert redo_text("accept", {"count": 1}) == "Redo Accept"
    assert operation_text("add_claim", {"quote": "word " * 20, "count": 1}).endswith(" w…”")
