"""The window in another language: everything it says is translated, plural forms too, and the layout holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from annotator.gui.languages import own_name
from annotator.gui.training_dialog import LANGUAGES
from tests.gui.every_window import CLAIM, ENTITIES, OTHERS, TEXT, busy_window, every_window
from tests.gui.pseudo import bare, make, shown

if TYPE_CHECKING:
    from annotator.gui.window import MainWindow
    from tests.gui.windows import WindowOn


SPANS = (*(entity.span for entity in ENTITIES), *CLAIM.content, *CLAIM.cue)


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("language"))


@pytest.fixture
def speaking(qapp: QApplication, made_up: Path) -> Iterator[None]:
    """The made-up language is spoken."""
    translator = QTranslator()
    assert translator.load(str(made_up))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def known(window: MainWindow) -> frozenset[str]:
    """What is no words of the program: of the articles, the labels and who annotates."""
    labels = window.presenter.labels
    return frozenset(
        [
            *(label.name for label in labels),
            *(label.description for label in labels),
            *(line for text in (TEXT, *OTHERS) for line in text.splitlines()),
            *(TEXT[span.start : span.end] for span in SPANS),
            *("Ines Falk", "Selwick"),
            *("ada", "small", "cues", "a.csv", "Deutsch", "English", "https://", "Close"),
            *(own_name(code) for code in LANGUAGES),
        ]
    )


def test_everything_the_window_says_is_translated(window_on: WindowOn, speaking: None) -> None:
    window = busy_window(window_on)
    found: dict[str, str] = {}
    others = known(window)
    for name, each in every_window(window):
        for where, text in shown(each):
            if left := bare(text, others):
                found.setdefault(f"{left[:60]} | {where} {text[:80]!r}", name)
    assert found == {}
