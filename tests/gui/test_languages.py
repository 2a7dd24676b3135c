"""The window in another language: everything it says is translated, plural forms too; a language needs no code."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from annotator import paths
from annotator.domain import exporting, linting
from annotator.domain.annotation import Entity
from annotator.domain.errors import EditRefused
from annotator.gui import languages
from annotator.gui.language_dialog import LanguageDialog
from annotator.gui.languages import own_name
from annotator.gui.messages import error_text, operation_text
from annotator.gui.training_dialog import LANGUAGES
from annotator.gui.words import finding_words
from tests.gui.every_window import CLAIM, ENTITIES, OTHERS, TEXT, busy_window, every_window
from tests.gui.pseudo import ROOT, SCRIPT, bare, make, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.gui.window import MainWindow
    from tests.gui.windows import WindowOn

OURS = ("de", "en")
DOCUMENTS = ("GuideDialog",)
"""What shows a document in English; a translated guide would be another document."""
TRANSLATIONS = ROOT / "resources" / "translations"
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
    labels, document = window.presenter.labels, window.desk.document
    there = (*document.entities, *document.claims) if document else ()
    text = document.text if document else ""
    article = document.article if document else None
    return frozenset(
        [
            *(label.name for label in labels),
            *(label.description for label in labels),
            *(line for each in (TEXT, *OTHERS) for line in each.splitlines()),
            *(TEXT[span.start : span.end] for span in SPANS),
            *text.splitlines(),
            *((article.publisher, article.author) if article else ()),
            *(text[item.start : item.end] for item in there),
            *(window.views.entities.model.rows.context(item) for item in there if isinstance(item, Entity)),
            *("ada", "small", "cues", "tour", "a.csv", "Deutsch", "English", "https://", "Close"),
            *(own_name(code) for code in LANGUAGES),
        ]
    )


def test_everything_the_window_says_is_translated(window_on: WindowOn, speaking: None) -> None:
    window = busy_window(window_on)
    found: dict[str, str] = {}
    for name, each in every_window(window):
        others = known(window)
        if type(each).__name__ in DOCUMENTS:
            continue
        for where, text in shown(each):
            if left := bare(text, others):
                found.setdefault(f"{left[:60]} | {where} {text[:80]!r}", name)
    assert found == {}


def cut(window: QWidget) -> list[str]:
    """What has less room than its words need."""
    found = []
    for child in window.findChildren(QWidget):
        if child.window() is not window.window() or not child.isVisibleTo(window) or not child.isVisible():
            continue
        if isinstance(child, QLabel) and child.wordWrap() and child.height() < child.heightForWidth(child.width()):
            found.append(child.text())
        if isinstance(child, QPushButton | QCheckBox | QRadioButton) and child.width() < child.sizeHint().width():
            found.append(child.text())
    return found


def test_words_that_are_two_fifths_longer_have_room(window_on: WindowOn, speaking: None) -> None:
    window = busy_window(window_on)
    found: dict[str, str] = {}
    for name, each in every_window(window):
        if isinstance(each, QDialog) and not isinstance(each, QFileDialog):
            QApplication.processEvents()
            found |= dict.fromkeys(cut(each), name)
    assert found == {}


@pytest.fixture
def back_to_english(qapp: QApplication) -> Iterator[None]:
    """What a test speaks, the next one does not."""
    before = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator, "language"):
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_the_window_speaks_german(window_on: WindowOn, qapp: QApplication, back_to_english: None) -> None:
    languages.use(qapp, "de")
    window = busy_window(window_on)
    assert window.menuBar().actions()[0].text() == "&Datei"
    assert window.views.status.review.text() == "3 zu prüfen"
    QTest.keyClick(window.views.article, Qt.Key.Key_Return)
    assert window.actions_by_id["undo"].text() == "Rückgängig: Annehmen"
    assert error_text(EditRefused("nothing to change")) == "Nichts zu ändern"


def test_plural_forms_are_those_of_the_language(qapp: QApplication, back_to_english: None) -> None:
    many = {"count": 4, "label": "ORG"}
    assert operation_text("relabel", many) == "Relabel 4 mentions as ORG"
    languages.use(qapp, "en")
    assert operation_text("relabel", many) == "Relabel 4 mentions as ORG"
    assert QApplication.translate("GoTo", "Action") == "Action"
    assert QApplication.translate("_Drawer", "%n hits", None, 1) == "1 hit"
    languages.use(qapp, "de")
    assert operation_text("relabel", many) == "4 Nennungen zu ORG ändern"
    assert QApplication.translate("StatusBar", "%n to review", None, 1) == "1 zu prüfen"
    assert QApplication.translate("EntitiesPanel", "%n entities", None, 1) == "1 Entität"


@pytest.mark.parametrize("module", [linting, exporting], ids=["slips", "losses"])
def test_what_is_found_before_an_export_is_said_in_german(
    module: ModuleType, qapp: QApplication, back_to_english: None
) -> None:
    reasons = [value for name, value in vars(module).items() if name.isupper() and isinstance(value, str)]
    assert reasons
    languages.use(qapp, "de")
    assert [reason for reason in reasons if finding_words(reason) == reason] == []
    assert finding_words("entity") == "Entität"


@pytest.mark.parametrize("code", OURS)
def test_each_menu_has_a_letter_of_its_own(
    code: str, window_on: WindowOn, qapp: QApplication, back_to_english: None
) -> None:
    languages.use(qapp, code)
    titles = [action.text() for action in busy_window(window_on).menuBar().actions()]
    letters = [title[title.index("&") + 1].upper() for title in titles]
    assert len(set(letters)) == len(letters), titles


@pytest.fixture
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))


def test_another_language_needs_a_file_and_no_code(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    made_up: Path,
    back_to_english: None,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    own = paths.user_data() / "translations"
    own.mkdir(parents=True)
    shutil.copy(made_up, own / "annotator_eo.qm")
    dialog = LanguageDialog("")
    qtbot.addWidget(dialog)
    dialog.open()
    QTest.keyClicks(dialog.choice, "E")
    while dialog.language() != "eo":
        before = dialog.choice.currentIndex()
        QTest.keyClick(dialog.choice, Qt.Key.Key_Down)
        assert dialog.choice.currentIndex() != before
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.choice, Qt.Key.Key_Return)
    languages.use(qapp, dialog.language())
    assert QApplication.translate("actions", "Quit") == "⟦Quit xx⟧"


def test_what_was_chosen_is_kept_for_the_next_start(window_on: WindowOn, qtbot: QtBot) -> None:
    window = busy_window(window_on)
    window.actions_by_id["language"].trigger()
    dialog = window.findChild(LanguageDialog)
    assert dialog is not None
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClicks(dialog.choice, "D")
    assert dialog.language() == "de"
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.choice, Qt.Key.Key_Return)
    assert window.preferences.language == "de"


@pytest.mark.parametrize(
    ("system", "expected"),
    [("de_DE.UTF-8", "de"), ("de_AT.UTF-8", "de"), ("C", "en"), ("en_GB.UTF-8", "en"), ("ja", "en")],
)
def test_the_language_follows_the_system(system: str, expected: str, tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    env |= {"LANG": system, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    code = "from annotator.gui.languages import spoken; print(spoken(''))"
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == expected


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations, brought up to date with the sources."""
    folder = tmp_path_factory.mktemp("translations")
    for file in (TRANSLATIONS).glob("*.ts"):
        shutil.copy(file, folder)
    subprocess.run(
        [sys.executable, SCRIPT, "--folder", folder], check=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    return folder


def unfinished(ts: Path) -> tuple[list[str], int]:
    """Sources without a translation, and how many there are at all."""
    messages = list(ElementTree.parse(ts).iter("message"))
    open_ones = [each for each in messages if each.find("translation[@type]") is not None]
    return [each.findtext("source", "") for each in open_ones], len(messages)


def test_english_has_a_plural_for_all_that_is_counted(collected: Path) -> None:
    missing, _ = unfinished(collected / "annotator_en.ts")
    assert not missing, "run packaging/translate.py and give both forms in resources/translations/annotator_en.ts"


def test_german_is_as_good_as_complete(collected: Path) -> None:
    missing, count = unfinished(collected / "annotator_de.ts")
    assert len(missing) < count / 10, missing


@pytest.mark.parametrize("code", OURS)
def test_what_stands_for_something_else_stays_in_the_translation(code: str) -> None:
    wrong = []
    for message in ElementTree.parse(TRANSLATIONS / f"annotator_{code}.ts").iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        for text in [form.text or "" for form in list(translation) or [translation]]:
            if text and marks(source) - {"%n"} != marks(text) - {"%n"}:
                wrong.append((source, text))
            if (
                text
                and not message.get("numerus")
                and ("&" in re.sub("&&", "", source)) != ("&" in re.sub("&&", "", text))
            ):
                wrong.append((source, text))
    assert wrong == []


def marks(text: str) -> set[str]:
    return set(re.findall(r"%L?[1-9nlq]|\{\w+\}", text))


@pytest.mark.parametrize("code", OURS)
def test_what_is_loaded_is_what_was_translated(code: str) -> None:
    ts = TRANSLATIONS / f"annotator_{code}.ts"
    translator = QTranslator()
    assert translator.load(str(ts.with_suffix(".qm")))
    for context in ElementTree.parse(ts).iter("context"):
        for message in context.iter("message"):
            text = message.findtext("translation", "")
            if text.strip():
                assert translator.translate(context.findtext("name", ""), message.findtext("source", "")) == text
