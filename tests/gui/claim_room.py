"""A claims panel on an invented article that takes every change it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Claim, State
from annotator.domain.changes import Change
from annotator.domain.claim_presets import FIELDS, ClaimPreset
from annotator.domain.document import Article, Document, Layer
from annotator.gui.claims_panel import ClaimsPanel
from annotator.gui.theme import LIGHT
from tests.gui.samples import TEXT, claim, entity, span

EVERYTHING = ClaimPreset("all", FIELDS, ("source_name", "verdict"), ("Yes", "No"))
NOTES = ClaimPreset("notes", ("content", "note"), ("note", "topic"))


class Room:
    """A panel on a document that takes every change that is asked for."""

    def __init__(self, qtbot: QtBot, preset: ClaimPreset, *claims: Claim) -> None:
        self.document = Document(
            Article.of(TEXT),
            Layer(annotator="ann"),
            entities=[
                entity("e1", "Mara Quill", "PERSON"),
                entity("e3", "Odo Finch", "PERSON"),
                entity("e4", "Harbour Works", "ORG"),
                entity("e2", "March", "DATE"),
            ],
            claims=claims,
        )
        self.panel = ClaimsPanel(LIGHT)
        self.editor = self.panel.editor
        self.log: list[dict[str, Any]] = []
        self.refuses = False
        self.panel.change_requested.connect(self._change)
        qtbot.addWidget(self.panel)
        self.panel.resize(340, 900)
        self.panel.set_document(self.document)
        self.panel.set_presets([preset], preset)
        self.panel.set_knowledge({"PERSON", "ORG"}, lambda: ["ferries", "money"])
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)
        self.panel.select(claims[0].id)

    def _change(self, id: str, fields: dict[str, Any]) -> None:
        self.log.append(fields)
        if self.refuses:
            return
        before = self.document.claims[id]
        changes = [Change(before, replace(before, **fields))]
        self.document.apply(changes)
        self.panel.apply(changes)

    @property
    def claim(self) -> Claim:
        current = self.panel.current()
        assert current is not None
        return current

    def evidence(self) -> tuple[Mapping[str, Any], ...]:
        return self.claim.evidence

    def types(self) -> tuple[str, ...]:
        return self.claim.claim_types

    def visible(self) -> list[str]:
        return [field for field in FIELDS if self.editor.rows[field].isVisible()]


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


SHE = Claim(id="c", content=(span("It is paid for"),), source=(span("Mara Quill"),), state=State.ADDED)
PLAIN = claim("c", "the ferry would sail in March", State.ADDED)
